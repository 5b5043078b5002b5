//! Chance that can be repeated: the same seed, the same kills.

use std::{ops::Range, thread, time::Duration};

/// SplitMix64.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(super) fn one_in(&mut self, sides: u64) -> bool {
        self.next().is_multiple_of(sides)
    }

    /// So many milliseconds, to the microsecond.
    pub(super) fn moment(&mut self, millis: Range<u64>) -> Duration {
        let width = (millis.end - millis.start).max(1) * 1_000;
        Duration::from_micros(millis.start * 1_000 + self.next() % width)
    }

    pub(super) fn nap(&mut self, millis: Range<u64>) {
        thread::sleep(self.moment(millis));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_throws_the_same() {
        let throws = |seed| {
            let mut dice = Dice::new(seed);
            (0..50).map(|_| dice.next()).collect::<Vec<_>>()
        };
        assert_eq!(throws(7), throws(7));
        assert_ne!(throws(7), throws(8));
        let mut dice = Dice::new(1);
        let hits = (0..3_000).filter(|_| dice.one_in(3)).count();
        assert!((900..1_100).contains(&hits), "{hits}");
    }
}
