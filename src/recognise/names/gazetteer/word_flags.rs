//! What the lists know of a single word.

use std::ops::{BitOr, BitOrAssign};

/// A set of facts about one word. The empty set means that no list has the word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct WordFlags(u32);

impl WordFlags {
    /// A given name borne by women.
    pub const GIVEN_FEMALE: Self = Self(1);
    /// A given name borne by men.
    pub const GIVEN_MALE: Self = Self(1 << 1);
    /// A family name.
    pub const SURNAME: Self = Self(1 << 2);
    /// An ordinary English word, mostly written in lower case: a capital at the start of a sentence says
    /// little.
    pub const COMMON: Self = Self(1 << 3);
    /// One of the 2,000 commonest ordinary words. Implies [`Self::COMMON`].
    pub const FREQUENT: Self = Self(1 << 4);
    /// A head that ends an organisation's name: `Party`, `University`, `Inc.`
    pub const ORG_TAIL: Self = Self(1 << 5);
    /// A head that begins an organisation's name and takes "of" or "for": `Ministry`, `Bank`.
    pub const ORG_HEAD: Self = Self(1 << 6);
    /// A head that ends a place's name: `River`, `Street`, `Province`.
    pub const PLACE_TAIL: Self = Self(1 << 7);
    /// A head that begins a place's name: `Lake`, `Mount`, `Port`.
    pub const PLACE_HEAD: Self = Self(1 << 8);
    /// A particle inside personal names: `al`, `bin`, `de`, `van`.
    pub const PARTICLE: Self = Self(1 << 9);
    /// What follows a personal name: `Jr.`, `III`.
    pub const GENERATION: Self = Self(1 << 10);
    /// A title or role that stands before or beside a person's name.
    pub const TITLE: Self = Self(1 << 11);
    /// An adjective or noun of nationality, people or region.
    pub const DEMONYM: Self = Self(1 << 12);
    /// A country or territory, today's or former.
    pub const COUNTRY: Self = Self(1 << 13);
    /// A region, continent, water, mountain range or island.
    pub const REGION: Self = Self(1 << 14);
    /// A city or town.
    pub const CITY: Self = Self(1 << 15);
    /// A known organisation by itself: `Reuters`, `NATO`.
    pub const ORGANIZATION: Self = Self(1 << 16);
    /// A day of the week or a month.
    pub const CALENDAR: Self = Self(1 << 17);
    /// Written with a capital and none of the above: languages, religions, events, laws, products.
    pub const OTHER: Self = Self(1 << 18);
    /// A syllable of Chinese in pinyin, or two together as in a given name: `Xiaoping`. By spelling alone.
    pub const PINYIN: Self = Self(1 << 19);

    /// Given name of either gender.
    pub const GIVEN: Self = Self(Self::GIVEN_FEMALE.0 | Self::GIVEN_MALE.0);
    /// Place of any kind.
    pub const PLACE: Self = Self(Self::COUNTRY.0 | Self::REGION.0 | Self::CITY.0);

    /// Whether no list has the word.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all of `other` is in this set.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether anything of `other` is in this set.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The set as bits, one a fact, in the order of the constants: a tagger's features.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Reads the payload of the word list.
    pub(super) fn from_letters(letters: &str) -> Self {
        letters
            .bytes()
            .map(|letter| match letter {
                b'f' => Self::GIVEN_FEMALE,
                b'm' => Self::GIVEN_MALE,
                b's' => Self::SURNAME,
                b'c' => Self::COMMON,
                b'C' => Self::COMMON | Self::FREQUENT,
                b'o' => Self::ORG_TAIL,
                b'O' => Self::ORG_HEAD,
                b'l' => Self::PLACE_TAIL,
                b'L' => Self::PLACE_HEAD,
                b'p' => Self::PARTICLE,
                b'g' => Self::GENERATION,
                _ => Self::default(),
            })
            .fold(Self::default(), Self::bitor)
    }
}

impl BitOr for WordFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for WordFlags {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

#[cfg(test)]
mod tests {
    use super::WordFlags;

    #[test]
    fn sets_join_and_compare() {
        let either = WordFlags::GIVEN_FEMALE | WordFlags::GIVEN_MALE;
        assert_eq!(either, WordFlags::GIVEN);
        assert!(either.contains(WordFlags::GIVEN_MALE));
        assert!(!WordFlags::GIVEN_MALE.contains(either));
        assert!(WordFlags::GIVEN_MALE.intersects(either));
        assert!(WordFlags::default().is_empty());
    }

    #[test]
    fn letters_are_read_and_unknown_ones_ignored() {
        assert_eq!(WordFlags::from_letters("fs?"), WordFlags::GIVEN_FEMALE | WordFlags::SURNAME);
        assert!(WordFlags::from_letters("").is_empty());
    }
}
