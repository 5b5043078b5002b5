//! A row of a table of needs: what it tells of one place and group, sector by sector.

use activities::{Headcount, PopulationGroup, Sector};
use basics::{Day, Id, Line, Paragraph, Refusal};
use places::Place;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{About, Figures};

/// A row as it would be entered, in plain values: kept between the preview and the act.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Staged {
    pub place: Uuid,
    pub place_level: u8,
    pub group: String,
    pub source: String,
    pub as_of: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// By the codes of sectors.
    pub figures: Vec<(String, Told)>,
}

/// Figures in plain values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Told {
    population: Option<i64>,
    affected: Option<i64>,
    /// In the order of a headcount.
    in_need: [Option<i64>; 7],
    targeted: Option<i64>,
    reached: Option<i64>,
}

/// One figure of a row, with everything that it is of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fact {
    pub about: About,
    pub source: Line,
    pub as_of: Day,
    pub figures: Figures,
    pub note: Option<Paragraph>,
}

impl From<Figures> for Told {
    fn from(figures: Figures) -> Self {
        let Figures { population, affected, in_need, targeted, reached } = figures;
        let in_need = in_need.figures().map(|(_, count)| count);
        Self { population, affected, in_need, targeted, reached }
    }
}

impl From<Told> for Figures {
    fn from(told: Told) -> Self {
        let Told { population, affected, in_need, targeted, reached } = told;
        Self { population, affected, in_need: headcount(&in_need), targeted, reached }
    }
}

/// From its figures in their order.
pub(crate) fn headcount(figures: &[Option<i64>]) -> Headcount {
    let names = Headcount::default().figures().map(|(name, _)| name);
    Headcount::of(|name| {
        let at = names.iter().position(|known| *known == name)?;
        figures.get(at).copied().flatten()
    })
}

impl Staged {
    /// Each of its figures; none if it was not written here.
    pub(crate) fn facts(&self) -> Option<Vec<Fact>> {
        let source = Line::parse("source", &self.source).ok()?;
        let as_of: Day = self.as_of.parse().ok()?;
        let group = PopulationGroup::from_name(&self.group)?;
        let place: Id<Place> = Id::from_uuid(self.place);
        let note = self.note.as_deref().map(|note| Paragraph::parse("note", note));
        let note = note.transpose().ok()?;
        let fact = |(code, told): &(String, Told)| {
            let sector = Sector::from_code(code)?;
            let about = About { place, place_level: self.place_level, sector, group };
            let (source, note) = (source.clone(), note.clone());
            Some(Fact { about, source, as_of, figures: (*told).into(), note })
        };
        self.figures.iter().map(fact).collect()
    }
}

/// What figure a row of a long table has: `INN` people in need, `TGT` targeted (domain §7.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    Population,
    Affected,
    InNeed,
    Targeted,
    Reached,
}

impl Measure {
    pub(crate) fn read(text: &str) -> Option<Self> {
        Some(match basics::fold(text).as_str() {
            "all" | "pop" | "population" => Self::Population,
            "aff" | "affected" => Self::Affected,
            "inn" | "in need" | "people in need" | "pin" => Self::InNeed,
            "tgt" | "targeted" => Self::Targeted,
            "rea" | "reached" => Self::Reached,
            _ => return None,
        })
    }

    pub(crate) fn of(self, count: i64) -> Figures {
        let count = Some(count);
        let none = Figures::default();
        match self {
            Self::Population => Figures { population: count, ..none },
            Self::Affected => Figures { affected: count, ..none },
            Self::InNeed => {
                Figures { in_need: Headcount { total: count, ..Headcount::default() }, ..none }
            }
            Self::Targeted => Figures { targeted: count, ..none },
            Self::Reached => Figures { reached: count, ..none },
        }
    }
}

/// Whether a cell of sex, age or disability means everybody.
pub(crate) fn means_all(text: &str) -> bool {
    matches!(basics::fold(text).as_str(), "" | "all" | "total" | "both" | "tous" | "toutes")
}

/// Rows of one series and day tell parts of one record: later ones complete the earlier ones. A
/// whole that the parts contradict is left out, so that the people in need stay.
pub(crate) fn completed(new: Figures, old: Figures) -> Figures {
    let all = new.over(old);
    let fits: Result<Figures, Refusal> = all.check();
    fits.unwrap_or(Figures { population: None, affected: None, ..all })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_back_as_it_was_staged() {
        let in_need = Headcount { total: Some(100), girls: Some(20), ..Headcount::default() };
        let figures = Figures { in_need, targeted: Some(60), ..Figures::default() };
        let staged = Staged {
            place: Uuid::from_u128(7),
            place_level: 2,
            group: "IDP".into(),
            source: "HNO 2026".into(),
            as_of: "2026-01-31".into(),
            note: None,
            figures: vec![("WSH".into(), figures.into())],
        };
        let text = serde_json::to_string(&staged).unwrap();
        let read: Staged = serde_json::from_str(&text).unwrap();
        let facts = read.facts().unwrap();
        assert_eq!((facts.len(), facts[0].figures), (1, figures));
        assert_eq!(facts[0].about.sector, Sector::Wash);
        assert_eq!(Staged { group: "x".into(), ..staged }.facts(), None);
    }

    #[test]
    fn rows_of_a_long_table_complete_each_other() {
        let row = |code, count| Measure::read(code).unwrap().of(count);
        let all = completed(row("TGT", 60), completed(row("INN", 100), row("all", 500)));
        assert_eq!(
            (all.population, all.in_need.total(), all.targeted),
            (Some(500), Some(100), Some(60))
        );
        let wrong = completed(row("INN", 900), all);
        assert_eq!((wrong.population, wrong.in_need.total()), (None, Some(900)));
        assert_eq!(Measure::read("REF"), None);
    }

    #[test]
    fn everybody_is_meant_by_all_and_by_nothing() {
        assert!(means_all("") && means_all("All") && means_all("tous"));
        assert!(!means_all("f") && !means_all("0-17") && !means_all("y"));
    }
}
