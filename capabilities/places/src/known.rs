//! The places known before an import, found by code while it goes on, and what becomes of them.

use std::collections::{BTreeMap, HashMap};

use basics::{Day, Id};

use crate::{Country, Place, code};

/// All known places, with what an import changes.
pub(crate) struct Known {
    places: Vec<Place>,
    by_code: HashMap<(Country, u8, String), Vec<usize>>,
    standing: Vec<Standing>,
}

/// What an import made of a place so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    New,
    Changed,
    Untouched,
}

impl Known {
    pub(crate) fn new(places: Vec<Place>) -> Self {
        let mut known = Self { places: Vec::new(), by_code: HashMap::new(), standing: Vec::new() };
        for place in places {
            known.push(place, Standing::Untouched);
        }
        known
    }

    pub(crate) fn push(&mut self, place: Place, standing: Standing) {
        let key = key(place.country, place.level, &place.code);
        self.by_code.entry(key).or_default().push(self.places.len());
        self.places.push(place);
        self.standing.push(standing);
    }

    pub(crate) fn has_country(&self, country: Country) -> bool {
        self.by_code.contains_key(&(country, 0, String::new()))
    }

    /// The place that has the code last: of several meanings, the one still valid.
    pub(crate) fn latest(&self, country: Country, level: u8, code: &str) -> Option<usize> {
        let numbers = self.by_code.get(&key(country, level, code))?;
        numbers.iter().copied().max_by_key(|number| {
            let validity = self.places[*number].validity;
            (validity.last().is_none(), validity.last())
        })
    }

    pub(crate) fn at(&self, number: usize) -> &Place {
        &self.places[number]
    }

    /// The place, to be changed; its version is counted once for an import.
    pub(crate) fn change(&mut self, number: usize) -> &mut Place {
        let place = &mut self.places[number];
        if self.standing[number] == Standing::Untouched {
            self.standing[number] = Standing::Changed;
            place.version += 1;
        }
        place
    }

    /// The parent that a code names, or else the one whose code it begins with, or else the
    /// country: lists leave parents out, and boundary files often.
    pub(crate) fn parent(
        &self,
        country: Country,
        level: u8,
        own: &str,
        parent: Option<&str>,
    ) -> Option<Id<Place>> {
        let above = level.checked_sub(1)?;
        let whole = || self.latest(country, 0, country.code()).map(|number| self.places[number].id);
        if above == 0 {
            return whole();
        }
        let named = parent.and_then(|parent| self.latest(country, above, parent));
        let named = named.or_else(|| self.by_prefix(country, above, own));
        let is_country = |parent: &str| Country::from_iso(parent) == Some(country);
        let fallback = || if parent.is_none_or(is_country) { whole() } else { None };
        named.map(|number| self.places[number].id).or_else(fallback)
    }

    fn by_prefix(&self, country: Country, level: u8, own: &str) -> Option<usize> {
        let normal = code::normal(own);
        let rest = code::without_prefix(country, &normal);
        (1..rest.len()).rev().find_map(|length| self.latest(country, level, &rest[..length]))
    }

    /// From which day the level of a country is listed in its present edition.
    pub(crate) fn listed_from(&self, country: Country, level: u8) -> Option<Day> {
        let current = self.places.iter().filter(|place| {
            place.country == country && place.level == level && place.validity.last().is_none()
        });
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        for first in current.filter_map(|place| place.validity.first()) {
            *days.entry(first).or_default() += 1;
        }
        days.into_iter().max_by_key(|(day, count)| (*count, *day)).map(|(day, _)| day)
    }

    pub(crate) fn numbers(&self) -> std::ops::Range<usize> {
        0..self.places.len()
    }

    /// What is new and what is changed, parents before their children.
    pub(crate) fn into_changes(self) -> (Vec<Place>, Vec<Place>) {
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for (place, standing) in self.places.into_iter().zip(self.standing) {
            match standing {
                Standing::New => new.push(place),
                Standing::Changed => changed.push(place),
                Standing::Untouched => {}
            }
        }
        new.sort_by_key(|place| place.level);
        changed.sort_by_key(|place| place.level);
        (new, changed)
    }
}

fn key(country: Country, level: u8, code: &str) -> (Country, u8, String) {
    let normal = code::normal(code);
    let rest = if level == 0 { "" } else { code::without_prefix(country, &normal) };
    (country, level, rest.to_owned())
}
