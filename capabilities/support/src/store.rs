//! Supports in the database, each whole with its steps and the people who see it.

use std::collections::BTreeMap;

use acts::{Context, Subject};
use agreements::Agreement;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Person, Problem};
use database::{Row, Sql, Tx, Value, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use crate::{
    Approval, Assessment, Condition, Giving, Happening, Kind, Matter, Risk, Step, Support, What,
};

/// How many a page of a list shows, and how many stand beside an agreement.
pub(crate) const PAGE_ROWS: usize = 50;
const BESIDE_MAX: usize = 20;

impl Subject for Support {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = select(cx).and(" and s.id = ?", args![id]);
        see(cx, sql).await?.pop().ok_or(Problem::NotFound)
    }

    async fn find_all(cx: &mut Context, ids: &[Id<Self>]) -> Result<Vec<Visible<Self>>, Problem> {
        let sql = select(cx).and(" and s.id in (", args![]).list(ids).and(")", args![]);
        see(cx, sql).await
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// The rule of sharing, and among the owner's own people that of `Support::is_for`.
fn select(cx: &Context) -> Sql {
    let sql = Sql::new("select * from support s where ", args![]).join(cx.viewer.sees("s"));
    match &cx.viewer.actor {
        Some(actor) if !actor.is(basics::Role::AuthorizedOfficer) => sql.and(
            " and (s.owner <> ? or exists (select 1 from support_person n
              where n.support = s.id and n.person = ?))",
            args![actor.organisation, actor.person],
        ),
        _ => sql,
    }
}

/// Judged twice, like everything that is seen: as it is shared, and as its own people are named.
async fn see(cx: &mut Context, sql: Sql) -> Result<Vec<Visible<Support>>, Problem> {
    let mut found = cx.tx.all(sql, read).await?;
    let mut people = people_of(&mut cx.tx, found.iter().map(|one| one.id)).await?;
    for one in &mut found {
        one.people = people.remove(&one.id).unwrap_or_default();
    }
    found.retain(|one| one.is_for(&cx.viewer));
    Ok(cx.see_all(found))
}

async fn people_of(
    tx: &mut Tx,
    ids: impl Iterator<Item = Id<Support>>,
) -> Result<BTreeMap<Id<Support>, Vec<Id<Person>>>, Problem> {
    let sql = Sql::new("select support, person from support_person where support in (", args![]);
    let sql = sql.list(ids).and(") order by person", args![]);
    let rows = tx.all(sql, |row| Ok((row.get("support")?, row.get("person")?))).await?;
    let mut people: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (support, person) in rows {
        people.entry(support).or_default().push(person);
    }
    Ok(people)
}

/// A page, what moved last first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Moment, Id<Support>)>,
) -> Result<Vec<Visible<Support>>, Problem> {
    let mut sql = select(cx);
    if let Some((at, id)) = after {
        sql.add(" and (s.updated_at, s.id) < (?, ?)", args![at, id]);
    }
    let sql = sql.and(" order by s.updated_at desc, s.id desc limit ?", args![PAGE_ROWS + 1]);
    see(cx, sql).await
}

/// Those that come with an agreement, as far as the viewer sees them.
pub(crate) async fn of_agreement(
    cx: &mut Context,
    agreement: Id<Agreement>,
) -> Result<Vec<Visible<Support>>, Problem> {
    let sql = select(cx).and(
        " and s.agreement = ? order by s.updated_at desc, s.id desc limit ?",
        args![agreement, BESIDE_MAX],
    );
    see(cx, sql).await
}

/// All that one gives with an agreement. For the rule of what may be given: nobody is shown them.
pub(crate) async fn of_giver(
    tx: &mut Tx,
    agreement: Id<Agreement>,
    giver: Id<Organisation>,
) -> Result<Vec<Support>, Problem> {
    let sql = "select * from support s where s.agreement = ? and s.owner = ?
               order by s.updated_at desc, s.id desc";
    let mut found = tx.all(Sql::new(sql, args![agreement, giver]), read).await?;
    let mut people = people_of(tx, found.iter().map(|one| one.id)).await?;
    for one in &mut found {
        one.people = people.remove(&one.id).unwrap_or_default();
    }
    Ok(found)
}

/// Enters it, or saves what may change.
pub async fn save(cx: &mut Context, one: &Support) -> Result<(), Problem> {
    let sql = "insert into support (id, owner, level, tlp, audience, reference, kind, recipient,
               commander, through, text, outside, agreement, writers, steps, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set audience = excluded.audience,
               reference = excluded.reference, kind = excluded.kind,
               recipient = excluded.recipient, commander = excluded.commander,
               through = excluded.through, text = excluded.text, outside = excluded.outside,
               agreement = excluded.agreement, writers = excluded.writers,
               steps = excluded.steps, updated_at = excluded.updated_at,
               version = excluded.version";
    let matter = &one.matter;
    let values = args![
        one.reference,
        matter.kind.name(),
        matter.recipient,
        matter.commander,
        matter.through,
        matter.text,
        matter.outside,
        one.agreement,
        one.writers.iter().map(|person| json!(person)).collect::<Json>(),
        one.steps.iter().map(written).collect::<Json>(),
        one.updated_at,
        one.version
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await?;
    let forget = "delete from support_person where support = ?";
    cx.tx.run(Sql::new(forget, args![one.id])).await?;
    let rows: Vec<Vec<Value>> = one.people.iter().map(|person| args![one.id, person]).collect();
    cx.tx.insert_many("insert into support_person (support, person)", &rows).await
}

/// Two parties became one: what was the one's is the other's, and so is what it hands on.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    for sql in [
        "update support set owner = ? where owner = ?",
        "update support set through = ? where through = ?",
    ] {
        tx.run(Sql::new(sql, args![into, from])).await?;
    }
    Ok(())
}

