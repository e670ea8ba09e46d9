//! Cleaning alone, called from JavaScript.

use article_analyzer::Format;
use article_analyzer::clean;
use wasm_bindgen::prelude::wasm_bindgen;

/// Cleans a paste; gives the length of the clean text in bytes.
#[wasm_bindgen]
pub fn clean(paste: &str, html: bool) -> usize {
    clean::clean(paste, if html { Format::Html } else { Format::Text }).text.len()
}
