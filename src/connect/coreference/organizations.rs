//! Organisations: parts of names, acronyms, and what stands in brackets after a name.

use std::collections::HashMap;

use super::name_key::{NameKey, is_small};
use super::{Forms, note};
use crate::analysis::EntityKind;
use crate::read::Reading;
use crate::recognise::names::Name;
use crate::recognise::names::gazetteer::{self, PhraseKind, WordFlags};

/// Acronyms whose letters are not those of the name.
const ACRONYMS: &[(&str, &str)] = &[
    ("daesh", "islamic state"),
    ("fed", "federal reserve"),
    ("is", "islamic state"),
    ("isil", "islamic state"),
    ("isis", "islamic state"),
    ("nyt", "new york times"),
    ("scotus", "supreme court"),
    ("wsj", "wall street journal"),
];

/// Brings the forms of organisations' names together, and acronyms of places with them.
pub(super) fn join(reading: &Reading<'_>, names: &[Name], forms: &mut Forms) {
    join_brackets(reading, names, forms);
    join_acronyms(forms);
    join_parts(forms);
}

/// What stands in brackets right after a name and could be its acronym is.
fn join_brackets(reading: &Reading<'_>, names: &[Name], forms: &mut Forms) {
    for (at, pair) in names.windows(2).enumerate() {
        let [outer, inner] = pair else { continue };
        let open = outer.token + outer.tokens;
        let is_bracketed = inner.token == open + 1
            && reading.word(open) == "("
            && matches!(reading.word(inner.token + inner.tokens), ")" | "," | ";");
        let (Some(&outer), Some(&inner)) = (forms.of.get(at), forms.of.get(at + 1)) else { continue };
        let (Some(outer_key), Some(inner_key)) = (forms.keys.get(outer), forms.keys.get(inner)) else { continue };
        // `Philippine Red Cross (PRC)` is no country here.
        let spells = || inner_key.acronym().is_some_and(|letters| outer_key.initials().iter().any(|of| of == letters));
        let is_country = inner_key.is_country() && !(outer_key.kind == EntityKind::Organization && spells());
        if !is_bracketed || outer_key.kind == EntityKind::Person || is_country || outer == inner {
            continue;
        }
        if is_certain(outer_key, inner_key) {
            forms.join(inner, outer);
        } else if is_certain(inner_key, outer_key) {
            forms.join(outer, inner);
        }
    }
}

/// Whether of two names side by side the second must be the first one's acronym: of its letters most begin words of the
/// name, or both are organisations.
fn is_certain(name: &NameKey, short: &NameKey) -> bool {
    if name.words.len() < 2 {
        return false;
    }
    let Some(letters) = short.acronym() else { return is_blend(name, short) };
    let begins = |letter: &char| name.words.iter().any(|word| word.starts_with(*letter));
    let held = letters.chars().filter(begins).count();
    held * 3 >= letters.chars().count() * 2
        || short.kind == EntityKind::Organization && name.kind == EntityKind::Organization
}

/// Whether a word is made of syllables of a name: `Comelec` of Commission on Elections.
fn is_blend(name: &NameKey, short: &NameKey) -> bool {
    let ([blend], Some(first)) = (short.words.as_slice(), name.words.first()) else { return false };
    let bodies = short.kind == EntityKind::Organization && name.kind == EntityKind::Organization;
    let mut letters = name.words.iter().flat_map(|word| word.chars());
    bodies && blend.get(..2) == first.get(..2) && blend.chars().all(|letter| letters.any(|other| other == letter))
}

/// Joins acronyms to the one name that has their initials.
fn join_acronyms(forms: &mut Forms) {
    let mut expansions: HashMap<String, Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    for (form, key) in forms.keys.iter().enumerate().filter(|(_, key)| key.kind != EntityKind::Person) {
        if key.words.len() >= 2 {
            for letters in key.initials().into_iter().filter(|letters| letters.len() >= 2) {
                note(&mut expansions, letters, form);
            }
        }
        if key.humps.len() >= 2 {
            note(&mut expansions, key.humps.clone(), form);
        }
    }
    let whole: HashMap<&str, usize> =
        forms.keys.iter().enumerate().rev().map(|(form, key)| (key.whole.as_str(), form)).collect();
    for (form, key) in forms.keys.iter().enumerate() {
        let Some(letters) = key.acronym().filter(|_| !key.is_country() && forms.is_alone(form)) else { continue };
        let listed = ACRONYMS.binary_search_by_key(&letters, |(acronym, _)| acronym).ok();
        let listed = listed.and_then(|at| whole.get(ACRONYMS.get(at)?.1).copied());
        let fits = |other: &&usize| {
            forms.keys.get(**other).is_some_and(|other| other.kind == key.kind || !is_place_acronym(key))
        };
        let spelt = expansions.get(letters).and_then(|others| others.iter().find(fits).copied());
        if let Some(other) = listed.or(spelt).filter(|&other| other != form) {
            pairs.push((form, other));
        }
    }
    for (form, other) in pairs {
        forms.join(form, other);
    }
}

