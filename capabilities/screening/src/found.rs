//! A name that is like one of the list, and every rule about it.

use basics::{Id, Line, Moment, Organisation, Paragraph, Person, Refusal};
use sharing::{Audience, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{EntryKind, Why};

/// A name of an organisation or of one of its office holders that is like one of the list. It means
/// nothing until people have judged it (R5.11, K23).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub id: Id<Self>,
    /// Owned by the verifying party that looked, and seen by it alone; what was confirmed is told
    /// to the organisation unless the law forbids it (R5.12).
    pub share: Share,
    pub party: Id<Organisation>,
    pub subject: Subject,
    /// The organisation's own.
    pub name: Line,
    /// What the list knows its entry by.
    pub entry: Line,
    pub kind: EntryKind,
    pub reference: Option<Line>,
    /// The list's name that is most like it.
    pub listed_name: Line,
    /// What the entry was like when the two were compared last.
    pub print: [u8; 32],
    /// Of a hundred.
    pub percent: i64,
    pub why: Vec<Why>,
    pub verdict: Verdict,
    /// Whoever said the last word of it.
    pub said_by: Option<Id<Person>>,
    /// The legal reason for which the organisation is not told.
    pub restricted: Option<Paragraph>,
    /// It was said that it is somebody else, and then the entry changed.
    pub is_asked_again: bool,
    /// It was confirmed, and whoever spoke last says that it is somebody else after all: it stands
    /// until another agrees.
    pub is_doubted: bool,
    pub found_at: Moment,
    pub version: i64,
}

/// Whose name it is. Those whom an organisation serves are never here: there is no such name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Organisation,
    Officer,
    Board,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// To be looked at.
    Open,
    /// One person says that it is them; another has to say it too.
    Proposed,
    /// Somebody else: it does not come back for the same name as long as the entry is the same.
    Ignored,
    /// It is them, two people say: nothing is signed or paid.
    Confirmed,
    /// The name or the entry is not there any more, and nobody had judged it.
    Gone,
}

/// What a person says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    Other,
    Them,
}

/// What a person said of it: who, why and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub finding: Finding,
    pub reason: Paragraph,
    pub person: Id<Person>,
    pub name: Line,
    pub at: Moment,
}

basics::named!(Subject);
basics::named!(Verdict);
basics::named!(Finding);

impl Subject {
    pub const ALL: [Self; 3] = [Self::Organisation, Self::Officer, Self::Board];

    pub fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Officer => "officer",
            Self::Board => "board",
        }
    }
}

impl Verdict {
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Proposed, Self::Ignored, Self::Confirmed, Self::Gone];

    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Proposed => "proposed",
            Self::Ignored => "ignored",
            Self::Confirmed => "confirmed",
            Self::Gone => "gone",
        }
    }
}

impl Finding {
    pub const ALL: [Self; 2] = [Self::Other, Self::Them];

    pub fn name(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Them => "them",
        }
    }
}

impl Match {
    /// The same name and the same entry are the same match, so that what was judged once stays so.
    pub fn id_of(
        owner: Id<Organisation>,
        party: Id<Organisation>,
        name: &Line,
        entry: &Line,
    ) -> Id<Self> {
        let name = basics::fold(name.as_str());
        Id::named("comity:screening:match", &format!("{owner}/{party}/{entry}/{name}"))
    }

