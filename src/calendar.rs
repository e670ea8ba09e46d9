//! The calendar: days, their arithmetic, and the English names of months and weekdays.

use std::fmt;

/// A day of the proleptic Gregorian calendar, of the years 1 to 9999; shows as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

impl Day {
    /// The day, where the calendar has it.
    pub fn new(year: u16, month: u8, of_month: u8) -> Option<Self> {
        ((1..=9999).contains(&year) && (1..=days_in(year, month)).contains(&of_month)).then_some(Self {
            year,
            month,
            of_month,
        })
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| {
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            (part.len(), part.parse::<u16>().ok().filter(|_| digits))
        });
        match (parts.next()?, parts.next()?, parts.next()?, parts.next()) {
            ((4, Some(year)), (2, Some(month)), (2, Some(day)), None) => {
                Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
            }
            _ => None,
        }
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn of_month(self) -> u8 {
        self.of_month
    }

    /// Days since 1970-01-01 (the algorithm of H. Hinnant, "chrono-compatible low-level date algorithms").
    pub fn number(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.of_month));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day of this number, where the calendar has it; the inverse of [`Day::number`].
    pub fn from_number(number: i32) -> Option<Self> {
        let shifted = number.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year + era * 400 + i32::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// The day so many days later, earlier where negative.
    pub fn plus(self, days: i32) -> Option<Self> {
        Self::from_number(self.number().checked_add(days)?)
    }

    /// The day of the week, Monday 0 to Sunday 6.
    pub fn weekday(self) -> u8 {
        (self.number() + 3).rem_euclid(7) as u8
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

/// How many days a month has; none where there is no such month.
pub fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// The first three letters of the English months, in order.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// What may follow them.
const MONTH_TAILS: [&str; 12] = ["uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"];

/// The number of a month by its English name or abbreviation, in any case: `Sept` is 9.
pub fn month(word: &str) -> Option<u8> {
    let (head, tail) = word.split_at_checked(3)?;
    let at = MONTHS.iter().position(|name| head.eq_ignore_ascii_case(name))?;
    let full = MONTH_TAILS.get(at)?;
    (tail.is_empty() || tail.eq_ignore_ascii_case(full) || (at == 8 && tail.eq_ignore_ascii_case("t")))
        .then_some(at as u8 + 1)
}

/// The first three letters of the English weekdays, Monday first, and what may follow them in abbreviations.
const WEEKDAYS: [(&str, &[&str]); 7] = [
    ("mon", &["day"]),
    ("tue", &["sday", "s"]),
    ("wed", &["nesday", "s"]),
    ("thu", &["rsday", "rs", "r"]),
    ("fri", &["day"]),
    ("sat", &["urday"]),
    ("sun", &["day"]),
];

/// The weekday of an English name or abbreviation, in any case, Monday 0 to Sunday 6.
pub fn weekday(word: &str) -> Option<u8> {
    let (head, tail) = word.split_at_checked(3)?;
    let at = WEEKDAYS.iter().position(|(name, _)| head.eq_ignore_ascii_case(name))?;
    let (_, tails) = WEEKDAYS.get(at)?;
    (tail.is_empty() || tails.iter().any(|known| tail.eq_ignore_ascii_case(known))).then_some(at as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_numbers_are_each_others_inverse() {
        for number in (-700_000..700_000).step_by(13) {
            if let Some(day) = Day::from_number(number) {
                assert_eq!(day.number(), number, "{day}");
            }
        }
        assert_eq!(Day::new(1970, 1, 1).map(Day::number), Some(0));
        assert_eq!(Day::new(2000, 3, 1).map(Day::number), Some(11_017));
    }

    #[test]
    fn weekdays_are_those_of_the_wall_calendar() {
        assert_eq!(Day::parse("1969-07-20").map(Day::weekday), Some(6));
        assert_eq!(Day::parse("2024-02-29").map(Day::weekday), Some(3));
    }

    #[test]
    fn reads_only_days_of_the_calendar() {
        for text in ["2020-02-29", "1999-12-31", "0001-01-01"] {
            assert_eq!(Day::parse(text).map(|day| day.to_string()).as_deref(), Some(text));
        }
        for text in
            ["2021-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "20-02-06", "2020-2-6", "+020-02-06", "", "today"]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn months_and_weekdays_have_names() {
        for (word, expected) in
            [("May", Some(5)), ("SEPT", Some(9)), ("february", Some(2)), ("Mayor", None), ("Ma", None), ("é", None)]
        {
            assert_eq!(month(word), expected, "{word}");
        }
        for (word, expected) in [("Tuesday", Some(1)), ("Thurs", Some(3)), ("SUN", Some(6)), ("Sunny", None)] {
            assert_eq!(weekday(word), expected, "{word}");
        }
    }
}
