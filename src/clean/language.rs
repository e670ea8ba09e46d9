//! Cheap evidence of the language a text is written in, for rules of typography that differ between languages.

/// Whether a text is English, told by its commonest words near the start.
pub(super) fn is_english(text: &str) -> bool {
    let (mut english, mut others) = (0_u32, 0_u32);
    for word in text.split(|c: char| !c.is_alphabetic()).take(WORDS) {
        english += u32::from(ENGLISH.contains(&word));
        others += u32::from(OTHERS.contains(&word));
    }
    english > 0 && english >= 2 * others
}

/// As many words are looked at.
const WORDS: usize = 2000;

const ENGLISH: &[&str] = &[
    "the", "The", "of", "and", "to", "was", "is", "that", "for", "with", "said", "he", "she", "they", "were", "has",
    "have", "had", "it", "at", "by", "from", "this", "not", "are", "be", "his", "her", "who",
];

/// Of French, Spanish, Portuguese, Italian, German, Dutch and others, none of which is an English word.
const OTHERS: &[&str] = &[
    "le", "la", "les", "des", "du", "et", "est", "une", "dans", "que", "qui", "pour", "au", "el", "los", "las", "del",
    "una", "por", "e", "os", "da", "um", "uma", "em", "il", "di", "che", "gli", "der", "das", "und", "ist", "ein",
    "eine", "het", "een", "van", "och", "att", "som", "og", "det", "de",
];
