//! Cleans a pasted news article and marks who and what is in it.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod recognise;
