//! All places in memory, found by what people write: codes with either prefix, names with or
//! without accents, in another script, misspelt or old.
//!
//! A name that several places have is answered as ambiguous, never guessed. A place that was not
//! valid on the days in question is answered as such (K27, R7.1). An importer asks for hundreds of
//! thousands of rows, most of which say the same: answers are remembered.

mod asked;
mod codes;
mod names;

#[cfg(test)]
mod tests;

use std::{collections::HashMap, sync::Mutex};

use basics::{Id, Period};

pub use asked::{Asked, Found, How, Said};

use crate::{Country, Place, Sense, code, spelling::Spelling};

/// All places, or those of one country, indexed.
pub struct Gazetteer {
    places: Vec<Place>,
    by_id: HashMap<Id<Place>, Number>,
    /// By the code without its prefix.
    by_code: HashMap<(Country, String), Vec<Number>>,
    /// Codes that begin with no country's prefix, whole.
    by_bare_code: HashMap<String, Vec<Number>>,
    by_name: HashMap<String, Vec<Hit>>,
    by_consonants: HashMap<String, Vec<Number>>,
    parents: Vec<Option<Number>>,
    children: HashMap<Number, Vec<Number>>,
    at_level: HashMap<(Country, u8), Vec<Number>>,
    spellings: Vec<Vec<Spelling>>,
    answered: Mutex<HashMap<String, Answer>>,
}

/// A place's place in the list.
type Number = u32;

/// A name leads here.
#[derive(Clone, Copy, Debug)]
struct Hit {
    place: Number,
    sense: Sense,
    /// Without the kind of area: what two places share more easily.
    is_bare: bool,
}

/// An answer, before it borrows.
#[derive(Clone, Debug, PartialEq)]
enum Answer {
    One(Number, How),
    Ambiguous(Vec<Number>),
    Unknown(Vec<Number>),
    NotValidThen(Number),
    Nothing,
}

/// Where a name is looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scope {
    World,
    Country(Country),
    Within(Number),
}

/// A file of a million different spellings must not fill the memory.
const ANSWERS_MAX: usize = 50_000;
/// Near misses that are offered.
const SUGGESTIONS_MAX: usize = 5;

/// Places are open, and so is what is found by them.
impl sharing::Open for Gazetteer {}

impl Gazetteer {
    pub fn new(places: Vec<Place>) -> Self {
        let by_id: HashMap<_, _> =
            (0..).zip(&places).map(|(number, place)| (place.id, number)).collect();
        let parents = places
            .iter()
            .map(|place| place.parent.and_then(|parent| by_id.get(&parent).copied()))
            .collect();
        let mut gazetteer = Self {
            places: Vec::new(),
            by_id,
            by_code: HashMap::new(),
            by_bare_code: HashMap::new(),
            by_name: HashMap::new(),
            by_consonants: HashMap::new(),
            parents,
            children: HashMap::new(),
            at_level: HashMap::new(),
            spellings: Vec::with_capacity(places.len()),
            answered: Mutex::default(),
        };
        for (number, place) in (0..).zip(&places) {
            gazetteer.index(number, place);
        }
        Self { places, ..gazetteer }
    }

    fn index(&mut self, number: Number, place: &Place) {
        if place.level > 0 {
            let normal = code::normal(&place.code);
            let rest = code::without_prefix(place.country, &normal);
            self.by_code.entry((place.country, rest.to_owned())).or_default().push(number);
            if rest == normal {
                self.by_bare_code.entry(normal).or_default().push(number);
            }
        }
        if let Some(parent) = self.parents[number as usize] {
            self.children.entry(parent).or_default().push(number);
        }
        self.at_level.entry((place.country, place.level)).or_default().push(number);
        let mut spellings: Vec<Spelling> = Vec::new();
        for (sense, _, name) in place.all_names() {
            let spelling = Spelling::of(name.as_str());
            if spelling.is_empty() || spellings.contains(&spelling) {
                continue;
            }
            let mut add = |key: &str, is_bare| {
                let hit = Hit { place: number, sense, is_bare };
                self.by_name.entry(key.to_owned()).or_default().push(hit);
            };
            add(&spelling.whole, false);
            if spelling.bare != spelling.whole {
                add(&spelling.bare, true);
            }
            if let Some(consonants) = spelling.consonants() {
                let known = self.by_consonants.entry(consonants).or_default();
                if known.last() != Some(&number) {
                    known.push(number);
                }
            }
            spellings.push(spelling);
        }
        self.spellings.push(spellings);
    }

    pub fn places(&self) -> &[Place] {
        &self.places
    }

    pub fn place(&self, id: Id<Place>) -> Option<&Place> {
        self.by_id.get(&id).map(|number| self.at(*number))
    }

    /// The place itself, what it lies in, and so on up to the country.
    pub fn upwards(&self, id: Id<Place>) -> impl Iterator<Item = &Place> {
        self.lineage(self.by_id.get(&id).copied()).map(|number| self.at(number))
    }

