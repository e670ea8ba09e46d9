use super::*;
use crate::analysis::DateKind;
use crate::clean::{Format, clean};

/// What is found: its words, value, low, high, unit and what is counted.
type Row<'a> = (&'a str, f64, f64, Option<f64>, &'a str, &'a str);

fn check(text: &str, rows: &[Row<'_>]) {
    let article = clean(text, Format::Text);
    let reading = crate::read::read(&article);
    let found = recognise(&reading, &[]);
    let found: Vec<_> = found
        .iter()
        .map(|quantity| {
            let of = quantity.of.map_or("", |of| of.of(reading.text));
            let unit = quantity.unit.as_deref().unwrap_or_default();
            (quantity.span.of(reading.text), quantity.value, quantity.low, quantity.high, unit, of)
        })
        .collect();
    assert_eq!(found, rows, "{text}");
}

/// Texts, and the words and unit of each quantity in them.
fn check_units(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let article = clean(text, Format::Text);
        let reading = crate::read::read(&article);
        let shown = |quantity: &Quantity| {
            format!("{}={}", quantity.span.of(reading.text), quantity.unit.as_deref().unwrap_or("-"))
        };
        let found: Vec<_> = recognise(&reading, &[]).iter().map(shown).collect();
        assert_eq!(found.join(" | "), *expected, "{text}");
    }
}

const fn exact<'a>(words: &'a str, value: f64, unit: &'a str, of: &'a str) -> Row<'a> {
    (words, value, value, Some(value), unit, of)
}

const fn least<'a>(words: &'a str, value: f64, unit: &'a str, of: &'a str) -> Row<'a> {
    (words, value, value, None, unit, of)
}

#[test]
fn what_is_counted_is_shared_by_all_of_a_list() {
    check_units(&[
        ("He ran 10, 12 and 15 km.", "10=km | 12=km | 15 km=km"),
        ("Kenya won 40 gold, 27 silver and 24 bronze medals.", "40=medal | 27=medal | 24 bronze medals=medal"),
        ("Three men, aged 19, 22 and 31, were held.", "Three men=man | aged 19=a | 22=a | 31=a"),
        ("The boss is a bully. He is one.", ""),
        ("He was 89. The driver, 43, was not hurt.", "89=a | 43=a"),
        ("The index, 43, was not hurt.", "43=-"),
        ("About 20 Israelis and 50 Kenyans met.", "About 20 Israelis=Israeli | 50 Kenyans=Kenyan"),
    ]);
}

#[test]
fn what_looks_like_an_amount_and_is_none() {
    check_units(&[
        ("Delegates met at COP29 in Baku.", ""),
        ("The news agency (BNS) said so.", ""),
        ("Thieves took 24K gold chains.", ""),
        ("Each got fifty $10 bills.", "fifty=- | $10=USD"),
        ("The margin is plus or minus 3 percentage points.", "plus or minus 3 percentage points=percentage point"),
        ("The flat cost Rs. 4 lakh in Pune.", "Rs. 4 lakh=INR"),
    ]);
}

#[test]
fn currencies_of_several_countries_are_those_of_the_article() {
    check_units(&[
        ("The ship cost 400 kroner in Oslo.", "400 kroner=NOK"),
        ("The ship cost 400 kroner in Copenhagen.", "400 kroner=DKK"),
        ("The ship cost 400 kroner in Oslo or Copenhagen.", "400 kroner=krone"),
        ("The bag cost Rs 500 in Karachi.", "Rs 500=PKR"),
        ("The bag cost Rs 500, the farmer said.", "Rs 500=INR"),
        ("The bag cost ₹500 in Karachi.", "₹500=INR"),
        ("The bag cost 250 Chilean pesos in Mexico.", "250 Chilean pesos=CLP"),
        ("The bag cost 250 pesos in Manila.", "250 pesos=PHP"),
        ("The room cost 250 lei in Bucharest.", "250 lei=RON"),
    ]);
}

#[test]
fn what_is_counted() {
    check("The fire left 14 families homeless.", &[exact("14 families", 14.0, "family", "families")]);
    check(
        "Two nurses and one doctor were hurt.",
        &[exact("Two nurses", 2.0, "nurse", "nurses"), exact("one doctor", 1.0, "doctor", "doctor")],
    );
    check("Police held 12 more protesters.", &[exact("12 more protesters", 12.0, "protester", "protesters")]);
    check(
        "Five of the six judges agreed.",
        &[exact("Five", 5.0, "judge", "judges"), exact("six judges", 6.0, "judge", "judges")],
    );
    check("They sank 35 test/pilot wells.", &[exact("35 test/pilot wells", 35.0, "well", "test/pilot wells")]);
    check("A three-judge panel met.", &[exact("three-judge", 3.0, "judge", "judge")]);
    check("Some 3m people fled.", &[exact("Some 3m people", 3e6, "person", "people")]);
}

