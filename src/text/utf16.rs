//! UTF-16 offsets, for callers whose strings are made of them.

use super::{Span, ordered};
use std::ops::Range;

/// Places of a text in UTF-16 code units, made in one pass over the text; each look-up takes constant time.
#[derive(Debug)]
pub struct Utf16Table<'a> {
    text: &'a str,
    /// UTF-16 units before each `STEP` bytes; empty for ASCII, where the units are the bytes.
    steps: Vec<u32>,
}

/// How many bytes lie between two entries: few enough to count, enough to keep the table small.
const STEP: usize = 64;

impl<'a> Utf16Table<'a> {
    /// The table of a text.
    pub fn new(text: &'a str) -> Self {
        let steps = if text.is_ascii() {
            Vec::new()
        } else {
            let units = text.as_bytes().chunks(STEP).scan(0, |total, chunk| {
                let before = *total;
                *total += units(chunk);
                Some(before)
            });
            units.collect()
        };
        Self { text, steps }
    }

    /// The place in UTF-16 units of a byte offset on a character boundary.
    pub fn at(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        let step = byte / STEP;
        match self.steps.get(step) {
            Some(before) => before + units(self.text.as_bytes().get(step * STEP..byte).unwrap_or_default()),
            None if self.steps.is_empty() => byte as u32,
            None => self.len(),
        }
    }

    /// The whole text's length in UTF-16 units.
    pub fn len(&self) -> u32 {
        match self.steps.len().checked_sub(1) {
            None => self.text.len() as u32,
            Some(last) => {
                let tail = self.text.as_bytes().get(last * STEP..).unwrap_or_default();
                self.steps.get(last).copied().unwrap_or_default() + units(tail)
            }
        }
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// The bytes of stretches that are given in UTF-16 units, in the order given; `None` where one does not fit the text.
/// A stretch that parts a character takes the whole of it.
pub fn bytes_of(text: &str, units: &[Range<u32>]) -> Option<Vec<Span>> {
    let mut edges: Vec<(u32, usize, bool)> = Vec::with_capacity(units.len() * 2);
    for (at, range) in units.iter().enumerate() {
        if range.start > range.end {
            return None;
        }
        edges.extend([(range.start, at, false), (range.end, at, true)]);
    }
    let mut spans = vec![Span::default(); units.len()];
    let mut characters = text.char_indices().map(|(byte, c)| (byte, c.len_utf8(), c.len_utf16() as u32)).peekable();
    let mut passed = 0;
    for (unit, at, is_end) in ordered(edges, |(unit, ..)| u64::from(*unit)) {
        while let Some((.., length)) = characters.next_if(|(.., length)| passed + length <= unit) {
            passed += length;
        }
        let within = unit > passed;
        let byte = match characters.peek() {
            Some((byte, length, _)) if within && is_end => byte + length,
            Some((byte, ..)) => *byte,
            None if within => return None,
            None => text.len(),
        };
        let span = spans.get_mut(at)?;
        *(if is_end { &mut span.end } else { &mut span.start }) = byte as u32;
    }
    Some(spans)
}

/// UTF-16 units of the characters that begin in `bytes`: one each, two where UTF-8 needs four bytes.
fn units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_boundary_is_where_encode_utf16_puts_it(text in "(\\PC|[a-z\\r\\n\\x00]|[א-ת]|🙂){0,200}") {
            let table = Utf16Table::new(&text);
            let mut units = 0;
            for (at, c) in text.char_indices() {
                prop_assert_eq!(table.at(at as u32), units);
                units += c.len_utf16() as u32;
            }
            prop_assert_eq!(table.at(text.len() as u32), units);
            prop_assert_eq!(table.len(), units);
        }
    }
}
