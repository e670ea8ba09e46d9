//! Quotations and reported speech: what was said, the words that say so, and the words that name who said it.
//!
//! Quotation [`marks`] are paired first. Then each period is read from its [`cue`] words outwards: the [`source`] on one
//! side, the [`content`] on the other ([`attribution`]); quotations that have no cue go on with the speaker beside them
//! ([`chains`]). A cue is a word of the table [`lexicon`]; there is no parser.

mod attribution;
mod chains;
mod content;
mod cue;
mod lexicon;
mod marks;
mod script;
mod source;

use crate::analysis::QuoteStyle;
use crate::read::Reading;
use crate::recognise::names::Name;
use crate::text::Span;
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
    let mut quotes: Vec<Quote> = chains::follow(&script).iter().filter_map(|said| quote(&script, said)).collect();
    quotes.sort_by_key(|quote| (quote.span.start, quote.span.end, quote.source.is_none()));
    quotes.dedup_by_key(|quote| quote.span);
    quotes
}

fn quote(script: &Script<'_>, said: &Said) -> Option<Quote> {
    let content = &said.content;
    let is_word = |at: &usize| !script.is_mark(*at);
    let quoted = content.clone().filter(|&at| script.is_quoted(at)).count();
    let plain = content.clone().filter(is_word).filter(|&at| !script.is_quoted(at)).count();
    let style = match (quoted, plain) {
        (0, _) => QuoteStyle::Indirect,
        (_, 0) => QuoteStyle::Direct,
        _ => QuoteStyle::Mixed,
    };
    let first = script.quotation_at(content.start);
    let last = script.quotation_at(content.end.checked_sub(1)?);
    let mut inner = content.clone();
    let mut closed = true;
    if let Some(quotation) = first.and_then(|index| script.quotations.get(index)) {
        closed = quotation.closed;
        if first == last {
            inner = inner.start.max(quotation.inner.start)..inner.end.min(quotation.inner.end);
        }
    }
    if let Some(quotation) = last.and_then(|index| script.quotations.get(index)) {
        closed &= quotation.closed;
    }
    Some(Quote {
        span: script.span(&inner)?,
        style,
        cue: said.cue.as_ref().and_then(|cue| script.span(cue)),
        source: said.source.as_ref().and_then(|source| script.span(source)),
        closed,
    })
}
