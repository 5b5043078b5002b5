//! A remark beside an authorisation that stays with its organisation.

use basics::{Id, Moment, Paragraph, Person};
use sharing::{Audience, Share, Shared};
use uuid::Uuid;

use crate::Authorisation;

/// What an organisation notes for itself: whom it spoke to, what was hinted at. Whoever else was
/// let see the authorisation, the host State first of all, never sees that there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: Id<Self>,
    pub authorisation: Id<Authorisation>,
    pub share: Share,
    pub text: Paragraph,
    pub person: Id<Person>,
    pub at: Moment,
}

impl Note {
    /// As narrow as can be, whatever the audience of what it is about.
    pub(crate) fn share(authorisation: &Share) -> Share {
        Share { audience: Audience::OWN, ..*authorisation }
    }
}

impl Shared for Note {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
