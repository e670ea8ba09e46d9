//! Mentions become entities: a surname joins its full name, an acronym its expansion, `US` the United States.
//!
//! Every mention is looked up by keys (its words, its last word, its initials), never compared with all others, so that
//! time stays linear. Where two people share a surname, the one named last is meant.

use std::collections::HashMap;

use super::name_key::{NameKey, initials};
use super::places::Coordinates;
use super::roles::Role;
use crate::analysis::EntityKind;
use crate::clean::BlockKind;
use crate::read::Reading;
use crate::recognise::names::Name;
use crate::text::Span;

/// Who and what an article names.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// In the order of their first mention.
    pub entities: Vec<Entity>,
    /// Sorted, never overlapping.
    pub mentions: Vec<Mention>,
}

/// Somebody or something named.
#[derive(Clone, Debug)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name.
    pub name: String,
    /// The other forms, in the order they are met.
    pub aliases: Vec<String>,
    /// Indices into [`Cast::mentions`].
    pub mentions: Vec<usize>,
    /// 0 to 1.
    pub salience: f64,
    /// What it is said to be.
    pub roles: Vec<Role>,
    /// Where it lies.
    pub place: Option<Coordinates>,
}

/// A naming.
#[derive(Clone, Debug)]
pub struct Mention {
    /// In the clean text.
    pub span: Span,
    /// Index into [`Cast::entities`].
    pub entity: usize,
    /// 0 to 1.
    pub confidence: f64,
    /// Why, in words for a reader.
    pub evidence: String,
}

/// Brings the names of an article together.
pub fn connect(reading: &Reading<'_>, names: &[Name]) -> Cast {
    let mut register = Register::default();
    let keys: Vec<NameKey> = names.iter().map(|name| NameKey::new(reading, name)).collect();
    // Full names first: a headline may say "Okoro" before the article says "Chidi Okoro".
    for key in &keys {
        register.expect(key);
    }
    let mut cast = Cast::default();
    for (name, key) in names.iter().zip(&keys) {
        let (entity, evidence) = register.find(key, &mut cast);
        let text = name.span.of(reading.text);
        if let Some(entity) = cast.entities.get_mut(entity) {
            entity.mentions.push(cast.mentions.len());
            entity.meet(text);
        }
        cast.mentions.push(Mention { span: name.span, entity, confidence: name.confidence, evidence });
    }
    weigh(reading, &mut cast);
    cast
}

impl Entity {
    /// Takes up a form of the name; the one with the most words becomes the name, of two alike the one that is not in
    /// capitals throughout, as datelines are.
    fn meet(&mut self, form: &str) {
        let rank = |form: &str| (form.split_whitespace().count(), form.chars().any(char::is_lowercase));
        if form == self.name || self.aliases.iter().any(|alias| alias == form) || self.aliases.len() >= MOST_ALIASES {
            return;
        }
        if rank(form) > rank(&self.name) && !form.contains(['\n', '"']) {
            let shorter = std::mem::replace(&mut self.name, form.to_owned());
            self.aliases.push(shorter);
        } else {
            self.aliases.push(form.to_owned());
        }
    }
}

/// More forms than this no name has; the bound keeps the search through them short.
const MOST_ALIASES: usize = 24;

/// Where entities are found by what a mention says.
#[derive(Default)]
struct Register {
    /// By kind and whole folded name.
    whole: HashMap<(EntityKind, String), usize>,
    /// Full names still to come or met, by kind and by last word (people) or first word (organisations).
    full: HashMap<(EntityKind, String), Vec<String>>,
    /// The one named last, by kind and by a word that may stand for it.
    recent: HashMap<(EntityKind, String), usize>,
    /// Whole names of organisations by their initials.
    expansions: HashMap<String, String>,
}

impl Register {
    fn expect(&mut self, key: &NameKey) {
        if key.words.len() < 2 {
            return;
        }
        for short in key.short_forms() {
            let full = self.full.entry((key.kind, short)).or_default();
            if full.len() < 2 && !full.contains(&key.whole) {
                full.push(key.whole.clone());
            }
        }
        if key.kind != EntityKind::Person {
            self.expansions.entry(initials(&key.words)).or_insert_with(|| key.whole.clone());
        }
    }

    /// The entity of a mention, made where it is new, and why.
    fn find(&mut self, key: &NameKey, cast: &mut Cast) -> (usize, String) {
        let known = self.whole.get(&(key.kind, key.whole.clone())).copied();
        let mut evidence = String::new();
        let target = self.full_name(key);
        let joined = target.as_ref().and_then(|whole| self.whole.get(&(key.kind, whole.clone())).copied());
        let by_word = || self.recent.get(&(key.kind, key.short_form()?)).copied();
        let entity = match (joined, key.is_short()) {
            (Some(entity), _) => Some(entity),
            (None, true) if target.is_none() => by_word().or(known),
            _ => known,
        };
        let entity = entity.unwrap_or_else(|| {
            cast.entities.push(Entity {
                kind: key.kind,
                name: key.text.clone(),
                aliases: Vec::new(),
                mentions: Vec::new(),
                salience: 0.0,
                roles: Vec::new(),
                place: None,
            });
            cast.entities.len() - 1
        });
        if let Some(known) = cast.entities.get(entity).filter(|known| known.name != key.text) {
            evidence = key.relation(&known.name);
        }
        self.whole.entry((key.kind, key.whole.clone())).or_insert(entity);
        if let Some(whole) = target {
            self.whole.entry((key.kind, whole)).or_insert(entity);
        }
        if key.words.len() > 1 {
            for short in key.short_forms() {
                self.recent.insert((key.kind, short), entity);
            }
        }
        if evidence.is_empty() {
            "model".clone_into(&mut evidence);
        }
        (entity, evidence)
    }

    /// The whole name that a short form stands for, if the article has just one.
    fn full_name(&self, key: &NameKey) -> Option<String> {
        if let Some(expansion) = key.acronym().and_then(|letters| self.expansions.get(&letters)) {
            return Some(expansion.clone());
        }
        match self.full.get(&(key.kind, key.short_form()?))?.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        }
    }
}

/// How much an article is about each entity: how often it is named, how early, and whether the title names it.
fn weigh(reading: &Reading<'_>, cast: &mut Cast) {
    let most = cast.entities.iter().map(|entity| entity.mentions.len()).max().unwrap_or(1) as f64;
    let length = reading.text.len().max(1) as f64;
    let titles = reading.sentences.iter().filter(|sentence| sentence.block == BlockKind::Title);
    let title_end = titles
        .filter_map(|title| reading.tokens.get(title.tokens.end.checked_sub(1)? as usize))
        .map(|token| token.span.end)
        .max();
    for entity in &mut cast.entities {
        let Some(first) = entity.mentions.first().and_then(|&mention| cast.mentions.get(mention)) else { continue };
        let often = (entity.mentions.len() as f64 / most).sqrt();
        let early = 1.0 - f64::from(first.span.start) / length;
        let in_title = if title_end.is_some_and(|end| first.span.end <= end) { 1.0 } else { 0.0 };
        entity.salience = 0.6 * often + 0.25 * early + 0.15 * in_title;
    }
}
