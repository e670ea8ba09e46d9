//! What stands in each block of a page, counted: the evidence of which blocks are the article.

use super::debris::Debris;
use super::hint::Hint;
use super::tag::Tag;
use super::tree::{PieceKind, Tree};

/// A run of text between two boundaries of blocks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Leaf {
    /// The block element it lies in.
    pub(super) element: u32,
    pub(super) first_piece: u32,
    pub(super) end_piece: u32,
    pub(super) words: u32,
    /// Those of the words that are links.
    pub(super) linked: u32,
    pub(super) end: End,
    /// Whether it has a digit, as dates have.
    pub(super) has_digit: bool,
    /// Whether a part of it is said to be a byline, a time, a caption or a credit.
    pub(super) is_about: bool,
}

/// How a leaf ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    /// In the middle of nothing, as labels do.
    #[default]
    Open,
    /// As a sentence does.
    Closed,
    /// With an ellipsis, as the first words of another article do.
    Cut,
}

impl End {
    fn of(text: &str) -> Self {
        if text.ends_with("...") || text.ends_with('…') {
            Self::Cut
        } else if text.ends_with(CLOSING) {
            Self::Closed
        } else {
            Self::Open
        }
    }
}

/// The leaves of a page in order, without what is removed.
pub(super) fn leaves(source: &str, tree: &Tree, debris: &[Option<Debris>]) -> Vec<Leaf> {
    let mut outline = Outline::default();
    for ((at, piece), fate) in tree.content().iter().enumerate().zip(debris) {
        let tag = tree.element(piece.element).tag;
        match piece.kind {
            PieceKind::StartTag | PieceKind::EndTag if tag == Tag::A => {
                outline.in_link = piece.kind == PieceKind::StartTag;
            }
            PieceKind::StartTag | PieceKind::EndTag if tag.is_block() => outline.end_leaf(),
            PieceKind::Text if fate.is_none() => {
                let text = source.get(piece.start as usize..tree.start_of(at + 1)).unwrap_or_default();
                outline.text(text, at as u32, piece.element, tree);
            }
            _ => {}
        }
    }
    outline.end_leaf();
    outline.leaves
}

#[derive(Default)]
struct Outline {
    leaves: Vec<Leaf>,
    open: Option<Leaf>,
    in_link: bool,
}

impl Outline {
    fn text(&mut self, text: &str, piece: u32, element: u32, tree: &Tree) {
        let trimmed = text.trim_end();
        if trimmed.is_empty() {
            return;
        }
        let words = count_words(trimmed);
        let leaf = self.open.get_or_insert_with(|| Leaf {
            element: block_of(tree, element),
            first_piece: piece,
            ..Leaf::default()
        });
        leaf.end_piece = piece + 1;
        leaf.words += words;
        leaf.linked += if self.in_link { words } else { 0 };
        leaf.end = End::of(trimmed);
        leaf.is_about |= is_about(tree, element);
        leaf.has_digit |= trimmed.bytes().any(|byte| byte.is_ascii_digit());
    }

    fn end_leaf(&mut self) {
        self.leaves.extend(self.open.take());
    }
}

/// The characters a sentence may end with.
const CLOSING: &[char] = &['.', '!', '?', '"', '”', '’', '»', '“', ')', ':', '。', '！', '？', '」', '।', '؟'];

/// The block element that an element lies in, or itself.
pub(super) fn block_of(tree: &Tree, mut element: u32) -> u32 {
    for _ in 0..32 {
        let at = tree.element(element);
        if at.tag.is_block() || at.parent == element {
            break;
        }
        element = at.parent;
    }
    element
}

/// Whether an element or one of those around it, up to its block, tells about the article.
fn is_about(tree: &Tree, mut element: u32) -> bool {
    for _ in 0..32 {
        let at = tree.element(element);
        if matches!(at.hint, Hint::Byline | Hint::Timestamp | Hint::Caption | Hint::Credit) {
            return true;
        }
        if at.tag.is_block() || at.parent == element {
            return false;
        }
        element = at.parent;
    }
    false
}

/// Words as white space parts them; where a script writes none, two characters make a word.
pub(super) fn count_words(text: &str) -> u32 {
    let (mut words, mut wide, mut in_word) = (0, 0, false);
    for byte in text.bytes() {
        // Lead bytes of CJK, kana and Hangul; of the last a syllable is half a word too.
        wide += u32::from((0xE3..=0xED).contains(&byte));
        let is_part = byte >= 0x80 || byte.is_ascii_alphanumeric();
        words += u32::from(is_part && !in_word);
        in_word = is_part || (in_word && matches!(byte, b'\'' | b'-'));
    }
    words.max(wide / 2)
}
