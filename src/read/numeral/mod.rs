//! Numerals: numbers in digits, in words, and in both (`1.5 million`, `twenty-one`, `two and a half`, `half a dozen`,
//! `two-thirds`, `hundreds of thousands`).
//!
//! Reading is from left to right with one token of look-ahead, and no numeral has more than [`MOST_TOKENS`] tokens.

// Numbers are compared as they were read: a one is just one.
#![allow(clippy::float_cmp)]

mod digits;
mod word;
mod words;

use std::ops::Range;

use super::lower::Lower;
use super::{Reading, TokenKind};
use crate::text::Span;
pub use word::glued_scale;
use word::{Word, vulgar};

/// The most tokens that a numeral has.
const MOST_TOKENS: usize = 16;

/// A number as the text states it.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeral {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its place; it ends inside its last token where letters are glued to the digits (`15km`).
    pub span: Span,
    /// The number.
    pub value: f64,
    /// What stands before a scale: 3 in `3 million`; else the number itself.
    pub mantissa: f64,
    /// How it is written.
    pub form: Form,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Begins with digits: `20`, `1.5 million`.
    Digits,
    /// In words: `twenty-one`.
    Words,
    /// A part of a whole: `two-thirds`, `half`.
    Share,
    /// No more than an order of magnitude, the least that is meant: `dozens`, `hundreds of thousands`.
    Vague,
    /// A place in a row: `20th`, `third`.
    Ordinal,
}

/// The numeral that begins at token `at`, of the tokens before `end`.
pub fn read(reading: &Reading<'_>, at: usize, end: usize) -> Option<Numeral> {
    let kind = reading.tokens.get(at)?.kind;
    let end = end.min(at + MOST_TOKENS);
    let reader = Reader { reading, end };
    let numeral = match kind {
        TokenKind::Number => reader.in_digits(at),
        TokenKind::Word => reader.in_words(at),
        _ => None,
    }?;
    (numeral.value.is_finite() && numeral.mantissa.is_finite()).then_some(numeral)
}

/// The number in digits at the start of a string, and how many bytes it takes.
pub fn in_token(digits: &str) -> Option<(f64, usize)> {
    digits::parse(digits)
}

/// The scale that begins at a token, and the first token after it: `million`, `lakh crore`.
pub fn scale(reading: &Reading<'_>, at: usize, end: usize) -> Option<(f64, usize)> {
    let sum = Reader { reading, end: end.min(at + MOST_TOKENS) }.scaled(Sum { value: 1.0, mantissa: 1.0, next: at });
    (sum.next > at).then_some((sum.value, sum.next))
}

/// Whether a word in small letters is one that numbers are made of.
pub fn is_number_word(word: &str) -> bool {
    word::look_up(word).is_some()
}

struct Reader<'r, 'a> {
    reading: &'r Reading<'a>,
    end: usize,
}

/// A number on its way: the value so far, what stood before the scales, and the first token that is not read.
#[derive(Clone, Copy)]
struct Sum {
    value: f64,
    mantissa: f64,
    next: usize,
}

impl Reader<'_, '_> {
    fn lower(&self, at: usize) -> Lower {
        let is_word = at < self.end && self.reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
        Lower::new(if is_word { self.reading.word(at) } else { "" })
    }

    fn part(&self, at: usize) -> Option<(Word, bool)> {
        word::look_up(self.lower(at).as_str())
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.lower(at).as_str() == word
    }

    fn is_article(&self, at: usize) -> bool {
        matches!(self.lower(at).as_str(), "a" | "an")
    }

    /// The token after a hyphen that joins, else the token itself.
    fn over_hyphen(&self, at: usize) -> usize {
        let joins = |at: usize| self.reading.tokens.get(at).is_some_and(|token| !token.spaced);
        let hyphen = at < self.end && matches!(self.reading.word(at), "-" | "‐" | "‑");
        if hyphen && joins(at) && joins(at + 1) { at + 1 } else { at }
    }

    fn numeral(&self, first: usize, sum: Sum, form: Form) -> Option<Numeral> {
        let start = self.reading.tokens.get(first)?.span.start;
        let end = self.reading.tokens.get(sum.next.checked_sub(1)?)?.span.end;
        let span = Span { start, end };
        Some(Numeral { tokens: first..sum.next, span, value: sum.value, mantissa: sum.mantissa, form })
    }

