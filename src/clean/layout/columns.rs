//! Two columns of text side by side, as `pdftotext -layout` prints them, come one after the other.

use crate::clean::draft::Draft;
use crate::clean::layout::wraps;
use crate::clean::line::{Line, lines};
use crate::text::{Changes, EditKind};
use std::collections::BTreeMap;

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    if !draft.survey().has_any(&[b"  "]) {
        return;
    }
    let text = draft.text();
    let Some(gutter) = gutter(text) else { return };
    let mut changes = Changes::default();
    let mut region = Region::default();
    for line in lines(text) {
        match Sides::split(line, gutter) {
            Some(sides) => region.push(line, sides),
            None => std::mem::take(&mut region).untangle(&mut changes),
        }
    }
    region.untangle(&mut changes);
    draft.apply(&changes);
}

/// The column, in characters, where the right side starts on most lines.
fn gutter(text: &str) -> Option<usize> {
    let mut starts: BTreeMap<usize, usize> = BTreeMap::new();
    for line in lines(text).filter(|line| line.text.len() < LONGEST_LINE) {
        for (at, _) in line.text.match_indices("  ") {
            let (before, after) = line.text.split_at_checked(at).unwrap_or_default();
            let right = after.trim_start_matches(' ');
            if !before.ends_with(' ') && !before.is_empty() && !right.is_empty() {
                let column = before.chars().count() + after.len() - right.len();
                *starts.entry(column).or_default() += usize::from(column > NARROWEST);
            }
        }
    }
    starts.into_iter().max_by_key(|(_, count)| *count).filter(|(_, count)| *count >= FEWEST).map(|(column, _)| column)
}

/// In bytes. Longer lines are no lines of two columns.
const LONGEST_LINE: usize = 400;

/// In characters. Narrower columns are those of tables.
const NARROWEST: usize = 24;

/// Fewer lines do not make columns.
const FEWEST: usize = 5;

/// More white space than this before the right side is none of a paragraph's.
const INDENT: &str = "     ";

#[derive(Clone, Copy)]
struct Sides<'a> {
    left: &'a str,
    right: &'a str,
}

impl<'a> Sides<'a> {
    /// The sides of a line, where nothing stands in the gutter before `column`.
    fn split(line: Line<'a>, column: usize) -> Option<Self> {
        let at = match line.text.char_indices().nth(column) {
            Some((at, _)) => at,
            None if line.text.chars().count() <= column => line.text.len(),
            None => return None,
        };
        let (left, right) = line.text.split_at_checked(at)?;
        let is_clear = right.is_empty() || (left.ends_with("  ") && !right.starts_with(INDENT));
        is_clear.then_some(Self { left: left.trim_end(), right: right.trim_end() })
    }
}

#[derive(Default)]
struct Region<'a> {
    lines: Vec<(Line<'a>, Sides<'a>)>,
}

impl<'a> Region<'a> {
    fn push(&mut self, line: Line<'a>, sides: Sides<'a>) {
        // The region begins with the right side, and bounded memory ends it.
        if (!self.lines.is_empty() || !sides.right.is_empty()) && self.lines.len() < MOST_LINES {
            self.lines.push((line, sides));
        }
    }

    /// Puts the left side before the right one, if both are text that was wrapped.
    fn untangle(mut self, changes: &mut Changes) {
        let Some(last) = self.lines.iter().rposition(|(_, sides)| !sides.right.is_empty()) else { return };
        let end =
            self.lines.iter().skip(last).position(|(line, _)| line.is_blank()).map_or(self.lines.len(), |at| last + at);
        self.lines.truncate(end);
        let both = self.lines.iter().filter(|(_, sides)| !sides.left.is_empty() && !sides.right.is_empty()).count();
        let (Some((first, _)), Some((last, _))) = (self.lines.first(), self.lines.last()) else { return };
        let left = column(self.lines.iter().map(|(_, sides)| sides.left));
        let right = column(self.lines.iter().map(|(_, sides)| sides.right));
        if both < FEWEST || !wraps::is_wrapped(&left) || !wraps::is_wrapped(&right) {
            return;
        }
        let goes_on = !left.ends_with(['.', '!', '?', '”', '"']) && right.starts_with(char::is_lowercase);
        let text = format!("{left}{}{right}", if goes_on { "\n" } else { "\n\n" });
        changes.replace(first.start..last.end(), &text, EditKind::Joined, "text-columns");
    }
}

const MOST_LINES: usize = 4000;

fn column<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    text.trim_matches('\n').to_owned()
}
