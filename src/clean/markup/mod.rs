//! HTML becomes text: the step that reads markup.
//!
//! `scanner` feeds the tokens of the source to `tree`; `hint` and `vocabulary` tell what an element says it is; `plan`
//! decides what stays, with `extract` for whole pages; `fold` makes the changes; `facts` reads what the page's head says.

mod attributes;
mod debris;
mod extract;
mod facts;
mod fold;
mod gap;
mod hint;
mod json_ld;
mod outline;
mod plan;
mod scanner;
mod sniff;
mod tag;
mod title;
mod tree;
mod vocabulary;

#[cfg(test)]
mod tests;

pub(super) use sniff::looks_like_html;

use super::article::Facts;
use super::draft::{Draft, Mark};
use super::format::Format;

pub(super) fn step(draft: &mut Draft<'_>) {
    if draft.format() != Format::Html {
        return;
    }
    let source = draft.text();
    let tree = scanner::scan(source);
    let (mut facts, titles) = facts::facts(source, &tree);
    let plan = plan::PagePlan::new(source, &tree, &titles, draft.kept());
    if let Some(title) = plan.title() {
        facts.title = Some(facts::text_of(source, &tree, title));
    }
    let folded = fold::fold(source, &tree, &plan);
    let marks = merge(draft.marks(), folded.marks);
    draft.set_marks(marks);
    draft.restore(&folded.changes, plan.restored());
    tell(&mut draft.facts, facts);
}

/// Adds the facts that an earlier round has not told.
fn tell(known: &mut Facts, new: Facts) {
    known.title = known.title.take().or(new.title);
    known.published_on = known.published_on.take().or(new.published_on);
    if known.byline.is_empty() {
        known.byline = new.byline;
    }
}

/// The marks of an earlier round, and the new ones where those leave room.
fn merge(old: &[Mark], new: Vec<Mark>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::with_capacity(old.len() + new.len());
    let mut new = new.into_iter().peekable();
    for mark in old {
        while let Some(earlier) = new.next_if(|new| new.span.end <= mark.span.start) {
            marks.push(earlier);
        }
        while new.next_if(|new| new.span.overlaps(mark.span)).is_some() {}
        marks.push(*mark);
    }
    marks.extend(new);
    marks
}
