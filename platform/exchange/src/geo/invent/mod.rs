//! A country that does not exist, for demonstrations: its outline, parts, codes and names.

pub(crate) mod dice;
mod lines;
mod split;
mod syllables;

#[cfg(test)]
mod tests;

use std::f64::consts::TAU;

use dice::Dice;
use lines::{crosses_itself, wandering};
use split::{STEP, parts};
use syllables::Namer;

use super::{Polygon, Position, label_point, text::rounded};

/// An area of the invented country. Level 0 is the country, 1 a territory, 2 a district, 3 a
/// commune, 4 a locality.
#[derive(Clone, Debug, PartialEq)]
pub struct InventedArea {
    pub level: u8,
    /// `UX`, `UX01`, `UX0102`, `UX010203`: a prefix that no country has.
    pub code: String,
    pub parent_code: Option<String>,
    pub name_fr: String,
    pub name_ar: String,
    /// One polygon without holes; none of a locality, which is a point on the map.
    pub polygons: Vec<Polygon>,
    /// A place inside it.
    pub centre: Position,
}

/// On the high seas of the South Atlantic, more than 600 km from any island and beyond every
/// exclusive economic zone: the country claims nobody's land and nobody's water.
const MIDDLE: Position = (-14.0, -25.0);
/// Degrees from the middle to the coast, about; the country has some 130,000 km².
const RADIUS: f64 = 2.0;
const PREFIX: &str = "UX";
const TERRITORIES: usize = 3;
const COMMUNE: u8 = 3;

/// The country and all its areas, parents before children. The same seed gives the same country.
pub fn invent(seed: u64) -> Vec<InventedArea> {
    let mut dice = Dice::new(seed);
    let mut inventor = Inventor { namer: Namer::default(), areas: Vec::new() };
    let coast = coast(&mut dice);
    inventor.settle(coast, 0, PREFIX.to_owned(), None, &mut dice);
    inventor.areas.sort_by(|a, b| (a.level, &a.code).cmp(&(b.level, &b.code)));
    inventor.areas
}

/// So many localities for each commune of the country, for registers of many hundred thousands:
/// in a mission area of that size work lies in thousands of places.
pub fn localities(country: &[InventedArea], each: usize) -> Vec<InventedArea> {
    let communes = country.iter().filter(|area| area.level == COMMUNE);
    let of_one = |commune: &InventedArea, number: usize| InventedArea {
        level: COMMUNE + 1,
        code: format!("{}{number:03}", commune.code),
        parent_code: Some(commune.code.clone()),
        name_fr: format!("{} {number}", commune.name_fr),
        name_ar: format!("{} {number}", commune.name_ar),
        polygons: Vec::new(),
        centre: commune.centre,
    };
    communes.flat_map(|commune| (1..=each).map(move |number| of_one(commune, number))).collect()
}

struct Inventor {
    namer: Namer,
    areas: Vec<InventedArea>,
}

impl Inventor {
    fn settle(
        &mut self,
        ring: Vec<Position>,
        level: u8,
        code: String,
        parent_code: Option<String>,
        dice: &mut Dice,
    ) {
        let (name_fr, name_ar) = self.namer.name(dice);
        let polygons = vec![vec![closed(&ring)]];
        let centre = label_point(&polygons).unwrap_or(MIDDLE);
        let centre = rounded(centre, 4);
        let count = match level {
            0 => TERRITORIES,
            1 | 2 => 4 + dice.below(3),
            _ => 0,
        };
        let own = code.clone();
        self.areas.push(InventedArea {
            level,
            code,
            parent_code,
            name_fr,
            name_ar,
            polygons,
            centre,
        });
        if count == 0 {
            return;
        }
        let mut children = parts(ring, count, dice);
        // Numbered from north to south.
        let north = |ring: &[Position]| ring.iter().map(|at| at.1).fold(f64::MIN, f64::max);
        children.sort_by(|a, b| north(b).total_cmp(&north(a)));
        for (child, number) in children.into_iter().zip(1..) {
            self.settle(child, level + 1, format!("{own}{number:02}"), Some(own.clone()), dice);
        }
    }
}

/// A rough circle of capes and bays. Calmer each time, until it does not cross itself: without any
/// roughness it is a polygon round its middle, which cannot.
fn coast(dice: &mut Dice) -> Vec<Position> {
    const CAPES: usize = 13;
    let capes: Vec<Position> = (0..CAPES)
        .map(|cape| {
            let angle = (cape as f64 + dice.between(-0.3, 0.3)) / CAPES as f64 * TAU;
            let far = RADIUS * dice.between(0.72, 1.2);
            rounded((MIDDLE.0 + angle.cos() * far * 1.1, MIDDLE.1 + angle.sin() * far), 4)
        })
        .collect();
    for roughness in [0.24, 0.18, 0.12, 0.06] {
        let coast = joined(&capes, roughness, dice);
        if !crosses_itself(&coast) {
            return coast;
        }
    }
    joined(&capes, 0.0, dice)
}

fn joined(capes: &[Position], roughness: f64, dice: &mut Dice) -> Vec<Position> {
    let mut coast = Vec::new();
    for (place, cape) in capes.iter().enumerate() {
        let next = capes[(place + 1) % capes.len()];
        coast.extend(wandering(*cape, next, STEP, roughness, dice));
        coast.pop();
    }
    coast
}

fn closed(ring: &[Position]) -> Vec<Position> {
    ring.iter().chain(ring.first()).copied().collect()
}
