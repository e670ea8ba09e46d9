//! Paragraphs that stand twice in the article, and leads that stand once more cut short. The first whole one stays.

use crate::clean::draft::Draft;
use crate::clean::gap;
use crate::clean::line::Line;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::ops::Range;
use std::sync::LazyLock;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let changes = gap::cut(text, repeated(draft.lines()), "");
    draft.apply(&changes);
}

/// The lines that are one too many.
fn repeated<'a>(lines: impl Iterator<Item = Line<'a>>) -> Vec<(Range<usize>, &'static str)> {
    let mut seen = Seen::default();
    let mut gone = Vec::new();
    let mut parts = lines.map(Line::trimmed).peekable();
    let (mut after_blank, mut number) = (true, 0);
    while let Some(line) = parts.next() {
        let before_blank = parts.peek().is_none_or(|next| next.text.is_empty());
        let stands_alone = after_blank && before_blank;
        after_blank = line.text.is_empty();
        number += usize::from(!after_blank);
        if line.text.len() < SHORTEST {
            continue;
        }
        let paragraph = Paragraph { line, number, stands_alone };
        gone.extend(seen.repeats(paragraph).map(|line| (line.range(), "repeated-paragraph")));
    }
    gone
}

/// In bytes. Shorter paragraphs may be speech, a refrain, a label.
const SHORTEST: usize = 40;

const FEWEST_WORDS: usize = 7;

/// Lines inside a block may be a refrain up to this length in bytes, or next door to each other up to the lesser one.
const LONGEST_REFRAIN: usize = 120;
const LONGEST_REFRAIN_NEXT_DOOR: usize = 60;

#[derive(Clone, Copy)]
struct Paragraph<'a> {
    line: Line<'a>,
    /// Its place among the lines that are not blank.
    number: usize,
    /// Whether blank lines stand before and after it.
    stands_alone: bool,
}

impl Paragraph<'_> {
    /// Whether this may be the debris that it looks like beside its like. Questions and headings recur in interviews
    /// and lists.
    fn is_debris(self, first: Self) -> bool {
        let next_door = self.number == first.number + 1;
        let length = self.line.text.len();
        let long = if self.stands_alone && first.stands_alone {
            next_door || !self.line.text.ends_with(['?', ':'])
        } else {
            length >= LONGEST_REFRAIN || (next_door && length >= LONGEST_REFRAIN_NEXT_DOOR)
        };
        long && self.line.text.split_whitespace().nth(FEWEST_WORDS - 1).is_some()
    }
}

/// The paragraphs so far, found by their beginnings, and where several share one, by all their letters.
#[derive(Default)]
struct Seen<'a> {
    heads: HashMap<u64, Paragraph<'a>, BuildHasherDefault<DefaultHasher>>,
    wholes: HashMap<u64, Paragraph<'a>, BuildHasherDefault<DefaultHasher>>,
}

impl<'a> Seen<'a> {
    /// Takes the next paragraph; the line that is one too many with it.
    fn repeats(&mut self, paragraph: Paragraph<'a>) -> Option<Line<'a>> {
        let head = hash(letters(paragraph.line.text).take(HEAD));
        let Some(first) = self.heads.get_mut(&head) else {
            self.heads.insert(head, paragraph);
            return None;
        };
        match likeness(first.line.text, paragraph.line.text) {
            Likeness::Same | Likeness::CutSecond if paragraph.is_debris(*first) => Some(paragraph.line),
            Likeness::CutFirst if paragraph.is_debris(*first) => {
                let cut = std::mem::replace(first, paragraph);
                Some(cut.line)
            }
            Likeness::Other => {
                let whole = hash_whole(paragraph.line.text);
                let first = *self.wholes.entry(whole).or_insert(paragraph);
                let repeats = first.number < paragraph.number && paragraph.is_debris(first);
                let same = || matches!(likeness(first.line.text, paragraph.line.text), Likeness::Same);
                (repeats && same()).then_some(paragraph.line)
            }
            _ => None,
        }
    }
}

/// Letters that two different paragraphs seldom share at their start.
const HEAD: usize = 28;

/// What of a text is compared: letters and digits, whatever their case.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(letter)
}

#[inline]
fn letter(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '\0'..='\x7F' => None,
        _ => letter_beyond_ascii(c),
    }
}

/// Apart, so that the other stays small enough to be inlined.
fn letter_beyond_ascii(c: char) -> Option<char> {
    c.is_alphanumeric().then(|| c.to_lowercase().next().unwrap_or(c))
}

fn hash(letters: impl Iterator<Item = char>) -> u64 {
    // FNV-1a.
    letters.fold(0xCBF2_9CE4_8422_2325, |hash, letter| (hash ^ u64::from(letter)).wrapping_mul(0x100_0000_01B3))
}

/// The sum of all letters, each times a number of its place: no term waits for the one before it.
fn hash_whole(text: &str) -> u64 {
    let mut place = 1_u64;
    let add = |sum: u64, letter: u64| {
        let factor = place.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        place += u64::from(letter != 0);
        sum.wrapping_add((factor ^ factor >> 32).wrapping_mul(letter))
    };
    if text.is_ascii() {
        let letters = &*ASCII;
        text.bytes().map(|byte| letters.get(usize::from(byte)).copied().unwrap_or_default()).fold(0, add)
    } else {
        letters(text).map(u64::from).fold(0, add)
    }
}

/// The letter that each character of ASCII counts as; 0 is none.
static ASCII: LazyLock<[u64; 128]> =
    LazyLock::new(|| std::array::from_fn(|byte| letter(char::from(byte as u8)).map_or(0, u64::from)));

enum Likeness {
    Same,
    CutFirst,
    CutSecond,
    Other,
}

fn likeness(first: &str, second: &str) -> Likeness {
    let same = first.bytes().zip(second.bytes()).take_while(|(one, other)| one == other).count();
    let same = (0..=same).rev().find(|at| first.is_char_boundary(*at)).unwrap_or_default();
    let rest = |text| str::get(text, same..).unwrap_or_default();
    let (mut ones, mut others) = (letters(rest(first)), letters(rest(second)));
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return Likeness::Same,
            (Some(one), Some(other)) if one == other => {}
            (None, Some(_)) if is_cut(first) => return Likeness::CutFirst,
            (Some(_), None) if is_cut(second) => return Likeness::CutSecond,
            _ => return Likeness::Other,
        }
    }
}

fn is_cut(text: &str) -> bool {
    text.trim_end_matches([']', ')', ' ']).ends_with(['…']) || text.trim_end_matches([']', ')', ' ']).ends_with("...")
}
