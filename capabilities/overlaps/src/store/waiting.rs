//! What waits to be looked through: each cluster of sectors in each area once.

use activities::Sector;
use basics::{Id, Problem};
use database::{Sql, Tx, args};
use places::Place;

/// Whether it did not wait before.
pub(crate) async fn enter_waiting(
    tx: &mut Tx,
    cluster: Sector,
    area: Id<Place>,
) -> Result<bool, Problem> {
    let sql = "insert into overlap_waiting (cluster, area) values (?, ?)
               on conflict (cluster, area) do nothing";
    Ok(tx.run(Sql::new(sql, args![cluster.code(), area])).await? == 1)
}

/// Whatever changes from now on must wait anew.
pub(crate) async fn leave_waiting(
    tx: &mut Tx,
    cluster: Sector,
    area: Id<Place>,
) -> Result<(), Problem> {
    let sql = "delete from overlap_waiting where cluster = ? and area = ?";
    tx.run(Sql::new(sql, args![cluster.code(), area])).await.map(drop)
}
