//! What rows are judged against: only what the importer may see.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use basics::{Id, Organisation};
use parties::OrganisationType;
use places::Gazetteer;
use sharing::Constituency;
use uuid::Uuid;

use super::staged::Key;
use crate::{Activity, folded};

/// Places, and the organisations that the rows name.
pub struct Known {
    pub gazetteer: Arc<Gazetteer>,
    /// By folded name, acronym or alias; of those that the importer may see, and those that the
    /// importer's own imports brought in. Of several only those whose name it is in the best sense.
    names: HashMap<String, (Sense, Vec<Id<Organisation>>)>,
    parties: HashMap<Id<Organisation>, KnownParty>,
    /// Activities that rows name by our own record ids.
    own: HashMap<Uuid, Own>,
}

/// An activity that the importer sees, and whose id a row has: it is this one.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    pub activity: Activity,
    /// Whom it names, by folded names: these it shows to whoever sees it.
    names: HashMap<String, Option<Id<Organisation>>>,
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
    pub fn new(gazetteer: Arc<Gazetteer>) -> Self {
        Self { gazetteer, names: HashMap::new(), parties: HashMap::new(), own: HashMap::new() }
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

    pub(crate) fn add_own(&mut self, own: Own) {
        self.own.insert(own.activity.id.uuid(), own);
    }

    /// The activity with this record id.
    pub(crate) fn own(&self, record: &str) -> Option<&Own> {
        if self.own.is_empty() { None } else { self.own.get(&own_id(record)?) }
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

impl Own {
    /// `names` are all that its organisations go by, folded.
    pub(crate) fn new(
        activity: Activity,
        names: impl IntoIterator<Item = (String, Id<Organisation>)>,
    ) -> Self {
        let mut known: HashMap<String, Option<Id<Organisation>>> = HashMap::new();
        for (name, id) in names {
            let one = known.entry(name).or_insert(Some(id));
            *one = one.filter(|known| *known == id);
        }
        Self { activity, names: known }
    }

    /// Whom it names so; none if that may be several.
    pub(crate) fn named(&self, name: &str) -> Option<Id<Organisation>> {
        self.names.get(&folded(name)).copied().flatten()
    }
}

/// A record id of ours: as long as one, so that others cost nothing.
pub(crate) fn own_id(record: &str) -> Option<Uuid> {
    (record.len() == 36).then(|| record.parse().ok()).flatten()
}

/// What a row said, or its record number, hashed; or the id of the activity that it is about.
pub type Mark = u128;

/// Rows before this one: what they said, which record numbers they had, and how often what is
/// entered of them was the same.
#[derive(Debug, Default)]
pub struct Seen {
    rows: HashMap<Mark, u32>,
    counts: HashMap<Mark, u32>,
    /// What came since it was last written down.
    fresh: Vec<u8>,
}

/// Each mark is written with its row, counts with none: every piece reads all before it.
const COUNTED: u32 = 0;
const MARK_BYTES: usize = 20;

impl Seen {
    /// The row that had this mark before; this one is noted if there was none.
    pub fn before(&mut self, mark: Mark, number: usize) -> Option<usize> {
        if let Some(first) = self.rows.get(&mark) {
            return usize::try_from(*first).ok();
        }
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        self.write(number, mark);
        self.rows.insert(mark, number);
        None
    }

    /// Whether a row had this mark.
    pub(crate) fn has(&self, mark: Mark) -> bool {
        self.rows.contains_key(&mark)
    }

    /// How many rows before entered the same; this one is counted.
    pub(crate) fn count(&mut self, content: Mark) -> u32 {
        self.write(COUNTED, content);
        let count = self.counts.entry(content).or_default();
        *count += 1;
        *count - 1
    }

    fn write(&mut self, number: u32, mark: Mark) {
        self.fresh.extend(number.to_le_bytes());
        self.fresh.extend(mark.to_le_bytes());
    }

    /// What was noted since the last time.
    pub(crate) fn take_fresh(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.fresh)
    }

    pub(crate) fn read(&mut self, written: &[u8]) {
        for entry in written.as_chunks::<MARK_BYTES>().0 {
            let [n0, n1, n2, n3, mark @ ..] = *entry;
            let (number, mark) = (u32::from_le_bytes([n0, n1, n2, n3]), Mark::from_le_bytes(mark));
            match number {
                COUNTED => *self.counts.entry(mark).or_default() += 1,
                number => {
                    self.rows.insert(mark, number);
                }
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
    pub counts: super::counts::Counts,
}

/// The organisations of an import by their keys.
pub(crate) type List = BTreeMap<String, Listed>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_earlier_pieces_saw_is_seen_by_later_ones() {
        let mut first = Seen::default();
        assert_eq!(
            (first.before(7, 2), first.before(8, 3), first.before(7, 4)),
            (None, None, Some(2))
        );
        assert_eq!((first.count(9), first.count(9), first.count(7)), (0, 1, 0));
        let mut later = Seen::default();
        later.read(&first.take_fresh());
        assert_eq!((later.before(8, 9), later.before(9, 9)), (Some(3), None));
        assert_eq!((later.count(9), later.count(8)), (2, 0));
        assert_eq!(later.take_fresh().len(), 3 * MARK_BYTES, "what was read is not written again");
    }
}
