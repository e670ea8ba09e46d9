//! Whether a hyphen at the end of a line belongs to its word. The document's own words tell: `well-known` elsewhere
//! keeps it, `extraction` elsewhere drops it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

/// The two halves of a word broken at the end of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Broken<'a> {
    pub(super) head: &'a str,
    pub(super) tail: &'a str,
}

impl<'a> Broken<'a> {
    /// The halves, of a line that ends with a hyphen and the one below it.
    pub(super) fn read(above: &'a str, below: &'a str) -> Self {
        let stem = above.trim_end_matches(['-', '\u{2010}']);
        let head = stem.rsplit(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
        let tail = below.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
        Self { head, tail }
    }

    /// Whether the hyphen only announces what follows: `two-` / `and three-year terms`.
    pub(super) fn is_suspended(self) -> bool {
        ["and", "or", "to", "und", "oder", "bis", "et", "ou", "en", "of", "y", "o", "e"].contains(&self.tail)
    }

    fn whole(self) -> u64 {
        hash(self.head.chars().chain(self.tail.chars()))
    }

    fn hyphened(self) -> u64 {
        hash(self.head.chars().chain(['-']).chain(self.tail.chars()))
    }
}

/// How often the words in question stand in the document.
#[derive(Default)]
pub(super) struct Words {
    counts: HashMap<u64, u32, BuildHasherDefault<DefaultHasher>>,
}

impl Words {
    pub(super) fn count<'a>(text: &str, broken: impl Iterator<Item = Broken<'a>>) -> Self {
        let mut words = Self::default();
        for word in broken {
            let halves = [hash(word.head.chars()), hash(word.tail.chars())];
            words.counts.extend([word.whole(), word.hyphened()].into_iter().chain(halves).map(|key| (key, 0)));
        }
        if !words.counts.is_empty() {
            for word in text.split(|c: char| !c.is_alphanumeric() && c != '-') {
                if let Some(count) = words.counts.get_mut(&hash(word.chars())) {
                    *count += 1;
                }
            }
        }
        words
    }

    fn has(&self, key: u64) -> bool {
        self.counts.get(&key).is_some_and(|count| *count > 0)
    }

    /// Whether the hyphen of a broken word stays.
    pub(super) fn keep_hyphen(&self, word: Broken<'_>) -> bool {
        if self.has(word.whole()) || ENDINGS.contains(&word.tail) {
            return false;
        }
        let is_word = |half: &str| half.chars().count() > 2 && self.has(hash(half.chars()));
        self.has(word.hyphened())
            || !word.tail.starts_with(char::is_lowercase)
            || word.head.contains('-')
            || word.head.ends_with(|c: char| c.is_ascii_digit())
            || (word.head.chars().count() > 1 && word.head.chars().all(char::is_uppercase))
            || FIRST_PARTS.contains(&word.head.to_lowercase().as_str())
            || LAST_PARTS.contains(&word.tail)
            || (is_word(word.head) && is_word(word.tail))
    }
}

fn hash(letters: impl Iterator<Item = char>) -> u64 {
    let mut hasher = DefaultHasher::new();
    letters.flat_map(char::to_lowercase).for_each(|letter| letter.hash(&mut hasher));
    hasher.finish()
}

/// What ends words and is none: `state-` / `ment`, `high-` / `er`.
const ENDINGS: &[&str] = &[
    "able", "al", "ally", "ance", "ed", "ence", "er", "ers", "est", "ful", "ing", "ings", "ism", "ist", "ists", "ity",
    "ive", "less", "ly", "ment", "ments", "ness", "ous", "sion", "sions", "tion", "tional", "tions",
];

/// First parts of compounds that English writes with a hyphen.
const FIRST_PARTS: &[&str] = &[
    "well", "self", "ex", "vice", "non", "half", "high", "low", "long", "short", "full", "part", "first", "second",
    "third", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "anti", "cross", "large", "small", "hard", "far", "so", "all",
    "one", "old", "new", "record", "state", "world", "year",
];

/// Last parts of such compounds.
const LAST_PARTS: &[&str] = &[
    "based",
    "backed",
    "led",
    "year",
    "old",
    "old-style",
    "in-law",
    "in-chief",
    "term",
    "time",
    "scale",
    "range",
    "level",
    "known",
    "wide",
    "free",
    "style",
    "friendly",
    "related",
    "elect",
    "up",
    "off",
    "out",
];
