//! Quantities: numbers, their units, and what they count.

use crate::read::Reading;
use crate::recognise::dates::Date;
use crate::text::Span;

/// A quantity as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its place in the clean text.
    pub span: Span,
    /// The number stated.
    pub value: f64,
    /// The least that is meant.
    pub low: f64,
    /// The most that is meant; none where there is no bound.
    pub high: Option<f64>,
    /// Whether the text says that it is about so much.
    pub approximate: bool,
    /// UCUM or ISO 4217 code where one exists, else the counted noun's lemma.
    pub unit: Option<String>,
    /// What is counted or measured, as the text says it.
    pub of: Option<Span>,
}

/// The quantities of an article, in order, never overlapping each other or a date.
pub fn recognise(_reading: &Reading<'_>, _dates: &[Date]) -> Vec<Quantity> {
    Vec::new()
}
