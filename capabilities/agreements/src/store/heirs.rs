//! Parties that became others, and the agreements that follow them.

use std::collections::BTreeSet;

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, Tx, args};
use sharing::Share;

use super::for_work;
use crate::{Agreement, Heirs, Life};

/// Who these parties are by now, and whoever else became the same.
pub(super) async fn heirs(
    tx: &mut Tx,
    parties: impl Iterator<Item = Id<Organisation>>,
) -> Result<Heirs, Problem> {
    let parties: BTreeSet<_> = parties.collect();
    let parties: Vec<_> = parties.into_iter().collect();
    let mut all = Vec::new();
    for parties in parties.chunks(500) {
        let sql = "select was, now from agreement_heir where now in
                   (select now from agreement_heir where was in (";
        let sql = Sql::new(sql, args![]).list(parties).and("))", args![]);
        all.extend(tx.all(sql, |row| Ok((row.get("was")?, row.get("now")?))).await?);
    }
    Ok(all.into_iter().collect())
}

/// From now on a party is another one, and so is whoever had become it before. Where that one has
/// become a third meanwhile, it is that third.
async fn save(tx: &mut Tx, from: Id<Organisation>, into: Id<Organisation>) -> Result<(), Problem> {
    let further = Sql::new("select now from agreement_heir where was = ?", args![into]);
    let now: Option<Id<Organisation>> = tx.maybe(further, |row| row.get("now")).await?;
    let now = now.unwrap_or(into);
    let earlier = "update agreement_heir set now = ? where now = ?";
    tx.run(Sql::new(earlier, args![now, from])).await?;
    let one = "insert into agreement_heir (was, now) values (?, ?) on conflict (was) do nothing";
    tx.run(Sql::new(one, args![from, now])).await.map(drop)
}

/// What one party had a part in is the other's: who may see it, who it is found by, whose pen it
/// is. The texts, and whose hand did what, stay as they are. Answers which ones they are.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<Vec<Agreement>, Problem> {
    save(&mut cx.tx, from, into).await?;
    let of = "select agreement from agreement_party where party = ? order by agreement";
    let found = Sql::new(of, args![from]);
    let found: Vec<Id<Agreement>> = cx.tx.all(found, |row| row.get("agreement")).await?;
    let mut followed = Vec::with_capacity(found.len());
    for id in found {
        let one = for_work(cx, id).await?;
        let one = heir_of(cx, one).await?;
        let gone = "delete from agreement_party where agreement = ?";
        cx.tx.run(Sql::new(gone, args![id])).await?;
        save_parties(&mut cx.tx, &one).await?;
        let sql = "update agreement set owner = ?, level = ?, tlp = ?, audience = ?,
                   pen = ?, effective_on = ? where id = ?";
        let life = &one.life;
        let ends = life.course().terminated_on(&life.ground.parties);
        let values = [one.share.values(), args![life.pen, ends, id]].concat();
        cx.tx.run(Sql::new(sql, values)).await?;
        attachments::reshare(cx, &one).await?;
        followed.push(one);
    }
    Ok(followed)
}

async fn heir_of(cx: &mut Context, one: Agreement) -> Result<Agreement, Problem> {
    let ground = &one.life.ground;
    let audience = sharing::among(&mut cx.tx, &ground.parties).await?;
    let share = Share { owner: ground.drafted_by, audience, ..one.share };
    let pen = ground.heirs.now(one.life.pen);
    Ok(Agreement { share, life: Life { pen, ..one.life }, ..one })
}

/// Who is at its table.
pub(super) async fn save_parties(tx: &mut Tx, agreement: &Agreement) -> Result<(), Problem> {
    let parties = agreement.life.ground.parties.iter();
    let rows: Vec<_> = parties.map(|party| args![agreement.id, *party]).collect();
    tx.insert_many("insert into agreement_party (agreement, party)", &rows).await.map(drop)
}
