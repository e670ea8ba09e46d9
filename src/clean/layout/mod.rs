//! How mail, pages and screens lay text out: quoting, wraps, columns, running heads, spaces, repeats.

pub(super) mod bullets;
pub(super) mod columns;
pub(super) mod duplicates;
pub(super) mod glue;
pub(super) mod mail;
pub(super) mod pages;
pub(super) mod paragraphs;
pub(super) mod punctuation;
pub(super) mod spaces;
pub(super) mod wraps;
