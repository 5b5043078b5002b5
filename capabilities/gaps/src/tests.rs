//! What gaps promise, asked through pages and API.

mod overview;
mod sheet;
mod story;
