//! One's own reminders: whether letters come, and the address of one's calendar.

use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card::card_with_actions,
    dates,
    heading::{Heading, heading},
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use crate::{
    calendar::{self, Calendar},
    shape::CalendarShape,
    store,
};

pub(crate) struct Own;

/// One's own reminders.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ObligationReminders")]
pub(crate) struct Shown {
    letters: bool,
    calendar: Option<CalendarShape>,
    /// Where it is read: for ten minutes, in the session that made it.
    address: Option<String>,
}

impl Page for Own {
    const PATH: &'static str = "/account/reminders";
    const NEEDS: Right = crate::OWN;
    type About = Instance;
    type Shape = Shown;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let (letters, calendar) = found(cx).await?;
        let address = address_of(cx, calendar.as_ref()).await?;
        let is_off = cx.outside().mailer.is_off();
        let w = &cx.words;
        let title = w.say("obligations-own");
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("obligations-own-lead"))))
            (card_with_actions(
                &w.say("obligations-letters"),
                button::link(
                    Weight::Quiet,
                    "/account/reminders/letters",
                    &w.say("obligations-change-letters-title"),
                ),
                html! { p { (w.say(letters_key(letters, is_off))) } },
            ))
            (card_with_actions(
                &w.say("obligations-calendar"),
                calendar_actions(w, calendar.is_some()),
                html! {
                    p { (w.say("obligations-calendar-lead")) }
                    @if let Some(address) = &address { (shown_once(w, address)) }
                    @if let Some(calendar) = &calendar {
                        p class="quiet-text" {
                            (w.say("obligations-calendar-made")) " "
                            (dates::moment(w, calendar.made_at))
                        }
                    }
                },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Shown, Problem> {
        let (letters, calendar) = found(cx).await?;
        let address = address_of(cx, calendar.as_ref()).await?;
        Ok(Shown { letters, calendar: calendar.map(|calendar| calendar.shape()), address })
    }
}

async fn found(cx: &mut Context) -> Result<(bool, Option<Calendar>), Problem> {
    let person = cx.actor()?.person;
    let wants = !store::is_quiet(&mut cx.tx, person).await?;
    Ok((wants, store::calendar_of(&mut cx.tx, person).await?))
}

/// For whoever sits in the session that has just made it.
async fn address_of(
    cx: &mut Context,
    calendar: Option<&Calendar>,
) -> Result<Option<String>, Problem> {
    let calendar = calendar.filter(|calendar| calendar.is_new(cx.now));
    let Some((calendar, session)) = calendar.zip(cx.token.clone()) else { return Ok(None) };
    let secret = calendar.secret(&session);
    let hash = calendar::hash(secret);
    let is_it = store::is_calendar(&mut cx.tx, calendar.person, &hash).await?;
    Ok(is_it.then(|| calendar::address(&cx.settings().address, secret)))
}

fn letters_key(wants: bool, is_off: bool) -> &'static str {
    match (wants, is_off) {
        (true, true) => "obligations-letters-no-mail",
        (true, false) => "obligations-letters-come",
        (false, _) => "obligations-letters-none",
    }
}

fn calendar_actions(w: &Words, is_there: bool) -> Markup {
    let link = |weight, path: &str, key| button::link(weight, path, &w.say(key));
    let make =
        if is_there { "obligations-calendar-anew" } else { "obligations-make-calendar-title" };
    html! {
        (link(Weight::Quiet, "/account/reminders/make-calendar", make))
        @if is_there {
            (link(
                Weight::Quiet,
                "/account/reminders/revoke-calendar",
                "obligations-revoke-calendar-title",
            ))
        }
    }
}

fn shown_once(w: &Words, address: &str) -> Markup {
    notice(
        w,
        &Notice::new(Kind::Warning, w.say("obligations-calendar-copy")).body(html! {
            p { (w.say("obligations-calendar-copy-lead")) }
            p { code dir="ltr" { (address) } }
        }),
    )
}
