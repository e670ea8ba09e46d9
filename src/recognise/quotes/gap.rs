//! What follows the words that attribute, and whether what precedes them is a statement.

use std::ops::Range;

use super::lexicon::Class;
use super::script::Script;

/// What follows after the words for when, where and to whom: `said on Friday in Jos, …`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing more.
    Over,
    /// A quotation.
    Quotation(usize),
    /// A comma, then other words.
    Comma(usize),
    /// Words that belong to what was said.
    Words,
}

/// A gap is not followed further.
const LONGEST: usize = 40;

/// After a comma these do not go on with what was said before it.
const NEW: Class = Class::ING
    .and(Class::RELATIVE)
    .and(Class::SUBORDINATOR)
    .and(Class::CONJUNCTION)
    .and(Class::DETERMINER)
    .and(Class::POSSESSIVE);

/// Words that lead in to a clause.
const LEADS_IN: Class = Class::PREPOSITION.and(Class::SUBORDINATOR).and(Class::TIME).and(Class::ING).and(Class::ADVERB);

/// A gap may begin with these.
const ASIDE: Class =
    Class::PREPOSITION.and(Class::TIME).and(Class::ADVERB).and(Class::SUBORDINATOR).and(Class::OBJECT_PRONOUN);

impl Script<'_> {
    /// What follows the words that attribute, which end at `start`, in the period that ends at `end`.
    pub fn after_gap(&self, start: usize, end: usize) -> Gap {
        for at in start..end.min(start + LONGEST) {
            if self.is_quoted(at) {
                return Gap::Quotation(at);
            }
            if self.is_mark(at) {
                match self.word(at) {
                    "." if at + 1 < end => {}
                    "," | "—" | "–" | ":" | "-" if at + 1 < end && self.is_quoted(at + 1) => {
                        return Gap::Quotation(at + 1);
                    }
                    "," if !self.has(at + 1, NEW) => return Gap::Comma(at + 1),
                    "." | "!" | "?" | ";" | ")" | "]" | "," | "—" | "–" | ":" | "-" => return Gap::Over,
                    _ => {}
                }
            } else if at == start && !self.opens_gap(at) || self.has(at, Class::THAT_WORD) {
                return Gap::Words;
            }
        }
        Gap::Over
    }

    fn opens_gap(&self, at: usize) -> bool {
        self.has(at, ASIDE)
            || self.is_adverb(at)
            || ["last", "this", "to", "reporters"].iter().any(|word| self.is(at, word))
            || at > 0 && self.has(at - 1, Class::ADDRESSEE)
    }

    /// Whether a clause is led in to by a token.
    pub fn leads_in(&self, at: usize) -> bool {
        self.has(at, LEADS_IN.and(Class::PARTICIPLE))
    }

    /// Whether words before a comma can be what was said, as against words that lead in.
    pub fn stands_alone(&self, words: &Range<usize>) -> bool {
        if !self.leads_in(words.start) {
            // An opening without a verb is no clause: `Late last night, he said`.
            return words.len() >= 4 || words.clone().any(|at| self.has(at, Class::BE.and(Class::AUXILIARY)));
        }
        // `Asked whether she would stand, Okafor said`
        if self.has(words.start, Class::PARTICIPLE) {
            return false;
        }
        match words.clone().rev().find(|&at| self.is(at, ",")) {
            // `In Kano, the road is closed, she said`: what was said begins after the comma.
            Some(comma) => words.end - comma > 3 && !self.leads_in(comma + 1),
            None => {
                !self.has(words.start, Class::SUBORDINATOR)
                    && words.clone().any(|at| self.has(at, Class::BE.and(Class::AUXILIARY)))
            }
        }
    }
}
