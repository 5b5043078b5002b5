//! The real clock and real chance.

use basics::{Chance, Clock, Moment};
use uuid::Uuid;

/// The machine's clock.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Moment::from_timestamp(jiff::Timestamp::now())
            .expect("a machine's clock is within our years")
    }
}

/// The operating system's chance.
pub(crate) struct SystemChance;

impl Chance for SystemChance {
    fn uuid(&self, _name: &str) -> Uuid {
        Uuid::now_v7()
    }

    fn fill(&self, bytes: &mut [u8]) {
        // Without chance there are no secrets: better no answer than a guessable one.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}
