//! Acronyms that stand in brackets after their expansion and were not recognised as names.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::analysis::EntityKind;
use crate::read::{Reading, Shape};
use crate::recognise::names::Name;
use crate::recognise::names::gazetteer::fold;

/// The confidence of a name that its expansion introduces.
const CERTAIN: f64 = 0.95;
/// Words of the expansion that are looked at.
const MOST_WORDS: usize = 12;

/// The names, and with them every acronym that the article itself explains: `Harbour Workers' Union (HWU)`.
pub(in crate::connect) fn complete<'n>(reading: &Reading<'_>, names: &'n [Name]) -> Cow<'n, [Name]> {
    let mut explained: HashMap<&str, EntityKind> = HashMap::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Organization && name.tokens > 1) {
        let open = name.token + name.tokens;
        if reading.word(open) == "(" && reading.word(open + 2) == ")" && spells(reading, name, open + 1) {
            explained.insert(reading.word(open + 1), name.kind);
        }
    }
    if explained.is_empty() {
        return Cow::Borrowed(names);
    }
    let mut all = Vec::with_capacity(names.len() + explained.len());
    let mut given = names.iter().peekable();
    for (at, token) in reading.tokens.iter().enumerate() {
        while let Some(name) = given.next_if(|name| name.token <= at) {
            all.push(name.clone());
        }
        let is_covered = all.last().is_some_and(|name: &Name| name.token + name.tokens > at);
        if is_covered || token.shape != Shape::Upper {
            continue;
        }
        if let Some(&kind) = explained.get(reading.word(at)) {
            all.push(Name {
                span: token.span,
                token: at,
                tokens: 1,
                kind,
                likely: CERTAIN as f32,
                confidence: CERTAIN,
            });
        }
    }
    all.extend(given.cloned());
    Cow::Owned(all)
}

/// Whether a token in capitals has the initials of a name, in whichever order.
fn spells(reading: &Reading<'_>, name: &Name, token: usize) -> bool {
    if reading.tokens.get(token).is_none_or(|token| token.shape != Shape::Upper) {
        return false;
    }
    let letters = fold(reading.word(token));
    let words = (name.token..name.token + name.tokens.min(MOST_WORDS)).map(|word| fold(reading.word(word)));
    let initials: Vec<char> = words.filter_map(|word| word.chars().next()).collect();
    let held = letters.chars().filter(|letter| initials.contains(letter)).count();
    let all = letters.chars().count();
    (2..=8).contains(&all) && held * 4 >= all * 3
}
