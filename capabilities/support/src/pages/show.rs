//! One support: where it stands, what was assessed and decided, and what was given.

use std::collections::BTreeMap;

use acts::{Context, Form, Page, Record, Screen, Subject};
use agreements::Agreement;
use basics::{Id, Line, Person, Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind as NoticeKind, Notice, notice},
    tag::{self, Tone},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{kind, standing, standing_word};
use crate::{
    Standing, Step, Support, What,
    form::{may_go_on, title},
    shape::TodayShape,
};

pub(crate) struct Show;

/// A support with who of its owner sees it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SupportShown")]
pub(crate) struct Told {
    support: TodayShape,
    /// For its owner; empty for everybody else.
    people: Vec<Id<Person>>,
}

/// What things are called, as far as the viewer may know them.
struct Named {
    through: Option<Markup>,
    agreement: Option<Markup>,
    people: BTreeMap<Id<Person>, Line>,
    audience: Option<String>,
}

impl Page for Show {
    const PATH: &'static str = "/support/{id}";
    const NEEDS: Right = crate::READ;
    type About = Support;
    type Shape = Told;

    async fn show(cx: &mut Context, one: Visible<Support>, _: &Form) -> Result<Screen, Problem> {
        let named = Named::of(cx, &one).await?;
        let actions = actions(cx, &one);
        let (w, today) = (&cx.words, cx.today);
        let heading_of = Heading::new(names::text(one.reference.as_str()))
            .tags(standing(w, &one, today))
            .actions(actions);
        let steps: Vec<Event> = one.steps.iter().rev().map(|step| event(w, &one, step)).collect();
        let body = html! {
            (heading(&heading_of))
            (means(w, &one, today))
            (card::beside(
                html! {
                    (names::lines(one.matter.text.as_str()))
                    (conditions(w, &one, today))
                    @if !steps.is_empty() {
                        h2 { (w.say("support-steps")) }
                        (timeline(&steps))
                    }
                },
                facts(w, &about(w, &one, &named)),
            ))
        };
        Ok(Screen::new(one.reference.to_string(), body))
    }

    async fn shape(cx: &mut Context, one: Visible<Support>, _: &Form) -> Result<Told, Problem> {
        let owns = cx.viewer.owns(&one.share);
        let people = if owns { one.people.clone() } else { Vec::new() };
        Ok(Told { support: TodayShape::of(cx, &one), people })
    }
}

impl Named {
    async fn of(cx: &mut Context, one: &Visible<Support>) -> Result<Self, Problem> {
        let parties = parties::names_of(cx, one.matter.through.into_iter().collect()).await?;
        let through = one.matter.through.and_then(|through| parties.get(&through));
        let through = through.map(|(name, _)| names::name(&cx.words, name));
        let agreement: Vec<_> = one.agreement.into_iter().collect();
        let agreement = Agreement::find_all(cx, &agreement).await?.pop();
        let people = match cx.viewer.owns(&one.share) {
            true => people::names_of(cx, one.people.iter().copied()).await?,
            false => Vec::new(),
        };
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, one.share.audience, cx.today)
                .await;
        let audience = audience.ok().map(|known| activities::word::audience(&cx.words, &known));
        Ok(Self {
            through,
            agreement: agreement.map(|found| title(&found)),
            people: people.into_iter().collect(),
            audience,
        })
    }
}

/// What it means for whoever stands ready to deliver (K15): why not, and what would help.
fn means(w: &Words, one: &Support, today: basics::Day) -> Markup {
    let standing = one.standing(today);
    match one.may_be_given(today, today) {
        Err(refusal) => {
            let body = html! { p { (w.refusal(&refusal)) } };
            notice(w, &Notice::new(NoticeKind::Warning, w.say("support-gives-nothing")).body(body))
        }
        Ok(()) if standing == Standing::Outside => {
            let why = one.matter.outside.as_ref();
            let body = html! { @if let Some(why) = why { (names::lines(why.as_str())) } };
            notice(w, &Notice::new(NoticeKind::Info, standing_word(w, standing)).body(body))
        }
        Ok(()) => html! {},
    }
}

fn conditions(w: &Words, one: &Support, today: basics::Day) -> Markup {
    let conditions = one.conditions();
    html! {
        @if !conditions.is_empty() {
            h2 { (w.say("support-conditions")) }
            ul {
                @for (condition, is_met) in conditions {
                    li {
                        (names::text(condition.text.as_str())) " "
                        @if is_met { (tag::tag(Tone::Good, &w.say("support-condition-met"))) }
                        @else { (dates::due(w, condition.due, today)) }
                    }
                }
            }
        }
    }
}

