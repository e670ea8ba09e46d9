//! The head of the article, which stands over its first paragraph among menus and buttons: title, standfirst, byline,
//! stamp, picture.

use super::lexicon::Strength;
use super::lines::{About, Line};
use crate::clean::blocks::byline::is_bare_name;

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
        let below = lines.get(at + 1);
        let plain = line.found.is_none() && title.is_some_and(|title| title < at);
        let standfirst = plain && line.shape.words >= 7 && (line.shape.ends_sentence || title == at.checked_sub(1));
        let name = plain && below.is_some_and(|below| below.about == About::Head) && is_bare_name(line.span.of(text));
        let caption = plain && line.shape.words >= 6 && below.is_some_and(|below| below.about == About::Picture);
        *kept |= Some(at) == title || line.about != About::Nothing || standfirst || name || caption;
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
    let mut candidates: Vec<(f32, usize, &str)> = Vec::new();
    for (at, line) in lines.iter().enumerate().take(first).skip(from) {
        let headline = line.span.of(text);
        if !is_headline(line, headline) {
            continue;
        }
        let words = headline.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
        let (shared, all) = words.fold((0.0_f32, 0.0_f32), |(shared, all), word| {
            (shared + if lead.contains(&stem(word)) { 1.0 } else { 0.0 }, all + 1.0)
        });
        let signed = lines.iter().skip(at + 1).take(6).any(|below| below.about == About::Head);
        let score =
            shared / all.max(3.0) * 3.0 + if signed { 2.0 } else { 0.0 } + if line.shape.repeated { 0.5 } else { 0.0 };
        if score >= 1.0 {
            candidates.push((score, at, headline));
        }
    }
    let best = candidates.iter().map(|(score, ..)| *score).fold(0.0, f32::max);
    // The words under the title may share more with the article; a trail of links to it ends with the title itself.
    let ends_with_later = |from: usize, headline: &str| {
        candidates.iter().skip(from + 1).any(|(.., later)| headline.len() > later.len() && headline.ends_with(later))
    };
    candidates
        .iter()
        .enumerate()
        .find(|(from, (score, _, headline))| *score >= best * 0.7 && !ends_with_later(*from, headline))
        .map(|(_, (_, at, _))| *at)
}

fn is_headline(line: &Line, text: &str) -> bool {
    let shape = &line.shape;
    (3..=32).contains(&shape.words)
        && line.about == About::Nothing
        && line.found.is_none_or(|found| found.strength == Strength::Hint || found.rule == "live-stamp")
        && (!text.ends_with('.') || text.ends_with("..."))
        && !shape.colon
}

/// A word without its ending, roughly: "kills" and "killed" have one stem.
fn stem(word: &str) -> String {
    word.to_lowercase().chars().take(5).collect()
}
