//! Which forms of names name the same: a surname its full name, an acronym its expansion, a spelling its variant.
//!
//! Forms are looked up by keys (their words, initials, skeletons) and compared with a few candidates at most, never
//! each with all others, so that time stays linear.

pub(super) mod brackets;
mod name_key;
mod namesakes;
mod organizations;
mod people;
mod place_names;
mod spelling;

use std::collections::HashMap;

pub(super) use name_key::NameKey;

use crate::analysis::EntityKind;
use crate::read::Reading;
use crate::recognise::names::Name;
use crate::recognise::names::gazetteer::Gender;

/// More candidates than this a form is not compared with.
const MOST_CANDIDATES: usize = 8;

/// How far, in tokens, a full name reaches that shares its short form with another.
const REACH: usize = 40;

/// The forms of an article's names, brought together.
pub(super) struct Forms {
    /// Each form once, in order of appearance.
    pub(super) keys: Vec<NameKey>,
    /// Of each name.
    of: Vec<usize>,
    /// How often each occurs.
    counts: Vec<u32>,
    /// Union-find: of each form the next nearer to the head of its group.
    parents: Vec<usize>,
    /// Of each form the others that it may stand for, where only the context can tell.
    choices: Vec<Vec<usize>>,
}

impl Forms {
    pub(super) fn new(reading: &Reading<'_>, names: &[Name]) -> Self {
        let mut known: HashMap<(EntityKind, &str, bool), usize> = HashMap::new();
        let mut forms = Self { keys: vec![], of: vec![], counts: vec![], parents: vec![], choices: vec![] };
        for name in names {
            let family = name_key::is_family(reading, name);
            let next = forms.keys.len();
            let form = *known.entry((name.kind, name.span.of(reading.text), family)).or_insert(next);
            if form == next {
                forms.keys.push(NameKey::new(reading, name, family));
                forms.counts.push(0);
                forms.parents.push(form);
                forms.choices.push(Vec::new());
            }
            if let Some(count) = forms.counts.get_mut(form) {
                *count += 1;
            }
            forms.of.push(form);
        }
        forms.join_equals();
        people::join(reading, names, &mut forms);
        organizations::join(reading, names, &mut forms);
        place_names::join(&mut forms);
        forms
    }

    /// The form of a name, by the name's index.
    pub(super) fn key(&self, name: usize) -> Option<&NameKey> {
        self.keys.get(*self.of.get(name)?)
    }

    /// The head of a form's group.
    pub(super) fn head(&self, form: usize) -> usize {
        let mut at = form;
        while let Some(&parent) = self.parents.get(at).filter(|&&parent| parent != at) {
            at = parent;
        }
        at
    }

    /// Makes one group of two; the second one's head leads it.
    fn join(&mut self, form: usize, to: usize) {
        let (from, to) = (self.head(form), self.head(to));
        // Short paths: the form itself and its head look straight to the new head.
        for at in [form, from] {
            if let Some(parent) = self.parents.get_mut(at) {
                *parent = to;
            }
        }
    }

    /// Whether a form is still for itself.
    fn is_alone(&self, form: usize) -> bool {
        self.head(form) == form
    }

    fn join_equals(&mut self) {
        let mut first: HashMap<(EntityKind, &str), usize> = HashMap::new();
        let mut pairs = Vec::new();
        for (form, key) in self.keys.iter().enumerate() {
            // A country is one whether it acts or is gone to.
            let kind = if key.is_country() { EntityKind::Place } else { key.kind };
            let known = *first.entry((kind, key.whole.as_str())).or_insert(form);
            if known != form {
                pairs.push((form, known));
            }
        }
        for (form, known) in pairs {
            let is_place = |form: usize| self.keys.get(form).is_some_and(|key| key.kind == EntityKind::Place);
            if is_place(form) && !is_place(self.head(known)) { self.join(known, form) } else { self.join(form, known) }
        }
    }

    /// The groups' heads, name by name.
    pub(super) fn resolve(&self, reading: &Reading<'_>, names: &[Name]) -> Vec<usize> {
        // Where each group was last named in full, and last named at all.
        let mut last_full: HashMap<usize, usize> = HashMap::new();
        let rivals = namesakes::rivals(self);
        let mut heads = Vec::with_capacity(names.len());
        for (name, &form) in names.iter().zip(&self.of) {
            let choices = self.choices.get(form).map_or(&[][..], Vec::as_slice);
            let rival = rivals.get(form).copied().flatten().filter(|_| namesakes::means_other(reading, name));
            let head = if let Some(rival) = rival {
                rival
            } else if choices.is_empty() {
                let head = self.head(form);
                last_full.insert(head, name.token);
                head
            } else {
                self.choose(choices, name_key::told_gender(reading, name), name.token, &last_full)
            };
            heads.push(head);
        }
        heads
    }

    /// Which of several a short form stands for: of those whom the title before it fits, the one just named in full,
    /// else the one most often named in full.
    fn choose(
        &self,
        choices: &[usize],
        told: Option<Gender>,
        token: usize,
        last_full: &HashMap<usize, usize>,
    ) -> usize {
        let gender = |form: usize| self.keys.get(form).and_then(people::gender);
        let is_told = told.is_some() && choices.iter().any(|&form| gender(form) == told);
        let fits = |form: usize| {
            if is_told {
                gender(form) == told
            } else {
                gender(form).is_none_or(|known| told.is_none_or(|told| told == known))
            }
        };
        let heads = || choices.iter().filter(|&&form| fits(form)).map(|&form| self.head(form));
        let recent = heads().filter_map(|head| last_full.get(&head).map(|&at| (at, head)));
        let recent = recent.filter(|(at, _)| token.saturating_sub(*at) <= REACH).max();
        let main = || {
            let count = |head: usize| self.counts.get(head).copied().unwrap_or_default();
            heads().min_by_key(|&head| (std::cmp::Reverse(count(head)), head))
        };
        let any = choices.first().map_or(0, |&form| self.head(form));
        recent.map(|(_, head)| head).or_else(main).unwrap_or(any)
    }
}

/// Adds to the candidates of a key, unless it is there or they are many.
fn note<K: std::hash::Hash + Eq>(map: &mut HashMap<K, Vec<usize>>, key: K, form: usize) {
    let forms = map.entry(key).or_default();
    if forms.len() < MOST_CANDIDATES && !forms.contains(&form) {
        forms.push(form);
    }
}

#[cfg(test)]
mod tests;