#[test]
fn ordinals_count_nothing_by_themselves() {
    check("On her twenty-fifth birthday the hundred and first guest came.", &[]);
    check(
        "It was their twenty-first straight win.",
        &[exact("twenty-first straight win", 21.0, "win", "straight win")],
    );
    check("She scored her fourth goal.", &[exact("fourth goal", 4.0, "goal", "goal")]);
    check("A 14th victim died on Sunday.", &[exact("14th victim", 14.0, "victim", "victim")]);
    check("He finished 11th in the race.", &[exact("11th", 11.0, "", "")]);
    check(
        "It is the world's third-largest diamond market.",
        &[exact("third-largest diamond market", 3.0, "market", "largest diamond market")],
    );
    check("21st", &[exact("21st", 21.0, "", "")]);
    for text in
        ["Second.", "She placed the second bet.", "A third party won.", "He lost in the second round.", "Second best."]
    {
        check(text, &[]);
    }
}

#[test]
fn bounds_and_approximations() {
    check("More than 900 homes burned.", &[least("More than 900 homes", 900.0, "home", "homes")]);
    check("It holds up to 40 guests.", &[("up to 40 guests", 40.0, 0.0, Some(40.0), "guest", "guests")]);
    check("No fewer than six boats sank.", &[least("No fewer than six boats", 6.0, "boat", "boats")]);
    check("Dozens of shops shut.", &[least("Dozens of shops", 12.0, "shop", "shops")]);
    check("Ten or more ships waited.", &[least("Ten or more ships", 10.0, "ship", "ships")]);
    check("About 70 cows died.", &[exact("About 70 cows", 70.0, "cow", "cows")]);
    let article = clean("Nearly 70 cows died, and hundreds of goats.", Format::Text);
    let reading = crate::read::read(&article);
    assert!(recognise(&reading, &[]).iter().all(|quantity| quantity.approximate));
}

#[test]
fn ranges() {
    check("Expect 3-4 percent growth.", &[("3-4 percent", 3.0, 3.0, Some(4.0), "%", "")]);
    check("It cost between $2 and $3 billion.", &[("between $2 and $3 billion", 2e9, 2e9, Some(3e9), "USD", "")]);
    check("Wait for 10 to 15 buses.", &[("10 to 15 buses", 10.0, 10.0, Some(15.0), "bus", "buses")]);
    check("An 8- to 16-metre boat.", &[("8- to 16-metre", 8.0, 8.0, Some(16.0), "m", "boat")]);
    check(
        "It will drive 32-132 million more people away.",
        &[("32-132 million more people", 32e6, 32e6, Some(132e6), "person", "people")],
    );
    check("Crowds of 1,000-5,000 were usual.", &[("1,000-5,000", 1000.0, 1000.0, Some(5000.0), "", "")]);
    check("Two or three men ran.", &[("Two or three men", 2.0, 2.0, Some(3.0), "man", "men")]);
    check("Prices rose from 10 to 15 euros.", &[exact("10", 10.0, "EUR", ""), exact("15 euros", 15.0, "EUR", "")]);
}

