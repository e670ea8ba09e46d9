//! What mail adds to an article that is sent on: quoting, heads, signatures, footers.

pub(in crate::clean) mod footers;
pub(in crate::clean) mod heads;
mod keys;
pub(in crate::clean) mod quoting;
