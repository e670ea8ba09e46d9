//! Two numbers that are one quantity: ranges and odds; and pairs that are none, scores and seasons.

use super::assemble::Assembler;
use super::currency;
use super::draft::Draft;
use super::noun_phrase::{self, Grammar};
use super::unit::{self, Kind};
use crate::read::lower::Lower;
use crate::read::numeral::{self, Form, Numeral};
use crate::read::{Shape, TokenKind};

impl Assembler<'_, '_> {
    /// Takes the second number of a range or of odds (`10 to 15`, `3-4 percent`, `one in five`). Where the two are no
    /// quantity, a score, a vote or seasons, the token after them.
    pub(super) fn pair(&self, draft: &mut Draft, number: &Numeral, end: usize) -> Option<usize> {
        if matches!(number.form, Form::Vague) {
            return None;
        }
        let at = draft.next + usize::from(self.hangs(draft.next));
        let joint = self.word(at);
        let before = draft.first.checked_sub(1).map_or(Lower::new(""), |at| self.word(at));
        let (skip, dash) = match joint.as_str() {
            "out" if self.word(at + 1).as_str() == "of" => {
                (if self.word(at + 2).as_str() == "every" { 3 } else { 2 }, false)
            }
            "of" if self.word(at + 1).as_str() == "every" => (2, false),
            "to" | "or" => (1, false),
            "in" if at == draft.next => (if self.word(at + 1).as_str() == "every" { 2 } else { 1 }, false),
            "and" if before.as_str() == "between" => (1, false),
            "-" | "–" | "‐" | "—" | "−" => (1, true),
            _ => return None,
        };
        let mut second_at = at + skip;
        let symbol = self.reading.tokens.get(second_at).is_some_and(|token| token.kind == TokenKind::Mark);
        let money = draft.unit.is_some_and(|unit| unit.kind == Kind::Money);
        if symbol && money && currency::before(self.reading, second_at + 1, second_at).is_some() {
            second_at += 1;
        }
        let second = numeral::read(self.reading, second_at, end)?;
        if !matches!(second.form, Form::Digits | Form::Words) {
            return None;
        }
        if matches!(joint.as_str(), "in" | "out" | "of") {
            self.odds(draft, &second, joint.as_str() == "in", end);
            return None;
        }
        let scaled = second.value / second.mantissa;
        let mut other = Draft::new(&second);
        other.unit = draft.unit.filter(|unit| unit.kind == Kind::Money);
        if !self.unit(&mut other, &second, end) {
            return dash.then_some(second.tokens.end);
        }
        // "3 to 5 million": the scale is the first's too.
        let scale = other.value / second.value * scaled;
        let first = if number.value == number.mantissa && number.value < second.mantissa && scale > 1.0 {
            draft.value * scale
        } else {
            draft.value
        };
        // "28 to 2 million" leaves what the first is a number of to the reader.
        let apart = scale > 1.0
            && draft.unit.is_none()
            && number.value == number.mantissa
            && number.value >= second.mantissa
            && number.value < 1000.0;
        let rises = first < other.value && !apart;
        let unit = other.unit.or(draft.unit);
        let same_unit = draft.unit.is_none() || other.unit.is_none() || draft.unit == other.unit;
        let is_range = match joint.as_str() {
            "or" => rises && same_unit && (other.value <= 1.5 * first || other.value - first <= 5.0 * scale),
            "to" => rises && same_unit && !is_change(before.as_str()) && !self.is_change_from(draft.first),
            "and" => rises && same_unit,
            _ => {
                let counts = unit.is_some() || self.counts_after(other.next, end) || are_amounts(first, other.value);
                rises && same_unit && counts && !are_years(number, &second)
            }
        };
        if !is_range {
            return dash.then_some(second.tokens.end);
        }
        if unit.is_none() && are_years(number, &second) {
            return Some(second.tokens.end);
        }
        draft.value = first;
        draft.to = Some(other.value);
        draft.unit = unit;
        draft.per = other.per;
        draft.letters = other.letters;
        draft.other = second.tokens.clone();
        draft.extend(self.reading, other.next);
        if joint.as_str() == "and" || before.as_str() == "between" {
            draft.reach_back(self.reading, draft.first.saturating_sub(1));
        }
        None
    }

    /// Whether a hyphen leaves what it joins to the next number: `8- to 16-metre`.
    fn hangs(&self, at: usize) -> bool {
        let is_hyphen = self.is_glued(at) && matches!(self.word(at).as_str(), "-" | "‐" | "‑");
        is_hyphen && !self.is_glued(at + 1) && matches!(self.word(at + 1).as_str(), "to" | "or")
    }

    /// Whether something in small letters is counted after a pair of numbers.
    fn counts_after(&self, at: usize, end: usize) -> bool {
        let at = at + usize::from(self.word(at).as_str() == "more");
        let lower = self.reading.tokens.get(at).is_some_and(|token| token.shape == Shape::Lower);
        lower
            && noun_phrase::read(self.reading, at, end, Grammar::Plural).is_some()
            && !matches!(
                self.word(at).as_str(),
                "victory"
                    | "win"
                    | "loss"
                    | "defeat"
                    | "lead"
                    | "draw"
                    | "home"
                    | "away"
                    | "in"
                    | "against"
                    | "aggregate"
                    | "vote"
                    | "majority"
            )
    }

    /// `rose from 10 to 15`: what a number was and what it became are two.
    fn is_change_from(&self, first: usize) -> bool {
        let before = |distance: usize| first.checked_sub(distance).map_or(Lower::new(""), |at| self.word(at));
        before(1).as_str() == "from"
            && !matches!(
                before(2).as_str(),
                "ranging" | "range" | "ranged" | "ranges" | "anywhere" | "vary" | "varies" | "varying" | "ages"
            )
    }

    /// `one in five`, `nine out of 10`: a share.
    fn odds(&self, draft: &mut Draft, second: &Numeral, with_in: bool, end: usize) {
        let whole = |value: f64| value.fract() == 0.0 && value > 0.0;
        let fits = draft.unit.is_none()
            && whole(draft.value)
            && whole(second.value)
            && draft.value < second.value
            && draft.value < 1000.0
            && !(second.span.len() == 4 && second.form == Form::Digits && (1900.0..2100.0).contains(&second.value));
        let odd = !with_in
            || (draft.value <= 10.0
                && second.value / draft.value <= 1e6
                && unit::after(self.reading, second.tokens.end, end).is_none()
                && (draft.value == 1.0 || second.value <= 10.0 || second.value % 10.0 == 0.0));
        if fits && odd {
            draft.value /= second.value;
            draft.other = second.tokens.clone();
            draft.extend(self.reading, second.tokens.end);
        }
    }
}

/// Round thousands, which no score, number of a telephone or of a flight is.
fn are_amounts(first: f64, second: f64) -> bool {
    first >= 1000.0 && first % 100.0 == 0.0 && second % 100.0 == 0.0
}

/// Whether two numbers are years, or a season of two: `1990-95`.
fn are_years(first: &Numeral, second: &Numeral) -> bool {
    let is_year = |value: f64| (1500.0..=2100.0).contains(&value);
    first.span.len() == 4
        && first.form == Form::Digits
        && is_year(first.value)
        && (is_year(second.value) || second.value < 100.0)
}

/// Words before "10 to 15" that make it a change, not a range.
fn is_change(word: &str) -> bool {
    matches!(
        word,
        "rose" | "fell" | "up" | "down" | "climbed" | "dropped" | "gained" | "added" | "grew" | "won" | "lost" | "beat"
    )
}
