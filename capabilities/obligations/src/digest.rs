//! What one letter tells one person: how much of what is due, late and waiting for an answer.

use std::collections::BTreeMap;

use basics::{Day, Id};
use people::Account;

use crate::{
    Obligation,
    stage::{Counts, Heading, Reader, Stage},
};

/// What one person is to be told today. It holds numbers and sorts: e-mail is not confidential, so
/// titles and parties stay here, where whoever follows the link signs in.
#[derive(Debug)]
pub(crate) struct Digest {
    pub(crate) account: Account,
    pub(crate) counts: Counts,
    /// What was never told to this person as it stands now.
    pub(crate) news: Vec<Told>,
}

/// A stage of an obligation that somebody was told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) obligation: Id<Obligation>,
    pub(crate) state: String,
    pub(crate) turn_due: Day,
    pub(crate) stage: i64,
}

impl Told {
    fn of(obligation: &Obligation, stage: Stage) -> Self {
        Self {
            obligation: obligation.id,
            state: obligation.state.name().to_owned(),
            turn_due: obligation.turn_due(),
            stage: stage.rank(),
        }
    }

    /// Whether this says more than what was told before: it stands otherwise, or is later.
    fn is_new(&self, before: Option<&Self>) -> bool {
        before.is_none_or(|before| {
            (&before.state, before.turn_due) != (&self.state, self.turn_due)
                || before.stage < self.stage
        })
    }
}

impl Digest {
    /// Of what this person sees, what concerns them; none where nothing of it is new.
    pub(crate) fn of(
        account: &Account,
        all: &[Reader<'_>],
        seen: &[&Obligation],
        before: &[Told],
        today: Day,
    ) -> Option<Self> {
        let before: BTreeMap<_, _> = before.iter().map(|told| (told.obligation, told)).collect();
        let reader = Reader { of: account.organisation, roles: &account.roles };
        let mut digest = Self { account: account.clone(), counts: Counts::new(), news: Vec::new() };
        for obligation in seen {
            let stage = Stage::reached(obligation, today);
            let heading = Heading::of(obligation, account.organisation, today);
            let Some(heading) = heading.filter(|_| reader.is_told(obligation, stage, all)) else {
                continue;
            };
            *digest.counts.entry((heading, obligation.sort)).or_default() += 1;
            let told = stage.map(|stage| Told::of(obligation, stage));
            let before = before.get(&obligation.id).copied();
            digest.news.extend(told.filter(|told| told.is_new(before)));
        }
        (!digest.news.is_empty()).then_some(digest)
    }
}
