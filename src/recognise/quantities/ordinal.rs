//! Ordinals where they count: those that say how many there were, and those that are a place in a ranking.

use super::assemble::Assembler;
use super::draft::Draft;
use super::noun_phrase::{self, Grammar};
use crate::read::TokenKind;
use crate::read::numeral::Numeral;

impl Assembler<'_, '_> {
    /// `the third consecutive day`, `for the fifth time`, `the 14th victim`, `finished second`, `the third-largest port`.
    pub(super) fn ordinal(&self, number: &Numeral, end: usize) -> Option<Draft> {
        let mut draft = Draft::new(number);
        let next = number.tokens.end;
        let before = number.tokens.start.checked_sub(1).filter(|at| self.range.contains(at));
        let placed = before.is_some_and(|at| PLACING.contains(&self.word(at).as_str()));
        if self.stands_alone(number) || (placed && number.value > 1.0 && !self.is_of_noun(next)) {
            return Some(draft);
        }
        let word = self.word(next);
        let hyphen = self.is_glued(next) && self.reading.word(next) == "-" && self.is_glued(next + 1);
        let at = next + usize::from(hyphen);
        let is_rank = is_superlative(self.word(at).as_str());
        let counts = match word.as_str() {
            "consecutive" | "straight" | "successive" => number.value > 1.0,
            "time" => number.value > 2.0,
            word => number.value > 1.0 && (is_rank || EVENTS.contains(&word)),
        };
        let phrase = noun_phrase::read(self.reading, at, end, Grammar::Singular).filter(|_| counts)?;
        // "her third straight", "the second largest"
        if phrase.next == at + 1 && !EVENTS.contains(&word.as_str()) && word.as_str() != "time" {
            return None;
        }
        draft.count(self.reading, &phrase);
        Some(draft)
    }

    /// Whether the ordinal is all of its line, as in a table of results; a word that opens an enumeration is none.
    fn stands_alone(&self, number: &Numeral) -> bool {
        let is_mark = |at: usize| self.reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Mark);
        let enumerates = number.value <= 10.0 && number.span.of(self.reading.text).starts_with(char::is_alphabetic);
        number.tokens.start == self.range.start && (number.tokens.end..self.range.end).all(is_mark) && !enumerates
    }
}

/// Verbs after which an ordinal is a place in a ranking.
const PLACING: &[&str] =
    &["finish", "finished", "finishes", "finishing", "place", "placed", "rank", "ranked", "ranking", "ranks"];

/// What is numbered one after the other, so that the last number is how many there were.
const EVENTS: &[&str] = &[
    "appearance",
    "arrest",
    "attack",
    "attempt",
    "case",
    "casualty",
    "child",
    "conviction",
    "death",
    "defeat",
    "fatality",
    "goal",
    "increase",
    "killing",
    "loss",
    "medal",
    "murder",
    "shooting",
    "strike",
    "term",
    "title",
    "victim",
    "victory",
    "wicket",
    "win",
];

fn is_superlative(word: &str) -> bool {
    matches!(word, "most" | "least" | "worst" | "best")
        || (word.len() > 6 && word.ends_with("est") && word != "interest")
}
