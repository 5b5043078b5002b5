//! Revoke the secret address of one's calendar: nobody reads anything there any more.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{calendar::Calendar, store};

pub(crate) struct RevokeCalendar;

impl Act for RevokeCalendar {
    const NAME: &'static str = "obligations.revoke_calendar";
    const PATH: &'static str = "/account/reminders/revoke-calendar";
    const NEEDS: Right = crate::OWN;
    const VITAL: bool = true;
    type On = Instance;
    type Leaves = Calendar;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Calendar, Problem> {
        let person = cx.actor()?.person;
        match store::calendar_of(&mut cx.tx, person).await? {
            Some(calendar) => {
                store::forget_calendar(&mut cx.tx, person).await?;
                Ok(calendar)
            }
            None => Err(Refusal::new("calendar", "obligations-refused-no-calendar").into()),
        }
    }

    async fn questions(
        _: &mut Context,
        _: &Visible<Instance>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {})
    }
}
