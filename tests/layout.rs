//! Debris of page builders, mail and PDF, and what is left of the text without it.

use article_analyzer::clean::{BlockKind, Format, clean};

const MENDED: &[(&str, &str)] = &[
    // Placeholders.
    ("The dam%MINIFYHTMLabcdefabcdefabcdefabcdefabcdefab3%held.", "The dam held."),
    ("The dam held %MINIFYHTMLabcdefabcdefabcdefabcdefabcdefab3%.", "The dam held."),
    (
        "One.\n\n%MINIFYHTMLabcdefabcdefabcdefabcdefabcdefab3%\n%MINIFYHTMLabcdefabcdefabcdefabcdefabcdefab4%\n\nTwo.",
        "One.\n\nTwo.",
    ),
    ("The dam %%NOPTIMIZE5e8f%%PGlmcmFtZT48L2lmcmFtZT4=%%NOPTIMIZE%% held.", "The dam held."),
    ("The dam %%%~COMPRESS~PRE~0~%%% held.", "The dam held."),
    ("Dear *|FNAME|*,\n\nThe dam held.", "The dam held."),
    ("The dam <%= render 'ad' %> held, {% include \"ad\" %} as [[ad-slot]] planned.", "The dam held, as planned."),
    ("The dam ${page.widget} held.", "The dam held."),
    ("Contact: [email protected]\n\nThe dam held.", "The dam held."),
    // Shortcodes.
    ("It rained. [ad] The dam held.", "It rained. The dam held."),
    ("[vc_row][vc_column width=\"1/2\"]The dam held.[/vc_column][/vc_row]", "The dam held."),
    ("One.\n\n[embed]https://example.org/v[/embed]\n\nTwo.", "One.\n\nTwo."),
    ("One.\n\n[inject-module]\n\nTwo.", "One.\n\nTwo."),
    ("The [b]dam[/b] held.", "The dam held."),
    // Embedded posts.
    (
        "The dam held all night. pic.twitter.com/Ab12Cd — Rosa Quispe (@rosaq) March 3, 2021\n\nShe was right.",
        "The dam held all night.\n\nShe was right.",
    ),
    ("The dam held. 39 39 Retweets 120 120 likes She was right.", "The dam held. She was right."),
    // Links.
    ("See https://example.org/a?utm_source=x&utm_medium=y.", "See https://example.org/a."),
    ("See https://example.org/a?utm_source=x&id=7#top now.", "See https://example.org/a?id=7#top now."),
    ("See https://example.org/a?id=7&fbclid=abc&page=2 now.", "See https://example.org/a?id=7&page=2 now."),
    // Lists.
    ("● Fish\n●Rice", "• Fish\n• Rice"),
    ("✅ Fish is safe.\n✅ Rice is safe.", "• Fish is safe.\n• Rice is safe."),
    // Spaces.
    ("  The  dam\theld. \n\n\n\n It rained.\n", "The dam held.\n\nIt rained."),
    ("The mayor ( Ana Paz ) said , \"It held !\"", "The mayor ( Ana Paz ) said, \"It held!\""),
    (
        "The dam held, the engineers of the valley said.The mayor agreed with them.",
        "The dam held, the engineers of the valley said. The mayor agreed with them.",
    ),
    ("\"The dam held all night.\"The mayor agreed.", "\"The dam held all night.\" The mayor agreed."),
    // Wraps.
    (
        "The mayor of the valley read out a short state-\nment in the school and then went up to the high-\nest of the dams with two of the men of a state-\nowned company.",
        "The mayor of the valley read out a short statement in the school and then went up to the highest of the dams with two of the men of a state-owned company.",
    ),
    (
        "The engineers spent the night on the dam and the extrac-\ntion of water from the reservoir went on until the\nmorning, when the mayor of the valley, who is well-\nknown for her walks, came to see the work.",
        "The engineers spent the night on the dam and the extraction of water from the reservoir went on until the morning, when the mayor of the valley, who is well-known for her walks, came to see the work.",
    ),
    (
        "The engineers spent the night on the wall of the dam, and the people\nof the valley waited in the school until the water fell. The mayor\nwas with them.\nIn the morning the army brought bread, blankets and clean water to\nthe school, and the buses came.",
        "The engineers spent the night on the wall of the dam, and the people of the valley waited in the school until the water fell. The mayor was with them.\n\nIn the morning the army brought bread, blankets and clean water to the school, and the buses came.",
    ),
    (
        "The engineers spent the whole night on the dam while the people of the valley waited in the school for the water to fall.\nThe mayor was with them and said that no one would have to leave the valley if the rain stopped before the evening came.",
        "The engineers spent the whole night on the dam while the people of the valley waited in the school for the water to fall.\n\nThe mayor was with them and said that no one would have to leave the valley if the rain stopped before the evening came.",
    ),
    // Mail.
    (
        "On Tue, 3 Mar 2020 at 09:12, Rosa Quispe <rosa@example.org> wrote:\n\n> The dam held through the night and\n> no one was hurt.\n>> It rained in the hills.",
        "The dam held through the night and no one was hurt.\n\nIt rained in the hills.",
    ),
    (
        "Von: Rosa Quispe <rosa@example.org>\nGesendet: Dienstag, 3. März 2020 09:12\nAn: Redaktion\nBetreff: WG: Der Damm\n\nDer Damm hielt.",
        "Der Damm hielt.",
    ),
    ("The dam held.\n\nSent from my iPhone", "The dam held."),
    ("The dam held.\n-- \nRosa Quispe\nEngineer", "The dam held."),
    (
        "The dam held.\n\nThis e-mail is confidential and intended solely for the addressee. If you received it in error, delete it.",
        "The dam held.",
    ),
    // Pages.
    (
        "VALLEY REPORT\nThe dam held.\n\n1\n\u{C}VALLEY REPORT\nIt rained.\n\n2\n\u{C}VALLEY REPORT\nThe sun came out.\n\n3\n",
        "VALLEY REPORT\nThe dam held.\n\nIt rained.\n\nThe sun came out.",
    ),
    ("The dam held.\n\nPage 3 of 12\n\nIt rained.", "The dam held.\n\nIt rained."),
    (
        "The engineers spent the whole night on the dam while the people of\nthe valley waited in the school, and when the morning came the\n\n14\n\nWater Board: Annual Report 2019\n\nmayor was with them and said that no one would have to leave if the\nrain stopped before the evening. It did not, and so they left.\n\n15\n\nWater Board: Annual Report 2019\n\nThe dam held, as it had held in all the years since it had been built,\nthough nobody in the valley or in the towns below it could have\n\n16\n\nWater Board: Annual Report 2019\n\nsaid so before the night was over and the water of the lake fell.",
        "The engineers spent the whole night on the dam while the people of the valley waited in the school, and when the morning came the mayor was with them and said that no one would have to leave if the rain stopped before the evening. It did not, and so they left.\n\nThe dam held, as it had held in all the years since it had been built, though nobody in the valley or in the towns below it could have said so before the night was over and the water of the lake fell.",
    ),
    // Repeats.
    (
        "The dam held through the night, the engineers said.\n\nIt rained.\n\nThe dam held through the night, the engineers said.",
        "The dam held through the night, the engineers said.\n\nIt rained.",
    ),
    (
        "The dam held through the night, the engineers of…\n\nThe dam held through the night, the engineers of the valley said.",
        "The dam held through the night, the engineers of the valley said.",
    ),
];

