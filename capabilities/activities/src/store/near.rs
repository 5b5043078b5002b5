//! Who else does the same there and then: the question behind overlaps, and behind the notice that
//! an author gets before an activity is saved.

use acts::Context;
use basics::{Id, Problem};
use database::{Sql, args};
use sharing::Visible;

use super::{read_all, select};
use crate::{Activity, Sector};

/// How many neighbours one activity is told of.
const NEAR_MAX: usize = 100;

/// Activities of other organisations in the same or an equivalent sector, in the same place or one
/// within the other, on days of both, that this viewer may see.
pub async fn near(
    cx: &mut Context,
    activity: &Activity,
) -> Result<Vec<Visible<Activity>>, Problem> {
    let sees = cx.viewer.sees("a");
    let sql = condition(cx, activity, sees).await?;
    let found = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(found))
}

/// The same whoever may see them: only for the job that keeps the list of overlaps, which shows
/// each to nobody who may not see both.
pub async fn near_unseen(cx: &mut Context, activity: &Activity) -> Result<Vec<Activity>, Problem> {
    debug_assert!(cx.viewer.actor.is_none(), "a job's question, never a person's");
    let sql = condition(cx, activity, Sql::new("1 = 1", args![])).await?;
    read_all(&mut cx.tx, sql).await
}

async fn condition(cx: &mut Context, activity: &Activity, sees: Sql) -> Result<Sql, Problem> {
    let sectors = Sector::all().filter(|sector| sector.is_equivalent(activity.sector));
    let above = places::above_stated(cx, &activity.places).await?;
    let mut sql = select()
        .join(sees)
        .and(
            " and not a.withdrawn and a.id <> ? and a.owner <> ?",
            args![activity.id, activity.share.owner],
        )
        .and(" and a.status in ('planned', 'ongoing', 'suspended') and a.sector in (", args![])
        .list(sectors.map(Sector::code))
        .and(") and a.id in (select p.activity from activity_place p where p.place in (", args![])
        .list(&activity.places)
        .and(") or (p.stated and p.place in (", args![])
        .list(&above)
        .and(")))", args![]);
    if let Some(first) = activity.period.first() {
        sql.add(" and (a.last_day is null or a.last_day >= ?)", args![first]);
    }
    if let Some(last) = activity.period.last() {
        sql.add(" and (a.first_day is null or a.first_day <= ?)", args![last]);
    }
    Ok(sql.and(" order by a.id limit ?", args![NEAR_MAX]))
}

/// One activity whoever may see it: for the same job.
pub async fn find_unseen(cx: &mut Context, id: Id<Activity>) -> Result<Option<Activity>, Problem> {
    debug_assert!(cx.viewer.actor.is_none(), "a job's question, never a person's");
    let sql = select().and("a.id = ? and not a.withdrawn", args![id]);
    Ok(read_all(&mut cx.tx, sql).await?.pop())
}
