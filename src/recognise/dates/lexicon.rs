//! The words that expressions of time are made of.

use super::value::{Part, Season, Unit};
use crate::analysis::DateModifier;
use crate::calendar::{Day, month, weekday};
use crate::read::{Token, TokenKind};

/// What a token may do in an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// Nothing.
    Other,
    /// A mark; dashes of any kind are `-`, quotation marks and apostrophes `'`.
    Mark(u8),
    /// `'s`.
    Possessive,
    /// A plain whole number, and how many digits write it; four at most.
    Digits(u16, u8),
    /// A day written with full stops: `27.8.2022`.
    Dotted(Day),
    /// Any other number, in tenths.
    Amount(u32),
    /// A number below twenty in a word.
    Small(u8),
    /// `twenty` to `ninety`.
    Tens(u8),
    Hundred,
    Thousand,
    /// `first`, `1st`.
    Ordinal(u8),
    /// `a`, `an`.
    A,
    Few,
    Couple,
    Dozen,
    Half,
    The,
    /// `its`, `his`: stands where `the` would, outside of the expression.
    Whose,
    Month(u8),
    /// `Nov`, `Sept`.
    MonthShort(u8),
    Weekday(u8),
    WeekdayShort(u8),
    /// More than one: `Mondays`.
    Weekdays(u8),
    Unit(Unit),
    Units(Unit),
    Period,
    Season(Season),
    Seasons(Season),
    Part(Part),
    Parts(Part),
    Noon,
    Midnight,
    Tonight,
    Overnight,
    /// `a.m.`, or the afternoon: `p.m.`.
    Meridiem(bool),
    /// `GMT`.
    Zone,
    /// `5pm`, or the end of `5:30pm`.
    DigitsMeridiem(u8, bool),
    /// `5.30pm`.
    Clock(u8, u8),
    /// The 1990s are 199; the '90s and the nineties are 9 and not certain of their century.
    Decade(u16),
    BareDecade(u8),
    Today,
    Yesterday,
    Tomorrow,
    Now,
    /// `current`: the present, before a noun.
    Current,
    /// `recently`.
    Lately,
    /// `recent`.
    Recent,
    PastNoun,
    Future,
    Last,
    Next,
    Following,
    Previous,
    This,
    That,
    Same,
    These,
    Coming,
    Latest,
    Ago,
    Earlier,
    Later,
    From,
    Each,
    /// `daily`: every one of the unit.
    Adverb(Unit),
    Early,
    Late,
    Mid,
    Beginning,
    Middle,
    End,
    /// `about`, `nearly`, `over`.
    Bent(DateModifier),
    More,
    Less,
    Than,
    At,
    LeastMost(DateModifier),
    Up,
    No,
    Within,
    Of,
    On,
    In,
    To,
    And,
    Or,
    By,
    Until,
    Since,
    For,
    /// `after`, `before`, `during`, `between`, `through`, `over`.
    Preposition,
    So,
    Fiscal,
    Comparable,
    /// Words between a number and its unit: `five trading days`.
    Filler,
    Old,
    Beyond,
    Holiday(Holiday),
    /// `Q3`
    Quarter(u8),
    /// `FY23`
    FiscalYear(u16),
    OClock,
    New,
    /// `will`: what the sentence tells lies ahead.
    Ahead,
    /// `was`: it lies behind.
    Behind,
    /// `twice`
    Often,
    Eve,
    Time,
    As,
    Currency,
}

/// A day of the year with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, weekday, and the how manyth of the month; 5 is the last.
    Nth(u8, u8, u8),
    /// Days after Easter Sunday.
    Easter(i8),
}

use Term as T;

