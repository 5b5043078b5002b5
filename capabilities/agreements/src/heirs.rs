//! Who a party of a text is by now, where the registry has merged it into another since (R1.4).
//!
//! A text names the parties that agreed on it and is never changed: its hash is what they accepted
//! and signed. What is read of it in their place (who sees it, holds the pen, accepts, signs,
//! answers and owes) asks here who each of them is now. What somebody did stays told of the party
//! that it was; what an open step counts as is the heir's. Where both sides of an agreement have
//! become one, it stays readable, and nobody accepts or signs it any more: nobody agrees with
//! themselves.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Id, Organisation, Refusal};

use crate::{Ground, Life, Stage};

/// Parties that are others by now, each with the one that it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heirs(BTreeMap<Id<Organisation>, Id<Organisation>>);

impl Heirs {
    pub fn now(&self, party: Id<Organisation>) -> Id<Organisation> {
        self.0.get(&party).copied().unwrap_or(party)
    }

    /// Who these are now, each once and in their order.
    pub fn each_now(
        &self,
        parties: impl IntoIterator<Item = Id<Organisation>>,
    ) -> Vec<Id<Organisation>> {
        let mut known = BTreeSet::new();
        let now = parties.into_iter().map(|party| self.now(party));
        now.filter(|party| known.insert(*party)).collect()
    }

    /// Those of these that are others by now, with whom they are.
    pub fn of(
        &self,
        parties: impl IntoIterator<Item = Id<Organisation>>,
    ) -> Vec<(Id<Organisation>, Id<Organisation>)> {
        let pairs = parties.into_iter().map(|party| (party, self.now(party)));
        pairs.filter(|(was, now)| was != now).collect()
    }

    /// Everybody who is named: for what they are called.
    pub(crate) fn everybody(&self) -> impl Iterator<Item = Id<Organisation>> {
        self.0.iter().flat_map(|(was, now)| [*was, *now])
    }
}

impl FromIterator<(Id<Organisation>, Id<Organisation>)> for Heirs {
    fn from_iter<T: IntoIterator<Item = (Id<Organisation>, Id<Organisation>)>>(pairs: T) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl Ground {
    /// The same, with those at the table who its parties are by now.
    #[must_use]
    pub fn after(self, heirs: Heirs) -> Self {
        let (parties, drafted_by) = (heirs.each_now(self.parties), heirs.now(self.drafted_by));
        Self { parties, drafted_by, heirs, ..self }
    }
}

impl Life {
    /// Whether a party’s yes to the text is what it waits for.
    pub fn awaits_acceptance_of(&self, party: Id<Organisation>) -> bool {
        let accepted = self.stage.accepted().iter().map(|one| one.by.party);
        self.is_a_draft().is_ok()
            && self.is_between_two().is_ok()
            && !self.has_done(party, accepted)
    }

    pub fn awaits_signature_of(&self, party: Id<Organisation>) -> bool {
        let signed = self.stage.signed().iter().map(|one| one.by.party);
        matches!(self.stage, Stage::AwaitingSignature { .. })
            && self.is_between_two().is_ok()
            && !self.has_done(party, signed)
    }

    /// One that was merged with its partner has nobody to agree with.
    pub(crate) fn is_between_two(&self) -> Result<(), Refusal> {
        match self.ground.parties.len() {
            0 | 1 => Err(Refusal::new("hash", "agreements-refused-with-itself")),
            _ => Ok(()),
        }
    }

    /// Whether every party is among these, in which one may be twice since two were merged.
    pub(crate) fn have_all(&self, done: impl Iterator<Item = Id<Organisation>>) -> bool {
        let done: BTreeSet<_> = done.collect();
        self.ground.parties.iter().all(|party| done.contains(party))
    }

    /// Whether a party is among these. Where a merge has left nobody else to wait for, it does it
    /// once more, so that it goes on.
    pub(crate) fn has_done(
        &self,
        party: Id<Organisation>,
        done: impl Iterator<Item = Id<Organisation>> + Clone,
    ) -> bool {
        done.clone().any(|one| one == party) && !self.have_all(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Id<Organisation> = Id::well_known(1);
    const B: Id<Organisation> = Id::well_known(2);
    const C: Id<Organisation> = Id::well_known(3);

    #[test]
    fn a_party_that_was_merged_is_its_heir_once_and_in_its_place() {
        let heirs: Heirs = [(A, B)].into_iter().collect();
        assert_eq!(heirs.each_now([C, A]), [C, B]);
        assert_eq!(heirs.each_now([A, C, B]), [B, C], "both are one");
        assert_eq!(heirs.of([C, A]), [(A, B)]);
        assert_eq!(Heirs::default().each_now([A, B]), [A, B]);
    }
}
