//! The lines of a text and what each looks like by itself.

use std::collections::HashMap;

use super::lexicon::{Found, Strength, look_up};
use super::look::Look;
use crate::clean::blocks::byline::{byline, is_contribution};
use crate::clean::blocks::caption::{ends_sentence, is_caption};
use crate::clean::blocks::credit::is_credit;
use crate::clean::blocks::stamp::stamp_line;
use crate::clean::line;
use crate::text::Span;

/// A line of the text that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its place, without the white space around it.
    pub(super) span: Span,
    /// Whether a blank line stands before it.
    pub(super) apart: bool,
    /// What the table of phrases says about it.
    pub(super) found: Option<Found>,
    /// Whether it is a byline, a stamp, a caption or a credit.
    pub(super) about: About,
    /// Its measures.
    pub(super) shape: Shape,
}

/// What a line says about the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    Nothing,
    /// Who wrote it, or when.
    Head,
    /// Words under a picture.
    Picture,
}

/// The measures of a line.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a feature of its own")]
pub(super) struct Shape {
    pub(super) words: usize,
    /// Share of the words that only serve grammar.
    pub(super) function: f32,
    /// Share of the words behind the first that begin with a capital.
    pub(super) capital: f32,
    /// Share of the bytes that are digits.
    pub(super) digits: f32,
    pub(super) ends_sentence: bool,
    pub(super) starts_lower: bool,
    pub(super) all_caps: bool,
    pub(super) comma: bool,
    pub(super) quote: bool,
    pub(super) trails_off: bool,
    pub(super) colon: bool,
    pub(super) question: bool,
    pub(super) glued: bool,
    /// Whether the same line stands elsewhere in the text.
    pub(super) repeated: bool,
}

impl Shape {
    /// From 0 to 1, how much the line reads as prose.
    pub(super) fn prose(&self) -> f32 {
        let length = (self.words.min(24) as f32) / 24.0;
        if self.ends_sentence && self.words >= 5 { length } else { length * 0.3 }
    }
}

/// Longer lines are prose whatever they say; their words are not looked at beyond this many bytes.
const LOOKED_AT: usize = 320;

/// The lines of a text, without what needs the others: see [`measure`].
pub(super) fn lines<'a>(all: impl Iterator<Item = line::Line<'a>>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut apart = true;
    for line in all.map(line::Line::trimmed) {
        let (span, words) = (Span::from(line.range()), line.text);
        if words.is_empty() {
            apart = true;
            continue;
        }
        lines.push(Line {
            span,
            apart,
            found: if words.len() <= LOOKED_AT { look_up(words).filter(|_| !is_own_credit(words)) } else { None },
            about: About::Nothing,
            shape: Shape::default(),
        });
        apart = false;
    }
    lines
}

/// `© Jane Roe` is a picture's credit, `© 2019 The Harbour Post` the page's.
fn is_own_credit(line: &str) -> bool {
    line.starts_with('©') && is_credit(line)
}

/// Measures the lines that phrases alone are judged by: those that the table knows, the one above each, and so many below
/// as a list of links has.
pub(super) fn measure_around_phrases(text: &str, lines: &mut [Line], below: usize) {
    let mut left = 0;
    for at in 0..lines.len() {
        let is_known = |at: usize| lines.get(at).is_some_and(|line| line.found.is_some());
        left = if is_known(at) { below + 1 } else { left };
        let above = is_known(at + 1);
        if let Some(line) = lines.get_mut(at).filter(|_| left > 0 || above) {
            line.measure(text);
        }
        left = left.saturating_sub(1);
    }
}

/// Measures all lines.
pub(super) fn measure(text: &str, lines: &mut [Line]) {
    let mut counts: HashMap<&str, u32> = HashMap::with_capacity(lines.len());
    for line in &*lines {
        *counts.entry(line.span.of(text)).or_default() += 1;
    }
    for line in lines {
        line.measure(text);
        line.shape.repeated = counts.get(line.span.of(text)).is_some_and(|count| *count > 1);
    }
}

impl Line {
    /// By itself; whether it is repeated, the others must tell.
    fn measure(&mut self, text: &str) {
        let words = self.span.of(text);
        self.shape = shape(words);
        let is_link = self.found.is_some_and(|found| found.strength > Strength::Hint);
        self.about = if is_link || words.len() > LOOKED_AT {
            About::Nothing
        } else if byline(words).is_some() || stamp_line(words).is_some() || is_contribution(words) {
            About::Head
        } else if is_caption(words) || is_credit(words) {
            About::Picture
        } else {
            About::Nothing
        };
    }
}

fn shape(line: &str) -> Shape {
    let end = (0..=LOOKED_AT.min(line.len())).rev().find(|end| line.is_char_boundary(*end)).unwrap_or_default();
    let head = line.get(..end).unwrap_or(line);
    let look = Look::at(head);
    let share = |count: usize, of: usize| if of == 0 { 0.0 } else { count as f32 / of as f32 };
    Shape {
        words: if line.len() > LOOKED_AT { look.words.max(40) } else { look.words },
        function: share(look.function, look.words),
        capital: share(look.capital, look.words.saturating_sub(1)),
        digits: share(look.digits, head.len()),
        ends_sentence: ends_sentence(line),
        starts_lower: head.starts_with(char::is_lowercase),
        all_caps: look.upper && !look.lower,
        comma: look.comma,
        quote: look.quote,
        trails_off: line.ends_with("...") || line.ends_with(['…', '»', '›', '>', '|', '→']),
        colon: line.ends_with(':'),
        question: line.ends_with('?'),
        glued: look.glued,
        repeated: false,
    }
}
