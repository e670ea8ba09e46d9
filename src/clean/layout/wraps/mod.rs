//! Lines wrapped by force, as PDF and mail have them, become paragraphs again.

mod evidence;
mod hyphen;
mod row;

use crate::clean::draft::Draft;
use crate::clean::line::{Line, lines};
use crate::text::{Changes, EditKind};
use hyphen::{Broken, Words};
use row::{End, Row, Start};

pub(in crate::clean) fn step(draft: &mut Draft<'_>) {
    let text = draft.text();
    if !text.contains('\n') {
        return;
    }
    let mut widths = Vec::new();
    let mut broken = Vec::new();
    each_block(draft.lines(), |block| {
        for section in block.sections().filter(|section| block.is_wrapped(section)) {
            widths.push(block.width().min(evidence::width(section)));
        }
        broken.extend(
            block
                .pairs()
                .filter(|(row, below)| breaks_word(*row, *below))
                .map(|(row, below)| Broken::read(row.line.text, below.line.text)),
        );
    });
    widths.sort_unstable();
    let width = widths.get(widths.len() / 2).copied();
    if width.is_none() && broken.is_empty() {
        return;
    }
    let words = Words::count(text, broken.into_iter());
    let mut changes = Changes::default();
    each_block(draft.lines(), |block| block.join(width, &words, &mut changes));
    draft.apply(&changes);
}

/// Whether a text shows by itself that its lines were wrapped.
pub(in crate::clean) fn is_wrapped(text: &str) -> bool {
    let rows: Vec<_> = lines(text).filter(|line| !line.is_blank()).map(Row::read).collect();
    evidence::is_wrapped(&rows, evidence::width(&rows))
}

/// Whether a word goes on in the line below.
fn breaks_word(row: Row<'_>, below: Row<'_>) -> bool {
    row.end == End::Hyphen && below.start == Start::Lower && row.width >= LEAST_WIDTH
}

/// In shorter lines a hyphen at the end is a poet's.
const LEAST_WIDTH: usize = 24;

/// Lines with the same number of blank lines between them, none or one. Neighbouring blocks share a line.
struct Block<'a> {
    rows: Vec<Row<'a>>,
    is_spaced: bool,
}

/// So many lines are looked at together, so that memory stays bounded.
const LONGEST_BLOCK: usize = 4000;

/// In bytes. A line as long as this was never wrapped.
const LONGEST_LINE: usize = 700;
const LONGEST_ASCII_LINE: usize = 240;

/// Calls `look` with each block of several lines, in order.
fn each_block<'a>(lines: impl Iterator<Item = Line<'a>>, mut look: impl FnMut(&Block<'a>)) {
    let mut block = Block { rows: Vec::new(), is_spaced: false };
    let mut blank = 0;
    for line in lines {
        if line.is_blank() {
            blank += 1;
            continue;
        }
        let is_paragraph =
            line.text.len() > LONGEST_LINE || (line.text.len() > LONGEST_ASCII_LINE && line.text.is_ascii());
        let goes_on = match block.rows.len() {
            0 => true,
            1 => blank < 2,
            count => blank == usize::from(block.is_spaced) && count < LONGEST_BLOCK,
        };
        if !goes_on || is_paragraph {
            if block.rows.len() > 1 {
                look(&block);
            }
            let shared = block.rows.pop().filter(|_| blank < 2 && !is_paragraph);
            block.rows.clear();
            block.rows.extend(shared);
        }
        if block.rows.len() == 1 {
            block.is_spaced = blank == 1;
        }
        if !is_paragraph {
            block.rows.push(Row::read(line));
        }
        blank = 0;
    }
    if block.rows.len() > 1 {
        look(&block);
    }
}

impl<'a> Block<'a> {
    fn pairs(&self) -> impl Iterator<Item = (Row<'a>, Row<'a>)> {
        self.rows.iter().copied().zip(self.rows.iter().copied().skip(1))
    }

    /// The width that the lines would have been wrapped at.
    fn width(&self) -> usize {
        evidence::width(&self.rows)
    }

    /// The lines in sections, each of which was wrapped as a whole or not: paragraphs where they can be told.
    fn sections(&self) -> impl Iterator<Item = &[Row<'a>]> {
        let width = self.width();
        let parts = !self.is_spaced && evidence::tells_paragraphs(width);
        self.rows.chunk_by(move |row, below| {
            let is_end = row.end == End::Sentence || below.start != Start::Lower;
            let is_indented = below.indent > row.indent + 1 && row.end == End::Sentence;
            let is_table = row.has_columns || below.has_columns;
            !is_table && (!parts || !((evidence::is_short(*row, width) && is_end) || is_indented))
        })
    }

