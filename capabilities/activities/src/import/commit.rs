//! Commit an import: the one act that enters its rows.
//!
//! A small one is entered in the act's own transaction. A large one is entered piece by piece right
//! after it, each piece journaled as a part of this act, so that no other act waits for long.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::{
    AT_ONCE_ROWS, EnterPiece, Import,
    choice::Choice,
    jobs::{Piece, enter, missing, register},
    store,
};

pub(crate) struct Commit;

impl Act for Commit {
    const NAME: &'static str = "activities.commit";
    const PATH: &'static str = "/imports/{id}/commit";
    const NEEDS: Right = crate::WRITE;
    type On = Import;
    type Leaves = Import;

    async fn may(_: &mut Context, _: &Visible<Import>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    /// What cannot be committed is refused before the write transaction begins.
    async fn judge(self, cx: &mut Context, on: &Visible<Import>) -> Result<Self, Problem> {
        let decides = decides(cx, on).await?;
        (**on).clone().commit(decides)?;
        register::may_enter(cx, &register::of(cx, on)?)?;
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Import>) -> Result<Import, Problem> {
        let decides = decides(cx, &on).await?;
        let import = on.into_inner().commit(decides)?;
        if usize::try_from(import.rows).is_ok_and(|rows| rows <= AT_ONCE_ROWS) {
            enter::enter_piece(cx, &import, 0).await?;
            return enter::finish(cx, import).await;
        }
        store::save(&mut cx.tx, &import).await?;
        cx.later(&EnterPiece(Piece::first(&import)), cx.now).await?;
        Ok(import)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Import>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        let decides = decides(cx, on).await?;
        (**on).clone().commit(decides)?;
        let counts = on.counts().unwrap_or_default();
        let ending = ending(cx, on).await?;
        let register = register::of(cx, on)?.name;
        let w = &cx.words;
        let key = |part: &str| format!("{register}-import-{part}");
        Ok(html! {
            p { bdi { (on.file_name.as_str()) } }
            ul {
                li { (said(w, &key("will-enter"), counts.fresh())) }
                @if counts.changing > 0 {
                    li { (said(w, &key("will-change"), counts.changing)) }
                }
                @if counts.confirming > 0 {
                    li { (said(w, "activities-import-will-confirm", counts.confirming)) }
                }
                @if ending > 0 { li { (said(w, "activities-import-will-complete", ending)) } }
                @let others = counts.refused + counts.duplicates + counts.unchanged
                    - counts.confirming;
                @if others > 0 { li { (said(w, "activities-import-will-leave", others)) } }
            }
            p { (w.say(&key("whose"))) }
        })
    }
}

/// Whether anything was decided of what the file does not name.
async fn decides(cx: &mut Context, import: &Import) -> Result<bool, Problem> {
    let choices = store::choices(&mut cx.tx, import.id).await?;
    Ok(choices.values().any(|choice| *choice == Choice::Complete))
}

/// How many activities would be completed because the file does not name them.
async fn ending(cx: &mut Context, import: &Import) -> Result<i64, Problem> {
    let mut ending = 0;
    let choices = store::choices(&mut cx.tx, import.id).await?;
    for (owner, _) in choices.into_iter().filter(|(_, choice)| *choice == Choice::Complete) {
        ending += missing::ended_by(cx, import, owner).await?.len();
    }
    Ok(i64::try_from(ending).unwrap_or(i64::MAX))
}

fn said(w: &Words, key: &str, count: i64) -> String {
    w.tell(key, &[("count", Arg::from(count)), ("shown", Arg::from(w.number(count)))])
}
