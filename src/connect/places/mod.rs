//! Where the places of an article lie.
//!
//! Each name has its candidates; the size of the place, what the article says it lies in ("Paris, Texas") and the
//! countries of the other places choose one. A name means one place throughout an article.

mod table;

use std::collections::HashMap;

use table::Candidate;

use super::entities::{Cast, Mention};
use crate::analysis::EntityKind;
use crate::read::{Reading, Shape, TokenKind};
use crate::recognise::names::gazetteer::{self, PhraseKind, fold};

/// Where a place lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Coordinates {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// ISO 3166-1 alpha-2; none for seas and continents.
    pub country: Option<&'static str>,
    /// The GeoNames id.
    pub geonames: Option<u32>,
    /// The GeoNames feature class: `P` a town, `A` a country or region.
    pub class: Option<char>,
}

/// Words before a place that do not change where it is, or not much.
const BEFORE: &[&str] = &[
    "central",
    "city of",
    "county of",
    "district of",
    "downtown",
    "east",
    "eastern",
    "greater",
    "inner",
    "kingdom of",
    "lower",
    "mainland",
    "metropolitan",
    "midtown",
    "north",
    "northeast",
    "northeastern",
    "northern",
    "northwest",
    "northwestern",
    "outer",
    "port of",
    "province of",
    "region of",
    "republic of",
    "rural",
    "south",
    "southeast",
    "southeastern",
    "southern",
    "southwest",
    "southwestern",
    "state of",
    "the",
    "town of",
    "upper",
    "village of",
    "west",
    "western",
];
/// Words after it.
const AFTER: &[&str] = &[
    "area",
    "canton",
    "city",
    "county",
    "department",
    "district",
    "division",
    "governorate",
    "island",
    "islands",
    "metropolitan area",
    "municipality",
    "oblast",
    "peninsula",
    "prefecture",
    "province",
    "region",
    "state",
    "suburbs",
    "territory",
    "town",
    "township",
    "valley",
    "village",
];

/// What a candidate gains by lying in what the article names after it.
const CONTAINED: f64 = 100.0;
/// What it gains at most by the countries of the other places.
const COMPANY: f64 = 30.0;
/// Degrees within which a place lies in, or belongs to, a region known by its middle.
const NEAR: f64 = 5.5;
/// What a candidate gains near a sure place, and how many degrees that is.
const NEARBY_GAIN: f64 = 12.0;
const NEARBY: f64 = 2.5;
/// Sure places that are kept.
const MOST_AROUND: usize = 24;
/// What a minor place loses in an article about other countries, and how much of them it must say.
const STRANGE: f64 = 100.0;
const STRANGERS: f64 = 2.0;
/// So much better than the next a place is sure without further evidence.
const CLEAR: f64 = 25.0;
/// No more words of nationality are looked for.
const MOST_DEMONYMS: usize = 120;

/// Gives the places of the cast their coordinates, where they are known.
pub fn locate(reading: &Reading<'_>, cast: &mut Cast) {
    let mut sites: Vec<Site> = Vec::new();
    for (entity, named) in cast.entities.iter().enumerate() {
        if named.kind == EntityKind::Place {
            let mentions = named.mentions.iter().filter_map(|&mention| cast.mentions.get(mention));
            let mut candidates = mentions.take(MOST_TRIED).map(|mention| candidates(reading, mention));
            let candidates = candidates.find(|candidates| !candidates.is_empty()).unwrap_or_default();
            sites.push(Site {
                entity,
                gained: vec![0.0; candidates.len()],
                candidates,
                mentions: named.mentions.len(),
            });
        }
    }
    let company = Company::of(reading, &sites);
    contain(reading, cast, &mut sites);
    for site in &sites {
        let scores = site.candidates.iter().zip(&site.gained);
        let scores =
            scores.map(|(candidate, gained)| (prior(candidate) + gained + company.bonus(candidate), candidate));
        // Of equals the first, which the lists hold for the likelier.
        let best =
            scores.filter(|(score, _)| *score > 0.0).reduce(|best, next| if next.0 > best.0 { next } else { best });
        if let (Some((_, best)), Some(entity)) = (best, cast.entities.get_mut(site.entity)) {
            entity.place = Some(best.place.clone());
        }
    }
}

