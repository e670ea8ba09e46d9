//! Lines that number a page.

use super::NUMBER;
use crate::clean::line::Line;
use std::ops::Range;

/// Those that say so in words, wherever they stand.
pub(super) fn debris(lines: &[Line<'_>]) -> Vec<(Range<usize>, &'static str)> {
    let worded = |line: &&Line<'_>| line.text.starts_with(char::is_alphabetic) && is_number(line.text);
    lines.iter().filter(worded).map(|line| (line.range(), NUMBER)).collect()
}

/// `12`, `- 12 -`, `Page 3 of 12`, `3 / 12`.
pub(super) fn is_number(line: &str) -> bool {
    if line.len() >= LONGEST {
        return false;
    }
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

/// In bytes.
const LONGEST: usize = 30;

const PAGE: &[&str] =
    &["Page", "page", "PAGE", "Seite", "Página", "Pagina", "Pág.", "Sida", "Side", "Strona", "Стр.", "Sayfa"];

const OF: &[&str] = &["of", "sur", "von", "de", "di", "van", "av", "af", "z", "из", "|"];
