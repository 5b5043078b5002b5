//! The assurance of one partner: what was found of its risk, and its years.

use acts::{Context, Form, Listed, Page, Record, Screen, behind};
use basics::{Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    tag::{self, Tone},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use parties::Party;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{
    Named,
    list::{page, row, years},
    risk,
};
use crate::{
    Area, Assessment, AssessmentShape, PartnerYear,
    form::may_look_after,
    shape::AssuredShape,
    store::{self, Ground, Narrow},
};

pub(crate) struct OfParty;

/// What the viewer may see of a partner's assessments and years.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AssuranceOfParty")]
pub(crate) struct Told {
    assessments: Vec<AssessmentShape>,
    years: Listed<AssuredShape>,
}

impl Page for OfParty {
    const PATH: &'static str = "/parties/{id}/assurance";
    const NEEDS: Right = crate::READ;
    type About = Party;
    type Shape = Told;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<i64, PartnerYear>).map(drop)?)
    }

    async fn show(cx: &mut Context, on: Visible<Party>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, &asked(&on, query)).await?;
        let ground = Ground::of(cx, &items).await?;
        let assessments = store::of_parties(cx, &[on.id]).await?;
        let owners = assessments.iter().map(|one| one.share.owner);
        let named = Named::of(cx, owners.chain([on.id]).chain(owners_of(&items))).await?;
        let actions = actions(cx, &on);
        let (w, today) = (&cx.words, cx.today);
        let title = w.say("assurance-of-party");
        let path = format!("/parties/{}/assurance", on.id);
        let older = next.map(|after| format!("{path}?after={after}"));
        let rows = items.iter().map(|year| row(w, year, (&ground, &named), today)).collect();
        let events = assessments.iter().map(|one| event(w, one, &named, today));
        let events: Vec<Event> = events.collect();
        let head = Heading::new(&title).actions(actions);
        let body = html! {
            (heading(&head))
            p { a href=(look::link::safe(&format!("/parties/{}", on.id))) {
                (names::name(w, &on.names))
            } }
            h2 { (w.say("assurance-years")) }
            (years(w, &title, rows))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
            h2 { (w.say("assurance-assessments")) }
            @if events.is_empty() { p { (w.say("assurance-no-assessments")) } }
            (timeline(&events))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, on: Visible<Party>, query: &Form) -> Result<Told, Problem> {
        let (items, next) = page(cx, &asked(&on, query)).await?;
        let ground = Ground::of(cx, &items).await?;
        let assessments = store::of_parties(cx, &[on.id]).await?;
        let today = cx.today;
        let shapes = items.iter().map(|year| AssuredShape::of(year, &ground.assured(year, today)));
        Ok(Told {
            assessments: assessments.iter().map(|one| one.shape()).collect(),
            years: Listed::new(shapes.collect(), next),
        })
    }
}

fn owners_of(
    items: &[Visible<PartnerYear>],
) -> impl Iterator<Item = basics::Id<basics::Organisation>> {
    items.iter().map(|year| year.share.owner)
}

fn asked(on: &Visible<Party>, query: &Form) -> Narrow {
    Narrow { party: Some(on.id), after: query.cursor("after", behind).ok().flatten() }
}

fn event(w: &Words, one: &Assessment, named: &Named, today: basics::Day) -> Event {
    let basis = w.say(&format!("assurance-basis-{}", one.basis.name().replace('_', "-")));
    let area = |area: Area| w.say(&format!("assurance-area-{}", area.name().replace('_', "-")));
    let areas: Vec<Fact> =
        one.areas.iter().map(|(of, found)| Fact::new(area(*of), risk(w, Some(*found)))).collect();
    let detail = html! {
        p {
            (risk(w, Some(one.risk))) " "
            (w.say("assurance-ask-expires-on")) (w.say("colon")) (dates::day(w, one.expires_on))
            " "
            @if one.is_flagged(today) { (tag::tag(Tone::Care, &w.say("assurance-flagged"))) }
        }
        (names::lines(one.text.as_str()))
        @if !areas.is_empty() { (facts(w, &areas)) }
    };
    let who = named.party(w, one.share.owner);
    Event::new(dates::day(w, one.made_on), who, html! { (basis) }).detail(detail)
}

fn actions(cx: &Context, on: &Visible<Party>) -> Markup {
    let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
    if !writes || may_look_after(cx, on.id).is_err() {
        return html! {};
    }
    let w = &cx.words;
    let to = |verb: &str| format!("/parties/{}/{verb}", on.id);
    html! {
        (button::link(Weight::Primary, &to("assess-risk"), &w.say("assurance-assess-title")))
        (button::link(Weight::Quiet, &to("record-cash"), &w.say("assurance-record-cash-title")))
    }
}
