//! What the fuzz targets share.

use article_analyzer::Format;

/// The paste in the fuzzer's bytes: the first tells its format, the rest is the text.
pub fn paste(bytes: &[u8]) -> (Format, String) {
    let (format, text) = match bytes.split_first() {
        None => (Format::Auto, bytes),
        Some((first, text)) => match first % 3 {
            0 => (Format::Auto, text),
            1 => (Format::Text, text),
            _ => (Format::Html, text),
        },
    };
    (format, String::from_utf8_lossy(text).into_owned())
}
