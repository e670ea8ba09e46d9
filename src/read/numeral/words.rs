//! Numbers in words.

use super::word::{self, Word, vulgar};
use super::{Form, Numeral, Reader, Sum};

impl Reader<'_, '_> {
    pub(super) fn in_words(&self, at: usize) -> Option<Numeral> {
        let mut characters = self.reading.word(at).chars();
        let first = characters.next()?;
        if let (Some(value), None) = (vulgar(first), characters.next()) {
            let sum = self.scaled(Sum { value, mantissa: value, next: at + 1 });
            return self.numeral(at, sum, Form::Share);
        }
        let lower = self.lower(at);
        match lower.as_str() {
            "a" | "an" => self.after_article(at),
            "several" | "few" | "couple" | "many" => self.after_several(at, at + 1),
            word => match word::look_up(word)? {
                (Word::Half | Word::Quarter, false) => self.part_of_scale(at, at),
                (Word::Part(value), false) => {
                    self.numeral(at, Sum { value, mantissa: value, next: at + 1 }, Form::Ordinal)
                }
                (Word::Part(_) | Word::Half | Word::Quarter, true) => None,
                (_, true) => self.vague(at),
                (Word::Hundred | Word::Scale(_) | Word::Dozen, _) if !self.opens_bare(at) => None,
                _ => self.cardinal(at, at),
            },
        }
    }

    /// Whether `hundred` or `million` begins a number without a word before it: `hundred thousand`, `the dozen or so`.
    fn opens_bare(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |at| self.reading.word(at));
        matches!(self.part(self.over_hyphen(at + 1)), Some((Word::Scale(_), false)))
            || matches!(before, "the" | "The" | "per")
    }

    /// `a million`, `a dozen`, `a third`, `a quarter of a million`, `a few hundred`.
    fn after_article(&self, at: usize) -> Option<Numeral> {
        let next = at + 1;
        match self.part(next) {
            Some((Word::Hundred | Word::Scale(_) | Word::Dozen, false)) => self.cardinal(at, next),
            Some((Word::Half | Word::Quarter, false)) => self.part_of_scale(at, next),
            // "a third-year student"
            Some((Word::Part(under), false)) if under > 2.0 && self.over_hyphen(next + 1) == next + 1 => {
                let value = 1.0 / under;
                self.numeral(at, Sum { value, mantissa: value, next: next + 1 }, Form::Share)
            }
            _ if self.is(next, "few") || self.is(next, "couple") => self.after_several(at, next + 1),
            _ => None,
        }
    }

    /// `several hundred`, `a few dozen`, `a couple of million`.
    fn after_several(&self, first: usize, at: usize) -> Option<Numeral> {
        let at = if self.is(at, "of") { at + 1 } else { at };
        let sum = self.scaled(Sum { value: 1.0, mantissa: 1.0, next: at });
        (sum.value > 1.0).then(|| self.numeral(first, sum, Form::Vague))?
    }

    /// `half a million`, `quarter million`, `half-dozen`, `a quarter of a million`; else the part by itself.
    fn part_of_scale(&self, first: usize, at: usize) -> Option<Numeral> {
        let value = if matches!(self.part(at)?.0, Word::Half) { 0.5 } else { 0.25 };
        self.share(first, Sum { value, mantissa: value, next: at + 1 })
    }

    /// A share, or where a scale follows the number that it makes.
    fn share(&self, first: usize, sum: Sum) -> Option<Numeral> {
        let mut at = self.over_hyphen(sum.next);
        if self.is(at, "of") && self.is_article(at + 1) {
            at += 1;
        }
        if self.is_article(at) {
            at += 1;
        }
        let scaled = self.scaled(Sum { next: at, ..sum });
        if scaled.next > at { self.numeral(first, scaled, Form::Words) } else { self.numeral(first, sum, Form::Share) }
    }

    /// `dozens`, `tens of thousands`, `hundreds of millions`.
    fn vague(&self, at: usize) -> Option<Numeral> {
        let mut sum = Sum { value: 1.0, mantissa: 1.0, next: at };
        let mut is_tens = false;
        loop {
            let factor = match self.part(sum.next) {
                Some((Word::Unit(ten), true)) if sum.next == at => {
                    is_tens = true;
                    ten
                }
                Some((Word::Hundred, true)) => 100.0,
                Some((Word::Dozen, true)) => 12.0,
                Some((Word::Scale(factor), true)) => factor,
                _ => break,
            };
            sum = Sum { value: sum.value * factor, mantissa: sum.mantissa, next: sum.next + 1 };
            let of = sum.next;
            if self.is(of, "of") && self.part(of + 1).is_some_and(|(_, plural)| plural) {
                sum.next = of + 1;
                continue;
            }
            break;
        }
        // "tens" alone are a mark or a banknote.
        if is_tens && sum.next == at + 1 { None } else { self.numeral(at, sum, Form::Vague) }
    }

    /// `twenty-one`, `one hundred and six thousand`, `one and a half million`, `two-thirds`. `first` may be an article
    /// before `at`.
    fn cardinal(&self, first: usize, at: usize) -> Option<Numeral> {
        let mut words = Words::default();
        let mut next = at;
        while next < self.end {
            let mut place = if next == at { at } else { self.over_hyphen(next) };
            let joins_and = next != at && words.takes_and && self.is(place, "and");
            if joins_and {
                place += 1;
            }
            let Some((word, false)) = self.part(place).filter(|(word, _)| !joins_and || is_small(*word)) else { break };
            // "one hundred and three quarters"
            if let Word::Unit(over) = word
                && joins_and
                && self.denominator(self.over_hyphen(place + 1), over).is_some()
            {
                break;
            }
            if !words.take(word) {
                break;
            }
            next = place + 1;
        }
        if next == at {
            return None;
        }
        let mut sum = Sum { value: words.value(), mantissa: words.mantissa(), next };
        let under_at = self.over_hyphen(next);
        if let Some(under) = self.denominator(under_at, sum.value).filter(|_| first == at && sum.value < 100.0) {
            let value = sum.value / under;
            return self.share(at, Sum { value, mantissa: value, next: under_at + 1 });
        }
        if let Some(ordinal) = self.ordinal(sum) {
            return self.numeral(first, ordinal, Form::Ordinal);
        }
        if self.is(next, "point") {
            sum = self.decimals(sum);
        }
        let halved = self.half_after(sum);
        if halved.next > sum.next || sum.value.fract() != 0.0 {
            sum = self.scaled(halved);
        } else if words.scale == 0.0 && matches!(self.part(self.over_hyphen(sum.next)), Some((Word::Dozen, _))) {
            sum = self.scaled(sum);
        }
        self.numeral(first, sum, Form::Words)
    }

    /// The number that an ordinal ends: `twenty-fifth`, `hundred and first`, `two hundredth`.
    fn ordinal(&self, sum: Sum) -> Option<Sum> {
        let hundreds = sum.value % 100.0 == 0.0;
        let and = usize::from(hundreds && self.is(sum.next, "and"));
        let at = self.over_hyphen(sum.next + and);
        let (Word::Part(last), false) = self.part(at)? else { return None };
        let value = match last {
            100.0.. => sum.value * last,
            10.0.. if hundreds => sum.value + last,
            ..10.0 if sum.value % 10.0 == 0.0 && (hundreds || sum.value % 100.0 >= 20.0) => sum.value + last,
            _ => return None,
        };
        Some(Sum { value, mantissa: value, next: at + 1 })
    }

    /// `five point seven`, `zero point zero three`.
    fn decimals(&self, sum: Sum) -> Sum {
        let mut read = Sum { next: sum.next + 1, ..sum };
        let mut place = 0.1;
        while let Some((Word::Unit(digit), false)) = self.part(read.next) {
            if digit >= 10.0 {
                break;
            }
            read.value += digit * place;
            place /= 10.0;
            read.next += 1;
        }
        read.mantissa = read.value;
        if place < 0.1 { read } else { sum }
    }
}

