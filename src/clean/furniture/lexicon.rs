//! Looks lines up in the table of the phrases of page furniture.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What the table says about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The rule that removes such a line.
    pub(super) rule: &'static str,
    /// How much it proves.
    pub(super) strength: Strength,
    /// Whether it is furniture even where nothing else tells of a page around it.
    pub(super) alone: bool,
}

/// How much a phrase proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Usual on pages, and possible as a line of an article: the names of sections.
    Hint,
    /// Furniture wherever it stands as a line of its own.
    Sure,
    /// The same, and the head of a list of links under it.
    Lead,
}

/// Where in the line the phrase stands.
#[derive(Clone, Copy, Debug)]
enum Place {
    Whole,
    Start,
    /// At the start, and one of these words follows.
    StartWith(&'static str),
    /// The first of the steps that lead to the article.
    Trail,
}

struct Row {
    phrase: &'static str,
    place: Place,
    found: Found,
}

/// Rules whose shortest phrases are furniture alone, by the words these have at least. "Weather" may head a paragraph.
const ALONE: [(&str, usize); 4] =
    [("advertisement", 1), ("copyright-notice", 1), ("share-bar", 2), ("related-links", 2)];
const ALONE_OTHERWISE: usize = 3;

/// Bytes of a line that are looked at.
const LOOKED_AT: usize = 240;
/// Words that a sentence of prose has at least; one that only begins with a short phrase of the table proves little.
const SENTENCE: usize = 9;

/// The rows by the first word of their phrase.
static ROWS: LazyLock<HashMap<&'static str, Vec<Row>>> = LazyLock::new(|| {
    let mut rows: HashMap<&'static str, Vec<Row>> = HashMap::new();
    let mut heading = None;
    for line in include_str!("lexicon.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(words) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            heading = read_heading(words);
        } else if let Some((found, place)) = heading {
            for phrase in line.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                let found = Found { alone: is_alone(phrase, place, found), ..found };
                rows.entry(first_word(phrase)).or_default().push(Row { phrase, place, found });
            }
        }
    }
    rows
});

/// The outlines that the first words of rows have: most lines begin otherwise, and need no search.
static OUTLINES: LazyLock<[bool; 1 << 15]> = LazyLock::new(|| {
    let mut outlines = [false; 1 << 15];
    for outline in ROWS.keys().filter_map(|word| outline(word)) {
        outlines[outline] = true;
    }
    outlines
});

/// Length, first and last letter of a word in ASCII, in five bits each: those that tell no case.
fn outline(word: &str) -> Option<usize> {
    let (first, last) = (word.bytes().next()?, word.bytes().next_back()?);
    let bits = |number: usize| number & 0x1F;
    word.is_ascii().then(|| bits(word.len()) << 10 | bits(first.into()) << 5 | bits(last.into()))
}

fn is_alone(phrase: &str, place: Place, found: Found) -> bool {
    let least = ALONE.iter().find(|(rule, _)| *rule == found.rule).map_or(ALONE_OTHERWISE, |(_, least)| *least);
    let words = phrase.split_whitespace().count();
    let ends = matches!(place, Place::StartWith(_) | Place::Trail) || phrase.ends_with([':', '|']);
    found.strength > Strength::Hint && (words >= least || ends) && !matches!(phrase, "ad" | "advertising")
}

fn read_heading(words: &'static str) -> Option<(Found, Place)> {
    let (rule, rest) = words.split_once(' ')?;
    let (strength, place) = rest.split_once(' ')?;
    let strength = match strength {
        "hint" => Strength::Hint,
        "sure" => Strength::Sure,
        "lead" => Strength::Lead,
        _ => return None,
    };
    let place = match (place, place.split_once(" = ")) {
        ("whole", _) => Place::Whole,
        ("start", _) => Place::Start,
        ("trail", _) => Place::Trail,
        (_, Some(("start with", words))) => Place::StartWith(words),
        _ => return None,
    };
    Some((Found { rule, strength, alone: false }, place))
}

