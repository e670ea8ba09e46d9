//! Mentions become entities.

use crate::analysis::EntityKind;
use crate::read::Reading;
use crate::recognise::names::Name;
use crate::text::Span;

/// Who and what an article names.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// In the order of their first mention.
    pub entities: Vec<Entity>,
    /// Sorted, never overlapping.
    pub mentions: Vec<Mention>,
}

/// Somebody or something named.
#[derive(Clone, Debug)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name.
    pub name: String,
    /// The other forms, in the order they are met.
    pub aliases: Vec<String>,
    /// Indices into [`Cast::mentions`].
    pub mentions: Vec<usize>,
    /// 0 to 1.
    pub salience: f64,
}

/// A naming.
#[derive(Clone, Debug)]
pub struct Mention {
    /// In the clean text.
    pub span: Span,
    /// Index into [`Cast::entities`].
    pub entity: usize,
    /// 0 to 1.
    pub confidence: f64,
    /// Why, in words for a reader.
    pub evidence: String,
}

/// Brings the names of an article together.
pub fn connect(_reading: &Reading<'_>, _names: Vec<Name>) -> Cast {
    Cast::default()
}
