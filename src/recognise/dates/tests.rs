use crate::analysis::{DateKind, DateModifier};
use crate::{Analysis, Options, analyze};

/// A Wednesday.
const NOW: &str = "2024-05-15";

fn analysis(sentence: &str, published_on: Option<&str>) -> Analysis {
    let options = Options { published_on: published_on.map(str::to_owned), ..Options::default() };
    analyze(sentence, &options).expect("a sentence can be analysed")
}

/// What is found in a sentence published on [`NOW`], as `text=value`.
fn found(sentence: &str) -> String {
    let dates = analysis(sentence, Some(NOW)).dates;
    let shown: Vec<String> =
        dates.iter().map(|date| format!("{}={}", date.located.text, date.value.as_deref().unwrap_or("none"))).collect();
    shown.join(" | ")
}

#[test]
fn before_the_calendar_begins_there_is_no_value() {
    for sentence in ["It fell in the previous quarter.", "It fell in the same quarter.", "It fell last month."] {
        let dates = analysis(sentence, Some("0001-01-01")).dates;
        assert!(dates.iter().all(|date| date.value.is_none()), "{dates:?}");
        assert_eq!(dates.len(), 1, "{sentence}");
    }
}

fn check(cases: &[(&str, &str)]) {
    for (sentence, expected) in cases {
        assert_eq!(found(sentence), *expected, "{sentence}");
    }
}

#[test]
fn days_and_months_are_read_in_any_order() {
    check(&[
        ("Voters in Lusaka go to the polls on 13 August 2026.", "13 August 2026=2026-08-13"),
        ("The dam opened on March 3rd, 1987.", "March 3rd, 1987=1987-03-03"),
        ("The dam opened on Friday, Nov. 6, 2015.", "Friday, Nov. 6, 2015=2015-11-06"),
        ("The strike began on the 4th of April.", "the 4th of April=2024-04-04"),
        ("The ferry sank on January 12 off Mombasa.", "January 12=2024-01-12"),
        ("The fair runs from 3 to 5 June.", "3=2024-06-03 | 5 June=2024-06-05"),
        ("The fair runs June 12-14.", "June 12=2024-06-12 | 14=2024-06-14"),
        ("The fair ran from June 3 to 5, 2021 in Ghent.", "June 3=2021-06-03 | 5, 2021=2021-06-05"),
        ("The fair ran June 3-5, 2021.", "June 3=2021-06-03 | 5, 2021=2021-06-05"),
        ("The fair runs from June 3 to 5 in Ghent.", "June 3=2024-06-03 | 5=2024-06-05"),
        ("The file is dated 27.08.2022.", "27.08.2022=2022-08-27"),
        ("The file is dated 9.11.2023 and stamped.", "9.11.2023=2023-11-09"),
        ("Prices have risen since December.", "December=2023-12"),
        ("A new bridge was promised by October 2025.", "October 2025=2025-10"),
        ("The file is dated 2023-11-09.", "2023-11-09=2023-11-09"),
        ("The file is dated 25/12/2019.", "25/12/2019=2019-12-25"),
        ("The file is dated 05/05/2019.", "05/05/2019=2019-05-05"),
        ("The file is dated 05/06/2019.", "05/06/2019=none"),
        ("It was the second Tuesday of November 2022.", "the second Tuesday of November 2022=2022-11-08"),
        ("Shops close on New Year's Eve.", "New Year's Eve=2023-12-31"),
    ]);
}

#[test]
fn years_and_what_has_a_name_of_its_own() {
    check(&[
        ("The law dates from 1948.", "1948=1948"),
        ("Tourism boomed in the late 1990s.", "the late 1990s=199"),
        ("The palace was built in the 17th century.", "the 17th century=16"),
        ("The harvest failed in the summer of 2011.", "the summer of 2011=2011-SU"),
        ("Profit rose in the first quarter of 2023.", "the first quarter of 2023=2023-Q1"),
        ("Profit rose in Q3 2023.", "Q3 2023=2023-Q3"),
        ("Output fell for three quarters.", "three quarters=P3Q"),
        ("It lost money in three quarters of the year.", "three quarters=P3Q | the year=2024"),
        ("Profit rose in the first half of last year.", "the first half of last year=2023-H1"),
        ("The club won the league in 2021-22.", "2021-22=2021"),
    ]);
}

