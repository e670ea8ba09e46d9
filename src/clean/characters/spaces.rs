//! Spaces other than the plain one.
//!
//! A space that is part of the spelling stays: the no-break space inside guillemets and before French punctuation, and
//! the one that groups the digits of a number, where a plain space would make two numbers of one. A plain one there would
//! be taken for a stray space before punctuation.

use super::line::Scripts;
use super::{Fix, Place};
use crate::text::EditKind;

const NO_BREAK: char = '\u{A0}';
const NARROW_NO_BREAK: char = '\u{202F}';
const THIN: char = '\u{2009}';
const IDEOGRAPHIC: char = '\u{3000}';

pub(super) fn row(place: Place<'_>, scripts: &mut Scripts) -> Option<Fix> {
    let stays = match place.c {
        NO_BREAK | NARROW_NO_BREAK => groups_digits(place) || is_french(place),
        THIN => groups_digits(place),
        IDEOGRAPHIC => scripts.east_asian(place.text, place.at),
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

/// `« oui »`, and with the narrow space `oui !`, which nothing but typography puts there.
fn is_french(place: Place<'_>) -> bool {
    let (previous, next) = (place.previous(), place.next());
    matches!(previous, Some('«' | '‹'))
        || matches!(next, Some('»' | '›'))
        || (place.c == NARROW_NO_BREAK
            && matches!(next, Some(':' | ';' | '!' | '?' | '%' | '€'))
            && previous.is_some_and(|c| c.is_alphanumeric() || matches!(c, '»' | '%' | ')')))
}
