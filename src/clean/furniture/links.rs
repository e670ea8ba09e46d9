//! The lists of links that stand under a head such as "Related articles".

use super::lexicon::Strength;
use super::lines::{About, Line};

/// A list of links has at most this many lines.
pub(super) const MOST: usize = 12;

/// For each line whether it is one of the links under a head.
pub(super) fn under_leads(lines: &[Line]) -> Vec<bool> {
    let mut under = vec![false; lines.len()];
    let mut left = 0;
    let mut first = false;
    for (at, (line, under)) in lines.iter().zip(&mut under).enumerate() {
        if line.found.is_some_and(|found| found.strength == Strength::Lead) {
            (left, first) = (MOST, true);
            continue;
        }
        // A list whose lines stand close together ends at the blank line.
        let ends = !first && line.apart && lines.get(at.wrapping_sub(1)).is_some_and(|above| !above.apart);
        if left == 0 || ends || !is_link(line) {
            left = 0;
            continue;
        }
        *under = true;
        left -= 1;
        first = false;
    }
    under
}

fn is_link(line: &Line) -> bool {
    let shape = &line.shape;
    (!shape.ends_sentence || shape.trails_off || shape.question)
        && shape.words <= 22
        && !shape.colon
        && line.about != About::Picture
}
