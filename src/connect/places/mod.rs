//! Where the places of an article lie.

use super::entities::Cast;
use crate::read::Reading;

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

/// Gives the places of the cast their coordinates, where they are known.
pub fn locate(_reading: &Reading<'_>, _cast: &mut Cast) {}
