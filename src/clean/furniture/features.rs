//! The features of a line: what it looks like, and what stands around it.

use super::lexicon::Strength;
use super::lines::{About, Line};

/// How many features a line has.
pub(super) const FEATURES: usize = 40;
/// Their names, as the trainer prints them.
#[cfg(test)]
pub(super) const NAMES: [&str; FEATURES] = [
    "bias",
    "length",
    "short (1-2 words)",
    "12 words and more",
    "25 words and more",
    "ends as a sentence",
    "sentence of 8 words and more",
    "function words",
    "capitals",
    "all in capitals",
    "digits",
    "comma",
    "quotation mark",
    "starts in lower case",
    "trails off",
    "colon at the end",
    "question",
    "hint",
    "sure",
    "lead",
    "repeated",
    "glued words",
    "headline shape",
    "apart",
    "apart below",
    "prose 1 above",
    "prose 2 and 3 above",
    "prose 1 below",
    "prose 2 and 3 below",
    "prose within 8",
    "sure within 3",
    "under a lead",
    "long prose within 3 above",
    "long prose within 3 below",
    "own prose",
    "prose within 8 of the most",
    "prose within 20 of the most",
    "most prose within 8",
    "copyright notice above",
    "byline or stamp within 2 below",
];

/// Lines on either side that are looked at.
const NEAR: usize = 3;
const AROUND: usize = 8;
const WIDE: usize = 20;

/// The features of every line.
pub(super) fn features(lines: &[Line], under_lead: &[bool]) -> Vec<[f32; FEATURES]> {
    let prose: Vec<f32> = lines.iter().map(|line| line.shape.prose()).collect();
    let sure: Vec<f32> = lines.iter().map(|line| flag(strength(line) >= Some(Strength::Sure))).collect();
    let prose_until = sums(&prose);
    let sure_until = sums(&sure);
    let within = |sums: &[f64], from: usize, to: usize| {
        let at = |index: usize| sums.get(index.min(lines.len())).copied().unwrap_or_default();
        (at(to) - at(from.min(to))) as f32
    };
    let around = |at: usize, reach: usize| within(&prose_until, at.saturating_sub(reach), at + reach + 1);
    let most = |reach: usize| (0..lines.len()).map(|at| around(at, reach)).fold(0.01, f32::max);
    let closed = lines.iter().position(|line| line.found.is_some_and(|found| found.rule == "copyright-notice"));
    let (most_around, most_wide) = (most(AROUND), most(WIDE));
    let long = |at: Option<usize>| at.and_then(|at| prose.get(at)).copied().unwrap_or_default();
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let shape = &line.shape;
            let words = shape.words as f32;
            let above = |step: usize| long(at.checked_sub(step));
            let below = |step: usize| long(at.checked_add(step));
            let is = |limit: Strength| strength(line) == Some(limit);
            [
                1.0,
                (1.0 + words.min(60.0)).ln() / 4.0,
                flag(shape.words <= 2),
                flag(shape.words >= 12),
                flag(shape.words >= 25),
                flag(shape.ends_sentence),
                flag(shape.ends_sentence && shape.words >= 8),
                shape.function * 2.0,
                shape.capital,
                flag(shape.all_caps),
                shape.digits * 2.0,
                flag(shape.comma),
                flag(shape.quote),
                flag(shape.starts_lower),
                flag(shape.trails_off),
                flag(shape.colon),
                flag(shape.question),
                flag(is(Strength::Hint)),
                flag(is(Strength::Sure)),
                flag(is(Strength::Lead)),
                flag(shape.repeated),
                flag(shape.glued),
                flag(!shape.ends_sentence && (4..=16).contains(&shape.words)),
                flag(line.apart),
                flag(lines.get(at + 1).is_none_or(|next| next.apart)),
                above(1),
                f32::midpoint(above(2), above(3)),
                below(1),
                f32::midpoint(below(2), below(3)),
                around(at, AROUND) / (2 * AROUND + 1) as f32,
                within(&sure_until, at.saturating_sub(NEAR), at + NEAR + 1) / NEAR as f32,
                flag(under_lead.get(at).copied().unwrap_or_default()),
                above(1).max(above(2)).max(above(3)),
                below(1).max(below(2)).max(below(3)),
                long(Some(at)),
                around(at, AROUND) / most_around,
                around(at, WIDE) / most_wide,
                (most_around + 0.1).ln(),
                flag(closed.is_some_and(|closed| closed < at)),
                flag(lines.iter().skip(at + 1).take(2).any(|below| below.about == About::Head)),
            ]
        })
        .collect()
}

fn strength(line: &Line) -> Option<Strength> {
    line.found.map(|found| found.strength)
}

fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}

/// The sums of the values up to each place.
fn sums(values: &[f32]) -> Vec<f64> {
    let mut sum = 0.0;
    std::iter::once(0.0)
        .chain(values.iter().map(|value| {
            sum += f64::from(*value);
            sum
        }))
        .collect()
}
