//! Ideas in the database.

use acts::{Context, Order, Stored};
use basics::{Id, Moment, Organisation, Paragraph, Problem};
use database::{Row, Sql, Value, args};
use sharing::{Share, Visible};

use super::{PAGE_ROWS, sector, stored};
use crate::{Call, Idea, Outcome};

impl Stored for Idea {
    const TABLE: &'static str = "call_idea";
    const ALIAS: &'static str = "i";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page of those that we sent and that were sent to us, the last first; one more than `PAGE_ROWS`
/// if there are more.
pub(crate) async fn list_ideas(
    cx: &mut Context,
    after: Option<(Moment, Id<Idea>)>,
) -> Result<Vec<Visible<Idea>>, Problem> {
    let sql = cx.seen::<Idea>();
    cx.page(sql, Order::Down("sent_at"), after, PAGE_ROWS).await
}

pub(crate) async fn save_new_idea(cx: &mut Context, idea: &Idea) -> Result<(), Problem> {
    let sql = "insert into call_idea (id, owner, level, tlp, audience, sent_to, title, text,
               sector, place, sent_at, state, call, answer, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let sector = idea.sector.map(|sector| sector.code().to_owned());
    let said = args![idea.sent_to, idea.title, idea.text, sector, idea.place, idea.sent_at];
    let values = [args![idea.id], idea.share.values(), said, outcome(idea)].concat();
    cx.tx.run(Sql::new(sql, [values, args![idea.version]].concat())).await.map(drop)
}

/// Saves what became of it.
pub(crate) async fn save_idea(cx: &mut Context, idea: &Idea) -> Result<(), Problem> {
    let sql = "update call_idea set state = ?, call = ?, answer = ?, version = ? where id = ?";
    let values = [outcome(idea), args![idea.version, idea.id]].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn outcome(idea: &Idea) -> Vec<Value> {
    let (call, answer) = match &idea.outcome {
        Outcome::Waiting => (None, None),
        Outcome::TakenUp(call) => (Some(*call), None),
        Outcome::Declined(answer) => (None, Some(answer.clone())),
    };
    args![idea.outcome.name(), call, answer]
}

fn read(row: &Row) -> Result<Idea, Problem> {
    let call: Option<Id<Call>> = row.get("call")?;
    let answer: Option<Paragraph> = row.get("answer")?;
    let outcome = match (row.get::<String>("state")?.as_str(), call, answer) {
        ("waiting", ..) => Outcome::Waiting,
        ("taken_up", Some(call), _) => Outcome::TakenUp(call),
        ("declined", _, Some(answer)) => Outcome::Declined(answer),
        _ => return Err(stored("idea")),
    };
    Ok(Idea {
        id: row.get("id")?,
        share: Share::read(row)?,
        sent_to: row.get("sent_to")?,
        title: row.get("title")?,
        text: row.get("text")?,
        sector: sector(row)?,
        place: row.get("place")?,
        outcome,
        sent_at: row.get("sent_at")?,
        version: row.get("version")?,
    })
}

pub(super) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = acts::rows::<Idea>().and("(i.owner = ? or i.sent_to = ?)", args![from, from]);
    for idea in cx.tx.all(sql, read).await? {
        let now = |party| if party == from { into } else { party };
        let (owner, sent_to) = (now(idea.share.owner), now(idea.sent_to));
        let audience = sharing::among(&mut cx.tx, &[owner, sent_to]).await?;
        let sql = "update call_idea set owner = ?, sent_to = ?, audience = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![owner, sent_to, audience, idea.id])).await?;
    }
    Ok(())
}
