//! Where one colour ends and the next begins.

/// The upper bounds of the classes above zero, ascending. Zero is a class of its own: an area where
/// nothing happens looks like neither few nor unknown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Breaks(Vec<f64>);

impl Breaks {
    /// The style sheet has so many colours above zero.
    pub const CLASSES_MAX: usize = 5;

    /// As many areas in each class as can be: shows rank, hides distance.
    pub fn quantiles(values: impl IntoIterator<Item = f64>, classes: usize) -> Self {
        let mut values = above_zero(values);
        values.sort_by(f64::total_cmp);
        let classes = classes.clamp(1, Self::CLASSES_MAX);
        let count = values.len();
        Self::new((1..=classes).filter_map(|class| {
            let upper = (count * class).div_ceil(classes);
            values.get(upper.checked_sub(1)?).copied()
        }))
    }

    /// Classes of the same width from zero to the greatest value: shows distance.
    pub fn equal_steps(values: impl IntoIterator<Item = f64>, classes: usize) -> Self {
        let greatest = above_zero(values).into_iter().fold(0.0, f64::max);
        let classes = u32::try_from(classes.clamp(1, Self::CLASSES_MAX)).unwrap_or(1);
        if greatest <= 0.0 {
            return Self::default();
        }
        Self::new((1..=classes).map(|class| greatest * f64::from(class) / f64::from(classes)))
    }

    /// Bounds that people agreed on, such as the phases of a scale.
    pub fn new(upper: impl IntoIterator<Item = f64>) -> Self {
        let mut upper: Vec<f64> = above_zero(upper);
        upper.sort_by(f64::total_cmp);
        upper.dedup();
        upper.truncate(Self::CLASSES_MAX);
        Self(upper)
    }

    /// 0 for zero and below, then 1 for the lowest class. What is above the last bound is in the
    /// last class.
    pub fn class(&self, value: f64) -> usize {
        if value <= 0.0 {
            return 0;
        }
        let class = 1 + self.0.iter().take_while(|upper| value > **upper).count();
        class.min(self.0.len().max(1))
    }

    pub fn upper_bounds(&self) -> &[f64] {
        &self.0
    }
}

fn above_zero(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    values.into_iter().filter(|value| value.is_finite() && *value > 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_a_class_of_its_own_and_the_greatest_is_in_the_last() {
        let breaks = Breaks::equal_steps([0.0, 3.0, 10.0, f64::NAN], 5);
        assert_eq!(breaks.upper_bounds(), [2.0, 4.0, 6.0, 8.0, 10.0]);
        let classes = [0.0, 0.5, 2.0, 2.1, 10.0, 11.0].map(|value| breaks.class(value));
        assert_eq!(classes, [0, 1, 1, 2, 5, 5]);
    }

    #[test]
    fn quantiles_share_the_areas_out_and_equal_values_stay_together() {
        let breaks = Breaks::quantiles([1.0, 2.0, 3.0, 4.0, 100.0, 0.0], 5);
        assert_eq!(breaks.upper_bounds(), [1.0, 2.0, 3.0, 4.0, 100.0]);
        assert_eq!(Breaks::quantiles([7.0, 7.0, 7.0], 5).upper_bounds(), [7.0]);
        assert_eq!(Breaks::quantiles([1.0, 2.0], 5).upper_bounds(), [1.0, 2.0]);
        assert_eq!(Breaks::quantiles([], 5), Breaks::default());
        assert_eq!(Breaks::default().class(3.0), 1);
    }
}
