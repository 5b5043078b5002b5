//! What rows are judged against: only what the importer may see.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use basics::{Id, Organisation};
use parties::OrganisationType;
use places::Gazetteer;
use sharing::Constituency;
use uuid::Uuid;

use super::staged::Key;
use crate::folded;

/// Places, and the organisations that the rows name.
pub(crate) struct Known {
    pub gazetteer: Arc<Gazetteer>,
    /// By folded name, acronym or alias; of those that the importer may see, and those that the
    /// importer's own imports brought in. Of several only those whose name it is in the best sense.
    names: HashMap<String, (Sense, Vec<Id<Organisation>>)>,
    parties: HashMap<Id<Organisation>, KnownParty>,
}

/// What a name is to its organisation, the most telling first: who is called `ACF` goes before who
/// is abbreviated so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sense {
    Name,
    Acronym,
    Other,
}

/// An organisation in the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KnownParty {
    pub name: String,
    pub kind: OrganisationType,
    pub constituency: Constituency,
    /// Somebody of it has an account; none where the importer does not see it.
    pub is_claimed: Option<bool>,
}

/// An organisation that would be new in the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Newcomer {
    pub name: String,
    pub acronym: Option<String>,
    /// Where the file says no type that is one, it is Other: a person puts it right (R1.1).
    pub kind: Option<OrganisationType>,
}

impl Known {
    pub(crate) fn new(gazetteer: Arc<Gazetteer>) -> Self {
        Self { gazetteer, names: HashMap::new(), parties: HashMap::new() }
    }

    pub(crate) fn add_name(&mut self, folded: String, sense: Sense, id: Id<Organisation>) {
        let (best, ids) = self.names.entry(folded).or_insert((sense, Vec::new()));
        if sense < *best {
            *best = sense;
            ids.clear();
        }
        if sense == *best && !ids.contains(&id) {
            ids.push(id);
        }
    }

    pub(crate) fn add_party(&mut self, id: Id<Organisation>, party: KnownParty) {
        self.parties.insert(id, party);
    }

    pub(crate) fn party(&self, id: Id<Organisation>) -> Option<&KnownParty> {
        self.parties.get(&id)
    }

    /// Those that go by this name.
    pub(crate) fn named(&self, name: &str) -> &[Id<Organisation>] {
        self.named_folded(&folded(name))
    }

    pub(crate) fn named_folded(&self, folded: &str) -> &[Id<Organisation>] {
        self.names.get(folded).map_or(&[], |(_, ids)| ids.as_slice())
    }
}

/// Activities that are here already and that the importer may know of.
#[derive(Debug, Default)]
pub(crate) struct Existing {
    /// By owner and record number.
    pub by_record: HashMap<(Id<Organisation>, String), Present>,
    /// By owner and content.
    pub by_content: HashSet<(Id<Organisation>, String)>,
    /// What the importer's organisation brought before, whatever became of it.
    pub brought: HashSet<String>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Present {
    pub id: Uuid,
    /// As it was last brought; none once somebody has changed it by hand.
    pub content: Option<String>,
    /// The importer may change it: it is its own, or nobody claimed its owner and the importer
    /// entered it.
    pub may_be_changed: bool,
}

/// Rows before this one: what they said, which record numbers they had, and how often what is
/// entered of them was the same.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    rows: HashMap<String, usize>,
    counts: HashMap<String, usize>,
    /// What came since it was last written down.
    fresh: String,
}

/// Stands before what is counted.
const COUNTED: char = '*';

impl Seen {
    /// The row that had this mark before; this one is noted if there was none.
    pub(crate) fn before(&mut self, mark: String, number: usize) -> Option<usize> {
        if let Some(first) = self.rows.get(&mark) {
            return Some(*first);
        }
        self.fresh.push_str(&format!("{number} {mark}\n"));
        self.rows.insert(mark, number);
        None
    }

    /// How many rows before entered the same; this one is counted.
    pub(crate) fn count(&mut self, content: &str) -> usize {
        self.fresh.push_str(&format!("0 {COUNTED}{content}\n"));
        let count = self.counts.entry(content.to_owned()).or_default();
        *count += 1;
        *count - 1
    }

    /// One line for each mark since the last time.
    pub(crate) fn take_fresh(&mut self) -> String {
        std::mem::take(&mut self.fresh)
    }

    pub(crate) fn read(&mut self, lines: &str) {
        for (number, mark) in lines.lines().filter_map(|line| line.split_once(' ')) {
            match (mark.strip_prefix(COUNTED), number.parse()) {
                (Some(content), _) => *self.counts.entry(content.to_owned()).or_default() += 1,
                (None, Ok(number)) => {
                    self.rows.insert(mark.to_owned(), number);
                }
                (None, Err(_)) => {}
            }
        }
    }
}

/// An organisation of an import, with how many rows it reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub key: Key,
    pub name: String,
    pub acronym: Option<String>,
    pub kind: OrganisationType,
    pub counts: super::verdict::Counts,
}

/// The organisations of an import by their keys.
pub(crate) type List = BTreeMap<String, Listed>;
