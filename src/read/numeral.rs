//! Numbers, in digits and in words: `1,900.5`, `two hundred and six`, `1.2bn`, `half a million`, `two-thirds`, `20th`.

use std::ops::Range;

use super::{Reading, TokenKind};

/// A number as the text has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// The first token after it.
    pub end: usize,
    /// The number.
    pub value: f64,
    /// How it is written.
    pub form: NumeralForm,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumeralForm {
    /// In digits alone.
    Digits,
    /// In words, or in digits with a word of scale: `1.5 million`.
    Words,
    /// As a rank: `third`, `20th`.
    Ordinal,
    /// As a part: `two-thirds`, `1/4`, `half`.
    Fraction,
    /// As a round plural: `dozens`, `hundreds of thousands`. The value is that of one.
    Vague,
}

/// Words of numbers, and what they are worth.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Word {
    Unit(f64),
    Teen(f64),
    Ten(f64),
    Hundred,
    Scale(f64),
}

/// No number word is longer.
const LONGEST: usize = 11;

/// A word in small letters, without allocating; empty where it cannot be a word of numbers.
struct Small([u8; LONGEST], usize);

impl Small {
    fn new(word: &str) -> Self {
        let mut letters = [0; LONGEST];
        if word.len() > LONGEST || !word.is_ascii() {
            return Self(letters, 0);
        }
        for (slot, byte) in letters.iter_mut().zip(word.bytes()) {
            *slot = byte.to_ascii_lowercase();
        }
        Self(letters, word.len())
    }