fn written(step: &Step) -> Json {
    let what = step.what.happening().name();
    let mut written =
        json!({ "on": step.on, "by": step.by, "name": step.name.as_str(), "what": what });
    match &step.what {
        What::Assessed(assessment) => {
            written["risk"] = json!(assessment.risk.name());
            written["text"] = json!(assessment.text.as_str());
            written["measures"] = json!(assessment.measures.as_str());
            written["monitoring"] = json!(assessment.monitoring.as_ref().map(Paragraph::as_str));
        }
        What::Approved(approval) => {
            let condition = |one: &Condition| json!({ "due": one.due, "text": one.text.as_str() });
            written["text"] = json!(approval.reason.as_str());
            written["review"] = json!(approval.review);
            written["conditions"] = approval.conditions.iter().map(condition).collect();
        }
        What::Met { condition, said } => {
            written["condition"] = json!(condition);
            written["text"] = json!(said.as_str());
        }
        What::Given { how, said } => {
            written["how"] = json!(how.name());
            written["text"] = json!(said.as_str());
        }
        What::Refused { reason } | What::Suspended { reason } | What::Closed { reason } => {
            written["text"] = json!(reason.as_str());
        }
    }
    written
}

fn read_step(stored: &Json) -> Result<Step, Problem> {
    let name = |question: &str| stored[question].as_str();
    let happening = name("what").and_then(Happening::from_name).ok_or_else(broken)?;
    let what = match happening {
        Happening::Assessed => What::Assessed(Assessment {
            risk: name("risk").and_then(Risk::from_name).ok_or_else(broken)?,
            text: text(stored, "text")?,
            measures: text(stored, "measures")?,
            monitoring: name("monitoring").map(|_| text(stored, "monitoring")).transpose()?,
        }),
        Happening::Approved => What::Approved(Approval {
            reason: text(stored, "text")?,
            conditions: read_conditions(stored)?,
            review: day(stored, "review")?,
        }),
        Happening::Refused => What::Refused { reason: text(stored, "text")? },
        Happening::Met => {
            let condition = stored["condition"].as_u64();
            let condition = condition.and_then(|number| usize::try_from(number).ok());
            What::Met { condition: condition.ok_or_else(broken)?, said: text(stored, "text")? }
        }
        Happening::Suspended => What::Suspended { reason: text(stored, "text")? },
        Happening::Given => What::Given {
            how: name("how").and_then(Giving::from_name).ok_or_else(broken)?,
            said: text(stored, "text")?,
        },
        Happening::Closed => What::Closed { reason: text(stored, "text")? },
    };
    let by = name("by").and_then(|id| id.parse().ok()).ok_or_else(broken)?;
    Ok(Step { on: day(stored, "on")?, by, name: line(stored, "name")?, what })
}

fn read_conditions(stored: &Json) -> Result<Vec<Condition>, Problem> {
    let one =
        |stored: &Json| Ok(Condition { due: day(stored, "due")?, text: line(stored, "text")? });
    stored["conditions"].as_array().into_iter().flatten().map(one).collect()
}

fn broken() -> Problem {
    Problem::broken("a stored step")
}

fn day(stored: &Json, name: &str) -> Result<Day, Problem> {
    Day::parse("on", stored[name].as_str().unwrap_or_default()).map_err(Problem::broken)
}

fn line(stored: &Json, name: &str) -> Result<Line, Problem> {
    Line::parse("name", stored[name].as_str().unwrap_or_default()).map_err(Problem::broken)
}

fn text(stored: &Json, name: &str) -> Result<Paragraph, Problem> {
    Paragraph::parse("text", stored[name].as_str().unwrap_or_default()).map_err(Problem::broken)
}

/// Without the people who see it, who stand in a table of their own.
fn read(row: &Row) -> Result<Support, Problem> {
    let (steps, writers): (Json, Json) = (row.get("steps")?, row.get("writers")?);
    let steps = steps.as_array().into_iter().flatten().map(read_step);
    let kind = Kind::from_name(&row.get::<String>("kind")?);
    Ok(Support {
        id: row.get("id")?,
        share: Share::read(row)?,
        reference: row.get("reference")?,
        matter: Matter {
            kind: kind.ok_or_else(|| Problem::broken("a stored kind of support"))?,
            recipient: row.get("recipient")?,
            commander: row.get("commander")?,
            through: row.get("through")?,
            text: row.get("text")?,
            outside: row.get("outside")?,
        },
        agreement: row.get("agreement")?,
        people: Vec::new(),
        writers: serde_json::from_value(writers).map_err(Problem::broken)?,
        steps: steps.collect::<Result<_, _>>()?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}
