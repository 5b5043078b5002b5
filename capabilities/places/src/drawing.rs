//! Areas laid out for a map: by their boundaries, or else as tiles in about their places.

use basics::Id;
use exchange::geo::{Bounds, Polygon, Position, Projection, label_point, svg_path};

use crate::{Place, outline::MAP_UNITS};

/// Areas on a page, in units of its view box. Too many for tiles are none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    pub areas: Vec<DrawnArea>,
    pub width: f64,
    pub height: f64,
    pub kind: DrawingKind,
    projection: Option<Projection>,
}

/// One area. Where the others have outlines and this one has none, its path is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnArea {
    pub place: Id<Place>,
    /// The `d` of an SVG path.
    pub path: String,
    /// The middle, where the name is written if there is room.
    pub middle: Option<(f64, f64)>,
    /// How wide the area is there: room for the name.
    pub room: f64,
}

/// What a drawing is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DrawingKind {
    Outlines,
    /// Some areas have no outline and are not drawn.
    SomeOutlines,
    /// Tiles in about the right places.
    Schematic,
    /// Nobody knows where the areas are, or there are too many for tiles.
    #[default]
    Unknown,
}

/// What is known of where an area is.
pub(crate) struct Located {
    pub(crate) place: Id<Place>,
    pub(crate) centroid: Option<Position>,
    /// Empty where nobody imported its boundary.
    pub(crate) polygons: Vec<Polygon>,
}

const MARGIN: f64 = 6.0;
/// A name of some twenty letters fits into a tile; five of them across still have readable names.
const TILE: (f64, f64) = (124.0, 42.0);
const GAP: f64 = 4.0;
const COLUMNS_MAX: usize = 5;
/// Of more tiles nobody finds one; a list is better.
pub(crate) const TILES_MAX: usize = 150;
/// Room between tiles keeps neighbours apart that are no neighbours.
const CELLS_PER_TILE: f64 = 1.5;

impl Drawing {
    /// Where a longitude and latitude are on the page; none on tiles: a dot would say nothing.
    pub fn at(&self, position: Position) -> Option<Position> {
        self.projection.map(|projection| projection.place(position))
    }

    /// The places with their outlines, where those are known.
    pub(crate) fn of(places: &[Located]) -> Self {
        let drawn = places.iter().filter(|located| !located.polygons.is_empty());
        let bounds = drawn.clone().filter_map(|located| Bounds::of(&located.polygons));
        match bounds.reduce(Bounds::union) {
            Some(bounds) => {
                let mut drawing = outlined(places, bounds);
                if drawn.count() < places.len() {
                    drawing.kind = DrawingKind::SomeOutlines;
                }
                drawing
            }
            None if places.len() > TILES_MAX => Self::default(),
            None => schematic(places),
        }
    }
}

fn outlined(places: &[Located], bounds: Bounds) -> Drawing {
    let projection = Projection::fit(bounds, MAP_UNITS, MAP_UNITS, MARGIN);
    let areas = places.iter().map(|Located { place, polygons, .. }| {
        let corner = |bounds: Bounds| {
            let (west, _) = projection.place((bounds.west, bounds.south));
            let (east, _) = projection.place((bounds.east, bounds.north));
            east - west
        };
        DrawnArea {
            place: *place,
            path: svg_path(polygons, &projection),
            middle: label_point(polygons).map(|point| projection.place(point)).map(rounded),
            room: Bounds::of(polygons).map_or(0.0, corner),
        }
    });
    Drawing {
        areas: areas.collect(),
        width: projection.width().ceil(),
        height: projection.height().ceil(),
        kind: DrawingKind::Outlines,
        projection: Some(projection),
    }
}

fn schematic(places: &[Located]) -> Drawing {
    let centroids = places.iter().filter_map(|located| located.centroid);
    let Some(bounds) = Bounds::around(centroids) else {
        let areas = places.iter().map(|located| DrawnArea {
            place: located.place,
            path: String::new(),
            middle: None,
            room: 0.0,
        });
        return Drawing { areas: areas.collect(), ..Drawing::default() };
    };
    let cells = (places.len() as f64 * CELLS_PER_TILE).ceil();
    let columns = (cells.sqrt().ceil() as usize).clamp(1, COLUMNS_MAX);
    let rows = (cells / columns as f64).ceil() as usize;
    let cells = assigned(places, bounds, columns, rows);
    let (columns, rows) = used(&cells);
    let areas = places.iter().zip(&cells).map(|(located, (column, row))| {
        let at = |values: &[usize], value: &usize| {
            values.iter().position(|used| used == value).unwrap_or(0) as f64
        };
        let x = at(&columns, column) * (TILE.0 + GAP);
        let y = at(&rows, row) * (TILE.1 + GAP);
        DrawnArea {
            place: located.place,
            path: format!("M{x} {y}h{}v{}h-{}z", TILE.0, TILE.1, TILE.0),
            middle: Some((x + TILE.0 / 2.0, y + TILE.1 / 2.0)),
            room: TILE.0,
        }
    });
    Drawing {
        areas: areas.collect(),
        width: columns.len() as f64 * (TILE.0 + GAP) - GAP,
        height: rows.len() as f64 * (TILE.1 + GAP) - GAP,
        kind: DrawingKind::Schematic,
        projection: None,
    }
}

