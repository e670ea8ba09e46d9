//! White space that says nothing: at the ends of lines, in runs, before lines, and more than one blank line.
//!
//! Where the lines of a block differ in what stands before them, or keep columns, white space has something to say.

use crate::clean::code;
use crate::clean::draft::Draft;
use crate::clean::line::Line;
use crate::text::{Changes, EditKind};
use memchr::memchr2_iter;
use std::ops::Range;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    let is_tidy = !draft.survey().has_any(&[b"  ", b" \n", b"\n "]) && !draft.survey().has_byte(b"\t");
    if is_tidy && text.trim().len() == text.len() && !has_blank_lines(draft) {
        return;
    }
    let mut changes = Changes::default();
    let mut block: Vec<Line<'_>> = Vec::new();
    let mut last_end = None;
    for line in draft.lines() {
        if !line.is_blank() {
            block.push(line);
            continue;
        }
        if !block.is_empty() {
            last_end = Some(tidy(text, &block, last_end, &mut changes));
            block.clear();
        }
    }
    if !block.is_empty() {
        last_end = Some(tidy(text, &block, last_end, &mut changes));
    }
    respace(text, last_end.unwrap_or_default()..text.len(), "", "outer-space", &mut changes);
    draft.apply(&changes);
}

/// Whether there is more than one blank line in a row.
fn has_blank_lines(draft: &Draft<'_>) -> bool {
    let mut last = false;
    draft
        .lines()
        .map(|line| line.text.len() < 8 && line.is_blank())
        .any(|blank| std::mem::replace(&mut last, blank) && blank)
}

/// Tidies a block of lines and the blank lines between it and the block before it, which ended at `last_end`; the
/// end of its last word.
fn tidy(text: &str, block: &[Line<'_>], last_end: Option<usize>, changes: &mut Changes) -> usize {
    let indents: Vec<usize> = block.iter().map(|line| line.text.len() - line.text.trim_start().len()).collect();
    let is_level = indents.iter().min() == indents.iter().max();
    let is_code = block.len() > 1 && block.iter().any(|line| code::is_code(line.text));
    let keeps_indent = !is_level || (is_code && indents.iter().any(|indent| *indent > 1));
    let keeps_columns = is_code || (block.len() > 1 && block.iter().filter(|line| has_columns(line.text)).count() > 1);
    let mut end = last_end;
    for (line, indent) in block.iter().zip(indents) {
        let words = line.trimmed();
        let is_prose = words.text.len() >= PROSE;
        let first = if keeps_indent && !is_prose { line.start } else { line.start + indent };
        let between = end.unwrap_or_default()..first;
        let (wanted, rule) = match end {
            None => ("", "outer-space"),
            Some(_) if line.start == block.first().map_or(0, |first| first.start) => ("\n\n", "blank-lines"),
            Some(_) => ("\n", "line-edge-space"),
        };
        if keeps_indent && end.is_none() && !is_prose {
            // The first line's own indentation stays, what stands before it goes.
            respace(text, 0..line.start, "", rule, changes);
        } else {
            respace(text, between, wanted, rule, changes);
        }
        if !keeps_columns {
            runs(words, changes);
        }
        end = Some(words.end());
    }
    end.unwrap_or_default()
}

/// From this length in bytes a line is prose, and its indentation that of a paragraph.
const PROSE: usize = 60;

/// Whether a line has a gap that a sentence would not have: a tab, or several spaces after anything but a stop.
fn has_columns(line: &str) -> bool {
    let line = line.trim();
    gaps(line).any(|gap| {
        let after_stop = line.get(..gap.start).unwrap_or_default().ends_with(['.', '!', '?', ':', '"', '”']);
        line.get(gap).is_some_and(|gap| gap.contains('\t')) || (!after_stop && line.len() < 200)
    })
}

/// Makes each run of spaces and tabs within a line one space.
fn runs(line: Line<'_>, changes: &mut Changes) {
    for gap in gaps(line.text) {
        let begins_well = line.text.get(gap.clone()).is_some_and(|gap| gap.starts_with(' '));
        let (start, end) = (line.start + gap.start, line.start + gap.end);
        if begins_well {
            changes.replace(start + 1..end, "", EditKind::Respaced, "repeated-space");
        } else {
            changes.replace(start..end, " ", EditKind::Respaced, "repeated-space");
        }
    }
}

/// The runs of white space within a trimmed line that are not one space.
fn gaps(line: &str) -> impl Iterator<Item = Range<usize>> {
    let is_space = |byte: u8| matches!(byte, b' ' | b'\t');
    let mut from = 0;
    std::iter::from_fn(move || {
        let mut spaces = memchr2_iter(b' ', b'\t', line.get(from..)?.as_bytes()).map(|at| from + at);
        let start = spaces.find(|at| match line.as_bytes().get(*at..) {
            Some([b'\t', ..]) => true,
            Some([_, next, ..]) => is_space(*next),
            _ => false,
        })?;
        let length = line.bytes().skip(start).take_while(|byte| is_space(*byte)).count();
        from = start + length;
        Some(start..from)
    })
}

/// Makes a stretch of white space what is wanted, keeping what it has of it.
fn respace(text: &str, range: Range<usize>, wanted: &str, rule: &'static str, changes: &mut Changes) {
    let found = text.get(range.clone()).unwrap_or_default();
    if found == wanted {
        return;
    }
    match found.find(wanted).filter(|_| !wanted.is_empty()) {
        Some(at) => {
            changes.replace(range.start..range.start + at, "", EditKind::Respaced, rule);
            changes.replace(range.start + at + wanted.len()..range.end, "", EditKind::Respaced, rule);
        }
        None => changes.replace(range, wanted, EditKind::Respaced, rule),
    }
}
