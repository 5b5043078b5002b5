//! Laws in the database.

use acts::{Context, Order, Stored};
use basics::{Id, Moment, Period, Problem};
use database::{Row, Sql, args};
use sharing::{Constituency, Share, Visible};

use super::{PAGE_ROWS, names, read_scope, scope_values, written};
use crate::{Kind, Law, LawForm};

/// More legal instruments than this nobody keeps for one country.
const LAWS_MAX: usize = 500;

impl Stored for Law {
    const TABLE: &'static str = "authorisation_law";
    const ALIAS: &'static str = "l";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page of them, what was changed last first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list_laws(
    cx: &mut Context,
    after: Option<(Moment, Id<Law>)>,
) -> Result<Vec<Visible<Law>>, Problem> {
    let sql = cx.seen::<Law>();
    cx.page(sql, Order::Down("updated_at"), after, PAGE_ROWS).await
}

/// All that are in force on some day from today on: what warnings rest upon.
pub(crate) async fn laws_that_ask(cx: &mut Context) -> Result<Vec<Law>, Problem> {
    let sql = cx.seen::<Law>().and(
        " and (l.last_day is null or l.last_day >= ?)
          order by l.updated_at desc, l.id desc limit ?",
        args![cx.today, LAWS_MAX],
    );
    let found = cx.find_seen(sql).await?;
    Ok(found.into_iter().map(Visible::into_inner).collect())
}

/// Enters it, or saves what a correction may change.
pub async fn save_law(cx: &mut Context, law: &Law) -> Result<(), Problem> {
    let sql = "insert into authorisation_law (id, owner, level, tlp, audience, form, title, source,
               covers, permits, sectors, places, first_day, last_day, asks, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set form = excluded.form, title = excluded.title,
               source = excluded.source, covers = excluded.covers, permits = excluded.permits,
               sectors = excluded.sectors, places = excluded.places,
               first_day = excluded.first_day, last_day = excluded.last_day,
               asks = excluded.asks, updated_at = excluded.updated_at,
               version = excluded.version";
    let (sectors, places) = scope_values(&law.scope);
    let values = args![
        law.form.name(),
        law.title,
        law.source,
        written(&law.covers),
        law.permits,
        sectors,
        places,
        law.period.first(),
        law.period.last(),
        written(&law.asks),
        law.updated_at,
        law.version
    ];
    let values = [args![law.id], law.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Law, Problem> {
    let form = LawForm::from_name(&row.get::<String>("form")?);
    Ok(Law {
        id: row.get("id")?,
        share: Share::read(row)?,
        form: form.ok_or_else(|| Problem::broken("a stored form of law"))?,
        title: row.get("title")?,
        source: row.get("source")?,
        covers: names(&row.get("covers")?, Constituency::from_name)?,
        permits: row.get("permits")?,
        scope: read_scope(row)?,
        period: Period::new(row.get("first_day")?, row.get("last_day")?)
            .map_err(Problem::broken)?,
        asks: names(&row.get("asks")?, Kind::from_name)?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}
