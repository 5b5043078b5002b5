//! A place, and every rule about places.

use basics::{Day, Id, Language, Line, Names, Period, Refusal};

use crate::{Country, code, spelling::Spelling};

/// A country or one of its administrative areas, as it was in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub id: Id<Self>,
    pub country: Country,
    /// 0 is the country, 1 the largest part of it.
    pub level: u8,
    /// The P-code as its list writes it; a country's is its ISO 3166 alpha-3 code.
    pub code: String,
    /// What it lies in; none for a country.
    pub parent: Option<Id<Self>>,
    pub names: Names,
    pub other_names: Vec<OtherName>,
    pub validity: Period,
    /// Longitude and latitude.
    pub centroid: Option<(f64, f64)>,
    /// Counts its changes: a second writer is told of the first.
    pub version: i64,
}

/// The deepest level: below it are sites.
pub const LEVEL_MAX: u8 = 5;

/// Below this likeness two names are of two areas.
const SAME_AREA: f64 = 0.7;

/// A name that is not the one to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherName {
    pub sense: Sense,
    pub language: Language,
    pub name: Line,
}

/// What a name is to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sense {
    /// One of the names to show, one for each language.
    Name,
    /// Another spelling, an abbreviation.
    Spelling,
    /// What it was called before.
    Former,
}

/// Codes, names and outlines of administrative areas are public knowledge and belong to nobody.
/// What happens in a place is a record of its own, with an owner and an audience.
impl sharing::Open for Place {}

impl Place {
    /// A place that lies in nothing yet: whoever makes an area says in what it lies.
    pub fn new(country: Country, level: u8, code: &str, names: Names) -> Self {
        Self {
            id: Self::id_of(country, level, code),
            country,
            level,
            code: code.to_owned(),
            parent: None,
            names,
            other_names: Vec::new(),
            validity: Period::ALWAYS,
            centroid: None,
            version: 1,
        }
    }

    /// The same code has the same id on every installation, however it is written.
    pub fn id_of(country: Country, level: u8, code: &str) -> Id<Self> {
        let normal = code::normal(code);
        let rest = if level == 0 { "" } else { code::without_prefix(country, &normal) };
        Id::named("comity:place", &format!("{country}/{level}/{rest}"))
    }

    /// A code that was given to another area: a place of its own, valid from that day.
    #[must_use]
    pub fn anew(mut self, first: Day) -> Self {
        let name = format!("{}/{first}", self.id);
        self.id = Id::named("comity:place", &name);
        self
    }

    /// Every name with what it is to the place.
    pub fn all_names(&self) -> impl Iterator<Item = (Sense, Language, &Line)> {
        let names = self.names.iter().map(|(language, name)| (Sense::Name, language, name));
        let others = self.other_names.iter();
        names.chain(others.map(|other| (other.sense, other.language, &other.name)))
    }

    /// Whether it has no name but its code.
    pub fn is_nameless(&self) -> bool {
        self.names.iter().all(|(_, name)| name.as_str() == self.code)
    }

    /// Adds a name; false if it was there. A name to show stands in the place of the same
    /// language's name before, which stays as another spelling.
    pub fn add_name(&mut self, sense: Sense, language: Language, name: Line) -> bool {
        let known = |(sense_known, language_known, known): (Sense, Language, &Line)| {
            *known == name && (sense_known, language_known == language) == (sense, true)
        };
        if self.all_names().any(known) {
            return false;
        }
        if sense != Sense::Name {
            self.other_names.push(OtherName { sense, language, name });
            return true;
        }
        if self.is_nameless() {
            self.names = Names::new(language, name);
            return true;
        }
        let before = self.names.iter().find(|(known, _)| *known == language);
        if let Some((_, before)) = before {
            let before = OtherName { sense: Sense::Spelling, language, name: before.clone() };
            self.other_names.push(before);
        }
        self.names = self.names.clone().and(language, name);
        true
    }

    /// Whether it goes by this name, accents and hyphens aside.
    pub fn is_called(&self, name: &Line) -> bool {
        if self.all_names().any(|(_, _, known)| known == name) {
            return true;
        }
        let spelling = Spelling::of(name.as_str());
        self.all_names().any(|(_, _, known)| Spelling::of(known.as_str()).whole == spelling.whole)
    }

    /// Whether the name may be one of its names in another spelling; else it is another area's.
    pub(crate) fn is_called_like(&self, name: &Line) -> bool {
        let spelling = Spelling::of(name.as_str());
        self.all_names().any(|(_, _, known)| {
            let known = Spelling::of(known.as_str());
            known.likeness(&spelling) >= SAME_AREA || known.sounds_like(&spelling)
        })
    }

    /// Valid until the day before `day`, from which on its list knows it no more.
    pub fn end_before(&mut self, day: Day) -> Result<(), Refusal> {
        self.validity = Period::new(self.validity.first(), Some(day.plus_days(-1)))?;
        Ok(())
    }

    /// A list or map of that day has it already.
    pub fn was_known_on(&mut self, day: Day) -> bool {
        let earlier = self.validity.first().is_some_and(|first| day < first);
        if let (true, Ok(validity)) = (earlier, Period::new(Some(day), self.validity.last())) {
            self.validity = validity;
        }
        earlier
    }
}

basics::named!(Sense);

impl Sense {
    pub const ALL: [Self; 3] = [Self::Name, Self::Spelling, Self::Former];

    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Spelling => "spelling",
            Self::Former => "former",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        Line::parse("name", text).unwrap()
    }

    fn gao() -> Place {
        let mali = Country::parse("MLI").unwrap();
        Place::new(mali, 1, "ML07", Names::new(Language::FRENCH, line("Gao")))
    }

    #[test]
    fn a_code_has_one_id_however_it_is_written_and_another_once_it_means_another_area() {
        let mali = Country::parse("MLI").unwrap();
        assert_eq!(Place::id_of(mali, 1, "MLI07"), gao().id);
        assert_eq!(Place::id_of(mali, 1, "ml-07"), gao().id);
        assert_ne!(Place::id_of(mali, 2, "ML07"), gao().id);
        let niger = Country::parse("NER").unwrap();
        assert_ne!(Place::id_of(niger, 1, "ML07"), gao().id, "each claim is a place");
        assert_ne!(gao().anew("2025-01-01".parse().unwrap()).id, gao().id);
    }

    #[test]
    fn a_name_that_is_replaced_stays_as_a_spelling() {
        let mut place = gao();
        assert!(!place.add_name(Sense::Name, Language::FRENCH, line("Gao")));
        assert!(place.add_name(Sense::Name, Language::FRENCH, line("Gaô")));
        assert_eq!(place.names.in_language(Language::FRENCH).as_str(), "Gaô");
        assert_eq!(place.other_names[0].name.as_str(), "Gao");
        assert!(place.add_name(Sense::Former, Language::FRENCH, line("Gogo")));
        assert!(!place.add_name(Sense::Former, Language::FRENCH, line("Gogo")));
    }

    #[test]
    fn validity_ends_the_day_before_and_reaches_back_to_older_editions() {
        let mut place = gao();
        place.validity = Period::new(Some("2021-12-20".parse().unwrap()), None).unwrap();
        assert!(place.was_known_on("2020-01-01".parse().unwrap()));
        assert!(!place.was_known_on("2020-06-01".parse().unwrap()));
        place.end_before("2025-01-01".parse().unwrap()).unwrap();
        assert!(place.validity.contains("2020-01-01".parse().unwrap()));
        assert!(place.validity.contains("2024-12-31".parse().unwrap()));
        assert!(!place.validity.contains("2025-01-01".parse().unwrap()));
    }
}
