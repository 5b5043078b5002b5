//! Matches in the database, and what people said of them.

use std::collections::BTreeMap;

use acts::{Context, Order, Stored};
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, Value, args};
use serde_json::Value as Json;
use sharing::{Share, Viewer, Visible};

use super::{CHUNK, hash, kind};
use crate::{Finding, Match, Subject, Verdict, Why, Word};

pub(crate) const PAGE_ROWS: usize = 50;
const OF_PARTY_MAX: usize = 200;
const WORDS_MAX: usize = 50;

impl Stored for Match {
    const TABLE: &'static str = "screening_match";
    const ALIAS: &'static str = "m";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

pub async fn enter(cx: &mut Context, one: &Match) -> Result<(), Problem> {
    enter_all(cx, std::slice::from_ref(one)).await
}

pub(crate) async fn enter_all(cx: &mut Context, new: &[Match]) -> Result<(), Problem> {
    let into = "insert into screening_match (id, owner, level, tlp, audience, party, subject, name,
                entry, kind, reference, listed_name, print, percent, why, verdict, said_by,
                restricted, is_asked_again, is_doubted, found_at, version)";
    let rows: Vec<Vec<Value>> = new.iter().map(row_of).collect();
    cx.tx.insert_many(into, &rows).await
}

fn row_of(one: &Match) -> Vec<Value> {
    let values = args![
        one.party,
        one.subject.name(),
        one.name,
        one.entry,
        one.kind.name(),
        one.reference,
        one.listed_name,
        one.print.to_vec(),
        one.percent,
        reasons(&one.why),
        one.verdict.name(),
        one.said_by,
        one.restricted,
        one.is_asked_again,
        one.is_doubted,
        one.found_at,
        one.version
    ];
    [args![one.id], one.share.values(), values].concat()
}