/// Forms of an entity that are looked up until one is known.
const MOST_TRIED: usize = 8;

/// An entity and the places it can be.
struct Site {
    entity: usize,
    candidates: Vec<Candidate>,
    /// Of each candidate, what names beside it give or take.
    gained: Vec<f64>,
    mentions: usize,
}

impl Site {
    /// The candidate that is far likelier than all others by itself.
    fn clear(&self) -> Option<&Candidate> {
        let mut best: Option<&Candidate> = None;
        for candidate in &self.candidates {
            if best.is_none_or(|best| prior(candidate) > prior(best)) {
                best = Some(candidate);
            }
        }
        let best = best?;
        let rivals = self.candidates.iter().filter(|other| other.place.country != best.place.country);
        let next = rivals.map(prior).fold(f64::MIN, f64::max);
        (prior(best) - next >= CLEAR).then_some(best)
    }
}

/// How likely a place is meant by its name, before anything is known of the article.
fn prior(candidate: &Candidate) -> f64 {
    use PhraseKind::{Area, Capital, City, Continent, Country, Region, Site};
    let prior = match candidate.kind {
        Country => 80.0,
        Continent => 60.0,
        Capital => 32.0 + 4.0 * f64::from(candidate.size),
        City => 14.0 + 4.0 * f64::from(candidate.size),
        Region => 44.0,
        Area => 42.0,
        Site => 25.0,
        _ => 40.0,
    };
    if candidate.ambiguous && candidate.kind == Country { prior - 20.0 } else { prior }
}

/// The candidates of a mention: as it stands, else without words that say what or which part it is.
fn candidates(reading: &Reading<'_>, mention: &Mention) -> Vec<Candidate> {
    let tokens = reading.tokens.get(mention.token..mention.token + mention.tokens).unwrap_or_default();
    let is_word = |kind| matches!(kind, TokenKind::Word | TokenKind::Abbreviation | TokenKind::Number);
    // "Paris, Texas" is looked up by what stands before the comma.
    let named = tokens.iter().take(MOST_WORDS).take_while(|token| token.span.of(reading.text) != ",");
    let mut key = String::new();
    let mut possessive = false;
    for token in named {
        if is_word(token.kind) {
            // "People's Republic": the ending belongs to the word where the name goes on.
            key.push_str(if possessive {
                "s "
            } else if key.is_empty() {
                ""
            } else {
                " "
            });
            key.push_str(&fold(token.span.of(reading.text)));
        }
        possessive = token.kind == TokenKind::Clitic;
    }
    let upper = tokens.iter().any(|token| token.shape == Shape::Upper || token.kind == TokenKind::Abbreviation);
    let found = table::find(&key, upper);
    if !found.is_empty() {
        return found;
    }
    let strip_after =
        |key: &str| AFTER.iter().find_map(|word| key.strip_suffix(word)?.strip_suffix(' ').map(str::to_owned));
    let strip_before =
        |key: &str| BEFORE.iter().find_map(|word| key.strip_prefix(word)?.strip_prefix(' ').map(str::to_owned));
    let saint = key.strip_prefix("st ").map(|rest| format!("saint {rest}"));
    let shorter = [saint, strip_after(&key), strip_before(&key)];
    for shorter in shorter.iter().flatten() {
        let found = table::find(shorter, upper);
        if !found.is_empty() {
            return found;
        }
    }
    people(&key)
}

/// Longer names no list has.
const MOST_WORDS: usize = 8;

/// The country of a people.
fn people(key: &str) -> Vec<Candidate> {
    let place = demonym(key).and_then(table::country);
    let candidate = |place| Candidate { place, kind: PhraseKind::Country, size: 0, ambiguous: false, minor: false };
    place.map(candidate).into_iter().collect()
}

