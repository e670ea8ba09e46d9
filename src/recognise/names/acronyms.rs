//! Acronyms that the article explains itself: `Rural Roads Authority (RRA)`. Once explained, they are names wherever
//! they stand.

use crate::text::ordered;
use std::collections::HashMap;

use super::Name;
use super::document::Document;
use crate::analysis::EntityKind;
use crate::read::Shape;

/// Adds the acronyms that stand in brackets after the name of an organisation, and all their other occurrences.
pub(super) fn add(document: &Document<'_>, names: &mut Vec<Name>) {
    let reading = document.reading;
    let mut explained: HashMap<&str, (f32, f64)> = HashMap::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Organization && name.tokens > 1) {
        let after = name.token + name.tokens;
        let acronym = reading.word(after + 1);
        if reading.word(after) == "("
            && reading.word(after + 2) == ")"
            && document.form(after + 1).is_some_and(|form| form.shape == Shape::Upper)
            && is_acronym(acronym, (name.token..after).map(|token| reading.word(token)))
        {
            explained.entry(acronym).or_insert((name.likely, name.confidence));
        }
    }
    if explained.is_empty() {
        return;
    }
    for name in names.iter_mut().filter(|name| name.tokens == 1) {
        if explained.contains_key(reading.word(name.token)) {
            name.kind = EntityKind::Organization;
        }
    }
    let mut missed = Vec::new();
    let mut ahead = names.iter().peekable();
    for (at, token) in reading.tokens.iter().enumerate() {
        while ahead.next_if(|name| name.token + name.tokens <= at).is_some() {}
        let is_named = ahead.peek().is_some_and(|name| name.token <= at);
        if let Some(&(likely, confidence)) = explained.get(token.span.of(reading.text)).filter(|_| !is_named) {
            let kind = EntityKind::Organization;
            missed.push(Name { span: token.span, token: at, tokens: 1, kind, likely, confidence });
        }
    }
    names.extend(missed);
    *names = ordered(names.drain(..), |name| name.token as u64);
}

/// Whether each letter of the acronym begins one of the words, in any order: translated names change theirs.
fn is_acronym<'a>(acronym: &str, words: impl Iterator<Item = &'a str>) -> bool {
    let mut initials: Vec<char> = words.filter_map(|word| word.chars().next()?.to_uppercase().next()).collect();
    acronym.chars().nth(1).is_some()
        && acronym.chars().all(|letter| {
            let found = initials.iter().position(|&initial| initial == letter);
            found.map(|at| initials.swap_remove(at)).is_some()
        })
}

#[cfg(test)]
mod tests {
    use super::is_acronym;

    #[test]
    fn letters_are_initials() {
        let of = |acronym, name: &str| is_acronym(acronym, name.split(' '));
        assert!(of("RRA", "Rural Roads Authority"));
        assert!(of("MSF", "Frontières sans Médecins"));
        assert!(of("UDB", "union of Delta boatmen"));
        assert!(!of("RRAX", "Rural Roads Authority"));
        assert!(!of("AAA", "Roads Authority"));
        assert!(!of("R", "Roads"));
    }
}
