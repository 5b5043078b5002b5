//! Activities that are here already, as far as the importer may know of them, and which of them a
//! row is about.

use std::collections::{BTreeMap, HashMap};

use basics::{Day, Id, Organisation};
use uuid::Uuid;

use super::{
    known::own_id,
    staged::{Key, Staged},
};
use crate::{Activity, Contact, Site};

/// What is known before rows are settled.
#[derive(Debug, Default)]
pub(crate) struct Existing {
    /// By owner and record number.
    pub by_record: HashMap<(Id<Organisation>, String), Present>,
    /// By our own id: those whose id a row has, and those that the importer's memory leads to.
    pub by_id: HashMap<Uuid, Present>,
    /// By owner and content.
    pub by_content: HashMap<(Id<Organisation>, String), Present>,
    /// What those say that the importer sees: a row that says the same changes nothing.
    pub seen: BTreeMap<Uuid, Whole>,
    /// What the importer's organisation brought before, whatever became of it, and which activity
    /// it was.
    pub brought: HashMap<String, Option<Uuid>>,
    /// The activities that rows like these were entered as.
    pub alike: HashMap<String, Vec<Uuid>>,
}

/// One of them.
#[derive(Clone, Debug)]
pub(crate) struct Present {
    pub id: Uuid,
    pub owner: Id<Organisation>,
    /// As it was last brought; none once somebody has changed it by hand.
    pub content: Option<String>,
    /// The importer may change it: it is its own, or nobody claimed its owner and the importer
    /// entered it.
    pub may_be_changed: bool,
    /// Not only known as what the importer itself once entered.
    pub is_seen: bool,
    pub is_withdrawn: bool,
    pub is_over: bool,
    pub reported_on: Day,
    pub version: i64,
}

/// An activity with what completes it, as far as the importer may know.
#[derive(Clone, Debug)]
pub(crate) struct Whole {
    pub activity: Activity,
    pub site: Option<Site>,
    pub contact: Option<Contact>,
}

/// Why a row is taken for an activity.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Because<'e> {
    /// It has its number: the reporter's, or ours.
    Number(&'e Present),
    /// The importer brought the very same before. It may not see any more what became of it.
    Brought(Option<&'e Present>),
    /// The activity says the same.
    Content(&'e Present),
}

impl Existing {
    /// The activity that a row is about for certain; which ones are only like it, is another
    /// matter.
    pub(crate) fn of(&self, staged: &Staged) -> Option<Because<'_>> {
        if let Some(record) = &staged.record_key
            && let Some(present) = self.numbered(&staged.reporting, record)
        {
            return Some(Because::Number(present));
        }
        let was_brought = self.brought.get(&staged.content);
        if let Some(present) = was_brought.and_then(|id| self.by_id.get(id.as_ref()?)) {
            return Some(Because::Brought(Some(present)));
        }
        let content = || Some((owner(&staged.reporting)?, staged.content.clone()));
        let same = content().and_then(|content| self.by_content.get(&content));
        let same = same.map(|same| match was_brought {
            Some(_) => Because::Brought(Some(same)),
            None => Because::Content(same),
        });
        same.or(was_brought.map(|_| Because::Brought(None)))
    }

    /// The activity with this number: its reporter's, else our own id.
    pub(crate) fn numbered(&self, reporting: &str, record: &str) -> Option<&Present> {
        let of_reporter =
            owner(reporting).and_then(|owner| self.by_record.get(&(owner, record.to_owned())));
        of_reporter.or_else(|| self.by_id.get(&own_id(record)?))
    }

    /// The one activity that a row without a number seems to be about: the importer entered it from
    /// such a row, may still change it, and it goes on. Of several none is chosen.
    pub(crate) fn like(&self, staged: &Staged) -> Option<&Present> {
        let [id] = self.alike.get(staged.alike.as_ref()?)?.as_slice() else { return None };
        let present = self.by_id.get(id)?;
        let is_open = present.is_seen && !present.is_withdrawn && !present.is_over;
        (is_open && present.may_be_changed).then_some(present)
    }
}

impl Present {
    /// The day on which a row that tells nothing new tells at least that it is still so.
    pub(crate) fn confirmed_by(&self, staged: &Staged) -> Option<Day> {
        let day: Day = staged.reported_on.parse().ok()?;
        let is_open = self.is_seen && !self.is_withdrawn && !self.is_over;
        (self.may_be_changed && is_open && day > self.reported_on).then_some(day)
    }
}

fn owner(reporting: &str) -> Option<Id<Organisation>> {
    match Key::parse(reporting) {
        Some(Key::Known(owner)) => Some(owner),
        _ => None,
    }
}
