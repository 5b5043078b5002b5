//! The words of our own files, in every language that there is: what a download says, an import
//! understands.

use parties::OrganisationType;
use sharing::{Level, Tlp};

use super::phrases::Phrases;
use crate::{Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status};

/// The closed lists by what they are called.
pub(crate) struct OwnWords {
    pub sectors: Phrases<Sector>,
    pub kinds: Phrases<Kind>,
    pub statuses: Phrases<Status>,
    pub groups: Phrases<PopulationGroup>,
    pub modalities: Phrases<Modality>,
    pub programmes: Phrases<MissionProgramme>,
    pub levels: Phrases<Level>,
    pub marks: Phrases<Tlp>,
    pub types: Phrases<OrganisationType>,
}
