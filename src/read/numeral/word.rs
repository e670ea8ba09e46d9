//! The words that numbers are made of.

use Word::{Dozen, Half, Hundred, Part, Quarter, Scale, Ten, Unit};

/// What a word says in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// 0 to 19.
    Unit(f64),
    /// 20, 30, … 90.
    Ten(f64),
    /// `hundred`
    Hundred,
    /// `thousand`, `lakh`, `bn`
    Scale(f64),
    /// `dozen`
    Dozen,
    /// `half`
    Half,
    /// `quarter`
    Quarter,
    /// `third`, `twentieth`: an ordinal, or the name of a part.
    Part(f64),
}

/// Sorted; a plural is looked up without its `s`.
const WORDS: &[(&str, Word)] = &[
    ("billion", Scale(1e9)),
    ("billionth", Part(1e9)),
    ("bln", Scale(1e9)),
    ("bn", Scale(1e9)),
    ("crore", Scale(1e7)),
    ("dozen", Dozen),
    ("eight", Unit(8.0)),
    ("eighteen", Unit(18.0)),
    ("eighteenth", Part(18.0)),
    ("eighth", Part(8.0)),
    ("eightieth", Part(80.0)),
    ("eighty", Ten(80.0)),
    ("eleven", Unit(11.0)),
    ("eleventh", Part(11.0)),
    ("fifteen", Unit(15.0)),
    ("fifteenth", Part(15.0)),
    ("fifth", Part(5.0)),
    ("fiftieth", Part(50.0)),
    ("fifty", Ten(50.0)),
    ("first", Part(1.0)),
    ("five", Unit(5.0)),
    ("fortieth", Part(40.0)),
    ("forty", Ten(40.0)),
    ("four", Unit(4.0)),
    ("fourteen", Unit(14.0)),
    ("fourteenth", Part(14.0)),
    ("fourth", Part(4.0)),
    ("half", Half),
    ("halve", Half),
    ("hundred", Hundred),
    ("hundredth", Part(100.0)),
    ("lac", Scale(1e5)),
    ("lakh", Scale(1e5)),
    ("million", Scale(1e6)),
    ("millionth", Part(1e6)),
    ("mln", Scale(1e6)),
    ("mn", Scale(1e6)),
    ("naught", Unit(0.0)),
    ("nil", Unit(0.0)),
    ("nine", Unit(9.0)),
    ("nineteen", Unit(19.0)),
    ("nineteenth", Part(19.0)),
    ("ninetieth", Part(90.0)),
    ("ninety", Ten(90.0)),
    ("ninth", Part(9.0)),
    ("nought", Unit(0.0)),
    ("one", Unit(1.0)),
    ("quadrillion", Scale(1e15)),
    ("quarter", Quarter),
    ("quintillion", Scale(1e18)),
    ("second", Part(2.0)),
    ("seven", Unit(7.0)),
    ("seventeen", Unit(17.0)),
    ("seventeenth", Part(17.0)),
    ("seventh", Part(7.0)),
    ("seventieth", Part(70.0)),
    ("seventy", Ten(70.0)),
    ("six", Unit(6.0)),
    ("sixteen", Unit(16.0)),
    ("sixteenth", Part(16.0)),
    ("sixth", Part(6.0)),
    ("sixtieth", Part(60.0)),
    ("sixty", Ten(60.0)),
    ("ten", Unit(10.0)),
    ("tenth", Part(10.0)),
    ("third", Part(3.0)),
    ("thirteen", Unit(13.0)),
    ("thirteenth", Part(13.0)),
    ("thirtieth", Part(30.0)),
    ("thirty", Ten(30.0)),
    ("thousand", Scale(1e3)),
    ("thousandth", Part(1e3)),
    ("three", Unit(3.0)),
    ("tln", Scale(1e12)),
    ("tn", Scale(1e12)),
    ("trillion", Scale(1e12)),
    ("trillionth", Part(1e12)),
    ("trn", Scale(1e12)),
    ("twelfth", Part(12.0)),
    ("twelve", Unit(12.0)),
    ("twentieth", Part(20.0)),
    ("twenty", Ten(20.0)),
    ("two", Unit(2.0)),
    ("zero", Unit(0.0)),
];

/// What a word in small letters says in a number, and whether it stands in the plural.
pub(super) fn look_up(word: &str) -> Option<(Word, bool)> {
    if !matches!(word.as_bytes().first()?, b'b'..=b'h' | b'l'..=b'o' | b'q'..=b't' | b'z') {
        return None;
    }
    let find = |word: &str| {
        let at = WORDS.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok()?;
        WORDS.get(at).map(|(_, meaning)| *meaning)
    };
    if let Some(meaning) = find(word) {
        return Some((meaning, false));
    }
    // No plural of `bn` is written; in capitals it is somebody's initials.
    let plural = find(word.strip_suffix('s').filter(|one| one.len() > 2)?)?;
    // "ones", "twos", "twenties" count nothing; "tens" does, with "of".
    let counts = match plural {
        Unit(value) => value == 10.0,
        Ten(_) => false,
        _ => true,
    };
    counts.then_some((plural, true))
}

/// What letters glued to digits multiply by: `1.2bn`, `10k`. Letters that mean more than that (`m`, `b`, `t`, `K`) are left to
/// who knows what is measured.
pub fn glued_scale(letters: &str) -> Option<f64> {
    Some(match letters {
        "k" => 1e3,
        "M" | "mn" | "mln" | "MM" | "mil" | "Mn" | "mio" => 1e6,
        "bn" | "bln" | "B" | "Bn" | "BN" => 1e9,
        "tn" | "trn" | "tln" | "Tn" => 1e12,
        _ => return None,
    })
}

/// The value of a vulgar fraction's character.
pub(super) fn vulgar(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        '⅒' => 0.1,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn every_word_passes_the_gate_and_plurals_are_told() {
        assert!(WORDS.iter().all(|(word, meaning)| look_up(word) == Some((*meaning, false))));
        assert_eq!(look_up("dozens"), Some((Dozen, true)));
        assert_eq!(look_up("fifths"), Some((Part(5.0), true)));
        assert_eq!(look_up("tens"), Some((Unit(10.0), true)));
        for other in ["ones", "twenties", "s", "", "people", "tent"] {
            assert_eq!(look_up(other), None, "{other}");
        }
    }
}
