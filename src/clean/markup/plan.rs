//! What stays and what goes, and what each block is.

use super::debris::Debris;
use super::extract::extract;
use super::fold::Plan;
use super::hint::Hint;
use super::outline::{self, Leaf};
use super::tag::Tag;
use super::tree::{Element, PieceKind, Tree};
use crate::clean::article::BlockKind;
use crate::text::Span;

/// The plan of one text.
pub(super) struct PagePlan<'a> {
    tree: &'a Tree,
    debris: Vec<Option<Debris>>,
    kinds: Vec<BlockKind>,
    /// For each element, whether it lies in a table of data.
    in_data: Vec<bool>,
    words: Vec<u32>,
    title: Option<u32>,
    restored: Vec<Span>,
}

/// Small parts of a page may be named after what they tell; a whole article that is has the name by chance.
const SMALL: u32 = 40;

/// A line that ends with an author's name or a time is about the article if it has no more words.
const LINE: u32 = 12;

impl<'a> PagePlan<'a> {
    /// Plans a text: a page is searched for its article, of a fragment all stays that shows. What is `kept` stays
    /// whatever it is.
    pub(super) fn new(source: &str, tree: &'a Tree, titles: &[String], kept: &[Span]) -> Self {
        let mut debris = vec![None; tree.content().len()];
        remove_what_never_shows(tree, &mut debris);
        let title = extract(source, tree, titles, &mut debris);
        let restored = keep(tree, kept, &mut debris);
        let words = words(tree, &outline::leaves(source, tree, &debris));
        Self { tree, debris, kinds: kinds(tree, &words, title), in_data: in_data(tree), words, title, restored }
    }

    /// The element that is the title.
    pub(super) fn title(&self) -> Option<u32> {
        self.title
    }

    /// The pieces of the source that stay only because something of them is kept.
    pub(super) fn restored(&self) -> &[Span] {
        &self.restored
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
        let block = outline::block_of(self.tree, first);
        let is_line = self.words.get(block as usize).is_some_and(|words| *words <= LINE);
        match of(last) {
            about @ (BlockKind::Byline | BlockKind::Timestamp) if is_line => about,
            _ => of(block),
        }
    }

    fn is_in_data(&self, element: u32) -> bool {
        self.in_data.get(element as usize) == Some(&true)
    }

    fn parts(&self, element: u32) -> bool {
        let of = |element: u32| self.kinds.get(element as usize).copied();
        let own = of(element);
        let outer = of(self.tree.element(element).parent);
        own == Some(BlockKind::Credit) && outer == Some(BlockKind::Caption)
            || own == Some(BlockKind::Caption) && outer != own
    }
}

/// Takes from the debris the text of which something is kept, and the references next to it; gives their places. What
/// tags between mean stays in force.
fn keep(tree: &Tree, kept: &[Span], debris: &mut [Option<Debris>]) -> Vec<Span> {
    let mut restored = Vec::new();
    if kept.is_empty() {
        return restored;
    }
    let mut rest = kept.iter().filter(|kept| !kept.is_empty()).peekable();
    let (mut references, mut shows) = (Vec::new(), false);
    for ((at, piece), debris) in tree.content().iter().enumerate().zip(debris) {
        let span = Span::new(piece.start as usize, tree.start_of(at + 1));
        while rest.next_if(|kept| kept.end <= span.start).is_some() {}
        let is_kept = rest.peek().is_some_and(|kept| kept.overlaps(span));
        let is_reference = piece.kind == PieceKind::Reference;
        shows = is_kept && piece.kind == PieceKind::Text || is_reference && (is_kept || shows);
        if is_reference && !shows {
            references.push((span, debris));
            continue;
        }
        if shows {
            for (span, debris) in references.drain(..).chain([(span, debris)]) {
                if debris.take().is_some() {
                    restored.push(span);
                }
            }
        }
        references.clear();
    }
    restored
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

/// Removes an element; what names its parts better stays named so.
pub(super) fn remove(element: Element, kind: Debris, debris: &mut [Option<Debris>]) {
    let pieces = element.first_piece as usize..element.end_piece as usize;
    for piece in debris.get_mut(pieces).unwrap_or_default() {
        if piece.is_none_or(Debris::never_shows) {
            *piece = Some(kind);
        }
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

/// For each element whether it lies in a table of data: one of whose cells none holds more than one block or line.
fn in_data(tree: &Tree) -> Vec<bool> {
    // The table and the cell that each element lies in, 0 being none.
    let mut places: Vec<(u32, u32)> = Vec::with_capacity(tree.elements.len());
    let mut blocks = vec![0_u32; tree.elements.len()];
    let mut is_layout = vec![false; tree.elements.len()];
    for (at, element) in tree.elements.iter().enumerate() {
        let (table, cell) = places.get(element.parent as usize).copied().unwrap_or_default();
        let is_part = matches!(element.tag, Tag::Row | Tag::RowGroup | Tag::Cell | Tag::Caption);
        if cell > 0 && !is_part && (element.tag.is_block() || element.tag == Tag::Br) {
            let count = blocks.get_mut(cell as usize).map_or(0, |count| {
                *count += if matches!(element.tag, Tag::Table | Tag::List) { 2 } else { 1 };
                *count
            });
            if let Some(is_layout) = is_layout.get_mut(table as usize) {
                *is_layout |= count > 1;
            }
        }
        places.push(match element.tag {
            Tag::Table => (at as u32, 0),
            Tag::Cell => (table, at as u32),
            _ => (table, cell),
        });
    }
    let inside = places
        .iter()
        .enumerate()
        .map(|(at, (table, _))| *table > 0 && *table as usize != at && is_layout.get(*table as usize) == Some(&false));
    inside.collect()
}
