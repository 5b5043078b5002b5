//! Scores in the database.

use acts::Context;
use basics::{Id, Paragraph, Problem};
use database::{Row, Sql, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use super::stored;
use crate::{Call, Points, Score};

/// All scores of a call, for working out what they come to: nobody is shown them by this.
pub(crate) async fn scores(cx: &mut Context, call: &Call) -> Result<Vec<Score>, Problem> {
    let sql = "select * from call_score where call = ? order by at, id";
    cx.tx.all(Sql::new(sql, args![call.id]), read).await
}

/// Those that this person gave.
pub(crate) async fn own_scores(
    cx: &mut Context,
    call: &Call,
) -> Result<Vec<Visible<Score>>, Problem> {
    let person = cx.actor()?.person;
    let sql = Sql::new("select s.* from call_score s where ", args![])
        .join(cx.viewer.sees("s"))
        .and(" and s.call = ? and s.reviewer = ? order by s.at, s.id", args![call.id, person]);
    let found = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(found))
}

pub(crate) async fn save_new_score(cx: &mut Context, one: &Score) -> Result<(), Problem> {
    let sql = "insert into call_score (id, owner, level, tlp, audience, call, application,
               reviewer, conflict, points, comment, at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let (conflict, points) = match &one.said {
        Points::Conflict(text) => (Some(text.clone()), None),
        Points::Given(points) => (None, Some(json!(points))),
    };
    let said = args![one.call, one.application, one.reviewer, conflict, points];
    let values = [args![one.id], one.share.values(), said, args![one.comment, one.at]].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Score, Problem> {
    let conflict: Option<Paragraph> = row.get("conflict")?;
    let points: Option<Json> = row.get("points")?;
    let points = points.as_ref().and_then(Json::as_array);
    let points = points.and_then(|all| all.iter().map(Json::as_i64).collect::<Option<_>>());
    let said = match (conflict, points) {
        (Some(text), _) => Points::Conflict(text),
        (None, Some(points)) => Points::Given(points),
        (None, None) => return Err(stored("score")),
    };
    Ok(Score {
        id: row.get::<Id<Score>>("id")?,
        share: Share::read(row)?,
        call: row.get("call")?,
        application: row.get("application")?,
        reviewer: row.get("reviewer")?,
        said,
        comment: row.get("comment")?,
        at: row.get("at")?,
    })
}
