//! A named, stored set of parties that a record is shown to.

use std::collections::BTreeSet;

use basics::{Day, Id, Names, Organisation};

use crate::Constituency;

/// An audience. Its members are rows; `sharing` never asks what a forum is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    pub id: Id<Self>,
    pub kind: AudienceKind,
    /// None for those that the product ships: their names are words.
    pub names: Option<Names>,
    /// Who keeps the list of members; none for those that the product ships.
    pub owner: Option<Id<Organisation>>,
    /// From this day on it opens nothing: what was shown to it is seen by its owners alone.
    pub ended_on: Option<Day>,
    /// Counts the changes of its name and its end.
    pub version: i64,
}

/// A party that is named in an audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    pub party: Id<Organisation>,
    pub since: Day,
}

/// What decides its membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AudienceKind {
    /// Nobody but the owner of the record.
    Own,
    /// Organisations that are bound by the humanitarian principles.
    Humanitarian,
    /// Registered parties but the mission's military and police and the host State.
    Partners,
    /// Every registered party.
    Everyone,
    /// Whoever asks, signed in or not.
    Public,
    /// Organisations that its owner named.
    Named,
    /// Exactly the parties of a record that stands between them: an obligation, an agreement.
    Among,
}

impl Audience {
    pub const OWN: Id<Self> = Id::well_known(0xA0D1_0001);
    pub const HUMANITARIAN: Id<Self> = Id::well_known(0xA0D1_0002);
    pub const PARTNERS: Id<Self> = Id::well_known(0xA0D1_0003);
    pub const EVERYONE: Id<Self> = Id::well_known(0xA0D1_0004);
    pub const PUBLIC: Id<Self> = Id::well_known(0xA0D1_0005);

    /// More parties than this are no named set any more, but a kind.
    pub const MEMBERS_MAX: usize = 500;

    /// The audience of exactly these parties: the same for the same parties, in whatever order.
    pub(crate) fn among(parties: &BTreeSet<Id<Organisation>>) -> Id<Self> {
        let named: Vec<String> = parties.iter().map(Id::to_string).collect();
        Id::named("sharing.among", &named.join(" "))
    }

    pub(crate) fn shipped(kind: AudienceKind, id: Id<Self>) -> Self {
        Self { id, kind, names: None, owner: None, ended_on: None, version: 1 }
    }

    /// The audience that a party's records have unless it says otherwise. A humanitarian record
    /// never reaches the mission's military or police, or the host State, by default.
    pub fn by_default(owner: Constituency) -> Id<Self> {
        if owner.is_humanitarian() { Self::HUMANITARIAN } else { Self::PARTNERS }
    }
}

basics::named!(AudienceKind);

impl AudienceKind {
    pub const ALL: [Self; 7] = [
        Self::Own,
        Self::Humanitarian,
        Self::Partners,
        Self::Everyone,
        Self::Public,
        Self::Named,
        Self::Among,
    ];

    /// Those that the product ships, narrowest first.
    pub const SHIPPED: [(Self, Id<Audience>); 5] = [
        (Self::Own, Audience::OWN),
        (Self::Humanitarian, Audience::HUMANITARIAN),
        (Self::Partners, Audience::PARTNERS),
        (Self::Everyone, Audience::EVERYONE),
        (Self::Public, Audience::PUBLIC),
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Humanitarian => "humanitarian",
            Self::Partners => "partners",
            Self::Everyone => "everyone",
            Self::Public => "public",
            Self::Named => "named",
            Self::Among => "among",
        }
    }

    /// Whether parties of this constituency belong to it without being named.
    pub fn takes(self, constituency: Constituency) -> bool {
        match self {
            Self::Own | Self::Named | Self::Among => false,
            Self::Humanitarian => constituency.is_humanitarian(),
            Self::Partners => {
                !constituency.is_of_the_state()
                    && !matches!(
                        constituency,
                        Constituency::MissionMilitary | Constituency::MissionPolice
                    )
            }
            Self::Everyone | Self::Public => true,
        }
    }
}
