//! A quantity while it is put together.

use std::ops::Range;

use super::Quantity;
use super::bound::Bound;
use super::noun_phrase::{Grammar, NounPhrase};
use super::span_of;
use super::unit::Unit;
use crate::read::Reading;
use crate::read::numeral::{Form, Numeral};
use crate::text::Span;

/// How the words after a number are to be read.
pub(super) enum Sense {
    /// The number is no quantity.
    None,
    /// It stands alone.
    Bare,
    /// A part of what follows.
    Of,
    /// It counts what follows.
    Count(Grammar),
}

/// A quantity while it is put together.
pub(super) struct Draft {
    /// Its first token.
    pub(super) first: usize,
    /// One past its last token.
    pub(super) next: usize,
    pub(super) span: Span,
    pub(super) value: f64,
    /// The other end of a range.
    pub(super) to: Option<f64>,
    /// The tokens of the range's other number.
    pub(super) other: Range<usize>,
    pub(super) unit: Option<Unit>,
    /// What the unit is divided by.
    pub(super) per: Option<Unit>,
    /// Letters glued to the digits that are a scale or a unit, as what follows tells.
    pub(super) letters: Option<(f64, Option<Unit>)>,
    /// The lemma of what is counted.
    lemma: Option<String>,
    pub(super) of: Option<Span>,
    bound: Option<Bound>,
    approximate: bool,
    form: Form,
}

impl Draft {
    pub(super) fn new(number: &Numeral) -> Self {
        Self {
            first: number.tokens.start,
            next: number.tokens.end,
            span: number.span,
            value: number.value,
            to: None,
            other: Range::default(),
            unit: None,
            per: None,
            letters: None,
            lemma: None,
            of: None,
            bound: None,
            approximate: false,
            form: number.form,
        }
    }

    /// Whether the text says how exact the number is.
    pub(super) fn is_bound(&self) -> bool {
        self.bound.is_some() || self.approximate
    }

    /// Whether it is a part of a whole.
    pub(super) fn is_share(&self) -> bool {
        self.form == Form::Share
    }

    pub(super) fn say(&mut self, bound: Bound) {
        match bound {
            Bound::About => self.approximate = true,
            bound => self.bound = self.bound.or(Some(bound)),
        }
    }

    pub(super) fn extend(&mut self, reading: &Reading<'_>, next: usize) {
        if let Some(span) = span_of(reading, self.first..next).filter(|_| next > self.next) {
            self.next = next;
            self.span.end = span.end;
        }
    }

    pub(super) fn reach_back(&mut self, reading: &Reading<'_>, first: usize) {
        if let Some(token) = reading.tokens.get(first).filter(|_| first < self.first) {
            self.first = first;
            self.span.start = token.span.start;
        }
    }

    pub(super) fn negate(&mut self, reading: &Reading<'_>, sign: usize) {
        self.value = -self.value;
        self.reach_back(reading, sign);
    }

    /// The digits stand after a point: `.25`.
    pub(super) fn decimal(&mut self, reading: &Reading<'_>, point: usize) {
        let digits = self.span.of(reading.text).len();
        self.value /= 10_f64.powi(digits as i32);
        self.reach_back(reading, point);
    }

    pub(super) fn multiply(&mut self, scale: f64) {
        self.value *= scale;
        self.to = self.to.map(|to| to * scale);
    }

    /// `3m people`: letters that may be a unit are a scale where something is counted.
    pub(super) fn settle_letters(&mut self) {
        if let Some((scale, unit)) = self.letters.take() {
            if self.of.is_some() {
                self.multiply(scale);
            } else {
                self.unit = unit;
            }
        }
    }

    /// Takes what is counted.
    pub(super) fn count(&mut self, reading: &Reading<'_>, phrase: &NounPhrase) {
        // A part of one thing counts none: "half of the population".
        self.lemma = (self.form != Form::Share || phrase.is_plural()).then(|| phrase.lemma(reading));
        self.measure(reading, phrase);
    }

    /// Takes what is measured.
    pub(super) fn measure(&mut self, reading: &Reading<'_>, phrase: &NounPhrase) {
        self.of = phrase.span(reading);
        self.extend(reading, phrase.next);
    }

    /// Counts what one word names: `three-judge`.
    pub(super) fn count_word(&mut self, reading: &Reading<'_>, at: usize) {
        self.lemma = Some(reading.word(at).to_owned());
        self.of = reading.tokens.get(at).map(|token| token.span);
        self.extend(reading, at + 1);
    }

    /// The quantity, its range settled.
    pub(super) fn finish(self, reading: &Reading<'_>) -> Option<Quantity> {
        let to = self.to.unwrap_or(self.value);
        let (least, most) = (self.value.min(to), self.value.max(to));
        let (low, high) = match self.bound {
            _ if self.form == Form::Vague => (least, None),
            None | Some(Bound::About) => (least, Some(most)),
            Some(Bound::Least) => (least, None),
            Some(Bound::Most) => (least.min(0.0), Some(most)),
        };
        let is_finite = [self.value, low, high.unwrap_or(0.0)].iter().all(|number| number.is_finite());
        let fits = reading.text.get(self.span.range()).is_some_and(|words| !words.is_empty());
        if !is_finite || !fits {
            return None;
        }
        let join = |unit: &str, by: &str, per: Option<&str>| {
            per.map_or_else(|| unit.to_owned(), |per| [unit, by, per].concat())
        };
        let code = self.unit.map(|unit| join(unit.code, "/", self.per.map(|per| per.code)));
        let name = self.unit.map(|unit| join(unit.name, " per ", self.per.map(|per| per.name)));
        Some(Quantity {
            span: self.span,
            value: self.value,
            low,
            high,
            approximate: self.approximate || self.form == Form::Vague,
            unit: code.or(self.lemma),
            unit_name: name,
            of: self.of,
            restates: None,
        })
    }
}
