//! What a word can be beside a number, as its class, its ending and its capitals tell.

use super::lexicon::{Class, class, is_plural, is_plural_acronym};
use crate::read::lower::Lower;
use crate::read::{Reading, Shape, TokenKind};

/// What a token is to the phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    Stop,
    Plain,
    /// `-ed`, `-ing`: part of the phrase before its noun, a verb after it.
    Participle,
    Adverb,
    Plural,
    /// A plural that may stand before another.
    Modifier,
    /// A verb after a noun, a plural after a number.
    Soft,
}

/// What the token is.
pub(super) fn read(reading: &Reading<'_>, at: usize) -> Piece {
    let Some(token) = reading.tokens.get(at) else { return Piece::Stop };
    match token.kind {
        TokenKind::Word => {}
        TokenKind::Abbreviation if token.shape == Shape::Upper => return Piece::Plain,
        _ => return Piece::Stop,
    }
    if token.shape == Shape::Upper {
        // "US", "UP" and "IT" are names, unless all is in capitals.
        let shouted = reading.tokens.get(at + 1).is_some_and(|next| next.shape == Shape::Upper);
        let closed = class(Lower::new(reading.word(at)).as_str()) == Some(Class::Closed);
        return if closed && shouted { Piece::Stop } else { Piece::Plain };
    }
    let word = Lower::new(reading.word(at));
    let word = word.as_str();
    match class(word) {
        Some(Class::Closed) if matches!(word, "most" | "very") => Piece::Adverb,
        Some(Class::Closed) => Piece::Stop,
        Some(Class::Soft) => Piece::Soft,
        Some(Class::Counted) => Piece::Plural,
        Some(Class::Modifier) => Piece::Modifier,
        None if word != "quarters" && crate::read::numeral::is_number_word(word) => Piece::Stop,
        None if is_plural(word) || is_plural_acronym(reading.word(at)) => Piece::Plural,
        None if token.shape != Shape::Lower => Piece::Plain,
        None if word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") => Piece::Participle,
        None if word.len() > 5 && word.ends_with("ing") => Piece::Participle,
        None if word.len() > 4 && word.ends_with("ly") && !is_adjective(word) => Piece::Adverb,
        Some(Class::Singular) | None => Piece::Plain,
    }
}

fn is_adjective(word: &str) -> bool {
    matches!(
        word,
        "family"
            | "elderly"
            | "deadly"
            | "early"
            | "daily"
            | "weekly"
            | "monthly"
            | "likely"
            | "lonely"
            | "friendly"
            | "assembly"
            | "supply"
            | "lively"
            | "costly"
            | "only"
            | "hourly"
            | "yearly"
            | "quarterly"
            | "holy"
            | "ugly"
            | "anomaly"
            | "italy"
    )
}
