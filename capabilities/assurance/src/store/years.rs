//! Partners' years in the database.

use std::collections::BTreeMap;

use acts::{Context, Order, Stored};
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, args};
use sharing::{Share, Visible};
use uuid::Uuid;

use super::PAGE_ROWS;
use crate::PartnerYear;

/// What a list is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    pub(crate) party: Option<Id<Organisation>>,
    /// The last of the page before.
    pub(crate) after: Option<(i64, Id<PartnerYear>)>,
}

impl Stored for PartnerYear {
    const TABLE: &'static str = "assurance_year";
    const ALIAS: &'static str = "y";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page, the latest year first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<Vec<Visible<PartnerYear>>, Problem> {
    let mut sql = cx.seen::<PartnerYear>();
    if let Some(party) = narrow.party {
        sql.add(" and y.party = ?", args![party]);
    }
    cx.page(sql, Order::Down("year"), narrow.after, PAGE_ROWS).await
}

/// What one body has in its books of a partner's year. Asked by its own people.
pub(crate) async fn find_of(
    cx: &mut Context,
    (owner, party, year): (Id<Organisation>, Id<Organisation>, i64),
) -> Result<Option<PartnerYear>, Problem> {
    let sql = "select * from assurance_year where owner = ? and party = ? and year = ?
               order by id limit 1";
    cx.tx.maybe(Sql::new(sql, args![owner, party, year]), read).await
}

/// Enters it, or saves what may change.
pub async fn save(cx: &mut Context, one: &PartnerYear) -> Result<(), Problem> {
    let sql = "insert into assurance_year (id, owner, level, tlp, audience, party, year, cash,
               liquidations, updated_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set cash = excluded.cash,
               liquidations = excluded.liquidations, updated_at = excluded.updated_at,
               version = excluded.version";
    let values =
        args![one.party, one.year, one.cash, one.liquidations, one.updated_at, one.version];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// After a merge: years of one partner in one body's books become one, with the cash of both and
/// all that was looked at (R5.15). What was not moved keeps its address.
pub(super) async fn join(
    cx: &mut Context,
    into: Id<Organisation>,
    moved: &[Uuid],
) -> Result<(), Problem> {
    let sql = "select * from assurance_year where owner = ? or party = ? order by id";
    let found = cx.tx.all(Sql::new(sql, args![into, into]), read).await?;
    let mut same = BTreeMap::<_, Vec<PartnerYear>>::new();
    for one in found {
        same.entry((one.share.owner, one.party, one.year)).or_default().push(one);
    }
    for mut years in same.into_values().filter(|years| years.len() > 1) {
        years.sort_by_key(|one| moved.contains(&one.id.uuid()));
        let gone = years.split_off(1);
        for kept in years {
            let kept = kept.with(&gone);
            for one in &gone {
                let sql = "update assurance_engagement set year = ? where year = ?";
                cx.tx.run(Sql::new(sql, args![kept.id, one.id])).await?;
                let sql = "delete from assurance_year where id = ?";
                cx.tx.run(Sql::new(sql, args![one.id])).await?;
            }
            let kept = PartnerYear { updated_at: cx.now, ..kept };
            save(cx, &kept).await?;
            cx.leave(&kept)?;
        }
    }
    Ok(())
}

fn read(row: &Row) -> Result<PartnerYear, Problem> {
    Ok(PartnerYear {
        id: row.get("id")?,
        share: Share::read(row)?,
        party: row.get("party")?,
        year: row.get("year")?,
        cash: row.get("cash")?,
        liquidations: row.get("liquidations")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}
