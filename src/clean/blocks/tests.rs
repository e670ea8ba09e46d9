use super::super::article::BlockKind::{self, *};
use super::super::{Article, Format, clean};

fn blocks(article: &Article) -> Vec<(BlockKind, &str)> {
    article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text))).collect()
}

fn check(text: &str, expected: &[(BlockKind, &str)]) -> Article {
    let article = clean(text, Format::Text);
    assert_eq!(blocks(&article), expected, "{text}");
    article
}

#[test]
fn an_article_with_its_whole_head() {
    let article = check(
        "Ferry service to the outer islands ends\n\nBy Ilse Brandt and Tomas Kral, Staff Writers\n\nPUBLISHED: 16:20, Sat, Mar 6, \
         2021 | UPDATED: 08:15, Sun, Mar 7, 2021\n\nSUVA, Fiji (AP) — The last ferry left at dawn on Tuesday.\n\nThe ferry at \
         the pier in May. [File: Ana Paz/Reuters]\n\nLong way round\n\nIslanders now fly through the capital.",
        &[
            (Title, "Ferry service to the outer islands ends"),
            (Byline, "By Ilse Brandt and Tomas Kral, Staff Writers"),
            (Timestamp, "PUBLISHED: 16:20, Sat, Mar 6, 2021 | UPDATED: 08:15, Sun, Mar 7, 2021"),
            (Dateline, "SUVA, Fiji (AP) —"),
            (Paragraph, "The last ferry left at dawn on Tuesday."),
            (Caption, "The ferry at the pier in May. [File: Ana Paz/Reuters]"),
            (Heading, "Long way round"),
            (Paragraph, "Islanders now fly through the capital."),
        ],
    );
    assert_eq!(article.facts.title.as_deref(), Some("Ferry service to the outer islands ends"));
    assert_eq!(article.facts.byline, ["Ilse Brandt", "Tomas Kral"]);
    assert_eq!(article.facts.dateline.as_deref(), Some("SUVA, Fiji (AP)"));
    assert_eq!(article.facts.published_on.as_deref(), Some("2021-03-06"));
}

#[test]
fn a_name_alone_over_the_stamp_is_a_byline() {
    let article = check(
        "Rain ends the drought in the west\nAsha Rao\n18 Nov 2019, 19:09\nUpdated: 20 Nov 2019, 19:11\nRain fell on the whole \
         coast on Monday, the first since May.",
        &[
            (Title, "Rain ends the drought in the west"),
            (Byline, "Asha Rao"),
            (Timestamp, "18 Nov 2019, 19:09"),
            (Timestamp, "Updated: 20 Nov 2019, 19:11"),
            (Paragraph, "Rain fell on the whole coast on Monday, the first since May."),
        ],
    );
    assert_eq!(article.facts.byline, ["Asha Rao"]);
    assert_eq!(article.facts.published_on.as_deref(), Some("2019-11-18"));
}

#[test]
fn a_live_entry_keeps_its_head() {
    check(
        "09:15 GMT – Bridge closed\n\nTraffic was sent over the old road at once.",
        &[
            (Timestamp, "09:15 GMT –"),
            (Heading, "Bridge closed"),
            (Paragraph, "Traffic was sent over the old road at once."),
        ],
    );
}

#[test]
fn a_caption_and_its_credit_on_two_lines() {
    check(
        "Growers met the minister in Kericho on Monday.\n\nTea pickers on a hillside above the town of Kericho in June\nAna \
         Paz, AP\n\nThe price has fallen by a third since then.",
        &[
            (Paragraph, "Growers met the minister in Kericho on Monday."),
            (Caption, "Tea pickers on a hillside above the town of Kericho in June"),
            (Credit, "Ana Paz, AP"),
            (Paragraph, "The price has fallen by a third since then."),
        ],
    );
}

#[test]
fn items_of_lists() {
    check(
        "The plan has three parts:\n\n1. Repair the dam.\n2. Move the road.\n\n• Plant trees on the slope.",
        &[
            (Paragraph, "The plan has three parts:"),
            (ListItem, "1. Repair the dam."),
            (ListItem, "2. Move the road."),
            (ListItem, "• Plant trees on the slope."),
        ],
    );
}

#[test]
fn what_looks_like_something_else() {
    for text in [
        "Paris — and France — held its breath.",
        "By Monday, the strike was over.",
        "At 14:32 GMT the harbour froze over, its pilots reported.",
        "Reporters of Agence France-Presse (AFP) have left the besieged town.",
        "Getty Images sued the firm, which had used its pictures.",
        "Results:\nHilltop 4-2 Marina\nCanal 1-1 Foundry",
        "Snow on the mill,\nsnow on the mast,\nsnow in the lantern.",
        "\"No,\" he said.",
    ] {
        check(text, &[(Paragraph, text)]);
    }
}
