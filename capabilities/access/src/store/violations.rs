//! Violations of the status agreement, in the database.

use acts::{Context, Order, Stored};
use basics::{Day, Id, Moment, Paragraph, Problem};
use database::{Row, Sql, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use super::{PAGE_ROWS, read_places, written_places};
use crate::{Breach, Pursued, Pursuit, Violation};

impl Stored for Violation {
    const TABLE: &'static str = "access_violation";
    const ALIAS: &'static str = "v";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page, what moved last first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Moment, Id<Violation>)>,
) -> Result<Vec<Visible<Violation>>, Problem> {
    let sql = cx.seen::<Violation>();
    cx.page(sql, Order::Down("updated_at"), after, PAGE_ROWS).await
}

/// Enters it, or saves what was done about it.
pub async fn save(cx: &mut Context, one: &Violation) -> Result<(), Problem> {
    let sql = "insert into access_violation (id, owner, level, tlp, audience, breach, happened_on,
               places, text, steps, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set steps = excluded.steps,
               updated_at = excluded.updated_at, version = excluded.version";
    let step = |step: &Pursuit| {
        let (on, what) = (step.on, step.what.name());
        json!({ "on": on, "what": what, "said": step.said.as_str() })
    };
    let values = args![
        one.breach.name(),
        one.on,
        written_places(&one.places),
        one.text,
        one.steps.iter().map(step).collect::<Json>(),
        one.updated_at,
        one.version
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Violation, Problem> {
    let broken = || Problem::broken("a stored violation");
    let step = |stored: &Json| {
        let text = |name: &str| stored[name].as_str().unwrap_or_default();
        Ok::<_, Problem>(Pursuit {
            on: Day::parse("on", text("on")).map_err(Problem::broken)?,
            what: Pursued::from_name(text("what")).ok_or_else(broken)?,
            said: Paragraph::parse("said", text("said")).map_err(Problem::broken)?,
        })
    };
    let steps: Json = row.get("steps")?;
    let breach = Breach::from_name(&row.get::<String>("breach")?);
    Ok(Violation {
        id: row.get("id")?,
        share: Share::read(row)?,
        breach: breach.ok_or_else(broken)?,
        on: row.get("happened_on")?,
        places: read_places(row)?,
        text: row.get("text")?,
        steps: steps.as_array().into_iter().flatten().map(step).collect::<Result<_, _>>()?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}