/// What the table says about a line: the strongest row that fits it. A number before the words, as in `14 Comments`,
/// makes them a count.
pub(super) fn look_up(line: &str) -> Option<Found> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | '(' | '@'));
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return look_up_words(line);
    }
    let words = line
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '-' | '\u{a0}' | 'k' | 'K'));
    if words.len() > 40 || words.is_empty() {
        return None;
    }
    if words.ends_with(" ago") && words.split_whitespace().nth(4).is_none() {
        return Some(AGE);
    }
    if READING_TIMES.contains(&words.to_lowercase().as_str()) {
        return Some(Found { rule: "page-tools", ..AGE });
    }
    let found = look_up_words(words)?;
    let counted = matches!(found.rule, "comment-count" | "share-bar") && words.split_whitespace().nth(2).is_none();
    counted.then_some(Found { strength: Strength::Sure, alone: true, ..found })
}

/// How long ago something appeared: no day can be told from it.
const AGE: Found = Found { rule: "live-stamp", strength: Strength::Sure, alone: true };

/// What stands behind the number in `5 min read`.
const READING_TIMES: &[&str] = &[
    "min read",
    "mins read",
    "min. read",
    "minute read",
    "minutes read",
    "min lesezeit",
    "min. lesezeit",
    "minuten lesezeit",
    "min de lectura",
    "minutos de lectura",
    "min de lecture",
    "min. de lecture",
    "minutes de lecture",
    "min de leitura",
    "minutos de leitura",
];

fn look_up_words(line: &str) -> Option<Found> {
    if line.len() <= 40
        && line.ends_with(" ago")
        && ["Updated", "Last updated", "Published", "Posted"].iter().any(|head| line.starts_with(head))
    {
        return Some(AGE);
    }
    if line.len() <= 40 && line.starts_with("Follow ") && line.trim_end_matches(':').ends_with(" on") {
        return Some(Found { rule: "page-tools", strength: Strength::Sure, alone: true });
    }
    let first = first_word(line);
    if first.len() > 24 || outline(first).is_some_and(|outline| OUTLINES.get(outline) != Some(&true)) {
        return None;
    }
    let rows = ROWS.get(first.to_lowercase().as_str())?;
    if line.len() <= LONGEST_BAR && is_bar(line) {
        return Some(Found { rule: "share-bar", strength: Strength::Sure, alone: true });
    }
    let end = (0..=LOOKED_AT.min(line.len())).rev().find(|end| line.is_char_boundary(*end))?;
    let lower = line.get(..end)?.to_lowercase().replace('’', "'");
    let whole = core(&lower);
    let is_sentence = line.ends_with(['.', '!', '"', '”']) && line.split_whitespace().nth(SENTENCE).is_some();
    rows.iter()
        .filter_map(|row| match row.place {
            Place::Whole => (whole == row.phrase).then_some(row.found),
            Place::Trail => is_trail(&lower, row.phrase).then_some(row.found),
            Place::Start if !begins(&lower, row.phrase) => None,
            Place::Start if is_sentence && !is_telling(row.phrase) => {
                Some(Found { strength: Strength::Hint, alone: false, ..row.found })
            }
            Place::Start => {
                if row.found.rule != "related-links" || !row.phrase.ends_with(char::is_alphanumeric) {
                    return Some(row.found);
                }
                // "Most read in World" is the head of a list; "More in hospital after the storm" may be a heading.
                let rest = lower.split_whitespace().count().saturating_sub(row.phrase.split_whitespace().count());
                let strength = if rest <= 2 { Strength::Lead } else { Strength::Hint };
                Some(Found { strength, alone: rest <= 2, ..row.found })
            }
            Place::StartWith(words) => {
                let rest = lower.strip_prefix(row.phrase)?;
                rest.split(|c: char| !c.is_alphanumeric() && c != '-')
                    .any(|word| words.split(' ').any(|known| known == word))
                    .then_some(row.found)
            }
        })
        .max_by_key(|found| (found.strength, found.alone))
}

/// In bytes.
const LONGEST_BAR: usize = 120;

