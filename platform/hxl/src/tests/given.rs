//! Datasets from rows, and chance that is the same each time, for making many cases.

use std::io::Cursor;

use crate::{Dataset, Opening};

/// Rows as separated text.
pub(super) fn csv(rows: &[Vec<String>]) -> String {
    let mut writer = ::csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// A dataset whose first row are its tags.
pub(super) fn dataset(rows: &[Vec<String>]) -> Dataset {
    opened(&csv(rows))
}

pub(super) fn opened(text: &str) -> Dataset {
    let input = Box::new(Cursor::new(text.to_owned()));
    Dataset::open("a.csv", input, &Opening::default()).unwrap_or_else(|why| panic!("{why}: {text}"))
}

/// Numbers that look random.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    pub(super) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}
