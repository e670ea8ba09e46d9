//! Units after a number, ranges of two numbers, and ages.

use super::assemble::Assembler;
use super::draft::{Draft, Sense};
use super::lexicon::{Class, class};
use super::noun_phrase::{self, Grammar};
use super::unit::{self, Kind, Unit};
use crate::read::lower::Lower;
use crate::read::numeral::{self, Form, Numeral};
use crate::read::{Shape, TokenKind};

const YEAR: Unit = Unit { code: "a", name: "year", kind: Kind::Time };

impl Assembler<'_, '_> {
    /// Takes the unit after a number; false where letters glued to the digits make it no number.
    pub(super) fn unit(&self, draft: &mut Draft, number: &Numeral, end: usize) -> bool {
        let last = number.tokens.end - 1;
        let token_end = self.reading.tokens.get(last).map_or(0, |token| token.span.end);
        let letters = crate::text::Span { start: number.span.end, end: token_end }.of(self.reading.text);
        if !letters.is_empty() {
            draft.span.end = token_end;
            return self.letters(draft, letters);
        }
        if number.form == Form::Share {
            // "half a kilometre"
            let article = usize::from(matches!(self.word(draft.next).as_str(), "a" | "an"));
            if let Some((unit, next)) =
                unit::after(self.reading, draft.next + article, end).filter(|(unit, _)| unit.kind != Kind::Time)
            {
                draft.unit = Some(unit);
                draft.extend(self.reading, next);
            }
            return true;
        }
        // "5 m tall", "Rs 5 m"
        if number.form == Form::Digits
            && self.reading.word(draft.next) == "m"
            && draft.next < end
            && number.value == number.mantissa
        {
            let next = draft.next;
            draft.extend(self.reading, next + 1);
            return self.letters(draft, "m");
        }
        let spoken = self.unit_at(draft, end);
        if let Some((unit, next)) = spoken
            && draft.unit.is_none_or(|before| {
                // "$5 US dollars", but two amounts in "$5 $6"
                let word = self.reading.tokens.get(draft.next).is_some_and(|token| token.kind != TokenKind::Mark);
                before.kind == Kind::Money && unit.kind == Kind::Money && word
            })
        {
            draft.unit = Some(unit);
            draft.extend(self.reading, next);
            self.smaller_unit(draft, end);
            self.per(draft, end);
        }
        true
    }

    /// The unit that follows, joined by a hyphen or not.
    fn unit_at(&self, draft: &Draft, end: usize) -> Option<(Unit, usize)> {
        let hyphen = self.is_glued(draft.next)
            && matches!(self.reading.word(draft.next), "-" | "‐" | "‑")
            && self.is_glued(draft.next + 1);
        let at = draft.next + usize::from(hyphen);
        let (unit, next) = unit::after(self.reading, at, end)?;
        let word = self.word(next - 1);
        let plural_follows = || noun_phrase::read(self.reading, next, end, Grammar::Plural).is_some();
        let fits = match word.as_str() {
            "foot" | "stone" | "second" | "cent" | "degree" | "mark" | "minute" => {
                hyphen || draft.value <= 1.0 || !plural_follows()
            }
            "won" => draft.value >= 100.0,
            _ => true,
        };
        // "pounds" are money or weight.
        let unit = if unit.code == "[lb_av]" && word.as_str().starts_with("pound") && self.is_money(draft) {
            unit::STERLING
        } else {
            unit
        };
        fits.then_some((unit, next))
    }

    /// Whether words before an amount in pounds speak of money.
    fn is_money(&self, draft: &Draft) -> bool {
        draft.value >= 1e5
            || (self.range.start.max(draft.first.saturating_sub(6))..draft.first).any(|at| {
                matches!(
                    self.word(at).as_str(),
                    "paid"
                        | "pay"
                        | "pays"
                        | "paying"
                        | "cost"
                        | "costs"
                        | "fined"
                        | "fine"
                        | "worth"
                        | "spend"
                        | "spent"
                        | "price"
                        | "salary"
                        | "bail"
                        | "raised"
                        | "earn"
                        | "earned"
                        | "sold"
                        | "bought"
                        | "wage"
                        | "bill"
                        | "donated"
                        | "charged"
                )
            })
    }

