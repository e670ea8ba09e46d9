//! The words that name who speaks, found from the cue outwards.
//!
//! Without a parser the bounds of a noun phrase are told by words of closed classes, marks, capitals and the names
//! that were recognised.

use std::ops::Range;

use super::lexicon::Class;
use super::script::Script;
use crate::analysis::EntityKind;

/// A phrase longer than this is not followed.
const LONGEST: usize = 30;

/// Further from its cue a subject is not looked for.
const FURTHEST: usize = 120;

/// What stands where the subject of a cue is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Words that name the speaker.
    Phrase(Range<usize>),
    /// The subject of the verb before: `and said`.
    Shared,
    /// None.
    Missing,
}

impl Script<'_> {
    /// The subject before a cue at `cue`, no further left than `start`.
    pub fn subject_before(&self, start: usize, cue: usize) -> Subject {
        let start = start.max(cue.saturating_sub(FURTHEST));
        let end = self.skip_back(start, cue);
        let Some(last) = end.checked_sub(1).filter(|&last| last >= start && !self.is_quoted(last)) else {
            return Subject::Missing;
        };
        if self.is_pause(last) {
            return self.beyond_commas(start, last).map_or(Subject::Shared, Subject::Phrase);
        }
        if self.is(last, ")")
            && let Some(open) = self.opening_bracket(start, last)
        {
            return self.subject_before(start, open);
        }
        if self.has(last, Class::CONJUNCTION) {
            return Subject::Shared;
        }
        if self.has(last, Class::RELATIVE) {
            return Subject::Phrase(last..last + 1);
        }
        match self.phrase_before(start, end) {
            Some(phrase) => Subject::Phrase(phrase),
            None => Subject::Missing,
        }
    }

    /// Passes over auxiliaries, adverbs and days that stand between a subject and its verb.
    fn skip_back(&self, start: usize, cue: usize) -> usize {
        let between = Class::AUXILIARY.and(Class::ADVERB).and(Class::BE).and(Class::TIME);
        let mut end = cue;
        while end > start && cue - end < 8 {
            let at = end - 1;
            let contracted = at > start
                && self.has(at - 1, Class::PRONOUN)
                && matches!(self.word(at), "'s" | "’s" | "'re" | "’re" | "'m" | "’m");
            let passes = contracted
                || self.has(at, between) && !self.has(at, Class::PREPOSITION)
                || self.is_adverb(at)
                || self.is_when(at);
            if !passes || self.name_at(at).is_some() {
                break;
            }
            end = at;
        }
        end
    }

    /// Whether a word is one of those for a day: `on Friday night`, `last week`.
    pub fn is_when(&self, at: usize) -> bool {
        let day = Class::TIME.and(Class::DAY_PART);
        let deictic = |at: usize| ["last", "this"].iter().any(|word| self.is(at, word));
        self.has(at, Class::TIME)
            || self.has(at, Class::DAY_PART)
                && at.checked_sub(1).is_some_and(|before| deictic(before) || self.has(before, Class::TIME))
            || self.has(at + 1, day) && (deictic(at) || ["late", "early"].iter().any(|word| self.is(at, word)))
            || self.is(at, "on") && self.has(at + 1, Class::TIME)
    }

    /// Whether a word looks like an adverb.
    pub fn is_adverb(&self, at: usize) -> bool {
        self.is_lower(at) && !self.is_quoted(at) && self.word(at).ends_with("ly") && self.word(at).len() > 4
            || self.has(at, Class::ADVERB)
    }

    /// Whether a token parts words in apposition from the rest.
    fn is_pause(&self, at: usize) -> bool {
        self.is_mark(at) && matches!(self.word(at), "," | "—" | "–" | "--") && self.ends_phrase(at)
    }

    fn opening_bracket(&self, start: usize, close: usize) -> Option<usize> {
        (start..close).rev().take(12).find(|&at| self.is(at, "("))
    }

    /// Where a clause begins that ends before `end`: after a comma, a dash, a conjunction or a quotation.
    fn clause_start(&self, start: usize, end: usize) -> usize {
        let ends_clause = |at: &usize| {
            let at = *at;
            self.is_quoted(at)
                || self.has(at, Class::THAT_WORD)
                || self.has(at, Class::SUBORDINATOR) && !self.has(at, Class::ADVERB)
                || self.is_mark(at) && self.ends_phrase(at)
        };
        (start..end)
            .rev()
            .take(LONGEST)
            .find(ends_clause)
            .map_or_else(|| start.max(end.saturating_sub(LONGEST)), |at| at + 1)
    }

    /// Whether a mark cannot stand inside a noun phrase.
    fn ends_phrase(&self, at: usize) -> bool {
        match self.word(at) {
            "-" | "‐" | "‑" | "–" | "/" | "'" | "’" | "&" => {
                self.token(at).is_some_and(|token| token.spaced) && self.word(at) != "&"
            }
            "\"" | "“" | "”" | "(" | ")" | "." | "$" | "€" | "£" | "%" | "[" | "]" => false,
            _ => true,
        }
    }

    /// The noun phrase that ends right before `end`.
    pub fn phrase_before(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let last = end.checked_sub(1)?;
        if self.has(last, Class::PRONOUN) || self.has(last, Class::OBJECT_PRONOUN) {
            return Some(last..end);
        }
        let clause = self.clause_start(start, end);
        // A relative clause without commas: the subject stands before it.
        let relative = (clause + 1..last).rev().find(|&at| self.is(at, "who"));
        if let Some(who) = relative {
            return self.phrase_before(clause, who);
        }
        let mut first = end;
        while first > clause {
            let at = first - 1;
            let class = self.class(at);
            let stops = Class::PRONOUN.and(Class::BE).and(Class::AUXILIARY).and(Class::OBJECT_PRONOUN);
            let is_name = self.name_at(at).is_some();
            if !is_name && (class.has(stops) || class.has(Class::TIME) && first < end) {
                break;
            }
            if class.has(Class::SPEECH) && class.has(Class::THIRD.and(Class::PAST)) && self.is_lower(at) {
                break;
            }
            if class.has(Class::CONJUNCTION) && !is_name {
                let joins = at > clause
                    && self.is(at, "and")
                    && self.is_capital(first)
                    && (self.is_capital(at - 1) || self.is(at - 1, "s") || self.is(at - 1, "'s"));
                if !joins || first == end {
                    break;
                }
            }
            if class.has(Class::PREPOSITION) && !is_name {
                let noun_before = at > clause
                    && !self.class(at - 1).has(
                        Class::PREPOSITION
                            .and(Class::CONJUNCTION)
                            .and(Class::BE)
                            .and(Class::AUXILIARY)
                            .and(Class::VERB),
                    )
                    && !self.is_mark(at - 1);
                if !noun_before || first == end {
                    break;
                }
            }
            first = at;
            if class.has(Class::DETERMINER.and(Class::POSSESSIVE)) && !is_name {
                let goes_on = at > clause && {
                    let before = self.class(at - 1);
                    before.has(Class::PREPOSITION) && self.is_inner_preposition(at - 1) || before.has(Class::DETERMINER)
                };
                if !goes_on {
                    break;
                }
            }
        }
        while first < end && (self.is_mark(first) || self.is_adverb(first) || self.has(first, Class::CONJUNCTION)) {
            first += 1;
        }
        (first < end).then_some(first..end)
    }

    /// Prepositions that join a noun to the noun before it.
    fn is_inner_preposition(&self, at: usize) -> bool {
        ["of", "for", "from", "to", "with", "in", "at", "on", "by"].iter().any(|word| self.is(at, word))
    }

    /// The subject of a cue that a comma precedes: `Amina Okafor, the mayor of Kano, said`. The pieces between commas
    /// are read from right to left; what stands in apposition is passed over.
    fn beyond_commas(&self, start: usize, comma: usize) -> Option<Range<usize>> {
        let mut end = comma;
        for piece in 0..6 {
            let begin = self.piece_start(start, end);
            if begin >= end {
                return None;
            }
            let at_start = begin == start || !self.is_pause(begin - 1);
            let first = self.class(begin);
            let pronoun = first.has(Class::PRONOUN) && begin + 1 == end;
            let introduces = first
                .has(Class::PREPOSITION.and(Class::SUBORDINATOR).and(Class::ING).and(Class::ADVERB).and(Class::TIME))
                && self.name_at(begin).is_none();
            if introduces && at_start {
                return None;
            }
            let head = !introduces
                && (self.is_person(begin)
                    || pronoun
                    || at_start && !first.has(Class::CONJUNCTION.and(Class::RELATIVE).and(Class::PRONOUN)));
            if head && (piece > 0 || self.is_person(begin)) {
                // A name may stand after the words for the office: `Mayor Amina Okafor, of Kano, said`.
                return self.phrase_before(begin, end);
            }
            if at_start {
                return None;
            }
            // A name after its title: `EU Commissioner Jutta Weiss`.
            let capitals = || (begin..end).all(|at| self.is_capital(at) || self.is_mark(at));
            if self.is_person(end - 1) && (if piece > 0 { self.is_capital(begin) } else { capitals() }) {
                return Some(begin..end);
            }
            end = begin - 1;
        }
        None
    }

    /// Where the words that name a speaker begin, with what stands in apposition before them: in `“…,” the agency's
    /// director, Ana Lima, said` at `the`.
    pub fn lead(&self, start: usize, source: &Range<usize>) -> usize {
        let mut lead = source.start;
        // Without a comma after it the name is no apposition: `The dam, Ana Lima said, is full.`
        if !self.is(source.end, ",") {
            return lead;
        }
        for _ in 0..3 {
            let comma = lead.wrapping_sub(1);
            if lead <= start + 1 || !self.is(comma, ",") {
                break;
            }
            let begin = self.piece_start(start, comma);
            let (first, after) = (self.class(begin), self.stands_first(start, begin));
            let determined = first.has(Class::DETERMINER.and(Class::POSSESSIVE));
            let other = Class::BE
                .and(Class::AUXILIARY)
                .and(Class::PRONOUN)
                .and(Class::SUBORDINATOR)
                .and(Class::RELATIVE)
                .and(Class::PARTICIPLE);
            let opens = determined || after && !first.has(Class::PREPOSITION.and(Class::TIME).and(Class::ING));
            if begin >= comma || !opens || self.is_adverb(begin) || (begin..comma).any(|at| self.has(at, other)) {
                break;
            }
            lead = begin;
        }
        lead
    }

    /// Whether words name a person or a body, or are `he`.
    pub fn is_somebody(&self, source: &Range<usize>) -> bool {
        let bodies = [EntityKind::Person, EntityKind::Organization];
        source.clone().any(|at| {
            self.name_at(at).is_some_and(|name| bodies.contains(&name.kind))
                || self.has(at, Class::PRONOUN) && !self.is(at, "it")
        })
    }

    /// Whether nothing but a quotation stands before a token, in the period that begins at `start`.
    pub fn stands_first(&self, start: usize, at: usize) -> bool {
        at <= start || self.is_quoted(at - 1) || self.is(at - 1, ",") && at > start + 1 && self.is_quoted(at - 2)
    }

    /// The person named between commas after words that end at `end`: `the mayor, Ana Lima,`.
    pub fn named_in_apposition(&self, end: usize) -> Option<Range<usize>> {
        let name = self.name_at(end + 1).filter(|name| self.is(end, ",") && self.is_person(name.token))?;
        let after = name.token + name.tokens;
        (name.token == end + 1 && (self.is_mark(after) || self.token(after).is_none())).then_some(name.token..after)
    }

    /// Whether a few words in small letters lead up to the name of a person: `said mayor Ana Lima`.
    pub fn titles(&self, start: usize) -> bool {
        let name = (start..start + 4).find(|&at| !self.is_lower(at));
        name.is_some_and(|name| self.is_person(name))
    }

    /// The person named right before `end`, but for a bracket: `surprised Ana Lima (R-Ohio):`.
    pub fn named_before(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let bracket = end.checked_sub(1).filter(|&close| self.is(close, ")"));
        let end = bracket.and_then(|close| self.opening_bracket(start, close)).unwrap_or(end);
        let name = self.name_at(end.checked_sub(1)?).filter(|name| self.is_person(name.token))?;
        (name.token >= start).then_some(name.token..end)
    }

    /// Where the piece begins that ends at `end`: after a comma or anything that ends a clause.
    fn piece_start(&self, start: usize, end: usize) -> usize {
        let ends = |at: &usize| {
            let at = *at;
            self.is_quoted(at) || self.has(at, Class::THAT_WORD) || self.is_mark(at) && self.ends_phrase(at)
        };
        (start..end).rev().take(2 * LONGEST).find(ends).map_or(start, |at| at + 1)
    }

    /// The noun phrase that begins at `start`, as after `said` or `according to`.
    pub fn phrase_after(&self, start: usize, end: usize) -> Option<Range<usize>> {
        if self.is_quoted(start) || start >= end {
            return None;
        }
        let first = self.class(start);
        if first.has(Class::PRONOUN) {
            return Some(start..start + 1);
        }
        if first.has(Class::OBJECT_PRONOUN) || self.is_mark(start) {
            return None;
        }
        let mut last = start;
        for at in start..end.min(start + LONGEST) {
            let class = self.class(at);
            let is_name = self.name_at(at).is_some();
            let stops = Class::BE
                .and(Class::AUXILIARY)
                .and(Class::THAT_WORD)
                .and(Class::RELATIVE)
                .and(Class::PRONOUN)
                .and(Class::SUBORDINATOR)
                .and(Class::OBJECT_PRONOUN);
            if self.is_quoted(at) || self.is_mark(at) && self.ends_phrase(at) || self.is(at, "(") {
                break;
            }
            if at > start && !is_name {
                if class.has(stops) || class.has(Class::TIME) || self.is_adverb(at) {
                    break;
                }
                let temporal = class.has(Class::PREPOSITION)
                    && (self.has(at + 1, Class::TIME)
                        || !self.is_inner_preposition(at)
                        || self.is(at, "in") && self.has(at + 1, Class::DETERMINER) && self.name_at(last).is_some());
                if temporal || class.has(Class::CONJUNCTION) && !(self.is(at, "and") && self.is_capital(at + 1)) {
                    break;
                }
            }
            last = at;
        }
        let mut end = last + 1;
        while end > start && (self.is_mark(end - 1) || self.has(end - 1, Class::PREPOSITION.and(Class::CONJUNCTION))) {
            end -= 1;
        }
        (start < end).then_some(start..end)
    }

    /// The phrase that a period, or what is left of it, begins with.
    pub fn first_phrase(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let mut start = start;
        for _ in 0..3 {
            let class = self.class(start);
            let since =
                (start + 1..start + 3).any(|at| ["later", "earlier", "ago"].iter().any(|word| self.is(at, word)));
            if since || class.has(Class::PREPOSITION.and(Class::SUBORDINATOR).and(Class::TIME).and(Class::ING)) {
                let lead = start..end.min(start + 30);
                let subject = |at: &usize| self.is(*at, ",") || self.has(*at, Class::PRONOUN);
                let found = lead.into_iter().skip(1).find(subject)?;
                start = found + usize::from(self.is(found, ","));
            } else if class.has(Class::CONJUNCTION.and(Class::ADVERB)) || self.is(start, ",") {
                start += 1;
            }
        }
        let phrase = self.phrase_after(start, end.min(start + 12))?;
        if self.is(phrase.start, "it") || self.is(phrase.start, "there") {
            return None;
        }
        if self.has(phrase.start, Class::PRONOUN) {
            return Some(phrase);
        }
        // The verb after it is not known: the phrase ends with its name, if it has one.
        if let Some(name) = self.name_at(phrase.start) {
            return Some(name.token..name.token + name.tokens);
        }
        let named = phrase.clone().find_map(|at| self.name_at(at)).filter(|name| self.is_person(name.token));
        match named {
            Some(name) => Some(phrase.start..name.token + name.tokens),
            None if self.has(phrase.start, Class::DETERMINER.and(Class::POSSESSIVE)) => {
                Some(phrase.start..phrase.end.min(phrase.start + 2))
            }
            None if self.is_lower(phrase.start) && !self.word(phrase.start).ends_with('s') => None,
            None => Some(phrase.start..phrase.start + 1),
        }
    }
}
