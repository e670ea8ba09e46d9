//! The invariants of ARCHITECTURE.md, for any paste whatever.

use article_analyzer::text::Span;
use article_analyzer::{Analysis, Format, Options, analyze};
use proptest::prelude::*;

/// Pieces that articles, and accidents, are made of.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Amina Okafor, the mayor of Port Harcourt, said Okafor would resign. ".to_owned()),
        Just("The World Food Programme (WFP) sent aid to Kassala on Monday.\n\n".to_owned()),
        Just("\"We left,\" she said, \"and U.S. troops stayed.".to_owned()),
        Just("%MINIFYHTML0123456789abcdef0123456789abcdef7% ".to_owned()),
        Just("<p class=a>It&rsquo;s &lt;b&gt;bold&lt;/b&gt;</p><script>alert(1)</script>".to_owned()),
        Just("&amp;amp;quot; ,quot; &#146; &nbsp \u{200B}\u{AD}".to_owned()),
        Just("\r\n\u{2028}\t \u{A0}".to_owned()),
        Just("שלום עולם مرحبا \u{202E}abc\u{202C} 👨‍👩‍👧 ".to_owned()),
        Just("Ã©tÃ© â€œoui\u{93} \u{FFFD}\0".to_owned()),
        "\\PC{0,12}",
        "[A-Z][a-z]{1,8} ",
        "(?s).{0,8}",
    ]
}

fn paste() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..14).prop_map(|pieces| pieces.concat())
}

fn check(pasted: &str, analysis: &Analysis) {
    let text = &analysis.article.text;
    let (mut replayed, mut undone) = (String::new(), String::new());
    let (mut source, mut clean) = (0, 0);
    for edit in &analysis.article.edits {
        let copied = &pasted[source..edit.place.source.start as usize];
        assert_eq!(copied, &text[clean..edit.place.span.start as usize], "copied runs are equal");
        replayed += copied;
        replayed += &edit.after;
        undone += copied;
        undone += &edit.before;
        source = edit.place.source.end as usize;
        clean = edit.place.span.end as usize;
    }
    assert_eq!(replayed + &pasted[source..], *text, "the edits replay");
    assert_eq!(undone + &text[clean..], pasted, "the edits undo");

    let mut end = 0;
    for block in &analysis.article.blocks {
        let span = block.place.span.range();
        assert!(text[end..span.start].trim().is_empty(), "between blocks there is only white space");
        assert!(!span.is_empty());
        end = span.end;
    }
    assert!(text[end..].trim().is_empty());

    let mut end = 0;
    for (index, mention) in analysis.mentions.iter().enumerate() {
        let span = mention.place.span.range();
        assert!(span.start >= end, "mentions are sorted and apart");
        assert_eq!(&text[span.clone()], mention.text);
        assert!(pasted.get(mention.place.source.range()).is_some());
        assert!((0.0..=1.0).contains(&mention.confidence));
        let entity = &analysis.entities[mention.entity as usize];
        assert_eq!(entity.mentions.iter().filter(|&&mention| mention as usize == index).count(), 1);
        end = span.end;
    }
    let belonging: usize = analysis.entities.iter().map(|entity| entity.mentions.len()).sum();
    assert_eq!(belonging, analysis.mentions.len(), "each mention belongs to one entity");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_paste_keeps_the_invariants(pasted in paste(), format in prop_oneof![Just(Format::Auto), Just(Format::Text), Just(Format::Html)]) {
        let options = Options { format, ..Options::default() };
        if let Ok(analysis) = analyze(&pasted, &options) {
            check(&pasted, &analysis);
            prop_assert_eq!(&analysis, &analyze(&pasted, &options).expect("the same paste is taken again"));
            let utf16: Vec<u16> = analysis.article.text.encode_utf16().collect();
            let source: Vec<u16> = pasted.encode_utf16().collect();
            let in_units = analysis.into_utf16(&pasted);
            for mention in &in_units.mentions {
                prop_assert_eq!(&utf16[mention.place.span.range()], mention.text.encode_utf16().collect::<Vec<_>>());
            }
            for edit in &in_units.article.edits {
                prop_assert_eq!(&source[edit.place.source.range()], edit.before.encode_utf16().collect::<Vec<_>>());
                prop_assert_eq!(&utf16[edit.place.span.range()], edit.after.encode_utf16().collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn whatever_is_kept_stays_and_keeps_the_invariants(
        pasted in paste(),
        format in prop_oneof![Just(Format::Auto), Just(Format::Text), Just(Format::Html)],
        kept in prop::collection::vec((0..200_usize, 0..40_usize), 1..5),
    ) {
        let boundary = |at: usize| (at..=pasted.len()).find(|&at| pasted.is_char_boundary(at)).unwrap_or(pasted.len());
        let keep = kept.into_iter().map(|(start, length)| Span::new(boundary(start), boundary(start + length)));
        let options = Options { format, keep: keep.collect(), ..Options::default() };
        if let Ok(analysis) = analyze(&pasted, &options) {
            check(&pasted, &analysis);
            for edit in &analysis.article.edits {
                let touched = options.keep.iter().find(|kept| !kept.is_empty() && kept.overlaps(edit.place.source));
                prop_assert_eq!(touched, None, "{:?}", edit);
            }
        }
    }

    #[test]
    fn cleaning_what_is_clean_changes_nothing(pasted in paste()) {
        if let Ok(once) = analyze(&pasted, &Options::default()) {
            let again = analyze(&once.article.text, &Options::default());
            prop_assert_eq!(again.as_ref().map(|again| &again.article.text), Ok(&once.article.text));
            prop_assert!(again.is_ok_and(|again| again.article.edits.is_empty()));
        }
    }
}

#[test]
fn ten_megabytes_of_anything_come_back() {
    let million = 1 << 20;
    let pastes = [
        "word ".repeat(2 * million),
        "&amp;".repeat(million),
        "<div>".repeat(2 * million),
        "a".repeat(10 * million),
        "Amina Okafor said so. ".repeat(million / 2),
        "\"".repeat(million),
        "U.".repeat(million),
        "U.".repeat(million) + "UN",
        "A-".repeat(million),
        "( ".repeat(million),
        "Ana Lima Ghana ".repeat(million / 2),
        "🙂".repeat(million),
        "<".repeat(4 * million),
        "[".repeat(4 * million),
        "\n".repeat(4 * million),
    ];
    for pasted in pastes {
        let analysis = analyze(&pasted, &Options { max_length: usize::MAX, ..Options::default() });
        assert!(analysis.is_ok());
    }
}
