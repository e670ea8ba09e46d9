//! UTF-8 seen through a single-byte charset: which characters are one character's bytes.

use super::charset::{Bytes, Charset, bytes};

/// One character that was misread as several.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sequence {
    /// Characters it was misread as.
    pub(super) length: usize,
    /// What it was.
    pub(super) decoded: char,
    /// Whether every byte is there, none a plain space and none lost.
    pub(super) whole: bool,
}

/// A byte in a charset, or what may stand where one was.
const NONE: u8 = 0;
const SPACE: u8 = b' ';
const LOST: u8 = 0x1A;
const QUESTION: u8 = b'?';

/// Most characters that one character was misread as: a pair of surrogates, three bytes each.
const LONGEST: usize = 6;

/// The sequence that begins at `at`, seen through `charset`.
pub(super) fn sequence(chars: &[char], at: usize, charset: Charset) -> Option<Sequence> {
    let mut units = [NONE; LONGEST];
    for (unit, c) in units.iter_mut().zip(chars.get(at..)?) {
        *unit = match *c {
            ' ' => SPACE,
            '?' => QUESTION,
            char::REPLACEMENT_CHARACTER => LOST,
            c => bytes(c).and_then(|bytes: &Bytes| charset.byte(bytes)).unwrap_or(NONE),
        };
    }
    let sequence = whole(units)
        .or_else(|| nested(units))
        .or_else(|| charset.loses_no_break_space().then(|| spaced(units, chars.get(at + 1..)?))?)
        .or_else(|| charset.is_lossy().then(|| lossy(units))?)?;
    if let [0xE2, 0x80, LOST | QUESTION, ..] = units {
        let before = at.checked_sub(1).and_then(|before| chars.get(before)).copied();
        let after = chars.get(at + sequence.length).copied();
        return Some(Sequence { decoded: lost_quote(before, after), ..sequence });
    }
    Some(sequence)
}

/// Every byte is there.
fn whole(units: [u8; LONGEST]) -> Option<Sequence> {
    let [lead, second, third, fourth, fifth, sixth] = units;
    let length = match lead {
        0xC2..=0xDF => 2,
        0xED if second >= 0xA0 => {
            // CESU-8: each half of a surrogate pair was written as three bytes.
            let in_place = is_tail(third) && fourth == 0xED && (0xB0..=0xBF).contains(&fifth) && is_tail(sixth);
            let bits = |byte: u8, mask: u8| u32::from(byte & mask);
            let high = bits(second, 0x0F) << 16 | bits(third, 0x3F) << 10;
            let low = bits(fifth, 0x0F) << 6 | bits(sixth, 0x3F);
            let decoded = char::from_u32(0x1_0000 + high + low)?;
            return (in_place && second <= 0xAF).then_some(Sequence { length: LONGEST, decoded, whole: true });
        }
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let decoded = std::str::from_utf8(units.get(..length)?).ok()?.chars().next()?;
    Some(Sequence { length, decoded, whole: true })
}

/// The last byte of a quotation mark or dash, E2 80 xx, was read as windows-1252 and then misread once more.
fn nested(units: [u8; LONGEST]) -> Option<Sequence> {
    let [0xE2, 0x80, third, fourth, fifth, sixth] = units else { return None };
    let inner = whole([third, fourth, fifth, sixth, NONE, NONE])?;
    let last = bytes(inner.decoded).and_then(Charset::windows_byte).filter(|byte| is_tail(*byte))?;
    let decoded = std::str::from_utf8(&[0xE2, 0x80, last]).ok()?.chars().next()?;
    Some(Sequence { length: inner.length + 2, decoded, whole: true })
}

/// A plain space stands for the no-break space, byte 0xA0. `after` are the characters after the first.
///
/// Which leads may have one is ftfy's choice (`ALTERED_UTF8_RE`): those that then form a likely character.
fn spaced(units: [u8; LONGEST], after: &[char]) -> Option<Sequence> {
    let [lead, second, third, ..] = units;
    let tail = |byte| is_tail(byte) && byte != 0x85 && byte != 0xA0;
    let length = match lead {
        0xC3 if second == SPACE && stands_alone(after) => {
            return Some(Sequence { length: 1, decoded: 'à', whole: false });
        }
        0xC2 | 0xC3 | 0xC5 | 0xCE | 0xD0 | 0xD9 if second == SPACE => 2,
        0xE2 | 0xE3 if second == SPACE && tail(third) => 3,
        0xE0..=0xE3 if tail(second) && third == SPACE => 3,
        0xF0 => 4,
        _ => return None,
    };
    let mut restored = units;
    let mut spaces = 0;
    for unit in restored.iter_mut().take(length).filter(|unit| **unit == SPACE) {
        *unit = 0xA0;
        spaces += 1;
    }
    if spaces != 1 {
        return None;
    }
    whole(restored).map(|sequence| Sequence { whole: false, ..sequence })
}

/// Whether the space after the first half of `à` parts it from the next word, rather than being its second half: it does
/// but in the Portuguese `às` and `àquele`, and where another space follows.
fn stands_alone(after: &[char]) -> bool {
    let rest = after.get(1..).unwrap_or_default();
    let follows = |word: &str| word.chars().eq(rest.iter().copied().take(word.len()));
    ![" ", "quele", "quela", "quilo", "s "].into_iter().any(follows)
}

/// Bytes were lost and became U+FFFD, or one of them a question mark.
fn lossy(units: [u8; LONGEST]) -> Option<Sequence> {
    let [lead, second, third, fourth, fifth, sixth] = units;
    let kept = |byte: u8| is_tail(byte) || byte == LOST;
    let gone = |byte: u8| byte == LOST || byte == QUESTION;
    let among = |tail: &[u8]| {
        tail.iter().all(|byte| kept(*byte) || gone(*byte))
            && tail.iter().any(|byte| gone(*byte))
            && tail.iter().filter(|byte| **byte == QUESTION).nth(1).is_none()
    };
    let length = match lead {
        0xC2..=0xC3 if gone(second) => 2,
        0xC4..=0xDF if second == LOST => 2,
        0xED if (0xA0..=0xAF).contains(&second)
            && fourth == 0xED
            && (0xB0..=0xBF).contains(&fifth)
            && among(&[third, sixth]) =>
        {
            LONGEST
        }
        0xE0..=0xEF if among(&[second, third]) => 3,
        0xF0..=0xF4 if among(&[second, third, fourth]) => 4,
        _ => return None,
    };
    Some(Sequence { length, decoded: char::REPLACEMENT_CHARACTER, whole: false })
}

/// Which quotation mark `E2 80` and a lost byte were, by what is `before` and `after` it.
///
/// A windows charset leaves five bytes open. After E2 80, four of them are control characters and rare hyphens; the fifth
/// is the closing quotation mark, which is why it is so often the one that is lost.
fn lost_quote(before: Option<char>, after: Option<char>) -> char {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match (before, after) {
        (before, Some(next)) if word(before) && next.is_lowercase() => '’',
        (before, after) if before.is_none_or(char::is_whitespace) && word(after) => '“',
        _ => '”',
    }
}

fn is_tail(byte: u8) -> bool {
    (0x80..=0xBF).contains(&byte)
}
