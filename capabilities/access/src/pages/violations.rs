//! Breaches of the mission's status agreement, for the mission alone.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Moment, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    card, dates, empty,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::Named;
use crate::{Violation, ViolationShape, store};

pub(crate) struct Violations;
pub(crate) struct ShowViolation;

impl Page for Violations {
    const PATH: &'static str = "/sofa-violations";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<ViolationShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Moment, Violation>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let places = items.iter().flat_map(|one| one.places.iter().copied());
        let named = Named::of(cx, [], places).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref())
            && Violation::may_be_logged_by(cx.viewer.constituency()).is_ok();
        let w = &cx.words;
        let title = w.say("access-violations");
        let log = html! {
            @if writes {
                (button::link(Weight::Primary, "/sofa-violations/log",
                    &w.say("access-log-violation-title")))
            }
            (button::link(Weight::Quiet, "/access", &w.say("access-title")))
        };
        let head = Heading::new(&title).lede(w.say("access-violations-lead")).actions(log);
        let rows = items.iter().map(|one| {
            Row::new(vec![
                html! { (breach(w, one)) },
                named.places(w, &one.places),
                dates::day(w, one.on),
                settled(w, one),
            ])
            .href(one.path())
        });
        let keys = ["access-ask-breach", "access-ask-places", "access-when", "access-stands"];
        let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
        let none = empty::empty(&w.say("access-no-violations"), &w.say("access-none-hint"), None);
        let list = Table::new(w, &title, columns).rows(rows).empty(none);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let body = html! {
            (heading(&head))
            (table(&list))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (items, next) = page(cx, query).await?;
        Ok(Listed::new(items.iter().map(|one| one.shape()).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Violation>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let items = store::list_violations(cx, from).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.updated_at, last.id)))
}

impl Page for ShowViolation {
    const PATH: &'static str = "/sofa-violations/{id}";
    const NEEDS: Right = crate::READ;
    type About = Violation;
    type Shape = ViolationShape;

    async fn show(cx: &mut Context, one: Visible<Violation>, _: &Form) -> Result<Screen, Problem> {
        let named = Named::of(cx, [one.share.owner], one.places.clone()).await?;
        let pursues = crate::WRITE.is_held_by(cx.viewer.actor.as_ref())
            && cx.viewer.owns(&one.share)
            && !one.is_settled();
        let w = &cx.words;
        let title = breach(w, &one);
        let actions = html! {
            @if pursues {
                (button::link(Weight::Primary, &format!("{}/pursue", one.path()),
                    &w.say("access-pursue-title")))
            }
            (button::link(Weight::Quiet, "/sofa-violations", &w.say("access-violations")))
        };
        let steps: Vec<Event> = one.steps.iter().rev().map(|step| event(w, step)).collect();
        let head = Heading::new(&title).tags(settled(w, &one)).actions(actions);
        let body = html! {
            (heading(&head))
            (card::beside(
                html! { (names::lines(one.text.as_str())) (timeline(&steps)) },
                facts(w, &[
                    Fact::new(w.say("access-when"), dates::day(w, one.on)),
                    Fact::new(w.say("access-ask-places"), named.places(w, &one.places)),
                    Fact::new(w.say("access-reported-by"), named.party(w, one.share.owner)),
                ]),
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        _: &mut Context,
        one: Visible<Violation>,
        _: &Form,
    ) -> Result<ViolationShape, Problem> {
        Ok(one.shape())
    }
}

fn event(w: &Words, step: &crate::Pursuit) -> Event {
    let what = w.say(&format!("access-pursued-{}", step.what.name().replace('_', "-")));
    let event = Event::new(dates::day(w, step.on), html! {}, html! { (what) });
    event.detail(names::lines(step.said.as_str()))
}

fn breach(w: &Words, one: &Violation) -> String {
    w.say(&format!("access-breach-{}", one.breach.name()))
}

fn settled(w: &Words, one: &Violation) -> Markup {
    match one.is_settled() {
        true => tag::status(Tone::Good, &w.say("access-pursued-settled")),
        false => tag::status(Tone::Care, &w.say("access-open")),
    }
}
