//! Boundaries from a map file, laid beside the places that are known.

use std::collections::BTreeMap;

use basics::{Day, Id, Language, Line, Names, Period, Refusal};
use exchange::geo::{
    AreaNames, Boundary, Bounds, Projection, find_code_and_name, find_level, label_point, simplify,
};

use crate::{
    Country, MapFile, Place, Sense, code,
    known::{Known, Standing},
    place::LEVEL_MAX,
    plan::{Detail, Outline, Plan},
    report::Report,
    spelling::Spelling,
};

/// A map's longer side, in units of its view box.
pub(crate) const MAP_UNITS: f64 = 640.0;

/// Compares the file with the known places. Refused as a whole where it does not say which country
/// and level it has; else what is wrong with one area leaves the others in.
pub(crate) fn plan(
    known: Vec<Place>,
    boundaries: Vec<Boundary>,
    file: MapFile,
) -> Result<Plan, Refusal> {
    let level = file.level.or_else(|| most_common_level(&boundaries));
    let level = level.filter(|level| *level <= LEVEL_MAX);
    let level = level.ok_or_else(|| Refusal::new("level", "places-refused-level-unsaid"))?;
    let names = |boundary: &Boundary| find_code_and_name(&boundary.properties, level);
    let country = file.country.or_else(|| {
        let codes = boundaries.iter().filter_map(|boundary| names(boundary).code);
        codes.into_iter().find_map(|code| Some(code::readings(&code::normal(&code)).next()?.0))
    });
    let country =
        country.ok_or_else(|| Refusal::new("country", "places-refused-country-unsaid"))?;
    let known = Known::new(known);
    if !known.has_country(country) {
        let refusal = Refusal::new("country", "places-refused-country");
        return Err(refusal.with("given", country.code()));
    }
    let listed_from = known.listed_from(country, level);
    let is_listed = known
        .numbers()
        .any(|number| (known.at(number).country, known.at(number).level) == (country, level));
    let mut map = MapImport {
        known,
        country,
        level,
        edition: file.edition,
        listed_from,
        is_listed,
        report: Report::default(),
        drawn: BTreeMap::new(),
    };
    for boundary in boundaries {
        let names = names(&boundary);
        if let Err(refusal) = map.area(boundary, &names) {
            map.report.refuse(refusal);
        }
    }
    let outlines = outlines(map.drawn);
    let report = map.report;
    let (new, changed) = map.known.into_changes();
    Ok(Plan { new, changed, outlines, edition: file.edition, report })
}

/// The level that most areas name: some files name their last level for a few areas only.
fn most_common_level(boundaries: &[Boundary]) -> Option<u8> {
    let mut counts: BTreeMap<u8, usize> = BTreeMap::new();
    for level in boundaries.iter().filter_map(|boundary| find_level(&boundary.properties)) {
        *counts.entry(level).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(level, count)| (*count, *level)).map(|(level, _)| level)
}

struct MapImport {
    known: Known,
    country: Country,
    level: u8,
    edition: Option<Day>,
    /// Since when the present list is in use, where there is one.
    listed_from: Option<Day>,
    is_listed: bool,
    report: Report,
    drawn: BTreeMap<Id<Place>, Boundary>,
}

impl MapImport {
    fn area(&mut self, boundary: Boundary, names: &AreaNames) -> Result<(), Refusal> {
        let (number, is_new) = match self.find(names) {
            Some(number) => (number, false),
            None => (self.add(names)?, true),
        };
        let id = self.known.at(number).id;
        if self.drawn.contains_key(&id) {
            self.report.repeated += 1;
            return Ok(());
        }
        let says_more = self.learn(number, &boundary, names);
        match (is_new, says_more) {
            (true, _) => self.report.new += 1,
            (false, true) => self.report.changed += 1,
            (false, false) => self.report.unchanged += 1,
        }
        self.drawn.insert(id, boundary);
        Ok(())
    }

    fn find(&self, names: &AreaNames) -> Option<usize> {
        let (country, level) = (self.country, self.level);
        match &names.code {
            _ if level == 0 => self.known.latest(country, 0, country.code()),
            Some(code) => self.known.latest(country, level, code),
            // Without a code the name has to be of one place only.
            None => {
                let spellings: Vec<Spelling> =
                    names.names.iter().map(|(_, name)| Spelling::of(name)).collect();
                let mut fits = self.known.numbers().filter(|number| {
                    let place = self.known.at(*number);
                    (place.country, place.level) == (country, level)
                        && place.all_names().any(|(_, _, known)| {
                            let known = Spelling::of(known.as_str());
                            spellings.iter().any(|own| own.bare == known.bare)
                        })
                });
                fits.next().filter(|_| fits.next().is_none())
            }
        }
    }

