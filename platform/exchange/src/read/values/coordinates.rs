//! Latitudes and longitudes, in decimal degrees or in degrees, minutes and seconds.

use basics::Refusal;

use super::{NumberReader, Reading, plain};
use crate::read::Cell;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    Latitude,
    Longitude,
}

/// Degrees, north and east positive. `about` names the question.
pub fn read_coordinate(
    about: &'static str,
    axis: Axis,
    cell: &Cell,
) -> Result<Reading<f64>, Refusal> {
    let refused = |why| Err(Refusal::new(about, why).with("given", cell.text().as_ref()));
    let reading = match cell {
        Cell::Text(text) => match sexagesimal(&plain(text)) {
            Some(degrees) => Reading::changed(degrees, text, format!("{degrees:.6}")),
            // No coordinate has thousands: a comma is always the decimal sign.
            None => {
                let pointed = Cell::of_text(&text.replace([',', '٫'], "."));
                let column = NumberReader::default();
                match column.read(about, &pointed) {
                    Ok(reading) => reading,
                    Err(_) => return refused("exchange-coordinate-unclear"),
                }
            }
        },
        cell => NumberReader::default().read(about, cell)?,
    };
    let most = if axis == Axis::Latitude { 90.0 } else { 180.0 };
    match reading.value {
        Some(degrees) if degrees.abs() > most => refused("exchange-coordinate-outside"),
        _ => Ok(reading),
    }
}

/// `12°34'56"N`, `N 12 34 56`, `12.5° S`; west and south are negative (in French west is `O`).
fn sexagesimal(plain: &str) -> Option<f64> {
    let side = plain.chars().find(|c| c.is_alphabetic());
    let letters = plain.chars().filter(|c| c.is_alphabetic()).count();
    if letters > 1 || (letters == 0 && !plain.contains('°')) {
        return None;
    }
    let negative = match side {
        Some('s' | 'w' | 'o') => true,
        Some('n' | 'e') | None => plain.starts_with('-'),
        Some(_) => return None,
    };
    let marks = |c: char| !c.is_ascii_digit() && c != '.' && c != ',';
    let parts: Option<Vec<f64>> = plain
        .split(marks)
        .filter(|part| !part.is_empty())
        .map(|part| part.replace(',', ".").parse().ok())
        .collect();
    let degrees = match parts?[..] {
        [degrees] => degrees,
        [degrees, minutes] if minutes < 60.0 => degrees + minutes / 60.0,
        [degrees, minutes, seconds] if minutes < 60.0 && seconds < 60.0 => {
            degrees + minutes / 60.0 + seconds / 3600.0
        }
        _ => return None,
    };
    Some(if negative { -degrees } else { degrees })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_read_in_the_forms_in_use() {
        let read = |axis, text: &str| read_coordinate("latitude", axis, &Cell::of_text(text));
        let check = |text: &str, wanted: f64| {
            let value = read(Axis::Longitude, text).unwrap().value.unwrap();
            assert!((value - wanted).abs() < 1e-6, "{text}: {value}");
        };
        check("12.6392", 12.6392);
        check("-8,0029", -8.0029);
        check("12,345", 12.345);
        check("12°30'36\"N", 12.51);
        check("8° 0' 36\" O", -8.01);
        check("W 8 30", -8.5);
        assert_eq!(read(Axis::Latitude, "n/a").unwrap().value, None);
        let why = |axis, text| read(axis, text).unwrap_err().why;
        assert_eq!(why(Axis::Latitude, "112.5"), "exchange-coordinate-outside");
        assert_eq!(why(Axis::Longitude, "near Gao"), "exchange-coordinate-unclear");
    }
}
