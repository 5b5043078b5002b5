//! A publication: what is proposed between an agreement’s parties, who agreed to it, and what
//! everybody reads.
//!
//! `proposed → public → withdrawn`, and proposed anew from each of them. What is public is what
//! every party agreed to, byte for byte, and stays so until another text has all of them or one of
//! them takes its yes back.

use agreements::{Agreement, Document, Hash, Heirs};
use basics::{Day, Id, Moment, Organisation, Paragraph, Person, Refusal};
use sharing::{Audience, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{Content, Fate, State};

/// What stands between the parties; seen by them alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    pub id: Id<Self>,
    /// As the agreement is shared.
    pub share: Share,
    pub agreement: Id<Agreement>,
    /// What not all have agreed to yet.
    pub proposed: Option<Proposed>,
    pub public: Option<Public>,
    /// Who took it back last, as long as nothing is proposed anew.
    pub withdrawn: Option<Withdrawn>,
    pub updated_at: Moment,
    pub version: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub content: Content,
    pub by: By,
    /// Of each party, an Authorized Officer’s.
    pub consents: Vec<By>,
}

/// Who, for which party, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct By {
    pub person: Id<Person>,
    pub party: Id<Organisation>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    pub by: By,
    pub reason: Paragraph,
}

/// What everybody reads, signed in or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Public {
    /// The publication’s own, so that its address stays.
    pub id: Id<Self>,
    pub share: Share,
    pub content: Content,
    pub since: Moment,
    /// Since when it tells of a text that was amended.
    pub outdated_on: Option<Day>,
    /// What has become of the agreement since.
    pub fate: Fate,
}

/// What is signed, as far as a publication asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed<'a> {
    pub document: &'a Document,
    /// Who its parties are by now.
    pub parties: &'a [Id<Organisation>],
    pub fate: Fate,
}

impl<'a> Signed<'a> {
    pub fn of(agreement: &'a Agreement) -> Self {
        let parties = &agreement.life.ground.parties;
        Self { document: &agreement.document, parties, fate: Fate::of(agreement) }
    }
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Proposed,
    Public,
    /// Public, and another one is proposed.
    ProposedAnew,
    Withdrawn,
}

basics::named!(Stage);

impl Publication {
    /// The empty one of an agreement: something is proposed at once.
    pub fn begin(agreement: &Agreement, now: Moment) -> Self {
        Self {
            // One for each agreement, whoever begins it.
            id: Id::named("publications.publication", &agreement.id.to_string()),
            share: agreement.share,
            agreement: agreement.id,
            proposed: None,
            public: None,
            withdrawn: None,
            updated_at: now,
            version: 0,
        }
    }

    /// Only of what all have signed; what an amendment changes is told with the agreement.
    pub fn may_tell_of(agreement: &Agreement) -> Result<(), Refusal> {
        match (&agreement.amends, agreement.life.is_signed()) {
            (None, true) => Ok(()),
            (None, false) => Err(Refusal::new("agreement", "publications-refused-not-signed")),
            (Some(_), _) => Err(Refusal::new("agreement", "publications-refused-amendment")),
        }
    }

    /// Another text: whatever was agreed to was another one (R5.3).
    pub fn propose(mut self, content: Content, by: By) -> Result<Self, Refusal> {
        let is_proposed = self.proposed.as_ref().is_some_and(|one| one.content == content);
        let is_public = self.public.as_ref().is_some_and(|one| one.content == content);
        if is_proposed || (is_public && self.proposed.is_none()) {
            return Err(Refusal::new("text_en", "publications-refused-same"));
        }
        self.proposed = Some(Proposed { content, by, consents: Vec::new() });
        self.withdrawn = None;
        Ok(self)
    }