#[test]
fn what_is_relative_leans_on_the_day_of_publication() {
    check(&[
        ("The minister resigned on Monday.", "Monday=2024-05-13"),
        ("The court ruled Wednesday.", "Wednesday=2024-05-15"),
        ("The court will rule on Friday.", "Friday=2024-05-17"),
        ("The result will be announced on Friday.", "Friday=2024-05-17"),
        ("The ship is to be sold on Monday.", "Monday=2024-05-20"),
        ("The results, announced on Monday, may be revised.", "Monday=2024-05-13"),
        ("The court ruled last Wednesday.", "last Wednesday=2024-05-08"),
        ("Rain fell yesterday and tonight is dry.", "yesterday=2024-05-14 | tonight=2024-05-15TNI"),
        ("They met on Tuesday night in Quito.", "Tuesday night=2024-05-14TNI"),
        ("He was elected last year.", "last year=2023"),
        ("She retires next month.", "next month=2024-06"),
        ("It was decided two years ago.", "two years ago=2022"),
        ("It was decided three days ago.", "three days ago=2024-05-12"),
        ("It was decided last week.", "last week=2024-W19"),
        ("The two sides spoke over the weekend.", "the weekend=2024-W19-WE"),
        ("He fled last October.", "last October=2023-10"),
        ("The port is now closed.", "now=PRESENT_REF"),
        ("The day after tomorrow is a holiday.", "The day after tomorrow=2024-05-17"),
        ("The mine opened in 1994. The following year it flooded.", "1994=1994 | The following year=1995"),
    ]);
}

#[test]
fn lengths_sets_and_clocks() {
    check(&[
        ("The siege lasted almost nine years.", "almost nine years=P9Y"),
        ("In the past three days the river rose.", "the past three days=P3D"),
        ("A two-week truce was agreed.", "two-week=P2W"),
        ("Talks lasted two and a half hours.", "two and a half hours=PT2H30M"),
        ("Talks lasted 24 hours.", "24 hours=PT24H"),
        ("A month-long curfew ended.", "month-long=P1M"),
        ("Trains run every day and ferries on Sundays.", "every day=P1D | Sundays=XXXX-WXX-7"),
        ("The plant makes 40,000 cars a year.", "a year=P1Y"),
        ("The quake struck at 5:40 a.m. on Tuesday.", "5:40 a.m. on Tuesday=2024-05-14T05:40"),
        ("The quake struck at 0530 GMT on Tuesday.", "0530 GMT on Tuesday=2024-05-14T05:30"),
        ("It took one-and-a-half years.", "one-and-a-half years=P1Y6M"),
        (
            "It began on Monday, March 4 at 3 p.m. and ended on April 6.",
            "Monday, March 4=2024-03-04 | 3 p.m.=2024-03-04T15:00 | April 6=2024-04-06",
        ),
        ("Polls close at 7pm today.", "7pm today=2024-05-15T19:00"),
    ]);
}

#[test]
fn what_looks_like_a_date_is_none() {
    for sentence in [
        "Ministers may march on the capital.",
        "Theresa May spoke to April Jones.",
        "More than 1,900 people fled.",
        "The side won 3-2 and then 21-19.",
        "Version 2.0.1 needs 2048 megabytes.",
        "Call 020 7946 0958 or +44 1632 960961.",
        "The fund paid $2024 for it.",
        "A 45-year-old man and a girl aged 12 were hurt.",
        "Resolution 1701 was passed.",
        "He drove at 90 miles an hour.",
        "Three-quarters of the crop was lost.",
        "The mill lost three quarters of its value.",
        "The Daily Star and the Tomorrow Group agreed.",
        "Nurses aged 25 to 40 years and drivers of 65 years and older may apply.",
    ] {
        assert_eq!(found(sentence), "", "{sentence}");
    }
}

#[test]
fn days_the_calendar_does_not_have_get_no_value() {
    check(&[
        ("It happened on the 30th of February.", "the 30th of February=none"),
        ("It happened on February 29, 2023.", "February 29, 2023=none"),
        ("It happened 9000 years ago.", "9000 years ago=none"),
        ("It will take 8000 years from now.", "8000 years from now=none"),
    ]);
}

#[test]
fn without_a_day_of_publication_only_what_is_complete_has_a_value() {
    let dates = analysis("On Monday and in June, but not on 6 May 2021, he waited two days.", None).dates;
    let values: Vec<_> = dates.iter().map(|date| date.value.as_deref()).collect();
    assert_eq!(values, [None, None, Some("2021-05-06"), Some("P2D")]);
}

