//! Sentences glued together where a line or a paragraph break was lost: `enough.The bulls`.

use crate::clean::draft::Draft;
use crate::clean::{code, line};
use crate::text::{Changes, EditKind};
use memchr::{memchr2_iter, memchr3_iter};

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let starts = |byte: u8| byte.is_ascii_uppercase() || byte == b'"' || !byte.is_ascii();
    if !b".!?".iter().any(|sign| draft.survey().has_before(*sign, starts)) {
        return;
    }
    let text = draft.text();
    let mut changes = Changes::default();
    // Whether a straight quotation mark is open in the line; the next one closes it.
    let (mut quoted, mut counted) = (false, 0);
    for sign in memchr3_iter(b'.', b'!', b'?', text.as_bytes()) {
        if !text.as_bytes().get(sign + 1).is_some_and(|byte| starts(*byte)) {
            continue;
        }
        for mark in memchr2_iter(b'"', b'\n', text.get(counted..sign).unwrap_or_default().as_bytes()) {
            quoted = !quoted && text.as_bytes().get(counted + mark) == Some(&b'"');
        }
        counted = sign;
        if let Some(at) = seam(text, sign, quoted)
            && !code::is_code(line::around(text, at, 120).text)
        {
            changes.replace(at..at, " ", EditKind::Inserted, "missing-space");
        }
    }
    draft.apply(&changes);
}

/// Where a space is missing after the sign that ends a sentence, which may stand in open quotation marks.
fn seam(text: &str, sign: usize, quoted: bool) -> Option<usize> {
    let after = text.get(sign + 1..)?;
    let first = after.chars().next().filter(|c| !c.is_whitespace() && !c.is_ascii_punctuation() || *c == '"')?;
    let before = text.get(..sign)?;
    let (quote, start) = match first {
        '”' | '»' => (first.len_utf8(), true),
        '“' | '«' | '„' => (first.len_utf8(), false),
        '"' => (1, quoted),
        _ => (0, true),
    };
    let next = after.get(quote..)?;
    let next = next.get(..next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len()))?;
    let follows = after.get(quote + next.len()..)?;
    let is_opener = OPENERS.contains(&next);
    // A word of a sentence; not `TestCase`, not `Foo(`, `Foo.bar`, `Foo_1`, `Foo@host`.
    let is_word = is_opener || (capitalised(next) && next.chars().nth(1).is_some());
    let prose_follows = follows.starts_with([' ', ',', '’', '\'', '-', '–', '—', '\n']);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let (lead, spelled) = (before.strip_suffix(word)?, word.chars().count());
    let is_whole = lead.is_empty() || lead.ends_with(|c: char| c.is_whitespace() || "\"'“‘«(-’—–".contains(c));
    let ends_sentence = if spelled == 0 {
        is_opener && ends_with_number(before)
    } else if word.chars().all(char::is_lowercase) {
        spelled > 2 || (spelled == 2 && is_opener)
    } else {
        is_opener && spelled > 2
    };
    let whole = is_whole || spelled == 0;
    let sound = is_word && prose_follows && ends_sentence && whole && !ENDINGS.contains(&next);
    sound.then_some(sign + 1 + if start { quote } else { 0 })
}

fn capitalised(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.all(char::is_lowercase)
}

/// A number that ends a sentence: `in 2016`, not `v2.0`, not `1` of a list.
fn ends_with_number(before: &str) -> bool {
    let lead = before.trim_end_matches(|c: char| c.is_ascii_digit());
    before.len() - lead.len() == 4 && lead.ends_with(' ')
}

/// Words that open English sentences and are no names.
const OPENERS: &[&str] = &[
    "A",
    "After",
    "Although",
    "An",
    "And",
    "As",
    "At",
    "Before",
    "Both",
    "But",
    "By",
    "Despite",
    "During",
    "Earlier",
    "Even",
    "For",
    "From",
    "He",
    "Her",
    "His",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Last",
    "Many",
    "Meanwhile",
    "Most",
    "My",
    "No",
    "Now",
    "On",
    "One",
    "Other",
    "Our",
    "She",
    "Since",
    "So",
    "Some",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Today",
    "Under",
    "Until",
    "We",
    "What",
    "When",
    "Where",
    "While",
    "Who",
    "With",
    "Yes",
    "Yesterday",
    "You",
    "Your",
];

/// Ends of host and file names that are written with a capital at times.
const ENDINGS: &[&str] =
    &["Com", "Org", "Net", "Co", "Io", "Gov", "Edu", "Info", "Txt", "Pdf", "Html", "Js", "Md", "Py"];
