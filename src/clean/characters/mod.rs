//! What the characters are: references decoded, garbled ones mended, odd ones removed.

pub(super) mod character_references;
pub(super) mod line_breaks;
pub(super) mod lost_apostrophes;
pub(super) mod mangled_references;
pub(super) mod mojibake;
pub(super) mod odd;
pub(super) mod references;
