//! Authorisations, notes and laws in the database.

mod cases;
mod laws;
mod notes;

use activities::Sector;
use basics::{Id, Named, Organisation, Problem};
use database::{Row, Sql, Tx, args};
use places::Place;
use serde_json::{Value as Json, json};

use crate::Scope;

pub use cases::save;
pub(crate) use cases::{Narrow, Stage, held_by, list, renewals_of, requests};
pub use laws::save_law;
pub(crate) use laws::{laws_that_ask, list_laws};
pub(crate) use notes::{notes_of, save_note};

/// How many a page of a list shows.
pub(crate) const PAGE_ROWS: usize = 50;

/// The two columns of a scope.
fn scope_values(scope: &Scope) -> (Json, Json) {
    let sectors = scope.sectors.iter().map(|sector| sector.code()).collect();
    let places = scope.places.iter().map(|place| json!(place)).collect();
    (sectors, places)
}

fn read_scope(row: &Row) -> Result<Scope, Problem> {
    let sectors = names(&row.get("sectors")?, Sector::from_code)?;
    let stored: Json = row.get("places")?;
    let places = serde_json::from_value::<Vec<Id<Place>>>(stored).map_err(Problem::broken)?;
    Ok(Scope { sectors, places })
}

fn written<T: Named>(all: &[T]) -> Json {
    all.iter().map(|one| one.name()).collect()
}

fn names<T>(stored: &Json, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Problem> {
    let one = |name: &Json| {
        let known = name.as_str().and_then(&read);
        known.ok_or_else(|| Problem::broken("a stored name"))
    };
    stored.as_array().into_iter().flatten().map(one).collect()
}

/// Two parties became one: what was the one's is the other's, and so is what was asked of it.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    for sql in [
        "update authorisation set owner = ? where owner = ?",
        "update authorisation set authority = ? where authority = ?",
        "update authorisation_note set owner = ? where owner = ?",
        "update authorisation_law set owner = ? where owner = ?",
    ] {
        tx.run(Sql::new(sql, args![into, from])).await?;
    }
    Ok(())
}
