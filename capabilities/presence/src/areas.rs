//! Several places in one row: what a column says of each of them, in one cell.
//!
//! A row is one activity, so that its record id stands in one row only and a file that is brought
//! in again is known row by row. Where there are several places, each cell on areas has as many
//! parts, in the same order: an empty one where a place does not go so deep. It is HXL's own form
//! of a list (`+list`, parts between bars), so that its tools make a row of each place.

/// Stands between the values of a cell.
pub(crate) const SEPARATOR: &str = " | ";

/// One cell from what a column says of each place, in the order of the places.
pub(crate) fn joined<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    let values: Vec<String> = values.into_iter().map(single).collect();
    if values.iter().all(String::is_empty) {
        return String::new();
    }
    values.join(SEPARATOR).trim().to_owned()
}

/// The same for a column in which places rarely differ: what holds for all stands once.
pub(crate) fn once<'a>(values: impl IntoIterator<Item = &'a str> + Clone) -> String {
    let mut all = values.clone().into_iter();
    let first = all.next().unwrap_or_default();
    if all.all(|value| value == first) { single(first) } else { joined(values) }
}

/// One value must not look like two.
pub(crate) fn single(value: &str) -> String {
    value.replace('|', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stand_in_the_same_order_in_every_column() {
        let check = |values: &[&str], cell: &str| {
            assert_eq!(joined(values.iter().copied()), cell, "{values:?}");
        };
        check(&[], "");
        check(&["ML07"], "ML07");
        check(&["ML07", "ML07"], "ML07 | ML07");
        check(&["ML0701", "ML0703"], "ML0701 | ML0703");
        check(&["ML0701", ""], "ML0701 |");
        check(&["", "ML0701"], "| ML0701");
        check(&["", ""], "");
        check(&["Gao | Nord", "Kidal"], "Gao / Nord | Kidal");
    }

    #[test]
    fn what_holds_for_all_places_stands_once() {
        let check = |values: &[&str], cell: &str| {
            assert_eq!(once(values.iter().copied()), cell, "{values:?}");
        };
        check(&["MLI", "MLI"], "MLI");
        check(&["MLI", "SLE", "MLI"], "MLI | SLE | MLI");
        check(&[], "");
    }
}
