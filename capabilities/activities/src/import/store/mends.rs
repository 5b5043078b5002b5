//! What people put right in rows, as it is kept.

use std::collections::BTreeMap;

use basics::{Id, Problem};
use exchange::{columns::Column, read::Cell};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::import::mend::{Mend, Stand};

#[derive(Serialize, Deserialize)]
struct Stored {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    cells: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stand: Option<String>,
}

pub(super) fn write(mends: &BTreeMap<usize, Mend>) -> Result<String, Problem> {
    let cells = |mend: &Mend| {
        let cells = mend.cells.iter();
        cells.map(|(column, cell)| (column.key(), cell.text().into_owned())).collect()
    };
    let stored = mends.iter().map(|(row, mend)| {
        let place = mend.place.map(Id::uuid);
        let stand = mend.stand.map(|stand| stand.name().to_owned());
        (*row, Stored { cells: cells(mend), place, stand })
    });
    serde_json::to_string(&stored.collect::<BTreeMap<_, _>>()).map_err(Problem::broken)
}

pub(super) fn read(text: &str) -> Result<BTreeMap<usize, Mend>, Problem> {
    let stored: BTreeMap<usize, Stored> = serde_json::from_str(text).map_err(Problem::broken)?;
    let mends = stored.into_iter().map(|(row, Stored { cells, place, stand })| {
        let cells = cells.into_iter();
        let cells =
            cells.filter_map(|(key, text)| Some((Column::parse(&key)?, Cell::of_text(&text))));
        let stand = stand.as_deref().and_then(Stand::from_name);
        (row, Mend { cells: cells.collect(), place: place.map(Id::from_uuid), stand })
    });
    Ok(mends.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_right_comes_back_as_it_was() {
        let cells = BTreeMap::from([(Column::Sector, Cell::of_text("WSH"))]);
        let place = Some(Id::well_known(7));
        let mend = Mend { cells, place, stand: Some(Stand::AsNew) };
        let mends = BTreeMap::from([(12, mend), (13, Mend::default())]);
        assert_eq!(read(&write(&mends).unwrap()).unwrap(), mends);
        assert!(read("no").is_err());
    }
}
