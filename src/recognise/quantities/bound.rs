//! Words that bend a number: bounds (`more than`, `up to`) and approximations (`about`, `nearly`).

use crate::read::Reading;

/// How a number is bent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// That much and more.
    AtLeast,
    /// That much and less.
    AtMost,
    /// About so much.
    About,
}

use Bound::{About, AtLeast, AtMost};

/// Phrases before a number, longest first among those that end alike.
const BEFORE: &[(&[&str], Bound)] = &[
    (&["no", "fewer", "than"], AtLeast),
    (&["no", "less", "than"], AtLeast),
    (&["not", "less", "than"], AtLeast),
    (&["no", "more", "than"], AtMost),
    (&["not", "more", "than"], AtMost),
    (&["more", "than"], AtLeast),
    (&["greater", "than"], AtLeast),
    (&["higher", "than"], AtLeast),
    (&["larger", "than"], AtLeast),
    (&["bigger", "than"], AtLeast),
    (&["longer", "than"], AtLeast),
    (&["better", "than"], AtLeast),
    (&["upwards", "of"], AtLeast),
    (&["upward", "of"], AtLeast),
    (&["in", "excess", "of"], AtLeast),
    (&["at", "least"], AtLeast),
    (&["a", "minimum", "of"], AtLeast),
    (&["minimum", "of"], AtLeast),
    (&["well", "over"], AtLeast),
    (&["just", "over"], AtLeast),
    (&["over"], AtLeast),
    (&["above"], AtLeast),
    (&["exceeding"], AtLeast),
    (&["exceeded"], AtLeast),
    (&["topped"], AtLeast),
    (&["fewer", "than"], AtMost),
    (&["less", "than"], AtMost),
    (&["lower", "than"], AtMost),
    (&["smaller", "than"], AtMost),
    (&["at", "most"], AtMost),
    (&["a", "maximum", "of"], AtMost),
    (&["maximum", "of"], AtMost),
    (&["as", "many", "as"], AtMost),
    (&["as", "much", "as"], AtMost),
    (&["up", "to"], AtMost),
    (&["just", "under"], AtMost),
    (&["under"], AtMost),
    (&["below"], AtMost),
    (&["an", "estimated"], About),
    (&["estimated"], About),
    (&["close", "to"], About),
    (&["in", "the", "region", "of"], About),
    (&["approximately"], About),
    (&["approx"], About),
    (&["roughly"], About),
    (&["around"], About),
    (&["about"], About),
    (&["circa"], About),
    (&["some"], About),
    (&["nearly"], About),
    (&["almost"], About),
    (&["virtually"], About),
    (&["an", "average", "of"], About),
];

/// The bound that ends right before the token at `at`, and its first token.
pub(super) fn before(reading: &Reading<'_>, at: usize, begin: usize) -> Option<(Bound, usize)> {
    BEFORE.iter().find_map(|(phrase, bound)| {
        let first = at.checked_sub(phrase.len()).filter(|first| *first >= begin)?;
        let same = phrase.iter().zip(first..).all(|(word, token)| reading.word(token).eq_ignore_ascii_case(word));
        same.then_some((*bound, first))
    })
}

/// The bound that begins at the token at `at`, and the first token after it: `or more`, `or so`.
pub(super) fn after(reading: &Reading<'_>, at: usize) -> Option<(Bound, usize)> {
    let word = |offset: usize| reading.word(at + offset);
    match (word(0), word(1)) {
        ("or", "more" | "over" | "higher" | "above" | "older") => Some((AtLeast, at + 2)),
        ("or", "less" | "fewer" | "under" | "below" | "lower" | "younger") => Some((AtMost, at + 2)),
        ("or", "so") => Some((About, at + 2)),
        ("and", "above" | "over") => Some((AtLeast, at + 2)),
        ("+", _) => Some((AtLeast, at + 1)),
        ("plus", _) => Some((AtLeast, at + 1)),
        _ => None,
    }
}
