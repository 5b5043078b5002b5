//! Lists of needs: narrowed, paged, counted, always through sharing.

use activities::{PopulationGroup, Sector};
use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, args};
use places::Place;
use sharing::Visible;

use super::{is_latest, read, select};
use crate::Need;

/// How many a page of the list shows.
pub const PAGE_ROWS: usize = 50;
/// Counts are exact up to here; beyond, it is “more than”.
const COUNT_MAX: i64 = 10_000;

/// What a list is narrowed by.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    /// A place at any level: whatever lies within it is meant.
    pub place: Option<Id<Place>>,
    pub sectors: Vec<Sector>,
    pub group: Option<PopulationGroup>,
    pub owner: Option<Id<Organisation>>,
    /// Also figures in whose place later ones of the same source stand.
    pub also_older: bool,
    /// The last of the page before: people in need, and its id.
    pub after: Option<(i64, Id<Need>)>,
}

/// People in need that are unknown come last.
const UNKNOWN: i64 = -1;

impl Narrow {
    /// Where the page behind one that ends with this begins.
    pub(crate) fn behind(last: &Need) -> (i64, Id<Need>) {
        (last.figures.in_need.total().unwrap_or(UNKNOWN), last.id)
    }
}

/// A page of them, the most people in need first; one more than `rows` if there are more.
pub async fn list(
    cx: &mut Context,
    narrow: &Narrow,
    rows: usize,
) -> Result<Vec<Visible<Need>>, Problem> {
    let mut sql = select().join(condition(cx, narrow));
    if let Some((count, id)) = narrow.after {
        sql.add(
            " and (coalesce(n.in_need_total, -1) < ?
                   or (coalesce(n.in_need_total, -1) = ? and n.id < ?))",
            args![count, count, id],
        );
    }
    let sql =
        sql.and(" order by coalesce(n.in_need_total, -1) desc, n.id desc limit ?", args![rows + 1]);
    let needs = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(needs))
}

/// How many a narrowed list has, exact up to `COUNT_MAX` and one more beyond.
pub async fn count(cx: &mut Context, narrow: &Narrow) -> Result<i64, Problem> {
    let sql = Sql::new("select count(*) as n from (select 1 from need n where ", args![])
        .join(condition(cx, narrow))
        .and(" limit ?) counted", args![COUNT_MAX + 1]);
    cx.tx.number(sql).await
}

/// The viewer's rule and the reader's wishes as one condition on `need n`.
pub(super) fn condition(cx: &Context, narrow: &Narrow) -> Sql {
    let mut sql = cx.viewer.sees("n").and(" and not n.withdrawn", args![]);
    if !narrow.also_older {
        sql = sql.join(is_latest(&cx.viewer));
    }
    if let Some(place) = narrow.place {
        let within = " and n.id in (select w.need from need_area w where w.area = ?)";
        sql.add(within, args![place]);
    }
    if !narrow.sectors.is_empty() {
        let codes = narrow.sectors.iter().map(|sector| sector.code());
        sql = sql.and(" and n.sector in (", args![]).list(codes).and(")", args![]);
    }
    if let Some(group) = narrow.group {
        sql.add(" and n.population_group = ?", args![group.name()]);
    }
    if let Some(owner) = narrow.owner {
        sql.add(" and n.owner = ?", args![owner]);
    }
    sql
}