    /// Seen by whoever looked, until it is told to somebody.
    pub fn kept_by(owner: Id<Organisation>) -> Share {
        Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience: Audience::OWN }
    }

    /// A person's word. One suffices to say that it is somebody else; that it is them takes two,
    /// and so does lifting what two confirmed (R5.11).
    pub fn judge(self, finding: Finding, by: Id<Person>) -> Result<Self, Refusal> {
        let is_own_word = self.said_by == Some(by);
        let verdict = match (self.verdict, finding) {
            (Verdict::Gone, _) => return Err(refused("screening-refused-gone")),
            (Verdict::Ignored, Finding::Other) => return Err(refused("screening-refused-same")),
            (Verdict::Confirmed, Finding::Them) if !self.is_doubted => {
                return Err(refused("screening-refused-same"));
            }
            (Verdict::Proposed, Finding::Them) if is_own_word => {
                return Err(refused("screening-refused-second"));
            }
            (Verdict::Confirmed, Finding::Other) if self.is_doubted && is_own_word => {
                return Err(refused("screening-refused-lift"));
            }
            (Verdict::Proposed | Verdict::Confirmed, Finding::Them) => Verdict::Confirmed,
            (Verdict::Open | Verdict::Ignored, Finding::Them) => Verdict::Proposed,
            (Verdict::Confirmed, Finding::Other) if !self.is_doubted => Verdict::Confirmed,
            (_, Finding::Other) => Verdict::Ignored,
        };
        let is_doubted = verdict == Verdict::Confirmed && finding == Finding::Other;
        Ok(Self { verdict, said_by: Some(by), is_asked_again: false, is_doubted, ..self })
    }

    /// What another look makes of it; nothing where all is as it was. That somebody is somebody
    /// else holds for the entry as it was then: once it changes, people are asked again.
    pub fn found_again(&self, now: &Self) -> Option<Self> {
        let is_changed = self.print != now.print;
        let (verdict, is_asked_again) = match self.verdict {
            Verdict::Gone => (Verdict::Open, self.is_asked_again),
            Verdict::Ignored if is_changed => (Verdict::Open, true),
            verdict => (verdict, self.is_asked_again),
        };
        if !is_changed && verdict == self.verdict {
            return None;
        }
        let kept = self.clone();
        Some(Self {
            reference: now.reference.clone(),
            listed_name: now.listed_name.clone(),
            print: now.print,
            percent: now.percent,
            why: now.why.clone(),
            verdict,
            is_asked_again,
            // A doubt was about the entry as it was.
            is_doubted: self.is_doubted && !is_changed,
            version: self.version + 1,
            ..kept
        })
    }

    /// Another look did not find it: what nobody judged needs no judging. What people said stands
    /// until people say otherwise.
    pub fn not_found(&self) -> Option<Self> {
        let gone = Self { verdict: Verdict::Gone, version: self.version + 1, ..self.clone() };
        (self.verdict == Verdict::Open).then_some(gone)
    }

    /// Whether its organisation is told of it: only what was confirmed, unless the law forbids.
    pub fn is_told(&self) -> bool {
        self.verdict == Verdict::Confirmed && self.restricted.is_none()
    }

    /// Whether it waits for somebody's word.
    pub fn is_waiting(&self) -> bool {
        matches!(self.verdict, Verdict::Open | Verdict::Proposed)
    }

    /// What is said to it is read by its organisation: before it is told there is nothing to say.
    pub fn may_be_answered(&self) -> Result<(), Refusal> {
        if self.is_told() { Ok(()) } else { Err(refused("screening-refused-untold")) }
    }
}

fn refused(why: &'static str) -> Refusal {
    Refusal { about: "finding", why, details: Vec::new() }
}

impl Shared for Match {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Id<Person> = Id::well_known(3);
    const OTHER: Id<Person> = Id::well_known(4);

    fn line(text: &str) -> Line {
        Line::parse("x", text).unwrap()
    }

    fn found(verdict: Verdict) -> Match {
        let (owner, party) = (Id::well_known(1), Id::well_known(2));
        Match {
            id: Match::id_of(owner, party, &line("A B"), &line("7")),
            share: Match::kept_by(owner),
            party,
            subject: Subject::Board,
            name: line("A B"),
            entry: line("7"),
            kind: EntryKind::Individual,
            reference: None,
            listed_name: line("A B"),
            print: [1; 32],
            percent: 100,
            why: vec![Why::Same],
            verdict,
            said_by: (!matches!(verdict, Verdict::Open | Verdict::Gone)).then_some(ONE),
            restricted: None,
            is_asked_again: false,
            is_doubted: false,
            found_at: Moment::from_micros(0).unwrap(),
            version: 1,
        }
    }

