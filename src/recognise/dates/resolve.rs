//! What an expression is relative to, and the arithmetic of the calendar.

use super::value::{Season, Unit, Value};
use crate::calendar::{Day, days_in};

/// What has been said before, and when the article appeared.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// The day the article appeared.
    pub(super) published: Option<Day>,
    /// The last stretch of the calendar that was named.
    pub(super) anchor: Option<Value>,
    /// The last quarter of a year that was named.
    pub(super) quarter: Option<(u16, u8)>,
}

/// Where to look for a weekday, a month or a day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// The latest, now included.
    Latest,
    /// The one before now.
    Before,
    /// The next, now included.
    Coming,
    /// The one after now.
    After,
    /// Whichever is nearest.
    Nearest,
}

impl Context {
    /// The weekday meant.
    pub(super) fn weekday(&self, weekday: u8, aim: Aim) -> Option<Day> {
        near(self.published?, weekday, aim)
    }

    /// The year of the month meant.
    pub(super) fn month(&self, month: u8, aim: Aim) -> Option<u16> {
        let now = self.published?;
        let ahead = i32::from(month) - i32::from(now.month());
        shift_year(now.year(), years_away(ahead, 12, aim))
    }

    /// The year of the day meant; a day of this very date is now.
    pub(super) fn day_of_year(&self, month: u8, day: u8, aim: Aim) -> Option<u16> {
        let now = self.published?;
        let place = |month: u8, day: u8| (i32::from(month) - 1) * 31 + i32::from(day);
        let ahead = place(month, day) - place(now.month(), now.of_month());
        shift_year(now.year(), years_away(ahead, 372, aim))
    }

    /// The year of the season meant.
    pub(super) fn season(&self, season: Season, aim: Aim) -> Option<u16> {
        let now = self.published?;
        let ahead = i32::from(season.first_month()) - i32::from(now.month());
        // In January the winter began in the year before.
        let (ahead, year) = if ahead > 9 { (ahead - 12, -1) } else { (ahead, 0) };
        let away = match aim {
            // The season that is not over yet is no "last" one, and not one to come.
            Aim::Before if (-2..=0).contains(&ahead) => -1,
            Aim::Coming if (-2..=0).contains(&ahead) => 0,
            _ => years_away(ahead, 12, aim),
        };
        shift_year(now.year(), year + away)
    }

    /// The quarter of this number that began latest, or the next one.
    pub(super) fn quarter(&self, quarter: u8, aim: Aim) -> Option<u16> {
        let now = self.published?;
        let ahead = i32::from(quarter) - i32::from(quarter_of(now).1);
        shift_year(now.year(), years_away(ahead, 4, aim))
    }

    /// The stretch of this unit around now, so many units later.
    pub(super) fn around(&self, unit: Unit, later: i32) -> Option<Value> {
        around(self.published?, unit, later)
    }

    /// The last quarter that was over when the article appeared.
    pub(super) fn past_quarter(&self) -> Option<(u16, u8)> {
        quarter_before(quarter_of(self.published?))
    }

    /// The day that was named last.
    pub(super) fn anchor_day(&self) -> Option<Day> {
        match self.anchor {
            Some(Value::Day(day) | Value::DayPart(day, _) | Value::Clock(day, _, _)) => Some(day),
            _ => self.published,
        }
    }

    /// The year that was named last.
    pub(super) fn anchor_year(&self) -> Option<u16> {
        self.anchor.and_then(Value::interval).map(|(from, _)| from).or(self.published).map(Day::year)
    }
}

/// The weekday nearest to a day.
pub(super) fn near(now: Day, weekday: u8, aim: Aim) -> Option<Day> {
    let ahead = (i32::from(weekday) - i32::from(now.weekday())).rem_euclid(7);
    now.plus(match (aim, ahead) {
        (Aim::Latest | Aim::Coming | Aim::Nearest, 0) => 0,
        (Aim::Before, 0) => -7,
        (Aim::After, 0) => 7,
        (Aim::Latest | Aim::Before, _) => ahead - 7,
        (Aim::Coming | Aim::After, _) => ahead,
        (Aim::Nearest, _) => {
            if ahead > 3 {
                ahead - 7
            } else {
                ahead
            }
        }
    })
}

/// How many years away something is that comes round once a `cycle` and lies so far ahead in this year's.
fn years_away(ahead: i32, cycle: i32, aim: Aim) -> i32 {
    match aim {
        Aim::Latest => -i32::from(ahead > 0),
        Aim::Before => -i32::from(ahead >= 0),
        Aim::Coming => i32::from(ahead < 0),
        Aim::After => i32::from(ahead <= 0),
        Aim::Nearest if 2 * ahead >= cycle => -1,
        Aim::Nearest if 2 * ahead < -cycle => 1,
        Aim::Nearest => 0,
    }
}

/// The year so many later, of those the calendar has.
pub(super) fn shift_year(year: u16, by: i32) -> Option<u16> {
    u16::try_from(i32::from(year).checked_add(by)?).ok().filter(|year| (1..=9999).contains(year))
}

