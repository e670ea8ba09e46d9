//! Dates, times, durations and sets, with TIMEX3 values.

use crate::analysis::{DateKind, DateModifier};
use crate::calendar::Day;
use crate::read::Reading;
use crate::text::Span;

/// An expression of time as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// Its place in the clean text.
    pub span: Span,
    /// What it is.
    pub kind: DateKind,
    /// The TIMEX3 value, where it can be resolved.
    pub value: Option<String>,
    /// First and last day of the interval meant, where there is one.
    pub interval: Option<(Day, Day)>,
    /// How the value is bent: `more than nine years`.
    pub modifier: Option<DateModifier>,
}

/// The dates of an article, in order, never overlapping. Relative ones resolve against `published_on`.
pub fn recognise(_reading: &Reading<'_>, _published_on: Option<Day>) -> Vec<Date> {
    Vec::new()
}
