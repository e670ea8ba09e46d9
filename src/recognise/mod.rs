//! Station three: independent recognisers look at the tokens and propose mentions.
//!
//! May use `text` and `read`.

pub mod names;
