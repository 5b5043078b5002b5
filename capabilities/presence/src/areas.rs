//! Several places in one row: what a column says of each of them, in one cell.
//!
//! A row is one activity, so that its record id stands in one row only and a file that is brought
//! in again is known row by row. The cells of the columns on places are lists in the same order:
//! the first of each belongs to the first place, and so on. A cell with a single value holds for
//! all places.

/// Stands between the values of a cell.
pub(crate) const SEPARATOR: &str = "; ";

/// One cell from what a column says of each place, in the order of the places.
pub(crate) fn joined<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    let values: Vec<&str> = values.into_iter().collect();
    let Some(first) = values.first() else { return String::new() };
    if values.iter().all(|value| value == first) {
        return single(first);
    }
    let values: Vec<String> = values.into_iter().map(single).collect();
    values.join(SEPARATOR).trim_end().to_owned()
}

/// One value must not look like two.
fn single(value: &str) -> String {
    value.replace(';', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stand_in_the_same_order_in_every_column_and_a_common_value_once() {
        let check = |values: &[&str], cell: &str| {
            assert_eq!(joined(values.iter().copied()), cell, "{values:?}");
        };
        check(&[], "");
        check(&["ML07"], "ML07");
        check(&["ML07", "ML07"], "ML07");
        check(&["ML0701", "ML0703"], "ML0701; ML0703");
        check(&["ML0701", ""], "ML0701;");
        check(&["", "ML0701"], "; ML0701");
        check(&["", ""], "");
        check(&["Gao; Nord", "Kidal"], "Gao, Nord; Kidal");
    }
}
