//! Apostrophes that were bytes 0x92 of windows-1252 and became U+FFFD, or a question mark inside a word,
//! of either kind.

use crate::clean::draft::Draft;
use crate::text::{Changes, EditKind};
use memchr::memchr3_iter;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut changes = Changes::default();
    // The first bytes of U+FFFD and of `¿`, and the question mark.
    for at in memchr3_iter(b'?', 0xC2, 0xEF, text.as_bytes()) {
        let rest = text.get(at..).unwrap_or_default();
        let Some(lost) = ["?", "¿", "\u{FFFD}"].into_iter().find(|lost| rest.starts_with(*lost)) else { continue };
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + lost.len()..).unwrap_or_default());
        let certain = lost != "?";
        if is_contraction(before, after, certain)
            || (certain && (is_elision(before, after) || is_prefix(before, after)))
        {
            changes.replace(at..at + lost.len(), "'", EditKind::Repaired, "lost-apostrophe");
        }
    }
    draft.apply(&changes);
}

/// `mayor�s`, `couldn�t`, `they�re`; with a question mark, only where the word is free on both sides.
fn is_contraction(before: &str, after: &str, certain: bool) -> bool {
    let ending: usize = after.bytes().take(3).take_while(u8::is_ascii_lowercase).count();
    let goes_on = after.get(ending..).is_none_or(|rest| rest.starts_with(char::is_alphanumeric));
    let stem = last_word(before);
    if goes_on || stem.is_empty() || LOST_ACCENTS.contains(&stem) {
        return false;
    }
    let fits = match after.get(..ending).unwrap_or_default() {
        "s" => true,
        "t" => stem.ends_with(['n', 'N']),
        "m" => stem.eq_ignore_ascii_case("i"),
        "re" | "ve" | "ll" | "d" => stem.len() > 1 || stem == "I",
        _ => false,
    };
    fits && (certain || (is_free(before, stem) && ends_word(after.get(ending..).unwrap_or_default())))
}

/// Words whose last letter is an accented one, which is what was lost before their `s`.
const LOST_ACCENTS: &[&str] =
    &["caf", "clich", "attach", "expos", "resum", "prot", "toup", "pur", "entr", "d", "l", "tr", "apr", "pr"];

/// `d�accord`, `qu�il`: what French and Italian leave out before a vowel.
fn is_elision(before: &str, after: &str) -> bool {
    let vowel = after.starts_with(['a', 'e', 'i', 'o', 'u', 'h']);
    vowel && matches!(last_word(before), "d" | "j" | "qu" | "dell" | "nell" | "all" | "sull" | "dall" | "un" | "quest")
}

/// `O�Brien`, `D�Angelo`.
fn is_prefix(before: &str, after: &str) -> bool {
    let mut after = after.chars();
    let name = after.next().is_some_and(char::is_uppercase) && after.next().is_some_and(char::is_lowercase);
    name && matches!(last_word(before), "O" | "D" | "L" | "d" | "l" | "Dell")
}

/// The letters that `before` ends with; of a long word the last ones.
fn last_word(before: &str) -> &str {
    const FAR: usize = 24;
    let letters = before.char_indices().rev().take(FAR).take_while(|(_, c)| c.is_alphabetic());
    letters.last().and_then(|(start, _)| before.get(start..)).unwrap_or_default()
}

/// Whether the word that `before` ends with begins after white space or an opening mark.
fn is_free(before: &str, word: &str) -> bool {
    let ahead = before.get(..before.len() - word.len()).unwrap_or_default();
    ahead.is_empty() || ahead.ends_with(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '‘' | '(' | '—' | '\''))
}

fn ends_word(after: &str) -> bool {
    after.is_empty() || after.starts_with(|c: char| c.is_whitespace() || ".,;:!?)\"”’—".contains(c))
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
    fn a_lost_byte_inside_a_word_was_an_apostrophe() {
        assert_eq!(mended("Nairobi�s mayor didn�t say; they�re"), "Nairobi's mayor didn't say; they're");
        assert_eq!(mended("Mr O�Brien, d�accord"), "Mr O'Brien, d'accord");
        assert_eq!(
            mended("The port?s crane couldn?t lift, and it?s late."),
            "The port's crane couldn't lift, and it's late."
        );
    }

    #[test]
    fn other_losses_and_real_questions_stay() {
        for kept in [
            "Sloven�ina",
            "caf�s",
            "d�j�",
            "Ру��кий",
            "example.org/find?s",
            "https://example.org/a?t=1",
            "Really?She",
            "is it?",
            "a ? b",
            "L�ON",
        ] {
            assert_eq!(mended(kept), kept);
        }
    }
}
