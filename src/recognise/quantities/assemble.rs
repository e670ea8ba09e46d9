//! A sentence's quantities, from left to right: each number with its bounds, its unit and what it counts.

use std::ops::Range;

use super::Quantity;
use super::bound;
use super::context::Context;
use super::currency;
use super::draft::Draft;
use super::span_of;
use super::unit;
use crate::read::lower::Lower;
use crate::read::numeral::{self, Form, Numeral};
use crate::read::{Reading, Sentence, TokenKind};
use crate::recognise::dates::Date;
use crate::text::Span;

/// Assembles the quantities of a sentence.
pub(super) struct Assembler<'r, 'a> {
    pub(super) reading: &'r Reading<'a>,
    pub(super) range: Range<usize>,
    dates: &'r [Date],
}

impl<'r, 'a> Assembler<'r, 'a> {
    pub(super) fn new(reading: &'r Reading<'a>, sentence: &Sentence, dates: &'r [Date]) -> Self {
        Self { reading, range: reading.range(sentence), dates }
    }

    pub(super) fn assemble(&self, quantities: &mut Vec<Quantity>) {
        let first = quantities.len();
        let mut at = self.range.start;
        while at < self.range.end {
            let Some(draft) = self.open(at) else {
                at += 1;
                continue;
            };
            match draft {
                Ok(draft) => {
                    at = draft.next.max(at + 1);
                    self.close(draft, first, quantities);
                }
                Err(next) => at = next.max(at + 1),
            }
        }
    }

    /// The quantity whose number begins at a token; `Err` has the token after a number that is none. Nothing where no
    /// number begins.
    fn open(&self, at: usize) -> Option<Result<Draft, usize>> {
        let token = self.reading.tokens.get(at)?;
        let number = match token.kind {
            TokenKind::Number => numeral::read(self.reading, at, self.range.end),
            TokenKind::Word => match numeral::read(self.reading, at, self.range.end) {
                None if token.shape.is_capital() => return self.glued_currency(at).map(Ok),
                number => number,
            },
            TokenKind::Address if token.shape.is_capital() => return self.glued_currency(at).map(Ok),
            _ => None,
        };
        let Some(number) = number else {
            // Digits that are no amount carry on: "020 7946 0958".
            return (token.kind == TokenKind::Number).then(|| Err(self.after_digits(at)));
        };
        let end = match self.free_until(number.span) {
            Some(end) => end,
            None if self.is_age(&number) => self.range.end,
            None => return Some(Err(number.tokens.end)),
        };
        if number.tokens.end > end {
            return Some(Err(number.tokens.end));
        }
        Some(self.of_number(&number, end))
    }

    /// The end of the tokens that no date takes after a number; none where a date takes the number.
    fn free_until(&self, number: Span) -> Option<usize> {
        let next = self.dates.partition_point(|date| date.span.end <= number.start);
        let Some(date) = self.dates.get(next) else { return Some(self.range.end) };
        if date.span.overlaps(number) {
            return None;
        }
        let tokens = self.reading.tokens.get(self.range.clone()).unwrap_or_default();
        let until = tokens.partition_point(|token| token.span.end <= date.span.start);
        Some(self.range.start + until)
    }

    /// Whether a number that a date takes is an age all the same: `45-year-old`, `12 years old`.
    fn is_age(&self, number: &Numeral) -> bool {
        let near = number.tokens.end..self.range.end.min(number.tokens.end + 6);
        let before = number.tokens.start.checked_sub(1).filter(|at| self.range.contains(at));
        before.is_some_and(|at| self.word(at).as_str() == "aged")
            || near.clone().any(|at| matches!(self.word(at).as_str(), "old" | "olds"))
            || near.clone().any(|at| self.word(at).as_str() == "of" && self.word(at + 1).as_str() == "age")
    }

    /// The token after a run of digits and the marks that join them.
    fn after_digits(&self, at: usize) -> usize {
        let is_digits = |at: &usize| {
            let token = self.reading.tokens.get(*at);
            token.is_some_and(|token| {
                token.kind == TokenKind::Number
                    || (!token.spaced && matches!(self.reading.word(*at), "-" | "/" | ":" | "."))
            })
        };
        (at + 1..self.range.end).find(|at| !is_digits(at)).unwrap_or(self.range.end)
    }

