//! The words for an activity's closed lists.

use sharing::{Audience, Level, Tlp};
use words::Words;

use crate::{Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status};

pub fn sector(w: &Words, sector: Sector) -> String {
    w.say(&format!("activities-sector-{}", sector.code()))
}

pub fn kind(w: &Words, kind: Kind) -> String {
    w.say(&format!("activities-kind-{}", kind.name()))
}

pub fn status(w: &Words, status: Status) -> String {
    w.say(&format!("activities-status-{}", status.name()))
}

pub fn population(w: &Words, group: PopulationGroup) -> String {
    w.say(&format!("activities-population-{}", group.name()))
}

pub fn modality(w: &Words, modality: Modality) -> String {
    w.say(&format!("activities-modality-{}", modality.name()))
}

pub fn programme(w: &Words, programme: MissionProgramme) -> String {
    w.say(&format!("activities-programme-{}", programme.name()))
}

pub fn level(w: &Words, level: Level) -> String {
    w.say(&format!("sharing-level-{}", level.name()))
}

pub fn tlp(w: &Words, mark: Tlp) -> String {
    w.say(&format!("sharing-tlp-{}", mark.name()))
}

pub fn audience(w: &Words, audience: &Audience) -> String {
    let word = match &audience.names {
        Some(names) => names.in_language(w.language()).to_string(),
        None => w.say(&format!("sharing-audience-{}", audience.kind.name())),
    };
    match audience.ended_on {
        Some(_) => w.tell_plain("sharing-audience-ended", &[("name", word.into())]),
        None => word,
    }
}