    /// Letters that are glued to digits: a unit, a scale, or what makes a name of both.
    fn letters(&self, draft: &mut Draft, letters: &str) -> bool {
        let scale = unit::scale_of_money(letters);
        // "4K video", "a 5K run"
        let thousand = letters == "K" && draft.value < 20.0 && draft.unit.is_none();
        if thousand && noun_phrase::read(self.reading, draft.next, self.range.end, Grammar::Plural).is_none() {
            return false;
        }
        if draft.unit.is_some() {
            if let Some(scale) = scale {
                draft.multiply(scale);
            }
            return scale.is_some();
        }
        let slash = self.is_glued(draft.next) && self.reading.word(draft.next) == "/";
        let rate = if slash { unit::rate(letters, self.word(draft.next + 1).as_str()) } else { None };
        if rate.is_some() {
            draft.unit = rate;
            draft.extend(self.reading, draft.next + 2);
            return true;
        }
        let unit = unit::glued(letters);
        match (scale, unit) {
            (Some(scale), unit) => {
                draft.letters = Some((scale, unit));
                let spoken =
                    unit::after(self.reading, draft.next, self.range.end).filter(|(unit, _)| unit.kind == Kind::Money);
                if let Some((money, next)) = spoken {
                    draft.letters = None;
                    draft.multiply(scale);
                    draft.unit = Some(money);
                    draft.extend(self.reading, next);
                    return true;
                }
                let counts = noun_phrase::read(self.reading, draft.next, self.range.end, Grammar::Plural).is_some();
                if !counts {
                    draft.letters = None;
                    draft.unit = unit;
                    if unit.is_none() {
                        draft.multiply(scale);
                    }
                }
                true
            }
            (None, Some(unit)) => {
                if !is_likely(draft.value, unit) {
                    return false;
                }
                draft.unit = Some(unit);
                self.smaller_unit(draft, self.range.end);
                self.per(draft, self.range.end);
                true
            }
            (None, None) => false,
        }
    }

    /// `6ft 2in`, `5 feet 9 inches`, `6-foot-3`.
    fn smaller_unit(&self, draft: &mut Draft, end: usize) {
        let Some(whole) = draft.unit else { return };
        let hyphen = self.is_glued(draft.next) && self.reading.word(draft.next) == "-" && self.is_glued(draft.next + 1);
        let and = self.word(draft.next).as_str() == "and";
        let at = draft.next + usize::from(hyphen || and);
        let Some(number) = numeral::read(self.reading, at, end) else { return };
        let letters = self.reading.word(number.tokens.end - 1);
        let letters = letters.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let spoken_inch =
            self.word(number.tokens.end).as_str() == "in" && !self.is_noun_phrase_start(number.tokens.end + 1);
        let part = unit::after(self.reading, number.tokens.end, end).or_else(|| {
            Some((unit::glued(letters)?, number.tokens.end))
                .filter(|_| number.form == Form::Digits && !letters.is_empty())
        });
        let foot = whole.code == "[ft_i]" && hyphen && number.value < 12.0;
        let (size, next) = match part {
            Some((part, next)) => match unit::parts(whole, part) {
                Some(size) => (size, next),
                None => return,
            },
            None if whole.code == "[ft_i]" && spoken_inch && number.value < 12.0 => (12.0, number.tokens.end + 1),
            None if foot => (12.0, number.tokens.end),
            None => return,
        };
        if number.value < size {
            draft.value += number.value / size;
            draft.extend(self.reading, next);
        }
    }

    fn is_noun_phrase_start(&self, at: usize) -> bool {
        let token = self.reading.tokens.get(at).filter(|_| self.range.contains(&at));
        token.is_some_and(|token| token.shape.is_capital() || token.kind == TokenKind::Number)
            || matches!(
                self.word(at).as_str(),
                "the" | "a" | "an" | "his" | "her" | "their" | "its" | "this" | "each" | "every" | "one"
            )
    }

