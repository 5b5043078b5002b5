//! Discard an import: nothing of it is entered, and what was brought is forgotten at once.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use super::{Import, store};

pub(crate) struct Discard;

impl Act for Discard {
    const NAME: &'static str = "activities.discard";
    const PATH: &'static str = "/imports/{id}/discard";
    const NEEDS: Right = crate::WRITE;
    type On = Import;
    type Leaves = Import;

    async fn may(_: &mut Context, _: &Visible<Import>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Import>) -> Result<Import, Problem> {
        let import = on.into_inner().discard(cx.now)?;
        store::save(&mut cx.tx, &import).await?;
        store::forget_rows(&mut cx.tx, import.id).await?;
        Ok(import)
    }

    async fn questions(_: &mut Context, on: &Visible<Import>, _: &Form) -> Result<Markup, Problem> {
        (**on).clone().may_be_matched()?;
        Ok(html! { p { bdi { (on.file_name.as_str()) } } })
    }
}
