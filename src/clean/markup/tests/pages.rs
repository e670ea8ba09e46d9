//! Whole pages as publishing systems make them, and what is the article in each.

use crate::clean::{Article, BlockKind, Format, clean};

fn page(source: &str) -> Article {
    let article = clean(source, Format::Auto);
    assert_eq!(clean(&article.text, Format::Auto).text, article.text, "clean text stays as it is");
    article
}

/// The blocks, each with its kind.
fn blocks(article: &Article) -> Vec<(BlockKind, &str)> {
    article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text))).collect()
}

#[track_caller]
fn removed_by(article: &Article, source: &str, words: &str, rule: &str) {
    let at = source.find(words).map(|at| at as u32);
    let edit =
        article.map.edits().iter().find(|edit| at.is_some_and(|at| (edit.source.start..edit.source.end).contains(&at)));
    assert_eq!(edit.map(|edit| (edit.rule, edit.clean.is_empty())), Some((rule, true)), "{words}");
}

const WORDPRESS: &str = r##"<!DOCTYPE html>
<html lang="en"><head><title>Ferry service to Likoma resumes - Lakeshore Times</title>
<meta property="og:site_name" content="Lakeshore Times"><meta property="og:title" content="Ferry service to Likoma resumes">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"Ferry service to Likoma resumes",
"datePublished":"2021-05-04T06:30:00+02:00","author":{"@id":"#p1"}},{"@type":"Person","@id":"#p1","name":"Thoko Banda"}]}</script>
<style>.x{}</style></head>
<body class="post-template-default single has-sidebar">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header class="site-header"><p class="site-title"><a href="/">Lakeshore Times</a></p>
<nav class="main-navigation"><ul class="menu"><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div id="cookie-law"><p>We use cookies to make sure that you have the best experience on our site. By continuing you agree to this.</p></div>
<main><article class="post-42 post type-post category-transport">
<header class="entry-header"><h1 class="entry-title">Ferry service to Likoma resumes</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2021-05-04T06:30:00+02:00">May 4, 2021</time></span></div></header>
<div class="entry-content">
<figure class="wp-caption"><img src="f.jpg"><figcaption class="wp-caption-text">The Ilala at Nkhata Bay in March. <span class="credit">Photo: T. Banda</span></figcaption></figure>
<p>The lake ferry Ilala sailed again on Tuesday after eleven months in dock, carrying 204 passengers and a cargo of maize to Likoma Island.</p>
<p>&#8220;People have waited for this day,&#8221; said the harbour master, Grace Phiri.</p>
<div class="ad-slot"><p>Advertisement</p></div>
<p><strong>READ MORE:</strong> <a href="/x">Lake levels at their highest in forty years, says ministry</a></p>
<h2>New engines</h2>
<p>Both engines were replaced. The works cost 1.2&nbsp;billion kwacha, the ministry said:</p>
<ul><li>two diesel engines</li><li>a new radar</li></ul>
<blockquote class="wp-block-quote"><p>We will not let her stand idle again.</p></blockquote>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p><a href="/r">Fishermen at Senga Bay ask for a harbour of their own</a></p></div>
</div>
<footer class="entry-footer"><span class="tags-links">Tagged <a href="/t">ferries</a>, <a href="/l">Likoma</a></span></footer>
</article>
<div id="comments" class="comments-area"><h2>3 thoughts on &ldquo;Ferry service to Likoma resumes&rdquo;</h2><ol class="comment-list">
<li><p>My grandmother took this boat every year until it was laid up, and she will be glad to hear of this news, I am sure.</p></li>
<li><p>About time. How many more years until the next breakdown? We pay taxes for this and the road is no better either.</p></li></ol></div>
</main>
<aside class="widget-area"><h2>Popular</h2><ul><li><a href="/1">Ten things to know about the new bank notes</a></li></ul></aside>
<footer class="site-footer"><p>© 2021 Lakeshore Times. All rights reserved. No part of this site may be copied without permission.</p></footer>
<script>document.write("<p>never</p>")</script></body></html>"##;

#[test]
fn a_wordpress_post() {
    let article = page(WORDPRESS);
    assert_eq!(
        blocks(&article),
        [
            (BlockKind::Title, "Ferry service to Likoma resumes"),
            (BlockKind::Timestamp, "May 4, 2021"),
            (BlockKind::Caption, "The Ilala at Nkhata Bay in March."),
            (BlockKind::Credit, "Photo: T. Banda"),
            (
                BlockKind::Paragraph,
                "The lake ferry Ilala sailed again on Tuesday after eleven months in dock, carrying 204 passengers and a cargo of maize to Likoma Island."
            ),
            (BlockKind::Paragraph, "“People have waited for this day,” said the harbour master, Grace Phiri."),
            (BlockKind::Heading, "New engines"),
            (BlockKind::Paragraph, "Both engines were replaced. The works cost 1.2 billion kwacha, the ministry said:"),
            (BlockKind::ListItem, "two diesel engines"),
            (BlockKind::ListItem, "a new radar"),
            (BlockKind::BlockQuote, "We will not let her stand idle again."),
        ]
    );
    assert_eq!(article.facts.title.as_deref(), Some("Ferry service to Likoma resumes"));
    assert_eq!(article.facts.byline, ["Thoko Banda"]);
    assert_eq!(article.facts.published_on.as_deref(), Some("2021-05-04"));
}

#[test]
fn removals_say_why_and_are_few() {
    let article = page(WORDPRESS);
    for (words, rule) in [
        (".x{}", "page-head"),
        ("We use cookies", "cookie-notice"),
        ("Advertisement", "advertisement"),
        ("Lake levels", "related-links"),
        ("Share this", "share-bar"),
        ("Fishermen", "related-links"),
        ("My grandmother", "reader-comments"),
    ] {
        removed_by(&article, WORDPRESS, words, rule);
    }
    assert!(article.map.edits().len() < 60, "{} edits", article.map.edits().len());
}

