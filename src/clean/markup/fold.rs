//! The tree becomes text: what shows stays where it stands, all else becomes changes, as few as can be told apart.

use super::debris::Debris;
use super::gap::{Gap, Scrap, Separator};
use super::tag::Tag;
use super::tree::{Piece, PieceKind, Tree};
use crate::clean::article::BlockKind;
use crate::clean::draft::Mark;
use crate::text::{Changes, EditKind, Span};

/// What makes the text of an HTML source, and the kinds of its blocks, told where they stand in the source.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub(super) changes: Changes,
    pub(super) marks: Vec<Mark>,
}

/// What a plan says of each piece and element.
pub(super) trait Plan {
    /// Why a piece goes; `None` where it stays.
    fn debris(&self, piece: usize) -> Option<Debris>;
    /// The kind of a block whose text begins in one element and ends in another.
    fn kind(&self, first: u32, last: u32) -> BlockKind;
    /// Whether the element begins and ends a block even though its tag does not.
    fn parts(&self, element: u32) -> bool;
    /// Whether the element lies in a table of data, whose rows are lines.
    fn is_in_data(&self, element: u32) -> bool;
}

/// Folds the source of `tree` by a plan.
pub(super) fn fold(source: &str, tree: &Tree, plan: &impl Plan) -> Folded {
    let mut folder = Folder::new(source, tree);
    for (at, piece) in tree.content().iter().enumerate() {
        let span = Span::new(piece.start as usize, tree.start_of(at + 1));
        let decoded = (piece.kind == PieceKind::Reference).then(|| tree.decoded(at));
        folder.piece(plan, *piece, span, decoded, plan.debris(at));
    }
    folder.end_block(plan);
    folder.gap.close(source.len(), Separator::None, false, &mut folder.changes);
    Folded { changes: folder.changes, marks: folder.marks }
}

struct Folder<'a> {
    source: &'a str,
    tree: &'a Tree,
    /// Whether line feeds of loose text mean something, as in text that was written with a few tags only.
    loose_lines: bool,
    changes: Changes,
    marks: Vec<Mark>,
    /// Whether any text stays so far.
    has_text: bool,
    /// What lies between the last text that stays and the next.
    gap: Gap<'a>,
    separator: Separator,
    block: Option<OpenBlock>,
    row_has_cell: bool,
}

struct OpenBlock {
    span: Span,
    first: u32,
    last: u32,
}

impl<'a> Folder<'a> {
    fn new(source: &'a str, tree: &'a Tree) -> Self {
        let loose_lines = !tree.elements.iter().any(|element| element.tag.is_block());
        Self {
            source,
            tree,
            loose_lines,
            changes: Changes::default(),
            marks: Vec::new(),
            has_text: false,
            gap: Gap::new(source),
            separator: Separator::None,
            block: None,
            row_has_cell: false,
        }
    }

    fn piece(&mut self, plan: &impl Plan, piece: Piece, span: Span, decoded: Option<&'a str>, debris: Option<Debris>) {
        let is_tag = matches!(piece.kind, PieceKind::StartTag | PieceKind::EndTag);
        if is_tag {
            self.boundary(plan, piece, debris.is_some());
        }
        if let Some(debris) = debris {
            return self.scrap(span, debris, None, false);
        }
        match piece.kind {
            PieceKind::Text => self.text(plan, span, piece.element),
            PieceKind::Reference => match decoded {
                Some(text) if text.chars().all(char::is_whitespace) => {
                    self.scrap(span, Debris::Markup, Some(text), true);
                }
                Some(text) => {
                    self.show(span, piece.element);
                    self.changes.replace(span, text, EditKind::Decoded, "character-reference");
                }
                None => {}
            },
            PieceKind::StartTag | PieceKind::EndTag | PieceKind::Doctype | PieceKind::Stray => {
                self.scrap(span, Debris::Markup, None, false);
            }
            PieceKind::Comment => self.scrap(span, Debris::HtmlComment, None, false),
            PieceKind::Null => self.scrap(span, Debris::ControlCharacter, None, false),
        }
    }

    /// What a tag means for the text around it.
    fn boundary(&mut self, plan: &impl Plan, piece: Piece, removed: bool) {
        let tag = self.tree.element(piece.element).tag;
        match tag {
            Tag::Br if removed => {}
            Tag::Br if self.separator >= Separator::Line => self.end_block(plan),
            Tag::Br => self.separator = Separator::Line,
            _ if plan.is_in_data(piece.element) => self.table_boundary(tag, piece.kind),
            tag if tag.is_block() || plan.parts(piece.element) => self.end_block(plan),
            _ => {}
        }
    }

    /// What a tag inside of a table of data means: rows are lines, cells are parted by tabs.
    fn table_boundary(&mut self, tag: Tag, kind: PieceKind) {
        let separator = match tag {
            Tag::Row if kind == PieceKind::StartTag => {
                self.row_has_cell = false;
                Separator::Line
            }
            Tag::Cell if kind == PieceKind::StartTag && std::mem::replace(&mut self.row_has_cell, true) => {
                Separator::Tab
            }
            Tag::Cell => return,
            tag if tag.is_block() => Separator::Space,
            _ => return,
        };
        self.separator = self.separator.max(separator);
    }