    /// One party’s yes to exactly this text (R5.3). With the last one it is public. Where two
    /// parties have become one and nobody else is missing, that one says it once more.
    pub fn consent(mut self, by: By, hash: Hash, signed: &Signed<'_>) -> Result<Self, Refusal> {
        let Some(mut proposed) = self.proposed.take() else {
            return Err(Refusal::new("hash", "publications-refused-nothing-proposed"));
        };
        let content = &proposed.content;
        if content.hash() != hash {
            return Err(Refusal::new("hash", "publications-refused-other-text"));
        }
        if content.facts.of(signed.document) != content.facts {
            return Err(Refusal::new("hash", "publications-refused-amended"));
        }
        if proposed.has_consent_of(by.party) && !proposed.has_all_of(signed.parties) {
            return Err(Refusal::new("hash", "publications-refused-agreed-already"));
        }
        proposed.consents.push(by);
        match proposed.has_all_of(signed.parties) {
            true => {
                let public = Public::of(&self, proposed.content, by.at);
                self.public = Some(Public { fate: signed.fate, ..public });
            }
            false => self.proposed = Some(proposed),
        }
        Ok(self)
    }

    /// One party takes its yes back, or says no: nothing is public and nothing is proposed.
    pub fn withdraw(self, by: By, reason: Paragraph) -> Result<Self, Refusal> {
        if self.proposed.is_none() && self.public.is_none() {
            return Err(Refusal::new("reason", "publications-refused-nothing"));
        }
        let withdrawn = Some(Withdrawn { by, reason });
        Ok(Self { proposed: None, public: None, withdrawn, ..self })
    }

    /// After something became of the agreement: whether what is public is still what is signed, and
    /// how it stands with it.
    #[must_use]
    pub fn keep_up(self, signed: &Signed<'_>, today: Day) -> Self {
        let public = self.public.map(|public| {
            let is_true = public.content.facts.of(signed.document) == public.content.facts;
            let outdated_on = (!is_true).then(|| public.outdated_on.unwrap_or(today));
            Public { outdated_on, fate: signed.fate, ..public }
        });
        Self { public, ..self }
    }

    /// Shared as the agreement is by now, and each hand its party’s heir’s. What is told stays as
    /// it was agreed to, byte for byte.
    #[must_use]
    pub fn follow(self, share: Share, heirs: &Heirs) -> Self {
        let now = |by: By| By { party: heirs.now(by.party), ..by };
        let proposed = self.proposed.map(|proposed| {
            let consents = proposed.consents.into_iter().map(now).collect();
            Proposed { by: now(proposed.by), consents, ..proposed }
        });
        let withdrawn = self.withdrawn.map(|one| Withdrawn { by: now(one.by), ..one });
        let shared = Public::shared_by(share.owner);
        let public = self.public.map(|public| Public { share: shared, ..public });
        Self { share, proposed, withdrawn, public, ..self }
    }

    pub fn stage(&self) -> Stage {
        match (&self.public, &self.proposed) {
            (Some(_), None) => Stage::Public,
            (Some(_), Some(_)) => Stage::ProposedAnew,
            (None, Some(_)) => Stage::Proposed,
            (None, None) => Stage::Withdrawn,
        }
    }
}

impl Proposed {
    pub fn has_consent_of(&self, party: Id<Organisation>) -> bool {
        self.consents.iter().any(|one| one.party == party)
    }

    fn has_all_of(&self, parties: &[Id<Organisation>]) -> bool {
        parties.iter().all(|party| self.has_consent_of(*party))
    }
}

impl Public {
    fn of(publication: &Publication, content: Content, since: Moment) -> Self {
        Self {
            id: publication.id.cast(),
            share: Self::shared_by(publication.share.owner),
            content,
            since,
            outdated_on: None,
            fate: Fate::default(),
        }
    }

    /// What has become of the agreement on a day, and since when, as far as its parties tell days.
    pub fn state(&self, today: Day) -> Option<(State, Option<Day>)> {
        let (state, on) = self.fate.on(today)?;
        Some((state, Some(on).filter(|_| self.tells_days())))
    }

    pub(crate) fn tells_days(&self) -> bool {
        self.content.facts.period.is_some()
    }

    /// What is public harms nobody, as all its parties said.
    pub fn shared_by(owner: Id<Organisation>) -> Share {
        Share { owner, level: Level::Low, tlp: Tlp::Clear, audience: Audience::PUBLIC }
    }
}