    fn as_str(&self) -> &str {
        self.0.get(..self.1).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

const UNITS: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS: [&str; 10] =
    ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const SCALES: [(&str, f64); 15] = [
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("dozen", 12.0),
    ("score", 20.0),
    ("lakh", 1e5),
    ("lakhs", 1e5),
    ("crore", 1e7),
    ("crores", 1e7),
    ("mn", 1e6),
    ("mln", 1e6),
    ("bn", 1e9),
    ("bln", 1e9),
    ("tn", 1e12),
];
/// Round plurals.
const VAGUE: [(&str, f64); 9] = [
    ("dozens", 12.0),
    ("scores", 20.0),
    ("tens", 10.0),
    ("hundreds", 1e2),
    ("thousands", 1e3),
    ("millions", 1e6),
    ("billions", 1e9),
    ("trillions", 1e12),
    ("lakhs", 1e5),
];
const ORDINALS: [(&str, f64); 20] = [
    ("first", 1.0),
    ("second", 2.0),
    ("third", 3.0),
    ("fourth", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
    ("eleventh", 11.0),
    ("twelfth", 12.0),
    ("thirteenth", 13.0),
    ("fourteenth", 14.0),
    ("fifteenth", 15.0),
    ("twentieth", 20.0),
    ("thirtieth", 30.0),
    ("fiftieth", 50.0),
    ("hundredth", 100.0),
    ("thousandth", 1000.0),
];
/// What a numerator is divided by.
const PARTS: [(&str, f64); 15] = [
    ("half", 2.0),
    ("halves", 2.0),
    ("quarter", 4.0),
    ("quarters", 4.0),
    ("third", 3.0),
    ("thirds", 3.0),
    ("fifths", 5.0),
    ("fifth", 5.0),
    ("fourth", 4.0),
    ("fourths", 4.0),
    ("sixth", 6.0),
    ("sixths", 6.0),
    ("eighth", 8.0),
    ("eighths", 8.0),
    ("tenths", 10.0),
];
/// What letters right after digits are worth.
const SUFFIXES: [(&str, f64); 11] = [
    ("k", 1e3),
    ("K", 1e3),
    ("m", 1e6),
    ("M", 1e6),
    ("mn", 1e6),
    ("bn", 1e9),
    ("b", 1e9),
    ("B", 1e9),
    ("tn", 1e12),
    ("trn", 1e12),
    ("T", 1e12),
];
/// Denominators in digits that are parts and no scores or dates.
const DENOMINATORS: [f64; 7] = [2.0, 3.0, 4.0, 5.0, 8.0, 10.0, 16.0];

fn look_up(table: &[(&str, f64)], word: &str) -> Option<f64> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

fn place(table: &[&str], word: &str) -> Option<f64> {
    table.iter().position(|known| *known == word).map(|at| at as f64)
}

fn word(word: &str) -> Option<Word> {
    if word == "hundred" {
        return Some(Word::Hundred);
    }
    place(&UNITS, word)
        .map(Word::Unit)
        .or_else(|| place(&TEENS, word).map(|at| Word::Teen(at + 10.0)))
        .or_else(|| place(&TENS, word).map(|at| Word::Ten((at + 2.0) * 10.0)))
        .or_else(|| look_up(&SCALES, word).map(Word::Scale))
}

/// A reader of numbers over the tokens of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Numerals<'a> {
    reading: &'a Reading<'a>,
    end: usize,
}

impl<'a> Numerals<'a> {
    /// A reader that looks no further than the end of `tokens`.
    pub fn new(reading: &'a Reading<'a>, tokens: &Range<usize>) -> Self {
        Self { reading, end: tokens.end }
    }

    /// The longest number that begins at a token.
    pub fn at(&self, at: usize) -> Option<Numeral> {
        let token = self.reading.tokens.get(at).filter(|_| at < self.end)?;
        match token.kind {
            TokenKind::Number => self.digits(at),
            TokenKind::Word => self.words(at),
            _ => None,
        }
        .filter(|numeral| numeral.value.is_finite())
    }

    /// What letters right after the digits say: `5km` gives the number and `km`.
    pub fn with_letters(&self, at: usize) -> Option<(f64, &'a str)> {
        let text = self.text(at);
        let letters = text.find(|c: char| c.is_alphabetic() || c == '°')?;
        let (digits, letters) = text.split_at_checked(letters)?;
        Some((number(digits)?, letters))
    }

    fn text(&self, at: usize) -> &'a str {
        if at < self.end { self.reading.word(at) } else { "" }
    }

    fn small(&self, at: usize) -> Small {
        Small::new(self.text(at))
    }

    fn is_spaced(&self, at: usize) -> bool {
        self.reading.tokens.get(at).is_some_and(|token| token.spaced)
    }

    /// Where the word stands that a number goes on with: at once or after a hyphen.
    fn joined(&self, at: usize) -> usize {
        let hyphen = matches!(self.text(at), "-" | "‑" | "‐") && !self.is_spaced(at) && !self.is_spaced(at + 1);
        at + usize::from(hyphen)
    }

    fn digits(&self, at: usize) -> Option<Numeral> {
        let text = self.text(at);
        let letters = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
        let (digits, letters) = text.split_at_checked(letters)?;
        let mut value = number(digits)?;
        let mut end = at + 1;
        if matches!(letters, "st" | "nd" | "rd" | "th") {
            return Some(Numeral { end, value, form: NumeralForm::Ordinal });
        }
        let mut form = NumeralForm::Digits;
        if letters.is_empty() {
            if let Some(part) = self.part_in_digits(end) {
                return Some(Numeral { end: part.0, value: value / part.1, form: NumeralForm::Fraction });
            }
            while let Some(group) = self.group(at, end) {
                value = value * 1e3 + group;
                end += 1;
            }
            if let Some((after, scale)) = self.scale(end) {
                (end, value, form) = (after, value * scale, NumeralForm::Words);
            }
        } else {
            value *= look_up(&SUFFIXES, letters)?;
            form = NumeralForm::Words;
        }
        Some(Numeral { end, value, form })
    }

    /// Three digits after a space, of `1 414 021`: of a number that has at least two such groups.
    fn group(&self, first: usize, at: usize) -> Option<f64> {
        let is_group = |at: usize| {
            let text = self.text(at);
            text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit()) && self.is_spaced(at)
        };
        let goes_on = at > first + 1 || is_group(at + 1);
        let opens = self.text(first).len() <= 3;
        (opens && goes_on && is_group(at)).then(|| number(self.text(at))).flatten()
    }

    /// The denominator of `1/4`.
    fn part_in_digits(&self, slash: usize) -> Option<(usize, f64)> {
        let whole = self.text(slash) == "/" && !self.is_spaced(slash) && !self.is_spaced(slash + 1);
        let denominator = number(self.text(slash + 1)).filter(|_| whole)?;
        let more = matches!(self.text(slash + 2), "/" | "-") && !self.is_spaced(slash + 2);
        (DENOMINATORS.contains(&denominator) && !more).then_some((slash + 2, denominator))
    }

    /// Words of scale: `million`, `hundred thousand`.
    fn scale(&self, at: usize) -> Option<(usize, f64)> {
        let (mut end, mut scale) = (at, 1.0);
        while let Some(Word::Scale(_) | Word::Hundred) = word(self.small(self.joined(end)).as_str()) {
            end = self.joined(end);
            scale *= match word(self.small(end).as_str()) {
                Some(Word::Scale(scale)) => scale,
                _ => 100.0,
            };
            end += 1;
        }
        (end > at).then_some((end, scale))
    }

