//! Which element is the title.

use std::collections::BTreeSet;

use super::debris::Debris;
use super::facts::text_of;
use super::hint::Hint;
use super::tag::Tag;
use super::tree::{Element, Tree};

/// Percent of the words that a heading must share with a title in the page's head to be it.
const LIKENESS: usize = 60;

/// More headings than these before the article's end are not looked at.
const MOST_HEADINGS: usize = 64;

/// More words of a title than these are not compared.
const MOST_WORDS: usize = 64;

/// The pieces before which a title stands.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) likely: u32,
    pub(super) latest: u32,
}

/// The title of a page: of the headings before the latest bound the one most like the titles in the page's head, else
/// the last `h1` before the likely bound.
pub(super) fn find(
    source: &str,
    tree: &Tree,
    titles: &[String],
    bounds: Bounds,
    debris: &[Option<Debris>],
) -> Option<u32> {
    let is_candidate = |element: &Element| {
        let is_heading = matches!(element.tag, Tag::H1 | Tag::Heading) || element.hint == Hint::Title;
        is_heading && element.first_piece < bounds.latest && shows(element, debris)
    };
    let mut candidates = tree.elements.iter().enumerate().filter(|(_, element)| is_candidate(element));
    let mut best = (0, None);
    for (at, _) in candidates.clone().take(MOST_HEADINGS) {
        let text = text_of(source, tree, at as u32);
        let like = titles.iter().map(|title| likeness(&text, title)).max().unwrap_or_default();
        if like > best.0 {
            best = (like, Some(at as u32));
        }
    }
    if best.0 >= LIKENESS {
        return best.1;
    }
    let is_before = |element: &Element| element.tag == Tag::H1 && element.first_piece < bounds.likely;
    candidates.rfind(|(_, element)| is_before(element)).map(|(at, _)| at as u32)
}

/// The title of a fragment: its first `h1`.
pub(super) fn first(tree: &Tree, debris: &[Option<Debris>]) -> Option<u32> {
    let is_title = |element: &Element| element.tag == Tag::H1 && shows(element, debris);
    tree.elements.iter().position(is_title).map(|at| at as u32)
}

/// How many percent of the words of two titles are the same.
fn likeness(a: &str, b: &str) -> usize {
    let words = |text: &str| -> BTreeSet<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        parts.take(MOST_WORDS).map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a), words(b));
    let most = a.len().max(b.len()).max(1);
    a.intersection(&b).count() * 100 / most
}

/// Whether an element was not removed.
fn shows(element: &Element, debris: &[Option<Debris>]) -> bool {
    debris.get(element.first_piece as usize).is_some_and(Option::is_none)
}
