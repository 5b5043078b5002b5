//! Assessments of capacity against sexual exploitation and abuse in the database.

use std::collections::BTreeSet;

use acts::{Context, Order, Stored, rows};
use basics::{Day, Id, Line, Organisation, Paragraph, Problem};
use database::{Row, Sql, args};
use obligations::About;
use serde_json::{Value as Json, json};
use sharing::{Audience, Share, Viewer, Visible};

use super::{PAGE_ROWS, renumber};
use crate::{
    Again, Agreed, Capacity, Determined, Found, Met, Owed, Plan, PlanStep, Rating, Standard,
    Standards,
};

/// How many of one party are looked at.
const OF_PARTY_MAX: usize = 100;

impl Stored for Capacity {
    const TABLE: &'static str = "diligence_capacity";
    const ALIAS: &'static str = "c";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// That the same verifier determined no later one, as far as this viewer sees.
fn is_last(viewer: &Viewer) -> Sql {
    Sql::new(
        " and not exists (select 1 from diligence_capacity later
          where later.party = c.party and later.owner = c.owner and later.number > c.number
          and later.determined_on is not null and ",
        args![],
    )
    .join(viewer.sees("later"))
    .and(")", args![])
}

/// The last that each verifier determined of these parties, as far as somebody sees them.
pub(super) async fn current(
    cx: &mut Context,
    viewer: &Viewer,
    of: &[Id<Organisation>],
) -> Result<Vec<Capacity>, Problem> {
    let sql = rows::<Capacity>().join(viewer.sees("c")).and(" and c.party in (", args![]).list(of);
    let sql = sql.and(") and c.determined_on is not null", args![]).join(is_last(viewer));
    let sql = sql.and(" order by c.determined_on desc, c.id limit ?", args![OF_PARTY_MAX]);
    let found = cx.tx.all(sql, read).await?;
    let seen = |one: &Capacity| viewer.may_see(one.id.uuid(), &one.share);
    Ok(found.into_iter().filter(seen).collect())
}

/// All of one party that the viewer may see, the last first.
pub(crate) async fn of_party(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Vec<Visible<Capacity>>, Problem> {
    let order = " and c.party = ? order by c.made_on desc, c.number desc, c.id limit ?";
    let sql = cx.seen::<Capacity>().and(order, args![party, OF_PARTY_MAX]);
    cx.find_seen(sql).await
}

/// A page of those that no later one has followed, in the order in which they end; preliminary ones
/// stand last. One more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Day, Id<Capacity>)>,
) -> Result<Vec<Visible<Capacity>>, Problem> {
    let sql = cx.seen::<Capacity>().join(is_last(&cx.viewer));
    cx.page(sql, Order::Up("ends_on"), after, PAGE_ROWS).await
}

/// The last that this verifier made or determined of a party. Asked for one of the two alone.
pub(crate) async fn last_of(
    cx: &mut Context,
    party: Id<Organisation>,
    owner: Id<Organisation>,
    is_determined: bool,
) -> Result<Option<Capacity>, Problem> {
    let mut sql = rows::<Capacity>().and("c.party = ? and c.owner = ?", args![party, owner]);
    if is_determined {
        sql.add(" and c.determined_on is not null", args![]);
    }
    cx.tx.maybe(sql.and(" order by c.number desc limit 1", args![]), read).await
}

/// How the steps of its plan are owed today.
pub(crate) async fn owed(cx: &mut Context, one: &Capacity) -> Result<Vec<Owed>, Problem> {
    let parts = obligations::parts_of(cx, &About::of(one)).await?;
    let steps = parts.iter().filter(|part| Plan::is_step(&part.part));
    let owed = steps.map(|part| Owed { due: part.due, is_open: part.state.is_owed() });
    Ok(owed.collect())
}

/// Enters one, or saves what may change. Once one is determined, those before it hold no more: who
/// is shown the later one sees that in their place, and who is not learns that they are over.
pub async fn save_capacity(cx: &mut Context, one: &Capacity) -> Result<(), Problem> {
    if one.determined.is_some() {
        follow(cx, one).await?;
    }
    let sql = "insert into diligence_capacity (id, owner, level, tlp, audience, party, found,
               rating, again, made_on, made_by, determined_on, determined_by, reason, valid_until,
               ends_on, plan, plan_agreed_on, plan_agreed_by, plan_paper, followed_on, number,
               version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set audience = excluded.audience,
               determined_on = excluded.determined_on, determined_by = excluded.determined_by,
               reason = excluded.reason, valid_until = excluded.valid_until,
               ends_on = excluded.ends_on, plan = excluded.plan,
               plan_agreed_on = excluded.plan_agreed_on, plan_agreed_by = excluded.plan_agreed_by,
               plan_paper = excluded.plan_paper, version = excluded.version";
    let determined = one.determined.as_ref();
    let agreed = one.plan.as_ref().and_then(|plan| plan.agreed.as_ref());
    let values = args![
        one.party,
        written(&one.found),
        one.rating().name(),
        one.again.map(Again::name),
        one.made_on,
        one.made_by,
        determined.map(|it| it.on),
        determined.map(|it| it.by),
        determined.map(|it| it.reason.clone()),
        one.valid_until(),
        one.valid_until().unwrap_or(Day::LAST),
        one.plan.as_ref().map(written_plan),
        agreed.map(|it| it.on),
        agreed.map(|it| it.by),
        agreed.and_then(|it| it.paper.clone()),
        one.followed_on,
        one.number,
        one.version
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

async fn follow(cx: &mut Context, one: &Capacity) -> Result<(), Problem> {
    let (party, owner, number) = (one.party, one.share.owner, one.number);
    let sql = "update diligence_capacity set followed_on = ? where party = ? and owner = ?
               and number < ? and determined_on is not null and followed_on is null";
    cx.tx.run(Sql::new(sql, args![cx.today, party, owner, number])).await?;
    let between = sharing::among(&mut cx.tx, &[owner, party]).await?;
    let sql = "update diligence_capacity set audience = ? where party = ? and owner = ?
               and number < ? and audience = ?";
    cx.tx
        .run(Sql::new(sql, args![between, party, owner, number, one.share.audience]))
        .await
        .map(drop)
}

fn written(found: &Found) -> Json {
    match found {
        Found::AssumedLow(basis) | Found::NoContact(basis) => json!({ "basis": basis.as_str() }),
        Found::Standards(standards) => {
            let one = |standard: Standard| {
                let Met { met, note } = standards.of(standard);
                let note = note.as_ref().map(Paragraph::as_str);
                json!({ "standard": standard.name(), "met": met, "note": note })
            };
            json!({ "standards": Standard::ALL.map(one) })
        }
    }
}

fn written_plan(plan: &Plan) -> Json {
    plan.steps.iter().map(|step| json!({ "text": step.text.as_str(), "due": step.due })).collect()
}

fn read_found(row: &Row) -> Result<Found, Problem> {
    let rating = Rating::from_name(&row.get::<String>("rating")?);
    let stored: Json = row.get("found")?;
    let basis = || {
        let basis = stored["basis"].as_str().unwrap_or_default();
        Paragraph::parse("basis", basis).map_err(Problem::broken)
    };
    Ok(match rating.ok_or_else(|| Problem::broken("a stored rating"))? {
        Rating::AssumedLow => Found::AssumedLow(basis()?),
        Rating::NoContact => Found::NoContact(basis()?),
        Rating::Low | Rating::Medium | Rating::Full => {
            let met = |standard: Standard| read_met(&stored["standards"], standard);
            let [a, b, c, d, e, f, g, h] = Standard::ALL;
            let (a, b, c, d) = (met(a)?, met(b)?, met(c)?, met(d)?);
            let all = [a, b, c, d, met(e)?, met(f)?, met(g)?, met(h)?];
            Found::Standards(Standards(Box::new(all)))
        }
    })
}

fn read_met(stored: &Json, standard: Standard) -> Result<Met, Problem> {
    let mut all = stored.as_array().into_iter().flatten();
    let one = all.find(|one| one["standard"] == standard.name());
    let met = one.and_then(|one| one["met"].as_bool());
    let note = one.and_then(|one| one["note"].as_str());
    let note = note.map(|text| Paragraph::parse("note", text)).transpose();
    Ok(Met {
        met: met.ok_or_else(|| Problem::broken("a stored standard"))?,
        note: note.map_err(Problem::broken)?,
    })
}

fn read_plan(row: &Row) -> Result<Option<Plan>, Problem> {
    let Some(stored) = row.get::<Option<Json>>("plan")? else { return Ok(None) };
    let step = |step: &Json| {
        let text = step["text"].as_str().unwrap_or_default();
        let due = step["due"].as_str().unwrap_or_default();
        let text = Line::parse("step", text).map_err(Problem::broken)?;
        Ok(PlanStep { text, due: Day::parse("step", due).map_err(Problem::broken)? })
    };
    let steps = stored.as_array().into_iter().flatten().map(step);
    let agreed = match row.get::<Option<Day>>("plan_agreed_on")? {
        None => None,
        Some(on) => {
            Some(Agreed { on, by: row.get("plan_agreed_by")?, paper: row.get("plan_paper")? })
        }
    };
    Ok(Some(Plan { steps: steps.collect::<Result<_, Problem>>()?, agreed }))
}

fn read(row: &Row) -> Result<Capacity, Problem> {
    let again: Option<String> = row.get("again")?;
    let determined = match row.get::<Option<Day>>("determined_on")? {
        None => None,
        Some(on) => Some(Determined {
            on,
            by: row.get("determined_by")?,
            reason: row.get("reason")?,
            until: row.get("valid_until")?,
        }),
    };
    Ok(Capacity {
        id: row.get("id")?,
        share: Share::read(row)?,
        party: row.get("party")?,
        found: read_found(row)?,
        again: again.as_deref().and_then(Again::from_name),
        made_on: row.get("made_on")?,
        made_by: row.get("made_by")?,
        determined,
        plan: read_plan(row)?,
        followed_on: row.get("followed_on")?,
        number: row.get("number")?,
        version: row.get("version")?,
    })
}

/// They follow, of whomever they were made and by whom, and so do their files; the last of each
/// verifier is the one that was made last, and those before it hold no more.
pub(super) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let now = |one: Id<Organisation>| if one == from { into } else { one };
    let sql = rows::<Capacity>();
    let sql = sql.and("c.party = ? or c.owner = ? order by c.number", args![from, from]);
    let moved = cx.tx.all(sql, read).await?;
    let mut pairs = BTreeSet::new();
    for one in moved {
        let (party, owner) = (now(one.party), now(one.share.owner));
        let last = last_of(cx, party, owner, false).await?;
        let number = last.map_or(1, |last| last.number + 1);
        let audience = moved_to(cx, &one, (party, owner)).await?;
        let sql = "update diligence_capacity set party = ?, owner = ?, number = ?, audience = ?
                   where id = ?";
        cx.tx.run(Sql::new(sql, args![party, owner, number, audience, one.id])).await?;
        let between = sharing::among(&mut cx.tx, &[owner, party]).await?;
        let share = Share { owner, audience: between, ..one.share };
        attachments::reshare(cx, &Capacity { share, party, ..one }).await?;
        pairs.insert((party, owner));
    }
    for pair in pairs {
        renumber(cx, "diligence_capacity", pair).await?;
        let sql = "update diligence_capacity set followed_on = ? where party = ? and owner = ?
                   and determined_on is not null and followed_on is null and number <
                   (select max(later.number) from diligence_capacity later where later.party = ?
                   and later.owner = ? and later.determined_on is not null)";
        let (party, owner) = pair;
        cx.tx.run(Sql::new(sql, args![cx.today, party, owner, party, owner])).await?;
    }
    Ok(())
}

/// What its organisation shows goes on being shown where only its verifier became another.
async fn moved_to(
    cx: &mut Context,
    one: &Capacity,
    (party, owner): (Id<Organisation>, Id<Organisation>),
) -> Result<Id<Audience>, Problem> {
    let before = sharing::among(&mut cx.tx, &[one.share.owner, one.party]).await?;
    match party == one.party && one.share.audience != before {
        true => Ok(one.share.audience),
        false => sharing::among(&mut cx.tx, &[owner, party]).await,
    }
}