#[test]
fn units_and_money() {
    check(
        "The trail is 15 km (nine miles) long.",
        &[exact("15 km", 15.0, "km", ""), exact("nine miles", 9.0, "[mi_i]", "")],
    );
    check("It covers 40 km2 (15 sq mi).", &[exact("40 km2", 40.0, "km2", ""), exact("15 sq mi", 15.0, "[mi_i]2", "")]);
    check("It yields 278,000 t a year.", &[exact("278,000 t a year", 278_000.0, "t/a", "")]);
    check("A debt of $1.2T.", &[exact("$1.2T", 1.2e12, "USD", "")]);
    check("ALL 5 suspects", &[exact("5 suspects", 5.0, "suspect", "suspects")]);
    check("A star of 2x10^30 kg.", &[]);
    check("Some 26 per cent favour state-owned firms.", &[exact("Some 26 per cent", 26.0, "%", "")]);
    check("The copy is 80 x 85 cms.", &[exact("80", 80.0, "cm", ""), exact("85 cms", 85.0, "cm", "")]);
    check("A magnitude 6.1 earthquake and its tremors.", &[exact("6.1", 6.1, "", "")]);
    check("It blew at 120 kilometres per hour.", &[exact("120 kilometres per hour", 120.0, "km/h", "")]);
    check("He is 6ft 3in tall.", &[exact("6ft 3in", 6.25, "[ft_i]", "")]);
    check("It reached 38C.", &[exact("38C", 38.0, "Cel", "")]);
    check("They shipped 20 tonnes of rice.", &[exact("20 tonnes of rice", 20.0, "t", "rice")]);
    check("The bank raised rates 25 basis points.", &[exact("25 basis points", 25.0, "basis point", "")]);
    check("It sold for $1.2bn.", &[exact("$1.2bn", 1.2e9, "USD", "")]);
    check("They pledged Rs 500 crore.", &[exact("Rs 500 crore", 5e9, "INR", "")]);
    check("The fund lost A$3m.", &[exact("A$3m", 3e6, "AUD", "")]);
    check("A fine of 20 million pounds.", &[exact("20 million pounds", 2e7, "GBP", "")]);
    check("About half of voters agreed.", &[exact("About half of voters", 0.5, "voter", "voters")]);
    check("It lost three quarters of its staff.", &[exact("three quarters of its staff", 0.75, "staff", "staff")]);
    check("The fund raised $16.4 million.", &[exact("$16.4 million", 16_400_000.0, "USD", "")]);
    check("Two-thirds of the forest burned.", &[exact("Two-thirds of the forest", 2.0 / 3.0, "", "forest")]);
    check("One in five pupils left.", &[exact("One in five pupils", 0.2, "pupil", "pupils")]);
    check("Some 12 percent of farms failed.", &[exact("Some 12 percent of farms", 12.0, "%", "farms")]);
}

#[test]
fn restatements_belong_to_what_they_restate() {
    let article = clean("It fell 80 feet (24 meters).", Format::Text);
    let reading = crate::read::read(&article);
    let restates: Vec<_> = recognise(&reading, &[]).iter().map(|quantity| quantity.restates).collect();
    assert_eq!(restates, [None, Some(0)]);
}

#[test]
fn ages() {
    check("A 45-year-old teacher won.", &[exact("45-year-old", 45.0, "a", "teacher")]);
    check("Maria Lopes, 67, sells fruit.", &[exact("67", 67.0, "a", "")]);
    check("Output fell in Chile, 40; Peru, 31.", &[exact("40", 40.0, "", ""), exact("31", 31.0, "", "")]);
    check("Boys aged 12 may enter.", &[exact("aged 12", 12.0, "a", "")]);
}

#[test]
fn names_dates_scores_and_identifiers_are_no_quantities() {
    for text in [
        "In 2019, they met.",
        "They met on January 12.",
        "They met at 10:30.",
        "A Boeing 737 crashed.",
        "They invoked Article 50.",
        "The F-16 landed.",
        "Cases of COVID-19 rose.",
        "She lives at 10 Downing Street.",
        "Call 020 7946 0958.",
        "They won 3-1.",
        "He remembers 9/11.",
        "No one of them knew.",
        "One of the men left.",
        "He came second.",
        "The G20 met.",
        "They use version 3.2.1 now.",
        "The 1990s ended.",
        "We met at 5pm.",
        "The Group of Seven met.",
        "The second half of the year began.",
        "We want net zero tolerance of it.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn what_a_date_covers_is_no_quantity_unless_it_is_an_age() {
    let text = "After three years, a 45-year-old man and 12 others left.";
    let article = clean(text, Format::Text);
    let reading = crate::read::read(&article);
    let date = |words: &str| {
        let start = reading.text.find(words).unwrap();
        let span = Span::new(start, start + words.len());
        Date { span, kind: DateKind::Duration, value: None, interval: None, modifier: None }
    };
    let found = recognise(&reading, &[date("three years"), date("45-year-old")]);
    let words: Vec<_> = found.iter().map(|quantity| quantity.span.of(reading.text)).collect();
    assert_eq!(words, ["45-year-old", "12 others"]);
}

#[test]
fn shares_and_nothing_by_themselves() {
    let of_nothing = 0.0;
    check("Output fell by a half.", &[exact("a half", 0.5, "", "")]);
    check("Turnout sank to a third.", &[exact("a third", 1.0 / 3.0, "", "")]);
    check("Inflation is near zero.", &[exact("zero", of_nothing, "", "")]);
    check("Zero is the aim.", &[exact("Zero", of_nothing, "", "")]);
    for text in [
        "The old boat sank, then another, and a third.",
        "The plan came to nought.",
        "Growth slowed in the first half.",
    ] {
        check(text, &[]);
    }
}