/// Saves what a word or another look may change.
pub(crate) async fn save(cx: &mut Context, one: &Match) -> Result<(), Problem> {
    let sql = "update screening_match set reference = ?, listed_name = ?, print = ?, percent = ?,
               why = ?, verdict = ?, said_by = ?, restricted = ?, is_asked_again = ?,
               is_doubted = ?, audience = ?, version = ? where id = ?";
    let values = args![
        one.reference,
        one.listed_name,
        one.print.to_vec(),
        one.percent,
        reasons(&one.why),
        one.verdict.name(),
        one.said_by,
        one.restricted,
        one.is_asked_again,
        one.is_doubted,
        one.share.audience,
        one.version,
        one.id
    ];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Keeps what a person said: its number is the match's version then.
pub async fn save_word(cx: &mut Context, one: &Match, word: &Word) -> Result<(), Problem> {
    let sql = "insert into screening_word (match, number, finding, reason, person, name, at)
               values (?, ?, ?, ?, ?, ?, ?)";
    let Word { finding, reason, person, name, at } = word;
    let values = args![one.id, one.version, finding.name(), reason, person, name, at];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// What people said of a match that this viewer was judged to see, the last first.
pub(crate) async fn words_of(cx: &mut Context, one: &Visible<Match>) -> Result<Vec<Word>, Problem> {
    let sql = "select * from screening_word where match = ? order by number desc limit ?";
    cx.tx
        .all(Sql::new(sql, args![one.id, WORDS_MAX]), |row| {
            let finding = Finding::from_name(&row.get::<String>("finding")?);
            Ok(Word {
                finding: finding.ok_or_else(|| Problem::broken("a stored finding"))?,
                reason: row.get("reason")?,
                person: row.get("person")?,
                name: row.get("name")?,
                at: row.get("at")?,
            })
        })
        .await
}

/// A page of what is to be judged or was confirmed, in the order in which it was found; one more
/// than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(i64, Id<Match>)>,
) -> Result<Vec<Visible<Match>>, Problem> {
    let mut sql = cx.seen::<Match>();
    sql.add(" and m.verdict in ('open', 'proposed', 'confirmed')", args![]);
    cx.page(sql, Order::Up("found_at"), after, PAGE_ROWS).await
}

/// All of one party that the viewer may see, what waits for a word first.
pub(crate) async fn of_party(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Vec<Visible<Match>>, Problem> {
    let sql = cx.seen::<Match>().and(
        " and m.party = ? order by m.verdict not in ('open', 'proposed'), m.percent desc, m.id
         limit ?",
        args![party, OF_PARTY_MAX],
    );
    cx.find_seen(sql).await
}

/// All that was ever found of these organisations, whoever looked: for the work that looks again.
pub(crate) async fn known_of(
    cx: &mut Context,
    parties: &[Id<Organisation>],
) -> Result<BTreeMap<Id<Match>, Match>, Problem> {
    let mut known = BTreeMap::new();
    for parties in parties.chunks(CHUNK) {
        let sql =
            acts::rows::<Match>().and("m.party in (", args![]).list(parties).and(")", args![]);
        let found = cx.tx.all(sql, read).await?;
        known.extend(found.into_iter().map(|one| (one.id, one)));
    }
    Ok(known)
}

/// What was confirmed of these organisations, as far as somebody sees it.
pub async fn confirmed(
    cx: &mut Context,
    viewer: &Viewer,
    of: &[Id<Organisation>],
) -> Result<Vec<Match>, Problem> {
    let sql =
        acts::rows::<Match>().join(viewer.sees("m")).and(" and m.party in (", args![]).list(of);
    let sql = sql.and(") and m.verdict = 'confirmed' order by m.id limit ?", args![OF_PARTY_MAX]);
    let found = cx.tx.all(sql, read).await?;
    let seen = |one: &Match| viewer.may_see(one.id.uuid(), &one.share);
    Ok(found.into_iter().filter(seen).collect())
}

/// Whether the viewer's organisation has something to judge of these organisations.
pub async fn has_open_match(cx: &mut Context, of: &[Id<Organisation>]) -> Result<bool, Problem> {
    let sql = Sql::new("select count(*) as n from screening_match m where ", args![])
        .join(cx.viewer.sees("m"))
        .and(" and m.verdict in ('open', 'proposed') and m.party in (", args![])
        .list(of)
        .and(")", args![]);
    Ok(cx.tx.number(sql).await? > 0)
}

/// Two parties became one: what people said of the one is said of the other. What nobody judged is
/// found anew under its names.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    for (_, one) in known_of(cx, &[from]).await? {
        if let Some(gone) = one.not_found() {
            save(cx, &gone).await?;
        }
        let audience = match one.is_told() {
            true => sharing::among(&mut cx.tx, &[one.share.owner, into]).await?,
            false => one.share.audience,
        };
        let sql = "update screening_match set party = ?, audience = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![into, audience, one.id])).await?;
    }
    let sql = "update screening_look set party = ? where party = ? and not exists
               (select 1 from screening_look other
                where other.party = ? and other.owner = screening_look.owner)";
    cx.tx.run(Sql::new(sql, args![into, from, into])).await.map(drop)
}

fn reasons(why: &[Why]) -> Json {
    why.iter().map(|why| why.name()).collect()
}

fn read(row: &Row) -> Result<Match, Problem> {
    let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
    let why: Json = row.get("why")?;
    let why = why.as_array().into_iter().flatten().filter_map(Json::as_str);
    let why = why.map(|name| Why::from_name(name).ok_or_else(stored("reason")));
    Ok(Match {
        id: row.get("id")?,
        share: Share::read(row)?,
        party: row.get("party")?,
        subject: Subject::from_name(&row.get::<String>("subject")?)
            .ok_or_else(stored("subject"))?,
        name: row.get("name")?,
        entry: row.get("entry")?,
        kind: kind(row)?,
        reference: row.get("reference")?,
        listed_name: row.get("listed_name")?,
        print: hash(row, "print")?,
        percent: row.get("percent")?,
        why: why.collect::<Result<_, _>>()?,
        verdict: Verdict::from_name(&row.get::<String>("verdict")?)
            .ok_or_else(stored("verdict"))?,
        said_by: row.get("said_by")?,
        restricted: row.get("restricted")?,
        is_asked_again: row.get("is_asked_again")?,
        is_doubted: row.get("is_doubted")?,
        found_at: row.get("found_at")?,
        version: row.get("version")?,
    })
}
