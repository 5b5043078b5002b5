//! Reads TopoJSON: borders that neighbours share are arcs, stored once.

use std::collections::BTreeMap;

use basics::Refusal;
use serde::Deserialize;

use super::{
    Feature, Geometry, Limits, Polygon, Position, Ring,
    geojson::{shape, unknown_type},
    nested::Nested,
    properties::Properties,
    read::parsed,
    rings,
};

#[derive(Deserialize)]
struct Topology {
    arcs: Vec<Nested<Position>>,
    transform: Option<Transform>,
    objects: BTreeMap<String, Object>,
}

/// How whole numbers become degrees again.
#[derive(Clone, Copy, Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Object {
    #[serde(rename = "type")]
    kind: Option<String>,
    properties: Option<Properties>,
    geometries: Option<Vec<Object>>,
    arcs: Option<Nested<Vec<i32>>>,
    coordinates: Option<Nested<Position>>,
}

/// The members of each named collection are features; anything else that is named is one itself.
pub(crate) fn features(text: &str, limits: &Limits) -> Result<Vec<Feature>, Refusal> {
    let topology: Topology = parsed(text)?;
    let mut arcs = Arcs::new(topology.arcs, topology.transform, limits.positions)?;
    let mut features = Vec::new();
    for object in topology.objects.into_values() {
        let listed = match object {
            Object { geometries: Some(listed), .. } => listed,
            alone => vec![alone],
        };
        for mut object in listed {
            let number = features.len() + 1;
            let properties = object.properties.take().unwrap_or_default().0;
            let geometry = arcs.geometry(object, number)?;
            rings::check(&geometry, number)?;
            features.push(Feature { properties, geometry });
        }
    }
    Ok(features)
}

struct Arcs {
    arcs: Vec<Vec<Position>>,
    transform: Option<Transform>,
    /// A small file can name one long arc a million times, so what is put together is counted.
    positions_left: usize,
    positions_max: usize,
}

impl Arcs {
    fn new(
        arcs: Vec<Nested<Position>>,
        transform: Option<Transform>,
        positions_max: usize,
    ) -> Result<Self, Refusal> {
        let arcs: Option<Vec<_>> = arcs.into_iter().map(Nested::into_many).collect();
        let mut arcs = arcs.ok_or_else(|| broken_arc(1))?;
        for arc in &mut arcs {
            let Some(transform) = transform else { break };
            let mut sum = (0.0, 0.0);
            for position in arc {
                sum = (sum.0 + position.0, sum.1 + position.1);
                *position = transform.apply(sum);
            }
        }
        Ok(Self { arcs, transform, positions_left: positions_max, positions_max })
    }

    fn geometry(&mut self, object: Object, number: usize) -> Result<Geometry, Refusal> {
        let broken = || broken_arc(number);
        let Some(kind) = object.kind else { return Ok(Geometry::default()) };
        match (kind.as_str(), object.arcs) {
            ("GeometryCollection", _) => {
                let parts = object.geometries.unwrap_or_default().into_iter();
                parts
                    .map(|part| self.geometry(part, number))
                    .try_fold(Geometry::default(), |whole, part| Ok(whole.and(part?)))
            }
            ("Polygon", Some(arcs)) => {
                let rings = arcs.into_many().ok_or_else(broken)?;
                Ok(Geometry::of_polygons(Vec::from_iter(self.polygon(&rings, number)?)))
            }
            ("MultiPolygon", Some(arcs)) => {
                let polygons = arcs.into_lists().ok_or_else(broken)?;
                let polygons = polygons.iter().map(|rings| self.polygon(rings, number));
                let polygons: Vec<Option<Polygon>> = polygons.collect::<Result<_, _>>()?;
                Ok(Geometry::of_polygons(polygons.into_iter().flatten().collect()))
            }
            ("LineString", Some(Nested::One(arcs))) => {
                let lines = vec![self.line(&arcs, number)?];
                Ok(Geometry { lines, ..Geometry::default() })
            }
            ("MultiLineString", Some(Nested::Many(lines))) => {
                let lines = lines.iter().map(|arcs| self.line(arcs, number));
                Ok(Geometry { lines: lines.collect::<Result<_, _>>()?, ..Geometry::default() })
            }
            ("Point" | "MultiPoint", _) => {
                let mut geometry = object
                    .coordinates
                    .and_then(|coordinates| shape(&kind, coordinates))
                    .ok_or_else(|| unknown_type(&kind, number))?;
                if let Some(transform) = self.transform {
                    geometry.points.iter_mut().for_each(|point| *point = transform.apply(*point));
                }
                Ok(geometry)
            }
            _ => Err(unknown_type(&kind, number)),
        }
    }

    /// Rounding to whole numbers leaves rings of tiny islands without an area: they are nothing.
    fn polygon(&mut self, rings: &[Vec<i32>], number: usize) -> Result<Option<Polygon>, Refusal> {
        let rings: Vec<Ring> =
            rings.iter().map(|arcs| self.line(arcs, number)).collect::<Result<_, _>>()?;
        if rings.first().is_none_or(|outer| outer.len() < 4) {
            return Ok(None);
        }
        Ok(Some(rings.into_iter().filter(|ring| ring.len() >= 4).collect()))
    }

    /// Arcs one after the other; the last position of each is the first of the next. A negative
    /// number is an arc backwards.
    fn line(&mut self, numbers: &[i32], number: usize) -> Result<Vec<Position>, Refusal> {
        let mut line: Vec<Position> = Vec::new();
        for arc_number in numbers {
            let place = if *arc_number < 0 { !*arc_number } else { *arc_number };
            let arc = self.arcs.get(place as usize).ok_or_else(|| broken_arc(number))?;
            self.positions_left =
                self.positions_left.checked_sub(arc.len().max(1)).ok_or_else(|| {
                    Refusal::new("file", "exchange-geo-too-many-positions")
                        .with("most", self.positions_max)
                })?;
            let before = line.pop();
            let start = line.len();
            if *arc_number < 0 {
                line.extend(arc.iter().rev());
            } else {
                line.extend(arc);
            }
            if before.is_some() && before.as_ref() != line.get(start) {
                return Err(broken_arc(number));
            }
        }
        Ok(line)
    }
}

impl Transform {
    fn apply(self, (x, y): Position) -> Position {
        (x * self.scale.0 + self.translate.0, y * self.scale.1 + self.translate.1)
    }
}

fn broken_arc(number: usize) -> Refusal {
    Refusal::new("file", "exchange-geo-broken-arc").with("feature", number)
}
