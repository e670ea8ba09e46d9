//! Days and months of the calendar.

use super::lexicon::Term;
use super::resolve::{Aim, day};
use super::scan::{Found, Scan};
use super::value::Value;
use crate::calendar::Day;
use crate::read::Shape;

/// How many days away a day of the year must be for a verb to move it by a year.
const FAR: i32 = 90;

/// Months whose names are also words or first names.
const AMBIGUOUS: [u8; 5] = [3, 4, 5, 6, 8];

impl Scan<'_> {
    /// `2020-02-06`, `2/6/2020`.
    pub(super) fn numeric_date(&self, at: usize) -> Option<Found> {
        let (Term::Digits(first, length), Term::Mark(mark @ (b'-' | b'/' | b'.'))) = (self.term(at), self.term(at + 1))
        else {
            return None;
        };
        let (Term::Digits(second, 1..=2), Term::Digits(third, last)) = (self.term(at + 2), self.term(at + 4)) else {
            return None;
        };
        let parted = self.term(at + 3) == Term::Mark(mark) && (1..=4).all(|later| self.is_glued(at + later));
        if !parted || matches!(self.before(at), Term::Mark(b'-' | b'/' | b'.')) && self.is_glued(at) {
            return None;
        }
        let small = |number: u16| u8::try_from(number).ok();
        let value = match (length, last, mark) {
            (4, 1..=2, _) => Some(Day::new(first, small(second)?, small(third)?)?),
            (1..=2, 4, b'.') => Some(Day::new(third, small(second)?, small(first)?)?),
            (1..=2, 4, _) => {
                let american = Day::new(third, small(first)?, small(second)?);
                let other = Day::new(third, small(second)?, small(first)?);
                // In one order or the other; where both give a day, nobody knows which is meant.
                match (american, other) {
                    (None, None) => return None,
                    (Some(one), Some(two)) if one != two => None,
                    (one, two) => one.or(two),
                }
            }
            _ => return None,
        };
        Some(Found::date(at + 5, value.map(Value::Day)))
    }

    /// `January 12`, `Jan. 12, 1998`, `January 1998`, `January last year`, `January`.
    pub(super) fn month_first(&self, at: usize) -> Option<Found> {
        let (month, short) = match self.term(at) {
            Term::Month(month) => (month, false),
            Term::MonthShort(month) => (month, true),
            _ => return None,
        };
        let next = self.past_stop(at + 1);
        if let Some((end, of_month)) = self.day_number(next) {
            // `June 3 to 5, 2021`
            if let Some(year) = self.shared_year(end) {
                return Some(Found::date(end, day(year, month, of_month)));
            }
            return Some(self.with_year(at, end, month, of_month));
        }
        let year_at = self.past_comma(self.past(next, Term::Of));
        if let Some(year) = self.year(year_at) {
            return Some(Found::date(year_at + 1, Some(Value::Month(year, month))));
        }
        if let Some((end, year)) = self.spelled_year(next) {
            return Some(Found::date(end, Some(Value::Month(year, month))));
        }
        if let Some((end, year)) = self.pointed_year(self.past(next, Term::Of)) {
            return Some(Found::date(end, year.map(|year| Value::Month(year, month))));
        }
        let stands = self.is_month(at, month, short);
        stands.then(|| {
            let aim = match self.before(at) {
                Term::By | Term::Until => Aim::Coming,
                _ => self.aim(at, at + 1, Aim::Nearest),
            };
            let year = match (self.context.month(month, aim), self.context.published) {
                // Who means the one of last year this close to the next says `last November`.
                (Some(year), Some(now)) if year < now.year() && (month == now.month() + 1) => Some(now.year()),
                (year, _) => year,
            };
            Found::date(at + 1, year.map(|year| Value::Month(year, month)))
        })
    }

    /// Whether the word is a month here, and not `may`, `march`, April Jones or Jan.
    fn is_month(&self, at: usize, month: u8, short: bool) -> bool {
        let before = self.before(at);
        let leads = matches!(
            before,
            Term::In | Term::Since | Term::Until | Term::By | Term::From | Term::To | Term::Of | Term::Preposition
        ) || matches!(
            before,
            Term::Early | Term::Late | Term::Mid | Term::Last | Term::Next | Term::This | Term::Each | Term::Bent(_)
        ) || before == Term::Mark(b'-') && self.is_glued(at);
        if short || self.shape(at) == Shape::Upper {
            return short && leads && self.shape(at) == Shape::Capital && !self.is_name(at + 1);
        }
        // `the October-December period`
        let to_month = matches!(self.term(at + 2), Term::Month(_));
        if self.is_glued(at + 1) && self.term(at + 1) == Term::Mark(b'-') {
            return leads || to_month;
        }
        let named = self.is_name(at + 1) || at > 0 && self.is_name(at - 1);
        if AMBIGUOUS.contains(&month) {
            let listed = matches!(before, Term::The | Term::A | Term::And | Term::Or | Term::For | Term::On);
            return leads && !self.is_name(at + 1)
                || listed && !named && !matches!(self.term(at + 1), Term::Other if self.word(at + 1) == "of");
        }
        leads || !self.is_name(at + 1) || at == 0 || !self.is_name(at - 1)
    }

    /// A day of the month after the month's name.
    fn day_number(&self, at: usize) -> Option<(usize, u8)> {
        let (end, number) = match self.term(at) {
            Term::Digits(number @ 1..=31, 1..=2) => (at + 1, number as u8),
            Term::Ordinal(number @ 1..=31) => (at + 1, number),
            Term::The => match self.term(at + 1) {
                Term::Ordinal(number @ 1..=31) => (at + 2, number),
                _ => return None,
            },
            _ => return None,
        };
        // `May 5:30` and `May 5%` are none; nor is `March 3-year notes`.
        let other = match self.term(end) {
            Term::Mark(b':') => self.is_glued(end) && self.is_glued(end + 1),
            Term::Mark(b'-') => self.is_glued(end) && matches!(self.term(end + 1), Term::Unit(_)),
            Term::Units(_) | Term::Mark(b'%') => true,
            _ => false,
        };
        (!other).then_some((end, number))
    }

    /// A day and month, with the year that follows them or that is meant.
    pub(super) fn with_year(&self, from: usize, end: usize, month: u8, of_month: u8) -> Found {
        let year_at = self.past_comma(self.past(end, Term::Of));
        if let Some(year) = self.year(year_at) {
            return Found::date(year_at + 1, day(year, month, of_month));
        }
        if let Some((end, year)) = self.spelled_year(year_at) {
            return Found::date(end, day(year, month, of_month));
        }
        if let Some((end, year)) = self.pointed_year(self.past(end, Term::Of)) {
            return Found::date(end, year.and_then(|year| day(year, month, of_month)));
        }
        let aim = match self.before(from) {
            Term::Last => Aim::Before,
            Term::Next => Aim::After,
            Term::Behind if matches!(self.word(from - 1), "ended") => Aim::Latest,
            _ => Aim::Nearest,
        };
        let nearest = self.day_this_year(month, of_month, aim);
        // Half a year away, the verb knows better than the calendar.
        let far = match (nearest, self.context.published) {
            (Some(Value::Day(day)), Some(now)) if aim == Aim::Nearest => now.number() - day.number(),
            _ => 0,
        };
        let other = match self.is_ahead(from, end) {
            Some(true) if far > FAR => Aim::Coming,
            Some(false) if far < -FAR => Aim::Latest,
            _ => return Found::date(end, nearest),
        };
        Found::date(end, self.day_this_year(month, of_month, other))
    }

    pub(super) fn day_this_year(&self, month: u8, of_month: u8, aim: Aim) -> Option<Value> {
        day(self.context.day_of_year(month, of_month, aim)?, month, of_month)
    }

    /// The year after the last of several days, where a joint leads from the first to it: `to 5, 2021`.
    fn shared_year(&self, joint: usize) -> Option<u16> {
        let is_joint = matches!(self.term(joint), Term::To | Term::And | Term::Or | Term::Mark(b'-'));
        let is_day = matches!(self.term(joint + 1), Term::Digits(1..=31, 1..=2));
        self.year(self.past_comma(joint + 2)).filter(|_| is_joint && is_day)
    }

    /// `12 January 1998`, `the 12th of January`, `21-Dec-2018`.
    pub(super) fn day_first(&self, at: usize) -> Option<Found> {
        let number = self.past(at, Term::The);
        let of_month = match self.term(number) {
            Term::Digits(number @ 1..=31, 1..=2) => number as u8,
            Term::Ordinal(number @ 1..=31) => number,
            _ => return None,
        };
        // `3 to 5 June`: the first is of the month that the second names.
        let is_joined = matches!(self.term(number + 1), Term::To | Term::And | Term::Or | Term::Mark(b'-' | b','));
        if is_joined
            && matches!(self.term(number + 2), Term::Digits(1..=31, 1..=2) | Term::Ordinal(1..=31))
            && let Term::Month(month) = self.term(self.past(number + 3, Term::Of))
        {
            let dated = self.with_year(at, self.past(number + 3, Term::Of) + 1, month, of_month);
            return Some(Found { end: number + 1, ..dated });
        }
        let month_at = self.past_hyphen(self.past(number + 1, Term::Of));
        let (Term::Month(month) | Term::MonthShort(month)) = self.term(month_at) else { return None };
        let end = self.past_hyphen(self.past_stop(month_at + 1));
        if let Some(year) = self.year(self.past_comma(end)) {
            return Some(Found::date(self.past_comma(end) + 1, day(year, month, of_month)));
        }
        Some(self.with_year(at, month_at + 1, month, of_month))
    }
}
