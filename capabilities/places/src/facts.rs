//! What the product ships: countries, and the first administrative level of six of them, so that a
//! start without imports has places.
//!
//! The facts are those of UN M49 and of OCHA's common operational datasets: codes, names, the day
//! from which a code is listed, and the middle of the area as computed from its boundary.

use basics::{Language, Line, Names, Period};

use crate::{Country, OtherName, Place, Sense};

const COUNTRIES: &str = include_str!("../facts/countries.tsv");
const ADMIN_1: &str = include_str!("../facts/admin1.tsv");

/// A row of the list of countries; `m49` is empty where the United Nations gives no number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CountryRow<'a> {
    pub(crate) iso3: &'a str,
    pub(crate) iso2: &'a str,
    pub(crate) m49: &'a str,
    names: [&'a str; 3],
    longitude: &'a str,
    latitude: &'a str,
    other_names: &'a str,
}

pub(crate) fn countries() -> impl Iterator<Item = CountryRow<'static>> {
    rows(COUNTRIES).map(|cells: [&str; 9]| {
        let [iso3, iso2, m49, en, fr, ar, longitude, latitude, other_names] = cells;
        CountryRow { iso3, iso2, m49, names: [en, fr, ar], longitude, latitude, other_names }
    })
}

/// All places that are shipped, countries first.
pub(crate) fn shipped() -> Vec<Place> {
    let countries = countries().map(country);
    let areas = rows(ADMIN_1).map(|cells: [&str; 7]| area(cells));
    countries.chain(areas).collect()
}

/// Changes when the facts do, so that they are entered once.
pub(crate) fn edition() -> String {
    format!("{:016x}", fnv(COUNTRIES.as_bytes()) ^ fnv(ADMIN_1.as_bytes()).rotate_left(1))
}

/// FNV-1a: tells editions of our own files apart, no more.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn country(row: CountryRow<'_>) -> Place {
    let languages = [Language::ENGLISH, Language::FRENCH, Language::ARABIC];
    let names = languages.into_iter().zip(row.names.map(line));
    let names = Names::from_pairs(names).expect("three names are names");
    let country = Country::parse(row.iso3).expect("a shipped code is sound");
    Place {
        other_names: other_names(row.other_names),
        centroid: centroid(row.longitude, row.latitude),
        ..Place::new(country, 0, row.iso3, names)
    }
}

fn area([iso3, code, first, names, others, longitude, latitude]: [&str; 7]) -> Place {
    let country = Country::parse(iso3).expect("a shipped code is sound");
    let names = names.split('|').map(|name| {
        let (tag, name) = name.split_once('=').expect("a shipped name has its language");
        (Language::parse("language", tag).expect("a shipped tag is sound"), line(name))
    });
    let names = Names::from_pairs(names).expect("a shipped place has a name");
    let first = first.parse().expect("a shipped day is a day");
    Place {
        other_names: other_names(others),
        validity: Period::new(Some(first), None).expect("an open end"),
        centroid: centroid(longitude, latitude),
        parent: Some(Place::id_of(country, 0, iso3)),
        ..Place::new(country, 1, code, names)
    }
}

fn other_names(cell: &str) -> Vec<OtherName> {
    let names = cell.split('|').filter(|name| !name.is_empty());
    names
        .map(|name| {
            let (sense, name) = match name.strip_prefix("former=") {
                Some(former) => (Sense::Former, former),
                None => (Sense::Spelling, name),
            };
            OtherName { sense, language: Language::UNDETERMINED, name: line(name) }
        })
        .collect()
}

fn centroid(longitude: &str, latitude: &str) -> Option<(f64, f64)> {
    Some((longitude.parse().ok()?, latitude.parse().ok()?))
}

fn line(name: &str) -> Line {
    Line::parse("name", name).expect("a shipped name is a line")
}

/// The cells of each row after the headers.
fn rows<const CELLS: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; CELLS]> {
    table.lines().skip(1).map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        cells.try_into().unwrap_or_else(|_| panic!("a shipped row lacks cells: {row}"))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_shipped_row_is_sound_and_no_place_is_shipped_twice() {
        let places = shipped();
        assert_eq!(places.len(), 250 + 84);
        let ids: BTreeSet<_> = places.iter().map(|place| place.id).collect();
        assert_eq!(ids.len(), places.len());
        let on_earth = |(x, y): (f64, f64)| x.abs() <= 180.0 && y.abs() <= 90.0;
        assert!(places.iter().filter_map(|place| place.centroid).all(on_earth));
        assert!(places.iter().filter(|place| place.level == 1).all(|p| p.centroid.is_some()));
        let parents = places.iter().filter_map(|place| place.parent);
        assert!(parents.into_iter().all(|parent| ids.contains(&parent)));
        let codes: BTreeSet<_> = countries().map(|row| row.iso2).collect();
        assert_eq!(codes.len(), 250);
    }
}