fn event(w: &Words, one: &Support, step: &Step) -> Event {
    let happening = w.say(&format!("support-happening-{}", step.what.happening().name()));
    let (more, text) = match &step.what {
        What::Assessed(assessment) => {
            let risk = w.say(&format!("support-risk-{}", assessment.risk.name()));
            let monitoring = assessment.monitoring.as_ref();
            let more = facts(
                w,
                &[
                    Fact::new(w.say("support-ask-risk"), html! { (risk) }),
                    Fact::new(
                        w.say("support-ask-measures"),
                        names::lines(assessment.measures.as_str()),
                    ),
                    Fact::maybe(
                        w.say("support-ask-monitoring"),
                        monitoring.map(|text| names::lines(text.as_str())),
                    ),
                ],
            );
            (more, &assessment.text)
        }
        What::Approved(approval) => {
            let review = dates::day(w, approval.review);
            let more = html! {
                p { (w.say("support-ask-review")) (w.say("colon")) (review) }
                @if !approval.conditions.is_empty() {
                    ul { @for condition in &approval.conditions {
                        li { (dates::day(w, condition.due)) (w.say("colon"))
                            (names::text(condition.text.as_str())) }
                    } }
                }
            };
            (more, &approval.reason)
        }
        What::Met { condition, said } => (html! { (met(one, step, *condition)) }, said),
        What::Given { how, said } => {
            let how = w.say(&format!("support-giving-{}", how.name()));
            (html! { p { (how) } }, said)
        }
        What::Refused { reason } | What::Suspended { reason } | What::Closed { reason } => {
            (html! {}, reason)
        }
    };
    let detail = html! { (names::lines(text.as_str())) (more) };
    let who = names::text(step.name.as_str());
    Event::new(dates::day(w, step.on), who, html! { (happening) }).detail(detail)
}

/// Which condition: of the approval that stood when it was met.
fn met(one: &Support, step: &Step, condition: usize) -> Markup {
    let place = one.steps.iter().position(|other| std::ptr::eq(other, step)).unwrap_or_default();
    let approval = one.steps[..place].iter().rev().find_map(|step| match &step.what {
        What::Approved(approval) => Some(approval),
        _ => None,
    });
    let condition = approval.and_then(|approval| approval.conditions.get(condition));
    html! { @if let Some(condition) = condition { p { (names::text(condition.text.as_str())) } } }
}

fn about(w: &Words, one: &Support, named: &Named) -> Vec<Fact> {
    let matter = &one.matter;
    let people = (!named.people.is_empty()).then(|| {
        html! { ul { @for name in named.people.values() { li { (names::text(name.as_str())) } } } }
    });
    vec![
        Fact::new(w.say("support-ask-kind"), html! { (kind(w, matter.kind)) }),
        Fact::new(w.say("support-ask-recipient"), names::text(matter.recipient.as_str())),
        Fact::maybe(
            w.say("support-ask-commander"),
            matter.commander.as_ref().map(|name| names::text(name.as_str())),
        ),
        Fact::maybe(w.say("support-ask-through"), named.through.clone()),
        Fact::maybe(w.say("support-with"), named.agreement.clone()),
        Fact::maybe(w.say("support-ask-people"), people),
        Fact::maybe(
            w.say("support-ask-audience"),
            named.audience.as_ref().map(|audience| html! { (audience) }),
        ),
    ]
}

/// What may be done with it as it stands.
fn actions(cx: &Context, one: &Support) -> Markup {
    let actor = cx.viewer.actor.as_ref();
    let is_over = matches!(one.standing(cx.today), Standing::Closed(_));
    if !crate::WRITE.is_held_by(actor) || may_go_on(cx, one).is_err() || is_over {
        return html! {};
    }
    let may_decide = crate::DECIDE.is_held_by(actor)
        && actor.is_some_and(|actor| one.may_be_decided_by(actor.person).is_ok());
    let is_in_scope = one.matter.kind.is_in_scope();
    let is_open = one.conditions().iter().any(|(_, is_met)| !is_met) && !one.is_suspended();
    let offered = [
        (may_decide, "decide", "support-decide-title"),
        (one.may_be_given(cx.today, cx.today).is_ok(), "give", "support-give-title"),
        (is_in_scope, "assess", "support-assess-title"),
        (is_open, "meet", "support-meet-title"),
        (one.approval().is_some() && !one.is_suspended(), "suspend", "support-suspend-title"),
        (true, "correct", "support-correct-title"),
        (true, "close", "support-close-title"),
    ];
    let offered = offered.into_iter().filter(|(is_offered, ..)| *is_offered).enumerate();
    html! {
        @for (n, (_, verb, key)) in offered {
            @let weight = if n == 0 { Weight::Primary } else { Weight::Quiet };
            (button::link(weight, &format!("{}/{verb}", one.path()), &cx.words.say(key)))
        }
    }
}
