//! Chinese given names by their spelling: no list could hold them all.

/// Finals as written after an initial, sorted.
const FINALS: [&str; 32] = [
    "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing",
    "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo",
];

/// The longest syllable, in bytes: zhuang.
const LONGEST: usize = 6;

/// Whether the folded word is one or two syllables of pinyin. English words can be too ("change", "banger"); the
/// caller weighs that.
pub(super) fn is_pinyin(folded: &str) -> bool {
    is_syllable(folded)
        || (2..=LONGEST.min(folded.len())).any(|middle| {
            folded.split_at_checked(middle).is_some_and(|(first, second)| is_syllable(first) && is_syllable(second))
        })
}

fn is_syllable(syllable: &str) -> bool {
    if syllable.len() > LONGEST {
        return false;
    }
    if matches!(syllable, "an" | "ang" | "ai" | "ao" | "en" | "er" | "ou") {
        return true;
    }
    let after_two = ["zh", "ch", "sh"].iter().any(|initial| syllable.starts_with(initial));
    syllable
        .split_at_checked(if after_two { 2 } else { 1 })
        .is_some_and(|(initial, rest)| FINALS.binary_search(&rest).is_ok() && is_allowed(initial, rest))
}

/// Leaves out the pairs that Mandarin does not have and that would let in many words of other languages.
fn is_allowed(initial: &str, rest: &str) -> bool {
    let has_glide = rest.starts_with('i') && rest.len() > 1;
    match initial {
        "j" | "q" | "x" => rest.starts_with(['i', 'u']) && !matches!(rest, "uo" | "ui" | "ua" | "uai" | "uang"),
        "zh" | "ch" | "sh" | "r" | "z" | "c" | "s" => !has_glide && rest != "er" && rest != "o",
        "g" | "k" | "h" => !rest.starts_with('i') && !matches!(rest, "o" | "er" | "ue"),
        "f" => matches!(rest, "a" | "an" | "ang" | "ei" | "en" | "eng" | "o" | "ou" | "u"),
        "w" => matches!(rest, "a" | "ai" | "an" | "ang" | "ei" | "en" | "eng" | "o" | "u"),
        "y" => matches!(
            rest,
            "a" | "an"
                | "ang"
                | "ao"
                | "e"
                | "i"
                | "in"
                | "ing"
                | "o"
                | "ong"
                | "ou"
                | "u"
                | "ua"
                | "uan"
                | "ue"
                | "un"
        ),
        "b" | "p" | "m" => {
            !rest.starts_with('u') && !matches!(rest, "ong" | "e" | "er" | "ia" | "iang" | "iong") || rest == "u"
        }
        "d" | "t" | "n" | "l" => rest != "er" && rest != "o" && rest != "ua" && rest != "uai" && rest != "uang",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_pinyin;

    #[test]
    fn chinese_given_names_are_pinyin() {
        for word in ["jinping", "xiaoping", "zedong", "keqiang", "wanzhou", "wei", "weiwei", "yan", "liang", "xi"] {
            assert!(is_pinyin(word), "{word}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in ["", "a", "smith", "george", "vladimir", "strength", "ahmed", "wikipedia", "éé", "北京", "x"] {
            assert!(!is_pinyin(word), "{word}");
        }
    }
}
