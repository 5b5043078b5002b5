//! Needs on screen.

mod download;
mod list;
mod named;
mod narrowing;
mod show;

use acts::Context;
use basics::Problem;

use crate::Need;

pub(crate) use download::{Csv, Xlsx};
pub(crate) use list::List;
pub(crate) use show::Show;

/// “Gao: Health, all groups”: what a figure is of, on the forms of its acts.
pub(crate) async fn called(cx: &mut Context, need: &Need) -> Result<String, Problem> {
    let named = named::Named::of(cx, [need]).await?;
    Ok(named.called(&cx.words, need))
}
