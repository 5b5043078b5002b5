//! Gaps on screen.

mod bars;
mod cells;
mod gathered;
mod overview;
mod shape;
mod sheet;

pub(crate) use overview::Overview;
pub(crate) use sheet::Sheet;
