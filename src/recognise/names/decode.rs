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

/// The scores of a sentence's tokens, and what follows from them.
#[derive(Debug)]
pub struct Lattice<'a> {
    scores: &'a [Scores],
    table: &'a [Scores; TAGS],
}

/// How likely each tag of each token is, given all tokens: the forward and backward sums of a lattice (Lafferty and
/// others 2001), kept within bounds by scaling each token's (Rabiner 1989).
#[derive(Debug)]
pub struct Marginals {
    forward: Vec<Scores>,
    backward: Vec<Scores>,
    /// Weights of the tokens' tags, the token's scale divided out.
    weights: Vec<Scores>,
    /// Weights of one tag after another.
    steps: [Scores; TAGS],
    /// Log of the summed weights of all sequences.
    pub total: f32,
}

impl<'a> Lattice<'a> {
    /// The lattice of a sentence; `table` as [`Transitions::table`] gives it.
    pub fn new(scores: &'a [Scores], table: &'a [Scores; TAGS]) -> Self {
        Self { scores, table }
    }

    /// The best sequence (Viterbi 1967).
    pub fn best(&self) -> Vec<usize> {
        let mut best: Scores = std::array::from_fn(|tag| if tag == OUTSIDE { 0.0 } else { f32::NEG_INFINITY });
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
        // Of equals the last counts, which is to be the outside.
        let ends = best.iter().enumerate().rev().filter(|(tag, _)| may_follow(*tag, OUTSIDE));
        let mut tag = ends.max_by(|a, b| a.1.total_cmp(b.1)).map_or(OUTSIDE, |(tag, _)| tag);
        let mut tags = vec![OUTSIDE; self.scores.len()];
        for (slot, from) in tags.iter_mut().zip(&back).rev() {
            *slot = tag;
            tag = from.get(tag).copied().unwrap_or_default().into();
        }
        tags
    }

    /// Score of a whole sequence of tags.
    pub fn path(&self, tags: &[usize]) -> f32 {
        let mut before = OUTSIDE;
        let mut score = 0.0;
        for (scores, &tag) in self.scores.iter().zip(tags) {
            score += cell(self.table, before, tag) + scores.get(tag).copied().unwrap_or_default();
            before = tag;
        }
        score
    }

    /// How likely each tag is.
    pub fn marginals(&self) -> Marginals {
        let steps = self.table.map(|row| row.map(f32::exp));
        let mut weights = Vec::with_capacity(self.scores.len());
        let mut forward: Vec<Scores> = Vec::with_capacity(self.scores.len());
        let mut total = 0.0;
        let mut before: Scores = std::array::from_fn(|tag| f32::from(u8::from(tag == OUTSIDE)));
        for scores in self.scores {
            let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let mut weight = scores.map(|score| (score - most).exp().max(LEAST));
            let mut sums = [0.0; TAGS];
            for (before, row) in before.iter().zip(&steps) {
                for (sum, step) in sums.iter_mut().zip(row) {
                    *sum += before * step;
                }
            }
            for (sum, weight) in sums.iter_mut().zip(&weight) {
                *sum *= weight;
            }
            let scale = sums.iter().sum::<f32>().max(LEAST);
            total += scale.ln() + most;
            for value in sums.iter_mut().chain(&mut weight) {
                *value /= scale;
            }
            weights.push(weight);
            forward.push(sums);
            before = sums;
        }
        let ends = |tag: usize| f32::from(u8::from(may_follow(tag, OUTSIDE)));
        let end = before.iter().enumerate().map(|(tag, sum)| sum * ends(tag)).sum::<f32>().max(LEAST);
        total += end.ln();
        let mut backward = vec![[0.0; TAGS]; self.scores.len()];
        let mut after: Scores = std::array::from_fn(|tag| ends(tag) / end);
        for (slot, weight) in backward.iter_mut().zip(&weights).rev() {
            *slot = after;
            for (after, weight) in after.iter_mut().zip(weight) {
                *after *= weight;
            }
            after = steps.map(|row| row.iter().zip(&after).map(|(step, after)| step * after).sum());
        }
        Marginals { forward, backward, weights, steps, total }
    }
}

impl Marginals {
    /// The probability of each tag of a token.
    pub fn of(&self, token: usize) -> Scores {
        let row = |rows: &[Scores]| rows.get(token).copied().unwrap_or_default();
        let (forward, backward) = (row(&self.forward), row(&self.backward));
        std::array::from_fn(|tag| forward.get(tag).zip(backward.get(tag)).map_or(0.0, |(f, b)| f * b))
    }

    /// The probability that two tokens, the first at `token`, bear these tags.
    pub fn of_pair(&self, token: usize, tag: usize, next: usize) -> f32 {
        self.of_run(token, &[tag, next])
    }

    /// The probability that the tokens from `token` on bear these tags.
    pub fn of_run(&self, token: usize, tags: &[usize]) -> f32 {
        let Some((&first, rest)) = tags.split_first() else { return 1.0 };
        let mut likely = cell(&self.forward, token, first);
        let mut before = first;
        for (at, &tag) in rest.iter().enumerate() {
            likely *= cell(&self.steps, before, tag) * cell(&self.weights, token + 1 + at, tag);
            before = tag;
        }
        likely * cell(&self.backward, token + rest.len(), before)
    }
}

/// Smaller weights count as this one, so that no sum is zero.
const LEAST: f32 = 1e-20;

fn cell(rows: &[Scores], row: usize, tag: usize) -> f32 {
    rows.get(row).and_then(|row| row.get(tag)).copied().unwrap_or_default()
}
