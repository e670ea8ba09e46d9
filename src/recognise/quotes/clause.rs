//! Where a clause ends: before words that attribute something else, or what stood before them.

use std::ops::Range;

use super::lexicon::Class;
use super::script::Script;

/// A clause is not followed further than this many tokens and quotations.
const LONGEST_CLAUSE: usize = 300;

impl Script<'_> {
    /// Where the clause ends that begins at `start`.
    pub fn clause_end(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        for _ in 0..LONGEST_CLAUSE {
            if at >= end {
                return end;
            }
            if let Some(quotation) = self.quotation_at(at).and_then(|index| self.quotations.get(index)) {
                if let Some(other) = self.introduced(start, at) {
                    return other;
                }
                let whole = at == start && !self.goes_on(quotation.outer.end, end);
                at = quotation.outer.end.max(at + 1);
                let tail = self.ends_with_comma(at - 1) && self.is_tail(at, end);
                if whole || tail {
                    return at.min(end);
                }
                continue;
            }
            if at > start && self.ends_clause(at, end) {
                return at;
            }
            at += 1;
        }
        at.min(end)
    }

    /// Where the words begin that introduce the quotation at `at`, if another verb of saying stands right before it:
    /// `…, and Okafor replied, “`.
    fn introduced(&self, start: usize, at: usize) -> Option<usize> {
        let mark = at.checked_sub(1).filter(|&mark| self.is(mark, ",") || self.is(mark, ":"));
        let verb = mark.unwrap_or(at).checked_sub(1).filter(|&verb| verb > start && self.is_told(verb))?;
        (start + 1..verb)
            .rev()
            .take(LONGEST_CLAUSE)
            .find(|&at| self.is_mark(at) && matches!(self.word(at), "," | "—" | "–" | "―" | "--" | ";"))
    }

    /// Whether a clause that began with a quotation goes on after it.
    fn goes_on(&self, at: usize, end: usize) -> bool {
        let stopped =
            at.checked_sub(2).is_some_and(|last| matches!(self.word(last), "." | "!" | "?" | "," | "..." | "…"));
        let dash = matches!(self.word(at), "-" | "–" | "—" | "--" | "(") && !stopped;
        at < end && (dash || !self.is_mark(at)) && (!stopped || self.quotes_soon(at, end.min(at + 4)))
    }

    fn ends_clause(&self, at: usize, end: usize) -> bool {
        if self.is(at, ";") {
            return (at + 1..end.min(at + 8)).any(|verb| self.is_told(verb));
        }
        let joins = self.has(at, Class::CONJUNCTION);
        if !self.is(at, ",") && !joins {
            return false;
        }
        let mut next = at + 1;
        while next < end && next < at + 4 && (self.has(next, Class::CONJUNCTION) || self.is_adverb(next)) {
            next += 1;
        }
        if next >= end {
            return false;
        }
        if self.is(next, "according") {
            return true;
        }
        let class = self.class(next);
        let speech = Class::SPEECH.and(Class::BARE);
        if self.is(at, ",") && class.has(Class::ING) && class.has(speech.and(Class::OBJECT)) && self.is_lower(next) {
            return true;
        }
        let verb = class.has(Class::THIRD.and(Class::PAST)) && self.is_lower(next);
        if verb && class.has(speech.and(Class::OBJECT).and(Class::TO)) && (joins || next > at + 1) {
            return true;
        }
        if self.is(at, ",") && self.is_tail(at + 1, end) {
            return true;
        }
        // `…, she said`, `and he added`
        let subject = self.class(next).has(Class::PRONOUN) || self.name_at(next).is_some();
        subject && {
            let verb = (next + 1..end.min(next + 6)).find(|&verb| {
                !self.is_adverb(verb) && self.name_at(verb).is_none() && !self.has(verb, Class::AUXILIARY)
            });
            verb.is_some_and(|verb| {
                let class = self.class(verb);
                class.has(Class::THIRD.and(Class::PAST)) && class.has(speech) && self.is_lower(verb)
            })
        }
    }

    /// Whether a quotation ends at a token, with a comma before its mark: `“…,”`.
    pub fn ends_with_comma(&self, at: usize) -> bool {
        self.is_quoted(at) && at > 0 && self.word(at - 1) == "," && !self.is_quoted(at + 1)
    }

    /// Whether words after a comma attribute what stands before it: `…, the minister said on Friday.`
    pub fn is_tail(&self, start: usize, end: usize) -> bool {
        let verb = (start..end.min(start + 9))
            .take_while(|&at| !self.is_quoted(at) && !self.is(at, ","))
            .find(|&at| self.is_told(at));
        let verb = verb.filter(|_| !self.has(start, Class::CONJUNCTION));
        verb.filter(|&verb| verb > start || self.opens_noun(verb + 1)).is_some_and(|verb| {
            let next = verb + 1;
            next >= end
                || verb == start
                || self.is(next, ".")
                || self.is_mark(next) && !self.is(next, ":") && !self.opens_figure(next) && !self.is_quoted(next + 1)
                || self.has(next, Class::TIME)
                || self.has(next, Class::PREPOSITION) && self.beyond_gap(next, end).is_none()
        })
    }

    /// Without the marks at the ends that belong to the sentence, not to what was said.
    pub fn trimmed(&self, tokens: Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (tokens.start, tokens.end);
        let is_edge = |at: usize| {
            self.is_mark(at)
                && matches!(self.word(at), "," | "." | ":" | ";" | "–" | "—" | "--" | "―" | "-" | "!" | "?" | "...")
        };
        while end > start && is_edge(end - 1) {
            end -= 1;
        }
        while start < end
            && (is_edge(start) || self.has(start, Class::CONJUNCTION) && start + 1 < end && !self.is_quoted(start))
        {
            start += 1;
        }
        start..end
    }
}
