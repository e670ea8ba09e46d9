mod pages;

use std::fmt::Write;

use crate::clean::{Article, BlockKind, Format, clean};

fn html(source: &str) -> Article {
    clean(source, Format::Html)
}

#[track_caller]
fn becomes(source: &str, text: &str) {
    assert_eq!(html(source).text, text);
}

#[test]
fn tags_go_and_their_blocks_part() {
    becomes(
        "<p>The guild <b>raised</b> the fee.</p><p>Nobody objected.</p>",
        "The guild raised the fee.\n\nNobody objected.",
    );
    becomes("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree");
    becomes("<p>One<br>two<br/>\n<br>three</p>", "One\ntwo\n\nthree");
    becomes("<p>Unclosed<p>paragraphs<ul><li>and<li>items</ul>", "Unclosed\n\nparagraphs\n\nand\n\nitems");
}

#[test]
fn white_space_collapses_as_in_css() {
    becomes("  <p>\n  The   river\n rose </p>\n\n", "The river rose");
    becomes("<p>a <b> b</b> <i>c</i></p>", "a b c");
    becomes("<pre>  a\n    b\n</pre>", "a\n    b");
    becomes("<p>&nbsp;</p><p>&nbsp;One &nbsp;two&nbsp;</p>", "One two");
}

#[test]
fn what_never_shows_goes() {
    becomes(
        "The tunnel floods.<script>let menu=\"<p>y</p>\";</script><style>h1{margin:0}</style> Buses turn.",
        "The tunnel floods. Buses turn.",
    );
    becomes("<p>One<!-- two --></p><noscript><img></noscript><template><p>x</template>", "One");
    becomes("<svg><style/><title>Share</title></svg>One <button>Share</button>", "One");
}

#[test]
fn office_markup_goes_and_bullets_with_it() {
    becomes(
        "<p class=MsoNormal style='mso-list:l0'>The tram<o:p></o:p> stopped <![if !supportLists]>behind<![endif]> Gdynia.</p>",
        "The tram stopped behind Gdynia.",
    );
    becomes(
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Rice</p>",
        "Rice",
    );
}

#[test]
fn loose_text_keeps_its_paragraphs() {
    becomes(
        "First.\n\nSecond <em>one</em>,\nstill second.\n\n\nThird.",
        "First.\n\nSecond one,\nstill second.\n\nThird.",
    );
}

#[test]
fn a_fragment_from_word_keeps_everything() {
    let article = html(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta name=Generator content=\"Microsoft Word 15\"><style><!-- p.MsoNormal {margin:0cm} --></style></head>\
         <body lang=EN-GB><!--StartFragment--><h1>Harvest<o:p></o:p></h1><p class=MsoNormal>Rain came late.<o:p></o:p></p>\
         <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Maize</p><!--EndFragment--></body></html>",
    );
    assert_eq!(article.text, "Harvest\n\nRain came late.\n\nMaize");
    let kinds: Vec<_> = article.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Title, BlockKind::Paragraph, BlockKind::ListItem]);
}

#[test]
fn a_fragment_from_google_docs_keeps_everything() {
    becomes(
        "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span>Schools in </span><span>Suva</span><span> reopen.</span></p><br><ul><li><p><span>Bring water</span></p></li></ul></b>",
        "Schools in Suva reopen.\n\nBring water",
    );
}

#[test]
fn a_mail_from_outlook_keeps_its_tables_and_quotes() {
    becomes(
        "<div class=WordSection1><table><tr><th>Ward</th><th>Votes</th></tr><tr><td>North</td><td>1,204</td></tr></table><blockquote type=cite><div>See below.</div></blockquote></div>",
        "Ward\tVotes\nNorth\t1,204\n\nSee below.",
    );
}

#[test]
fn escaped_markup_goes_in_the_next_round() {
    let article = clean("<p>One.&lt;br&gt;Two.</p><p>Three.</p>", Format::Auto);
    assert_eq!(article.text, "One.\nTwo.\n\nThree.");
}

#[test]
fn every_edit_can_be_replayed_and_what_is_kept_is_copied() {
    let source = "<div>A &amp; B<script>x</script> <i>c</i>&nbsp;d<br> e</div>\0<p>&eacute;t&#233;</p>";
    let article = html(source);
    let mut text = String::new();
    let mut at = 0;
    for edit in article.map.edits() {
        text.push_str(&source[at..edit.source.range().start]);
        text.push_str(edit.clean.of(&article.text));
        at = edit.source.range().end;
    }
    text.push_str(&source[at..]);
    assert_eq!(text, article.text);
    assert_eq!(text, "A & B c d\ne\n\nété");
}

#[test]
fn hostile_sources_are_read_to_their_end() {
    let mut sources = vec![
        "<".repeat(50_000),
        "<a".repeat(50_000),
        "<b>".repeat(50_000),
        "<div>x".repeat(50_000),
        "<li><ul><b>".repeat(20_000) + &"</li>".repeat(20_000),
        "<table><tr><td>".repeat(20_000),
        "<h1><div>a".repeat(20_000),
        "&amp;".repeat(50_000),
        "&#x".repeat(50_000),
        "<p>\0".repeat(50_000),
        "<!--".repeat(50_000),
        "<script>".repeat(50_000),
        "<p class='".to_owned() + &"shareBar ".repeat(20_000),
        "<p>cut <div class=\"x".to_owned(),
        "<svg><title>".to_owned(),
        "\r\n<pre>\r\n\r\nx\r</pre>&\r\n&amp\r\n".to_owned(),
    ];
    let mut soup = String::new();
    for n in 0..5_000 {
        let _ = write!(soup, "</b><p>{n}<i><li></p></i><td></div><br/></table><a><a></li>");
    }
    sources.push(soup);
    for source in sources {
        for format in [Format::Html, Format::Auto] {
            let article = clean(&source, format);
            assert!(article.text.len() <= source.len() * 2);
        }
    }
}
