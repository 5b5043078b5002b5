//! The focal points and liaison offices of one organisation; for its own people with what is due.

use acts::{Context, Form, Page, Record, Screen, behind, cut};
use basics::{Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use parties::{Party, Stage};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{Named, Now, offices, topics, warned, whom};
use crate::{
    FocalPoint, FocalPointShape, Office, OfficeShape, Reliance,
    store::{self, PAGE_ROWS},
};

pub(crate) struct OfParty;

/// A page of an organisation's focal points, and its offices.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ContactsOfOrganisation")]
pub(crate) struct Told {
    items: Vec<FocalPointShape>,
    /// What to send as `after` for those that follow; null at the end.
    next: Option<String>,
    offices: Vec<OfficeShape>,
}

type Listed = (Vec<Visible<FocalPoint>>, Option<String>);

impl Page for OfParty {
    const PATH: &'static str = "/parties/{id}/focal-points";
    const NEEDS: Right = crate::READ;
    type About = Party;
    type Shape = Told;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<String, FocalPoint>).map(drop)?)
    }

    async fn show(
        cx: &mut Context,
        party: Visible<Party>,
        query: &Form,
    ) -> Result<Screen, Problem> {
        let (items, next) = page(cx, &party, query).await?;
        let open = store::offices_of(cx, party.id).await?;
        let all = items.iter().map(|it| &**it);
        let named = Named::of_all(cx, all, open.iter().map(|office| office.place)).await?;
        let actions = actions(cx, &party);
        let now = Now::of(cx);
        let w = &cx.words;
        let path = format!("/parties/{}/focal-points", party.id);
        let older = next.map(|after| activities::address(&path, query, "after", &after));
        let name = party.names.in_language(w.language()).to_string();
        let title = w.tell_plain("focal-points-of", &[("name", name.into())]);
        let head = Heading::new(&title).lede(w.say("focal-points-of-lead")).actions(actions);
        let body = html! {
            (heading(&head))
            (table(w, &items, &named, now))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
            @if !open.is_empty() {
                h2 { (w.say("focal-points-offices")) }
                (offices::table(w, &open.iter().map(|one| &**one).collect::<Vec<_>>(), &named, now))
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, party: Visible<Party>, query: &Form) -> Result<Told, Problem> {
        let (items, next) = page(cx, &party, query).await?;
        let offices = store::offices_of(cx, party.id).await?;
        Ok(Told {
            items: items.iter().map(|it| it.shape()).collect(),
            next,
            offices: offices.iter().map(|office: &Visible<Office>| office.shape()).collect(),
        })
    }
}

async fn page(cx: &mut Context, party: &Party, query: &Form) -> Result<Listed, Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let items = store::of_party(cx, party.id, from.as_ref()).await?;
    Ok(cut(items, PAGE_ROWS, |last| (store::sort(last), last.id)))
}

fn actions(cx: &Context, party: &Party) -> Markup {
    let w = &cx.words;
    let holds = |right: Right| right.is_held_by(cx.viewer.actor.as_ref());
    let is_own = cx.viewer.organisation() == Some(party.id);
    html! {
        @if is_own && holds(crate::WRITE) {
            (button::link(Weight::Primary, "/focal-points/name",
                &w.say("focal-points-name-title")))
            (button::link(Weight::Quiet, "/offices/open",
                &w.say("focal-points-open-office-title")))
        }
        @if holds(crate::KEEP) && party.stage == Stage::Unclaimed {
            (button::link(Weight::Quiet, &format!("/parties/{}/name-focal-point-for", party.id),
                &w.say("focal-points-name-for-title")))
        }
        (button::link(Weight::Quiet, "/focal-points", &w.say("focal-points-directory")))
    }
}

fn table(w: &Words, items: &[Visible<FocalPoint>], named: &Named, now: Now) -> Markup {
    let columns = [
        "focal-points-who",
        "focal-points-ask-topics",
        "focal-points-ask-places",
        "focal-points-state",
        "focal-points-check-due",
    ];
    let rows = items.iter().map(|it| {
        let name = whom(it, now.today).unwrap_or(&it.holder).name.as_str();
        Row::new(vec![
            html! { (names::text(name)) },
            html! { (topics(w, it)) },
            html! { (named.places(w, it)) },
            html! { (state(w, it, now)) (warned(w, it, now.today)) },
            dates::day(w, it.check.due_on()),
        ])
        .href(it.path())
    });
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let nothing = empty::empty(&w.say("focal-points-none"), &w.say("focal-points-none-hint"), None);
    let table = Table::new(w, w.say("focal-points-title"), columns).rows(rows);
    look::table::table(&table.empty(nothing))
}

fn state(w: &Words, it: &FocalPoint, now: Now) -> Markup {
    let reliance = it.reliance(now.today);
    let tone = match reliance {
        Reliance::Confirmed => Tone::Good,
        Reliance::Due | Reliance::Unconfirmed => Tone::Care,
        Reliance::Ended => Tone::Faded,
    };
    tag::status(tone, &w.say(&format!("focal-points-reliance-{}", reliance.name())))
}
