//! One obligation: what is owed, how it stands, what was delivered, and every step.

use std::collections::BTreeMap;

use acts::{Act, Context, Form, Page, Record, Screen};
use attachments::AttachmentShape;
use basics::{Id, Line, Names, Organisation, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    link, names,
    notice::{Kind, Notice, notice},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::word;
use crate::{
    Obligation, State,
    accept::Accept,
    agree::Agree,
    api,
    decline::Decline,
    deliver::Deliver,
    send_back::SendBack,
    shape::{StepShape, TodayShape},
    store::{self, Step},
    waive::Waive,
};

pub(crate) struct Show;

/// An obligation with its files and its steps.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ObligationShown")]
pub(crate) struct Shown {
    obligation: TodayShape,
    files: Vec<AttachmentShape>,
    /// The last one first.
    steps: Vec<StepShape>,
}

type Parties = BTreeMap<Id<Organisation>, (Names, Option<Line>)>;

impl Page for Show {
    const PATH: &'static str = "/obligations/{id}";
    const NEEDS: Right = crate::READ;
    type About = Obligation;
    type Shape = Shown;

    async fn show(cx: &mut Context, on: Visible<Obligation>, _: &Form) -> Result<Screen, Problem> {
        let steps = store::steps(cx, &on).await?;
        let files = attachments::panel(cx, &on).await?;
        let parties = steps.iter().filter_map(|step| step.organisation).chain([on.by, on.to]);
        let parties = parties::names_of(cx, parties.collect()).await?;
        let offered = offered(cx, &on).await;
        let against = api::stands_against(cx, &on).await?;
        let (today, w) = (cx.today, &cx.words);
        let title = on.title.to_string();
        let tags = html! { (word::state_tag(w, on.state)) " " (word::timing(w, &on, today)) };
        let head = Heading::new(names::text(&title)).tags(tags).actions(offered);
        let body = html! {
            (heading(&head))
            @match &against {
                Some(against) => (not_here(w, against)),
                None => { @if let Some(next) = word::next(w, &on) { p class="lead" { (next) } } },
            }
            (card::beside(
                html! {
                    (facts(w, &what(w, &on, &parties)))
                    @if let Some(note) = &on.note { (names::lines(note.as_str())) }
                    (files)
                },
                html! { h2 { (w.say("obligations-steps")) } (history(w, &steps, &parties)) },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, on: Visible<Obligation>, _: &Form) -> Result<Shown, Problem> {
        let steps = store::steps(cx, &on).await?;
        let files = attachments::list(cx, &on).await?;
        Ok(Shown {
            obligation: TodayShape::of(&on, cx.today),
            files: files.iter().map(|file| (&**file).into()).collect(),
            steps: steps.iter().map(StepShape::from).collect(),
        })
    }
}

/// Why whoever has the move cannot make it here, and what would help.
fn not_here(w: &Words, against: &Refusals) -> Markup {
    let body = html! { @for refusal in &against.0 { p { (w.refusal(refusal)) } } };
    notice(w, &Notice::new(Kind::Warning, w.say("obligations-not-here")).body(body))
}

/// The acts that this viewer may do now.
async fn offered(cx: &mut Context, on: &Visible<Obligation>) -> Markup {
    let mut links = Vec::new();
    match on.state {
        State::Proposed => {
            offer::<Agree>(cx, on, Weight::Primary, &mut links).await;
            offer::<Decline>(cx, on, Weight::Quiet, &mut links).await;
        }
        State::Open | State::SentBack => {
            offer::<Deliver>(cx, on, Weight::Primary, &mut links).await;
        }
        State::Delivered => {
            offer::<Accept>(cx, on, Weight::Primary, &mut links).await;
            offer::<SendBack>(cx, on, Weight::Quiet, &mut links).await;
        }
        _ => return html! {},
    }
    offer::<Waive>(cx, on, Weight::Quiet, &mut links).await;
    html! { @for link in &links { (link) } }
}

async fn offer<A: Act<On = Obligation>>(
    cx: &mut Context,
    on: &Visible<Obligation>,
    weight: Weight,
    links: &mut Vec<Markup>,
) {
    if A::NEEDS.is_held_by(cx.viewer.actor.as_ref()) && A::may(cx, on).await.is_ok() {
        let verb = A::PATH.rsplit('/').next().unwrap_or_default();
        let title = cx.words.say(&format!("obligations-{verb}-title"));
        links.push(button::link(weight, &format!("{}/{verb}", on.path()), &title));
    }
}

fn what(w: &Words, on: &Obligation, parties: &Parties) -> Vec<Fact> {
    let party = |id| parties.get(id).map(|(name, _)| names::name(w, name));
    let about = on.about.as_ref().map(|(about, _)| {
        html! { a href=(link::safe(&about.path)) { (w.say("obligations-about-link")) } }
    });
    let mut what = vec![
        Fact::new(w.say("obligations-question-sort"), html! { (word::sort(w, on.sort)) }),
        Fact::maybe(w.say("obligations-owed-by"), party(&on.by)),
        Fact::maybe(w.say("obligations-owed-to"), party(&on.to)),
        Fact::new(w.say("obligations-due"), dates::day(w, on.due)),
    ];
    what.extend(about.map(|about| Fact::new(w.say("obligations-about"), about)));
    let delivered = on.delivered_on.map(|on| dates::day(w, on));
    what.extend(delivered.map(|on| Fact::new(w.say("obligations-delivered-on"), on)));
    what
}

fn history(w: &Words, steps: &[Step], parties: &Parties) -> Markup {
    let events: Vec<Event> = steps
        .iter()
        .map(|step| {
            let who = match step.organisation.as_ref().map(|id| parties.get(id)) {
                Some(Some((name, _))) => names::name(w, name),
                Some(None) => html! {},
                None => html! { (w.say("obligations-by-itself")) },
            };
            let what = html! {
                (word::state_tag(w, step.state))
                @if let Some(said) = &step.said { (names::lines(said.as_str())) }
                @if let Some(to) = &step.link { p { (pointer(to.as_str())) } }
            };
            Event::new(dates::moment(w, step.at), who, what)
        })
        .collect();
    timeline(&events)
}

/// Shown whole, so that whoever follows it knows where to.
fn pointer(to: &str) -> Markup {
    match to.starts_with('/') {
        true => html! { a href=(link::safe(to)) { (names::text(to)) } },
        false => link::external(to, to),
    }
}
