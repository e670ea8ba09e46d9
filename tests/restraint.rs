//! Clean text comes out byte for byte.

use article_analyzer::clean::{Format, clean};

const CLEAN: &[&str] = &[
    // Verse.
    "The song that the miners sang goes:\n\nDown in the dark we go,\ndown where the cold winds blow,\ndown with the lamp and the rope.\n\nIt was written in 1931.",
    "Because the river would not wait\nwe built the bridge in one long night,\nand when the morning found the gate\nthe lamps along the bank were bright.",
    "    The tide comes in,\n  the tide goes out,\n      and we remain",
    "she said the sea was\nonly a word for\nwhat we could not keep\nand the boats agreed",
    "Il pleut sur la ville,\nil pleut sur le port,\net la nuit tranquille\ns'endort.",
    "O ship that sails the harbour of the moon,\nO captain of the long and silver sea,\nBring home the sailors and the salt lagoon,\nBring home the song my mother sang to me.",
    "The refrain is sung three times:\n\nCarry me over the river\n\nCarry me over the river\n\nCarry me over the river",
    "And when the wind came down upon the harbour and the\nNevermore\nsang in the rigging of the boats that had not sailed, the\nNevermore\nrose like a wall between the people and the sea they knew.",
    // Dialogue and plays.
    "\"Did you see it?\"\n\n\"No.\"\n\n\"Did you hear it?\"\n\n\"No.\"",
    "– Vous partez ?\n– Demain.\n– Et la maison ?\n– Elle reste.",
    "— ¿Vienes?\n— No puedo.\n— ¿Por qué?",
    "NORA: You never asked me.\nLUIS: I never had to.\n(She opens the window.)\nNORA: Ask me now.",
    "[Enter two fishermen with a net]\n\nFIRST: The nets are empty again.",
    "The witness said: \"I am not [sic] going to say who it was.\"",
    "\"They took [the rebels] to the coast,\" the officer wrote.",
    // Interviews and court records.
    "Q: Where were you on Sunday?\nA: At home.\nQ: Who was with you?\nA: Nobody.",
    "Q. Did you sign the paper?\n\nA. I did not.\n\nQ. Did you read it?\n\nA. I did.",
    "What would you change first about the way that the port is run?\n\nThe dock fees, for they keep the small boats away from us.\n\nWhat would you change first about the way that the port is run?\n\nNothing at all until the new pier has been paid for in full.",
    // Scores and tables.
    "Group A\nKenya 3-1 Chad\nMali 0-0 Togo\nGhana 2-2 Niger",
    "1. Wanjiru 2:01:09\n2. Tola 2:01:48\n3. Mengistu 2:02:16",
    "Name        Votes   Share\nOkafor      12,044  51.2%\nBello        9,870  42.0%\nIbe          1,610   6.8%",
    "Party\tSeats\nGreens\t12\nLabour\t44\nFarmers\t9",
    "| Year | Rain |\n| 2019 | 412 mm |\n| 2020 | 388 mm |",
    "Quarter-finals: 9 May\nSemi-finals: 16 May\nFinal: 23 May",
    "Smith .312\nJones .298\nDiaz .287",
    "Batting: Rao 61 (44), Khan 40*, Lee 12",
    // Lists.
    "The committee asked for:\n- a map of the wells\n- a list of owners\n- a date for the repairs",
    "* fish\n* rice\n* cooking oil",
    "• Nine bridges are closed.\n• Trams run every hour.",
    "1. The court has no power here.\n2. The claim came too late.\n3. The claimant has no standing.",
    "(a) the owner of the land; and\n(b) any person who lives on it",
    "✅ True\n❌ False",
    "✅ The minister did say it.",
    "🟢 Line 1 runs\n🔴 Line 2 is shut",
    // Recipes.
    "For the dough:\n500 g flour\n7 g yeast\n1 tsp salt\n300 ml water\n\nKnead for ten minutes.",
    "Heat the oven to 180 C.\nGrease a tin.\nPour in the batter.\nBake for 40 minutes.",
    // Addresses, letters, timetables.
    "Harbour Office\n14 Quay Street\nCork T12 X2Y3\nIreland",
    "Dear editor,\n\nThe bus has not come for three weeks.\n\nYours,\nA. Novak",
    "07:15 Depart Lima\n09:40 Arrive Ica\n11:05 Depart Ica",
    "From: Lagos\nTo: Accra\nFare: 240 dollars",
    "Date: 5 May\nPlace: Town Hall\nTickets: free",
    // Chats and subtitles.
    "[10:02] ana: are they there\n[10:03] luis: not yet\n[10:04] ana: call me",
    "<ana> the gate is open\n<luis> wait for us",
    "1\n00:00:01,000 --> 00:00:04,000\nWe left at night.\n\n2\n00:00:05,000 --> 00:00:07,500\nNobody saw us.",
    // Numbers, signs and punctuation.
    "Support fell to 38%; among farmers 52% of 4,100 asked stayed home, and %d was printed on the ballot.",
    "> 40 degrees was measured in five towns, and < 5 in none.",
    "> 40 degrees in the shade\n> 35 degrees at night",
    "The set {1, 2, 3} was drawn from {a, b}.",
    "The shares fell to $ .50 and the odds to 3 : 1 by noon.",
    "The caption read :) and the answer was ;-) but no one laughed . . . not even he.",
    "Wait... what? She left… for good.",
    "The .NET team and the .uk registry met at 5 p.m. on Friday.",
    "Il a dit : « Nous restons ! » Et pourquoi ? Personne ne sait ; on verra.",
    "The vote was 5-4, with Judge Ruiz (dissenting) [1] and note [2] attached.",
    "A well-known, 12-year-old, state-of-the-art pump failed.",
    "The firms Yahoo! and Booking.com, Node.js and ASP.NET users, the U.S.A. and v2.0.Final were named at 5 p.m.Eastern.",
    "Mr.Smith is how the sign spells it, and J.R.R. Tolkien or D.O.M. how he does.",
    "Her handle (@anapaz) has been quiet since 2016, she said.",
    "The account @harbour_watch posted it — and then took it down.",
    // Addresses on the net, and code.
    "The leaked address was https://example.net/list?page=4&copy=1&gt=9#part.",
    "See https://example.org/search?q=ports&page=2 and www.example.org/#top for more.",
    "def area(r):\n    if r < 0:\n        return None\n    return 3.14 * r * r",
    "for (i = 0; i < n; i++) {\n    sum  += a[i][0];\n}",
    "Write `{{ name }}` in the template and `[gallery]` in the post.",
    "He typed x[[1]] and [[Paris]] and arr[0] on the screen.",
    "$ ls -la\n$ cd /tmp",
    // Law.
    "See Rivera v. Port Auth., 512 F.3d 99, 101 (2d Cir. 2008); Act of 4 May 1999, s. 3(1)(b).",
    "Article 5\n(1) No one shall be held without charge.\n(2) Everyone may be heard.",
    // Other scripts.
    "В среду порт снова открылся.\n\nРабота идёт, сказал мэр.",
    "港は水曜日に再開した。\n\n市長は「作業は順調だ」と述べた。",
    "قال العمدة إن الميناء فتح أبوابه يوم الأربعاء.\n\nولم يصب أحد.",
    "บ้านอยู่ริมแม่น้ำ\n\nเด็กๆ เล่นน้ำ",
    "नदी का पानी उतर गया।\n\nस्कूल सोमवार को खुलेंगे।",
    "Ο δήμαρχος μίλησε την Τρίτη· το λιμάνι άνοιξε ξανά.",
    // What resembles debris.
    "The parcel was sent from my village by a man with a mobile phone who would not give his name to anybody.",
    "This message is confidential, the card on the flowers said.",
    "He wrote:\n\n\"I will be back by noon.\"",
    "The gallery [closed since May] shows the work of two painters.",
    "An ad in the paper read: [ad text withheld by the court].",
    "Two men were held.\n\nTwo men were held and one was freed.",
    "The name was printed as O'Neill in one list and ONeill in the other; no one knew why.",
];

#[test]
fn clean_text_comes_out_byte_for_byte() {
    assert!(CLEAN.len() >= 60);
    let changed: Vec<_> = CLEAN
        .iter()
        .filter_map(|text| {
            let article = clean(text, Format::Text);
            (article.text != *text).then(|| format!("{text:?}\n{:?}\n", article.text))
        })
        .collect();
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}
