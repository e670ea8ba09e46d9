//! Units after a number, ranges of two numbers, and ages.

use super::assemble::Assembler;
use super::draft::Draft;
use super::noun_phrase::{self, Grammar};
use super::unit::{self, Kind, Unit};
use crate::read::TokenKind;
use crate::read::lower::Lower;
use crate::read::numeral::{self, Form, Numeral};

impl Assembler<'_, '_> {
    /// Takes the unit after a number; false where letters glued to the digits make it no number.
    pub(super) fn unit(&self, draft: &mut Draft, number: &Numeral, end: usize) -> bool {
        let last = number.tokens.end - 1;
        let token_end = self.reading.tokens.get(last).map_or(0, |token| token.span.end);
        let letters = crate::text::Span { start: number.span.end, end: token_end }.of(self.reading.text);
        if !letters.is_empty() {
            draft.span.end = token_end;
            return self.letters(draft, letters);
        }
        if number.form == Form::Share {
            // "half a kilometre"
            let article = usize::from(matches!(self.word(draft.next).as_str(), "a" | "an"));
            if let Some((unit, next)) =
                unit::after(self.reading, draft.next + article, end).filter(|(unit, _)| unit.kind != Kind::Time)
            {
                draft.unit = Some(unit);
                draft.extend(self.reading, next);
            }
            return true;
        }
        // "5 m tall", "Rs 5 m", "278,000 t"
        let symbol = self.reading.word(draft.next);
        if number.form == Form::Digits
            && matches!(symbol, "m" | "t" | "g" | "L")
            && draft.next < end
            && !self.is_glued(draft.next)
            && number.value == number.mantissa
        {
            let next = draft.next;
            draft.extend(self.reading, next + 1);
            return self.letters(draft, symbol);
        }
        let spoken = self.unit_at(draft, end);
        // "2022 year-end inflation"
        let is_year =
            number.span.len() == 4 && number.form == Form::Digits && (1900.0..=2100.0).contains(&number.value);
        if is_year && spoken.is_some_and(|(unit, _)| unit.code == "a") {
            return false;
        }
        if let Some((unit, next)) = spoken
            && draft.unit.is_none_or(|before| {
                // "$5 US dollars", but two amounts in "$5 $6"
                let word = self.reading.tokens.get(draft.next).is_some_and(|token| token.kind != TokenKind::Mark);
                before.kind == Kind::Money && unit.kind == Kind::Money && word
            })
        {
            draft.unit = Some(unit);
            draft.extend(self.reading, next);
            self.smaller_unit(draft, end);
            self.per(draft, end);
        }
        true
    }

    /// The unit that follows, joined by a hyphen or not.
    fn unit_at(&self, draft: &Draft, end: usize) -> Option<(Unit, usize)> {
        let hyphen = self.is_glued(draft.next)
            && matches!(self.reading.word(draft.next), "-" | "‐" | "‑")
            && self.is_glued(draft.next + 1);
        let at = draft.next + usize::from(hyphen);
        let (unit, next) = unit::after(self.reading, at, end)?;
        let word = if next == at + 1 { self.word(at) } else { Lower::new("") };
        let plural_follows = || noun_phrase::read(self.reading, next, end, Grammar::Plural).is_some();
        let fits = match word.as_str() {
            "foot" | "stone" | "second" | "cent" | "degree" | "mark" | "minute" => {
                hyphen || draft.value <= 1.0 || !plural_follows()
            }
            "won" => draft.value >= 100.0,
            _ => true,
        };
        // "pounds" are money or weight.
        let unit = if unit.code == "[lb_av]" && word.as_str().starts_with("pound") && self.is_money(draft) {
            unit::STERLING
        } else {
            unit
        };
        fits.then_some((unit, next))
    }

    /// Whether words before an amount in pounds speak of money.
    fn is_money(&self, draft: &Draft) -> bool {
        draft.value >= 1e5
            || (self.range.start.max(draft.first.saturating_sub(6))..draft.first).any(|at| {
                matches!(
                    self.word(at).as_str(),
                    "paid"
                        | "pay"
                        | "pays"
                        | "paying"
                        | "cost"
                        | "costs"
                        | "fined"
                        | "fine"
                        | "worth"
                        | "spend"
                        | "spent"
                        | "price"
                        | "salary"
                        | "bail"
                        | "raised"
                        | "earn"
                        | "earned"
                        | "sold"
                        | "bought"
                        | "wage"
                        | "bill"
                        | "donated"
                        | "charged"
                )
            })
    }

