//! Character references in plain text, which is not HTML: `&` has a life of its own there. So only references with their
//! semicolon are decoded, and of those without it only the ones that are nothing else.

use crate::clean::characters::references::{Decoded, decode, named, numeric};
use crate::clean::draft::Draft;
use crate::text::{Changes, EditKind};
use memchr::memchr_iter;

/// Times an `&` may have been escaped; what is deeper is about escaping.
const LAYERS: usize = 3;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut changes = Changes::default();
    for at in memchr_iter(b'&', text.as_bytes()) {
        if !text.as_bytes().get(at + 1).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'#') {
            continue;
        }
        let found = closed(text, at).or_else(|| bare(text, at).filter(|_| !is_address(text, at)));
        if let Some((end, decoded)) = found.filter(|(end, _)| !is_shown(text, at, *end)) {
            let after: String = decoded.chars().collect();
            changes.replace(at..end, &after, EditKind::Decoded, "character-reference");
        }
    }
    draft.apply(&changes);
}

/// The reference with its semicolon that begins at `at`, escaped as often as it may be.
fn closed(text: &str, at: usize) -> Option<(usize, Decoded)> {
    let mut found = None;
    let mut body = at + 1;
    for _ in 0..=LAYERS {
        let Some((end, decoded)) = one(text, body) else { return found };
        found = Some((end, decoded));
        if !decoded.chars().eq(['&']) {
            return found;
        }
        body = end;
    }
    match one(text, body) {
        Some(_) => None,
        None => found,
    }
}

/// The reference whose part after the `&` begins at `body`.
fn one(text: &str, body: usize) -> Option<(usize, Decoded)> {
    let rest = text.get(body..)?;
    let (length, decoded) = if let Some(digits) = rest.strip_prefix('#') {
        let (length, c) = numeric(digits)?;
        (length + 1, (c != char::REPLACEMENT_CHARACTER).then_some(Decoded::from(c))?)
    } else {
        let length = rest.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
        let name = rest.get(..length)?;
        (length, named(name).map(|entry| entry.decoded).or_else(|| shouted(name))?)
    };
    let end = body + length;
    text.get(end..)?.starts_with(';').then_some((end + 1, decoded))
}

/// Bytes of the longest name.
const LONGEST: usize = 31;

/// A name in capitals that only exists in small letters: `&EACUTE;` is a capital É.
fn shouted(name: &str) -> Option<Decoded> {
    if !name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        return None;
    }
    let mut chars = named(&name.to_ascii_lowercase())?.decoded.chars();
    let c = chars.next().filter(|_| chars.next().is_none())?;
    let mut capital = c.to_uppercase();
    capital.next().filter(|_| capital.next().is_none()).map(Decoded::from)
}

/// The reference without its semicolon that begins at `at`, where it cannot be a word or an initial; in a text that
/// is more than it.
fn bare(text: &str, at: usize) -> Option<(usize, Decoded)> {
    let body = text.get(at + 1..)?;
    let run = body.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    let alone = at == 0 && run == body.len();
    if alone {
        return None;
    }
    if let Some(digits) = body.strip_prefix('#') {
        let (length, c) = numeric(digits)?;
        let likely = matches!(c, '"' | '\'') || (u32::from(c) > 0xA0 && c != char::REPLACEMENT_CHARACTER);
        let decimal = !digits.starts_with(['x', 'X']);
        return (decimal && likely).then(|| (at + 2 + length, Decoded::from(c)));
    }
    let after = |name: &str| body.strip_prefix(name);
    if let Some(rest) = after("quot").or_else(|| after("apos")).or_else(|| after("amp")) {
        let ends = |c: char| c.is_whitespace() || matches!(c, '.' | '!' | '?' | ')' | '"');
        let word = body.len() - rest.len();
        let entry = named(body.get(..word)?)?;
        return rest.chars().next().is_none_or(ends).then_some((at + 1 + word, entry.decoded));
    }
    if let Some(name) = NO_WORDS.iter().find(|name| body.starts_with(**name)) {
        let goes_on = after(name).is_some_and(|rest| rest.starts_with('='));
        return named(name).filter(|_| !goes_on).map(|entry| (at + 1 + name.len(), entry.decoded));
    }
    let (end, decoded) = decode(text, at, false)?;
    let name = text.get(at + 1..end)?;
    let goes_on = text.get(end..)?.starts_with(['=', ';']);
    let accented = name.len() > 3 && ACCENTS.iter().any(|accent| name.ends_with(accent));
    (accented && !goes_on).then_some((end, decoded))
}

