//! Change a draft: what is published stays, since whoever applies relies on it.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Call, Road, Weights,
    act::{may_keep, saved},
    form::{Brief, ask_weights, weights},
};

pub(crate) struct Change {
    brief: Brief,
    weights: Weights,
}

impl Act for Change {
    const NAME: &'static str = "calls.change";
    const PATH: &'static str = "/calls/{id}/change";
    const NEEDS: Right = crate::WRITE;
    type On = Call;
    type Leaves = Call;

    async fn may(cx: &mut Context, on: &Visible<Call>) -> Result<(), Problem> {
        may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        match (wrong.note(Brief::parse(form)), wrong.note(weights(form))) {
            (Some(brief), Some(weights)) => Ok(Self { brief, weights }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Call>) -> Result<Call, Problem> {
        on.may_be_changed()?;
        let mut call = on.into_inner();
        if let Road::Open(known) = &mut call.road {
            *known = self.weights;
        }
        let call = self.brief.write_into(cx, call).await?;
        saved(cx, call).await
    }

    async fn known(cx: &mut Context, on: &Visible<Call>) -> Result<Option<Form>, Problem> {
        Ok(Some(Form::from_pairs(Brief::known(cx, on).await?)))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Call>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let is_open = matches!(on.road, Road::Open(_));
        Ok(html! {
            (Brief::questions(w, form))
            @if is_open { (ask_weights(w, form)) }
        })
    }
}
