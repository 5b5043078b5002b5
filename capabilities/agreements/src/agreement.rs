//! An agreement: its text as it is now, and where it stands.

use basics::{Day, Id, Moment, Organisation, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Amends, Document, Ground, Hand, Hash, Instrument, Life, Status};

/// What parties agree on, from the first draft to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub id: Id<Self>,
    /// Owned by whoever drafted it, and seen by its parties.
    pub share: Share,
    pub document: Document,
    pub life: Life,
    /// Of an amendment: which agreement it changes.
    pub amends: Option<Amends>,
    pub updated_at: Moment,
    /// Counts what happened to it; the text has a number of its own.
    pub version: i64,
}

/// One text that it had, never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub number: i64,
    pub hash: Hash,
    pub document: Document,
    pub by: Hand,
}

impl Agreement {
    pub fn is_party(&self, party: Id<Organisation>) -> bool {
        self.life.ground.parties.contains(&party)
    }

    /// Another text, written by whoever holds the pen.
    pub fn edit(self, document: Document, by: Hand) -> Result<Self, Refusal> {
        if document.sections.len() > Document::SECTIONS_MAX {
            let most = Document::SECTIONS_MAX;
            return Err(Refusal::new("text", "agreements-refused-long").with("most", most));
        }
        let life = self.life.edit(&document, by)?;
        let edited = Self { life, document, ..self };
        Ok(edited.on_its_ground())
    }

    /// What its text says of the way that it goes: an amendment is reviewed for what it changes.
    #[must_use]
    pub fn on_its_ground(mut self) -> Self {
        let Ground { drafted_by, heirs, .. } = self.life.ground;
        let ground = Ground::of(&self.document, drafted_by).after(heirs);
        self.life.ground = match &self.amends {
            None => ground,
            Some(amends) => {
                let is_reviewed = amends.is_reviewed(&self.document);
                Ground { amends: true, is_reviewed, ..ground }
            }
        };
        self
    }

    /// The next state of the same record.
    #[must_use]
    pub fn with(self, life: Life) -> Self {
        Self { life, ..self }
    }

    /// What it may be drafted under: a framework that binds each of its parties.
    pub fn may_name(&self, framework: &Self) -> Result<(), Refusal> {
        if framework.document.instrument != Instrument::Framework || framework.amends.is_some() {
            return Err(Refusal::new("under", "agreements-refused-no-framework"));
        }
        let bound = |party: &Id<Organisation>| framework.is_party(*party);
        match self.life.ground.parties.iter().all(bound) {
            true => Ok(()),
            false => Err(Refusal::new("under", "agreements-refused-framework-of-others")),
        }
    }

    /// R5.1: what stands under a framework is signed once the framework is in force.
    pub fn may_stand_under(&self, framework: &Self, today: Day) -> Result<(), Refusal> {
        self.may_name(framework)?;
        // An amendment that is open holds its status still, and lengthens nothing (K19).
        let is_over = framework.document.last_day.is_some_and(|last| last < today);
        match framework.life.status(today) {
            Status::Signed | Status::Active if !is_over => Ok(()),
            _ => Err(Refusal::new("under", "agreements-refused-framework-not-signed")),
        }
    }
}

impl Shared for Agreement {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