    fn in_digits(&self, at: usize) -> Option<Numeral> {
        let token = self.reading.word(at);
        let (value, length) = digits::parse(token)?;
        let tail = token.get(length..).unwrap_or_default();
        let mut sum = Sum { value, mantissa: value, next: at + 1 };
        if matches!(tail, "st" | "nd" | "rd" | "th") {
            return self.numeral(at, sum, Form::Ordinal);
        }
        if let Some(part) = tail.chars().next().and_then(vulgar) {
            sum.value += part;
            sum.mantissa = sum.value;
            return self.numeral(at, self.scaled(sum), Form::Digits);
        }
        if let Some(scale) = glued_scale(tail) {
            sum.value = scaled_by(sum.value, scale);
            return self.numeral(at, sum, Form::Digits);
        }
        if !tail.is_empty() {
            let mut numeral = self.numeral(at, sum, Form::Digits)?;
            numeral.span.end = numeral.span.start + length as u32;
            return Some(numeral);
        }
        sum = self.spaced_groups(at, length, sum);
        if sum.next > at + 1
            && let Some(numeral) = self.glued_group(at, sum)
        {
            return Some(numeral);
        }
        sum = self.mixed_fraction(sum);
        sum = self.half_after(sum);
        self.numeral(at, self.scaled(sum), Form::Digits)
    }

    /// `40 000`, `1 234 567`: groups of three digits after one to three, parted by single spaces.
    fn spaced_groups(&self, at: usize, length: usize, sum: Sum) -> Sum {
        let mut total = sum;
        if length > 3 || sum.value.fract() != 0.0 || sum.value == 0.0 {
            return sum;
        }
        while total.next < self.end && total.next < at + 5 {
            let word = self.reading.word(total.next);
            let gap = self.reading.tokens.get(total.next).is_some_and(|token| token.spaced);
            let Some(group) = word.get(..3).filter(|group| gap && group.bytes().all(|b| b.is_ascii_digit())) else {
                break;
            };
            let letters = word.get(3..).unwrap_or_default();
            if let Some(decimals) = decimals(letters) {
                total.value = total.value * 1e3 + group.parse().unwrap_or(0.0) + decimals;
                total.mantissa = total.value;
                total.next += 1;
                break;
            }
            if !letters.bytes().all(|b| b.is_ascii_alphabetic()) {
                break;
            }
            total.value = total.value * 1e3 + group.parse().unwrap_or(0.0);
            total.mantissa = total.value;
            total.next += 1;
            if !letters.is_empty() {
                break;
            }
        }
        total
    }

    /// Letters after the last group: `1 500km`.
    fn glued_group(&self, at: usize, sum: Sum) -> Option<Numeral> {
        let last = self.reading.tokens.get(sum.next - 1)?.span;
        let has_letters = last.of(self.reading.text).ends_with(|c: char| c.is_ascii_alphabetic());
        let mut numeral = self.numeral(at, sum, Form::Digits).filter(|_| has_letters)?;
        numeral.span.end = last.start + 3;
        Some(numeral)
    }

    /// `10 1/2`, `3 ½`, `1/4`.
    fn mixed_fraction(&self, sum: Sum) -> Sum {
        let word = |at: usize| if at < self.end { self.reading.word(at) } else { "" };
        let mut characters = word(sum.next).chars();
        if let (Some(part), None) = (characters.next().and_then(vulgar), characters.next()) {
            let value = sum.value + part;
            return Sum { value, mantissa: value, next: sum.next + 1 };
        }
        if let Some(part) = self.slashed(sum.next).filter(|_| sum.value.fract() == 0.0) {
            let value = sum.value + part;
            return Sum { value, mantissa: value, next: sum.next + 3 };
        }
        match self.slashed(sum.next - 1) {
            Some(value) => Sum { value, mantissa: value, next: sum.next + 2 },
            None => sum,
        }
    }

