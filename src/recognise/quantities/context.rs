//! Numbers that are no quantities: parts of names and addresses, dates, clock times, scores, telephone numbers.

use super::lexicon::is_label;
use crate::read::lower::Lower;
use crate::read::numeral::{Form, Numeral};
use crate::read::{Reading, Shape, TokenKind};

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

/// Words that name a way or a square after its number and its name.
fn is_way(word: &str) -> bool {
    matches!(
        word,
        "street"
            | "st"
            | "road"
            | "rd"
            | "avenue"
            | "ave"
            | "lane"
            | "drive"
            | "boulevard"
            | "blvd"
            | "square"
            | "place"
            | "court"
            | "terrace"
            | "crescent"
            | "parkway"
            | "highway"
            | "close"
            | "row"
    )
}

/// The surroundings of a numeral in its sentence.
pub(super) struct Context<'r, 'a> {
    pub(super) reading: &'r Reading<'a>,
    pub(super) numeral: &'r Numeral,
    /// The tokens of the sentence.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Context<'_, '_> {
    fn at(&self, at: Option<usize>) -> &str {
        at.filter(|at| (self.start..self.end).contains(at)).map_or("", |at| self.reading.word(at))
    }

    fn lower(&self, at: Option<usize>) -> Lower {
        Lower::new(self.at(at))
    }

    fn token(&self, at: Option<usize>) -> Option<&crate::read::Token> {
        self.reading.tokens.get(at.filter(|at| (self.start..self.end).contains(at))?)
    }

    fn before(&self, distance: usize) -> Option<usize> {
        self.numeral.tokens.start.checked_sub(distance)
    }

    /// The token after the numeral.
    fn after(&self) -> Option<usize> {
        self.numeral.tokens.end.into()
    }

    fn is_glued(&self, at: Option<usize>) -> bool {
        self.token(at).is_some_and(|token| !token.spaced)
    }

    /// Whether the number is none of a quantity, whatever its unit, and the first token that may begin another.
    pub(super) fn is_other(&self) -> Option<usize> {
        let next = self.numeral.tokens.end;
        if self.numeral.form == Form::Digits {
            return self.run_of_digits().or_else(|| {
                let is_none =
                    self.is_in_identifier() || self.is_clock_time() || self.is_day_of_month() || self.is_carat();
                is_none.then_some(next)
            });
        }
        (self.numeral.form == Form::Words && (self.is_in_word() || self.is_in_name())).then_some(next)
    }

    /// Whether a bare number, without unit, names something: a year, `Boeing 737`, `Article 50`, `10 Downing Street`.
    pub(super) fn is_label(&self) -> bool {
        let group = self.at(self.before(1)) == "of" && self.at(self.before(2)) == "Group";
        group || self.follows_label() || self.is_address() || self.is_in_name() || self.at(self.after()) == "de"
    }

    /// Digits joined by marks: clock times, dates, telephone numbers, scores; the first token after them.
    fn run_of_digits(&self) -> Option<usize> {
        let mut next = self.numeral.tokens.end;
        let mut joints = 0;
        let mut slashed = false;
        while matches!(self.at(Some(next)), ":" | "/" | "-" | "‐" | "–" | "−")
            && self.is_glued(Some(next))
            && self.is_glued(Some(next + 1))
            && self.token(Some(next + 1)).is_some_and(|token| token.kind == TokenKind::Number)
        {
            slashed |= matches!(self.at(Some(next)), ":" | "/");
            joints += 1;
            next += 2;
        }
        (slashed || joints > 1).then_some(next)
    }

    /// `24K gold`: a fineness, not thousands.
    fn is_carat(&self) -> bool {
        self.numeral.mantissa <= 24.0
            && self.token(Some(self.numeral.tokens.start)).is_some_and(|token| token.span.len() <= 3)
            && self.at(Some(self.numeral.tokens.start)).ends_with(['k', 'K'])
            && matches!(self.lower(self.after()).as_str(), "gold" | "jewellery" | "jewelry" | "bars")
    }

    /// `F-16`, `COVID-19`, `mid-20s`, `24/7`, `+44`, `#1`.
    fn is_in_identifier(&self) -> bool {
        if !self.is_glued(self.numeral.tokens.start.into()) || self.numeral.tokens.start == self.start {
            return false;
        }
        let mark = self.at(self.before(1));
        let joined = self.token(self.before(2)).is_some_and(|token| {
            matches!(token.kind, TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number | TokenKind::Handle)
        });
        match mark {
            "-" | "‐" | "‑" => self.is_glued(self.before(1)) && joined,
            "–" => {
                let capital = self.token(self.before(2)).is_some_and(|token| token.shape.is_capital());
                self.is_glued(self.before(1)) && capital
            }
            "/" | ":" | "_" | "=" | "+" | "#" | "&" | "." | "^" => {
                let glued = self.is_glued(self.before(1)) && self.before(1) != Some(self.start);
                glued || matches!(mark, "+" | "#" | "_")
            }
            "'" | "’" | "‘" => self.numeral.value < 100.0 && self.at(self.after()) != mark,
            _ => false,
        }
    }

    /// `5pm`, `10.30 a.m.`, `7 o'clock`, `1400 GMT`.
    fn is_clock_time(&self) -> bool {
        let last = self.token(self.numeral.tokens.end.checked_sub(1));
        let tail = last.map_or("", |last| {
            let rest = crate::text::Span { start: self.numeral.span.end, end: last.span.end };
            rest.of(self.reading.text)
        });
        let next = self.lower(self.after());
        let is_time = |word: &str| {
            matches!(
                word,
                "am" | "pm"
                    | "a.m"
                    | "p.m"
                    | "a.m."
                    | "p.m."
                    | "o'clock"
                    | "o’clock"
                    | "gmt"
                    | "bst"
                    | "est"
                    | "edt"
                    | "utc"
                    | "cet"
                    | "ist"
                    | "pst"
                    | "noon"
                    | "midnight"
            )
        };
        is_time(Lower::new(tail).as_str())
            || (tail.is_empty() && is_time(next.as_str()))
            || (tail == "s" && self.numeral.value % 10.0 == 0.0)
    }

