//! Days read from the stamps of pages: `Nov 19, 2019`, `19th November 2019`, `2019-11-19`, `19.11.2019`, `11/19/2019`.

use std::fmt;

/// A day of the calendar; shows as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

impl Day {
    /// The day, where the calendar has it. Years are those of the web and of what it quotes.
    fn new(year: u16, month: u16, day: u16) -> Option<Self> {
        let length = match month {
            2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1900..=2100).contains(&year) && (1..=length).contains(&day)).then_some(Self {
            year,
            month: month as u8,
            of_month: day as u8,
        })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

/// The first three letters of the English months, in order.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// What may follow them.
const MONTH_TAILS: [&str; 12] = ["uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"];

/// The number of a month by its English name or abbreviation, in any case: `Sept` is 9.
pub(super) fn month(word: &str) -> Option<u16> {
    let (head, tail) = word.split_at_checked(3)?;
    let at = MONTHS.iter().position(|name| head.eq_ignore_ascii_case(name))?;
    let full = MONTH_TAILS.get(at)?;
    (tail.is_empty() || tail.eq_ignore_ascii_case(full) || (at == 8 && tail.eq_ignore_ascii_case("t")))
        .then_some(at as u16 + 1)
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
        (4, 1..=2, _) => Day::new(numbers.0, numbers.1, numbers.2)?,
        (1..=2, 4, '.') => Day::new(numbers.2, numbers.1, numbers.0)?,
        (1..=2, 2 | 4, '/' | '-') => {
            let year = if c.len() == 2 { 2000 + numbers.2 } else { numbers.2 };
            match (Day::new(year, numbers.1, numbers.0), Day::new(year, numbers.0, numbers.1)) {
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
    let (month, day) = if let Some(day) = reader.number(1..=2) {
        reader.skip_word(&["st", "nd", "rd", "th"]);
        reader.skip_word(&["of"]);
        reader.skip_marks();
        (reader.month()?, day)
    } else {
        let month = reader.month()?;
        reader.skip_marks();
        let day = reader.number(1..=2)?;
        reader.skip_word(&["st", "nd", "rd", "th"]);
        (month, day)
    };
    reader.skip_marks();
    let year = reader.number(4..=4)?;
    Some((Day::new(year, month, day)?, reader.at))
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

    fn month(&mut self) -> Option<u16> {
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
    fn does_not_guess() {
        for text in ["05/06/2020", "31 February 2020", "May 2020", "2020", "12 monkeys 2020", "Mayor 5, 2020"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