    /// Whether lines show by themselves that they were wrapped. With blank lines between them it takes more.
    fn is_wrapped(&self, section: &[Row<'a>]) -> bool {
        let midst = section.iter().filter(|row| row.end != End::Sentence).count();
        let is_torn = section.len() > 3 && midst * 2 > section.len();
        (!self.is_spaced || is_torn) && evidence::is_wrapped(section, self.width().min(evidence::width(section)))
    }

    /// Joins the lines that belong together, where they or the document were wrapped.
    fn join(&self, document: Option<usize>, words: &Words, changes: &mut Changes) {
        let mut was_wrapped = false;
        for section in self.sections() {
            let own = self.is_wrapped(section);
            let fits = || document.is_some_and(|width| !self.is_spaced && evidence::fits(section, width));
            let width =
                if own { Some(self.width().min(evidence::width(section))) } else { document.filter(|_| fits()) };
            let is_first = section.first().map(|row| row.line.start) == self.rows.first().map(|row| row.line.start);
            if let Some(below) = section.first()
                && (was_wrapped || width.is_some())
                && below.start != Start::Item
                && !is_first
            {
                part(*below, changes);
            }
            for pair in section.windows(2) {
                let &[row, below] = pair else { continue };
                match width {
                    _ if breaks_word(row, below) => join(row, below, words, changes),
                    Some(width) => match Seam::within(row, below, width, self.is_spaced) {
                        Seam::Join => join(row, below, words, changes),
                        Seam::Part => part(below, changes),
                        Seam::Keep => {}
                    },
                    None if self.is_spaced && document.is_some_and(|width| runs_over(row, below, width)) => {
                        join(row, below, words, changes);
                    }
                    None => {}
                }
            }
            was_wrapped = width.is_some();
        }
    }
}

fn part(below: Row<'_>, changes: &mut Changes) {
    changes.replace(below.line.start..below.line.start, "\n", EditKind::Inserted, "paragraph-break");
}

/// Whether a paragraph runs on over a blank line, as it does where a page ended.
fn runs_over(row: Row<'_>, below: Row<'_>, width: usize) -> bool {
    row.end != End::Sentence && below.start == Start::Lower && row.width * 100 >= width * 75 && row.width <= width + 10
}

/// What becomes of the break between two lines.
enum Seam {
    Join,
    /// A paragraph ends here.
    Part,
    Keep,
}

impl Seam {
    /// The seam of two lines in a block wrapped at `width`.
    fn within(row: Row<'_>, below: Row<'_>, width: usize, is_spaced: bool) -> Self {
        let limit = evidence::limit(width);
        let is_full = row.is_full(below, limit);
        let is_indented = below.indent > row.indent + 1;
        match (below.start, row.end) {
            (Start::Item, _) | (Start::Dash, End::Sentence) => Self::Keep,
            (_, End::Sentence) if is_spaced => Self::Keep,
            (_, End::Sentence) if is_indented || !is_full => Self::Part,
            (_, End::Sentence) => Self::Join,
            _ if is_full => Self::Join,
            (Start::Lower, _) if row.width * 2 > width && !is_indented => Self::Join,
            (Start::Upper, _) if below.width >= limit && !is_spaced => Self::Part,
            _ => Self::Keep,
        }
    }
}

fn join(row: Row<'_>, below: Row<'_>, words: &Words, changes: &mut Changes) {
    let (end, start) = (row.line.end(), below.line.start);
    let word = Broken::read(row.line.text, below.line.text);
    if row.end == End::Hyphen && !word.is_suspended() {
        let hyphen = row.line.text.chars().next_back().map_or(0, char::len_utf8);
        let from = if words.keep_hyphen(word) { end } else { end - hyphen };
        changes.replace(from..start, "", EditKind::Joined, "line-end-hyphen");
        return;
    }
    let closed = |c: Option<char>| c.is_some_and(row::is_ideograph);
    let is_ideographic = closed(row.line.text.chars().next_back()) && closed(below.line.text.chars().next());
    changes.replace(end..start, if is_ideographic { "" } else { " " }, EditKind::Joined, "line-wrap");
}
