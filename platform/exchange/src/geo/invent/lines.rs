//! Irregular lines, and whether lines meet.

use super::dice::Dice;
use crate::geo::{Position, text::rounded};

/// The decimals of the stored form, so that nothing is lost when an area is kept.
const DECIMALS: usize = 4;

/// From one place to another by small steps, bending as rivers and watersheds do: each half's
/// middle is pushed aside by at most `roughness` times its length.
pub(crate) fn wandering(
    from: Position,
    to: Position,
    step: f64,
    roughness: f64,
    dice: &mut Dice,
) -> Vec<Position> {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    if x.hypot(y) <= step {
        return vec![from, to];
    }
    let aside = dice.between(-roughness, roughness);
    let middle = (from.0 + x / 2.0 - y * aside, from.1 + y / 2.0 + x * aside);
    let middle = rounded(middle, DECIMALS);
    let mut line = wandering(from, middle, step, roughness, dice);
    line.pop();
    line.extend(wandering(middle, to, step, roughness, dice));
    line
}

/// Whether the ring (its last place is not the first again) crosses or touches itself.
pub(crate) fn crosses_itself(ring: &[Position]) -> bool {
    let count = ring.len();
    (0..count).any(|one| {
        (one + 2..count).any(|other| {
            let is_beside = one == 0 && other == count - 1;
            !is_beside && meet(edge(ring, one), edge(ring, other))
        })
    })
}

/// Whether the line, from the ring's place `start` to its place `end`, runs inside the ring and
/// meets neither the ring nor itself in between.
pub(crate) fn runs_inside(line: &[Position], ring: &[Position], start: usize, end: usize) -> bool {
    let last = line.len() - 2;
    let starts_at = |place: usize, at: usize| place == at || (place + 1) % ring.len() == at;
    let is_free = (0..=last).all(|segment| {
        let piece = (line[segment], line[segment + 1]);
        let meets_ring = (0..ring.len()).any(|place| {
            let is_joint = (segment == 0 && starts_at(place, start))
                || (segment == last && starts_at(place, end));
            !is_joint && meet(piece, edge(ring, place))
        });
        let meets_itself =
            (segment + 2..=last).any(|later| meet(piece, (line[later], line[later + 1])));
        !meets_ring && !meets_itself
    });
    let middle = line
        .windows(2)
        .map(|ends| (f64::midpoint(ends[0].0, ends[1].0), f64::midpoint(ends[0].1, ends[1].1)));
    is_free && middle.into_iter().all(|place| holds(ring, place))
}

fn edge(ring: &[Position], place: usize) -> (Position, Position) {
    (ring[place], ring[(place + 1) % ring.len()])
}

fn meet((a, b): (Position, Position), (c, d): (Position, Position)) -> bool {
    let side = |p: Position, q: Position, r: Position| {
        (q.0 - p.0) * (r.1 - p.1) - (r.0 - p.0) * (q.1 - p.1)
    };
    let is_apart = a.0.max(b.0) < c.0.min(d.0)
        || c.0.max(d.0) < a.0.min(b.0)
        || a.1.max(b.1) < c.1.min(d.1)
        || c.1.max(d.1) < a.1.min(b.1);
    !is_apart && side(a, b, c) * side(a, b, d) <= 0.0 && side(c, d, a) * side(c, d, b) <= 0.0
}

fn holds(ring: &[Position], (x, y): Position) -> bool {
    let crossed = (0..ring.len()).filter(|place| {
        let (from, to) = edge(ring, *place);
        (from.1 <= y) != (to.1 <= y)
            && x < from.0 + (y - from.1) / (to.1 - from.1) * (to.0 - from.0)
    });
    crossed.count() % 2 == 1
}
