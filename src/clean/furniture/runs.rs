//! Makes one edit of each run of removed lines of one kind.

use super::lexicon::Strength;
use super::lines::Line;
use crate::text::Changes;

/// The rule where nothing tells what the lines are.
const UNKNOWN: &str = "page-furniture";
/// Lines of at most this many words before the article are a menu.
const MENU_WORDS: usize = 4;

/// Removes the lines that are not kept.
pub(super) fn remove(text: &str, lines: &[Line], kept: &[bool], changes: &mut Changes) {
    let mut at = 0;
    while at < lines.len() {
        let run = kept.iter().skip(at).take_while(|kept| !**kept).count();
        if run > 0 {
            remove_run(text, lines, at, at + run, changes);
        }
        at += run.max(1);
    }
}

/// Removes the lines from `first` to before `end`, and with them the break before or behind, whichever is the smaller.
fn remove_run(text: &str, lines: &[Line], first: usize, end: usize, changes: &mut Changes) {
    let Some(top) = lines.get(first) else { return };
    let above = first.checked_sub(1).and_then(|at| lines.get(at));
    let below = lines.get(end);
    let last_end = end.checked_sub(1).and_then(|at| lines.get(at)).map_or(text.len(), |line| line.span.range().end);
    let (start, stop) = match (above, below) {
        (None, None) => (0, text.len()),
        (None, Some(below)) => (0, below.span.range().start),
        (Some(above), None) => (above.span.range().end, text.len()),
        (Some(above), Some(below)) if below.apart && !top.apart => (above.span.range().end, last_end),
        (Some(_), Some(below)) => (top.span.range().start, below.span.range().start),
    };
    let parts = parts(lines.get(first..end).unwrap_or_default(), first == 0);
    for (index, (offset, rule)) in parts.iter().enumerate() {
        let edge = |offset: usize| lines.get(first + offset).map_or(stop, |line| line.span.range().start);
        let from = if index == 0 { start } else { edge(*offset) };
        let to = parts.get(index + 1).map_or(stop, |(next, _)| edge(*next));
        changes.remove(from..to, rule);
    }
}

/// The parts of a run: where each begins, and its rule.
fn parts(lines: &[Line], before_article: bool) -> Vec<(usize, &'static str)> {
    let mut starts: Vec<(usize, Option<&'static str>)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let named = line.found.filter(|found| {
            found.strength == Strength::Lead
                || (found.strength == Strength::Sure && (line.shape.words > 2 || found.alone))
        });
        match (named, starts.last()) {
            (Some(found), last) if last.is_none_or(|(_, rule)| *rule != Some(found.rule)) => {
                starts.push((at, Some(found.rule)));
            }
            (None, None) => starts.push((at, None)),
            _ => {}
        }
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(at, _)| *at).chain([lines.len()]).collect();
    starts
        .iter()
        .zip(ends)
        .map(|((start, rule), end)| {
            (*start, rule.unwrap_or_else(|| usual_rule(lines.get(*start..end).unwrap_or_default(), before_article)))
        })
        .collect()
}

/// The rule that most of the lines name, or what they look like.
fn usual_rule(lines: &[Line], before_article: bool) -> &'static str {
    let mut votes: Vec<(&'static str, usize)> = Vec::new();
    for found in lines.iter().filter_map(|line| line.found) {
        match votes.iter_mut().find(|(rule, _)| *rule == found.rule) {
            Some((_, count)) => *count += 1,
            None => votes.push((found.rule, 1)),
        }
    }
    let short = lines.iter().filter(|line| line.shape.words <= MENU_WORDS).count() * 2 > lines.len();
    match votes.into_iter().max_by_key(|(_, count)| *count) {
        Some((rule, count)) if count * 3 >= lines.len() => rule,
        _ if short && before_article => "menu",
        _ => UNKNOWN,
    }
}
