//! Articles that look like furniture, or are about it, and stay whole.

use crate::clean::{Format, clean};

fn stays(text: &str) {
    assert_eq!(clean(text, Format::Text).text, text);
}

#[test]
fn sentences_about_the_things_that_pages_carry() {
    for text in [
        "The advertisement, shown on every tram, was paid for by the union.",
        "\"I never did subscribe to such talk,\" the coach replied.",
        "A court told the airline to ask before it sets cookies.",
        "Share prices fell in Nairobi on Monday. Tweet volume rose.",
        "Comments by the minister angered the unions.\n\nComments followed from all sides.",
        "Copyright in the film had lapsed, the court found.",
        "Children who read more: that is the aim of the new library bus in Cuenca.",
        "Sign language courses are full until May, the school said.",
        "Follow the river for two miles and the mill comes into view, she said.",
        "Subscribe or lose the seat: that was the choice the opera house gave its patrons, 300 of whom left.",
        "The newsletter reached 4,000 inboxes before anyone noticed the wrong date.",
        "Related party deals worth 40 million rand were not disclosed, the auditor wrote.",
        "Watch out for ice on the bridge, the county warned.",
        "Most read the ruling as a defeat for the governor, and few doubted that he would appeal.",
        "Popular with divers, the reef lost a third of its coral in two years.",
        "Trending down since March, wheat reached its lowest price in six years on Friday.",
        "Cookie sales paid for the new roof of the scout hut in Hamar.",
        "More in hospital after the storm\n\nTwelve more people were taken to hospital overnight in Tacloban.",
        "Advertising is down by a third at the state broadcaster. Advertisement breaks are shorter, too.",
        "By clicking a link in the message, the clerk let the thieves in, the police said.",
        "To continue reading law she moved to Dakar, where her aunt kept a shop.",
        "Become a member of parliament at 21, and the world looks small, he said.",
        "Have your papers ready, the guards told us at the border, and your bags open.",
        "It looks like rain, the captain said, and he was right.",
        "Join us, they said. He did not join them, and lived to write about it here.",
        "Contact us, the kidnappers wrote, and nobody will be hurt.",
    ] {
        stays(text);
    }
}

#[test]
fn dialogue_and_interviews() {
    for text in [
        "\"Never,\" Lin answered.\n\n\"Never,\" Lin whispered then.\n\n\"Never.\"",
        "Q: When did you see the water?\n\nA: At four.\n\nQ: And then?\n\nA: We ran.",
        "What did you take with you?\n\nThe dog.\n\nAnything else?\n\nMy mother's ring. It was on the sill.",
        "JUDGE: Did you sign?\nWITNESS: Yes.\nJUDGE: Freely?\nWITNESS: No.",
        "– Det var ikke meg, sa han.\n\n– Hvem da?\n\n– Ingen.",
    ] {
        stays(text);
    }
}

#[test]
fn verse_lists_and_tables() {
    for text in [
        "The poem ends:\n\nSnow on the mill,\nsnow on the mast,\nsnow in the lantern.\n\nIt won the prize.",
        "Results:\nHilltop 4-2 Marina\nCanal 1-1 Foundry\nOrchard 0-3 Quay\n\nHilltop stay first after nine rounds.",
        "The members are:\n\nChad\nNiger\nMali\nBenin\nTogo\nGhana\n\nThe summit opens in Lomé on Friday.",
        "Votes by district, with all counted:\nNorth 4,102\nSouth 3,990\nHarbour 2,871\nOld Town 1,205\n\nThe mayor conceded at ten.",
        "Deaths\n\nRosa Lima, 91, teacher, of Arica.\n\nHugo Paz, 84, baker, of Iquique.\n\nInés Soto, 77, nurse, of Calama.",
        "Ingredients\n\n2 cups flour\n1 egg\nSalt\nMilk\n\nMethod\n\nBeat the egg into the flour and add the milk slowly. Fry at once.",
        "Honours: Politics\nJane Roe, Leeds\nOmar Said, Hull\n\nHonours: Sports\nAsha Rao, Bath",
        "The course has six parts.\n\nHistory\n\nEconomics\n\nLaw\n\nEach takes a term, the university says.",
        "Gold: Norway\nSilver: Kenya\nBronze: Chile",
        "Networks named in the suit:\nFacebook\nTwitter\nReddit\nTelegram\n\nNone of them answered on Tuesday.",
        "Three firms met the regulator in Abuja.\n\nFacebook\nTwitter\nWhatsApp\n\nFacebook had replied, the regulator said.",
        "Topics\n\nThe council spoke of the dam, and of nothing else until midnight.\n\nTopics of the next meeting are not known.",
        "Monday: rain\nTuesday: rain\nWednesday: sun",
        "1. The dam\n2. The road\n3. The school\n\nThese come first, the council ruled.",
        "Timeline\n\n4 May: the first tremor.\n\n6 May: the roof falls in.\n\n7 May: the search ends.",
        "The line-up: Okoye; Brandt, Costa, Hale; Tan, Menon; Novak.",
    ] {
        stays(text);
    }
}

#[test]
fn headings_that_are_also_the_names_of_sections() {
    for text in [
        "The budget at a glance\n\nHealth\n\nSpending on clinics grows by four per cent, the treasury said.\n\nEducation\n\n\
         Teachers get a rise of three per cent from June onwards.\n\nTransport\n\nThe new line to the port is put off again.",
        "Weather\n\nA warm front brings rain to the coast on Thursday, and snow above 900 metres.",
        "Privacy\n\nThe court held that the clinic had no right to keep the files for thirty years.",
        "Highlights\n\nThe second act is the best thing on any stage in Lagos this year, and the cast knows it.",
        "Live\n\nThe band sounds better on a small stage than on any of its three records.",
        "Jobs\n\nThe plant will take on 300 people in its first year, the firm said on Monday.",
        "Support\n\nThe bill has 41 votes in the upper house, three more than it needs to pass.",
        "Comment\n\nThe minister had two years to mend the bridge. He has mended nothing but his own house.",
    ] {
        stays(text);
    }
}

#[test]
fn letters_snippets_and_other_scripts() {
    for text in [
        "Dear editor,\n\nYour paper says that the mill closed in 1974. It closed in 1976. I locked the door.\n\nYours,\n\nHugo Paz\nArica",
        "Offensive renewed",
        "Strike over",
        "Share",
        "Police freed 12 people.",
        "ROME\n\nThe pope spoke for four minutes.",
        "北京下了雪。\n\n学校停课。",
        "أعلنت الوزارة النتائج.\n\nفاز الحزب بالأغلبية.",
        "Суд отложил заседание.\n\nОно состоится в мае.",
        "Le conseil a voté. Partager le pouvoir ne va pas de soi, dit le maire.",
        "Anzeige gegen den Bürgermeister: Die Polizei ermittelt seit Montag.",
        "Publicidad engañosa: el juez multó a tres bancos con dos millones.",
    ] {
        stays(text);
    }
}

#[test]
fn a_long_article_about_a_newspaper_site() {
    stays(
        "How one site lost its readers\n\nBy Asha Rao\n\nThe first thing a reader saw was a box: sign up for our newsletter. The second was \
         another box, about cookies.\n\n\"We had eleven share buttons,\" said Jonas Brandt, who ran the desk. \"Nobody shared.\"\n\nThe \
         adverts\n\nAn advertisement stood after every paragraph. Readers were told to scroll down, and left.\n\nThe comments\n\nThere \
         were 4,158 comments under the last story. All but nine were from machines, he said.\n\nWhat remains\n\nThe archive is open and \
         free, with the copyright given to the city. Nobody has to log in to read it.",
    );
}
