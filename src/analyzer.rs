//! The pipeline, as a list.

use crate::analysis::Analysis;
use crate::calendar::Day;
use crate::options::{Error, Options};
use crate::report::{self, Findings};
use crate::{clean, connect, read, recognise};

/// Analyses a paste: cleans it, reads it, and marks who and what it names.
///
/// Deterministic, without state, in time and memory linear in the length of the paste. Offsets in the result are
/// bytes; see [`Analysis::into_utf16`].
///
/// # Errors
///
/// `too-large` over [`Options::max_length`], `not-text` for binary data, `invalid-options` for a date that is none or a stretch that
/// the paste has not.
pub fn analyze(pasted: &str, options: &Options) -> Result<Analysis, Error> {
    options.admit(pasted)?;
    let article = clean::clean_around(pasted, options.format, &options.keep);
    let published_on = options.published_on.as_deref().or(article.facts.published_on.as_deref()).and_then(Day::parse);
    let reading = read::read(&article);
    let names = recognise::names::recognise(&reading);
    let dates = recognise::dates::recognise(&reading, published_on);
    let quantities = recognise::quantities::recognise(&reading, &dates);
    let quotes = recognise::quotes::recognise(&reading, &names);
    let mut cast = connect::entities::connect(&reading, &names);
    connect::places::locate(&reading, &mut cast);
    connect::roles::assign(&reading, &mut cast);
    let speakers = connect::speakers::attribute(&reading, &cast, &quotes);
    let findings = Findings { published_on, dates, quantities, quotes, speakers, cast };
    Ok(report::report(pasted, &article, &reading, findings))
}
