//! Profiles and dossiers as programs read them.

use activities::Sector;
use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Shared};
use uuid::Uuid;

use crate::{
    Band, Completeness, Dossier, Funding, Holder, LedBy, Papers, Part, Policy, Profile, Spoken,
    WhyNoPapers,
};

/// Who an organisation is, in its own words.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Profile")]
pub struct ProfileShape {
    pub party: Id<Organisation>,
    pub mandate: Option<Paragraph>,
    /// What it does not do.
    pub not_done: Option<Paragraph>,
    /// What it will not share.
    pub not_shared: Option<Paragraph>,
    pub sectors: Vec<Sector>,
    pub places: Vec<Id<Place>>,
    /// BCP-47 tags.
    pub languages: Vec<Spoken>,
    /// Constituencies and communities served.
    pub communities: Option<Paragraph>,
    pub led_by: Vec<LedBy>,
    pub networks: Vec<Line>,
    pub policies: Vec<Policy>,
    /// It said that it has none in writing.
    pub has_no_policies: bool,
    pub audience: Id<Audience>,
    pub updated_at: Option<Moment>,
    pub version: i64,
}

/// What an organisation shows to those who verify it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Dossier")]
pub struct DossierShape {
    pub party: Id<Organisation>,
    /// None as long as nobody said.
    pub papers: Option<PapersShape>,
    pub officers: Vec<HolderShape>,
    pub board: Vec<HolderShape>,
    /// It said that it has none.
    pub has_no_board: bool,
    pub funding: Vec<FundingShape>,
    pub donors: Vec<Line>,
    pub referees: Vec<Line>,
    pub audience: Id<Audience>,
    pub updated_at: Option<Moment>,
    pub version: i64,
}

/// A certificate of registration, or why there is none.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "has", rename_all = "snake_case")]
#[schemars(rename = "Papers")]
pub enum PapersShape {
    Certificate { number: Line, authority: Line, issued_on: Day, valid_until: Option<Day> },
    None { why: WhyNoPapers, letter_from: Option<Line>, in_words: Option<Paragraph> },
}

/// Somebody who holds an office in an organisation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OfficeHolder")]
pub struct HolderShape {
    pub name: Line,
    pub office: Option<Line>,
}

/// What an organisation had to spend in a year, in US dollars.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FundingBand")]
pub struct FundingShape {
    pub year: i16,
    pub band: Band,
}

/// How much of what is asked of an organisation is answered.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Completeness")]
pub struct CompletenessShape {
    pub answered: usize,
    pub of: usize,
    /// In the order in which they are asked.
    pub missing: Vec<Part>,
}

impl From<&Completeness> for CompletenessShape {
    fn from(completeness: &Completeness) -> Self {
        Self {
            answered: completeness.answered(),
            of: Part::ALL.len(),
            missing: completeness.missing.clone(),
        }
    }
}

impl From<&Papers> for PapersShape {
    fn from(papers: &Papers) -> Self {
        match papers.clone() {
            Papers::Certificate(it) => Self::Certificate {
                number: it.number,
                authority: it.authority,
                issued_on: it.issued_on,
                valid_until: it.valid_until,
            },
            Papers::None(it) => {
                Self::None { why: it.why, letter_from: it.letter_from, in_words: it.in_words }
            }
        }
    }
}

impl From<&Holder> for HolderShape {
    fn from(holder: &Holder) -> Self {
        Self { name: holder.name.clone(), office: holder.office.clone() }
    }
}

impl From<&Funding> for FundingShape {
    fn from(Funding { year, band }: &Funding) -> Self {
        Self { year: *year, band: *band }
    }
}

impl Record for Profile {
    const KIND: &'static str = "profile";
    type Shape = ProfileShape;

    fn uuid(&self) -> Uuid {
        Shared::uuid(self)
    }

    fn path(&self) -> String {
        format!("/parties/{}/about", self.party)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> ProfileShape {
        let said = self.said.clone();
        ProfileShape {
            party: self.party,
            mandate: said.mandate,
            not_done: said.not_done,
            not_shared: said.not_shared,
            sectors: said.sectors,
            places: said.places,
            languages: said.languages,
            communities: said.communities,
            led_by: said.led_by,
            networks: said.networks,
            policies: said.policies,
            has_no_policies: said.has_no_policies,
            audience: self.share.audience,
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}

impl Record for Dossier {
    const KIND: &'static str = "dossier";
    type Shape = DossierShape;

    fn uuid(&self) -> Uuid {
        Shared::uuid(self)
    }

    fn path(&self) -> String {
        format!("/parties/{}/about", self.party)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> DossierShape {
        let file = &self.file;
        DossierShape {
            party: self.party,
            papers: file.papers.as_ref().map(PapersShape::from),
            officers: file.officers.iter().map(HolderShape::from).collect(),
            board: file.board.iter().map(HolderShape::from).collect(),
            has_no_board: file.has_no_board,
            funding: file.funding.iter().map(FundingShape::from).collect(),
            donors: file.donors.clone(),
            referees: file.referees.clone(),
            audience: self.share.audience,
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}
