//! People: full names, surnames, given names, initials and nicknames.

use std::collections::{HashMap, HashSet};

use super::name_key::NameKey;
use super::spelling::{are_variants, skeleton};
use super::{Forms, note};
use crate::analysis::EntityKind;
use crate::read::Reading;
use crate::recognise::names::Name;
use crate::recognise::names::gazetteer::{self, Gender, WordFlags};

/// The short form, a tab, the full ones.
const NICKNAMES: &str = include_str!("nicknames.txt");

/// Brings the forms of people's names together.
pub(super) fn join(reading: &Reading<'_>, names: &[Name], forms: &mut Forms) {
    let person_like = person_like(reading, names, forms);
    let full = join_full(forms);
    let mut words = Words::default();
    for &form in &full {
        let head = forms.head(form);
        if let Some(key) = forms.keys.get(form) {
            words.add(key, head);
        }
    }
    let is_body = |key: &&NameKey| key.kind == EntityKind::Organization && key.words.len() > 1;
    let bodies = forms.keys.iter().filter(is_body).filter_map(|key| key.words.first().cloned());
    let bodies: HashSet<String> = bodies.collect();
    for form in 0..forms.keys.len() {
        let Some(key) = forms.keys.get(form) else { continue };
        let Some(word) = key.single().filter(|_| !key.family && !key.is_numbered()) else { continue };
        let candidates = match key.kind {
            EntityKind::Person => words.find(word),
            // A surname that was taken for something else, though no list knows it as such.
            EntityKind::Place | EntityKind::Organization
                if is_unknown(word) && !key.upper && !bodies.contains(word) =>
            {
                words.last.get(word).cloned().unwrap_or_default()
            }
            EntityKind::Place if person_like.contains(&form) => words.last.get(word).cloned().unwrap_or_default(),
            _ => Vec::new(),
        };
        match candidates.as_slice() {
            [] => {}
            [only] => forms.join(form, *only),
            several if key.kind == EntityKind::Person => {
                let several = several.to_vec();
                if let Some(choices) = forms.choices.get_mut(form) {
                    *choices = several;
                }
            }
            _ => {}
        }
    }
    join_variants(forms);
}

/// Forms that are known places and do here as people do: Valeria London may be told from the city where no word before
/// "London" leads to a place and a verb of speech follows it.
fn person_like(reading: &Reading<'_>, names: &[Name], forms: &Forms) -> HashSet<usize> {
    let (mut speaking, mut placed) = (HashSet::new(), HashSet::new());
    for (name, &form) in names.iter().zip(&forms.of).filter(|(name, _)| name.kind == EntityKind::Place) {
        let before = name.token.checked_sub(1).map_or("", |before| reading.word(before));
        if matches!(
            before,
            "in" | "In" | "at" | "from" | "From" | "to" | "near" | "of" | "around" | "across" | "outside" | "," | "("
        ) {
            placed.insert(form);
        }
        let after = reading.word(name.token + name.tokens);
        if matches!(
            after,
            "said"
                | "says"
                | "told"
                | "added"
                | "claimed"
                | "claims"
                | "recalled"
                | "wrote"
                | "who"
                | "explained"
                | "stated"
        ) {
            speaking.insert(form);
        }
    }
    speaking.retain(|form| !placed.contains(form));
    speaking
}

fn is_unknown(word: &str) -> bool {
    let listed = WordFlags::PLACE | WordFlags::ORGANIZATION | WordFlags::DEMONYM | WordFlags::COMMON | WordFlags::OTHER;
    !gazetteer::word(word, false).intersects(listed)
}

/// Brings full names together that differ in middle names, initials, nicknames or spelling; gives all full names.
fn join_full(forms: &mut Forms) -> Vec<usize> {
    let mut by_surname: HashMap<String, Vec<usize>> = HashMap::new();
    let mut full = Vec::new();
    for form in 0..forms.keys.len() {
        let Some(key) = forms.keys.get(form) else { continue };
        if key.kind != EntityKind::Person || key.single().is_some() && !key.is_numbered() || key.family {
            continue;
        }
        full.push(form);
        let Some(surname) = key.bare().last() else { continue };
        let candidates = by_surname.entry(skeleton(surname)).or_default();
        let mut same =
            candidates.iter().filter(|&&other| forms.keys.get(other).is_some_and(|other| is_same(key, other)));
        let first = same.next().copied();
        if candidates.len() < super::MOST_CANDIDATES {
            candidates.push(form);
        }
        if let Some(other) = first {
            forms.join(form, other);
        }
    }
    full
}

