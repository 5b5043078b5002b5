//! Files and shapes that the tests here share.

use std::{fs::File, io::Read, path::PathBuf};

use super::{Boundary, Limits, Polygon, read_boundaries};

/// The real files lie beside the project and are not part of it.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let whole = PathBuf::from(folder).join(path);
    if whole.exists() {
        return Some(whole);
    }
    println!("skipped: {} is absent", whole.display());
    None
}

pub(crate) fn bytes(path: PathBuf) -> Vec<u8> {
    let mut bytes = Vec::new();
    File::open(path).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

pub(crate) fn boundaries(name: &str) -> Option<Vec<Boundary>> {
    let path = shared(&format!("admin/cod_topo/topojson/{name}.topojson"))?;
    Some(read_boundaries(&bytes(path), &Limits::default()).unwrap())
}

pub(crate) fn square(west: f64, south: f64, side: f64) -> Polygon {
    let (east, north) = (west + side, south + side);
    vec![vec![(west, south), (east, south), (east, north), (west, north), (west, south)]]
}
