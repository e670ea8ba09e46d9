//! Shortcodes of content management systems: `[gallery ids="1,2"]`, `[caption …]…[/caption]`. The words they enclose
//! stay, those of captions as a block of their own.

mod names;

use crate::clean::article::BlockKind;
use crate::clean::draft::{Draft, Mark};
use crate::clean::gap;
use crate::text::{Changes, EditKind, Span, ordered};
use names::{Content, Trust};
use std::collections::HashMap;
use std::ops::Range;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    if !draft.survey().has_before(b'[', |byte| byte == b'/' || byte.is_ascii_lowercase()) {
        return;
    }
    let text = draft.text();
    let mut tags: Vec<Tag<'_>> = text.match_indices('[').filter_map(|(at, _)| Tag::read(text, at)).collect();
    if tags.is_empty() {
        return;
    }
    pair(&mut tags);
    let mut changes = Changes::default();
    let mut captions = Vec::new();
    let mut past = 0;
    for tag in &tags {
        if tag.range.start < past || !tag.is_shortcode(text) {
            continue;
        }
        past = match (tag.content, tag.end.clone()) {
            (Content::Settings, Some(end)) => cut(text, tag.range.start..end.end, &mut changes),
            (Content::Caption, Some(end)) if !tag.closes => match caption_words(text, tag, &end) {
                Some(words) => {
                    captions.push(words);
                    set_apart(text, past.max(tag.range.start), words, end.end, &mut changes)
                }
                None => cut(text, tag.range.start..end.end, &mut changes),
            },
            _ => cut(text, tag.range.clone(), &mut changes),
        };
    }
    if changes.is_empty() {
        return;
    }
    let marks = with_captions(draft.marks(), captions);
    draft.set_marks(marks);
    draft.apply(&changes);
}

const RULE: &str = "shortcode";

/// Removes a shortcode; the end of what was removed.
fn cut(text: &str, range: Range<usize>, changes: &mut Changes) -> usize {
    let (range, after) = gap::close(text, range, "");
    changes.replace(range.clone(), after, EditKind::Removed, RULE);
    range.end
}

/// `[name …]` or `[/name]`.
struct Tag<'a> {
    range: Range<usize>,
    name: &'a str,
    attributes: &'a str,
    closes: bool,
    trust: Trust,
    content: Content,
    /// Where the tag is that ends this one, or for one that ends another, its own place.
    end: Option<Range<usize>>,
}

impl<'a> Tag<'a> {
    fn read(text: &'a str, at: usize) -> Option<Self> {
        // `[[gallery]]` is how WordPress is told to print a shortcode; `x[i]` and code in backticks are no shortcodes.
        if text.get(..at)?.ends_with(|c: char| matches!(c, '[' | '`') || c.is_ascii_digit()) {
            return None;
        }
        let tail = text.get(at + 1..)?;
        let (closes, tail) = tail.strip_prefix('/').map_or((false, tail), |tail| (true, tail));
        let length = tail.bytes().take(40).take_while(|byte| is_name(*byte)).count();
        let name = tail.get(..length).filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))?;
        let rest = tail.get(length..)?;
        let inner = rest.bytes().take(LONGEST).position(|byte| matches!(byte, b']' | b'['))?;
        let attributes = rest.get(..inner)?;
        if !rest.get(inner..)?.starts_with(']')
            || !(attributes.is_empty() || attributes.starts_with([' ', '/', '=', '\n']))
        {
            return None;
        }
        let known = names::look_up(name);
        let (trust, content) = match known {
            Some(known) => known,
            None if has_attributes(attributes) => (Trust::Sure, Content::Words),
            None => return None,
        };
        let range = at..text.len() - rest.len() + inner + 1;
        Some(Self { range, name, attributes, closes, trust, content, end: None })
    }

    /// Whether this is a shortcode rather than a word that an editor put in brackets.
    fn is_shortcode(&self, text: &str) -> bool {
        let told = has_attributes(self.attributes) || self.end.is_some();
        match self.trust {
            Trust::Sure => told || self.attributes.trim_matches([' ', '/']).is_empty(),
            Trust::Word => told || (self.attributes.is_empty() && stands_alone(text, &self.range)),
            Trust::Paired => self.end.is_some(),
        }
    }
}

/// Longer shortcodes are left alone, so that a bracket is looked at for a bounded time.
const LONGEST: usize = 2000;

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

/// Whether there is a `name="value"` or `name=value`.
fn has_attributes(attributes: &str) -> bool {
    attributes.split_once('=').is_some_and(|(name, value)| {
        let name = name.trim_end();
        name.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            && attributes.starts_with([' ', '\n'])
            && value.starts_with(|c: char| c.is_alphanumeric() || "\"'“”″‘’#-/".contains(c))
    })
}

/// Whether a bracket has its line for itself, or stands between two sentences.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default().trim_end_matches(' ');
    let after = text.get(range.end..).unwrap_or_default().trim_start_matches(' ');
    (before.is_empty() || before.ends_with(['\n', '.', '!', '?', '”', '"']))
        && (after.is_empty() || after.starts_with(|c: char| c == '\n' || c.is_uppercase()))
}

/// Joins each tag with the one that ends it: the nearest after it that no other has taken.
fn pair(tags: &mut [Tag<'_>]) {
    let mut open: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        if !tag.closes {
            open.entry(tag.name).or_default().push(at);
        } else if let Some(opener) = open.get_mut(tag.name).and_then(Vec::pop) {
            pairs.push((opener, at, tag.range.clone()));
        }
    }
    for (opener, closer, range) in pairs {
        for at in [opener, closer] {
            if let Some(tag) = tags.get_mut(at) {
                tag.end = Some(range.clone());
            }
        }
    }
}

/// The place of a caption's words: between the tags after the picture, or in an attribute.
fn caption_words(text: &str, tag: &Tag<'_>, end: &Range<usize>) -> Option<Span> {
    let picture = text.get(tag.range.end..end.start)?.rfind('>').map_or(0, |at| at + 1);
    let mut from = tag.range.end + picture;
    let mut words = text.get(from..end.start)?;
    if words.trim().is_empty() {
        let (name, value) = tag.attributes.split_once("caption=\"")?;
        from = tag.range.start + 1 + tag.name.len() + name.len() + "caption=\"".len();
        words = value.split_once('"')?.0;
    }
    let start = from + words.len() - words.trim_start().len();
    let span = Span::new(start, start + words.trim().len());
    (!span.is_empty()).then_some(span)
}

/// Makes words a paragraph of their own, removing what stands before and after them; the end of what was removed.
fn set_apart(text: &str, start: usize, words: Span, end: usize, changes: &mut Changes) -> usize {
    let before = text.get(..start).unwrap_or_default().trim_end();
    let after = text.get(end..).unwrap_or_default().trim_start();
    let parted = |side: &str| if side.is_empty() { "" } else { "\n\n" };
    changes.replace(start..words.range().start, parted(before), EditKind::Removed, RULE);
    let end = text.len() - after.len();
    changes.replace(words.range().end..end, parted(after), EditKind::Removed, RULE);
    end
}

/// The marks with those of captions among them; of two that overlap the first stays.
fn with_captions(marks: &[Mark], captions: Vec<Span>) -> Vec<Mark> {
    let captions = captions.into_iter().map(|span| Mark { span, kind: BlockKind::Caption });
    let mut all = ordered(marks.iter().copied().chain(captions), |mark| u64::from(mark.span.start));
    all.dedup_by(|next, kept| kept.span.overlaps(next.span));
    all
}
