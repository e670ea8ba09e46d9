//! How much a line belongs to the article, from what it and its neighbours look like: a logistic regression.

use super::features::FEATURES;
use super::path::Costs;

pub(super) const COSTS: Costs = Costs { edge: 1.0, island: 1.5, stay: 0.2 };
pub(super) const ABOUT: f32 = 0.2;
pub(super) const WEIGHTS: [f32; FEATURES] = [
    -1.38, // bias
    -0.01, // length
    -0.55, // short (1-2 words)
    -0.44, // 12 words and more
    0.91,  // 25 words and more
    0.46,  // ends as a sentence
    0.43,  // sentence of 8 words and more
    1.01,  // function words
    0.02,  // capitals
    -0.41, // all in capitals
    -0.20, // digits
    0.87,  // comma
    0.96,  // quotation mark
    0.12,  // starts in lower case
    -0.82, // trails off
    0.82,  // colon at the end
    -0.12, // question
    -0.96, // hint
    -1.40, // sure
    -0.41, // lead
    -0.89, // repeated
    -0.29, // glued words
    -0.78, // headline shape
    1.30,  // apart
    0.45,  // apart below
    2.05,  // prose 1 above
    1.45,  // prose 2 and 3 above
    2.55,  // prose 1 below
    1.79,  // prose 2 and 3 below
    2.71,  // prose within 8
    -0.64, // sure within 3
    -0.33, // under a lead
    -0.82, // long prose within 3 above
    -0.71, // long prose within 3 below
    0.94,  // own prose
    0.66,  // prose within 8 of the most
    0.91,  // prose within 20 of the most
    -1.82, // most prose within 8
];
