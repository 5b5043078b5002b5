//! The activity's form: what is asked, what the answers are, and the activity they make.

pub(crate) mod compose;
pub(crate) mod draft;
pub(crate) mod questions;
pub(crate) mod whereabouts;
