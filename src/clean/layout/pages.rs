//! What stands at the edges of printed pages: page numbers and running heads.

use crate::clean::draft::Draft;
use crate::clean::gap;
use crate::clean::line::{Line, lines};
use crate::text::ordered;
use memchr::memchr;
use std::collections::BTreeMap;
use std::ops::Range;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut debris = numbers(draft.lines());
    if memchr(b'\x0C', text.as_bytes()).is_some() {
        debris.extend(edges(text));
        debris = ordered(debris, |(range, _)| range.start as u64);
        debris.dedup_by_key(|(range, _)| range.start);
    }
    let changes = gap::cut(text, debris, "");
    draft.apply(&changes);
}

const NUMBER: &str = "page-number";

/// Lines such as `Page 3 of 12`, and bare numbers in the midst of a sentence.
fn numbers<'a>(lines: impl Iterator<Item = Line<'a>>) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    let mut above: Option<Line<'_>> = None;
    let mut pending: Option<Line<'_>> = None;
    for line in lines.map(Line::trimmed).filter(|line| !line.text.is_empty()) {
        if let Some(number) = pending.take()
            && above.is_some_and(|above| {
                above.text.len() > 30 && above.text.ends_with(|c: char| c.is_alphabetic() || c == ',')
            })
            && line.text.len() > 30
            && line.text.starts_with(char::is_lowercase)
        {
            found.push((number.range(), NUMBER));
        }
        if line.text.len() < LONGEST_NUMBER && is_number(line.text) {
            if line.text.starts_with(char::is_alphabetic) {
                found.push((line.range(), NUMBER));
            } else {
                pending = Some(line);
            }
        } else {
            above = Some(line);
        }
    }
    found
}

const LONGEST_NUMBER: usize = 30;

/// `12`, `- 12 -`, `Page 3 of 12`, `3 / 12`.
fn is_number(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '|' | '[' | ']' | ' '));
    let mut words = bare.split([' ', '/']).filter(|word| !word.is_empty());
    let is_count = |word: &str| (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    match (words.next(), words.next(), words.next(), words.next(), words.next()) {
        (Some(number), None, ..) => is_count(number),
        (Some(page), Some(number), None, ..) => {
            PAGE.contains(&page) && is_count(number) || is_count(page) && is_count(number) && bare.contains('/')
        }
        (Some(page), Some(number), Some(of), Some(all), None) => {
            PAGE.contains(&page) && is_count(number) && OF.contains(&of) && is_count(all)
        }
        (Some(page), Some(number), Some(all), None, _) => PAGE.contains(&page) && is_count(number) && is_count(all),
        _ => false,
    }
}

const PAGE: &[&str] =
    &["Page", "page", "PAGE", "Seite", "Página", "Pagina", "Pág.", "Sida", "Side", "Strona", "Стр.", "Sayfa"];

const OF: &[&str] = &["of", "sur", "von", "de", "di", "van", "av", "af", "z", "из", "|"];

/// The lines at the edges of pages that number them, or that stand there on several.
fn edges(text: &str) -> Vec<(Range<usize>, &'static str)> {
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
                let pattern = line.text.replace(|c: char| c.is_ascii_digit(), "#");
                heads.entry(pattern).or_default().push(line);
            }
        }
        start += page.len() + 1;
    }
    for (pattern, lines) in heads {
        // The first that bears no number may be the title.
        let kept = usize::from(!pattern.contains('#'));
        if lines.len() > 1 {
            found.extend(lines.into_iter().skip(kept).map(|line| (line.range(), "running-head")));
        }
    }
    found
}

/// So many lines at the top and the bottom of a page may be running heads.
const EDGE: usize = 2;

const LONGEST_HEAD: usize = 120;
