//! Make a secret address at which a calendar program reads one's own days, or make it anew.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    calendar::{Calendar, hash},
    store,
};

pub(crate) struct MakeCalendar;

impl Act for MakeCalendar {
    const NAME: &'static str = "obligations.make_calendar";
    const PATH: &'static str = "/account/reminders/make-calendar";
    const NEEDS: Right = crate::OWN;
    const FRESH: bool = true;
    type On = Instance;
    type Leaves = Calendar;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Calendar, Problem> {
        let (person, organisation) = (cx.actor()?.person, cx.actor()?.organisation);
        let session = cx.token.clone().ok_or(Problem::SignInFirst)?;
        let calendar = Calendar { id: cx.id("calendar"), person, organisation, made_at: cx.now };
        store::save_calendar(&mut cx.tx, &calendar, &hash(calendar.secret(&session))).await?;
        Ok(calendar)
    }

    async fn questions(
        _: &mut Context,
        _: &Visible<Instance>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {})
    }
}
