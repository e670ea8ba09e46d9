//! What holds of the quantities of any text whatever.

use article_analyzer::{Analysis, Options, analyze};
use proptest::prelude::*;

/// Pieces of sentences with numbers in them, and wreckage.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("more than 20 boats ".to_owned()),
        Just("up to -5 degrees Celsius ".to_owned()),
        Just("between $2 and $3 billion (€1.8bn) ".to_owned()),
        Just("half a million of the two-thirds ".to_owned()),
        Just("hundreds of thousands of ".to_owned()),
        Just("one in five, 3-4 percent – 6ft 2in. ".to_owned()),
        Just("Rs500 QR4,172,393 .25 −3°C 10 1/2 1 234 567km ".to_owned()),
        "[0-9.,]{1,12}",
        "[-–/:$€£%()+~<>°½ ]{1,3}",
        "(one|two|ten|twenty|hundred|thousand|million|dozens|half|third|and|a|of|to|or|in|at least|about|km|pounds|m|bn) ",
        "\\PC{0,6}",
        Just(". ".to_owned()),
    ]
}

fn analysis(text: &str) -> Analysis {
    analyze(text, &Options::default()).unwrap()
}

fn check(analysis: &Analysis) {
    let text = &analysis.article.text;
    let mut end = 0;
    for (index, quantity) in analysis.quantities.iter().enumerate() {
        let span = quantity.located.place.span;
        assert!(span.start >= end && span.start < span.end, "sorted and apart: {quantity:?}");
        assert_eq!(text.get(span.range()), Some(quantity.located.text.as_str()));
        assert!(quantity.value.is_finite() && quantity.low.is_finite(), "{quantity:?}");
        assert!(quantity.high.is_none_or(f64::is_finite), "{quantity:?}");
        assert!(quantity.low <= quantity.value, "{quantity:?}");
        assert!(quantity.high.is_none_or(|high| quantity.value <= high), "{quantity:?}");
        assert!(quantity.restates.is_none_or(|other| (other as usize) < index), "{quantity:?}");
        end = span.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn quantities_are_sorted_apart_and_ordered_within(pieces in prop::collection::vec(piece(), 0..16)) {
        check(&analysis(&pieces.concat()));
    }
}

#[test]
fn numbers_without_end_are_met_calmly() {
    let many = [
        "7".repeat(1_000_000),
        "7 ".repeat(50_000),
        "7-".repeat(50_000),
        "1,".repeat(50_000),
        "nine hundred thousand ".repeat(10_000),
        "more than ".repeat(20_000),
        "$".repeat(20_000),
        "half of a ".repeat(10_000),
        "ten big, red and ".repeat(10_000),
    ];
    for text in many {
        check(&analysis(&text));
    }
}
