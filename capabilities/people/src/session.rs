//! A session: somebody signed in on one device.

use basics::{Id, Moment, Organisation, Person};

use crate::{Account, DeviceName};

/// A session. Its token is in the browser; here is only what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: Id<Self>,
    pub person: Id<Person>,
    /// The person's, whose journal it stands in.
    pub organisation: Id<Organisation>,
    pub stage: Stage,
    /// When the password was given, or the older of password and code where both were; none for
    /// sessions from before this was kept.
    pub proved_at: Option<Moment>,
    pub device: DeviceName,
    pub created_at: Moment,
    /// Coarse: written down every few minutes.
    pub last_seen_at: Moment,
    pub expires_at: Moment,
}

/// How far somebody has come at the door. Only a whole session has any right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The password was right; the second factor's code is awaited.
    CodeAwaited,
    /// The password was right, and this account may not go on without a second factor.
    EnrolmentAwaited,
    Whole,
}

impl Session {
    /// Sign in again after this, however busy (NIST SP 800-63B-4: 12 to 24 hours).
    pub const SECONDS_MAX: i64 = 12 * 3600;
    /// Sign in again after so long away (NIST: 30 to 60 minutes).
    pub const IDLE_SECONDS_MAX: i64 = 3600;
    /// Enough to find the telephone, or to set up an authenticator on it.
    pub const HALF_SECONDS_MAX: i64 = 30 * 60;

    pub(crate) fn open(id: Id<Self>, account: &Account, stage: Stage, now: Moment) -> Self {
        let seconds = match stage {
            Stage::Whole => Self::SECONDS_MAX,
            Stage::CodeAwaited | Stage::EnrolmentAwaited => Self::HALF_SECONDS_MAX,
        };
        Self {
            id,
            person: account.id,
            organisation: account.organisation,
            stage,
            proved_at: None,
            device: DeviceName::UNKNOWN,
            created_at: now,
            last_seen_at: now,
            expires_at: now.plus_seconds(seconds),
        }
    }

    /// Whether it still opens anything; `seen_at` is what this machine remembers beyond what is
    /// written down.
    pub(crate) fn is_open(&self, now: Moment, seen_at: Option<Moment>) -> bool {
        let last = seen_at.map_or(self.last_seen_at, |seen| seen.max(self.last_seen_at));
        now < self.expires_at && now.seconds_since(last) <= Self::IDLE_SECONDS_MAX
    }
}

basics::named!(Stage);

impl Stage {
    pub const ALL: [Self; 3] = [Self::CodeAwaited, Self::EnrolmentAwaited, Self::Whole];

    pub fn name(self) -> &'static str {
        match self {
            Self::CodeAwaited => "code_awaited",
            Self::EnrolmentAwaited => "enrolment_awaited",
            Self::Whole => "whole",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::tests::account;

    #[test]
    fn a_session_ends_after_twelve_hours_or_an_hour_away() {
        let start = Moment::from_micros(1_781_514_000_000_000).unwrap();
        let account = account(&[], basics::Standing::Confirmed);
        let session = Session::open(Id::well_known(3), &account, Stage::Whole, start);
        let check = |after: i64, seen: Option<i64>| {
            session.is_open(start.plus_seconds(after), seen.map(|seen| start.plus_seconds(seen)))
        };
        assert!(check(3600, None) && !check(3601, None));
        assert!(check(2 * 3600, Some(3600)));
        assert!(check(12 * 3600 - 1, Some(12 * 3600 - 2)));
        assert!(!check(12 * 3600, Some(12 * 3600 - 1)), "however busy");
        let half = Session::open(Id::well_known(3), &account, Stage::CodeAwaited, start);
        assert!(!half.is_open(start.plus_seconds(Session::HALF_SECONDS_MAX), None));
    }
}
