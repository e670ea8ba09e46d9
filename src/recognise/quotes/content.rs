//! What was said: where it begins after a cue, or ends before it.

use std::ops::Range;

use super::cue::{Cue, CueKind};
use super::lexicon::Class;
use super::script::{Period, Script};
use crate::read::{TokenKind, numeral};

/// How far the words between a cue and its content may reach: days, places, who was told.
const LONGEST_GAP: usize = 30;

impl Script<'_> {
    /// The tokens that say, after a cue, what was said.
    pub fn complement(&self, cue: &Cue, period: &Period) -> Option<Range<usize>> {
        let end = period.tokens.end;
        let start = match cue.kind {
            CueKind::According => return None,
            CueKind::Noun => cue.tokens.end + usize::from(!self.is(cue.tokens.end, "to")),
            CueKind::Finite | CueKind::Participle => self.complement_start(cue, end)?,
        };
        // `In a letter announcing the strike, the union said`: what leads in ends with its comma.
        let lead = period.tokens.start..cue.tokens.start;
        let leads_in = cue.class.has(Class::ING)
            && lead.len() < LONGEST_GAP
            && self.leads_in(lead.start)
            && !lead.into_iter().any(|at| self.is(at, ","));
        let comma = if leads_in { (start..end.min(start + LONGEST_GAP)).find(|&at| self.is(at, ",")) } else { None };
        let content = self.trimmed(start..self.clause_end(start, comma.unwrap_or(end)));
        (!content.is_empty()).then_some(content)
    }

    fn complement_start(&self, cue: &Cue, end: usize) -> Option<usize> {
        let class = cue.class;
        let mut at = cue.tokens.end;
        let talks = class.has(Class::SPEECH.and(Class::THAT).and(Class::BARE).and(Class::ADDRESSEE));
        while at < end && at < cue.tokens.end + 6 && self.is_aside(at) {
            at += 1;
        }
        if at >= end {
            return None;
        }
        if self.is_quoted(at) {
            return (!class.has(Class::TRAILING)).then_some(at);
        }
        let shown = || !class.has(Class::SHOWN) || self.shows_verb(at, end);
        if self.is(at, ",") {
            return self.after_comma(at, end, talks);
        }
        if self.is(at, ":") {
            return (at + 1 < end).then_some(at + 1);
        }
        if class.has(Class::TRAILING) {
            return None;
        }
        let here = self.class(at);
        if here.has(Class::THAT_WORD) && talks {
            return (at + 1 < end).then_some(at + 1);
        }
        if cue.particle && (class.has(Class::OBJECT) || self.quotes_soon(at, end)) {
            return self.opens_noun(at).then_some(at);
        }
        if class.has(Class::BY_PARTICLE) && !class.has(Class::QUOTED_OBJECT) {
            return None;
        }
        if here.has(Class::QUESTION) && class.has(Class::ASKS.and(Class::ADDRESSEE)) {
            return Some(at);
        }
        if self.is(at, "to") && class.has(Class::TO) {
            return Some(at);
        }
        if class.has(Class::ADDRESSEE)
            && let Some(content) = self.after_addressee(at, class, end)
        {
            return Some(content);
        }
        if class.has(Class::BARE) && self.opens_amount(at) {
            return shown().then_some(at);
        }
        if here.has(Class::PREPOSITION) || self.is(at, "to") {
            let content = self.beyond_gap(at, end).filter(|_| talks);
            return content.or_else(|| (class.has(Class::QUOTED_OBJECT) && self.quotes_soon(at, end)).then_some(at));
        }
        if here.has(Class::CONJUNCTION.and(Class::BE).and(Class::RELATIVE)) && !here.has(Class::QUESTION)
            || self.is_mark(at) && !self.opens_figure(at)
        {
            return None;
        }
        if class.has(Class::BARE) && !class.has(Class::ADDRESSEE) && (self.opens_clause(at) || self.is_lower(at)) {
            return shown().then_some(at);
        }
        if class.has(Class::THAT) && here.has(Class::PRONOUN) {
            return Some(at);
        }
        let object = class.has(Class::OBJECT)
            && self.opens_noun(at)
            && (!class.has(Class::NAMING) || self.names_object(at, end))
            || class.has(Class::OBJECT.and(Class::QUOTED_OBJECT).and(Class::THAT).and(Class::BARE).and(Class::SPEECH))
                && self.quotes_soon(at, end);
        object.then_some(at)
    }

    /// Whether a clause has a verb that can be told without a parser.
    fn shows_verb(&self, start: usize, end: usize) -> bool {
        let verb = Class::BE.and(Class::AUXILIARY);
        self.has(start, Class::PRONOUN.and(Class::QUESTION))
            || (start..self.clause_end(start, end)).any(|at| self.has(at, verb) || self.is_quoted(at))
    }

    /// Whether an object is followed by what it is called: `the plan a waste`, `him an ally`.
    fn names_object(&self, start: usize, end: usize) -> bool {
        let other = Class::PREPOSITION.and(Class::SUBORDINATOR).and(Class::CONJUNCTION).and(Class::DETERMINER);
        // `called Delta Agro a waste`, but not `a firm called Delta Agro opened a mill`.
        let noun = |at: usize| !self.has(at, other) && (!self.is_capital(start) || self.is_capital(at));
        let called = |at: usize| {
            self.is_quoted(at)
                || (self.is(at, "a") || self.is(at, "an") || self.has(at, Class::POSSESSIVE)) && noun(at - 1)
                || at == start + 1
                    && self.has(start, Class::OBJECT_PRONOUN.and(Class::PRONOUN))
                    && self.is_lower(at)
                    && self.class(at) == Class::default()
        };
        (start + 1..self.clause_end(start, end)).take_while(|&at| !self.is_mark(at)).any(called)
    }

    /// Days, adverbs and the like.
    fn is_aside(&self, at: usize) -> bool {
        let degree = || self.opens_figure(at + 1) || self.is_number(at + 1);
        !self.is_quoted(at) && (self.is_when(at) || self.is_adverb(at) && !self.is_capital(at) && !degree())
    }

    /// A comma right after a cue: a quotation, or `that` after an aside.
    fn after_comma(&self, comma: usize, end: usize, talks: bool) -> Option<usize> {
        if comma + 1 < end && self.is_quoted(comma + 1) {
            return Some(comma + 1);
        }
        let close = (comma + 1..end.min(comma + 10)).find(|&at| self.is(at, ","))?;
        (talks && (self.has(close + 1, Class::THAT_WORD)) && close + 2 < end).then_some(close + 2)
    }

    /// After the words for where and when: `said in a statement that`, `said on Monday: "…`.
    pub fn beyond_gap(&self, start: usize, end: usize) -> Option<usize> {
        for at in start..end.min(start + LONGEST_GAP) {
            if self.has(at, Class::THAT_WORD) {
                return (at + 1 < end && !self.is_mark(at + 1)).then_some(at + 1);
            }
            if self.is_quoted(at) {
                return Some(at);
            }
            if self.is_told(at) {
                return None;
            }
            if self.is(at, ":") {
                return (at + 1 < end).then_some(at + 1);
            }
            if self.is(at, ",") {
                return (at + 1 < end && self.is_quoted(at + 1)).then_some(at + 1);
            }
            if at > start + 1 && self.has(at, Class::PRONOUN) && !self.has(at, Class::RELATIVE) {
                return Some(at);
            }
        }
        None
    }

    /// After who is told: `told reporters that`, `asked her whether`, `urged the court to`.
    fn after_addressee(&self, start: usize, class: Class, end: usize) -> Option<usize> {
        let pronoun = self.has(start, Class::OBJECT_PRONOUN.and(Class::POSSESSIVE)) || self.is(start, "you");
        if !pronoun && !self.opens_noun(start) {
            return None;
        }
        for at in start + 1..end.min(start + LONGEST_GAP / 2) {
            let here = self.class(at);
            if here.has(Class::THAT_WORD) {
                return (at + 1 < end).then_some(at + 1);
            }
            if self.is_quoted(at) {
                return Some(at);
            }
            if self.is(at, ",") || self.is(at, ":") {
                return (at + 1 < end && self.is_quoted(at + 1)).then_some(at + 1);
            }
            if here.has(Class::QUESTION) && class.has(Class::ASKS.and(Class::SPEECH)) && !self.is(at, "who")
                || self.is(at, "to") && class.has(Class::TO)
            {
                return Some(at);
            }
            let clause = class.has(Class::BARE)
                && (here.has(Class::PRONOUN) && !here.has(Class::RELATIVE)
                    || here.has(Class::DETERMINER.and(Class::POSSESSIVE)) && !self.has(at - 1, Class::PREPOSITION)
                    || self.is_capital(at)
                        && !self.is_capital(at - 1)
                        && !self.has(at - 1, Class::PREPOSITION.and(Class::DETERMINER)));
            if clause && self.name_at(at).is_none_or(|name| name.token == at) {
                return Some(at);
            }
            if here.has(Class::SUBORDINATOR) {
                return None;
            }
        }
        None
    }

    /// Whether a quotation stands close after a token, before anything that ends the clause.
    pub fn quotes_soon(&self, start: usize, end: usize) -> bool {
        let asking = |at: usize| {
            self.has(at, Class::ING)
                && self.has(at, Class::SPEECH)
                && self.is_person(at - 1)
                && (self.is_quoted(at + 1) || self.is_quoted(at + 2))
        };
        let ends = |at: usize| self.is(at, ";") || self.is_told(at) || asking(at);
        let clause = (start..end.min(start + LONGEST_GAP)).take_while(|&at| !ends(at));
        clause.into_iter().any(|at| self.is_quoted(at))
    }

    /// Whether a token is another verb of saying.
    pub fn is_told(&self, at: usize) -> bool {
        let class = self.class(at);
        class.has(Class::SPEECH)
            && class.has(Class::BARE)
            && class.has(Class::PAST.and(Class::THIRD))
            && self.is_lower(at)
    }

    /// Whether a noun phrase may begin at a token.
    pub fn opens_noun(&self, at: usize) -> bool {
        let class = self.class(at);
        let other = Class::CONJUNCTION
            .and(Class::PREPOSITION)
            .and(Class::SUBORDINATOR)
            .and(Class::BE)
            .and(Class::AUXILIARY)
            .and(Class::RELATIVE);
        self.is_quoted(at) || self.opens_figure(at) || !self.is_mark(at) && !class.has(other)
    }

    /// Whether a clause may begin at a token.
    fn opens_clause(&self, at: usize) -> bool {
        let class = self.class(at);
        class.has(
            Class::DETERMINER.and(Class::POSSESSIVE).and(Class::PRONOUN).and(Class::SUBORDINATOR).and(Class::QUESTION),
        ) || self.is_capital(at)
            || self.opens_figure(at)
            || self.is_number(at)
    }

    /// Whether a figure may begin at a token, with the words for how exact it is: `at least 12`, `about 40`.
    fn opens_amount(&self, at: usize) -> bool {
        let next = match self.word(at) {
            "at" if ["least", "most"].iter().any(|word| self.is(at + 1, word)) => at + 2,
            "up" if self.is(at + 1, "to") => at + 2,
            "about" | "around" | "over" | "under" | "between" | "near" => at + 1,
            _ => return false,
        };
        self.opens_figure(next) || self.is_number(next)
    }

    fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Number) || numeral::is_number_word(self.word(at))
    }

    pub fn opens_figure(&self, at: usize) -> bool {
        matches!(self.word(at), "$" | "€" | "£" | "[" | "#")
    }
}
