//! Days with a name: `Thanksgiving Day`, `New Year's Eve`, `the first Tuesday of November`.

use super::lexicon::{Holiday, Term};
use super::resolve::{Aim, easter, nth_weekday};
use super::scan::{Found, Scan};
use super::value::{Unit, Value};
use crate::calendar::Day;

impl Scan<'_> {
    /// `first Tuesday of November`, `last Monday in May 2024`.
    pub(super) fn weekday_of_month(&self, at: usize) -> Option<Found> {
        let nth = match self.term(at) {
            Term::Ordinal(nth @ 1..=4) => nth,
            Term::Last => 5,
            _ => return None,
        };
        let Term::Weekday(weekday) = self.term(at + 1) else { return None };
        if !matches!(self.term(at + 2), Term::Of | Term::In) {
            return None;
        }
        let month = self.month_first(at + 3).or_else(|| self.pointed(at + 3))?;
        let Some(Value::Month(year, of)) = month.value else { return None };
        Some(Found::date(month.end, nth_weekday(year, of, weekday, nth).map(Value::Day)))
    }

    /// `New Year's Eve`, `New Year's Day`.
    pub(super) fn new_year(&self, at: usize) -> Option<Found> {
        let possessive = self.past(at + 2, Term::Possessive);
        let (month, day) = match self.term(possessive) {
            Term::Eve => (12, 31),
            Term::Unit(Unit::Day) => (1, 1),
            _ => return None,
        };
        if self.term(at + 1) != Term::Unit(Unit::Year) || possessive == at + 2 {
            return None;
        }
        Some(self.with_year(at, possessive + 1, month, day))
    }

    /// `Christmas`, `Thanksgiving Day`, `Easter week`.
    pub(super) fn holiday(&self, at: usize, aim: Option<Aim>) -> Option<Found> {
        let Term::Holiday(holiday) = self.term(at) else { return None };
        let next = self.term(at + 1);
        // Boxing alone is a sport.
        if holiday == Holiday::Fixed(12, 26) && next != Term::Unit(Unit::Day) {
            return None;
        }
        let is_easter = matches!(holiday, Holiday::Easter(_));
        let weekday = match next {
            Term::Weekday(weekday @ (0 | 6)) if is_easter => Some(weekday),
            _ => None,
        };
        let more = matches!(next, Term::Unit(Unit::Day | Unit::Week) | Term::Eve) || weekday.is_some();
        let end = at + 1 + usize::from(more);
        let year_at = self.past_comma(end);
        let in_year = |year: u16| {
            let day = match holiday {
                Holiday::Fixed(month, day) => Day::new(year, month, day),
                Holiday::Nth(month, weekday, nth) => nth_weekday(year, month, weekday, nth),
                Holiday::Easter(days) => easter(year)?.plus(i32::from(days)),
            }?;
            match next {
                Term::Eve => day.plus(-1),
                _ => day.plus(i32::from(weekday == Some(0))),
            }
        };
        let value = |day: Day| if next == Term::Unit(Unit::Week) { Value::Week(day) } else { Value::Day(day) };
        if let Some(year) = self.year(year_at) {
            return Some(Found::date(year_at + 1, in_year(year).map(value)));
        }
        let found = || {
            let now = self.context.published?;
            let aim = aim.unwrap_or(Aim::Nearest);
            let day = in_year(now.year())?;
            let year = self.context.day_of_year(day.month(), day.of_month(), aim)?;
            in_year(year)
        };
        Some(Found::date(end, found().map(value)))
    }
}
