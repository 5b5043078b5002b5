//! Verifications in the database.

use std::collections::BTreeSet;

use acts::{Context, Subject};
use basics::{Day, Id, Organisation, Paragraph, Problem};
use database::{Row, Sql, args};
use questionnaires::Further;
use serde_json::{Value as Json, json};
use sharing::{Share, Viewer, Visible};

use super::renumber;
use crate::{Answer, Answers, Question, Verification};

/// How many a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;
/// How many of one party are looked at.
const OF_PARTY_MAX: usize = 100;

impl Subject for Verification {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = select().join(cx.viewer.sees("v")).and(" and v.id = ?", args![id]);
        let found = cx.tx.one(sql, read).await?;
        cx.see(found)
    }

    async fn find_all(cx: &mut Context, ids: &[Id<Self>]) -> Result<Vec<Visible<Self>>, Problem> {
        let sql = select().join(cx.viewer.sees("v")).and(" and v.id in (", args![]).list(ids);
        let found = cx.tx.all(sql.and(")", args![]), read).await?;
        Ok(cx.see_all(found))
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn select() -> Sql {
    Sql::new("select * from diligence_verification v where ", args![])
}

/// That no later one of the same verifier takes its place, as far as this viewer sees.
fn is_last(viewer: &Viewer) -> Sql {
    Sql::new(
        " and not exists (select 1 from diligence_verification later
          where later.party = v.party and later.owner = v.owner and later.number > v.number and ",
        args![],
    )
    .join(viewer.sees("later"))
    .and(")", args![])
}

/// The last of each verifier of these parties, as far as somebody sees them.
pub(super) async fn current(
    cx: &mut Context,
    viewer: &Viewer,
    of: &[Id<Organisation>],
) -> Result<Vec<Verification>, Problem> {
    let sql = select().join(viewer.sees("v")).and(" and v.party in (", args![]).list(of);
    let sql = sql.and(")", args![]).join(is_last(viewer));
    let sql = sql.and(" order by v.made_on desc, v.id limit ?", args![OF_PARTY_MAX]);
    let found = cx.tx.all(sql, read).await?;
    let seen = |one: &Verification| viewer.may_see(one.id.uuid(), &one.share);
    Ok(found.into_iter().filter(seen).collect())
}

/// All of one party that the viewer may see, the last first.
pub(crate) async fn of_party(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Vec<Visible<Verification>>, Problem> {
    let sql = select().join(cx.viewer.sees("v")).and(
        " and v.party = ? order by v.made_on desc, v.number desc, v.id limit ?",
        args![party, OF_PARTY_MAX],
    );
    let found = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(found))
}

/// A page of those that count, in the order in which they end; those that said no stand last. One
/// more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Option<Day>, Id<Verification>)>,
) -> Result<Vec<Visible<Verification>>, Problem> {
    const NEVER: &str = "9999";
    let mut sql = select().join(cx.viewer.sees("v")).join(is_last(&cx.viewer));
    if let Some((until, id)) = after {
        let until = until.map_or(NEVER.to_owned(), |day| day.to_string());
        let text = " and (coalesce(v.valid_until, '9999'), v.id) > (?, ?)";
        sql.add(text, args![until, id]);
    }
    let order = " order by coalesce(v.valid_until, '9999'), v.id limit ?";
    let found = cx.tx.all(sql.and(order, args![PAGE_ROWS + 1]), read).await?;
    Ok(cx.see_all(found))
}

/// The last that this verifier made of a party. Asked for one of the two alone.
pub(crate) async fn last_of(
    cx: &mut Context,
    party: Id<Organisation>,
    owner: Id<Organisation>,
) -> Result<Option<Verification>, Problem> {
    let sql = select()
        .and("v.party = ? and v.owner = ? order by v.number desc limit 1", args![party, owner]);
    cx.tx.maybe(sql, read).await
}

