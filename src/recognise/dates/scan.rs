//! A sentence as terms, read forward with bounded look-around.

use super::lexicon::Term;
use super::resolve::Context;
use super::value::{Count, Value};
use crate::analysis::{DateKind, DateModifier};
use crate::calendar::Day;
use crate::read::{Reading, Shape};

/// A sentence and what was said before it.
pub(super) struct Scan<'a> {
    pub(super) reading: &'a Reading<'a>,
    /// The index of the sentence's first token.
    pub(super) first: usize,
    /// What each of its tokens may do.
    pub(super) terms: &'a [Term],
    pub(super) context: Context,
}

/// An expression found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    /// One past its last term.
    pub(super) end: usize,
    pub(super) kind: DateKind,
    pub(super) value: Option<Value>,
    pub(super) modifier: Option<DateModifier>,
    /// The interval meant, where the value does not tell.
    pub(super) interval: Option<(Day, Day)>,
    /// Hour and minute whose day the rest of the sentence tells.
    pub(super) clock: Option<(u8, u8)>,
}

impl Found {
    pub(super) fn new(end: usize, kind: DateKind, value: Option<Value>) -> Self {
        Self { end, kind, value, modifier: None, interval: None, clock: None }
    }

    pub(super) fn date(end: usize, value: Option<Value>) -> Self {
        Self::new(end, DateKind::Date, value)
    }

    pub(super) fn time(end: usize, value: Option<Value>) -> Self {
        Self::new(end, DateKind::Time, value)
    }

    pub(super) fn duration(end: usize, value: Value) -> Self {
        Self::new(end, DateKind::Duration, Some(value))
    }

    pub(super) fn set(end: usize, value: Value) -> Self {
        Self::new(end, DateKind::Set, Some(value))
    }
}

