//! Feeds the tags, texts and references of an HTML text to a tree, by the tokenizer of html5gum, which follows
//! <https://html.spec.whatwg.org/multipage/parsing.html#tokenization>.
//!
//! The tokenizer tells positions, and what references and attribute values stand for; all other text stays where it
//! is, in the source.

use std::convert::Infallible;

use html5gum::{Emitter, Error, Readable, Reader, State, StringReader, Tokenizer};

use super::attributes::{Attribute, Attributes};
use super::tag::Tag;
use super::tree::{PieceKind, Tree, TreeBuilder};

/// The tree of an HTML text. Takes time and memory linear in its length.
pub(super) fn scan(source: &str) -> Tree {
    let mut scanner = Scanner::new(source);
    let Ok(()) = Tokenizer::new_with_emitter(Source(source.to_reader()), &mut scanner).finish();
    scanner.tree.finish()
}

/// A string, read by functions that are called: inlined into each of the tokenizer's states, they are half of its code.
struct Source<'a>(StringReader<'a>);

impl Reader for Source<'_> {
    type Error = Infallible;

    #[inline(never)]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        self.0.read_byte()
    }

    #[inline(never)]
    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        self.0.try_read_string(text, case_sensitive)
    }

    #[inline(never)]
    fn read_until<'b>(&'b mut self, ends: &[u8], one: &'b mut [u8; 4]) -> Result<Option<&'b [u8]>, Infallible> {
        self.0.read_until(ends, one)
    }
}

/// What the tokenizer is in the middle of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Text,
    StartTag,
    EndTag,
    /// A comment or a doctype.
    Aside,
}

struct Scanner<'a> {
    tree: TreeBuilder<'a>,
    source: &'a [u8],
    /// Bytes the tokenizer has consumed.
    position: usize,
    /// Where the text begins that was not handed to the tree yet.
    text_start: usize,
    /// Up to where the tokenizer has told text.
    told: usize,
    markup_start: usize,
    inside: Inside,
    self_closing: bool,
    name: Vec<u8>,
    last_start_tag: Vec<u8>,
    attribute_name: Vec<u8>,
    attributes: Attributes,
    /// Whether the value that is being read belongs to an attribute that counts.
    attribute_counts: bool,
}

impl<'a> Scanner<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            tree: TreeBuilder::new(source),
            source: source.as_bytes(),
            position: 0,
            text_start: 0,
            told: 0,
            markup_start: 0,
            inside: Inside::Text,
            self_closing: false,
            name: Vec::new(),
            last_start_tag: Vec::new(),
            attribute_name: Vec::new(),
            attributes: Attributes::default(),
            attribute_counts: false,
        }
    }

    /// Hands the text before `end` to the tree.
    fn flush_text(&mut self, end: usize) {
        if self.text_start < end {
            self.tree.text(self.text_start, end);
        }
    }

    /// Everything up to the position is in the tree now.
    fn settle(&mut self) {
        self.inside = Inside::Text;
        self.text_start = self.position;
        self.told = self.position;
    }

    fn aside(&mut self, kind: PieceKind) {
        self.flush_text(self.markup_start);
        self.tree.aside(self.markup_start, kind);
        self.settle();
    }

    fn end_attribute_name(&mut self) {
        if self.attribute_name.is_empty() {
            return;
        }
        let attribute = Attribute::of(&self.attribute_name).filter(|_| self.inside != Inside::EndTag);
        self.attribute_counts = attribute.is_some();
        if let Some(attribute) = attribute {
            self.attributes.begin(attribute);
        }
        self.attribute_name.clear();
    }
}

impl Emitter for &mut Scanner<'_> {
    type Token = Infallible;

    #[inline]
    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    #[inline]
    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn start_open_tag(&mut self) {
        self.markup_start = self.position.saturating_sub(1);
    }

    /// Tells text. What differs from the source was a reference, or a NUL.
    fn emit_string(&mut self, text: &[u8]) {
        self.inside = Inside::Text;
        let start = self.told;
        self.told = self.position;
        match self.source.get(start..self.position) {
            Some(from @ [b'&', ..]) if from != text => {
                self.flush_text(start);
                self.tree.reference(start, std::str::from_utf8(text).unwrap_or_default());
                self.settle();
            }
            Some([0]) => {
                self.flush_text(start);
                self.tree.aside(start, PieceKind::Null);
                self.settle();
            }
            _ => {}
        }
    }

    fn init_start_tag(&mut self) {
        self.inside = Inside::StartTag;
        self.self_closing = false;
        self.name.clear();
        self.attributes.clear();
    }

    fn init_end_tag(&mut self) {
        self.inside = Inside::EndTag;
        self.name.clear();
        self.attributes.clear();
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn init_attribute(&mut self) {
        self.end_attribute_name();
        self.attribute_counts = false;
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute_name.extend_from_slice(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.end_attribute_name();
        if self.attribute_counts {
            self.attributes.push(value);
        }
    }

    fn set_self_closing(&mut self) {
        self.self_closing = true;
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_attribute_name();
        self.flush_text(self.markup_start);
        let tag = Tag::of(&self.name);
        let state = if self.inside == Inside::EndTag {
            self.tree.end_tag(tag, &self.name, self.markup_start);
            self.last_start_tag.clear();
            None
        } else {
            let foreign = self.tree.in_foreign();
            self.tree.start_tag(tag, &self.name, self.markup_start, &self.attributes, self.self_closing);
            std::mem::swap(&mut self.last_start_tag, &mut self.name);
            content_state(&self.last_start_tag).filter(|_| !foreign)
        };
        self.settle();
        state
    }

    fn init_comment(&mut self) {
        self.inside = Inside::Aside;
    }

    fn emit_current_comment(&mut self) {
        self.aside(PieceKind::Comment);
    }

    fn init_doctype(&mut self) {
        self.inside = Inside::Aside;
    }

    fn emit_current_doctype(&mut self) {
        self.aside(PieceKind::Doctype);
    }

    fn emit_eof(&mut self) {
        if self.inside == Inside::Text {
            self.flush_text(self.source.len());
        } else {
            self.aside(PieceKind::Stray);
        }
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.inside == Inside::EndTag && !self.last_start_tag.is_empty() && self.last_start_tag == self.name
    }

    fn set_last_start_tag(&mut self, _: Option<&[u8]>) {}
    fn emit_error(&mut self, _: Error) {}
    fn set_force_quirks(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}

/// How the content of an element is to be tokenized, where it is not HTML; as in a browser that runs scripts.
fn content_state(name: &[u8]) -> Option<State> {
    match name {
        b"textarea" | b"title" => Some(State::RcData),
        b"script" => Some(State::ScriptData),
        b"iframe" | b"noembed" | b"noframes" | b"noscript" | b"style" | b"xmp" => Some(State::RawText),
        b"plaintext" => Some(State::PlainText),
        _ => None,
    }
}
