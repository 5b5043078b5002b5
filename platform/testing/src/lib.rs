//! A test's whole product in one line: `Desk::open(capabilities)`, on the engine of the run.
//!
//! A desk has somebody sitting at it. They read pages, submit forms and call the API through the
//! real router, with real SQL. Time stands still until it is moved; ids derive from a seed and the
//! record's name, so that nothing in a test shifts when a record is added elsewhere.

mod desk;
mod listening;
mod paper;
mod programs;
mod seeded;
mod shared;
mod text;

pub use desk::{Answer, Desk, SEAL_KEY};
pub use listening::{Heard, Listening};
pub use programs::{libhxl, libhxl_reading, ogrinfo};
pub use seeded::{SeededChance, StandingClock};
pub use shared::shared;
pub use text::text_of;
