//! Datelines: place, agency and day before the first sentence: `LAGOS, Nigeria (AP) — `.

use super::credit::is_agency;
use crate::calendar::month;

/// A dateline is not longer than this many bytes.
const LONGEST: usize = 90;

/// Words in capitals that stand before a dash or colon and are no place.
const LABELS: &[&str] = &[
    "ALSO READ",
    "ANALYSIS",
    "BREAKING",
    "BREAKING NEWS",
    "COMMENT",
    "CORRECTION",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINED",
    "EXPLAINER",
    "FACT CHECK",
    "FACTBOX",
    "FILE",
    "FILE PHOTO",
    "INTERVIEW",
    "JUST IN",
    "LIVE",
    "MORE",
    "NOTE",
    "OPINION",
    "PHOTO",
    "PHOTOS",
    "PLUS",
    "POLL",
    "PROFILE",
    "Q",
    "A",
    "READ",
    "READ MORE",
    "RELATED",
    "REVIEW",
    "SEE ALSO",
    "SOURCE",
    "SPECIAL REPORT",
    "UPDATE",
    "UPDATED",
    "VIDEO",
    "WARNING",
    "WATCH",
    "WATCH LIVE",
    "COVID",
    "TIMELINE",
    "PS",
    "P.S.",
    "TRENDING",
    "DATE",
    "LISTEN",
];

/// A dateline at the start of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// Bytes of the place, agency and day.
    pub(super) words: usize,
    /// Bytes of those and of the mark that ends them, without the white space behind it.
    pub(super) whole: usize,
    /// Whether an agency stands in it, which makes it sure anywhere; without one it is only one before the first
    /// paragraph.
    pub(super) signed: bool,
}

/// Reads the dateline at the start of a paragraph; one that is not the first has a bracket, a bar or a day in it.
pub(super) fn dateline(paragraph: &str, first: bool) -> Option<Dateline> {
    let end = (0..=LONGEST.min(paragraph.len())).rev().find(|end| paragraph.is_char_boundary(*end))?;
    let head = paragraph.get(..end)?;
    if !first && !head.bytes().any(|byte| matches!(byte, b')' | b'|' | b'0'..=b'9')) {
        return None;
    }
    let (words, whole, mark) = divider(head)?;
    let text = head.get(..words)?.trim_end();
    let next = paragraph.get(whole..)?.trim_start();
    if !next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '‘' | '\'' | '«'))
    {
        return None;
    }
    let place = text.split(['(', ',', '|']).next()?.trim();
    let signed = agency(text) || mark == '|' && text.contains('|');
    let in_capitals = place.chars().any(char::is_alphabetic)
        && place.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !place.chars().any(char::is_lowercase)
        && !place.contains(|c: char| c.is_ascii_digit());
    let named = !place.is_empty()
        && place.split_whitespace().count() <= 4
        && place.split([' ', '-']).all(|word| {
            word.starts_with(char::is_uppercase)
                || matches!(word, "de" | "of" | "al" | "el" | "la" | "do" | "da" | "and" | "the" | "upon")
        });
    if LABELS.contains(&place.to_uppercase().as_str()) {
        return None;
    }
    let day_last = without_year(text);
    let dated = day_last.rsplit(',').next().is_some_and(is_day);
    let plain = day_last.split(['(', ',']).skip(1).all(|part| part.trim().is_empty() || is_day(part) || region(part));
    let fits = match mark {
        '|' => signed && named,
        ':' => in_capitals && plain,
        _ => {
            (signed && (named || text.starts_with('(') || is_day(text.split('(').next()?)))
                || (in_capitals && named && plain)
                || (named && dated && plain)
        }
    };
    fits.then_some(Dateline { words: text.len(), whole, signed: signed || (dated && mark != ':') })
}

