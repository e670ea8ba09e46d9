//! Days that pastes tell: in the stamps of pages, where any other word speaks against a stamp, and in fields that are
//! dates for certain, such as the head of a mail or the metadata of a page.

use crate::calendar::{Day, month};

/// The day, where the calendar has it and its year is one of the web and of what it quotes.
fn day(year: u16, month: u16, of_month: u16) -> Option<Day> {
    let is_recent = (1900..=2100).contains(&year);
    Day::new(year, u8::try_from(month).ok()?, u8::try_from(of_month).ok()?).filter(|_| is_recent)
}

/// A word or a number of a stamp, or one character between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Word(&'a str),
    Number(&'a str),
    Mark(char),
}

impl Token<'_> {
    fn number(self) -> Option<u16> {
        let Self::Number(digits) = self else { return None };
        digits.parse().ok()
    }
}

/// The tokens of a stamp, without its white space.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = |same: fn(char) -> bool| rest.find(|c| !same(c)).unwrap_or(rest.len());
        let (token, tail) = if first.is_ascii_digit() {
            let (digits, tail) = rest.split_at(end(|c| c.is_ascii_digit()));
            (Token::Number(digits), tail)
        } else if first.is_alphabetic() {
            let (word, tail) = rest.split_at(end(char::is_alphabetic));
            (Token::Word(word), tail)
        } else {
            (Token::Mark(first), rest.get(first.len_utf8()..).unwrap_or_default())
        };
        tokens.push(token);
        rest = tail.trim_start();
    }
    tokens
}

/// The day written at the start of the tokens, and how many tokens write it.
pub(super) fn day_at(tokens: &[Token<'_>]) -> Option<(Day, usize)> {
    by_number(tokens).or_else(|| by_name(tokens))
}

/// The first day written in a line.
pub(super) fn day_in(line: &str) -> Option<Day> {
    let tokens = tokens(line);
    (0..tokens.len()).find_map(|at| day_at(tokens.get(at..)?)).map(|(day, _)| day)
}

/// `2019-11-19`, `2019/11/19`, `19.11.2019`, and `11/19/2019` or `19/11/19` where only one reading is a day.
fn by_number(tokens: &[Token<'_>]) -> Option<(Day, usize)> {
    let &[first, Token::Mark(mark @ ('-' | '/' | '.')), second, Token::Mark(again), third, ..] = tokens else {
        return None;
    };
    let (Token::Number(a), Token::Number(b), Token::Number(c)) = (first, second, third) else { return None };
    let numbers = (first.number()?, second.number()?, third.number()?);
    if mark != again || b.len() > 2 {
        return None;
    }
    let day = match (a.len(), c.len(), mark) {
        (4, 1..=2, _) => day(numbers.0, numbers.1, numbers.2)?,
        (1..=2, 4, '.') => day(numbers.2, numbers.1, numbers.0)?,
        (1..=2, 2 | 4, '/' | '-') => {
            let year = if c.len() == 2 { 2000 + numbers.2 } else { numbers.2 };
            match (day(year, numbers.1, numbers.0), day(year, numbers.0, numbers.1)) {
                (Some(day), None) | (None, Some(day)) => day,
                (Some(one), Some(other)) if one == other => one,
                _ => return None,
            }
        }
        _ => return None,
    };
    Some((day, 5))
}

/// `19 November 2019`, `19th of Nov., 2019`, `November 19, 2019`, `21-Dec-2018`.
fn by_name(tokens: &[Token<'_>]) -> Option<(Day, usize)> {
    let mut reader = Reader { tokens, at: 0 };
    let (month, of_month) = if let Some(of_month) = reader.number(1..=2) {
        reader.skip_word(&["st", "nd", "rd", "th"]);
        reader.skip_word(&["of"]);
        reader.skip_marks();
        (reader.month()?, of_month)
    } else {
        let month = reader.month()?;
        reader.skip_marks();
        let of_month = reader.number(1..=2)?;
        reader.skip_word(&["st", "nd", "rd", "th"]);
        (month, of_month)
    };
    reader.skip_marks();
    let year = reader.number(4..=4)?;
    Some((day(year, month.into(), of_month)?, reader.at))
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
}

impl Reader<'_> {
    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
        let token = *self.tokens.get(self.at)?;
        let Token::Number(text) = token else { return None };
        let number = digits.contains(&text.len()).then(|| token.number())??;
        self.at += 1;
        Some(number)
    }

    fn month(&mut self) -> Option<u8> {
        let Some(Token::Word(word)) = self.tokens.get(self.at) else { return None };
        let month = month(word)?;
        self.at += 1;
        Some(month)
    }

    fn skip_word(&mut self, words: &[&str]) {
        if let Some(Token::Word(word)) = self.tokens.get(self.at)
            && words.iter().any(|known| word.eq_ignore_ascii_case(known))
        {
            self.at += 1;
        }
    }

    fn skip_marks(&mut self) {
        while let Some(Token::Mark('.' | ',' | '-' | '/')) = self.tokens.get(self.at) {
            self.at += 1;
        }
    }
}

/// The day that a field tells which is a date for certain, where it can mean one day only: `Wed, 3 Nov 2021 15:51:30
/// +0100`, `2020-02-06T08:00:00Z`, `20200206`, `03.11.2021`, `mar. 22 de dic. de 2020`; none for `3/11/2021`.
pub(super) fn day_of_field(value: &str) -> Option<Day> {
    let parts = |marks: &'static [char]| value.split(marks).filter(|word| !word.is_empty()).take(12);
    if let Some(day) = parts(&[' ', ',', '\t', '\u{A0}']).find_map(in_digits) {
        return Some(day);
    }
    in_words(&parts(&[' ', ',', '\t', '\u{A0}', '-', '/']).collect::<Vec<_>>())
}

fn in_digits(word: &str) -> Option<Day> {
    let word = word.split(['T', 't', 'Z', '+']).next()?;
    let number = |part: &str| part.parse::<u16>().ok();
    if word.len() >= 8 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return day(number(word.get(..4)?)?, number(word.get(4..6)?)?, number(word.get(6..8)?)?);
    }
    let sign = word.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '.' | '/'))?;
    let mut parts = word.trim_end_matches('.').split(sign).map(number);
    let (first, second, third) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    match sign {
        _ if first > 31 => day(first, second, third),
        '.' => day(third, second, first),
        '/' if first == second => day(third, second, first),
        '/' => match (day(third, second, first), day(third, first, second)) {
            (Some(_), Some(_)) => None,
            (one, other) => one.or(other),
        },
        _ => None,
    }
}

