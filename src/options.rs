use std::fmt;
use std::ops::Range;

use crate::calendar::Day;
use crate::clean::Format;
use crate::text::Span;
use crate::text::utf16::bytes_of;

/// What a caller may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What the paste is.
    pub format: Format,
    /// The day the article appeared, `YYYY-MM-DD`; relative dates resolve against it. Without it the date found in the
    /// paste counts, and never the clock.
    pub published_on: Option<String>,
    /// Longer pastes are refused. In UTF-16 code units, the unit of the pages that ask.
    pub max_length: usize,
    /// Stretches of the paste that cleaning leaves as they are, byte for byte, in any order. An empty one keeps anything
    /// from being put in at its place.
    pub keep: Vec<Span>,
}

/// The longest paste that is taken where nothing else is asked: some forty novels.
pub const MAX_LENGTH: usize = 20_000_000;

impl Default for Options {
    fn default() -> Self {
        Self { format: Format::Auto, published_on: None, max_length: MAX_LENGTH, keep: Vec::new() }
    }
}

/// Why a paste was not analysed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    code: &'static str,
    message: String,
}

impl Error {
    pub(crate) fn too_large(length: usize, limit: usize) -> Self {
        Self { code: "too-large", message: format!("The text has {length} characters; the limit is {limit}.") }
    }

    pub(crate) fn invalid_options(message: impl Into<String>) -> Self {
        Self { code: "invalid-options", message: message.into() }
    }

    pub(crate) fn no_stretch() -> Self {
        Self::invalid_options("keep is a list of stretches of the paste, each with a start and an end.")
    }

    pub(crate) fn not_text() -> Self {
        Self {
            code: "not-text",
            message: "This is not text: it looks like a picture, a program or another binary file.".into(),
        }
    }

    /// The code of the contract: `too-large`, `invalid-options` or `not-text`.
    pub fn code(&self) -> &'static str {
        self.code
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl Options {
    /// Asks to keep stretches of the paste that are given in UTF-16 code units.
    ///
    /// # Errors
    ///
    /// `invalid-options` where the paste has no such stretch.
    pub fn keep_utf16(&mut self, pasted: &str, units: &[Range<u32>]) -> Result<(), Error> {
        self.keep = bytes_of(pasted, units).ok_or_else(Error::no_stretch)?;
        Ok(())
    }

    /// Whether a paste can be analysed under these options.
    pub(crate) fn admit(&self, pasted: &str) -> Result<(), Error> {
        if let Some(day) = self.published_on.as_deref().filter(|day| Day::parse(day).is_none()) {
            return Err(Error::invalid_options(format!("publishedOn is a day such as 2020-02-06, not \"{day}\".")));
        }
        if !self.keep.iter().all(|span| pasted.get(span.range()).is_some()) {
            return Err(Error::no_stretch());
        }
        // A UTF-16 unit takes one to three bytes of UTF-8, so that most lengths need no counting.
        if pasted.len() > self.max_length {
            let units = pasted.encode_utf16().count();
            if units > self.max_length {
                return Err(Error::too_large(units, self.max_length));
            }
        }
        if is_binary(pasted) { Err(Error::not_text()) } else { Ok(()) }
    }
}

/// How much of a paste is looked at to tell text from binary, in characters.
const BINARY_SAMPLE: usize = 50_000;

/// Whether more than a tenth of the characters are controls or stand for bytes that were no text. NUL does not count:
/// text that was read in the wrong encoding is full of it, and cleaning takes it out.
fn is_binary(text: &str) -> bool {
    let (mut odd, mut all) = (0, 0);
    for c in text.chars().filter(|&c| c != '\0').take(BINARY_SAMPLE) {
        all += 1;
        odd += usize::from(c == '\u{FFFD}' || (c.is_ascii_control() && !c.is_ascii_whitespace() && c != '\u{B}'));
    }
    odd >= 16 && odd * 10 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_counted_in_utf16_units() {
        let options = Options { max_length: 4, ..Options::default() };
        assert!(options.admit("éééé").is_ok());
        assert!(options.admit("🙂🙂").is_ok());
        assert_eq!(options.admit("🙂🙂.").map_err(|error| error.code()), Err("too-large"));
    }

    #[test]
    fn what_is_kept_must_be_of_the_paste() {
        let mut options = Options::default();
        let mut asked = |units: &[Range<u32>]| {
            options.keep_utf16("é🙂.", units).map(|()| options.keep.clone()).map_err(|error| error.code())
        };
        assert_eq!(asked(&[3..4, 0..1, 1..1]), Ok(vec![Span::new(6, 7), Span::new(0, 2), Span::new(2, 2)]));
        // Half a character is kept whole.
        assert_eq!(asked(&[2..3, 1..2]), Ok(vec![Span::new(2, 6), Span::new(2, 6)]));
        for units in [0..5, 9..9, Range { start: 2, end: 1 }] {
            assert_eq!(asked(&[units]), Err("invalid-options"));
        }
        let options = Options { keep: vec![Span::new(0, 1)], ..Options::default() };
        assert_eq!(options.admit("é").map_err(|error| error.code()), Err("invalid-options"));
        assert!(options.admit("e").is_ok());
    }

    #[test]
    fn binary_is_told_from_damaged_text() {
        let picture: String =
            (0..400_u32).map(|i| char::from_u32(i * 7 % 256).filter(char::is_ascii).unwrap_or('\u{FFFD}')).collect();
        assert!(is_binary(&picture));
        assert!(!is_binary("The mayor\u{FFFD}s office\0 said it couldn\u{FFFD}t comment."));
    }
}