/// Whether letters name a place by themselves, as `LA` does.
fn is_place_acronym(key: &NameKey) -> bool {
    key.words.first().is_some_and(|word| gazetteer::word(word, true).intersects(WordFlags::PLACE))
}

/// Joins parts of names to the whole: the first words, the last words, or a word that is the organisation's own.
fn join_parts(forms: &mut Forms) {
    let mut parts: HashMap<String, Vec<usize>> = HashMap::new();
    let mut words: HashMap<&str, Vec<usize>> = HashMap::new();
    let is_body = |key: &NameKey| key.kind == EntityKind::Organization && !key.is_country();
    for (form, key) in forms.keys.iter().enumerate().filter(|(_, key)| is_body(key) && key.words.len() >= 2) {
        for cut in 1..key.words.len() {
            let (before, after) = key.words.split_at(cut);
            for part in [before, after].into_iter().filter(|part| part.len() >= 2) {
                note(&mut parts, part.join(" "), form);
            }
        }
        for word in key.words.iter().filter(|word| !is_small(word)) {
            note(&mut words, word, form);
        }
    }
    let mut pairs = Vec::new();
    let mut choices = Vec::new();
    let is_part = |key: &NameKey| is_body(key) || is_creed(key);
    for (form, key) in forms.keys.iter().enumerate().filter(|(form, key)| is_part(key) && forms.is_alone(*form)) {
        let Some(word) = key.single() else {
            let wholes = parts.get(&key.whole).map_or(&[][..], Vec::as_slice);
            if let Some(whole) = only(forms, wholes).filter(|&whole| is_extended(key, forms.keys.get(whole))) {
                pairs.push((form, whole));
            }
            continue;
        };
        let wholes = words.get(word).map_or(&[][..], Vec::as_slice);
        let flags = gazetteer::word(word, false);
        if key.upper && key.words.len() == 1 && word.len() <= 4 && flags.is_empty() || is_authority(word) {
            continue;
        }
        match only(forms, wholes) {
            Some(whole) if is_brand(word, forms.keys.get(whole)) => {}
            Some(whole) => pairs.push((form, whole)),
            // "the Church", "the Department": the one named last.
            None if flags.contains(WordFlags::COMMON) => choices.push((form, wholes.to_vec())),
            None => {}
        }
    }
    for (form, whole) in pairs {
        forms.join(form, whole);
    }
    for (form, wholes) in choices {
        if let Some(slot) = forms.choices.get_mut(form) {
            *slot = wholes;
        }
    }
}

/// Whether a word of another kind may stand for a body named after it: a creed for its church, but no people.
fn is_creed(key: &NameKey) -> bool {
    let others = WordFlags::DEMONYM | WordFlags::PLACE | WordFlags::CALENDAR | WordFlags::COMMON;
    key.kind == EntityKind::Other && key.single().is_some_and(|word| !gazetteer::word(word, false).intersects(others))
}

/// Whether a known name begins the name of what may be its product or branch: Google and Google Maps, but not Ford and
/// Ford Motor Company.
fn is_brand(word: &str, whole: Option<&NameKey>) -> bool {
    let is = |word: &String, flag| gazetteer::word(word, false).intersects(flag);
    whole.is_some_and(|whole| {
        whole.words.first().is_some_and(|first| first == word && is(first, WordFlags::ORGANIZATION))
            && !whole.words.last().is_some_and(|last| is(last, WordFlags::ORG_TAIL))
    })
}

/// The one whole that all candidates are or extend.
fn only(forms: &Forms, wholes: &[usize]) -> Option<usize> {
    let shortest =
        wholes.iter().copied().min_by_key(|&whole| forms.keys.get(whole).map_or(0, |key| key.words.len()))?;
    let name = &forms.keys.get(shortest)?.whole;
    let extends = |&whole: &usize| {
        forms.head(whole) == forms.head(shortest)
            || forms.keys.get(whole).is_some_and(|key| key.whole.contains(name.as_str()))
    };
    wholes.iter().all(extends).then_some(shortest)
}

/// Whether what the whole has more than the part leaves it the same body: "Foundation" and "Foundation for the Arts", but
/// not a court and the court of a state beside it, both known.
fn is_extended(part: &NameKey, whole: Option<&NameKey>) -> bool {
    let Some(whole) = whole else { return false };
    let rest = whole.words.get(part.words.len()..).unwrap_or_default();
    let goes_on = whole.words.starts_with(&part.words)
        && rest
            .first()
            .is_some_and(|word| is_small(word) || gazetteer::word(word, false).contains(WordFlags::ORG_TAIL));
    let is_listed = |key: &NameKey| {
        gazetteer::longest_phrase(key.words.iter().map(String::as_str))
            .is_some_and(|phrase| phrase.tokens == key.words.len())
    };
    goes_on || !is_listed(part) || !is_listed(whole)
}

/// Whether a word by itself is a body of a state: the House is not the White House.
fn is_authority(word: &str) -> bool {
    let phrase = gazetteer::longest_phrase(std::iter::once(word));
    phrase.is_some_and(|phrase| phrase.readings.into_iter().any(|reading| reading.kind == PhraseKind::Authority))
}
