//! The names of WHATWG HTML and what they stand for.

use std::sync::LazyLock;

use super::Decoded;

/// One name a line, sorted by bytes; see `tools/named_references.py`.
const TABLE: &str = include_str!("named.txt");

/// Letters of the longest name: `CounterClockwiseContourIntegral`.
pub(super) const LONGEST: usize = 31;

/// Letters of the longest name that HTML also reads without its semicolon: `frac12`.
pub(super) const LONGEST_BARE: usize = 6;

/// A name of the table.
#[derive(Clone, Copy, Debug)]
pub(in crate::clean) struct Entry {
    name: &'static str,
    /// What it stands for.
    pub(in crate::clean) decoded: Decoded,
    /// Whether HTML also reads it without its semicolon.
    pub(in crate::clean) bare: bool,
}

/// The entry of a name, written without `&` and `;`. Takes logarithmic time.
pub(in crate::clean) fn named(name: &str) -> Option<Entry> {
    static NAMES: LazyLock<Vec<Entry>> = LazyLock::new(|| TABLE.lines().filter_map(parse).collect());
    let at = NAMES.binary_search_by(|entry| entry.name.cmp(name)).ok()?;
    NAMES.get(at).copied()
}

fn parse(line: &'static str) -> Option<Entry> {
    let (name, points) = line.split_once(' ')?;
    let mut points = points.split('+').filter_map(|point| char::from_u32(u32::from_str_radix(point, 16).ok()?));
    let decoded = Decoded { first: points.next()?, second: points.next() };
    let bare = name.ends_with('*');
    Some(Entry { name: name.trim_end_matches('*'), decoded, bare })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found_and_within_bounds() {
        let mut names = 0;
        for line in TABLE.lines() {
            let entry = parse(line).expect(line);
            assert!(entry.name.len() <= LONGEST && (!entry.bare || entry.name.len() <= LONGEST_BARE), "{line}");
            assert_eq!(named(entry.name).map(|found| found.decoded), Some(entry.decoded), "{line}");
            names += 1 + usize::from(entry.bare);
        }
        assert_eq!(names, 2231);
    }
}
