//! Questions about calls in the database. Each is shared as its call is.

use acts::{Context, Subject};
use basics::{Id, Moment, Organisation, Paragraph, Problem};
use database::{Row, Sql, args};
use sharing::{Share, Visible};

use crate::{Call, Question};

/// No call is asked about more often.
pub(crate) const QUESTIONS_MAX: usize = 500;

impl Subject for Question {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = select().join(cx.viewer.sees("c")).and(" and q.id = ?", args![id]);
        let found = cx.tx.one(sql, read).await?;
        cx.see(found)
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn select() -> Sql {
    Sql::new(
        "select q.*, c.owner, c.level, c.tlp, c.audience
         from call_question q join call c on c.id = q.call where ",
        args![],
    )
}

/// All questions about a call, in the order in which they were asked.
pub(crate) async fn questions(
    cx: &mut Context,
    call: &Visible<Call>,
) -> Result<Vec<Visible<Question>>, Problem> {
    let sql = select()
        .join(cx.viewer.sees("c"))
        .and(" and q.call = ? order by q.asked_at, q.id", args![call.id])
        .and(" limit ?", args![QUESTIONS_MAX]);
    let found = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(found))
}

/// How often a party has asked about a call; how often all have, where none is named.
pub(crate) async fn count_asked(
    cx: &mut Context,
    call: Id<Call>,
    by: Option<Id<Organisation>>,
) -> Result<i64, Problem> {
    let mut sql = Sql::new("select count(*) as n from call_question where call = ?", args![call]);
    if let Some(by) = by {
        sql.add(" and asked_by = ?", args![by]);
    }
    cx.tx.number(sql).await
}

pub(crate) async fn save_new_question(cx: &mut Context, one: &Question) -> Result<(), Problem> {
    let sql = "insert into call_question (id, call, asked_by, asked_at, text, version)
               values (?, ?, ?, ?, ?, ?)";
    let values = args![one.id, one.call, one.asked_by, one.asked_at, one.text, one.version];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Saves its answer.
pub(crate) async fn save_question(cx: &mut Context, one: &Question) -> Result<(), Problem> {
    let sql = "update call_question set answer = ?, answered_at = ?, version = ? where id = ?";
    let answer = one.answer.as_ref();
    let values =
        args![answer.map(|(text, _)| text.clone()), answer.map(|(_, at)| *at), one.version, one.id];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Question, Problem> {
    let answer: Option<Paragraph> = row.get("answer")?;
    let at: Option<Moment> = row.get("answered_at")?;
    Ok(Question {
        id: row.get("id")?,
        share: Share::read(row)?,
        call: row.get("call")?,
        asked_by: row.get("asked_by")?,
        asked_at: row.get("asked_at")?,
        text: row.get("text")?,
        answer: answer.zip(at),
        version: row.get("version")?,
    })
}