/// Whether two full names with surnames of one skeleton are one person's.
fn is_same(one: &NameKey, other: &NameKey) -> bool {
    let (Some((surname, given)), Some((other_surname, other_given))) =
        (one.bare().split_last(), other.bare().split_last())
    else {
        return false;
    };
    if let (Some(one), Some(other)) = (one.generation(), other.generation())
        && one != other
    {
        return false;
    }
    let surnames_fit = surname == other_surname || are_variants(surname, other_surname);
    surnames_fit && givens_fit(given, other_given)
}

/// Whether what stands before the surname may be one person's.
fn givens_fit(one: &[String], other: &[String]) -> bool {
    if one.ends_with(other) || other.ends_with(one) || one.concat() == other.concat() {
        return true;
    }
    let (Some((first, middle)), Some((other_first, other_middle))) = (one.split_first(), other.split_first()) else {
        return true;
    };
    let firsts_fit = match_initial(first, other_first)
        || is_nickname(first, other_first)
        || is_nickname(other_first, first)
        || (first.len() >= 5 && skeleton(first) == skeleton(other_first) && !differ_in_gender(first, other_first));
    // Middle names may be left out; where both have some, they must fit: George W. and George H. W. Bush.
    let middles_fit = middle.is_empty()
        || other_middle.is_empty()
        || middle.iter().zip(other_middle).all(|(one, other)| match_initial(one, other))
            && middle.len() == other_middle.len();
    firsts_fit && middles_fit
}

/// Whether two given names are the same, or one is the other's initial.
fn match_initial(one: &str, other: &str) -> bool {
    let is_initial = |word: &str| word.chars().nth(1).is_none();
    one == other || (is_initial(one) || is_initial(other)) && one.chars().next() == other.chars().next()
}

fn is_nickname(short: &str, full: &str) -> bool {
    let line = NICKNAMES.lines().find_map(|line| line.split_once('\t').filter(|(nickname, _)| *nickname == short));
    line.is_some_and(|(_, names)| names.split(' ').any(|name| name == full))
}

fn differ_in_gender(one: &str, other: &str) -> bool {
    matches!((given_gender(one), given_gender(other)), (Some(one), Some(other)) if one != other)
}

/// The gender that a given name tells; none where it is unknown or either's.
pub(crate) fn given_gender(word: &str) -> Option<Gender> {
    let flags = gazetteer::word(word, false);
    match (flags.contains(WordFlags::GIVEN_FEMALE), flags.contains(WordFlags::GIVEN_MALE)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

/// The gender that a full name tells.
pub(super) fn gender(key: &NameKey) -> Option<Gender> {
    key.bare().first().filter(|_| key.single().is_none()).and_then(|first| given_gender(first))
}

/// The heads of full names by the words that may stand for them.
#[derive(Default)]
struct Words {
    last: HashMap<String, Vec<usize>>,
    first: HashMap<String, Vec<usize>>,
    inner: HashMap<String, Vec<usize>>,
}

impl Words {
    fn add(&mut self, key: &NameKey, head: usize) {
        if let ([name], true) = (key.bare(), key.is_numbered()) {
            note(&mut self.first, name.clone(), head);
        }
        if let [first, inner @ .., last] = key.bare() {
            note(&mut self.last, last.clone(), head);
            note(&mut self.first, first.clone(), head);
            for word in inner.iter().filter(|word| word.chars().nth(2).is_some()) {
                note(&mut self.inner, word.clone(), head);
            }
        }
    }

    /// The people whom a word may name: by surname, else by given name, else by any other.
    fn find(&self, word: &str) -> Vec<usize> {
        [&self.last, &self.first, &self.inner].into_iter().find_map(|map| map.get(word)).cloned().unwrap_or_default()
    }
}

/// Brings surnames together that are spelt in two ways.
fn join_variants(forms: &mut Forms) {
    let mut known: HashMap<String, Vec<usize>> = HashMap::new();
    for form in 0..forms.keys.len() {
        let Some(key) = forms.keys.get(form).filter(|key| key.kind == EntityKind::Person && !key.family) else {
            continue;
        };
        let Some(word) = key.bare().last() else { continue };
        let bones = skeleton(word);
        if key.single().is_some() && forms.is_alone(form) && forms.choices.get(form).is_none_or(Vec::is_empty) {
            let fits = |other: &&usize| {
                forms
                    .keys
                    .get(**other)
                    .and_then(|other| other.bare().last())
                    .is_some_and(|other| are_variants(word, other))
            };
            if let Some(&other) = known.get(&bones).and_then(|others| others.iter().find(fits)) {
                forms.join(form, other);
            }
        }
        note(&mut known, bones, form);
    }
}
