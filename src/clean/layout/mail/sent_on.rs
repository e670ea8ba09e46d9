//! The day that the date field of a mail names, where it can mean one day only.

/// The day as `YYYY-MM-DD`: of `Wed, 3 Nov 2021 15:51:30 +0100`, `2008-10-17 08:18`, `03.11.2021`; none of `3/11/2021`.
pub(super) fn day(value: &str) -> Option<String> {
    let words: Vec<&str> = value.split([' ', ',', '\t', '\u{A0}']).filter(|word| !word.is_empty()).take(12).collect();
    words
        .iter()
        .find_map(|word| numeric(word))
        .or_else(|| named(&words))
        .map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

type Day = (u32, u32, u32);

fn numeric(word: &str) -> Option<Day> {
    let sign = word.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '.' | '/'))?;
    let mut parts = word.trim_end_matches('.').split(sign).map(|part| part.parse::<u32>().ok());
    let (first, second, third) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    match sign {
        _ if first > 31 => real((first, second, third)),
        '.' => real((third, second, first)),
        '/' if first == second => real((third, second, first)),
        '/' => match (real((third, second, first)), real((third, first, second))) {
            (Some(_), Some(_)) => None,
            (one, other) => one.or(other),
        },
        _ => None,
    }
}

/// A day, a month's name and a year, in any order that has them next to each other but for a short word.
fn named(words: &[&str]) -> Option<Day> {
    let number = |at: usize| words.get(at).and_then(|word| word.trim_end_matches(['.', 'º']).parse::<u32>().ok());
    // A weekday may begin like a month: `mar.` is Tuesday and March.
    words.iter().enumerate().find_map(|(at, word)| {
        let near = |offsets: &[isize], fits: fn(&u32) -> bool| {
            offsets.iter().find_map(|offset| number(at.checked_add_signed(*offset)?).filter(fits))
        };
        let month = month(word)?;
        let day = near(&[-1, 1, -2], |number| (1..=31).contains(number))?;
        let year = near(&[1, 2, 3], |number| (1980..2100).contains(number))?;
        real((year, month, day))
    })
}

fn real((year, month, day): Day) -> Option<Day> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    ((1980..2100).contains(&year) && (1..=12).contains(&month) && (1..=days).contains(&day))
        .then_some((year, month, day))
}

fn month(word: &str) -> Option<u32> {
    let word = word.trim_matches('.').to_lowercase();
    let at = MONTHS.iter().position(|starts| starts.iter().any(|start| word.starts_with(start)))?;
    (word.chars().count() >= 3).then_some(at as u32 + 1)
}

/// How the months begin in English, French, Spanish, Portuguese, Italian, German, Dutch, Swedish and Russian.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "янв"],
    &["feb", "fév", "fev", "фев"],
    &["mar", "mär", "maa", "mrt", "мар"],
    &["apr", "avr", "abr", "апр"],
    &["may", "mai", "mag", "mei", "maj", "мая"],
    &["jun", "juin", "giu", "июн"],
    &["jul", "juil", "lug", "июл"],
    &["aug", "aoû", "ago", "авг"],
    &["sep", "set", "сен"],
    &["oct", "okt", "out", "ott", "окт"],
    &["nov", "ноя"],
    &["dec", "déc", "dic", "dez", "дек"],
];

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_day_that_can_only_be_one_is_read() {
        for (value, expected) in [
            ("Wed, Oct 27, 2021 at 9:31 AM", Some("2021-10-27")),
            ("Thursday, 28 October 2021 at 12:46", Some("2021-10-28")),
            ("Wed, 3 Nov 2021 15:51:30 +0100", Some("2021-11-03")),
            ("mar. 22 de dic. de 2020 a las 9:31", Some("2020-12-22")),
            ("Mittwoch, 3. März 2021 um 10:02", Some("2021-03-03")),
            ("2008-10-17 08:18", Some("2008-10-17")),
            ("03.11.2021 15:51", Some("2021-11-03")),
            ("25/12/2019 08:00", Some("2019-12-25")),
            ("3/11/2021 8:00 AM", None),
            ("31 February 2020", None),
            ("yesterday", None),
        ] {
            assert_eq!(day(value).as_deref(), expected, "{value}");
        }
    }
}