/// A day, a month's name and a year, in any order that has them next to each other but for a short word.
fn in_words(words: &[&str]) -> Option<Day> {
    let number = |at: usize| words.get(at).and_then(|word| word.trim_end_matches(['.', 'º']).parse::<u16>().ok());
    // A weekday may begin like a month: `mar.` is Tuesday and March.
    words.iter().enumerate().find_map(|(at, word)| {
        let near = |offsets: &[isize], fits: fn(&u16) -> bool| {
            offsets.iter().find_map(|offset| number(at.checked_add_signed(*offset)?).filter(fits))
        };
        let month = month_of_any_language(word)?;
        let of_month = near(&[-1, 1, -2], |number| (1..=31).contains(number))?;
        let year = near(&[1, 2, 3], |number| (1900..=2100).contains(number))?;
        day(year, month, of_month)
    })
}

fn month_of_any_language(word: &str) -> Option<u16> {
    let word = word.trim_matches('.').to_lowercase();
    let at = MONTHS.iter().position(|starts| starts.iter().any(|start| word.starts_with(start)))?;
    (word.chars().count() >= 3).then_some(at as u16 + 1)
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
    use super::*;

    fn day(text: &str) -> Option<String> {
        day_at(&tokens(text)).map(|(day, _)| day.to_string())
    }

    #[test]
    fn reads_the_usual_forms() {
        for text in ["2021-03-09", "9 March 2021", "9th of March, 2021", "Mar. 9, 2021", "March 9th 2021", "09.03.2021"]
        {
            assert_eq!(day(text).as_deref(), Some("2021-03-09"), "{text}");
        }
        assert_eq!(day("11/19/19").as_deref(), Some("2019-11-19"));
        assert_eq!(day("19/11/2019").as_deref(), Some("2019-11-19"));
        assert_eq!(day("05-May-2020").as_deref(), Some("2020-05-05"));
    }

    #[test]
    fn finds_a_day_among_other_words() {
        let day = |line: &str| day_in(line).map(|day| day.to_string());
        assert_eq!(day("DAKAR, Senegal, Jul 25 2022 (IPS)").as_deref(), Some("2022-07-25"));
        assert_eq!(day("NUKU'ALOFA, Tonga, Jul 25 (AP)"), None);
    }

    #[test]
    fn does_not_guess() {
        for text in ["05/06/2020", "31 February 2020", "May 2020", "2020", "12 monkeys 2020", "Mayor 5, 2020"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_field_is_read_where_it_can_only_be_one_day() {
        for (value, expected) in [
            ("Wed, Oct 27, 2021 at 9:31 AM", Some("2021-10-27")),
            ("Thursday, 28 October 2021 at 12:46", Some("2021-10-28")),
            ("Wed, 3 Nov 2021 15:51:30 +0100", Some("2021-11-03")),
            ("mar. 22 de dic. de 2020 a las 9:31", Some("2020-12-22")),
            ("Mittwoch, 3. März 2021 um 10:02", Some("2021-03-03")),
            ("2008-10-17 08:18", Some("2008-10-17")),
            ("03.11.2021 15:51", Some("2021-11-03")),
            ("25/12/2019 08:00", Some("2019-12-25")),
            ("2020-02-06T23:59:00+09:00", Some("2020-02-06")),
            ("2020/02/06", Some("2020-02-06")),
            ("20200206090000", Some("2020-02-06")),
            ("6 February 2020, 09:15", Some("2020-02-06")),
            ("06-Feb-2020", Some("2020-02-06")),
            ("Thu Feb 06 2020 05:44:06 GMT+0000", Some("2020-02-06")),
            ("3/11/2021 8:00 AM", None),
            ("31 February 2020", None),
            ("2020-13-06", None),
            ("last Thursday", None),
        ] {
            assert_eq!(day_of_field(value).map(|day| day.to_string()).as_deref(), expected, "{value}");
        }
    }
}