/// The words, sorted.
#[rustfmt::skip]
const WORDS: &[(&str, Term)] = &[

    ("a", T::A), ("about", T::Bent(DateModifier::Approx)), ("additional", T::Filler), ("after", T::Preposition),
    ("afternoon", T::Part(Part::Afternoon)), ("afternoons", T::Parts(Part::Afternoon)), ("against", T::Preposition),
    ("ago", T::Ago), ("aims", T::Ahead), ("almost", T::Bent(DateModifier::Less)), ("am", T::Meridiem(false)),
    ("an", T::A), ("and", T::And), ("annually", T::Adverb(Unit::Year)), ("another", T::A),
    ("approximately", T::Bent(DateModifier::Approx)), ("around", T::Bent(DateModifier::Approx)), ("as", T::As),
    ("at", T::At), ("autumn", T::Season(Season::Fall)), ("became", T::Behind), ("before", T::Preposition),
    ("began", T::Behind), ("beginning", T::Beginning), ("between", T::Preposition), ("beyond", T::Beyond),
    ("bought", T::Behind), ("boxing", T::Holiday(Holiday::Fixed(12, 26))), ("brought", T::Behind), ("bst", T::Zone), ("business", T::Filler), ("by", T::By),
    ("calendar", T::Filler), ("came", T::Behind), ("cdt", T::Zone), ("centuries", T::Units(Unit::Century)),
    ("century", T::Unit(Unit::Century)), ("cest", T::Zone), ("cet", T::Zone),
    ("christmas", T::Holiday(Holiday::Fixed(12, 25))), ("close", T::End), ("coming", T::Coming),
    ("comparable", T::Comparable), ("consecutive", T::Filler), ("corresponding", T::Comparable),
    ("couple", T::Couple), ("cst", T::Zone), ("current", T::Current), ("currently", T::Now),
    ("daily", T::Adverb(Unit::Day)), ("dawn", T::Part(Part::Morning)), ("day", T::Unit(Unit::Day)),
    ("days", T::Units(Unit::Day)), ("decade", T::Unit(Unit::Decade)), ("decades", T::Units(Unit::Decade)),
    ("dozen", T::Dozen), ("due", T::Ahead), ("during", T::Preposition), ("dusk", T::Part(Part::Evening)),
    ("each", T::Each), ("earlier", T::Earlier), ("early", T::Early), ("easter", T::Holiday(Holiday::Easter(0))),
    ("edt", T::Zone), ("eight", T::Small(8)), ("eighteen", T::Small(18)), ("eighth", T::Ordinal(8)),
    ("eighties", T::BareDecade(8)), ("eighty", T::Tens(80)), ("eleven", T::Small(11)), ("eleventh", T::Ordinal(11)),
    ("end", T::End), ("ended", T::Behind), ("ending", T::Ahead), ("entire", T::Filler), ("est", T::Zone),
    ("et", T::Zone), ("eve", T::Eve), ("evening", T::Part(Part::Evening)), ("evenings", T::Parts(Part::Evening)),
    ("every", T::Each), ("expected", T::Ahead), ("expects", T::Ahead), ("extra", T::Filler),
    ("fall", T::Season(Season::Fall)), ("fell", T::Behind), ("few", T::Few), ("fewer", T::Less),
    ("fifteen", T::Small(15)), ("fifteenth", T::Ordinal(15)), ("fifth", T::Ordinal(5)), ("fifties", T::BareDecade(5)),
    ("fifty", T::Tens(50)), ("financial", T::Fiscal), ("first", T::Ordinal(1)), ("fiscal", T::Fiscal),
    ("five", T::Small(5)), ("following", T::Following), ("for", T::For), ("foreseeable", T::Filler),
    ("forties", T::BareDecade(4)), ("fortnight", T::Unit(Unit::Fortnight)),
    ("fortnightly", T::Adverb(Unit::Fortnight)), ("fortnights", T::Units(Unit::Fortnight)), ("forty", T::Tens(40)),
    ("found", T::Behind), ("four", T::Small(4)), ("fourteen", T::Small(14)), ("fourth", T::Ordinal(4)),
    ("from", T::From), ("full", T::Filler), ("future", T::Future), ("gave", T::Behind), ("gmt", T::Zone),
    ("had", T::Behind), ("half", T::Half), ("halloween", T::Holiday(Holiday::Fixed(10, 31))), ("has", T::Behind),
    ("have", T::Behind), ("held", T::Behind), ("her", T::Whose), ("his", T::Whose), ("hopes", T::Ahead),
    ("hour", T::Unit(Unit::Hour)), ("hourly", T::Adverb(Unit::Hour)), ("hours", T::Units(Unit::Hour)),
    ("hrs", T::Units(Unit::Hour)), ("hundred", T::Hundred), ("hundreds", T::Hundred), ("in", T::In), ("ist", T::Zone),
    ("its", T::Whose), ("last", T::Last), ("late", T::Late), ("lately", T::Lately), ("later", T::Later),
    ("latest", T::Latest), ("least", T::LeastMost(DateModifier::More)), ("led", T::Behind), ("left", T::Behind),
    ("less", T::Less), ("local", T::Filler), ("long", T::Filler), ("lost", T::Behind), ("made", T::Behind),
    ("many", T::Few), ("met", T::Behind), ("mid", T::Mid), ("midday", T::Noon), ("middle", T::Middle),
    ("midnight", T::Midnight), ("millennia", T::Units(Unit::Millennium)), ("millennium", T::Unit(Unit::Millennium)),
    ("mins", T::Units(Unit::Minute)), ("minute", T::Unit(Unit::Minute)), ("minutes", T::Units(Unit::Minute)),
    ("month", T::Unit(Unit::Month)), ("monthly", T::Adverb(Unit::Month)), ("months", T::Units(Unit::Month)),
    ("more", T::More), ("morning", T::Part(Part::Morning)), ("mornings", T::Parts(Part::Morning)),
    ("most", T::LeastMost(DateModifier::Less)), ("must", T::Ahead), ("my", T::Whose), ("near", T::Filler),
    ("nearly", T::Bent(DateModifier::Less)), ("new", T::New), ("next", T::Next), ("night", T::Part(Part::Night)),
    ("nightly", T::Adverb(Unit::Day)), ("nights", T::Parts(Part::Night)), ("nine", T::Small(9)),
    ("nineteen", T::Small(19)), ("nineties", T::BareDecade(9)), ("ninety", T::Tens(90)), ("ninth", T::Ordinal(9)),
    ("no", T::No), ("noon", T::Noon), ("now", T::Now), ("nowadays", T::Now), ("o'clock", T::OClock), ("of", T::Of),
    ("old", T::Old), ("on", T::On), ("once", T::Often), ("one", T::Small(1)), ("or", T::Or), ("our", T::Whose),
    ("over", T::Bent(DateModifier::More)), ("overnight", T::Overnight), ("o’clock", T::OClock), ("paid", T::Behind),
    ("past", T::PastNoun), ("pdt", T::Zone), ("per", T::Each), ("period", T::Period), ("planned", T::Ahead),
    ("plans", T::Ahead), ("pm", T::Meridiem(true)), ("presently", T::Now), ("previous", T::Previous),
    ("prior", T::Previous), ("pst", T::Zone), ("pt", T::Zone), ("q1", T::Quarter(1)), ("q2", T::Quarter(2)),
    ("q3", T::Quarter(3)), ("q4", T::Quarter(4)), ("quarter", T::Unit(Unit::Quarter)),
    ("quarters", T::Units(Unit::Quarter)), ("ran", T::Behind), ("recent", T::Recent), ("recently", T::Lately),
    ("rose", T::Behind), ("roughly", T::Bent(DateModifier::Approx)), ("said", T::Behind), ("same", T::Same),
    ("saw", T::Behind), ("scheduled", T::Ahead), ("second", T::Ordinal(2)), ("seconds", T::Units(Unit::Second)),
    ("sent", T::Behind), ("seven", T::Small(7)), ("seventeen", T::Small(17)), ("seventh", T::Ordinal(7)),
    ("seventies", T::BareDecade(7)), ("seventy", T::Tens(70)), ("several", T::Few), ("shall", T::Ahead),
    ("shot", T::Behind), ("since", T::Since), ("six", T::Small(6)), ("sixteen", T::Small(16)),
    ("sixth", T::Ordinal(6)), ("sixties", T::BareDecade(6)), ("sixty", T::Tens(60)), ("so", T::So),
    ("sold", T::Behind), ("some", T::Bent(DateModifier::Approx)), ("soon", T::Ahead), ("spoke", T::Behind),
    ("spring", T::Season(Season::Spring)), ("start", T::Beginning), ("straight", T::Filler), ("struck", T::Behind),
    ("successive", T::Filler), ("summer", T::Season(Season::Summer)), ("summers", T::Seasons(Season::Summer)),
    ("ten", T::Small(10)), ("tenth", T::Ordinal(10)), ("than", T::Than),
    ("thanksgiving", T::Holiday(Holiday::Nth(11, 3, 4))), ("that", T::That), ("the", T::The), ("their", T::Whose),
    ("these", T::These), ("third", T::Ordinal(3)), ("thirteen", T::Small(13)), ("thirties", T::BareDecade(3)),
    ("thirty", T::Tens(30)), ("this", T::This), ("thousand", T::Thousand), ("thousands", T::Thousand),
    ("three", T::Small(3)), ("through", T::Preposition), ("throughout", T::Preposition), ("till", T::Until),
    ("time", T::Time), ("times", T::Often), ("to", T::To), ("today", T::Today), ("told", T::Behind),
    ("tomorrow", T::Tomorrow), ("tonight", T::Tonight), ("took", T::Behind), ("trading", T::Filler),
    ("twelfth", T::Ordinal(12)), ("twelve", T::Small(12)), ("twenties", T::BareDecade(2)),
    ("twentieth", T::Ordinal(20)), ("twenty", T::Tens(20)), ("twice", T::Often), ("two", T::Small(2)),
    ("under", T::Bent(DateModifier::Less)), ("until", T::Until), ("up", T::Up), ("upcoming", T::Coming),
    ("utc", T::Zone), ("was", T::Behind), ("week", T::Unit(Unit::Week)), ("weekend", T::Unit(Unit::Weekend)),
    ("weekends", T::Units(Unit::Weekend)), ("weekly", T::Adverb(Unit::Week)), ("weeks", T::Units(Unit::Week)),
    ("went", T::Behind), ("were", T::Behind), ("whole", T::Filler), ("will", T::Ahead),
    ("winter", T::Season(Season::Winter)), ("winters", T::Seasons(Season::Winter)), ("within", T::Within),
    ("won", T::Behind), ("working", T::Filler), ("year", T::Unit(Unit::Year)), ("yearly", T::Adverb(Unit::Year)),
    ("years", T::Units(Unit::Year)), ("yesterday", T::Yesterday),
];

