//! The texts that an agreement had, their translations, and what was proposed instead.

use acts::Context;
use basics::{Id, Moment, Problem};
use database::{Row, Sql, args};
use sharing::Visible;

use super::{document, steps::hand};
use crate::{Agreement, Answer, Answered, Hand, Hash, Proposal, Translation, Version};

const VERSIONS_MAX: usize = 500;
const PROPOSALS_MAX: usize = 200;

/// Adds the text as it is now, unless it is there.
pub(super) async fn save_version(
    cx: &mut Context,
    agreement: &Agreement,
    by: Hand,
) -> Result<(), Problem> {
    let wording = &agreement.life.wording;
    let sql = "insert into agreement_version
               (agreement, number, hash, content, person, party, is_officer, at)
               values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (agreement, number) do nothing";
    let values = args![
        agreement.id,
        wording.number,
        wording.hash.to_string(),
        agreement.document.canonical(),
        by.person,
        by.party,
        by.is_officer,
        by.at
    ];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read_version(row: &Row) -> Result<Version, Problem> {
    let document = document::read(&row.get::<String>("content")?)?;
    let (number, hash) = (row.get("number")?, read_hash(row, "hash")?);
    Ok(Version { number, hash, document, by: hand(row)? })
}

fn read_hash(row: &Row, column: &str) -> Result<Hash, Problem> {
    let text: String = row.get(column)?;
    Hash::parse(&text).ok_or_else(|| Problem::broken("a stored hash"))
}

/// All texts that it had, the last first.
pub(crate) async fn versions(
    cx: &mut Context,
    agreement: &Visible<Agreement>,
) -> Result<Vec<Version>, Problem> {
    let sql = "select * from agreement_version where agreement = ? order by number desc limit ?";
    cx.tx.all(Sql::new(sql, args![agreement.id, VERSIONS_MAX]), read_version).await
}

/// When it was drafted; of an amendment, when the agreement was that it changes.
pub(crate) async fn drafted_at(cx: &mut Context, agreement: &Agreement) -> Result<Moment, Problem> {
    let amended = agreement.amends.as_ref().map(|amends| amends.agreement);
    let sql =
        Sql::new("select at from agreement_version where number = 1 and agreement in (", args![])
            .list([agreement.id].into_iter().chain(amended))
            .and(") order by at limit 1", args![]);
    let found = cx.tx.maybe(sql, |row| row.get("at")).await?;
    Ok(found.unwrap_or(agreement.updated_at))
}

pub(crate) async fn find_version(
    cx: &mut Context,
    agreement: &Visible<Agreement>,
    number: i64,
) -> Result<Version, Problem> {
    let sql = "select * from agreement_version where agreement = ? and number = ?";
    let found = cx.tx.maybe(Sql::new(sql, args![agreement.id, number]), read_version).await?;
    found.ok_or(Problem::NotFound)
}

pub(crate) async fn translations(
    cx: &mut Context,
    agreement: &Visible<Agreement>,
) -> Result<Vec<Translation>, Problem> {
    let sql = "select * from agreement_translation where agreement = ? order by language, section";
    cx.tx
        .all(Sql::new(sql, args![agreement.id]), |row| {
            Ok(Translation {
                section: row.get("section")?,
                language: row.get("language")?,
                title: row.get("title")?,
                text: row.get("text")?,
                of: read_hash(row, "of_hash")?,
                person: row.get("person")?,
                party: row.get("party")?,
                at: row.get("at")?,
            })
        })
        .await
}

pub(crate) async fn save_translation(
    cx: &mut Context,
    agreement: Id<Agreement>,
    told: &Translation,
) -> Result<(), Problem> {
    let sql = "insert into agreement_translation
               (agreement, section, language, title, text, of_hash, person, party, at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (agreement, section, language) do update set title = excluded.title,
               text = excluded.text, of_hash = excluded.of_hash, person = excluded.person,
               party = excluded.party, at = excluded.at";
    let Translation { section, language, title, text, of, person, party, at } = told;
    let of = of.to_string();
    let values = args![agreement, section, language, title, text, of, person, party, at];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read_proposal(row: &Row) -> Result<Proposal, Problem> {
    let answer: Option<String> = row.get("answer")?;
    let stored = || Problem::broken("a stored answer to a proposal");
    let answered = answer.map(|answer| {
        Ok::<_, Problem>(Answered {
            answer: Answer::from_name(&answer).ok_or_else(stored)?,
            by: row.get("answered_by")?,
            at: row.get("answered_at")?,
            reason: row.get("answer_reason")?,
        })
    });
    Ok(Proposal {
        id: row.get("id")?,
        agreement: row.get("agreement")?,
        section: row.get("section")?,
        title: row.get("title")?,
        text: row.get("text")?,
        reason: row.get("reason")?,
        by: hand(row)?,
        answered: answered.transpose()?,
    })
}

/// What was proposed, the last first.
pub(crate) async fn proposals(
    cx: &mut Context,
    agreement: &Visible<Agreement>,
) -> Result<Vec<Proposal>, Problem> {
    let sql = "select * from agreement_proposal where agreement = ? order by at desc, id limit ?";
    cx.tx.all(Sql::new(sql, args![agreement.id, PROPOSALS_MAX]), read_proposal).await
}

pub(crate) async fn find_proposal(
    cx: &mut Context,
    agreement: &Visible<Agreement>,
    id: Id<Proposal>,
) -> Result<Proposal, Problem> {
    let sql = "select * from agreement_proposal where agreement = ? and id = ?";
    let found = cx.tx.maybe(Sql::new(sql, args![agreement.id, id]), read_proposal).await?;
    found.ok_or(Problem::NotFound)
}

pub(crate) async fn save_proposal(cx: &mut Context, proposal: &Proposal) -> Result<(), Problem> {
    let answered = proposal.answered.as_ref();
    let sql = "insert into agreement_proposal
               (id, agreement, section, title, text, reason, person, party, is_officer, at,
                answer, answered_by, answered_at, answer_reason)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set answer = excluded.answer,
               answered_by = excluded.answered_by, answered_at = excluded.answered_at,
               answer_reason = excluded.answer_reason";
    let Proposal { id, agreement, section, title, text, reason, by, .. } = proposal;
    let said = args![id, agreement, section, title, text, reason];
    let hand = args![by.person, by.party, by.is_officer, by.at];
    let answer = args![
        answered.map(|one| one.answer.name().to_owned()),
        answered.map(|one| one.by),
        answered.map(|one| one.at),
        answered.and_then(|one| one.reason.clone())
    ];
    cx.tx.run(Sql::new(sql, [said, hand, answer].concat())).await.map(drop)
}
