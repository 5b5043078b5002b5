//! One passport: what another body found, and who relies upon it until when.

use acts::{Act, Context, Form, Page, Record, Screen};
use attachments::AttachmentShape;
use basics::{Day, Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, audience, passports::state};
use crate::{
    Passport, PassportShape, Recognition, RecognitionShape, Stead, store, withdraw::Withdraw,
};

pub(crate) struct Brought;

/// A passport with its files, and what was said of it as far as the viewer sees that.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PassportShown")]
pub(crate) struct Told {
    passport: PassportShape,
    files: Vec<AttachmentShape>,
    recognitions: Vec<RecognitionShape>,
}

impl Page for Brought {
    const PATH: &'static str = "/passports/{id}";
    const NEEDS: Right = crate::READ;
    type About = Passport;
    type Shape = Told;

    async fn show(cx: &mut Context, one: Visible<Passport>, _: &Form) -> Result<Screen, Problem> {
        let words = store::words_on(cx, &one).await?;
        let parties = words.iter().map(|word| word.by).chain([one.share.owner]);
        let named = Named::of(cx, parties).await?;
        let shown = audience(cx, one.share.audience).await;
        let files = attachments::panel(cx, &one).await?;
        let actions = actions(cx, &one).await;
        let (w, today) = (&cx.words, cx.today);
        let title = names::text(one.body.as_str());
        let kind = w.say(&format!("diligence-external-{}", one.kind.name()));
        let head = Heading::new(&title).tags(state(w, &one, today)).actions(actions);
        let said: Vec<Event> = words.iter().map(|word| event(w, word, &named, today)).collect();
        let body = html! {
            (heading(&head))
            @if let Some(why) = &one.withdrawn { (withdrawn(w, why.as_str())) }
            (card::beside(
                html! {
                    @if let Some(note) = &one.note { (names::lines(note.as_str())) }
                    h2 { (w.say("diligence-recognitions")) }
                    @if said.is_empty() { p { (w.say("diligence-no-recognitions")) } }
                    (timeline(&said))
                    (files)
                },
                facts(w, &[
                    Fact::new(w.say("diligence-party"), named.name(w, one.share.owner)),
                    Fact::new(w.say("diligence-ask-external"), html! { (kind) }),
                    Fact::new(w.say("diligence-assessed-on"), dates::day(w, one.assessed_on)),
                    Fact::new(w.say("diligence-until"), dates::day(w, one.valid_until)),
                    Fact::new(w.say("diligence-shown-to"), html! { (shown) }),
                ]),
            ))
        };
        Ok(Screen::new(one.body.to_string(), body))
    }

    async fn shape(cx: &mut Context, one: Visible<Passport>, _: &Form) -> Result<Told, Problem> {
        let files = attachments::list(cx, &one).await?;
        let words = store::words_on(cx, &one).await?;
        Ok(Told {
            passport: one.shape(),
            files: files.iter().map(|file| file.shape()).collect(),
            recognitions: words.iter().map(|word| word.shape()).collect(),
        })
    }
}

fn withdrawn(w: &Words, why: &str) -> Markup {
    let body = html! { (names::lines(why)) };
    notice(w, &Notice::new(Kind::Info, w.say("diligence-passport-withdrawn")).body(body))
}

/// Who relies upon it for what and until when, or does not and why.
fn event(w: &Words, word: &Recognition, named: &Named, today: Day) -> Event {
    let what = html! {
        @if !word.is_accepted() { p { (w.say("diligence-recognition-declined")) } }
        @for stead in Stead::ALL {
            @if let Some(until) = word.until(stead) {
                p { (w.tell_plain(relied_key(stead, until < today),
                    &[("day", Arg::from(w.day(until)))])) }
            }
        }
    };
    let event = Event::new(dates::day(w, word.said_on), named.name(w, word.by), what);
    match &word.reason {
        Some(reason) => event.detail(names::lines(reason.as_str())),
        None => event,
    }
}

fn relied_key(stead: Stead, is_over: bool) -> &'static str {
    match (stead, is_over) {
        (Stead::Verification, false) => "diligence-relied-verification",
        (Stead::Verification, true) => "diligence-was-relied-verification",
        (Stead::Psea, false) => "diligence-relied-psea",
        (Stead::Psea, true) => "diligence-was-relied-psea",
    }
}

/// What may be done with it as it stands.
async fn actions(cx: &mut Context, one: &Visible<Passport>) -> Markup {
    let holds = |cx: &Context, right: Right| right.is_held_by(cx.viewer.actor.as_ref());
    let mut offered = Vec::new();
    let verifies = profiles::may_verify(cx, one.share.owner).is_ok() && holds(cx, crate::VERIFY);
    if verifies && one.holds(cx.today) {
        offered.push(("recognise", "diligence-recognise-title"));
        offered.push(("decline", "diligence-decline-title"));
    }
    let speaks = Withdraw::may(cx, one).await.is_ok() && holds(cx, crate::ANSWER);
    if speaks && one.withdrawn.is_none() {
        offered.push(("withdraw", "diligence-withdraw-title"));
    }
    let w = &cx.words;
    html! {
        @for (number, (verb, key)) in offered.into_iter().enumerate() {
            @let weight = if number == 0 { Weight::Primary } else { Weight::Quiet };
            (button::link(weight, &format!("{}/{verb}", one.path()), &w.say(key)))
        }
        (button::link(Weight::Quiet, &format!("/parties/{}/standing", one.share.owner),
            &w.say("diligence-standing")))
    }
}