/// Names that no word begins with.
const NO_WORDS: &[&str] =
    &["nbsp", "rsquo", "lsquo", "rdquo", "ldquo", "sbquo", "bdquo", "ndash", "mdash", "hellip", "raquo", "laquo"];

/// How the names of accented letters end.
const ACCENTS: &[&str] = &["acute", "grave", "circ", "uml", "tilde", "cedil", "slash", "ring", "lig"];

/// Whether the `&` at `at` stands in an address, where it parts parameters.
fn is_address(text: &str, at: usize) -> bool {
    const FAR: usize = 200;
    let before = text.get(..at).unwrap_or_default();
    let word = before.char_indices().rev().take(FAR).take_while(|(_, c)| !c.is_whitespace()).last();
    let word = word.and_then(|(start, _)| before.get(start..)).unwrap_or_default();
    word.contains("://") || word.starts_with("www.") || word.contains(['?', '=', '/'])
}

/// Whether the reference itself is meant: it stands alone between quotation marks, or in a code span.
fn is_shown(text: &str, at: usize, end: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().chars().next_back();
    let after = text.get(end..).unwrap_or_default().chars().next();
    let pairs = [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('‘', '’'), ('„', '“'), ('«', '»')];
    before.zip(after).is_some_and(|around| pairs.contains(&around))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::format::Format;

    fn decoded(text: &str) -> String {
        let mut draft = Draft::new(text, Format::Text);
        step(&mut draft);
        draft.text().to_owned()
    }

    #[test]
    fn references_with_their_semicolon_are_decoded() {
        assert_eq!(decoded("Pr&iacute;ncipe&#8217;s port&#x2009;&mdash; &pound;3m"), "Príncipe’s port\u{2009}— £3m");
        assert_eq!(decoded("the &#147;ghost&#148; fleet&#133;"), "the “ghost” fleet…");
        assert_eq!(decoded("P&EACUTE;REZ"), "PÉREZ");
    }

    #[test]
    fn what_was_escaped_up_to_three_times_is_decoded_at_once() {
        assert_eq!(decoded("Harris &amp;amp; Odhiambo"), "Harris & Odhiambo");
        assert_eq!(decoded("&amp;amp;amp;quot;Yes&amp;#34;"), "\"Yes\"");
        assert_eq!(decoded("&#38;rsquo;"), "’");
        let deep = "&amp;amp;amp;amp;quot;";
        assert_eq!(decoded(deep), deep);
    }

    #[test]
    fn without_a_semicolon_only_what_cannot_be_a_word_is_decoded() {
        assert_eq!(decoded("two&nbspvillages, a caf&eacute in Lom&eacutes"), "two\u{A0}villages, a café in Lomés");
        assert_eq!(decoded("He said &quot no &quot. It&#39s done"), "He said \" no \". It's done");
        for kept in [
            "AT&T, R&D and the FBI&CIA",
            "https://example.org/list?id=7&copy=2&lt=1",
            "https://example.org/list?a&nbsp=1",
            "M&copycat",
            "Q&amplifier",
            "B&quote",
            "rock&roll;",
            "ward &#9",
        ] {
            assert_eq!(decoded(kept), kept);
        }
    }

    #[test]
    fn a_reference_that_is_spoken_of_stays() {
        for kept in ["Write \"&nbsp;\" in the box.", "the code `&amp;` is", "the code “&eacute;” is"] {
            assert_eq!(decoded(kept), kept);
        }
    }
}
