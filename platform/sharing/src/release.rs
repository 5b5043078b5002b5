//! The owner lets a named recipient see one record.

use basics::{Day, Id, Moment, Organisation, Paragraph, Person, Refusal};
use uuid::Uuid;

use crate::{Constituency, Level, Share};

/// A release: recipient, purpose, expiry (K34). It ends by itself, and at once when revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub id: Id<Self>,
    pub record: Uuid,
    pub recipient: Id<Organisation>,
    pub purpose: Paragraph,
    pub last_day: Day,
    pub by: Id<Person>,
    pub at: Moment,
    pub revoked_at: Option<Moment>,
}

impl Release {
    /// At most a year: a release that is still needed is renewed with a reason.
    pub const DAYS_MAX: i32 = 366;

    /// R8.3: SEVERE never reaches the mission; R8.10: AMBER+STRICT and RED have no forward
    /// function but the owner's own release; an expiry is always said.
    pub fn may_be_made(
        share: &Share,
        recipient: Id<Organisation>,
        constituency: Constituency,
        today: Day,
        last_day: Day,
    ) -> Result<(), Refusal> {
        if recipient == share.owner {
            return Err(Refusal::new("recipient", "sharing-refused-own"));
        }
        if last_day < today {
            return Err(Refusal::new("last_day", "sharing-refused-expired").with("day", last_day));
        }
        if last_day.days_since(today) > Self::DAYS_MAX {
            return Err(
                Refusal::new("last_day", "sharing-refused-too-long").with("most", Self::DAYS_MAX)
            );
        }
        let guarded = constituency.is_of_the_mission() || constituency.is_of_the_state();
        if share.level == Level::Severe && guarded {
            return Err(Refusal::new("recipient", "sharing-refused-severe"));
        }
        Ok(())
    }

    pub fn is_active(&self, today: Day) -> bool {
        self.revoked_at.is_none() && today <= self.last_day
    }
}
