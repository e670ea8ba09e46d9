//! What people and organisations are said to be: titles, offices, affiliations.

use super::entities::Cast;
use crate::read::Reading;
use crate::text::Span;

/// A role as an article gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// `foreign minister`.
    pub title: String,
    /// Of which organisation: index into [`Cast::entities`].
    pub organization: Option<usize>,
    /// Of which place: index into [`Cast::entities`].
    pub place: Option<usize>,
    /// The words that say so.
    pub span: Span,
}

/// Gives the entities of the cast their roles.
pub fn assign(_reading: &Reading<'_>, _cast: &mut Cast) {}
