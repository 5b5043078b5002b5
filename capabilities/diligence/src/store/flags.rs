//! Flags in the database.

use acts::{Context, Subject};
use basics::{Day, Id, Moment, Organisation, Paragraph, Problem};
use database::{Row, Sql, args};
use sharing::{Share, Viewer, Visible};

use super::PAGE_ROWS;
use crate::{Category, Flag, Stage};

/// How many of one party are looked at; how many steps of one flag are shown.
const OF_PARTY_MAX: usize = 200;
const STEPS_MAX: usize = 50;

/// How a flag came to stand as it did.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) stage: Stage,
    pub(crate) reason: Paragraph,
    pub(crate) organisation: Id<Organisation>,
    pub(crate) at: Moment,
}

impl Subject for Flag {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = select().join(cx.viewer.sees("f")).and(" and f.id = ?", args![id]);
        let found = cx.tx.one(sql, read).await?;
        cx.see(found)
    }

    async fn find_all(cx: &mut Context, ids: &[Id<Self>]) -> Result<Vec<Visible<Self>>, Problem> {
        let sql = select().join(cx.viewer.sees("f")).and(" and f.id in (", args![]).list(ids);
        let found = cx.tx.all(sql.and(")", args![]), read).await?;
        Ok(cx.see_all(found))
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn select() -> Sql {
    Sql::new("select * from diligence_flag f where ", args![])
}

/// The open ones of these parties, as far as somebody sees them.
pub(super) async fn open(
    cx: &mut Context,
    viewer: &Viewer,
    of: &[Id<Organisation>],
) -> Result<Vec<Flag>, Problem> {
    let sql = select().join(viewer.sees("f")).and(" and f.party in (", args![]).list(of);
    let sql = sql.and(
        ") and f.stage <> 'closed' order by f.stage = 'red' desc, f.raised_at, f.id limit ?",
        args![OF_PARTY_MAX],
    );
    let found = cx.tx.all(sql, read).await?;
    let seen = |flag: &Flag| viewer.may_see(flag.id.uuid(), &flag.share);
    Ok(found.into_iter().filter(seen).collect())
}

/// All of a party and of the organisation that it is an office of, the latest first.
pub(crate) async fn of_party(
    cx: &mut Context,
    of: &[Id<Organisation>],
) -> Result<Vec<Visible<Flag>>, Problem> {
    let sql = select().join(cx.viewer.sees("f")).and(" and f.party in (", args![]).list(of);
    let order = ") order by f.stage = 'closed', f.updated_at desc, f.id limit ?";
    let found = cx.tx.all(sql.and(order, args![OF_PARTY_MAX]), read).await?;
    Ok(cx.see_all(found))
}

/// A page of the open ones in the order in which they are to be looked at again; one more than
/// `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Day, Id<Flag>)>,
) -> Result<Vec<Visible<Flag>>, Problem> {
    let mut sql = select().join(cx.viewer.sees("f")).and(" and f.stage <> 'closed'", args![]);
    if let Some((review_on, id)) = after {
        sql.add(" and (f.review_on, f.id) > (?, ?)", args![review_on, id]);
    }
    let sql = sql.and(" order by f.review_on, f.id limit ?", args![PAGE_ROWS + 1]);
    let found = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(found))
}

/// The steps of a flag that this viewer was judged to see, the last first.
pub(crate) async fn steps(cx: &mut Context, flag: &Visible<Flag>) -> Result<Vec<Step>, Problem> {
    let sql = "select * from diligence_flag_step where flag = ? order by number desc limit ?";
    cx.tx
        .all(Sql::new(sql, args![flag.id, STEPS_MAX]), |row| {
            Ok(Step {
                stage: stage(row)?,
                reason: row.get("reason")?,
                organisation: row.get("organisation")?,
                at: row.get("at")?,
            })
        })
        .await
}

pub async fn enter_flag(cx: &mut Context, flag: &Flag) -> Result<(), Problem> {
    let sql = "insert into diligence_flag (id, owner, level, tlp, audience, party, category, stage,
               text, restricted, review_on, was_escalated, escalated_by, raised_at, updated_at,
               version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let values = args![
        flag.party,
        flag.category.name(),
        flag.stage.name(),
        flag.text,
        flag.restricted,
        flag.review_on,
        flag.was_escalated,
        flag.escalated_by,
        flag.raised_at,
        flag.updated_at,
        flag.version
    ];
    let values = [args![flag.id], flag.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Saves what a step may change.
pub(crate) async fn save(cx: &mut Context, flag: &Flag) -> Result<(), Problem> {
    let sql = "update diligence_flag set stage = ?, review_on = ?, was_escalated = ?,
               escalated_by = ?, updated_at = ?, version = ? where id = ?";
    let values = args![
        flag.stage.name(),
        flag.review_on,
        flag.was_escalated,
        flag.escalated_by,
        flag.updated_at,
        flag.version,
        flag.id
    ];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Notes how it came to stand so: its number is the flag's version then.
pub async fn save_step(cx: &mut Context, flag: &Flag, reason: &Paragraph) -> Result<(), Problem> {
    let (person, organisation) = match &cx.viewer.actor {
        Some(actor) => (actor.person, actor.organisation),
        None => (Id::well_known(0), flag.share.owner),
    };
    let sql = "insert into diligence_flag_step
               (flag, number, stage, reason, person, organisation, at)
               values (?, ?, ?, ?, ?, ?, ?)";
    let stage = flag.stage.name();
    let values = args![flag.id, flag.version, stage, reason, person, organisation, flag.updated_at];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn stage(row: &Row) -> Result<Stage, Problem> {
    let stage = Stage::from_name(&row.get::<String>("stage")?);
    stage.ok_or_else(|| Problem::broken("a stored stage"))
}

fn read(row: &Row) -> Result<Flag, Problem> {
    let category = Category::from_name(&row.get::<String>("category")?);
    Ok(Flag {
        id: row.get("id")?,
        share: Share::read(row)?,
        party: row.get("party")?,
        category: category.ok_or_else(|| Problem::broken("a stored category"))?,
        stage: stage(row)?,
        text: row.get("text")?,
        restricted: row.get("restricted")?,
        review_on: row.get("review_on")?,
        was_escalated: row.get("was_escalated")?,
        escalated_by: row.get("escalated_by")?,
        raised_at: row.get("raised_at")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

pub(super) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let now = |one: Id<Organisation>| if one == from { into } else { one };
    let sql = select().and("(f.party = ? or f.owner = ?)", args![from, from]);
    for flag in cx.tx.all(sql, read).await? {
        let (party, owner) = (now(flag.party), now(flag.share.owner));
        let audience = match flag.is_told() {
            true => sharing::among(&mut cx.tx, &[owner, party]).await?,
            false => flag.share.audience,
        };
        let sql = "update diligence_flag set party = ?, owner = ?, audience = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![party, owner, audience, flag.id])).await?;
    }
    Ok(())
}
