use crate::clean::{Article, Format, clean};

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
        "<p>The court <b>upheld</b> the ban.</p><p>It starts Monday.</p>",
        "The court upheld the ban.\n\nIt starts Monday.",
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
    becomes("<p>&nbsp;</p><p>&nbsp;One &nbsp;two&nbsp;</p>", "One\u{a0}two");
}

#[test]
fn what_never_shows_goes() {
    becomes(
        "The bridge is shut.<script>var a=\"<p>x</p>\";</script><style>p{color:red}</style> Ferries run.",
        "The bridge is shut. Ferries run.",
    );
    becomes("<p>One<!-- two --></p><noscript><img></noscript><template><p>x</template>", "One");
    becomes("<svg><style/><title>Share</title></svg>One <button>Share</button>", "One");
}

#[test]
fn office_markup_goes_and_bullets_with_it() {
    becomes(
        "<p class=MsoNormal style='mso-margin-top-alt:auto'>The ferry<o:p></o:p> sank <![if !supportLists]>near<![endif]> Palu.</p>",
        "The ferry sank near Palu.",
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
