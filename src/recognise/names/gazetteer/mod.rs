//! What the world's lists know of words and phrases: evidence for the recogniser of names, never its decision.
//!
//! The lists are one sorted text inside the binary and are searched in place; next to nothing is built at start. They hold
//! folded keys (see [`fold()`]); callers fold each distinct token once and check capitals themselves, since
//! "turkey" and "Turkey" fold to one key.
//!
//! `tools/gazetteer` makes `lists/`, and of them `lexicon.txt`; ATTRIBUTION.md names their sources.

mod fold;
mod lexicon;
mod phrase;
mod pinyin;
mod word_flags;

pub use fold::fold;
pub use phrase::{Gender, PhraseKind, Reading, Readings};
pub use word_flags::WordFlags;

use crate::text::ordered;
use lexicon::Lexicon;
use phrase::{List, Lists};
use std::sync::LazyLock;

/// The most tokens of the text, joints included, that one entry can cover.
pub const MAX_TOKENS: usize = 12;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("lexicon.txt")));

/// What a folded name is in the list of places, and how many names of that list come before it.
#[must_use]
pub fn place(folded: &str) -> Option<(usize, Readings)> {
    let entry = LEXICON.seek(folded).filter(|entry| entry.rest.is_empty())?;
    let (_, readings) = entry.phrases().find(|(list, _)| *list == List::Places)?;
    Some((LEXICON.places_before(entry)?, readings))
}

/// What a payload in the notation of the list of places says.
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
    let mut flags = if pinyin::is_pinyin(folded) { WordFlags::PINYIN } else { WordFlags::default() };
    let Some(found) = LEXICON.seek(folded).filter(|_| !folded.is_empty()) else { return (flags, false) };
    if found.rest.is_empty() {
        flags |= found.word().map_or(WordFlags::default(), WordFlags::from_letters);
        let readings = found.phrases().flat_map(|(_, readings)| readings);
        for reading in readings.filter(|reading| in_capitals || !reading.upper_case) {
            flags |= reading.kind.word_flag();
        }
    }
    // What follows a short word may be glued to it: `d'Ivoire`.
    let glues = folded.chars().nth(2).is_none();
    (flags, LEXICON.opens(folded, found, glues))
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
    ordered(search(&window), |(list, _)| *list as u64).into_iter().map(|(_, phrase)| phrase).collect()
}

/// The longest entry that begins at the first of `tokens`; among equals the first list's. See [`phrases`].
#[must_use]
pub fn longest_phrase<'t>(tokens: impl Iterator<Item = &'t str>) -> Option<Phrase> {
    phrases(tokens).into_iter().rev().max_by_key(|phrase| phrase.tokens)
}

/// The entries, from short to long.
fn search(window: &[&str; MAX_TOKENS]) -> Vec<(List, Phrase)> {
    let mut found: Vec<(List, Phrase)> = Vec::new();
    let mut key = String::new();
    let mut joint = "";
    // Lists that hold what the key was before its last word, and lists that are no longer asked.
    let (mut hold, mut done) = (Lists::default(), Lists::default());
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
                Some(_) if index == 0 => break,
                Some(ending) => {
                    done |= hold;
                    joint = "";
                    ending
                }
                None => token,
            },
        };
        if !word.starts_with(char::is_alphanumeric) {
            break;
        }
        key.push_str(joint);
        key.push_str(word);
        joint = " ";
        let Some(entry) = LEXICON.seek(&key) else { break };
        hold = Lists::default();
        for (list, readings) in entry.phrases().filter(|_| entry.rest.is_empty()) {
            hold |= list.into();
            if !done.contains(list.into()) {
                found.push((list, Phrase { tokens: index + 1, readings }));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
