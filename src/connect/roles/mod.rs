//! What people and organisations are said to be: titles, offices, affiliations.
//!
//! A role stands before a name ("Kenyan Health Minister Amina Odhiambo", "the mayor of Lyon, Jeanne Roux,"), after it
//! ("Odhiambo, a spokeswoman for the union,", "Roux of the Globe") or is told ("Roux, who heads the agency", "Roux is
//! the founder of"). Phrases are read from the noun of the office outwards, a few tokens at most, within the sentence.

mod lists;
mod phrase;
mod words;

use std::collections::HashMap;

use phrase::{Found, Surroundings, is_preposition};
pub(super) use words::{is_body, is_head as is_office};

use super::entities::Cast;
use super::places;
use crate::analysis::EntityKind;
use crate::read::{Reading, Shape};
use crate::recognise::names::gazetteer::fold;
use crate::text::Span;

/// A role as an article gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// The words of the article, without articles and possessives before them: `Kenyan Health Minister`, `mayor of
    /// Lyon`, `of the Globe`.
    pub title: String,
    /// Of which organisation: index into [`Cast::entities`].
    pub organization: Option<usize>,
    /// Of which place: index into [`Cast::entities`].
    pub place: Option<usize>,
    /// The words that say so.
    pub span: Span,
}

/// The noun of a title or of the name of a body, in small letters: `minister` of `kenyan health minister`, `bank` of
/// `bank of ghana`.
pub(super) fn noun(phrase: &str) -> Option<&str> {
    let last = phrase.split(' ').take_while(|word| !is_preposition(word)).last()?;
    Some(last.trim_end_matches(',')).filter(|noun| !noun.is_empty())
}

/// More roles nobody is given.
const MOST_ROLES: usize = 12;

/// Gives the entities of the cast their roles.
pub fn assign(reading: &Reading<'_>, cast: &mut Cast) {
    let countries = countries(cast);
    let mut mention_at: HashMap<usize, usize> = HashMap::new();
    for (index, mention) in cast.mentions.iter().enumerate() {
        mention_at.extend((mention.token..mention.token + mention.tokens).map(|token| (token, index)));
    }
    let forms = short_forms(cast);
    let mut sentences = reading.sentences.iter().peekable();
    let mut roles: Vec<(usize, Role)> = Vec::new();
    for mention in &cast.mentions {
        let Some(kind) = cast.entities.get(mention.entity).map(|entity| entity.kind) else { continue };
        if !matches!(kind, EntityKind::Person | EntityKind::Organization) {
            continue;
        }
        while sentences.next_if(|sentence| reading.range(sentence).end <= mention.token).is_some() {}
        let Some(sentence) = sentences.peek() else { break };
        let name = mention.token..mention.token + mention.tokens;
        let around = Surroundings { reading, sentence: reading.range(sentence), name, kind, mention_at: &mention_at };
        for found in around.roles() {
            let role = link(
                reading,
                cast,
                &Known { countries: &countries, forms: &forms, mention_at: &mention_at },
                mention.entity,
                found,
            );
            roles.extend(role.map(|role| (mention.entity, role)));
        }
    }
    for (entity, role) in roles {
        let Some(entity) = cast.entities.get_mut(entity) else { continue };
        let is_new = entity.roles.iter().all(|known| !known.title.eq_ignore_ascii_case(&role.title));
        if is_new && entity.roles.len() < MOST_ROLES {
            entity.roles.push(role);
        }
    }
}

/// What phrases are linked by.
struct Known<'a> {
    /// Entities by code.
    countries: &'a HashMap<&'static str, usize>,
    /// Entities by forms of one word.
    forms: &'a HashMap<String, usize>,
    /// Mentions by token.
    mention_at: &'a HashMap<usize, usize>,
}

/// Organisations and places by the forms that are one word in capitals.
fn short_forms(cast: &Cast) -> HashMap<String, usize> {
    let mut forms = HashMap::new();
    for (index, entity) in cast.entities.iter().enumerate().filter(|(_, entity)| entity.kind != EntityKind::Person) {
        for form in entity.aliases.iter().chain([&entity.name]) {
            if !form.contains([' ', '-']) && !form.contains(char::is_lowercase) {
                forms.entry(form.clone()).or_insert(index);
            }
        }
    }
    forms
}

/// The countries among the entities, by code.
fn countries(cast: &Cast) -> HashMap<&'static str, usize> {
    let mut countries = HashMap::new();
    for (index, entity) in cast.entities.iter().enumerate() {
        if let Some(place) = entity.place.as_ref().filter(|place| places::is_country(place))
            && let Some(code) = place.country
        {
            countries.entry(code).or_insert(index);
        }
    }
    countries
}

