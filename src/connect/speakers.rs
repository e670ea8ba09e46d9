//! Who said what.

use super::entities::Cast;
use crate::read::Reading;
use crate::recognise::quotes::Quote;

/// Who said each of the quotes, as an index into [`Cast::entities`]; none where it is not clear.
pub fn attribute(_reading: &Reading<'_>, _cast: &Cast, quotes: &[Quote]) -> Vec<Option<usize>> {
    vec![None; quotes.len()]
}
