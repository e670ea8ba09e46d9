//! The tables: where each line of the recogniser's list of places lies, and the places it has not.
//!
//! `tools/gazetteer/coordinates.py` makes them and says what each file holds. Names are stored once: the cells follow the
//! lines of the list. Everything is searched as it stands; only a few line counts are made, when first asked.

use std::sync::LazyLock;

use super::Coordinates;
use crate::recognise::names::gazetteer::{self, PhraseKind, Reading};

const COUNTRIES: &str = include_str!("countries.txt");
const LANDMARKS: &str = include_str!("landmarks.txt");
const MORE: &str = include_str!("more.txt");
const CELLS: &[u8] = include_bytes!("cells.bin");
const IDS: &[u8] = include_bytes!("ids.bin");

/// Bytes between two counts of lines.
const STRIDE: usize = 4096;
/// The largest class of towns that only news of their own country speaks of: under 160,000 inhabitants.
const LARGEST_MINOR: u8 = 3;
/// More places of one name are not looked at.
const MOST_OF_A_NAME: usize = 12;

/// A place that a name can mean.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) place: Coordinates,
    pub(super) kind: PhraseKind,
    /// As in [`Reading::size`].
    pub(super) size: u8,
    /// The name often means something else.
    pub(super) ambiguous: bool,
    /// A place that news of elsewhere does not speak of.
    pub(super) minor: bool,
}

/// All places that a folded name can mean, in the order of the lists.
pub(super) fn find(key: &str, in_capitals: bool) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut push = |line: Option<usize>, reading: Reading, listed: bool| {
        if reading.upper_case && !in_capitals {
            return;
        }
        if let Some(place) = place(key, line, &reading) {
            let minor = !listed || matches!(reading.kind, PhraseKind::City) && reading.size <= LARGEST_MINOR;
            let Reading { kind, size, ambiguous, .. } = reading;
            found.push(Candidate { place, kind, size, ambiguous, minor });
        }
    };
    if let Some((line, readings)) = gazetteer::place(key) {
        // The cell is that of the first reading that is no country's and no landmark's.
        let mut cell = Some(line);
        for reading in readings {
            let own = !reads_elsewhere(key, &reading);
            push(if own { cell.take() } else { None }, reading, true);
        }
    }
    for (at, payload) in lines(MORE, key).take(MOST_OF_A_NAME) {
        let line = listed() + EXTRA.before(MORE, at);
        for reading in gazetteer::place_readings(payload) {
            push(Some(line), reading, false);
        }
    }
    if found.is_empty()
        && let Some((latitude, longitude)) = landmark(key)
    {
        let place = Coordinates { latitude, longitude, country: None, geonames: None, class: Some('L') };
        found.push(Candidate { place, kind: PhraseKind::Area, size: 0, ambiguous: false, minor: false });
    }
    found
}

/// Where a country lies, by its code.
pub(super) fn country(code: &'static str) -> Option<Coordinates> {
    let row = Country::find(code)?;
    Some(Coordinates {
        latitude: row.latitude / 10.0,
        longitude: row.longitude / 10.0,
        country: Some(code),
        geonames: (row.geonames != 0).then_some(row.geonames),
        class: Some('A'),
    })
}

/// Whether another table than the cells says where a reading lies.
fn reads_elsewhere(key: &str, reading: &Reading) -> bool {
    use PhraseKind::{Capital, City, Continent, Country, FormerCountry, Region, Water};
    match reading.kind {
        Country | FormerCountry | Continent | Water => true,
        Region | City | Capital => reading.country.is_none(),
        _ => reading.country.is_none() || landmark(key).is_some(),
    }
}

fn place(key: &str, line: Option<usize>, reading: &Reading) -> Option<Coordinates> {
    use PhraseKind::{Capital, City, Continent, Country as Nation, FormerCountry, Island, Land, Site, Water};
    if matches!(reading.kind, Nation | FormerCountry) {
        // The parts of the United Kingdom have its code and places of their own.
        if let Some((latitude, longitude)) = landmark(key) {
            return Some(Coordinates {
                latitude,
                longitude,
                country: reading.country,
                geonames: None,
                class: Some('A'),
            });
        }
        return country(reading.country?);
    }
    let class = match reading.kind {
        City | Capital => 'P',
        Continent => 'L',
        Water => 'H',
        Land | Island => 'T',
        Site => 'S',
        _ => 'A',
    };
    if reads_elsewhere(key, reading) {
        let (latitude, longitude) = landmark(key)?;
        return Some(Coordinates { latitude, longitude, country: reading.country, geonames: None, class: Some(class) });
    }
    let line = line?;
    let (latitude, longitude) = Country::find(reading.country?)?.cell(line)?;
    Some(Coordinates { latitude, longitude, country: reading.country, geonames: id(line), class: Some(class) })
}

/// A row of the countries: all in tenths of a degree.
struct Country {
    latitude: f64,
    longitude: f64,
    south: f64,
    west: f64,
    /// Of a cell.
    height: f64,
    width: f64,
    geonames: u32,
}

impl Country {
    fn find(code: &str) -> Option<Self> {
        let (_, row) = lines(COUNTRIES, code).next()?;
        let mut numbers = row.split(' ');
        let mut next = || numbers.next()?.parse::<i32>().ok().map(f64::from);
        let [latitude, longitude, south, west, height, width] = [next()?, next()?, next()?, next()?, next()?, next()?];
        let geonames = numbers.next()?.parse().ok()?;
        Some(Self { latitude, longitude, south, west, height, width, geonames })
    }