/// Year and number of a day's quarter.
pub(super) fn quarter_of(day: Day) -> (u16, u8) {
    (day.year(), (day.month() - 1) / 3 + 1)
}

/// The quarter before one, where the calendar has it.
pub(super) fn quarter_before((year, quarter): (u16, u8)) -> Option<(u16, u8)> {
    if quarter == 1 { Some((shift_year(year, -1)?, 4)) } else { Some((year, quarter - 1)) }
}

/// The stretch of this unit around a day, so many units later.
pub(super) fn around(day: Day, unit: Unit, later: i32) -> Option<Value> {
    let days = |days: i32| day.plus(later.checked_mul(days)?);
    let months = |months: i32| {
        let number = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
        let number = number.checked_add(later.checked_mul(months)?)?;
        let year = shift_year(0, number.div_euclid(12))?;
        Some((year, number.rem_euclid(12) as u8 + 1))
    };
    let years = |years: i32| shift_year(day.year(), later.checked_mul(years)?);
    Some(match unit {
        Unit::Second | Unit::Minute => Value::Day(day),
        Unit::Hour => Value::Day(day.plus(later / 24)?),
        Unit::Day => Value::Day(days(1)?),
        Unit::Week => Value::Week(days(7)?),
        Unit::Fortnight => Value::Week(days(14)?),
        Unit::Weekend => Value::Weekend(days(7)?),
        Unit::Month => months(1).map(|(year, month)| Value::Month(year, month))?,
        Unit::Quarter => months(3).map(|(year, month)| Value::Quarter(year, (month - 1) / 3 + 1))?,
        Unit::Year => Value::Year(years(1)?),
        Unit::Decade => Value::Decade(years(10)? / 10),
        Unit::Century => Value::Century(years(100)? / 100),
        Unit::Millennium => Value::Year(years(1000)?),
    })
}

/// The day of this date in the year, where the calendar has it.
pub(super) fn day(year: u16, month: u8, of_month: u8) -> Option<Value> {
    Day::new(year, month, of_month).map(Value::Day)
}

/// The how manyth weekday of a month; the fifth is the last.
pub(super) fn nth_weekday(year: u16, month: u8, weekday: u8, nth: u8) -> Option<Day> {
    let first = near(Day::new(year, month, 1)?, weekday, Aim::Coming)?;
    let day = first.of_month() + 7 * (nth - 1);
    Day::new(year, month, if day > days_in(year, month) { day - 7 } else { day })
}

/// Easter Sunday (the algorithm of J. Meeus, H. Jones and T. Butcher).
pub(super) fn easter(year: u16) -> Option<Day> {
    let year_number = i32::from(year);
    let (golden, century, of_century) = (year_number % 19, year_number / 100, year_number % 100);
    let shift = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let number = epact + weekday - 7 * correction + 114;
    Day::new(year, (number / 31) as u8, (number % 31) as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn easter_falls_where_almanacs_have_it() {
        for date in ["1961-04-02", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2038-04-25"] {
            assert_eq!(easter(day(date).year()), Some(day(date)));
        }
    }

    #[test]
    fn weekdays_are_found_before_and_after() {
        let wednesday = day("2023-05-17");
        for (weekday, aim, expected) in [
            (2, Aim::Latest, "2023-05-17"),
            (2, Aim::Before, "2023-05-10"),
            (2, Aim::After, "2023-05-24"),
            (4, Aim::Latest, "2023-05-12"),
            (4, Aim::Coming, "2023-05-19"),
            (0, Aim::Nearest, "2023-05-15"),
        ] {
            assert_eq!(near(wednesday, weekday, aim), Some(day(expected)));
        }
        assert_eq!(nth_weekday(2023, 11, 3, 4), Some(day("2023-11-23")));
        assert_eq!(nth_weekday(2023, 5, 0, 5), Some(day("2023-05-29")));
    }

    #[test]
    fn months_and_seasons_find_their_year() {
        let context = Context { published: Some(day("2023-02-10")), ..Context::default() };
        assert_eq!(context.month(11, Aim::Nearest), Some(2022));
        assert_eq!(context.month(6, Aim::Nearest), Some(2023));
        assert_eq!(context.month(2, Aim::Before), Some(2022));
        assert_eq!(context.day_of_year(1, 3, Aim::Coming), Some(2024));
        assert_eq!(context.season(Season::Summer, Aim::Before), Some(2022));
        assert_eq!(context.season(Season::Winter, Aim::Latest), Some(2022));
        assert_eq!(context.quarter(4, Aim::Latest), Some(2022));
        assert_eq!(context.past_quarter(), Some((2022, 4)));
    }

    #[test]
    fn nothing_leaves_the_calendar() {
        let units = [Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Century];
        for unit in units {
            for later in [i32::MIN, -90_000, 90_000, i32::MAX] {
                let value = around(day("2023-02-10"), unit, later);
                assert!(value.is_none_or(|value| value.interval().is_some()), "{unit:?} {later} {value:?}");
            }
        }
    }
}
