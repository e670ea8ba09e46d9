//! Kinds that the lists settle: a country, a capital, a newspaper or a party whose name means nothing else is no
//! person, whatever the words around it look like.

use super::Name;
use super::document::Document;
use super::gazetteer::{PhraseKind, phrases};
use crate::analysis::EntityKind;

/// Gives names that the lists know without doubt their kind.
pub(super) fn settle(document: &Document<'_>, names: &mut [Name]) {
    for name in names {
        if let Some(kind) = certain(document, name) {
            name.kind = kind;
        }
    }
}

fn certain(document: &Document<'_>, name: &Name) -> Option<EntityKind> {
    if !document.form(name.token)?.opens {
        return None;
    }
    let words = (name.token..name.token + name.tokens).map_while(|token| document.form(token));
    let mut kinds = phrases(words.map(|form| form.folded.as_str()))
        .into_iter()
        .filter(|phrase| phrase.tokens == name.tokens)
        .flat_map(|phrase| phrase.readings)
        .map(|reading| if reading.ambiguous { None } else { kind(reading.kind, name.kind) });
    let first = kinds.next()??;
    kinds.all(|kind| kind == Some(first)).then_some(first)
}

/// What an entry of the lists makes of a name that the model gave another kind. Cities and companies are too often
/// named after people, and clubs after cities.
fn kind(entry: PhraseKind, said: EntityKind) -> Option<EntityKind> {
    use PhraseKind as P;
    #[expect(clippy::match_same_arms, reason = "one row a list")]
    match entry {
        P::Country | P::FormerCountry | P::Capital | P::Area | P::Continent => Some(EntityKind::Place),
        P::Event | P::Law | P::Work | P::Holiday | P::Calendar => Some(EntityKind::Other),
        P::Religion | P::Language | P::PeopleAdjective | P::PeopleNoun => Some(EntityKind::Other),
        P::Region if said == EntityKind::Person => Some(EntityKind::Place),
        P::Authority | P::Movement | P::Media if said == EntityKind::Person => Some(EntityKind::Organization),
        _ => None,
    }
}
