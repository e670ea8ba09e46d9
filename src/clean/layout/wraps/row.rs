//! What a line tells about whether the next one goes on with it.

use crate::clean::code;
use crate::clean::line::Line;
use memchr::{memchr, memmem};

/// A line of a block, without the white space around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub(super) line: Line<'a>,
    /// White space before it, in bytes.
    pub(super) indent: usize,
    /// Its length in characters.
    pub(super) width: usize,
    /// The length in characters of its first word.
    pub(super) first_word: usize,
    pub(super) start: Start,
    pub(super) end: End,
    /// Whether it keeps columns, as rows of tables do.
    pub(super) has_columns: bool,
}

/// How a line starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Lower,
    Upper,
    /// A letter of a script without case.
    Caseless,
    /// With the mark of a list item, a speaker's name, a time, and the like: it goes on with nothing.
    Item,
    /// With a dash, which opens an item, a speech, or the second half of a sentence.
    Dash,
    Other,
}

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With a sentence.
    Sentence,
    /// With a hyphen after a letter.
    Hyphen,
    /// With a word that cannot be the last of anything: `the`, `of`.
    Function,
    /// In the midst of a sentence.
    Midst,
}

impl<'a> Row<'a> {
    pub(super) fn read(line: Line<'a>) -> Self {
        let words = line.trimmed();
        let first = words.text.split(' ').next().unwrap_or_default();
        Self {
            line: words,
            indent: words.start - line.start,
            width: width(words.text),
            first_word: width(first).min(LONGEST_WORD),
            start: start(words.text),
            end: end(words.text),
            has_columns: has_columns(words.text),
        }
    }

    /// Whether the first word of the line below would have had no room here.
    pub(super) fn is_full(self, below: Self, limit: usize) -> bool {
        self.width + below.first_word >= limit
    }

    pub(super) fn is_code(self) -> bool {
        code::is_code(self.line.text)
    }

    /// Whether it is written without spaces between words.
    pub(super) fn is_ideographic(self) -> bool {
        self.line.text.chars().filter(|c| is_ideograph(*c)).count() * 2 > self.width
    }
}

/// Whether a line has a tab or three spaces in it.
fn has_columns(text: &str) -> bool {
    memchr(b'\t', text.as_bytes()).is_some() || memmem::find(text.as_bytes(), b"   ").is_some()
}

const LONGEST_WORD: usize = 20;

fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

fn start(text: &str) -> Start {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return Start::Other };
    let second = letters.next();
    match first {
        '–' | '—' | '―' => return Start::Dash,
        '•' | '·' | '*' | '#' | '|' | '>' | '→' | '◦' | '○' | '☐' => return Start::Item,
        '-' | '+' | 'o' if second.is_none_or(|c| c == ' ' || c == '\t') => return Start::Item,
        _ => {}
    }
    if is_numbered(text) || is_speaker(text) || text.starts_with("http") {
        return Start::Item;
    }
    let opening = text.trim_start_matches(|c: char| "\"'“‘«„(".contains(c)).chars().next().unwrap_or(first);
    match opening {
        c if c.is_lowercase() => Start::Lower,
        c if c.is_uppercase() => Start::Upper,
        c if c.is_alphabetic() => Start::Caseless,
        _ => Start::Other,
    }
}

/// `1. `, `12) `, `(3) `, `a) `, `14:32 `.
fn is_numbered(text: &str) -> bool {
    let bare = text.strip_prefix(['(', '[']).unwrap_or(text);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let letters = if digits == 0 { bare.bytes().take_while(u8::is_ascii_alphabetic).count() } else { 0 };
    let rest = bare.get(digits + letters..).unwrap_or_default();
    let closed = rest.starts_with([')', ']']) || (digits > 0 && rest.starts_with(". "));
    let clock = (digits == 1 || digits == 2)
        && rest
            .strip_prefix([':', 'h'])
            .is_some_and(|minute| minute.bytes().take_while(u8::is_ascii_digit).count() == 2);
    clock || (closed && ((1..=3).contains(&digits) || letters == 1))
}

/// `Q: `, `MAYOR RUIZ: `, `Ana Paz: `, `<ana> `.
fn is_speaker(text: &str) -> bool {
    if text.starts_with('<') {
        return true;
    }
    let Some(colon) = text.bytes().take(LONGEST_NAME).position(|byte| byte == b':') else { return false };
    let Some((name, rest)) = text.split_at_checked(colon) else { return false };
    rest.get(1..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        && name.split(' ').all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '('))
}

const LONGEST_NAME: usize = 30;

fn end(text: &str) -> End {
    let bare = text.trim_end_matches(|c: char| "\"'”’»)]".contains(c));
    let Some(last) = bare.chars().next_back() else { return End::Midst };
    if ".!?…:。！？؟।۔".contains(last) && !(last == '.' && is_abbreviation(bare)) {
        return End::Sentence;
    }
    if bare.len() == text.len()
        && let Some(stem) = text.strip_suffix(['-', '\u{2010}'])
        && stem.ends_with(char::is_alphanumeric)
    {
        return End::Hyphen;
    }
    let word = text.rsplit(' ').next().unwrap_or_default();
    if word.len() <= LONGEST_FUNCTION_WORD && FUNCTION_WORDS.contains(&word) { End::Function } else { End::Midst }
}

/// A stop that is part of a word: `Mr.`, `U.S.`, `p. m.`
fn is_abbreviation(text: &str) -> bool {
    let word = text.trim_end_matches('.').rsplit([' ', '.']).next().unwrap_or_default();
    word.chars().count() == 1 && word.chars().all(char::is_alphabetic) || ABBREVIATIONS.contains(&word)
}

const ABBREVIATIONS: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Gen", "Col", "Lt", "Sen", "Rep", "Gov", "St", "No", "vs", "al", "Sr", "Sra", "Prof",
    "Capt",
];

/// In bytes.
const LONGEST_FUNCTION_WORD: usize = 6;

/// Articles, prepositions and conjunctions of languages in wide use.
const FUNCTION_WORDS: &[&str] = &[
    "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "but", "that", "which",
    "who", "as", "is", "was", "were", "be", "has", "had", "have", "his", "her", "their", "its", "than", "into", "The",
    "A", "In", "le", "la", "les", "de", "des", "du", "un", "une", "et", "que", "qui", "dans", "pour", "par", "sur",
    "au", "aux", "el", "los", "las", "del", "una", "y", "en", "por", "con", "para", "o", "os", "da", "do", "das",
    "dos", "em", "um", "uma", "e", "il", "lo", "gli", "di", "che", "nel", "della", "der", "die", "das", "den", "dem",
    "und", "ein", "eine", "mit", "von", "zu", "im", "auf", "für", "het", "een", "van", "и", "в", "на", "с", "не",
    "что",
];
