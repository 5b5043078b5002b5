//! Incidents, figures and violations in the database.

mod figures;
mod incidents;
mod violations;

use basics::{Id, Organisation, Problem};
use database::{Row, Sql, Tx, args};
use places::Place;
use serde_json::{Value as Json, json};

pub use figures::enter as enter_figures;
pub(crate) use figures::{list as list_figures, periods_of};
pub(crate) use incidents::{Narrow, identity_of, in_days, list as list_incidents};
pub use incidents::{save as save_incident, save_identity};
pub(crate) use violations::list as list_violations;
pub use violations::save as save_violation;

/// How many a page of a list shows.
pub(crate) const PAGE_ROWS: usize = 50;

fn written_places(places: &[Id<Place>]) -> Json {
    places.iter().map(|place| json!(place)).collect()
}

fn read_places(row: &Row) -> Result<Vec<Id<Place>>, Problem> {
    let stored: Json = row.get("places")?;
    serde_json::from_value(stored).map_err(Problem::broken)
}

/// Two parties became one: what was the one's is the other's.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    for sql in [
        "update access_incident set owner = ? where owner = ?",
        "update access_identity set organisation = ? where organisation = ?",
        "update access_figures set owner = ? where owner = ?",
        "update access_violation set owner = ? where owner = ?",
    ] {
        tx.run(Sql::new(sql, args![into, from])).await?;
    }
    Ok(())
}
