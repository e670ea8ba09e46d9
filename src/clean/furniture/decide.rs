//! Decides for each line whether it stays: by the phrases alone where nothing tells of a page, else by the model.

use super::features::{FEATURES, features};
use super::head;
use super::lexicon::Strength;
use super::lines::{About, Line, measure};
use super::links::under_leads;
use super::model::{ABOUT, COSTS, WEIGHTS};
use super::path;

/// How much tells of a page: what a line proves by its phrase, and how much makes a page and a whole page.
const ALONE: f32 = 1.0;
const SURE: f32 = 0.5;
const HINT: f32 = 0.25;
const PAGE: f32 = 2.0;
const WHOLE_PAGE: f32 = 8.0;
/// A line that is furniture alone has no higher score than this.
const FURNITURE: f32 = -3.0;

/// What becomes of the lines.
pub(super) struct Verdict {
    /// For each line whether it stays.
    pub(super) kept: Vec<bool>,
    /// For each line whether it is a link under a head.
    pub(super) linked: Vec<bool>,
}

/// Decides; nothing where everything stays. A text that came from markup has been sorted by it, so only the phrases
/// count.
pub(super) fn decide(text: &str, lines: &mut [Line], sorted: bool) -> Option<Verdict> {
    let evidence: f32 = lines.iter().map(proof).sum();
    if evidence == 0.0 {
        return None;
    }
    measure(text, lines);
    let linked = under_leads(lines);
    let mut kept = if evidence >= PAGE && !sorted {
        by_model(text, lines, &linked, evidence >= WHOLE_PAGE)
    } else {
        by_phrases(text, lines, &linked)
    };
    if kept.iter().all(|kept| *kept) {
        return None;
    }
    // Without anything that could be an article, the text is not a page around one.
    if !kept.iter().any(|kept| *kept) {
        kept = by_phrases(text, lines, &linked);
    }
    Some(Verdict { kept, linked })
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
        .zip(features(lines, linked))
        .map(|(line, values)| match line.about {
            About::Nothing if line.found.is_some_and(|found| found.alone) => score(&values).min(FURNITURE),
            About::Nothing => score(&values),
            About::Head | About::Picture => ABOUT,
        })
        .collect();
    if std::env::var("DBG").is_ok() {
        for (l, s) in lines.iter().zip(&scores) {
            eprintln!(
                "{s:.1} {:?} {:?} {}",
                l.about,
                l.found.map(|f| (f.rule, f.strength, f.alone)),
                l.span.of(text).chars().take(70).collect::<String>()
            );
        }
    }
    let mut kept = path::article(&scores, &COSTS);
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
    let mut at = 0;
    while at < lines.len() {
        let bar: Vec<&Line> = lines.iter().skip(at).take_while(|line| is_button(line)).collect();
        let length = bar.len();
        let listed = at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|above| above.shape.colon);
        let asks =
            bar.iter().any(|line| ASKING.iter().any(|word| line.span.of(text).trim().eq_ignore_ascii_case(word)));
        if length >= 2 && asks && !listed {
            kept.iter_mut().skip(at).take(length).for_each(|kept| *kept = false);
        }
        at += length.max(1);
    }
    kept
}

/// Buttons that name a deed, not only a network: a list of networks may belong to the article.
const ASKING: &[&str] = &["share", "tweet", "print", "copy", "save", "like", "pin", "email", "e-mail", "bookmark"];

fn is_button(line: &Line) -> bool {
    line.found.is_some_and(|found| found.rule == "share-bar")
}
