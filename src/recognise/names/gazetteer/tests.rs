use std::time::Instant;

use super::{Gender, LEXICON, List, PhraseKind, Reading, Readings, WordFlags, fold, longest_phrase, phrases, word};

/// Folded tokens of `text`, cut as the tokeniser cuts: white space, hyphens, a possessive.
fn tokens(text: &str) -> Vec<String> {
    let spaced = text.replace('-', " - ").replace("'s", " 's").replace(',', " ,");
    spaced.split_whitespace().map(|token| fold(token).into_owned()).collect()
}

fn longest(text: &str) -> Option<(usize, Vec<Reading>)> {
    let tokens = tokens(text);
    longest_phrase(tokens.iter().map(String::as_str)).map(|phrase| (phrase.tokens, phrase.readings.collect()))
}

fn first(text: &str) -> Option<(usize, PhraseKind, Option<&'static str>)> {
    let (count, readings) = longest(text)?;
    readings.first().map(|reading| (count, reading.kind, reading.country))
}

const LISTS: [(Option<List>, &str); 6] = [
    (None, include_str!("lists/words.txt")),
    (Some(List::Places), include_str!("lists/places.txt")),
    (Some(List::Peoples), include_str!("lists/peoples.txt")),
    (Some(List::Organizations), include_str!("lists/organizations.txt")),
    (Some(List::Titles), include_str!("lists/titles.txt")),
    (Some(List::Others), include_str!("lists/others.txt")),
];

#[test]
fn every_list_is_sorted_unique_folded_and_readable() {
    for (list, text) in LISTS {
        let rows: Vec<_> = text.lines().map(|line| line.split_once('\t').unwrap_or((line, ""))).collect();
        assert!(rows.is_sorted_by(|one, next| one.0 < next.0), "{list:?}");
        for (key, payload) in rows {
            assert!(key.split(' ').all(|word| fold(word) == word && !word.is_empty()), "{key}");
            match list {
                Some(list) => assert!(Readings::new(list, payload).count() > 0, "{key} {payload}"),
                None => assert!(!WordFlags::from_letters(payload).is_empty() && !key.contains(' '), "{key}"),
            }
        }
    }
}

#[test]
fn the_lexicon_holds_every_row_of_every_list_and_no_other() {
    let mut rows = 0;
    for (list, text) in LISTS {
        for (key, payload) in text.lines().filter_map(|line| line.split_once('\t')) {
            let entry = LEXICON.seek(key).filter(|entry| entry.rest.is_empty()).unwrap_or_else(|| panic!("{key}"));
            match list {
                None => assert_eq!(entry.word(), Some(payload), "{key}"),
                Some(list) => {
                    let readings = entry.phrases().find(|(found, _)| *found == list).map(|(_, readings)| readings);
                    let same = readings.is_some_and(|readings| readings.eq(Readings::new(list, payload)));
                    assert!(same, "{key}");
                }
            }
            rows += 1;
        }
    }
    let lexicon = include_str!("lexicon.txt").lines();
    assert_eq!(
        rows,
        lexicon
            .map(|line| line.matches('\t').count().saturating_sub(line.matches("\t#").count()).max(1))
            .sum::<usize>()
    );
}

