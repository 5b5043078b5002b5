//! Cuts an area into parts along irregular lines that neighbours share place by place.

use super::{
    dice::Dice,
    lines::{runs_inside, wandering},
};
use crate::geo::Position;

/// Degrees between the places of a border: about 4 km.
pub(crate) const STEP: f64 = 0.04;

/// Parts of roughly the same size: `count` of them, or fewer if the ring has too few places.
///
/// A cut begins and ends at places that the ring already has, so that no neighbour's border gets a
/// place of which the neighbour does not know: there are no gaps, at any number of decimals.
pub(crate) fn parts(ring: Vec<Position>, count: usize, dice: &mut Dice) -> Vec<Vec<Position>> {
    if count < 2 {
        return vec![ring];
    }
    let fewer = count / 2;
    let share = fewer as f64 / count as f64 * dice.between(0.85, 1.15);
    let Some((small, large)) = halves(&ring, share, dice) else { return vec![ring] };
    let mut all = parts(small, fewer, dice);
    all.extend(parts(large, count - fewer, dice));
    all
}

/// The first has about the wanted share of the area.
fn halves(
    ring: &[Position],
    share: f64,
    dice: &mut Dice,
) -> Option<(Vec<Position>, Vec<Position>)> {
    for tolerance in [0.04, 0.12, 1.0] {
        for (start, end) in cuts(ring, share, tolerance, dice) {
            if !runs_inside(&[ring[start], ring[end]], ring, start, end) {
                continue;
            }
            let cut = bent_cut(ring, start, end, dice);
            let inner = &cut[1..cut.len() - 1];
            let mut first = ring[start..=end].to_vec();
            first.extend(inner.iter().rev());
            let mut second = ring[end..].to_vec();
            second.extend(&ring[..=start]);
            second.extend(inner);
            return Some((first, second));
        }
    }
    None
}

/// As rough as there is room for; at last straight, which is known to fit.
fn bent_cut(ring: &[Position], start: usize, end: usize, dice: &mut Dice) -> Vec<Position> {
    for roughness in [0.22, 0.15, 0.1, 0.05, 0.02] {
        let cut = wandering(ring[start], ring[end], STEP, roughness, dice);
        if runs_inside(&cut, ring, start, end) {
            return cut;
        }
    }
    vec![ring[start], ring[end]]
}

/// Pairs of places between which a straight cut leaves the share on its first side: the shortest
/// first, with some chance, since real borders are not the shortest.
fn cuts(ring: &[Position], share: f64, tolerance: f64, dice: &mut Dice) -> Vec<(usize, usize)> {
    let cross = |a: Position, b: Position| {
        (a.0 - ring[0].0) * (b.1 - ring[0].1) - (b.0 - ring[0].0) * (a.1 - ring[0].1)
    };
    let mut sums = vec![0.0];
    for edge in ring.windows(2) {
        sums.push(sums[sums.len() - 1] + cross(edge[0], edge[1]));
    }
    let whole = sums[ring.len() - 1] + cross(ring[ring.len() - 1], ring[0]);
    let mut cuts = Vec::new();
    for start in 0..ring.len() {
        for end in start + 2..ring.len() {
            let part = (sums[end] - sums[start] + cross(ring[end], ring[start])) / whole;
            if (part - share).abs() > tolerance || !(0.01..=0.99).contains(&part) {
                continue;
            }
            let length = (ring[end].0 - ring[start].0).hypot(ring[end].1 - ring[start].1);
            cuts.push((length * dice.between(1.0, 1.4), (start, end)));
        }
    }
    cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
    cuts.into_iter().map(|(_, places)| places).collect()
}
