//! Questionnaires in the database, in all their versions.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Problem};
use database::{Row, Sql, args};
use serde_json::Value as Json;
use sharing::{Open, Visible};

use crate::{Origin, Purpose, Question, Questionnaire};

/// How many versions a page shows.
pub(crate) const PAGE_ROWS: usize = 20;
/// How many versions of a purpose a pack is compared with: years of them.
const KNOWN_MAX: usize = 500;

/// What is asked of all is read by all.
impl Open for Questionnaire {}

/// What is asked now; none where nobody ever asked anything further.
pub async fn now(cx: &mut Context, purpose: Purpose) -> Result<Option<Questionnaire>, Problem> {
    let sql = "select * from questionnaire where purpose = ? order by number desc limit 1";
    cx.tx.maybe(Sql::new(sql, args![purpose.name()]), read).await
}

/// What was asked in one version.
pub(crate) async fn numbered(
    cx: &mut Context,
    purpose: Purpose,
    number: i64,
) -> Result<Option<Questionnaire>, Problem> {
    let sql = "select * from questionnaire where purpose = ? and number = ?";
    cx.tx.maybe(Sql::new(sql, args![purpose.name(), number]), read).await
}

/// A page of all versions of one, the last first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn versions(
    cx: &mut Context,
    purpose: Purpose,
    behind: Option<(i64, Id<Questionnaire>)>,
) -> Result<Vec<Visible<Questionnaire>>, Problem> {
    let mut sql = Sql::new("select * from questionnaire where purpose = ?", args![purpose.name()]);
    if let Some((number, _)) = behind {
        sql.add(" and number < ?", args![number]);
    }
    let sql = sql.and(" order by number desc limit ?", args![PAGE_ROWS + 1]);
    let found = cx.tx.all(sql, read).await?;
    Ok(found.into_iter().map(Visible::open).collect())
}

/// The last versions of each purpose, the last first.
pub(crate) async fn known(
    cx: &mut Context,
) -> Result<BTreeMap<Purpose, Vec<Questionnaire>>, Problem> {
    let mut known = BTreeMap::new();
    for purpose in Purpose::ALL {
        let sql = "select * from questionnaire where purpose = ? order by number desc limit ?";
        let sql = Sql::new(sql, args![purpose.name(), KNOWN_MAX]);
        known.insert(purpose, cx.tx.all(sql, read).await?);
    }
    Ok(known)
}

/// Versions are added and never changed.
pub async fn save(cx: &mut Context, one: &Questionnaire) -> Result<(), Problem> {
    let sql = "insert into questionnaire (id, purpose, number, questions, origin, signer, person,
               party, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let questions: Json = one.questions.iter().map(Question::content).collect();
    let origin = one.origin.as_ref();
    let values = args![
        one.id,
        one.purpose.name(),
        one.number,
        questions,
        origin.map(|origin| origin.name.clone()),
        origin.map(|origin| origin.signer.clone()),
        one.person,
        one.party,
        one.at
    ];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Questionnaire, Problem> {
    let broken = || Problem::broken("a stored questionnaire");
    let stored: Json = row.get("questions")?;
    let questions = stored.as_array().map(Vec::as_slice).unwrap_or_default();
    let questions = questions.iter().map(Question::read).collect::<Option<_>>();
    let origin = row.get::<Option<_>>("origin")?.zip(row.get::<Option<String>>("signer")?);
    Ok(Questionnaire {
        id: row.get("id")?,
        purpose: Purpose::from_name(&row.get::<String>("purpose")?).ok_or_else(broken)?,
        number: row.get("number")?,
        questions: questions.ok_or_else(broken)?,
        origin: origin.map(|(name, signer)| Origin { name, signer }),
        person: row.get("person")?,
        party: row.get("party")?,
        at: row.get("at")?,
    })
}