#[test]
fn what_bends_a_value_is_told() {
    for (sentence, kind, modifier) in [
        ("It rained in early 2019.", DateKind::Date, DateModifier::Start),
        ("It rained in mid-November.", DateKind::Date, DateModifier::Mid),
        ("It rained until the end of the year.", DateKind::Date, DateModifier::End),
        ("It rained for more than six weeks.", DateKind::Duration, DateModifier::More),
        ("It rained for nearly six weeks.", DateKind::Duration, DateModifier::Less),
        ("It rained for about six weeks.", DateKind::Duration, DateModifier::Approx),
        ("It must not rain until 2030 or later.", DateKind::Date, DateModifier::After),
    ] {
        let dates = analysis(sentence, Some(NOW)).dates;
        assert_eq!(dates.iter().map(|date| (date.kind, date.modifier)).collect::<Vec<_>>(), [(kind, Some(modifier))]);
    }
}

#[test]
fn intervals_hold_the_days_meant() {
    for (sentence, from, to) in [
        ("It was decided in June 2021.", "2021-06-01", "2021-06-30"),
        ("It was decided in the 1960s.", "1960-01-01", "1969-12-31"),
        ("It rained for the past two weeks.", "2024-05-01", "2024-05-15"),
        ("The club won in 2021-22.", "2021-01-01", "2022-12-31"),
    ] {
        let dates = analysis(sentence, Some(NOW)).dates;
        let interval = dates.first().map(|date| (date.from.as_deref(), date.to.as_deref()));
        assert_eq!(interval, Some((Some(from), Some(to))), "{sentence}");
    }
}

#[test]
fn the_words_around_tell_what_lies_ahead() {
    check(&[
        ("Okafor is to appear in court on Friday.", "Friday=2024-05-17"),
        ("The trial was adjourned to Thursday.", "Thursday=2024-05-16"),
        ("The minister said a chief would be named by Saturday.", "Saturday=2024-05-18"),
        ("He would have met them on Saturday.", "Saturday=2024-05-11"),
        ("The finals begin on Friday.", "Friday=2024-05-17"),
        ("The fair opens in Accra on Friday.", "Friday=2024-05-17"),
        ("The shop was open on Friday.", "Friday=2024-05-10"),
        ("The final is on Saturday.", "Saturday=2024-05-18"),
        ("The final was on Saturday.", "Saturday=2024-05-11"),
        ("The judge set a hearing for Friday.", "Friday=2024-05-17"),
        ("Two men were held for Friday's attack.", "Friday=2024-05-10"),
        ("The court set Friday as the deadline.", "Friday=2024-05-17"),
        ("The deal needs votes by Friday.", "Friday=2024-05-17"),
        ("Workers plan a strike on Friday.", "Friday=2024-05-17"),
        ("Owusu, who put out a plan on Monday, stayed in Accra.", "Monday=2024-05-13"),
        ("On Tuesday, a bill that would ban the trade failed.", "Tuesday=2024-05-14"),
        ("Asked on Monday whether he would stand, he left.", "Monday=2024-05-13"),
        ("Rescuers raced to save miners Tuesday.", "Tuesday=2024-05-14"),
        ("The talks begin on Friday and follow a strike in March.", "Friday=2024-05-17 | March=2024-03"),
        ("The fourth quarter will be weak.", "The fourth quarter=2024-Q4"),
        ("The firm expects to report a loss for the fourth quarter.", "the fourth quarter=2023-Q4"),
    ]);
}

#[test]
fn months_in_pairs_are_in_order() {
    check(&[
        ("Prices rose between January and July.", "January=2023-01 | July=2023-07"),
        ("Sales fell in the October-December period.", "October=2023-10 | December=2023-12"),
        ("Sales fell from November to February 2023.", "November=2022-11 | February 2023=2023-02"),
        ("It rained in the first half of March.", "the first half of March=2024-03"),
        ("Revenue rose in FY23 and in FY2022.", "FY23=2023 | FY2022=2022"),
        ("Shops open on Boxing Day, and a boxing match is on.", "Boxing Day=2023-12-26"),
        ("Two half-centuries helped Accra win in half a century.", "half a century=P50Y"),
        ("Patrols left at 2130 hours on Friday.", "2130 hours on Friday=2024-05-10T21:30"),
        ("She won in under 2:16.", ""),
    ]);
}