impl Stage {
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Public, Self::ProposedAnew, Self::Withdrawn];

    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Public => "public",
            Self::ProposedAnew => "proposed_anew",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Shared for Publication {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

impl Shared for Public {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prelude::*, test_runner::TestRunner};

    use super::*;
    use crate::content::tests::{PARTIES, content, document};

    /// What may happen to one, by a party; texts and signed titles are few, so that they meet.
    #[derive(Clone, Debug)]
    enum Step {
        Propose { party: usize, text: u8 },
        Consent { party: usize, text: u8 },
        Withdraw { party: usize },
        Amend { title: u8 },
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            3 => (0..2_usize, 0..3_u8).prop_map(|(party, text)| Step::Propose { party, text }),
            6 => (0..2_usize, 0..3_u8).prop_map(|(party, text)| Step::Consent { party, text }),
            1 => (0..2_usize).prop_map(|party| Step::Withdraw { party }),
            1 => (0..2_u8).prop_map(|title| Step::Amend { title }),
        ];
        proptest::collection::vec(step, 0..24)
    }

    fn empty() -> Publication {
        let owner = PARTIES[0];
        Publication {
            id: Id::well_known(9),
            share: Share { audience: Audience::OWN, ..Public::shared_by(owner) },
            agreement: Id::well_known(8),
            proposed: None,
            public: None,
            withdrawn: None,
            updated_at: Moment::from_micros(0).unwrap(),
            version: 0,
        }
    }

    fn of(document: &Document) -> Signed<'_> {
        Signed { document, parties: &PARTIES, fate: Fate::default() }
    }

    type Propose = fn(Publication, Content, By) -> Result<Publication, Refusal>;

    /// Lives through it, and beside it keeps who said yes to what since it was proposed: whatever
    /// is public had a yes of everybody to exactly its bytes, and tells of what is signed or says
    /// that it does not.
    fn holds(steps: Vec<Step>, propose: Propose) -> Result<(), TestCaseError> {
        let (mut one, mut signed) = (empty(), document("Well 0", Some("1000")));
        let mut said: Vec<(usize, String)> = Vec::new();
        for (moment, step) in steps.into_iter().enumerate() {
            let at = Moment::from_micros(moment as i64).unwrap();
            let by = |party: usize| By { person: Id::well_known(5), party: PARTIES[party], at };
            let told = |text: u8| content(&format!("Text {text}"), &signed);
            let before = one.clone();
            let after = match step {
                Step::Propose { party, text } => {
                    propose(one, told(text), by(party)).inspect(|_| {
                        said.clear();
                    })
                }
                Step::Consent { party, text } => {
                    let told = told(text);
                    let done = one.consent(by(party), told.hash(), &of(&signed));
                    done.inspect(|_| said.push((party, told.canonical())))
                }
                Step::Withdraw { party } => {
                    one.withdraw(by(party), Paragraph::parse("reason", "Unsafe").unwrap())
                }
                Step::Amend { title } => {
                    signed = document(&format!("Well {title}"), Some("1000"));
                    let today = "2026-08-01".parse().unwrap();
                    Ok(one.keep_up(&of(&signed), today))
                }
            };
            one = after.unwrap_or_else(|_| before.clone());
            let Some(public) = &one.public else { continue };
            if before.public.as_ref().map(|known| &known.content) != Some(&public.content) {
                let bytes = public.content.canonical();
                for party in 0..PARTIES.len() {
                    prop_assert!(said.contains(&(party, bytes.clone())), "{party} said no yes");
                }
            }
            let is_true = public.content.facts.of(&signed) == public.content.facts;
            prop_assert_eq!(is_true, public.outdated_on.is_none());
        }
        Ok(())
    }

    #[test]
    fn nothing_is_public_but_what_every_party_agreed_to_byte_for_byte() {
        let held = TestRunner::default().run(&steps(), |steps| holds(steps, Publication::propose));
        held.unwrap();
    }

    /// The control: one that keeps the yes to an earlier text is caught.
    #[test]
    fn a_publication_that_keeps_the_yes_to_another_text_is_caught() {
        let keeps: Propose = |one, content, by| {
            let kept = one.proposed.as_ref().map(|known| known.consents.clone());
            let mut proposed = one.propose(content, by)?;
            if let (Some(now), Some(kept)) = (&mut proposed.proposed, kept) {
                now.consents = kept;
            }
            Ok(proposed)
        };
        let held = TestRunner::default().run(&steps(), |steps| holds(steps, keeps));
        assert!(held.is_err(), "R5.3");
    }
}