    fn per(&self, draft: &mut Draft, end: usize) {
        let measures = draft.unit.is_some_and(|unit| unit.kind == Kind::Measure && !unit.code.contains('/'));
        if let Some((per, next)) = unit::per(self.reading, draft.next, end).filter(|_| measures) {
            draft.per = Some(per);
            draft.extend(self.reading, next);
        }
    }

    /// Takes the second number of a range or of odds (`10 to 15`, `3-4 percent`, `one in five`). Where the two are no
    /// quantity, a score, a vote or seasons, the token after them.
    pub(super) fn pair(&self, draft: &mut Draft, number: &Numeral, end: usize) -> Option<usize> {
        if matches!(number.form, Form::Vague) {
            return None;
        }
        let at = draft.next;
        let joint = self.word(at);
        let before = draft.first.checked_sub(1).map_or(Lower::new(""), |at| self.word(at));
        let (skip, dash) = match joint.as_str() {
            "out" if self.word(at + 1).as_str() == "of" => {
                (if self.word(at + 2).as_str() == "every" { 3 } else { 2 }, false)
            }
            "of" if self.word(at + 1).as_str() == "every" => (2, false),
            "in" | "to" | "or" => (1, false),
            "and" if before.as_str() == "between" => (1, false),
            "-" | "–" | "‐" | "—" | "−" => (1, true),
            _ => return None,
        };
        let mut second_at = at + skip;
        let symbol = self.reading.tokens.get(second_at).is_some_and(|token| token.kind == TokenKind::Mark);
        let money = draft.unit.is_some_and(|unit| unit.kind == Kind::Money);
        if symbol && money && unit::before(self.reading, second_at + 1, second_at).is_some() {
            second_at += 1;
        }
        let second = numeral::read(self.reading, second_at, end)?;
        if !matches!(second.form, Form::Digits | Form::Words) {
            return None;
        }
        if matches!(joint.as_str(), "in" | "out" | "of") {
            self.odds(draft, &second, joint.as_str() == "in", end);
            return None;
        }
        let scaled = second.value / second.mantissa;
        let mut other = Draft::new(&second);
        other.unit = draft.unit.filter(|unit| unit.kind == Kind::Money);
        if !self.unit(&mut other, &second, end) {
            return dash.then_some(second.tokens.end);
        }
        // "3 to 5 million": the scale is the first's too.
        let scale = other.value / second.value * scaled;
        let first = if number.value == number.mantissa && number.value < second.mantissa && scale > 1.0 {
            draft.value * scale
        } else {
            draft.value
        };
        // "28 to 2 million" leaves what the first is a number of to the reader.
        let apart = scale > 1.0
            && draft.unit.is_none()
            && number.value == number.mantissa
            && number.value >= second.mantissa
            && number.value < 1000.0;
        let rises = first < other.value && !apart;
        let unit = other.unit.or(draft.unit);
        let same_unit = draft.unit.is_none() || other.unit.is_none() || draft.unit == other.unit;
        let is_range = match joint.as_str() {
            "or" => rises && same_unit && other.value <= 2.0 * first && other.value - first <= 5.0 * scale,
            "to" => rises && same_unit && !is_change(before.as_str()) && !self.is_change_from(draft.first),
            "and" => rises && same_unit,
            _ => {
                let counts = unit.is_some() || self.counts_after(other.next, end);
                rises && same_unit && counts && !Self::are_years(number, &second)
            }
        };
        if !is_range {
            return dash.then_some(second.tokens.end);
        }
        if unit.is_none() && Self::are_years(number, &second) {
            return Some(second.tokens.end);
        }
        draft.value = first;
        draft.to = Some(other.value);
        draft.unit = unit;
        draft.per = other.per;
        draft.letters = other.letters;
        draft.other = second.tokens.clone();
        draft.extend(self.reading, other.next);
        if joint.as_str() == "and" || before.as_str() == "between" {
            draft.reach_back(self.reading, draft.first.saturating_sub(1));
        }
        None
    }

