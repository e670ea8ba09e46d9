//! What one look at the characters of a line tells.

use std::sync::LazyLock;

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a feature of its own")]
pub(super) struct Look {
    pub(super) words: usize,
    /// Words that only serve grammar.
    pub(super) function: usize,
    /// Words behind the first that begin with a capital.
    pub(super) capital: usize,
    pub(super) digits: usize,
    pub(super) upper: bool,
    pub(super) lower: bool,
    /// Whether a small letter stands right before a capital.
    pub(super) glued: bool,
    /// Whether a comma stands before a space.
    pub(super) comma: bool,
    pub(super) quote: bool,
}

impl Look {
    pub(super) fn at(line: &str) -> Self {
        let ascii = &*ASCII;
        let bytes = line.as_bytes();
        let mut look = Self::default();
        // The classes of all characters, those that stand right behind the class before them, and the last one.
        let (mut all, mut follow, mut last) = (0, 0, 0);
        let mut word: Option<Word> = None;
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            let start = at;
            let class = if let Some(class) = ascii.get(usize::from(*byte)) {
                at += 1;
                *class
            } else {
                let Some(c) = line.get(at..).and_then(|rest| rest.chars().next()) else { break };
                at += c.len_utf8();
                class(c)
            };
            look.digits += usize::from(class & DIGIT != 0);
            all |= class;
            follow |= class & (last >> 1);
            last = class;
            if class & WORD != 0 {
                // Most characters are small letters, and of a run of them one tells all.
                let small = bytes.iter().skip(at).take_while(|byte| byte.is_ascii_lowercase()).count();
                if small > 0 {
                    last = LOWER | WORD;
                    all |= last;
                    at += small;
                }
                word.get_or_insert(Word { start, end: at, is_capital: class & UPPER != 0 }).end = at;
            } else if class & SPACE != 0
                && let Some(word) = word.take()
            {
                look.count(line, &word);
            }
        }
        if let Some(word) = word {
            look.count(line, &word);
        }
        Self {
            upper: all & UPPER != 0,
            lower: all & LOWER != 0,
            quote: all & QUOTE != 0,
            glued: follow & UPPER != 0,
            comma: follow & BLANK != 0,
            ..look
        }
    }

    fn count(&mut self, line: &str, word: &Word) {
        self.words += 1;
        self.capital += usize::from(self.words > 1 && word.is_capital);
        let bytes = line.as_bytes().get(word.start..word.end).unwrap_or_default();
        self.function += usize::from(packed(bytes).is_some_and(is_function_word));
    }
}

/// From its first letter or digit to its last.
struct Word {
    start: usize,
    end: usize,
    is_capital: bool,
}

/// What a character is, as flags. Two that tell something behind each other stand beside each other.
type Class = u8;
const UPPER: Class = 1;
const LOWER: Class = 2;
const BLANK: Class = 4;
const COMMA: Class = 8;
/// A letter or digit.
const WORD: Class = 16;
const SPACE: Class = 32;
const DIGIT: Class = 64;
const QUOTE: Class = 128;

static ASCII: LazyLock<[Class; 128]> = LazyLock::new(|| std::array::from_fn(|byte| class(char::from(byte as u8))));

fn class(c: char) -> Class {
    let flag = |is: bool, flag: Class| if is { flag } else { 0 };
    flag(c.is_uppercase(), UPPER)
        | flag(c.is_lowercase(), LOWER)
        | flag(c == ' ', BLANK)
        | flag(c == ',', COMMA)
        | flag(c.is_alphanumeric(), WORD)
        | flag(c.is_whitespace(), SPACE)
        | flag(c.is_ascii_digit(), DIGIT)
        | flag(matches!(c, '"' | '“' | '”' | '«' | '„'), QUOTE)
}

/// Words that only serve grammar, of the languages that pages are in.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "an", "and", "are", "as", "at", "au", "aus", "be", "been", "but", "by", "com", "da", "das",
    "dass", "de", "del", "dem", "den", "der", "des", "di", "die", "do", "du", "e", "ein", "eine", "el", "en", "est",
    "et", "for", "from", "had", "has", "have", "he", "her", "his", "i", "il", "in", "is", "it", "its", "la", "las",
    "le", "les", "los", "mit", "na", "não", "nicht", "no", "not", "o", "of", "on", "or", "os", "para", "pas", "por",
    "pour", "que", "qui", "said", "she", "sich", "some", "su", "that", "the", "their", "there", "they", "this", "to",
    "um", "un", "una", "und", "une", "was", "we", "were", "which", "who", "will", "with", "would", "y", "you", "zu",
];

/// The function words as numbers, each in the first free place of its own; 0 where there is none.
static TABLE: LazyLock<[u64; SIZE]> = LazyLock::new(|| {
    let mut table = [0; SIZE];
    for word in FUNCTION_WORDS.iter().filter_map(|word| packed(word.as_bytes())) {
        if let Some(at) = places(word).find(|at| table.get(*at) == Some(&0)) {
            table[at] = word;
        }
    }
    table
});

const SIZE: usize = 512;

fn is_function_word(word: u64) -> bool {
    places(word).filter_map(|at| TABLE.get(at)).take_while(|known| **known != 0).any(|known| *known == word)
}

/// Where a word may be: Fibonacci hashing takes the upper bits of its product with 2^64 over the golden ratio.
fn places(word: u64) -> impl Iterator<Item = usize> {
    let first = (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - SIZE.ilog2())) as usize;
    (first..first + SIZE).map(|at| at % SIZE)
}

/// The bytes of a short word, ASCII in lower case, in one number.
fn packed(bytes: &[u8]) -> Option<u64> {
    (bytes.len() <= LONGEST)
        .then(|| bytes.iter().fold(0, |word, byte| word << 8 | u64::from(byte.to_ascii_lowercase())))
}

/// In bytes.
const LONGEST: usize = 5;
