//! How often somebody may guess at one account.

use basics::Moment;

/// Failed attempts since the last success: from one known device, or from all unknown ones
/// together. The two are counted apart, so that a stranger's guesses never lock the owner out of a
/// device that they already use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Guesses {
    pub(crate) in_a_row: i64,
    pub(crate) window_from: Moment,
    pub(crate) in_window: i64,
    pub(crate) last_at: Moment,
}

impl Guesses {
    /// After so many nothing opens until somebody proves by mail or by their administrator that the
    /// account is theirs (NIST SP 800-63B-4).
    pub(crate) const IN_A_ROW_MAX: i64 = 100;
    pub(crate) const IN_WINDOW_MAX: i64 = 10;
    pub(crate) const WINDOW_SECONDS: i64 = 15 * 60;
    /// So many are typing errors and cost no wait.
    const WITHOUT_DELAY: i64 = 3;

    pub(crate) fn none(now: Moment) -> Self {
        Self { in_a_row: 0, window_from: now, in_window: 0, last_at: now }
    }

    /// Whether an attempt counts now. One that comes too early is refused unheard, right or wrong.
    pub(crate) fn may_try(&self, now: Moment) -> bool {
        let in_window = if self.is_over(now) { 0 } else { self.in_window };
        self.in_a_row < Self::IN_A_ROW_MAX
            && in_window < Self::IN_WINDOW_MAX
            && now.seconds_since(self.last_at) >= self.delay_seconds(in_window)
    }

    #[must_use]
    pub(crate) fn failed(self, now: Moment) -> Self {
        let kept =
            if self.is_over(now) { Self { window_from: now, in_window: 0, ..self } } else { self };
        Self { in_a_row: kept.in_a_row + 1, in_window: kept.in_window + 1, last_at: now, ..kept }
    }

    /// Only a person who proves themselves otherwise gets in again.
    pub(crate) fn is_locked(&self) -> bool {
        self.in_a_row >= Self::IN_A_ROW_MAX
    }

    /// 1, 2, 4 … seconds between one attempt and the next.
    fn delay_seconds(&self, in_window: i64) -> i64 {
        match u32::try_from(in_window - Self::WITHOUT_DELAY) {
            Ok(doublings) if self.in_a_row > 0 => 1 << doublings.min(6),
            _ => 0,
        }
    }

    fn is_over(&self, now: Moment) -> bool {
        now.seconds_since(self.window_from) >= Self::WINDOW_SECONDS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Moment {
        Moment::from_micros(1_781_514_000_000_000).unwrap()
    }

    /// Guesses as fast as it may for so many seconds; answers how many counted.
    fn attack(seconds: i64) -> i64 {
        let mut guesses = Guesses::none(start());
        for second in 0..seconds {
            let now = start().plus_seconds(second);
            while guesses.may_try(now) {
                guesses = guesses.failed(now);
            }
        }
        guesses.in_a_row
    }

    #[test]
    fn ten_guesses_in_fifteen_minutes_and_a_hundred_ever() {
        assert_eq!(attack(1), 3, "typing errors cost no wait");
        assert_eq!(attack(15 * 60 - 1), Guesses::IN_WINDOW_MAX);
        assert_eq!(attack(60 * 60 - 1), 4 * Guesses::IN_WINDOW_MAX);
        assert_eq!(attack(30 * 24 * 3600), Guesses::IN_A_ROW_MAX, "NIST SP 800-63B-4");
    }

    #[test]
    fn the_wait_grows() {
        let mut guesses = Guesses::none(start());
        let mut now = start();
        let mut waits = Vec::new();
        for _ in 0..Guesses::IN_WINDOW_MAX {
            let before = now;
            while !guesses.may_try(now) {
                now = now.plus_seconds(1);
            }
            waits.push(now.seconds_since(before));
            guesses = guesses.failed(now);
        }
        assert_eq!(waits, [0, 0, 0, 1, 2, 4, 8, 16, 32, 64]);
    }
}
