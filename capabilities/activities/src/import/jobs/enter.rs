//! Enters judged rows: organisations that are new, then the activities, their sites and contacts.

mod confirming;
mod entering;
mod owners;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use acts::Context;
use basics::{Id, Organisation, Problem};
use parties::{EnteredOnBehalf, Stage as PartyStage};
use uuid::Uuid;

use self::entering::Entering;
use crate::import::{
    Import,
    counts::Counts,
    jobs::{self, missing, register},
    present::Whole,
    staged::Key,
    store,
    verdict::Judgement,
};

/// Enters the rows of a piece by the rules of their register; answers how many the piece has.
pub(crate) async fn enter_piece(
    cx: &mut Context,
    import: &Import,
    place: usize,
) -> Result<usize, Problem> {
    let register = register::of(cx, import)?;
    (register.enter)(cx, import, place).await
}

/// Enters activities.
pub(super) async fn enter(
    cx: &mut Context,
    import: &Import,
    judgements: Vec<Judgement>,
) -> Result<(), Problem> {
    let judgements = not_entered_meanwhile(cx, import, judgements).await?;
    let owners = owners::owners(cx, import, &judgements).await?;
    let mut entering = Entering::new(import, owners);
    let taken = taken(cx, &entering, &judgements).await?;
    let changing = judgements.iter().filter_map(|judgement| judgement.changes);
    let before = may_be_changed(cx, changing).await?;
    let mut records = HashSet::new();
    for judgement in &judgements {
        let Some(staged) = &judgement.staged else { continue };
        let facts = staged.facts().ok_or_else(|| Problem::broken("a staged row of an import"))?;
        match judgement.changes {
            // Where the number is taken by what the importer cannot see, the row is entered without
            // it: a refusal would tell.
            None => entering.add(cx, staged, facts, |owner, record| {
                let record = (owner, record.to_string());
                !taken.contains(&record) && records.insert(record)
            })?,
            Some(id) => {
                if let Some(old) = before.get(&id) {
                    entering.change(cx, staged, facts, old)?;
                }
            }
        }
    }
    entering.save(cx).await?;
    confirming::confirm(cx, &judgements).await
}

/// The rows that would change what somebody has changed since it was looked at. Of what the
/// importer did not see then, it is told nothing now.
pub(super) async fn overtaken(
    cx: &mut Context,
    judgements: &[Judgement],
) -> Result<Vec<usize>, Problem> {
    let changing = judgements.iter().enumerate();
    let changing = changing.filter_map(|(at, j)| Some((at, j.changes?, j.version?)));
    let changing: Vec<(usize, Uuid, i64)> = changing.collect();
    if changing.is_empty() {
        return Ok(Vec::new());
    }
    let now = may_be_changed(cx, changing.iter().map(|(_, id, _)| *id)).await?;
    let is_as_it_was = |id: &Uuid, version: i64| {
        now.get(id).is_some_and(|whole| whole.activity.version == version)
    };
    let changed = changing.into_iter().filter(|(_, id, version)| !is_as_it_was(id, *version));
    Ok(changed.map(|(at, ..)| at).collect())
}

/// All rows are entered: the organisations whose rows they are, are told.
pub(crate) async fn finish(cx: &mut Context, import: Import) -> Result<Import, Problem> {
    let mut counts = Counts::default();
    for piece in store::piece_counts(&mut cx.tx, &import).await? {
        counts.add(piece);
    }
    let import = import.entered(cx.now, counts);
    store::save(&mut cx.tx, &import).await?;
    missing::complete(cx, &import).await?;
    jobs::forget_later(cx, import.id).await?;
    let organisations = store::list_organisations(&mut cx.tx, import.id).await?;
    let counts: BTreeMap<Id<Organisation>, i64> = organisations
        .into_iter()
        .filter_map(|(listed, _)| match listed.key {
            Key::Known(id) if id != import.by.organisation => Some((id, listed.counts.entered())),
            _ => None,
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    for party in parties::find_many(cx, counts.keys().copied()).await? {
        if party.stage == PartyStage::Registered {
            let told = EnteredOnBehalf { organisation: party.id, count: counts[&party.id] };
            cx.announce(&told).await?;
        }
    }
    Ok(import)
}

/// Without what another import of the same organisation has entered since the preview.
async fn not_entered_meanwhile(
    cx: &mut Context,
    import: &Import,
    judgements: Vec<Judgement>,
) -> Result<Vec<Judgement>, Problem> {
    let contents = judgements.iter().filter_map(|j| j.staged.as_ref()).map(|s| s.content.as_str());
    let own = import.by.organisation;
    let entered = store::already_entered(cx, own, contents).await?;
    let is_new = |judgement: &Judgement| {
        let content = judgement.staged.as_ref().map(|staged| staged.content.as_str());
        judgement.changes.is_some()
            || judgement.is_new
            || judgement.staged.is_none()
            || content.is_some_and(|content| !entered.contains(content))
    };
    Ok(judgements.into_iter().filter(is_new).collect())
}

async fn taken(
    cx: &mut Context,
    entering: &Entering<'_>,
    judgements: &[Judgement],
) -> Result<HashSet<(Id<Organisation>, String)>, Problem> {
    let new = judgements.iter().filter(|judgement| judgement.changes.is_none());
    let staged = new.filter_map(|judgement| judgement.staged.as_ref());
    let records: Vec<(Id<Organisation>, String)> = staged
        .filter_map(|staged| {
            let owner = entering.owners.get(&staged.reporting)?.id;
            Some((owner, staged.record_key.clone()?))
        })
        .collect();
    store::taken_records(&mut cx.tx, &records).await
}

/// Activities as they are now, by their ids: only those that the importer sees and may still
/// change.
async fn may_be_changed(
    cx: &mut Context,
    ids: impl Iterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, Whole>, Problem> {
    let mut here = store::whole(cx, ids.map(Id::from_uuid).collect()).await?;
    let owners: BTreeSet<_> = here.values().map(|here| here.activity.share.owner).collect();
    let owners = parties::find_many(cx, owners).await?;
    let own = cx.viewer.organisation();
    here.retain(|_, Whole { activity, .. }| {
        let owner = owners.iter().find(|party| party.id == activity.share.owner);
        let unclaimed = owner.is_some_and(|party| party.stage == PartyStage::Unclaimed);
        Some(activity.share.owner) == own || (unclaimed && activity.entered_by == own)
    });
    Ok(here)
}
