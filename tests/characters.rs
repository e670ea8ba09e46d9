//! Characters that look odd and are right: they come out as they came, in any language.

use article_analyzer::clean::{Format, clean};
use proptest::prelude::*;

const RIGHT: &[&str] = &[
    // Names and words with marks on their letters.
    "Anders Ångström was born near Timrå.",
    "The mayor of São Paulo met Ñandú, Łódź and Kraków at the fair.",
    "Zoë Brontë, Beyoncé and Chloë Sevigny wrote to François Müller.",
    "Đặng Thị Ngọc Thịnh spoke in Hà Nội about Tết.",
    "Şişli, İzmir, Iğdır ve Muğla'da yağmur bekleniyor.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Žemaičių Naumiestis, Šiauliai ir Ąžuolas…",
    "Rīgā un Jūrmalā šodien līst, ķēriens būs labs.",
    "Þórður Æsir fór til Ísafjarðar í gær.",
    "Ærø, Ørsted og Århus; Å være eller ikke være.",
    "L’œuvre du cœur, dit-elle, coûtait 12 € à Besançon.",
    "Straße, Größe, Maß: die Bäume in Köln kosten 5 €.",
    "HÅØYA ER BLÅ, SIGURÐUR KOM, SÃO JOÃO D'ALIANÇA.",
    "Ștefan și Țepeș au plecat în România.",
    "Gwyneth â'r plant i'r tŷ; ŵyr y cawr.",
    // Other scripts.
    "Київ і Львів: їжак, ґанок, об’їзд — усе гаразд.",
    "Москва. Съёмки шли в Ёлкино, «Дорога» закрыта.",
    "Η Αθήνα είπε «όχι» στις 5 Μαΐου· γιατί;",
    "می‌خواهم کتاب‌ها را بخوانم.",
    "क्\u{200D}ष और श्री\u{200C}मान के बीच समझौता हुआ।",
    "മലയാളം അവൻ\u{200D} പറഞ്ഞു.",
    "הממשלה\u{200F} (2020) אמרה: \u{2067}לא\u{2069}.",
    "قال الوزير\u{200F}: ٥٠٪ من \u{202A}COVID-19\u{202C} انتهى.",
    "ประเทศ\u{200B}ไทย\u{200B}วันนี้",
    "ភាសា\u{200B}ខ្មែរ\u{200B}ថ្ងៃនេះ",
    "東京都は２０２０年、「緊急事態」を宣言した。　翌日、解除。",
    "北京：今天（周二）下雨，明天晴！",
    "한국의 수도는 서울이다．",
    "ᠮᠣᠩᠭᠣᠯ\u{202F}ᠤᠨ ᠬᠡᠯᠡ",
    "Հայաստանի վարչապետը՝ Երևանում։",
    "საქართველოს პრემიერი თბილისში ჩავიდა.",
    // Emoji.
    "The post ended with 👨‍👩‍👧, 🏳️‍🌈, 👩🏽‍🚒 and ❤️.",
    "Flags flew: 🇰🇪 🇺🇾 🏴󠁧󠁢󠁳󠁣󠁴󠁿.",
    "Press 1️⃣ or #️⃣ to vote ☎️, or ✉︎ us.",
    // Typography.
    "«\u{202F}Il viendra\u{202F}», a dit la ministre\u{202F}; «\u{A0}demain\u{A0}»\u{202F}?",
    "Le budget atteint 12\u{202F}500\u{202F}000 francs, soit 3\u{A0}400 par foyer.",
    "„Wir warten“, sagte sie, ‚noch heute‘.",
    "It rose 3½% to −12 °C over 40 m², ± 2 µm, 5×£35 each.",
    "Wait… – no — “yes” ‘maybe’ ‹so›, 6′4″.",
    "NESTLÉ® and IKEA™ paid © holders § 12 ¶ 3.",
    "MAÇÃ». Disse que não.",
    "¿QUÉ? ¡NO! «SÍ»",
    "√π ≈ 1.77 and x² + y³ ≠ 0",
    // Ampersands, references that are none, addresses, code.
    "AT&T, R&D, Q&A, B&B; Marks & Spencer and the FBI&CIA.",
    "See https://example.net/list?page=4&copy=1&gt=9&not=3 for details.",
    "Mail to www.example.org/list?x=1&eacute=2 or a&b;c.",
    "Type \"&nbsp;\" to get a space, or `&amp;` for an ampersand.",
    "They had not one pound; he bought an amp; she left.",
    "int a,quot;",
    "f(x) = a[i] & 0xFF; if (a < b && c > d) return;",
    "$4.99, €5, £600m, ¥1,000, ₹50 lakh, 50¢.",
    "Really? She said so? Who knows?",
    "example.org/find?s and example.org/get?t=1",
    "The character \u{FFFD} stands for what could not be read.",
];