/// Whether a word may follow "and" inside a number: below a hundred.
fn is_small(word: Word) -> bool {
    matches!(word, Word::Unit(_) | Word::Ten(_))
}

/// A number in words on its way.
#[derive(Default)]
struct Words {
    total: f64,
    /// What is below the next scale; none where a scale was the last.
    group: Option<f64>,
    /// What the first scale multiplied.
    first: Option<f64>,
    /// The scale that was last; 0 where there was none.
    scale: f64,
    takes_and: bool,
}

impl Words {
    /// Takes the next word, unless it cannot go on the number.
    fn take(&mut self, word: Word) -> bool {
        let group = self.group;
        let fits = match word {
            Word::Unit(value) => {
                let free = match group {
                    None => true,
                    Some(group) if group % 100.0 == 0.0 => group > 0.0,
                    Some(group) => group % 10.0 == 0.0 && group % 100.0 >= 20.0 && value > 0.0 && value < 10.0,
                };
                self.group = if free { Some(group.unwrap_or(0.0) + value) } else { group };
                free
            }
            Word::Ten(value) => {
                let free = group.is_none_or(|group| group % 100.0 == 0.0 && group > 0.0);
                self.group = if free { Some(group.unwrap_or(0.0) + value) } else { group };
                free
            }
            Word::Hundred => {
                let free = group.is_none_or(|group| group > 0.0 && group < 100.0);
                self.group = if free { Some(group.unwrap_or(1.0) * 100.0) } else { group };
                free
            }
            Word::Scale(scale) => {
                let first = self.scale == 0.0;
                let free = first || scale < self.scale || group.is_none();
                if free && group.is_none() && !first {
                    self.total *= scale;
                } else if free {
                    self.total += group.unwrap_or(1.0) * scale;
                }
                if free {
                    self.first = self.first.or(Some(group.unwrap_or(1.0)));
                    self.group = None;
                    self.scale = scale;
                }
                free
            }
            Word::Dozen if self.scale == 0.0 && group.is_none() => {
                self.total = 12.0;
                self.scale = 12.0;
                true
            }
            _ => false,
        };
        self.takes_and = matches!(word, Word::Hundred | Word::Scale(_)) && fits;
        fits
    }

    fn value(&self) -> f64 {
        self.total + self.group.unwrap_or(0.0)
    }

    fn mantissa(&self) -> f64 {
        self.first.filter(|_| self.group.is_none()).unwrap_or_else(|| self.value())
    }
}
