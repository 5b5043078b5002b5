//! Gaps on screen.

mod bars;
mod cells;
mod gathered;
mod overview;
mod shape;

pub(crate) use overview::Overview;
