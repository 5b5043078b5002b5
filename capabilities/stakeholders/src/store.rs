//! Stakeholders in the database. Hearings and relations have files of their own.

mod hearings;
mod relations;
mod written;

use acts::{Context, Order, Stored, rows};
use basics::{Id, Organisation, Problem, fold};
use database::{Row, Sql, Value, args};
use places::Place;
use sharing::{Share, Visible};

use crate::{Body, Check, Community, Influence, Stakeholder};

pub(crate) use hearings::{hearings, last_heard, save as save_hearing};
pub(crate) use relations::{among, of_stakeholder, reshare, save as save_relation};

use written::{names, read_named};

/// How many a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;

/// What the list is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    pub(crate) place: Option<Id<Place>>,
    pub(crate) community: Option<Community>,
    pub(crate) body: Option<Body>,
    pub(crate) owner: Option<Id<Organisation>>,
    /// The last of the page before.
    pub(crate) after: Option<(String, Id<Stakeholder>)>,
}

impl Stored for Stakeholder {
    const TABLE: &'static str = "stakeholder";
    const ALIAS: &'static str = "s";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// One as it is. For the product’s own work: nobody is shown it.
pub(crate) async fn for_work(
    cx: &mut Context,
    id: Id<Stakeholder>,
) -> Result<Stakeholder, Problem> {
    cx.tx.one(rows::<Stakeholder>().and("s.id = ?", args![id]), read).await
}

/// A page of those that have not ended, in the order of names; one more than `most` if there are
/// more.
pub(crate) async fn list(
    cx: &mut Context,
    narrow: &Narrow,
    most: usize,
) -> Result<Vec<Visible<Stakeholder>>, Problem> {
    let mut sql = cx.seen::<Stakeholder>().and(" and s.ended_on is null", args![]);
    if let Some(place) = narrow.place {
        sql = sql.and(" and ", args![]).join(places::within("s", "place", place));
    }
    if let Some(community) = narrow.community {
        let speaks = " and s.id in (select c.stakeholder from stakeholder_community c
                       where c.community = ?)";
        sql.add(speaks, args![community.name()]);
    }
    if let Some(body) = narrow.body {
        sql.add(" and s.body = ?", args![body.name()]);
    }
    if let Some(owner) = narrow.owner {
        sql.add(" and s.owner = ?", args![owner]);
    }
    cx.page(sql, Order::Up("sort"), narrow.after.clone(), most).await
}

/// The name that it sorts under.
pub(crate) fn sort(it: &Stakeholder) -> String {
    fold(it.name.as_str())
}

/// Saves it with everything that it is found by.
pub(crate) async fn save(cx: &mut Context, it: &Stakeholder) -> Result<(), Problem> {
    let sql = "insert into stakeholder (id, owner, level, tlp, audience, name, body, place,
               communities, languages, interest, influence, approach, source, as_of, confirmed_on,
               round, ended_on, sort, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set level = excluded.level, tlp = excluded.tlp,
               audience = excluded.audience, name = excluded.name, body = excluded.body,
               place = excluded.place, communities = excluded.communities,
               languages = excluded.languages, interest = excluded.interest,
               influence = excluded.influence, approach = excluded.approach,
               source = excluded.source, as_of = excluded.as_of,
               confirmed_on = excluded.confirmed_on, round = excluded.round,
               ended_on = excluded.ended_on, sort = excluded.sort,
               updated_at = excluded.updated_at, version = excluded.version";
    let values = [args![it.id], it.share.values(), said(it)].concat();
    cx.tx.run(Sql::new(sql, values)).await?;
    let sql = Sql::new("delete from stakeholder_community where stakeholder = ?", args![it.id]);
    cx.tx.run(sql).await?;
    let row = |community: &Community| args![it.id, community.name()];
    let rows: Vec<_> = it.communities.iter().map(row).collect();
    let into = "insert into stakeholder_community (stakeholder, community)";
    cx.tx.insert_many(into, &rows).await?;
    reshare(cx, it).await
}

fn said(it: &Stakeholder) -> Vec<Value> {
    args![
        it.name,
        it.body.name(),
        it.place,
        names(&it.communities),
        names(&it.languages),
        it.interest,
        it.influence.map(Influence::name),
        it.approach,
        it.source,
        it.as_of,
        it.check.confirmed_on,
        it.check.round,
        it.ended_on,
        sort(it),
        it.updated_at,
        it.version
    ]
}

fn read(row: &Row) -> Result<Stakeholder, Problem> {
    let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
    let influence = row.get::<Option<String>>("influence")?;
    let influence = influence
        .map(|it| Influence::from_name(&it).ok_or_else(stored("influence")))
        .transpose()?;
    Ok(Stakeholder {
        id: row.get("id")?,
        share: Share::read(row)?,
        name: row.get("name")?,
        body: Body::from_name(&row.get::<String>("body")?).ok_or_else(stored("body"))?,
        place: row.get("place")?,
        communities: read_named(row, "communities")?,
        languages: read_named(row, "languages")?,
        interest: row.get("interest")?,
        influence,
        approach: row.get("approach")?,
        source: row.get("source")?,
        as_of: row.get("as_of")?,
        check: Check { confirmed_on: row.get("confirmed_on")?, round: row.get("round")? },
        ended_on: row.get("ended_on")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

/// Two parties became one: what the one recorded and heard is the other's.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    for sql in [
        "update stakeholder set owner = ? where owner = ?",
        "update stakeholder_hearing set heard_by = ? where heard_by = ?",
        "update stakeholder_relation set owner = ? where owner = ?",
        "update stakeholder_relation set party = ? where party = ?",
    ] {
        cx.tx.run(Sql::new(sql, args![into, from])).await?;
    }
    Ok(())
}