    /// `January 12`, `12 January`, `on 3 May`.
    fn is_day_of_month(&self) -> bool {
        let value = self.numeral.value;
        if self.numeral.tokens.len() != 1 || value.fract() != 0.0 {
            return false;
        }
        let is_month = |at: Option<usize>| {
            self.token(at).is_some_and(|token| token.shape != Shape::Lower) && MONTHS.contains(&self.lower(at).as_str())
        };
        let dotted = self.before(if self.at(self.before(1)) == "." { 2 } else { 1 });
        let fits = (1.0..=31.0).contains(&value) || is_year(value);
        fits && (is_month(dotted) && !self.takes_noun() || (value <= 31.0 && is_month(self.after())))
    }

    /// Whether a word in small letters follows that can be what is counted.
    fn takes_noun(&self) -> bool {
        self.token(self.after()).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
            && super::noun_phrase::read(
                self.reading,
                self.numeral.tokens.end,
                self.end,
                super::noun_phrase::Grammar::Plural,
            )
            .is_some()
    }

    /// A year by its looks, in a place where years stand: four digits without a comma, and nothing that is counted.
    pub(super) fn is_year(&self) -> bool {
        let four = self.numeral.span.len() == 4 && self.numeral.tokens.len() == 1 && self.numeral.form == Form::Digits;
        if !four || !is_year(self.numeral.value) {
            return false;
        }
        let before = self.lower(self.before(1));
        let years = matches!(
            before.as_str(),
            "in" | "since"
                | "by"
                | "until"
                | "till"
                | "from"
                | "during"
                | "before"
                | "after"
                | "early"
                | "late"
                | "mid"
                | "the"
                | "of"
                | "to"
                | "year"
                | "for"
                | "and"
                | ","
                | "("
                | "last"
                | "this"
                | "spring"
                | "summer"
                | "autumn"
                | "fall"
                | "winter"
                | "fiscal"
                | "into"
                | "through"
                | "around"
                | "circa"
                | "-"
                | "–"
                | "/"
                | "his"
                | "her"
                | "its"
                | "their"
                | "between"
                | "'s"
                | "’s"
        );
        // "2000 people" counts, "1988 sales" does not.
        let round = self.numeral.value % 100.0 == 0.0 || self.numeral.value < 1900.0;
        years || !(round && self.takes_noun())
    }

    /// Whether the number begins a run of digits, as telephone numbers have it.
    pub(super) fn opens_run(&self) -> bool {
        self.token(self.after()).is_some_and(|token| token.kind == TokenKind::Number)
            && !matches!(
                self.lower(self.before(1)).as_str(),
                "in" | "since" | "by" | "until" | "from" | "during" | "of"
            )
    }

    fn follows_label(&self) -> bool {
        let dotted = self.at(self.before(1)) == ".";
        let at = self.before(if dotted { 2 } else { 1 });
        let Some(token) = self.token(at) else { return false };
        let word = self.lower(at);
        let word = word.as_str();
        if word == "no" && !dotted && token.shape == Shape::Lower {
            return false;
        }
        if is_label(word) && !(token.shape == Shape::Lower && self.takes_noun()) {
            return true;
        }
        // A capital before digits makes a name of both, unless something is counted: "In Aleppo 20 people died".
        self.numeral.form == Form::Digits
            && self.numeral.tokens.len() == 1
            && token.kind == TokenKind::Word
            && token.shape.is_capital()
            && !dotted
            && at != Some(self.start)
            && !self.takes_noun()
            && !MONTHS.contains(&word)
    }

    /// `10 Downing Street`.
    fn is_address(&self) -> bool {
        let is_capital =
            |at| self.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.shape.is_capital());
        self.numeral.form == Form::Digits
            && (self.numeral.tokens.end..self.numeral.tokens.end + 4)
                .map(Some)
                .take_while(|at| is_capital(*at))
                .any(|at| is_way(self.lower(at).as_str()))
    }

    /// A number word inside another: `one-sided` is for the reader of units; `someone-two` is none.
    fn is_in_word(&self) -> bool {
        self.is_glued(Some(self.numeral.tokens.start))
            && matches!(self.at(self.before(1)), "-" | "‐" | "‑" | "'" | "’")
            && self.is_glued(self.before(1))
            && self.token(self.before(2)).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// A number word with a capital inside a sentence: `Group of Seven`, `Six Nations`.
    fn is_in_name(&self) -> bool {
        let first = self.token(Some(self.numeral.tokens.start));
        let is_capital = first.is_some_and(|token| token.kind == TokenKind::Word && token.shape.is_capital());
        if self.numeral.form == Form::Digits || !is_capital || self.numeral.tokens.start == self.start {
            return false;
        }
        let before = self.token(self.before(1));
        // A capital opens what is quoted, and every word of a title.
        let opens = before.is_none_or(|token| token.kind == TokenKind::Mark);
        let in_title = before.is_some_and(|token| token.shape.is_capital())
            && self.token(self.after()).is_some_and(|token| token.shape.is_capital());
        !opens && !in_title
    }
}

/// Whether a number can be the year of an event in the news.
fn is_year(value: f64) -> bool {
    (1500.0..=2100.0).contains(&value) && value.fract() == 0.0
}
