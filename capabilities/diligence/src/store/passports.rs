//! Passports and who relies upon them in the database.

use std::collections::BTreeMap;

use acts::{Context, Order, Stored, rows};
use basics::{Day, Id, Organisation, Problem};
use database::{Row, Sql, args};
use sharing::{Share, Viewer, Visible};

use super::PAGE_ROWS;
use crate::{External, Passport, Recognition, Relied};

/// How many of one party are looked at, and how many words on one.
const OF_PARTY_MAX: usize = 100;

impl Stored for Passport {
    const TABLE: &'static str = "diligence_passport";
    const ALIAS: &'static str = "p";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

impl Stored for Recognition {
    const TABLE: &'static str = "diligence_recognition";
    const ALIAS: &'static str = "r";
    const READ: fn(&Row) -> Result<Self, Problem> = read_word;
}

/// What was said of passports of these parties, each with its passport, as far as somebody sees
/// both.
pub(super) async fn relied(
    cx: &mut Context,
    viewer: &Viewer,
    of: &[Id<Organisation>],
) -> Result<Vec<Relied>, Problem> {
    let sql =
        rows::<Recognition>().join(viewer.sees("r")).and(" and r.owner in (", args![]).list(of);
    let sql = sql.and(") order by r.said_on desc, r.id limit ?", args![OF_PARTY_MAX]);
    let words = cx.tx.all(sql, read_word).await?;
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<_> = words.iter().map(|word| word.passport).collect();
    let sql = rows::<Passport>().join(viewer.sees("p")).and(" and p.id in (", args![]).list(&ids);
    let found = cx.tx.all(sql.and(")", args![]), read).await?;
    let seen = found.into_iter().filter(|one| viewer.may_see(one.id.uuid(), &one.share));
    let passports: BTreeMap<_, _> = seen.map(|one| (one.id, one)).collect();
    let both = |recognition: Recognition| {
        let is_seen = viewer.may_see(recognition.id.uuid(), &recognition.share);
        let passport = passports.get(&recognition.passport).filter(|_| is_seen)?.clone();
        Some(Relied { passport, recognition })
    };
    Ok(words.into_iter().filter_map(both).collect())
}

/// Those of one party that the viewer may see: what holds longest stands first.
pub(crate) async fn of_party(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Vec<Visible<Passport>>, Problem> {
    let order = " and p.owner = ? order by p.valid_until desc, p.id desc limit ?";
    let sql = cx.seen::<Passport>().and(order, args![party, OF_PARTY_MAX]);
    cx.find_seen(sql).await
}

/// A page, in the order in which they end; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Day, Id<Passport>)>,
) -> Result<Vec<Visible<Passport>>, Problem> {
    let sql = cx.seen::<Passport>();
    cx.page(sql, Order::Up("valid_until"), after, PAGE_ROWS).await
}

/// What was said of one that this viewer was judged to see, the last word first.
pub(crate) async fn words_on(
    cx: &mut Context,
    passport: &Visible<Passport>,
) -> Result<Vec<Visible<Recognition>>, Problem> {
    let order = " and r.passport = ? order by r.said_on desc, r.id limit ?";
    let sql = cx.seen::<Recognition>().and(order, args![passport.id, OF_PARTY_MAX]);
    cx.find_seen(sql).await
}

/// What this verifier said of it. Asked by the verifier alone.
pub(crate) async fn word_of(
    cx: &mut Context,
    passport: Id<Passport>,
    verifier: Id<Organisation>,
) -> Result<Option<Recognition>, Problem> {
    let sql =
        rows::<Recognition>().and("r.passport = ? and r.verifier = ?", args![passport, verifier]);
    cx.tx.maybe(sql, read_word).await
}

/// Enters one, or saves what may change.
pub async fn save_passport(cx: &mut Context, one: &Passport) -> Result<(), Problem> {
    let sql = "insert into diligence_passport (id, owner, level, tlp, audience, kind, body,
               assessed_on, valid_until, note, brought_by, withdrawn, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set audience = excluded.audience,
               withdrawn = excluded.withdrawn, version = excluded.version";
    let values = args![
        one.kind.name(),
        one.body,
        one.assessed_on,
        one.valid_until,
        one.note,
        one.brought_by,
        one.withdrawn,
        one.version
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Enters what was said, or says it anew.
pub async fn save_recognition(cx: &mut Context, one: &Recognition) -> Result<(), Problem> {
    let sql = "insert into diligence_recognition (id, owner, level, tlp, audience, passport,
               verifier, verification_until, psea_until, reason, said_on, said_by, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set audience = excluded.audience,
               verification_until = excluded.verification_until, psea_until = excluded.psea_until,
               reason = excluded.reason, said_on = excluded.said_on, said_by = excluded.said_by,
               version = excluded.version";
    let values = args![
        one.passport,
        one.by,
        one.verification_until,
        one.psea_until,
        one.reason,
        one.said_on,
        one.said_by,
        one.version
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Once it is taken back, it and what was said of it are for its organisation and for those who
/// said something of it: whoever relied upon it learns that they cannot any more.
pub(crate) async fn draw_in(cx: &mut Context, one: Passport) -> Result<Passport, Problem> {
    let sql = rows::<Recognition>().and("r.passport = ?", args![one.id]);
    let words = cx.tx.all(sql, read_word).await?;
    let owner = one.share.owner;
    let all: Vec<_> = words.iter().map(|word| word.by).chain([owner]).collect();
    let audience = sharing::among(&mut cx.tx, &all).await?;
    for word in words {
        let audience = sharing::among(&mut cx.tx, &[word.by, owner]).await?;
        let sql = "update diligence_recognition set audience = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![audience, word.id])).await?;
    }
    Ok(Passport { share: Share { audience, ..one.share }, ..one })
}

fn read(row: &Row) -> Result<Passport, Problem> {
    let kind = External::from_name(&row.get::<String>("kind")?);
    Ok(Passport {
        id: row.get("id")?,
        share: Share::read(row)?,
        kind: kind.ok_or_else(|| Problem::broken("a stored kind of assessment"))?,
        body: row.get("body")?,
        assessed_on: row.get("assessed_on")?,
        valid_until: row.get("valid_until")?,
        note: row.get("note")?,
        brought_by: row.get("brought_by")?,
        withdrawn: row.get("withdrawn")?,
        version: row.get("version")?,
    })
}

fn read_word(row: &Row) -> Result<Recognition, Problem> {
    Ok(Recognition {
        id: row.get("id")?,
        share: Share::read(row)?,
        passport: row.get("passport")?,
        by: row.get("verifier")?,
        verification_until: row.get("verification_until")?,
        psea_until: row.get("psea_until")?,
        reason: row.get("reason")?,
        said_on: row.get("said_on")?,
        said_by: row.get("said_by")?,
        version: row.get("version")?,
    })
}

/// What is the one's is the other's; what was declined stays between its verifier and that.
pub(super) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let words = cx.tx.all(rows::<Recognition>().and("r.owner = ?", args![from]), read_word).await?;
    for word in words {
        let audience = match word.is_accepted() {
            true => word.share.audience,
            false => sharing::among(&mut cx.tx, &[word.by, into]).await?,
        };
        let sql = "update diligence_recognition set owner = ?, audience = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![into, audience, word.id])).await?;
    }
    let sql = "update diligence_passport set owner = ? where owner = ?";
    cx.tx.run(Sql::new(sql, args![into, from])).await?;
    follow_verifier(cx, from, into).await
}

/// What a verifier said is said by whoever it became; of two words about one passport the last one
/// stays.
async fn follow_verifier(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = rows::<Recognition>().and("r.verifier = ?", args![from]);
    for word in cx.tx.all(sql, read_word).await? {
        let sql = rows::<Recognition>();
        let sql = sql.and("r.passport = ? and r.verifier = ?", args![word.passport, into]);
        let other = cx.tx.maybe(sql, read_word).await?;
        let is_later = |other: &Recognition| (other.said_on, other.id) > (word.said_on, word.id);
        let gone = match &other {
            Some(other) if is_later(other) => Some(word.id),
            other => other.as_ref().map(|other| other.id),
        };
        if let Some(gone) = gone {
            let sql = "delete from diligence_recognition where id = ?";
            cx.tx.run(Sql::new(sql, args![gone])).await?;
        }
        let audience = match word.is_accepted() {
            true => word.share.audience,
            false => sharing::among(&mut cx.tx, &[into, word.share.owner]).await?,
        };
        let sql = "update diligence_recognition set verifier = ?, audience = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![into, audience, word.id])).await?;
    }
    Ok(())
}
