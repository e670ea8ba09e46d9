//! What a phrase of the lists can mean.

use std::ops::BitOrAssign;

use super::word_flags::WordFlags;

/// What one entry of the lists is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhraseKind {
    /// A country or territory with a code of its own in ISO 3166, and the nations of the United Kingdom.
    Country,
    /// A state that is no more: the Soviet Union.
    FormerCountry,
    /// A first-order division: state, province, oblast.
    Region,
    /// A region without sharp bounds or above countries: the Sahel, the Donbas.
    Area,
    /// A continent or a part of one.
    Continent,
    /// An ocean, sea, strait, river or lake.
    Water,
    /// A mountain, range, desert, valley or cape.
    Land,
    /// An island or archipelago that is not a country.
    Island,
    /// A city or town.
    City,
    /// The capital of a country.
    Capital,
    /// A building, site, street or quarter known by name: Wall Street, Tahrir Square.
    Site,
    /// An adjective of nationality, people or region, which may be a noun too: Syrian, Chinese.
    PeopleAdjective,
    /// A noun for people that is no adjective: Turks, Spaniard.
    PeopleNoun,
    /// A government's body, parliament, court, or an organisation between states.
    Authority,
    /// A party, movement or armed group.
    Movement,
    /// A company.
    Company,
    /// A newspaper, broadcaster or news agency.
    Media,
    /// A club or team.
    Team,
    /// Any other organisation: universities, charities, federations.
    Organization,
    /// A title of courtesy or nobility: Mr, Sir, Sheikh.
    CourtesyTitle,
    /// A military or police rank.
    MilitaryTitle,
    /// A political or public office.
    PoliticalTitle,
    /// A title of religion.
    ReligiousTitle,
    /// A title of learning or of a court: Professor, Judge.
    LearnedTitle,
    /// An occupation or role: spokesman, founder, striker.
    Role,
    /// A day of the week or a month.
    Calendar,
    /// A holiday or holy time.
    Holiday,
    /// A language that is not a demonym as well.
    Language,
    /// A religion, creed or ideology and its followers.
    Religion,
    /// An event, competition, war or disease.
    Event,
    /// A law, treaty or programme.
    Law,
    /// A prize, work, product or brand.
    Work,
}

impl PhraseKind {
    fn new(list: List, letter: u8) -> Option<Self> {
        Some(match (list, letter) {
            (List::Places, b'c') => Self::Country,
            (List::Places, b'f') => Self::FormerCountry,
            (List::Places, b'r') => Self::Region,
            (List::Places, b'a') => Self::Area,
            (List::Places, b'k') => Self::Continent,
            (List::Places, b'w') => Self::Water,
            (List::Places, b'l') => Self::Land,
            (List::Places, b'i') => Self::Island,
            (List::Places, b'p') => Self::City,
            (List::Places, b'q') => Self::Capital,
            (List::Places, b's') => Self::Site,
            (List::Peoples, b'a') => Self::PeopleAdjective,
            (List::Peoples, b'n') => Self::PeopleNoun,
            (List::Organizations, b'g') => Self::Authority,
            (List::Organizations, b'v') => Self::Movement,
            (List::Organizations, b'b') => Self::Company,
            (List::Organizations, b'm') => Self::Media,
            (List::Organizations, b't') => Self::Team,
            (List::Organizations, b'o') => Self::Organization,
            (List::Titles, b'c') => Self::CourtesyTitle,
            (List::Titles, b'm') => Self::MilitaryTitle,
            (List::Titles, b'p') => Self::PoliticalTitle,
            (List::Titles, b'r') => Self::ReligiousTitle,
            (List::Titles, b'l') => Self::LearnedTitle,
            (List::Titles, b'j') => Self::Role,
            (List::Others, b'c') => Self::Calendar,
            (List::Others, b'h') => Self::Holiday,
            (List::Others, b'l') => Self::Language,
            (List::Others, b'r') => Self::Religion,
            (List::Others, b'e') => Self::Event,
            (List::Others, b'a') => Self::Law,
            (List::Others, b'w') => Self::Work,
            _ => return None,
        })
    }

    /// The flag a single word gets that is an entry of this kind.
    pub(super) const fn word_flag(self) -> WordFlags {
        match self {
            Self::Country | Self::FormerCountry => WordFlags::COUNTRY,
            Self::Region | Self::Area | Self::Continent | Self::Water | Self::Land | Self::Island | Self::Site => {
                WordFlags::REGION
            }
            Self::City | Self::Capital => WordFlags::CITY,
            Self::PeopleAdjective | Self::PeopleNoun => WordFlags::DEMONYM,
            Self::Authority | Self::Movement | Self::Company | Self::Media | Self::Team | Self::Organization => {
                WordFlags::ORGANIZATION
            }
            Self::CourtesyTitle
            | Self::MilitaryTitle
            | Self::PoliticalTitle
            | Self::ReligiousTitle
            | Self::LearnedTitle
            | Self::Role => WordFlags::TITLE,
            Self::Calendar => WordFlags::CALENDAR,
            Self::Holiday | Self::Language | Self::Religion | Self::Event | Self::Law | Self::Work => WordFlags::OTHER,
        }
    }
}