/// The country that a folded word of nationality belongs to.
pub(super) fn demonym(word: &str) -> Option<&'static str> {
    let words = word.split(' ').count();
    let phrase = gazetteer::longest_phrase(word.split(' ')).filter(|phrase| phrase.tokens == words)?;
    let is_people = |kind| matches!(kind, PhraseKind::PeopleAdjective | PhraseKind::PeopleNoun);
    phrase.readings.into_iter().find(|reading| is_people(reading.kind))?.country
}

/// Whether a place is a country.
pub(super) fn is_country(place: &Coordinates) -> bool {
    place.class == Some('A') && place.geonames.is_some()
}

/// The countries that an article speaks of, and how much, and where its surest places lie.
struct Company {
    weights: HashMap<&'static str, f64>,
    all: f64,
    around: Vec<Coordinates>,
}

impl Company {
    fn of(reading: &Reading<'_>, sites: &[Site]) -> Self {
        let mut company = Self { weights: HashMap::new(), all: 0.0, around: Vec::new() };
        for site in sites {
            let Some(place) = site.clear() else { continue };
            if let Some(country) = place.place.country {
                company.add(country, (site.mentions as f64).sqrt());
            }
            let is_local = !matches!(place.kind, PhraseKind::Country | PhraseKind::Continent);
            if is_local && site.candidates.len() == 1 && company.around.len() < MOST_AROUND {
                company.around.push(place.place.clone());
            }
        }
        if sites.iter().any(|site| site.clear().is_none()) {
            let endings = ['n', 'i', 'h', 'e', 's'];
            let words = reading.tokens.iter().filter(|token| token.shape == Shape::Capital);
            let words = words.map(|token| token.span.of(reading.text)).filter(|word| word.ends_with(endings));
            for word in words.filter(|word| word.len() > 3).take(MOST_DEMONYMS) {
                if let Some(country) = demonym(&fold(word)) {
                    company.add(country, 0.5);
                }
            }
        }
        company
    }

    fn add(&mut self, country: &'static str, weight: f64) {
        *self.weights.entry(country).or_default() += weight;
        self.all += weight;
    }

    fn bonus(&self, candidate: &Candidate) -> f64 {
        let Some(country) = candidate.place.country else { return 0.0 };
        let weight = self.weights.get(country).copied().unwrap_or_default();
        if weight == 0.0 && candidate.minor && self.all >= STRANGERS {
            return -STRANGE;
        }
        let close = self.around.iter().any(|other| degrees(&candidate.place, other) <= NEARBY);
        // One more than there are, so that a single mention does not decide.
        COMPANY * weight / (self.all + 1.0) + if close { NEARBY_GAIN } else { 0.0 }
    }
}

/// Lets names that follow each other after a comma choose each other: a town in its region or country. A small town that
/// cannot lie in what follows is another of its name.
fn contain(reading: &Reading<'_>, cast: &Cast, sites: &mut [Site]) {
    let mut site_of: HashMap<usize, usize> = HashMap::new();
    site_of.extend(sites.iter().enumerate().map(|(at, site)| (site.entity, at)));
    for pair in cast.mentions.windows(2) {
        let [inner, outer] = pair else { continue };
        let between = inner.token + inner.tokens;
        if outer.token != between + 1 || !matches!(reading.word(between), "," | "(") || inner.entity == outer.entity {
            continue;
        }
        let (Some(&inner), Some(&outer)) = (site_of.get(&inner.entity), site_of.get(&outer.entity)) else { continue };
        let (Some(inside), Some(outside)) = (sites.get(inner), sites.get(outer)) else { continue };
        let held: Vec<f64> = outside
            .candidates
            .iter()
            .flat_map(|whole| inside.candidates.iter().map(move |part| holds(whole, part)))
            .collect();
        let parts = inside.candidates.len().max(1);
        let is_region =
            outside.clear().is_some_and(|whole| matches!(whole.kind, PhraseKind::Country | PhraseKind::Region));
        let strange = is_region && held.iter().all(|&gain| gain == 0.0);
        if let Some(inside) = sites.get_mut(inner) {
            for (at, (gained, part)) in inside.gained.iter_mut().zip(&inside.candidates).enumerate() {
                let gain = held.iter().skip(at).step_by(parts).copied().fold(0.0, f64::max);
                if gain > 0.0 {
                    *gained = gain;
                } else if strange && part.minor {
                    *gained = gained.min(-STRANGE);
                }
            }
        }
        if let Some(outside) = sites.get_mut(outer) {
            for (gained, row) in outside.gained.iter_mut().zip(held.chunks(parts)) {
                *gained = row.iter().copied().fold(*gained, f64::max);
            }
        }
    }
}

