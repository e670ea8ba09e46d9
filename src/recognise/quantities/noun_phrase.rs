//! What is counted: the words after a number, up to the end of the noun phrase.
//!
//! There is no tagger; closed classes of words and the endings of plurals tell enough: after `20` the phrase ends with
//! its first plural, and before a preposition, a pronoun or a verb that can be nothing else.

use super::lexicon::{Class, class, singular};
use super::piece::{self, Piece};
use crate::read::lower::Lower;
use crate::read::{Reading, Shape, TokenKind};
use crate::text::Span;

/// The most tokens that are looked at.
const REACH: usize = 12;

/// Words that are counted or measured.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NounPhrase {
    /// Its first token.
    pub(super) first: usize,
    /// One past its last token.
    pub(super) next: usize,
    /// The last noun of its first part, which names the kind.
    head: usize,
    plural: bool,
}

impl NounPhrase {
    /// Its place.
    pub(super) fn span(&self, reading: &Reading<'_>) -> Option<Span> {
        let start = reading.tokens.get(self.first)?.span.start;
        let end = reading.tokens.get(self.next.checked_sub(1)?)?.span.end;
        Some(Span { start, end })
    }

    /// Whether its head stands in the plural.
    pub(super) fn is_plural(&self) -> bool {
        self.plural
    }

    /// The singular of what is counted; a name keeps its capital.
    pub(super) fn lemma(&self, reading: &Reading<'_>) -> String {
        let word = reading.word(self.head);
        let shape = reading.tokens.get(self.head).map_or(Shape::None, |token| token.shape);
        if shape == Shape::Lower || shape == Shape::None || shape == Shape::Upper {
            return singular(word);
        }
        // A capital at the head of a title says nothing of the noun; that of a people does.
        let lower = word.to_lowercase();
        match class(&lower) {
            Some(_) => singular(&lower),
            None => singular(word),
        }
    }
}

/// What number the noun stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grammar {
    /// After a number other than one.
    Plural,
    /// After `one`.
    Singular,
    /// After `of`, or after a measure that stands as an adjective.
    Either,
}

/// The noun phrase that begins at a token.
pub(super) fn read(reading: &Reading<'_>, at: usize, end: usize, grammar: Grammar) -> Option<NounPhrase> {
    let walker = Walker { reading, end: end.min(at + REACH) };
    let (head, next) = walker.first_part(at, grammar)?;
    let plural = walker.is_plural(head);
    let next = if plural && grammar != Grammar::Singular { walker.coordinated(next) } else { next };
    Some(NounPhrase { first: at, next, head, plural })
}

/// What follows `of`, its articles left out: `of the soldiers`, `of its oil`.
pub(super) fn after_of(reading: &Reading<'_>, at: usize, end: usize) -> Option<NounPhrase> {
    let mut at = at;
    for _ in 0..3 {
        let is_article = matches!(
            Lower::new(reading.word(at)).as_str(),
            "the"
                | "a"
                | "an"
                | "its"
                | "their"
                | "his"
                | "her"
                | "our"
                | "my"
                | "your"
                | "all"
                | "these"
                | "those"
                | "this"
                | "that"
        );
        if !is_article || at >= end {
            break;
        }
        at += 1;
    }
    // "four of the top 5": the number after it has the noun.
    read(reading, at, end, Grammar::Either).filter(|phrase| {
        reading
            .tokens
            .get(phrase.next)
            .is_none_or(|token| token.kind != TokenKind::Number || phrase.plural || phrase.next >= end)
    })
}

struct Walker<'r, 'a> {
    reading: &'r Reading<'a>,
    end: usize,
}

impl Walker<'_, '_> {
    fn lower(&self, at: usize) -> Lower {
        Lower::new(if at < self.end { self.reading.word(at) } else { "" })
    }

    fn is_plural(&self, at: usize) -> bool {
        matches!(self.piece(at), Piece::Plural | Piece::Modifier | Piece::Soft)
    }

    fn piece(&self, at: usize) -> Piece {
        if at < self.end { piece::read(self.reading, at) } else { Piece::Stop }
    }

    /// The token after a compound that goes on with hyphens or slashes: `US-led`, `exploration/appraisal`.
    fn over_compound(&self, at: usize) -> usize {
        let mut at = at;
        let glued = |at: usize| at < self.end && self.reading.tokens.get(at).is_some_and(|token| !token.spaced);
        while glued(at + 1) && matches!(self.reading.word(at + 1), "-" | "‐" | "‑" | "/") && glued(at + 2) {
            at += 2;
        }
        at + 1
    }

    /// Whether a word that is never counted itself is the first of a compound that may be: `by-elections`.
    fn opens_compound(&self, at: usize) -> bool {
        self.reading.word(at + 1) != "/" && class(self.lower(at).as_str()) == Some(Class::Closed)
    }

