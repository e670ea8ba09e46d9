//! The name at the head of the words for a speaker.

use std::collections::HashMap;

use super::Room;
use crate::analysis::EntityKind;
use crate::connect::entities::{Cast, Mention};
use crate::connect::roles;
use crate::read::{Reading, Shape, TokenKind};
use crate::text::Span;

/// Words after which the head of a phrase is past.
const AFTER_HEAD: &[&str] = &[
    "of", "for", "from", "in", "at", "on", "to", "with", "by", "who", "which", "that", "near", "and", "or", "about",
    "against", "as", "inside", "outside", "whose",
];

/// Capitals in brackets after a name: `Ghana Water Company (GWC)`.
pub(super) fn acronyms<'a>(reading: &Reading<'a>, cast: &Cast) -> HashMap<&'a str, usize> {
    let mut acronyms = HashMap::new();
    let mut mentions = cast.mentions.iter().peekable();
    for (at, bracket) in reading.tokens.iter().enumerate() {
        if bracket.kind != TokenKind::Mark || bracket.span.of(reading.text) != "(" {
            continue;
        }
        let mut before = None;
        while let Some(mention) = mentions.next_if(|mention| mention.span.end <= bracket.span.start) {
            before = Some(mention);
        }
        let next = reading.tokens.get(at + 1).filter(|next| next.shape == Shape::Upper);
        if let (Some(mention), Some(next)) = (before, next)
            && mention.span.end + 1 >= bracket.span.start
            && reading.word(at + 2) == ")"
        {
            acronyms.entry(next.span.of(reading.text)).or_insert(mention.entity);
        }
    }
    acronyms
}

impl Room<'_> {
    /// Who is named: `Turkish Foreign Minister Mevlut Cavusoglu`, `the SOHR`; nobody where the name only belongs to the
    /// speaker: `Okafor's lawyer`, `a spokesman for the EU`.
    pub fn named(&self, source: Span) -> Option<usize> {
        let mentions = &self.cast.mentions;
        let first = mentions.partition_point(|mention| mention.span.end <= source.start);
        let inside = mentions.get(first..)?.iter().take_while(|mention| mention.span.start < source.end);
        let inside: Vec<&Mention> = inside.take(12).collect();
        let head = self.head_end(source, &inside);
        let Some(named) = inside.into_iter().rev().find(|mention| mention.span.start < head) else {
            let words = Span { start: source.start, end: head }.of(self.reading.text);
            let last = words.rsplit(' ').next()?;
            return self.acronyms.get(last).copied();
        };
        if named.span.end < head || named.span.start < source.start {
            return None;
        }
        let before = Span { start: source.start, end: named.span.start };
        let alone = self.is_bare(before) || self.is_body(before);
        (alone || self.is_person(named.entity)).then_some(named.entity)
    }

    /// Whether a stretch says what kind of body the name after it is: `The charity`, `State oil firm`.
    fn is_body(&self, stretch: Span) -> bool {
        let last = stretch.of(self.reading.text).trim_end().rsplit(' ').next();
        last.is_some_and(|last| !last.contains(char::is_uppercase) && roles::is_body(last))
    }

    /// The person whose name ends the words that name a speaker, after nothing but an office of theirs: `Minister of
    /// Sport Ines Duarte`.
    pub fn titled(&self, source: Span) -> Option<usize> {
        let next = self.cast.mentions.partition_point(|mention| mention.span.end < source.end);
        let mention = self.cast.mentions.get(next).filter(|mention| mention.span.end == source.end)?;
        let title = self.reading.text.get(source.start as usize..mention.span.start as usize)?.trim();
        let title = title.strip_prefix("the ").or_else(|| title.strip_prefix("The ")).unwrap_or(title);
        let roles = &self.cast.entities.get(mention.entity)?.roles;
        roles.iter().any(|role| role.title.eq_ignore_ascii_case(title)).then_some(mention.entity)
    }

    /// Where the head of the phrase ends: before a preposition, a comma, a bracket or a relative clause.
    fn head_end(&self, source: Span, inside: &[&Mention]) -> u32 {
        let tokens = &self.reading.tokens;
        let first = tokens.partition_point(|token| token.span.start < source.start);
        let mut end = source.start;
        for token in tokens.get(first..).unwrap_or_default().iter().take_while(|token| token.span.end <= source.end) {
            let named = inside.iter().any(|mention| mention.span.contains(token.span));
            let word = token.span.of(self.reading.text);
            let past = matches!(word, "," | "(" | "[" | "–" | "—")
                || AFTER_HEAD.iter().any(|known| known.eq_ignore_ascii_case(word));
            if past && !named && end > source.start {
                break;
            }
            end = token.span.end;
        }
        end
    }

    /// Whether nothing but an article or a title stands in a stretch.
    fn is_bare(&self, stretch: Span) -> bool {
        let words = stretch.of(self.reading.text).trim();
        words.is_empty() || words.eq_ignore_ascii_case("the")
    }

    /// Who `who` speaks of: the one named right before it.
    pub fn antecedent(&self, source: Span) -> Option<usize> {
        let mentions = &self.cast.mentions;
        let next = mentions.partition_point(|mention| mention.span.end <= source.start);
        let mention = mentions.get(next.checked_sub(1)?)?;
        let between = self.reading.text.get(mention.span.end as usize..source.start as usize)?;
        let near = between.trim().is_empty() || between.trim() == ",";
        let kind = self.cast.entities.get(mention.entity)?.kind;
        (near && matches!(kind, EntityKind::Person | EntityKind::Organization)).then_some(mention.entity)
    }

    /// Whether a mention begins a sentence, or nearly: its subject, as a rule.
    pub fn leads(&self, mention: &Mention) -> bool {
        let tokens = &self.reading.tokens;
        let at = tokens.partition_point(|token| token.span.start < mention.span.start) as u32;
        let next = self.reading.sentences.partition_point(|sentence| sentence.tokens.start <= at);
        let Some(sentence) = next.checked_sub(1).and_then(|before| self.reading.sentences.get(before)) else {
            return false;
        };
        let before = tokens.get(sentence.tokens.start as usize..at as usize).unwrap_or_default();
        before.len() <= 2
            && before.iter().all(|token| token.kind != TokenKind::Mark || token.span.of(self.reading.text) == ".")
    }
}
