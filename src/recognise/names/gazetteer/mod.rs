//! What the world's lists know of words and phrases: evidence for the recogniser of names, never its decision.
//!
//! The lists are sorted text inside the binary and are searched in place; nothing is built at start. They hold
//! folded keys (see [`fold()`]); callers fold each distinct token once and check capitals themselves, since
//! "turkey" and "Turkey" fold to one key.
//!
//! `tools/gazetteer` makes the lists; ATTRIBUTION.md names their sources.

mod fold;
mod phrase;
mod pinyin;
mod sorted_lines;
mod word_flags;

pub use fold::fold;
pub use phrase::{Gender, PhraseKind, Reading, Readings};
pub use word_flags::WordFlags;

use phrase::List;
use sorted_lines::SortedLines;
use std::sync::LazyLock;

/// The most tokens of the text, joints included, that one entry can cover.
pub const MAX_TOKENS: usize = 12;

static WORDS: LazyLock<SortedLines> = LazyLock::new(|| SortedLines::new(include_str!("lists/words.txt")));

static PHRASES: LazyLock<[(List, SortedLines); 5]> = LazyLock::new(|| {
    [
        (List::Places, SortedLines::new(PLACES)),
        (List::Peoples, SortedLines::new(include_str!("lists/peoples.txt"))),
        (List::Organizations, SortedLines::new(include_str!("lists/organizations.txt"))),
        (List::Titles, SortedLines::new(include_str!("lists/titles.txt"))),
        (List::Others, SortedLines::new(include_str!("lists/others.txt"))),
    ]
});

/// The list of places as it stands, for those who know more of its lines: `key<TAB>payload`, sorted.
pub const PLACES: &str = include_str!("lists/places.txt");

/// What a payload of the list of places says.
#[must_use]
pub fn place_readings(payload: &'static str) -> Readings {
    Readings::new(List::Places, payload)
}

/// A phrase of the lists found in the text.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// How many tokens of the text it covers, joints included.
    pub tokens: usize,
    /// What it can mean. The lists are asked in turn: places, peoples, organisations, titles, others.
    pub readings: Readings,
}

/// What the lists say of one word by itself.
///
/// `folded` is a token after [`fold()`]; `in_capitals` says whether the text has it in capitals throughout, since
/// some entries hold only then (`US`, `WHO`, `IN` for Indiana). Flags of the phrase lists are set where the word
/// alone is an entry.
#[must_use]
pub fn word(folded: &str, in_capitals: bool) -> WordFlags {
    entry(folded, in_capitals).0
}

/// What the lists say of one word, as [`word`] does, and whether an entry begins with it: only there is [`phrases`]
/// worth asking.
#[must_use]
pub fn entry(folded: &str, in_capitals: bool) -> (WordFlags, bool) {
    let mut flags = WORDS.get(folded).map_or(WordFlags::default(), WordFlags::from_letters);
    if pinyin::is_pinyin(folded) {
        flags |= WordFlags::PINYIN;
    }
    let mut opens = false;
    if !folded.starts_with(char::is_alphanumeric) {
        return (flags, opens);
    }
    // What follows a short word may be glued to it: `d'Ivoire`.
    let glues = folded.chars().nth(2).is_none();
    for (list, lines) in PHRASES.iter() {
        let Some((key, payload)) = lines.at_or_after(folded) else { continue };
        let Some(rest) = key.strip_prefix(folded) else { continue };
        opens |= glues || rest.is_empty() || rest.starts_with(' ');
        if rest.is_empty() {
            let readings = Readings::new(*list, payload).filter(|reading| in_capitals || !reading.upper_case);
            readings.for_each(|reading| flags |= reading.kind.word_flag());
        }
    }
    (flags, opens)
}

/// All entries that begin at the first of `tokens`, list by list, in each from short to long.
///
/// `tokens` are folded. A hyphen between two tokens counts as a space and an apostrophe as nothing, so that
/// `Al-Hasakah` and `Al Hasakah`, `Côte d'Ivoire` and `Cote d’Ivoire` are one entry however they were cut. A
/// possessive `'s` belongs to an entry only where the words before it are none (`McDonald's`, not `Syria's`).
/// Other punctuation ends a phrase. At most [`MAX_TOKENS`] tokens are looked at.
#[must_use]
pub fn phrases<'t>(tokens: impl Iterator<Item = &'t str>) -> Vec<Phrase> {
    let mut window = [""; MAX_TOKENS];
    for (place, token) in window.iter_mut().zip(tokens) {
        *place = token;
    }
    let mut key = String::new();
    let mut found = Vec::new();
    for (list, lines) in PHRASES.iter() {
        search(*list, lines, &window, &mut key, &mut found);
    }
    found
}

/// The longest entry that begins at the first of `tokens`; among equals the first list's. See [`phrases`].
#[must_use]
pub fn longest_phrase<'t>(tokens: impl Iterator<Item = &'t str>) -> Option<Phrase> {
    phrases(tokens).into_iter().rev().max_by_key(|phrase| phrase.tokens)
}

fn search(list: List, lines: &SortedLines, window: &[&str; MAX_TOKENS], key: &mut String, found: &mut Vec<Phrase>) {
    key.clear();
    let mut joint = "";
    let mut is_entry = false;
    for (index, token) in window.iter().enumerate() {
        let word = match *token {
            "-" | "‐" | "‑" if index > 0 => {
                joint = " ";
                continue;
            }
            "'" if index > 0 => {
                joint = "";
                continue;
            }
            token => match token.strip_prefix('\'') {
                Some(_) if is_entry || index == 0 => return,
                Some(ending) => {
                    joint = "";
                    ending
                }
                None => token,
            },
        };
        if !word.starts_with(char::is_alphanumeric) {
            return;
        }
        key.push_str(joint);
        key.push_str(word);
        joint = " ";
        let Some((next, payload)) = lines.at_or_after(key) else {
            return;
        };
        if !next.starts_with(key.as_str()) {
            return;
        }
        is_entry = next == key;
        if is_entry {
            found.push(Phrase { tokens: index + 1, readings: Readings::new(list, payload) });
        }
    }
}

#[cfg(test)]
mod tests;
