//! Names of people, organisations and places.

use std::ops::Range;

use crate::analysis::EntityKind;
use crate::read::Reading;

/// A name as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its tokens, as indices.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: EntityKind,
    /// 0 to 1.
    pub confidence: f64,
    /// Why, in words for a reader.
    pub evidence: &'static str,
}

/// The names of an article, in order, never overlapping.
pub fn recognise(_reading: &Reading<'_>) -> Vec<Name> {
    Vec::new()
}
