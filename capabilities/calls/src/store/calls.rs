//! Calls in the database.

use acts::{Context, Order, Stored};
use basics::{Day, Id, Organisation, Paragraph, Problem};
use database::{Row, Sql, Value, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use super::{money, of_money, sector, stored};
use crate::{Call, Criterion, Days, Justification, Road, Stage, Weights};

/// How many a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;

impl Stored for Call {
    const TABLE: &'static str = "call";
    const ALIAS: &'static str = "c";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page of them, those that are open longest first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Day, Id<Call>)>,
) -> Result<Vec<Visible<Call>>, Problem> {
    let sql = cx.seen::<Call>();
    cx.page(sql, Order::Down("apply_until"), after, PAGE_ROWS).await
}

pub async fn save_new(cx: &mut Context, call: &Call) -> Result<(), Problem> {
    let sql = "insert into call (owner, level, tlp, audience, road, title, text, sector, place,
               budget_minor, currency, questions_until, apply_until, told_on, first_day, last_day,
               weights, invited, justifications, justification, reviewers, stage, reason,
               updated_at, version, id)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
               ?, ?)";
    cx.tx.run(Sql::new(sql, columns(call))).await.map(drop)
}

pub(crate) async fn save(cx: &mut Context, call: &Call) -> Result<(), Problem> {
    let sql = "update call set owner = ?, level = ?, tlp = ?, audience = ?, road = ?, title = ?,
               text = ?, sector = ?, place = ?, budget_minor = ?, currency = ?,
               questions_until = ?, apply_until = ?, told_on = ?, first_day = ?, last_day = ?,
               weights = ?, invited = ?, justifications = ?, justification = ?, reviewers = ?,
               stage = ?, reason = ?, updated_at = ?, version = ? where id = ?";
    cx.tx.run(Sql::new(sql, columns(call))).await.map(drop)
}

fn columns(call: &Call) -> Vec<Value> {
    let Call { road, days, .. } = call;
    let weights = call.weights().iter().map(|(one, weight)| json!([one.name(), weight]));
    let (invited, because, said) = match road {
        Road::Open(_) => (None, &[][..], None),
        Road::Direct { invited, because, said } => (Some(*invited), &because[..], said.clone()),
    };
    let because: Vec<&str> = because.iter().map(|one| one.name()).collect();
    let reason = match &call.stage {
        Stage::Cancelled(reason) => Some(reason.clone()),
        _ => None,
    };
    [
        call.share.values(),
        args![road.name(), call.title, call.text],
        args![call.sector.map(|sector| sector.code().to_owned()), call.place],
        of_money(call.budget),
        args![days.questions_until, days.apply_until, days.told_on, days.work.0, days.work.1],
        args![Json::Array(weights.collect()), invited, json!(because), said],
        args![json!(call.reviewers), call.stage.name(), reason],
        args![call.updated_at, call.version, call.id],
    ]
    .concat()
}

fn read(row: &Row) -> Result<Call, Problem> {
    Ok(Call {
        id: row.get("id")?,
        share: Share::read(row)?,
        road: road(row)?,
        title: row.get("title")?,
        text: row.get("text")?,
        sector: sector(row)?,
        place: row.get("place")?,
        budget: money(row, "budget_minor")?,
        days: Days {
            questions_until: row.get("questions_until")?,
            apply_until: row.get("apply_until")?,
            told_on: row.get("told_on")?,
            work: (row.get("first_day")?, row.get("last_day")?),
        },
        stage: stage(row)?,
        reviewers: names(row, "reviewers", |id| id.parse().ok())?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

fn road(row: &Row) -> Result<Road, Problem> {
    if row.get::<String>("road")? == "direct" {
        let invited: Option<Id<Organisation>> = row.get("invited")?;
        let because = names(row, "justifications", Justification::from_name)?;
        let said = row.get("justification")?;
        return Ok(Road::Direct {
            invited: invited.ok_or_else(|| stored("party"))?,
            because,
            said,
        });
    }
    let weights: Json = row.get("weights")?;
    let weight = |one: &Json| Some((Criterion::from_name(one[0].as_str()?)?, one[1].as_i64()?));
    let weights = weights.as_array().map(|all| all.iter().map(weight).collect::<Option<_>>());
    Ok(Road::Open(Weights(weights.flatten().ok_or_else(|| stored("weight"))?)))
}

fn stage(row: &Row) -> Result<Stage, Problem> {
    let reason: Option<Paragraph> = row.get("reason")?;
    Ok(match (row.get::<String>("stage")?.as_str(), reason) {
        ("draft", _) => Stage::Draft,
        ("published", _) => Stage::Published,
        ("concluded", _) => Stage::Concluded,
        ("cancelled", Some(reason)) => Stage::Cancelled(reason),
        _ => return Err(stored("stage")),
    })
}

fn names<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Problem> {
    let all: Json = row.get(column)?;
    let all = all.as_array().map(|all| all.iter().map(|one| read(one.as_str()?)).collect());
    all.flatten().ok_or_else(|| stored(column))
}

pub(super) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = acts::rows::<Call>().and("c.invited = ?", args![from]);
    for call in cx.tx.all(sql, read).await? {
        let audience = match call.stage {
            Stage::Draft => call.share.audience,
            _ => sharing::among(&mut cx.tx, &[call.share.owner, into]).await?,
        };
        let sql = "update call set invited = ?, audience = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![into, audience, call.id])).await?;
    }
    Ok(())
}
