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

/// The longest entry, in tokens of the text with its joints.
const MAX_TOKENS: usize = 12;

const WORDS: SortedLines = SortedLines::new(include_str!("lists/words.txt"));

const PHRASES: [(List, SortedLines); 5] = [
    (List::Places, SortedLines::new(include_str!("lists/places.txt"))),
    (List::Peoples, SortedLines::new(include_str!("lists/peoples.txt"))),
    (List::Organizations, SortedLines::new(include_str!("lists/organizations.txt"))),
    (List::Titles, SortedLines::new(include_str!("lists/titles.txt"))),
    (List::Others, SortedLines::new(include_str!("lists/others.txt"))),
];

/// A phrase of the lists found in the text.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// How many tokens of the text it covers, joints included.
    pub tokens: usize,
    /// What it can mean. The lists are asked in turn: places, peoples, organisations, titles, others.
    pub readings: Readings,
}

/// What the lists say of one word by itself.
///
/// `folded` is a token after [`fold()`]. Flags of the phrase lists are set where the word alone is an entry.
#[must_use]
pub fn word(folded: &str) -> WordFlags {
    let mut flags = WORDS.get(folded).map_or(WordFlags::default(), WordFlags::from_letters);
    for (list, lines) in PHRASES {
        if let Some(payload) = lines.get(folded) {
            for reading in Readings::new(list, payload) {
                flags |= reading.kind.word_flag();
            }
        }
    }
    if pinyin::is_pinyin(folded) {
        flags |= WordFlags::PINYIN;
    }
    flags
}

/// All entries that begin at the first of `tokens`, every list's from short to long.
///
/// `tokens` are folded. A hyphen between two tokens counts as a space and an apostrophe as nothing, so that
/// `Al-Hasakah` and `Al Hasakah`, `Côte d'Ivoire` and `Cote d’Ivoire` are one entry however they were cut. A
/// possessive `'s` belongs to an entry only where the words before it are none (`McDonald's`, not `Syria's`).
/// Other punctuation ends a phrase. At most 12 tokens are looked at.
#[must_use]
pub fn phrases<'t>(tokens: impl Iterator<Item = &'t str> + Clone) -> Vec<Phrase> {
    let mut found = Vec::new();
    for (list, lines) in PHRASES {
        search(list, lines, tokens.clone(), &mut found);
    }
    found
}

/// The longest entry that begins at the first of `tokens`; among equals the first list's. See [`phrases`].
#[must_use]
pub fn longest_phrase<'t>(tokens: impl Iterator<Item = &'t str> + Clone) -> Option<Phrase> {
    phrases(tokens).into_iter().rev().max_by_key(|phrase| phrase.tokens)
}

fn search<'t>(list: List, lines: SortedLines, tokens: impl Iterator<Item = &'t str>, found: &mut Vec<Phrase>) {
    let mut key = String::new();
    let mut glued = true;
    let mut entry_before = false;
    for (index, token) in tokens.take(MAX_TOKENS).enumerate() {
        let word = match token {
            "-" | "‐" | "‑" if index > 0 => {
                glued = false;
                continue;
            }
            "'" if index > 0 => {
                glued = true;
                continue;
            }
            _ => match token.strip_prefix('\'') {
                Some(_) if entry_before => return,
                Some(rest) if index > 0 => {
                    glued = true;
                    rest
                }
                _ => token,
            },
        };
        if !word.starts_with(char::is_alphanumeric) {
            return;
        }
        if !glued {
            key.push(' ');
        }
        glued = false;
        key.push_str(word);
        let Some((next, payload)) = lines.at_or_after(&key) else {
            return;
        };
        if !next.starts_with(key.as_str()) {
            return;
        }
        entry_before = next == key;
        if entry_before {
            found.push(Phrase { tokens: index + 1, readings: Readings::new(list, payload) });
        }
    }
}
