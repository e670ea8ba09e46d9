//! Quantities: numbers, their units, and what they count.
//!
//! Every token that may begin a number is asked once; the number is read, then what bends it before, then its unit or
//! the noun it counts. The tables are data: `units.txt`, `currencies.txt`, and the lists of [`bound`] and [`noun`].

mod bound;
mod noun;
mod unit;

use std::ops::Range;

use crate::read::numeral::{Numeral, NumeralForm, Numerals};
use crate::read::{Reading, TokenKind};
use crate::recognise::dates::Date;
use crate::recognise::names::Name;
use crate::text::Span;
use bound::Bound;
use unit::Unit;

/// A quantity as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its place in the clean text.
    pub span: Span,
    /// The number stated.
    pub value: f64,
    /// The least that is meant.
    pub low: f64,
    /// The most that is meant; none where there is no bound.
    pub high: Option<f64>,
    /// Whether the text says that it is about so much.
    pub approximate: bool,
    /// UCUM or ISO 4217 code where one exists, else the counted noun's lemma.
    pub unit: Option<String>,
    /// The unit's English name, where it is one of measure or money.
    pub unit_name: Option<&'static str>,
    /// What is counted or measured, as the text says it.
    pub of: Option<Span>,
}

/// The quantities of an article, in order, never overlapping each other, a name or a date.
pub fn recognise(reading: &Reading<'_>, names: &[Name], dates: &[Date]) -> Vec<Quantity> {
    let mut quantities: Vec<Quantity> = Vec::new();
    for sentence in &reading.sentences {
        let tokens = reading.range(sentence);
        let phrases = Phrases { reading, numerals: Numerals::new(reading, &tokens), tokens: tokens.clone() };
        let mut begin = tokens.start;
        let mut at = tokens.start;
        while at < tokens.end {
            match phrases.quantity(at, begin) {
                Some((quantity, end)) => {
                    quantities.extend(quantity);
                    (at, begin) = (end, end);
                }
                None => at += 1,
            }
        }
    }
    let (mut names, mut dates) =
        (Ahead::new(names.iter().map(|name| name.span)), Ahead::new(dates.iter().map(|date| date.span)));
    quantities.retain(|quantity| !names.touch(quantity.span) && !dates.touch(quantity.span));
    quantities
}

/// Sorted spans, gone through once.
struct Ahead<I: Iterator<Item = Span>>(std::iter::Peekable<I>);

impl<I: Iterator<Item = Span>> Ahead<I> {
    fn new(spans: I) -> Self {
        Self(spans.peekable())
    }

    fn touch(&mut self, span: Span) -> bool {
        while self.0.next_if(|ahead| ahead.end <= span.start).is_some() {}
        self.0.peek().is_some_and(|ahead| ahead.start < span.end)
    }
}

/// A number with its range, as far as it is read.
struct Amount {
    numeral: Numeral,
    low: f64,
    high: Option<f64>,
    /// Two numbers: `10 to 15`.
    is_range: bool,
}

struct Phrases<'a> {
    reading: &'a Reading<'a>,
    numerals: Numerals<'a>,
    tokens: Range<usize>,
}

/// Nouns after which a number is a label: `Article 50`, `page 3`.
const LABELS: &[&str] = &[
    "article",
    "articles",
    "chapter",
    "page",
    "pages",
    "section",
    "sections",
    "no",
    "nos",
    "number",
    "room",
    "gate",
    "flight",
    "route",
    "highway",
    "level",
    "phase",
    "stage",
    "step",
    "version",
    "season",
    "episode",
    "class",
    "grade",
    "group",
    "type",
    "title",
    "rule",
    "paragraph",
    "clause",
    "channel",
    "platform",
    "terminal",
    "line",
    "unit",
    "day",
    "game",
    "round",
    "part",
    "volume",
    "figure",
    "table",
    "appendix",
    "windows",
    "formula",
    "act",
    "tel",
    "phone",
    "fax",
    "resolution",
    "apollo",
    "district",
    "ward",
    "zone",
    "block",
    "lot",
    "box",
    "case",
    "file",
    "track",
    "lane",
    "pier",
];

