//! The list, ready to be searched: what of an organisation's names is like an entry.

use basics::{Id, Line, Moment, Organisation};

use crate::{Entry, Index, Match, Subject, Verdict};

/// The list's entries, and the index of all their names.
pub(crate) struct Searched {
    entries: Vec<Entry>,
    names: Vec<Line>,
    index: Index,
}

impl Searched {
    pub(crate) fn of(entries: Vec<Entry>) -> Self {
        let named = entries
            .iter()
            .enumerate()
            .flat_map(|(at, entry)| entry.names.iter().map(move |alias| (at, alias.name.clone())));
        let named: Vec<(usize, Line)> = named.collect();
        let index = Index::new(named.iter().map(|(at, name)| (*at, name.as_str())));
        let names = named.into_iter().map(|(_, name)| name).collect();
        Self { entries, names, index }
    }

    /// What of these names is like an entry: each name and entry once.
    pub(crate) fn matches(
        &self,
        (party, owner): (Id<Organisation>, Id<Organisation>),
        names: &[(Subject, Line)],
        now: Moment,
    ) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for (subject, name) in names {
            for alike in self.index.like(name.as_str()) {
                let entry = &self.entries[alike.entry];
                let id = Match::id_of(owner, party, name, &entry.id);
                if found.iter().any(|known| known.id == id) {
                    continue;
                }
                found.push(Match {
                    id,
                    share: Match::kept_by(owner),
                    party,
                    subject: *subject,
                    name: name.clone(),
                    entry: entry.id.clone(),
                    kind: entry.kind,
                    reference: entry.reference.clone(),
                    listed_name: self.names[alike.name].clone(),
                    print: entry.print(),
                    percent: i64::from(alike.percent),
                    why: alike.why,
                    verdict: Verdict::Open,
                    said_by: None,
                    restricted: None,
                    is_asked_again: false,
                    is_doubted: false,
                    found_at: now,
                    version: 1,
                });
            }
        }
        found
    }
}
