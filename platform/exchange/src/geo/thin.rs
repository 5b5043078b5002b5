//! Takes the points out of a line that matter least (Visvalingam and Whyatt).

use std::{cmp::Ordering, collections::BinaryHeap};

use super::Position;

/// The line without the points whose triangle with their neighbours is smaller than `area_min`;
/// its ends stay, and so do the `keep` points that matter most. `squeeze` is how much shorter a
/// degree of longitude is than one of latitude.
///
/// Unlike Douglas and Peucker's rule it takes n log n steps for any line, also one that was made to
/// be slow.
pub(crate) fn thinned(
    line: &[Position],
    area_min: f64,
    keep: usize,
    squeeze: f64,
) -> Vec<Position> {
    let last = line.len().saturating_sub(1);
    let mut before: Vec<usize> = (0..line.len()).map(|i| i.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (0..line.len()).map(|i| i + 1).collect();
    let triangle = |a: usize, b: usize, c: usize| {
        let [a, b, c] = [line[a], line[b], line[c]];
        ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() * squeeze / 2.0
    };
    let mut areas = vec![f64::INFINITY; line.len()];
    let mut waiting = BinaryHeap::new();
    for (point, area) in areas.iter_mut().enumerate().take(last).skip(1) {
        *area = triangle(point - 1, point, point + 1);
        waiting.push(Waiting { area: *area, point });
    }
    let mut left = last.saturating_sub(1);
    let mut is_gone = vec![false; line.len()];
    while let Some(Waiting { area, point }) = waiting.pop() {
        // A point waits once for each size that it had: only its present one counts.
        if is_gone[point] || area.total_cmp(&areas[point]).is_ne() {
            continue;
        }
        if left <= keep || area >= area_min {
            break;
        }
        is_gone[point] = true;
        left -= 1;
        let (west, east) = (before[point], after[point]);
        after[west] = east;
        before[east] = west;
        for neighbour in [west, east] {
            if neighbour == 0 || neighbour == last {
                continue;
            }
            // Never less than what went before it, or a point would go because another went.
            let next = triangle(before[neighbour], neighbour, after[neighbour]).max(area);
            areas[neighbour] = next;
            waiting.push(Waiting { area: next, point: neighbour });
        }
    }
    let stays = line.iter().zip(&is_gone).filter(|(_, is_gone)| !**is_gone);
    stays.map(|(position, _)| *position).collect()
}

/// The smallest comes out of the heap first; of equal ones, the first in the line.
#[derive(PartialEq)]
struct Waiting {
    area: f64,
    point: usize,
}

impl Eq for Waiting {}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        other.area.total_cmp(&self.area).then(other.point.cmp(&self.point))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_points_that_matter_least_go_first() {
        let line = [(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0)];
        let check = |area, keep, expected: &[usize]| {
            let expected: Vec<_> = expected.iter().map(|place| line[*place]).collect();
            assert_eq!(thinned(&line, area, keep, 1.0), expected, "{area} {keep}");
        };
        check(0.05, 0, &[0, 1, 2, 3, 4]);
        check(0.2, 0, &[0, 2, 3, 4]);
        check(100.0, 1, &[0, 3, 4]);
        check(100.0, 0, &[0, 4]);
        assert_eq!(thinned(&line[..1], 1.0, 0, 1.0), line[..1]);
        assert_eq!(thinned(&[], 1.0, 0, 1.0), []);
    }
}
