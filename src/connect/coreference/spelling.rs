//! Whether two words are one, spelt in two ways, as names from other scripts are: Saraqab and Saraqeb.

use crate::recognise::names::gazetteer;

/// What is left of a folded word when vowels, doubled letters and the choices of romanisation are left out; spellings
/// of one name have it in common.
pub(super) fn skeleton(word: &str) -> String {
    let mut bones = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    let mut last = None;
    while let Some(letter) = letters.next() {
        let breathed = letters.peek() == Some(&'h');
        last = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' => {
                if bones.is_empty() && letter != 'h' {
                    bones.push('a');
                }
                None
            }
            _ => {
                let bone = match letter {
                    'p' if breathed => 'f',
                    'c' | 'z' if breathed => 's',
                    'c' | 'q' | 'x' => 'k',
                    'w' => 'v',
                    'z' => 's',
                    other => other,
                };
                if last != Some(bone) {
                    bones.push(bone);
                }
                Some(bone)
            }
        };
    }
    bones
}

/// Whether two folded words of one skeleton are spellings of one name: long enough, a letter apart (two if they are
/// long), and not both names that the lists know, as Hassan and Hussein are.
pub(super) fn are_variants(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    shorter >= 5
        && apart(one, other) <= if shorter >= 7 { 2 } else { 1 }
        && (gazetteer::word(one, false).is_empty() || gazetteer::word(other, false).is_empty())
        && !is_plural(one, other)
        && !is_plural(other, one)
}

fn is_plural(one: &str, other: &str) -> bool {
    other.strip_prefix(one).is_some_and(|rest| matches!(rest, "s" | "es"))
}

/// How many letters must be put in, taken out or changed to make one word of another (Levenshtein); words are cut at
/// 24 letters.
pub(super) fn apart(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(24).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().take(24).enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, &against) in row.iter_mut().skip(1).zip(&other) {
            let changed = diagonal + usize::from(letter != against);
            diagonal = *cell;
            *cell = changed.min(left + 1).min(diagonal + 1);
            left = *cell;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{apart, are_variants, skeleton};

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        for (one, other) in [
            ("saraqab", "saraqeb"),
            ("zelensky", "zelenskyy"),
            ("qaddafi", "kadhafi"),
            ("kharkiv", "kharkov"),
            ("mohammed", "muhamad"),
            ("tsipras", "tsipraz"),
        ] {
            assert_eq!(skeleton(one), skeleton(other), "{one} {other}");
        }
        for (one, other) in [("iran", "iraq"), ("borrell", "burrows"), ("", "b")] {
            assert_ne!(skeleton(one), skeleton(other), "{one} {other}");
        }
    }

    #[test]
    fn distances_are_counted() {
        for (one, other, letters) in
            [("", "", 0), ("ab", "", 2), ("", "ab", 2), ("idlib", "edlib", 1), ("homs", "home", 1)]
        {
            assert_eq!(apart(one, other), letters, "{one} {other}");
        }
    }

    #[test]
    fn known_names_are_no_variants() {
        assert!(are_variants("saraqab", "saraqeb"));
        assert!(!are_variants("hassan", "hussein"));
        assert!(!are_variants("austria", "australia"));
        assert!(!are_variants("iran", "iraq"));
        assert!(!are_variants("koseoglu", "koseoglus"));
    }
}
