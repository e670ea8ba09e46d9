//! What somebody wants left as it is: each edit of the test articles can be undone by its range in the paste.

use std::fs;
use std::path::Path;

use article_analyzer::Format;
use article_analyzer::clean::{Article, BlockKind, clean, clean_around};
use article_analyzer::text::{EditKind, Span};

fn articles() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut articles: Vec<(String, String)> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "txt" || extension == "html"))
        .map(|file| (file.display().to_string(), fs::read_to_string(&file).expect("an article is UTF-8")))
        .collect();
    articles.sort();
    assert!(!articles.is_empty());
    articles
}

/// Where a piece of the paste that no edit touches stands in the clean text.
fn place(article: &Article, source: Span) -> Span {
    let before = article.map.edits().iter().take_while(|edit| edit.source.end <= source.start && edit.source != source);
    let (from, to) = before.last().map_or((0, 0), |edit| (edit.source.end, edit.clean.end));
    Span { start: source.start - from + to, end: source.end - from + to }
}

#[test]
fn every_edit_can_be_undone_by_its_range() {
    for (name, pasted) in articles() {
        let cleaned = clean(&pasted, Format::Auto);
        for edit in cleaned.map.edits() {
            let article = clean_around(&pasted, Format::Auto, &[edit.source]);
            let of = format!("{name}: {edit:?} {:?}", edit.source.of(&pasted));
            if edit.source.is_empty() {
                let again = article.map.edits().iter().find(|other| other.source == edit.source);
                assert_eq!(again, None, "{of}");
                continue;
            }
            let touched = article.map.edits().iter().find(|other| other.source.overlaps(edit.source));
            assert_eq!(touched, None, "{of}");
            assert_eq!(place(&article, edit.source).of(&article.text), edit.source.of(&pasted), "{of}");
        }
    }
}

#[test]
fn undoing_one_edit_leaves_the_others_alone() {
    for (name, pasted) in articles() {
        let cleaned = clean(&pasted, Format::Auto);
        let all = cleaned.map.edits();
        for edit in all {
            let article = clean_around(&pasted, Format::Auto, &[edit.source]);
            let stays = |other: &&article_analyzer::text::Edit| {
                article.map.edits().iter().any(|again| again.source == other.source && again.rule == other.rule)
            };
            let lost = all.iter().filter(|other| *other != edit && !stays(other)).count();
            assert!(lost <= 2, "{name}: {:?} takes {lost} with it", edit.source.of(&pasted));
        }
    }
}

#[test]
fn everything_can_be_kept() {
    for (name, pasted) in articles() {
        let article = clean_around(&pasted, Format::Auto, &[Span::new(0, pasted.len())]);
        assert_eq!(article.text, pasted, "{name}");
        let edits: Vec<Span> = clean(&pasted, Format::Auto).map.edits().iter().map(|edit| edit.source).collect();
        let article = clean_around(&pasted, Format::Auto, &edits);
        let kept: usize = article.map.edits().iter().map(|edit| edit.source.len()).sum();
        assert_eq!(kept, 0, "{name}: {:?}", article.map.edits());
    }
}

/// A report with a share bar, a line that the desk wants back, and a paragraph that stands twice.
const MARKET: &str = "Fish market of Essaouira reopens after storm\n\n\
    Share\nFacebook\nTwitter\n\n\
    The fish market of Essaouira opened its gates again on Friday, two weeks after the storm that took its roof.\n\n\
    Read more: How the storm came\n\n\
    \u{201c}We sold out before nine,\u{201d} said Hafida Benali, whose family has had a stall there for forty years.\n\n\
    \u{201c}We sold out before nine,\u{201d} said Hafida Benali, whose family has had a stall there for forty years.\n\n\
    The town has paid for the new roof, and the ministry for the cold store behind it.\n";

