//! One stakeholder: for whom it speaks, how one approaches it, when it was heard, and how it stands
//! to others.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{Named, body_word, communities, list_of, said, tags};
use crate::{
    Hearing, Relation, RelationShape, Reliance, Stakeholder, StakeholderShape, shape::HearingShape,
    store,
};

pub(crate) struct Show;

/// A stakeholder, when it was heard, and how it stands to others.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "StakeholderShown")]
pub(crate) struct Told {
    stakeholder: StakeholderShape,
    reliance: Reliance,
    /// The last first.
    hearings: Vec<HearingShape>,
    /// As far as the viewer may see both ends.
    relations: Vec<RelationShape>,
}

/// What the page is made of.
struct Known {
    hearings: Vec<Hearing>,
    relations: Vec<Visible<Relation>>,
}

impl Known {
    async fn of(cx: &mut Context, it: &Visible<Stakeholder>) -> Result<Self, Problem> {
        let hearings = store::hearings(cx, it).await?;
        Ok(Self { hearings, relations: store::of_stakeholder(cx, it.id).await? })
    }
}

impl Page for Show {
    const PATH: &'static str = "/stakeholders/{id}";
    const NEEDS: Right = crate::READ;
    type About = Stakeholder;
    type Shape = Told;

    async fn show(cx: &mut Context, it: Visible<Stakeholder>, _: &Form) -> Result<Screen, Problem> {
        let known = Known::of(cx, &it).await?;
        let heard_by = known.hearings.iter().map(|hearing| hearing.by).collect();
        let relations = known.relations.iter().map(|relation| &**relation);
        let named = Named::of(cx, std::iter::once(&*it), relations).await?;
        let named = named.and_parties(cx, heard_by).await?;
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, it.share.audience, cx.today).await;
        let actions = actions(cx, &it);
        let (w, today) = (&cx.words, cx.today);
        let audience = audience.ok().map(|audience| activities::word::audience(w, &audience));
        let title = it.name.to_string();
        let head = Heading::new(names::text(&title)).tags(tags(w, &it, today)).actions(actions);
        let body = html! {
            (heading(&head))
            (card::beside(
                html! {
                    (told(w, &it))
                    h2 { (w.say("stakeholders-heard")) }
                    (hearings(w, &known.hearings, &named))
                    h2 { (w.say("stakeholders-relations")) }
                    (said::relations(w, &known.relations, &named))
                },
                about(w, &it, &named, audience),
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, it: Visible<Stakeholder>, _: &Form) -> Result<Told, Problem> {
        let known = Known::of(cx, &it).await?;
        Ok(Told {
            stakeholder: it.shape(),
            reliance: it.reliance(cx.today),
            hearings: known.hearings.iter().map(HearingShape::from).collect(),
            relations: known.relations.iter().map(|relation| relation.shape()).collect(),
        })
    }
}

/// How one approaches it comes first: whoever opens the page is about to go there.
fn told(w: &Words, it: &Stakeholder) -> Markup {
    let card =
        |key: &str, text: &basics::Paragraph| card::card(&w.say(key), names::lines(text.as_str()));
    html! {
        @if let Some(approach) = &it.approach { (card("stakeholders-ask-approach", approach)) }
        @if let Some(interest) = &it.interest { (card("stakeholders-ask-interest", interest)) }
    }
}

fn hearings(w: &Words, all: &[Hearing], named: &Named) -> Markup {
    let event = |hearing: &Hearing| {
        let who = named.party(w, hearing.by);
        let what = html! { (w.say("stakeholders-heard-them")) };
        Event::new(dates::day(w, hearing.on), who, what)
            .detail(names::lines(hearing.outcome.as_str()))
    };
    html! {
        @match all {
            [] => { p class="quiet-text" { (w.say("stakeholders-never-heard")) } }
            _ => { (timeline(&all.iter().map(event).collect::<Vec<_>>())) }
        }
    }
}

fn about(w: &Words, it: &Stakeholder, named: &Named, audience: Option<String>) -> Markup {
    let spoken = it
        .languages
        .iter()
        .map(|language| w.say(&format!("profiles-language-{}", language.name())));
    let languages = (!it.languages.is_empty()).then(|| list_of(w, spoken));
    let influence = it
        .influence
        .map(|influence| w.say(&format!("stakeholders-influence-{}", influence.name())));
    let text = |text: Option<String>| text.map(|text| html! { (text) });
    let place = html! {
        a href={ "/places/" (it.place) "/stakeholders" } { (named.place(w, it.place)) }
    };
    let owner = it.share.owner;
    let recorded = html! { a href={ "/parties/" (owner) } { (named.party(w, owner)) } };
    facts(
        w,
        &[
            Fact::new(w.say("stakeholders-ask-body"), html! { (body_word(w, it.body)) }),
            Fact::new(w.say("stakeholders-ask-communities"), html! { (communities(w, it)) }),
            Fact::new(w.say("stakeholders-ask-place"), place),
            Fact::maybe(w.say("stakeholders-ask-languages"), text(languages)),
            Fact::maybe(w.say("stakeholders-ask-influence"), text(influence)),
            Fact::new(w.say("stakeholders-ask-source"), names::text(it.source.as_str())),
            Fact::new(w.say("stakeholders-ask-as-of"), dates::day(w, it.as_of)),
            Fact::new(w.say("stakeholders-recorded-by"), recorded),
            Fact::new(w.say("stakeholders-confirmed-on"), dates::day(w, it.check.confirmed_on)),
            Fact::new(w.say("stakeholders-check-due"), dates::day(w, it.check.due_on())),
            Fact::maybe(w.say("activities-ask-audience"), text(audience)),
            Fact::new(
                w.say("activities-ask-level"),
                html! { (activities::word::level(w, it.share.level)) },
            ),
            Fact::new(
                w.say("activities-ask-tlp"),
                html! { (activities::word::tlp(w, it.share.tlp)) },
            ),
        ],
    )
}

/// What may be done with it as it stands.
fn actions(cx: &Context, it: &Stakeholder) -> Markup {
    let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
    let may = writes && cx.viewer.owns(&it.share) && it.ended_on.is_none();
    let confirms = match it.reliance(cx.today) {
        Reliance::Confirmed => Weight::Quiet,
        _ => Weight::Primary,
    };
    let w = &cx.words;
    let offered = [
        (confirms, "confirm", "stakeholders-confirm-title"),
        (Weight::Quiet, "hear", "stakeholders-hear-title"),
        (Weight::Quiet, "relate", "stakeholders-relate-title"),
        (Weight::Quiet, "change", "stakeholders-change-title"),
        (Weight::Quiet, "end", "stakeholders-end-title"),
    ];
    html! {
        @if may {
            @for (weight, verb, key) in offered {
                (button::link(weight, &format!("{}/{verb}", it.path()), &w.say(key)))
            }
        }
        (button::link(Weight::Quiet, "/stakeholders", &w.say("stakeholders-title")))
    }
}
