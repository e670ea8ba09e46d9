//! Bylines: lines that name the authors.

use super::stamp::{Stamp, stamp};
use crate::calendar::month;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// What a byline says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::clean) struct Byline {
    /// The authors, one entry each.
    pub(in crate::clean) names: Vec<String>,
    /// The stamp that stands behind them.
    pub(in crate::clean) stamp: Option<Stamp>,
}

/// A byline is not longer than this many bytes.
const LONGEST: usize = 220;

/// What stands before the names. The first words of a line, in any case.
const INTRODUCTIONS: &[&str] = &[
    "written by ",
    "reported by ",
    "story by ",
    "report by ",
    "words by ",
    "posted by ",
    "review by ",
    "interview by ",
    "by: ",
    "by ",
    "author: ",
    "authors: ",
    "-- by ",
];
/// Words of the role or of the house that follow the names after a comma.
const ROLES: &[&str] = &[
    "agency",
    "analyst",
    "bureau",
    "chief",
    "columnist",
    "contributor",
    "correspondent",
    "correspondents",
    "desk",
    "editor",
    "editors",
    "journalist",
    "media",
    "news",
    "newspaper",
    "newsroom",
    "photographer",
    "press",
    "producer",
    "reporter",
    "reporters",
    "staff",
    "team",
    "today",
    "writer",
    "writers",
    "affairs",
    "political",
    "sports",
    "senior",
    "special",
];
/// Small words inside names.
const PARTICLES: &[&str] = &[
    "al", "af", "ap", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "el", "la", "las", "le", "los", "san", "ten", "ter", "van", "von", "y", "zu", "e",
];
/// First words that tell that "by" is not followed by a name.
const NOT_NAMES: &[&str] = &[
    "all",
    "any",
    "contrast",
    "definition",
    "design",
    "far",
    "itself",
    "law",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "noon",
    "midnight",
    "popular",
    "the",
    "then",
    "this",
    "that",
    "these",
    "those",
    "train",
    "christmas",
    "easter",
    "today",
    "tomorrow",
];
/// What lines about who helped say, and what they begin with.
const CONTRIBUTED: &[&str] = &[
    " contributed to this report",
    " contributed to this story",
    " contributed to this article",
    " contributed reporting",
];
const HELPERS: &[&str] =
    &["editing by ", "reporting by ", "additional reporting", "with inputs from ", "with reporting by "];

/// Reads a line that introduces its authors: `By Jane Roe and John Doe, Staff Writers`.
pub(in crate::clean) fn byline(line: &str) -> Option<Byline> {
    if line.len() > LONGEST {
        return None;
    }
    let start = INTRODUCTIONS.iter().find_map(|words| {
        line.split_at_checked(words.len()).filter(|(head, _)| head.eq_ignore_ascii_case(words)).map(|(head, _)| head)
    })?;
    let rest = line.get(start.len()..)?.trim();
    let (names, tail) = split_names(rest);
    let read = authors(names)?;
    let stamp = match tail {
        "" => None,
        tail => Some(stamp(tail)).filter(|found| found.is_some() || is_place_or_role(tail))?,
    };
    Some(Byline { names: read, stamp })
}

static CONTRIBUTES: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("ontributed "));

/// Whether a line tells who helped with the article: `Keith Roe contributed reporting from Lima.`
pub(in crate::clean) fn is_contribution(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let words = line.trim_start_matches(['(', '[', '—', '-', ' ']);
    if !words.starts_with(['a', 'A', 'e', 'E', 'r', 'R', 'w', 'W']) && CONTRIBUTES.find(words.as_bytes()).is_none() {
        return false;
    }
    let lower = words.to_ascii_lowercase();
    HELPERS.iter().any(|words| lower.starts_with(words))
        || (CONTRIBUTED.iter().any(|words| lower.contains(words)) && line.split_whitespace().nth(24).is_none())
}

/// Whether a line is nothing but one to five capitalised words, as a name is: `Debbie White`, `Telegraph Sport`.
pub(in crate::clean) fn is_bare_name(line: &str) -> bool {
    let mut count = 0;
    line.len() <= 60
        && line.split_whitespace().all(|word| {
            count += 1;
            is_name_word(word.trim_end_matches(',')) || (count > 1 && (PARTICLES.contains(&word) || word == "and"))
        })
        && (2..=5).contains(&count)
}

