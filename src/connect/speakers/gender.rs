//! What an article and the lists of given names say of a person's gender.

use crate::analysis::EntityKind;
use crate::connect::entities::{Cast, Entity};
use crate::read::Reading;
use crate::recognise::names::gazetteer::{WordFlags, fold, word};

/// Evidence for a gender: above zero for a man, below for a woman; further from zero where it is firmer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gender(i8);

/// What a title says weighs more than what a given name does.
const BY_TITLE: i8 = 4;

impl Gender {
    pub const MALE: Self = Self(1);
    pub const FEMALE: Self = Self(-1);

    /// How well somebody of this gender is meant by a pronoun of the other: none where that cannot be.
    pub fn agrees(self, pronoun: Self) -> Option<f64> {
        match self.0 * pronoun.0 {
            ..=-3 => None,
            -2..=-1 => Some(-2.0),
            0 => Some(0.0),
            1.. => Some(1.5),
        }
    }
}

const MEN: &[&str] = &[
    "mr",
    "sir",
    "lord",
    "king",
    "prince",
    "spokesman",
    "congressman",
    "businessman",
    "chairman",
    "father",
    "husband",
    "brother",
    "son",
    "pope",
    "imam",
    "sheikh",
    "emir",
    "sultan",
    "archbishop",
    "rabbi",
    "councilman",
    "assemblyman",
    "cardinal",
    "duke",
    "baron",
    "count",
    "actor",
    "policeman",
    "fisherman",
    "salesman",
    "widower",
];

const WOMEN: &[&str] = &[
    "mrs",
    "ms",
    "miss",
    "lady",
    "queen",
    "princess",
    "dame",
    "spokeswoman",
    "congresswoman",
    "businesswoman",
    "chairwoman",
    "mother",
    "wife",
    "sister",
    "daughter",
    "actress",
    "councilwoman",
    "assemblywoman",
    "duchess",
    "baroness",
    "countess",
    "sheikha",
    "policewoman",
    "widow",
    "nun",
];

/// The evidence for an entity, from the words before its first namings and from its given name.
pub(super) fn of(reading: &Reading<'_>, cast: &Cast, entity: &Entity) -> Gender {
    if entity.kind != EntityKind::Person {
        return Gender::default();
    }
    for mention in entity.mentions.iter().take(8).filter_map(|&mention| cast.mentions.get(mention)) {
        let at = reading.tokens.partition_point(|token| token.span.start < mention.span.start);
        let stop = at.checked_sub(1).filter(|&before| reading.word(before) == ".");
        let title = stop.or(Some(at)).and_then(|at| at.checked_sub(1)).map_or("", |before| reading.word(before));
        let is_one_of = |titles: &[&str]| titles.iter().any(|known| known.eq_ignore_ascii_case(title));
        if is_one_of(MEN) {
            return Gender(BY_TITLE);
        }
        if is_one_of(WOMEN) {
            return Gender(-BY_TITLE);
        }
    }
    let mut words = entity.name.split_whitespace();
    let given = words.next().unwrap_or_default();
    if words.next().is_none() {
        return Gender::default();
    }
    let flags = word(&fold(given), false);
    match (flags.contains(WordFlags::GIVEN_MALE), flags.contains(WordFlags::GIVEN_FEMALE)) {
        (true, false) => Gender::MALE,
        (false, true) => Gender::FEMALE,
        _ => Gender::default(),
    }
}
