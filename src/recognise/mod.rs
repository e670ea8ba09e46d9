//! Station three: independent recognisers look at the tokens and propose mentions.
//!
//! May use `text`, `calendar` and `read`.

pub mod dates;
pub mod names;
pub mod quantities;
pub mod quotes;
