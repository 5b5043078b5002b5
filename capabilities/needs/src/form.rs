//! The form of a need: what is asked, and what the answers are.

pub(crate) mod draft;
pub(crate) mod questions;
