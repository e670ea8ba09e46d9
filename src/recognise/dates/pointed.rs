//! Expressions that point from now or from what was said: `last week`, `the following year`, `this summer`.

use super::lexicon::Term;
use super::resolve::{Aim, around, near};
use super::scan::{Found, Scan};
use super::value::{Count, Length, Part, Unit, Value};
use crate::calendar::Day;

/// Where a word points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pointer {
    /// `last`, `this`, `next`: steps from now.
    Now(i8),
    /// `past`: up to now.
    Past,
    /// `coming`: from now on.
    Coming,
    /// `previous`, `that`, `following`: steps from what was said.
    Said(i8),
    /// `latest`: the last that is over.
    Latest,
    /// `recent`.
    Recent,
}

impl Scan<'_> {
    /// A word that points, and where the words after it begin.
    pub(super) fn pointer(&self, at: usize) -> Option<(usize, Pointer)> {
        let pointer = match self.term(at) {
            Term::Last => Pointer::Now(-1),
            Term::Next => Pointer::Now(1),
            Term::This => match self.term(at + 1) {
                Term::PastNoun | Term::Last => return Some((at + 2, Pointer::Now(-1))),
                Term::Coming | Term::Next => return Some((at + 2, Pointer::Coming)),
                Term::Same => return Some((at + 2, Pointer::Now(0))),
                _ => Pointer::Now(0),
            },
            Term::Current => Pointer::Now(0),
            Term::PastNoun => Pointer::Past,
            Term::Coming => Pointer::Coming,
            Term::Previous => Pointer::Said(-1),
            Term::That if self.term(at + 1) == Term::Same => return Some((at + 2, Pointer::Said(0))),
            Term::That | Term::Same => Pointer::Said(0),
            Term::Following => Pointer::Said(1),
            Term::Latest => Pointer::Latest,
            Term::Recent => Pointer::Recent,
            _ => return None,
        };
        Some((at + 1, pointer))
    }

    /// `last year` and the like, as the year it names.
    pub(super) fn pointed_year(&self, at: usize) -> Option<(usize, Option<u16>)> {
        let (end, pointer) = self.pointer(self.past(at, Term::The))?;
        let end = self.past(end, Term::Fiscal);
        if self.term(end) != Term::Unit(Unit::Year) {
            return None;
        }
        match self.pointed_unit(Unit::Year, pointer) {
            Some(Value::Year(year)) => Some((end + 1, Some(year))),
            _ => Some((end + 1, None)),
        }
    }

    /// `last week`, `the past three days`, `this summer`, `next Friday`, `last night`.
    pub(super) fn pointed(&self, at: usize) -> Option<Found> {
        let start = self.past(at, Term::The);
        let (next, pointer) = self.pointer(start)?;
        if let Some(found) = self.pointed_length(next, pointer) {
            return Some(found);
        }
        let target = self.past_fillers(next);
        let target = self.past_fillers(self.past(target, Term::Fiscal));
        let is_fiscal = (next..target).any(|at| self.term(at) == Term::Fiscal);
        // `This Week` is a programme.
        if pointer == Pointer::Now(0)
            && self.shape(next).is_capital()
            && self.shape(start).is_capital()
            && matches!(self.term(target), Term::Unit(_))
        {
            return None;
        }
        match self.term(target) {
            Term::Ordinal(_) if pointer == Pointer::Said(0) => None,
            // A period that nobody named; one that a year names is compared with it.
            Term::Period if pointer == Pointer::Said(0) && self.context.quarter.is_none() => None,
            Term::Unit(Unit::Quarter) | Term::Period | Term::Ordinal(_) => self.pointed_quarter(target, pointer),
            // `to this day`
            Term::Unit(Unit::Day) if pointer == Pointer::Now(0) => None,
            Term::Unit(unit) => {
                // `that day` and `this time` of a speech need what was said.
                let mut found = Found::date(target + 1, self.pointed_unit(unit, pointer));
                if is_fiscal && let Some(Value::Year(year)) = found.value {
                    found.value = Some(Value::FiscalYear(year));
                }
                if let (Unit::Day, Term::Part(part), Some(Value::Day(day))) = (unit, self.term(target + 1), found.value)
                {
                    return Some(Found::time(target + 2, Some(Value::DayPart(day, part))));
                }
                Some(self.quarter_of_year(found))
            }
            Term::Month(month) | Term::MonthShort(month) if target == next => {
                self.pointed_month(target, month, pointer)
            }
            Term::Weekday(weekday) if target == next => {
                if let Some(found) = self.month_first(self.past_comma(target + 1))
                    && matches!(found.value, Some(Value::Day(_)))
                {
                    return Some(found);
                }
                let day = self.pointed_weekday(weekday, pointer);
                Some(self.with_part(target + 1, day))
            }
            Term::Season(season) => {
                let aim = pointer.aim();
                let end = target + 1;
                let year = match pointer {
                    Pointer::Now(0) => self.context.published.map(Day::year),
                    _ => self.context.season(season, aim),
                };
                Some(Found::date(end, year.map(|year| Value::Season(year, season))))
            }
            Term::Part(part) if target == next => self.pointed_part(target, part, pointer),
            Term::Holiday(_) => self.holiday(target, Some(pointer.aim())),
            Term::Units(unit) if matches!(pointer, Pointer::Recent | Pointer::Past | Pointer::Coming) => {
                let found = Found::duration(target + 1, Value::Length(Length { count: Count::Some, unit }));
                Some(found)
            }
            _ => None,
        }
    }

    /// `past three days`, `next few weeks`.
    fn pointed_length(&self, at: usize, pointer: Pointer) -> Option<Found> {
        let (unit_at, count) = self.count(at)?;
        let unit_at = self.past_fillers(self.past_hyphen(unit_at));
        let (Term::Units(unit) | Term::Unit(unit)) = self.term(unit_at) else { return None };
        if self.term(at) == Term::A || self.is_age(unit_at + 1) || matches!(pointer, Pointer::Said(0)) {
            return None;
        }
        let mut found = Found::duration(unit_at + 1, Value::Length(Length { count, unit }));
        found.interval = match pointer {
            Pointer::Now(-1) | Pointer::Past => self.stretch(count, unit, -1),
            Pointer::Now(1) | Pointer::Coming => self.stretch(count, unit, 1),
            _ => None,
        };
        Some(found)
    }

    /// The days from now so far back, or on.
    fn stretch(&self, count: Count, unit: Unit, step: i32) -> Option<(Day, Day)> {
        let now = self.context.published?;
        let count = count.whole()?;
        let far = match unit {
            Unit::Second | Unit::Minute | Unit::Hour => return None,
            Unit::Day => now.plus(step.checked_mul(count)?)?,
            Unit::Week => now.plus(step.checked_mul(count.checked_mul(7)?)?)?,
            _ => {
                let (from, _) = around(now, unit, step.checked_mul(count)?)?.interval()?;
                let month = if unit == Unit::Month { from.month() } else { now.month() };
                let of_month = now.of_month().min(crate::calendar::days_in(from.year(), month));
                Day::new(from.year(), month, of_month)?
            }
        };
        Some(if step < 0 { (far, now) } else { (now, far) })
    }

    /// The stretch of a unit that a pointer means.
    pub(super) fn pointed_unit(&self, unit: Unit, pointer: Pointer) -> Option<Value> {
        let steps = match pointer {
            Pointer::Now(steps) => steps,
            Pointer::Past => -1,
            Pointer::Coming => 1,
            Pointer::Latest => i8::from(unit == Unit::Week) - 1,
            Pointer::Recent => return Some(Value::Past),
            Pointer::Said(steps) => return self.said_unit(unit, steps),
        };
        let now = self.context.published?;
        if unit == Unit::Weekend && steps <= 0 {
            // On a weekend, that one; else the one before.
            return around(now, Unit::Weekend, if now.weekday() >= 5 { i32::from(steps.min(0)) } else { -1 });
        }
        if unit == Unit::Weekend {
            return around(now, Unit::Weekend, i32::from(now.weekday() >= 5));
        }
        around(now, unit, i32::from(steps))
    }

    fn said_unit(&self, unit: Unit, steps: i8) -> Option<Value> {
        let from = match unit {
            Unit::Year => Day::new(self.context.anchor_year()?, 1, 1)?,
            _ => self.context.anchor.and_then(Value::interval).map(|(from, _)| from).or(self.context.published)?,
        };
        around(from, unit, i32::from(steps))
    }

    fn pointed_month(&self, at: usize, month: u8, pointer: Pointer) -> Option<Found> {
        let next = self.past_stop(at + 1);
        // `last Oct. 23` is that day.
        if matches!(self.term(next), Term::Digits(1..=31, 1..=2) | Term::Ordinal(_)) {
            return None;
        }
        let end = if self.term(at) == Term::Month(month) { at + 1 } else { next };
        let year = match pointer {
            Pointer::Now(0) => self.context.published.map(Day::year),
            _ => self.context.month(month, pointer.aim()),
        };
        Some(Found::date(end, year.map(|year| Value::Month(year, month))))
    }

    pub(super) fn pointed_weekday(&self, weekday: u8, pointer: Pointer) -> Option<Day> {
        let now = self.context.published?;
        match pointer {
            Pointer::Said(-1) => near(self.context.anchor_day()?, weekday, Aim::Before),
            Pointer::Said(1) => near(self.context.anchor_day()?, weekday, Aim::After),
            Pointer::Now(0) => near(now, weekday, Aim::Coming),
            Pointer::Coming => near(now, weekday, Aim::After),
            _ => near(now, weekday, pointer.aim()),
        }
    }

    fn pointed_part(&self, at: usize, part: Part, pointer: Pointer) -> Option<Found> {
        let day = match pointer {
            Pointer::Now(-1) => self.context.published.and_then(|day| day.plus(-1)),
            Pointer::Now(0) => self.context.published,
            Pointer::Now(1) | Pointer::Said(1) => self.context.anchor_day().and_then(|day| day.plus(1)),
            Pointer::Said(0) => self.context.anchor_day(),
            Pointer::Said(-1) => self.context.anchor_day().and_then(|day| day.plus(-1)),
            _ => return None,
        };
        Some(Found::time(at + 1, day.map(|day| Value::DayPart(day, part))))
    }
}

impl Pointer {
    pub(super) fn aim(self) -> Aim {
        match self {
            Self::Now(1) | Self::Said(1) => Aim::After,
            Self::Now(0) | Self::Said(_) => Aim::Latest,
            Self::Coming => Aim::Coming,
            _ => Aim::Before,
        }
    }
}