impl Scan<'_> {
    pub(super) fn term(&self, at: usize) -> Term {
        self.terms.get(at).copied().unwrap_or(Term::Other)
    }

    pub(super) fn before(&self, at: usize) -> Term {
        at.checked_sub(1).map_or(Term::Other, |at| self.term(at))
    }

    pub(super) fn word(&self, at: usize) -> &str {
        if at < self.terms.len() { self.reading.word(self.first + at) } else { "" }
    }

    pub(super) fn shape(&self, at: usize) -> Shape {
        let token = if at < self.terms.len() { self.reading.tokens.get(self.first + at) } else { None };
        token.map_or(Shape::None, |token| token.shape)
    }

    /// Whether a token follows the one before it without white space.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        at > 0 && at < self.terms.len() && self.reading.tokens.get(self.first + at).is_some_and(|token| !token.spaced)
    }

    /// Whether a word that belongs to no expression begins with a capital.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.term(at) == Term::Other && self.shape(at).is_capital()
    }

    /// Past a hyphen, where there is one.
    pub(super) fn past_hyphen(&self, at: usize) -> usize {
        if self.term(at) == Term::Mark(b'-') && self.is_glued(at) { at + 1 } else { at }
    }

    /// Past the full stop of an abbreviation, where there is one.
    pub(super) fn past_stop(&self, at: usize) -> usize {
        if self.term(at) == Term::Mark(b'.') && self.is_glued(at) { at + 1 } else { at }
    }

    /// Past a comma, where there is one.
    pub(super) fn past_comma(&self, at: usize) -> usize {
        if self.term(at) == Term::Mark(b',') { at + 1 } else { at }
    }

    /// Past this term, where it stands here.
    pub(super) fn past(&self, at: usize, term: Term) -> usize {
        if self.term(at) == term { at + 1 } else { at }
    }

    pub(super) fn past_fillers(&self, mut at: usize) -> usize {
        while matches!(self.term(at), Term::Filler | Term::More) {
            at = self.past_hyphen(at + 1);
        }
        at
    }

    /// A year of four digits.
    pub(super) fn year(&self, at: usize) -> Option<u16> {
        match self.term(at) {
            Term::Digits(year @ 1000..=2999, 4) => Some(year),
            _ => None,
        }
    }

    /// A number: digits, words, `a few`, `two and a half`, `two to three` (its lower end).
    pub(super) fn count(&self, at: usize) -> Option<(usize, Count)> {
        let (end, count) = self.simple_count(at)?;
        if let (Term::Digits(over, 1), Term::Mark(b'/'), Term::Digits(under, 1), Count::Tenths(whole)) =
            (self.term(end), self.term(end + 1), self.term(end + 2), count)
            && under > 0
        {
            return Some((end + 3, Count::Tenths(whole.saturating_add(u32::from(over) * 10 / u32::from(under)))));
        }
        // `two and a half`, `one-and-a-half`
        let and = self.past_hyphen(end);
        let a = self.past_hyphen(and + 1);
        let half = self.past_hyphen(a + 1);
        if let (Term::And, Term::A, Term::Half, Count::Tenths(whole)) =
            (self.term(and), self.term(a), self.term(half), count)
        {
            return Some((half + 1, Count::Tenths(whole.saturating_add(5))));
        }
        let joint = self.past_hyphen(end);
        let is_joint = matches!(self.term(end), Term::To | Term::Or) || joint > end;
        if is_joint && let Some((end, _)) = self.simple_count(end + 1) {
            return Some((end, count));
        }
        Some((end, count))
    }

    fn simple_count(&self, at: usize) -> Option<(usize, Count)> {
        let some = Some((at + 1, Count::Some));
        match self.term(at) {
            Term::A => match self.term(at + 1) {
                Term::Couple => Some((self.past(at + 2, Term::Of), Count::Tenths(20))),
                Term::Few => Some((at + 2, Count::Some)),
                Term::Dozen => Some((at + 2, Count::Tenths(120))),
                Term::Hundred | Term::Thousand => self.number(at + 1),
                _ => Some((at + 1, Count::ONE)),
            },
            Term::Couple => Some((self.past(at + 1, Term::Of), Count::Tenths(20))),
            Term::Dozen => Some((at + 1, Count::Tenths(120))),
            Term::Few => some,
            Term::Half => {
                let unit = self.past(self.past_hyphen(at + 1), Term::A);
                Some((unit, Count::Tenths(5)))
            }
            Term::Digits(value, _) => Some((at + 1, Count::Tenths(u32::from(value) * 10))),
            Term::Amount(tenths) => Some((at + 1, Count::Tenths(tenths))),
            _ => self.number(at),
        }
    }

    /// A number in words: `twenty-four`, `two hundred`, `three thousand`.
    fn number(&self, at: usize) -> Option<(usize, Count)> {
        let (mut sum, mut part, mut end) = (0_u32, 0_u32, at);
        while end < at + 8 {
            let hyphen = if end > at { self.past_hyphen(end) } else { end };
            match self.term(hyphen) {
                Term::Small(number) | Term::Tens(number) => part += u32::from(number),
                Term::Hundred => part = part.max(1) * 100,
                Term::Thousand => {
                    sum = sum.max(1).saturating_mul(part.max(1)).saturating_mul(1000);
                    part = 0;
                }
                _ => break,
            }
            end = hyphen + 1;
            if part > 10_000 || sum > 1_000_000 {
                return None;
            }
        }
        (end > at).then_some((end, Count::Tenths((sum + part) * 10)))
    }

    /// A year in words: `nineteen ninety-six`, `two thousand`.
    pub(super) fn spelled_year(&self, at: usize) -> Option<(usize, u16)> {
        let century = match self.term(at) {
            Term::Small(number @ 18..=19) => u16::from(number),
            Term::Tens(20) => 20,
            _ => return None,
        };
        let decade = self.past_hyphen(at + 1);
        let (end, of_century) = match self.term(decade) {
            Term::Tens(tens) => match self.term(self.past_hyphen(decade + 1)) {
                Term::Small(ones @ 1..=9) => (self.past_hyphen(decade + 1) + 1, tens + ones),
                _ => (decade + 1, tens),
            },
            Term::Small(number @ 10..=19) => (decade + 1, number),
            _ => return None,
        };
        Some((end, century * 100 + u16::from(of_century)))
    }
}
