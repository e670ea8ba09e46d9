//! The elements of an HTML text, and the pieces its source is made of.

use super::attributes::{Attribute, Attributes};
use super::hint::{self, Hint};
use super::tag::Tag;

/// A parsed text: pieces that cover the source without a gap, and the elements they belong to.
#[derive(Debug)]
pub(super) struct Tree {
    /// The elements in the order of their start tags, the first being the root. All that lies inside of an element
    /// follows it directly.
    pub(super) elements: Vec<Element>,
    /// The pieces, in source order.
    pub(super) pieces: Vec<Piece>,
    /// What the references stand for, one behind the other.
    decoded: String,
    /// The pieces that are references, and where each ends in `decoded`.
    references: Vec<(u32, u32)>,
    /// `meta` elements that have a name and a content.
    pub(super) metas: Vec<(String, String)>,
    /// The machine-readable dates of `time` elements.
    pub(super) times: Vec<(u32, String)>,
    /// `script` elements that hold JSON-LD.
    pub(super) json_ld: Vec<u32>,
}

/// An element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) hint: Hint,
    /// The element it lies in; the root lies in itself.
    pub(super) parent: u32,
    /// The piece of its start tag.
    pub(super) first_piece: u32,
    /// One past its last piece.
    pub(super) end_piece: u32,
}

/// A piece of the source, which reaches to where the next begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) start: u32,
    pub(super) kind: PieceKind,
    /// The element it lies in; for a tag the element whose tag it is.
    pub(super) element: u32,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    Text,
    /// A character reference.
    Reference,
    StartTag,
    EndTag,
    Comment,
    Doctype,
    /// A NUL, which HTML ignores.
    Null,
    /// An end tag without a start, a second `body`, a tag that the text's end cut off.
    Stray,
}

impl Tree {
    /// Where a piece begins in the source; past the last piece, the source's end.
    pub(super) fn start_of(&self, piece: usize) -> usize {
        self.pieces.get(piece).or(self.pieces.last()).map_or(0, |piece| piece.start as usize)
    }

    /// An element; the root where there is none of that number.
    pub(super) fn element(&self, at: u32) -> Element {
        const ROOT: Element = Element { tag: Tag::Root, hint: Hint::None, parent: 0, first_piece: 0, end_piece: 0 };
        self.elements.get(at as usize).copied().unwrap_or(ROOT)
    }

    /// What the reference stands for that a piece is; nothing for other pieces.
    pub(super) fn decoded(&self, piece: usize) -> &str {
        let Ok(at) = self.references.binary_search_by_key(&piece, |(piece, _)| *piece as usize) else { return "" };
        let start = at.checked_sub(1).and_then(|before| self.references.get(before)).map_or(0, |(_, end)| *end);
        let end = self.references.get(at).map_or(0, |(_, end)| *end);
        self.decoded.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The pieces but for the mark of the end.
    pub(super) fn content(&self) -> &[Piece] {
        self.pieces.split_last().map_or(&[], |(_, pieces)| pieces)
    }
}

/// Makes a [`Tree`] of tags as they come, closing what HTML closes.
///
/// Follows <https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody> as far as it decides what lies in
/// what; formatting elements that cross blocks are not split, since only their text is wanted. Each call takes constant
/// time but for the elements it closes.
pub(super) struct TreeBuilder<'a> {
    source: &'a str,
    tree: Tree,
    open: Vec<Open>,
    /// For each tag, one past the place in `open` of the innermost such element.
    innermost: [u32; Tag::COUNT],
}

#[derive(Clone, Copy)]
struct Open {
    element: u32,
    /// What `innermost` said of the tag before.
    outer: u32,
    /// One past the place of the innermost special element, this one included.
    special: u32,
    name: u64,
}

/// Elements of the same tag but another name are told apart within this many levels.
const NAME_REACH: usize = 32;

/// Where the search for an open element ends.
const SCOPE: &[Tag] = &[Tag::Cell, Tag::Caption, Tag::Table, Tag::Embed, Tag::Template];
const BUTTON_SCOPE: &[Tag] = &[Tag::Button, Tag::Cell, Tag::Caption, Tag::Table, Tag::Embed, Tag::Template];
const LIST_SCOPE: &[Tag] = &[Tag::List, Tag::Button, Tag::Cell, Tag::Table, Tag::Embed, Tag::Template];
const TABLE_SCOPE: &[Tag] = &[Tag::Table, Tag::Template];

