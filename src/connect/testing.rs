//! Articles for tests, with their names marked: `[Amina Odhiambo|p] joined [Harbour Union|o] in [Lyon|l]`.

use super::entities::{Cast, connect};
use crate::analysis::EntityKind;
use crate::clean::{Article, Format, clean};
use crate::read::{Reading, read};
use crate::recognise::names::Name;
use crate::text::Span;

/// The article and where its names are.
pub(super) fn article(marked: &str) -> (Article, Vec<(Span, EntityKind)>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    let mut pieces = marked.split('[');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once(']').expect("a mark is closed");
        let (name, kind) = name.split_once('|').expect("a mark has a kind");
        let kind = match kind {
            "p" => EntityKind::Person,
            "o" => EntityKind::Organization,
            _ => EntityKind::Place,
        };
        let start = text.len();
        text.push_str(name);
        names.push((Span::new(start, text.len()), kind));
        text.push_str(rest);
    }
    let article = clean(&text, Format::Text);
    assert_eq!(article.text, text, "test articles are clean");
    (article, names)
}

/// The marked names as the recogniser would give them.
pub(super) fn names(reading: &Reading<'_>, marked: &[(Span, EntityKind)]) -> Vec<Name> {
    let named = marked.iter().map(|&(span, kind)| {
        let inside = |at: &usize| {
            reading.tokens.get(*at).is_some_and(|token| token.span.start >= span.start && token.span.end <= span.end)
        };
        let tokens: Vec<usize> = (0..reading.tokens.len()).filter(inside).collect();
        let token = tokens.first().copied().expect("a name has tokens");
        Name { span, token, tokens: tokens.len(), kind, likely: 1.0, confidence: 1.0 }
    });
    named.collect()
}

/// Does something with the cast of a marked article.
pub(super) fn with_cast<T>(marked: &str, act: impl FnOnce(&Reading<'_>, Cast) -> T) -> T {
    let (article, marked) = article(marked);
    let reading = read(&article);
    let names = names(&reading, &marked);
    let cast = connect(&reading, &names);
    act(&reading, cast)
}
