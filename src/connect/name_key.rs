//! The keys under which the mentions of one entity meet.

use crate::analysis::EntityKind;
use crate::read::{Reading, TokenKind};
use crate::recognise::names::Name;
use crate::recognise::names::gazetteer::{self, WordFlags, fold};

/// A mention, cut into what can be compared.
#[derive(Debug)]
pub(super) struct NameKey {
    /// What it names.
    pub(super) kind: EntityKind,
    /// As it stands.
    pub(super) text: String,
    /// Folded, joined by spaces; a country under its code, so that `US` and `United States` meet.
    pub(super) whole: String,
    /// The folded words, joints left out.
    pub(super) words: Vec<String>,
    upper: bool,
}

impl NameKey {
    pub(super) fn new(reading: &Reading<'_>, name: &Name) -> Self {
        let tokens = reading.tokens.get(name.token..name.token + name.tokens).unwrap_or_default();
        let is_word = |kind| matches!(kind, TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number);
        let words = tokens
            .iter()
            .filter(|token| is_word(token.kind))
            .map(|token| fold(token.span.of(reading.text)).into_owned());
        let words: Vec<String> = words.collect();
        let text = name.span.of(reading.text).to_owned();
        let upper = text.chars().all(|c| !c.is_lowercase());
        let country = (name.kind == EntityKind::Place).then(|| country(&words)).flatten();
        let whole = country.unwrap_or_else(|| words.join(" "));
        Self { kind: name.kind, text, whole, words, upper }
    }

    /// Whether the mention may stand for a longer name.
    pub(super) fn is_short(&self) -> bool {
        self.short_form().is_some()
    }

    /// The words under which a short mention looks for its full name.
    pub(super) fn short_form(&self) -> Option<String> {
        let words = match self.kind {
            EntityKind::Person => without_particles(&self.words),
            EntityKind::Organization => &self.words,
            EntityKind::Place | EntityKind::Other => return None,
        };
        match words {
            [only] if only.chars().nth(1).is_some() => Some(only.clone()),
            _ => None,
        }
    }

    /// The words that may stand for this full name: of people the last and the first, of organisations the first.
    pub(super) fn short_forms(&self) -> Vec<String> {
        let is_ordinary =
            |word: &String| gazetteer::word(word, false).intersects(WordFlags::COMMON) || word.chars().nth(1).is_none();
        let (first, last) = (self.words.first(), self.words.iter().rev().find(|word| !is_generation(word)));
        match self.kind {
            EntityKind::Person => {
                [last, first].into_iter().flatten().filter(|word| word.chars().nth(1).is_some()).cloned().collect()
            }
            EntityKind::Organization => first.into_iter().filter(|word| !is_ordinary(word)).cloned().collect(),
            EntityKind::Place | EntityKind::Other => Vec::new(),
        }
    }

    /// The letters of a mention that may be an acronym.
    pub(super) fn acronym(&self) -> Option<String> {
        let letters: String = self.words.concat();
        let fits =
            self.upper && self.kind != EntityKind::Person && self.words.len() == 1 && (2..=8).contains(&letters.len());
        fits.then_some(letters)
    }

    /// How the mention stands to the name of its entity, in words for a reader.
    pub(super) fn relation(&self, name: &str) -> String {
        if self.acronym().is_some() && name.chars().any(char::is_lowercase) {
            return format!("acronym of {name}");
        }
        match self.kind {
            EntityKind::Person if self.words.len() == 1 => {
                let first = name.split_whitespace().next().map(fold);
                if first.as_deref() == self.words.first().map(String::as_str) {
                    format!("given name of {name}")
                } else {
                    format!("surname of {name}")
                }
            }
            _ => format!("another form of {name}"),
        }
    }
}

fn country(words: &[String]) -> Option<String> {
    let phrase = gazetteer::longest_phrase(words.iter().map(String::as_str))?;
    if phrase.tokens != words.len() {
        return None;
    }
    let code = phrase.readings.into_iter().find(|reading| reading.kind == gazetteer::PhraseKind::Country)?.country?;
    Some(format!("country {code}"))
}

/// A surname without the particles before it: `al-Assad`, `van Dijk`.
fn without_particles(words: &[String]) -> &[String] {
    let particles = words.iter().take_while(|word| gazetteer::word(word, false).contains(WordFlags::PARTICLE)).count();
    words.get(particles.min(words.len().saturating_sub(1))..).unwrap_or_default()
}

fn is_generation(word: &str) -> bool {
    gazetteer::word(word, false).contains(WordFlags::GENERATION)
}

/// The initials of a name's words; small words of their own, such as "of", have none.
pub(super) fn initials(words: &[String]) -> String {
    words
        .iter()
        .filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "for" | "in" | "on" | "de"))
        .filter_map(|word| word.chars().next())
        .collect()
}
