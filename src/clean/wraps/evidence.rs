//! Whether the lines of a block were broken where they ended up full, which lines of verse, scores, addresses and
//! lists were not.
//!
//! A line that was wrapped has no room for the first word of the next one. It mostly ends in the midst of a sentence,
//! often with a word such as `the`, and the next one mostly starts in lower case. Lines that writers broke do one or the other
//! by chance, not all of it in all lines.

use super::row::{End, Row, Start};

/// The least number of characters that lines are wrapped at: narrow columns of newspapers.
const NARROW: usize = 28;

/// From here on lines are as long as those of books and mail, and verse and lists seldom are.
const WIDE: usize = 55;

/// No one wraps at more; such lines are paragraphs.
const WIDEST: usize = 160;

/// The width at which a block was wrapped, where its own lines show that it was.
pub(super) fn wrap_width(rows: &[Row<'_>]) -> Option<usize> {
    let width = rows.iter().map(|row| row.width).max().filter(|width| *width <= WIDEST)?;
    let tally = Tally::count(rows, width);
    if tally.midst == 0 || tally.code * 5 > rows.len() || tally.columns * 3 > rows.len() {
        return None;
    }
    if tally.ideographic * 2 > rows.len() {
        return (width >= 15 && rows.len() > 2 && tally.full == tally.midst).then_some(width);
    }
    let share = |part: usize, of: usize| part * 100 / of.max(1);
    let flows = share(tally.lower, tally.midst);
    let is_full = share(tally.full, tally.midst);
    let wrapped = if width >= WIDE {
        let caseless = tally.caseless * 2 > tally.midst && rows.len() > 2;
        is_full >= 85
            && (flows >= 50 || caseless || (flows >= 30 && rows.len() > 4 && tally.function * 8 >= tally.midst))
    } else if width >= NARROW {
        let strict = tally.exact == tally.midst || (is_full >= 85 && tally.midst > 5);
        strict && flows >= 70 && tally.function > 0 && tally.function * 8 >= tally.midst
    } else {
        false
    };
    wrapped.then_some(width)
}

/// Whether a block that does not show it by itself was wrapped at the width of its document.
pub(super) fn fits(rows: &[Row<'_>], document: usize) -> bool {
    let width = rows.iter().map(|row| row.width).max().unwrap_or_default();
    let tally = Tally::count(rows, document);
    width * 100 >= document * 75
        && width * 100 <= document * 112
        && tally.midst > 0
        && tally.full == tally.midst
        && tally.code == 0
        && tally.columns == 0
        && tally.lower > 0
}

/// Fonts have letters of several widths, so that full lines differ in their number.
pub(super) fn limit(width: usize) -> usize {
    width * 88 / 100
}

#[derive(Default)]
struct Tally {
    /// Breaks after a line that ends in the midst of a sentence.
    midst: usize,
    /// Of those, breaks for which there was no room for the next word, about and exactly.
    full: usize,
    exact: usize,
    /// Of those, breaks before a letter in lower case, and of a script without case.
    lower: usize,
    caseless: usize,
    /// Of those, breaks after a hyphen or a word that ends nothing.
    function: usize,
    code: usize,
    columns: usize,
    ideographic: usize,
}

impl Tally {
    fn count(rows: &[Row<'_>], width: usize) -> Self {
        let mut tally = Self::default();
        for row in rows {
            tally.code += usize::from(row.is_code());
            tally.columns += usize::from(row.line.text.contains("   ") || row.line.text.contains('\t'));
            tally.ideographic += usize::from(row.is_ideographic());
        }
        for pair in rows.windows(2) {
            let &[row, below] = pair else { continue };
            if row.end == End::Sentence || below.start == Start::Item {
                continue;
            }
            tally.midst += 1;
            tally.full += usize::from(row.is_full(below, limit(width)));
            tally.exact += usize::from(row.is_full(below, width));
            tally.lower += usize::from(below.start == Start::Lower);
            tally.caseless += usize::from(below.start == Start::Caseless);
            tally.function += usize::from(matches!(row.end, End::Function | End::Hyphen));
        }
        tally
    }
}