/// Where the words end, where their mark ends, and the mark.
fn divider(head: &str) -> Option<(usize, usize, char)> {
    if !head.bytes().any(|byte| matches!(byte, b'-' | b'|' | b':' | b')') || !byte.is_ascii()) {
        return None;
    }
    let pipes = head.match_indices(" | ").nth(1).map(|(at, _)| (at, at + 2, '|'));
    if let Some(found) = pipes {
        return Some(found);
    }
    let dash = ["—", "–", "--", " - ", ")-", "- "]
        .iter()
        .filter_map(|mark| {
            let at = head.find(mark)?;
            let bare = mark.trim_matches([' ', ')']);
            let at = at + mark.find(bare)?;
            Some((at, at + bare.len(), '-'))
        })
        .filter(|(at, end, _)| {
            let spaced = head.get(..*at).is_some_and(|words| words.ends_with([' ', ')', '\u{a0}']));
            spaced && head.get(*end..).is_some()
        })
        .min();
    let colon = head
        .find(": ")
        .map(|at| (at, at + 1, ':'))
        .filter(|(at, ..)| head.get(..*at).is_some_and(|words| !words.contains(char::is_lowercase)));
    // `London (CNN)The mayor …`: nothing divides them.
    let glued = head
        .find("(CNN)")
        .map(|at| at + 5)
        .filter(|end| head.get(*end..).is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase)))
        .map(|end| (end, end, '-'));
    [dash, colon, glued].into_iter().flatten().min()
}

/// Whether an agency stands in brackets at the end, alone or behind others: `(AP)`, `(AFP/Reuters)`.
fn agency(text: &str) -> bool {
    let text = text.trim_end();
    text.strip_suffix(')').and_then(|inner| inner.rfind('(').and_then(|at| inner.get(at + 1..))).is_some_and(|words| {
        words.split(['/', ',']).all(|word| {
            is_agency(word)
                || word.trim().len() <= 14 && word.trim().chars().all(|c| c.is_uppercase() || c == ' ' || c == '.')
        })
    })
}

/// `Feb. 6` of `Feb. 6, 2020`: the year behind a comma is no part of its own.
fn without_year(text: &str) -> &str {
    let year = |part: &str| part.trim().len() == 4 && part.trim().bytes().all(|byte| byte.is_ascii_digit());
    text.rsplit_once(',').filter(|(_, last)| year(last)).map_or(text, |(day, _)| day)
}

/// `Feb 6`, `Feb. 6, 2020`, `6 February`, `Monday, Feb 6`.
fn is_day(text: &str) -> bool {
    let mut words = text.split([' ', '.', ',']).filter(|word| !word.is_empty());
    let (first, second) = (words.next(), words.next());
    let day = |word: Option<&str>| {
        word.is_some_and(|word| word.len() <= 2 && word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day)))
    };
    let is_month = |word: Option<&str>| word.and_then(month).is_some();
    ((is_month(first) && day(second)) || (day(first) && is_month(second)))
        && words.all(|word| word.len() == 4 && word.parse::<u16>().is_ok())
}

/// A country, state or agency after the place.
fn region(part: &str) -> bool {
    let part = part.trim().trim_end_matches(')');
    part.len() <= 40
        && part.split_whitespace().count() <= 4
        && part
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "and"))
}

#[cfg(test)]
mod tests {
    use super::dateline;

    fn read(paragraph: &str) -> Option<&str> {
        dateline(paragraph, true).and_then(|found| paragraph.get(..found.words))
    }

    #[test]
    fn reads_datelines() {
        for (paragraph, words) in [
            ("LAGOS, Nigeria (AP) — Traders shut their stalls on Friday.", "LAGOS, Nigeria (AP)"),
            ("WASHINGTON (AP) — \"No,\" she said.", "WASHINGTON (AP)"),
            ("MOSCOW, Feb 6 (Reuters) - Russia said so.", "MOSCOW, Feb 6 (Reuters)"),
            ("Kampala | The Independent | A minister resigned.", "Kampala | The Independent"),
            ("LONDON — After nearly 20 years the gate was opened.", "LONDON"),
            ("NEW DELHI: The court ruled on Monday.", "NEW DELHI"),
            ("SÃO PAULO, Brazil — Two rivers met.", "SÃO PAULO, Brazil"),
            ("(Reuters) - Oil fell.", "(Reuters)"),
            ("London (CNN)The mayor resigned.", "London (CNN)"),
            ("Harare, March 3 (Xinhua) -- Rain fell.", "Harare, March 3 (Xinhua)"),
            ("ACCRA, July 26, 2022 — The embassy opened its doors.", "ACCRA, July 26, 2022"),
        ] {
            assert_eq!(read(paragraph), Some(words));
        }
    }

    #[test]
    fn knows_other_dashes() {
        for paragraph in [
            "Paris — and France — held its breath.",
            "By Monday, the strike — the third — was over.",
            "BREAKING: Traders shut 12 people.",
            "Anna — The cook — left.",
            "The minister (62) - who resigned - left.",
            "WATCH — The gate opens.",
            "Q: What did you see?",
            "Mid-May - The rains came.",
        ] {
            assert_eq!(read(paragraph), None, "{paragraph}");
        }
    }
}
