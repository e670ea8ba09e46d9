//! Decides for each line whether it stays: by the phrases alone where nothing tells of a page, else by the model.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::features::{FEATURES, features};
use super::head;
use super::lexicon::Strength;
use super::lines::{About, Line, measure, measure_around_phrases};
use super::links::{self, under_leads};
use super::model::{ABOUT, COSTS, WEIGHTS};
use super::path;

/// How much tells of a page: what a line proves by its phrase, and how much makes a page and a whole page.
const ALONE: f32 = 1.0;
const SURE: f32 = 0.5;
const HINT: f32 = 0.25;
const PAGE: f32 = 2.0;
const WHOLE_PAGE: f32 = 8.0;
/// The least that the lines of a page prove on average; a long text has a phrase or two of the table anyway.
const DENSITY: f32 = 0.01;
/// A line that is furniture alone has no higher score than this.
const FURNITURE: f32 = -3.0;
/// Nor has one that stands close under another in a list of links than this.
const LINK: f32 = -1.5;

/// A line that reads as prose as much as this is a paragraph.
const PARAGRAPH: f32 = 0.5;

/// For each line whether it stays; nothing where all do. A text that came from markup has been sorted by it, so only the
/// phrases count, unless what they leave is a page still.
pub(super) fn decide(text: &str, lines: &mut [Line], sorted: bool) -> Option<Vec<bool>> {
    let evidence: f32 = lines.iter().map(proof).sum();
    let page = evidence >= PAGE.max(lines.len() as f32 * DENSITY);
    let by_phrases_first = if sorted { decide_as(text, lines, false, evidence) } else { None };
    by_phrases_first.or_else(|| decide_as(text, lines, page, evidence))
}

fn decide_as(text: &str, lines: &mut [Line], page: bool, evidence: f32) -> Option<Vec<bool>> {
    if !page && !lines.iter().any(|line| is_alone(line) || heads_tags(line)) && !has_bar(lines) {
        return None;
    }
    if page {
        measure(text, lines);
    } else {
        measure_around_phrases(text, lines, links::MOST);
    }
    let linked = under_leads(lines);
    let mut kept =
        if page { by_model(text, lines, &linked, evidence >= WHOLE_PAGE) } else { by_phrases(text, lines, &linked) };
    if kept.iter().all(|kept| *kept) {
        return None;
    }
    // Without anything that could be an article, the text is not a page around one.
    if !kept.iter().any(|kept| *kept) {
        kept = by_phrases(text, lines, &linked);
    }
    // What is nothing but furniture is what its reader wanted to see.
    kept.contains(&true).then_some(kept)
}

fn proof(line: &Line) -> f32 {
    line.found.map_or(0.0, |found| match found.strength {
        _ if found.alone => ALONE,
        Strength::Hint => HINT,
        Strength::Sure | Strength::Lead => SURE,
    })
}

fn by_model(text: &str, lines: &[Line], linked: &[bool], whole: bool) -> Vec<bool> {
    let score =
        |values: &[f32; FEATURES]| values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum::<f32>();
    let scores: Vec<f32> = lines
        .iter()
        .zip(linked)
        .zip(features(lines, linked))
        .map(|((line, linked), values)| match line.about {
            About::Nothing => score(&values).min(ceiling(line, *linked)),
            About::Head | About::Picture => ABOUT,
        })
        .collect();
    let mut kept = path::article(&scores, &COSTS);
    keep_paragraphs(lines, &scores, &mut kept);
    if kept.iter().any(|kept| *kept) {
        head::keep(text, lines, &mut kept);
        if !whole {
            keep_unproven(text, lines, linked, &mut kept);
        }
    }
    let mut goes_on = false;
    for (line, kept) in lines.iter().zip(&mut kept).rev() {
        // The head of a box is not the end of the article.
        let heads_nothing = !goes_on && line.found.is_some_and(|found| found.strength > Strength::Hint);
        *kept &= !is_alone(line) && !heads_nothing;
        goes_on = *kept;
    }
    kept
}

/// The highest score that a line may have by its phrase or place.
pub(super) fn ceiling(line: &Line, linked: bool) -> f32 {
    if is_alone(line) {
        FURNITURE
    } else if linked && !line.apart {
        LINK
    } else {
        f32::INFINITY
    }
}

/// A paragraph between lists of links is no part of the island of furniture that they make.
fn keep_paragraphs(lines: &[Line], scores: &[f32], kept: &mut [bool]) {
    let first = kept.iter().position(|kept| *kept).unwrap_or_default();
    let end = kept.iter().rposition(|kept| *kept).map_or(first, |last| last + 1);
    for ((line, score), kept) in lines.iter().zip(scores).zip(kept.iter_mut()).take(end).skip(first) {
        *kept |= *score > 0.0 && line.shape.prose() >= PARAGRAPH && line.found.is_none();
    }
}

