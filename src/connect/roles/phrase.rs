//! Reads the phrases around a name.

use std::collections::HashMap;
use std::ops::Range;

use super::words::{is_body, is_determiner, is_head, is_stop, office};
use crate::analysis::EntityKind;
use crate::read::{Reading, Shape, TokenKind};

/// A phrase that says what somebody is.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// Its tokens.
    pub(super) title: Range<usize>,
    /// The tokens among which are those whose office it is.
    pub(super) linked: Range<usize>,
    /// The noun of the office, or what stands for it.
    pub(super) noun: usize,
    /// The office, where the words are a verb.
    pub(super) office: Option<&'static str>,
}

/// A name and the sentence around it.
pub(super) struct Surroundings<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) sentence: Range<usize>,
    pub(super) name: Range<usize>,
    pub(super) kind: EntityKind,
    pub(super) mention_at: &'a HashMap<usize, usize>,
}

/// Words before the noun of an office, and after the preposition behind it.
const REACH: usize = 7;

impl Surroundings<'_> {
    /// The roles that stand before and after the name.
    pub(super) fn roles(&self) -> Vec<Found> {
        let mut roles: Vec<Found> = self.title_before().or_else(|| self.phrase_before()).into_iter().collect();
        // "activist and philosopher NAME"
        if let Some(other) = roles.first().and_then(|found| self.paired_before(found.title.start)) {
            roles.push(other);
        }
        if let Some(found) = self.after() {
            let end = found.title.end;
            roles.push(found);
            // "NAME, a lawyer and chair of the union,"
            if self.word(end) == "and" {
                roles.extend(self.noun_phrase(end + 1, true));
            }
        }
        roles.extend(self.affiliation());
        roles
    }

    fn word(&self, token: usize) -> &str {
        if self.sentence.contains(&token) { self.reading.word(token) } else { "" }
    }

    fn shape(&self, token: usize) -> Shape {
        self.reading.tokens.get(token).map_or(Shape::None, |token| token.shape)
    }

    fn is_noun(&self, token: usize) -> bool {
        let word = self.word(token);
        match self.kind {
            EntityKind::Person => is_head(word),
            // In capitals it is part of a name.
            _ => self.shape(token) == Shape::Lower && is_body(word),
        }
    }

    fn is_named(&self, token: usize) -> bool {
        self.mention_at.contains_key(&token)
    }

    fn is_clitic(&self, token: usize) -> bool {
        self.reading.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Clitic)
    }

    fn before(&self, token: usize) -> Option<usize> {
        token.checked_sub(1).filter(|token| self.sentence.contains(token))
    }

    /// "Kenyan Health Minister NAME", "his Russian counterpart, NAME".
    fn title_before(&self) -> Option<Found> {
        let mut noun = self.before(self.name.start)?;
        if matches!(self.word(noun), "." | ",") {
            noun = self.before(noun)?;
        }
        if !self.is_noun(noun) || self.mention_at.contains_key(&noun) && self.shape(noun) == Shape::Lower {
            return None;
        }
        // After a comma only a phrase of its own is about the name: "the minister, NAME", not "said the minister, NAME".
        let is_parted = self.word(self.name.start.checked_sub(1)?) == ",";
        let (start, determined) = self.extend_left(noun);
        if is_parted && !determined && !self.is_apposition() {
            return None;
        }
        Some(self.found(start, noun, noun + 1))
    }

    /// What stands before "and" and a title.
    fn paired_before(&self, start: usize) -> Option<Found> {
        let and = self.before(start).filter(|&token| self.word(token) == "and")?;
        let noun = self.before(and).filter(|&token| self.is_noun(token) && !self.is_named(token))?;
        let (start, _) = self.extend_left(noun);
        Some(self.found(start, noun, noun + 1))
    }

    /// "the mayor of Lyon, NAME", "Governor of Vermont NAME", "Minister of Sport NAME": an office, a preposition, whose
    /// or what it is.
    fn phrase_before(&self) -> Option<Found> {
        let last = self.before(self.name.start)?;
        let is_comma = self.word(last) == ",";
        let in_capitals = |token: usize| self.shape(token).is_capital();
        if !is_comma && !self.is_named(last) && !in_capitals(last) {
            return None;
        }
        let comma = if is_comma { last } else { last + 1 };
        let mut at = comma;
        for _ in 0..REACH {
            at = self.before(at)?;
            let word = self.word(at);
            if matches!(word, "of" | "for" | "at" | "in") {
                let noun = self.before(at)?;
                if self.is_noun(noun) && (is_comma || self.is_named(last) || in_capitals(noun)) {
                    let (start, _) = self.extend_left(noun);
                    return Some(self.found(start, noun, comma));
                }
            } else if matches!(word, "," | "." | ";" | ":" | "\"" | "“" | "”" | "(" | ")") || is_verb(word) {
                return None;
            }
        }
        None
    }

    /// Whether the name is set apart on both sides.
    fn is_apposition(&self) -> bool {
        matches!(self.word(self.name.end), "," | "." | ";" | ")" | "")
    }

    /// Where a title that ends with a noun begins, and whether an article or a possessor stands before it.
    fn extend_left(&self, noun: usize) -> (usize, bool) {
        let mut start = noun;
        for _ in 0..REACH {
            let Some(before) = self.before(start) else { break };
            let word = self.word(before);
            let joined = word == "-" && self.reading.tokens.get(start).is_some_and(|token| !token.spaced);
            if is_determiner(word) {
                return (start, true);
            }
            let kind = self.reading.tokens.get(before).map(|token| token.kind);
            if kind == Some(TokenKind::Clitic) {
                return (start, true);
            }
            let goes_on = match self.shape(before) {
                _ if joined => true,
                Shape::Lower => !is_stop(word),
                // A person's name before a title is somebody else.
                shape if shape.is_capital() => {
                    kind != Some(TokenKind::Number) && (before > self.sentence.start || !is_stop(&word.to_lowercase()))
                }
                _ => word == "&",
            };
            if !goes_on {
                break;
            }
            start = before;
        }
        // A name is whole or not there.
        let opened = self.mention_at.get(&start).filter(|&mention| self.mention_at.get(&noun) != Some(mention));
        if let Some(mention) = opened {
            while let Some(before) = self.before(start).filter(|before| self.mention_at.get(before) == Some(mention)) {
                start = before;
            }
        }
        // No title begins with a hyphen.
        while start < noun && self.word(start) == "-" {
            start += 1;
        }
        (start, false)
    }

    /// A phrase with whose it is before it: the possessor and the words themselves.
    fn found(&self, start: usize, noun: usize, end: usize) -> Found {
        let mut from = start;
        // "Turkey's foreign minister"
        if let Some(clitic) = self.before(start)
            && self.reading.tokens.get(clitic).is_some_and(|token| token.kind == TokenKind::Clitic)
        {
            from = clitic.saturating_sub(1).max(self.sentence.start);
        }
        Found { title: start..end, linked: from..end, noun, office: None }
    }

    /// "NAME, 45, a teacher from Oslo,", "NAME, who heads the agency", "NAME is the founder of".
    fn after(&self) -> Option<Found> {
        let mut at = self.name.end;
        match self.word(at) {
            "," | "(" | "–" | "—" | "-" => {
                at += 1;
                // The age.
                if self.reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number) {
                    if self.word(at + 1) != "," {
                        return None;
                    }
                    at += 2;
                }
                if self.word(at) == "who" {
                    return self.does(at + 1);
                }
                self.noun_phrase(at, true)
            }
            "is" | "was" | "became" | "remains" if self.kind == EntityKind::Person => {
                at += 1;
                let determined = is_determiner(self.word(at));
                determined.then(|| self.noun_phrase(at, false)).flatten()
            }
            _ => None,
        }
    }

    /// What one does who is told by a verb.
    fn does(&self, at: usize) -> Option<Found> {
        if matches!(self.word(at), "is" | "was") && is_determiner(self.word(at + 1)) {
            return self.noun_phrase(at + 1, false);
        }
        let office = office(self.word(at)).filter(|_| self.kind == EntityKind::Person)?;
        let mut end = at + 1;
        while is_determiner(self.word(end)) {
            end += 1;
        }
        let mention = self.mention_at.get(&end)?;
        while self.mention_at.get(&end) == Some(mention) {
            end += 1;
        }
        Some(Found { title: at..end, linked: at + 1..end, noun: at, office: Some(office) })
    }

    /// A noun phrase around an office; `closed` asks for a mark after it.
    fn noun_phrase(&self, at: usize, closed: bool) -> Option<Found> {
        let start = if is_determiner(self.word(at)) { at + 1 } else { at };
        let determined = start > at;
        let opening = self.word(start);
        // "NAME, urged by residents,"
        if !determined && self.shape(start) == Shape::Lower && is_stop(opening) && !is_praise(opening) {
            return None;
        }
        let mut noun = None;
        for next in start..start + REACH {
            let word = self.word(next);
            if self.is_noun(next) {
                noun = Some(next);
            } else if noun.is_some() && word != "-" && !self.is_clitic(next) || CLOSERS.contains(&word) {
                break;
            } else if is_verb(word) {
                return None;
            }
        }
        let noun = noun?;
        let end = self.tail(noun + 1);
        let ends = CLOSERS.contains(&self.word(end)) && !is_preposition(self.word(end));
        // "NAME, editor said" is none; with an article and a preposition the phrase is sure.
        let fits = !closed || ends || determined && end > noun + 1;
        fits.then_some(Found { title: start..end, linked: start..end, noun, office: None })
    }

    /// Where a phrase ends that goes on after its noun with a preposition: "of the union", "at the time".
    fn tail(&self, end: usize) -> usize {
        if !is_preposition(self.word(end)) {
            return end;
        }
        let is_capital = |token: usize| self.shape(token).is_capital();
        if !matches!(self.word(end), "of" | "for") && !is_capital(end + 1) && !is_capital(end + 2) {
            return end;
        }
        let mut tail = end + 1;
        while !self.closes(tail) && tail < end + 2 * REACH {
            tail += 1;
        }
        if self.closes(tail) && tail > end + 1 {
            return tail;
        }
        // The clause goes on: the name after the preposition, and no more.
        let name = [end + 1, end + 2].into_iter().find_map(|token| self.mention_at.get(&token));
        let Some(mention) = name else { return end };
        tail = end + 2;
        while self.mention_at.get(&tail) == Some(mention) {
            tail += 1;
        }
        tail
    }

    /// Whether a phrase with a preposition cannot go on with a token.
    fn closes(&self, token: usize) -> bool {
        let word = self.word(token);
        // Within a sentence a full stop ends an abbreviation.
        let is_abbreviation = word == "." && token + 1 < self.sentence.end;
        let goes_on = word == "and" || is_preposition(word) || is_abbreviation;
        !goes_on && (CLOSERS.contains(&word) || matches!(word, "which" | "that") || is_verb(word))
    }

    /// "NAME of the Globe".
    fn affiliation(&self) -> Option<Found> {
        if self.kind != EntityKind::Person || !matches!(self.word(self.name.end), "of" | "from") {
            return None;
        }
        let mut body = self.name.end + 1;
        if self.word(body) == "the" {
            body += 1;
        }
        let mention = self.mention_at.get(&body)?;
        let mut end = body;
        while self.mention_at.get(&end) == Some(mention) {
            end += 1;
        }
        Some(Found { title: self.name.end..end, linked: body..end, noun: self.name.end, office: None })
    }
}

/// What ends a noun phrase, or goes on after its noun.
const CLOSERS: &[&str] = &[
    "", ",", ".", ";", ":", ")", "(", "–", "—", "\"", "“", "”", "and", "who", "of", "for", "in", "at", "with", "to",
    "on", "from",
];

pub(super) fn is_preposition(word: &str) -> bool {
    matches!(word, "of" | "for" | "in" | "at" | "with" | "to" | "on" | "from")
}

/// Words that tell that the phrase is a clause.
const CLAUSE: &[&str] =
    &["are", "had", "has", "have", "he", "is", "said", "says", "she", "they", "told", "was", "were", "will", "would"];

fn is_verb(word: &str) -> bool {
    CLAUSE.contains(&word)
}

/// Whether a word that looks like a verb may open a title.
fn is_praise(word: &str) -> bool {
    matches!(
        word,
        "acclaimed" | "exiled" | "famed" | "founding" | "leading" | "managing" | "noted" | "renowned" | "retired"
    )
}