/// Enters one. Earlier ones of the same verifier are seen by the two alone from now on: nobody is
/// left with a yes that was followed by a no.
pub async fn enter_verification(cx: &mut Context, made: &Verification) -> Result<(), Problem> {
    let between = sharing::among(&mut cx.tx, &[made.share.owner, made.party]).await?;
    let sql = "update diligence_verification set audience = ? where party = ? and owner = ?";
    let values = args![between, made.party, made.share.owner];
    cx.tx.run(Sql::new(sql, values)).await?;
    let sql = "insert into diligence_verification (id, owner, level, tlp, audience, party, answers,
               further, again, is_positive, made_on, valid_until, made_by, number, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let values = args![
        made.party,
        written(&made.answers),
        made.further.content(said),
        made.again,
        made.is_positive(),
        made.made_on,
        made.valid_until,
        made.made_by,
        made.number,
        made.version
    ];
    let values = [args![made.id], made.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Whom its organisation shows it to.
pub(crate) async fn show(cx: &mut Context, shown: &Verification) -> Result<(), Problem> {
    let sql = "update diligence_verification set audience = ?, version = ? where id = ?";
    let values = args![shown.share.audience, shown.version, shown.id];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn written(answers: &Answers) -> Json {
    let one = |question: Question| {
        let mut written = said(answers.of(question));
        written["question"] = question.name().into();
        written
    };
    Question::ALL.into_iter().map(one).collect()
}

fn said(answer: &Answer) -> Json {
    let Answer { yes, comment } = answer;
    json!({ "yes": yes, "comment": comment.as_ref().map(Paragraph::as_str) })
}

fn answer(stored: &Json) -> Option<Answer> {
    let comment = stored["comment"].as_str().map(|text| Paragraph::parse("comment", text));
    Some(Answer { yes: stored["yes"].as_bool()?, comment: comment.transpose().ok()? })
}

fn read(row: &Row) -> Result<Verification, Problem> {
    let stored: Json = row.get("answers")?;
    let broken = || Problem::broken("a stored answer");
    let of = |question: Question| {
        let is_it = |one: &&Json| one["question"] == question.name();
        let one = stored.as_array().into_iter().flatten().find(is_it);
        one.and_then(answer).ok_or_else(broken)
    };
    let further = row.get::<Option<Json>>("further")?.unwrap_or_default();
    let [a, b, c, d, e] = Question::ALL;
    Ok(Verification {
        id: row.get("id")?,
        share: Share::read(row)?,
        party: row.get("party")?,
        answers: Answers([of(a)?, of(b)?, of(c)?, of(d)?, of(e)?]),
        further: Further::read(&further, answer).ok_or_else(broken)?,
        again: row.get("again")?,
        made_on: row.get("made_on")?,
        valid_until: row.get("valid_until")?,
        made_by: row.get("made_by")?,
        number: row.get("number")?,
        version: row.get("version")?,
    })
}

/// They follow, of whomever they were made and by whom; the last of each verifier is the one that
/// was made last.
pub(super) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let now = |one: Id<Organisation>| if one == from { into } else { one };
    let sql = select().and("v.party = ? or v.owner = ? order by v.number", args![from, from]);
    let moved = cx.tx.all(sql, read).await?;
    let mut pairs = BTreeSet::new();
    for one in moved {
        let (party, owner) = (now(one.party), now(one.share.owner));
        let last = last_of(cx, party, owner).await?;
        let number = last.map_or(1, |last| last.number + 1);
        let between = sharing::among(&mut cx.tx, &[owner, party]).await?;
        let before = sharing::among(&mut cx.tx, &[one.share.owner, one.party]).await?;
        // What its organisation shows goes on being shown where only its verifier became another.
        let is_shown = party == one.party && one.share.audience != before;
        let audience = if is_shown { one.share.audience } else { between };
        let sql = "update diligence_verification set party = ?, owner = ?, number = ?, audience = ?
                   where id = ?";
        cx.tx.run(Sql::new(sql, args![party, owner, number, audience, one.id])).await?;
        pairs.insert((party, owner));
    }
    for pair in pairs {
        renumber(cx, "diligence_verification", pair).await?;
    }
    Ok(())
}
