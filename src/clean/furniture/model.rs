//! How much a line belongs to the article, from what it and its neighbours look like: the weights of a logistic
//! regression, and the costs of the path through the lines.
//!
//! `tools/furniture/train.py` made them, from news pages whose article people had marked and from made-up pages. Held
//! out page by page, they found the words of the article with an F1 of .97.

use super::features::FEATURES;
use super::path::Costs;

/// What it costs to go from one part of the page to another.
pub(super) const COSTS: Costs = Costs { edge: 1.0, island: 1.5, stay: 0.2 };

/// The score of a byline, a stamp, a caption or a credit: they go with the lines around them.
pub(super) const ABOUT: f32 = 0.2;

/// The weight of each of [`super::features`], in their order; a positive one speaks for the article.
pub(super) const WEIGHTS: [f32; FEATURES] = [
    -1.29, // bias
    0.08,  // length
    -0.54, // short (1-2 words)
    -0.45, // 12 words and more
    0.91,  // 25 words and more
    0.42,  // ends as a sentence
    0.44,  // sentence of 8 words and more
    0.96,  // function words
    0.00,  // capitals
    -0.37, // all in capitals
    -0.22, // digits
    0.87,  // comma
    0.99,  // quotation mark
    0.11,  // starts in lower case
    -0.82, // trails off
    0.79,  // colon at the end
    -0.12, // question
    -1.23, // hint
    -1.22, // sure
    -0.62, // lead
    -0.80, // repeated
    -0.25, // glued words
    -0.82, // headline shape
    1.33,  // apart
    0.49,  // apart below
    2.01,  // prose 1 above
    1.45,  // prose 2 and 3 above
    2.50,  // prose 1 below
    1.78,  // prose 2 and 3 below
    2.61,  // prose within 8
    -0.71, // sure within 3
    -0.41, // under a lead
    -0.83, // long prose within 3 above
    -0.70, // long prose within 3 below
    0.93,  // own prose
    0.61,  // prose within 8 of the most
    0.91,  // prose within 20 of the most
    -1.79, // most prose within 8
    -1.40, // copyright notice above
    -0.18, // byline or stamp within 2 below
];
