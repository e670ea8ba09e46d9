//! A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), trained by AdaGrad (Duchi, Hazan, Singer
//! 2011) with an L1 penalty by proximal steps, so that most weights come out as nothing.

use article_analyzer::recognise::names::decode::{Lattice, Scores, Transitions};
use article_analyzer::recognise::names::model::BUCKETS;
use article_analyzer::recognise::names::tag::TAGS;

use crate::data::Example;

const RATE: f32 = 0.12;

/// Room for the tags' weights of a feature; a power of two keeps a row on one cache line.
const ROW: usize = 16;

/// What was learned.
pub struct Trained {
    /// Weights of each bucket of features, [`TAGS`] each.
    pub rows: Vec<[f32; ROW]>,
    pub transitions: Transitions,
}

/// A sequence of numbers that looks random and is always the same (Vigna 2014, xorshift64*).
struct Shuffle(u64);

impl Shuffle {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % limit as u64) as usize
    }
}

/// Trains on all examples, `epochs` times.
pub fn train(examples: &[Example], epochs: usize, l1: f32) -> Trained {
    let mut rows = vec![[0.0_f32; ROW]; BUCKETS];
    let mut squares = vec![[0.0_f32; ROW]; BUCKETS];
    let mut transitions = Transitions([[0.0; TAGS]; TAGS]);
    let mut step_squares = [[0.0_f32; TAGS]; TAGS];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut shuffle = Shuffle(0x9E37_79B9_7F4A_7C15);
    for epoch in 0..epochs {
        for at in (1..order.len()).rev() {
            order.swap(at, shuffle.below(at + 1));
        }
        let rate = RATE * (1.0 - epoch as f32 / epochs as f32).max(0.15);
        let (mut loss, mut tokens) = (0.0_f64, 0);
        for &at in &order {
            let example = &examples[at];
            tokens += example.tags.len();
            loss += f64::from(learn(example, rate, l1, &mut rows, &mut squares, &mut transitions, &mut step_squares));
        }
        let kept = rows.iter().flatten().filter(|weight| **weight != 0.0).count();
        eprintln!("epoch {epoch}: loss {:.5} a token, {kept} weights", loss / tokens as f64);
    }
    Trained { rows, transitions }
}

fn adagrad(weight: &mut f32, square: &mut f32, gradient: f32, rate: f32, l1: f32) {
    *square += gradient * gradient;
    let step = rate / (square.sqrt() + 1e-3);
    let moved = *weight - step * gradient;
    *weight = moved.signum() * (moved.abs() - step * l1).max(0.0);
}

/// One step on one sentence; gives its loss.
fn learn(
    example: &Example,
    rate: f32,
    l1: f32,
    rows: &mut [[f32; ROW]],
    squares: &mut [[f32; ROW]],
    transitions: &mut Transitions,
    step_squares: &mut [Scores; TAGS],
) -> f32 {
    let mut start = 0;
    let mut scores: Vec<Scores> = Vec::with_capacity(example.tags.len());
    for &end in &example.ends {
        let mut sum = [0.0; TAGS];
        for &feature in &example.features[start..end as usize] {
            for (sum, weight) in sum.iter_mut().zip(&rows[feature as usize]) {
                *sum += weight;
            }
        }
        scores.push(sum);
        start = end as usize;
    }
    let table = transitions.table();
    let lattice = Lattice::new(&scores, &table);
    let marginals = lattice.marginals();
    let gold: Vec<usize> = example.tags.iter().map(|&tag| usize::from(tag)).collect();
    let loss = marginals.total - lattice.path(&gold);

    let mut step_gradient = [[0.0_f32; TAGS]; TAGS];
    let mut before: Option<usize> = None;
    let mut start = 0;
    for (at, &end) in example.ends.iter().enumerate() {
        let mut gradient = marginals.of(at);
        gradient[gold[at]] -= 1.0;
        for &feature in &example.features[start..end as usize] {
            let row = &mut rows[feature as usize];
            let square = &mut squares[feature as usize];
            for tag in 0..TAGS {
                if gradient[tag].abs() > 1e-4 {
                    adagrad(&mut row[tag], &mut square[tag], gradient[tag], rate, l1);
                }
            }
        }
        start = end as usize;
        if let Some(previous) = before {
            for (tag, row) in step_gradient.iter_mut().enumerate() {
                for (next, cell) in row.iter_mut().enumerate() {
                    *cell += marginals.of_pair(at - 1, tag, next);
                }
            }
            step_gradient[previous][gold[at]] -= 1.0;
        }
        before = Some(gold[at]);
    }
    for tag in 0..TAGS {
        for next in 0..TAGS {
            if step_gradient[tag][next] != 0.0 {
                adagrad(
                    &mut transitions.0[tag][next],
                    &mut step_squares[tag][next],
                    step_gradient[tag][next],
                    rate,
                    0.0,
                );
            }
        }
    }
    loss
}
