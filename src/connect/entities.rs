//! Mentions become entities: a surname joins its full name, an acronym its expansion, `US` the United States.
//!
//! Which forms meet is decided in `coreference`; here the entities are made of them.

use std::collections::HashMap;

use super::coreference::{Forms, brackets};
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
    /// Its first token.
    pub token: usize,
    /// How many tokens it has.
    pub tokens: usize,
    /// Index into [`Cast::entities`].
    pub entity: usize,
    /// 0 to 1.
    pub confidence: f64,
    /// Why, in words for a reader.
    pub evidence: String,
}

/// Brings the names of an article together.
pub fn connect(reading: &Reading<'_>, names: &[Name]) -> Cast {
    let names = &brackets::complete(reading, names);
    let forms = Forms::new(reading, names);
    let heads = forms.resolve(reading, names);
    let mut cast = Cast::default();
    let mut entities: HashMap<usize, usize> = HashMap::new();
    for (name, head) in names.iter().zip(heads) {
        let entity = *entities.entry(head).or_insert_with(|| {
            let kind = forms.keys.get(head).map_or(name.kind, |key| key.kind);
            cast.entities.push(Entity::new(kind));
            cast.entities.len() - 1
        });
        if let Some(entity) = cast.entities.get_mut(entity) {
            entity.mentions.push(cast.mentions.len());
            entity.meet(name.span.of(reading.text));
        }
        cast.mentions.push(Mention {
            span: name.span,
            token: name.token,
            tokens: name.tokens,
            entity,
            confidence: name.confidence,
            evidence: String::new(),
        });
    }
    for (index, mention) in cast.mentions.iter_mut().enumerate() {
        let Some(entity) = cast.entities.get(mention.entity) else { continue };
        let is_name = mention.span.of(reading.text) == entity.name;
        let key = forms.key(index).filter(|_| !is_name);
        mention.evidence = key.map_or_else(|| "model".to_owned(), |key| key.relation(&entity.name));
    }
    weigh(reading, &mut cast);
    cast
}

impl Entity {
    fn new(kind: EntityKind) -> Self {
        Self {
            kind,
            name: String::new(),
            aliases: Vec::new(),
            mentions: Vec::new(),
            salience: 0.0,
            roles: Vec::new(),
            place: None,
        }
    }

    /// Takes up a form of the name; the one with the most words in capitals becomes the name, of two alike the one that
    /// is not in capitals throughout, as datelines are, and the one without other words: Lyon, not city of Lyon.
    fn meet(&mut self, form: &str) {
        let rank = |form: &str| {
            let capitals = form.split_whitespace().filter(|word| word.contains(char::is_uppercase)).count();
            let others = form.split_whitespace().count() - capitals;
            (capitals, form.contains(char::is_lowercase), std::cmp::Reverse(others))
        };
        if form == self.name || self.aliases.iter().any(|alias| alias == form) || self.aliases.len() >= MOST_ALIASES {
            return;
        }
        if self.name.is_empty() {
            form.clone_into(&mut self.name);
        } else if rank(form) > rank(&self.name) && !form.contains(['\n', '"']) {
            let shorter = std::mem::replace(&mut self.name, form.to_owned());
            self.aliases.push(shorter);
        } else {
            self.aliases.push(form.to_owned());
        }
    }
}

/// More forms than this no name has; the bound keeps the search through them short.
const MOST_ALIASES: usize = 24;

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