    fn words(&self, at: usize) -> Option<Numeral> {
        let small = self.small(at);
        let first = small.as_str();
        match first.as_bytes().first()? {
            b'a' => self.article(at, first),
            b'h' | b'q' if matches!(first, "half" | "quarter") => self.half(at, first),
            b'b'..=b'z' => self.cardinal(at).or_else(|| self.vague(at)).or_else(|| {
                Some(Numeral { end: at + 1, value: look_up(&ORDINALS, first)?, form: NumeralForm::Ordinal })
            }),
            _ => None,
        }
    }

    /// `a hundred`, `a dozen`, `a third`, `a half`, `a quarter of a million`.
    fn article(&self, at: usize, first: &str) -> Option<Numeral> {
        if !matches!(first, "a" | "an") {
            return None;
        }
        let small = self.small(at + 1);
        match small.as_str() {
            "half" | "quarter" => self.half(at + 1, small.as_str()),
            next if look_up(&PARTS, next).is_some() && self.small(at + 2).as_str() == "of" => {
                let value = 1.0 / look_up(&PARTS, next)?;
                Some(Numeral { end: at + 2, value, form: NumeralForm::Fraction })
            }
            "score" => None,
            next => match word(next)? {
                Word::Hundred | Word::Scale(_) => self.cardinal(at + 1),
                _ => None,
            },
        }
    }

    /// `half`, `half a million`, `half-million`, `quarter of a million`.
    fn half(&self, at: usize, first: &str) -> Option<Numeral> {
        let part = 1.0 / look_up(&PARTS, first)?;
        let mut next = self.joined(at + 1);
        if self.small(next).as_str() == "of" && matches!(self.small(next + 1).as_str(), "a" | "an") {
            next += 1;
        }
        if matches!(self.small(next).as_str(), "a" | "an") {
            next += 1;
        }
        if let Some((end, scale)) = self.scale(next) {
            return Some(Numeral { end, value: part * scale, form: NumeralForm::Words });
        }
        // "Half" before a noun is a part; "half-time" and "the second half" are not.
        let part_of = matches!(self.small(at + 1).as_str(), "of" | "the" | "its" | "their" | "his" | "her" | "all");
        part_of.then_some(Numeral { end: at + 1, value: part, form: NumeralForm::Fraction })
    }

    /// `dozens`, `hundreds of thousands`.
    fn vague(&self, at: usize) -> Option<Numeral> {
        let value = look_up(&VAGUE, self.small(at).as_str())?;
        if self.small(at + 1).as_str() == "of"
            && let Some(times) = look_up(&VAGUE, self.small(at + 2).as_str())
        {
            return Some(Numeral { end: at + 3, value: value * times, form: NumeralForm::Vague });
        }
        Some(Numeral { end: at + 1, value, form: NumeralForm::Vague })
    }

    fn cardinal(&self, at: usize) -> Option<Numeral> {
        let (mut total, mut current, mut end) = (0.0, 0.0, at);
        // What may still be added to the current group: nothing after a unit, a unit after tens, all at the start.
        let mut room = 100.0;
        let mut scaled = f64::INFINITY;
        loop {
            let mut next = if end == at { at } else { self.joined(end) };
            let after_and = end > at && self.small(next).as_str() == "and" && (current >= 100.0 || total > 0.0);
            if after_and {
                next += 1;
            }
            let small = self.small(next);
            let Some(found) = word(small.as_str()) else {
                let ordinal = look_up(&ORDINALS, small.as_str()).filter(|value| {
                    end > at && *value < room && (room < 100.0 || current >= 100.0 || after_and) && !after_and
                });
                if let Some(value) = ordinal.filter(|value| *value < 10.0 && next > end) {
                    return Some(Numeral { end: next + 1, value: total + current + value, form: NumeralForm::Ordinal });
                }
                break;
            };
            match found {
                Word::Unit(value) | Word::Teen(value) | Word::Ten(value) => {
                    if value >= room || (value == 0.0 && end > at) {
                        break;
                    }
                    current += value;
                    room = match found {
                        Word::Ten(_) => 10.0,
                        _ => 0.0,
                    };
                }
                Word::Hundred if current > 0.0 && current < 100.0 || end == at => {
                    current = f64::max(current, 1.0) * 100.0;
                    room = 100.0;
                }
                // "Dozen" and "million" close a group; the next must be less.
                Word::Scale(scale) if (current > 0.0 || end == at) && scale < scaled && !after_and => {
                    if small.as_str() == "score" && end == at {
                        break;
                    }
                    total += f64::max(current, 1.0) * scale;
                    (current, room, scaled) = (0.0, 100.0, scale);
                }
                // "Hundred thousand million" and the like multiply what there is.
                Word::Scale(scale) if current == 0.0 && total > 0.0 && next == end => {
                    total *= scale;
                    scaled = scale;
                }
                _ => break,
            }
            end = next + 1;
        }
        if end == at {
            return None;
        }
        let value = total + current;
        self.with_part(end, value).or(Some(Numeral { end, value, form: NumeralForm::Words }))
    }