#[test]
fn right_characters_stay() {
    for text in RIGHT {
        let article = clean(text, Format::Text);
        assert_eq!(article.text, *text, "{:?}", article.map.edits());
    }
}

#[test]
fn right_texts_stay_side_by_side() {
    let page = RIGHT.join("\n\n");
    for (wanted, got) in RIGHT.iter().zip(clean(&page, Format::Text).text.split("\n\n")) {
        let same_width = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(same_width(got), same_width(wanted));
    }
}

/// Pieces that wrecked characters are made of.
fn wreck() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "Ã",
        "Â",
        "©",
        " ",
        "â€",
        "™",
        "œ",
        "\u{9D}",
        "\u{80}",
        "\u{99}",
        "à¸",
        "Ð",
        "Ñ",
        "‚",
        "¬",
        "√",
        "┬",
        "├",
        "Г",
        "вЂ",
        "\u{FFFD}",
        "?",
        "&amp;",
        "amp;",
        "quot;",
        ",quot;",
        "&quot,",
        "&",
        "#39",
        ";",
        "nbsp",
        "\u{AD}",
        "\n",
        "\u{200D}",
        "\u{202E}",
        "\u{FE0F}",
        "א",
        "👩",
        "ﬁ",
        "a",
        "s ",
        "The mayor",
        "\u{A0}",
        "«",
        "12",
        "345",
        "\u{85}",
        "\u{1B}[1m",
        "¿",
        "漢",
        "！",
        "A\u{303}",
    ];
    prop::collection::vec(prop_oneof![3 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC"], 0..24)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn cleaning_wrecked_characters_twice_is_cleaning_them_once(text in wreck()) {
        let once = clean(&text, Format::Text).text;
        prop_assert_eq!(&clean(&once, Format::Text).text, &once, "from {:?}", text);
    }

    #[test]
    fn right_words_with_marks_around_them_are_not_mended(words in prop::collection::vec(marked_word(), 1..14)) {
        let text = words.join(" ");
        let article = clean(&text, Format::Text);
        let mended = article.map.edits().iter().find(|edit| MENDING.contains(&edit.rule));
        prop_assert!(mended.is_none(), "{:?} in {:?}", mended, text);
    }
}

const MENDING: &[&str] = &["mojibake", "c1-control", "lost-apostrophe", "mangled-reference", "character-reference"];

/// A right word of some language, in capitals or not, between marks that follow and lead words.
fn marked_word() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "São",
        "João",
        "Ñandú",
        "Łódź",
        "Kraków",
        "Ångström",
        "Ærø",
        "Zoë",
        "Été",
        "déjà",
        "où",
        "cœur",
        "Straße",
        "Köln",
        "Šiauliai",
        "Žemaičių",
        "Çeşme",
        "İzmir",
        "Iğdır",
        "Đà",
        "Nẵng",
        "Việt",
        "Ștefan",
        "Țepeș",
        "Ő",
        "őszi",
        "Győr",
        "Þór",
        "Ísland",
        "Åland",
        "Malmö",
        "maçã",
        "irmã",
        "você",
        "avó",
        "España",
        "señor",
        "pingüino",
        "Moscú",
        "Київ",
        "їжак",
        "Ґанок",
        "Москва",
        "Ёлкино",
        "Σπάρτη",
        "Ήπειρος",
        "the",
        "mayor",
        "Rīgā",
        "ķēriens",
        "naïve",
        "Haïti",
    ];
    let lead = prop::sample::select(&["", "", "", "“", "‘", "«", "„", "¿", "¡", "(", "—"][..]);
    let tail = prop::sample::select(&["", "", "", "”", "’", "»", "®", "™", "…", "…", ",", ".", "?", " –", "—"][..]);
    (lead, prop::sample::select(WORDS), any::<bool>(), tail).prop_map(|(lead, word, shout, tail)| {
        let word = if shout { word.to_uppercase() } else { word.to_owned() };
        format!("{lead}{word}{tail}")
    })
}
