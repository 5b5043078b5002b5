//! How signed agreements ended, in the database.

use acts::Context;
use basics::{Id, Paragraph, Problem};
use database::{Sql, Tx, Value, args};
use serde_json::{Value as Json, json};

use super::{
    document,
    steps::{Step, broken},
};
use crate::{
    Agreement, Conclusion, Course, Hand, Hindsight, Letter, Notice, Opinion, Reply, Stage,
};

/// What stands of the end, out of all that stands.
pub(super) fn read(steps: &[Step], course: &str) -> Result<(Course, Vec<Conclusion>), Problem> {
    let of = |sort: &'static str| steps.iter().filter(move |step| step.sort == sort);
    let notice = |sort: &'static str| of(sort).next().map(|step| notice(step, steps)).transpose();
    let course = match course {
        "runs" => Course::Runs,
        "suspended" => Course::Suspended(notice("suspended")?.ok_or_else(|| broken("notice"))?),
        "terminated" => Course::Terminated(notice("terminated")?.ok_or_else(|| broken("notice"))?),
        "closed" => {
            let closed = of("closed").next().ok_or_else(|| broken("closing"))?;
            let day = closed.day.ok_or_else(|| broken("closing"))?;
            Course::Closed { by: closed.by, day, terminated: notice("terminated")? }
        }
        _ => return Err(broken("course")),
    };
    let concluded = of("concluded").map(conclusion).collect::<Result<_, _>>()?;
    Ok((course, concluded))
}

fn notice(told: &Step, steps: &[Step]) -> Result<Notice, Problem> {
    let replies = steps.iter().filter(|step| step.sort == "replied").map(|step| {
        let (day, text) = said(step)?;
        Ok(Reply { by: step.by, day, text })
    });
    let (day, reason) = said(told)?;
    let letter = told.document.clone().map_or(Letter::File, Letter::Reference);
    let replies = replies.collect::<Result<Vec<_>, Problem>>()?;
    Ok(Notice { by: told.by, day, reason, letter, replies })
}

fn said(step: &Step) -> Result<(basics::Day, Paragraph), Problem> {
    step.day.zip(step.reason.clone()).ok_or_else(|| broken("notice"))
}

fn conclusion(step: &Step) -> Result<Conclusion, Problem> {
    let told = step.conclusion.as_ref().ok_or_else(|| broken("final review"))?;
    let answers = told["answers"].as_array().map(Vec::as_slice).unwrap_or_default();
    let answers = answers.iter().map(|name| Opinion::from_name(name.as_str()?));
    let comment = told["comment"].as_str().map(|text| Paragraph::parse("comment", text));
    let advances = match &told["advances"] {
        Json::Null => None,
        _ => Some(document::money(told, "advances").ok_or_else(|| broken("final review"))?),
    };
    Ok(Conclusion {
        by: step.by,
        answers: answers.collect::<Option<_>>().ok_or_else(|| broken("final review"))?,
        comment: comment.transpose().map_err(Problem::broken)?,
        advances,
        may_close: told["may_close"].as_bool().ok_or_else(|| broken("final review"))?,
    })
}

const INSERT: &str = "insert into agreement_step (agreement, number, hash, sort, person, party,
                      is_officer, at, day, reason, document, conclusion, stands)
                      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                      on conflict (agreement, sort, person, number, at)
                      do update set stands = excluded.stands, conclusion = excluded.conclusion";

pub(super) async fn save(tx: &mut Tx, agreement: &Agreement) -> Result<(), Problem> {
    let Stage::Signed { course, concluded, .. } = &agreement.life.stage else { return Ok(()) };
    let mut rows = Vec::new();
    let none = None::<Paragraph>;
    if let Some(notice) = course.notice() {
        let sort =
            if matches!(**course, Course::Suspended(_)) { "suspended" } else { "terminated" };
        let document = match &notice.letter {
            Letter::File => None,
            Letter::Reference(line) => Some(line.clone()),
        };
        let more = args![notice.day, notice.reason, document, None::<Json>];
        rows.push((sort, notice.by, more));
        rows.extend(notice.replies.iter().map(|reply| {
            ("replied", reply.by, args![reply.day, reply.text, None::<String>, None::<Json>])
        }));
    }
    rows.extend(concluded.iter().map(|one| {
        let more = args![None::<basics::Day>, none, None::<String>, written(one)];
        ("concluded", one.by, more)
    }));
    if let Course::Closed { by, day, .. } = &**course {
        rows.push(("closed", *by, args![day, none, None::<String>, None::<Json>]));
    }
    for (sort, by, more) in rows {
        tx.run(Sql::new(INSERT, row(agreement, (sort, by), more, true))).await?;
    }
    Ok(())
}

fn written(one: &Conclusion) -> Json {
    debug_assert_eq!(one.answers.len(), Hindsight::ALL.len());
    let answers: Vec<&str> = one.answers.iter().map(|answer| answer.name()).collect();
    json!({
        "answers": answers,
        "comment": one.comment,
        "advances": one.advances,
        "may_close": one.may_close,
    })
}

fn row(
    agreement: &Agreement,
    (sort, by): (&str, Hand),
    more: Vec<Value>,
    stands: bool,
) -> Vec<Value> {
    let (id, wording): (Id<Agreement>, _) = (agreement.id, &agreement.life.wording);
    let Hand { person, party, at, is_officer } = by;
    let begin = args![id, wording.number, wording.hash.to_string(), sort, person, party];
    [begin, args![is_officer, at], more, args![stands]].concat()
}

/// A suspension that is lifted leaves no state behind: it is written down by itself.
pub(crate) async fn note_lifted(
    cx: &mut Context,
    agreement: &Agreement,
    by: Hand,
    reason: Option<&Paragraph>,
) -> Result<(), Problem> {
    let more = args![cx.today, reason.cloned(), None::<String>, None::<Json>];
    let values = row(agreement, ("lifted", by), more, false);
    cx.tx.run(Sql::new(INSERT, values)).await.map(drop)
}
