//! How often a name is right that the model finds so and so likely: a logistic curve (Platt 1999), by Newton's method.

use article_analyzer::recognise::names::model::logit;

/// Slope and shift of the curve for pairs of probability and outcome.
pub fn fit(outcomes: &[(f32, bool)]) -> [f32; 2] {
    let (mut slope, mut shift) = (1.0_f64, 0.0_f64);
    for _ in 0..30 {
        let (mut g, mut h) = ([0.0; 2], [1e-6, 0.0, 1e-6]);
        for &(likely, right) in outcomes {
            let x = f64::from(logit(likely));
            let p = 1.0 / (1.0 + (-slope * x - shift).exp());
            let error = p - f64::from(u8::from(right));
            let weight = p * (1.0 - p);
            g = [g[0] + error * x, g[1] + error];
            h = [h[0] + weight * x * x, h[1] + weight * x, h[2] + weight];
        }
        let determinant = h[0] * h[2] - h[1] * h[1];
        slope -= (h[2] * g[0] - h[1] * g[1]) / determinant;
        shift -= (h[0] * g[1] - h[1] * g[0]) / determinant;
    }
    [slope as f32, shift as f32]
}
