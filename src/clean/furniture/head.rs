//! The head of the article, which stands over its first paragraph among menus and buttons: title, standfirst, byline,
//! stamp, picture.

use super::lexicon::Strength;
use super::lines::{About, Line};

/// The title stands at most this many lines over the first paragraph.
const REACH: usize = 14;
/// Paragraphs in which the title's words may come again.
const LEAD: usize = 6;

/// Marks as kept the lines of the head. `kept` tells for each line whether it is in the article.
pub(super) fn keep(text: &str, lines: &[Line], kept: &mut [bool]) {
    let Some(first) = first_paragraph(lines, kept) else { return };
    let from = first.saturating_sub(REACH);
    let title = title(text, lines, kept, from, first);
    let start = title.unwrap_or_else(|| first.saturating_sub(4));
    for (at, (line, kept)) in lines.iter().zip(kept.iter_mut()).enumerate().take(first).skip(start) {
        let standfirst = title.is_some() && line.found.is_none() && line.shape.ends_sentence && line.shape.words >= 7;
        *kept |= Some(at) == title || line.about != About::Nothing || standfirst;
    }
    // What the path took for article before the title is a menu's end.
    if let Some(title) = title {
        for (line, kept) in lines.iter().zip(kept.iter_mut()).take(title).skip(from) {
            let repeats = lines.get(title).is_some_and(|title| title.span.of(text) == line.span.of(text));
            *kept &= !repeats && line.shape.prose() > 0.3;
        }
    }
}

/// The first line of the article that is prose; its head is over it.
fn first_paragraph(lines: &[Line], kept: &[bool]) -> Option<usize> {
    lines.iter().zip(kept).position(|(line, kept)| *kept && line.shape.prose() > 0.3 && line.about == About::Nothing)
}

/// The line that is the title: the shape of a headline, and words that come again in the article or a byline under it.
fn title(text: &str, lines: &[Line], kept: &[bool], from: usize, first: usize) -> Option<usize> {
    let lead: Vec<String> = lines
        .iter()
        .zip(kept)
        .skip(first)
        .filter(|(_, kept)| **kept)
        .take(LEAD)
        .flat_map(|(line, _)| line.span.of(text).split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 3)
        .map(stem)
        .collect();
    let mut best: Option<(f32, usize)> = None;
    for (at, line) in lines.iter().enumerate().take(first).skip(from) {
        if !is_headline(line) {
            continue;
        }
        let mut words =
            line.span.of(text).split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3).peekable();
        let (mut shared, mut all) = (0.0, 0.0);
        while let Some(word) = words.next() {
            all += 1.0;
            shared += if lead.contains(&stem(word)) { 1.0 } else { 0.0 };
        }
        let signed = lines.iter().skip(at + 1).take(4).any(|below| below.about == About::Head);
        let likeness = shared / f32::max(all, 3.0);
        let score = likeness * 3.0 + if signed { 1.0 } else { 0.0 } + if line.shape.repeated { 0.5 } else { 0.0 };
        if score >= 1.0 && best.is_none_or(|(most, _)| score >= most) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

fn is_headline(line: &Line) -> bool {
    let shape = &line.shape;
    (3..=32).contains(&shape.words)
        && line.about == About::Nothing
        && line.found.is_none_or(|found| found.strength == Strength::Hint || found.rule == "live-stamp")
        && (!shape.ends_sentence || shape.question || shape.quote)
        && !shape.colon
}

/// A word without its ending, roughly: "kills" and "killed" have one stem.
fn stem(word: &str) -> String {
    word.to_lowercase().chars().take(5).collect()
}
