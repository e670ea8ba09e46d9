//! One period at a time: which words are the cue, which name the speaker, which are what was said.

use std::ops::Range;

use super::cue::{Cue, CueKind};
use super::gap::Gap;
use super::lexicon::Class;
use super::script::{Period, Script};
use super::source::Subject;

/// An attribution, in tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribution {
    pub content: Range<usize>,
    /// What goes on after the words that attribute it: `“…,” she said, “…”`.
    pub rest: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub source: Option<Range<usize>>,
}

/// What the rules find in a period.
pub(super) struct Found<'s> {
    script: &'s Script<'s>,
    period: Period,
    /// Where the period before begins, if its quotation may belong to this one: `"Why?" Smith asked.`
    before: Option<Range<usize>>,
    /// The subject of the last cue.
    subject: Option<Range<usize>>,
    /// What stands before this is taken.
    taken: usize,
    pub attributions: Vec<Attribution>,
    /// Who is to speak in the paragraph after a colon, and the cue that says so.
    pub announced: Option<(Range<usize>, Range<usize>)>,
}

impl<'s> Found<'s> {
    pub fn new(script: &'s Script<'s>, period: &Period, before: Option<Range<usize>>) -> Self {
        let taken = period.tokens.start;
        Self { script, period: period.clone(), before, subject: None, taken, attributions: Vec::new(), announced: None }
    }

    /// Reads the period by its cues.
    pub fn read(&mut self, cues: &[Cue]) {
        if let Some(tail) = self.tail(cues) {
            match tail.kind {
                CueKind::According => self.according(tail),
                _ => self.verb(tail),
            }
        }
        for cue in cues {
            // What somebody is said to have said stays a part of what was said.
            if cue.tokens.start < self.taken {
                continue;
            }
            match cue.kind {
                CueKind::According => self.according(cue),
                CueKind::Noun => self.noun(cue),
                CueKind::Finite | CueKind::Participle => self.verb(cue),
            }
        }
        if self.attributions.is_empty() {
            self.colon();
            self.signed();
            self.headline();
        }
        self.announce(cues);
    }

    /// `The mayor said:`, and the quotation stands in a paragraph of its own.
    fn announce(&mut self, cues: &[Cue]) {
        let colon = self.period.tokens.end - 1;
        if !self.script.is(colon, ":") {
            return;
        }
        self.announced = match (cues.last(), self.subject.clone()) {
            (Some(cue), Some(subject)) => Some((cue.tokens.clone(), subject)),
            (None, None) => {
                self.script.named_before(self.period.tokens.start, colon).map(|name| (colon..colon + 1, name))
            }
            _ => None,
        };
    }

