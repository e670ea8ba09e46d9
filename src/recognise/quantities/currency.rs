//! Currencies as they stand before a number.

use super::unit::{self, Kind, Unit};
use crate::read::lower::Lower;
use crate::read::{Reading, TokenKind};

/// Whether a mark is the symbol of a currency.
pub(super) fn is_symbol(mark: &str) -> bool {
    mark.starts_with([
        '$', '€', '£', '¥', '₹', '₽', '₺', '₪', '₩', '₦', '₱', '฿', '₫', '₴', '₸', '₡', '₾', '₭', '₿', '₵',
    ])
}

/// Currencies by the letters before a dollar sign, or by the letters alone before a number.
const PREFIXES: &[(&str, &str, &str)] = &[
    ("A", "$", "AUD"),
    ("AU", "$", "AUD"),
    ("AUD", "$", "AUD"),
    ("Aus", "$", "AUD"),
    ("B", "$", "BND"),
    ("C", "$", "CAD"),
    ("CA", "$", "CAD"),
    ("CAD", "$", "CAD"),
    ("CDN", "$", "CAD"),
    ("Can", "$", "CAD"),
    ("Cdn", "$", "CAD"),
    ("F", "$", "FJD"),
    ("FJ", "$", "FJD"),
    ("G", "$", "GYD"),
    ("HK", "$", "HKD"),
    ("HKD", "$", "HKD"),
    ("J", "$", "JMD"),
    ("MX", "$", "MXN"),
    ("MXN", "$", "MXN"),
    ("Mex", "$", "MXN"),
    ("N", "$", "NAD"),
    ("NT", "$", "TWD"),
    ("NZ", "$", "NZD"),
    ("NZD", "$", "NZD"),
    ("R", "$", "BRL"),
    ("S", "$", "SGD"),
    ("SG", "$", "SGD"),
    ("TT", "$", "TTD"),
    ("U.S.", "$", "USD"),
    ("US", "$", "USD"),
    ("USD", "$", "USD"),
    ("Z", "$", "ZWL"),
    ("A", "£", "AUD"),
    ("E", "£", "EGP"),
    ("LE", "", "EGP"),
    ("Birr", "", "ETB"),
    ("Dh", "", "AED"),
    ("Dhs", "", "AED"),
    ("Fr", "", "CHF"),
    ("GHC", "", "GHS"),
    ("K", "", "PGK"),
    ("Ksh", "", "KES"),
    ("KSh", "", "KES"),
    ("KShs", "", "KES"),
    ("Kshs", "", "KES"),
    ("N", "", "NGN"),
    ("NIS", "", "ILS"),
    ("QR", "", "QAR"),
    ("BD", "", "BHD"),
    ("KD", "", "KWD"),
    ("JD", "", "JOD"),
    ("OR", "", "OMR"),
    ("Nu", "", "BTN"),
    ("P", "", "PHP"),
    ("Php", "", "PHP"),
    ("R", "", "ZAR"),
    ("RM", "", "MYR"),
    ("RMB", "", "CNY"),
    ("Re", "", "INR"),
    ("Rp", "", "IDR"),
    ("Rs", "", "INR"),
    ("SR", "", "SAR"),
    ("Sh", "", "KES"),
    ("Shs", "", "KES"),
    ("Tk", "", "BDT"),
    ("Tsh", "", "TZS"),
    ("Ush", "", "UGX"),
    ("UGX", "", "UGX"),
];

/// Codes of ISO 4217 that the table does not name, without `ALL` and `TOP`, which headlines in capitals have.
const ISO: &str = "ANG AWG BAM BBD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CVE DJF DOP ERN FJD FKP GIP GMD GNF GTQ GYD \
    HNL HRK HTG KGS KMF KYD LRD LSL MDL MGA MKD MOP MRU MUR MVR MWK MZN NAD NIO PAB PGK PYG RWF SBD SCR SLE SLL SOS SRD SSP \
    STN SVC SZL TJS TMT TTD UYU VUV WST XCD XOF XPF ZMK";

