//! Authorisations in the database, each whole with its events.

use acts::{Context, Order, Stored};
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Period, Problem};
use database::{Row, Sql, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use super::{PAGE_ROWS, read_scope, scope_values};
use crate::{Authorisation, Authority, Event, Happening, Kind, State, What, waiting::Request};

/// How many of one organisation a warning looks at, the latest first; how many renew one; how many
/// requests figures are worked out from.
const HELD_MAX: usize = 2_000;
const RENEWALS_MAX: usize = 20;
const REQUESTS_MAX: usize = 20_000;

/// How far one has come, for lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Draft,
    Waiting,
    Granted,
    /// Refused, withdrawn, taken back.
    Ended,
}

basics::named!(Stage);

impl Stage {
    pub(crate) const ALL: [Self; 4] = [Self::Waiting, Self::Granted, Self::Ended, Self::Draft];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Waiting => "waiting",
            Self::Granted => "granted",
            Self::Ended => "ended",
        }
    }

    fn of(state: State) -> Self {
        match state {
            State::Draft => Self::Draft,
            State::Granted => Self::Granted,
            open if open.is_open() => Self::Waiting,
            _ => Self::Ended,
        }
    }
}

/// What a list is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    pub(crate) stage: Option<Stage>,
    pub(crate) kind: Option<Kind>,
    /// The last of the page before.
    pub(crate) after: Option<(Moment, Id<Authorisation>)>,
}

impl Stored for Authorisation {
    const TABLE: &'static str = "authorisation";
    const ALIAS: &'static str = "a";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page, what moved last first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<Vec<Visible<Authorisation>>, Problem> {
    let mut sql = cx.seen::<Authorisation>();
    if let Some(stage) = narrow.stage {
        sql.add(" and a.stage = ?", args![stage.name()]);
    }
    if let Some(kind) = narrow.kind {
        sql.add(" and a.kind = ?", args![kind.name()]);
    }
    cx.page(sql, Order::Down("updated_at"), narrow.after, PAGE_ROWS).await
}

/// What these parties hold or asked for, as far as the viewer sees it.
pub(crate) async fn held_by(
    cx: &mut Context,
    parties: &[Id<Organisation>],
) -> Result<Vec<Authorisation>, Problem> {
    let sql = cx.seen::<Authorisation>().and(" and a.owner in (", args![]).list(parties);
    let sql = sql.and(") order by a.updated_at desc, a.id desc limit ?", args![HELD_MAX]);
    let found = cx.find_seen(sql).await?;
    Ok(found.into_iter().map(Visible::into_inner).collect())
}

/// Those that are to follow one, as far as the viewer sees them, the latest first.
pub(crate) async fn renewals_of(
    cx: &mut Context,
    id: Id<Authorisation>,
) -> Result<Vec<Visible<Authorisation>>, Problem> {
    let sql = cx.seen::<Authorisation>().and(
        " and a.renews = ? order by a.updated_at desc, a.id desc limit ?",
        args![id, RENEWALS_MAX],
    );
    cx.find_seen(sql).await
}

/// The requests that the viewer sees, the latest first.
pub(crate) async fn requests(cx: &mut Context) -> Result<Vec<Visible<Request>>, Problem> {
    let sql = Sql::new(
        "select a.id, a.owner, a.level, a.tlp, a.audience, a.kind, a.authority, a.authority_name,
         a.requested_on, a.decided_on, a.last_on, a.state, a.was_granted from authorisation a
         where a.requested_on is not null and ",
        args![],
    );
    let order = " order by a.requested_on desc, a.id desc limit ?";
    let sql = sql.join(cx.viewer.sees("a")).and(order, args![REQUESTS_MAX]);
    let found = cx.tx.all(sql, read_request).await?;
    Ok(cx.see_all(found))
}

