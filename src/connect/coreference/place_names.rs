//! Places: spellings, other names, and what kind of place it is.

use std::collections::HashMap;

use super::spelling::{are_variants, skeleton};
use super::{Forms, note};
use crate::analysis::EntityKind;
use crate::recognise::names::gazetteer;

/// Names of one place, with what news most often calls it last.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("bombay", "mumbai"),
    ("calcutta", "kolkata"),
    ("dc", "washington"),
    ("district of columbia", "washington"),
    ("kharkov", "kharkiv"),
    ("kiev", "kyiv"),
    ("la", "los angeles"),
    ("lvov", "lviv"),
    ("madras", "chennai"),
    ("new york city", "new york"),
    ("nsw", "new south wales"),
    ("ny", "new york"),
    ("nyc", "new york"),
    ("odessa", "odesa"),
    ("peking", "beijing"),
    ("rangoon", "yangon"),
    ("saigon", "ho chi minh city"),
    ("washington dc", "washington"),
];

/// Words that say what a place is and may be left out, if the rest is no place of its own.
const GENERIC: &[&str] = &["city", "governorate", "oblast", "province", "region", "town", "village"];

/// Brings the forms of places' names together.
pub(super) fn join(forms: &mut Forms) {
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_bones: HashMap<String, Vec<usize>> = HashMap::new();
    let mut pairs = divided(forms);
    for (form, key) in
        forms.keys.iter().enumerate().filter(|(_, key)| key.kind == EntityKind::Place && !key.is_country())
    {
        let name = canonical(&key.whole);
        match by_name.get(&name) {
            Some(&known) => pairs.push((form, known)),
            None => {
                by_name.insert(name.clone(), form);
            }
        }
        if let [word, _, ..] = key.words.as_slice()
            && word.len() >= 5
        {
            note(&mut by_first, word.clone(), form);
        }
        if key.words.len() == 1 {
            note(&mut by_bones, skeleton(&name), form);
        }
    }
    for (form, key) in forms.keys.iter().enumerate().filter(|(_, key)| key.kind == EntityKind::Place) {
        let [word] = key.words.as_slice() else { continue };
        // A first word that is no place by itself: Levico for Levico Terme.
        if let Some([longer]) = by_first.get(word).map(Vec::as_slice)
            && gazetteer::word(word, false).is_empty()
        {
            pairs.push((form, *longer));
        }
        let others = by_bones.get(&skeleton(word)).map_or(&[][..], Vec::as_slice);
        let fits = |other: &&usize| {
            **other < form && forms.keys.get(**other).is_some_and(|other| are_variants(word, &other.whole))
        };
        if let Some(&other) = others.iter().find(fits) {
            pairs.push((form, other));
        }
    }
    for (form, other) in pairs {
        forms.join(form, other);
    }
}

/// "the North" and "the South" of Korea, where the article names them in full.
fn divided(forms: &Forms) -> Vec<(usize, usize)> {
    let find = |whole: &str| forms.keys.iter().position(|key| key.whole == whole);
    let halves = [("north", "country KP"), ("south", "country KR")];
    let pairs = halves.into_iter().filter_map(|(half, country)| {
        let half = forms.keys.iter().position(|key| key.whole == half && key.kind == EntityKind::Place)?;
        Some((half, find(country)?))
    });
    pairs.collect()
}

/// The name under which the forms of a place meet.
fn canonical(whole: &str) -> String {
    if let Ok(at) = OTHER_NAMES.binary_search_by_key(&whole, |(other, _)| other) {
        return OTHER_NAMES.get(at).map_or(whole, |(_, name)| name).to_owned();
    }
    let prefixes = ["city of ", "province of ", "town of ", "village of "];
    let whole = prefixes.iter().find_map(|prefix| whole.strip_prefix(prefix)).unwrap_or(whole);
    let bare = whole.rsplit_once(' ').filter(|(_, kind)| GENERIC.binary_search(kind).is_ok()).map(|(bare, _)| bare);
    let is_other = |bare: &str| {
        let words = bare.split(' ').count();
        let phrase = gazetteer::longest_phrase(bare.split(' ')).filter(|phrase| phrase.tokens == words);
        phrase.is_some_and(|phrase| {
            use gazetteer::PhraseKind::{Area, Country, Region};
            whole.ends_with("city")
                && phrase.readings.into_iter().any(|reading| matches!(reading.kind, Area | Country | Region))
        })
    };
    match bare {
        Some(bare) if !is_other(bare) => bare.to_owned(),
        _ => whole.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{GENERIC, OTHER_NAMES, canonical};

    #[test]
    fn the_tables_are_sorted() {
        assert!(OTHER_NAMES.is_sorted());
        assert!(GENERIC.is_sorted());
    }

    #[test]
    fn what_a_place_is_may_be_left_out() {
        for (name, meets) in [
            ("idlib province", "idlib"),
            ("mexico city", "mexico city"),
            ("irving city", "irving"),
            ("nyc", "new york"),
            ("new york city", "new york"),
            ("region", "region"),
        ] {
            assert_eq!(canonical(name), meets);
        }
    }
}
