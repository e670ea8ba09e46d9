//! What a number counts or a measure measures.

use super::assemble::Assembler;
use super::bound;
use super::draft::{Draft, Sense};
use super::noun_phrase::{self, Grammar, NounPhrase};
use super::unit::{self, Kind};
use crate::read::numeral::Numeral;
use crate::read::{Reading, TokenKind};

impl Assembler<'_, '_> {
    /// What a number without a unit counts; false where it stands for something else.
    pub(super) fn counted(&self, draft: &mut Draft, number: &Numeral, end: usize) -> bool {
        let at = draft.next;
        match self.sense(draft, number) {
            Sense::None => return false,
            Sense::Bare => return true,
            Sense::Of => {
                if self.word(at).as_str() == "of" {
                    take(self.reading, draft, noun_phrase::after_of(self.reading, at + 1, end));
                } else if matches!(self.word(at).as_str(), "the" | "its" | "their" | "his" | "her" | "our" | "all") {
                    take(self.reading, draft, noun_phrase::after_of(self.reading, at, end));
                }
            }
            Sense::Count(grammar) => {
                let more = usize::from(matches!(self.word(at).as_str(), "more" | "such" | "fewer"));
                if self.word(at + more).as_str() == "of" {
                    // "thousands of dollars"
                    if let Some((unit, next)) = unit::after(self.reading, at + more + 1, end) {
                        draft.unit = Some(unit);
                        draft.extend(self.reading, next);
                        self.measured(draft, end);
                        return true;
                    }
                    take(self.reading, draft, noun_phrase::after_of(self.reading, at + more + 1, end));
                } else {
                    let phrase = noun_phrase::read(self.reading, at + more, end, grammar);
                    if grammar == Grammar::Singular && phrase.is_none() && !draft.is_bound() {
                        return false;
                    }
                    take(self.reading, draft, phrase);
                }
                draft.settle_letters();
            }
        }
        if let Some((said, next)) = bound::after(self.reading, draft.next, end) {
            draft.say(said);
            draft.extend(self.reading, next);
        }
        true
    }

    /// What a measure is a measure of: `tons of rice`, `$3bn in aid`, `a 45-acre farm`.
    pub(super) fn measured(&self, draft: &mut Draft, end: usize) {
        let at = draft.next;
        let kind = draft.unit.map_or(Kind::Measure, |unit| unit.kind);
        let follows = match self.word(at).as_str() {
            "of" => noun_phrase::after_of(self.reading, at + 1, end),
            "worth" if self.word(at + 1).as_str() == "of" => noun_phrase::after_of(self.reading, at + 2, end),
            "in" if kind == Kind::Money && !is_setting(self.word(at + 1).as_str()) => {
                let lower =
                    self.reading.tokens.get(at + 1).is_some_and(|token| token.shape == crate::read::Shape::Lower);
                noun_phrase::read(self.reading, at + 1, end, Grammar::Either).filter(|_| lower)
            }
            _ => None,
        };
        if let Some(phrase) = follows {
            draft.measure(self.reading, &phrase);
            return;
        }
        if !self.is_attributive(draft.first) {
            return;
        }
        let lower = self.reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && token.spaced);
        let phrase = noun_phrase::read(self.reading, at, end, Grammar::Singular).filter(|_| lower);
        draft.of = phrase.and_then(|phrase| phrase.span(self.reading)).or(draft.of);
    }

    /// Whether a word before a measure makes it an adjective: `a`, `the`, `its`, `'s`.
    fn is_attributive(&self, first: usize) -> bool {
        let Some(before) = first.checked_sub(1).filter(|at| self.range.contains(at)) else { return false };
        let clitic = self.reading.tokens.get(before).is_some_and(|token| token.kind == TokenKind::Clitic);
        let contracted = before.checked_sub(1).is_some_and(|at| {
            matches!(
                self.word(at).as_str(),
                "he" | "she" | "it" | "that" | "there" | "what" | "who" | "here" | "i" | "they" | "we" | "you"
            )
        });
        (clitic && !contracted)
            || matches!(
                self.word(before).as_str(),
                "a" | "an"
                    | "the"
                    | "its"
                    | "their"
                    | "his"
                    | "her"
                    | "our"
                    | "this"
                    | "another"
                    | "new"
                    | "each"
                    | "every"
            )
    }
}

fn take(reading: &Reading<'_>, draft: &mut Draft, phrase: Option<NounPhrase>) {
    if let Some(phrase) = phrase {
        draft.count(reading, &phrase);
    }
}

/// What follows "in" after money without being what it is spent on.
fn is_setting(word: &str) -> bool {
    matches!(
        word,
        "exchange"
            | "return"
            | "total"
            | "addition"
            | "order"
            | "late"
            | "early"
            | "favor"
            | "favour"
            | "response"
            | "advance"
            | "just"
            | "less"
    )
}
