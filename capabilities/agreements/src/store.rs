//! Agreements in the database.

mod amendments;
mod catalogue;
mod document;
mod ending;
mod heirs;
mod list;
mod papers;
mod standards;
mod steps;
mod texts;

use std::collections::BTreeMap;

use acts::{Context, Subject};
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, Value, args};
use sharing::{Share, Visible};

use crate::{
    Agreement, Amends, Document, Ground, Hand, Hash, Heirs, Instrument, Life, Open, Stage, Wording,
};

pub(crate) use amendments::{amendments, moved_before, next_number, note_opened};
pub use catalogue::save_entry;
pub(crate) use catalogue::{catalogue, entries};
pub(crate) use ending::note_lifted;
pub(crate) use heirs::follow_merge;
pub(crate) use list::{COUNT_MAX, Narrow, PAGE_ROWS, count, list};
pub(crate) use papers::{Paper, find_paper, has_paper, keep_days, save_paper};
pub(crate) use standards::{library, next_version, save_standard, standards, versions_of};
pub(crate) use steps::{Step, history, note_sent_back};
pub(crate) use texts::{
    drafted_at, find_proposal, find_version, proposals, save_proposal, save_translation,
    translations, versions,
};

impl Subject for Agreement {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let found = see(cx, select().and(" and a.id = ?", args![id])).await?;
        found.into_iter().next().ok_or(Problem::NotFound)
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// Each with its text as it is now, an amendment with the one that it began with as well; a
/// condition on `a` follows.
pub(super) fn select() -> Sql {
    Sql::new(
        "select a.*, v.content, v.hash, b.content as base from agreement a
         join agreement_version v on v.agreement = a.id and v.number = a.number
         left join agreement_version b
         on a.amends is not null and b.agreement = a.id and b.number = 1 where 1 = 1",
        args![],
    )
}

/// One of them as it is. For the product’s own work: nobody is shown it.
pub async fn for_work(cx: &mut Context, id: Id<Agreement>) -> Result<Agreement, Problem> {
    let found = all(cx, select().and(" and a.id = ?", args![id])).await?;
    found.into_iter().next().ok_or(Problem::NotFound)
}

/// What a query finds, as far as this viewer may see it.
pub(super) async fn see(cx: &mut Context, sql: Sql) -> Result<Vec<Visible<Agreement>>, Problem> {
    let found = all(cx, sql).await?;
    Ok(cx.see_all(found))
}

async fn all(cx: &mut Context, sql: Sql) -> Result<Vec<Agreement>, Problem> {
    let rows = cx.tx.all(sql, Stored::read).await?;
    let mut hands = steps::standing(&mut cx.tx, rows.iter().map(|row| row.id)).await?;
    let named = rows.iter().flat_map(|row| row.document.parties());
    let heirs = heirs::heirs(&mut cx.tx, named).await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let hands = hands.remove(&row.id).unwrap_or_default();
        all.push(row.agreement(hands.after(&heirs), &heirs)?);
    }
    Ok(all)
}

/// A row, before whoever did what to it is known.
struct Stored {
    id: Id<Agreement>,
    share: Share,
    document: Document,
    hash: Hash,
    stage: String,
    course: String,
    pen: Id<Organisation>,
    number: i64,
    amends: Option<Amends>,
    open: Option<Open>,
    updated_at: basics::Moment,
    version: i64,
}

impl Stored {
    fn read(row: &Row) -> Result<Self, Problem> {
        let hash: String = row.get("hash")?;
        Ok(Self {
            id: row.get("id")?,
            share: Share::read(row)?,
            document: document::read(&row.get::<String>("content")?)?,
            hash: Hash::parse(&hash).ok_or_else(|| Problem::broken("a stored hash"))?,
            stage: row.get("stage")?,
            course: row.get("course")?,
            pen: row.get("pen")?,
            number: row.get("number")?,
            amends: amendments::read(row)?,
            open: amendments::read_open(row)?,
            updated_at: row.get("updated_at")?,
            version: row.get("version")?,
        })
    }

    fn agreement(self, hands: steps::Hands, heirs: &Heirs) -> Result<Agreement, Problem> {
        let ground = Ground::of(&self.document, self.share.owner).after(heirs.clone());
        let stage: Stage = hands.stage(&self.stage, &self.course)?;
        let wording = Wording { number: self.number, hash: self.hash, writers: hands.writers };
        let agreement = Agreement {
            id: self.id,
            share: self.share,
            document: self.document,
            life: Life { ground, wording, pen: self.pen, stage, open: self.open },
            amends: self.amends,
            updated_at: self.updated_at,
            version: self.version,
        };
        Ok(agreement.on_its_ground())
    }
}

