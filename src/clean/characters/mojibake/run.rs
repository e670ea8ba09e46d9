//! A run: misread characters in a row, all through the same charset.

use crate::text::ordered;

use super::charset::{Charset, bytes, is_continuation};
use super::evidence;
use super::sequence::sequence;

/// A stretch of a line that is UTF-8 seen through a charset.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Its characters, counted from the start of the line.
    pub(super) start: usize,
    /// One past its last character.
    pub(super) end: usize,
    /// The charset.
    pub(super) charset: Charset,
    /// What it was.
    pub(super) decoded: String,
    /// Whether every byte is there, none a plain space and none lost.
    pub(super) whole: bool,
    /// Whether its neighbours alone tell of mojibake.
    pub(super) strong: bool,
    /// Whether ASCII is on either side.
    pub(super) apart: bool,
}

/// The runs of a line, the longest at each place, in order. Where several charsets make a run as long, the one that fits
/// most runs of the line is taken.
pub(super) fn runs(chars: &[char]) -> Vec<Run> {
    let found = stretches(chars);
    let others = |charset: &Charset| found.iter().filter(|stretch| !stretch.charsets.contains(charset)).count();
    let best_first = ordered(Charset::all(), |charset| others(charset) as u64);
    let run = |stretch: &Stretch| {
        let charset = *best_first.iter().find(|charset| stretch.charsets.contains(charset))?;
        let run = read(chars, stretch.start, charset);
        (!ends_capitals(chars, &run)).then_some(run)
    };
    found.iter().filter_map(run).collect()
}

/// A stretch of a line, and the charsets through which it is UTF-8.
struct Stretch {
    start: usize,
    end: usize,
    charsets: Vec<Charset>,
}

fn stretches(chars: &[char]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let stretch = if c.is_ascii() || follows_wreck(chars, at) { None } else { longest(chars, at) };
        at = stretch.as_ref().map_or(at + 1, |stretch| stretch.end);
        stretches.extend(stretch);
    }
    stretches
}

fn longest(chars: &[char], start: usize) -> Option<Stretch> {
    let of_first = bytes(*chars.get(start)?)?;
    let mut best = Stretch { start, end: start, charsets: Vec::new() };
    for charset in Charset::all().filter(|charset| charset.byte(of_first).is_some_and(|byte| byte >= 0xC2)) {
        let mut end = start;
        while let Some(sequence) = sequence(chars, end, charset) {
            end += sequence.length;
        }
        if end > best.end {
            best = Stretch { start, end, charsets: Vec::new() };
        }
        if end > start && end == best.end {
            best.charsets.push(charset);
        }
    }
    (best.end > start).then_some(best)
}

fn read(chars: &[char], start: usize, charset: Charset) -> Run {
    let mut run = Run { start, end: start, charset, decoded: String::new(), whole: true, strong: false, apart: false };
    while let Some(sequence) = sequence(chars, run.end, charset) {
        run.decoded.push(sequence.decoded);
        run.whole &= sequence.whole;
        run.end += sequence.length;
    }
    run.strong = evidence::tells(chars, run.start, run.end);
    let before = run.start.checked_sub(1).and_then(|before| chars.get(before));
    run.apart = [before, chars.get(run.end)].into_iter().flatten().all(char::is_ascii);
    run
}

/// Whether the character before could only be the middle of a sequence: then this is a piece of a greater wreck, which
/// mending the piece would only worsen.
fn follows_wreck(chars: &[char], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| chars.get(before)) else { return false };
    let common =
        matches!(before, '\u{A0}' | '‘' | '’' | '‚' | '“' | '”' | '„' | '«' | '»' | '¡' | '¿' | '–' | '—' | '―')
            || matches!(before, '•' | '…' | '§' | '°' | '·');
    !common && is_continuation(*before)
}

/// Whether the run is the last letter of a word in capitals and a mark after it: `MAÇÃ»` and “MANHÔ are right as they
/// are. So it is where a small letter or a cross would end the word, or where the mark is a closing one. No word ends in
/// `Â`.
fn ends_capitals(chars: &[char], run: &Run) -> bool {
    let capitals = chars.iter().take(run.start).rev().take(2).filter(|c| c.is_uppercase()).count();
    let goes_on = chars.get(run.end).is_some_and(|c| c.is_alphabetic());
    let Some([letter, mark]) = chars.get(run.start..run.end) else { return false };
    let closes = matches!(mark, '”' | '’' | '»' | '›' | '…' | '®' | '™');
    let odd = run.decoded.contains(|c: char| (c.is_lowercase() && c != 'ß') || c == '×');
    capitals == 2 && !goes_on && *letter != 'Â' && (odd || closes)
}