impl<'a> TreeBuilder<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let root = Element { tag: Tag::Root, hint: Hint::None, parent: 0, first_piece: 0, end_piece: 0 };
        let tree = Tree {
            elements: vec![root],
            pieces: Vec::new(),
            decoded: String::new(),
            references: Vec::new(),
            metas: Vec::new(),
            times: Vec::new(),
            json_ld: Vec::new(),
        };
        Self {
            source,
            tree,
            open: vec![Open { element: 0, outer: 0, special: 1, name: 0 }],
            innermost: [0; Tag::COUNT],
        }
    }

    /// Text from `start` to `end`.
    pub(super) fn text(&mut self, start: usize, end: usize) {
        if self.current_tag() == Tag::Head && self.source.get(start..end).is_some_and(|text| !text.trim().is_empty()) {
            self.close(Tag::Head);
        }
        self.push_piece(start, PieceKind::Text, self.current());
    }

    /// A character reference and what it stands for.
    pub(super) fn reference(&mut self, start: usize, decoded: &str) {
        self.tree.decoded.push_str(decoded);
        self.tree.references.push((self.tree.pieces.len() as u32, self.tree.decoded.len() as u32));
        self.push_piece(start, PieceKind::Reference, self.current());
    }

    /// What is neither text nor tag.
    pub(super) fn aside(&mut self, start: usize, kind: PieceKind) {
        self.push_piece(start, kind, self.current());
    }

    /// Whether `svg` or `math` is open.
    pub(super) fn in_foreign(&self) -> bool {
        self.innermost(Tag::Foreign) > 0
    }

    pub(super) fn start_tag(
        &mut self,
        tag: Tag,
        name: &[u8],
        start: usize,
        attributes: &Attributes,
        self_closing: bool,
    ) {
        self.close_implied(tag);
        if matches!(tag, Tag::Html | Tag::Head | Tag::Body)
            && (self.innermost(tag) > 0 || (tag == Tag::Head && self.innermost(Tag::Body) > 0))
        {
            return self.aside(start, PieceKind::Stray);
        }
        let element = self.push_element(tag, hint::of(tag, name, attributes), start);
        self.note(tag, element, attributes);
        let empty = tag.is_void() || (self_closing && self.in_foreign_or(tag));
        if !empty {
            self.push_open(tag, element, name);
        }
    }

    pub(super) fn end_tag(&mut self, tag: Tag, name: &[u8], start: usize) {
        let place = match tag {
            Tag::Body | Tag::Html => 0,
            Tag::H1 | Tag::Heading => self.in_scope(Tag::H1, SCOPE).max(self.in_scope(Tag::Heading, SCOPE)),
            Tag::P => self.in_scope(tag, BUTTON_SCOPE),
            Tag::Li => self.in_scope(tag, LIST_SCOPE),
            Tag::Cell | Tag::Row | Tag::RowGroup | Tag::Caption => self.in_scope(tag, TABLE_SCOPE),
            Tag::Table | Tag::Template | Tag::Head => self.innermost(tag),
            _ if tag.is_block() => self.named(name, self.in_scope(tag, SCOPE)),
            _ => self.named(name, self.innermost(tag)),
        };
        if let Some(open) = place.checked_sub(1).and_then(|at| self.open.get(at)).copied() {
            self.close_from(place);
            self.push_piece(start, PieceKind::EndTag, open.element);
            self.close_from(place - 1);
        } else if matches!(tag, Tag::P | Tag::Br) {
            self.push_element(tag, Hint::None, start);
        } else {
            self.aside(start, PieceKind::Stray);
        }
    }

    pub(super) fn finish(mut self) -> Tree {
        self.close_from(0);
        self.push_piece(self.source.len(), PieceKind::Stray, 0);
        self.tree
    }

    /// Closes what a start tag of `tag` ends.
    fn close_implied(&mut self, tag: Tag) {
        if !tag.is_of_head() && self.innermost(Tag::Head) > 0 && !self.in_foreign() {
            self.close(Tag::Head);
        }
        if tag.ends_paragraph() && self.innermost(Tag::P) > 0 {
            self.close_scoped(Tag::P, BUTTON_SCOPE);
        }
        match tag {
            Tag::H1 | Tag::Heading if matches!(self.current_tag(), Tag::H1 | Tag::Heading) => {
                self.close_from(self.open.len() - 1);
            }
            Tag::Li | Tag::Definition => self.close_scoped(tag, LIST_SCOPE),
            Tag::Button => self.close_scoped(tag, SCOPE),
            Tag::Cell => self.close_scoped(Tag::Cell, TABLE_SCOPE),
            Tag::Row => {
                self.close_scoped(Tag::Row, TABLE_SCOPE);
                self.close_scoped(Tag::Cell, TABLE_SCOPE);
            }
            Tag::RowGroup => {
                self.close_scoped(Tag::RowGroup, TABLE_SCOPE);
                self.close_scoped(Tag::Row, TABLE_SCOPE);
            }
            Tag::Option if self.current_tag() == Tag::Option => self.close_from(self.open.len() - 1),
            Tag::A => {
                let place = self.innermost(Tag::A);
                let special = self.open.last().map_or(0, |open| open.special as usize);
                if place > special {
                    self.close_from(place - 1);
                }
            }
            _ => {}
        }
    }

    /// What the tree shall know of an element besides its place.
    fn note(&mut self, tag: Tag, element: u32, attributes: &Attributes) {
        let get = |attribute| attributes.get(attribute);
        match tag {
            Tag::Meta => {
                let name = get(Attribute::Name).or(get(Attribute::ItemProp));
                if let (Some(name), Some(content)) = (name, get(Attribute::Content)) {
                    self.tree.metas.push((name.to_ascii_lowercase(), content.to_owned()));
                }
            }
            Tag::Time => {
                if let Some(date) = get(Attribute::DateTime) {
                    self.tree.times.push((element, date.to_owned()));
                }
            }
            Tag::Script
                if get(Attribute::Type).is_some_and(|of| of.trim().eq_ignore_ascii_case("application/ld+json")) =>
            {
                self.tree.json_ld.push(element);
            }
            _ => {}
        }
    }

    fn push_piece(&mut self, start: usize, kind: PieceKind, element: u32) {
        self.tree.pieces.push(Piece { start: start as u32, kind, element });
    }

    fn push_element(&mut self, tag: Tag, hint: Hint, start: usize) -> u32 {
        let element = self.tree.elements.len() as u32;
        let first_piece = self.tree.pieces.len() as u32;
        let parent = self.current();
        self.tree.elements.push(Element { tag, hint, parent, first_piece, end_piece: first_piece + 1 });
        self.push_piece(start, PieceKind::StartTag, element);
        element
    }

    fn push_open(&mut self, tag: Tag, element: u32, name: &[u8]) {
        let place = self.open.len() as u32 + 1;
        let outer = self.innermost(tag) as u32;
        let special = if tag.is_special() { place } else { self.open.last().map_or(0, |open| open.special) };
        self.open.push(Open { element, outer, special, name: name_key(name) });
        if let Some(innermost) = self.innermost.get_mut(tag as usize) {
            *innermost = place;
        }
    }

    /// Closes all open elements from a place on.
    fn close_from(&mut self, place: usize) {
        let end_piece = self.tree.pieces.len() as u32;
        while self.open.len() > place {
            let Some(open) = self.open.pop() else { break };
            if let Some(element) = self.tree.elements.get_mut(open.element as usize) {
                element.end_piece = end_piece;
                if let Some(innermost) = self.innermost.get_mut(element.tag as usize) {
                    *innermost = open.outer;
                }
            }
        }
    }

    fn close(&mut self, tag: Tag) {
        if let Some(place) = self.innermost(tag).checked_sub(1) {
            self.close_from(place);
        }
    }

    fn close_scoped(&mut self, tag: Tag, scope: &[Tag]) {
        if let Some(place) = self.in_scope(tag, scope).checked_sub(1) {
            self.close_from(place);
        }
    }

    /// One past the place of the innermost element of a tag; 0 where none is open.
    fn innermost(&self, tag: Tag) -> usize {
        self.innermost.get(tag as usize).copied().unwrap_or_default() as usize
    }

    /// The same, 0 also where an element of the scope lies between.
    fn in_scope(&self, tag: Tag, scope: &[Tag]) -> usize {
        let place = self.innermost(tag);
        if scope.iter().any(|barrier| *barrier != tag && self.innermost(*barrier) > place) { 0 } else { place }
    }

    /// One past the place of the innermost element of a name, no further out than the innermost special one, if its own
    /// kind is not special.
    fn named(&self, name: &[u8], place: usize) -> usize {
        let key = name_key(name);
        let Some(open) = place.checked_sub(1).and_then(|at| self.open.get(at)) else { return 0 };
        let is_special = open.special as usize == place;
        let floor = if is_special { 0 } else { self.open.last().map_or(0, |open| open.special as usize) };
        let levels = self.open.get(floor..place).unwrap_or_default();
        let found = levels.iter().rev().take(NAME_REACH).position(|open| open.name == key);
        found.map_or(0, |up| place - up)
    }

    fn current(&self) -> u32 {
        self.open.last().map_or(0, |open| open.element)
    }

    fn current_tag(&self) -> Tag {
        self.tree.element(self.current()).tag
    }

    fn in_foreign_or(&self, tag: Tag) -> bool {
        tag == Tag::Foreign || self.in_foreign()
    }
}

/// A number that tells the names of elements apart: their first eight bytes, and their length.
fn name_key(name: &[u8]) -> u64 {
    name.iter().take(8).fold(name.len() as u64, |key, byte| key.rotate_left(8) ^ u64::from(*byte))
}