/// The longest of the words.
const LONGEST: usize = 13;

/// What a token may do.
pub(super) fn term(token: &Token, text: &str) -> Term {
    let word = token.span.of(text);
    match token.kind {
        TokenKind::Word | TokenKind::Abbreviation => of_word(word, token.shape.is_capital()),
        TokenKind::Number => of_number(word),
        TokenKind::Mark => of_mark(word),
        TokenKind::Clitic if word.ends_with(['s', 'S']) => T::Possessive,
        TokenKind::Clitic if word.ends_with("ll") => T::Ahead,
        _ => T::Other,
    }
}

fn of_word(word: &str, capital: bool) -> Term {
    let mut letters = [0; LONGEST];
    let mut length = 0;
    for byte in word.bytes().filter(|&byte| byte != b'.') {
        let Some(letter) = letters.get_mut(length) else { return T::Other };
        *letter = byte.to_ascii_lowercase();
        length += 1;
    }
    let letters = letters.get(..length).unwrap_or_default();
    if let Ok(at) = WORDS.binary_search_by(|(known, _)| known.as_bytes().cmp(letters)) {
        return WORDS.get(at).map_or(T::Other, |(_, term)| *term);
    }
    if let Some(year) = letters.strip_prefix(b"fy") {
        return fiscal_year(year).map_or(T::Other, T::FiscalYear);
    }
    if capital { of_name(word) } else { T::Other }
}