    /// What a row means. Everything that it says has to fit.
    pub fn find(&self, asked: &Asked<'_>) -> Found<'_> {
        let key = asked.key();
        let known = self.answered.lock().expect("no panic holds it").get(&key).cloned();
        let answer = known.unwrap_or_else(|| {
            let answer = self.answer(asked);
            let mut answered = self.answered.lock().expect("no panic holds it");
            if answered.len() == ANSWERS_MAX {
                answered.clear();
            }
            answered.insert(key, answer.clone());
            answer
        });
        self.found(answer)
    }

    /// What one text means that may be a code or a name of any level: a form's only question.
    pub fn find_text(&self, country: &str, text: &str, days: Option<Period>) -> Found<'_> {
        let (scope, days) = (self.scope(country), days);
        let answer = match (text.trim(), self.coded(text, scope, days)) {
            ("", _) => Answer::Nothing,
            (_, Some(answer)) => answer,
            (text, None) => match self.country(text) {
                Some((number, how)) => Answer::One(number, how),
                None => self.named(text, scope, None, days),
            },
        };
        self.found(answer)
    }

    fn answer(&self, asked: &Asked<'_>) -> Answer {
        if let Some((level, code)) = asked.deepest_code() {
            return self.by_codes(asked, level, code);
        }
        if asked.deepest_name().is_some() {
            return self.by_names(asked, self.scope(asked.country));
        }
        match (asked.country.trim(), self.country(asked.country)) {
            ("", _) => Answer::Nothing,
            (_, Some((number, how))) => Answer::One(number, how),
            (text, None) => Answer::Unknown(self.near(text, &self.countries())),
        }
    }

    /// The country that a code or a name means.
    fn country(&self, text: &str) -> Option<(Number, How)> {
        let by_code = Country::from_iso(text).or_else(|| Country::from_m49(text));
        if let Some(country) = by_code.filter(|_| !text.trim().is_empty()) {
            let number = *self.at_level.get(&(country, 0))?.first()?;
            let is_exact = text.trim() == self.at(number).code;
            return Some((number, if is_exact { How::Exact } else { How::PrefixVariant }));
        }
        match self.named(text, Scope::World, Some(0), None) {
            Answer::One(number, how) => Some((number, how)),
            _ => None,
        }
    }

    /// A country that nobody knows narrows nothing: the codes may still say which it is.
    fn scope(&self, country: &str) -> Scope {
        let known = (!country.trim().is_empty()).then(|| self.country(country)).flatten();
        known.map_or(Scope::World, |(number, _)| Scope::Country(self.at(number).country))
    }

    fn countries(&self) -> Vec<Number> {
        let countries = self.at_level.iter().filter(|((_, level), _)| *level == 0);
        countries.flat_map(|(_, numbers)| numbers.iter().copied()).collect()
    }

    fn at(&self, number: Number) -> &Place {
        &self.places[number as usize]
    }

    fn lineage(&self, from: Option<Number>) -> impl Iterator<Item = Number> {
        std::iter::successors(from, |number| self.parents[*number as usize])
    }

    fn is_in(&self, number: Number, scope: Scope) -> bool {
        match scope {
            Scope::World => true,
            Scope::Country(country) => self.at(number).country == country,
            Scope::Within(above) => {
                number != above && self.lineage(Some(number)).any(|at| at == above)
            }
        }
    }

    fn is_valid(&self, number: Number, days: Option<Period>) -> bool {
        days.is_none_or(|days| self.at(number).validity.intersects(days))
    }

    /// Those that were valid then; of several editions of one code only the latest, where no day
    /// was named. If none was, the latest of all.
    fn valid(&self, numbers: &[Number], days: Option<Period>) -> Result<Vec<Number>, Number> {
        let latest = |numbers: &[Number]| {
            numbers.iter().copied().max_by_key(|number| {
                let validity = self.at(*number).validity;
                (validity.last().is_none(), validity.last(), validity.first())
            })
        };
        let valid: Vec<Number> =
            numbers.iter().copied().filter(|number| self.is_valid(*number, days)).collect();
        if valid.is_empty() {
            return latest(numbers).map_or(Ok(Vec::new()), Err);
        }
        let is_over = |number: &Number| self.at(*number).validity.last().is_some();
        if days.is_none() && valid.iter().any(is_over) && !valid.iter().all(is_over) {
            return Ok(valid.into_iter().filter(|number| !is_over(number)).collect());
        }
        Ok(valid)
    }

    fn found(&self, answer: Answer) -> Found<'_> {
        let all = |numbers: Vec<Number>| numbers.into_iter().map(|number| self.at(number));
        match answer {
            Answer::One(number, how) => Found::One(self.at(number), how),
            Answer::Ambiguous(numbers) => Found::Ambiguous(all(numbers).collect()),
            Answer::Unknown(numbers) => Found::Unknown(all(numbers).collect()),
            Answer::NotValidThen(number) => Found::NotValidThen(self.at(number)),
            Answer::Nothing => Found::Nothing,
        }
    }
}
