//! Years and what is longer or shorter by a name of its own: decades, centuries, seasons.

use super::lexicon::Term;
use super::resolve::Aim;
use super::scan::{Found, Scan};
use super::value::{Season, Unit, Value};
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

impl Scan<'_> {
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
        let found = self.season_of_years(at, year).unwrap_or(Found::date(at + 1, Some(Value::Year(year))));
        if !(leads && year <= 2100 || (1500..=2060).contains(&year)) || self.is_part_of_number(at) {
            return None;
        }
        let is_said = leads || matches!(before, Term::The | Term::Whose | Term::Possessive) || self.is_glued(at);
        let counted = self.counts(at + 1) && !(is_said && (1900..=2060).contains(&year));
        let numbered = at > 0 && NUMBERED.contains(&self.word(at - 1).to_ascii_lowercase().as_str());
        (!counted && !numbered).then_some(found)
    }

    /// `2023-24`, `1999/2000`: a season of sports, a school year.
    fn season_of_years(&self, at: usize, year: u16) -> Option<Found> {
        let Term::Digits(second, 2) = self.term(at + 2) else { return None };
        let is_joined =
            matches!(self.term(at + 1), Term::Mark(b'-' | b'/')) && self.is_glued(at + 1) && self.is_glued(at + 2);
        if !is_joined || second != (year + 1) % 100 || self.term(at + 3) == Term::Mark(b'-') {
            return None;
        }
        let mut found = Found::date(at + 3, Some(Value::Year(year)));
        found.interval = Day::new(year, 1, 1).zip(Day::new(year + 1, 12, 31));
        Some(found)
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

    /// `the 20th century`.
    pub(super) fn century(&self, at: usize) -> Option<Found> {
        let (Term::Ordinal(number @ 1..=30), Term::Unit(Unit::Century)) =
            (self.term(at), self.term(self.past_hyphen(at + 1)))
        else {
            return None;
        };
        Some(Found::date(self.past_hyphen(at + 1) + 1, Some(Value::Century(u16::from(number) - 1))))
    }

    /// A season, and the year it is of.
    pub(super) fn season(&self, at: usize, season: Season) -> Found {
        let next = self.past_comma(self.past(at + 1, Term::Of));
        let number = self.year(next).map(|year| (next + 1, year)).or_else(|| self.spelled_year(next));
        if let Some((end, year)) = number {
            return Found::date(end, Some(Value::Season(year, season)));
        }
        if let Some((end, year)) = self.pointed_year(next) {
            return Found::date(end, year.map(|year| Value::Season(year, season)));
        }
        let year = self.context.season(season, self.aim(at, at + 1, Aim::Latest));
        Found::date(at + 1, year.map(|year| Value::Season(year, season)))
    }
}