#[test]
fn countries_are_known_by_all_their_names() {
    for (name, code) in [
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Burma", "MM"),
        ("Myanmar", "MM"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("DRC", "CD"),
        ("DR Congo", "CD"),
        ("UAE", "AE"),
        ("US", "US"),
        ("U.S.", "US"),
        ("USA", "US"),
        ("UK", "GB"),
        ("Great Britain", "GB"),
        ("Scotland", "GB"),
        ("Holland", "NL"),
        ("Czechia", "CZ"),
        ("Swaziland", "SZ"),
        ("Palestine", "PS"),
        ("Kosovo", "XK"),
        ("Guinea-Bissau", "GW"),
        ("Timor-Leste", "TL"),
        ("Bosnia and Herzegovina", "BA"),
        ("Trinidad & Tobago", "TT"),
    ] {
        let (_, kind, country) = first(name).unwrap_or_else(|| panic!("{name}"));
        assert_eq!((kind, country), (PhraseKind::Country, Some(code)), "{name}");
    }
    assert_eq!(first("Soviet Union").map(|found| found.1), Some(PhraseKind::FormerCountry));
}

#[test]
fn places_are_found_however_they_are_spelt() {
    for name in [
        "Al-Hasakah",
        "Al Hasakah",
        "Deir ez-Zor",
        "Łódź",
        "Lodz",
        "Kiev",
        "Kyiv",
        "Sana'a",
        "Bombay",
        "Saigon",
        "Xi’an",
        "N'Djamena",
        "São Paulo",
        "Sao Paulo",
        "St. Petersburg",
        "New York City",
        "Rio de Janeiro",
        "Gaza Strip",
        "West Bank",
        "Strait of Hormuz",
        "Calif.",
        "North Rhine-Westphalia",
        "Uttar Pradesh",
    ] {
        let (count, readings) = longest(name).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(count, tokens(name).len(), "{name}");
        assert!(WordFlags::PLACE.contains(readings.first().map_or(WordFlags::TITLE, |it| it.kind.word_flag())));
    }
}

#[test]
fn all_readings_are_given() {
    let (_, readings) = longest("Georgia").unwrap_or_default();
    let kinds: Vec<_> = readings.iter().map(|reading| (reading.kind, reading.country)).collect();
    assert!(kinds.contains(&(PhraseKind::Country, Some("GE"))));
    assert!(kinds.contains(&(PhraseKind::Region, Some("US"))));
    let (_, readings) = longest("US").unwrap_or_default();
    assert!(readings.iter().any(|reading| reading.upper_case));
    let (_, readings) = longest("Mumbai").unwrap_or_default();
    assert_eq!(readings.first().map(|reading| reading.size), Some(9));
}

#[test]
fn the_longest_entry_wins() {
    assert_eq!(first("Bank of England governor").map(|found| found.0), Some(3));
    assert_eq!(first("South African Airways").map(|found| (found.0, found.1)), Some((3, PhraseKind::Company)));
    assert_eq!(first("South African police").map(|found| (found.0, found.1)), Some((2, PhraseKind::PeopleAdjective)));
    assert_eq!(first("Prime Minister Narendra").map(|found| (found.0, found.1)), Some((2, PhraseKind::PoliticalTitle)));
    assert_eq!(first("Lt. Col. Smith").map(|found| (found.0, found.1)), Some((2, PhraseKind::MilitaryTitle)));
}

#[test]
fn possessives_stay_outside_unless_they_are_the_name() {
    assert_eq!(first("Syria's army").map(|found| found.0), Some(1));
    assert_eq!(first("McDonald's in Paris").map(|found| (found.0, found.1)), Some((2, PhraseKind::Company)));
}

#[test]
fn words_carry_their_flags() {
    assert!(word("maria", false).contains(WordFlags::GIVEN_FEMALE));
    assert!(word("mohammed", false).contains(WordFlags::GIVEN_MALE));
    assert!(word("jinping", false).contains(WordFlags::PINYIN));
    assert!(word("smith", false).contains(WordFlags::SURNAME));
    assert!(word("koseoglu", false).contains(WordFlags::SURNAME));
    assert!(word("said", false).contains(WordFlags::FREQUENT | WordFlags::COMMON));
    assert!(word("ministry", false).contains(WordFlags::ORG_HEAD | WordFlags::ORG_TAIL));
    assert!(word("river", false).contains(WordFlags::PLACE_TAIL));
    assert!(word("bin", false).contains(WordFlags::PARTICLE));
    assert!(word("syrians", false).contains(WordFlags::DEMONYM));
    assert!(word("reuters", false).contains(WordFlags::ORGANIZATION));
    assert!(word("thursday", false).contains(WordFlags::CALENDAR));
    assert!(word("spokesman", false).contains(WordFlags::TITLE));
    assert!(word("paris", false).contains(WordFlags::CITY));
    assert!(word("qwertyuiop", false).is_empty());
}

#[test]
fn acronyms_hold_in_capitals_only() {
    assert!(word("us", true).contains(WordFlags::COUNTRY));
    assert!(word("who", true).contains(WordFlags::ORGANIZATION));
    for ordinary in ["us", "who", "in", "or", "is", "it", "me"] {
        let flags = word(ordinary, false);
        assert!(flags.contains(WordFlags::COMMON), "{ordinary}");
        assert!(!flags.intersects(WordFlags::PLACE | WordFlags::ORGANIZATION), "{ordinary}");
    }
}

#[test]
fn titles_tell_gender() {
    let gender = |title| longest(title).and_then(|(_, readings)| readings.first()?.gender);
    assert_eq!(gender("Mrs."), Some(Gender::Female));
    assert_eq!(gender("Sheikh"), Some(Gender::Male));
    assert_eq!(gender("Prof."), None);
}

#[test]
fn odd_input_finds_nothing_and_does_no_harm() {
    for text in ["", "-", "'", "''", "\u{301}", "😀", "\0", ".", "'s", "—", "\t", "Москва", "- Paris", "' '"]
    {
        let folded = fold(text);
        assert!(phrases([folded.as_ref()].into_iter()).is_empty(), "{text:?}");
        assert!(!word(&folded, false).intersects(WordFlags::PLACE), "{text:?}");
    }
    assert!(phrases(std::iter::empty()).is_empty());
    assert!(phrases(std::iter::repeat("-")).is_empty());
    assert_eq!(phrases(std::iter::repeat("new")).len(), phrases(["new", "new"].into_iter()).len());
    assert!(phrases(["x".repeat(1_000_000).as_str()].into_iter()).is_empty());
}

#[test]
fn looking_up_is_quick() {
    let text = tokens(
        "The Syrian Observatory for Human Rights said on Thursday that Rami Abdel Rahman saw it in Deir ez-Zor .",
    );
    let start = Instant::now();
    let mut found = 0;
    for _ in 0..100 {
        for index in 0..text.len() {
            let rest = text.iter().skip(index).map(String::as_str);
            found += phrases(rest).len() + usize::from(!word(&text[index], false).is_empty());
        }
    }
    let each = start.elapsed() / u32::try_from(100 * text.len()).unwrap_or(1);
    println!("{found} found, {each:?} a token for word and phrases");
    assert!(found > 0);
}
