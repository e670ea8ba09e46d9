//! Spaces other than the plain one.
//!
//! A space that is part of the spelling stays: the one inside guillemets and before French punctuation, where a plain one
//! would look like a stray space before a mark, and the one that groups the digits of a number, where a plain one would
//! make two numbers of one.

use super::line::Scripts;
use super::{Fix, Place};
use crate::text::EditKind;

const NO_BREAK: char = '\u{A0}';
const NARROW_NO_BREAK: char = '\u{202F}';
const THIN: char = '\u{2009}';
const IDEOGRAPHIC: char = '\u{3000}';

pub(super) fn row(place: Place<'_>, scripts: &mut Scripts) -> Option<Fix> {
    let stays = match place.c {
        NO_BREAK => groups_digits(place) || quotes(place) || (leads_mark(place) && scripts.guillemets(place.text)),
        NARROW_NO_BREAK => groups_digits(place) || quotes(place) || leads_mark(place) || leads_suffix(place),
        THIN => groups_digits(place),
        IDEOGRAPHIC => scripts.east_asian(place.text),
        '\u{1680}' | '\u{2000}'..='\u{2008}' | '\u{200A}' | '\u{205F}' => false,
        _ => true,
    };
    (!stays).then(|| Fix::replace(place.c, " ", EditKind::Respaced, "exotic-space"))
}

/// `12 500 000`: three digits follow, and a digit stands before.
fn groups_digits(place: Place<'_>) -> bool {
    let digits = place.after().bytes().take(4).take_while(u8::is_ascii_digit).count();
    digits == 3 && place.previous().is_some_and(|c| c.is_ascii_digit())
}

/// `« oui »`: inside guillemets.
fn quotes(place: Place<'_>) -> bool {
    matches!(place.previous(), Some('«' | '‹')) || matches!(place.next(), Some('»' | '›'))
}

/// `oui !`: after a word and before a mark that French sets apart.
fn leads_mark(place: Place<'_>) -> bool {
    matches!(place.next(), Some(':' | ';' | '!' | '?' | '%' | '€'))
        && place.previous().is_some_and(|c| c.is_alphanumeric() || matches!(c, '»' | '%' | ')'))
}

/// Mongolian parts a suffix from its word by a narrow space.
fn leads_suffix(place: Place<'_>) -> bool {
    place.next().is_some_and(|c| matches!(c, '\u{1800}'..='\u{18AF}'))
}
