use crate::analysis::QuoteStyle::{self, Direct, Indirect, Mixed};
use crate::{Options, analyze};

/// Style, speaker, cue and content of each quote; empty where there is none.
fn quotes(text: &str) -> Vec<(QuoteStyle, String, String, String)> {
    let analysis = analyze(text, &Options::default()).expect("a text");
    let words = |located: Option<crate::analysis::Located>| located.map_or_else(String::new, |located| located.text);
    let quote = |quote: crate::analysis::Quote| {
        (quote.style, words(quote.speaker_mention), words(quote.cue), quote.located.text)
    };
    analysis.quotes.into_iter().map(quote).collect()
}

/// A text, and style, speaker, cue and content of its quotes.
type Case<'a> = (&'a str, &'a [(QuoteStyle, &'a str, &'a str, &'a str)]);

fn check(cases: &[Case<'_>]) {
    for (text, expected) in cases {
        let found = quotes(text);
        let found: Vec<_> = found.iter().map(|(style, who, cue, what)| (*style, &**who, &**cue, &**what)).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn direct_quotes_in_every_order() {
    check(&[
        ("\"The dam is full,\" Adaeze Nwosu said on Monday.", &[(Direct, "Adaeze Nwosu", "said", "The dam is full,")]),
        ("“The dam is full,” said the mayor.", &[(Direct, "the mayor", "said", "The dam is full,")]),
        ("The mayor said: “The dam is full.”", &[(Direct, "The mayor", "said", "The dam is full.")]),
        ("She added, 'The dam is full.'", &[(Direct, "She", "added", "The dam is full.")]),
        ("«Le barrage est plein», she wrote.", &[(Direct, "she", "wrote", "Le barrage est plein")]),
        ("''The dam is full,'' he said.", &[(Direct, "he", "said", "The dam is full,")]),
        ("\"Is the dam full?\" Adaeze Nwosu asked.", &[(Direct, "Adaeze Nwosu", "asked", "Is the dam full?")]),
        ("\"The dam is full,\" witnesses told reporters in Jos.", &[(Direct, "witnesses", "told", "The dam is full,")]),
        (
            "\"They chanted 'no more dams' all night,\" he said.",
            &[(Direct, "he", "said", "They chanted 'no more dams' all night,")],
        ),
    ]);
}

#[test]
fn the_speaker_stands_before_what_is_in_apposition() {
    check(&[
        (
            "Tomasz Zielinski, the head of the union, said that the strike would go on.",
            &[(Indirect, "Tomasz Zielinski", "said", "the strike would go on")],
        ),
        (
            "Tomasz Zielinski, 54, who drives a tram in Lodz, said the strike would go on.",
            &[(Indirect, "Tomasz Zielinski", "said", "the strike would go on")],
        ),
        (
            "A spokesman for the union in Lodz said the strike would go on.",
            &[(Indirect, "A spokesman for the union in Lodz", "said", "the strike would go on")],
        ),
        (
            "In a letter on Friday, the union warned that the strike would go on.",
            &[(Indirect, "the union", "warned", "the strike would go on")],
        ),
    ]);
}

#[test]
fn an_office_and_a_name_in_apposition_are_one_source() {
    let said = |what| [(Direct, "Ines Duarte", "said", what)];
    let told = |what| [(Direct, "Ines Duarte", "told", what)];
    check(&[
        ("“We will appeal,” the port's director, Ines Duarte, told Reuters.", &told("We will appeal,")),
        ("“We will appeal,” Ines Duarte, the port's director, told Reuters.", &told("We will appeal,")),
        ("“We will appeal,” said the port's director, Ines Duarte.", &said("We will appeal,")),
        ("“We will appeal,” said her sister, Ines Duarte, on Monday.", &said("We will appeal,")),
        ("The port's director, Ines Duarte, said: “We will appeal.”", &said("We will appeal.")),
        (
            "The port's director, Ines Duarte, said the port lost money.",
            &[(Indirect, "Ines Duarte", "said", "the port lost money")],
        ),
        (
            "Managing Director, Dame Ines Duarte, said the port lost money.",
            &[(Indirect, "Dame Ines Duarte", "said", "the port lost money")],
        ),
        // What stands before a name that no comma follows is what was said.
        ("The port, Ines Duarte said, is full.", &[(Indirect, "Ines Duarte", "said", "is full")]),
    ]);
}

#[test]
fn what_leads_in_was_not_said() {
    check(&[
        (
            "Asked whether the port would close, Ines Duarte said: “Not this year.”",
            &[(Direct, "Ines Duarte", "said", "Not this year.")],
        ),
        ("Police on Friday night said the port was closed.", &[(Indirect, "Police", "said", "the port was closed")]),
        (
            "Ines Duarte told reporters at her office that the port was full.",
            &[(Indirect, "Ines Duarte", "told", "the port was full")],
        ),
        ("The union said on Monday a deal was near.", &[(Indirect, "The union", "said", "a deal was near")]),
    ]);
}

#[test]
fn a_colon_announces_a_quotation_also_in_the_next_paragraph() {
    let full = |cue| [(Direct, "Ines Duarte", cue, "The port is full.")];
    check(&[
        ("Ines Duarte stated:\n\n“The port is full.”", &full("stated")),
        ("Hours later, Ines Duarte left, stating:\n\n“The port is full.”", &full("stating")),
        ("Ines Duarte:\n\n“The port is full.”", &full(":")),
        ("The storm did not surprise the pilot Ines Duarte: “The port is full.”", &full(":")),
        ("As Ines Duarte pointed out in May, “The port is full.”", &full("pointed out")),
        ("The plan has three parts: “a port that works” and two more.", &[]),
    ]);
}

#[test]
fn headlines_name_their_speaker_in_their_own_ways() {
    let body = "\n\nInes Duarte said on Monday that the port was full. She spoke in Faro.";
    for (headline, expected) in [
        ("‘It will be a good year’ – Duarte upbeat on exports", (Direct, "Duarte", "–", "It will be a good year")),
        ("‘It will be a good year’: Duarte upbeat", (Direct, "Duarte", ":", "It will be a good year")),
        ("Port is full, says mayor Ines Duarte", (Indirect, "mayor Ines Duarte", "says", "Port is full")),
    ] {
        let text = format!("{headline}{body}");
        check(&[(&text, &[expected, (Indirect, "Ines Duarte", "said", "the port was full")])]);
    }
}

#[test]
fn who_is_named_last_said_all_of_it() {
    check(&[
        (
            "The city needs leaders “who know what ports are,” Ines Duarte said.",
            &[(Mixed, "Ines Duarte", "said", "The city needs leaders “who know what ports are,”")],
        ),
        (
            "The film uses footage of Ines Duarte asking, “Why are we here?”",
            &[(Direct, "Ines Duarte", "asking", "Why are we here?")],
        ),
        (
            "The mayor noted that the port paid no tax in May — Ines Duarte boasted, “That is clever.”",
            &[
                (Indirect, "The mayor", "noted", "the port paid no tax in May"),
                (Direct, "Ines Duarte", "boasted", "That is clever."),
            ],
        ),
        (
            "In a letter announcing the strike, the union called the port “a trap.”",
            &[(Indirect, "a letter", "announcing", "the strike"), (Mixed, "the union", "called", "the port “a trap.”")],
        ),
        (
            "The unions say they want “a deal,” but left early.",
            &[(Mixed, "The unions", "say", "they want “a deal,” but left early")],
        ),
    ]);
}

#[test]
fn figures_keep_the_words_for_how_exact_they_are() {
    for amount in ["at least 12", "about 40", "up to 40", "over 300", "only 12", "nearly two", "$3m"] {
        let text = format!("Police said {amount} boats were lost in the storm.");
        let content = format!("{amount} boats were lost in the storm");
        check(&[(&text, &[(Indirect, "Police", "said", &content)])]);
    }
}

#[test]
fn verbs_that_also_do_other_things_need_signs_of_speech() {
    check(&[
        ("The mill added 134 jobs in Ohio.", &[]),
        ("He added it was late.", &[(Indirect, "He", "added", "it was late")]),
        ("The firm recalled 3,000 cars.", &[]),
        ("She called her mother before the flight.", &[]),
        ("She called the plan a waste of money.", &[(Indirect, "She", "called", "the plan a waste of money")]),
        ("A firm called Delta Agro opened a mill.", &[]),
        ("The evidence points to arson at the mill.", &[]),
        ("The clerk accused of theft resigned on Monday.", &[]),
        ("The Delta-backed militia left Gao.", &[]),
        ("Fans celebrated “the great escape” in Turin.", &[]),
        (
            "“We did it together,” Ines Duarte celebrated.",
            &[(Direct, "Ines Duarte", "celebrated", "We did it together,")],
        ),
        ("“Fire in the hold,” the captain radioed.", &[(Direct, "the captain", "radioed", "Fire in the hold,")]),
    ]);
}

#[test]
fn reported_speech_ends_with_its_clause() {
    check(&[
        ("The ferry is safe, according to its owner.", &[(Indirect, "its owner", "according to", "The ferry is safe")]),
        (
            "According to the coast guard, the ferry is safe.",
            &[(Indirect, "the coast guard", "According to", "the ferry is safe")],
        ),
        (
            "The ferry had been checked in May, the coast guard said on Tuesday.",
            &[(Indirect, "the coast guard", "said", "The ferry had been checked in May")],
        ),
        (
            "The owner said the ferry was safe but refused to name the captain.",
            &[
                (Indirect, "The owner", "said", "the ferry was safe"),
                (Indirect, "The owner", "refused", "to name the captain"),
            ],
        ),
        (
            "The owner told the court that the ferry was safe, adding that it had been checked.",
            &[
                (Indirect, "The owner", "told", "the ferry was safe"),
                (Indirect, "The owner", "adding", "it had been checked"),
            ],
        ),
        ("As the owner put it, the ferry sailed on.", &[]),
    ]);
}

#[test]
fn mixed_quotes_are_whole_clauses() {
    check(&[
        (
            "He called the verdict \"a disgrace\" and left.",
            &[(Mixed, "He", "called", "the verdict \"a disgrace\" and left")],
        ),
        (
            "The verdict was “a disgrace,” her lawyer said.",
            &[(Mixed, "her lawyer", "said", "The verdict was “a disgrace,”")],
        ),
    ]);
}

#[test]
fn what_goes_on_after_its_cue_is_one_quote() {
    check(&[
        (
            "\"We were late,\" Ines Duarte said. \"Nobody waited.\"",
            &[(Direct, "Ines Duarte", "said", "We were late,\" Ines Duarte said. \"Nobody waited.")],
        ),
        (
            "\"We were late. Nobody waited.\" \"It rained,\" she said.",
            &[(Direct, "she", "said", "We were late. Nobody waited.\" \"It rained,")],
        ),
        (
            "“We were late,” she said.\n\n“Nobody waited for us at the station.”",
            &[
                (Direct, "she", "said", "We were late,"),
                (Direct, "she", "said", "Nobody waited for us at the station."),
            ],
        ),
    ]);
}

#[test]
fn a_quote_over_paragraphs_opens_in_each_and_closes_in_the_last() {
    let text = "“The pier was built by hand. Nobody remembers when.\n\n“It will outlive us all,” Ines Duarte said.";
    let analysis = analyze(text, &Options::default()).expect("a text");
    assert!(analysis.quotes.iter().all(|quote| quote.closed));
    check(&[(
        text,
        &[
            (Direct, "Ines Duarte", "said", "The pier was built by hand. Nobody remembers when."),
            (Direct, "Ines Duarte", "said", "It will outlive us all,"),
        ],
    )]);
}

#[test]
fn what_nobody_said_is_no_quote() {
    check(&[
        ("The so-called \"peace bridge\" opened in 1998.", &[]),
        ("Ed \"Bear\" Novak said the boat leaked.", &[(Indirect, "Ed \"Bear\" Novak", "said", "the boat leaked")]),
        ("The players' coach left in the '90s, and rock 'n' roll went with him.", &[]),
        ("She bought the red car.", &[]),
    ]);
}

#[test]
fn marks_that_never_close_end_with_their_paragraph() {
    let analysis =
        analyze("He said \"nobody came to the harbour.\n\nThe ferry left.", &Options::default()).expect("a text");
    let found: Vec<_> = analysis.quotes.iter().map(|quote| (&*quote.located.text, quote.closed)).collect();
    assert_eq!(found, [("nobody came to the harbour.", false)]);
}
