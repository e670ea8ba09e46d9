use super::*;
use crate::clean::{Format, clean};

/// The words that a number before them counts, and their lemma.
fn counted(words: &str, grammar: Grammar) -> Option<(String, String)> {
    let article = clean(&["There were 7 ", words].concat(), Format::Text);
    let reading = crate::read::read(&article);
    let phrase = super::read(&reading, 3, reading.tokens.len(), grammar)?;
    Some((phrase.span(&reading)?.of(reading.text).to_owned(), phrase.lemma(&reading)))
}

#[test]
fn phrases_end_with_their_plural() {
    for (words, of, lemma) in [
        ("nurses on strike.", "nurses", "nurse"),
        ("young Kenyan runners in the race.", "young Kenyan runners", "runner"),
        ("police officers were there.", "police officers", "officer"),
        ("arms dealers and smugglers fled.", "arms dealers and smugglers", "dealer"),
        ("men, women and children on board.", "men, women and children", "man"),
        ("people and a dog.", "people", "person"),
        ("houses and the school.", "houses", "house"),
        ("stab wounds to the chest.", "stab wounds", "wound"),
        ("rebel-held, mostly empty villages in the hills.", "rebel-held, mostly empty villages", "village"),
        ("state-of-the-art ferries for the islands.", "state-of-the-art ferries", "ferry"),
        ("dead after the storm.", "dead", "dead"),
        ("lives lost at sea.", "lives", "life"),
        ("fishermen went missing.", "fishermen", "fisherman"),
        ("by-elections on Thursday.", "by-elections", "election"),
        ("off-duty soldiers nearby.", "off-duty soldiers", "soldier"),
        ("further suspected cases.", "further suspected cases", "case"),
        ("Labour MPs resigned.", "Labour MPs", "MP"),
        ("most expensive paintings ever.", "most expensive paintings", "painting"),
    ] {
        assert_eq!(counted(words, Grammar::Plural), Some((of.to_owned(), lemma.to_owned())), "{words}");
    }
}

#[test]
fn verbs_and_prepositions_begin_no_phrase() {
    for words in ["were there.", "in the morning.", "said so.", "after the vote.", ", and then.", "killed by it."] {
        let found = counted(words, Grammar::Plural);
        assert!(found.is_none() || words.starts_with("killed"), "{words}: {found:?}");
    }
}

#[test]
fn one_counts_a_singular() {
    for (words, of) in
        [("police officer said so.", "police officer"), ("man carrying a flag.", "man"), ("boat sank.", "boat")]
    {
        assert_eq!(counted(words, Grammar::Singular).map(|(of, _)| of).as_deref(), Some(of), "{words}");
    }
}
