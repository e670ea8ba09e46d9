//! Units of measure and of money, as they stand before and after a number.

use std::sync::LazyLock;

use super::currency;
use crate::read::lower::Lower;
use crate::read::{Reading, TokenKind, numeral};

/// Lines of `code|name|forms`, UCUM or ISO 4217 codes where there are; a section begins with its name after `=`. In a
/// form `_` parts words, and what begins with `!` is a unit only where it is glued to the digits.
const UNITS: &str = include_str!("units.txt");

/// What a unit measures, as far as the text around it differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Measure,
    Percent,
    Time,
    Money,
}

const KINDS: [Kind; 4] = [Kind::Measure, Kind::Percent, Kind::Time, Kind::Money];

/// A unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// UCUM or ISO 4217.
    pub(super) code: &'static str,
    /// English, in the singular.
    pub(super) name: &'static str,
    pub(super) kind: Kind,
}

/// Pounds, where money is meant.
pub(super) const STERLING: Unit = Unit { code: "GBP", name: "pound sterling", kind: Kind::Money };

pub(super) struct Entry {
    form: &'static str,
    glued: bool,
    pub(super) unit: Unit,
}

pub(super) static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut table = Vec::new();
    for (section, kind) in UNITS.split('=').skip(1).zip(KINDS) {
        for line in section.lines().skip(1) {
            let mut fields = line.split('|');
            let (Some(code), Some(name), Some(forms)) = (fields.next(), fields.next(), fields.next()) else { continue };
            for form in forms.split(' ') {
                let glued = form.len() > 1 && form.starts_with('!');
                let form = form.get(usize::from(glued)..).unwrap_or_default();
                table.push(Entry { form, glued, unit: Unit { code, name, kind } });
            }
        }
    }
    table.sort_by_key(|entry| entry.form);
    table
});

/// The most tokens that a unit's form has.
const MOST_WORDS: usize = 5;

pub(super) fn exact(form: &str, glued: bool) -> Option<Unit> {
    let at = TABLE.partition_point(|entry| entry.form < form);
    TABLE.get(at).filter(|entry| entry.form == form && (glued || !entry.glued)).map(|entry| entry.unit)
}

/// The unit that a word is: as it stands, in small letters, or as their plural.
fn look_up(form: &str, glued: bool) -> Option<Unit> {
    if let Some(unit) = exact(form, glued) {
        return Some(unit);
    }
    // What is one letter, or capitals only, is a symbol and means one thing as it stands.
    if form.len() < 2 || (form.len() < 3 && form.bytes().all(|b| b.is_ascii_uppercase())) {
        return None;
    }
    let lower = form.to_ascii_lowercase();
    exact(&lower, glued)
        .or_else(|| lower.strip_suffix('s').filter(|one| one.len() > 2).and_then(|one| exact(one, glued)))
}

/// The unit of letters that are glued to digits: `15km`, `30C`.
pub(super) fn glued(letters: &str) -> Option<Unit> {
    if letters.len() > 12 { None } else { look_up(letters, true) }
}

/// The unit of letters that are glued to digits and a word after a slash: `65km/h`.
pub(super) fn rate(letters: &str, per: &str) -> Option<Unit> {
    look_up(&[letters, "_/_", per].concat(), true)
}

/// The unit that begins at a token, the longest, and the first token after it.
pub(super) fn after(reading: &Reading<'_>, at: usize, end: usize) -> Option<(Unit, usize)> {
    let first = reading.tokens.get(at).filter(|_| at < end)?;
    let opens = match first.kind {
        TokenKind::Word | TokenKind::Abbreviation => true,
        // In "fifty $10 bills" the sign is of the next number.
        TokenKind::Mark if currency::is_symbol(reading.word(at)) => {
            !reading.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number && !next.spaced)
        }
        TokenKind::Mark => matches!(reading.word(at), "%" | "％" | "°" | "℃" | "℉" | "¢"),
        _ => false,
    };
    if !opens || !TABLE_STARTS.contains(Lower::new(reading.word(at)).as_str()) {
        return None;
    }
    let mut form = String::new();
    let mut found = None;
    for next in at..end.min(at + MOST_WORDS) {
        let word = reading.word(next);
        if matches!(word, "-" | "‐" | "‑") && next > at {
            continue;
        }
        if !form.is_empty() {
            form.push('_');
        }
        // Only the last word of a form may stand in the plural, but for these.
        let one = usize::from(matches!(word, "degrees" | "parts" | "percents"));
        form.push_str(word.get(..word.len() - one).unwrap_or_default());
        if form.len() > 32 {
            break;
        }
        if let Some(unit) = look_up(&form, false) {
            found = Some((unit, next + 1));
        }
    }
    found
}

/// The first words of all forms, sorted.
struct Starts(Vec<&'static str>);

impl Starts {
    fn contains(&self, word: &str) -> bool {
        let has = |word: &str| self.0.binary_search(&word).is_ok();
        has(word) || word.strip_suffix('s').is_some_and(has)
    }
}

static TABLE_STARTS: LazyLock<Starts> = LazyLock::new(|| {
    let forms = TABLE.iter().map(|entry| entry.form);
    let starts = forms.map(|form| form.split_once('_').map_or(form, |(first, _)| first));
    // Symbols are asked for in small letters too.
    let mut starts: Vec<&str> = starts
        .chain([
            "mw", "gw", "tw", "khz", "mhz", "ghz", "hz", "kv", "kb", "mb", "pb", "mbps", "gbps", "hpa", "db", "mmhg",
            "msv", "mwh", "gwh", "twh", "mah", "mp", "nm", "wh",
        ])
        .collect();
    starts.sort_unstable();
    Starts(starts)
});

/// What a number is divided by: `a day`, `per second`, `an hour`. The code after the slash and the first token after.
pub(super) fn per(reading: &Reading<'_>, at: usize, end: usize) -> Option<(Unit, usize)> {
    let word = Lower::new(reading.word(at));
    let is_per = matches!(word.as_str(), "per" | "/");
    if at >= end || !(is_per || matches!(word.as_str(), "a" | "an" | "each" | "every")) {
        return None;
    }
    let (unit, next) = after(reading, at + 1, end).or_else(|| {
        let letters = reading.word(at + 1);
        Some((glued(letters)?, at + 2)).filter(|_| word.as_str() == "/" && at + 1 < end)
    })?;
    let fits = unit.kind == Kind::Time || (is_per && unit.kind == Kind::Measure);
    fits.then_some((unit, next))
}

/// What letters glued to the digits of a sum of money multiply by.
pub(super) fn scale_of_money(letters: &str) -> Option<f64> {
    Some(match letters {
        "K" => 1e3,
        "m" => 1e6,
        "b" => 1e9,
        "t" | "T" => 1e12,
        _ => return numeral::glued_scale(letters),
    })
}

/// Parts of the unit before: `6ft 2in`, `five pounds four ounces`, `3 dollars 50 cents`.
pub(super) fn parts(whole: Unit, part: Unit) -> Option<f64> {
    Some(match (whole.code, part.code) {
        ("[ft_i]", "[in_i]") => 12.0,
        ("[lb_av]", "[oz_av]") => 16.0,
        ("[stone_av]", "[lb_av]") => 14.0,
        ("h", "min") | ("min", "s") => 60.0,
        ("USD" | "EUR" | "CAD" | "AUD", "cent") => 100.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
