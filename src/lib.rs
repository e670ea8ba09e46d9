//! Cleans a pasted news article and marks who and what is in it.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod analysis;
mod analyzer;
pub mod calendar;
pub mod clean;
pub mod connect;
mod options;
pub mod read;
pub mod recognise;
mod report;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use analysis::Analysis;
pub use analyzer::analyze;
pub use clean::Format;
pub use options::{Error, MAX_LENGTH, Options};
