//! Character references that lost their `&` or their semicolon to a comma, or had a space put into them: `,quot;`,
//! `&quot,`, `quot;`, `& quot;`. What stood for the lost sign goes with them; the punctuation around stays.

use crate::clean::characters::references::{Decoded, named, numeric};
use crate::clean::draft::Draft;
use crate::text::{Changes, EditKind};
use memchr::memchr2_iter;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut changes = Changes::default();
    let mut quotes = Quotes::default();
    for at in memchr2_iter(b';', b'&', text.as_bytes()) {
        let found = if text.as_bytes().get(at) == Some(&b';') {
            before_semicolon(text, at, &mut quotes)
        } else {
            before_comma(text, at)
        };
        if let Some(Wreck { start, end, decoded }) = found {
            let after: String = decoded.chars().collect();
            changes.replace(start..end, &after, EditKind::Repaired, "mangled-reference");
        }
    }
    draft.apply(&changes);
}

struct Wreck {
    start: usize,
    end: usize,
    decoded: Decoded,
}

/// Names whose wrecks are looked for, the longest last: a suffix must not win over the whole.
const NAMES: &[&str] = &[
    "quot", "apos", "amp", "nbsp", "rsquo", "lsquo", "rdquo", "ldquo", "sbquo", "bdquo", "ndash", "mdash", "hellip",
    "laquo", "raquo", "pound", "euro", "eacute", "egrave", "agrave", "aacute", "iacute", "oacute", "uacute", "ccedil",
    "ntilde", "auml", "ouml", "uuml", "szlig",
];

/// Bytes of the longest name or number.
const LONGEST: usize = 7;

/// `&quot,` and its like: the comma is what became of the semicolon.
fn before_comma(text: &str, at: usize) -> Option<Wreck> {
    let body = text.get(at + 1..)?;
    let length = body.bytes().take(LONGEST).take_while(|byte| is_of_name(*byte)).count();
    let name = body.get(..length)?;
    if !body.get(length..)?.starts_with(',') || matches!(name, "pound" | "euro") {
        return None;
    }
    Some(Wreck { start: at, end: at + length + 2, decoded: meaning(name)? })
}

/// A name or number before the semicolon at `at`, and what is left of its `&`.
fn before_semicolon(text: &str, at: usize, quotes: &mut Quotes) -> Option<Wreck> {
    let before = text.get(..at)?;
    let length = before.bytes().rev().take(LONGEST + 1).take_while(|byte| is_of_name(*byte)).count();
    let run = before.get(at - length..)?;
    let Some(decoded) = meaning(run) else { return glued(text, at, run, quotes) };
    let start = at - length;
    let ahead = text.get(..start)?;
    let after = text.get(at + 1..)?;
    let place = |start: usize| Place { before: text.get(..start).unwrap_or_default(), after };
    if ahead.ends_with('&') || ahead.ends_with("&amp;") {
        return None;
    }
    let start = match ahead {
        _ if ahead.ends_with("& ") => start - 2,
        _ if ahead.ends_with(',') => start - 1,
        _ if ahead.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '#') => return None,
        _ if matches!(run, "amp" | "pound" | "euro" | "apos") || run.starts_with('#') => return None,
        _ => start,
    };
    fits(run, place(start), text, start, quotes).then_some(())?;
    // `,amp;quot;` was escaped twice.
    if run == "amp"
        && let Some((inner, _)) = after.split_once(';')
        && inner.len() <= LONGEST
        && let Some(decoded) = meaning(inner)
    {
        return Some(Wreck { start, end: at + 2 + inner.len(), decoded });
    }
    Some(Wreck { start, end: at + 1, decoded })
}

/// `mayorapos;s`, `quietquot;`: the name is the end of the word.
fn glued(text: &str, at: usize, run: &str, quotes: &mut Quotes) -> Option<Wreck> {
    let name =
        ["apos", "rsquo", "quot", "rdquo", "nbsp", "#39", "#8217"].into_iter().find(|name| run.ends_with(name))?;
    let start = at - name.len();
    let place = Place { before: text.get(..start)?, after: text.get(at + 1..)? };
    let letters = place.before.ends_with(char::is_alphabetic) && place.after.starts_with(char::is_alphabetic);
    let fits = match name {
        "apos" | "#39" | "#8217" => letters,
        "quot" => run != "aliquot" && !letters && fits(name, place, text, start, quotes),
        _ => true,
    };
    fits.then_some(Wreck { start, end: at + 1, decoded: meaning(name)? })
}

/// What is on either side of a wreck.
#[derive(Clone, Copy)]
struct Place<'a> {
    before: &'a str,
    after: &'a str,
}

