//! Prunes, quantises and writes what was learned, as the engine's `model.rs` reads it.

use article_analyzer::recognise::names::tag::TAGS;

use crate::crf::Trained;

/// How many features are kept: what the page's budget has room for.
pub const ROWS: usize = 84_000;

/// The largest step of a quantised weight.
const STEPS: f32 = 127.0;

/// The buckets of the `rows` features that matter most: those that are met often and weigh much.
pub fn choose(trained: &Trained, counts: &[u32], rows: usize) -> Vec<bool> {
    let worth = |(row, &count): (&[f32; 16], &u32)| {
        row.iter().map(|weight| weight * weight).sum::<f32>() * (count as f32).sqrt()
    };
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
        let steps: Vec<i8> =
            row.iter().take(TAGS).map(|weight| (weight / scale).round().clamp(-STEPS, STEPS) as i8).collect();
        if steps.iter().all(|&step| step == 0) {
            continue;
        }
        varint((bucket - last) as u32, &mut distances);
        last = bucket;
        count += 1;
        weights.extend(steps.iter().map(|step| step.cast_unsigned()));
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

/// Steps four times as wide as 8 bits allow cost no accuracy and compress better.
const COARSE: f32 = 4.0;

fn varint(mut value: u32, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
