//! What stays and what goes, and what each block is.

use super::debris::Debris;
use super::extract::extract;
use super::fold::Plan;
use super::hint::Hint;
use super::outline::{self, Leaf};
use super::tag::Tag;
use super::tree::{Element, PieceKind, Tree};
use crate::clean::article::BlockKind;

/// The plan of one text.
pub(super) struct PagePlan<'a> {
    tree: &'a Tree,
    debris: Vec<Option<Debris>>,
    kinds: Vec<BlockKind>,
}

/// Small parts of a page may be named after what they tell; a whole article that is has the name by chance.
const SMALL: u32 = 40;

impl<'a> PagePlan<'a> {
    /// Plans a text: a page is searched for its article, of a fragment all stays that shows.
    pub(super) fn new(source: &str, tree: &'a Tree, titles: &[String]) -> Self {
        let leaves = outline::leaves(source, tree);
        let mut debris = vec![None; tree.content().len()];
        remove_what_never_shows(tree, &mut debris);
        let words = words(tree, &leaves);
        let title = extract(source, tree, &leaves, titles, &mut debris);
        Self { tree, debris, kinds: kinds(tree, &words, title) }
    }
}

impl Plan for PagePlan<'_> {
    fn debris(&self, piece: usize) -> Option<Debris> {
        self.debris.get(piece).copied().flatten()
    }

    fn kind(&self, first: u32, last: u32) -> BlockKind {
        let of = |element: u32| self.kinds.get(element as usize).copied().unwrap_or(BlockKind::Paragraph);
        if of(first) == of(last) {
            return of(first);
        }
        of(outline::block_of(self.tree, first))
    }

    fn parts(&self, element: u32) -> bool {
        let of = |element: u32| self.kinds.get(element as usize).copied();
        let own = of(element);
        let outer = of(self.tree.element(element).parent);
        own == Some(BlockKind::Credit) && outer == Some(BlockKind::Caption)
            || own == Some(BlockKind::Caption) && outer != own
    }
}

fn remove_what_never_shows(tree: &Tree, debris: &mut [Option<Debris>]) {
    let mut done = 0;
    for element in &tree.elements {
        if let Hint::Debris(kind) = element.hint
            && kind.never_shows()
            && element.first_piece >= done
        {
            done = element.end_piece;
            remove(*element, kind, debris);
        }
    }
}

/// Removes an element.
pub(super) fn remove(element: Element, kind: Debris, debris: &mut [Option<Debris>]) {
    let pieces = element.first_piece as usize..element.end_piece as usize;
    for piece in debris.get_mut(pieces).unwrap_or_default() {
        piece.get_or_insert(kind);
    }
}

/// How many words each element holds.
fn words(tree: &Tree, leaves: &[Leaf]) -> Vec<u32> {
    let mut words = vec![0; tree.elements.len()];
    for leaf in leaves {
        if let Some(sum) = words.get_mut(leaf.element as usize) {
            *sum += leaf.words;
        }
    }
    add_up(tree, &mut words);
    words
}

/// Adds what each element has to what its parent has.
pub(super) fn add_up<T: Copy + std::ops::AddAssign>(tree: &Tree, sums: &mut [T]) {
    for (at, element) in tree.elements.iter().enumerate().skip(1).rev() {
        let Some(own) = sums.get(at).copied() else { continue };
        if let Some(sum) = sums.get_mut(element.parent as usize) {
            *sum += own;
        }
    }
}

/// The kind of a block whose text lies in each of the elements.
fn kinds(tree: &Tree, words: &[u32], title: Option<u32>) -> Vec<BlockKind> {
    let mut kinds: Vec<BlockKind> = Vec::with_capacity(tree.elements.len());
    for (at, element) in tree.elements.iter().enumerate() {
        let outer = kinds.get(element.parent as usize).copied().unwrap_or(BlockKind::Paragraph);
        let is_small = words.get(at).is_some_and(|words| *words <= SMALL);
        let own = match (element.tag, element.hint) {
            _ if title == Some(at as u32) => Some(BlockKind::Title),
            (Tag::H1 | Tag::Heading, _) => Some(BlockKind::Heading),
            (_, Hint::Byline) if is_small => Some(BlockKind::Byline),
            (_, Hint::Timestamp) if is_small => Some(BlockKind::Timestamp),
            (_, Hint::Credit) if is_small => Some(BlockKind::Credit),
            (_, Hint::Caption) | (Tag::Caption, _) => Some(BlockKind::Caption),
            (Tag::Li | Tag::Definition, _) | (_, Hint::ListItem) => Some(BlockKind::ListItem),
            (Tag::Blockquote, _) => Some(BlockKind::BlockQuote),
            _ => None,
        };
        let keeps_outer = outer == BlockKind::Title
            || matches!(outer, BlockKind::Caption | BlockKind::Byline) && own != Some(BlockKind::Credit)
            || outer == BlockKind::Heading && own != Some(BlockKind::Title);
        kinds.push(own.filter(|_| !keeps_outer).unwrap_or(outer));
    }
    kinds
}

/// Whether any piece of an element stays.
pub(super) fn stays(tree: &Tree, element: Element, debris: &[Option<Debris>]) -> bool {
    let pieces = element.first_piece as usize..element.end_piece as usize;
    let texts = tree.pieces.get(pieces.clone()).unwrap_or_default();
    let fates = debris.get(pieces).unwrap_or_default();
    texts.iter().zip(fates).any(|(piece, debris)| debris.is_none() && piece.kind == PieceKind::Text)
}
