//! Packs in the database.

use std::collections::BTreeSet;

use acts::{Context, Subject};
use basics::{Id, Moment, Paragraph, Problem};
use database::{Row, Sql, args};
use sharing::{Open, Visible};

use crate::{Contents, Manifest, Pack};

/// How many a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;

/// A pack holds what everybody reads in the library, and belongs to nobody: whoever keeps the
/// library sees each.
impl Open for Pack {}

impl Subject for Pack {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let found = cx.tx.one(select().and("p.id = ?", args![id]), read).await?;
        Ok(Visible::open(found))
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// Without the files.
fn select() -> Sql {
    Sql::new(
        "select p.id, p.sha256, p.signer, p.origin, p.made_on, p.licence, p.notes, p.entries,
         p.made_here, p.person, p.party, p.at, p.entered_at, p.version from pack p where ",
        args![],
    )
}

/// A page, the latest first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Moment, Id<Pack>)>,
) -> Result<Vec<Visible<Pack>>, Problem> {
    let mut sql = select().and("1 = 1", args![]);
    if let Some((at, id)) = after {
        sql.add(" and (p.at, p.id) < (?, ?)", args![at, id]);
    }
    let sql = sql.and(" order by p.at desc, p.id desc limit ?", args![PAGE_ROWS + 1]);
    let found = cx.tx.all(sql, read).await?;
    Ok(found.into_iter().map(Visible::open).collect())
}

pub(crate) async fn by_hash(cx: &mut Context, sha256: &str) -> Result<Option<Pack>, Problem> {
    cx.tx.maybe(select().and("p.sha256 = ?", args![sha256]), read).await
}

/// The file, byte for byte.
pub(crate) async fn file(cx: &mut Context, pack: &Pack) -> Result<String, Problem> {
    let sql = Sql::new("select file from pack where id = ?", args![pack.id]);
    cx.tx.one(sql, |row| row.get("file")).await
}

/// What is in it; its signature was verified when it came.
pub(crate) async fn contents(cx: &mut Context, pack: &Pack) -> Result<Contents, Problem> {
    let file = file(cx, pack).await?;
    let body = file.splitn(3, "\n\n").nth(2).unwrap_or_default();
    Contents::read(body).map_err(Problem::broken)
}

pub(crate) async fn save_new(cx: &mut Context, pack: &Pack, file: &str) -> Result<(), Problem> {
    let sql =
        "insert into pack (id, file, sha256, signer, origin, made_on, licence, notes, entries,
               made_here, person, party, at, entered_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let Manifest { origin, made_on, licence, notes } = &pack.manifest;
    let what = args![pack.id, file, pack.sha256, pack.signer, origin, made_on, licence, notes];
    let how = args![pack.entries, pack.made_here, pack.person, pack.party, pack.at];
    let values = [what, how, args![pack.entered_at, pack.version]].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

pub(crate) async fn save(cx: &mut Context, pack: &Pack) -> Result<(), Problem> {
    let sql = "update pack set entered_at = ?, version = ? where id = ?";
    let values = args![pack.entered_at, pack.version, pack.id];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

pub(crate) async fn is_confirmed(cx: &mut Context, signer: &str) -> Result<bool, Problem> {
    let sql = "select count(*) as n from pack_key where signer = ? and taken_back_at is null";
    Ok(cx.tx.number(Sql::new(sql, args![signer])).await? > 0)
}

pub(crate) async fn confirm(cx: &mut Context, signer: &str) -> Result<(), Problem> {
    let actor = cx.actor()?;
    let values = args![signer, actor.person, actor.organisation, cx.now];
    let sql = "insert into pack_key (signer, person, party, at) values (?, ?, ?, ?)
               on conflict (signer) do update set person = excluded.person,
               party = excluded.party, at = excluded.at, taken_back_at = null,
               taken_back_because = null";
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

pub(crate) async fn take_back(
    cx: &mut Context,
    signer: &str,
    because: &Paragraph,
) -> Result<(), Problem> {
    let sql = "update pack_key set taken_back_at = ?, taken_back_because = ? where signer = ?";
    cx.tx.run(Sql::new(sql, args![cx.now, because, signer])).await.map(drop)
}

/// When a key was taken back, if it is.
pub(crate) async fn taken_back_at(
    cx: &mut Context,
    signer: &str,
) -> Result<Option<Moment>, Problem> {
    let sql = "select taken_back_at from pack_key where signer = ?";
    let found = cx.tx.maybe(Sql::new(sql, args![signer]), |row| row.get("taken_back_at")).await?;
    Ok(found.flatten())
}

/// All keys that were taken back: what was entered with them says so, wherever it is shown.
pub async fn taken_back(cx: &mut Context) -> Result<BTreeSet<String>, Problem> {
    let sql = "select signer from pack_key where taken_back_at is not null";
    let found = cx.tx.all(Sql::new(sql, args![]), |row| row.get("signer")).await?;
    Ok(found.into_iter().collect())
}

/// Those of these keys that are confirmed.
pub(crate) async fn confirmed(
    cx: &mut Context,
    signers: impl IntoIterator<Item = String>,
) -> Result<BTreeSet<String>, Problem> {
    let sql = "select signer from pack_key where taken_back_at is null and signer in (";
    let sql = Sql::new(sql, args![]).list(signers).and(")", args![]);
    let found = cx.tx.all(sql, |row| row.get("signer")).await?;
    Ok(found.into_iter().collect())
}

fn read(row: &Row) -> Result<Pack, Problem> {
    Ok(Pack {
        id: row.get("id")?,
        sha256: row.get("sha256")?,
        signer: row.get("signer")?,
        manifest: Manifest {
            origin: row.get("origin")?,
            made_on: row.get("made_on")?,
            licence: row.get("licence")?,
            notes: row.get("notes")?,
        },
        entries: row.get("entries")?,
        made_here: row.get("made_here")?,
        person: row.get("person")?,
        party: row.get("party")?,
        at: row.get("at")?,
        entered_at: row.get("entered_at")?,
        version: row.get("version")?,
    })
}