    /// Where the place of a line lies, to a tenth of a degree.
    fn cell(&self, line: usize) -> Option<(f64, f64)> {
        let (row, column) = (*CELLS.get(line)?, *CELLS.get(line + CELLS.len() / 2)?);
        if row == u8::MAX {
            return None;
        }
        let degrees = |start: f64, step: f64, steps: u8| step.mul_add(f64::from(steps), start) / 10.0;
        Some((degrees(self.south, self.height, row), degrees(self.west, self.width, column)))
    }
}

fn landmark(key: &str) -> Option<(f64, f64)> {
    let (_, row) = lines(LANDMARKS, key).next()?;
    let (latitude, longitude) = row.split_once(' ')?;
    Some((latitude.parse::<f64>().ok()? / 10.0, longitude.parse::<f64>().ok()? / 10.0))
}

/// The GeoNames id of a line.
fn id(line: usize) -> Option<u32> {
    let mut at = 0;
    for row in IDS.chunks_exact(5) {
        let &[far, near, ref id @ ..] = row else { return None };
        at += usize::from(u16::from_be_bytes([far, near]));
        if at >= line {
            return (at == line).then(|| id.iter().fold(0, |id, &byte| id << 8 | u32::from(byte)));
        }
    }
    None
}

/// The lines of a key in a sorted text: where each begins and its payload.
fn lines(text: &'static str, key: &str) -> impl Iterator<Item = (usize, &'static str)> {
    let (mut low, mut high) = (0, text.len());
    while low < high {
        let middle = low.midpoint(high);
        let start = text.as_bytes().get(..middle).and_then(|head| head.iter().rposition(|&byte| byte == b'\n'));
        let start = start.map_or(0, |before| before + 1).max(low);
        let line = line_at(text, start);
        if key_of(line) < key.as_bytes() {
            low = start + line.len() + 1;
        } else {
            high = start;
        }
    }
    let mut at = low;
    let key = key.to_owned();
    std::iter::from_fn(move || {
        let line = line_at(text, at);
        let payload = line.strip_prefix(key.as_str())?.strip_prefix('\t')?;
        let start = at;
        at += line.len() + 1;
        Some((start, payload))
    })
}

fn line_at(text: &'static str, start: usize) -> &'static str {
    let rest = text.get(start..).unwrap_or_default();
    // Lines are short: a plain loop beats a search made for long ones.
    let end = rest.bytes().position(|byte| byte == b'\n').unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

fn key_of(line: &str) -> &[u8] {
    let end = line.bytes().position(|byte| byte == b'\t').unwrap_or(line.len());
    line.as_bytes().get(..end).unwrap_or_default()
}

/// How many names the recogniser's list of places has; every place has two cells.
fn listed() -> usize {
    (CELLS.len() / 2).saturating_sub(EXTRA.before(MORE, MORE.len()))
}

static EXTRA: LazyLock<LineCounts> = LazyLock::new(|| LineCounts::new(MORE));

/// How many lines end before each [`STRIDE`] of a text.
struct LineCounts {
    before: Vec<u32>,
}

impl LineCounts {
    fn new(text: &str) -> Self {
        let mut all = 0;
        let before = text.as_bytes().chunks(STRIDE).map(|chunk| {
            let before = all as u32;
            all += count_lines(chunk);
            before
        });
        Self { before: before.collect() }
    }

    /// How many lines end before a byte.
    fn before(&self, text: &str, at: usize) -> usize {
        let stride = at / STRIDE;
        let counted = self.before.get(stride).map_or(0, |&count| count as usize);
        counted + text.as_bytes().get(stride * STRIDE..at).map_or(0, count_lines)
    }
}

fn count_lines(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte == b'\n')).sum()
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, LANDMARKS, MORE, find, gazetteer, lines};

    #[test]
    fn the_tables_fit_together() {
        let listed = include_str!("../../recognise/names/gazetteer/lists/places.txt");
        assert_eq!(listed.lines().count(), super::listed());
        for (line, key) in listed.lines().filter_map(|line| line.split('\t').next()).enumerate() {
            assert_eq!(gazetteer::place(key).map(|(found, _)| found), Some(line), "{key}");
        }
        for text in [COUNTRIES, LANDMARKS, MORE] {
            let keys: Vec<_> = text.lines().filter_map(|line| line.split('\t').next()).collect();
            assert!(keys.is_sorted());
            for key in keys.iter().step_by(97) {
                assert!(lines(text, key).next().is_some(), "{key}");
            }
        }
        assert!(lines(MORE, "").next().is_none() && lines(MORE, "~").next().is_none());
    }

    #[test]
    fn places_lie_where_they_lie() {
        for (key, latitude, longitude) in [
            ("nairobi", -1.3, 36.8),
            ("valparaiso", -33.0, -71.6),
            ("anchorage", 61.2, -149.9),
            ("vladivostok", 43.1, 131.9),
            ("peru", -10.0, -76.0),
            ("turkey", 39.0, 35.0),
            ("turkiye", 39.0, 35.0),
            ("bavaria", 49.0, 11.5),
            ("black sea", 44.0, 35.0),
        ] {
            let near = find(key, false).iter().any(|candidate| {
                (candidate.place.latitude - latitude).abs() < 0.6 && (candidate.place.longitude - longitude).abs() < 0.6
            });
            assert!(near, "{key}: {:?}", find(key, false));
        }
        assert!(find("nowhere at all", false).is_empty());
    }
}
