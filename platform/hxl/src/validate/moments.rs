//! A column's numbers summed up, so that those far from the others can be told.

/// Sums round the first number: equal numbers then have a spread of exactly nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Moments {
    count: u64,
    origin: f64,
    sum: f64,
    squares: f64,
    least: f64,
    most: f64,
}

/// What is far: more than three standard deviations from the mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reach {
    mean: f64,
    reach: f64,
}

/// From so many numbers on, the lowest and the highest do not count for the mean.
const TRIMMED_FROM: u64 = 10;

impl Moments {
    pub(super) fn put(&mut self, number: f64) {
        if self.count == 0 {
            (self.origin, self.least, self.most) = (number, number, number);
        }
        let distance = number - self.origin;
        self.count += 1;
        self.sum += distance;
        self.squares += distance * distance;
        self.least = self.least.min(number);
        self.most = self.most.max(number);
    }

    /// None where no number can be far, or where they vary too much for that to mean anything.
    pub(super) fn reach(&self) -> Option<Reach> {
        let (mut count, mut sum, mut squares) = (self.count as f64, self.sum, self.squares);
        if self.count >= TRIMMED_FROM {
            for end in [self.least - self.origin, self.most - self.origin] {
                count -= 1.0;
                sum -= end;
                squares -= end * end;
            }
        }
        if count == 0.0 {
            return None;
        }
        let off = sum / count;
        let (mean, spread) = (self.origin + off, (squares / count - off * off).max(0.0).sqrt());
        let reach = Reach { mean, reach: 3.0 * spread };
        let varies = mean != 0.0 && spread / mean > 1.0;
        (!varies && (reach.is_far(self.least) || reach.is_far(self.most))).then_some(reach)
    }
}

impl Reach {
    pub(super) fn is_far(&self, number: f64) -> bool {
        (number - self.mean).abs() > self.reach
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reach(numbers: &[f64]) -> Option<Reach> {
        let mut moments = Moments::default();
        numbers.iter().for_each(|number| moments.put(*number));
        moments.reach()
    }

    #[test]
    fn a_number_far_from_all_others_is_told() {
        let mut numbers: Vec<f64> = (0..20).map(|n| 100.0 + f64::from(n)).collect();
        assert_eq!(reach(&numbers), None);
        numbers.push(1100.0);
        let far = reach(&numbers).unwrap();
        assert!(far.is_far(1100.0) && !far.is_far(119.0));
    }

    #[test]
    fn equal_numbers_have_no_spread_and_wild_ones_too_much() {
        assert_eq!(reach(&[]), None);
        assert_eq!(reach(&[0.1; 30]), None);
        let mut one_off = vec![0.1; 30];
        one_off.push(0.7);
        assert!(reach(&one_off).unwrap().is_far(0.7));
        let wild: Vec<f64> = (0..20).map(|n| f64::from(n).exp()).collect();
        assert_eq!(reach(&wild), None);
    }
}
