//! All lists in one sorted text, searched in place. `tools/gazetteer/pack.py` makes it.
//!
//! A line is a letter, the rest of a key, and payloads, each after a tab: the letter says how many characters the key
//! shares with the one before (`A` none, `B` one), which makes the text a third smaller. Every 512 bytes the letter is
//! `@` and the key is whole. A payload of a list of phrases begins with the list's digit; the list of words has none,
//! and a word that is but a surname has no payload.

use std::sync::OnceLock;

use super::phrase::{List, Readings};

/// More than this a key never shares.
const MOST_SHARED: usize = 25;

/// The payload of a word that is a surname and nothing else.
const SURNAME: &str = "s";

/// The letter before a whole key.
const WHOLE: u8 = b'@';

/// How far apart the whole keys stand, at least.
const BLOCK: usize = 512;

/// How far apart places are counted.
const STRIDE: usize = 4096;

/// The lists, with the places of the whole keys.
#[derive(Debug)]
pub(super) struct Lexicon {
    text: &'static str,
    heads: Vec<u32>,
    /// How many payloads of the list of places begin before each stride; made when first asked.
    places: OnceLock<Vec<u32>>,
}

/// A key that begins with what was sought.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// What the key has besides; nothing where it is just what was sought.
    pub(super) rest: &'static str,
    payloads: Option<&'static str>,
    /// Where the next line starts.
    next: usize,
}

/// A line as it stands.
struct Line {
    /// None for a whole key.
    shared: Option<usize>,
    suffix: &'static str,
    payloads: Option<&'static str>,
    next: usize,
}

impl Lexicon {
    /// Looks for the whole keys, which takes a scan of but a few bytes in each block.
    pub(super) fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let mut heads = Vec::with_capacity(bytes.len() / BLOCK + 1);
        let mut at = 0;
        while at < bytes.len() {
            heads.push(at as u32);
            let from = at + BLOCK - 1;
            let ahead = bytes.get(from..).unwrap_or_default();
            at = ahead.windows(2).position(|pair| pair == b"\n@").map_or(bytes.len(), |found| from + found + 1);
        }
        Self { text, heads, places: OnceLock::new() }
    }

    /// The first key that begins with `target`; every other such key follows it.
    pub(super) fn seek(&self, target: &str) -> Option<Entry> {
        let target = target.as_bytes();
        let bytes = self.text.as_bytes();
        // A tab and a line feed are less than any character of a key, so that shorter keys come first by themselves.
        let is_less = |head: &u32| {
            let start = *head as usize + 1;
            bytes.get(start..bytes.len().min(start + target.len())).unwrap_or_default() < target
        };
        let block = self.heads.partition_point(is_less).saturating_sub(1);
        let mut at = *self.heads.get(block)? as usize;
        // How much of the target the key before begins with, while keys are less than the target.
        let mut matched = 0;
        loop {
            let (&letter, line) = bytes.get(at..)?.split_first()?;
            let shared = letter.checked_sub(b'A').map_or(0, usize::from);
            if shared > matched {
                at += 2 + line.iter().position(|&byte| byte == b'\n')?;
                continue;
            }
            if letter != WHOLE && shared < matched.min(MOST_SHARED) {
                return None;
            }
            let ahead = target.get(shared..)?;
            let common = line.iter().zip(ahead).take_while(|(one, other)| one == other).count();
            if common == ahead.len() {
                let line = self.line(at)?;
                return Some(Entry { rest: line.suffix.get(common..)?, payloads: line.payloads, next: line.next });
            }
            if line.get(common) > ahead.get(common) {
                return None;
            }
            matched = shared + common;
            at += 2 + line.iter().position(|&byte| byte == b'\n')?;
        }
    }

    /// The number of a key among the places, and its readings there.
    pub(super) fn place(&self, key: &str) -> Option<(usize, Readings)> {
        let entry = self.seek(key).filter(|entry| entry.rest.is_empty())?;
        let (_, readings) = entry.phrases().find(|(list, _)| *list == List::Places)?;
        Some((self.places_before(entry.next).checked_sub(1)?, readings))
    }

    /// How many payloads of the list of places begin before a byte.
    pub(super) fn places_before(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let begin = |from: usize, to: usize| {
            let bytes = bytes.get(from..bytes.len().min(to + 1)).unwrap_or_default();
            bytes.windows(2).filter(|pair| *pair == b"\t1").count()
        };
        let places = self.places.get_or_init(|| {
            let mut all = 0;
            let strides = (0..bytes.len()).step_by(STRIDE).map(|from| {
                let before = all;
                all += begin(from, from + STRIDE) as u32;
                before
            });
            strides.collect()
        });
        let at = at.min(bytes.len());
        let stride = (at / STRIDE).min(places.len().saturating_sub(1));
        places.get(stride).map_or(0, |&before| before as usize) + begin(stride * STRIDE, at)
    }

    /// Whether a phrase begins with `target`, of which `first` is the first key found, either as a whole word or,
    /// where it `glues`, as a part of one.
    pub(super) fn opens(&self, target: &str, first: Entry, glues: bool) -> bool {
        if first.rest.starts_with(' ') || (first.rest.is_empty() && first.phrases().next().is_some()) {
            return true;
        }
        if !glues {
            // Only the key that is the target may stand before those that go on with a space.
            return first.rest.is_empty()
                && self.line(first.next).is_some_and(|line| match line.shared {
                    Some(shared) => shared == target.len() && line.suffix.starts_with(' '),
                    None => line.suffix.strip_prefix(target).is_some_and(|rest| rest.starts_with(' ')),
                });
        }
        let mut entry = first;
        loop {
            if entry.phrases().next().is_some() {
                return true;
            }
            let Some(line) = self.line(entry.next) else { return false };
            let goes_on = line.shared.map_or(line.suffix.starts_with(target), |shared| shared >= target.len());
            if !goes_on {
                return false;
            }
            entry = Entry { rest: line.suffix, payloads: line.payloads, next: line.next };
        }
    }

    fn line(&self, start: usize) -> Option<Line> {
        let (&letter, rest) = self.text.as_bytes().get(start..)?.split_first()?;
        let length = rest.iter().position(|&byte| byte == b'\n')?;
        let line = self.text.get(start + 1..start + 1 + length)?;
        let (suffix, payloads) = match line.split_once('\t') {
            Some((suffix, payloads)) => (suffix, Some(payloads)),
            None => (line, None),
        };
        let shared = letter.checked_sub(b'A').map(usize::from);
        Some(Line { shared, suffix, payloads, next: start + length + 2 })
    }
}

