//! Finds the one stretch of lines that is the article, and the islands of furniture in it.

/// What changing from one part of the page to another costs, in the unit of the lines' scores.
pub(super) struct Costs {
    /// The article begins or ends.
    pub(super) edge: f32,
    /// Furniture begins inside the article, and ends.
    pub(super) island: f32,
    /// Each line of furniture inside the article.
    pub(super) stay: f32,
}

/// The parts of a page, in the order in which they may follow each other; from an island the article goes on.
const BEFORE: usize = 0;
const ARTICLE: usize = 1;
const ISLAND: usize = 2;
const AFTER: usize = 3;
const PARTS: usize = 4;

/// The part that each line is in, on the path of the highest score. `scores` tell how much each line belongs to the
/// article.
pub(super) fn article(scores: &[f32], costs: &Costs) -> Vec<bool> {
    let mut best = [0.0, 0.0, f32::NEG_INFINITY, f32::NEG_INFINITY];
    let mut from: Vec<[u8; PARTS]> = Vec::with_capacity(scores.len());
    for (at, score) in scores.iter().enumerate() {
        let [before, article, island, after] = best;
        let (into_article, came_article) = highest(&[
            (article, ARTICLE),
            (if at == 0 { f32::NEG_INFINITY } else { before - costs.edge }, BEFORE),
            (island, ISLAND),
        ]);
        let (into_island, came_island) = highest(&[(island, ISLAND), (article - costs.island, ARTICLE)]);
        let (into_after, came_after) = highest(&[(after, AFTER), (article - costs.edge, ARTICLE)]);
        best = [before, into_article + score, into_island - costs.stay, into_after];
        from.push([BEFORE as u8, came_article, came_island, came_after]);
    }
    let mut part = highest(&[(best[ARTICLE], ARTICLE), (best[AFTER], AFTER), (best[BEFORE], BEFORE)]).1;
    let mut parts = Vec::with_capacity(scores.len());
    for came in from.iter().rev() {
        parts.push(usize::from(part) == ARTICLE);
        part = came.get(usize::from(part)).copied().unwrap_or_default();
    }
    parts.reverse();
    parts
}

/// The highest score, the first of equals, and the part it belongs to.
fn highest(scores: &[(f32, usize)]) -> (f32, u8) {
    scores.iter().skip(1).fold(
        scores.first().map_or((f32::NEG_INFINITY, 0), |first| (first.0, first.1 as u8)),
        |best, next| {
            if next.0 > best.0 { (next.0, next.1 as u8) } else { best }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{Costs, article};

    const COSTS: Costs = Costs { edge: 1.0, island: 1.0, stay: 0.1 };

    #[test]
    fn one_stretch_with_islands() {
        let scores = [-2.0, 0.5, -2.0, 3.0, 2.0, -3.0, -3.0, 2.0, 3.0, -2.0, 0.5, -1.0];
        let expected = [false, false, false, true, true, false, false, true, true, false, false, false];
        assert_eq!(article(&scores, &COSTS), expected);
    }

    #[test]
    fn a_text_that_is_all_article() {
        assert_eq!(article(&[2.0, -0.5, 2.0], &COSTS), [true, true, true]);
        assert_eq!(article(&[], &COSTS), [] as [bool; 0]);
    }
}