/// What both gain if one holds the other, and nothing if it does not.
fn holds(whole: &Candidate, part: &Candidate) -> f64 {
    use PhraseKind::{Area, Capital, City, Country, Region};
    let Some(country) = whole.place.country.filter(|_| whole.place.country == part.place.country) else { return 0.0 };
    let is_within = match whole.kind {
        Country => part.kind != Country,
        Region | Area => matches!(part.kind, City | Capital | Region),
        _ => false,
    };
    let away = if whole.kind == Country { 0.0 } else { degrees(&whole.place, &part.place) };
    let reach = if WIDE.contains(&country) { 2.0 * NEAR } else { NEAR };
    if is_within && away <= reach { CONTAINED - 3.0 * away } else { 0.0 }
}

/// Countries whose regions reach far.
const WIDE: &[&str] = &["AR", "AU", "BR", "CA", "CN", "IN", "KZ", "RU"];

/// About how many degrees of latitude two places are apart.
fn degrees(one: &Coordinates, other: &Coordinates) -> f64 {
    let east = (one.longitude - other.longitude) * one.latitude.to_radians().cos();
    (one.latitude - other.latitude).hypot(east)
}

#[cfg(test)]
mod tests {
    use super::locate;
    use crate::connect::testing::with_cast;

    /// The country and rounded coordinates of the first place of a marked article.
    fn first(marked: &str) -> Option<(String, i32, i32)> {
        with_cast(marked, |reading, mut cast| {
            locate(reading, &mut cast);
            let place = cast.entities.first()?.place.clone()?;
            let round = |degrees: f64| degrees.round() as i32;
            Some((place.country.unwrap_or_default().to_owned(), round(place.latitude), round(place.longitude)))
        })
    }

    #[test]
    fn the_likeliest_place_of_a_name_is_chosen() {
        for (marked, expected) in [
            ("[Paris|l] sleeps.", ("FR", 49, 2)),
            ("[Paris|l], [Texas|l], sleeps.", ("US", 34, -96)),
            ("[London|l], [Ontario|l]", ("CA", 43, -81)),
            ("[Georgia|l] and [Armenia|l] met in [Tbilisi|l].", ("GE", 42, 44)),
            ("[Georgia|l], [Alabama|l], [Florida|l] and [Tennessee|l] voted.", ("US", 33, -84)),
            ("[Turkey|l]", ("TR", 39, 35)),
            ("[Türkiye|l]", ("TR", 39, 35)),
            ("[Burma|l]", ("MM", 22, 96)),
            ("[People's Republic of China|l]", ("CN", 35, 103)),
            ("[Black Sea|l]", ("", 44, 35)),
            ("[Asia|l]", ("", 30, 89)),
            ("[northern Iraq|l]", ("IQ", 33, 44)),
            ("[Scotland|l]", ("GB", 57, -4)),
        ] {
            let (country, latitude, longitude) = expected;
            assert_eq!(first(marked), Some((country.to_owned(), latitude, longitude)), "{marked}");
        }
    }

    #[test]
    fn unknown_places_get_none() {
        for marked in ["[Umm al-Zubur|l] burned.", "[Malakoff|l], [Texas|l]", "[|l-|l]x", "[É|l]"] {
            let marked = marked.replace("[|l-|l]x", "[-|l]");
            assert_eq!(first(&marked), None, "{marked}");
        }
    }
}
