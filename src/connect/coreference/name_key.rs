//! A form of a name, cut into what can be compared.

use std::ops::Range;

use crate::analysis::EntityKind;
use crate::read::{Reading, Shape, TokenKind};
use crate::recognise::names::Name;
use crate::recognise::names::gazetteer::{self, Gender, PhraseKind, WordFlags, fold};

/// More words than this no name is compared by.
const MOST_WORDS: usize = 12;

/// A form of a name, as often as it may occur.
#[derive(Debug)]
pub(crate) struct NameKey {
    /// What it names.
    pub(crate) kind: EntityKind,
    /// Folded, joined by spaces; a country under its code, so that `US` and `United States` meet.
    pub(super) whole: String,
    /// The folded words, marks left out, [`MOST_WORDS`] at most.
    pub(super) words: Vec<String>,
    /// Of a person's name the words without particles before and generations after it, as a range of `words`.
    core: Range<usize>,
    /// Capitals throughout.
    pub(super) upper: bool,
    /// The capitals inside a word of mixed case: `LV` of `LibriVox`.
    pub(super) humps: String,
    /// The family and not one of them: "the Okoro family".
    pub(super) family: bool,
}

/// Words that make a family of the surname before them.
const KINSHIP: &[&str] =
    &["brothers", "clan", "couple", "dynasty", "families", "family", "household", "siblings", "sisters", "twins"];

/// Whether a word that makes a family of it follows a person's name.
pub(super) fn is_family(reading: &Reading<'_>, name: &Name) -> bool {
    name.kind == EntityKind::Person
        && name.tokens == 1
        && KINSHIP.binary_search(&reading.word(name.token + name.tokens)).is_ok()
}

/// The gender that a title of courtesy before the name tells.
pub(super) fn told_gender(reading: &Reading<'_>, name: &Name) -> Option<Gender> {
    match reading.word(name.token.checked_sub(1)?).trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" => Some(Gender::Male),
        "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" | "Baroness" => Some(Gender::Female),
        "." => match reading.word(name.token.checked_sub(2)?) {
            "Mr" => Some(Gender::Male),
            "Mrs" | "Ms" => Some(Gender::Female),
            _ => None,
        },
        _ => None,
    }
}

impl NameKey {
    pub(super) fn new(reading: &Reading<'_>, name: &Name, family: bool) -> Self {
        let tokens = reading.tokens.get(name.token..name.token + name.tokens).unwrap_or_default();
        let is_word = |kind| matches!(kind, TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number);
        let words = tokens.iter().filter(|token| is_word(token.kind)).take(MOST_WORDS);
        let words: Vec<String> = words.map(|token| fold(token.span.of(reading.text)).into_owned()).collect();
        let text = name.span.of(reading.text);
        let humps = match tokens {
            [only] if only.shape == Shape::Mixed => text.chars().filter(|c| c.is_uppercase()).collect(),
            _ => String::new(),
        };
        let mut key = Self {
            kind: name.kind,
            whole: String::new(),
            upper: text.chars().all(|c| !c.is_lowercase()),
            humps: fold(&humps).into_owned(),
            core: core(name.kind, &words),
            words,
            family,
        };
        key.whole = key.country().unwrap_or_else(|| key.words.join(" "));
        if family {
            key.whole.push_str(" family");
        }
        key
    }

    /// Under which name a country goes, whatever it is called; a national team counts as its country.
    fn country(&self) -> Option<String> {
        if !matches!(self.kind, EntityKind::Place | EntityKind::Organization) {
            return None;
        }
        let phrase = gazetteer::longest_phrase(self.words.iter().map(String::as_str))?;
        if phrase.tokens != self.words.len() {
            return None;
        }
        let team = self.kind == EntityKind::Organization;
        let names_it = |kind| kind == PhraseKind::Country || team && kind == PhraseKind::PeopleNoun;
        let code = phrase.readings.into_iter().find(|reading| names_it(reading.kind))?.country?;
        // The parts of the United Kingdom share its code and are not it.
        let part = matches!(self.words.last()?.as_str(), "england" | "scotland" | "wales" | "ireland" | "ulster");
        (!part || code != "GB").then(|| format!("country {code}"))
    }

    /// Whether it is a country.
    pub(super) fn is_country(&self) -> bool {
        self.whole.starts_with("country ")
    }

    /// The one word it has, particles left out: `assad` of `al-Assad`.
    pub(super) fn single(&self) -> Option<&str> {
        let words = match self.kind {
            EntityKind::Person => self.bare(),
            _ => &self.words,
        };
        match words {
            [only] if only.chars().nth(1).is_some() => Some(only),
            _ => None,
        }
    }

    /// The words of a person's name without particles before and generations after it.
    pub(super) fn bare(&self) -> &[String] {
        self.words.get(self.core.clone()).unwrap_or(&self.words)
    }

    /// `jr`, `iii`.
    pub(super) fn generation(&self) -> Option<&str> {
        self.words.get(self.core.end).map(String::as_str)
    }

    /// Whether a number is all that a name has beside one word: `Charles III`.
    pub(super) fn is_numbered(&self) -> bool {
        let number =
            self.generation().is_some_and(|number| number.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')));
        number && self.single().is_some()
    }

    /// The letters of a form that may be an acronym.
    pub(super) fn acronym(&self) -> Option<&str> {
        let [letters] = self.words.as_slice() else { return None };
        let fits = self.upper && self.kind != EntityKind::Person && (2..=8).contains(&letters.len());
        fits.then_some(letters)
    }

    /// The initials of its words: with those of the small words, such as "of", and without.
    pub(super) fn initials(&self) -> [String; 2] {
        let of = |words: &mut dyn Iterator<Item = &String>| words.filter_map(|word| word.chars().next()).collect();
        [of(&mut self.words.iter().filter(|word| !is_small(word))), of(&mut self.words.iter())]
    }

    /// How a form stands to the name of its entity, in words for a reader.
    pub(crate) fn relation(&self, name: &str) -> String {
        let folded = fold(name);
        let mut words = folded.split([' ', '-']).filter(|word| !word.is_empty());
        let single = self.single().unwrap_or_default();
        let how = if folded == self.words.join(" ") {
            "another spelling"
        } else if self.acronym().is_some() && name.chars().any(char::is_lowercase) {
            "acronym"
        } else if self.words.len() == 1 && folded.len().abs_diff(single.len()) <= 2 && !folded.contains(' ') {
            if self.is_country() { "another name" } else { "another spelling" }
        } else if self.kind == EntityKind::Person && !single.is_empty() {
            if words.next() == Some(single) { "given name" } else { "surname" }
        } else if !single.is_empty() && words.any(|word| word == single) {
            "short form"
        } else if self.is_country() {
            "another name"
        } else {
            "another form"
        };
        format!("{how} of {name}")
    }
}

/// See [`NameKey::bare`].
fn core(kind: EntityKind, words: &[String]) -> Range<usize> {
    if kind != EntityKind::Person {
        return 0..words.len();
    }
    let is = |word: &String, flag| gazetteer::word(word, false).contains(flag);
    let first = words.iter().take_while(|word| is(word, WordFlags::PARTICLE)).count();
    let after = words.iter().rev().take_while(|word| is(word, WordFlags::GENERATION)).count();
    let end = words.len() - after;
    let start = first.min(words.len().saturating_sub(1));
    if start < end { start..end } else { 0..words.len() }
}

/// Whether a word has no part in an acronym.
pub(super) fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "in" | "on" | "de" | "du" | "des" | "la" | "to")
}