impl Phrases<'_> {
    fn word(&self, at: usize) -> &str {
        if self.tokens.contains(&at) { self.reading.word(at) } else { "" }
    }

    fn is_spaced(&self, at: usize) -> bool {
        self.reading.tokens.get(at).is_none_or(|token| token.spaced)
    }

    fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "‑" | "‐") && !self.is_spaced(at) && !self.is_spaced(at + 1)
    }

    /// What begins at a token, if a number does: the quantity, unless the number is a label, a score or the like, and
    /// the first token after it.
    fn quantity(&self, at: usize, begin: usize) -> Option<(Option<Quantity>, usize)> {
        let kind = self.reading.tokens.get(at)?.kind;
        if !matches!(kind, TokenKind::Number | TokenKind::Word) {
            return None;
        }
        // Letters that are a unit make a number with a unit, unless they can be a scale before a counted noun.
        let lettered = (kind == TokenKind::Number).then(|| self.numerals.with_letters(at)).flatten();
        let sign = unit::sign_before(self.reading, at, begin);
        let measure = lettered.and_then(|(value, letters)| Some((value, unit::letters(letters)?)));
        if let Some((value, unit)) = measure.filter(|(_, unit)| sign.is_none() && !self.is_scale(at, *unit)) {
            let numeral = Numeral { end: at + 1, value, form: NumeralForm::Digits };
            let amount = Amount { numeral, low: value, high: Some(value), is_range: false };
            return Some((Some(self.bent(at, begin, &amount, amount.numeral.end, Some(unit), None)), at + 1));
        }
        let numeral = self.numerals.at(at)?;
        if let Some(end) = self.in_a_chain(at, numeral) {
            return Some((None, end));
        }
        let start = sign.map_or(at, |(_, first)| first);
        let amount = self.range(at, numeral);
        let end = amount.numeral.end;
        if let Some((unit, _)) = sign {
            let (said, after) = match unit::words(self.reading, end, self.tokens.end) {
                Some((said, after)) if said.is_money => (said, after),
                _ => (unit, end),
            };
            return Some((Some(self.bent(start, begin, &amount, after, Some(said), None)), after));
        }
        if let Some((quantity, after)) = self.measured(at, begin, &amount) {
            return Some((Some(quantity), after));
        }
        if self.is_label(at, begin, &amount) {
            return Some((None, end));
        }
        if let Some((quantity, after)) = self.counting(at, begin, &amount) {
            return Some((Some(quantity), after));
        }
        let bare = self.stands_alone(at, &amount);
        Some((bare.then(|| self.bent(at, begin, &amount, end, None, None)), end))
    }

    /// Whether `m` or `b` right after digits means millions here: a plural is counted.
    fn is_scale(&self, at: usize, unit: Unit) -> bool {
        matches!(unit.code, "m" | "K")
            && self.numerals.at(at).is_some()
            && noun::counted(self.reading, at + 1, self.tokens.end, false).is_some()
    }

    /// The end of a run of numbers joined by marks, such as a score, a telephone number, a time or a date.
    fn in_a_chain(&self, at: usize, numeral: Numeral) -> Option<usize> {
        if numeral.form != NumeralForm::Digits {
            return None;
        }
        let mut end = numeral.end;
        let mut links = 0;
        while matches!(self.word(end), "-" | "–" | "/" | ":" | ".")
            && !self.is_spaced(end)
            && !self.is_spaced(end + 1)
            && self.reading.tokens.get(end + 1).is_some_and(|token| token.kind == TokenKind::Number)
        {
            links += 1;
            end += 2;
        }
        let colon = matches!(self.word(numeral.end), ":" | "/" | ".");
        if links > 1 || links == 1 && colon {
            return Some(end);
        }
        // Two numbers with a dash between are a score unless they rise and something is counted or measured.
        if links == 1 {
            let range = self.range(at, numeral);
            let measured = range.is_range
                && (unit::words(self.reading, range.numeral.end, self.tokens.end).is_some()
                    || unit::is_sign(self.word(at.wrapping_sub(1)))
                    || noun::counted(self.reading, range.numeral.end, self.tokens.end, false).is_some());
            if !measured {
                return Some(end);
            }
        }
        None
    }

    /// The number at `at`, and the second of `10 to 15`, `10-15`, `between 10 and 15`.
    fn range(&self, at: usize, numeral: Numeral) -> Amount {
        let alone = Amount { numeral, low: numeral.value, high: Some(numeral.value), is_range: false };
        if !matches!(numeral.form, NumeralForm::Digits | NumeralForm::Words) {
            return alone;
        }
        let before = self.word(at.wrapping_sub(1));
        let joint = self.word(numeral.end);
        let joins = match joint {
            "-" | "–" | "—" | "to" => true,
            "and" => before.eq_ignore_ascii_case("between"),
            "or" => true,
            _ => false,
        };
        if !joins {
            return alone;
        }
        let mut second = numeral.end + 1;
        if unit::is_sign(self.word(second)) {
            second += 1;
        }
        let Some(other) =
            self.numerals.at(second).filter(|other| matches!(other.form, NumeralForm::Digits | NumeralForm::Words))
        else {
            return alone;
        };
        // "5 to 10 million" means five million; "five or six" are neighbours.
        let mut low = numeral.value;
        if numeral.form == NumeralForm::Digits && other.value >= 1e6 && low < 1000.0 {
            low *= scale_of(other.value);
        }
        let near = joint != "or" || other.value - low <= (low * 0.5).max(2.0);
        if low >= other.value || !near {
            return alone;
        }
        let numeral = Numeral { end: other.end, value: low, form: other.form };
        Amount { numeral, low, high: Some(other.value), is_range: true }
    }

    /// A number with a unit after it: `15 kilometers`, `45-year-old`, `five per cent`.
    fn measured(&self, at: usize, begin: usize, amount: &Amount) -> Option<(Quantity, usize)> {
        if amount.numeral.form == NumeralForm::Ordinal {
            return None;
        }
        let hyphen = usize::from(self.is_hyphen(amount.numeral.end));
        let (first, of) = match (amount.numeral.form, self.word(amount.numeral.end)) {
            (NumeralForm::Vague | NumeralForm::Words, "of") => (amount.numeral.end + 1, true),
            _ => (amount.numeral.end + hyphen, false),
        };
        let (mut unit, mut end) = unit::words(self.reading, first, self.tokens.end)?;
        if of && amount.numeral.form != NumeralForm::Vague {
            return None;
        }
        // A pound of weight, where no scale and nothing of money is near.
        if unit.code == "GBP" && amount.numeral.form == NumeralForm::Digits && self.weighs(at, end) {
            unit = unit::letters("lb")?;
        }
        if unit.code == "a" && self.is_hyphen(end) && self.word(end + 1) == "old" {
            end += 2;
        } else if unit.code == "a" && self.word(end) == "old" {
            end += 1;
        }
        let of = (!unit.is_money && self.word(end) == "of" || unit.code == "%" && self.word(end) == "of")
            .then(|| self.noun_after_of(end))
            .flatten();
        Some((self.bent(at, begin, amount, end, Some(unit), of), end))
    }

    fn weighs(&self, at: usize, end: usize) -> bool {
        let near = |token: usize| {
            let word = self.word(token);
            ["weigh", "heav", "kilo", "muscle", "fat", "meat", "bag"].iter().any(|part| word.starts_with(part))
        };
        (at.saturating_sub(6)..at).any(near) || (end..end + 4).any(near) || self.word(end) == "of"
    }

    /// The noun phrase after `of`, for what a unit measures.
    fn noun_after_of(&self, of: usize) -> Option<Span> {
        let mut start = of + 1;
        if matches!(self.word(start), "the" | "its" | "their" | "his" | "her" | "all" | "our" | "these" | "those") {
            start += 1;
        }
        let phrase = noun::counted(self.reading, start, self.tokens.end, true)?;
        self.span(phrase.tokens.start, phrase.tokens.end)
    }

    /// A number with the noun it counts.
    fn counting(&self, at: usize, begin: usize, amount: &Amount) -> Option<(Quantity, usize)> {
        let form = amount.numeral.form;
        let mut first = amount.numeral.end;
        let after_of = self.word(first) == "of";
        match form {
            NumeralForm::Ordinal => return None,
            NumeralForm::Vague | NumeralForm::Fraction if after_of => first += 1,
            NumeralForm::Vague => return None,
            NumeralForm::Digits | NumeralForm::Words if after_of => {
                // `20 of the soldiers`
                if !matches!(self.word(first + 1), "the" | "its" | "their" | "his" | "her" | "our" | "those" | "these")
                {
                    return None;
                }
                first += 1;
            }
            _ => {}
        }
        if after_of || form == NumeralForm::Fraction {
            while matches!(
                self.word(first),
                "the" | "its" | "their" | "his" | "her" | "all" | "our" | "these" | "those"
            ) {
                first += 1;
            }
        }
        let more = matches!(self.word(first), "more" | "other" | "additional" | "further" | "new");
        first += usize::from(more && self.word(first) != "new");
        let singular = (amount.numeral.value - 1.0).abs() < f64::EPSILON;
        let counted = noun::counted(self.reading, first, self.tokens.end, singular)?;
        // "One" is more often a pronoun than a number.
        let is_one = self.word(at).eq_ignore_ascii_case("one") && amount.numeral.end == at + 1 && !amount.is_range;
        if is_one && (after_of || counted.tokens.len() > 2) {
            return None;
        }
        let of = self.span(counted.tokens.start, counted.tokens.end);
        let mut quantity = self.bent(at, begin, amount, counted.tokens.end, None, of);
        quantity.unit = Some(noun::lemma(self.word(counted.head)));
        Some((quantity, counted.tokens.end))
    }

    /// Whether a number is part of a label or a name: `Article 50`, `Boeing 737`, `No. 10`.
    fn is_label(&self, at: usize, begin: usize, amount: &Amount) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= begin.max(self.tokens.start)) else {
            return false;
        };
        let word = self.word(before);
        if matches!(word, "#" | "№" | "v" | "@") {
            return true;
        }
        if self.is_hyphen(before) {
            return true;
        }
        if amount.numeral.form != NumeralForm::Digits {
            return false;
        }
        let label = if word == "." { self.word(before.wrapping_sub(1)) } else { word };
        if LABELS.iter().any(|known| label.eq_ignore_ascii_case(known)) {
            return true;
        }
        // A capital before digits makes a name of both, except at the start of the sentence or before a counted noun.
        let capital = word.starts_with(char::is_uppercase) && before > self.tokens.start;
        capital && noun::counted(self.reading, amount.numeral.end, self.tokens.end, false).is_none()
    }

    /// Whether a number without unit and noun is a quantity: not one that looks like a year or a pronoun.
    fn stands_alone(&self, at: usize, amount: &Amount) -> bool {
        let next = self.word(amount.numeral.end);
        let joined = !next.is_empty()
            && !self.is_spaced(amount.numeral.end)
            && matches!(next, "-" | "–" | "/" | "'" | "’" | "_" | "°");
        if joined || next.starts_with('\'') || next.starts_with('’') {
            return false;
        }
        match amount.numeral.form {
            NumeralForm::Ordinal | NumeralForm::Vague => amount.numeral.form == NumeralForm::Vague && next != "of",
            NumeralForm::Fraction => true,
            NumeralForm::Digits => {
                let text = self.word(at);
                let year = text.len() == 4 && !text.contains(',') && (1500.0..2100.0).contains(&amount.numeral.value);
                // Digits before a capital are an address or a name.
                let address = next.starts_with(char::is_uppercase) && amount.numeral.end < self.tokens.end;
                let padded = text.starts_with('0') && !text.starts_with("0.") && text != "0";
                !(year && !amount.is_range || address || padded || text.len() > 15 && !text.contains(','))
            }
            NumeralForm::Words => !matches!(self.word(at), "one" | "One" | "ONE") || amount.numeral.end > at + 1,
        }
    }

    fn span(&self, start: usize, end: usize) -> Option<Span> {
        let tokens = self.reading.tokens.get(start..end)?;
        Some(Span { start: tokens.first()?.span.start, end: tokens.last()?.span.end })
    }

    /// The quantity with what bends it, from the tokens `start..end`.
    fn bent(
        &self,
        start: usize,
        begin: usize,
        amount: &Amount,
        end: usize,
        unit: Option<Unit>,
        of: Option<Span>,
    ) -> Quantity {
        let begin = begin.max(self.tokens.start);
        let (mut low, mut high, mut approximate) = (amount.low, amount.high, false);
        let value = amount.numeral.value;
        let mut first = start;
        if amount.numeral.form == NumeralForm::Vague {
            (high, approximate) = (None, true);
        }
        // The second number of a range has its own words before it.
        let between =
            amount.is_range && matches!(self.word(first.wrapping_sub(1)), "between" | "from") && first > begin;
        first -= usize::from(between);
        let mut bounds = [
            bound::before(self.reading, first, begin),
            bound::after(self.reading, end).map(|(bound, _)| (bound, first)),
        ];
        if amount.is_range || amount.numeral.form == NumeralForm::Vague {
            bounds[1] = None;
        }
        for (bound, from) in bounds.into_iter().flatten() {
            first = first.min(from);
            match bound {
                Bound::AtLeast => high = None,
                Bound::AtMost => low = if value > 0.0 { 0.0 } else { low.min(value) },
                Bound::About => approximate = true,
            }
        }
        // `about 20 or more` ends after the words that bend it.
        let end = match bounds[1] {
            Some(_) => bound::after(self.reading, end).map_or(end, |(_, after)| after.min(self.tokens.end)),
            None => end,
        };
        Quantity {
            span: self.span(first, end).unwrap_or_default(),
            value,
            low,
            high,
            approximate,
            unit: unit.map(|unit| unit.code.to_owned()),
            unit_name: unit.map(|unit| unit.name),
            of,
        }
    }
}

/// The largest of thousand, million … that a number has.
fn scale_of(value: f64) -> f64 {
    [1e12, 1e9, 1e6].into_iter().find(|scale| value >= *scale).unwrap_or(1.0)
}
