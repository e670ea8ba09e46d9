//! Recognisers: they look at the tokens and propose spans.

pub mod names;
