//! Records that everybody sees alike, but for their owner and for whom they were released to.

use basics::{Id, Organisation};

use crate::{Audience, Level, Share, Tlp, Viewer};

/// Who sees a record by its audience. Lists that are kept in order for each class are a viewer's
/// list once those of the classes that the viewer sees are put together; what they own in other
/// classes and what was released to them is added record by record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Whoever is in the audience and trusted with the level.
    Through { audience: Id<Audience>, level: Level },
    /// Nobody but the owner.
    Own(Id<Organisation>),
}

impl Share {
    pub fn class(&self) -> Class {
        let opens = self.audience != Audience::OWN
            && self.tlp < Tlp::Red
            && self.level <= Level::MOST_BY_AUDIENCE;
        match opens {
            true => Class::Through { audience: self.audience, level: self.level },
            false => Class::Own(self.owner),
        }
    }
}

impl Viewer {
    /// Whether this viewer sees all records of a class without having them released.
    pub fn sees_class(&self, class: Class) -> bool {
        match class {
            Class::Through { audience, level } => {
                self.audiences.contains(&audience) && level <= self.level_by_audience()
            }
            Class::Own(owner) => self.organisation() == Some(owner),
        }
    }
}
