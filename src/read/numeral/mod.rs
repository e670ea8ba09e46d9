//! Numerals: numbers in digits, in words, and in both (`1.5 million`, `twenty-one`, `two and a half`, `half a dozen`,
//! `two-thirds`, `hundreds of thousands`).
//!
//! Reading is from left to right with one token of look-ahead, and no numeral has more than [`MOST_TOKENS`] tokens.

mod digits;
mod word;

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
            sum.value *= scale;
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
        let mut numeral = self.numeral(at, sum, Form::Digits).filter(|_| last.len() > 3)?;
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
            sum.value *= factor;
            sum.next = at + 1;
            last = factor;
        }
        if last.is_finite() { self.half_after(sum) } else { sum }
    }

    fn in_words(&self, at: usize) -> Option<Numeral> {
        let mut characters = self.reading.word(at).chars();
        let first = characters.next()?;
        if let (Some(value), None) = (vulgar(first), characters.next()) {
            let sum = self.scaled(Sum { value, mantissa: value, next: at + 1 });
            return self.numeral(at, sum, Form::Share);
        }
        let lower = self.lower(at);
        match lower.as_str() {
            "a" | "an" => self.after_article(at),
            "several" | "few" | "couple" | "many" => self.after_several(at, at + 1),
            word => match word::look_up(word)? {
                (Word::Half | Word::Quarter, false) => self.part_of_scale(at, at),
                (Word::Part(value), false) => {
                    self.numeral(at, Sum { value, mantissa: value, next: at + 1 }, Form::Ordinal)
                }
                (Word::Part(_) | Word::Half | Word::Quarter, true) => None,
                (_, true) => self.vague(at),
                (Word::Hundred | Word::Scale(_) | Word::Dozen, _) if !self.opens_bare(at) => None,
                _ => self.cardinal(at, at),
            },
        }
    }

    /// Whether `hundred` or `million` begins a number without a word before it: `hundred thousand`, `the dozen or so`.
    fn opens_bare(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |at| self.reading.word(at));
        matches!(self.part(self.over_hyphen(at + 1)), Some((Word::Scale(_), false)))
            || matches!(before, "the" | "The" | "per")
    }

    /// `a million`, `a dozen`, `a third`, `a quarter of a million`, `a few hundred`.
    fn after_article(&self, at: usize) -> Option<Numeral> {
        let next = at + 1;
        match self.part(next) {
            Some((Word::Hundred | Word::Scale(_) | Word::Dozen, false)) => self.cardinal(at, next),
            Some((Word::Half | Word::Quarter, false)) => self.part_of_scale(at, next),
            // "a third-year student"
            Some((Word::Part(under), false)) if under > 2.0 && self.over_hyphen(next + 1) == next + 1 => {
                let value = 1.0 / under;
                self.numeral(at, Sum { value, mantissa: value, next: next + 1 }, Form::Share)
            }
            _ if self.is(next, "few") || self.is(next, "couple") => self.after_several(at, next + 1),
            _ => None,
        }
    }

    /// `several hundred`, `a few dozen`, `a couple of million`.
    fn after_several(&self, first: usize, at: usize) -> Option<Numeral> {
        let at = if self.is(at, "of") { at + 1 } else { at };
        let sum = self.scaled(Sum { value: 1.0, mantissa: 1.0, next: at });
        (sum.value > 1.0).then(|| self.numeral(first, sum, Form::Vague))?
    }

    /// `half a million`, `quarter million`, `half-dozen`, `a quarter of a million`; else the part by itself.
    fn part_of_scale(&self, first: usize, at: usize) -> Option<Numeral> {
        let value = if matches!(self.part(at)?.0, Word::Half) { 0.5 } else { 0.25 };
        self.share(first, Sum { value, mantissa: value, next: at + 1 })
    }

    /// A share, or where a scale follows the number that it makes.
    fn share(&self, first: usize, sum: Sum) -> Option<Numeral> {
        let mut at = self.over_hyphen(sum.next);
        if self.is(at, "of") && self.is_article(at + 1) {
            at += 1;
        }
        if self.is_article(at) {
            at += 1;
        }
        let scaled = self.scaled(Sum { next: at, ..sum });
        if scaled.next > at { self.numeral(first, scaled, Form::Words) } else { self.numeral(first, sum, Form::Share) }
    }

    /// `dozens`, `tens of thousands`, `hundreds of millions`.
    fn vague(&self, at: usize) -> Option<Numeral> {
        let mut sum = Sum { value: 1.0, mantissa: 1.0, next: at };
        let mut is_tens = false;
        loop {
            let factor = match self.part(sum.next) {
                Some((Word::Unit(ten), true)) if sum.next == at => {
                    is_tens = true;
                    ten
                }
                Some((Word::Hundred, true)) => 100.0,
                Some((Word::Dozen, true)) => 12.0,
                Some((Word::Scale(factor), true)) => factor,
                _ => break,
            };
            sum = Sum { value: sum.value * factor, mantissa: sum.mantissa, next: sum.next + 1 };
            let of = sum.next;
            if self.is(of, "of") && self.part(of + 1).is_some_and(|(_, plural)| plural) {
                sum.next = of + 1;
                continue;
            }
            break;
        }
        // "tens" alone are a mark or a banknote.
        if is_tens && sum.next == at + 1 { None } else { self.numeral(at, sum, Form::Vague) }
    }

    /// `twenty-one`, `one hundred and six thousand`, `one and a half million`, `two-thirds`. `first` may be an article
    /// before `at`.
    fn cardinal(&self, first: usize, at: usize) -> Option<Numeral> {
        let mut words = Words::default();
        let mut next = at;
        while next < self.end {
            let mut place = if next == at { at } else { self.over_hyphen(next) };
            let joins_and = next != at && words.takes_and && self.is(place, "and");
            if joins_and {
                place += 1;
            }
            let Some((word, false)) = self.part(place).filter(|(word, _)| !joins_and || is_small(*word)) else { break };
            // "one hundred and three quarters"
            if let Word::Unit(over) = word
                && joins_and
                && self.denominator(self.over_hyphen(place + 1), over).is_some()
            {
                break;
            }
            if !words.take(word) {
                break;
            }
            next = place + 1;
        }
        if next == at {
            return None;
        }
        let mut sum = Sum { value: words.value(), mantissa: words.mantissa(), next };
        let under_at = self.over_hyphen(next);
        if let Some(under) = self.denominator(under_at, sum.value).filter(|_| first == at && sum.value < 100.0) {
            let value = sum.value / under;
            return self.share(at, Sum { value, mantissa: value, next: under_at + 1 });
        }
        if self.is(next, "point") {
            sum = self.decimals(sum);
        }
        let halved = self.half_after(sum);
        if halved.next > sum.next || sum.value.fract() != 0.0 {
            sum = self.scaled(halved);
        } else if words.scale == 0.0 && matches!(self.part(self.over_hyphen(sum.next)), Some((Word::Dozen, _))) {
            sum = self.scaled(sum);
        }
        self.numeral(first, sum, Form::Words)
    }

    /// `five point seven`, `zero point zero three`.
    fn decimals(&self, sum: Sum) -> Sum {
        let mut read = Sum { next: sum.next + 1, ..sum };
        let mut place = 0.1;
        while let Some((Word::Unit(digit), false)) = self.part(read.next) {
            if digit >= 10.0 {
                break;
            }
            read.value += digit * place;
            place /= 10.0;
            read.next += 1;
        }
        read.mantissa = read.value;
        if place < 0.1 { read } else { sum }
    }
}