/// Where little tells of a page, a run of lines goes only if something in it tells that it is furniture.
fn keep_unproven(text: &str, lines: &[Line], linked: &[bool], kept: &mut [bool]) {
    let mut start = 0;
    while start < kept.len() {
        let run = kept.iter().skip(start).take_while(|kept| !**kept).count();
        let proven: f32 = lines.iter().skip(start).take(run).map(proof).sum();
        let all_linked = linked.iter().skip(start).take(run).all(|linked| *linked);
        let at_edge = start == 0 || start + run == kept.len();
        // A trail of links to the page ends with its title.
        let below = lines.get(start + run).map_or("\n", |line| line.span.of(text));
        let trail = start == 0 && lines.iter().take(run).any(|line| line.span.of(text).ends_with(below));
        if run > 0 && !all_linked && !trail && proven * 8.0 < run as f32 && !(at_edge && proven >= PAGE / 2.0) {
            kept.iter_mut().skip(start).take(run).for_each(|kept| *kept = true);
        }
        start += run + 1;
    }
}

fn is_alone(line: &Line) -> bool {
    line.found.is_some_and(|found| found.alone) && line.about == About::Nothing
}

/// Only what the phrases tell: lines that are furniture alone, links under their heads, bars of buttons.
fn by_phrases(text: &str, lines: &[Line], linked: &[bool]) -> Vec<bool> {
    let mut kept: Vec<bool> = lines.iter().map(|line| !is_alone(line)).collect();
    let mut under = false;
    for ((line, linked), kept) in lines.iter().zip(linked).zip(&mut kept) {
        under =
            if line.found.is_some_and(|found| found.strength == Strength::Lead) { !*kept } else { under && *linked };
        *kept &= !(under && *linked && line.about == About::Nothing);
    }
    let topics = OnceCell::new();
    let mut at = 0;
    while at < lines.len() {
        let bar: Vec<&str> =
            lines.iter().skip(at).take_while(|line| is_button(line)).map(|line| line.span.of(text)).collect();
        let length = bar.len();
        let listed = at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|above| above.shape.colon);
        let asks = || bar.iter().any(|button| ASKING.iter().any(|word| word.eq_ignore_ascii_case(button)));
        let leads_away = || {
            bar.iter().all(|button| {
                network(button)
                    .is_some_and(|network| !topics.get_or_init(|| networks_in(text, lines)).contains(network))
            })
        };
        if length >= 2 && !listed && (asks() || leads_away()) {
            kept.iter_mut().skip(at).take(length).for_each(|kept| *kept = false);
        }
        at += length.max(1);
    }
    if let Some(tail) = tags_at_end(lines, linked) {
        kept.iter_mut().skip(tail).for_each(|kept| *kept = false);
    }
    kept
}

/// Where the list of tags begins that ends the text: its head, and labels of a few words down to the last line.
fn tags_at_end(lines: &[Line], linked: &[bool]) -> Option<usize> {
    let is_label = |(line, linked): &(&Line, &bool)| **linked && line.shape.words <= 4 && !line.shape.ends_sentence;
    let labels = lines.iter().zip(linked).rev().take_while(is_label).count();
    let head = lines.len().checked_sub(labels + 1).filter(|_| labels > 0)?;
    lines.get(head).is_some_and(heads_tags).then_some(head)
}

fn heads_tags(line: &Line) -> bool {
    line.found.is_some_and(|found| found.rule == "tags" && found.strength == Strength::Lead)
}

/// Networks that the text speaks of in lines that are no buttons: a list of them may belong to the article.
fn networks_in(text: &str, lines: &[Line]) -> BTreeSet<&'static str> {
    let others = lines.iter().filter(|line| !is_button(line)).map(|line| line.span.of(text));
    others.flat_map(|line| line.split(|c: char| !c.is_alphanumeric())).filter_map(network).collect()
}

fn network(word: &str) -> Option<&'static str> {
    NETWORKS.iter().copied().find(|network| network.eq_ignore_ascii_case(word))
}

const NETWORKS: &[&str] = &[
    "facebook",
    "flipboard",
    "linkedin",
    "messenger",
    "pinterest",
    "reddit",
    "telegram",
    "tumblr",
    "twitter",
    "viber",
    "whatsapp",
];

/// Buttons that name a deed, and not only a network.
const ASKING: &[&str] = &["share", "tweet", "print", "copy", "save", "like", "pin", "email", "e-mail", "bookmark"];

fn has_bar(lines: &[Line]) -> bool {
    lines.iter().zip(lines.iter().skip(1)).any(|(line, next)| is_button(line) && is_button(next))
}

fn is_button(line: &Line) -> bool {
    line.found.is_some_and(|found| found.rule == "share-bar")
}
