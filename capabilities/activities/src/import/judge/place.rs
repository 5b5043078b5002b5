//! Where a row says that it is (R7.1, K27).

use basics::{Day, Id, Period};
use exchange::columns::Column;
use places::{Asked, Found, How, Place};

use super::Judge;
use crate::{
    form::whereabouts::with_code,
    import::{
        cells::BroughtRow,
        plan::Plan,
        verdict::{By, Findings, Said},
    },
};

/// The places of a row, and the level of the finest.
#[derive(Debug, Default)]
pub struct Where {
    pub places: Vec<Id<Place>>,
    pub finest: u8,
}

/// The levels that a spreadsheet has columns for.
const LEVELS: std::ops::RangeInclusive<u8> = 1..=5;
const PLACES_MAX: usize = 50;
/// Stands between the places of a row in our own files. Each column then has as many parts, in the
/// order of the places, and an empty one where a place does not go so deep.
const BETWEEN: char = '|';

/// What the row's columns say, as text.
struct Told {
    country: String,
    /// The row says it itself.
    has_country: bool,
    /// Code and name of each level, 1 to 5.
    levels: Vec<(String, String)>,
}

impl Judge {
    /// On the days of the activity; where it names none, on the day that the row tells of.
    pub fn place(
        &self,
        row: &BroughtRow,
        (period, reported_on): (Period, Day),
        findings: &mut Findings,
    ) -> Where {
        let days = if period == Period::ALWAYS {
            Period::between(reported_on, reported_on).unwrap_or(period)
        } else {
            period
        };
        let told = told(&self.plan, row);
        if let Some(found) = self.told_once_for_all(row, &told, days, findings) {
            return found;
        }
        if let Some(places) = told.side_by_side() {
            return self.each(&told, &places, days, findings);
        }
        let mut found = Where::default();
        let Some(column) = told.deepest() else {
            return self.somewhere(&told, days, findings);
        };
        let given = told.in_words();
        match self.find(&told, days) {
            Found::Unknown(near) => match self.meant(&told, days) {
                Some(places) => {
                    let codes: Vec<String> = places.iter().map(|place| with_code(place)).collect();
                    findings.correct(column, &given, codes.join("; "));
                    places.into_iter().for_each(|place| found.add(place));
                }
                None => findings.refuse(unknown(&given, &near)),
            },
            other => self.take(other, (column, &given), &mut found, findings),
        }
        found
    }

    /// The place that a person named for this row, or for all rows that say the same.
    fn told_once_for_all(
        &self,
        row: &BroughtRow,
        told: &Told,
        days: Period,
        findings: &mut Findings,
    ) -> Option<Where> {
        let given = told.in_words();
        let mended = row.mend.as_ref().and_then(|mend| mend.place).map(|place| (By::Hand, place));
        let learnt = || Some((By::Memory, self.plan.learnt.place(&given)?));
        let (by, id) = mended.or_else(learnt)?;
        let place = self.known.gazetteer.place(id)?;
        let column = told.deepest().unwrap_or(Column::CountryName);
        let mut found = Where::default();
        if place.validity.intersects(days) {
            findings.correct_by(by, column, &given, with_code(place));
            found.add(place);
        } else {
            findings.refuse(refused("activities-refused-place-not-then", &given, &[place]));
        }
        Some(found)
    }

    /// Places that stand side by side, each for itself.
    fn each(&self, told: &Told, places: &[Told], days: Period, findings: &mut Findings) -> Where {
        let mut found = Where::default();
        let mut codes = Vec::new();
        let mut is_plain = true;
        for told in places {
            match self.find(told, days) {
                Found::One(place, how) => {
                    is_plain &= how == How::Exact || (place.level == 0 && how == How::Name);
                    codes.push(with_code(place));
                    found.add(place);
                }
                other => {
                    let column = told.deepest().unwrap_or(Column::CountryName);
                    self.take(other, (column, &told.in_words()), &mut found, findings);
                }
            }
        }
        if !is_plain && codes.len() == places.len() {
            let column = told.deepest().unwrap_or(Column::CountryName);
            findings.correct(column, &told.in_words(), codes.join("; "));
        }
        found
    }

    /// A row that names no area: the whole country, if it names that or the importer did.
    fn somewhere(&self, told: &Told, days: Period, findings: &mut Findings) -> Where {
        let mut found = Where::default();
        match self.find(told, days) {
            Found::Nothing => {
                findings.refuse(nowhere());
            }
            other => {
                let column = Column::CountryName;
                self.take(other, (column, &told.country), &mut found, findings);
            }
        }
        found
    }

    fn take(
        &self,
        answer: Found<'_>,
        (column, given): (Column, &str),
        found: &mut Where,
        findings: &mut Findings,
    ) {
        match answer {
            Found::One(place, how) => {
                // A country's name is what people write; a code of three letters is not asked for.
                let is_plain = how == How::Exact || (place.level == 0 && how == How::Name);
                if !is_plain {
                    findings.correct(column, given, with_code(place));
                }
                found.add(place);
            }
            Found::Ambiguous(places) => {
                findings.refuse(refused("activities-refused-place-ambiguous", given, &places));
            }
            Found::Unknown(near) => findings.refuse(unknown(given, &near)),
            Found::NotValidThen(place) => {
                findings.refuse(refused("activities-refused-place-not-then", given, &[place]));
            }
            Found::Nothing => findings.refuse(nowhere()),
        }
    }

