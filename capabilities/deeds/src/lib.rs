//! Deeds: who did what, when and why, as the journal has it and as far as one may see it.
//!
//! Everybody reads the compartment of their own organisation. The instance's own, in which places,
//! audiences and the like stand, is for the secretariat, the auditor and the administrator. Whoever
//! may see into a compartment takes its checkpoints, growths and receipts away, to hold us to them.

mod pages;
#[cfg(test)]
mod tests;

use acts::Capability;
use basics::{Right, Role};

const READ: Right = Right::of_members("deeds.read");
/// The live feed tells of changes to what its listener may see, whosever it is.
const FOLLOW: Right = Right::of_members("deeds.follow");
const READ_INSTANCE: Right =
    Right::of("deeds.read_instance", &[Role::Secretariat, Role::Auditor, Role::Administrator]);

pub fn capability() -> Capability {
    Capability::new("deeds")
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(70, "deeds-menu", "/journal", READ)
        .feed("/feed", FOLLOW)
        .page::<pages::Browse>()
        .page::<pages::BrowseInstance>()
        .page::<pages::checkpoint::Own>()
        .page::<pages::checkpoint::OfInstance>()
        .stream::<pages::keep::OwnCheckpoint>()
        .stream::<pages::keep::InstanceCheckpoint>()
        .stream::<pages::keep::OwnGrowth>()
        .stream::<pages::keep::InstanceGrowth>()
        .stream::<pages::receipt::Receipt>()
}
