//! Quarters and halves of years, as business news names them.

use super::lexicon::Term;
use super::pointed::Pointer;
use super::resolve::{Aim, quarter_before, quarter_of, shift_year};
use super::scan::{Found, Scan};
use super::value::{Unit, Value};
use crate::calendar::Day;

impl Scan<'_> {
    /// `third quarter`, `third-quarter`, `first half`, and the year they are of.
    pub(super) fn quarter(&self, at: usize, year: Option<u16>) -> Option<Found> {
        let at = self.past_hyphen(self.past(at, Term::Fiscal));
        let Term::Ordinal(number) = self.term(at) else { return self.last_half(at) };
        let noun = self.past_hyphen(at + 1);
        let of = |year: u16| match self.term(noun) {
            Term::Half => Value::Half(year, number),
            _ => Value::Quarter(year, number),
        };
        let most = match self.term(noun) {
            Term::Unit(Unit::Quarter) => 4,
            Term::Half => 2,
            _ => return None,
        };
        if !(1..=most).contains(&number) {
            return None;
        }
        let end = noun + 1;
        if let Some(year) = year {
            return Some(Found::date(end, Some(of(year))));
        }
        if let Some((end, year)) = self.year_of(end) {
            return Some(Found::date(end, year.map(of)));
        }
        if most == 2 && self.term(at.wrapping_sub(1)) != Term::The {
            return None;
        }
        // Results of a quarter are told after its end, whatever the firm `expects to report`; `the third quarter will be
        // weak` is about the quarter itself.
        let is_subject = self.term(end) == Term::Ahead && self.word(end) != "due";
        let aim = if is_subject { Aim::Coming } else { Aim::Latest };
        let year = if most == 2 { self.context.published.map(Day::year) } else { self.context.quarter(number, aim) };
        Some(Found::date(end, year.map(of)))
    }

    /// `Q3`, `Q3 2023`, `Q1 of this year`.
    pub(super) fn short_quarter(&self, at: usize) -> Option<Found> {
        let Term::Quarter(quarter) = self.term(at) else { return None };
        let (end, year) = self.year_of(at + 1).unwrap_or_else(|| (at + 1, self.context.quarter(quarter, Aim::Latest)));
        Some(Found::date(end, year.map(|year| Value::Quarter(year, quarter))))
    }

    /// `last half of 1989`.
    fn last_half(&self, at: usize) -> Option<Found> {
        if (self.term(at), self.term(at + 1)) != (Term::Last, Term::Half) {
            return None;
        }
        let (end, year) = self.year_of(at + 2)?;
        Some(Found::date(end, year.map(|year| Value::Half(year, 2))))
    }

    /// The year after a quarter, where one stands there: `of 1990`, `of last year`, `1990`, `a year ago`.
    fn year_of(&self, at: usize) -> Option<(usize, Option<u16>)> {
        let next = self.past_comma(self.past(at, Term::Of));
        let next = self.past(next, Term::Fiscal);
        if let Some(year) = self.year(next) {
            return Some((next + 1, Some(year)));
        }
        if let Some(pointed) = self.pointed_year(next) {
            return Some(pointed);
        }
        let is_ago = self.term(at) == Term::A
            && self.term(at + 1) == Term::Unit(Unit::Year)
            && matches!(self.term(at + 2), Term::Ago | Term::Earlier);
        is_ago.then(|| (at + 3, self.context.published.and_then(|day| shift_year(day.year(), -1))))
    }

    /// `last year's third quarter`, `this year's quarter`: what follows a year.
    pub(super) fn quarter_of_year(&self, found: Found) -> Found {
        let Some(Value::Year(year)) = found.value else { return found };
        if self.term(found.end) != Term::Possessive {
            return found;
        }
        let noun = found.end + 1;
        if let Some(quarter) = self.quarter(noun, Some(year)) {
            return quarter;
        }
        match self.term(noun) {
            Term::Unit(Unit::Quarter) | Term::Period => {
                Found::date(noun + 1, self.same_quarter(year).map(|(year, quarter)| Value::Quarter(year, quarter)))
            }
            _ => found,
        }
    }

    /// The quarter that is spoken of, in another year.
    fn same_quarter(&self, year: u16) -> Option<(u16, u8)> {
        let (_, quarter) = self.context.quarter.or_else(|| self.context.past_quarter())?;
        Some((year, quarter))
    }

    /// `the latest quarter`, `the current period`, `the previous third quarter`.
    pub(super) fn pointed_quarter(&self, at: usize, pointer: Pointer) -> Option<Found> {
        if let Term::Ordinal(_) = self.term(at) {
            return self.quarter(at, None);
        }
        let is_quarter = self.term(at) == Term::Unit(Unit::Quarter);
        let spoken = self.context.quarter.or_else(|| self.context.past_quarter());
        let value = match pointer {
            Pointer::Now(0) if is_quarter => self.context.published.map(quarter_of),
            Pointer::Latest | Pointer::Said(0) => spoken,
            Pointer::Coming if is_quarter => return Some(Found::date(at + 1, self.context.around(Unit::Quarter, 1))),
            Pointer::Now(steps @ (-1 | 1)) if is_quarter => {
                return Some(Found::date(at + 1, self.context.around(Unit::Quarter, i32::from(steps))));
            }
            Pointer::Said(-1) if is_quarter => spoken.and_then(quarter_before),
            Pointer::Past | Pointer::Recent if is_quarter => self.context.past_quarter(),
            _ => return None,
        };
        Some(Found::date(at + 1, value.map(|(year, quarter)| Value::Quarter(year, quarter))))
    }

    /// `year-ago quarter`, `comparable period`, `year-earlier third quarter`, `corresponding period last year`.
    pub(super) fn year_ago(&self, at: usize) -> Option<Found> {
        let same = self.past(at, Term::Same);
        let same_year = self
            .year_of(same + 1)
            .filter(|_| same > at && matches!(self.term(same), Term::Unit(Unit::Quarter) | Term::Period));
        let start = if same_year.is_some() { same } else { self.past(at, Term::Comparable) };
        let is_compared = start > at;
        let mut next = start;
        if self.term(next) == Term::Unit(Unit::Year) {
            let ago = self.past_hyphen(next + 1);
            if matches!(self.term(ago), Term::Ago | Term::Earlier) && ago > next + 1 {
                next = ago + 1;
            }
        }
        let is_ago = next > start;
        if !is_compared && !is_ago {
            return None;
        }
        let last_year = self.context.published.and_then(|day| shift_year(day.year(), -1));
        let spoken = |year: u16| match self.context.quarter {
            Some((_, quarter)) => Value::Quarter(year, quarter),
            None => Value::Year(year),
        };
        if let Term::Ordinal(_) = self.term(next) {
            return self.quarter(next, None).map(|found| match found.value {
                Some(Value::Quarter(year, quarter)) => {
                    Found::date(found.end, year.checked_sub(1).map(|year| Value::Quarter(year, quarter)))
                }
                _ => found,
            });
        }
        match self.term(next) {
            Term::Unit(Unit::Quarter) | Term::Period => {
                let (end, year) = self.year_of(next + 1).unwrap_or((next + 1, last_year));
                Some(Found::date(end, year.map(spoken)))
            }
            _ if is_ago => {
                let value =
                    if self.context.quarter.is_some() { last_year.map(spoken) } else { last_year.map(Value::Year) };
                Some(Found::date(next, value))
            }
            _ => None,
        }
    }

    /// `1988 quarter`, `1988 third quarter`, `1988 period`, after `the`.
    pub(super) fn year_first(&self, at: usize) -> Option<Found> {
        let year = self.year(at)?;
        let noun = self.past(at + 1, Term::Possessive);
        if let Some(found) = self.quarter(noun, Some(year)) {
            return Some(found);
        }
        match self.term(noun) {
            Term::Unit(Unit::Quarter) | Term::Period => {
                let value = match self.context.quarter {
                    Some((_, quarter)) => Value::Quarter(year, quarter),
                    None => Value::Year(year),
                };
                Some(Found::date(noun + 1, Some(value)))
            }
            _ => None,
        }
    }
}
