//! Furniture, and the article that is left without it.

use crate::clean::{Format, clean};

/// Checks what is left, and the rules that took the rest, in order.
fn leaves(text: &str, left: &str, rules: &[&str]) {
    let article = clean(text, Format::Text);
    assert_eq!(article.text, left);
    let found: Vec<_> = article.map.edits().iter().map(|edit| edit.rule).collect();
    assert_eq!(found, rules, "{text}");
    assert_eq!(clean(&article.text, Format::Text).text, article.text);
}

#[test]
fn lines_that_are_furniture_anywhere() {
    let cases = [
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Sign up for our evening newsletter and get the best stories in your inbox.", "newsletter-box"),
        ("Share this article", "share-bar"),
        ("ALSO READ | Why the harbour tunnel costs so much", "related-links"),
        ("READ MORE: Why the ferry sank", "related-links"),
        ("214 Comments", "comment-count"),
        ("© 2021 The Harbour Post. All rights reserved.", "copyright-notice"),
        ("This website uses cookies to improve your experience.", "cookie-notice"),
        ("Media playback is unsupported on your device", "player-caption"),
        ("2 hours ago", "live-stamp"),
        ("Already have an account? Log in with your password", "login-prompt"),
        ("You have reached your limit of free articles.", "paywall-prompt"),
    ];
    for (line, rule) in cases {
        let text = format!("The council met for an hour on Monday.\n\n{line}\n\nIt will meet again in May.");
        leaves(&text, "The council met for an hour on Monday.\n\nIt will meet again in May.", &[rule]);
    }
}

#[test]
fn a_share_bar() {
    leaves("Tweet\nShare\nTelegram\nEmail\n\nThe orchards are in bloom.", "The orchards are in bloom.", &["share-bar"]);
    leaves(
        "The orchards are in bloom.\n\nFacebook\nTwitter\nWhatsApp\n\nBees came late.",
        "The orchards are in bloom.\n\nBees came late.",
        &["share-bar"],
    );
}

#[test]
fn a_share_bar_in_one_line() {
    leaves(
        "Snow closes the pass\n\nFacebook Twitter WhatsApp Email Print\n\nThe pass is closed until Friday.",
        "Snow closes the pass\n\nThe pass is closed until Friday.",
        &["share-bar"],
    );
}

#[test]
fn how_long_ago_and_how_long_to_read() {
    leaves(
        "Snow closes the pass\n\nLast updated 2 hours ago\n5 min read\n\nThe pass is closed until Friday.",
        "Snow closes the pass\n\nThe pass is closed until Friday.",
        &["live-stamp", "page-tools"],
    );
}

#[test]
fn tags_at_the_end() {
    leaves(
        "The pass is closed until Friday, the canton said.\n\nTopics\nSwitzerland\nSnow and ice",
        "The pass is closed until Friday, the canton said.",
        &["tags"],
    );
}

#[test]
fn a_head_that_is_glued_to_its_link() {
    leaves(
        "The pass is closed until Friday.\n\nSUBSCRIBER ONLY STORIESView All\nWho clears the road?\nA night at 2,400 metres\n\n\
         Buses go round by the valley.",
        "The pass is closed until Friday.\n\nBuses go round by the valley.",
        &["related-links"],
    );
}

#[test]
fn links_under_their_head() {
    leaves(
        "The minister spoke for an hour.\n\nRelated articles\nMinister under fire over the dam\nWho paid for the dam?\n\nHe took no questions.",
        "The minister spoke for an hour.\n\nHe took no questions.",
        &["related-links"],
    );
}

#[test]
fn a_notice_between_two_sentences() {
    leaves(
        "The ferry left. Story continues below advertisement Gulls followed it.",
        "The ferry left. Gulls followed it.",
        &["advertisement"],
    );
}

#[test]
fn a_box_that_opened_over_a_name() {
    leaves(
        "The bill of Rep. Ana PazAna PazWhy the dam broke The mayor resigns at last MORE (D-Ohio) failed.",
        "The bill of Rep. Ana Paz (D-Ohio) failed.",
        &["related-links"],
    );
}

/// A page of a made-up paper around `article`.
fn page(article: &str) -> String {
    format!(
        "Skip to content\nMenu\nHome\nNews\nPolitics\nCourts\nSport\nRugby\nCulture\nWeather\nE-Edition\nLog in\nSubscribe\nTRENDING:\n\
         Dam inquiry\nHarbour Festival\nHome\nNews\n{article}\n\nShare this article\nFacebook\nTwitter\nEmail\nTopics\nHarbours\nMarine \
         transport\nMost read\nMan finds ring in a cod after nine years\nWhy the night train was stopped at the border\nSchool meals to \
         cost more from autumn\nThe Early Tide\nSign up for our morning newsletter\nEnter your email address\nAbout us\nContact us\nPrivacy \
         policy\nTerms of use\n© 2021 The Harbour Post"
    )
}

const ARTICLE: &str = "Ferry service to the outer islands ends after 90 years\nBy Jane Roe\n19 November 2021\nThe last ferry to the outer \
     islands left the harbour at dawn on Tuesday with eleven passengers and a piano.\n\nIslanders had asked the council to keep \
     the service, which has run since 1931, until the new airfield opens in spring.\n\nLong way round\n\n\"We are not angry, we \
     are tired,\" said Mei Tan, who teaches at the school on the largest of the islands.\n\nThe council said that it had lost \
     four million on the route in five years and could not go on.";

#[test]
fn a_whole_page() {
    let text = page(ARTICLE);
    let article = clean(&text, Format::Text);
    assert_eq!(article.text, ARTICLE);
    assert_eq!(article.facts.title.as_deref(), Some("Ferry service to the outer islands ends after 90 years"));
    assert_eq!(article.facts.byline, ["Jane Roe"]);
    assert_eq!(article.facts.published_on.as_deref(), Some("2021-11-19"));
}

#[test]
fn a_page_with_an_island_in_the_article() {
    let island = "\n\nRelated articles\nIsland school asks for a second teacher\nNew airfield put off to spring\n\n";
    let text = page(&ARTICLE.replacen("\n\n", island, 1));
    assert_eq!(clean(&text, Format::Text).text, ARTICLE);
}

#[test]
fn a_page_of_menus_alone_is_left_to_the_reader() {
    let article = clean("Home\nNews\nSport\nCulture\nSkip to content\n© 2021 The Harbour Post", Format::Text);
    assert!(article.text.contains("Culture"));
}
