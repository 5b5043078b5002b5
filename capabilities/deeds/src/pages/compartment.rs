//! Which logs somebody may see into: index, size and root of any other are not theirs to know.

use acts::{Context, Stream};
use basics::{Id, Problem};
use journal::{INSTANCE, Log};

/// The compartment of the viewer's own organisation.
pub(crate) fn own(cx: &Context) -> Result<Id<Log>, Problem> {
    Ok(journal::log_of(Some(cx.actor()?.organisation)))
}

/// Their own organisation's, and the instance's for those who look after it.
pub(crate) fn may_see(cx: &Context, log: Id<Log>) -> bool {
    if log == INSTANCE {
        return crate::READ_INSTANCE.is_held_by(cx.viewer.actor.as_ref());
    }
    own(cx).is_ok_and(|own| own == log)
}

/// Where the things of one compartment are.
#[derive(Clone, Copy)]
pub(crate) struct Paths {
    pub journal: &'static str,
    pub checkpoint: &'static str,
    pub file: &'static str,
    pub growth: &'static str,
}

pub(crate) const OF_OWN: Paths = Paths {
    journal: <super::Browse as acts::Page>::PATH,
    checkpoint: <super::checkpoint::Own as acts::Page>::PATH,
    file: <super::keep::OwnCheckpoint as Stream>::PATH,
    growth: <super::keep::OwnGrowth as Stream>::PATH,
};

pub(crate) const OF_INSTANCE: Paths = Paths {
    journal: <super::BrowseInstance as acts::Page>::PATH,
    checkpoint: <super::checkpoint::OfInstance as acts::Page>::PATH,
    file: <super::keep::InstanceCheckpoint as Stream>::PATH,
    growth: <super::keep::InstanceGrowth as Stream>::PATH,
};
