//! Stamps: lines that say when an article was published or updated, and nothing else.

use crate::calendar::{Day, month};
use crate::clean::dates::{Token, day_at, tokens};

/// What a stamp says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::clean) struct Stamp {
    /// Whether a word such as "published" or "updated" stands in it.
    pub(in crate::clean) labelled: bool,
    /// The day of publication.
    pub(in crate::clean) published: Option<Day>,
    /// The day of the last update.
    pub(in crate::clean) updated: Option<Day>,
}

/// A stamp is not longer than this many bytes.
const LONGEST: usize = 140;

const PUBLISHED: &[&str] = &["published", "posted", "publication", "created", "issued", "publié", "publicado"];
const UPDATED: &[&str] = &["updated", "update", "modified", "revised", "edited", "aktualisiert", "actualizado"];
const LABELS: &[&str] =
    &["first", "last", "originally", "on", "at", "date", "time", "pub", "filed", "reviewed", "stand"];
const DAYS: &[&str] = &[
    "mon",
    "monday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "weds",
    "wednesday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "fri",
    "friday",
    "sat",
    "saturday",
    "sun",
    "sunday",
];
const CLOCK: &[&str] =
    &["am", "pm", "a", "p", "m", "h", "hrs", "hours", "noon", "midnight", "local", "t", "st", "nd", "rd", "th", "of"];
/// Abbreviations of time zones that news pages print.
const ZONES: &[&str] = &[
    "gmt", "utc", "z", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "akst", "hst",
    "bst", "ist", "wet", "west", "cet", "cest", "eet", "eest", "msk", "wat", "cat", "eat", "sast", "pkt", "npt", "wib",
    "hkt", "sgt", "myt", "pht", "jst", "kst", "awst", "acst", "aest", "aedt", "nzst", "nzdt", "brt", "art", "clt",
];

/// Reads a line that is a stamp; nothing where any other word stands in it, or where it does not tell a time.
pub(in crate::clean) fn stamp(line: &str) -> Option<Stamp> {
    read(line).filter(|(_, tells)| *tells).map(|(stamp, _)| stamp)
}

/// Reads a line in which only words of stamps stand, and whether they tell a time.
fn read(line: &str) -> Option<(Stamp, bool)> {
    if line.len() > LONGEST || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let first = line.trim_start_matches(|c: char| !c.is_alphabetic());
    let first = first.split(|c: char| !c.is_alphabetic()).next().filter(|word| !word.is_empty());
    if first.is_some_and(|word| role(word).is_none()) {
        return None;
    }
    let tokens = tokens(line);
    let mut stamp = Stamp::default();
    let (mut dated, mut clocked, mut zoned, mut updated) = (false, false, false, false);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = tokens.get(at..).unwrap_or_default();
        if let Some((day, length)) = day_at(rest) {
            let slot = if updated { &mut stamp.updated } else { &mut stamp.published };
            slot.get_or_insert(day);
            dated = true;
            at += length;
            continue;
        }
        match *token {
            Token::Word(word) => match role(word)? {
                Role::Published => (stamp.labelled, updated) = (true, false),
                Role::Updated => (stamp.labelled, updated) = (true, true),
                Role::Label => stamp.labelled |= at == 0,
                Role::Zone => zoned = true,
                Role::Other => {}
            },
            Token::Number(digits) if digits.len() <= 4 => {
                clocked |= matches!(rest, [_, Token::Mark(':' | '.'), Token::Number(_), ..])
                    || matches!(rest, [_, Token::Word("am" | "pm" | "AM" | "PM"), ..]);
            }
            Token::Mark(mark)
                if !mark.is_alphanumeric() && !matches!(mark, '?' | '!' | '%' | '$' | '£' | '€' | '"') => {}
            _ => return None,
        }
        at += 1;
    }
    let tells = dated || (clocked && (stamp.labelled || zoned));
    Some((stamp, tells))
}

/// Reads a line that is a stamp, or a stamp beside a few capitalised words: `New Delhi, News Bureau | Updated: 19 May 2019`.
pub(in crate::clean) fn stamp_line(line: &str) -> Option<Stamp> {
    if line.len() > LONGEST || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    stamp(line).or_else(|| {
        let mut found = None;
        for part in
            line.split(['|', '•', '·']).flat_map(|part| part.split(" / ")).filter(|part| !part.trim().is_empty())
        {
            match read(part) {
                Some((part, tells)) => found = found.or_else(|| tells.then_some(part)),
                None if is_name_of_few_words(part) => {}
                None => return None,
            }
        }
        found
    })
}

/// The length of a time that stands before the head of an entry in a live blog, `14:32 GMT`, and of what divides them.
pub(super) fn leading_time(line: &str) -> Option<(usize, usize)> {
    line.bytes().take(LONGEST_TIME).find(u8::is_ascii_digit)?;
    let (time, divider) = line.match_indices(' ').take_while(|(at, _)| *at <= LONGEST_TIME).find_map(|(at, _)| {
        let rest = line.get(at..)?;
        [" – ", " — ", " - ", " | "]
            .iter()
            .find(|divider| rest.starts_with(**divider))
            .map(|divider| (at, divider.len()))
    })?;
    let found = stamp(line.get(..time)?)?;
    (found.published.is_none() && !found.labelled).then_some((time, divider))
}

/// In bytes.
const LONGEST_TIME: usize = "00:00 a.m. AEST".len();

fn is_name_of_few_words(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.by_ref().take(5).all(|word| word.starts_with(char::is_uppercase)) && words.next().is_none()
}

enum Role {
    Published,
    Updated,
    Label,
    Zone,
    Other,
}

fn role(word: &str) -> Option<Role> {
    let lower = word.to_lowercase();
    let is = |words: &[&str]| words.contains(&lower.as_str());
    match () {
        () if is(PUBLISHED) => Some(Role::Published),
        () if is(UPDATED) => Some(Role::Updated),
        () if is(LABELS) => Some(Role::Label),
        () if is(ZONES) => Some(Role::Zone),
        () if is(DAYS) || is(CLOCK) || month(word).is_some() => Some(Role::Other),
        () => None,
    }
}
