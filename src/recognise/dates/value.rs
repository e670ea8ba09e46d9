//! What an expression of time means, and how TIMEX3 writes it.

use std::fmt;

use crate::calendar::{Day, days_in};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// A season; spring is March to May.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    /// Its first month; winter's lies in the year that names it.
    pub(super) fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Fall => 9,
            Self::Winter => 12,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Fall => "FA",
            Self::Winter => "WI",
        }
    }
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl Part {
    fn code(self) -> &'static str {
        match self {
            Self::Morning => "TMO",
            Self::Afternoon => "TAF",
            Self::Evening => "TEV",
            Self::Night => "TNI",
        }
    }
}

/// How many; tenths of a unit, or nobody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    Tenths(u32),
    Some,
}

impl Count {
    pub(super) const ONE: Self = Self::Tenths(10);

    /// The number, where it is whole.
    pub(super) fn whole(self) -> Option<i32> {
        match self {
            Self::Tenths(tenths) if tenths.is_multiple_of(10) => i32::try_from(tenths / 10).ok(),
            _ => None,
        }
    }
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) count: Count,
    pub(super) unit: Unit,
}

/// What an expression means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Day(Day),
    DayPart(Day, Part),
    /// Hour and minute of a day.
    Clock(Day, u8, u8),
    /// The week of this day, Monday to Sunday.
    Week(Day),
    /// The weekend of the week of this day.
    Weekend(Day),
    Month(u16, u8),
    Season(u16, Season),
    Quarter(u16, u8),
    Half(u16, u8),
    Year(u16),
    /// A year as a company or a state counts it: where it begins is not known.
    FiscalYear(u16),
    /// Without the last digit.
    Decade(u16),
    /// Without the last two digits.
    Century(u16),
    Past,
    Present,
    Future,
    Length(Length),
    Every(Length),
    EveryMonth(u8),
    EveryDayOfYear(u8, u8),
    EveryWeekday(u8, Option<Part>),
    EveryPart(Part),
    EverySeason(Season),
}

impl Value {
    /// First and last day, where the value is a stretch of the calendar.
    pub(super) fn interval(self) -> Option<(Day, Day)> {
        let months = |year: u16, first: u8, last: u8| {
            Some((Day::new(year, first, 1)?, Day::new(year, last, days_in(year, last))?))
        };
        let years = |first: u16, last: u16| Some((Day::new(first.max(1), 1, 1)?, Day::new(last, 12, 31)?));
        match self {
            Self::Day(day) | Self::DayPart(day, _) | Self::Clock(day, _, _) => Some((day, day)),
            Self::Week(day) => {
                let monday = monday(day)?;
                Some((monday, monday.plus(6)?))
            }
            Self::Weekend(day) => {
                let monday = monday(day)?;
                Some((monday.plus(5)?, monday.plus(6)?))
            }
            Self::Month(year, month) => months(year, month, month),
            Self::Season(year, Season::Winter) => {
                let end = year.checked_add(1)?;
                Some((Day::new(year, 12, 1)?, Day::new(end, 2, days_in(end, 2))?))
            }
            Self::Season(year, season) => months(year, season.first_month(), season.first_month() + 2),
            Self::Quarter(year, quarter @ 1..=4) => months(year, quarter * 3 - 2, quarter * 3),
            Self::Half(year, half @ 1..=2) => months(year, half * 6 - 5, half * 6),
            Self::Year(year) => years(year, year),
            Self::Decade(decade) => years(decade.checked_mul(10)?, decade.checked_mul(10)?.checked_add(9)?),
            Self::Century(century) => years(century.checked_mul(100)?, century.checked_mul(100)?.checked_add(99)?),
            _ => None,
        }
    }

    /// Whether the calendar, which begins with the year 1, has it.
    pub(super) fn is_in_calendar(self) -> bool {
        match self {
            Self::Month(year, _) | Self::Season(year, _) | Self::Quarter(year, _) | Self::Half(year, _) => {
                (1..=9999).contains(&year)
            }
            Self::Week(day) | Self::Weekend(day) => iso_week(day).is_some(),
            _ => true,
        }
    }

    /// Whether the value is a stretch of the calendar that another expression can lean on.
    pub(super) fn is_anchor(self) -> bool {
        matches!(
            self,
            Self::Day(_)
                | Self::DayPart(..)
                | Self::Clock(..)
                | Self::Week(_)
                | Self::Weekend(_)
                | Self::Month(..)
                | Self::Season(..)
                | Self::Quarter(..)
                | Self::Half(..)
                | Self::Year(_)
                | Self::FiscalYear(_)
        )
    }
}

/// The Monday of a day's week.
fn monday(day: Day) -> Option<Day> {
    day.plus(-i32::from(day.weekday()))
}

