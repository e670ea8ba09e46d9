//! What is said around a number of how exact it is: `more than`, `up to`, `about`, `or so`.

use crate::read::lower::Lower;
use crate::read::{Reading, TokenKind};

/// How a number stands to what is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// At least so much.
    Least,
    /// At most so much.
    Most,
    /// About so much.
    About,
}

use Bound::{About, Least, Most};

/// Phrases before a number. Of those that end alike the longer is first.
const BEFORE: &[(&str, Bound)] = &[
    ("no more than", Most),
    ("not more than", Most),
    ("little more than", About),
    ("slightly more than", Least),
    ("more than", Least),
    ("greater than", Least),
    ("higher than", Least),
    ("larger than", Least),
    ("bigger than", Least),
    ("older than", Least),
    ("longer than", Least),
    ("better than", Least),
    ("no fewer than", Least),
    ("not fewer than", Least),
    ("fewer than", Most),
    ("no less than", Least),
    ("not less than", Least),
    ("nothing less than", Least),
    ("less than", Most),
    ("lower than", Most),
    ("smaller than", Most),
    ("younger than", Most),
    ("shorter than", Most),
    ("at least", Least),
    ("at the least", Least),
    ("at most", Most),
    ("at the most", Most),
    ("at the very least", Least),
    ("upwards of", Least),
    ("upward of", Least),
    ("in excess of", Least),
    ("north of", Least),
    ("a minimum of", Least),
    ("minimum of", Least),
    ("a maximum of", Most),
    ("maximum of", Most),
    ("just shy of", About),
    ("shy of", About),
    ("just short of", About),
    ("in the region of", About),
    ("an average of", About),
    ("an estimated", About),
    ("estimated", About),
    ("up to", Most),
    ("as many as", Most),
    ("as much as", Most),
    ("as high as", Most),
    ("as few as", Least),
    ("as little as", Least),
    ("as low as", Least),
    ("well over", Least),
    ("just over", Least),
    ("slightly over", Least),
    ("over", Least),
    ("just above", Least),
    ("well above", Least),
    ("above", Least),
    ("exceeding", Least),
    ("exceed", Least),
    ("exceeds", Least),
    ("exceeded", Least),
    ("topping", Least),
    ("topped", Least),
    ("just under", Most),
    ("well under", Most),
    ("under", Most),
    ("just below", Most),
    ("well below", Most),
    ("below", Most),
    ("about", About),
    ("around", About),
    ("some", About),
    ("approximately", About),
    ("approx", About),
    ("roughly", About),
    ("circa", About),
    ("very nearly", About),
    ("nearly", About),
    ("almost", About),
    ("close to", About),
    ("closer to", About),
    ("near to", About),
    ("approaching", About),
    ("perhaps", About),
    ("maybe", About),
];

/// The last words of the phrases before a number: what must stand there for the table to be worth asking.
fn ends_phrase(word: &str) -> bool {
    matches!(
        word,
        "than"
            | "least"
            | "most"
            | "of"
            | "to"
            | "as"
            | "over"
            | "above"
            | "under"
            | "below"
            | "about"
            | "around"
            | "some"
            | "nearly"
            | "almost"
            | "roughly"
            | "approximately"
            | "approx"
            | "circa"
            | "estimated"
            | "perhaps"
            | "maybe"
            | "approaching"
            | "exceeding"
            | "exceed"
            | "exceeds"
            | "exceeded"
            | "topping"
            | "topped"
    )
}

/// What is said right before the token `at`, and where it begins; asked again for what stands before that.
pub(super) fn before(reading: &Reading<'_>, at: usize, start: usize) -> Option<(Bound, usize)> {
    let last = at.checked_sub(1).filter(|last| *last >= start)?;
    let word = reading.word(last);
    match word {
        "~" | "≈" | "±" => return Some((About, last)),
        ">" | "≥" => return Some((Least, last)),
        "<" | "≤" => return Some((Most, last)),
        // "approx."
        "." => {
            let abbreviated = last.checked_sub(1).filter(|at| *at >= start)?;
            let is_about = matches!(Lower::new(reading.word(abbreviated)).as_str(), "approx" | "c" | "ca");
            return is_about.then_some((About, abbreviated));
        }
        _ => {}
    }
    if !ends_phrase(Lower::new(word).as_str()) {
        return None;
    }
    let begins = |phrase: &str| {
        let mut first = at;
        for word in phrase.rsplit(' ') {
            first = first.checked_sub(1).filter(|first| *first >= start)?;
            if Lower::new(reading.word(first)).as_str() != word {
                return None;
            }
        }
        Some(first)
    };
    BEFORE.iter().find_map(|(phrase, bound)| Some((*bound, begins(phrase)?)))
}

/// What is said right after a number, before its unit or noun or after them: `100-plus`, `20-odd`, `50+`, `or more`.
pub(super) fn after(reading: &Reading<'_>, at: usize, end: usize) -> Option<(Bound, usize)> {
    let token = reading.tokens.get(at).filter(|_| at < end)?;
    let word = |at: usize| Lower::new(if at < end { reading.word(at) } else { "" });
    if token.kind == TokenKind::Mark {
        let glued = !token.spaced;
        return match reading.word(at) {
            "+" if glued => Some((Least, at + 1)),
            "-" | "‐" if glued => match word(at + 1).as_str() {
                "plus" => Some((Least, at + 2)),
                "odd" | "ish" => Some((About, at + 2)),
                _ => None,
            },
            _ => None,
        };
    }
    match word(at).as_str() {
        "plus" => Some((Least, at + 1)).filter(|(_, next)| !is_number(reading, *next, end)),
        "or" | "and" => match word(at + 1).as_str() {
            "more" | "over" | "older" | "above" | "higher" | "greater" | "longer" | "better" | "up" => {
                Some((Least, at + 2))
            }
            "less" | "fewer" | "under" | "younger" | "below" | "lower" | "shorter" => Some((Most, at + 2)),
            "so" | "thereabouts" => Some((About, at + 2)),
            _ => None,
        }
        // "ten and more than that" goes on with something else
        .filter(|(_, next)| word(*next).as_str() != "than" && !is_number(reading, *next, end)),
        _ => None,
    }
}

fn is_number(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    at < end && reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_passes_the_gate_and_hides_no_longer_one() {
        for (at, (phrase, _)) in BEFORE.iter().enumerate() {
            assert!(ends_phrase(phrase.rsplit(' ').next().unwrap()), "{phrase}");
            let hidden = BEFORE[..at].iter().find(|(shorter, _)| phrase.ends_with(&format!(" {shorter}")));
            assert_eq!(hidden, None, "{phrase}");
        }
    }
}