/// The names, and what follows them behind a divider: a stamp, a place, a role.
fn split_names(rest: &str) -> (&str, &str) {
    let mut cut = rest.len();
    for divider in [" | ", " |", " - ", " – ", " — ", " • ", " on ", " ON ", " at ", " for ", " in "] {
        cut = cut.min(rest.find(divider).unwrap_or(cut));
    }
    if let Some(digit) = rest.find(|c: char| c.is_ascii_digit()) {
        let word = rest.get(..digit).unwrap_or_default().trim_end_matches([' ', ',', '.']).rfind(' ').unwrap_or(0);
        let is_month = rest.get(word..digit).is_some_and(|word| month(word.trim_matches([' ', '.', ','])).is_some());
        cut = cut.min(if is_month { word } else { digit });
    }
    let (names, tail) = rest.split_at_checked(cut).unwrap_or((rest, ""));
    (names.trim(), tail.trim_matches([' ', '|', '-', '–', '—', '•', '\u{a0}']))
}

/// The authors of a list such as `Jane Roe, Ana Paz and John Doe, Staff Writers`.
fn authors(list: &str) -> Option<Vec<String>> {
    let list = list
        .trim_end_matches(['.', ',', ';', ':', '\u{a0}'])
        .replace(" and ", ",")
        .replace(" AND ", ",")
        .replace(" & ", ",");
    let mut names: Vec<String> = Vec::new();
    for (at, part) in list.split([',', ';', '/']).map(str::trim).filter(|part| !part.is_empty()).enumerate() {
        if at > 0 && has_role(part) {
            break;
        }
        // `Ana Paz (photographs)`
        let part = part.split(" (").next().unwrap_or(part);
        let mut words = part.split_whitespace();
        let first = words.next()?;
        if !is_name_word(first)
            || NOT_NAMES.contains(&first.to_lowercase().as_str())
            || month(first).is_some() && words.clone().next().is_none()
        {
            return None;
        }
        if !words.clone().all(|word| is_name_word(word) || PARTICLES.contains(&word)) || words.count() > 5 {
            return None;
        }
        names.push(part.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    (!names.is_empty() && names.len() <= 12).then_some(names)
}

fn has_role(text: &str) -> bool {
    text.split_whitespace().any(|word| ROLES.contains(&word.to_lowercase().as_str()))
}

fn is_place_or_role(tail: &str) -> bool {
    tail.len() <= 80
        && !tail.ends_with(['.', '!', '?'])
        && tail
            .split_whitespace()
            .all(|word| is_name_word(word.trim_matches([',', '|', '(', ')'])) || word.len() <= 3 || has_role(word))
}

fn is_name_word(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = match letters.next() {
        Some('d' | 'l' | 'O' | 'D') if matches!(letters.clone().next(), Some('\'' | '’')) => true,
        Some(first) => first.is_uppercase() || (word.starts_with("al-") || word.starts_with("el-")),
        None => return false,
    };
    capital && letters.all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '‘'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> Vec<String> {
        byline(line).map(|byline| byline.names).unwrap_or_default()
    }

    #[test]
    fn reads_names() {
        assert_eq!(names("By Jane Roe and John Doe, Staff Writers"), ["Jane Roe", "John Doe"]);
        assert_eq!(names("Written by Asha Rao | Pune |"), ["Asha Rao"]);
        assert_eq!(
            names("By AMINA EL-SAYED, TOM VAN DER BERG and J. P. O’Neill"),
            ["AMINA EL-SAYED", "TOM VAN DER BERG", "J. P. O’Neill"]
        );
        assert_eq!(names("By Rosa Lima on Monday, November 18th, 2019 at 11:04 a.m."), ["Rosa Lima"]);
        assert_eq!(names("by Lucas Stone 22 Dec 2016"), ["Lucas Stone"]);
        assert_eq!(names("by Ana Paz (words) and Jo Roe (photographs)"), ["Ana Paz", "Jo Roe"]);
        assert_eq!(names("By Ana Paz - 11/18/19 11:04 PM EST"), ["Ana Paz"]);
    }

    #[test]
    fn knows_the_preposition() {
        for line in [
            "By Monday, the strike was over",
            "By Monday",
            "By the time help came, the bridge had gone.",
            "By Train to Lhasa and Back in Four Days of Snow and Dust",
            "By law, the mayor must answer within ten days.",
            "By 2030",
        ] {
            assert_eq!(byline(line), None, "{line}");
        }
    }

    #[test]
    fn knows_who_helped() {
        assert!(is_contribution("Keith Roe contributed reporting from Lima."));
        assert!(is_contribution("(Reporting by Ana Paz in Quito; Editing by John Doe)"));
        assert!(!is_contribution("The storm contributed to the delay, officials said."));
    }
}
