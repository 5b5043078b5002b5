//! Publications in the database.

mod content;

use acts::{Context, Order, Stored, Subject};
use agreements::Agreement;
use basics::{Id, Moment, Paragraph, Problem};
use database::{Row, Sql, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use crate::{By, Fate, Proposed, Public, Publication, Turn, Withdrawn};

/// How many a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;

/// Nobody has done anything to the agreement.
const RUNS: &str = "runs";

impl Subject for Publication {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = select().join(cx.viewer.sees("p")).and(" and p.id = ?", args![id]);
        let found = cx.tx.one(sql, read).await?;
        cx.see(found)
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

impl Stored for Public {
    const TABLE: &'static str = "publication_public";
    const ALIAS: &'static str = "q";
    const READ: fn(&Row) -> Result<Self, Problem> = read_public;
}

/// Each with what is public of it; a condition on `p` follows.
fn select() -> Sql {
    Sql::new(
        "select p.*, q.content, q.since, q.outdated_on, q.course, q.course_on, q.last_day,
         q.frozen_on from publication p
         left join publication_public q on q.id = p.id where ",
        args![],
    )
}

/// That of an agreement, if this viewer sees one.
pub(crate) async fn of_agreement(
    cx: &mut Context,
    agreement: Id<Agreement>,
) -> Result<Option<Visible<Publication>>, Problem> {
    let sql = select().join(cx.viewer.sees("p")).and(" and p.agreement = ?", args![agreement]);
    let found = cx.tx.maybe(sql, read).await?;
    found.map(|one| cx.see(one)).transpose()
}

/// The same for the product’s own work: nobody is shown it.
pub(crate) async fn for_work(
    cx: &mut Context,
    agreement: Id<Agreement>,
) -> Result<Option<Publication>, Problem> {
    cx.tx.maybe(select().and("p.agreement = ?", args![agreement]), read).await
}

/// A page of what is public, the latest first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Moment, Id<Public>)>,
) -> Result<Vec<Visible<Public>>, Problem> {
    cx.page(cx.seen::<Public>(), Order::Down("since"), after, PAGE_ROWS).await
}

/// Saves what stands between the parties, and shows or takes away what is public.
pub(crate) async fn save(cx: &mut Context, one: &Publication) -> Result<(), Problem> {
    let sql =
        "insert into publication (id, owner, level, tlp, audience, agreement, proposed, hands,
               withdrawn, updated_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set owner = excluded.owner, level = excluded.level,
               tlp = excluded.tlp, audience = excluded.audience,
               proposed = excluded.proposed, hands = excluded.hands,
               withdrawn = excluded.withdrawn, updated_at = excluded.updated_at,
               version = excluded.version";
    let values = args![
        one.agreement,
        one.proposed.as_ref().map(|proposed| proposed.content.canonical()),
        one.proposed.as_ref().map(hands),
        one.withdrawn
            .as_ref()
            .map(|withdrawn| json!({ "by": by(&withdrawn.by), "reason": withdrawn.reason }),),
        one.updated_at,
        one.version
    ];
    cx.tx.run(Sql::new(sql, [args![one.id], one.share.values(), values].concat())).await?;
    let gone = Sql::new("delete from publication_public where id = ?", args![one.id]);
    cx.tx.run(gone).await?;
    let Some(public) = &one.public else { return Ok(()) };
    let sql = "insert into publication_public (id, owner, level, tlp, audience, content, since,
               outdated_on, course, course_on, last_day, frozen_on)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let values = args![public.content.canonical(), public.since, public.outdated_on];
    let Fate { turn, last_day, frozen_on } = public.fate;
    let fate = args![
        turn.map_or(RUNS, |(turn, _)| turn.name()),
        turn.map(|(_, on)| on),
        last_day,
        frozen_on
    ];
    let values = [args![public.id], public.share.values(), values, fate].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn hands(proposed: &Proposed) -> Json {
    json!({
        "by": by(&proposed.by),
        "consents": proposed.consents.iter().map(by).collect::<Vec<_>>(),
    })
}

fn by(one: &By) -> Json {
    json!({ "person": one.person, "party": one.party, "at": one.at.micros() })
}

fn read(row: &Row) -> Result<Publication, Problem> {
    let share = Share::read(row)?;
    let id: Id<Publication> = row.get("id")?;
    let content: Option<String> = row.get("content")?;
    let public = content.map(|content| {
        Ok::<_, Problem>(Public {
            id: id.cast(),
            share: Public::shared_by(share.owner),
            content: content::read(&content)?,
            since: row.get("since")?,
            outdated_on: row.get("outdated_on")?,
            fate: read_fate(row)?,
        })
    });
    Ok(Publication {
        id,
        share,
        agreement: row.get("agreement")?,
        proposed: read_proposed(row)?,
        public: public.transpose()?,
        withdrawn: read_withdrawn(row)?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

fn read_public(row: &Row) -> Result<Public, Problem> {
    Ok(Public {
        id: row.get("id")?,
        share: Share::read(row)?,
        content: content::read(&row.get::<String>("content")?)?,
        since: row.get("since")?,
        outdated_on: row.get("outdated_on")?,
        fate: read_fate(row)?,
    })
}

fn read_fate(row: &Row) -> Result<Fate, Problem> {
    let turn = Turn::from_name(&row.get::<String>("course")?);
    let turn = turn.zip(row.get("course_on")?);
    Ok(Fate { turn, last_day: row.get("last_day")?, frozen_on: row.get("frozen_on")? })
}

fn read_proposed(row: &Row) -> Result<Option<Proposed>, Problem> {
    let proposed: Option<String> = row.get("proposed")?;
    let hands: Option<Json> = row.get("hands")?;
    let Some((content, hands)) = proposed.zip(hands) else { return Ok(None) };
    let consents = hands["consents"].as_array().map(Vec::as_slice).unwrap_or_default();
    Ok(Some(Proposed {
        content: content::read(&content)?,
        by: read_by(&hands["by"])?,
        consents: consents.iter().map(read_by).collect::<Result<_, _>>()?,
    }))
}

fn read_withdrawn(row: &Row) -> Result<Option<Withdrawn>, Problem> {
    let stored: Option<Json> = row.get("withdrawn")?;
    let Some(stored) = stored else { return Ok(None) };
    let reason = stored["reason"].as_str().unwrap_or_default();
    let reason = Paragraph::parse("reason", reason).map_err(Problem::broken)?;
    Ok(Some(Withdrawn { by: read_by(&stored["by"])?, reason }))
}

fn read_by(stored: &Json) -> Result<By, Problem> {
    let read = || {
        Some(By {
            person: stored["person"].as_str()?.parse().ok()?,
            party: stored["party"].as_str()?.parse().ok()?,
            at: Moment::from_micros(stored["at"].as_i64()?)?,
        })
    };
    read().ok_or_else(|| Problem::broken("a stored hand on a publication"))
}
