//! What happens to an import later: it is judged and entered piece by piece, and forgotten.

pub(crate) mod enter;
pub(crate) mod judging;
mod languages;

use acts::{Context, Job};
use basics::{Id, Organisation, Problem};
use serde_json::{Value, json};

use super::{Import, KEPT_DAYS, Stage, store};

/// Judges one piece, and has the next one judged after it.
pub(crate) struct JudgePiece;

impl Job for JudgePiece {
    const KIND: &'static str = "activities.judge_import";

    async fn run(cx: &mut Context, told: Value) -> Result<(), Problem> {
        let Some((import, place)) = still_current(cx, &told).await? else { return Ok(()) };
        let Stage::Judging { done } = import.stage else { return Ok(()) };
        judging::look_as(cx, &import.by).await?;
        let sheets = store::sheets(&mut cx.tx, import.id).await?;
        let sheet = sheets.get(import.mapping.sheet).ok_or(Problem::NotFound)?;
        let rows = store::cells(&mut cx.tx, &import, place).await?;
        let seen = store::seen_before(&mut cx.tx, &import, place).await?;
        let done = done + i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let piece = judging::judge_piece(cx, &import, sheet, rows, seen).await?;
        judging::save_piece(cx, &import, place, &piece).await?;
        if done >= import.rows {
            judging::finish(cx, import).await?;
            return Ok(());
        }
        let import = Import { stage: Stage::Judging { done }, ..import };
        store::save(&mut cx.tx, &import).await?;
        later(cx, Self::KIND, &import, place + 1).await
    }
}

/// Enters one piece, and has the next one entered after it. It is journaled as what it is a part
/// of.
pub(crate) struct EnterPiece;

impl Job for EnterPiece {
    const KIND: &'static str = "activities.commit";

    async fn run(cx: &mut Context, told: Value) -> Result<(), Problem> {
        let Some((import, place)) = still_current(cx, &told).await? else { return Ok(()) };
        let Stage::Entering { done, counts } = import.stage else { return Ok(()) };
        judging::look_as(cx, &import.by).await?;
        let rows = enter::enter_piece(cx, &import, place).await?;
        let done = done + i64::try_from(rows).unwrap_or(i64::MAX);
        if done >= import.rows {
            let import = enter::finish(cx, import).await?;
            cx.leave(&import);
            return Ok(());
        }
        let import = Import { stage: Stage::Entering { done, counts }, ..import };
        store::save(&mut cx.tx, &import).await?;
        later(cx, Self::KIND, &import, place + 1).await
    }
}

/// The import and the piece's place; none if somebody changed the import since.
async fn still_current(cx: &mut Context, told: &Value) -> Result<Option<(Import, usize)>, Problem> {
    let broken = || Problem::broken("a job without its import");
    let id = told["import"].as_str().and_then(|id| id.parse().ok()).ok_or_else(broken)?;
    let version = told["version"].as_i64().ok_or_else(broken)?;
    let place = told["piece"].as_u64().and_then(|n| n.try_into().ok()).ok_or_else(broken)?;
    let import = store::find_for_work(&mut cx.tx, id).await?;
    Ok(import.filter(|import| import.version == version).map(|import| (import, place)))
}

/// Has a piece worked on once this transaction is committed.
pub(crate) async fn later(
    cx: &mut Context,
    kind: &'static str,
    import: &Import,
    place: usize,
) -> Result<(), Problem> {
    let told = json!({
        "import": import.id.to_string(), "version": import.version, "piece": place,
    });
    cx.later(kind, told, cx.now).await
}

/// Forgets what was brought, once it has been kept for long enough.
pub(crate) struct Forget;

impl Job for Forget {
    const KIND: &'static str = "activities.forget_import";

    async fn run(cx: &mut Context, told: Value) -> Result<(), Problem> {
        let id = told["import"].as_str().and_then(|id| id.parse().ok());
        let id = id.ok_or_else(|| Problem::broken("a job without its import"))?;
        let Some(import) = store::find_for_work(&mut cx.tx, id).await? else { return Ok(()) };
        match import.stage {
            // All that the mission keeps of it, so that is kept.
            Stage::Committed { .. } if import.is_of_the_mission => Ok(()),
            Stage::Committed { at, .. } if cx.now.seconds_since(at) < kept_seconds() => Ok(()),
            Stage::Committed { .. } => store::forget_rows(&mut cx.tx, id).await,
            Stage::Entering { .. } => cx.later(Self::KIND, told, cx.now.plus_seconds(86_400)).await,
            Stage::Discarded { .. } => Ok(()),
            Stage::Brought | Stage::Judging { .. } | Stage::Judged { .. } => {
                let import = import.discard(cx.now)?;
                store::save(&mut cx.tx, &import).await?;
                store::forget_rows(&mut cx.tx, id).await
            }
        }
    }
}

/// Has an import forgotten when its time is over.
pub(crate) async fn forget_later(cx: &mut Context, id: Id<Import>) -> Result<(), Problem> {
    let told = json!({ "import": id.to_string() });
    cx.later(Forget::KIND, told, cx.now.plus_seconds(kept_seconds())).await
}

fn kept_seconds() -> i64 {
    i64::from(KEPT_DAYS) * 86_400
}

/// When two parties become one, an import's memory of them follows.
pub(crate) struct FollowMerge;

impl Job for FollowMerge {
    const KIND: &'static str = "activities.follow_merge_in_imports";

    async fn run(cx: &mut Context, told: Value) -> Result<(), Problem> {
        let id = |name: &str| -> Result<Id<Organisation>, Problem> {
            let text = told[name].as_str().unwrap_or_default();
            text.parse().map_err(|_| Problem::broken("a job without its parties"))
        };
        store::follow_merge(&mut cx.tx, id("from")?, id("into")?).await
    }
}