    fn text(&mut self, plan: &impl Plan, span: Span, element: u32) {
        let source = self.source;
        let text = span.of(source);
        if self.is_preformatted(element) {
            return self.preformatted(text, span, element);
        }
        let loose = self.is_loose(element);
        let mut at = 0;
        while let Some(rest) = text.get(at..) {
            let word = rest.trim_start_matches(is_collapsible);
            let space = rest.len() - word.len();
            if space > 0 {
                self.space(plan, span.range().start + at, rest.get(..space).unwrap_or_default(), loose);
            }
            at += space;
            if word.is_empty() {
                break;
            }
            let length = line_of_words(word);
            let words = word.get(..length).unwrap_or_default();
            let solid = words.trim_matches(char::is_whitespace);
            let lead = words.len() - words.trim_start().len();
            let start = span.range().start + at;
            if lead > 0 {
                self.scrap(Span::new(start, start + lead), Debris::Markup, words.get(..lead), true);
            }
            if !solid.is_empty() {
                let tail = lead + solid.len();
                self.show(Span::new(start + lead, start + tail), element);
                if tail < words.len() {
                    self.scrap(Span::new(start + tail, start + words.len()), Debris::Markup, words.get(tail..), true);
                }
            }
            at += length;
        }
    }

    /// White space that CSS collapses.
    fn space(&mut self, plan: &impl Plan, start: usize, space: &str, loose: bool) {
        let lines = if loose { space.matches('\n').count() } else { 0 };
        if lines > 1 {
            self.end_block(plan);
        }
        let separator = if lines == 1 && self.loose_lines { Separator::Line } else { Separator::Space };
        self.separator = self.separator.max(separator);
        self.scrap(Span::new(start, start + space.len()), Debris::Markup, None, true);
    }

    /// Text of which every character counts, but for the blank edges of its block.
    fn preformatted(&mut self, text: &'a str, span: Span, element: u32) {
        let start = span.range().start;
        let lead = text.len() - text.trim_start().len();
        let solid = text.trim();
        let edge = if self.block.is_none() {
            text.get(..lead).and_then(|lead| lead.rfind('\n')).map_or(0, |at| at + 1)
        } else {
            0
        };
        if edge > 0 {
            self.scrap(Span::new(start, start + edge), Debris::Markup, None, true);
        }
        if edge < lead {
            self.scrap(Span::new(start + edge, start + lead), Debris::Markup, text.get(edge..lead), true);
        }
        if solid.is_empty() {
            return;
        }
        let tail = lead + solid.len();
        self.show(Span::new(start + lead, start + tail), element);
        if tail < text.len() {
            self.scrap(Span::new(start + tail, start + text.len()), Debris::Markup, text.get(tail..), true);
        }
    }

    /// Adds to the gap.
    fn scrap(&mut self, span: Span, debris: Debris, inline: Option<&'a str>, is_space: bool) {
        self.gap.add(Scrap { span, debris, inline, is_space });
    }

    /// Text that stays.
    fn show(&mut self, span: Span, element: u32) {
        let separator = match &self.block {
            None if !self.has_text => Separator::None,
            None => Separator::Block,
            Some(_) => self.separator,
        };
        self.gap.close(span.range().start, separator, self.block.is_some(), &mut self.changes);
        self.separator = Separator::None;
        self.has_text = true;
        let block = self.block.get_or_insert(OpenBlock { span, first: element, last: element });
        (block.span.end, block.last) = (span.end, element);
    }

    fn end_block(&mut self, plan: &impl Plan) {
        self.separator = Separator::None;
        self.row_has_cell = false;
        if let Some(block) = self.block.take() {
            self.marks.push(Mark { span: block.span, kind: plan.kind(block.first, block.last) });
        }
    }

    /// Whether the text stands in no block, as in what was written by hand with a few tags.
    fn is_loose(&self, element: u32) -> bool {
        self.ancestor(element, Tag::is_block).is_none()
    }

    fn is_preformatted(&self, element: u32) -> bool {
        self.ancestor(element, Tag::is_block).is_some_and(|tag| tag == Tag::Pre)
    }

    /// The nearest tag from an element outwards that is asked for, within a bound that no honest page needs.
    fn ancestor(&self, mut element: u32, wanted: impl Fn(Tag) -> bool) -> Option<Tag> {
        for _ in 0..32 {
            let at = self.tree.element(element);
            if at.tag == Tag::Root {
                return None;
            }
            if wanted(at.tag) {
                return Some(at.tag);
            }
            element = at.parent;
        }
        None
    }
}

/// White space that CSS collapses.
fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}')
}

/// The length of the words up to white space that is more than one space between two of them.
fn line_of_words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(offset) =
        bytes.get(at..).and_then(|rest| rest.iter().position(|byte| is_collapsible(char::from(*byte))))
    {
        let space = at + offset;
        let plain = bytes.get(space) == Some(&b' ')
            && bytes.get(space + 1).is_some_and(|next| !is_collapsible(char::from(*next)));
        if !plain {
            return space;
        }
        at = space + 1;
    }
    text.len()
}