/// Year and number of a day's week, by ISO 8601: the week belongs to the year of its Thursday.
fn iso_week(day: Day) -> Option<(u16, i32)> {
    let thursday = monday(day)?.plus(3)?;
    let first = Day::new(thursday.year(), 1, 1)?;
    Some((thursday.year(), (thursday.number() - first.number()) / 7 + 1))
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = |f: &mut fmt::Formatter<'_>, day: Day, tail: &str| {
            let (year, week) = iso_week(day).ok_or(fmt::Error)?;
            write!(f, "{year:04}-W{week:02}{tail}")
        };
        match *self {
            Self::Day(day) => day.fmt(f),
            Self::DayPart(day, part) => write!(f, "{day}{}", part.code()),
            Self::Clock(day, hour, minute) => write!(f, "{day}T{hour:02}:{minute:02}"),
            Self::Week(day) => week(f, day, ""),
            Self::Weekend(day) => week(f, day, "-WE"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Season(year, season) => write!(f, "{year:04}-{}", season.code()),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Year(year) | Self::FiscalYear(year) => write!(f, "{year:04}"),
            Self::Decade(decade) => write!(f, "{decade:03}"),
            Self::Century(century) => write!(f, "{century:02}"),
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
            Self::Length(length) | Self::Every(length) => length.fmt(f),
            Self::EveryMonth(month) => write!(f, "XXXX-{month:02}"),
            Self::EveryDayOfYear(month, day) => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::EveryWeekday(weekday, part) => {
                write!(f, "XXXX-WXX-{}{}", weekday + 1, part.map_or("", Part::code))
            }
            Self::EveryPart(part) => write!(f, "XXXX-XX-XX{}", part.code()),
            Self::EverySeason(season) => write!(f, "XXXX-{}", season.code()),
        }
    }
}

impl Length {
    /// The letter of the unit, `T` before it where it is shorter than a day, how many of it the said unit holds, the
    /// unit that half of it is written in, and how many of those.
    fn notation(self) -> (&'static str, u32, &'static str) {
        match self.unit {
            Unit::Second => ("TS", 1, ""),
            Unit::Minute => ("TM", 1, "30S"),
            Unit::Hour => ("TH", 1, "30M"),
            Unit::Day => ("D", 1, "T12H"),
            Unit::Weekend => ("WE", 1, ""),
            Unit::Week => ("W", 1, ""),
            Unit::Fortnight => ("W", 2, ""),
            Unit::Month => ("M", 1, ""),
            Unit::Quarter => ("Q", 1, ""),
            Unit::Year => ("Y", 1, "6M"),
            Unit::Decade => ("Y", 10, ""),
            Unit::Century => ("Y", 100, ""),
            Unit::Millennium => ("Y", 1000, ""),
        }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letter, held, half) = self.notation();
        let (time, letter) = letter.strip_prefix('T').map_or(("", letter), |letter| ("T", letter));
        let Count::Tenths(tenths) = self.count else {
            return match self.unit {
                Unit::Century => f.write_str("PXC"),
                _ => write!(f, "P{time}X{letter}"),
            };
        };
        let tenths = u64::from(tenths) * u64::from(held);
        match (tenths / 10, tenths % 10) {
            (whole, 0) => write!(f, "P{time}{whole}{letter}"),
            // Half a unit alone is written in the smaller one.
            (0, 5) if !half.is_empty() && !half.starts_with('T') => write!(f, "P{time}{half}"),
            (0, 5) if !half.is_empty() => write!(f, "P{half}"),
            (whole, 5) if !half.is_empty() => write!(f, "P{time}{whole}{letter}{half}"),
            (whole, tenth) => write!(f, "P{time}{whole}.{tenth}{letter}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_in_their_own_unit() {
        for (tenths, unit, expected) in [
            (30, Unit::Day, "P3D"),
            (300, Unit::Minute, "PT30M"),
            (25, Unit::Year, "P2Y6M"),
            (15, Unit::Hour, "PT1H30M"),
            (5, Unit::Hour, "PT30M"),
            (15, Unit::Day, "P1DT12H"),
            (5, Unit::Day, "PT12H"),
            (5, Unit::Week, "P0.5W"),
            (20, Unit::Decade, "P20Y"),
            (15, Unit::Century, "P150Y"),
            (10, Unit::Fortnight, "P2W"),
        ] {
            assert_eq!(Length { count: Count::Tenths(tenths), unit }.to_string(), expected);
        }
        assert_eq!(Length { count: Count::Some, unit: Unit::Hour }.to_string(), "PTXH");
        assert_eq!(Length { count: Count::Some, unit: Unit::Decade }.to_string(), "PXY");
    }

    #[test]
    fn weeks_belong_to_the_year_of_their_thursday() {
        for (day, expected) in [("2021-01-03", "2020-W53"), ("2024-12-30", "2025-W01"), ("2020-02-06", "2020-W06")] {
            assert_eq!(Day::parse(day).map(|day| Value::Week(day).to_string()).as_deref(), Some(expected));
        }
    }

    #[test]
    fn intervals_hold_both_ends() {
        let interval = |value: Value| value.interval().map(|(from, to)| format!("{from} {to}"));
        assert_eq!(interval(Value::Month(2020, 2)).as_deref(), Some("2020-02-01 2020-02-29"));
        assert_eq!(interval(Value::Season(2019, Season::Winter)).as_deref(), Some("2019-12-01 2020-02-29"));
        assert_eq!(interval(Value::Decade(199)).as_deref(), Some("1990-01-01 1999-12-31"));
        assert_eq!(interval(Value::Century(0)).as_deref(), Some("0001-01-01 0099-12-31"));
        assert_eq!(interval(Value::Year(9999)).as_deref(), Some("9999-01-01 9999-12-31"));
        assert_eq!(interval(Value::Decade(6553)), None);
        assert_eq!(interval(Value::Present), None);
    }
}
