//! The pipeline, as a list.

use crate::analysis::Analysis;
use crate::options::{Error, Options};
use crate::{clean, connect, read, recognise, report};

/// Analyses a paste: cleans it, reads it, and marks who and what it names.
///
/// Deterministic, without state, in time and memory linear in the length of the paste. Offsets in the result are
/// bytes; see [`Analysis::into_utf16`].
///
/// # Errors
///
/// `too-large` over [`Options::max_length`], `not-text` for binary data, `invalid-options` for a date that is none.
pub fn analyze(pasted: &str, options: &Options) -> Result<Analysis, Error> {
    options.admit(pasted)?;
    let article = clean::clean(pasted, options.format);
    let reading = read::read(&article);
    let names = recognise::names::recognise(&reading);
    let cast = connect::entities::connect(&reading, &names);
    Ok(report::report(pasted, options, &article, &reading, cast))
}
