//! The lines of a text.

use memchr::memchr;
use std::ops::Range;

/// One line, without its line feed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Byte offset of its first character.
    pub(super) start: usize,
    pub(super) text: &'a str,
}

impl<'a> Line<'a> {
    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn range(self) -> Range<usize> {
        self.start..self.end()
    }

    /// The line without the white space around it.
    pub(super) fn trimmed(self) -> Line<'a> {
        let text = self.text.trim_start();
        Line { start: self.end() - text.len(), text: text.trim_end() }
    }

    pub(super) fn is_blank(self) -> bool {
        self.text.trim_start().is_empty()
    }
}

/// The lines of a text in order.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let end = memchr(b'\n', text.get(start..)?.as_bytes()).map(|length| start + length);
        next = end.map(|end| end + 1);
        text.get(start..end.unwrap_or(text.len())).map(|text| Line { start, text })
    })
}

/// The line around a place, looking at most `reach` bytes to either side.
pub(super) fn around(text: &str, at: usize, reach: usize) -> Line<'_> {
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let from = (0..=at.saturating_sub(reach)).rev().find(is_boundary).unwrap_or_default();
    let to = (at.saturating_add(reach)..text.len()).find(is_boundary).unwrap_or(text.len());
    let start = text.get(from..at).and_then(|before| before.rfind('\n')).map_or(from, |found| from + found + 1);
    let end = text.get(at..to).and_then(|after| after.find('\n')).map_or(to, |found| at + found);
    Line { start, text: text.get(start..end).unwrap_or_default() }
}
