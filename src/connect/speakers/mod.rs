//! Who said what: the words that name a speaker become an entity.
//!
//! A name is looked for at the head of the words ([`named`]); `the minister` goes to the one who is said to be one
//! ([`office`]), `he` and `she` to somebody named shortly before ([`pronoun`]), by [`gender`], by how near the naming
//! is, and by who spoke last. Where it is not clear, nobody is said to have spoken.

mod gender;
mod named;
mod office;
mod pronoun;

use std::collections::HashMap;

use super::entities::Cast;
use crate::analysis::EntityKind;
use crate::read::Reading;
use crate::recognise::quotes::Quote;
use crate::text::Span;
use gender::Gender;

/// Who said each of the quotes, as an index into [`Cast::entities`]; none where it is not clear.
pub fn attribute(reading: &Reading<'_>, cast: &Cast, quotes: &[Quote]) -> Vec<Option<usize>> {
    if quotes.iter().all(|quote| quote.source.is_none()) {
        return vec![None; quotes.len()];
    }
    let mut room = Room {
        reading,
        cast,
        paragraphs: reading.tokens.iter().filter(|token| token.line_start).map(|token| token.span.start).collect(),
        genders: cast.entities.iter().map(|entity| gender::of(reading, cast, entity)).collect(),
        acronyms: named::acronyms(reading, cast),
        holders: office::holders(cast),
        spoke: None,
    };
    // Quotes of one utterance have one source, found once.
    let mut last: Option<(Span, Option<usize>)> = None;
    let speaker = |quote: &Quote| {
        let source = quote.source?;
        if let Some((_, speaker)) = last.filter(|(before, _)| *before == source) {
            return speaker;
        }
        let speaker = room.speaker(source);
        if speaker.is_some_and(|speaker| room.is_person(speaker)) {
            room.spoke = speaker.map(|speaker| (speaker, source));
        }
        last = Some((source, speaker));
        speaker
    };
    quotes.iter().map(speaker).collect()
}

/// The article as those who speak in it are looked for.
struct Room<'a> {
    reading: &'a Reading<'a>,
    cast: &'a Cast,
    /// Where the paragraphs begin.
    paragraphs: Vec<u32>,
    /// Of each entity, where it is known.
    genders: Vec<Gender>,
    /// Entities by the capitals in brackets after their names.
    acronyms: HashMap<&'a str, usize>,
    /// Entities by the nouns for what they are.
    holders: HashMap<String, Vec<usize>>,
    /// The person who spoke last, and the words for them.
    spoke: Option<(usize, Span)>,
}

impl Room<'_> {
    fn speaker(&self, source: Span) -> Option<usize> {
        let words = source.of(self.reading.text);
        if words.eq_ignore_ascii_case("he") || words.eq_ignore_ascii_case("his") {
            return self.pronoun(source, Gender::MALE);
        }
        if words.eq_ignore_ascii_case("she") || words.eq_ignore_ascii_case("her") {
            return self.pronoun(source, Gender::FEMALE);
        }
        if words.eq_ignore_ascii_case("who") {
            return self.antecedent(source);
        }
        self.named(source).or_else(|| self.titled(source)).or_else(|| self.holder(source))
    }

    fn paragraph(&self, place: Span) -> usize {
        self.paragraphs.partition_point(|&start| start <= place.start)
    }

    fn is_person(&self, entity: usize) -> bool {
        self.cast.entities.get(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
    }
}

#[cfg(test)]
mod tests;