#[test]
fn removed_lines_come_back_whole_as_blocks() {
    for line in ["Read more: How the storm came", "Facebook"] {
        let removed = clean(MARKET, Format::Auto);
        let at = MARKET.find(line).expect("the line is there");
        let line = Span::new(at, at + line.len());
        assert!(!removed.text.contains(line.of(MARKET)));
        let article = clean_around(MARKET, Format::Auto, &[line]);
        let block = article.blocks.iter().find(|block| block.span.of(&article.text) == line.of(MARKET));
        assert!(block.is_some(), "{:?}", article.text);
        assert!(!article.text.contains("Twitter"));
    }
}

#[test]
fn a_paragraph_may_stand_twice() {
    let twice = |article: &Article| article.text.matches("We sold out before nine").count();
    let removed = clean(MARKET, Format::Auto);
    assert_eq!(twice(&removed), 1);
    let edit = removed.map.edits().iter().find(|edit| edit.rule == "repeated-paragraph").expect("one stands twice");
    let article = clean_around(MARKET, Format::Auto, &[edit.source]);
    assert_eq!(twice(&article), 2);
    assert_eq!(article.blocks.len(), removed.blocks.len() + 1);
}

const PAGE: &str = "<!doctype html><html><head><title>Bridge of Mostar gets new stones</title></head><body>\
    <article><h1>Bridge of Mostar gets new stones</h1>\
    <p>Masons in Mostar have begun to replace stones in the old bridge that the floods of last winter had loosened.</p>\
    <aside class=\"related-links\"><h2>Read also</h2><p>&copy; 2023 <b>Divers</b> of the\n bridge</p><ul><li>The quarry</li></ul></aside>\
    <p>The work will last until the autumn, said Emir Kovac, who leads it, and the bridge stays open meanwhile.</p>\
    <p>Stone comes from the quarry that gave the first builders theirs, and is cut by hand as it was then.</p>\
    </article></body></html>";

#[test]
fn words_of_removed_html_come_back_without_their_tags() {
    let removed = clean(PAGE, Format::Auto);
    assert!(!removed.text.contains("quarry\n"));
    let words = ["2023", "Divers", "of the", "bridge</p><ul>", "The quarry"];
    let keep: Vec<Span> = words
        .iter()
        .map(|word| {
            let at = PAGE.find(word).expect("the words are there");
            Span::new(at, at + word.split('<').next().map_or(0, str::len))
        })
        .collect();
    let article = clean_around(PAGE, Format::Auto, &keep);
    let blocks: Vec<_> = article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text))).collect();
    assert_eq!(blocks.len(), removed.blocks.len() + 2, "{blocks:?}");
    assert_eq!(blocks[2], (BlockKind::Paragraph, "© 2023 Divers of the bridge"));
    assert_eq!(blocks[3], (BlockKind::ListItem, "The quarry"));
}

#[test]
fn tags_that_are_kept_stand_as_they_stood() {
    let at = PAGE.find("<b>").expect("the tag is there");
    let aside = Span::new(PAGE.find("<aside").unwrap_or(0), PAGE.find("</aside>").unwrap_or(0) + "</aside>".len());
    for kept in [Span::new(at, at + 3), aside] {
        let article = clean_around(PAGE, Format::Auto, &[kept]);
        assert!(article.text.contains(kept.of(PAGE)), "{}", article.text);
        assert!(!article.text.contains("<article>"), "{}", article.text);
        assert!(article.text.contains("meanwhile.\n\nStone comes"), "{}", article.text);
    }
}

#[test]
fn nothing_is_put_in_at_an_empty_stretch() {
    let pasted = "The tram is back.It runs again from Monday, the city of Oran said, and tickets are free for a week.";
    let cleaned = clean(pasted, Format::Auto);
    let edit = cleaned.map.edits().first().expect("a space is missing");
    assert_eq!((edit.kind, edit.rule), (EditKind::Inserted, "missing-space"));
    assert_eq!(clean_around(pasted, Format::Auto, &[edit.source]).text, pasted);
}

#[test]
fn stretches_that_do_not_fit_count_for_nothing() {
    for span in [Span { start: 5, end: 2 }, Span::new(0, 9999), Span::new(1, 2), Span::new(9999, 9999)] {
        let pasted = "é &amp; è";
        assert_eq!(clean_around(pasted, Format::Auto, &[span]).text, "é & è");
    }
}
