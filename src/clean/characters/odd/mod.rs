//! Characters that do not show, that show as a space, and that stand for others: one scan, and a row for each sort.

mod controls;
mod forms;
mod invisible;
mod line;
mod spaces;

use crate::clean::draft::Draft;
use crate::clean::scan;
use crate::text::{Changes, EditKind};
use line::Scripts;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let changes = mend(draft.text());
    draft.apply(&changes);
}

/// A character and where it stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    text: &'a str,
    at: usize,
    c: char,
}

impl<'a> Place<'a> {
    fn before(self) -> &'a str {
        self.text.get(..self.at).unwrap_or_default()
    }

    fn after(self) -> &'a str {
        self.text.get(self.at + self.c.len_utf8()..).unwrap_or_default()
    }

    fn previous(self) -> Option<char> {
        self.before().chars().next_back()
    }

    fn next(self) -> Option<char> {
        self.after().chars().next()
    }
}

/// What becomes of a character.
struct Fix {
    /// Bytes that are replaced, the character's own first.
    length: usize,
    after: &'static str,
    kind: EditKind,
    rule: &'static str,
}

impl Fix {
    fn remove(c: char, rule: &'static str) -> Self {
        Self { length: c.len_utf8(), after: "", kind: EditKind::Removed, rule }
    }

    fn replace(c: char, after: &'static str, kind: EditKind, rule: &'static str) -> Self {
        Self { length: c.len_utf8(), after, kind, rule }
    }
}

fn mend(text: &str) -> Changes {
    let mut changes = Changes::default();
    let mut scripts = Scripts::default();
    let mut joined: Option<Joined> = None;
    let mut at = 0;
    while let Some(found) = scan::first(text, at, |byte| !is_plain(byte)) {
        at = found;
        for c in text.get(found..).unwrap_or_default().chars() {
            let place = Place { text, at, c };
            let fix = controls::row(place)
                .or_else(|| invisible::row(place, &mut scripts))
                .or_else(|| spaces::row(place, &mut scripts))
                .or_else(|| forms::row(place, &mut scripts));
            at += fix.as_ref().map_or(c.len_utf8(), |fix| fix.length);
            if let Some(fix) = fix {
                if changes.is_empty() && joined.is_none() && !text.chars().any(invisible::shows) {
                    return changes;
                }
                Joined::add(&mut joined, place.at, &fix, &mut changes);
                break;
            }
            if c.is_ascii() {
                break;
            }
        }
    }
    if let Some(joined) = joined {
        joined.end(&mut changes);
    }
    changes
}

/// ASCII that shows or breaks a line.
fn is_plain(byte: u8) -> bool {
    (b' '..0x7F).contains(&byte) | (b'\t'..=b'\r').contains(&byte)
}

/// Neighbouring fixes by one rule, which are one change.
struct Joined {
    start: usize,
    end: usize,
    after: String,
    kind: EditKind,
    rule: &'static str,
}

impl Joined {
    fn add(open: &mut Option<Self>, at: usize, fix: &Fix, changes: &mut Changes) {
        let same = |open: &Self| open.end == at && open.rule == fix.rule && open.kind == fix.kind;
        if let Some(open) = open.as_mut().filter(|open| same(open)) {
            open.end = at + fix.length;
            open.after.push_str(fix.after);
            return;
        }
        let (kind, rule) = (fix.kind, fix.rule);
        let next = Self { start: at, end: at + fix.length, after: fix.after.to_owned(), kind, rule };
        if let Some(joined) = open.replace(next) {
            joined.end(changes);
        }
    }

    fn end(self, changes: &mut Changes) {
        changes.replace(self.start..self.end, &self.after, self.kind, self.rule);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        mend(text).apply(text)
    }

    #[test]
    fn what_does_not_show_goes() {
        for (wrong, right) in [
            ("\u{FEFF}The ferry\u{200B} sailed\u{2060}.", "The ferry sailed."),
            ("gov\u{AD}ern\u{AD}ment and adminis\u{AD}\n  tration", "government and administration"),
            ("Mr \u{202A}Haddad\u{202C} \u{2066}agreed\u{2069}\u{200E}.", "Mr Haddad agreed."),
            ("T\0h\0e\0 end\u{7F}", "The end"),
            ("see \u{FFFC} the map", "see  the map"),
            ("\u{1B}[1;31mred\u{1B}[0m", "red"),
            ("Auf\u{200C}lage, a\u{FE0F}b, x\u{E0041}y", "Auflage, ab, xy"),
        ] {
            assert_eq!(mended(wrong), right);
        }
    }

    #[test]
    fn odd_spaces_are_plain_spaces() {
        assert_eq!(mended("a\u{A0}b\u{2003}c\u{3000}d\u{205F}e"), "a b c d e");
    }

    #[test]
    fn ligatures_and_wide_letters_are_letters() {
        assert_eq!(
            mended("The oﬃcer ﬁled a reﬂection; ŉ boom; ǈubica"),
            "The officer filed a reflection; 'n boom; Ljubica"
        );
        assert_eq!(mended("Call ＡＢＣ－１２３！"), "Call ABC-123!");
    }

    #[test]
    fn a_text_with_nothing_to_see_stays() {
        for text in ["\u{200D}", "\u{AD}", "\u{200B}\u{A0}", "\u{1}", "ﬁ", ""] {
            assert_eq!(mended(text), text);
        }
    }
}
