//! Where a name begins and ends, as editors see it: titles, articles and small words before it lie outside, and so do
//! a possessive, a bracket that nobody closed, an emoji behind it, and a dash with what follows it.

use std::ops::Range;

use super::document::Document;
use super::gazetteer::WordFlags;
use crate::analysis::EntityKind;
use crate::read::{Shape, TokenKind};

/// The tokens of a name without what does not belong to it; none where nothing is left.
pub(super) fn trim(document: &Document<'_>, kind: EntityKind, tokens: Range<usize>) -> Option<Range<usize>> {
    let Range { mut start, mut end } = tokens;
    if kind == EntityKind::Person {
        end = (start + 1..end).find(|&token| breaks(document, token, end)).unwrap_or(end);
    }
    while start < end && is_outside_before(document, kind, start, end) {
        start += 1;
    }
    while start < end && is_outside_after(document, end - 1) {
        end -= 1;
    }
    (start < end).then(|| start..with_form(document, kind, end))
}

/// The end of a company's name with its legal form, of which the slash makes three tokens: `Nordmark A/S`.
fn with_form(document: &Document<'_>, kind: EntityKind, end: usize) -> usize {
    let reading = document.reading;
    let glued = |token: usize| reading.tokens.get(token).is_some_and(|token| !token.spaced);
    let is_form = |first: usize| {
        let form = [reading.word(first), reading.word(first + 1), reading.word(first + 2)];
        FORMS.contains(&form) && glued(first + 1) && glued(first + 2)
    };
    match kind {
        EntityKind::Organization if is_form(end - 1) => end + 2,
        EntityKind::Organization if is_form(end) => end + 3,
        _ => end,
    }
}

/// Danish, Norwegian and Brazilian.
const FORMS: &[[&str; 3]] = &[["A", "/", "S"], ["I", "/", "S"], ["K", "/", "S"], ["P", "/", "S"], ["S", "/", "A"]];

/// A dash between spaces, or an opening bracket whose closing one is not in the name.
fn breaks(document: &Document<'_>, token: usize, end: usize) -> bool {
    let reading = document.reading;
    match reading.word(token) {
        "-" | "–" | "—" | "--" => {
            let spaced = |token: usize| reading.tokens.get(token).is_some_and(|token| token.spaced);
            spaced(token) && spaced(token + 1)
        }
        "(" => !(token..end).any(|token| reading.word(token) == ")"),
        _ => false,
    }
}

fn is_outside_before(document: &Document<'_>, kind: EntityKind, token: usize, end: usize) -> bool {
    let Some(form) = document.form(token) else { return false };
    if is_mark(document, token) {
        return !matches!(document.reading.word(token), "(" | "[" | "'" | "’" | "‘");
    }
    let small = form.shape == Shape::Lower && !document.caseless;
    if small && form.flags.contains(WordFlags::COMMON) && !form.flags.contains(WordFlags::PARTICLE) {
        return true;
    }
    if kind != EntityKind::Person || !form.flags.contains(WordFlags::TITLE) {
        return false;
    }
    // A title has a name after it; a numeral is none, and a saint without the word is another man.
    let named = document.form(token + 1).filter(|_| token + 1 < end);
    named.is_some_and(|next| {
        next.shape.is_capital() && !next.flags.intersects(WordFlags::GENERATION | WordFlags::PARTICLE)
    }) && !matches!(form.folded.as_str(), "st" | "saint" | "san" | "santa")
}

fn is_outside_after(document: &Document<'_>, token: usize) -> bool {
    let clitic = document.reading.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Clitic);
    let word = document.reading.word(token);
    clitic
        || is_mark(document, token)
            && (matches!(word, "-" | "–" | "—" | "--" | "," | ":" | ";") || word.starts_with(is_symbol))
}

/// Arrows, dingbats, emoji and what joins them: nothing from U+2190 on closes a name.
fn is_symbol(c: char) -> bool {
    c == '\u{200D}' || c >= '\u{2190}'
}

fn is_mark(document: &Document<'_>, token: usize) -> bool {
    document.reading.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Mark)
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_emoji_closes_no_name() {
        let analysis = crate::analyze("Inés Duarte 🌉 stayed in Lisbon 🇵🇹 with Rui Costa.", &crate::Options::default());
        let names: Vec<String> = analysis.unwrap().mentions.into_iter().map(|mention| mention.text).collect();
        assert_eq!(names, ["Inés Duarte", "Lisbon", "Rui Costa"]);
    }

    #[test]
    fn a_legal_form_with_a_slash_is_part_of_the_name() {
        let text = "Nordmark Holding A/S said on Monday that it would sell two ships in Oslo.";
        let analysis = crate::analyze(text, &crate::Options::default());
        let names: Vec<String> = analysis.unwrap().mentions.into_iter().map(|mention| mention.text).collect();
        assert_eq!(names, ["Nordmark Holding A/S", "Oslo"]);
    }
}
