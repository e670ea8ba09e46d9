//! Whom `the minister` and `the bank` mean: the one in the article who is said to be one, or whose name says so.

use std::collections::HashMap;

use super::Room;
use crate::analysis::EntityKind;
use crate::connect::entities::{Cast, Entity};
use crate::connect::roles::{self, is_body, is_office};
use crate::text::Span;

/// Who was named more tokens ago is not meant.
const FURTHEST: usize = 600;

/// So many tokens may stand between `a` and its noun.
const WIDEST: usize = 4;

/// The entities by the nouns of their roles and, of bodies, of their names.
pub(super) fn holders(cast: &Cast) -> HashMap<String, Vec<usize>> {
    let mut holders: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, entity) in cast.entities.iter().enumerate() {
        let body = (entity.kind == EntityKind::Organization).then_some(&entity.name);
        for words in entity.roles.iter().map(|role| &role.title).chain(body) {
            let words = words.to_lowercase();
            let Some(noun) = roles::noun(&words) else { continue };
            let noun = SHORT.iter().find(|(short, _)| *short == noun).map_or(noun, |(_, noun)| noun);
            let known = holders.entry(noun.to_owned()).or_default();
            if known.last() != Some(&index) {
                known.push(index);
            }
        }
    }
    holders
}

impl Room<'_> {
    /// The one whom a definite noun phrase without a name means; nobody where several may be meant, where nobody that
    /// may be meant was named before, or where somebody without a name was brought in since: `a minister`.
    pub fn holder(&self, source: Span) -> Option<usize> {
        let words = source.of(self.reading.text);
        let (article, phrase) = words.split_once(' ').filter(|(article, _)| article.eq_ignore_ascii_case("the"))?;
        let phrase = phrase.to_lowercase();
        let noun = roles::noun(&phrase).filter(|noun| is_office(noun) || is_body(noun))?;
        let of_noun = self.holders.get(noun)?.iter().filter_map(|&index| Some((index, self.cast.entities.get(index)?)));
        let mut meant = of_noun.filter(|(_, entity)| may_be(entity, &phrase, noun));
        let (holder, entity) = meant.next()?;
        if meant.next().is_some() {
            return None;
        }
        let mention = |index: usize| self.cast.mentions.get(index);
        let is_before = |index: &usize| mention(*index).is_some_and(|mention| mention.span.end <= source.start);
        let before = entity.mentions.partition_point(is_before).checked_sub(1)?;
        let named = entity.mentions.get(before).and_then(|&index| mention(index))?;
        let start = source.start + article.len() as u32;
        let at = self.reading.tokens.partition_point(|token| token.span.start < start);
        let since = named.token + named.tokens..at;
        (since.len() <= FURTHEST && !self.introduces(since, noun)).then_some(holder)
    }

    /// Whether somebody else is brought in among tokens: `another tall minister`.
    fn introduces(&self, mut tokens: std::ops::Range<usize>, noun: &str) -> bool {
        let is = |at: usize, word: &str| self.reading.word(at).eq_ignore_ascii_case(word);
        let is_indefinite = |at: usize| ["a", "an", "another", "one"].iter().any(|article| is(at, article));
        let start = tokens.start;
        tokens.any(|at| is(at, noun) && (at.saturating_sub(WIDEST).max(start)..at).any(is_indefinite))
    }
}

/// Words that make an office another one: a former minister is not meant by `the minister`.
const ANOTHER: &[&str] = &["former", "ex", "late", "then", "deputy", "vice", "assistant", "shadow", "acting"];

/// Titles as they stand before names, and the nouns that they are short for.
const SHORT: &[(&str, &str)] = &[
    ("capt", "captain"),
    ("cllr", "councillor"),
    ("col", "colonel"),
    ("det", "detective"),
    ("dr", "doctor"),
    ("gen", "general"),
    ("gov", "governor"),
    ("insp", "inspector"),
    ("lt", "lieutenant"),
    ("maj", "major"),
    ("pres", "president"),
    ("prof", "professor"),
    ("rep", "representative"),
    ("rev", "reverend"),
    ("sen", "senator"),
    ("sgt", "sergeant"),
];

/// Whether a phrase without its article says what an entity is: one of its roles or a short form of one; of a body
/// also the noun of its name.
fn may_be(entity: &Entity, phrase: &str, noun: &str) -> bool {
    let has = |words: &str, word: &str| words.split([' ', '-']).any(|known| known == word);
    let is_noun = |word: &str| word == noun || SHORT.contains(&(word, noun));
    let is_role = |title: &str| {
        title == phrase
            || phrase == noun && is_noun(title)
            || roles::noun(title) == Some(noun)
                && phrase.split(' ').all(|word| has(title, word))
                && !ANOTHER.iter().any(|other| has(title, other) && !has(phrase, other))
    };
    let is_named = || phrase == noun && is_body(noun) && roles::noun(&entity.name.to_lowercase()) == Some(noun);
    entity.roles.iter().any(|role| is_role(&role.title.to_lowercase()))
        || entity.kind == EntityKind::Organization && is_named()
}