    /// Whether something in small letters is counted after a pair of numbers.
    fn counts_after(&self, at: usize, end: usize) -> bool {
        let lower = self.reading.tokens.get(at).is_some_and(|token| token.shape == Shape::Lower);
        lower
            && noun_phrase::read(self.reading, at, end, Grammar::Plural).is_some()
            && !matches!(
                self.word(at).as_str(),
                "victory"
                    | "win"
                    | "loss"
                    | "defeat"
                    | "lead"
                    | "draw"
                    | "home"
                    | "away"
                    | "in"
                    | "against"
                    | "aggregate"
                    | "vote"
                    | "majority"
            )
    }

    fn are_years(first: &Numeral, second: &Numeral) -> bool {
        let is_year = |value: f64| (1500.0..=2100.0).contains(&value);
        first.span.len() == 4
            && first.form == Form::Digits
            && is_year(first.value)
            && (is_year(second.value) || second.value < 100.0)
    }

    /// `rose from 10 to 15`: what a number was and what it became are two.
    fn is_change_from(&self, first: usize) -> bool {
        let before = |distance: usize| first.checked_sub(distance).map_or(Lower::new(""), |at| self.word(at));
        before(1).as_str() == "from"
            && !matches!(
                before(2).as_str(),
                "ranging" | "range" | "ranged" | "ranges" | "anywhere" | "vary" | "varies" | "varying" | "ages"
            )
    }

    /// `one in five`, `nine out of 10`: a share.
    fn odds(&self, draft: &mut Draft, second: &Numeral, with_in: bool, end: usize) {
        let whole = |value: f64| value.fract() == 0.0 && value > 0.0;
        let fits = draft.unit.is_none()
            && whole(draft.value)
            && whole(second.value)
            && draft.value < second.value
            && draft.value < 1000.0
            && !(second.span.len() == 4 && second.form == Form::Digits && (1900.0..2100.0).contains(&second.value));
        let odd = !with_in
            || (draft.value <= 10.0
                && second.value / draft.value <= 1e6
                && unit::after(self.reading, second.tokens.end, end).is_none()
                && (draft.value == 1.0 || second.value <= 10.0 || second.value % 10.0 == 0.0));
        if fits && odd {
            draft.value /= second.value;
            draft.other = second.tokens.clone();
            draft.extend(self.reading, second.tokens.end);
        }
    }

    /// Ages: `45-year-old`, `12 years old`, `six months of age`, `aged 12`, and the age between commas after a name.
    pub(super) fn age(&self, draft: &mut Draft, end: usize) {
        let at = draft.next;
        if draft.unit.is_some_and(|unit| unit.kind == Kind::Time) {
            let joint = usize::from(self.is_glued(at) && self.reading.word(at) == "-");
            if at + joint < end && matches!(self.word(at + joint).as_str(), "old" | "olds") {
                draft.extend(self.reading, at + joint + 1);
            } else if self.word(at).as_str() == "of" && self.word(at + 1).as_str() == "age" {
                draft.extend(self.reading, at + 2);
            }
            return;
        }
        if draft.unit.is_some() {
            return;
        }
        let before = draft.first.checked_sub(1).filter(|at| self.range.contains(at));
        let Some(before) = before else { return };
        let word = self.word(before);
        let years = draft.value >= 0.0 && draft.value <= 122.0 && draft.value.fract() == 0.0;
        if years && matches!(word.as_str(), "aged" | "age") && !self.is_of_noun(at) {
            draft.unit = Some(YEAR);
            draft.reach_back(self.reading, before);
            return;
        }
        // "at the age of only 39"
        let of = before - usize::from(matches!(word.as_str(), "just" | "only") && before > self.range.start);
        if years && self.word(of).as_str() == "of" && of > self.range.start && self.word(of - 1).as_str() == "age" {
            draft.unit = Some(YEAR);
            return;
        }
        let name = before.checked_sub(1).and_then(|at| self.reading.tokens.get(at));
        let apposed = self.reading.word(before) == ","
            && name.is_some_and(|token| {
                let is_name = token.kind == TokenKind::Word && matches!(token.shape, Shape::Capital | Shape::Mixed);
                (is_name && draft.value >= 5.0) || is_kin(Lower::new(token.span.of(self.reading.text)).as_str())
            })
            && at < end
            && matches!(self.reading.word(at), "," | "." | ";" | ")");
        let one_number = draft.first + 1 == draft.next;
        if years && apposed && one_number && !draft.is_bound() {
            draft.unit = Some(YEAR);
        }
    }

