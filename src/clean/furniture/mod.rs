//! Takes away what a pasted page carries besides the article: menus, share bars, lists of links, boxes, notices.
//!
//! Whole lines go, never words inside a sentence, but for notices between two sentences of a flattened page. Where
//! nothing tells of a page, only lines go that are furniture wherever they stand. Where something does, a model of how
//! lines and their neighbours look finds the one stretch that is the article, and what is an island of furniture in it.

#![expect(clippy::cast_precision_loss, reason = "counts of lines and words are far from the limits of f32")]

mod decide;
mod features;
mod head;
mod inline;
mod lexicon;
mod lines;
mod links;
mod look;
mod model;
mod path;
mod popups;
mod runs;

#[cfg(test)]
mod dump;
#[cfg(test)]
mod tests;

use super::draft::Draft;
use crate::text::Changes;

pub(super) fn step(draft: &mut Draft<'_>) {
    inline::step(draft);
    popups::step(draft);
    let text = draft.text();
    let mut lines = lines::lines(draft.lines());
    let Some(kept) = decide::decide(text, &mut lines, !draft.marks().is_empty()) else { return };
    let mut changes = Changes::default();
    runs::remove(text, &lines, &kept, &mut changes);
    draft.apply(&changes);
}
