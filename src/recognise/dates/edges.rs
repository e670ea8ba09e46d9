//! What bends an expression: `early`, `nearly`, `the end of`.

use super::lexicon::Term;
use super::scan::{Found, Scan};
use super::value::{Part, Unit, Value};
use crate::analysis::{DateKind, DateModifier};
use crate::calendar::Day;

impl Scan<'_> {
    /// `early 1998`, `the end of the year`, `mid-November`, `later this month`, `year-end`.
    pub(super) fn edged(&self, at: usize) -> Option<Found> {
        let start = self.past(at, Term::The);
        let has_the = start > at;
        let edge = match self.term(start) {
            Term::Early | Term::Beginning => DateModifier::Start,
            Term::Late | Term::End => DateModifier::End,
            Term::Mid | Term::Middle => DateModifier::Mid,
            Term::Earlier if !has_the => DateModifier::Start,
            Term::Later if !has_the => DateModifier::End,
            Term::Unit(Unit::Year) => return self.year_end(start),
            Term::Ordinal(_) => return self.half_of_month(start),
            _ => return None,
        };
        let next = start + 1;
        let core = match self.term(start) {
            Term::Beginning | Term::End | Term::Middle => {
                (self.term(next) == Term::Of).then(|| self.core(next + 1)).flatten()
            }
            Term::Earlier | Term::Later => match self.term(next) {
                Term::This
                | Term::That
                | Term::Today
                | Term::Yesterday
                | Term::Tomorrow
                | Term::Weekday(_)
                | Term::Last
                | Term::Next => self.core(next),
                Term::In if self.term(next + 1) == Term::The => self.core(next + 1),
                _ => None,
            },
            _ => match self.term(self.past_hyphen(next)) {
                Term::Part(part) if self.term(start) == Term::Mid => self.part_of_day(self.past_hyphen(next), part),
                Term::Noon | Term::Midnight | Term::A | Term::Each => None,
                Term::Season(season) => {
                    let end = self.past_hyphen(next);
                    Some(self.season(end, season))
                }
                Term::In if self.term(next + 1) == Term::The => self.core(next + 1),
                _ => self.core(self.past_hyphen(next)),
            },
        };
        let mut found = core.filter(|found| matches!(found.kind, DateKind::Date | DateKind::Time))?;
        if found.clock.is_some()
            || found.modifier.is_some()
            || matches!(found.value, Some(Value::Past | Value::Present | Value::Future))
        {
            return None;
        }
        if matches!(self.term(start), Term::Early | Term::Late) && matches!(found.value, Some(Value::Clock(..))) {
            return None;
        }
        found.modifier = Some(edge);
        Some(found)
    }

    /// `first half of March`
    fn half_of_month(&self, at: usize) -> Option<Found> {
        let modifier = match self.term(at) {
            Term::Ordinal(1) => DateModifier::Start,
            Term::Ordinal(2) => DateModifier::End,
            _ => return None,
        };
        let half = self.term(at + 1) == Term::Half && self.term(at + 2) == Term::Of;
        let found = half.then(|| self.month_first(at + 3)).flatten()?;
        matches!(found.value, Some(Value::Month(..))).then_some(Found { modifier: Some(modifier), ..found })
    }

    /// `year-end`, `year's end`.
    fn year_end(&self, at: usize) -> Option<Found> {
        let end = match self.term(at + 1) {
            Term::Mark(b'-') | Term::Possessive => at + 2,
            _ => at + 1,
        };
        if self.term(end) != Term::End || self.term(end + 1) == Term::Of {
            return None;
        }
        let year = self.context.around(Unit::Year, 0);
        let mut found = Found::date(end + 1, year);
        found.modifier = Some(DateModifier::End);
        Some(found)
    }

    /// `about two years`, `more than nine days`, `up to 180 days`, `around Nov. 1`.
    pub(super) fn bent(&self, at: usize) -> Option<Found> {
        let (next, modifier) = match (self.term(at), self.term(at + 1), self.term(at + 2)) {
            (Term::Bent(modifier), _, _) => (at + 1, modifier),
            (Term::No, Term::More, Term::Than) => (at + 3, DateModifier::Less),
            (Term::No, Term::Less, Term::Than) => (at + 3, DateModifier::More),
            (Term::More, Term::Than, _) => (at + 2, DateModifier::More),
            (Term::At, Term::LeastMost(modifier), _) => (at + 2, modifier),
            (Term::Less, Term::Than, _) | (Term::Up, Term::To, _) => (at + 2, DateModifier::Less),
            _ => return None,
        };
        let mut found = self.core(next)?;
        let fits = match found.kind {
            DateKind::Duration => {
                // `over the next week` is no comparison.
                self.term(next) == Term::A || self.before(at) == Term::For || !matches!(self.word(at), "over" | "Over")
            }
            DateKind::Date => {
                found.modifier.is_none()
                    && (self.before(found.end) == Term::Ago
                        || modifier == DateModifier::Approx
                            && matches!(found.value, Some(Value::Day(_) | Value::Month(..) | Value::Year(_)))
                            && matches!(self.term(next), Term::Month(_) | Term::MonthShort(_) | Term::Digits(..)))
            }
            DateKind::Time => modifier == DateModifier::Approx,
            DateKind::Set => false,
        };
        if !fits || found.modifier.is_some() {
            return None;
        }
        found.modifier = Some(modifier);
        Some(found)
    }

    /// `mid-afternoon`, and the day it is of.
    fn part_of_day(&self, at: usize, part: Part) -> Option<Found> {
        let (end, day) = match self.term(at + 1) {
            Term::Today | Term::Yesterday | Term::Tomorrow | Term::Weekday(_) => {
                let day = self.core(at + 1)?;
                (
                    day.end,
                    match day.value {
                        Some(Value::Day(day)) => Some(day),
                        _ => None,
                    },
                )
            }
            _ => (at + 1, self.context.published),
        };
        Some(Found::time(end, day.map(|day: Day| Value::DayPart(day, part))))
    }
}
