//! Cleans a pasted news article and marks who and what is in it.
//!
//! [`analyze`] takes the article as it was found and gives an [`Analysis`]: the clean text in blocks, every edit that led
//! to it, the people, organisations and places with their mentions, dates as TIMEX3, quantities with their units, quotes
//! with their speakers. It asks nothing of the network, the clock or chance, never panics, and its time and memory grow
//! linearly with the text.
//!
//! ```
//! use article_analyzer::{Options, analyze};
//!
//! let pasted = "<p>Kofi Mensah of the World Bank said on Monday that 2.5&nbsp;million people in Ghana voted.</p>";
//! let analysis = analyze(pasted, &Options { published_on: Some("2024-05-16".into()), ..Options::default() })?;
//!
//! let text = &analysis.article.text;
//! for mention in &analysis.mentions {
//!     assert_eq!(text[mention.place.span.range()], mention.text);
//! }
//! assert_eq!(analysis.entities[0].name, "Kofi Mensah");
//! assert_eq!(analysis.dates[0].value.as_deref(), Some("2024-05-13"));
//! # Ok::<(), article_analyzer::Error>(())
//! ```
//!
//! Offsets are bytes, for slicing in Rust. [`Analysis::into_utf16`] turns them into the UTF-16 code units of JavaScript;
//! after it, what serde writes follows `article-analyzer.d.ts`, the contract of the npm package.
//!
//! # Features
//! None is on by default, and the library then needs only `serde` and `html5gum`.
//! - `cli`: the program `article-analyzer`, `cargo install article-analyzer --features cli`.
//! - `wasm`: the door to JavaScript on `wasm32-unknown-unknown`. Without it the crate can be part of another wasm program.
//!
//! The model and the lists of names are always compiled in, 1.9 MB together: the model weighs what the lists say, and
//! without them it would be another model.
//!
//! # Versions
//! The public names are those on this page. Modules that the documentation does not show are open only to the project's
//! own trainer and tests. Fields may be added to what is [`non_exhaustive`](https://doc.rust-lang.org/reference/attributes/type_system.html)
//! in any release. The least version of Rust is 1.91; a newer one is asked for in minor releases only.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod analysis;
mod analyzer;
#[doc(hidden)]
pub mod calendar;
#[doc(hidden)]
pub mod clean;
#[doc(hidden)]
pub mod connect;
mod options;
#[doc(hidden)]
pub mod read;
#[doc(hidden)]
pub mod recognise;
mod report;
#[doc(hidden)]
pub mod text;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
mod wasm;

pub use analysis::Analysis;
pub use analyzer::analyze;
pub use clean::{BlockKind, Format};
pub use options::{Error, MAX_LENGTH, Options};
pub use text::{EditKind, Span};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