/// Whether a line is nothing but the names of three buttons or more: `Facebook Twitter Email`.
fn is_bar(line: &str) -> bool {
    let mut words =
        line.split(|c: char| c.is_whitespace() || matches!(c, '|' | '/' | '·' | '•')).filter(|word| !word.is_empty());
    let is_button = |word: &str| {
        let word = word.to_lowercase();
        let rows = ROWS.get(word.as_str());
        rows.is_some_and(|rows| rows.iter().any(|row| row.found.rule == "share-bar" && row.phrase == word))
    };
    words.by_ref().take(3).filter(|word| is_button(word)).count() == 3 && words.all(is_button)
}

/// Whether a line is the way to the article from a first page: `Home > World > Africa`.
fn is_trail(line: &str, first: &str) -> bool {
    let steps = || line.split(['>', '›', '»', '/', '→']).map(str::trim);
    // "Home / Away" heads the columns of a table.
    let least = if line.contains('/') { 3 } else { 2 };
    steps().next() == Some(first)
        && steps().nth(least - 1).is_some()
        && steps().all(|step| !step.is_empty() && step.split(' ').nth(4).is_none())
}

/// Whether a phrase tells furniture even at the start of a sentence.
fn is_telling(phrase: &str) -> bool {
    phrase.split_whitespace().nth(3).is_some() || phrase.contains("cookies") || phrase == "©"
}

/// A line without the marks, the counters and the arrows at its edges.
fn core(lower: &str) -> &str {
    let mark = |c: char| !c.is_alphanumeric();
    let line = lower.trim_matches(mark);
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit() || mark(c));
    // A head and its link, glued: `Latest NewsView All`.
    let head = ["view all", "see all"].iter().find_map(|link| bare.strip_suffix(link)).map(str::trim_end);
    match head {
        Some(head) if head.len() >= 4 => head,
        _ if bare.len() < 4 => line,
        _ => bare,
    }
}

/// Whether a line begins with a phrase and its last word ends there.
fn begins(line: &str, phrase: &str) -> bool {
    line.strip_prefix(phrase).is_some_and(|rest| {
        !phrase.ends_with(char::is_alphanumeric)
            || !rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
            || phrase.ends_with("20")
            || phrase.ends_with("19")
    })
}

fn first_word(text: &str) -> &str {
    let is_end = |c: char| c.is_whitespace() || matches!(c, ':' | '|' | ',' | '!' | '?' | '…' | '»' | '/');
    let end = text.find(is_end).filter(|end| *end > 0).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Strength, look_up};

    fn strength(line: &str) -> Option<Strength> {
        look_up(line).map(|found| found.strength)
    }

    #[test]
    fn knows_furniture() {
        for line in [
            "ADVERTISEMENT",
            "- Share this article:",
            "Comments (14)",
            "© 2021 The Harbour Post. All rights reserved.",
            "Sign up for our evening newsletter and read the day in five minutes.",
            "We use cookies to make this site work for you.",
            "Skip to main content",
            "4158 Comments",
            "32 minutes ago",
            "Last updated 2 hours ago",
            "5 min read",
            "Facebook Twitter WhatsApp Email Print",
            "Home > World > Africa",
            "Startseite » Politik",
            "Home / News / Middle East",
        ] {
            assert!(strength(line) >= Some(Strength::Sure), "{line}");
        }
        for head in ["RELATED ARTICLES", "More on Sports", "SUBSCRIBER ONLY STORIESView All"] {
            assert_eq!(strength(head), Some(Strength::Lead), "{head}");
        }
        assert_eq!(strength("Politics"), Some(Strength::Hint));
    }

    #[test]
    fn knows_sentences_about_it() {
        for line in [
            "The advertisement, shown on every tram, was paid for by the union.",
            "A court told the airline to ask before it sets cookies.",
            "Share prices fell after the newsletter came out.",
            "Copyright in the film had lapsed",
            "\"I never did subscribe to such talk,\" the coach replied.",
            "Comments by the minister angered the unions.",
            "More than 40 people were hurt.",
            "3 comments that changed the debate",
            "More incentives needed",
            "More in hospital after the storm",
            "More on the men who built the bridge",
            "Facebook print ads",
            "Home / Away",
            "Home > the house that the union built for its members",
            "5 min after the start, rain fell",
            "Already a star at home, she had come to comment on the race",
        ] {
            assert!(strength(line) < Some(Strength::Sure), "{line}");
        }
    }
}