    /// The head and the token after it.
    fn first_part(&self, first: usize, grammar: Grammar) -> Option<(usize, usize)> {
        let mut at = first;
        // The last plain word: the head where no plural comes.
        let mut plain = None;
        let mut found = None;
        while at < self.end {
            let next = self.over_compound(at);
            let compound = next > at + 1;
            let piece = match self.piece(at) {
                Piece::Stop if at == first && may_open(self.lower(at).as_str()) => Piece::Adverb,
                Piece::Stop if !(compound && self.opens_compound(at)) => Piece::Stop,
                // "rebel-held": what is a verb by itself is none at the end of a compound.
                _ if compound => {
                    Some(self.piece(next - 1)).filter(|last| *last != Piece::Stop).unwrap_or(Piece::Participle)
                }
                piece => piece,
            };
            match piece {
                Piece::Soft if at == first || (grammar == Grammar::Plural && self.word_is_plural(at)) => {
                    found = Some((next - 1, next));
                }
                Piece::Stop | Piece::Soft => break,
                Piece::Plural | Piece::Modifier if grammar == Grammar::Singular && self.piece(next) == Piece::Plain => {
                    plain = Some((next - 1, next));
                }
                Piece::Plural | Piece::Modifier => {
                    // A plural after a plural is a verb, but for a few that stand before nouns.
                    found = Some((next - 1, next));
                    let opens = piece == Piece::Modifier || class(self.lower(at).as_str()) == Some(Class::Counted);
                    let goes_on =
                        opens && !compound && self.is_plural_noun(next) && !is_state(self.lower(next).as_str());
                    if !goes_on {
                        break;
                    }
                }
                Piece::Participle if compound => {}
                Piece::Participle if plain.is_some() && grammar != Grammar::Plural => break,
                Piece::Participle | Piece::Adverb => {}
                Piece::Plain => plain = Some((next - 1, next)),
            }
            if found.is_some() && piece == Piece::Soft {
                break;
            }
            at = self.over_joint(self.over_possessive(next), grammar);
        }
        match grammar {
            Grammar::Plural => found.or_else(|| plain.filter(|(head, _)| self.is_uncountable(*head))),
            Grammar::Singular => plain.or(found),
            Grammar::Either => found.or(plain),
        }
    }

    /// A verb in `s` that is a noun after a number: `22 stab wounds`.
    fn word_is_plural(&self, at: usize) -> bool {
        self.lower(at).as_str().ends_with('s')
    }

    fn is_plural_noun(&self, at: usize) -> bool {
        matches!(self.piece(at), Piece::Plural | Piece::Modifier)
    }

    /// A name in capitals may stand for many: `20 NGO`; no other word does.
    fn is_uncountable(&self, at: usize) -> bool {
        self.reading.tokens.get(at).is_some_and(|token| token.shape == Shape::Upper && token.kind == TokenKind::Word)
    }

    /// What is owned is counted, not its owner: `half a dozen of the city's museums`.
    fn over_possessive(&self, at: usize) -> usize {
        let clitic = self.reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Clitic && at < self.end);
        if clitic && self.piece(at + 1) != Piece::Stop { at + 1 } else { at }
    }

    /// The next word of the phrase: after a comma or "and" between adjectives, where the plural comes right after.
    fn over_joint(&self, at: usize, grammar: Grammar) -> usize {
        let word = if at < self.end { self.reading.word(at) } else { "" };
        if word == "&" && self.reading.tokens.get(at + 1).is_some_and(|token| token.shape.is_capital()) {
            return at + 1;
        }
        let is_joint = matches!(word, "," | "and" | "or");
        if !is_joint || grammar != Grammar::Plural {
            return at;
        }
        let shape = |at: usize| self.reading.tokens.get(at).map(|token| token.shape == Shape::Lower);
        let same = at.checked_sub(1).and_then(shape) == shape(at + 1);
        let most = if word == "," { 2 } else { 3 };
        let words = (at + 1..self.end)
            .take_while(|at| matches!(self.piece(*at), Piece::Plain | Piece::Participle | Piece::Adverb))
            .take(most + 1)
            .count();
        if same && (1..=most).contains(&words) && self.is_plural_noun(at + 1 + words) { at + 1 } else { at }
    }

    /// The token after what is joined to a plural: `soldiers and personnel`, `men, women and children`.
    fn coordinated(&self, next: usize) -> usize {
        let mut next = next;
        let mut at = next;
        for _ in 0..3 {
            match self.lower(at).as_str() {
                "," => {}
                "and" | "or" => {
                    let noun = at + 1;
                    return if self.is_joined(noun) { noun + 1 } else { next };
                }
                _ => return next,
            }
            if !self.is_joined(at + 1) {
                return next;
            }
            at += 2;
            // A list that no "and" closes is no list.
            if matches!(self.lower(at).as_str(), "and" | "or") && self.is_joined(at + 1) {
                next = at;
            }
        }
        next
    }

    /// Whether a plural joined by "and" ends there, and does not begin a clause of its own.
    fn is_joined(&self, at: usize) -> bool {
        let lower_case = self.reading.tokens.get(at).is_some_and(|token| token.shape == Shape::Lower);
        if !lower_case || !self.is_plural_noun(at) {
            return false;
        }
        let after = self.lower(at + 1);
        let number =
            self.reading.tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number && at + 1 < self.end);
        !number
            && !matches!(
                after.as_str(),
                "the" | "a" | "an" | "his" | "her" | "their" | "its" | "dozens" | "hundreds" | "more"
            )
    }
}

/// What ends a phrase elsewhere, and right behind the number may belong to it: `two further arrests`.
fn may_open(word: &str) -> bool {
    matches!(word, "further" | "live" | "older")
}

/// What befell the people before it: `four people killed`.
fn is_state(word: &str) -> bool {
    word.ends_with("ed") || matches!(word, "dead" | "missing" | "hurt" | "homeless")
}

#[cfg(test)]
mod tests;
