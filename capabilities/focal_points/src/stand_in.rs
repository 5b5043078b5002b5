//! Name who stands in for a focal point: one or two, or nobody any more.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use look::form::section;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Contact, FocalPoint, act,
    form::contact::{FIRST, SECOND},
};

pub(crate) struct StandIn {
    stand_ins: Vec<Contact>,
}

impl Act for StandIn {
    const NAME: &'static str = "focal_points.stand_in";
    const PATH: &'static str = "/focal-points/{id}/stand-in";
    const NEEDS: Right = crate::WRITE;
    type On = FocalPoint;
    type Leaves = FocalPoint;

    async fn may(cx: &mut Context, on: &Visible<FocalPoint>) -> Result<(), Problem> {
        act::may_keep(cx, on.share.owner).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let both = [&FIRST, &SECOND].map(|asked| wrong.note(asked.maybe(form)).flatten());
        wrong.or(Self { stand_ins: both.into_iter().flatten().collect() })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<FocalPoint>,
    ) -> Result<FocalPoint, Problem> {
        let it = on.into_inner().stand_in(self.stand_ins)?;
        act::kept(cx, it).await
    }

    async fn known(_: &mut Context, on: &Visible<FocalPoint>) -> Result<Option<Form>, Problem> {
        let known = [&FIRST, &SECOND].into_iter().zip(&on.stand_ins);
        Ok(Some(Form::from_pairs(known.flat_map(|(asked, contact)| asked.known(contact)))))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<FocalPoint>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            (act::who(&on.holder.name))
            (section(&w.say("focal-points-first-stand-in"), None, FIRST.questions(w, form, false)))
            (section(&w.say("focal-points-second-stand-in"),
                Some(&w.say("focal-points-second-stand-in-hint")),
                SECOND.questions(w, form, false)))
        })
    }
}
