//! One flag: why it stands, how it came to stand so, and what its party answered.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use comments::CommentShape;
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
use words::Words;

use super::{Named, category, stage};
use crate::{
    Flag, FlagShape, Stage,
    act::{may_keep, stage_word},
    store::{self, Step},
};

pub(crate) struct Flagged;

/// A flag, and what was said to it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FlagShown")]
pub(crate) struct Told {
    flag: FlagShape,
    answers: Vec<CommentShape>,
}

impl Page for Flagged {
    const PATH: &'static str = "/flags/{id}";
    const NEEDS: Right = crate::READ;
    type About = Flag;
    type Shape = Told;

    async fn show(cx: &mut Context, flag: Visible<Flag>, _: &Form) -> Result<Screen, Problem> {
        let steps = store::steps(cx, &flag).await?;
        let parties = steps.iter().map(|step| step.organisation);
        let named = Named::of(cx, parties.chain([flag.party, flag.share.owner])).await?;
        let answers = comments::panel(cx, &flag, &format!("{}/answer", flag.path())).await?;
        let actions = actions(cx, &flag);
        let (w, today) = (&cx.words, cx.today);
        let title = format!("{}: {}", named.plain(w, flag.party), category(w, &flag));
        let head = Heading::new(&title).tags(stage(w, &flag, today)).actions(actions);
        let body = html! {
            (heading(&head))
            @if !flag.is_told() { (untold(w, &flag)) }
            (card::beside(
                html! {
                    (names::lines(flag.text.as_str()))
                    h2 { (w.say("diligence-history")) }
                    (timeline(&steps.iter().map(|step| event(w, step, &named)).collect::<Vec<_>>()))
                    (answers)
                },
                html! { (facts(w, &[
                    Fact::new(w.say("diligence-party"), named.name(w, flag.party)),
                    Fact::new(w.say("diligence-raised-by"), named.name(w, flag.share.owner)),
                    Fact::new(w.say("diligence-raised-at"), dates::moment(w, flag.raised_at)),
                    Fact::new(w.say("diligence-review-on"), dates::day(w, flag.review_on)),
                ])) },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, flag: Visible<Flag>, _: &Form) -> Result<Told, Problem> {
        let answers = comments::list(cx, &flag).await?;
        Ok(Told { flag: flag.shape(), answers: answers.iter().map(Record::shape).collect() })
    }
}

/// Whoever raised it is reminded that its party does not know, and why.
fn untold(w: &Words, flag: &Flag) -> Markup {
    let why = html! {
        @match &flag.restricted {
            Some(reason) => (names::lines(reason.as_str())),
            None => p { (w.say("diligence-untold-abuse")) },
        }
    };
    notice(w, &Notice::new(Kind::Info, w.say("diligence-untold")).body(why))
}

fn event(w: &Words, step: &Step, named: &Named) -> Event {
    let what = html! { (stage_word(w, step.stage)) };
    let event = Event::new(dates::moment(w, step.at), named.name(w, step.organisation), what);
    event.detail(names::lines(step.reason.as_str()))
}

/// What may be done with it as it stands.
fn actions(cx: &Context, flag: &Flag) -> Markup {
    let w = &cx.words;
    let holds = |right: Right| right.is_held_by(cx.viewer.actor.as_ref());
    let mut offered = Vec::new();
    if holds(crate::VERIFY) && may_keep(cx, flag).is_ok() {
        offered.extend(match flag.stage {
            Stage::Observation => vec![("warn", "diligence-warn-title")],
            Stage::Yellow if !flag.was_escalated => vec![("escalate", "diligence-escalate-title")],
            _ => vec![],
        });
        if flag.stage == Stage::Escalated && holds(crate::DECIDE) {
            offered.push(("decide", "diligence-decide-title"));
        }
        if flag.is_open() && flag.stage != Stage::Escalated {
            offered.push(("close", "diligence-close-title"));
        }
    }
    html! {
        @for (verb, key) in offered {
            (button::link(Weight::Quiet, &format!("{}/{verb}", flag.path()), &w.say(key)))
        }
        (button::link(Weight::Quiet, &format!("/parties/{}/standing", flag.party),
            &w.say("diligence-standing")))
    }
}
