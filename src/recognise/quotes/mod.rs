//! Quotations and reported speech: what was said, the words that say so, and the words that name who said it.
//!
//! Quotation [`marks`] are paired first. Then each period is read from its [`cue`] words outwards: the [`source`] on one
//! side, the [`content`] on the other ([`attribution`]); quotations that have no cue go on with the speaker beside them
//! ([`chains`]). A cue is a word of the table [`lexicon`]; there is no parser.

mod attribution;
mod chains;
mod clause;
mod content;
mod cue;
mod gap;
mod lexicon;
mod marks;
mod script;
mod source;

use std::ops::Range;

use crate::analysis::QuoteStyle;
use crate::read::Reading;
use crate::recognise::names::Name;
use crate::text::{Span, ordered};
use chains::Said;
use script::Script;

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
pub fn recognise(reading: &Reading<'_>, names: &[Name]) -> Vec<Quote> {
    let script = Script::new(reading, names);
    let quotes = chains::follow(&script).into_iter().filter_map(|said| quote(&script, &said));
    let with_source_first = ordered(quotes, |quote| u64::from(quote.source.is_none()));
    let mut quotes = ordered(with_source_first, |quote| u64::from(quote.span.start) << 32 | u64::from(quote.span.end));
    quotes.dedup_by_key(|quote| quote.span);
    quotes
}

fn quote(script: &Script<'_>, said: &Said) -> Option<Quote> {
    let content = said.parts.first()?.start..said.parts.last()?.end;
    let words = || said.parts.iter().flat_map(Range::clone).filter(|&at| !script.is_mark(at));
    let style = match (words().any(|at| script.is_quoted(at)), words().any(|at| !script.is_quoted(at))) {
        (false, _) => QuoteStyle::Indirect,
        (true, false) => QuoteStyle::Direct,
        (true, true) => QuoteStyle::Mixed,
    };
    let quotation = |at: usize| script.quotation_at(at).and_then(|index| script.quotations.get(index));
    let (first, last) = (quotation(content.start), quotation(content.end.checked_sub(1)?));
    let closed = last.is_none_or(|last| last.closed || last.continues);
    // The marks at both ends enclose it if they are of one quotation, or if all of it is quoted.
    let encloses = style == QuoteStyle::Direct || first == last;
    let inner = match (first, last) {
        (Some(first), Some(last)) if encloses => content.start.max(first.inner.start)..content.end.min(last.inner.end),
        _ => content,
    };
    Some(Quote {
        span: script.span(&inner)?,
        style,
        cue: said.cue.as_ref().and_then(|cue| script.span(cue)),
        source: said.source.as_ref().and_then(|source| script.span(source)),
        closed,
    })
}

#[cfg(test)]
mod tests;