/// Enters it, or saves what may change.
pub async fn save(cx: &mut Context, one: &Authorisation) -> Result<(), Problem> {
    let sql = "insert into authorisation (id, owner, level, tlp, audience, kind, title, authority,
               authority_name, sectors, places, wanted_first, wanted_last, renews, events, state,
               stage, requested_on, decided_on, last_on, was_granted, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set audience = excluded.audience,
               title = excluded.title, authority = excluded.authority,
               authority_name = excluded.authority_name, sectors = excluded.sectors,
               places = excluded.places, wanted_first = excluded.wanted_first,
               wanted_last = excluded.wanted_last, events = excluded.events,
               state = excluded.state, stage = excluded.stage,
               requested_on = excluded.requested_on, decided_on = excluded.decided_on,
               last_on = excluded.last_on, was_granted = excluded.was_granted,
               updated_at = excluded.updated_at, version = excluded.version";
    let (sectors, places) = scope_values(&one.scope);
    let (party, name) = match &one.authority {
        Authority::Party(party) => (Some(*party), None),
        Authority::Named(name) => (None, Some(name.clone())),
    };
    let state = one.state();
    let values = args![
        one.kind.name(),
        one.title,
        party,
        name,
        sectors,
        places,
        one.wanted.first(),
        one.wanted.last(),
        one.renews,
        one.events.iter().map(written_event).collect::<Json>(),
        state.name(),
        Stage::of(state).name(),
        one.requested_on(),
        one.decided_on(),
        one.events.last().map(|event| event.on),
        one.granted().is_some(),
        one.updated_at,
        one.version
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn written_event(event: &Event) -> Json {
    let said = event.said.as_ref().map(Paragraph::as_str);
    let mut written =
        json!({ "on": event.on, "what": event.what.happening().name(), "said": said });
    match &event.what {
        What::MoreAsked { by } => written["by"] = json!(by),
        What::Granted { period, conditions } => {
            written["first"] = json!(period.first());
            written["last"] = json!(period.last());
            written["conditions"] = json!(conditions.as_ref().map(Paragraph::as_str));
        }
        _ => {}
    }
    written
}

fn read_event(stored: &Json) -> Result<Event, Problem> {
    let day = |name: &str| {
        let text = stored[name].as_str();
        text.map(|text| Day::parse("event", text)).transpose().map_err(Problem::broken)
    };
    let text = |name: &str| {
        let text = stored[name].as_str();
        text.map(|text| Paragraph::parse("event", text)).transpose().map_err(Problem::broken)
    };
    let broken = || Problem::broken("a stored event");
    let happening = stored["what"].as_str().and_then(Happening::from_name).ok_or_else(broken)?;
    let what = match happening {
        Happening::Requested => What::Requested,
        Happening::Acknowledged => What::Acknowledged,
        Happening::MoreAsked => What::MoreAsked { by: day("by")? },
        Happening::Supplied => What::Supplied,
        Happening::Granted => What::Granted {
            period: Period::new(day("first")?, day("last")?).map_err(Problem::broken)?,
            conditions: text("conditions")?,
        },
        Happening::Refused => What::Refused,
        Happening::Withdrawn => What::Withdrawn,
        Happening::Revoked => What::Revoked,
    };
    Ok(Event { on: day("on")?.ok_or_else(broken)?, what, said: text("said")? })
}

fn read_authority(row: &Row) -> Result<Authority, Problem> {
    let name: Option<Line> = row.get("authority_name")?;
    Authority::of(row.get("authority")?, name).map_err(Problem::broken)
}

fn read_kind(row: &Row) -> Result<Kind, Problem> {
    let kind = Kind::from_name(&row.get::<String>("kind")?);
    kind.ok_or_else(|| Problem::broken("a stored kind of authorisation"))
}

fn read(row: &Row) -> Result<Authorisation, Problem> {
    let events: Json = row.get("events")?;
    let events = events.as_array().into_iter().flatten().map(read_event);
    Ok(Authorisation {
        id: row.get("id")?,
        share: Share::read(row)?,
        kind: read_kind(row)?,
        title: row.get("title")?,
        authority: read_authority(row)?,
        scope: read_scope(row)?,
        wanted: Period::new(row.get("wanted_first")?, row.get("wanted_last")?)
            .map_err(Problem::broken)?,
        renews: row.get("renews")?,
        events: events.collect::<Result<_, _>>()?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

fn read_request(row: &Row) -> Result<Request, Problem> {
    let state = State::from_name(&row.get::<String>("state")?);
    Ok(Request {
        id: row.get("id")?,
        share: Share::read(row)?,
        kind: read_kind(row)?,
        authority: read_authority(row)?,
        requested_on: row.get("requested_on")?,
        decided_on: row.get("decided_on")?,
        state: state.ok_or_else(|| Problem::broken("a stored state"))?,
        last_on: row.get("last_on")?,
        was_granted: row.get("was_granted")?,
    })
}
