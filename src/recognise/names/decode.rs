//! The best sequence of tags, and how sure the model is of it.

use super::tag::{OUTSIDE, TAGS, may_follow};

/// A score for each tag.
pub type Scores = [f32; TAGS];

/// Scores of one tag after another.
#[derive(Clone, Debug)]
pub struct Transitions(pub [Scores; TAGS]);

impl Transitions {
    fn score(&self, tag: usize, next: usize) -> f32 {
        if may_follow(tag, next) {
            self.0.get(tag).and_then(|row| row.get(next)).copied().unwrap_or_default()
        } else {
            f32::NEG_INFINITY
        }
    }

    /// The scores as a table in which forbidden sequences score negative infinity.
    pub fn table(&self) -> [Scores; TAGS] {
        let mut table = [[f32::NEG_INFINITY; TAGS]; TAGS];
        for (tag, row) in table.iter_mut().enumerate() {
            for (next, cell) in row.iter_mut().enumerate() {
                *cell = self.score(tag, next);
            }
        }
        table
    }
}

/// A sentence's lattice: scores of its tokens' tags, with the sums of the forward and backward passes
/// (Lafferty, McCallum, Pereira 2001).
#[derive(Debug)]
pub struct Lattice<'a> {
    scores: &'a [Scores],
    table: &'a [Scores; TAGS],
}

impl<'a> Lattice<'a> {
    /// The lattice of a sentence; `table` as [`Transitions::table`] gives it.
    pub fn new(scores: &'a [Scores], table: &'a [Scores; TAGS]) -> Self {
        Self { scores, table }
    }

    /// The best sequence (Viterbi 1967).
    pub fn best(&self) -> Vec<usize> {
        let mut best = edge_scores();
        let mut back: Vec<[u8; TAGS]> = Vec::with_capacity(self.scores.len());
        for scores in self.scores {
            let mut next = [f32::NEG_INFINITY; TAGS];
            let mut from = [0_u8; TAGS];
            for (tag, (before, row)) in best.iter().zip(self.table).enumerate() {
                for ((next, from), step) in next.iter_mut().zip(&mut from).zip(row) {
                    if before + step > *next {
                        (*next, *from) = (before + step, tag as u8);
                    }
                }
            }
            for (next, score) in next.iter_mut().zip(scores) {
                *next += score;
            }
            best = next;
            back.push(from);
        }
        let ends = best.iter().enumerate().filter(|(tag, _)| may_follow(*tag, OUTSIDE));
        let mut tag = ends.max_by(|a, b| a.1.total_cmp(b.1)).map_or(OUTSIDE, |(tag, _)| tag);
        let mut tags = vec![OUTSIDE; self.scores.len()];
        for (slot, from) in tags.iter_mut().zip(&back).rev() {
            *slot = tag;
            tag = from.get(tag).copied().unwrap_or_default().into();
        }
        tags
    }

    /// Log of the summed weights of all sequences up to each token, by the token's tag, the token's score included.
    pub fn forward(&self) -> Vec<Scores> {
        let mut sums: Vec<Scores> = Vec::with_capacity(self.scores.len());
        let mut before = edge_scores();
        for scores in self.scores {
            let mut next = *scores;
            for (tag, next) in next.iter_mut().enumerate() {
                *next += log_sum(
                    before
                        .iter()
                        .zip(self.table)
                        .map(|(before, row)| before + row.get(tag).copied().unwrap_or(f32::NEG_INFINITY)),
                );
            }
            sums.push(next);
            before = next;
        }
        sums
    }

    /// Log of the summed weights of all sequences after each token, by the token's tag, the token's score left out.
    pub fn backward(&self) -> Vec<Scores> {
        let mut sums = vec![[0.0; TAGS]; self.scores.len()];
        let mut after: Scores =
            std::array::from_fn(|tag| if may_follow(tag, OUTSIDE) { 0.0 } else { f32::NEG_INFINITY });
        for (slot, scores) in sums.iter_mut().zip(self.scores).rev() {
            *slot = after;
            let inner: Scores =
                std::array::from_fn(|tag| scores.get(tag).zip(after.get(tag)).map_or(0.0, |(a, b)| a + b));
            // The edge of the sentence stands before the first token, where this is not used.
            after = std::array::from_fn(|tag| {
                let row = self.table.get(tag).copied().unwrap_or_default();
                log_sum(row.iter().zip(&inner).map(|(step, inner)| step + inner))
            });
        }
        sums
    }

    /// Score of a sequence of tags from `start` on, the steps between them included.
    pub fn path(&self, start: usize, tags: &[usize]) -> f32 {
        let token =
            |at: usize, tag: usize| self.scores.get(at).and_then(|scores| scores.get(tag)).copied().unwrap_or_default();
        let step =
            |tag: usize, next: usize| self.table.get(tag).and_then(|row| row.get(next)).copied().unwrap_or_default();
        let tokens: f32 = tags.iter().enumerate().map(|(at, &tag)| token(start + at, tag)).sum();
        let steps: f32 = tags.iter().zip(tags.iter().skip(1)).map(|(&tag, &next)| step(tag, next)).sum();
        tokens + steps
    }
}

/// Before the first token stands what counts as outside.
fn edge_scores() -> Scores {
    std::array::from_fn(|tag| if tag == OUTSIDE { 0.0 } else { f32::NEG_INFINITY })
}

/// Log of the sum of exponentials.
pub fn log_sum(values: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = values.clone().fold(f32::NEG_INFINITY, f32::max);
    if most == f32::NEG_INFINITY { most } else { most + values.map(|value| (value - most).exp()).sum::<f32>().ln() }
}
