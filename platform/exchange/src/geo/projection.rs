//! From degrees to the page: a flat map, and areas as SVG paths.

use std::fmt::Write;

use super::{Bounds, Polygon, Position};

/// Equirectangular, true to scale at the middle latitude: for one country, nobody sees a better
/// one's difference. Lengths are units of the SVG's view box; north is up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    bounds: Bounds,
    x_per_degree: f64,
    y_per_degree: f64,
    margin: f64,
    width: f64,
    height: f64,
}

impl Projection {
    /// Fits the bounds into a box at most so wide and so high, with a margin inside it.
    pub fn fit(bounds: Bounds, width_max: f64, height_max: f64, margin: f64) -> Self {
        let squeeze = bounds.width_of_a_degree();
        // An area that is a single point gets a scale all the same.
        let degrees_wide = ((bounds.east - bounds.west) * squeeze).max(1e-6);
        let degrees_high = (bounds.north - bounds.south).max(1e-6);
        let room = |most: f64| (most - 2.0 * margin).max(1.0);
        let y_per_degree = (room(width_max) / degrees_wide).min(room(height_max) / degrees_high);
        Self {
            bounds,
            x_per_degree: y_per_degree * squeeze,
            y_per_degree,
            margin,
            width: degrees_wide * y_per_degree + 2.0 * margin,
            height: degrees_high * y_per_degree + 2.0 * margin,
        }
    }

    pub fn width(&self) -> f64 {
        self.width
    }

    pub fn height(&self) -> f64 {
        self.height
    }

    /// The attribute: `0 0 640 480`.
    pub fn view_box(&self) -> String {
        format!("0 0 {:.0} {:.0}", self.width.ceil(), self.height.ceil())
    }

    /// Where a position is on the page, from the left and from the top.
    pub fn place(&self, (longitude, latitude): Position) -> (f64, f64) {
        (
            self.margin + (longitude - self.bounds.west) * self.x_per_degree,
            self.margin + (self.bounds.north - latitude) * self.y_per_degree,
        )
    }

    /// How many degrees of latitude one unit of the page is: finer detail need not be drawn.
    pub fn degrees_per_unit(&self) -> f64 {
        1.0 / self.y_per_degree
    }

    fn tenths(&self, position: Position) -> (i64, i64) {
        let (x, y) = self.place(position);
        ((x * 10.0).round() as i64, (y * 10.0).round() as i64)
    }
}

/// The `d` of a path, with one decimal. Steps are relative, which halves the text, and are taken
/// between rounded places, so that errors do not add up. Rings that vanish at this scale are left
/// out, but never the last one of an area. Fill it by the even-odd rule: then holes stay open
/// whichever way the file's rings run.
pub fn svg_path(polygons: &[Polygon], projection: &Projection) -> String {
    let rings = polygons.iter().flatten().map(|ring| {
        let mut places: Vec<_> = ring.iter().map(|at| projection.tenths(*at)).collect();
        places.dedup();
        // The path's end closes the ring.
        if places.len() > 1 && places.first() == places.last() {
            places.pop();
        }
        places
    });
    let rings: Vec<Vec<(i64, i64)>> = rings.filter(|ring| !ring.is_empty()).collect();
    let mut path = String::new();
    let drawn = rings.iter().filter(|ring| ring.len() >= 3);
    for ring in drawn {
        write_ring(&mut path, ring);
    }
    if path.is_empty()
        && let Some(&(x, y)) = rings.first().and_then(|ring| ring.first())
    {
        write_ring(&mut path, &[(x, y), (x + 5, y), (x + 5, y + 5), (x, y + 5)]);
    }
    path
}

fn write_ring(path: &mut String, ring: &[(i64, i64)]) {
    let mut before = ring[0];
    push(path, 'M', before);
    for (place, &(x, y)) in ring.iter().enumerate().skip(1) {
        let step = (x - before.0, y - before.1);
        push(path, if place == 1 { 'l' } else { ' ' }, step);
        before = (x, y);
    }
    path.push('z');
}

/// A command (or a gap) and two numbers in tenths: `l-1.2.5`. A sign or a point ends the number
/// before it, where SVG allows to leave the gap out.
fn push(path: &mut String, command: char, (x, y): (i64, i64)) {
    let (x, y) = (tenths_text(x), tenths_text(y));
    if command != ' ' || !x.starts_with('-') {
        path.push(command);
    }
    let gap = if y.starts_with('-') || (y.starts_with('.') && x.contains('.')) { "" } else { " " };
    write!(path, "{x}{gap}{y}").expect("writing into a String does not fail");
}

fn tenths_text(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.abs() / 10, tenths.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, tenth) => format!("{sign}.{tenth}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}
