//! The harm that a leak would do, and how far a recipient may pass a record on.

/// The information-sharing protocol's four levels (domain §8.1, K33), least harm first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Low,
    Moderate,
    High,
    Severe,
}

/// The Traffic Light Protocol 2.0, widest first. The level is the harm, this is the re-sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tlp {
    Clear,
    Green,
    Amber,
    AmberStrict,
    Red,
}

basics::named!(Level);
basics::named!(Tlp);

impl Level {
    pub const ALL: [Self; 4] = [Self::Low, Self::Moderate, Self::High, Self::Severe];

    /// The worst harm that any viewer is trusted with through an audience: SEVERE reaches nobody
    /// but by release.
    pub const MOST_BY_AUDIENCE: Self = Self::High;

    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
            Self::Severe => "severe",
        }
    }

    /// Its place in the order, as it is stored.
    pub fn rank(self) -> i64 {
        self as i64
    }

    pub fn from_rank(rank: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.rank() == rank)
    }
}

impl Tlp {
    pub const ALL: [Self; 5] =
        [Self::Clear, Self::Green, Self::Amber, Self::AmberStrict, Self::Red];

    pub fn name(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Green => "green",
            Self::Amber => "amber",
            Self::AmberStrict => "amber_strict",
            Self::Red => "red",
        }
    }

    /// Its place in the order, as it is stored.
    pub fn rank(self) -> i64 {
        self as i64
    }

    pub fn from_rank(rank: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|tlp| tlp.rank() == rank)
    }

    /// R8.10: these have no share or forward function.
    pub fn may_be_passed_on(self) -> bool {
        self < Self::AmberStrict
    }
}
