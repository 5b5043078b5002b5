//! Announce the day on which somebody leaves: from then on the stand-in answers.

use acts::{Act, Context, Form};
use basics::{Day, Problem, Refusals, Right};
use look::form::day;
use maud::{Markup, html};
use sharing::Visible;

use crate::{FocalPoint, act};

pub(crate) struct AnnounceDeparture {
    departs_on: Option<Day>,
}

impl Act for AnnounceDeparture {
    const NAME: &'static str = "focal_points.announce_departure";
    const PATH: &'static str = "/focal-points/{id}/announce-departure";
    const NEEDS: Right = crate::WRITE;
    type On = FocalPoint;
    type Leaves = FocalPoint;

    async fn may(cx: &mut Context, on: &Visible<FocalPoint>) -> Result<(), Problem> {
        act::may_keep(cx, on.share.owner).await
    }

    /// No day: they stay after all.
    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { departs_on: form.maybe_day("departs_on")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<FocalPoint>,
    ) -> Result<FocalPoint, Problem> {
        let it = on.into_inner().depart(self.departs_on, cx.today)?;
        act::kept(cx, it).await
    }

    async fn known(_: &mut Context, on: &Visible<FocalPoint>) -> Result<Option<Form>, Problem> {
        let day = on.departs_on.map(|day| ("departs_on", day.to_string()));
        Ok(Some(Form::from_pairs(day)))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<FocalPoint>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let hint = match on.stand_ins.is_empty() {
            true => "focal-points-ask-departs-gap",
            false => "focal-points-ask-departs-hint",
        };
        let ask = form.question(w, "departs_on", "focal-points-ask-departs");
        Ok(html! { (act::who(&on.holder.name)) (day(&ask.hint(w.say(hint)))) })
    }
}
