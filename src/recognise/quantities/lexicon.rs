//! Words that tell where the words for what is counted begin and end.

use std::sync::LazyLock;

/// Classes of words, one line or more each; a class begins with its name after `=`.
const WORDS: &str = include_str!("words.txt");

/// What a word may be beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// Never part of what is counted: prepositions, pronouns, verbs that are nothing else.
    Closed,
    /// A verb after a noun, a noun after a number: `lives`.
    Soft,
    /// A plural that does not end in `s`, or a participle that stands for people: `people`, `dead`.
    Counted,
    /// No plural, though it ends in `s` or as one: `specimen`.
    Singular,
    /// A plural that stands before another: `arms dealers`.
    Modifier,
}

const CLASSES: [Class; 5] = [Class::Closed, Class::Soft, Class::Counted, Class::Singular, Class::Modifier];

static TABLE: LazyLock<Vec<(&'static str, Class)>> = LazyLock::new(|| {
    let sections = WORDS.split('=').skip(1).zip(CLASSES);
    let words = sections.flat_map(|(section, class)| section.split_whitespace().skip(1).map(move |word| (word, class)));
    let mut table: Vec<_> = words.collect();
    table.sort_unstable();
    // A word of two classes is of the first.
    table.dedup_by_key(|(word, _)| *word);
    table
});

/// Words before a number that make a name of the two: the class after the others.
static LABELS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let section = WORDS.split('=').nth(CLASSES.len() + 1).unwrap_or_default();
    let mut labels: Vec<_> = section.split_whitespace().skip(1).collect();
    labels.sort_unstable();
    labels
});

/// Whether a word in small letters makes a name with the number after it: `Article 50`, `Boeing 737`.
pub(super) fn is_label(word: &str) -> bool {
    LABELS.binary_search(&word).is_ok()
}

/// The class of a word in small letters.
pub(super) fn class(word: &str) -> Option<Class> {
    let at = TABLE.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok()?;
    TABLE.get(at).map(|(_, class)| *class)
}

/// Whether a word in small letters looks like a plural.
pub(super) fn is_plural(word: &str) -> bool {
    match class(word) {
        Some(Class::Counted | Class::Modifier) => true,
        Some(Class::Closed | Class::Singular) => false,
        _ if compound(word).is_some() || is_plural_acronym(word) => true,
        _ if PEOPLES.iter().any(|people| word.eq_ignore_ascii_case(people)) => true,
        _ => word.len() > 3 && word.ends_with('s') && !["ss", "us", "is", "ous"].iter().any(|end| word.ends_with(end)),
    }
}

/// Plurals in `-is`, where the singular ends in `-i`.
const PEOPLES: &[&str] = &[
    "azerbaijanis",
    "bahrainis",
    "bangladeshis",
    "bengalis",
    "emiratis",
    "gujaratis",
    "iraqis",
    "israelis",
    "kashmiris",
    "kuwaitis",
    "nepalis",
    "omanis",
    "pakistanis",
    "punjabis",
    "qataris",
    "saudis",
    "somalis",
    "thais",
    "yazidis",
    "yemenis",
    "zanzibaris",
];

/// Whether a word as it is written is an acronym in the plural: `MPs`, `CDs`.
pub(super) fn is_plural_acronym(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// What stands before the irregular plural at a word's end, and its singular: `fisher-men`.
fn compound(noun: &str) -> Option<(&str, &'static str)> {
    let ends = IRREGULAR.iter().filter(|(plural, _)| matches!(*plural, "children" | "men" | "people"));
    let mut found =
        ends.filter_map(|(plural, one)| Some((noun.strip_suffix(plural).filter(|head| head.len() > 2)?, *one)));
    found.next().filter(|_| class(noun) != Some(Class::Singular))
}

/// Plurals whose singular no ending tells.
const IRREGULAR: &[(&str, &str)] = &[
    ("alumni", "alumnus"),
    ("bacteria", "bacterium"),
    ("buses", "bus"),
    ("calves", "calf"),
    ("campuses", "campus"),
    ("children", "child"),
    ("clothes", "clothes"),
    ("criteria", "criterion"),
    ("crises", "crisis"),
    ("feet", "foot"),
    ("fungi", "fungus"),
    ("gases", "gas"),
    ("geese", "goose"),
    ("halves", "half"),
    ("headquarters", "headquarters"),
    ("barracks", "barracks"),
    ("crossroads", "crossroads"),
    ("knives", "knife"),
    ("leaves", "leaf"),
    ("lives", "life"),
    ("loaves", "loaf"),
    ("men", "man"),
    ("mice", "mouse"),
    ("movies", "movie"),
    ("nuclei", "nucleus"),
    ("oxen", "ox"),
    ("people", "person"),
    ("phenomena", "phenomenon"),
    ("selfies", "selfie"),
    ("series", "series"),
    ("shelves", "shelf"),
    ("shoes", "shoe"),
    ("species", "species"),
    ("teeth", "tooth"),
    ("thieves", "thief"),
    ("ties", "tie"),
    ("viruses", "virus"),
    ("bonuses", "bonus"),
    ("wives", "wife"),
    ("wolves", "wolf"),
    ("women", "woman"),
    ("zombies", "zombie"),
];

/// The singular of a noun; `plural` says whether it is one. What is no plural stays.
pub(super) fn singular(noun: &str) -> String {
    if let Some((_, singular)) = IRREGULAR.iter().find(|(plural, _)| *plural == noun) {
        return (*singular).to_owned();
    }
    if let Some((head, singular)) = compound(noun) {
        return [head, singular].concat();
    }
    if !is_plural(noun) || !noun.ends_with('s') {
        return noun.to_owned();
    }
    let cut = |tail: &str, end: &str| noun.strip_suffix(tail).map(|stem| [stem, end].concat());
    if noun.len() > 4 && noun.ends_with("ies") {
        return cut("ies", "y").unwrap_or_default();
    }
    for tail in ["sses", "shes", "ches", "xes", "zzes", "oes"] {
        if noun.ends_with(tail) && !noun.ends_with("aches") {
            return cut("es", "").unwrap_or_default();
        }
    }
    cut("s", "").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singulars_are_what_dictionaries_list() {
        for (plural, one) in [
            ("soldiers", "soldier"),
            ("people", "person"),
            ("countries", "country"),
            ("children", "child"),
            ("grandchildren", "grandchild"),
            ("policewomen", "policewoman"),
            ("specimen", "specimen"),
            ("MPs", "MP"),
            ("dead", "dead"),
            ("houses", "house"),
            ("churches", "church"),
            ("boxes", "box"),
            ("heroes", "hero"),
            ("buses", "bus"),
            ("police", "police"),
            ("aircraft", "aircraft"),
            ("crisis", "crisis"),
            ("headaches", "headache"),
        ] {
            assert_eq!(singular(plural), one);
        }
    }

    #[test]
    fn plurals_are_told() {
        assert!(["soldiers", "people", "others", "dead"].iter().all(|word| is_plural(word)));
        assert!(!["previous", "glass", "crisis", "news", "was", "this", "man"].iter().any(|word| is_plural(word)));
    }

    #[test]
    fn all_classes_have_words() {
        assert_eq!(class("the"), Some(Class::Closed));
        assert_eq!(class("lives"), Some(Class::Soft));
        assert_eq!(class("personnel"), Some(Class::Counted));
        assert_eq!(class("overseas"), Some(Class::Singular));
        assert_eq!(class("arms"), Some(Class::Modifier));
        assert!(is_label("article") && is_label("boeing") && !is_label("the"));
    }
}
