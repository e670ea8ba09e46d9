//! What holds of cleaning whatever the paste.

use article_analyzer::clean::{Article, Format, clean};
use proptest::prelude::*;

/// Pieces of text and of debris; any string of them is a paste.
const PIECES: &[&str] = &[
    "The dam held through the night, the engineers said.",
    "The dam held through the night, the eng…",
    "She said \"No,\" and left",
    "the water of the reservoir and the",
    "rain on the roof,",
    "Essex 2-1 Kent",
    "Rosa",
    "and",
    "of 1931",
    "extrac-",
    "tion",
    "well-known",
    "А вода ушла.",
    "市長は述べた。",
    "قال العمدة",
    "é",
    "🙂",
    "\u{200D}",
    "\u{A0}",
    "\u{AD}",
    " ",
    " ",
    " ",
    "  ",
    "          ",
    "\t",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\u{C}",
    "\u{2028}",
    "\0",
    ".",
    ",",
    " .",
    " ,",
    " ;",
    ":",
    "?",
    "…",
    "“",
    "”",
    "\"",
    "(",
    ")",
    "-",
    "—",
    "-- ",
    ">",
    "> ",
    ">> ",
    "> 40",
    "• ",
    "● ",
    "👉 ",
    "✅ ",
    "1. ",
    "12",
    "Page 3 of 12",
    "A: ",
    "%",
    "%%",
    "%MINIFYHTML0123456789abcdef0123456789abcdef7%",
    "%%NOPTIMIZE%%abc=%%NOPTIMIZE%%",
    "{{",
    "}}",
    "{{user.name}}",
    "{{ad_slot}}",
    "${a.b}",
    "*|FNAME|*",
    "<%",
    "%>",
    "[",
    "]",
    "[[a-b]]",
    "[ad]",
    "[gallery ids=\"1\"]",
    "[caption id=\"a\"]",
    "[/caption]",
    "[vc_row]",
    "[sic]",
    "[b]",
    "[/b]",
    "[email protected]",
    "— Rosa (@rosa) March 3, 2021",
    "pic.twitter.com/abc",
    "39 39 Retweets",
    "https://example.org/a?utm_source=b&id=7",
    "?utm_a=b",
    "&amp;",
    "&lt;b&gt;",
    "<p>",
    "</p>",
    "---------- Forwarded message ---------",
    "From: Rosa <rosa@example.org>",
    "Subject: Fwd: The dam",
    "Date: 3 March 2020",
    "To: Desk",
    "Rosa <rosa@example.org> wrote:",
    "Sent from my iPhone",
    "enough.The",
    "The mayor of the valley came on Tuesday with bread, blankets and clean water for all the people who had waited in the school.",
];

fn paste() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// One text made from the other by the edits.
fn replay(article: &Article, from: &str, to: &str, undo: bool) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for edit in article.map.edits() {
        let (old, new) = if undo { (edit.clean, edit.source) } else { (edit.source, edit.clean) };
        out.push_str(&from[at..old.range().start]);
        out.push_str(new.of(to));
        at = old.range().end;
    }
    out + &from[at..]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn cleaning_twice_is_cleaning_once(paste in paste()) {
        let once = clean(&paste, Format::Auto).text;
        let twice = clean(&once, Format::Auto).text;
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn edits_replay_and_undo(paste in paste()) {
        let article = clean(&paste, Format::Auto);
        prop_assert_eq!(replay(&article, &paste, &article.text, false), article.text.clone());
        prop_assert_eq!(replay(&article, &article.text, &paste, true), paste);
    }

    #[test]
    fn between_blocks_there_is_only_white_space(paste in paste()) {
        let article = clean(&paste, Format::Auto);
        let mut at = 0;
        for block in &article.blocks {
            prop_assert!(article.text[at..block.span.range().start].trim().is_empty());
            prop_assert!(!block.span.is_empty());
            at = block.span.range().end;
        }
        prop_assert!(article.text[at..].trim().is_empty());
    }
}

/// What the markup of a page did not tell, its lines still tell: found by fuzzing, where the text of a page with a broken
/// head was cleaned further when it was cleaned again.
#[test]
fn menus_that_no_markup_tells_go_at_once() {
    let menu = r#"<li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>"#;
    let page = format!(
        "<p>The ferry was late again on Monday, the harbour master said.</p>\n\
         <p>\"We had no pilot for two hours,\" she told reporters on the quay.</p>\n\
         <p>Nobody was hurt, and the union wants a second pilot by spring</p>\n\
         {menu}\n<main><article><h1>Ferry late again</h1>{menu}\n{menu}\n"
    );
    let once = clean(&page, Format::Html).text;
    assert!(once.ends_with("a second pilot by spring"), "{once}");
    assert_eq!(clean(&once, Format::Text).text, once);
}