#[test]
fn a_page_of_generated_class_names() {
    let article = page(
        r#"<html><head><title>Quito reopens its old tram line</title></head><body><div id="root"><div class="css-1a2b"><div class="css-9x"><a href="/">Home</a><a href="/world">World</a><a href="/money">Money</a></div></div>
<div class="css-77"><div class="css-2c"><h1 class="css-h">Quito reopens its old tram line</h1><div class="css-b"><p>By <a rel="author" href="/a">Lucía Vera</a></p></div></div>
<div class="css-s"><div class="css-d"><p class="css-p">Trams ran through the old town of Quito on Monday for the first time since 1948, drawn by restored cars from Lisbon.</p></div>
<div class="css-k"><div class="css-m"><a href="/p">In pictures: a city under volcanoes</a></div></div>
<div class="css-d"><p class="css-p">The mayor, riding in the first car, said that the fare would stay at 35 cents.</p><p class="css-p">“It is slow,” he said. “That is the point.”</p></div></div></div>
<div class="css-f"><a href="/t">Terms</a><a href="/c">Contact</a><span>© The Andean Herald</span></div></div></body></html>"#,
    );
    assert_eq!(
        article.text,
        "Quito reopens its old tram line\n\nBy Lucía Vera\n\nTrams ran through the old town of Quito on Monday for the first time since 1948, drawn by restored cars from Lisbon.\n\nThe mayor, riding in the first car, said that the fare would stay at 35 cents.\n\n“It is slow,” he said. “That is the point.”"
    );
}

#[test]
fn a_page_laid_out_in_tables() {
    let article = page(
        r"<HTML><HEAD><TITLE>Valley News: Mill to close</TITLE></HEAD><BODY BGCOLOR=#ffffff><TABLE WIDTH=600><TR><TD COLSPAN=2><A HREF=/>Home</A> | <A HREF=/local>Local</A> | <A HREF=/obits>Obituaries</A></TD></TR>
<TR><TD WIDTH=120><A HREF=/a>Weather</A><BR><A HREF=/b>Classifieds</A><BR><A HREF=/c>Letters</A></TD>
<TD><FONT SIZE=5><B>Mill to close</B></FONT><BR>By J. OKAFOR<BR><BR>The paper mill at Deep Creek will close in June, its owners said on Friday, ending a century of work.<BR><BR>About 340 people will lose their jobs.<P>The union said it had been told by telephone.</TD></TR>
<TR><TD COLSPAN=2><FONT SIZE=1>Copyright 1999 Valley News</FONT></TD></TR></TABLE></BODY></HTML>",
    );
    assert_eq!(
        article.text,
        "Mill to close\nBy J. OKAFOR\n\nThe paper mill at Deep Creek will close in June, its owners said on Friday, ending a century of work.\n\nAbout 340 people will lose their jobs.\n\nThe union said it had been told by telephone."
    );
}

#[test]
fn an_amp_page_with_an_article_hidden_until_a_script_runs() {
    let article = page(
        r#"<!doctype html><html amp><body><amp-sidebar id="s"><ul><li><a href="/">Top stories</a></li></ul></amp-sidebar>
<article style="visibility:hidden"><h1>Monsoon reaches Kerala early</h1><div class="story-body">
<p>The south-west monsoon reached the coast of Kerala on Wednesday, four days ahead of its usual date, forecasters said.</p>
<amp-ad width=300 height=250 type="x"><div>Sponsored message here</div></amp-ad>
<p>Farmers in Palakkad have begun to sow, and reservoirs are two fifths full.</p></div></article>
<amp-social-share type="x">Share</amp-social-share></body></html>"#,
    );
    assert_eq!(
        article.text,
        "Monsoon reaches Kerala early\n\nThe south-west monsoon reached the coast of Kerala on Wednesday, four days ahead of its usual date, forecasters said.\n\nFarmers in Palakkad have begun to sow, and reservoirs are two fifths full."
    );
}

#[test]
fn a_live_blog_keeps_its_posts() {
    use BlockKind::{Heading, Paragraph, Timestamp, Title};

    let article = page(
        r#"<html><body><nav><a href="/">Home</a></nav><main><h1>Election night: results as they come</h1>
<div class="live-post"><time datetime="2022-10-02T21:14:00Z">21:14</time><h2>First boxes counted</h2><p>Counting has begun in Maseru, where turnout stood at 51 percent when the polls closed at five.</p></div>
<div class="live-post"><time datetime="2022-10-02T22:02:00Z">22:02</time><h2>Minister loses seat</h2><p>The minister of works has lost Thaba-Tseka to a newcomer, the commission says.</p></div>
</main><footer>All rights reserved</footer></body></html>"#,
    );
    let kinds: Vec<_> = article.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [Title, Timestamp, Heading, Paragraph, Timestamp, Heading, Paragraph]);
}

#[test]
fn a_body_much_shorter_than_its_comments_stays() {
    let comment =
        "<li><p>I have lived here for thirty years and never seen the river this high, not once, believe me.</p></li>";
    let source = format!(
        r#"<html><body><h1>River rises</h1><div class="article-body"><p>The river Tisza rose by a metre overnight, and two roads near Szolnok were closed on Sunday.</p>
<p>No one was hurt, the county said, and the dikes are being watched day and night.</p></div><section id="comments">{}</section></body></html>"#,
        comment.repeat(40)
    );
    let article = page(&source);
    assert!(article.text.ends_with("watched day and night."), "{}", article.text);
}
