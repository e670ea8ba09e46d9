//! The first and the last lines of pages, where form feeds tell where pages end.

use super::number::is_number;
use super::{HEAD, NUMBER, pattern};
use crate::clean::line::{Line, lines};
use std::collections::BTreeMap;
use std::ops::Range;

/// The lines at the edges of pages that number them, or that stand there on several.
pub(super) fn debris(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    let mut heads: BTreeMap<String, Vec<Line<'_>>> = BTreeMap::new();
    let mut start = 0;
    for page in text.split('\u{C}') {
        let mut filled = lines(page)
            .map(|line| Line { start: start + line.start, ..line }.trimmed())
            .filter(|line| !line.text.is_empty());
        let top: Vec<_> = filled.by_ref().take(EDGE).collect();
        let mut bottom: Vec<Line<'_>> = Vec::new();
        for line in filled {
            if bottom.len() == EDGE {
                bottom.remove(0);
            }
            bottom.push(line);
        }
        for line in top.into_iter().chain(bottom).filter(|line| line.text.len() < LONGEST_HEAD) {
            if is_number(line.text) {
                found.push((line.range(), NUMBER));
            } else {
                heads.entry(pattern(line.text)).or_default().push(line);
            }
        }
        start += page.len() + 1;
    }
    for (pattern, lines) in heads {
        // The first that bears no number may be the title.
        let kept = usize::from(!pattern.contains('#'));
        if lines.len() > 1 {
            found.extend(lines.into_iter().skip(kept).map(|line| (line.range(), HEAD)));
        }
    }
    found
}

/// So many lines at the top and the bottom of a page may be running heads.
const EDGE: usize = 2;

/// No head is longer, in bytes.
const LONGEST_HEAD: usize = 120;
