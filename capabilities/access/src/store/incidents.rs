//! Incidents in the database, and whom exactly they hit.

use activities::Sector;
use acts::{Context, Order, Stored};
use basics::{Id, Line, Moment, Period, Problem};
use database::{Row, Sql, args};
use parties::OrganisationType;
use serde_json::Value as Json;
use sharing::{Share, Visible};

use super::{PAGE_ROWS, read_places, written_places};
use crate::{Category, Identity, Incident, Responsible, Stage};

/// How many figures are worked out from.
const COUNTED_MAX: usize = 50_000;

/// What a list is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    pub(crate) category: Option<Category>,
    /// The last of the page before.
    pub(crate) after: Option<(Moment, Id<Incident>)>,
}

impl Stored for Incident {
    const TABLE: &'static str = "access_incident";
    const ALIAS: &'static str = "i";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page, what moved last first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<Vec<Visible<Incident>>, Problem> {
    let mut sql = cx.seen::<Incident>();
    if let Some(category) = narrow.category {
        sql.add(" and i.category = ?", args![category.name()]);
    }
    cx.page(sql, Order::Down("updated_at"), narrow.after, PAGE_ROWS).await
}

/// Those that the viewer sees and that began in these days, for figures.
pub(crate) async fn in_days(
    cx: &mut Context,
    period: Period,
) -> Result<Vec<Visible<Incident>>, Problem> {
    let sql = cx.seen::<Incident>().and(
        " and i.first_day >= ? and i.first_day <= ? order by i.first_day, i.id limit ?",
        args![period.first(), period.last(), COUNTED_MAX],
    );
    cx.find_seen(sql).await
}

/// Enters it, or saves what may change.
pub async fn save(cx: &mut Context, one: &Incident) -> Result<(), Problem> {
    let sql = "insert into access_incident (id, owner, level, tlp, audience, category, first_day,
               last_day, places, sectors, affected, responsible, people, days_lost, text, stage,
               updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set audience = excluded.audience,
               category = excluded.category, first_day = excluded.first_day,
               last_day = excluded.last_day, places = excluded.places,
               sectors = excluded.sectors, affected = excluded.affected,
               responsible = excluded.responsible, people = excluded.people,
               days_lost = excluded.days_lost, text = excluded.text, stage = excluded.stage,
               updated_at = excluded.updated_at, version = excluded.version";
    let values = args![
        one.category.name(),
        one.period.first(),
        one.period.last(),
        written_places(&one.places),
        one.sectors.iter().map(|sector| sector.code()).collect::<Json>(),
        one.affected.code(),
        one.responsible.name(),
        one.people,
        one.days_lost,
        one.text,
        one.stage.name(),
        one.updated_at,
        one.version
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

pub async fn save_identity(cx: &mut Context, identity: &Identity) -> Result<(), Problem> {
    let sql = "insert into access_identity (incident, organisation, actor) values (?, ?, ?)
               on conflict (incident) do update set organisation = excluded.organisation,
               actor = excluded.actor";
    let values = args![identity.incident, identity.organisation, identity.actor];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Whom exactly it hit and who did it: for its owner and the working group alone (R6.1).
pub(crate) async fn identity_of(
    cx: &mut Context,
    of: &Visible<Incident>,
) -> Result<Option<Identity>, Problem> {
    if !of.is_in_hand_of(&cx.viewer) {
        return Ok(None);
    }
    let (incident, share) = (of.id, of.share);
    let sql = Sql::new("select * from access_identity where incident = ?", args![incident]);
    cx.tx
        .maybe(sql, |row| {
            let organisation = row.get("organisation")?;
            let actor: Option<Line> = row.get("actor")?;
            Ok(Identity { incident, share, organisation, actor })
        })
        .await
}

fn read(row: &Row) -> Result<Incident, Problem> {
    fn known<T>(name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
        read(name).ok_or_else(|| Problem::broken("a stored name"))
    }
    let text = |column| row.get::<String>(column);
    let sectors: Json = row.get("sectors")?;
    let sectors = sectors.as_array().into_iter().flatten();
    let sectors = sectors.map(|code| known(code.as_str().unwrap_or_default(), Sector::from_code));
    Ok(Incident {
        id: row.get("id")?,
        share: Share::read(row)?,
        category: known(&text("category")?, Category::from_name)?,
        period: Period::new(row.get("first_day")?, row.get("last_day")?)
            .map_err(Problem::broken)?,
        places: read_places(row)?,
        affected: known(&text("affected")?, OrganisationType::from_code)?,
        responsible: known(&text("responsible")?, Responsible::from_name)?,
        sectors: sectors.collect::<Result<_, _>>()?,
        people: row.get("people")?,
        days_lost: row.get("days_lost")?,
        text: row.get("text")?,
        stage: known(&text("stage")?, Stage::from_name)?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}
