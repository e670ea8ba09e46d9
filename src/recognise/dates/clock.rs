//! Parts of days and times of the clock.

use super::lexicon::Term;
use super::pointed::Pointer;
use super::resolve::Aim;
use super::scan::{Found, Scan};
use super::value::{Part, Unit, Value};
use crate::analysis::DateModifier;
use crate::calendar::Day;

impl Scan<'_> {
    /// `5 p.m. EST Nov. 9`, `10:35 a.m.`, `noon Saturday`, `4 in the morning`, `1300 GMT`.
    pub(super) fn clock(&self, at: usize) -> Option<Found> {
        let (end, hour, minute) = self.clock_time(at)?;
        let end = match self.term(end) {
            Term::Zone => end + 1,
            Term::Filler if self.term(end + 1) == Term::Time => end + 2,
            _ => end,
        };
        let mut found = Found::time(end, None);
        found.clock = Some((hour, minute));
        if let Some(day) = self.day_of_clock(self.past_comma(end)) {
            found.end = day.end;
            found.value = match day.value {
                Some(Value::Day(day)) => Some(Value::Clock(day, hour, minute)),
                _ => None,
            };
            found.clock = None;
        }
        Some(found)
    }

    fn clock_time(&self, at: usize) -> Option<(usize, u8, u8)> {
        match self.term(at) {
            Term::Noon => return Some((at + 1, 12, 0)),
            Term::Midnight => return Some((at + 1, 24, 0)),
            Term::Clock(hour, minute) => return Some((at + 1, hour, minute)),
            Term::DigitsMeridiem(hour @ 1..=12, after) => return Some((at + 1, hour % 12 + 12 * u8::from(after), 0)),
            _ => {}
        }
        let (hour, length) = match self.term(at) {
            Term::Digits(hour, length) => (hour, length),
            Term::Small(hour @ 1..=12) => (u16::from(hour), 1),
            _ => return None,
        };
        if matches!(self.before(at), Term::Mark(b':' | b'-' | b'/' | b'.') | Term::Currency)
            && self.is_glued(at)
            && self.before(at) != Term::Mark(b'-')
        {
            return None;
        }
        let is_at = matches!(self.before(at), Term::At | Term::By | Term::Until | Term::From | Term::Since);
        let of_day = self.term(at + 1) == Term::Units(Unit::Hour) && (is_at || hour < 1000);
        if length == 4 && (self.term(at + 1) == Term::Zone || of_day) {
            let (hour, minute) = (hour / 100, hour % 100);
            return (hour < 24 && minute < 60).then_some((at + 2, hour as u8, minute as u8));
        }
        let hour = u8::try_from(hour).ok().filter(|&hour| hour <= 24 && length <= 2)?;
        let (end, minute, said) = match (self.term(at + 1), self.term(at + 2)) {
            (Term::Mark(b':'), Term::Digits(minute @ 0..=59, 2)) if self.is_glued(at + 1) && self.is_glued(at + 2) => {
                (at + 3, minute as u8, None)
            }
            (Term::Mark(b':'), Term::DigitsMeridiem(minute @ 0..=59, after)) if self.is_glued(at + 1) => {
                (at + 3, minute, Some(after))
            }
            _ => (at + 1, 0, None),
        };
        let is_half_day = (1..=12).contains(&hour);
        let (end, after) = match (said, self.term(end)) {
            (Some(after), _) => (end, after),
            (None, Term::Meridiem(after)) => (end + 1, after),
            (None, Term::OClock) if end == at + 1 => return Some((end + 1, hour, 0)),
            (None, Term::In) if is_half_day && self.term(end + 1) == Term::The => match self.term(end + 2) {
                Term::Part(part) => (end + 3, part != Part::Morning),
                _ => return None,
            },
            // Minutes alone may be a score: something must say that they are of a clock.
            _ if end == at + 3 && hour < 24 => {
                let led = matches!(
                    self.before(at),
                    Term::At
                        | Term::By
                        | Term::Until
                        | Term::Bent(DateModifier::Approx)
                        | Term::From
                        | Term::To
                        | Term::Preposition
                        | Term::Since
                );
                let followed = matches!(self.term(end), Term::Zone)
                    || self.term(end) == Term::Filler && self.term(end + 1) == Term::Time;
                let counted = self.term(end) == Term::Mark(b':') && self.is_glued(end);
                return ((led || followed) && !counted).then_some((end, hour, minute));
            }
            _ => return None,
        };
        is_half_day.then_some((end, hour % 12 + 12 * u8::from(after), minute))
    }

    /// The day that follows a time of the clock.
    fn day_of_clock(&self, at: usize) -> Option<Found> {
        match self.term(at) {
            Term::Weekday(_) | Term::WeekdayShort(_) => self.weekday(at),
            Term::Month(_) | Term::MonthShort(_) => {
                self.month_first(at).filter(|found| matches!(found.value, Some(Value::Day(_))))
            }
            Term::Today | Term::Yesterday | Term::Tomorrow => self.named_day(at),
            Term::This if matches!(self.term(at + 1), Term::Part(_)) => {
                Some(Found::date(at + 2, self.context.published.map(Value::Day)))
            }
            Term::On => match self.term(at + 1) {
                Term::Weekday(_) | Term::Month(_) | Term::MonthShort(_) => self.day_of_clock(at + 1),
                _ => None,
            },
            _ => None,
        }
        .filter(|found| !matches!(found.value, Some(Value::DayPart(..))))
    }

    /// `today`, `yesterday morning`, `tomorrow night`.
    pub(super) fn named_day(&self, at: usize) -> Option<Found> {
        let ahead = match self.term(at) {
            Term::Today => 0,
            Term::Yesterday => -1,
            Term::Tomorrow => 1,
            _ => return None,
        };
        let day = self.context.published.and_then(|day| day.plus(ahead));
        Some(self.with_part(at + 1, day))
    }

    /// A day, or the part of it that follows.
    pub(super) fn with_part(&self, end: usize, day: Option<Day>) -> Found {
        match self.term(end) {
            Term::Part(part) => Found::time(end + 1, day.map(|day| Value::DayPart(day, part))),
            _ => Found::date(end, day.map(Value::Day)),
        }
    }

    /// `Thursday`, `Friday, Oct. 23`, `Sunday night`, `Mon., 3 May 2021`.
    pub(super) fn weekday(&self, at: usize) -> Option<Found> {
        let (weekday, short) = match self.term(at) {
            Term::Weekday(weekday) => (weekday, false),
            Term::WeekdayShort(weekday) => (weekday, true),
            _ => return None,
        };
        let next = if short { self.past_stop(at + 1) } else { at + 1 };
        let date_at = self.past_comma(next);
        let date_at = if date_at > next { date_at } else { self.past(next, Term::The) };
        if let Some(found) =
            self.month_first(date_at).or_else(|| self.day_first(date_at)).or_else(|| self.numeric_date(date_at))
            && matches!(found.value, Some(Value::Day(_)) | None)
        {
            return Some(found);
        }
        if short {
            return None;
        }
        if self.term(next) == Term::Unit(Unit::Week) {
            return None;
        }
        if let Term::Parts(part) = self.term(next) {
            return Some(Found::set(next + 1, Value::EveryWeekday(weekday, Some(part))));
        }
        let pointer = match self.before(at) {
            Term::Last => Aim::Before,
            Term::Next => Aim::After,

            _ => self.aim(at, next, Aim::Latest),
        };
        let day = self.context.weekday(weekday, pointer);
        if let Some((end, pointer)) = self.pointer(next)
            && matches!(pointer, Pointer::Now(_))
            && self.term(end) == Term::Unit(Unit::Week)
        {
            let week = self.pointed_unit(Unit::Week, pointer).and_then(Value::interval);
            let day = week.and_then(|(monday, _)| monday.plus(i32::from(weekday)));
            return Some(Found::date(end + 1, day.map(Value::Day)));
        }
        Some(self.with_part(next, day))
    }

    /// `tonight`, `overnight`.
    pub(super) fn night(&self, at: usize) -> Option<Found> {
        let day = self.context.published;
        matches!(self.term(at), Term::Tonight | Term::Overnight)
            .then(|| Found::time(at + 1, day.map(|day| Value::DayPart(day, Part::Night))))
    }
}
