//! Whatever is pasted and whenever it appeared: dates are well formed, within the calendar, in order and apart.

use article_analyzer::analysis::DateMention;
use article_analyzer::calendar::{Day, days_in};
use article_analyzer::{Options, analyze};
use proptest::prelude::*;

/// Words that expressions of time are made of, and a few that are not.
const WORDS: &[&str] = &[
    "the",
    "a",
    "last",
    "next",
    "this",
    "past",
    "following",
    "previous",
    "that",
    "same",
    "latest",
    "early",
    "late",
    "mid-",
    "end",
    "of",
    "in",
    "on",
    "at",
    "to",
    "and",
    "or",
    "so",
    "about",
    "more",
    "than",
    "every",
    "daily",
    "Monday",
    "Friday",
    "Sundays",
    "Fri.",
    "January",
    "May",
    "Sept.",
    "February",
    "29",
    "30",
    "31",
    "31st",
    "0",
    "12",
    "1999",
    "2000",
    "9999",
    "1000",
    "0001",
    "24",
    "7:30",
    "p.m.",
    "5pm",
    "99:99",
    "GMT",
    "noon",
    "midnight",
    "year",
    "years",
    "months",
    "week",
    "weekend",
    "quarter",
    "third",
    "first",
    "half",
    "century",
    "decades",
    "hours",
    "ago",
    "earlier",
    "later",
    "from",
    "now",
    "today",
    "tomorrow",
    "night",
    "morning",
    "summer",
    "winter",
    "1990s",
    "'80s",
    "two",
    "twenty-one",
    "hundred",
    "thousand",
    "million",
    "few",
    "several",
    "2.5",
    "1/2",
    "99,999,999,999",
    "-",
    "--",
    "/",
    ".",
    ",",
    ":",
    "$",
    "%",
    "'s",
    "\u{201C}",
    "2024-02-30",
    "30/02/2024",
    "2024-13-01",
    "1.1.1",
    "fiscal",
    "Easter",
    "Christmas",
    "Thanksgiving",
    "Eve",
    "New",
    "Year's",
    "Q3",
    "millennia",
    "centuries",
    "old",
    "police",
    "said",
    "will",
    "Reuters",
    "étranger",
    "😀",
];

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        12 => prop::sample::select(WORDS).prop_map(str::to_owned),
        2 => (0_u64..100_000).prop_map(|number| number.to_string()),
        1 => "\\PC{0,6}",
    ];
    let joint = prop_oneof![8 => Just(" "), 1 => Just(""), 1 => Just("\n\n"), 1 => Just("-")];
    prop::collection::vec((word, joint), 0..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, joint)| [word, joint.to_owned()]).collect())
}

fn day() -> impl Strategy<Value = Option<String>> {
    let any = (1_u16..=9999, 1_u8..=12, 1_u8..=31)
        .prop_map(|(year, month, day)| Day::new(year, month, day.min(days_in(year, month))).map(|day| day.to_string()));
    prop_oneof![4 => any, 1 => Just(None), 1 => Just(Some("0001-01-01".to_owned())), 1 => Just(Some("9999-12-31".to_owned()))]
}