    /// Each verdict, what is said, whether by whoever said the last word, and what comes of it.
    #[test]
    fn that_it_is_them_takes_two_people_and_nobody_lifts_alone_what_they_confirmed() {
        use Finding::{Other, Them};
        use Verdict::{Confirmed, Gone, Ignored, Open, Proposed};
        for (before, finding, by, after) in [
            (Open, Them, ONE, Ok(Proposed)),
            (Open, Other, ONE, Ok(Ignored)),
            (Proposed, Them, ONE, Err("screening-refused-second")),
            (Proposed, Them, OTHER, Ok(Confirmed)),
            (Proposed, Other, ONE, Ok(Ignored)),
            (Proposed, Other, OTHER, Ok(Ignored)),
            (Ignored, Them, ONE, Ok(Proposed)),
            (Ignored, Other, OTHER, Err("screening-refused-same")),
            (Confirmed, Them, OTHER, Err("screening-refused-same")),
            (Confirmed, Other, ONE, Ok(Confirmed)),
            (Confirmed, Other, OTHER, Ok(Confirmed)),
            (Gone, Them, ONE, Err("screening-refused-gone")),
            (Gone, Other, OTHER, Err("screening-refused-gone")),
        ] {
            let judged = found(before).judge(finding, by);
            let judged = judged.map(|one| one.verdict).map_err(|refusal| refusal.why);
            assert_eq!(judged, after, "R5.11: {before:?} {finding:?}");
        }
    }

    #[test]
    fn what_two_confirmed_is_lifted_by_two() {
        use Finding::{Other, Them};
        for first in [ONE, OTHER] {
            let second = if first == ONE { OTHER } else { ONE };
            let doubted = found(Verdict::Confirmed).judge(Other, first).unwrap();
            assert!(doubted.is_doubted && doubted.is_told(), "R5.11: it stands");
            let alone = doubted.clone().judge(Other, first).map_err(|refusal| refusal.why);
            assert_eq!(alone, Err("screening-refused-lift"), "R5.11");
            let lifted = doubted.clone().judge(Other, second).unwrap();
            assert_eq!((lifted.verdict, lifted.is_doubted), (Verdict::Ignored, false));
            let kept = doubted.judge(Them, second).unwrap();
            assert_eq!((kept.verdict, kept.is_doubted), (Verdict::Confirmed, false));
        }
    }

    #[test]
    fn its_organisation_is_told_of_what_was_confirmed_unless_the_law_forbids() {
        for verdict in Verdict::ALL {
            let one = found(verdict);
            assert_eq!(one.is_told(), verdict == Verdict::Confirmed, "R5.12, K23");
            assert_eq!(one.may_be_answered().is_ok(), one.is_told());
        }
        let restricted = Paragraph::parse("x", "The court asked for silence").ok();
        assert!(!Match { restricted, ..found(Verdict::Confirmed) }.is_told(), "R5.12");
    }

    #[test]
    fn that_it_is_somebody_else_holds_until_the_entry_changes() {
        let same = found(Verdict::Open);
        let changed = Match { print: [2; 32], percent: 90, ..found(Verdict::Open) };
        for verdict in Verdict::ALL {
            let before = found(verdict);
            let again = before.found_again(&same).map(|one| one.verdict);
            assert_eq!(again, (verdict == Verdict::Gone).then_some(Verdict::Open), "R5.11");
            let after = before.found_again(&changed).unwrap();
            let expected = match verdict {
                Verdict::Ignored | Verdict::Gone => Verdict::Open,
                verdict => verdict,
            };
            assert_eq!((after.verdict, after.percent), (expected, 90), "R5.11: {verdict:?}");
            assert_eq!(after.is_asked_again, verdict == Verdict::Ignored);
        }
    }

    #[test]
    fn what_is_not_found_any_more_need_not_be_judged_and_what_was_judged_stands() {
        let gone = Verdict::ALL.map(|verdict| found(verdict).not_found().is_some());
        assert_eq!(gone, [true, false, false, false, false]);
    }

    #[test]
    fn one_name_and_one_entry_are_one_match_however_the_name_is_typed() {
        let id = |name, entry| {
            Match::id_of(Id::well_known(1), Id::well_known(2), &line(name), &line(entry))
        };
        assert_eq!(id("Awa Traoré", "7"), id("awa  traore", "7"));
        assert_ne!(id("Awa Traoré", "7"), id("Awa Traoré", "8"), "a new entry is found again");
        assert_ne!(id("Awa Traoré", "7"), id("Awa Traorée", "7"), "and so is a new name");
    }
}
