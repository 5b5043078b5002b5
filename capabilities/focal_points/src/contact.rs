//! Somebody who answers: a member of staff, with the ways to reach them.

use basics::{Line, Refusal};
use profiles::Spoken;

use crate::{Channel, ChannelKind};

/// A professional contact: never one of those whom an organisation serves (K35).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: Line,
    pub role: Option<Line>,
    /// In the order of their kinds.
    pub channels: Vec<Channel>,
    pub languages: Vec<Spoken>,
}

impl Contact {
    /// Whoever cannot be reached is nobody's focal point. `about` is the question beside which that
    /// is said.
    pub fn check(self, about: &'static str) -> Result<Self, Refusal> {
        match self.channels.is_empty() {
            true => Err(Refusal::new(about, "focal-points-refused-no-channel")),
            false => Ok(self),
        }
    }

    /// The same person, as far as a name tells.
    pub fn is_called(&self, other: &Line) -> bool {
        basics::fold(self.name.as_str()) == basics::fold(other.as_str())
    }

    pub fn channel(&self, kind: ChannelKind) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.kind == kind)
    }
}

/// A bit for each language, by its place in the list, which only grows at its end.
pub fn bits(languages: &[Spoken]) -> i64 {
    let bit = |spoken: &Spoken| Spoken::ALL.iter().position(|known| known == spoken);
    languages.iter().filter_map(bit).fold(0, |bits, place| bits | 1 << place)
}
