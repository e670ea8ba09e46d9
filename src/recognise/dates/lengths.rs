//! Lengths of time, times counted back from now, and rates: `three days`, `two years ago`, `a year`.

use super::lexicon::Term;
use super::scan::{Found, Scan};
use super::value::{Count, Length, Unit, Value};
use crate::analysis::DateModifier;

impl Scan<'_> {
    /// `three days`, `two-week`, `an hour and a half`, `ten years ago`, `a day` where it is a rate.
    pub(super) fn length(&self, at: usize) -> Option<Found> {
        let (number_end, mut count) = self.count(at)?;
        let unit_at = self.past_fillers(self.past_hyphen(number_end));
        let (unit, is_plural) = match self.term(unit_at) {
            Term::Unit(unit) => (unit, false),
            Term::Units(unit) => (unit, true),
            _ => return None,
        };
        // In cricket.
        if self.word(unit_at) == "centuries" && self.term(at) == Term::Half {
            return None;
        }
        // `World Cup 2018 day five`
        let is_year = self.year(at).is_some() && number_end == at + 1 && !is_plural;
        let is_one = self.term(at) == Term::A && unit_at == at + 1;
        let is_fraction = unit == Unit::Quarter
            && (!is_plural || self.past_hyphen(number_end) > number_end || self.is_share(unit_at + 1));
        if is_fraction || is_year || unit == Unit::Weekend && is_one {
            return None;
        }
        let mut end = unit_at + 1;
        let is_year_ago = unit == Unit::Year
            && self.past_hyphen(end) > end
            && matches!(self.term(end + 1), Term::Ago | Term::Earlier);
        let is_long = is_one && self.word(self.past_hyphen(end)) == "long";
        if self.is_age(end)
            || (at.saturating_sub(3)..at).any(|at| self.word(at) == "aged")
            || self.is_speed(at)
            || is_year_ago
            || is_long
        {
            return None;
        }
        if let (Term::And, Term::A, Term::Half) = (self.term(end), self.term(end + 1), self.term(end + 2)) {
            if let Count::Tenths(tenths) = count {
                count = Count::Tenths(tenths.saturating_add(5));
            }
            end += 3;
        }
        let length = Length { count, unit };
        let from_now = self.ago(end, length, is_one);
        if from_now.is_some() {
            return from_now;
        }
        if is_one && self.is_rate(at) {
            return Some(Found::set(end, Value::Every(length)));
        }
        Some(Found::duration(end, Value::Length(length)))
    }

    /// Whether quarters are of a thing, and of no year: `three quarters of the voters`.
    fn is_share(&self, at: usize) -> bool {
        let of = if self.term(at + 1) == Term::The { at + 2 } else { at + 1 };
        let is_year =
            self.year(of).is_some() || matches!(self.word(of), "year" | "fiscal" | "financial" | "last" | "this");
        self.word(at) == "of" && !is_year
    }

    /// `ago`, `from now`, and `a year earlier`.
    fn ago(&self, at: usize, length: Length, is_one: bool) -> Option<Found> {
        let (end, step) = match (self.term(at), self.term(at + 1)) {
            (Term::Ago, _) => (at + 1, -1),
            (Term::From, Term::Now | Term::Today) => (at + 2, 1),
            (Term::Earlier, _) if is_one && length.unit == Unit::Year => (at + 1, -1),
            (Term::Or, Term::So) if self.term(at + 2) == Term::Ago => (at + 3, -1),
            _ => return None,
        };
        let unclear = if step < 0 { Value::Past } else { Value::Future };
        let value = match length.count {
            Count::Some => Some(unclear),
            Count::Tenths(tenths) => {
                let steps = i32::try_from(tenths / 10).ok().and_then(|steps| steps.checked_mul(step));
                let unit = match length.unit {
                    Unit::Decade => (Unit::Year, 10),
                    Unit::Century => (Unit::Year, 100),
                    Unit::Fortnight => (Unit::Week, 2),
                    unit => (unit, 1),
                };
                steps.and_then(|steps| self.context.around(unit.0, steps.checked_mul(unit.1)?))
            }
        };
        let mut found = Found::date(end, value);
        if let (true, Unit::Year, Some((_, quarter)), Some(Value::Year(year))) =
            (is_one, length.unit, self.context.quarter, value)
        {
            // In a report on a quarter, `a year ago` is that quarter's.
            found.value = Some(Value::Quarter(year, quarter));
        }
        if self.term(at) == Term::Or {
            found.modifier = Some(DateModifier::Approx);
        }
        Some(found)
    }

    /// `day-long`, `decades-long`.
    pub(super) fn long(&self, at: usize) -> Option<Found> {
        let (Term::Unit(unit) | Term::Units(unit)) = self.term(at) else { return None };
        let long = self.past_hyphen(at + 1);
        let count = if matches!(self.term(at), Term::Unit(_)) { Count::ONE } else { Count::Some };
        (long > at + 1 && self.word(long) == "long")
            .then(|| Found::duration(long + 1, Value::Length(Length { count, unit })))
    }

    /// `weeks`, `years`, where nothing counts them.
    pub(super) fn bare_length(&self, at: usize) -> Option<Found> {
        let Term::Units(unit) = self.term(at) else { return None };
        let length = Length { count: Count::Some, unit };
        let leads = matches!(
            self.before(at),
            Term::For
                | Term::In
                | Term::Within
                | Term::Preposition
                | Term::The
                | Term::Bent(_)
                | Term::Since
                | Term::Earlier
        );
        if self.is_age(at + 1) {
            return None;
        }
        if self.term(at + 1) == Term::Ago {
            return Some(Found::date(at + 2, Some(Value::Past)));
        }
        let is_long = unit >= Unit::Day && unit != Unit::Weekend;
        (is_long && leads).then(|| Found::duration(at + 1, Value::Length(length)))
    }

    /// Whether a length is somebody's age: `six-year-old`, `37 years old`.
    pub(super) fn is_age(&self, after_unit: usize) -> bool {
        self.term(self.past_hyphen(after_unit)) == Term::Old
            || self.word(after_unit) == "of" && self.word(after_unit + 1) == "age"
            || self.term(after_unit) == Term::And && matches!(self.word(after_unit + 1), "older" | "over" | "above")
    }

    /// `miles an hour`.
    fn is_speed(&self, at: usize) -> bool {
        let before = if at > 0 { self.word(at - 1) } else { "" };
        matches!(before, "miles" | "kilometers" | "kilometres" | "km" | "meters" | "metres" | "knots")
    }

    /// Whether `a year` says how often.
    fn is_rate(&self, at: usize) -> bool {
        match self.before(at) {
            Term::Digits(..)
            | Term::Amount(_)
            | Term::Small(_)
            | Term::Tens(_)
            | Term::Hundred
            | Term::Thousand
            | Term::Units(_)
            | Term::Often => true,
            Term::Other if at > 0 => {
                let word = self.word(at - 1);
                word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
                    || matches!(word, "million" | "billion" | "trillion" | "percent" | "people" | "dose" | "share")
            }
            _ => false,
        }
    }

    /// `daily`, `every day`, `each July`, `every Monday`.
    pub(super) fn set(&self, at: usize) -> Option<Found> {
        match self.term(at) {
            Term::Adverb(unit) => Some(Found::set(at + 1, Value::Every(Length { count: Count::ONE, unit }))),
            Term::Each => self.each(at + 1),
            Term::Weekdays(weekday) => Some(Found::set(at + 1, Value::EveryWeekday(weekday, None))),
            _ => None,
        }
    }

    fn each(&self, at: usize) -> Option<Found> {
        let end = at + 1;
        Some(match self.term(at) {
            Term::Unit(unit) => Found::set(end, Value::Every(Length { count: Count::ONE, unit })),
            Term::Month(month) => match self.term(end) {
                Term::Digits(day @ 1..=31, 1..=2) if crate::calendar::days_in(2000, month) >= day as u8 => {
                    Found::set(end + 1, Value::EveryDayOfYear(month, day as u8))
                }
                _ => Found::set(end, Value::EveryMonth(month)),
            },
            Term::Weekday(weekday) => match self.term(end) {
                Term::Part(part) => Found::set(end + 1, Value::EveryWeekday(weekday, Some(part))),
                _ => Found::set(end, Value::EveryWeekday(weekday, None)),
            },
            Term::Part(part) => Found::set(end, Value::EveryPart(part)),
            Term::Season(season) => Found::set(end, Value::EverySeason(season)),
            Term::Ordinal(2) => match self.term(end) {
                Term::Unit(unit) => Found::set(end + 1, Value::Every(Length { count: Count::Tenths(20), unit })),
                _ => return None,
            },
            _ => {
                let (unit_at, count) = self.count(at)?;
                let Term::Units(unit) = self.term(unit_at) else { return None };
                Found::set(unit_at + 1, Value::Every(Length { count, unit }))
            }
        })
    }
}
