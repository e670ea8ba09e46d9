//! What a number counts: the noun phrase after it, found without a grammar from small words, endings and lists.

use std::ops::Range;

use crate::read::{Reading, TokenKind};
use crate::recognise::names::gazetteer::{self, WordFlags, fold};

/// The most words of a counted noun's phrase.
const LONGEST: usize = 6;

/// Words that no counted noun phrase goes on with.
const STOPS: &[&str] = &[
    "a",
    "about",
    "above",
    "according",
    "after",
    "against",
    "ago",
    "all",
    "along",
    "also",
    "although",
    "am",
    "among",
    "an",
    "and",
    "any",
    "apiece",
    "are",
    "around",
    "as",
    "at",
    "away",
    "be",
    "became",
    "because",
    "been",
    "before",
    "being",
    "below",
    "between",
    "both",
    "but",
    "by",
    "came",
    "can",
    "could",
    "did",
    "do",
    "does",
    "down",
    "during",
    "each",
    "either",
    "ever",
    "every",
    "for",
    "from",
    "gave",
    "get",
    "go",
    "got",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "him",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "inside",
    "into",
    "is",
    "it",
    "its",
    "just",
    "last",
    "later",
    "left",
    "less",
    "like",
    "made",
    "may",
    "me",
    "might",
    "more",
    "most",
    "much",
    "must",
    "my",
    "near",
    "nor",
    "not",
    "now",
    "of",
    "off",
    "on",
    "only",
    "or",
    "our",
    "out",
    "outside",
    "over",
    "own",
    "per",
    "said",
    "same",
    "say",
    "says",
    "she",
    "should",
    "since",
    "so",
    "still",
    "such",
    "take",
    "taken",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "times",
    "to",
    "today",
    "tomorrow",
    "too",
    "took",
    "toward",
    "towards",
    "under",
    "until",
    "up",
    "upon",
    "us",
    "very",
    "via",
    "was",
    "we",
    "went",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "why",
    "will",
    "with",
    "within",
    "without",
    "would",
    "yesterday",
    "yet",
    "you",
    "your",
];

