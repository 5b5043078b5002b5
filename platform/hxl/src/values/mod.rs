//! What the text in a cell says: a number, a date, a place on Earth; and texts that are the same.

mod coordinate;
mod date;
mod loose_date;
mod number;
mod text;

pub use coordinate::{Coordinate, coordinate};
pub use date::{Date, date, is_iso_day};
pub use number::{is_plain_number, number};
pub use text::{folded, has_stray_spaces, is_blank, single_spaced};

pub(crate) use number::western;
pub(crate) use text::is_space;
