//! Where degrees lie on a drawing, worked out from areas whose middles are known in both.
//!
//! A drawing says where the middle of each area is on the page, and a place where it is on Earth.
//! The maps are true to scale at their middle latitude, so that each axis is a straight line. A
//! middle that does not fit is that of an area which had other borders when it was drawn; where too
//! few agree, nothing is placed, since a dot in the wrong district would be worse than none.

/// Longitude and latitude in degrees; or from the left and from the top of the page.
pub(crate) type Position = (f64, f64);

/// Where a middle is on Earth, and where on the page.
pub(crate) type Middle = (Position, Position);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Georeference {
    x: Axis,
    y: Axis,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Axis {
    at_zero: f64,
    per_degree: f64,
}

/// Fewer middles agree with anything.
const AGREEING_MIN: usize = 3;
/// Middles are rounded to tenths of a unit of the page.
const AGREEMENT: f64 = 0.5;
/// Two middles that are closer to each other say little of the scale.
const DISTANCE_MIN: f64 = 10.0;

impl Georeference {
    /// None where fewer than half of the middles agree.
    pub(crate) fn of(middles: &[Middle]) -> Option<Self> {
        let pairs = middles.iter().enumerate();
        let pairs =
            pairs.flat_map(|(n, one)| middles[n + 1..].iter().map(move |other| [one, other]));
        let agreeing = pairs
            .filter(|[one, other]| {
                let apart = |a: f64, b: f64| (a - b).abs() >= DISTANCE_MIN;
                apart(one.1.0, other.1.0) && apart(one.1.1, other.1.1)
            })
            .filter_map(|pair| Self::through(&pair))
            .map(|found| middles.iter().filter(|middle| found.agrees(middle)).collect::<Vec<_>>())
            .max_by_key(Vec::len)?;
        let enough = agreeing.len() >= AGREEING_MIN && agreeing.len() * 2 >= middles.len();
        enough.then(|| Self::through(&agreeing)).flatten()
    }

    pub(crate) fn place(&self, (longitude, latitude): Position) -> Position {
        (self.x.at(longitude), self.y.at(latitude))
    }

    /// The best straight lines. North is up, and no degree of longitude is longer than one of
    /// latitude.
    fn through(middles: &[&Middle]) -> Option<Self> {
        let x = Axis::through(middles.iter().map(|(degrees, page)| (degrees.0, page.0)));
        let y = Axis::through(middles.iter().map(|(degrees, page)| (degrees.1, page.1)));
        let squeeze = -x.per_degree / y.per_degree;
        (x.per_degree > 0.0 && squeeze > 0.0 && squeeze <= 1.05).then_some(Self { x, y })
    }

    fn agrees(&self, (degrees, page): &Middle) -> bool {
        let (x, y) = self.place(*degrees);
        (x - page.0).hypot(y - page.1) <= AGREEMENT
    }
}

impl Axis {
    /// The line of least squares; not a number where all degrees are the same.
    fn through(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> Self {
        let count = pairs.clone().count() as f64;
        let sum = pairs.clone().fold((0.0, 0.0), |sum, (d, p)| (sum.0 + d, sum.1 + p));
        let mean = (sum.0 / count, sum.1 / count);
        let spread = pairs.clone().map(|(d, _)| (d - mean.0).powi(2)).sum::<f64>();
        let together = pairs.map(|(d, p)| (d - mean.0) * (p - mean.1)).sum::<f64>();
        let per_degree = together / spread;
        Self { at_zero: mean.1 - per_degree * mean.0, per_degree }
    }

    fn at(self, degrees: f64) -> f64 {
        self.at_zero + self.per_degree * degrees
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page((longitude, latitude): Position) -> Position {
        (6.0 + (longitude + 12.0) * 30.0, 6.0 + (25.0 - latitude) * 31.5)
    }

    #[test]
    fn middles_that_agree_place_everything_else() {
        let middles = [(-11.0, 14.0), (0.0, 17.0), (1.5, 20.0), (-4.0, 12.0)];
        let mut middles = middles.map(|degrees| (degrees, page(degrees)));
        // Its borders were others when it was drawn.
        middles[1].1.0 += 40.0;
        let (x, y) = Georeference::of(&middles).unwrap().place((-4.2, 14.5));
        assert!((x - 240.0).abs() < 1e-6 && (y - 336.75).abs() < 1e-6, "{x} {y}");
    }

    #[test]
    fn where_too_few_agree_nothing_is_placed() {
        let middles = [(-11.0, 14.0), (0.0, 17.0), (1.5, 20.0)];
        let middles = middles.map(|degrees| (degrees, page(degrees)));
        assert_eq!(Georeference::of(&middles[..2]), None);
        assert_eq!(Georeference::of(&[middles[0]; 3]), None);
        let mut wrong = middles;
        wrong[2].1.1 += 40.0;
        assert_eq!(Georeference::of(&wrong), None);
        let upside_down = middles.map(|(degrees, (x, y))| (degrees, (x, 700.0 - y)));
        assert_eq!(Georeference::of(&upside_down), None);
    }
}