    /// The fraction of three tokens `1/4`; its denominator is one that fractions have.
    fn slashed(&self, at: usize) -> Option<f64> {
        if at + 2 >= self.end || self.reading.word(at + 1) != "/" {
            return None;
        }
        let joined = (at + 1..at + 3).all(|at| self.reading.tokens.get(at).is_some_and(|token| !token.spaced));
        let over: f64 = self.reading.word(at).parse().ok().filter(|_| joined)?;
        let under: f64 = self.reading.word(at + 2).parse().ok()?;
        let is_part = matches!(self.reading.word(at + 2), "2" | "3" | "4" | "5" | "8" | "10" | "16" | "32");
        let ends = self
            .reading
            .tokens
            .get(at + 3)
            .is_none_or(|next| next.spaced || !self.reading.word(at + 3).starts_with('/'));
        (is_part && ends && over >= 1.0 && over < under).then(|| over / under)
    }

    /// `two and a half`, `10 and three-quarters`.
    fn half_after(&self, sum: Sum) -> Sum {
        let mut at = self.over_hyphen(sum.next);
        if !self.is(at, "and") {
            return sum;
        }
        at = self.over_hyphen(at + 1);
        let (over, under_at) = match self.part(at) {
            _ if self.is_article(at) => (1.0, at + 1),
            Some((Word::Unit(over), false)) if over > 0.0 => (over, at + 1),
            _ => return sum,
        };
        let under_at = self.over_hyphen(under_at);
        let Some(under) = self.denominator(under_at, over) else { return sum };
        // "and a third" goes on as often with a third thing as with a part of one.
        let goes_on = self.reading.tokens.get(under_at + 1).is_some_and(|token| token.kind == TokenKind::Word);
        if under > 2.0
            && over == 1.0
            && goes_on
            && under_at + 1 < self.end
            && self.part(under_at + 1).is_none()
            && under != 4.0
        {
            return sum;
        }
        // After a scale the part is one of that scale: "a million and a half".
        let of = if sum.value == sum.mantissa || sum.mantissa == 0.0 { 1.0 } else { sum.value / sum.mantissa };
        let part = over / under;
        Sum { value: sum.value + part * of, mantissa: sum.mantissa + part, next: under_at + 1 }
    }

    /// What a word divides by, in the number that goes with `over`.
    fn denominator(&self, at: usize, over: f64) -> Option<f64> {
        let (word, plural) = self.part(at)?;
        let under = match word {
            Word::Half => 2.0,
            Word::Quarter => 4.0,
            Word::Part(under) if under > 2.0 => under,
            _ => return None,
        };
        (plural == (over != 1.0)).then_some(under)
    }

    /// Multiplied by the scales that follow: `3 million`, `35 lakh crore`, `1.5-million`, `2 dozen`.
    fn scaled(&self, mut sum: Sum) -> Sum {
        let mut last = f64::INFINITY;
        while sum.next < self.end {
            let at = if last.is_infinite() { self.over_hyphen(sum.next) } else { sum.next };
            let factor = match self.part(at) {
                Some((Word::Scale(factor), _)) => factor,
                Some((Word::Hundred, false)) if last.is_infinite() => 100.0,
                Some((Word::Dozen, _)) if last.is_infinite() => 12.0,
                _ => break,
            };
            sum.value = scaled_by(sum.value, factor);
            sum.next = at + 1;
            last = factor;
        }
        if last.is_finite() { self.half_after(sum) } else { sum }
    }
}

/// A product without the noise of binary fractions: `16.4 million` is 16400000, not 16399999.999999998.
fn scaled_by(value: f64, factor: f64) -> f64 {
    let product = value * factor;
    let whole = product.round();
    if (product - whole).abs() <= product.abs() * 2.0 * f64::EPSILON { whole } else { product }
}

/// What stands after the last group of three: `.89` of `567.89`, `,5` of `500,5`.
fn decimals(tail: &str) -> Option<f64> {
    let digits = tail.strip_prefix(['.', ','])?;
    let are_digits = !digits.is_empty() && digits.len() < 10 && digits.bytes().all(|b| b.is_ascii_digit());
    let value: f64 = digits.parse().ok().filter(|_| are_digits)?;
    Some(value / 10_f64.powi(digits.len() as i32))
}

#[cfg(test)]
mod tests;
