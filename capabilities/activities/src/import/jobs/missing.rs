//! What a file of a whole round does not name: found when it is checked, completed where the
//! importer said so when it is entered.

use acts::Context;
use basics::{Id, Organisation, Problem};
use uuid::Uuid;

use super::saving;
use crate::{
    Activity,
    import::{
        Import,
        choice::{self, Choice, Standing},
        judge::sector_mark,
        known::Listed,
        staged::Key,
        store,
    },
    store::Entry,
};

/// More of them are no omission but another file.
const MISSING_MAX: usize = 20_000;

/// Notes which activities of the organisations that report here the file does not name. It is
/// asked only about the sectors that it tells of: a cluster's file leaves other clusters out. An
/// organisation's own file is whole.
pub(super) async fn note(
    cx: &mut Context,
    import: &Import,
    listed: &[Listed],
) -> Result<(), Problem> {
    let Some(round) = import.round() else { return Ok(()) };
    let reporting = listed.iter().filter(|listed| listed.counts.rows() > 0);
    let owners: Vec<Id<Organisation>> = reporting
        .clone()
        .filter_map(|listed| match listed.key {
            Key::Known(id) => Some(id),
            Key::New(_) => None,
        })
        .collect();
    let own = Key::Known(import.by.organisation);
    let is_its_own = reporting.map(|listed| &listed.key).all(|key| *key == own);
    let pieces = store::piece_counts(&mut cx.tx, import).await?.len();
    let seen = store::seen_before(&mut cx.tx, import, pieces).await?;
    let awaited = store::awaited(cx, &owners, round).await?.into_iter();
    let missing = awaited
        .filter(|(id, _)| !seen.has(id.as_u128()))
        .filter(|(_, sector)| is_its_own || seen.has(sector_mark(sector)))
        .map(|(id, _)| id);
    let missing: Vec<Uuid> = missing.take(MISSING_MAX).collect();
    store::save_missing(&mut cx.tx, import.id, &missing).await
}

/// Completes what is missing of those organisations for which the importer decided so, as far as
/// that is still the importer's to decide, and it is still missing.
pub(super) async fn complete(cx: &mut Context, import: &Import) -> Result<(), Problem> {
    let Some(round) = import.round() else { return Ok(()) };
    let choices = store::choices(&mut cx.tx, import.id).await?;
    let mut entries = Vec::new();
    for (owner, _) in choices.into_iter().filter(|(_, choice)| *choice == Choice::Complete) {
        for missing in ended_by(cx, import, owner).await? {
            if let Some(done) = choice::completed(&missing, round, import.for_all.as_of) {
                let (version, updated_at) = (missing.version + 1, cx.now);
                let activity = Activity { version, updated_at, ..done };
                entries.push(Entry { activity, content: None, words: String::new() });
            }
        }
    }
    let changed: Vec<Id<Activity>> = entries.iter().map(|entry| entry.activity.id).collect();
    saving::save(cx, entries, &changed, (&[], &[])).await
}

/// Those of an organisation's missing activities that the importer may end.
pub(crate) async fn ended_by(
    cx: &mut Context,
    import: &Import,
    owner: Id<Organisation>,
) -> Result<Vec<Activity>, Problem> {
    if standing(cx, import, owner).await? == Standing::LooksOn {
        return Ok(Vec::new());
    }
    let own = import.by.organisation;
    let missing = store::missing_of(cx, import, owner, MISSING_MAX).await?.into_iter();
    let missing = missing.map(sharing::Visible::into_inner);
    Ok(missing.filter(|missing| owner == own || missing.entered_by == Some(own)).collect())
}

/// What the importer is to an organisation whose rows it brings.
pub(crate) async fn standing(
    cx: &mut Context,
    import: &Import,
    owner: Id<Organisation>,
) -> Result<Standing, Problem> {
    let party = parties::find_many(cx, [owner]).await?.pop();
    let stage = party.map(|party| party.stage);
    Ok(Standing::of(import.by.organisation, owner, stage))
}
