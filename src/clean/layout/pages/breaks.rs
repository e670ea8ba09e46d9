//! Where a page ends in the midst of a sentence: what stands between its halves, and wherever else that stands. So pages
//! are found that no form feed tells of.

use super::number::is_number;
use super::{HEAD, NUMBER, pattern};
use crate::clean::line::Line;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Numbers between two halves of a sentence, and lines there that stand elsewhere, too, and seldom but at such breaks.
pub(super) fn debris(text: &str, lines: &[Line<'_>]) -> Vec<(Range<usize>, &'static str)> {
    let breaks = breaks(lines);
    let heads = heads(lines, &breaks);
    let mut found = Vec::new();
    let mut joined = BTreeSet::new();
    for gap in breaks {
        let Some([above, between @ .., below]) = lines.get(gap.start - 1..=gap.end) else { continue };
        let is_head = |line: &Line<'_>| heads.contains_key(&pattern(line.text));
        if between.iter().all(|line| is_number(line.text) || is_head(line)) {
            let rule = if between.iter().any(is_head) { HEAD } else { NUMBER };
            let last_feed = text.get(..below.start).and_then(|before| before.rfind('\n'));
            // It stays, as one within a paragraph, for the wraps to mend.
            found.push((above.end()..last_feed.unwrap_or(below.start), rule));
            joined.extend(gap);
        }
    }
    for (pattern, places) in heads {
        // The first that bears no number may be the title.
        let kept = usize::from(!pattern.contains('#'));
        for at in places.into_iter().skip(kept).filter(|at| !joined.contains(at)) {
            found.extend(numbers_beside(lines, at).map(|line| (line.range(), NUMBER)));
            found.extend(lines.get(at).map(|line| (line.range(), HEAD)));
        }
    }
    found
}

/// The stretches of lines between two halves of a sentence; some lie in others, as a head may look like a half.
fn breaks(lines: &[Line<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (below, _) in lines.iter().enumerate().filter(|(_, line)| is_second_half(line.text)) {
        for start in (below.saturating_sub(MOST_LINES).max(1)..below).rev() {
            if !lines.get(start).is_some_and(|line| may_be_edge(line.text)) {
                break;
            }
            if lines.get(start - 1).is_some_and(|above| is_first_half(above.text)) {
                found.push(start..below);
            }
        }
    }
    found
}

/// So many lines may stand between the text of two pages: the number of one, the head of the next.
const MOST_LINES: usize = 3;

/// Lines of prose are no shorter, in bytes.
const PROSE: usize = 30;

/// Shorter than captions, which stand between halves of sentences and twice on a page, too; in bytes.
const LONGEST: usize = 76;

fn is_first_half(line: &str) -> bool {
    line.len() > PROSE && line.ends_with(|c: char| c.is_alphabetic() || matches!(c, ',' | '-'))
}

fn is_second_half(line: &str) -> bool {
    line.len() > PROSE && line.starts_with(char::is_lowercase)
}

fn may_be_edge(line: &str) -> bool {
    line.len() < LONGEST && !line.starts_with(char::is_lowercase)
}

/// The places of the lines that stand at several edges, by their pattern, with the number of the page in them or beside
/// them, as the refrain of a poem has none. Half of them at least are at breaks, the first aside: those who speak in a
/// transcript interrupt each other less often.
fn heads(lines: &[Line<'_>], breaks: &[Range<usize>]) -> BTreeMap<String, Vec<usize>> {
    let mut heads = BTreeMap::new();
    for line in breaks.iter().filter_map(|gap| lines.get(gap.clone())).flatten().filter(|line| !is_number(line.text)) {
        heads.entry(pattern(line.text)).or_insert_with(Vec::new);
    }
    if heads.is_empty() {
        return heads;
    }
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| may_be_edge(line.text)) {
        if let Some(places) = heads.get_mut(&pattern(line.text)) {
            places.push(at);
        }
    }
    let at_breaks: BTreeSet<usize> = breaks.iter().cloned().flatten().collect();
    heads.retain(|pattern, places| {
        let at_breaks = places.iter().filter(|at| at_breaks.contains(at)).count();
        let is_numbered = pattern.contains('#') || places.iter().any(|at| numbers_beside(lines, *at).next().is_some());
        is_numbered && places.len() > 1 && 2 * at_breaks >= places.len() - 1
    });
    heads
}

/// The numbers of pages right over and under a line.
fn numbers_beside<'a>(lines: &'a [Line<'a>], at: usize) -> impl Iterator<Item = &'a Line<'a>> {
    let near = lines.get(at.saturating_sub(1)..lines.len().min(at + 2)).unwrap_or_default();
    near.iter().filter(|line| is_number(line.text))
}
