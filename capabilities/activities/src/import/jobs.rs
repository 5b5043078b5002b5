//! What happens to an import later: it is judged and entered piece by piece, and forgotten.

pub(crate) mod activities;
pub(crate) mod enter;
pub(crate) mod judging;
mod languages;
pub(crate) mod missing;
pub(crate) mod register;
mod saving;

use acts::{Context, Job};
use basics::{Id, Problem};
use parties::Merged;
use serde::{Deserialize, Serialize};

use self::judging::JudgedPiece;
use super::{Import, KEPT_DAYS, Stage, store};

/// A piece of an import, as it was when the work was put off.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Piece {
    import: Id<Import>,
    version: i64,
    piece: usize,
}

impl Piece {
    pub(crate) fn first(import: &Import) -> Self {
        Self { import: import.id, version: import.version, piece: 0 }
    }

    fn next(self) -> Self {
        Self { piece: self.piece + 1, ..self }
    }

    /// The import; none if somebody changed it since.
    async fn current(self, cx: &mut Context) -> Result<Option<Import>, Problem> {
        let import = store::find_for_work(&mut cx.tx, self.import).await?;
        Ok(import.filter(|import| import.version == self.version))
    }
}

/// Judges one piece, and has the next one judged after it.
#[derive(Serialize, Deserialize)]
pub(crate) struct JudgePiece {
    #[serde(flatten)]
    piece: Piece,
    #[serde(skip)]
    judged: Option<(usize, JudgedPiece)>,
}

impl JudgePiece {
    pub(crate) fn of(piece: Piece) -> Self {
        Self { piece, judged: None }
    }
}

impl Job for JudgePiece {
    const KIND: &'static str = "activities.judge_import";

    async fn judge(self, cx: &mut Context) -> Result<Self, Problem> {
        let Some(import) = self.piece.current(cx).await? else { return Ok(self) };
        if !matches!(import.stage, Stage::Judging { .. }) {
            return Ok(self);
        }
        judging::look_as(cx, &import.by).await?;
        let place = self.piece.piece;
        let sheets = store::sheets(&mut cx.tx, import.id).await?;
        let sheet = sheets.get(import.mapping.sheet).ok_or(Problem::NotFound)?;
        let rows = store::cells(&mut cx.tx, &import, place).await?;
        let seen = store::seen_before(&mut cx.tx, &import, place).await?;
        let count = rows.len();
        let judged = judging::judge_piece(cx, &import, sheet, rows, seen).await?;
        Ok(Self { judged: Some((count, judged)), ..self })
    }

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Some((rows, judged)) = self.judged else { return Ok(()) };
        let Some(import) = self.piece.current(cx).await? else { return Ok(()) };
        let Stage::Judging { done } = import.stage else { return Ok(()) };
        judging::look_as(cx, &import.by).await?;
        let done = done + i64::try_from(rows).unwrap_or(i64::MAX);
        judging::save_piece(cx, &import, self.piece.piece, &judged).await?;
        if done >= import.rows {
            judging::finish(cx, import).await?;
            return Ok(());
        }
        let import = Import { stage: Stage::Judging { done }, ..import };
        store::save(&mut cx.tx, &import).await?;
        cx.later(&Self::of(self.piece.next()), cx.now).await
    }
}

/// Enters one piece, and has the next one entered after it. It is journaled as what it is a part
/// of.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct EnterPiece(pub Piece);

impl Job for EnterPiece {
    const KIND: &'static str = "activities.commit";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Some(import) = self.0.current(cx).await? else { return Ok(()) };
        let Stage::Entering { done, counts } = import.stage else { return Ok(()) };
        judging::look_as(cx, &import.by).await?;
        let rows = enter::enter_piece(cx, &import, self.0.piece).await?;
        let done = done + i64::try_from(rows).unwrap_or(i64::MAX);
        if done >= import.rows {
            let import = enter::finish(cx, import).await?;
            return cx.leave(&import);
        }
        let import = Import { stage: Stage::Entering { done, counts }, ..import };
        store::save(&mut cx.tx, &import).await?;
        cx.later(&Self(self.0.next()), cx.now).await
    }
}

/// Forgets what was brought, once it has been kept for long enough.
#[derive(Serialize, Deserialize)]
pub(crate) struct Forget {
    import: Id<Import>,
}

impl Job for Forget {
    const KIND: &'static str = "activities.forget_import";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let id = self.import;
        let Some(import) = store::find_for_work(&mut cx.tx, id).await? else { return Ok(()) };
        match import.stage {
            // All that the mission keeps of it, so that is kept.
            Stage::Committed { .. } if import.is_of_the_mission => Ok(()),
            Stage::Committed { at, .. } if cx.now.seconds_since(at) < kept_seconds() => Ok(()),
            Stage::Committed { .. } => store::forget_rows(&mut cx.tx, id).await,
            Stage::Entering { .. } => cx.later(&self, cx.now.plus_seconds(86_400)).await,
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
    cx.later(&Forget { import: id }, cx.now.plus_seconds(kept_seconds())).await
}

fn kept_seconds() -> i64 {
    i64::from(KEPT_DAYS) * 86_400
}

/// When two parties become one, an import's memory of them follows.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct FollowMerge(Merged);

impl Job for FollowMerge {
    const KIND: &'static str = "activities.follow_merge_in_imports";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        store::follow_merge(&mut cx.tx, self.0.from, self.0.into).await
    }
}
