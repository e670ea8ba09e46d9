//! The pieces of the text between line breaks, before it is told what they are.

use super::byline::byline;
use super::caption::{ends_sentence, is_caption};
use super::credit::is_credit;
use super::list_item::marker;
use super::stamp::stamp_line;
use super::title::is_headline;
use crate::clean::article::BlockKind;
use crate::clean::draft::Mark;
use crate::clean::line::{Line, lines};
use crate::text::Span;

/// A stretch of the text that will be a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) span: Span,
    /// What it is, once that has been told.
    pub(super) kind: Option<BlockKind>,
    /// Whether a blank line, not only a line break, stands before it.
    pub(super) apart: bool,
}

impl Piece {
    /// Whether the piece reads as prose: a sentence of some length, or several.
    pub(super) fn is_prose(self, text: &str) -> bool {
        let line = self.span.of(text);
        let asks =
            line.len() < 100 && !line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '*', ' ']).ends_with(['.', '…']);
        line.len() > 160 || (ends_sentence(line) && !asks && line.split_whitespace().nth(5).is_some())
    }

    /// Whether its kind is still to be told.
    pub(super) fn is_open(self) -> bool {
        self.kind.is_none()
    }
}

/// The pieces of a text. Lines without a blank line between them are one piece where they are verse or a table; each
/// is its own where one of them is a paragraph or has a kind of its own.
pub(super) fn pieces(text: &str, marks: &[Mark]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut marks = marks.iter().peekable();
    let mut group: Vec<Span> = Vec::new();
    let end = Line { start: text.len(), text: "" };
    for span in lines(text).map(Line::trimmed).chain([end]).map(|line| Span::from(line.range())) {
        if span.is_empty() {
            close(text, &mut group, &mut pieces);
            continue;
        }
        while marks.next_if(|mark| mark.span.end <= span.start).is_some() {}
        let Some(mark) = marks.peek().filter(|mark| mark.span.overlaps(span)) else {
            group.push(span);
            continue;
        };
        let apart = group.is_empty();
        close(text, &mut group, &mut pieces);
        match pieces.last_mut() {
            Some(last)
                if last.kind == Some(mark.kind)
                    && mark.span.overlaps(last.span)
                    && !blank_between(text, *last, span) =>
            {
                last.span.end = span.end;
            }
            _ => pieces.push(Piece { span, kind: Some(mark.kind), apart }),
        }
    }
    pieces
}

fn blank_between(text: &str, last: Piece, next: Span) -> bool {
    Span { start: last.span.end, end: next.start }.of(text).matches('\n').nth(1).is_some()
}

fn close(text: &str, group: &mut Vec<Span>, pieces: &mut Vec<Piece>) {
    let (Some(first), Some(last)) = (group.first(), group.last()) else { return };
    if group.len() > 1 && (are_apart(text, group) || (pieces.is_empty() && are_headlines(text, group))) {
        pieces.extend(group.iter().map(|span| Piece { span: *span, kind: None, apart: span.start == first.start }));
    } else {
        let span = Span { start: first.start, end: last.end };
        pieces.push(Piece { span, kind: None, apart: true });
    }
    group.clear();
}

/// Whether the lines over a text are a title and what stands under it.
fn are_headlines(text: &str, group: &[Span]) -> bool {
    let goes_on =
        group.last().is_some_and(|last| text.get(last.range().end..).is_some_and(|rest| !rest.trim().is_empty()));
    goes_on
        && group.len() <= 4
        && group.iter().all(|span| is_headline(span.of(text)))
        && group.iter().any(|span| span.of(text).split_whitespace().nth(4).is_some())
}

fn are_apart(text: &str, group: &[Span]) -> bool {
    let mut all_sentences = true;
    for span in group {
        let line = span.of(text);
        all_sentences &= ends_sentence(line) && !line.starts_with(char::is_lowercase);
        if line.len() > 120
            || marker(line).is_some()
            || byline(line).is_some()
            || stamp_line(line).is_some()
            || is_credit(line)
            || is_caption(line)
        {
            return true;
        }
    }
    all_sentences
}
