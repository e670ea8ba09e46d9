//! Paragraphs parted by a single line break get a blank line between them.

use crate::clean::draft::Draft;
use crate::clean::line::Line;
use crate::text::{Changes, EditKind};

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let mut changes = Changes::default();
    let mut above: Option<Line<'_>> = None;
    for line in draft.lines().map(Line::trimmed) {
        if let Some(above) = above
            && parts(above.text, line.text)
        {
            changes.replace(line.start..line.start, "\n", EditKind::Inserted, "paragraph-break");
        }
        above = Some(line).filter(|line| !line.text.is_empty());
    }
    draft.apply(&changes);
}

/// Whether two lines are paragraphs, or one and what stands before or after it.
fn parts(above: &str, below: &str) -> bool {
    if below.is_empty() || is_item(below) || below.starts_with(char::is_lowercase) {
        return false;
    }
    let (first, second) = (ends_sentence(above), ends_sentence(below));
    let introduces = above.ends_with([':', ';', ',']);
    (first && above.len() >= PARAGRAPH)
        || (second && below.len() >= PARAGRAPH && !introduces)
        || (first && second && above.len().min(below.len()) >= SHORT_PARAGRAPH)
}

/// In bytes. A line this long that ends with a sentence is a paragraph, not verse, a score or an address.
const PARAGRAPH: usize = 110;

/// Two lines this long that both end with a sentence are paragraphs.
const SHORT_PARAGRAPH: usize = 72;

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '۔', '؟'])
}

/// Whether a line is an item of a list or a turn of a talk.
fn is_item(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    let is_number = word.trim_matches(['(', '[', ')', ']', '.', ':']).bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = word.len() <= 3 && word.ends_with([')', ':']);
    word.ends_with(':')
        || is_letter
        || (is_number && word.len() < 8 && word.ends_with([')', '.', ']', ':']))
        || text.starts_with(['•', '-', '–', '—', '*', '·', '▪', '|', '#', '>', '<'])
}
