//! The ground floor: spans, the map from clean text back to the paste, and UTF-16 offsets.
//!
//! Nothing here knows what an article is, and nothing here may import from another room.

mod change;
mod order;
mod source_map;
mod span;
pub mod utf16;

pub use change::{Change, Changes, EditKind};
pub use order::ordered;
pub use source_map::{Edit, SourceMap};
pub use span::Span;
