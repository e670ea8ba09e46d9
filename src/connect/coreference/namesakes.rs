//! A company and its founder alike: which of the two a bare name means, by the words beside it.

use std::collections::HashMap;

use super::{Forms, name_key};
use crate::analysis::EntityKind;
use crate::read::Reading;
use crate::recognise::names::Name;

/// Words after a company's name. Sorted.
const OF_COMPANIES: &[&str] = &[
    "board",
    "brand",
    "cars",
    "customers",
    "dealers",
    "earnings",
    "employees",
    "engineers",
    "executives",
    "factories",
    "factory",
    "officials",
    "plant",
    "plants",
    "products",
    "profits",
    "revenue",
    "sales",
    "shareholders",
    "shares",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "staff",
    "stock",
    "store",
    "stores",
    "subsidiary",
    "vehicles",
    "workers",
];

/// Words after a person's name. Sorted.
const OF_PEOPLE: &[&str] = &[
    "born",
    "died",
    "dies",
    "herself",
    "himself",
    "joked",
    "laughed",
    "married",
    "nodded",
    "recalled",
    "resigned",
    "retired",
    "smiled",
    "testified",
    "who",
];

/// Of each form that is one word, the head of the group of the other kind that it may mean as well.
pub(super) fn rivals(forms: &Forms) -> Vec<Option<usize>> {
    let mut people: HashMap<&str, usize> = HashMap::new();
    let mut bodies: HashMap<&str, usize> = HashMap::new();
    for (form, key) in forms.keys.iter().enumerate().filter(|(_, key)| !key.family && key.words.len() > 1) {
        let (map, word) = match key.kind {
            EntityKind::Person => (&mut people, key.bare().last()),
            EntityKind::Organization => (&mut bodies, key.words.first()),
            EntityKind::Place | EntityKind::Other => continue,
        };
        if let Some(word) = word {
            map.entry(word.as_str()).or_insert(form);
        }
    }
    let rival = |key: &name_key::NameKey| {
        let word = key.single()?;
        // Only where the article has both.
        let (person, body) = (people.get(word)?, bodies.get(word)?);
        Some(forms.head(if key.kind == EntityKind::Person { *body } else { *person }))
    };
    forms.keys.iter().map(|key| rival(key).filter(|_| !key.family)).collect()
}

/// Whether the words beside a name say that it means the other kind.
pub(super) fn means_other(reading: &Reading<'_>, name: &Name) -> bool {
    let next = name.token + name.tokens;
    let after = if reading.word(next).starts_with(['\'', '’']) { next + 1 } else { next };
    let is_person =
        name_key::told_gender(reading, name).is_some() || OF_PEOPLE.binary_search(&reading.word(next)).is_ok();
    let is_body = OF_COMPANIES.binary_search(&reading.word(after)).is_ok()
        || name.token.checked_sub(1).is_some_and(|before| reading.word(before) == "at");
    match name.kind {
        EntityKind::Person => is_body && !is_person,
        EntityKind::Organization => is_person && !is_body,
        EntityKind::Place | EntityKind::Other => false,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_tables_are_sorted() {
        assert!(super::OF_COMPANIES.is_sorted() && super::OF_PEOPLE.is_sorted());
    }
}