    /// The cue at the end of a period that attributes all of it: nothing is quoted, or a quotation ends right before.
    fn tail<'c>(&self, cues: &'c [Cue]) -> Option<&'c Cue> {
        let script = self.script;
        let start = self.period.tokens.start;
        let tail = cues.iter().rev().take(3).find(|cue| {
            let comma = cue.tokens.start.checked_sub(1).filter(|&comma| comma > start && script.is(comma, ","));
            match cue.kind {
                CueKind::According => comma.is_some(),
                CueKind::Finite => {
                    let near = cue.tokens.start.saturating_sub(9).max(start + 1)..cue.tokens.start;
                    let before = near.rev().find(|&at| script.is(at, ",") || script.is_quoted(at));
                    let stops = |at: usize| script.is(at, ",") || script.ends_with_comma(at);
                    before.is_some_and(|before| stops(before) && script.is_tail(before + 1, self.period.tokens.end))
                }
                _ => false,
            }
        })?;
        let mut before = (start..tail.tokens.start).rev();
        let first = cues.first()?.tokens.start;
        let told = script.is_told(first) && script.has(tail.tokens.start - 1, Class::PRONOUN);
        // `Okafor wants “a port that works,” the paper said`, but not `“We lost,” Okafor said, “…,” he added`.
        let all_of_it = match before.clone().take(9).find(|&at| script.is_quoted(at)) {
            Some(_) => !told && (start..first).all(|at| !script.is_quoted(at)),
            None => !before.any(|at| script.is_quoted(at)),
        };
        (first < tail.tokens.start && all_of_it).then_some(tail)
    }

    fn add(&mut self, content: Range<usize>, cue: &Range<usize>, source: Option<&Range<usize>>) {
        let content = self.script.trimmed(content);
        if content.is_empty() {
            return;
        }
        self.taken = self.taken.max(content.end);
        self.attributions.push(Attribution { content, rest: None, cue: cue.clone(), source: source.cloned() });
    }

    fn verb(&mut self, cue: &Cue) {
        let script = self.script;
        if let Some(source) = self.inverted(cue) {
            let start = cue.tokens.start;
            self.preceding(cue, start, source.end, &source);
            self.subject = Some(source);
            return;
        }
        let next_to = script.name_at(cue.tokens.start.wrapping_sub(1)).filter(|name| script.is_person(name.token));
        let subject = match (cue.kind, next_to) {
            (CueKind::Participle, _) => Subject::Shared,
            // `footage of Ines Duarte saying`
            (CueKind::Finite, Some(name)) if cue.class.has(Class::ING) => {
                Subject::Phrase(name.token..name.token + name.tokens)
            }
            _ => script.subject_before(self.period.tokens.start, cue.tokens.start),
        };
        let own = matches!(subject, Subject::Phrase(_));
        let source = match subject {
            Subject::Phrase(source) => Some(source),
            Subject::Shared => {
                self.subject.clone().or_else(|| script.first_phrase(self.period.tokens.start, cue.tokens.start))
            }
            Subject::Missing => None,
        };
        let Some(source) = source else { return };
        let to = cue.particle && script.is(cue.tokens.end - 1, "to");
        if to && cue.class.has(Class::BY_SOMEBODY) && !script.is_somebody(&source) {
            return;
        }
        let relative = own && script.has(source.start, Class::RELATIVE);
        let speaks = Class::SPEECH.and(Class::BARE).and(Class::THAT).and(Class::ADDRESSEE);
        if relative && !script.is(source.start, "who") && !cue.class.has(speaks) {
            return;
        }
        if own && !relative {
            let said_as = source.start > self.period.tokens.start && script.is(source.start - 1, "as");
            let start = if said_as { source.start - 1 } else { script.lead(self.period.tokens.start, &source) };
            if self.preceding(cue, start, cue.tokens.end, &source) {
                self.subject = Some(source);
                return;
            }
            if said_as {
                // `As Okafor said, “…”`
                let content = match script.after_gap(cue.tokens.end, self.period.tokens.end) {
                    _ if script.is(cue.tokens.end, ",") => cue.tokens.end + 1,
                    Gap::Quotation(at) => at,
                    _ => return,
                };
                if start == self.period.tokens.start && self.attributions.is_empty() {
                    self.add(content..self.period.tokens.end, &cue.tokens, Some(&source));
                    self.subject = Some(source);
                    return;
                }
            }
        }
        if let Some(content) = script.complement(cue, &self.period) {
            self.add(content, &cue.tokens, Some(&source));
        }
        if !relative {
            self.subject = Some(source);
        }
    }

    /// The subject after a cue: `…,” said Okafor`.
    fn inverted(&self, cue: &Cue) -> Option<Range<usize>> {
        let script = self.script;
        let at = cue.tokens.start;
        if cue.kind != CueKind::Finite || !cue.class.has(Class::SPEECH) || at == self.period.tokens.start {
            return None;
        }
        let quoted = script.is_quoted(at - 1) || script.is(at - 1, ",") && at > 1 && script.is_quoted(at - 2);
        if !quoted && (!script.is(at - 1, ",") || cue.class.has(Class::TRAILING)) {
            return None;
        }
        let next = cue.tokens.end;
        let opens = script.is_capital(next)
            || script.has(next, Class::DETERMINER.and(Class::POSSESSIVE).and(Class::PRONOUN))
            || (quoted || script.titles(next)) && script.is_lower(next) && !script.has(next, ANYTHING_ELSE);
        if !opens || script.is_quoted(next) || script.has(next, Class::TIME) {
            return None;
        }
        let phrase = script.phrase_after(next, self.period.tokens.end)?;
        // `said the mayor, Ana Lima`
        let source = script.named_in_apposition(phrase.end).unwrap_or(phrase);
        if quoted {
            return Some(source);
        }
        // After a comma alone, what follows may be what was said: `Okafor, the mayor, said the road was closed`, or who
        // was told: `“…,” Okafor, the mayor, told Reuters`.
        let ends = source.end >= self.period.tokens.end || script.is_mark(source.end);
        let apposition = matches!(
            script.subject_before(self.period.tokens.start, at),
            Subject::Phrase(phrase) if (script.is_person(phrase.start) || script.is_person(phrase.end - 1))
                && script.stands_first(self.period.tokens.start, script.lead(self.period.tokens.start, &phrase))
        );
        (ends && !apposition).then_some(source)
    }

    /// What was said stands before `start`, where the words that attribute it begin; they reach to `end`.
    fn preceding(&mut self, cue: &Cue, start: usize, end: usize, source: &Range<usize>) -> bool {
        let script = self.script;
        let first = self.taken.max(self.period.tokens.start);
        if start <= first {
            return start == self.period.tokens.start && self.question_before(cue, end, source);
        }
        let comma = script.is(start - 1, ",") || script.is(start - 1, "–") || script.is(start - 1, "—");
        let quoted = script.is_quoted(start - 1) || comma && start > first + 1 && script.is_quoted(start - 2);
        let talks = Class::SPEECH.and(Class::BARE).and(Class::ADDRESSEE).and(Class::THAT);
        if !(quoted || comma && cue.class.has(talks) && !cue.class.has(Class::TRAILING)) {
            return false;
        }
        let left = script.trimmed(first..start);
        if !quoted && (left.len() < 3 || !script.stands_alone(&left)) {
            // `Last year, Okafor said, the harbour froze.`
            let Gap::Comma(at) = script.after_gap(end, self.period.tokens.end) else { return false };
            self.add(at..self.period.tokens.end, &cue.tokens, Some(source));
            return true;
        }
        if quoted
            && cue.class.has(Class::BY_PARTICLE)
            && !cue.class.has(talks)
            && script.complement(cue, &self.period).is_some()
        {
            return false;
        }
        let gap = script.after_gap(end, self.period.tokens.end);
        // `On the programme “Morning Call,” Okafor said the road was closed`
        if gap == Gap::Words && !script.is_quoted(left.start) && script.leads_in(left.start) {
            return false;
        }
        let right = match gap {
            Gap::Quotation(at) => Some(at..self.quotation_end(at)),
            Gap::Comma(at) if !quoted => Some(at..self.period.tokens.end),
            // Words follow that are no gap: they are what was said.
            Gap::Words if !quoted => return false,
            _ => None,
        };
        self.add(left, &cue.tokens, Some(source));
        if let Some(right) = right.map(|right| script.trimmed(right)).filter(|right| !right.is_empty()) {
            self.taken = self.taken.max(right.end);
            if let Some(last) = self.attributions.last_mut() {
                last.rest = Some(right);
            }
        }
        true
    }

    /// A quotation that ended the period before: `"Why?" Smith asked.`
    fn question_before(&mut self, cue: &Cue, end: usize, source: &Range<usize>) -> bool {
        let Some(before) = self.before.clone() else { return false };
        let script = self.script;
        if !cue.class.has(Class::SPEECH) || !matches!(script.after_gap(end, self.period.tokens.end), Gap::Over) {
            return false;
        }
        self.before = None;
        self.add(before, &cue.tokens, Some(source));
        true
    }

    fn quotation_end(&self, at: usize) -> usize {
        let quotation = self.script.quotation_at(at).and_then(|index| self.script.quotations.get(index));
        quotation.map_or(at, |quotation| quotation.outer.end).min(self.period.tokens.end)
    }

    fn according(&mut self, cue: &Cue) {
        let script = self.script;
        let Some(mut source) = script.phrase_after(cue.tokens.end, self.period.tokens.end) else { return };
        // Words in apposition: `according to Ana Lima, the harbour master, the ship`.
        let at_start = cue.tokens.start == self.period.tokens.start || cue.tokens.start == self.period.tokens.start + 1;
        let start = source.start;
        // `according to the mayor, Ana Lima, the ship`
        if let Some(name) = script.named_in_apposition(source.end) {
            source = name;
        } else if script.is_person(source.end - 1)
            && script.is(source.end, ",")
            && let Some(comma) =
                (source.end + 1..self.period.tokens.end.min(source.end + 14)).find(|&at| script.is(at, ","))
            && (script.is_lower(source.end + 1) && at_start)
        {
            source = start..comma;
        }
        if at_start {
            let comma = (source.end..self.period.tokens.end.min(source.end + 25)).find(|&at| script.is(at, ","));
            let content = comma.map_or(source.end, |comma| comma + 1)..self.period.tokens.end;
            self.add(content, &cue.tokens, Some(&source));
            return;
        }
        let left = script.trimmed(self.taken..cue.tokens.start);
        let right = script.is(source.end, ",").then(|| source.end + 1..self.period.tokens.end);
        if left.len() >= 3 {
            self.add(left, &cue.tokens, Some(&source));
        } else if let Some(right) = right {
            self.add(right, &cue.tokens, Some(&source));
        }
    }

    fn noun(&mut self, cue: &Cue) {
        let script = self.script;
        let start = self.period.tokens.start;
        let mut at = cue.tokens.start;
        while at > start
            && cue.tokens.start - at < 3
            && script.is_lower(at - 1)
            && script.class(at - 1) == Class::default()
        {
            at -= 1;
        }
        let Some(owner) = at.checked_sub(1).filter(|&owner| owner >= start) else { return };
        let source = if script.has(owner, Class::POSSESSIVE) {
            Some(owner..at)
        } else if matches!(script.word(owner), "'s" | "’s") {
            script.phrase_before(start, owner)
        } else {
            None
        };
        let Some(source) = source else { return };
        if let Some(content) = script.complement(cue, &self.period) {
            self.add(content, &cue.tokens, Some(&source));
        }
    }

    /// `“…” — Okafor`
    fn signed(&mut self) {
        let script = self.script;
        let tokens = self.period.tokens.clone();
        let is_dash = |at: usize| script.is_mark(at) && matches!(script.word(at), "—" | "–" | "―" | "-" | "--");
        let Some(dash) = tokens.clone().rev().take(8).find(|&at| is_dash(at)) else { return };
        let source = script.trimmed(dash + 1..tokens.end);
        if source.is_empty() || !script.is_person(source.start) || !script.is_person(source.end - 1) {
            return;
        }
        let content = if dash == tokens.start { self.before.clone() } else { Some(tokens.start..dash) };
        let content = content.filter(|content| content.clone().all(|at| script.is_quoted(at) || script.is_mark(at)));
        if let Some(content) = content.filter(|content| content.clone().any(|at| script.is_quoted(at))) {
            self.add(content, &(dash..dash + 1), Some(&source));
        }
    }

    /// `‘…’: Okafor upbeat on exports`
    fn headline(&mut self) {
        let script = self.script;
        let tokens = self.period.tokens.clone();
        let end = self.quotation_end(tokens.start);
        let parts = matches!(script.word(end), ":" | "–" | "—" | "-" | "|");
        if self.period.prose || end == tokens.start || !script.is_mark(end) || !parts {
            return;
        }
        if let Some(name) = script.name_at(end + 1).filter(|name| name.token == end + 1) {
            let source = name.token..name.token + name.tokens;
            self.add(tokens.start..end, &(end..end + 1), Some(&source));
        }
    }

    /// `Okafor: “…”`
    fn colon(&mut self) {
        let script = self.script;
        let tokens = self.period.tokens.clone();
        let Some(colon) = tokens.clone().take(30).find(|&at| script.is(at, ":")) else { return };
        let whole = tokens.start..colon;
        if whole.is_empty() || colon + 1 >= tokens.end {
            return;
        }
        let named = script.is_person(whole.start) && script.is_person(colon - 1) && whole.len() <= 5;
        let capitals = whole.len() <= 10 && whole.clone().all(|at| script.is_capital(at));
        let source = match script.is_quoted(colon + 1) {
            true if capitals || named => Some(whole),
            true => script.named_before(tokens.start, colon),
            false => Some(whole).filter(|_| named && !self.period.prose),
        };
        if let Some(source) = source {
            self.add(colon + 1..tokens.end, &(colon..colon + 1), Some(&source));
        }
    }
}

const ANYTHING_ELSE: Class = Class::PREPOSITION
    .and(Class::CONJUNCTION)
    .and(Class::SUBORDINATOR)
    .and(Class::BE)
    .and(Class::AUXILIARY)
    .and(Class::TIME)
    .and(Class::ADVERB)
    .and(Class::THAT_WORD)
    .and(Class::OBJECT_PRONOUN)
    .and(Class::RELATIVE);
