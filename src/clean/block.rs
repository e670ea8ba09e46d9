//! Divides the finished text into blocks and tells what each is.

use super::article::{Article, Block, BlockKind};
use super::draft::Draft;
use crate::text::Span;

/// The article that a draft has become.
pub(super) fn divide(draft: Draft<'_>) -> Article {
    let (text, map, marks, facts) = draft.finish();
    let mut blocks = Vec::new();
    let mut marks = marks.into_iter().peekable();
    for span in paragraphs(&text) {
        while marks.next_if(|mark| mark.span.end <= span.start).is_some() {}
        let kind = marks.peek().filter(|mark| mark.span.overlaps(span)).map_or(BlockKind::Paragraph, |mark| mark.kind);
        blocks.push(Block { kind, span });
    }
    Article { text, blocks, map, facts }
}

/// The stretches between blank lines, without the white space around them.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut spans = Vec::new();
    for paragraph in text.split("\n\n") {
        let start = at + paragraph.len() - paragraph.trim_start().len();
        let span = Span::new(start, start + paragraph.trim().len());
        if !span.is_empty() {
            spans.push(span);
        }
        at += paragraph.len() + 2;
    }
    spans
}
