//! A saved match: columns or words of files that somebody of an organisation matched by hand, and
//! that are applied to its later files by themselves.

use std::collections::BTreeMap;

use basics::{Id, Moment, Organisation};
use exchange::columns::{Column, Part};
use sharing::{Audience, Level, Share, Shared, Tlp};
use uuid::Uuid;

use super::verdict::Word;
use crate::{Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status};

/// What somebody matched, when, and who that was.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Saved {
    pub id: Id<Self>,
    /// The organisation alone knows how its files are written.
    pub share: Share,
    pub what: What,
    pub by: String,
    pub at: Moment,
    pub version: i64,
}

/// What was matched with what.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    /// The headings of a file, and which of them is which column.
    Columns { headings: Vec<String>, signature: Vec<u8>, columns: BTreeMap<Column, usize> },
    /// A word as files have it, and the name or code of what it means.
    Word { of: Of, given: String, meant: String },
}

/// What a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Of {
    Organisation,
    Sector,
    Status,
    Kind,
    Group,
    Modality,
    Programme,
    Level,
    Tlp,
    Place,
}

basics::named!(Of);

/// So many are kept of one organisation: more are no words but a file.
pub(crate) const SAVED_MAX: usize = 5_000;

impl Saved {
    pub(crate) fn share_of(owner: Id<Organisation>) -> Share {
        Share { owner, level: Level::Low, tlp: Tlp::Red, audience: Audience::OWN }
    }
}

impl Of {
    pub(crate) const ALL: [Self; 10] = [
        Self::Organisation,
        Self::Sector,
        Self::Status,
        Self::Kind,
        Self::Group,
        Self::Modality,
        Self::Programme,
        Self::Level,
        Self::Tlp,
        Self::Place,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Sector => "sector",
            Self::Status => "status",
            Self::Kind => "kind",
            Self::Group => "group",
            Self::Modality => "modality",
            Self::Programme => "programme",
            Self::Level => "level",
            Self::Tlp => "tlp",
            Self::Place => "place",
        }
    }

    /// What the words of a column name; none where they say something for one row only: days,
    /// numbers, titles.
    pub(crate) fn column(column: Column) -> Option<Self> {
        Some(match column {
            Column::Organisation(_, Part::Name | Part::Acronym) => Self::Organisation,
            Column::Sector | Column::SectorCode => Self::Sector,
            Column::Status => Self::Status,
            Column::ActivityKind => Self::Kind,
            Column::PopulationGroup => Self::Group,
            Column::Modality => Self::Modality,
            Column::Programme => Self::Programme,
            Column::Level => Self::Level,
            Column::Tlp => Self::Tlp,
            _ => return None,
        })
    }

    /// Whether this names one of its list; a place is named by our id, an organisation by its name.
    pub(crate) fn knows(self, meant: &str) -> bool {
        match self {
            Self::Organisation => !meant.trim().is_empty(),
            Self::Sector => Sector::from_code(meant).is_some(),
            Self::Status => Status::from_name(meant).is_some(),
            Self::Kind => Kind::from_name(meant).is_some(),
            Self::Group => PopulationGroup::from_name(meant).is_some(),
            Self::Modality => Modality::from_name(meant).is_some(),
            Self::Programme => MissionProgramme::from_name(meant).is_some(),
            Self::Level => Level::from_name(meant).is_some(),
            Self::Tlp => Tlp::from_name(meant).is_some(),
            Self::Place => meant.parse::<Uuid>().is_ok(),
        }
    }

    /// What it means, in a reader's words.
    pub(crate) fn word(self, meant: &str) -> Word {
        let group = match self {
            Self::Organisation | Self::Place => return Word::from(meant),
            Self::Sector => "activities-sector",
            Self::Status => "activities-status",
            Self::Kind => "activities-kind",
            Self::Group => "activities-population",
            Self::Modality => "activities-modality",
            Self::Programme => "activities-programme",
            Self::Level => "sharing-level",
            Self::Tlp => "sharing-tlp",
        };
        match self.knows(meant) {
            true => Word::Key(format!("{group}-{meant}")),
            false => Word::from(meant),
        }
    }
}

impl Shared for Saved {
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

    #[test]
    fn a_word_means_one_of_its_own_list() {
        let check =
            |of: Of, meant: &str, wanted: bool| assert_eq!(of.knows(meant), wanted, "{meant}");
        check(Of::Sector, "WSH", true);
        check(Of::Sector, "ongoing", false);
        check(Of::Status, "ongoing", true);
        check(Of::Group, "IDP", true);
        check(Of::Place, "Gao", false);
        check(Of::Organisation, " ", false);
        assert_eq!(Of::Kind.word("training"), Word::Key("activities-kind-training".into()));
        assert_eq!(Of::Kind.word("dancing"), Word::Text("dancing".into()));
    }

    #[test]
    fn days_numbers_and_titles_are_no_words() {
        for column in [Column::Start, Column::Budget, Column::ActivityTitle, Column::RecordId] {
            assert_eq!(Of::column(column), None);
        }
    }
}
