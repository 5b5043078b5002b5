//! A list of P-codes, laid beside the places that are known.
//!
//! A code whose name is quite another than before, and which is listed from a later day, was given
//! to another area: then the place before it ends and a new one begins. Otherwise a new name is
//! another spelling of the same place.

use std::collections::{BTreeMap, HashSet};

use basics::{Day, Language, Line, Names, Period, Refusal};
use exchange::geo::PcodeRow;

use crate::{
    Country, Extent, Place, Sense, code,
    known::{Known, Standing},
    place::LEVEL_MAX,
    plan::Plan,
    report::Report,
};

/// Ten times OCHA's list of all countries' levels 1 and 2.
const ROWS_MAX: usize = 400_000;

/// Compares the list with the known places.
pub(crate) fn plan(
    known: Vec<Place>,
    rows: impl Iterator<Item = Result<PcodeRow, Refusal>>,
    extent: Extent,
) -> Result<Plan, Refusal> {
    let mut report = Report::default();
    let mut sound = Vec::new();
    for row in rows {
        match row {
            Ok(_) if sound.len() == ROWS_MAX => {
                let refusal = Refusal::new("file", "places-refused-too-many-rows");
                return Err(refusal.with("most", ROWS_MAX));
            }
            Ok(row) => sound.push(row),
            Err(refusal) => report.refuse(refusal),
        }
    }
    // Parents before children, whatever the order of the file.
    sound.sort_by_key(|row| row.level);
    let mut list = CodeList { known: Known::new(known), report, listed: HashSet::new() };
    let mut editions: BTreeMap<(Country, u8), Option<Day>> = BTreeMap::new();
    for row in sound {
        match list.row(&row) {
            Err(refusal) => list.report.refuse(refusal),
            Ok(country) => {
                let edition = editions.entry((country, row.level)).or_insert(row.valid_from);
                *edition = (*edition).min(row.valid_from);
            }
        }
    }
    if extent == Extent::Whole {
        list.end_what_is_missing(&editions);
    }
    let report = list.report;
    let (new, changed) = list.known.into_changes();
    Ok(Plan { new, changed, report, ..Plan::default() })
}

struct CodeList {
    known: Known,
    report: Report,
    /// Those that a row was about.
    listed: HashSet<usize>,
}

impl CodeList {
    fn row(&mut self, row: &PcodeRow) -> Result<Country, Refusal> {
        let country = Country::parse(&row.country_iso3)
            .ok()
            .filter(|country| self.known.has_country(*country))
            .ok_or_else(|| refused("places-refused-no-country", row))?;
        if !(1..=LEVEL_MAX).contains(&row.level) {
            return Err(refused("places-refused-level", row).with("level", i64::from(row.level)));
        }
        if code::without_prefix(country, &code::normal(&row.code)).is_empty() {
            return Err(refused("places-refused-code", row));
        }
        let parent =
            self.known.parent(country, row.level, &row.code, Some(&row.parent_code)).ok_or_else(
                || refused("places-refused-parent", row).with("parent", row.parent_code.as_str()),
            )?;
        let name = if row.name.is_empty() { &row.code } else { &row.name };
        let name = Line::parse("name", name).map_err(|_| refused("places-refused-name", row))?;
        let fresh = || {
            let names = Names::new(Language::UNDETERMINED, name.clone());
            let validity = Period::new(row.valid_from, None).expect("an open end");
            let place = Place::new(country, row.level, &row.code, names);
            Place { parent: Some(parent), validity, ..place }
        };
        match self.known.latest(country, row.level, &row.code) {
            None => self.add(fresh()),
            Some(number) if self.listed.contains(&number) => self.again(number, &name, row)?,
            Some(number) => match self.given_anew(number, &name, row.valid_from) {
                Some(first) => {
                    self.known.change(number).end_before(first)?;
                    self.listed.insert(number);
                    self.add(fresh().anew(first));
                }
                None => {
                    self.listed.insert(number);
                    self.same(number, &fresh());
                }
            },
        }
        Ok(country)
    }

    fn add(&mut self, place: Place) {
        self.listed.insert(self.known.numbers().end);
        self.known.push(place, Standing::New);
        self.report.new += 1;
    }