    /// Letters that are glued to digits: a unit, a scale, or what makes a name of both.
    fn letters(&self, draft: &mut Draft, letters: &str) -> bool {
        let scale = unit::scale_of_money(letters);
        // "4K video", "a 5K run"
        let thousand = letters == "K" && draft.value < 20.0 && draft.unit.is_none();
        if thousand && noun_phrase::read(self.reading, draft.next, self.range.end, Grammar::Plural).is_none() {
            return false;
        }
        if draft.unit.is_some() {
            if let Some(scale) = scale {
                draft.multiply(scale);
            }
            return scale.is_some();
        }
        let slash = self.is_glued(draft.next) && self.reading.word(draft.next) == "/";
        let rate = if slash { unit::rate(letters, self.word(draft.next + 1).as_str()) } else { None };
        if rate.is_some() {
            draft.unit = rate;
            draft.extend(self.reading, draft.next + 2);
            return true;
        }
        let unit = unit::glued(letters);
        match (scale, unit) {
            (Some(scale), unit) => {
                draft.letters = Some((scale, unit));
                let spoken =
                    unit::after(self.reading, draft.next, self.range.end).filter(|(unit, _)| unit.kind == Kind::Money);
                if let Some((money, next)) = spoken {
                    draft.letters = None;
                    draft.multiply(scale);
                    draft.unit = Some(money);
                    draft.extend(self.reading, next);
                    return true;
                }
                let counts = noun_phrase::read(self.reading, draft.next, self.range.end, Grammar::Plural).is_some();
                if !counts {
                    draft.letters = None;
                    draft.unit = unit;
                    if unit.is_none() {
                        draft.multiply(scale);
                    }
                    self.per(draft, self.range.end);
                }
                true
            }
            (None, Some(unit)) => {
                if !is_likely(draft.value, unit) {
                    return false;
                }
                draft.unit = Some(unit);
                self.smaller_unit(draft, self.range.end);
                self.per(draft, self.range.end);
                true
            }
            (None, None) => false,
        }
    }

    /// `6ft 2in`, `5 feet 9 inches`, `6-foot-3`.
    fn smaller_unit(&self, draft: &mut Draft, end: usize) {
        let Some(whole) = draft.unit else { return };
        let hyphen = self.is_glued(draft.next) && self.reading.word(draft.next) == "-" && self.is_glued(draft.next + 1);
        let and = self.word(draft.next).as_str() == "and";
        let at = draft.next + usize::from(hyphen || and);
        let Some(number) = numeral::read(self.reading, at, end) else { return };
        let letters = self.reading.word(number.tokens.end - 1);
        let letters = letters.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let spoken_inch =
            self.word(number.tokens.end).as_str() == "in" && !self.is_noun_phrase_start(number.tokens.end + 1);
        let part = unit::after(self.reading, number.tokens.end, end).or_else(|| {
            Some((unit::glued(letters)?, number.tokens.end))
                .filter(|_| number.form == Form::Digits && !letters.is_empty())
        });
        let foot = whole.code == "[ft_i]" && hyphen && number.value < 12.0;
        let (size, next) = match part {
            Some((part, next)) => match unit::parts(whole, part) {
                Some(size) => (size, next),
                None => return,
            },
            None if whole.code == "[ft_i]" && spoken_inch && number.value < 12.0 => (12.0, number.tokens.end + 1),
            None if foot => (12.0, number.tokens.end),
            None => return,
        };
        if number.value < size {
            draft.value += number.value / size;
            draft.extend(self.reading, next);
        }
    }

    fn is_noun_phrase_start(&self, at: usize) -> bool {
        let token = self.reading.tokens.get(at).filter(|_| self.range.contains(&at));
        token.is_some_and(|token| token.shape.is_capital() || token.kind == TokenKind::Number)
            || matches!(
                self.word(at).as_str(),
                "the" | "a" | "an" | "his" | "her" | "their" | "its" | "this" | "each" | "every" | "one"
            )
    }

    fn per(&self, draft: &mut Draft, end: usize) {
        let measures = draft.unit.is_some_and(|unit| unit.kind == Kind::Measure && !unit.code.contains('/'));
        if let Some((per, next)) = unit::per(self.reading, draft.next, end).filter(|_| measures) {
            draft.per = Some(per);
            draft.extend(self.reading, next);
        }
    }
}

/// Whether a letter glued to digits is a temperature: "30C", but "Boeing 777F" and "form 13F".
fn is_likely(value: f64, unit: Unit) -> bool {
    match unit.code {
        "[degF]" => (20.0..=150.0).contains(&value.abs()),
        "Cel" => value.abs() <= 3000.0,
        _ => true,
    }
}
