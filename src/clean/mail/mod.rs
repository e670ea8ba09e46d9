//! What mail adds to an article that is sent on: quoting, heads, signatures, footers.

pub(super) mod footers;
pub(super) mod heads;
mod keys;
pub(super) mod quoting;
mod sent_on;