    /// The file has the code twice.
    fn again(&mut self, number: usize, name: &Line, row: &PcodeRow) -> Result<(), Refusal> {
        if !self.known.at(number).is_called(name) {
            let other = self.known.at(number).names.in_language(Language::UNDETERMINED);
            return Err(refused("places-refused-twice", row).with("other", other));
        }
        self.report.repeated += 1;
        Ok(())
    }

    /// The day from which the code is another area's, if it is.
    fn given_anew(&self, number: usize, name: &Line, listed: Option<Day>) -> Option<Day> {
        let place = self.known.at(number);
        let (listed, before) = (listed?, place.validity.first()?);
        (listed > before && !place.is_nameless() && !place.is_called_like(name)).then_some(listed)
    }

    /// The same area: whatever the row says of it that was not known.
    fn same(&mut self, number: usize, row: &Place) {
        let place = self.known.at(number);
        let (listed, first) = (row.validity.first(), place.validity.first());
        let name = row.names.in_language(Language::UNDETERMINED).clone();
        let is_newer = listed >= first;
        let is_moved = is_newer && place.parent != row.parent;
        let is_back = place.validity.last().is_some_and(|last| listed > Some(last));
        let is_earlier = matches!((listed, first), (Some(listed), Some(first)) if listed < first);
        let has_name = place.is_called(&name) || row.is_nameless();
        if !is_moved && !is_back && !is_earlier && has_name {
            self.report.unchanged += 1;
            return;
        }
        let place = self.known.change(number);
        if is_moved {
            place.parent = row.parent;
        }
        if is_back {
            place.validity = Period::new(place.validity.first(), None).expect("an open end");
        }
        if let Some(listed) = listed {
            place.was_known_on(listed);
        }
        if !has_name {
            let sense = if place.is_nameless() { Sense::Name } else { Sense::Spelling };
            place.add_name(sense, Language::UNDETERMINED, name);
        }
        self.report.changed += 1;
    }

    fn end_what_is_missing(&mut self, editions: &BTreeMap<(Country, u8), Option<Day>>) {
        for number in self.known.numbers() {
            let place = self.known.at(number);
            let Some(Some(edition)) = editions.get(&(place.country, place.level)) else { continue };
            let is_over = place.validity.last().is_some();
            let is_newer = place.validity.first() >= Some(*edition);
            if is_over || is_newer || self.listed.contains(&number) {
                continue;
            }
            if self.known.change(number).end_before(*edition).is_ok() {
                self.report.ended += 1;
            }
        }
    }
}

fn refused(why: &'static str, row: &PcodeRow) -> Refusal {
    Refusal::new("file", why)
        .with("code", row.code.as_str())
        .with("name", row.name.as_str())
        .with("country", row.country_iso3.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts;

    fn row(name: &str, first: &str) -> PcodeRow {
        PcodeRow {
            country_iso3: "MLI".into(),
            level: 1,
            code: "ML07".into(),
            name: name.into(),
            parent_code: "MLI".into(),
            valid_from: first.parse().ok(),
        }
    }

    #[test]
    fn a_later_name_is_a_spelling_or_another_area_by_how_like_it_is() {
        let check = |name: &str, first: &str| {
            let rows = std::iter::once(Ok(row(name, first)));
            let plan = plan(facts::shipped(), rows, Extent::Part).unwrap();
            (plan.new.len(), plan.changed.len())
        };
        assert_eq!(check("GAO", "2025-01-01"), (0, 0), "the same name");
        assert_eq!(check("Gaoo", "2025-01-01"), (0, 1), "a spelling");
        assert_eq!(check("Tilemsi", "2025-01-01"), (1, 1), "another area from that day");
        assert_eq!(check("Tilemsi", ""), (0, 1), "without a day nothing says that it is another");
        assert_eq!(check("Gao", "2019-01-01"), (0, 1), "an earlier edition has it already");
    }

    #[test]
    fn a_list_without_end_is_refused() {
        let rows = std::iter::repeat_with(|| Ok(row("Gao", "2025-01-01")));
        let refusal = plan(Vec::new(), rows, Extent::Part).unwrap_err();
        assert_eq!(refusal.why, "places-refused-too-many-rows");
    }
}