/// Makes a role of a phrase: whose it is, by the first organisation and the first place or people in it.
fn link(reading: &Reading<'_>, cast: &Cast, known: &Known<'_>, holder: usize, found: Found) -> Option<Role> {
    let first = reading.tokens.get(found.title.start)?;
    let last = reading.tokens.get(found.title.end.checked_sub(1)?)?;
    let span = Span { start: first.span.start, end: last.span.end };
    let (mut organization, mut place) = (None, None);
    for token in found.linked {
        let named = known.mention_at.get(&token).and_then(|&mention| cast.mentions.get(mention));
        // A name that has the office in it is no name of a body: "EU Commissioner".
        let named = named.filter(|named| !(named.token..named.token + named.tokens).contains(&found.noun));
        let named = named.map(|named| named.entity).or_else(|| known.forms.get(reading.word(token)).copied());
        if let Some(named) = named.filter(|&named| named != holder) {
            match cast.entities.get(named).map(|entity| entity.kind) {
                Some(EntityKind::Organization) => organization = organization.or(Some(named)),
                Some(EntityKind::Place) => place = place.or(Some(named)),
                _ => {}
            }
        } else if reading.tokens.get(token).is_some_and(|token| token.shape == Shape::Capital) {
            // "Sri Lankan" has its country as two words.
            let word = fold(reading.word(token));
            let pair = token.checked_sub(1).map(|before| format!("{} {word}", fold(reading.word(before))));
            let country = pair.and_then(|pair| places::demonym(&pair)).or_else(|| places::demonym(&word));
            place = place.or_else(|| known.countries.get(country?).copied());
        }
    }
    let title = match found.office {
        Some(office) => office.to_owned(),
        None => span.of(reading.text).split_whitespace().collect::<Vec<_>>().join(" "),
    };
    Some(Role { title, organization, place, span })
}

#[cfg(test)]
mod tests {
    use super::assign;
    use crate::connect::{places, testing::with_cast};

    /// The roles of a marked article: whose, the title, of which organisation or place.
    fn roles(marked: &str) -> Vec<(String, String, String)> {
        with_cast(marked, |reading, mut cast| {
            places::locate(reading, &mut cast);
            assign(reading, &mut cast);
            let name = |entity: Option<usize>| {
                entity.and_then(|entity| cast.entities.get(entity)).map(|entity| entity.name.clone())
            };
            let of = |role: &super::Role| name(role.organization).or_else(|| name(role.place)).unwrap_or_default();
            let roles = cast.entities.iter().flat_map(|entity| {
                entity.roles.iter().map(move |role| (entity.name.clone(), role.title.clone(), of(role)))
            });
            roles.collect()
        })
    }

    #[test]
    fn roles_stand_before_and_after_names() {
        for (marked, name, title, of) in [
            (
                "Kenyan Health Minister [Amina Odhiambo|p] left [Kenya|l].",
                "Amina Odhiambo",
                "Kenyan Health Minister",
                "Kenya",
            ),
            ("The mayor of [Lyon|l], [Jeanne Roux|p], agreed.", "Jeanne Roux", "mayor of Lyon", "Lyon"),
            (
                "[Jeanne Roux|p], a spokeswoman for the [Rail Union|o], said no.",
                "Jeanne Roux",
                "spokeswoman for the Rail Union",
                "Rail Union",
            ),
            ("[Jeanne Roux|p], 45, a teacher from [Lyon|l], won.", "Jeanne Roux", "teacher from Lyon", "Lyon"),
            ("[Omar Saleh|p], who heads the [Delta Agency|o], left.", "Omar Saleh", "head", "Delta Agency"),
            ("[Omar Saleh|p] of the [Cairo Post|o] asked.", "Omar Saleh", "of the Cairo Post", "Cairo Post"),
            (
                "In [Peru|l] he met his Peruvian counterpart, [Luis Vega|p].",
                "Luis Vega",
                "Peruvian counterpart",
                "Peru",
            ),
            ("[Chile|l]'s foreign minister [Luis Vega|p] spoke.", "Luis Vega", "foreign minister", "Chile"),
            ("[Luis Vega|p] is the founder of [Vega Labs|o].", "Luis Vega", "founder of Vega Labs", "Vega Labs"),
            ("Gen. [Luis Vega|p] spoke.", "Luis Vega", "Gen", ""),
            (
                "The war monitor, the [Delta Observatory|o], and the charity [Red Lamp|o] agreed.",
                "Red Lamp",
                "charity",
                "",
            ),
        ] {
            let expected = (name.to_owned(), title.to_owned(), of.to_owned());
            let roles = roles(marked);
            assert!(roles.contains(&expected), "{marked}: {roles:?}");
        }
    }

    #[test]
    fn what_is_no_role_is_left() {
        for marked in [
            "Mr [Vega|p] said no.",
            "[Luis Vega|p], urged by residents of [Lima|l], left.",
            "Yesterday [Luis Vega|p] spoke.",
            "[Luis Vega|p], [Ana Paz|p] and [Omar Saleh|p] met.",
            "In 2019, [Luis Vega|p] moved.",
        ] {
            assert_eq!(roles(marked), [], "{marked}");
        }
    }
}
