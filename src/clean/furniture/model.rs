//! How much a line belongs to the article, from what it and its neighbours look like: a logistic regression.

use super::features::FEATURES;
use super::path::Costs;

pub(super) const COSTS: Costs = Costs { edge: 1.0, island: 1.5, stay: 0.2 };
pub(super) const ABOUT: f32 = 0.2;
pub(super) const WEIGHTS: [f32; FEATURES] = [
    -1.32, // bias
    0.06,  // length
    -0.55, // short (1-2 words)
    -0.44, // 12 words and more
    0.90,  // 25 words and more
    0.42,  // ends as a sentence
    0.43,  // sentence of 8 words and more
    0.97,  // function words
    0.01,  // capitals
    -0.37, // all in capitals
    -0.22, // digits
    0.87,  // comma
    0.98,  // quotation mark
    0.10,  // starts in lower case
    -0.82, // trails off
    0.79,  // colon at the end
    -0.12, // question
    -0.98, // hint
    -1.37, // sure
    -0.63, // lead
    -0.80, // repeated
    -0.24, // glued words
    -0.82, // headline shape
    1.33,  // apart
    0.49,  // apart below
    2.01,  // prose 1 above
    1.48,  // prose 2 and 3 above
    2.51,  // prose 1 below
    1.78,  // prose 2 and 3 below
    2.63,  // prose within 8
    -0.64, // sure within 3
    -0.42, // under a lead
    -0.84, // long prose within 3 above
    -0.70, // long prose within 3 below
    0.94,  // own prose
    0.61,  // prose within 8 of the most
    0.90,  // prose within 20 of the most
    -1.78, // most prose within 8
    -1.40, // copyright notice above
    -0.16, // byline or stamp within 2 below
];
