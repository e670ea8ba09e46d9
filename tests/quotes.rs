//! Quotes and their speakers, for any paste whatever: every span lies in the text, every speaker exists, quotes stand
//! apart and in order, and time grows with the length alone.

use std::fmt::Write;
use std::time::{Duration, Instant};

use article_analyzer::analysis::Located;
use article_analyzer::{Analysis, Options, analyze};
use proptest::prelude::*;

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\"We open on Friday,\" said Nadia Rahman, who runs the ferry. \"Not before.\" ".to_owned()),
        Just("He said that the 'old' pier, she added, was “unsafe”. ".to_owned()),
        Just("According to the ministry, ''nobody was told'', as Mr Tadesse put it.\n\n".to_owned()),
        Just("“The first paragraph stays open.\n\n“The second closes,” Ines Duarte told reporters.\n\n".to_owned()),
        Just("„So“, sagte er. »Nein«, «oui», ‹non›, 「はい」 ".to_owned()),
        Just("said, asked (who said) that: ".to_owned()),
        "[\"“”‘’'`«»„,.:;()—-]{1,6}",
        Just(" who said who told and said, ".to_owned()),
        "\\PC{0,10}",
        Just("\n\n".to_owned()),
    ]
}

fn check(analysis: &Analysis) {
    let text = &analysis.article.text;
    let holds = |located: &Located| text.get(located.place.span.range()) == Some(located.text.as_str());
    let mut end = 0;
    for quote in &analysis.quotes {
        let span = quote.located.place.span;
        assert!(holds(&quote.located) && !span.is_empty());
        assert!(span.start >= end, "quotes stand apart and in order: {text:?}");
        end = span.end;
        assert!(quote.cue.as_ref().is_none_or(&holds));
        assert!(quote.speaker_mention.as_ref().is_none_or(&holds));
        assert!(quote.speaker.is_none_or(|speaker| (speaker as usize) < analysis.entities.len()));
        assert!(quote.speaker.is_none() || quote.speaker_mention.is_some(), "who speaks is named somewhere");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn quotes_are_sound(pieces in prop::collection::vec(piece(), 0..20)) {
        check(&analyze(&pieces.concat(), &Options::default()).unwrap());
    }
}

/// How long an analysis takes, the shorter of two.
fn time(text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        check(&analyze(text, &Options::default()).unwrap());
        start.elapsed()
    };
    run().min(run())
}

#[test]
fn time_is_linear_in_hostile_text() {
    let hostile: [fn(&mut String, usize); 13] = [
        |text, n| write!(text, "\"No. {n} is late,\" he said. ").unwrap(),
        |text, _| text.push_str("\"open and never closed "),
        |text, _| text.push_str("'a “b "),
        |text, _| text.push_str("said that who said, "),
        |text, _| text.push_str("(x) "),
        |text, _| text.push_str("“Late.” "),
        |text, _| text.push_str(", according to the a, said b "),
        |text, n| write!(text, "“Line {n}” \n\n").unwrap(),
        |text, _| text.push_str("In saying the dam announcing "),
        |text, _| text.push_str("the mayor, the judge, "),
        |text, n| write!(text, "Minister Ana Lima{n} came. The minister said it was late. ").unwrap(),
        |text, n| write!(text, "The Bank of Lima{n} closed. The bank said it was late. ").unwrap(),
        |text, _| text.push_str("noted “x,” he replied, "),
    ];
    for piece in hostile {
        let text = |times: usize| {
            let mut text = "They spoke in the harbour and the mayor was there. ".to_owned();
            (0..times).for_each(|n| piece(&mut text, n));
            text
        };
        let (once, more) = (time(&text(2_500)), time(&text(10_000)));
        assert!(more < once * 12 + Duration::from_millis(250), "{once:?} became {more:?}: {}", text(1));
    }
}

#[test]
fn ten_thousand_quotes_are_all_found() {
    let mut text = "The harbour master Nadia Rahman spoke to those who had come to the meeting.\n\n".to_owned();
    (0..10_000).for_each(|n| write!(text, "\"We have waited for {n} days,\" she said.\n\n").unwrap());
    let analysis = analyze(&text, &Options::default()).unwrap();
    assert_eq!(analysis.quotes.len(), 10_000);
}