#[test]
fn debris_goes_and_the_text_stays() {
    let wrong: Vec<_> = MENDED
        .iter()
        .filter_map(|(paste, expected)| {
            let text = clean(paste, Format::Text).text;
            (text != *expected).then(|| format!("{paste:?}\n{expected:?}\n{text:?}\n"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_words_of_a_caption_shortcode_become_a_caption() {
    let paste = "The dam held.\n\n[caption id=\"a\" width=\"300\"]<img src=\"a.jpg\" /> The dam at dawn.[/caption]\n\nIt rained.";
    let article = clean(paste, Format::Text);
    assert_eq!(article.text, "The dam held.\n\nThe dam at dawn.\n\nIt rained.");
    let kinds: Vec<_> = article.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Caption, BlockKind::Paragraph]);
}

#[test]
fn a_forwarded_message_tells_title_and_day() {
    let paste = "---------- Forwarded message ---------\nFrom: Rosa Quispe <rosa@example.org>\nDate: Tue, Mar 3, 2020 at 9:12 AM\nSubject: Fwd: The dam held\nTo: Desk <desk@example.org>\n\nThe dam held through the night.";
    let article = clean(paste, Format::Text);
    assert_eq!(article.text, "The dam held through the night.");
    assert_eq!(article.facts.title.as_deref(), Some("The dam held"));
    assert_eq!(article.facts.published_on.as_deref(), Some("2020-03-03"));
}

#[test]
fn columns_come_one_after_the_other() {
    let paste = "\
The port authority said on Tuesday        talks broke down twice before the
that it would reopen the terminal         labour ministry sent a mediator to
before the end of the year, after         the coast. The union said that its
repairs that took longer than the         members would vote on the offer in
ministry had foreseen. The dockers        the hall of the port on Friday.
had asked for more pay, and the           Exporters welcomed the news.";
    let text = clean(paste, Format::Text).text;
    assert!(text.starts_with("The port authority said on Tuesday that it would reopen the terminal before"), "{text}");
    assert!(text.contains("and the talks broke down twice before the labour ministry"), "{text}");
}
