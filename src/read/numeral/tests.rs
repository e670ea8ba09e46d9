use super::*;
use crate::clean::{Format, clean};

fn read_first(text: &str) -> Option<(String, f64, Form)> {
    let article = clean(text, Format::Text);
    let reading = crate::read::read(&article);
    (0..reading.tokens.len())
        .find_map(|at| read(&reading, at, reading.tokens.len()))
        .map(|numeral| (numeral.span.of(reading.text).to_owned(), numeral.value, numeral.form))
}

#[test]
fn numbers_in_digits_and_words_are_read() {
    for (text, words, value) in [
        ("Some 20 came.", "20", 20.0),
        ("They paid 1.5 million for it.", "1.5 million", 1.5e6),
        ("About 1.2bn people.", "1.2bn", 1.2e9),
        ("A crowd of 10k came.", "10k", 1e4),
        ("It cost 35 lakh rupees.", "35 lakh", 3.5e6),
        ("Some three lakh crore was lost.", "three lakh crore", 3e12),
        ("Of 40 000 seats none was free.", "40 000", 4e4),
        ("They owe 1 234 567.89 in all.", "1 234 567.89", 1_234_567.89),
        ("They owe 12 500,5 in all.", "12 500,5", 12_500.5),
        ("It is 15km away.", "15", 15.0),
        ("Walk 10 1/2 miles.", "10 1/2", 10.5),
        ("Walk 2½ miles.", "2½", 2.5),
        ("Only twenty-one came.", "twenty-one", 21.0),
        ("All one hundred and six thousand left.", "one hundred and six thousand", 106_000.0),
        ("Sales of 16.4 million units.", "16.4 million", 16_400_000.0),
        ("Sales of 2.3bn units.", "2.3bn", 2_300_000_000.0),
        ("Some 1.005 billion people.", "1.005 billion", 1_005_000_000.0),
        ("Nearly a million left.", "a million", 1e6),
        ("Over two and a half million left.", "two and a half million", 2.5e6),
        ("About a million and a half left.", "a million and a half", 1.5e6),
        ("Some half a million left.", "half a million", 5e5),
        ("Some half-dozen left.", "half-dozen", 6.0),
        ("Some two dozen left.", "two dozen", 24.0),
        ("Some three-quarters of a million left.", "three-quarters of a million", 7.5e5),
        ("It grew five point seven per cent.", "five point seven", 5.7),
        ("They made 2 and a half tons.", "2 and a half", 2.5),
        ("Twenty one thousand three hundred and five.", "Twenty one thousand three hundred and five", 21_305.0),
    ] {
        let (span, read, _) = read_first(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((span.as_str(), read), (words, value), "{text}");
    }
}

#[test]
fn forms_are_told_apart() {
    for (text, words, value, form) in [
        ("About two-thirds agreed.", "two-thirds", 2.0 / 3.0, Form::Share),
        ("About a fifth of them agreed.", "a fifth", 0.2, Form::Share),
        ("More than half of them agreed.", "half", 0.5, Form::Share),
        ("In tens of thousands of homes.", "tens of thousands", 1e4, Form::Vague),
        ("Even hundreds of thousands marched.", "hundreds of thousands", 1e5, Form::Vague),
        ("With several hundred guests.", "several hundred", 100.0, Form::Vague),
        ("The 20th goal.", "20th", 20.0, Form::Ordinal),
        ("The third goal.", "third", 3.0, Form::Ordinal),
        ("The twenty-fifth goal.", "twenty-fifth", 25.0, Form::Ordinal),
        ("The hundred and first goal.", "hundred and first", 101.0, Form::Ordinal),
        ("The one hundred twenty-fifth goal.", "one hundred twenty-fifth", 125.0, Form::Ordinal),
        ("The two hundredth goal.", "two hundredth", 200.0, Form::Ordinal),
    ] {
        assert_eq!(read_first(text), Some((words.to_owned(), value, form)), "{text}");
    }
}

#[test]
fn what_is_no_number_is_left() {
    for text in
        ["Agent 007 came.", "Use version 3.2.1 of it.", "A man came.", "The few who came.", "He hit tens.", "Ones."]
    {
        assert_eq!(read_first(text), None, "{text}");
    }
}

#[test]
fn endless_numbers_end() {
    for text in ["nine ".repeat(20_000), "hundred thousand ".repeat(20_000), "9".repeat(1_000_000), "9 ".repeat(50_000)]
    {
        let _ = read_first(&text);
    }
}
