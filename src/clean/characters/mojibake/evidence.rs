//! Which neighbours tell of mojibake: characters that hardly ever stand side by side in a right text, and often where
//! UTF-8 was misread. The rules are those of ftfy 6 (`badness.py`, Robyn Speer, Apache License 2.0), written anew.

use std::ops::Range;

use super::class::{
    BAD, BOX, C1, COMMON, CURRENCY, Classes, END, FACE, LAW, LOWER, LOWER_COMMON, NUMERIC, START, UPPER, UPPER_COMMON,
    classes,
};
use crate::clean::scan;

/// Whether a rule matches within `start..end`, a stretch of `chars`; of what lies around it, ASCII may take part.
pub(super) fn tells(chars: &[char], start: usize, end: usize) -> bool {
    (start.saturating_sub(LONGEST - 1)..end).any(|at| {
        let after = at + length(chars, at);
        let is_plain = |range: Range<usize>| chars.get(range).unwrap_or_default().iter().all(char::is_ascii);
        after > start && after > at && is_plain(at.min(start)..start) && is_plain(end..after.max(end))
    })
}

/// Whether a rule matches anywhere in the text. Passes over ASCII at once.
pub(super) fn tells_anywhere(text: &str) -> bool {
    let mut at = 0;
    while let Some(start) = scan::beyond_ascii(text, at) {
        let (mut a, mut of_a) =
            (text.get(at..start).and_then(|plain| plain.chars().next_back()).unwrap_or_default(), 0);
        at = start;
        for b in text.get(start..).unwrap_or_default().chars() {
            let of_b = classes(b);
            let found = of_b & C1 != 0 || pair(a, of_a, b, of_b);
            // The two halves of `Ã` and `Â`, which count as one where the lines are read.
            let apart = a == 'A' && matches!(b, '\u{302}' | '\u{303}');
            if found || apart || (opens_longer(a, of_a, b, of_b) && matches_around(text, at)) {
                return true;
            }
            at += b.len_utf8();
            if b.is_ascii() {
                break;
            }
            (a, of_a) = (b, of_b);
        }
    }
    false
}

/// Whether a match lies around byte `at`.
fn matches_around(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let mut chars: Vec<char> = before.chars().rev().take(LONGEST).collect();
    chars.reverse();
    chars.extend(after.chars().take(LONGEST));
    (0..chars.len()).any(|at| length(&chars, at) > 0)
}

/// Characters of the longest match.
const LONGEST: usize = 7;

/// How many characters the match that begins at `at` has; 0 where none begins.
fn length(chars: &[char], at: usize) -> usize {
    let char_at = |offset: usize| chars.get(at + offset).copied().unwrap_or('\0');
    let (a, b, c) = (char_at(0), char_at(1), char_at(2));
    let (of_a, of_b, of_c) = (classes(a), classes(b), classes(c));
    if of_a & C1 != 0 {
        1
    } else if pair(a, of_a, b, of_b) || (at == 0 && is_bare(a, b)) {
        2
    } else if a.is_ascii() && after_ascii(a, b, of_b, c, of_c) || triple(a, of_a, b, of_b, c, of_c) {
        3
    } else if is_arabic(a, b) && is_arabic(c, char_at(3))
        || a.is_ascii_lowercase() && b == ' ' && is_bare(c, char_at(3))
    {
        4
    } else if is_foreign(a, b, of_b) && c.is_ascii_lowercase() && char_at(3).is_ascii_lowercase() {
        // `┬┐que`: at the start of a word.
        4
    } else if a.is_ascii_lowercase() && b.is_ascii_lowercase() && c == '√' && char_at(3) == 'π' {
        // `pi√π` is the Italian `più`; a root follows no word.
        4
    } else if a == 'Г' && b == 'ў' && c == 'В' && char_at(3) == 'Ђ' && char_at(4) == 'В' {
        if char_at(6) == ' ' || char_at(6).is_ascii_alphabetic() { LONGEST } else { 0 }
    } else {
        0
    }
}

const SIGNS: Classes = BOX | START | END | CURRENCY | NUMERIC | LAW;
const QUOTES: Classes = START | END;
const ODD: Classes = C1 | BAD | QUOTES | CURRENCY;

/// Classes that are not neighbours in a right text.
const PAIRS: [(Classes, Classes); 9] = [
    (LOWER | UPPER | SIGNS, BAD),
    (BAD, LOWER | UPPER | SIGNS),
    (LOWER | LOWER_COMMON | BOX | END | CURRENCY | NUMERIC, UPPER),
    (BOX | END | CURRENCY | NUMERIC, LOWER),
    (LOWER | BOX | END, CURRENCY),
    (UPPER | BOX, NUMERIC | LAW),
    (CURRENCY | NUMERIC | BOX, START),
    (BOX, FACE | END),
    (LOWER | UPPER | CURRENCY | NUMERIC | QUOTES | LAW, BOX),
];

