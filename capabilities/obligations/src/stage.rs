//! When people are told of an obligation by letter, and who of them.

use basics::{Day, Id, Organisation, Role};

use crate::{Obligation, Sort, State};

/// How far away the move is. Each is told once: a letter a day about the same thing is read by
/// nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    WeekBefore,
    DayBefore,
    OnTheDay,
    Late3,
    Late7,
    Late14,
}

/// Somebody of an organisation who may be told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    pub(crate) of: Id<Organisation>,
    pub(crate) roles: &'a [Role],
}

impl Stage {
    /// The last one that was reached on a day; none where the move is further away. One that is
    /// asked for an answer has fourteen days, and is told in the middle of them and at their end.
    pub(crate) fn reached(obligation: &Obligation, today: Day) -> Option<Self> {
        if obligation.state.is_ended() {
            return None;
        }
        match obligation.turn_due().days_since(today) {
            ..=-14 => Some(Self::Late14),
            -13..=-7 => Some(Self::Late7),
            -6..=-3 => Some(Self::Late3),
            -2..=0 => Some(Self::OnTheDay),
            1 if obligation.state.is_owed() => Some(Self::DayBefore),
            1..=7 => Some(Self::WeekBefore),
            _ => None,
        }
    }

    pub(crate) fn rank(self) -> i64 {
        self as i64
    }
}

impl Reader<'_> {
    fn is(self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whoever answers for the organisation, once those who do the work did not.
    fn answers_for_it(self) -> bool {
        self.is(Role::AuthorizedOfficer) || self.is(Role::OrganisationAdministrator)
    }

    /// Those who can make the move (R1.3: an officer submits a report and answers); after seven
    /// days whoever answers for the organisation; after fourteen the other side too.
    fn is_concerned(self, obligation: &Obligation, stage: Option<Stage>) -> bool {
        let writes = self.is(Role::Editor) || self.is(Role::AuthorizedOfficer);
        if obligation.turn() != self.of {
            return stage == Some(Stage::Late14) && writes;
        }
        let makes_it = match obligation.state {
            State::Proposed | State::Delivered => self.is(Role::AuthorizedOfficer),
            _ if obligation.sort.takes_officer() => writes,
            _ => self.is(Role::Editor),
        };
        makes_it || (stage >= Some(Stage::Late7) && self.answers_for_it())
    }

    /// Whether this one of an organisation's people is told of it. Where nobody is there who could
    /// make the move, whoever answers for the organisation is told at once.
    pub(crate) fn is_told(
        self,
        obligation: &Obligation,
        stage: Option<Stage>,
        all: &[Reader<'_>],
    ) -> bool {
        let is_ours = obligation.turn() == self.of;
        let is_reached = is_ours || stage == Some(Stage::Late14);
        is_reached
            && match all.iter().any(|one| one.is_concerned(obligation, stage)) {
                true => self.is_concerned(obligation, stage),
                false => self.answers_for_it(),
            }
    }
}

/// Under which heading of a letter it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Heading {
    Late,
    Today,
    Soon,
    Answer,
    Theirs,
}

/// How many of each sort stand under each heading: all that a letter says of them, since e-mail is
/// read on its way.
pub(crate) type Counts = std::collections::BTreeMap<(Heading, Sort), i64>;

impl Heading {
    pub(crate) const ALL: [Self; 5] =
        [Self::Late, Self::Today, Self::Soon, Self::Answer, Self::Theirs];

    /// For somebody of this organisation; none where a letter does not speak of it yet.
    pub(crate) fn of(obligation: &Obligation, ours: Id<Organisation>, today: Day) -> Option<Self> {
        if obligation.turn() != ours {
            return Some(Self::Theirs);
        }
        let is_answer = !obligation.state.is_owed();
        match obligation.turn_due().days_since(today) {
            ..=-1 => Some(Self::Late),
            _ if is_answer => Some(Self::Answer),
            0 => Some(Self::Today),
            1..=7 => Some(Self::Soon),
            _ => None,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::Answer => "answer",
            Self::Theirs => "theirs",
        }
    }
}
