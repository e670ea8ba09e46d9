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

/// The width at which lines would have been wrapped: that of the longest, or of a long one where they are many, as a
/// line that a hyphen was taken out of may be longer than the others.
pub(super) fn width(rows: &[Row<'_>]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(|row| row.width).collect();
    widths.sort_unstable();
    let at = if rows.len() < 6 { rows.len().saturating_sub(1) } else { rows.len() * 4 / 5 };
    widths.get(at).copied().unwrap_or_default()
}

/// Whether paragraphs can be told within a block of this width: a short line ends one.
pub(super) fn tells_paragraphs(width: usize) -> bool {
    (WIDE..=WIDEST).contains(&width)
}

/// Whether a line is too short to have been wrapped at `width`.
pub(super) fn is_short(row: Row<'_>, width: usize) -> bool {
    row.width * 100 < width * 75
}

/// Whether lines show by themselves that they were wrapped at `width`.
pub(super) fn is_wrapped(rows: &[Row<'_>], width: usize) -> bool {
    let paragraphs = rows.iter().filter(|row| row.width > WIDEST).count();
    let tally = Tally::count(rows, width);
    if width > WIDEST
        || paragraphs * 4 > rows.len()
        || tally.midst == 0
        || tally.code * 5 > rows.len()
        || tally.columns * 3 > rows.len()
    {
        return false;
    }
    if tally.ideographic * 2 > rows.len() {
        return width >= 15 && rows.len() > 2 && tally.full == tally.midst;
    }
    let share = |part: usize, of: usize| part * 100 / of.max(1);
    let flows = share(tally.lower, tally.midst);
    let is_full = share(tally.full, tally.midst);
    if width >= WIDE {
        let caseless = tally.caseless * 2 > tally.midst && rows.len() > 2;
        is_full >= 85
            && (flows >= 50 || caseless || (flows >= 30 && rows.len() > 4 && tally.function * 8 >= tally.midst))
    } else if width >= NARROW {
        let strict = tally.exact == tally.midst || (is_full >= 85 && tally.midst > 5);
        strict && flows >= 70 && tally.function > 0 && tally.function * 8 >= tally.midst
    } else {
        false
    }
}

/// Whether lines that do not show it by themselves were wrapped at the width of their document.
pub(super) fn fits(rows: &[Row<'_>], document: usize) -> bool {
    let longest = rows.iter().map(|row| row.width).max().unwrap_or_default();
    let tally = Tally::count(rows, document);
    (document * 85..=document * 112).contains(&(longest * 100))
        && tally.midst > 0
        && tally.full == tally.midst
        && tally.code + tally.columns == 0
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
            tally.columns += usize::from(row.has_columns);
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