/// The year of `FY23` and `FY2023`.
fn fiscal_year(digits: &[u8]) -> Option<u16> {
    let year: u16 = std::str::from_utf8(digits).ok()?.parse().ok()?;
    match digits.len() {
        2 => Some(2000 + year),
        4 => Some(year).filter(|year| (1900..2100).contains(year)),
        _ => None,
    }
}

/// The name of a month or a weekday.
fn of_name(word: &str) -> Term {
    if let Some(found) = month(word) {
        let is_short = word.len() == 3 && found != 5 || word.len() == 4 && found == 9;
        return if is_short { T::MonthShort(found) } else { T::Month(found) };
    }
    if let Some(found) = weekday(word) {
        return if word.len() > 5 { T::Weekday(found) } else { T::WeekdayShort(found) };
    }
    word.strip_suffix(['s', 'S']).and_then(weekday).filter(|_| word.len() > 6).map_or(T::Other, T::Weekdays)
}

fn of_number(word: &str) -> Term {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, tail) = word.split_at_checked(digits).unwrap_or((word, ""));
    let value = number.parse::<u16>().ok().filter(|_| digits <= 4);
    let small = value.and_then(|value| u8::try_from(value).ok());
    match (tail, value, small) {
        ("", Some(value), _) => T::Digits(value, digits as u8),
        ("st" | "nd" | "rd" | "th", _, Some(value)) => T::Ordinal(value),
        ("s", Some(value), _) if digits == 4 && value.is_multiple_of(10) => T::Decade(value / 10),
        ("s", _, Some(value)) if digits == 2 && value.is_multiple_of(10) => T::BareDecade(value / 10),
        ("am" | "AM", _, Some(value)) => T::DigitsMeridiem(value, false),
        ("pm" | "PM", _, Some(value)) => T::DigitsMeridiem(value, true),
        _ => clock(small, tail).or_else(|| dotted(word)).or_else(|| amount(word)).unwrap_or(T::Other),
    }
}

