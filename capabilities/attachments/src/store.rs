//! Attachments in the database, and their bytes beside it.

use acts::{Context, Record, Subject};
use basics::{Id, Moment, Organisation, Paragraph, Problem};
use database::{Row, Sql, Tx, args};
use outside::ContentHash;
use sharing::{Share, Shared, Visible};

use crate::{Attachment, Kept, Media, Withdrawn, jobs};

/// How many files stand beside a record.
const FILES_MAX: usize = 200;

impl Subject for Attachment {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find(cx, id).await
    }
}

/// One of them, if this viewer may see the record that it is about.
pub async fn find(cx: &mut Context, id: Id<Attachment>) -> Result<Visible<Attachment>, Problem> {
    let sql = "select * from attachment where id = ?";
    let attachment = cx.tx.one(Sql::new(sql, args![id]), read).await?;
    cx.see(attachment)
}

/// The files beside a record that this viewer may see, the first one first.
pub async fn list<R: Record>(
    cx: &mut Context,
    about: &Visible<R>,
) -> Result<Vec<Visible<Attachment>>, Problem> {
    let sql = "select * from attachment where about = ? order by at, id limit ?";
    let found = cx.tx.all(Sql::new(sql, args![about.uuid(), FILES_MAX]), read).await?;
    Ok(cx.see_all(found))
}

/// Puts a kept file beside a record, shared as the record is, and notes it for the journal.
pub async fn save<R: Record + Shared>(
    cx: &mut Context,
    about: &R,
    kept: Kept,
) -> Result<Attachment, Problem> {
    let Kept { name, media, bytes, sha256 } = kept;
    // Swept between being kept and being named: whoever sends it is asked to send it again, and
    // the platform does so by itself.
    if !cx.outside().blobs.has(sha256.parse()?).await? {
        return Err(Problem::Busy { retry_seconds: 1 });
    }
    let (person, organisation) = (cx.actor()?.person, cx.actor()?.organisation);
    let attachment = Attachment {
        id: cx.id(&format!("attachment {name}")),
        about_kind: R::KIND.to_owned(),
        about: Record::uuid(about),
        path: about.path(),
        share: *about.share(),
        name,
        media,
        bytes,
        sha256,
        person,
        organisation,
        at: cx.now,
        withdrawn: None,
    };
    insert(&mut cx.tx, &attachment).await?;
    jobs::sweep_later(cx).await?;
    cx.leave(&attachment)?;
    Ok(attachment)
}

/// The record is shared otherwise from now on, and so are its files.
pub async fn reshare<R: Record + Shared>(cx: &mut Context, about: &R) -> Result<(), Problem> {
    let sql = "update attachment set owner = ?, level = ?, tlp = ?, audience = ? where about = ?";
    let values = [about.share().values(), args![Record::uuid(about)]].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

async fn insert(tx: &mut Tx, attachment: &Attachment) -> Result<(), Problem> {
    let sql = "insert into attachment (id, about_kind, about, path, owner, level, tlp, audience,
               name, media, bytes, sha256, person, organisation, at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let Attachment { id, about_kind, about, path, share, name, media, .. } = attachment;
    let Attachment { bytes, sha256, person, organisation, at, .. } = attachment;
    let begin = args![id, about_kind, about, path];
    let end = args![name, media.name(), bytes, sha256, person, organisation, at];
    tx.run(Sql::new(sql, [begin, share.values(), end].concat())).await.map(drop)
}

fn read(row: &Row) -> Result<Attachment, Problem> {
    let media = Media::from_name(&row.get::<String>("media")?);
    let withdrawn_at = row.get::<Option<Moment>>("withdrawn_at")?;
    let because = row.get::<Option<Paragraph>>("withdrawn_because")?;
    let withdrawn = withdrawn_at.zip(because).map(|(at, because)| Withdrawn { at, because });
    Ok(Attachment {
        id: row.get("id")?,
        about_kind: row.get("about_kind")?,
        about: row.get("about")?,
        path: row.get("path")?,
        share: Share::read(row)?,
        name: row.get("name")?,
        media: media.ok_or_else(|| Problem::broken("a stored kind of file"))?,
        bytes: row.get("bytes")?,
        sha256: row.get("sha256")?,
        person: row.get("person")?,
        organisation: row.get("organisation")?,
        at: row.get("at")?,
        withdrawn,
    })
}

/// Its bytes are nobody's any more, unless another record names them too.
pub(crate) async fn save_withdrawn(tx: &mut Tx, file: &Attachment) -> Result<(), Problem> {
    let sql = "update attachment set withdrawn_at = ?, withdrawn_because = ? where id = ?";
    let at = file.withdrawn.as_ref().map(|withdrawn| withdrawn.at);
    let because = file.withdrawn.as_ref().map(|withdrawn| withdrawn.because.clone());
    tx.run(Sql::new(sql, args![at, because, file.id])).await.map(drop)
}

/// The hashes of all files that records name: for a backup, which must have each.
pub async fn named(tx: &mut Tx) -> Result<Vec<String>, Problem> {
    let sql = "select distinct sha256 from attachment where withdrawn_at is null order by sha256";
    tx.all(Sql::new(sql, args![]), |row| row.get("sha256")).await
}

/// Whether any record names this file.
pub(crate) async fn is_named(tx: &mut Tx, hash: ContentHash) -> Result<bool, Problem> {
    let sql = "select count(*) as n from (
                   select 1 from attachment where sha256 = ? and withdrawn_at is null limit 1
               ) named";
    Ok(tx.number(Sql::new(sql, args![hash.to_string()])).await? > 0)
}

/// Whether a sweep is to be ordered for then: one is enough.
pub(crate) async fn order_sweep(tx: &mut Tx, now: Moment, due: Moment) -> Result<bool, Problem> {
    let sql = "insert into attachment_sweep (id, due_at) values (1, ?)
               on conflict (id) do update set due_at = excluded.due_at
               where attachment_sweep.due_at <= ?";
    Ok(tx.run(Sql::new(sql, args![due, now])).await? > 0)
}

/// Two parties became one: files of the one's records are the other's, and so is what its people
/// brought.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "update attachment set owner = ? where owner = ?";
    tx.run(Sql::new(sql, args![into, from])).await?;
    let sql = "update attachment set organisation = ? where organisation = ?";
    tx.run(Sql::new(sql, args![into, from])).await.map(drop)
}