/// The currency of an ISO 4217 code.
fn of_iso(code: &str) -> Option<Unit> {
    if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let named = unit::exact(Lower::new(code).as_str(), false).filter(|unit| unit.kind == Kind::Money);
    named.or_else(|| ISO.split_whitespace().find(|known| *known == code).map(of_code))
}

pub(super) fn of_code(code: &'static str) -> Unit {
    let named = unit::TABLE.iter().find(|entry| entry.unit.code == code && entry.unit.kind == Kind::Money);
    named.map_or(Unit { code, name: code, kind: Kind::Money }, |entry| entry.unit)
}

/// The currency of letters before a sign; an empty sign where the letters stand alone.
fn by_letters(letters: &str, sign: &str) -> Option<Unit> {
    let (.., code) = PREFIXES.iter().find(|(known, before, _)| *known == letters && *before == sign)?;
    Some(of_code(code))
}

/// The currency of a country's letters before a sign, in capitals and right before it, or as old wires have it: `us $`.
fn by_country(letters: &str, sign: &str, is_glued: bool) -> Option<Unit> {
    if is_glued && let Some(unit) = by_letters(letters, sign) {
        return Some(unit);
    }
    let is_code = matches!(letters.len(), 2 | 3) && letters != "an" && letters.bytes().all(|b| b.is_ascii_alphabetic());
    is_code.then(|| by_letters(&letters.to_ascii_uppercase(), sign))?
}

/// The currency that stands right before the number at token `at`, and its first token: `$`, `US$`, `Rs.`, `EUR`.
pub(super) fn before(reading: &Reading<'_>, at: usize, start: usize) -> Option<(Unit, usize)> {
    let last = at.checked_sub(1).filter(|last| *last >= start)?;
    let word = reading.word(last);
    let letters_at = last.checked_sub(1).filter(|at| *at >= start);
    match reading.tokens.get(last)?.kind {
        TokenKind::Mark if is_symbol(word) => {
            let is_glued = reading.tokens.get(last).is_some_and(|token| !token.spaced);
            let letters = letters_at.and_then(|at| Some((by_country(reading.word(at), word, is_glued)?, at)));
            letters.or_else(|| Some((unit::exact(word, false)?, last)))
        }
        // "Rs. 500"
        TokenKind::Mark if word == "." => {
            let letters =
                letters_at.filter(|at| matches!(reading.word(*at), "Rs" | "Re" | "Tk" | "Dh" | "Dhs" | "Fr" | "Rp"))?;
            Some((by_letters(reading.word(letters), "")?, letters))
        }
        TokenKind::Word => {
            let is_glued = reading.tokens.get(at).is_some_and(|token| !token.spaced);
            if word.len() == 1 && !is_glued {
                return None;
            }
            let unit = by_letters(word, "").or_else(|| of_iso(word))?;
            Some((unit, last))
        }
        _ => None,
    }
}

/// A word that begins with letters of a currency and ends with digits: `Rs500`, `USD115`, `RM20m`. The unit and where
/// the digits begin.
pub(super) fn glued_before(word: &str) -> Option<(Unit, usize)> {
    let digits = word.find(|c: char| c.is_ascii_digit()).filter(|at| (1..=4).contains(at))?;
    let letters = word.get(..digits)?.trim_end_matches('.');
    // The climate conferences.
    if letters == "COP" && word.len() - digits < 3 {
        return None;
    }
    if letters.len() == 1 && !matches!(letters, "R" | "N") {
        return None;
    }
    let unit = by_letters(letters, "").or_else(|| of_iso(letters))?;
    Some((unit, digits))
}

#[cfg(test)]
mod tests {
    use super::glued_before;

    #[test]
    fn currencies_before_digits_are_told() {
        for (word, code, digits) in [("Rs500", "INR", 2), ("USD115", "USD", 3), ("RM20m", "MYR", 2), ("BND1", "BND", 3)]
        {
            assert_eq!(glued_before(word).map(|(unit, at)| (unit.code, at)), Some((code, digits)), "{word}");
        }
        for none in ["COP29", "G20", "F16", "MH370", "COVID19", "A4", "", "500"] {
            assert_eq!(glued_before(none), None, "{none}");
        }
    }
}
