//! Quotations and reported speech: what was said, the words that say so, and the words that name who said it.

use crate::analysis::QuoteStyle;
use crate::read::Reading;
use crate::text::Span;

/// An attribution as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// What was said, without the marks that enclose it.
    pub span: Span,
    /// Whether all of it, a part or none stands in quotation marks.
    pub style: QuoteStyle,
    /// `said`, `according to`.
    pub cue: Option<Span>,
    /// The words that name the speaker: `the foreign minister`, `he`, `Borrell`.
    pub source: Option<Span>,
    /// Whether the closing mark is there.
    pub closed: bool,
}

/// The quotes of an article, in order of their start.
pub fn recognise(_reading: &Reading<'_>) -> Vec<Quote> {
    Vec::new()
}
