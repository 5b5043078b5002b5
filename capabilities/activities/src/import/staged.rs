//! A row as it would be entered: kept between the preview and the act that enters it.

use basics::{Currency, Day, Id, Line, Money, Organisation, Paragraph, Period};
use places::Place;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sharing::{Level, Tlp};
use uuid::Uuid;

use crate::{
    Activity, Headcount, Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status,
};

/// An activity's facts in plain values. Organisations are keys of the import's list, since some of
/// them are not in the registry yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Staged {
    pub reporting: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub implementing: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub donors: Vec<String>,
    pub kind: String,
    pub sector: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subsector: Option<String>,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub status: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<String>,
    pub places: Vec<Uuid>,
    /// The level of the finest of them.
    pub finest: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The figures in their order, as far as any is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targeted: Vec<Option<i64>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reached: Vec<Option<i64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modality: Option<String>,
    /// In the currency's smallest unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<(i64, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tlp: Option<String>,
    #[serde(skip_serializing_if = "Unsaid::is_nothing")]
    pub unsaid: Unsaid,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_key: Option<String>,
    pub reported_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<(f64, f64)>,
    /// Name, e-mail, telephone.
    #[serde(skip_serializing_if = "is_nobody")]
    pub contact: [Option<String>; 3],
    /// What the row says, hashed: the same row is known again.
    pub content: String,
    /// What stays the same while the work goes on, hashed: by this a row without a number is known
    /// again although it tells news.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alike: Option<String>,
}

/// What the row does not say itself, so that something usual stands in for it: that never takes
/// the place of what is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Unsaid {
    pub kind: bool,
    pub title: bool,
    pub status: bool,
    pub programme: bool,
}

impl Unsaid {
    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

fn is_nobody(contact: &[Option<String>; 3]) -> bool {
    contact.iter().all(Option::is_none)
}

/// The facts as values again.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    pub kind: Kind,
    pub sector: Sector,
    pub subsector: Option<Line>,
    pub title: Line,
    pub description: Option<Paragraph>,
    pub status: Status,
    pub period: Period,
    pub places: Vec<Id<Place>>,
    pub group: Option<PopulationGroup>,
    pub targeted: Headcount,
    pub reached: Headcount,
    pub modality: Option<Modality>,
    pub budget: Option<Money>,
    pub programme: Option<MissionProgramme>,
    pub source: Option<Line>,
    pub link: Option<Line>,
    /// Not less than what the place and the group make it.
    pub level: Level,
    pub tlp: Option<Tlp>,
    pub unsaid: Unsaid,
    pub record_key: Option<Line>,
    pub reported_on: Day,
}

impl Staged {
    /// None if it was not staged here.
    pub(crate) fn facts(&self) -> Option<Facts> {
        let line = |text: &Option<String>| -> Option<Option<Line>> {
            text.as_deref()
                .map(|text| Line::parse("staged", text).ok())
                .map_or(Some(None), |line| line.map(Some))
        };
        let day = |text: &Option<String>| -> Option<Option<Day>> {
            text.as_deref().map(|text| text.parse().ok()).map_or(Some(None), |day| day.map(Some))
        };
        let description = match &self.description {
            None => None,
            Some(text) => Some(Paragraph::parse("staged", text).ok()?),
        };
        let group = self.group.as_deref().and_then(PopulationGroup::from_name);
        let level = self.level.as_deref().and_then(Level::from_name);
        let least = Activity::least_level(self.finest, group);
        Some(Facts {
            kind: Kind::from_name(&self.kind)?,
            sector: Sector::from_code(&self.sector)?,
            subsector: line(&self.subsector)?,
            title: Line::parse("staged", &self.title).ok()?,
            description,
            status: Status::from_name(&self.status)?,
            period: Period::new(day(&self.first_day)?, day(&self.last_day)?).ok()?,
            places: self.places.iter().copied().map(Id::from_uuid).collect(),
            group,
            targeted: headcount(&self.targeted),
            reached: headcount(&self.reached),
            modality: self.modality.as_deref().and_then(Modality::from_name),
            budget: self.money(),
            programme: self.programme.as_deref().and_then(MissionProgramme::from_name),
            source: line(&self.source)?,
            link: line(&self.link)?,
            level: level.map_or(least, |level| level.max(least)),
            tlp: self.tlp.as_deref().and_then(Tlp::from_name),
            unsaid: self.unsaid,
            record_key: line(&self.record_key)?,
            reported_on: self.reported_on.parse().ok()?,
        })
    }

    fn money(&self) -> Option<Money> {
        let (minor, code) = self.budget.as_ref()?;
        Some(Money { minor: *minor, currency: Currency::parse("currency", code).ok()? })
    }

    /// Every organisation that the row names.
    pub(crate) fn organisations(&self) -> impl Iterator<Item = &String> {
        let reporting = std::iter::once(&self.reporting);
        reporting.chain(&self.lead).chain(&self.implementing).chain(&self.donors)
    }

    /// The hash of what the row says. `given` are the parts that stand here as keys or that were
    /// added: organisations and title as the file has them. The record number is not content, and
    /// neither is what stands in for what the row does not say.
    pub(crate) fn hash(&self, given: &[&str]) -> String {
        let said = Self {
            reporting: String::new(),
            lead: None,
            implementing: Vec::new(),
            donors: Vec::new(),
            kind: if self.unsaid.kind { String::new() } else { self.kind.clone() },
            title: String::new(),
            programme: self.programme.clone().filter(|_| !self.unsaid.programme),
            unsaid: Unsaid::default(),
            record_key: None,
            reported_on: String::new(),
            content: String::new(),
            ..self.clone()
        };
        let said = serde_json::to_string(&(given, said)).expect("plain values are JSON");
        short_hash(said.as_bytes(), 16)
    }

    /// The hash of who does what where, from when on: the figures, the state, the end and the words
    /// about it may change from one report to the next. `given` are the organisations, the title
    /// and the columns.
    pub(crate) fn likeness(&self, given: &[&str]) -> String {
        let kind = Some(self.kind.as_str()).filter(|_| !self.unsaid.kind);
        let what = (kind, &self.sector, &self.subsector, &self.group, &self.programme);
        let place = (&self.places, &self.site, &self.first_day);
        let said = serde_json::to_string(&(given, what, place)).expect("plain values are JSON");
        short_hash(said.as_bytes(), 8)
    }
}

fn short_hash(said: &[u8], bytes: usize) -> String {
    Sha256::digest(said)[..bytes].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A hash as it is stored.
pub(crate) fn bytes_of(hash: &str) -> Vec<u8> {
    let digits = hash.as_bytes().chunks(2);
    digits.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// A count as it is staged.
pub(crate) fn figures(count: &Headcount) -> Vec<Option<i64>> {
    let mut figures: Vec<_> = count.figures().into_iter().map(|(_, figure)| figure).collect();
    figures.truncate(figures.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
    figures
}

fn headcount(figures: &[Option<i64>]) -> Headcount {
    let names = Headcount::default().figures().map(|(name, _)| name);
    let place = |name| names.iter().position(|known| *known == name);
    Headcount::of(|name| figures.get(place(name)?).copied().flatten())
}

/// The organisation's key in the import's list: its id, or its folded name while it has none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key {
    Known(Id<Organisation>),
    New(String),
}

impl Key {
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Known(id) => id.to_string(),
            Self::New(folded) => format!("={folded}"),
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix('=') {
            Some(folded) => Some(Self::New(folded.to_owned())),
            None => text.parse().ok().map(Self::Known),
        }
    }
}
