//! Latitudes and longitudes, each alone or both in one cell.

use exchange::read::{
    Cell,
    values::{Axis, read_coordinate},
};

use super::{is_plain_number, single_spaced};

/// What a column of `#geo` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coordinate {
    Latitude,
    Longitude,
    /// Latitude, then longitude.
    Both,
}

/// Decimal degrees, north and east positive. A number that is already one keeps all its digits.
pub fn coordinate(text: &str, what: Coordinate) -> Option<String> {
    let text = single_spaced(text);
    match what {
        Coordinate::Latitude => degrees(&text, Axis::Latitude),
        Coordinate::Longitude => degrees(&text, Axis::Longitude),
        Coordinate::Both => ['/', ';', ',', ' '].into_iter().find_map(|separator| {
            let (latitude, longitude) = text.split_once(separator)?;
            let latitude = degrees(latitude.trim(), Axis::Latitude)?;
            Some(format!("{latitude},{}", degrees(longitude.trim(), Axis::Longitude)?))
        }),
    }
}

fn degrees(text: &str, axis: Axis) -> Option<String> {
    let degrees = read_coordinate("cell", axis, &Cell::of_text(text)).ok()?.value?;
    if is_plain_number(text) {
        return Some(text.to_owned());
    }
    // A tenth of a metre, without the noise of binary fractions.
    Some(format!("{degrees:.6}").trim_end_matches('0').trim_end_matches('.').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_become_decimal_degrees() {
        let check = |text: &str, what, wanted: Option<&str>| {
            assert_eq!(coordinate(text, what).as_deref(), wanted, "{text}");
        };
        check("12.63921234", Coordinate::Latitude, Some("12.63921234"));
        check("12°30'36\"N", Coordinate::Latitude, Some("12.51"));
        check("W 8 30", Coordinate::Longitude, Some("-8.5"));
        check("45:30N", Coordinate::Latitude, Some("45.5"));
        check("112", Coordinate::Latitude, None);
        check("near Gao", Coordinate::Longitude, None);
        check("12.6392; -8.0029", Coordinate::Both, Some("12.6392,-8.0029"));
        check("12°30'N / 8°W", Coordinate::Both, Some("12.5,-8"));
    }
}
