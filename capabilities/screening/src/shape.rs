//! Lists, looks and matches as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Problem};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{Entry, EntryKind, Finding, Match, Quality, Subject, Verdict, Why, Word};

/// That a list was brought.
#[derive(Clone, Debug)]
pub(crate) struct Brought {
    pub(crate) id: Id<Self>,
    pub(crate) generated_on: Option<Day>,
    pub(crate) entries: i64,
    pub(crate) sha256: [u8; 32],
    pub(crate) brought_by: Id<Organisation>,
    pub(crate) brought_at: Moment,
}

/// That a verifying party looked for the names of an organisation.
#[derive(Clone, Debug)]
pub(crate) struct Looked {
    pub(crate) party: Id<Organisation>,
    pub(crate) owner: Id<Organisation>,
    pub(crate) list: Id<Brought>,
    pub(crate) names: i64,
    pub(crate) looked_at: Moment,
}

/// A sanctions list that was brought.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SanctionsList")]
pub(crate) struct BroughtShape {
    id: Id<Brought>,
    /// The day that the list itself says.
    generated_on: Option<Day>,
    entries: i64,
    /// Of the file, in hexadecimal.
    sha256: String,
    brought_by: Id<Organisation>,
    brought_at: Moment,
}

/// That a verifying party looked for the names of an organisation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Screening")]
pub(crate) struct LookedShape {
    party: Id<Organisation>,
    by: Id<Organisation>,
    list: Id<Brought>,
    /// How many names were looked for.
    names: i64,
    looked_at: Moment,
}

/// A name that is like one of a sanctions list; it means nothing until people have judged it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SanctionsMatch")]
pub struct MatchShape {
    pub id: Id<Match>,
    pub party: Id<Organisation>,
    /// Who looked.
    pub by: Id<Organisation>,
    pub subject: Subject,
    pub name: Line,
    /// What the list knows its entry by.
    pub entry: Line,
    pub kind: EntryKind,
    pub reference: Option<Line>,
    pub listed_name: Line,
    /// How alike the two names are, of a hundred.
    pub percent: i64,
    /// What makes them alike, and what differs.
    pub why: Vec<Why>,
    pub verdict: Verdict,
    /// It was said that it is somebody else, and then the entry changed.
    pub is_asked_again: bool,
    /// Whether its organisation sees it.
    pub told: bool,
    pub found_at: Moment,
    pub version: i64,
}

/// What a person said of a match.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SanctionsWord")]
pub(crate) struct WordShape {
    finding: Finding,
    reason: Paragraph,
    /// Null to others than those for whom they spoke.
    name: Option<Line>,
    at: Moment,
}

/// What the list has of somebody or something.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SanctionsEntry")]
pub(crate) struct EntryShape {
    entry: Line,
    kind: EntryKind,
    reference: Option<Line>,
    listed_on: Option<Day>,
    names: Vec<AliasShape>,
    /// Days or years.
    births: Vec<Line>,
    nationalities: Vec<Line>,
}

/// A name in the list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SanctionsAlias")]
pub(crate) struct AliasShape {
    name: Line,
    quality: Quality,
}

impl From<&Entry> for EntryShape {
    fn from(entry: &Entry) -> Self {
        let names = entry.names.iter();
        let name = |quality, name: &Line| AliasShape { name: name.clone(), quality };
        Self {
            entry: entry.id.clone(),
            kind: entry.kind,
            reference: entry.reference.clone(),
            listed_on: entry.listed_on,
            names: names.map(|alias| name(alias.quality, &alias.name)).collect(),
            births: entry.births.clone(),
            nationalities: entry.nationalities.clone(),
        }
    }
}

impl WordShape {
    pub(crate) fn of(word: &Word, is_own: bool) -> Self {
        Self {
            finding: word.finding,
            reason: word.reason.clone(),
            name: is_own.then(|| word.name.clone()),
            at: word.at,
        }
    }
}

impl Record for Brought {
    const KIND: &'static str = "sanctions_list";
    type Shape = BroughtShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        "/sanctions-list".to_owned()
    }

    /// It is one list for all.
    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> BroughtShape {
        BroughtShape {
            id: self.id,
            generated_on: self.generated_on,
            entries: self.entries,
            sha256: self.sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
            brought_by: self.brought_by,
            brought_at: self.brought_at,
        }
    }
}

impl Record for Looked {
    const KIND: &'static str = "screening";
    type Shape = LookedShape;

    fn uuid(&self) -> Uuid {
        let name = format!("{}/{}", self.owner, self.party);
        Id::<Self>::named("comity:screening:look", &name).uuid()
    }

    fn path(&self) -> String {
        format!("/parties/{}/screening", self.party)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.owner)
    }

    fn shape(&self) -> LookedShape {
        LookedShape {
            party: self.party,
            by: self.owner,
            list: self.list,
            names: self.names,
            looked_at: self.looked_at,
        }
    }
}

impl Record for Match {
    const KIND: &'static str = "sanctions_match";
    type Shape = MatchShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/matches/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> MatchShape {
        MatchShape {
            id: self.id,
            party: self.party,
            by: self.share.owner,
            subject: self.subject,
            name: self.name.clone(),
            entry: self.entry.clone(),
            kind: self.kind,
            reference: self.reference.clone(),
            listed_name: self.listed_name.clone(),
            percent: self.percent,
            why: self.why.clone(),
            verdict: self.verdict,
            is_asked_again: self.is_asked_again,
            told: self.is_told(),
            found_at: self.found_at,
            version: self.version,
        }
    }

    /// Without names: the journal is read by all people of whoever looked, and a match by few.
    fn noted(&self) -> Result<serde_json::Value, Problem> {
        let Self { id, party, verdict, version, .. } = self;
        Ok(serde_json::json!({
            "id": id,
            "party": party,
            "verdict": verdict,
            "version": version,
        }))
    }
}