/// Whether a word may follow "and" inside a number: below a hundred.
fn is_small(word: Word) -> bool {
    matches!(word, Word::Unit(_) | Word::Ten(_))
}

/// A number in words on its way.
#[derive(Default)]
struct Words {
    total: f64,
    /// What is below the next scale; none where a scale was the last.
    group: Option<f64>,
    /// What the first scale multiplied.
    first: Option<f64>,
    /// The scale that was last; 0 where there was none.
    scale: f64,
    takes_and: bool,
}

impl Words {
    /// Takes the next word, unless it cannot go on the number.
    fn take(&mut self, word: Word) -> bool {
        let group = self.group;
        let fits = match word {
            Word::Unit(value) => {
                let free = match group {
                    None => true,
                    Some(group) if group % 100.0 == 0.0 => group > 0.0,
                    Some(group) => group % 10.0 == 0.0 && group % 100.0 >= 20.0 && value > 0.0 && value < 10.0,
                };
                self.group = if free { Some(group.unwrap_or(0.0) + value) } else { group };
                free
            }
            Word::Ten(value) => {
                let free = group.is_none_or(|group| group % 100.0 == 0.0 && group > 0.0);
                self.group = if free { Some(group.unwrap_or(0.0) + value) } else { group };
                free
            }
            Word::Hundred => {
                let free = group.is_none_or(|group| group > 0.0 && group < 100.0);
                self.group = if free { Some(group.unwrap_or(1.0) * 100.0) } else { group };
                free
            }
            Word::Scale(scale) => {
                let first = self.scale == 0.0;
                let free = first || scale < self.scale || group.is_none();
                if free && group.is_none() && !first {
                    self.total *= scale;
                } else if free {
                    self.total += group.unwrap_or(1.0) * scale;
                }
                if free {
                    self.first = self.first.or(Some(group.unwrap_or(1.0)));
                    self.group = None;
                    self.scale = scale;
                }
                free
            }
            Word::Dozen if self.scale == 0.0 && group.is_none() => {
                self.total = 12.0;
                self.scale = 12.0;
                true
            }
            _ => false,
        };
        self.takes_and = matches!(word, Word::Hundred | Word::Scale(_)) && fits;
        fits
    }

    fn value(&self) -> f64 {
        self.total + self.group.unwrap_or(0.0)
    }

    fn mantissa(&self) -> f64 {
        self.first.filter(|_| self.group.is_none()).unwrap_or_else(|| self.value())
    }
}

#[cfg(test)]
mod tests;