fn pair(a: char, of_a: Classes, b: char, of_b: Classes) -> bool {
    if of_a == 0 {
        return false;
    }
    PAIRS.iter().any(|(first, second)| of_a & first != 0 && of_b & second != 0)
        || match a {
            'Œ' | 'œ' => b != '\0' && !b.is_ascii_alphabetic(),
            'Â' | 'Ã' | 'Î' | 'Ð' => of_b & QUOTES != 0 || "€œŠš¢£Ÿž\u{A0}\u{AD}®©°·»–—´".contains(b),
            '×' => matches!(b, '²' | '³'),
            'à' => matches!(b, '²' | 'µ' | '¹' | '¼' | '½' | '¾'),
            '√' => "±∂†≠®™´≤≥¥µø".contains(b),
            '≈' => matches!(b, '°' | '¢'),
            'в' => b == 'Ђ',
            'ā' => b == '€',
            _ => of_a & UPPER != 0 && b == '°',
        }
}

/// Whether a longer match could begin with, or lead over, these two.
fn opens_longer(a: char, of_a: Classes, b: char, of_b: Classes) -> bool {
    (of_a & (UPPER | LOWER | CURRENCY | NUMERIC | BOX | LAW | END) != 0 && of_b & (QUOTES | CURRENCY) != 0)
        || (of_a & (UPPER_COMMON | LOWER_COMMON) != 0 && of_b & BAD != 0)
        || (matches!(a, 'В' | 'Г' | 'Р' | 'С' | 'Β' | 'Γ' | 'Ξ' | 'Ο') && (of_b & ODD != 0 || matches!(b, '°' | 'µ')))
        || is_bare(a, b)
        || is_arabic(a, b)
        || is_foreign(a, b, of_b)
        || (a == '√' && b == 'π')
        || (a == '‚' && matches!(b, 'Ä' | 'â' | 'ó'))
        || (a == 'Г' && b == 'ў')
}

fn triple(a: char, of_a: Classes, b: char, of_b: Classes, c: char, of_c: Classes) -> bool {
    (of_a & (LOWER | UPPER | BOX | CURRENCY | END) != 0 && of_b & START != 0 && of_c & NUMERIC != 0)
        || (of_a & (LOWER | UPPER | CURRENCY | NUMERIC | BOX | LAW) != 0 && of_b & END != 0 && of_c & START != 0)
        || (of_a & (LOWER | UPPER) != 0 && of_b & QUOTES != 0 && (c.is_alphanumeric() || c == '_'))
        || (of_a & END != 0 && b == 'Â' && (c == ' ' || of_c & QUOTES != 0))
        || match a {
            '‚' if b == 'Ä' => "ìîïòôúùû†°¢π".contains(c),
            '‚' if matches!(b, 'â' | 'ó') => matches!(c, 'à' | 'ä' | '°' | 'ê'),
            'β' if b == '€' => matches!(c, '™' | '\u{A0}' | 'Ά' | '\u{AD}' | '®' | '°'),
            'В' | 'Г' | 'Р' | 'С' => {
                (of_b & ODD != 0 || matches!(b, '°' | 'µ')) && matches!(c, 'В' | 'Г' | 'Р' | 'С')
            }
            'Β' | 'Γ' | 'Ξ' | 'Ο' => (of_b & ODD != 0 || b == '°') && matches!(c, 'Β' | 'Γ' | 'Ξ' | 'Ο'),
            _ => false,
        }
}

/// Whether an ASCII character and what follows it match.
fn after_ascii(a: char, b: char, of_b: Classes, c: char, of_c: Classes) -> bool {
    let small = a.is_ascii_lowercase();
    (a.is_ascii_alphabetic() && of_b & (LOWER_COMMON | UPPER_COMMON) != 0 && of_c & BAD != 0)
        || (a.is_ascii_whitespace() && of_b & UPPER != 0 && of_c & CURRENCY != 0)
        || (a.is_ascii_alphabetic() && is_foreign(b, c, of_c))
        || (small && (is_bare(b, c) || of_b & UPPER != 0 && of_c & (START | CURRENCY) != 0))
        || ((small || matches!(a, '.' | ',' | '?' | '!')) && b == 'Â' && (c == ' ' || of_c & QUOTES != 0))
}

/// The first half of `à`, `á` or of a no-break space, with a plain space where the second half was.
fn is_bare(a: char, b: char) -> bool {
    matches!(a, 'Ã' | 'Â') && b == ' '
}

/// What misread accented letters look like inside a Latin word in windows-1251, where right text has no Cyrillic, and in
/// the code pages of DOS, where it has no boxes; ours, not ftfy's.
fn is_foreign(a: char, b: char, of_b: Classes) -> bool {
    match a {
        'В' | 'Г' => of_b & (ODD | NUMERIC | LAW | COMMON) != 0 || b == '°',
        '┬' | '├' => of_b & BOX != 0,
        _ => false,
    }
}

/// What Arabic looks like in windows-1252.
fn is_arabic(a: char, b: char) -> bool {
    matches!(a, 'Ø' | 'Ù')
        && (classes(b) & (COMMON | CURRENCY | BAD | NUMERIC | START) != 0
            || matches!(b, 'Ÿ' | 'Š' | '®' | '°' | 'µ' | '»'))
}
