//! Units: of measure by their UCUM codes, of money by ISO 4217. The tables are `units.txt` and `currencies.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::read::Reading;

/// A unit with its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// UCUM or ISO 4217.
    pub(super) code: &'static str,
    /// In English, of one.
    pub(super) name: &'static str,
    /// Whether it is money.
    pub(super) is_money: bool,
}

/// The most words of a form.
const LONGEST: usize = 3;

struct Units {
    /// By the form's words, joined by `_`, in small letters.
    words: HashMap<String, Unit>,
    /// By the letters right after digits, as they are cased.
    letters: HashMap<&'static str, Unit>,
    /// By the sign before a number, as it is cased.
    signs: HashMap<&'static str, Unit>,
}

static UNITS: LazyLock<Units> = LazyLock::new(|| {
    let mut units = Units { words: HashMap::new(), letters: HashMap::new(), signs: HashMap::new() };
    for line in rows(include_str!("units.txt")) {
        let mut fields = line.split('\t');
        let (Some(code), Some(name), Some(forms)) = (fields.next(), fields.next(), fields.next()) else { continue };
        let unit = Unit { code, name, is_money: false };
        for form in forms.split(' ') {
            let _ = match form.strip_prefix('=') {
                Some(letters) => units.letters.insert(letters, unit),
                None => units.words.insert(form.to_lowercase(), unit),
            };
        }
    }
    for line in rows(include_str!("currencies.txt")) {
        let mut fields = line.split('\t');
        let (Some(code), Some(name), Some(signs), Some(forms)) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            continue;
        };
        let unit = Unit { code, name, is_money: true };
        units.signs.extend(signs.split(' ').map(|sign| (sign, unit)));
        units.words.extend(forms.split(' ').map(|form| (form.to_lowercase(), unit)));
    }
    units
});

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

/// The unit that the words from `at` on name, and the first token after them.
pub(super) fn words(reading: &Reading<'_>, at: usize, end: usize) -> Option<(Unit, usize)> {
    let mut key = String::new();
    let mut found = None;
    for next in at..end.min(at + LONGEST) {
        let word = reading.word(next);
        if !key.is_empty() {
            key.push('_');
        }
        key.extend(word.chars().flat_map(char::to_lowercase));
        // `km/h`
        if reading.word(next + 1) == "/" && next + 2 < end && next == at {
            let rate = [key.as_str(), "/", reading.word(next + 2)].concat();
            if let Some(unit) = UNITS.words.get(&rate) {
                return Some((*unit, next + 3));
            }
        }
        if let Some(unit) = UNITS.words.get(&key).or_else(|| UNITS.letters.get(word).filter(|_| next == at)) {
            found = Some((*unit, next + 1));
        }
    }
    found
}

/// The unit that letters right after digits name: `5km`.
pub(super) fn letters(letters: &str) -> Option<Unit> {
    UNITS.letters.get(letters).or_else(|| UNITS.words.get(&letters.to_lowercase())).copied()
}

/// The currency whose sign stands before the token at `at`, and the sign's first token.
pub(super) fn sign_before(reading: &Reading<'_>, at: usize, begin: usize) -> Option<(Unit, usize)> {
    let last = at.checked_sub(1).filter(|last| *last >= begin)?;
    let sign = reading.word(last);
    let unit = UNITS.signs.get(sign.trim_end_matches('.')).copied()?;
    // `US$`, `R$`: the letters are a token of their own.
    if let Some(before) = last.checked_sub(1).filter(|before| *before >= begin)
        && !reading.tokens.get(last).is_some_and(|token| token.spaced)
    {
        let joined = [reading.word(before), sign].concat();
        if let Some(unit) = UNITS.signs.get(joined.as_str()) {
            return Some((*unit, before));
        }
    }
    // A full stop after `Rs` is a token of its own.
    Some((unit, last))
}

/// Whether a token may be the sign of a currency.
pub(super) fn is_sign(word: &str) -> bool {
    UNITS.signs.contains_key(word)
}