/// Whether a wreck of `name` stands where the character would, and not in code.
fn fits(name: &str, place: Place<'_>, text: &str, start: usize, quotes: &mut Quotes) -> bool {
    let Place { before, after } = place;
    let opens = before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '—'));
    let word_before = before.ends_with(char::is_alphanumeric);
    let word_after = after.starts_with(char::is_alphanumeric);
    match name {
        "quot" => {
            let is_mark = |c: char| matches!(c, '"' | '`' | '\'');
            let marked = before.ends_with(is_mark) || after.starts_with(is_mark);
            !marked && ((opens && word_after) || quotes.has_pair(text, start))
        }
        "apos" => word_before && word_after,
        "amp" => (opens && after.starts_with([' ', '#'])) || (word_before && word_after) || meaning_follows(after),
        "pound" | "euro" => opens && after.starts_with(|c: char| c.is_ascii_digit()),
        _ => true,
    }
}

fn meaning_follows(after: &str) -> bool {
    after.split_once(';').is_some_and(|(name, _)| name.len() <= LONGEST && meaning(name).is_some())
}

/// What a name of the list, or a number with its `#`, stands for.
fn meaning(name: &str) -> Option<Decoded> {
    if let Some(digits) = name.strip_prefix('#') {
        let (length, c) = numeric(digits)?;
        let likely = matches!(c, '"' | '&' | '\'') || (u32::from(c) >= 0xA0 && c != char::REPLACEMENT_CHARACTER);
        return (length == digits.len() && likely).then(|| Decoded::from(c));
    }
    NAMES.contains(&name).then(|| named(name))?.map(|entry| entry.decoded)
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'#'
}

/// The quotation marks of the line last asked for, so that a line is read once.
#[derive(Default)]
struct Quotes {
    start: usize,
    end: usize,
    pair: bool,
}

impl Quotes {
    /// Whether the line of byte `at` has two quotation marks or more, wrecks counted: one more than the wreck itself.
    fn has_pair(&mut self, text: &str, at: usize) -> bool {
        if !(self.start..self.end).contains(&at) {
            let (before, after) = text.split_at_checked(at).unwrap_or_default();
            self.start = before.rfind('\n').map_or(0, |end| end + 1);
            self.end = after.find('\n').map_or(text.len(), |end| at + end + 1);
            let line = text.get(self.start..self.end).unwrap_or_default();
            let marks = line.matches(['"', '“', '”', '„', '«', '»']).take(2).count();
            self.pair = marks + line.matches("quot").take(2).count() >= 2;
        }
        self.pair
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::format::Format;

    fn mended(text: &str) -> String {
        let mut draft = Draft::new(text, Format::Text);
        step(&mut draft);
        draft.text().to_owned()
    }

    #[test]
    fn the_wreck_of_a_quotation_mark_is_one_mark() {
        for (wrong, right) in [
            ("The quay was \"almost empty,quot; by noon.", "The quay was \"almost empty\" by noon."),
            ("called it \"a gift,quot;, then left", "called it \"a gift\", then left"),
            (",quot;Nobody came,,quot; she said.", "\"Nobody came,\" she said."),
            ("said ,quot;no one knew", "said \"no one knew"),
            ("&quot,Wait,&quot, he said", "\"Wait,\" he said"),
            ("\"We wait.quot; he said", "\"We wait.\" he said"),
            ("& quot;Stop& quot; it read", "\"Stop\" it read"),
            (",amp;quot;Stop,amp;quot; it read", "\"Stop\" it read"),
        ] {
            assert_eq!(mended(wrong), right);
        }
    }

    #[test]
    fn other_names_and_numbers_are_wrecked_alike() {
        for (wrong, right) in [
            ("the harbour,apos;s wall", "the harbour's wall"),
            ("the harbourapos;s wall", "the harbour's wall"),
            ("the harbour#39;s wall", "the harbour's wall"),
            ("Diallo ,amp; Sons", "Diallo & Sons"),
            ("ten,nbsp;boats", "ten\u{A0}boats"),
            ("it,#39;s and it&#8217,s", "it's and it’s"),
            ("a fine of ,pound;250", "a fine of £250"),
            ("Bogot,aacute; and Lom&eacute,", "Bogotá and Lomé"),
        ] {
            assert_eq!(mended(wrong), right);
        }
    }

    #[test]
    fn what_only_looks_like_a_wreck_stays() {
        for kept in [
            "int a,quot;",
            "print(\"a\",quot;)",
            "\"int a,quot;\"",
            "not one pound; not one euro; nothing",
            "he bought an amp; she sang",
            "a few, an aliquot; the rest",
            "Marks &amp; Spencer, said &quot;yes&quot;,",
            "issue #39; done",
            "a, b; c & d, e",
        ] {
            assert_eq!(mended(kept), kept);
        }
    }
}