impl Entry {
    /// What the list of words says.
    pub(super) fn word(&self) -> Option<&'static str> {
        let Some(payloads) = self.payloads else { return Some(SURNAME) };
        payloads.split('\t').find(|payload| !payload.starts_with(|first: char| first.is_ascii_digit()))
    }

    /// What the lists of phrases say, in their order.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (List, Readings)> + use<> {
        self.payloads.unwrap_or_default().split('\t').filter_map(|payload| {
            let (digit, payload) = payload.split_at_checked(1)?;
            let list = List::of_digit(*digit.as_bytes().first()?)?;
            Some((list, Readings::new(list, payload)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    fn lexicon() -> Lexicon {
        Lexicon::new("@a\tC\nB b\t1p\nBb\nCcde\t2a\nAy\tz\n")
    }

    #[test]
    fn every_key_is_found() {
        for (key, word) in [("a", Some("C")), ("a b", None), ("ab", Some("s")), ("abcde", None), ("y", Some("z"))] {
            let entry = lexicon().seek(key).expect("the key is there");
            assert_eq!((entry.rest, entry.word()), ("", word), "{key}");
        }
    }

    #[test]
    fn keys_are_found_by_how_they_begin() {
        assert_eq!(lexicon().seek("abc").map(|entry| entry.rest), Some("de"));
        assert_eq!(lexicon().seek("a ").map(|entry| entry.rest), Some("b"));
    }

    #[test]
    fn places_are_counted_in_order() {
        let lexicon = lexicon();
        assert_eq!(lexicon.place("a b").map(|(number, _)| number), Some(0));
        assert!(lexicon.place("abcde").is_none() && lexicon.place("y").is_none());
        assert_eq!(lexicon.places_before(usize::MAX), 1);
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for key in ["A", "aa", "abcdef", "z", "é", "\n", "\t", "a\tC", "😀"] {
            assert!(lexicon().seek(key).is_none(), "{key:?}");
        }
        assert!(Lexicon::new("").seek("a").is_none());
        assert!(Lexicon::new("@no end of line").seek("a").is_none());
    }

    #[test]
    fn words_that_begin_phrases_are_known() {
        let lexicon = lexicon();
        let opens = |key: &str, glues| lexicon.seek(key).is_some_and(|entry| lexicon.opens(key, entry, glues));
        assert!(opens("a", false));
        assert!(!opens("ab", false));
        assert!(opens("ab", true));
        assert!(!opens("y", true));
    }
}
