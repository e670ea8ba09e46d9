//! How the words after a number without a unit are to be read.

use super::assemble::Assembler;
use super::draft::{Draft, Sense};
use super::noun_phrase::{self, Grammar};
use crate::read::TokenKind;
use crate::read::lower::Lower;
use crate::read::numeral::{Form, Numeral};

impl Assembler<'_, '_> {
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
                        | "latter"
                        | "better"
                        | "and"
                        | "last"
                        | "next"
                        | "one"
                        | "top"
                        | "bottom"
                );
                let by = draft.is_bound() || before.as_str() == "by" || self.closes_share(draft, before.as_str());
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
                self.sense_of_nothing(draft, before.as_str(), next.as_str())
            }
            Form::Digits | Form::Words if self.is_list_number(draft) => Sense::None,
            // "a magnitude 6.1 earthquake"
            Form::Digits if before.as_str() == "magnitude" => Sense::Bare,
            _ if draft.value == 1.0 => match noun_phrase::read(self.reading, at, self.range.end, Grammar::Singular) {
                Some(_) => Sense::Count(Grammar::Singular),
                None => Sense::Bare,
            },
            _ => Sense::Count(Grammar::Plural),
        }
    }

    /// `fell to a third.`, `more than a half,`: what ends a clause behind its article is a share; "and a third" may be one
    /// more of what was counted.
    fn closes_share(&self, draft: &Draft, before: &str) -> bool {
        let article = matches!(self.word(draft.first).as_str(), "a" | "an");
        let closes = draft.next >= self.range.end
            || self.reading.tokens.get(draft.next).is_some_and(|token| token.kind == TokenKind::Mark);
        let measures =
            draft.first == self.range.start || matches!(before, "to" | "than" | "over" | "under" | "only" | "just");
        article && closes && (measures || draft.value == 0.5)
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

    /// "zero" is a number where it is a point on a scale, and none in "net zero", "zero tolerance" and "come to nought".
    fn sense_of_nothing(&self, draft: &Draft, before: &str, next: &str) -> Sense {
        let on_scale = matches!(before, "to" | "at" | "is" | "from" | "near" | "was" | "above" | "below");
        let opens = draft.first == self.range.start && matches!(next, "" | "is" | "was" | "to" | "means" | "or" | ".");
        let nought = matches!(self.word(draft.first).as_str(), "nought" | "naught");
        if (on_scale && !(nought && before == "to")) || opens { Sense::Bare } else { Sense::None }
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

    pub(super) fn is_of_noun(&self, at: usize) -> bool {
        noun_phrase::read(self.reading, at, self.range.end, Grammar::Plural).is_some()
    }
}
