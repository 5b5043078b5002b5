//! Thresholds in the database, with all that were set before.

use std::collections::BTreeSet;

use acts::{Context, Stored};
use basics::{Day, Problem};
use database::{Row, Sql, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use crate::{Band, Limits, Thresholds};

/// How many are listed: years of them.
const ALL_MAX: usize = 200;

impl Stored for Thresholds {
    const TABLE: &'static str = "assurance_thresholds";
    const ALIAS: &'static str = "t";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
}

/// The last that begin first.
pub(crate) async fn all(cx: &mut Context) -> Result<Vec<Visible<Thresholds>>, Problem> {
    let sql = cx
        .seen::<Thresholds>()
        .and(" order by t.first_day desc, t.set_at desc, t.id desc limit ?", args![ALL_MAX]);
    cx.find_seen(sql).await
}

/// What was set last for each of these days, if anything was: found by the day, however many were
/// set for other days (R5.15).
pub(crate) async fn of_days(
    cx: &mut Context,
    days: &BTreeSet<Day>,
) -> Result<Vec<Thresholds>, Problem> {
    let mut sql = Sql::new("", args![]);
    for (place, day) in days.iter().enumerate() {
        let begins = if place == 0 { "select * from (" } else { " union all select * from (" };
        let last = " and t.first_day <= ? order by t.first_day desc, t.set_at desc, t.id limit 1";
        let of_day = cx.seen::<Thresholds>().and(last, args![day]);
        sql = sql.and(begins, args![]).join(of_day).and(") as of_day", args![]);
    }
    if days.is_empty() {
        return Ok(Vec::new());
    }
    let found = cx.find_seen::<Thresholds>(sql).await?;
    Ok(found.into_iter().map(Visible::into_inner).collect())
}

/// What applies on a day.
pub(crate) async fn limits_on(cx: &mut Context, day: Day) -> Result<Limits, Problem> {
    Ok(Thresholds::in_force(&of_days(cx, &[day].into()).await?, day))
}

/// Never changed afterwards: which value applied when stays known (R5.15).
pub async fn enter(cx: &mut Context, one: &Thresholds) -> Result<(), Problem> {
    let sql = "insert into assurance_thresholds (id, owner, level, tlp, audience, first_day, bands,
               spot_check_over, rating_over, reason, set_at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let band = |band: &Band| {
        let Band { up_to, high, medium, low } = band;
        json!({ "up_to": up_to, "high": high, "medium": medium, "low": low })
    };
    let limits = &one.limits;
    let values = args![
        one.first_day,
        limits.bands.iter().map(band).collect::<Json>(),
        limits.spot_check_over,
        limits.rating_over,
        one.reason,
        one.set_at
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Thresholds, Problem> {
    let bands: Json = row.get("bands")?;
    let band = |stored: &Json| {
        let number =
            |name: &str| stored[name].as_i64().ok_or_else(|| Problem::broken("a stored threshold"));
        Ok::<_, Problem>(Band {
            up_to: stored["up_to"].as_i64(),
            high: number("high")?,
            medium: number("medium")?,
            low: number("low")?,
        })
    };
    let bands = bands.as_array().into_iter().flatten().map(band);
    Ok(Thresholds {
        id: row.get("id")?,
        share: Share::read(row)?,
        first_day: row.get("first_day")?,
        limits: Limits {
            bands: bands.collect::<Result<_, _>>()?,
            spot_check_over: row.get("spot_check_over")?,
            rating_over: row.get("rating_over")?,
        },
        reason: row.get("reason")?,
        set_at: row.get("set_at")?,
    })
}