/// Plurals without an `s`, and words that count people by what befell them.
const PLURALS: &[(&str, &str)] = &[
    ("people", "person"),
    ("men", "man"),
    ("women", "woman"),
    ("children", "child"),
    ("grandchildren", "grandchild"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("mice", "mouse"),
    ("geese", "goose"),
    ("oxen", "ox"),
    ("lives", "life"),
    ("wives", "wife"),
    ("knives", "knife"),
    ("thieves", "thief"),
    ("leaves", "leaf"),
    ("wolves", "wolf"),
    ("halves", "half"),
    ("police", "police"),
    ("personnel", "personnel"),
    ("troops", "troop"),
    ("staff", "staff"),
    ("crew", "crew"),
    ("cattle", "cattle"),
    ("sheep", "sheep"),
    ("fish", "fish"),
    ("deer", "deer"),
    ("aircraft", "aircraft"),
    ("spacecraft", "spacecraft"),
    ("series", "series"),
    ("species", "species"),
    ("media", "medium"),
    ("criteria", "criterion"),
    ("crises", "crisis"),
    ("analyses", "analysis"),
    ("bases", "base"),
    ("cases", "case"),
    ("houses", "house"),
    ("horses", "horse"),
    ("nurses", "nurse"),
    ("purchases", "purchase"),
    ("licenses", "license"),
    ("buses", "bus"),
    ("viruses", "virus"),
    ("dead", "dead"),
    ("wounded", "wounded"),
    ("injured", "injured"),
    ("missing", "missing"),
    ("homeless", "homeless"),
    ("unemployed", "unemployed"),
    ("displaced", "displaced"),
];

/// Words in `s` that are no plural.
const SINGULARS: &[&str] = &["is", "was", "has", "does", "this", "plus", "minus", "versus", "across", "less", "its"];

/// A counted noun's phrase.
pub(super) struct Counted {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The noun that is counted.
    pub(super) head: usize,
}

/// The noun phrase that begins at a token. `singular` where the number is one.
pub(super) fn counted(reading: &Reading<'_>, at: usize, end: usize, singular: bool) -> Option<Counted> {
    let mut head = None;
    for token in at..end.min(at + LONGEST) {
        if !may_belong(reading, token, head.is_some()) {
            break;
        }
        let hyphenated = is_hyphen(reading, token + 1);
        let plural = !hyphenated && is_plural(reading.word(token));
        if plural && singular {
            break;
        } else if plural {
            head = Some(token);
        } else if head.is_some() {
            break;
        } else if singular && !hyphenated && is_noun_alone(reading, token, end) {
            head = Some(token);
            break;
        }
    }
    let head = head?;
    let last = second_noun(reading, head, end).unwrap_or(head);
    Some(Counted { tokens: at..last + 1, head })
}

/// `soldiers and personnel`: the second of two plurals.
fn second_noun(reading: &Reading<'_>, head: usize, end: usize) -> Option<usize> {
    let second = head + 2;
    let joined = second < end && matches!(reading.word(head + 1), "and" | "or");
    let small = reading.word(second).starts_with(char::is_lowercase);
    let ends = !may_belong(reading, second + 1, true) || second + 1 >= end || !is_plural(reading.word(second + 1));
    (joined && small && ends && is_plural(reading.word(second)) && !is_verb(reading.word(second + 1))).then_some(second)
}

fn may_belong(reading: &Reading<'_>, token: usize, after_head: bool) -> bool {
    let Some(there) = reading.tokens.get(token) else { return false };
    let word = reading.word(token);
    match there.kind {
        TokenKind::Word => {
            let small = word.starts_with(char::is_lowercase);
            // After the head a word of another kind begins something new.
            small && !is_stop(word) && !(after_head && is_verb(word)) || !small && !after_head && is_people(word)
        }
        TokenKind::Abbreviation => !after_head,
        TokenKind::Mark => is_hyphen(reading, token),
        _ => false,
    }
}

/// A hyphen between two words without spaces.
fn is_hyphen(reading: &Reading<'_>, token: usize) -> bool {
    let spaced = |token: usize| reading.tokens.get(token).is_some_and(|token| token.spaced);
    matches!(reading.word(token), "-" | "‑" | "‐") && !spaced(token) && !spaced(token + 1)
}

fn is_stop(word: &str) -> bool {
    STOPS.binary_search(&word).is_ok()
}

/// Nationalities count and qualify: `20 Palestinians`, `12 Israeli soldiers`.
fn is_people(word: &str) -> bool {
    gazetteer::word(&fold(word), false).contains(WordFlags::DEMONYM) || word.chars().all(char::is_uppercase)
}

fn is_verb(word: &str) -> bool {
    word.ends_with("ed") && !matches!(word, "injured" | "wounded" | "unemployed" | "displaced") || word.ends_with("ing")
}

fn is_plural(word: &str) -> bool {
    PLURALS.iter().any(|(plural, _)| *plural == word)
        || word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("ous")
            && !SINGULARS.contains(&word)
}

/// Whether a singular noun ends its phrase here: what follows is no noun.
fn is_noun_alone(reading: &Reading<'_>, token: usize, end: usize) -> bool {
    let next = reading.word(token + 1);
    let adjective = ["ous", "ful", "ive", "al", "ic", "ese", "ish", "ed", "less", "er", "est", "ly", "old"];
    let ends = token + 1 >= end || is_stop(next) || !next.starts_with(char::is_alphabetic);
    ends && !adjective.iter().any(|ending| reading.word(token).ends_with(ending))
}

/// The dictionary form of a counted noun.
pub(super) fn lemma(noun: &str) -> String {
    let noun = noun.to_lowercase();
    if let Some((_, singular)) = PLURALS.iter().find(|(plural, _)| *plural == noun) {
        return (*singular).to_owned();
    }
    if let Some(stem) = noun.strip_suffix("men") {
        return format!("{stem}man");
    }
    if let Some(stem) = noun.strip_suffix("ies").filter(|stem| stem.len() > 2 && *stem != "mov") {
        return format!("{stem}y");
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes"] {
        if noun.ends_with(ending) {
            return noun.get(..noun.len() - 2).unwrap_or_default().to_owned();
        }
    }
    let plural = is_plural(&noun);
    noun.strip_suffix('s').filter(|_| plural).unwrap_or(&noun).to_owned()
}