    fn is_of_noun(&self, at: usize) -> bool {
        noun_phrase::read(self.reading, at, self.range.end, Grammar::Plural).is_some()
    }

    /// `two-bedroom`, `5.4-magnitude`, `three-judge`: what is counted is joined by a hyphen.
    pub(super) fn hyphenated(&self, draft: &mut Draft, end: usize) -> bool {
        let noun = draft.next + 1;
        let joined = matches!(self.reading.word(draft.next), "-" | "‐" | "‑")
            && self.is_glued(draft.next)
            && self.is_glued(noun);
        if !joined || noun >= end {
            return false;
        }
        let is_noun = self
            .reading
            .tokens
            .get(noun)
            .is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower);
        let word = self.word(noun);
        let other = word.as_str().ends_with("ed")
            || word.as_str().is_empty()
            || matches!(
                word.as_str(),
                "way"
                    | "fold"
                    | "on"
                    | "off"
                    | "up"
                    | "sided"
                    | "nil"
                    | "all"
                    | "something"
                    | "somethings"
                    | "thirds"
                    | "pronged"
            )
            || matches!(class(word.as_str()), Some(Class::Closed));
        if is_noun && !other {
            draft.count_word(self.reading, noun);
        }
        is_noun && !other
    }

    /// How the words after a number without a unit are to be read.
    pub(super) fn sense(&self, draft: &Draft, number: &Numeral) -> Sense {
        let at = draft.next;
        let next = self.word(at);
        let before = draft.first.checked_sub(1).map_or(Lower::new(""), |at| self.word(at));
        let joined = self.is_glued(at) && matches!(self.reading.word(at), "-" | "‐" | "‑");
        let is_odds = draft.other != std::ops::Range::default() && draft.to.is_none();
        if joined || (self.is_glued(at) && self.reading.word(at) == "&") {
            return Sense::None;
        }
        if is_odds {
            return Sense::Count(Grammar::Plural);
        }
        match number.form {
            Form::Share => {
                let spoken = self.word(number.tokens.start);
                if spoken.as_str() == "quarter" && !draft.is_bound() {
                    return Sense::None;
                }
                let single = number.tokens.len() <= 2 && matches!(spoken.as_str(), "half" | "a" | "quarter");
                let whole = matches!(next.as_str(), "of" | "the" | "its" | "their" | "his" | "her" | "our" | "all");
                let part_of = matches!(
                    before.as_str(),
                    "the"
                        | "first"
                        | "second"
                        | "this"
                        | "other"
                        | "each"
                        | "that"
                        | "latter"
                        | "better"
                        | "and"
                        | "last"
                        | "next"
                        | "one"
                        | "top"
                        | "bottom"
                );
                let by = draft.is_bound() || before.as_str() == "by";
                if single && !(by || whole && !part_of) { Sense::None } else { Sense::Of }
            }
            Form::Vague => match self.reading.word(number.tokens.start) {
                "scores" | "Scores" if next.as_str() != "of" => Sense::None,
                _ if before.as_str() == "the" && next.as_str() == "of" && number.value < 100.0 => Sense::None,
                _ => Sense::Count(Grammar::Plural),
            },
            Form::Words if draft.value == 1.0 && number.tokens.len() == 1 => {
                self.sense_of_one(draft, before.as_str(), next.as_str())
            }
            Form::Words if draft.value == 0.0 && !self.is_of_noun(at) => {
                if matches!(before.as_str(), "to" | "at" | "is" | "from" | "near" | "was") {
                    Sense::Bare
                } else {
                    Sense::None
                }
            }
            Form::Digits | Form::Words if self.is_list_number(draft) => Sense::None,
            _ if draft.value == 1.0 => match noun_phrase::read(self.reading, at, self.range.end, Grammar::Singular) {
                Some(_) => Sense::Count(Grammar::Singular),
                None => Sense::Bare,
            },
            _ => Sense::Count(Grammar::Plural),
        }
    }

    /// "one" counts before a noun, and is a pronoun else.
    fn sense_of_one(&self, draft: &Draft, before: &str, next: &str) -> Sense {
        let bound = draft.is_bound();
        if next == "of" {
            return if bound { Sense::Count(Grammar::Singular) } else { Sense::None };
        }
        let pronoun = matches!(
            before,
            "the"
                | "this"
                | "that"
                | "no"
                | "any"
                | "every"
                | "each"
                | "which"
                | "last"
                | "next"
                | "only"
                | "other"
                | "another"
                | "some"
                | "number"
                | "as"
        );
        let idle = matches!(
            next,
            "day"
                | "thing"
                | "way"
                | "side"
                | "hand"
                | "time"
                | "another"
                | "such"
                | "reason"
                | "point"
                | "example"
                | "more"
                | "by"
                | "big"
                | "good"
                | "or"
        );
        let lower = self.reading.tokens.get(draft.next).is_some_and(|token| token.kind == TokenKind::Word);
        if bound {
            return Sense::Count(Grammar::Singular);
        }
        if pronoun || idle || !lower { Sense::None } else { Sense::Count(Grammar::Singular) }
    }

    /// The number of a list's item, of a note, or of a table's cell: `1.`, `(2)`, digits between digits.
    fn is_list_number(&self, draft: &Draft) -> bool {
        let is = |at: usize, marks: &[&str]| self.range.contains(&at) && marks.contains(&self.reading.word(at));
        let line_start = self.reading.tokens.get(draft.first).is_some_and(|token| token.line_start);
        let before = draft.first.wrapping_sub(1);
        let is_number = |at: usize| {
            self.range.contains(&at) && self.reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
        };
        let closes = [".", ")", ":", "|"];
        (line_start && self.is_glued(draft.next) && is(draft.next, &closes) && draft.next + 1 < self.range.end)
            || (is(before, &["(", "["]) && is(draft.next, &[")", "]"]))
            || (draft.letters.is_none() && is_number(draft.next))
    }
}

/// People whose age may stand between commas.
fn is_kin(word: &str) -> bool {
    matches!(
        word,
        "son"
            | "daughter"
            | "wife"
            | "husband"
            | "brother"
            | "sister"
            | "mother"
            | "father"
            | "boy"
            | "girl"
            | "man"
            | "woman"
            | "child"
            | "baby"
            | "teenager"
            | "grandson"
            | "granddaughter"
            | "niece"
            | "nephew"
            | "boyfriend"
            | "girlfriend"
            | "partner"
            | "cousin"
            | "uncle"
            | "aunt"
    )
}

/// Whether a letter glued to digits is a temperature: "30C", but "Boeing 777F" and "form 13F".
fn is_likely(value: f64, unit: Unit) -> bool {
    match unit.code {
        "[degF]" => (20.0..=150.0).contains(&value.abs()),
        "Cel" => value.abs() <= 3000.0,
        _ => true,
    }
}

/// Words before "10 to 15" that make it a change, not a range.
fn is_change(word: &str) -> bool {
    matches!(
        word,
        "rose" | "fell" | "up" | "down" | "climbed" | "dropped" | "gained" | "added" | "grew" | "won" | "lost" | "beat"
    )
}