/// Whether a value is a TIMEX3 value whose days, months, weeks and hours exist.
fn is_well_formed(value: &str) -> bool {
    let number = |text: &str, range: std::ops::RangeInclusive<u32>| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) && text.parse().is_ok_and(|n| range.contains(&n))
    };
    if matches!(value, "PAST_REF" | "PRESENT_REF" | "FUTURE_REF") {
        return true;
    }
    if let Some(length) = value.strip_prefix('P') {
        let mut rest = length.strip_prefix('T').unwrap_or(length);
        let mut parts = 0;
        while !rest.is_empty() {
            let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == 'X' || c == 'T');
            if unit.len() == rest.len() {
                return false;
            }
            let next = unit.strip_prefix("WE").or(unit.get(1..)).unwrap_or("");
            if !unit.starts_with(['Y', 'Q', 'M', 'W', 'D', 'H', 'S', 'C']) {
                return false;
            }
            (rest, parts) = (next, parts + 1);
        }
        return (1..=2).contains(&parts);
    }
    let is_part = |part: &str| matches!(part, "MO" | "MI" | "AF" | "EV" | "NI");
    let (date, time) = value.split_once('T').map_or((value, None), |(date, time)| (date, Some(time)));
    let time_is_right = time.is_none_or(|time| {
        is_part(time)
            || time.split_once(':').is_some_and(|(hour, minute)| number(hour, 0..=24) && number(minute, 0..=59))
    });
    let fields: Vec<&str> = date.split('-').collect();
    let year = |text: &str| text == "XXXX" || text.len() == 4 && number(text, 1..=9999);
    let date_is_right = match fields.as_slice() {
        [short] => (2..=4).contains(&short.len()) && number(short, 0..=9999),
        ["XXXX", "XX", "XX"] => true,
        ["XXXX", "WXX", weekday] => number(weekday, 1..=7),
        [of, field] | [of, field, "WE"] => {
            year(of)
                && (matches!(*field, "SP" | "SU" | "FA" | "WI")
                    || field.strip_prefix('Q').is_some_and(|quarter| number(quarter, 1..=4))
                    || field.strip_prefix('H').is_some_and(|half| number(half, 1..=2))
                    || field.strip_prefix('W').is_some_and(|week| week.len() == 2 && number(week, 1..=53))
                    || field.len() == 2 && number(field, 1..=12))
        }
        ["XXXX", month, day] => number(month, 1..=12) && number(day, 1..=31),
        [_, _, _] => Day::parse(date).is_some(),
        _ => false,
    };
    date_is_right && time_is_right
}

fn check(text: &str, dates: &[DateMention]) {
    let mut end = 0;
    for date in dates {
        let span = date.located.place.span.range();
        assert!(span.start >= end && !span.is_empty(), "sorted and apart: {date:?}");
        assert_eq!(text.get(span.clone()), Some(date.located.text.as_str()));
        end = span.end;
        if let Some(value) = &date.value {
            assert!(is_well_formed(value), "{date:?}");
        }
        let day = |day: &Option<String>| day.as_deref().map(|day| Day::parse(day).expect("a day of the calendar"));
        let (from, to) = (day(&date.from), day(&date.to));
        assert_eq!(from.is_some(), to.is_some());
        assert!(from <= to, "{date:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn values_stay_within_the_calendar(text in text(), published_on in day()) {
        let options = Options { published_on, ..Options::default() };
        if let Ok(analysis) = analyze(&text, &options) {
            check(&analysis.article.text, &analysis.dates);
        }
    }
}

#[test]
fn values_that_are_none_are_refused() {
    for value in
        ["", "P", "P3", "2024-02-30", "2024-13", "2024-W54", "2024-05-15T25:00", "2024-Q5", "XXXX-WXX-8", "now"]
    {
        assert!(!is_well_formed(value), "{value}");
    }
}

#[test]
fn a_million_digits_and_endless_dates_are_read_in_time() {
    let options = Options { published_on: Some("2024-05-15".to_owned()), ..Options::default() };
    for text in [
        "7".repeat(1_000_000),
        "twenty ".repeat(50_000),
        "the last half of the ".repeat(20_000),
        "31-31-31-".repeat(50_000),
        "5:".repeat(100_000),
    ] {
        let analysis = analyze(&text, &options).expect("long, not too long");
        check(&analysis.article.text, &analysis.dates);
    }
}

#[test]
fn a_dateline_tells_the_day_that_the_rest_leans_on() {
    for dateline in ["ACCRA, July 26, 2022 —", "DAKAR, Senegal, Jul 26 2022 (IPS) -"] {
        let text = format!("{dateline} The embassy opened its doors on Monday, and visitors came in great numbers.");
        let analysis = analyze(&text, &Options::default()).expect("an article");
        assert_eq!(analysis.article.published_on.as_deref(), Some("2022-07-26"), "{dateline}");
        let monday = analysis.dates.last().map(|date| (date.located.text.as_str(), date.value.as_deref()));
        assert_eq!(monday, Some(("Monday", Some("2022-07-25"))));
    }
}