/// Saves a new one with its first text.
pub async fn save_new(cx: &mut Context, agreement: &Agreement, by: Hand) -> Result<(), Problem> {
    let sql = "insert into agreement (owner, level, tlp, audience, instrument, title, framework,
               first_day, last_day, stage, course, effective_on, pen, number, amends,
               amendment_number, moved_before, open_amendment, frozen_on, updated_at, version, id)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    cx.tx.run(Sql::new(sql, columns(agreement))).await?;
    heirs::save_parties(&mut cx.tx, agreement).await?;
    texts::save_version(cx, agreement, by).await?;
    steps::save(&mut cx.tx, agreement).await
}

/// Saves what became of one; a new text is added to those that it had.
pub async fn save(cx: &mut Context, agreement: &Agreement, by: Hand) -> Result<(), Problem> {
    let sql = "update agreement set owner = ?, level = ?, tlp = ?, audience = ?, instrument = ?,
               title = ?, framework = ?, first_day = ?, last_day = ?, stage = ?,
               course = ?, effective_on = ?, pen = ?, number = ?, amends = ?,
               amendment_number = ?, moved_before = ?, open_amendment = ?, frozen_on = ?,
               updated_at = ?, version = ? where id = ?";
    cx.tx.run(Sql::new(sql, columns(agreement))).await?;
    texts::save_version(cx, agreement, by).await?;
    steps::save(&mut cx.tx, agreement).await
}

fn columns(agreement: &Agreement) -> Vec<Value> {
    let Agreement { document, life, .. } = agreement;
    let said = args![
        document.instrument.name(),
        document.title,
        document.under,
        document.first_day,
        document.last_day,
        life.stage.name(),
        life.course().name(),
        life.course().terminated_on(&life.ground.parties),
        life.pen,
        life.wording.number,
        agreement.amends.as_ref().map(|amends| amends.agreement),
        agreement.amends.as_ref().map(|amends| amends.number),
        agreement.amends.as_ref().map(|amends| amends.moved_before),
        life.open.map(|open| open.amendment),
        life.open.map(|open| open.since),
        agreement.updated_at,
        agreement.version,
        agreement.id
    ];
    [agreement.share.values(), said].concat()
}

/// Whether another framework binds the same parties on some day of this one: one for each pair and
/// time (eTools). Its own amendments, and what it amends itself, are no others. Asked for parties
/// of it only.
pub(crate) async fn has_other_framework(
    cx: &mut Context,
    agreement: &Agreement,
) -> Result<bool, Problem> {
    let document = &agreement.document;
    if document.instrument != Instrument::Framework {
        return Ok(false);
    }
    let sql = Sql::new(
        "select count(*) as n from agreement where instrument = ? and stage = 'signed'
         and course <> 'closed' and (effective_on is null or effective_on > ?)
         and audience = ? and amends is null and id <> ?
         and (last_day is null or last_day >= ?)",
        args![
            document.instrument.name(),
            cx.today,
            agreement.share.audience,
            agreement.amends.as_ref().map_or(agreement.id, |amends| amends.agreement),
            document.first_day.unwrap_or(cx.today)
        ],
    );
    let sql = match document.last_day {
        Some(last) => sql.and(" and first_day <= ?", args![last]),
        None => sql,
    };
    Ok(cx.tx.number(sql).await? > 0)
}

/// Frameworks that this viewer sees, for what can stand under them.
pub(crate) async fn frameworks(cx: &mut Context) -> Result<Vec<Visible<Agreement>>, Problem> {
    let sql = select().and(" and ", args![]).join(cx.viewer.sees("a")).and(
        " and a.instrument = ? and a.stage <> 'cancelled' and a.amends is null
         order by a.title, a.id limit ?",
        args![Instrument::Framework.name(), PAGE_ROWS],
    );
    see(cx, sql).await
}

/// What stands under a framework, as far as this viewer sees it.
pub(crate) async fn below(
    cx: &mut Context,
    framework: &Agreement,
) -> Result<Vec<Visible<Agreement>>, Problem> {
    let sql = select()
        .and(" and ", args![])
        .join(cx.viewer.sees("a"))
        .and(" and a.framework = ? and a.amends is null", args![framework.id])
        .and(" order by a.title, a.id limit ?", args![PAGE_ROWS]);
    see(cx, sql).await
}

type ByAgreement<T> = BTreeMap<Id<Agreement>, T>;
