//! What looks out of date (R7.2, R7.3): the rule of `Status::staleness`, asked of the database.

use acts::Context;
use basics::{Day, Id, Organisation, Problem};
use database::{Sql, args};
use sharing::Visible;

use super::{read_all, select};
use crate::{Activity, STALE_DAYS};

/// Activities of an organisation that look out of date, the longest silent first; at most so many.
pub(crate) async fn stale_of(
    cx: &mut Context,
    owner: Id<Organisation>,
    most: usize,
) -> Result<Vec<Visible<Activity>>, Problem> {
    let sql = select()
        .join(cx.viewer.sees("a"))
        .and(" and a.owner = ? and ", args![owner])
        .join(is_stale(cx.today))
        .and(" order by a.reported_on, a.id limit ?", args![most]);
    let found = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(found))
}

/// How many look out of date of each organisation that the viewer's own brings files for.
pub(crate) async fn stale_counts(
    cx: &mut Context,
) -> Result<Vec<(Id<Organisation>, i64)>, Problem> {
    let own = cx.actor()?.organisation;
    let sql = Sql::new(
        "select a.owner, count(*) as n from activity a where a.owner <> ? and a.owner in
         (select party from activity_import_party where organisation = ?) and ",
        args![own, own],
    )
    .join(cx.viewer.sees("a"))
    .and(" and ", args![])
    .join(is_stale(cx.today))
    .and(" group by a.owner order by n desc, a.owner", args![]);
    cx.tx.all(sql, |row| Ok((row.get("owner")?, row.get("n")?))).await
}

fn is_stale(today: Day) -> Sql {
    Sql::new(
        "not a.withdrawn and ((a.status in ('ongoing', 'suspended') and a.last_day < ?)
         or (a.status = 'planned' and a.first_day <= ?)
         or (a.status in ('planned', 'ongoing', 'suspended') and a.reported_on < ?))",
        args![today, today, today.plus_days(-STALE_DAYS)],
    )
}