/// The lists of phrases. Each has its own letters for its kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    Places,
    Peoples,
    Organizations,
    Titles,
    Others,
}

impl List {
    /// The list whose payloads begin with this digit.
    pub(super) fn of_digit(digit: u8) -> Option<Self> {
        Some(match digit {
            b'1' => Self::Places,
            b'2' => Self::Peoples,
            b'3' => Self::Organizations,
            b'4' => Self::Titles,
            b'5' => Self::Others,
            _ => return None,
        })
    }
}

/// A set of lists.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lists(u8);

impl Lists {
    /// Whether all of `other` is in this set.
    pub(super) fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl From<List> for Lists {
    fn from(list: List) -> Self {
        Self(1 << list as u8)
    }
}

impl BitOrAssign for Lists {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// The gender a title tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// Of a woman: Mrs, Sheikha.
    Female,
    /// Of a man: Mr, Sheikh.
    Male,
}

/// One thing that a phrase can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub kind: PhraseKind,
    /// ISO 3166-1 alpha-2 code (XK for Kosovo) of the country it is, lies in or belongs to, where there is one.
    pub country: Option<&'static str>,
    /// For a city, its inhabitants on a scale from 0 (under 20,000) to 9 (5 million or more), each step twice
    /// the one before; 0 for all else.
    pub size: u8,
    /// For a title, the gender it tells.
    pub gender: Option<Gender>,
    /// The entry is an acronym or is written in capitals: it holds only where the text has capitals throughout
    /// (`US`, not `us`; `WHO`, not `who`). The text's case is the caller's to check.
    pub upper_case: bool,
    /// The words often mean something else, even with a capital: Congress, Apple, Post.
    pub ambiguous: bool,
}

/// The readings of one entry, likeliest first.
#[derive(Clone, Debug)]
pub struct Readings {
    list: List,
    payload: &'static str,
}

impl Readings {
    pub(super) const fn new(list: List, payload: &'static str) -> Self {
        Self { list, payload }
    }
}

impl Iterator for Readings {
    type Item = Reading;

    /// Reads a kind's letter, then what follows of: two capitals for the country, a digit for size or gender,
    /// `!` for upper case, `?` for ambiguous.
    fn next(&mut self) -> Option<Reading> {
        let kind = PhraseKind::new(self.list, *self.payload.as_bytes().first()?)?;
        let mut rest = self.payload.get(1..)?;
        let country = rest.get(..2).filter(|code| code.bytes().all(|byte| byte.is_ascii_uppercase()));
        rest = rest.get(country.map_or(0, str::len)..)?;
        let digit = rest.bytes().next().filter(u8::is_ascii_digit);
        rest = rest.get(usize::from(digit.is_some())..)?;
        let number = digit.map_or(0, |digit| digit - b'0');
        let upper_case = rest.starts_with('!');
        rest = rest.strip_prefix('!').unwrap_or(rest);
        let ambiguous = rest.starts_with('?');
        self.payload = rest.strip_prefix('?').unwrap_or(rest);
        let is_title = self.list == List::Titles;
        Some(Reading {
            kind,
            country,
            size: if is_title { 0 } else { number },
            gender: match number {
                1 if is_title => Some(Gender::Female),
                2 if is_title => Some(Gender::Male),
                _ => None,
            },
            upper_case,
            ambiguous,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Gender, List, PhraseKind, Readings};

    #[test]
    fn several_readings_are_read_in_order() {
        let readings: Vec<_> = Readings::new(List::Places, "cGE?rUSpUS4").collect();
        assert_eq!(readings.len(), 3);
        let first = readings.first().copied().expect("three readings");
        assert_eq!((first.kind, first.country), (PhraseKind::Country, Some("GE")));
        assert!(first.ambiguous && !first.upper_case);
        let last = readings.last().copied().expect("three readings");
        assert_eq!((last.kind, last.country, last.size), (PhraseKind::City, Some("US"), 4));
    }

    #[test]
    fn digits_of_titles_are_genders() {
        let readings: Vec<_> = Readings::new(List::Titles, "c1c2p").map(|reading| reading.gender).collect();
        assert_eq!(readings, [Some(Gender::Female), Some(Gender::Male), None]);
    }

    #[test]
    fn broken_payloads_end_the_readings() {
        for payload in ["", "z", "!", "c9Z", "é", "cé", "😀"] {
            assert!(Readings::new(List::Places, payload).count() <= 1, "{payload:?}");
        }
    }
}