fn dotted(word: &str) -> Option<Term> {
    let mut parts = word.splitn(3, '.').filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    Day::new(year, month, day).map(T::Dotted)
}

/// `5.30pm`.
fn clock(hour: Option<u8>, tail: &str) -> Option<Term> {
    let (minute, half) = tail.strip_prefix('.')?.split_at_checked(2)?;
    let noon = match half {
        "am" | "AM" => 0,
        "pm" | "PM" => 12,
        _ => return None,
    };
    let (hour, minute) =
        (hour.filter(|hour| (1..=12).contains(hour))?, minute.parse().ok().filter(|&minute| minute < 60)?);
    Some(T::Clock(hour % 12 + noon, minute))
}

/// `1,900`, `2.5`.
fn amount(word: &str) -> Option<Term> {
    let (whole, fraction) = word.split_once('.').unwrap_or((word, "0"));
    let mut tenths: u32 = 0;
    for byte in whole.bytes().filter(|&byte| byte != b',') {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        tenths = tenths.checked_mul(10)?.checked_add(digit)?;
    }
    let tenth = (fraction.len() == 1).then(|| fraction.parse::<u32>().ok())??;
    Some(T::Amount(tenths.checked_mul(10)?.checked_add(tenth)?))
}

fn of_mark(mark: &str) -> Term {
    match mark {
        "–" | "—" | "-" | "--" => T::Mark(b'-'),
        "’" | "‘" | "'" | "´" | "`" => T::Mark(b'\''),
        "$" | "€" | "£" | "¥" => T::Currency,
        _ => mark.as_bytes().first().filter(|byte| byte.is_ascii()).map_or(T::Other, |&byte| T::Mark(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_short() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(WORDS.iter().all(|(word, _)| word.len() <= LONGEST));
    }

    #[test]
    fn numbers_say_what_they_may_be() {
        for (word, expected) in [
            ("1998", T::Digits(1998, 4)),
            ("03", T::Digits(3, 2)),
            ("20th", T::Ordinal(20)),
            ("1990s", T::Decade(199)),
            ("80s", T::BareDecade(8)),
            ("5pm", T::DigitsMeridiem(5, true)),
            ("7.15am", T::Clock(7, 15)),
            ("1,900", T::Amount(19_000)),
            ("2.5", T::Amount(25)),
            ("99999999999999", T::Other),
            ("13.75pm", T::Other),
            ("2.0.1", T::Other),
        ] {
            assert_eq!(of_number(word), expected, "{word}");
        }
    }
}
