//! That a stakeholder was heard: when, by whom, and what came of it.

use basics::{Day, Id, Organisation, Paragraph};

/// One consultation. Whoever only was there was not heard: what came of it is part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    pub on: Day,
    pub by: Id<Organisation>,
    /// What was said and what followed, without anybody's name.
    pub outcome: Paragraph,
}

/// Whoever was heard within a year counts as heard: consultations follow the yearly plan.
const HEARD_DAYS: i32 = 365;

/// Whether a day is so near that whoever spoke then was heard.
pub(crate) fn counts(on: Day, today: Day) -> bool {
    on <= today && today.days_since(on) <= HEARD_DAYS
}
