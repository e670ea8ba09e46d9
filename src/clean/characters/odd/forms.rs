//! Characters that stand for others: ligatures of print, and the wide forms of ASCII outside East Asian text.

use super::line::Scripts;
use super::{Fix, Place};
use crate::text::EditKind;

pub(super) fn row(place: Place<'_>, scripts: &mut Scripts) -> Option<Fix> {
    let (after, rule) = match place.c {
        'ŉ' | 'Ĳ' | 'ĳ' | 'Ǆ'..='ǌ' | 'Ǳ'..='ǳ' | 'ﬀ'..='ﬆ' => (ligature(place)?, "ligature"),
        '！'..='～' | '￠'..='￦' if !scripts.east_asian(place.text) => (wide(place.c)?, "full-width"),
        _ => return None,
    };
    Some(Fix::replace(place.c, after, EditKind::Repaired, rule))
}

/// The letters of a ligature that is part of a word; one that stands by itself is meant.
fn ligature(place: Place<'_>) -> Option<&'static str> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    if place.c == 'ŉ' {
        // Afrikaans for "a", a word of its own.
        let word = place.after().strip_prefix(' ')?.chars().next();
        return is_letter(word).then_some("'n");
    }
    let (_, letters) = LIGATURES.iter().find(|(ligature, _)| *ligature == place.c)?;
    (is_letter(place.previous()) || is_letter(place.next())).then_some(letters)
}

const LIGATURES: &[(char, &str)] = &[
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
    ('ﬅ', "st"),
    ('ﬆ', "st"),
    ('Ĳ', "IJ"),
    ('ĳ', "ij"),
    ('Ǆ', "DŽ"),
    ('ǅ', "Dž"),
    ('ǆ', "dž"),
    ('Ǉ', "LJ"),
    ('ǈ', "Lj"),
    ('ǉ', "lj"),
    ('Ǌ', "NJ"),
    ('ǋ', "Nj"),
    ('ǌ', "nj"),
    ('Ǳ', "DZ"),
    ('ǲ', "Dz"),
    ('ǳ', "dz"),
];

/// The plain form of a wide one.
fn wide(c: char) -> Option<&'static str> {
    const ASCII: &str =
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    const SIGNS: [&str; 7] = ["¢", "£", "¬", "¯", "¦", "¥", "₩"];
    let from = |start: char| (c as usize).checked_sub(start as usize);
    match c {
        '！'..='～' => from('！').and_then(|at| ASCII.get(at..=at)),
        _ => from('￠').and_then(|at| SIGNS.get(at)).copied(),
    }
}
