//! Prunes, quantises and writes what was learned, as the engine's `model.rs` reads it.

use article_analyzer::recognise::names::decode::Scores;
use article_analyzer::recognise::names::tag::OUTSIDE;

use crate::crf::Trained;

/// How many features are kept: what the page's budget has room for.
pub const ROWS: usize = 100_000;

/// The largest step of a quantised weight.
const STEPS: f32 = 127.0;

/// The buckets of the `rows` features that matter most: those that are met often and weigh much.
pub fn choose(trained: &Trained, counts: &[u32], rows: usize) -> Vec<bool> {
    let worth =
        |(row, &count): (&Scores, &u32)| row.iter().map(|weight| weight * weight).sum::<f32>() * (count as f32).sqrt();
    let worths: Vec<f32> = trained.rows.iter().zip(counts).map(worth).collect();
    let mut sorted: Vec<f32> = worths.iter().copied().filter(|worth| *worth > 0.0).collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let threshold = sorted.get(rows).copied().unwrap_or(0.0);
    worths.into_iter().map(|worth| worth > threshold).collect()
}

/// The bytes of a model file.
pub fn pack(trained: &Trained, calibration: [f32; 2]) -> Vec<u8> {
    // A few weights are far larger than all others; cut, they leave the rest finer steps.
    let mut sizes: Vec<f32> = trained.rows.iter().flatten().map(|weight| weight.abs()).filter(|w| *w > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    let largest = sizes.get(sizes.len().saturating_sub(sizes.len() / 5000 + 1)).copied().unwrap_or(1.0);
    let scale = largest / STEPS * COARSE;
    let (mut distances, mut weights) = (Vec::new(), Vec::new());
    let (mut count, mut last) = (0_u32, 0);
    for (bucket, row) in trained.rows.iter().enumerate() {
        let steps = balanced(row, scale);
        if steps.iter().all(|&step| step == 0) {
            continue;
        }
        varint((bucket - last) as u32, &mut distances);
        last = bucket;
        count += 1;
        weights.extend(steps[OUTSIDE + 1..].iter().map(|step| step.cast_unsigned()));
    }
    let mut file = Vec::new();
    file.extend(count.to_le_bytes());
    file.extend(scale.to_le_bytes());
    file.extend(calibration.iter().flat_map(|value| value.to_le_bytes()));
    file.extend(trained.transitions.0.as_flattened().iter().flat_map(|score| score.to_le_bytes()));
    file.extend(distances);
    file.extend(weights);
    file
}

/// The whole steps nearest to a row's weights that add up to zero, as the engine expects of a row: the nearest point of
/// the lattice A12 (Conway, Sloane 1982, algorithm 3).
fn balanced(row: &Scores, scale: f32) -> Vec<i8> {
    let mean = row.iter().sum::<f32>() / row.len() as f32;
    let wanted: Vec<f32> = row.iter().map(|weight| (weight - mean) / scale).collect();
    let mut steps: Vec<f32> = wanted.iter().map(|weight| weight.round()).collect();
    let excess = steps.iter().sum::<f32>();
    let mut order: Vec<usize> = (0..row.len()).collect();
    order.sort_by(|&a, &b| (steps[b] - wanted[b]).total_cmp(&(steps[a] - wanted[a])));
    let nearest: Box<dyn Iterator<Item = usize>> =
        if excess > 0.0 { Box::new(order.into_iter()) } else { Box::new(order.into_iter().rev()) };
    for at in nearest.take(excess.abs() as usize) {
        steps[at] -= excess.signum();
    }
    steps.into_iter().map(|step| step.clamp(-STEPS, STEPS) as i8).collect()
}

/// Steps eight times as wide as 8 bits allow cost no accuracy and compress better.
const COARSE: f32 = 8.0;

fn varint(mut value: u32, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