    pub(super) fn word(&self, at: usize) -> Lower {
        Lower::new(if self.range.contains(&at) { self.reading.word(at) } else { "" })
    }

    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.range.contains(&at) && self.reading.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// `Rs500`, `USD115`, `RM20m`: letters and digits in one token.
    fn glued_currency(&self, at: usize) -> Option<Draft> {
        let word = self.reading.word(at);
        // Most words have no digit: look at the few places where one may begin.
        if !word.as_bytes().iter().take(5).any(u8::is_ascii_digit) {
            return None;
        }
        let (currency, digits) = currency::glued_before(word)?;
        // Digits after a comma are tokens of their own: "QR4,172,393".
        let start = self.reading.tokens.get(at)?.span.start as usize + digits;
        let rest = self.reading.text.get(start..)?;
        let rest = rest.get(
            ..rest.bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b',' | b'.')).count(),
        )?;
        let (value, length) = numeral::in_token(rest)?;
        let letters = rest.get(length..).unwrap_or_default().trim_end_matches([',', '.']);
        let amount_end = (start + length) as u32;
        let tokens = (at..self.range.end)
            .take_while(|at| self.reading.tokens.get(*at).is_some_and(|token| token.span.start < amount_end));
        let after = at + tokens.count();
        let glued = unit::scale_of_money(letters);
        if glued.is_none() && !letters.is_empty() {
            return None;
        }
        let scaled = numeral::scale(self.reading, after, self.range.end).filter(|_| letters.is_empty());
        let (scale, next) = scaled.unwrap_or((glued.unwrap_or(1.0), after));
        let span = span_of(self.reading, at..next)?;
        self.free_until(span)?;
        let number = Numeral { tokens: at..next, span, value: value * scale, mantissa: value, form: Form::Digits };
        let mut draft = Draft::new(&number);
        draft.unit = Some(currency);
        self.bind(&mut draft);
        self.measured(&mut draft, self.range.end);
        Some(draft)
    }

    fn of_number(&self, number: &Numeral, end: usize) -> Result<Draft, usize> {
        let skip = number.tokens.end;
        if number.form == Form::Ordinal {
            return self.ordinal(number, end).ok_or(skip);
        }
        let context = Context { reading: self.reading, numeral: number, start: self.range.start, end: self.range.end };
        if let Some(next) = context.is_other() {
            return Err(next);
        }
        let mut draft = Draft::new(number);
        self.sign_and_currency(&mut draft);
        if !self.unit(&mut draft, number, end) {
            return Err(skip);
        }
        if let Some(pair) = self.pair(&mut draft, number, end) {
            return Err(pair);
        }
        self.bind(&mut draft);
        self.age(&mut draft, end);
        let bare = draft.unit.is_none() && draft.other == Range::default();
        if bare && context.opens_run() {
            return Err(self.after_digits(number.tokens.end - 1));
        }
        if bare && context.is_year() && !draft.is_bound() {
            return Err(skip);
        }
        if let Some((said, next)) = bound::after(self.reading, draft.next, end) {
            draft.say(said);
            draft.extend(self.reading, next);
            // "100-plus kilometres"
            if draft.unit.is_none()
                && let Some((unit, next)) = unit::after(self.reading, next, end)
            {
                draft.unit = Some(unit);
                draft.extend(self.reading, next);
            }
        }
        if draft.unit.is_some() {
            // "One day they left."
            if number.form == Form::Words
                && draft.value == 1.0
                && !draft.is_bound()
                && self.word(draft.next - 1).as_str() == "day"
            {
                return Err(skip);
            }
            self.measured(&mut draft, end);
            if let Some((said, next)) = bound::after(self.reading, draft.next, end) {
                draft.say(said);
                draft.extend(self.reading, next);
            }
            return Ok(draft);
        }
        if self.hyphenated(&mut draft, end) {
            return Ok(draft);
        }
        if bare && context.is_label() && !draft.is_bound() {
            return Err(skip);
        }
        self.counted(&mut draft, number, end).then_some(draft).ok_or(skip)
    }

    /// What is said before the number, as often as something is: `up to about`.
    pub(super) fn bind(&self, draft: &mut Draft) {
        for _ in 0..3 {
            let Some((said, first)) = bound::before(self.reading, draft.first, self.range.start) else { return };
            // "some of", "most of": a part, and no bound.
            draft.say(said);
            draft.reach_back(self.reading, first);
        }
    }

    fn sign_and_currency(&self, draft: &mut Draft) {
        // "plus or minus 3 points"
        let either = draft.first.checked_sub(3).filter(|&plus| {
            self.range.contains(&plus)
                && (plus..draft.first)
                    .map(|at| self.word(at))
                    .zip(["plus", "or", "minus"])
                    .all(|(word, is)| word.as_str() == is)
        });
        let minus = |at: usize| {
            let before = at.checked_sub(1).filter(|at| self.range.contains(at) && either.is_none())?;
            let mark = matches!(self.reading.word(before), "-" | "−" | "–") && self.is_glued(at);
            let opens = self.reading.tokens.get(before).is_some_and(|token| token.spaced) || before == self.range.start;
            let opens =
                opens || before.checked_sub(1).is_some_and(|at| matches!(self.reading.word(at), "(" | "$" | "€" | "£"));
            ((mark && opens) || matches!(self.word(before).as_str(), "minus" | "negative")).then_some(before)
        };
        let decimal = draft.first.checked_sub(1).filter(|at| self.range.contains(at) && self.is_glued(draft.first));
        if let Some(point) =
            decimal.filter(|at| self.reading.word(*at) == "." && (*at == self.range.start || !self.is_glued(*at)))
        {
            draft.decimal(self.reading, point);
        }
        if let Some(sign) = minus(draft.first) {
            draft.negate(self.reading, sign);
        } else if let Some(plus) = either {
            draft.reach_back(self.reading, plus);
        }
        if let Some((currency, first)) = currency::before(self.reading, draft.first, self.range.start) {
            draft.unit = Some(currency);
            draft.reach_back(self.reading, first);
            if let Some(sign) = minus(first) {
                draft.negate(self.reading, sign);
            }
        }
    }

    /// Ends a quantity: settles its range and appends it.
    fn close(&self, draft: Draft, first: usize, quantities: &mut Vec<Quantity>) {
        let before = draft.first.checked_sub(1).filter(|at| self.range.contains(at));
        let bracketed = before.is_some_and(|at| matches!(self.reading.word(at), "(" | "["));
        let index = quantities.len().checked_sub(1).filter(|at| *at >= first);
        let Some(mut quantity) = draft.finish(self.reading) else { return };
        if let Some(index) = index
            && let Some(last) = quantities.get(index)
        {
            if last.span.overlaps(quantity.span) {
                return;
            }
            let gap = Span { start: last.span.end, end: quantity.span.start }.of(self.reading.text).trim();
            let converts = |unit: &Quantity| unit.unit_name.is_some() && unit.unit.as_deref() != Some("%");
            if bracketed
                && matches!(gap, "(" | "[")
                && converts(last)
                && converts(&quantity)
                && last.unit != quantity.unit
            {
                quantity.restates = Some(index);
            }
        }
        quantities.push(quantity);
        self.share_noun(quantities.get_mut(first..).unwrap_or_default());
    }

    /// Gives what the last quantity counts to those before it that have it in common: `10, 12 and 15 km`, `five of the
    /// six insurers`, `40 gold, 27 silver and 24 bronze medals`.
    fn share_noun(&self, quantities: &mut [Quantity]) {
        let Some((last, earlier)) = quantities.split_last_mut() else { return };
        if last.unit.is_none() && last.of.is_none() || last.restates.is_some() {
            return;
        }
        let mut start = last.span.start;
        for quantity in earlier.iter_mut().rev() {
            let gap = Span { start: quantity.span.end, end: start }.of(self.reading.text).trim();
            let (of, is_shared) = match shared_adjective(gap) {
                Some(_) => (None, last.of.is_some() && quantity.value >= 1.0),
                None => (last.of, shares_noun(gap, quantity.value)),
            };
            if quantity.unit.is_some() || quantity.of.is_some() || !is_shared {
                return;
            }
            quantity.unit.clone_from(&last.unit);
            quantity.unit_name.clone_from(&last.unit_name);
            quantity.of = of;
            start = quantity.span.start;
        }
    }
}

/// The word before the comma or "and" that parts two numbers: `gold,`, `silver and`.
fn shared_adjective(gap: &str) -> Option<&str> {
    let word = gap.strip_suffix(',').or_else(|| gap.strip_suffix(" and")).or_else(|| gap.strip_suffix(" or"))?;
    (!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.ends_with('s')).then_some(word)
}

/// Whether the words between two numbers leave them what they count in common: `10, 12 and 15 km`, but `a third to
/// 20 km`.
fn shares_noun(gap: &str, first: f64) -> bool {
    first >= 1.0
        && matches!(
            gap,
            "," | "x"
                | "×"
                | "by"
                | "and"
                | "or"
                | "to"
                | "-"
                | "–"
                | "of"
                | "of the"
                | "of the top"
                | "out of"
                | "out of the"
                | "of its"
                | "of their"
        )
}
