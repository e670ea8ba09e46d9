//! What stands at the edges of printed pages: page numbers and running heads.

mod breaks;
mod edges;
mod number;

use crate::clean::draft::Draft;
use crate::clean::gap;
use crate::clean::line::Line;
use memchr::memchr;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let lines: Vec<_> = draft.lines().map(Line::trimmed).filter(|line| !line.text.is_empty()).collect();
    let mut debris = number::debris(&lines);
    debris.extend(breaks::debris(text, &lines));
    if memchr(b'\x0C', text.as_bytes()).is_some() {
        debris.extend(edges::debris(text));
    }
    let changes = gap::cut(text, debris, "");
    draft.apply(&changes);
}

const NUMBER: &str = "page-number";
const HEAD: &str = "running-head";

/// What a head has in common with those of other pages: everything but its numbers.
fn pattern(head: &str) -> String {
    let mut pattern = String::with_capacity(head.len());
    for c in head.chars() {
        match c.is_ascii_digit() {
            true if pattern.ends_with('#') => {}
            true => pattern.push('#'),
            false => pattern.push(c),
        }
    }
    pattern
}