/// A cell for each place: the free one nearest to where it is, for the surest first. One whose
/// middle nobody knows comes last.
fn assigned(
    places: &[Located],
    bounds: Bounds,
    columns: usize,
    rows: usize,
) -> Vec<(usize, usize)> {
    let share =
        |at: f64, from: f64, to: f64| if to > from { (at - from) / (to - from) } else { 0.5 };
    let wanted: Vec<(f64, f64)> = places
        .iter()
        .map(|located| match located.centroid {
            None => (0.0, rows as f64),
            Some((x, y)) => (
                share(x, bounds.west, bounds.east) * (columns - 1) as f64,
                (1.0 - share(y, bounds.south, bounds.north)) * (rows - 1) as f64,
            ),
        })
        .collect();
    let distance = |wanted: (f64, f64), cell: (usize, usize)| {
        (wanted.0 - cell.0 as f64).powi(2) + (wanted.1 - cell.1 as f64).powi(2)
    };
    let mut free: Vec<(usize, usize)> =
        (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row))).collect();
    let mut order: Vec<usize> = (0..places.len()).collect();
    let rounding = |place: usize| {
        let (x, y) = wanted[place];
        let unknown = if places[place].centroid.is_none() { 9.0 } else { 0.0 };
        unknown + (x - x.round()).powi(2) + (y - y.round()).powi(2)
    };
    order.sort_by(|a, b| rounding(*a).total_cmp(&rounding(*b)).then(a.cmp(b)));
    let mut cells = vec![(0, 0); places.len()];
    for place in order {
        let near = free.iter().enumerate().min_by(|(_, a), (_, b)| {
            distance(wanted[place], **a).total_cmp(&distance(wanted[place], **b))
        });
        if let Some(near) = near.map(|(near, _)| near) {
            cells[place] = free.swap_remove(near);
        }
    }
    let distance = |place: usize, cell| distance(wanted[place], cell);
    exchange(&mut cells, &mut free, &distance);
    cells
}

/// Whoever came last got what was left: places change cells with each other and with free ones as
/// long as that brings them nearer on the whole.
fn exchange(
    cells: &mut [(usize, usize)],
    free: &mut [(usize, usize)],
    distance: &dyn Fn(usize, (usize, usize)) -> f64,
) {
    const ROUNDS_MAX: usize = 20;
    for _ in 0..ROUNDS_MAX {
        let mut is_better = false;
        for one in 0..cells.len() {
            for cell in free.iter_mut() {
                if distance(one, *cell) + NEARER < distance(one, cells[one]) {
                    std::mem::swap(cell, &mut cells[one]);
                    is_better = true;
                }
            }
            for other in one + 1..cells.len() {
                let now = distance(one, cells[one]) + distance(other, cells[other]);
                let then = distance(one, cells[other]) + distance(other, cells[one]);
                if then + NEARER < now {
                    cells.swap(one, other);
                    is_better = true;
                }
            }
        }
        if !is_better {
            return;
        }
    }
}

/// Rounding is no improvement.
const NEARER: f64 = 1e-9;

/// Empty columns and rows are left out.
fn used(cells: &[(usize, usize)]) -> (Vec<usize>, Vec<usize>) {
    let sorted = |mut values: Vec<usize>| {
        values.sort_unstable();
        values.dedup();
        values
    };
    let (columns, rows) = cells.iter().copied().unzip();
    (sorted(columns), sorted(rows))
}

fn rounded((x, y): (f64, f64)) -> (f64, f64) {
    ((x * 10.0).round() / 10.0, (y * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::facts;

    fn located(place: Id<Place>, centroid: Option<Position>) -> Located {
        Located { place, centroid, polygons: Vec::new() }
    }

    #[test]
    fn without_boundaries_each_area_is_a_tile_in_about_its_place() {
        let mali: Vec<Place> = facts::shipped()
            .into_iter()
            .filter(|p| p.code.starts_with("ML") && p.level == 1)
            .collect();
        let places: Vec<_> = mali.iter().map(|p| located(p.id, p.centroid)).collect();
        let drawing = Drawing::of(&places);
        assert_eq!(drawing.kind, DrawingKind::Schematic);
        let at = |code: &str| {
            let place = mali.iter().find(|place| place.code == code).unwrap();
            drawing.areas.iter().find(|area| area.place == place.id).unwrap().middle.unwrap()
        };
        let (kidal, kayes, sikasso) = (at("ML08"), at("ML01"), at("ML03"));
        assert!(kidal.0 > kayes.0, "Kidal is east of Kayes");
        assert!(kidal.1 < sikasso.1, "and north of Sikasso");
        let paths: BTreeSet<_> = drawing.areas.iter().map(|area| &area.path).collect();
        assert_eq!(paths.len(), mali.len(), "no tile covers another");
    }

    #[test]
    fn one_area_and_none_are_drawn_too() {
        let one = [located(Id::well_known(1), Some((1.0, 2.0)))];
        let drawing = Drawing::of(&one);
        assert_eq!((drawing.areas.len(), drawing.width), (1, TILE.0));
        assert_eq!(Drawing::of(&[]).kind, DrawingKind::Unknown);
        let nowhere = [located(Id::well_known(1), None)];
        assert_eq!(Drawing::of(&nowhere).kind, DrawingKind::Unknown);
    }

    #[test]
    fn what_has_no_outline_beside_what_has_is_said() {
        let square = vec![vec![vec![(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]]];
        let places = [
            Located { polygons: square, ..located(Id::well_known(1), None) },
            located(Id::well_known(2), Some((0.5, 0.5))),
        ];
        let drawing = Drawing::of(&places);
        assert_eq!(drawing.kind, DrawingKind::SomeOutlines);
        assert!(drawing.areas[0].path.starts_with('M') && drawing.areas[1].path.is_empty());
        let (x, y) = drawing.at((0.5, 0.5)).unwrap();
        assert!((x - drawing.width / 2.0).abs() < 1.0 && (y - drawing.height / 2.0).abs() < 1.0);
    }
}