    /// The gazetteer remembers its answers, and rows differ in their days more than in their
    /// places: so it is asked without days first.
    fn find(&self, told: &Told, days: Period) -> Found<'_> {
        let mut asked = Asked::in_country(&told.country);
        for (level, (code, name)) in LEVELS.zip(&told.levels) {
            asked = asked.level(level, code, name);
        }
        match self.known.gazetteer.find(&asked) {
            Found::One(place, how) if place.validity.intersects(days) => Found::One(place, how),
            Found::Nothing => Found::Nothing,
            _ => self.known.gazetteer.find(&asked.during(days)),
        }
    }

    /// What the row means that names no single area.
    fn meant(&self, told: &Told, days: Period) -> Option<Vec<&Place>> {
        if told.repeats_the_country() {
            return match self.find(&told.at(Vec::new()), days) {
                Found::One(place, _) => Some(vec![place]),
                _ => None,
            };
        }
        self.several(told, days)
    }

    /// Several places in the cells of the deepest level: all of them are known, or it is no list.
    fn several(&self, told: &Told, days: Period) -> Option<Vec<&Place>> {
        let deepest =
            told.levels.iter().rposition(|(code, name)| !code.is_empty() || !name.is_empty())?;
        let (code, name) = &told.levels[deepest];
        let cut = |text: &str| -> Vec<String> {
            let parts = text.split([';', ',', '/', '\n', '|', '،']).map(str::trim);
            parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        let (codes, names) = (cut(code), cut(name));
        let count = codes.len().max(names.len());
        let is_list = (2..=PLACES_MAX).contains(&count)
            && (codes.is_empty() || codes.len() == count)
            && (names.is_empty() || names.len() == count);
        if !is_list {
            return None;
        }
        let mut places = Vec::new();
        for at in 0..count {
            let part = |parts: &[String]| parts.get(at).cloned().unwrap_or_default();
            let mut levels = told.levels.clone();
            levels[deepest] = (part(&codes), part(&names));
            match self.find(&told.at(levels), days) {
                Found::One(place, _) => places.push(place),
                _ => return None,
            }
        }
        Some(places)
    }
}

fn told(plan: &Plan, row: &BroughtRow) -> Told {
    let text = |column| plan.text(row, column).into_owned();
    let own = [Column::CountryCode, Column::CountryName].map(text);
    let country = own.into_iter().find(|country| !country.is_empty());
    Told {
        has_country: country.is_some(),
        country: country.or_else(|| plan.country.clone()).unwrap_or_default(),
        levels: LEVELS
            .map(|level| (text(Column::AdminCode(level)), text(Column::AdminName(level))))
            .collect(),
    }
}

/// All that a row says of its place.
pub(crate) fn place_in_words(plan: &Plan, row: &BroughtRow) -> String {
    told(plan, row).in_words()
}

impl Told {
    /// The places of a row in the form of our own files; none if it is not in that form.
    fn side_by_side(&self) -> Option<Vec<Self>> {
        let texts = self.levels.iter().flat_map(|(code, name)| [code, name]);
        let all = || texts.clone().chain([&self.country]);
        let count = all().map(|text| text.split(BETWEEN).count()).max()?;
        let fits =
            |text: &String| text.is_empty() || [1, count].contains(&text.split(BETWEEN).count());
        if !(2..=PLACES_MAX).contains(&count) || !all().all(fits) {
            return None;
        }
        // What stands once holds for all.
        let part = |text: &str, at: usize| {
            let at = if text.contains(BETWEEN) { at } else { 0 };
            text.split(BETWEEN).nth(at).unwrap_or_default().trim().to_owned()
        };
        let place = |at| Self {
            country: part(&self.country, at),
            has_country: self.has_country,
            levels: self.levels.iter().map(|(c, n)| (part(c, at), part(n, at))).collect(),
        };
        Some((0..count).map(place).collect())
    }

    /// The same country with other areas.
    fn at(&self, levels: Vec<(String, String)>) -> Self {
        Self { country: self.country.clone(), has_country: self.has_country, levels }
    }

    /// The column of the deepest area that is named.
    fn deepest(&self) -> Option<Column> {
        LEVELS.zip(&self.levels).rev().find_map(|(level, (code, name))| {
            let by_code = (!code.is_empty()).then_some(Column::AdminCode(level));
            by_code.or_else(|| (!name.is_empty()).then_some(Column::AdminName(level)))
        })
    }

    /// Some write the country again where they mean all of it.
    fn repeats_the_country(&self) -> bool {
        let country = crate::folded(&self.country);
        let mut said = self.levels.iter().flat_map(|(code, name)| [code, name]);
        said.all(|text| text.is_empty() || crate::folded(text) == country)
    }

    /// Everything that was said, the deepest first: which of it is wrong is the reader's to see.
    fn in_words(&self) -> String {
        let deepest =
            self.levels.iter().rposition(|(code, name)| !code.is_empty() || !name.is_empty());
        let code = deepest.map_or("", |at| self.levels[at].0.as_str());
        let names = self.levels.iter().rev().map(|(_, name)| name.as_str());
        let country = if self.has_country { self.country.as_str() } else { "" };
        let all = std::iter::once(code).chain(names).chain([country]);
        all.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

impl Where {
    fn add(&mut self, place: &Place) {
        self.finest = self.finest.max(place.level);
        if !self.places.contains(&place.id) {
            self.places.push(place.id);
        }
    }
}

fn nowhere() -> Said {
    Said::new("activities-import-refused-no-place").about_the_place()
}

fn refused(key: &str, given: &str, instead: &[&Place]) -> Said {
    let names: Vec<String> = instead.iter().map(|place| with_code(place)).collect();
    Said::new(key).with("given", given).with("instead", names.join(", ")).about_the_place()
}

fn unknown(given: &str, near: &[&Place]) -> Said {
    match near {
        [] => {
            let unheard = Said::new("activities-refused-place-unheard");
            unheard.with("given", given).about_the_place()
        }
        near => refused("activities-refused-place-unknown", given, near),
    }
}
