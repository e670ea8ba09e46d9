//! Quantities: numbers, their units, and what they count.
//!
//! [`numeral`](crate::read::numeral) reads the number; `context` tells numbers that are names, dates and scores; `unit`
//! and `noun_phrase` say what it is a number of, `bound` how exact it is meant; `assemble` puts these together, and
//! `homeland` settles whose currency it is.

// Numbers are compared as they were read: a one is just one.
#![allow(clippy::float_cmp)]

mod age;
mod assemble;
mod bound;
mod context;
mod counted;
mod currency;
mod draft;
mod homeland;
mod lexicon;
mod measure;
mod noun_phrase;
mod ordinal;
mod pair;
mod piece;
mod sense;
mod unit;

use std::ops::Range;

use crate::read::Reading;
use crate::recognise::dates::Date;
use crate::text::Span;
use assemble::Assembler;

/// A quantity as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its place in the clean text.
    pub span: Span,
    /// The number stated; of a range the first.
    pub value: f64,
    /// The least that is meant.
    pub low: f64,
    /// The most that is meant; none where there is no bound.
    pub high: Option<f64>,
    /// Whether the text says that it is about so much.
    pub approximate: bool,
    /// UCUM or ISO 4217 code where one exists, else the counted noun's lemma.
    pub unit: Option<String>,
    /// The unit's English name in the singular, where the unit is no counted noun.
    pub unit_name: Option<String>,
    /// What is counted or measured, as the text says it.
    pub of: Option<Span>,
    /// The quantity that this one says again in another unit, in brackets after it: an index into the list.
    pub restates: Option<usize>,
}

/// The quantities of an article, in order, never overlapping each other or, but for ages, a date.
pub fn recognise(reading: &Reading<'_>, dates: &[Date]) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    for sentence in &reading.sentences {
        Assembler::new(reading, sentence, dates).assemble(&mut quantities);
    }
    homeland::settle(reading, &mut quantities);
    quantities
}

/// The place of some tokens.
fn span_of(reading: &Reading<'_>, tokens: Range<usize>) -> Option<Span> {
    let start = reading.tokens.get(tokens.start)?.span.start;
    let end = reading.tokens.get(tokens.end.checked_sub(1)?)?.span.end;
    Some(Span { start, end })
}

#[cfg(test)]
mod tests;