    /// An area that the list does not have: a first one where there is no list, an old one where
    /// the file's edition is older than the list; else somebody has to look.
    fn add(&mut self, names: &AreaNames) -> Result<usize, Refusal> {
        let name = names.names.first().map_or("", |(_, name)| name.as_str());
        let refused = |why| {
            let code = names.code.as_deref().unwrap_or("–");
            Refusal::new("file", why).with("code", code).with("name", name)
        };
        let code = names.code.as_ref().ok_or_else(|| refused("places-refused-no-code"))?;
        let is_sound = (1..=40).contains(&code.len())
            && code.bytes().all(|byte| byte.is_ascii_graphic())
            && !code::without_prefix(self.country, &code::normal(code)).is_empty();
        if !is_sound {
            return Err(refused("places-refused-code"));
        }
        let validity = match (self.is_listed, self.edition, self.listed_from) {
            (false, edition, _) => Period::new(edition, None)?,
            (true, Some(edition), Some(listed)) if edition < listed => {
                Period::between(edition, listed.plus_days(-1))?
            }
            _ => return Err(refused("places-refused-unlisted")),
        };
        let parent = names.parent_code.as_deref();
        let parent = self.known.parent(self.country, self.level, code, parent);
        let parent = parent.ok_or_else(|| refused("places-refused-parent-unsaid"))?;
        let names = Names::from_pairs(lines(names))
            .or_else(|| Some(Names::new(Language::UNDETERMINED, Line::parse("name", code).ok()?)))
            .ok_or_else(|| refused("places-refused-name"))?;
        let place = Place::new(self.country, self.level, code, names);
        let place = Place { parent: Some(parent), validity, ..place };
        self.known.push(place, Standing::New);
        Ok(self.known.numbers().end - 1)
    }

    /// Names in further languages, an earlier first day, the middle.
    fn learn(&mut self, number: usize, boundary: &Boundary, names: &AreaNames) -> bool {
        let mut place = self.known.at(number).clone();
        for (language, name) in lines(names) {
            let known = place.is_called(&name);
            let has_language = place.names.iter().any(|(known, _)| known == language);
            if language != Language::UNDETERMINED && !has_language {
                place.add_name(Sense::Name, language, name);
            } else if !known {
                place.add_name(Sense::Spelling, language, name);
            }
        }
        // An older edition that calls it quite otherwise may have given the code to another area.
        let is_alike = lines(names).any(|(_, name)| place.is_called_like(&name));
        if let (Some(edition), true) = (self.edition, is_alike) {
            place.was_known_on(edition);
        }
        if place.centroid.is_none() {
            place.centroid = label_point(&boundary.polygons);
        }
        if place == *self.known.at(number) {
            return false;
        }
        let changed = self.known.change(number);
        *changed = Place { version: changed.version, ..place };
        true
    }
}

fn lines(names: &AreaNames) -> impl Iterator<Item = (Language, Line)> {
    let lines = names.names.iter();
    lines.filter_map(|(language, name)| Some((*language, Line::parse("name", name).ok()?)))
}

/// Each place's outline for both kinds of map: shared borders are thinned once for both sides.
pub(crate) fn outlines(drawn: BTreeMap<Id<Place>, Boundary>) -> Vec<Outline> {
    let (ids, fine): (Vec<_>, Vec<_>) =
        drawn.into_iter().filter(|(_, boundary)| !boundary.polygons.is_empty()).unzip();
    let Some(bounds) = fine.iter().filter_map(|area: &Boundary| area.bounds).reduce(Bounds::union)
    else {
        return Vec::new();
    };
    let unit = Projection::fit(bounds, MAP_UNITS, MAP_UNITS, 0.0).degrees_per_unit();
    let mut outlines = Vec::new();
    for detail in Detail::ALL {
        let tolerance = match detail {
            Detail::Country => unit,
            Detail::Region => unit * 0.2,
        };
        let mut areas = fine.clone();
        simplify(&mut areas, tolerance);
        outlines.extend(ids.iter().zip(areas).map(|(place, area)| Outline {
            place: *place,
            detail,
            polygons: area.polygons,
        }));
    }
    outlines
}
