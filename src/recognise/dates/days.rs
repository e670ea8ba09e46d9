//! Dates of the calendar: days, months, years, decades, centuries, days with a name.

use super::lexicon::{Holiday, Term};
use super::resolve::{Aim, day, easter, nth_weekday};
use super::scan::{Found, Scan};
use super::value::{Unit, Value};
use crate::analysis::DateKind;
use crate::calendar::Day;
use crate::read::Shape;

/// What years do not number.
const NUMBERED: [&str; 11] =
    ["flight", "resolution", "route", "highway", "room", "section", "no", "number", "page", "article", "channel"];

/// What numbers count, besides plurals in `s`.
const COUNTED: [&str; 14] = [
    "people", "men", "women", "children", "percent", "per", "million", "billion", "km", "kg", "m", "euro", "feet",
    "local",
];

/// Months whose names are also words or first names.
const AMBIGUOUS: [u8; 5] = [3, 4, 5, 6, 8];

impl Scan<'_> {
    /// `2020-02-06`, `2/6/2020`, `6.2.2020`.
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
            (4, 1..=2, _) => Day::new(first, small(second)?, small(third)?),
            (1..=2, 4, b'.') => Day::new(third, small(second)?, small(first)?),
            // The American order, unless only the other one gives a day.
            (1..=2, 4, _) => {
                let american = Day::new(third, small(first)?, small(second)?);
                american.or_else(|| Day::new(third, small(second)?, small(first)?))
            }
            _ => None,
        }?;
        Some(Found::date(at + 5, Some(Value::Day(value))))
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
        if self.is_glued(at + 1) && self.term(at + 1) == Term::Mark(b'-') && !leads {
            return false;
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
            Term::Mark(b'%') => true,
            Term::Mark(b':') => self.is_glued(end) && self.is_glued(end + 1),
            Term::Mark(b'-') => self.is_glued(end) && matches!(self.term(end + 1), Term::Unit(_)),
            Term::Units(_) => true,
            _ => false,
        };
        (!other).then_some((end, number))
    }

    /// A day and month, with the year that follows them or that is meant.
    fn with_year(&self, from: usize, end: usize, month: u8, of_month: u8) -> Found {
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
        Found::date(end, self.day_this_year(month, of_month, aim))
    }

    pub(super) fn day_this_year(&self, month: u8, of_month: u8, aim: Aim) -> Option<Value> {
        day(self.context.day_of_year(month, of_month, aim)?, month, of_month)
    }

    /// `12 January 1998`, `the 12th of January`, `21-Dec-2018`.
    pub(super) fn day_first(&self, at: usize) -> Option<Found> {
        let number = self.past(at, Term::The);
        let of_month = match self.term(number) {
            Term::Digits(number @ 1..=31, 1..=2) => number as u8,
            Term::Ordinal(number @ 1..=31) => number,
            _ => return None,
        };
        let month_at = self.past_hyphen(self.past(number + 1, Term::Of));
        let (Term::Month(month) | Term::MonthShort(month)) = self.term(month_at) else { return None };
        let end = self.past_hyphen(self.past_stop(month_at + 1));
        if let Some(year) = self.year(self.past_comma(end)) {
            return Some(Found::date(self.past_comma(end) + 1, day(year, month, of_month)));
        }
        Some(self.with_year(at, month_at + 1, month, of_month))
    }

    /// `1998`, and not a sum, a score or a flight.
    pub(super) fn bare_year(&self, at: usize) -> Option<Found> {
        let before = self.before(at);
        let leads = matches!(
            before,
            Term::In | Term::Since | Term::Until | Term::By | Term::From | Term::Preposition | Term::Fiscal
        );
        if let Some((end, year)) = self.spelled_year(at) {
            let leads = leads || before == Term::Of || end > at + 2;
            return leads.then(|| Found::date(end, Some(Value::Year(year))));
        }
        let year = self.year(at)?;
        let found = Found::date(at + 1, Some(Value::Year(year)));
        if !(leads && year <= 2100 || (1500..=2060).contains(&year)) || self.is_part_of_number(at) {
            return None;
        }
        let is_said = leads || matches!(before, Term::The | Term::Whose | Term::Possessive) || self.is_glued(at);
        let counted = self.counts(at + 1) && !(is_said && (1900..=2060).contains(&year));
        let numbered = at > 0 && NUMBERED.contains(&self.word(at - 1).to_ascii_lowercase().as_str());
        (!counted && !numbered).then_some(found)
    }

    /// Whether the number stands in a longer one: a price, a telephone number, a version.
    fn is_part_of_number(&self, at: usize) -> bool {
        let is_number = |term| matches!(term, Term::Digits(..) | Term::Amount(_) | Term::Ordinal(_) | Term::Currency);
        let before = match self.before(at) {
            Term::Currency => true,
            Term::Mark(b'-' | b'/') if self.is_glued(at) && at > 1 => {
                is_number(self.term(at - 2)) && self.year(at - 2).is_none() && self.is_glued(at - 1)
            }
            Term::Mark(b'.' | b':' | b'+' | b'_' | b'=' | b'&' | b'#') => self.is_glued(at),
            term => is_number(term),
        };
        let after = match self.term(at + 1) {
            Term::Mark(b'%' | b'_' | b':' | b'=') => self.is_glued(at + 1) && self.is_glued(at + 2),
            Term::Mark(b'-' | b'/' | b'.') => {
                self.is_glued(at + 1)
                    && self.is_glued(at + 2)
                    && is_number(self.term(at + 2))
                    && !matches!(self.term(at + 2), Term::Digits(_, 2 | 4))
            }
            Term::Currency | Term::Units(_) | Term::Hundred | Term::Thousand => true,
            term => is_number(term),
        };
        before || after
    }

    /// Whether the word is one that numbers count.
    fn counts(&self, at: usize) -> bool {
        let word = self.word(at);
        self.term(at) == Term::Other
            && self.shape(at) == Shape::Lower
            && (word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") || COUNTED.contains(&word))
    }

    /// `the 1990s`, `the '90s`, `the nineties`.
    pub(super) fn decade(&self, at: usize) -> Option<Found> {
        match self.term(at) {
            Term::Decade(decade @ 100..=299) => Some(Found::date(at + 1, Some(Value::Decade(decade)))),
            Term::BareDecade(decade) => {
                let now = self.context.published.map_or(2000, Day::year);
                let century =
                    if u16::from(decade) * 10 > now % 100 { (now / 100).saturating_sub(1) } else { now / 100 };
                Some(Found::date(at + 1, Some(Value::Decade(century * 10 + u16::from(decade)))))
            }
            _ => None,
        }
    }

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

    /// `the 20th century`.
    pub(super) fn century(&self, at: usize) -> Option<Found> {
        let (Term::Ordinal(number @ 1..=30), Term::Unit(Unit::Century)) =
            (self.term(at), self.term(self.past_hyphen(at + 1)))
        else {
            return None;
        };
        Some(Found::date(self.past_hyphen(at + 1) + 1, Some(Value::Century(u16::from(number) - 1))))
    }

    /// `Christmas`, `Thanksgiving Day`, `Easter week`.
    pub(super) fn holiday(&self, at: usize, aim: Option<Aim>) -> Option<Found> {
        let Term::Holiday(holiday) = self.term(at) else { return None };
        let next = self.term(at + 1);
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
            return Some(Found::new(year_at + 1, DateKind::Date, in_year(year).map(value)));
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
