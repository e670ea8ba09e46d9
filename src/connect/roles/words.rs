//! The words of offices and occupations.

use super::lists::{BODIES, COURTESIES, DETERMINERS, HEADS, PLURALS, STOPS, VERBS};
use crate::recognise::names::gazetteer::{self, PhraseKind, WordFlags, fold};

fn listed(table: &[&str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

/// Whether a word may be the noun of an office or occupation.
pub fn is_head(word: &str) -> bool {
    let folded = fold(word);
    // "ex-minister" comes in three tokens; "president-elect" ends in one of these.
    if listed(COURTESIES, &folded) {
        return false;
    }
    listed(HEADS, &folded) || matches!(&*folded, "elect" | "designate") || is_title(&folded)
}

fn is_title(folded: &str) -> bool {
    if !gazetteer::word(folded, false).contains(WordFlags::TITLE) {
        return false;
    }
    // A word of two readings, such as "major", is a title by the list of titles only.
    gazetteer::phrases(std::iter::once(folded)).into_iter().filter(|phrase| phrase.tokens == 1).any(|phrase| {
        phrase.readings.into_iter().any(|reading| {
            use PhraseKind::{CourtesyTitle, LearnedTitle, MilitaryTitle, PoliticalTitle, ReligiousTitle, Role};
            matches!(
                reading.kind,
                CourtesyTitle | MilitaryTitle | PoliticalTitle | ReligiousTitle | LearnedTitle | Role
            )
        })
    })
}

/// Whether a word may be what an organisation is.
pub fn is_body(word: &str) -> bool {
    listed(BODIES, &fold(word))
}

/// Whether a title cannot go on to the left past a word in small letters.
pub(super) fn is_stop(word: &str) -> bool {
    listed(STOPS, word)
        || word.ends_with("ed") && word.len() > 4
        || word.ends_with("ing") && word.len() > 5
        || word.ends_with("ly") && word.len() > 4
        || word.ends_with('s') && !word.ends_with("ss") && !listed(PLURALS, word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    listed(DETERMINERS, &word.to_ascii_lowercase())
}

/// The office of one who does what a verb says.
pub(super) fn office(verb: &str) -> Option<&'static str> {
    VERBS.iter().find(|(known, _)| *known == verb).map(|(_, office)| *office)
}

#[cfg(test)]
mod tests {
    use super::{is_body, is_head, is_stop};

    #[test]
    fn offices_are_told_from_other_words() {
        for word in ["minister", "Minister", "spokeswoman", "CEO", "counterpart", "Gen", "goalkeeper"] {
            assert!(is_head(word), "{word}");
        }
        for word in ["Mr", "table", "said", "Paris", "", "."] {
            assert!(!is_head(word), "{word}");
        }
        assert!(is_body("watchdog") && !is_body("minister"));
        assert!(is_stop("said") && is_stop("urges") && !is_stop("foreign") && !is_stop("rights"));
    }
}