    /// `two-thirds`, `three quarters`, `two and a half`.
    fn with_part(&self, end: usize, value: f64) -> Option<Numeral> {
        let next = self.joined(end);
        if let Some(part) = look_up(&PARTS, self.small(next).as_str()).filter(|_| value < 20.0) {
            let plural = self.text(next).ends_with('s') || value == 1.0;
            return plural.then_some(Numeral { end: next + 1, value: value / part, form: NumeralForm::Fraction });
        }
        if self.small(end).as_str() == "and" && matches!(self.small(end + 1).as_str(), "a" | "one") {
            let part = look_up(&PARTS, self.small(end + 2).as_str()).filter(|part| *part <= 4.0)?;
            let (end, scale) = self.scale(end + 3).unwrap_or((end + 3, 1.0));
            return Some(Numeral { end, value: (value + 1.0 / part) * scale, form: NumeralForm::Words });
        }
        None
    }
}

/// The value of digits with their separators: `1,900.5`, `1,00,000`; none for `1,2` and `1.2.3`.
fn number(digits: &str) -> Option<f64> {
    if digits.len() > 40 || !digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.')) {
        return None;
    }
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if decimals.contains(['.', ',']) {
        return None;
    }
    let mut groups = whole.split(',');
    let head = groups.next()?;
    let mut plain = head.to_owned();
    let groups: Vec<&str> = groups.collect();
    let (last, inner) = groups.split_last().map_or((None, &[][..]), |(last, inner)| (Some(*last), inner));
    let grouped = last.is_none_or(|last| last.len() == 3 && (1..=3).contains(&head.len()))
        && inner.iter().all(|group| matches!(group.len(), 2 | 3));
    if !grouped {
        return None;
    }
    groups.iter().for_each(|group| plain.push_str(group));
    if !decimals.is_empty() {
        plain.push('.');
        plain.push_str(decimals);
    }
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::{NumeralForm as Form, Numerals};
    use crate::clean::{Format, clean};
    use crate::read::read;

    fn numeral(text: &str) -> Option<(f64, Form, usize)> {
        let article = clean(text, Format::Text);
        let reading = read(&article);
        let tokens = 0..reading.tokens.len();
        Numerals::new(&reading, &tokens).at(0).map(|found| (found.value, found.form, tokens.end - found.end))
    }

    #[test]
    fn numbers_are_read_whole() {
        for (text, value, form) in [
            ("1,900.5", 1900.5, Form::Digits),
            ("1,00,000", 100_000.0, Form::Digits),
            ("1 414 021 100", 1_414_021_100.0, Form::Digits),
            ("1.5 million", 1.5e6, Form::Words),
            ("1.2bn", 1.2e9, Form::Words),
            ("three", 3.0, Form::Words),
            ("twenty-one", 21.0, Form::Words),
            ("two hundred and six", 206.0, Form::Words),
            ("one hundred and sixteen thousand", 116_000.0, Form::Words),
            ("a hundred thousand", 100_000.0, Form::Words),
            ("two thousand three hundred and five", 2305.0, Form::Words),
            ("half a million", 5e5, Form::Words),
            ("a quarter of a million", 2.5e5, Form::Words),
            ("two dozen", 24.0, Form::Words),
            ("two and a half", 2.5, Form::Words),
            ("two and a half million", 2.5e6, Form::Words),
            ("two-thirds", 2.0 / 3.0, Form::Fraction),
            ("three quarters", 0.75, Form::Fraction),
            ("1/4", 0.25, Form::Fraction),
            ("20th", 20.0, Form::Ordinal),
            ("third", 3.0, Form::Ordinal),
            ("twenty-first", 21.0, Form::Ordinal),
            ("dozens", 12.0, Form::Vague),
            ("hundreds of thousands", 1e5, Form::Vague),
            ("five lakh", 5e5, Form::Words),
            ("500 crore", 5e9, Form::Words),
        ] {
            assert_eq!(numeral(text), Some((value, form, 0)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_left() {
        for text in ["1.2.3", "1,2", "747s", "5G", "a", "an", "and", "hundredweight", "score", "half-time", "9/11/2001"]
        {
            let found = numeral(text).filter(|(_, _, left)| *left == 0);
            assert_eq!(found, None, "{text}");
        }
    }

    #[test]
    fn odd_input_does_no_harm() {
        for text in ["9".repeat(1_000_000), "one ".repeat(10_000), "million ".repeat(10_000), "1 ".repeat(1000)] {
            let _ = numeral(&text);
        }
    }
}
