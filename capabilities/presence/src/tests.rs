//! What presence promises, asked through its pages and files.

mod boundaries;
mod bring;
mod files;
mod handout;
mod held;
mod map;
mod matrix;
mod over_time;
mod readers;
mod real;
mod round_trip;
mod story;
mod twins;
