//! The reminder list: what looks out of date of one's own, and of those one brings files for.

use std::collections::BTreeMap;

use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Id, Names, Organisation, Problem, Right};
use look::{
    breadcrumbs::breadcrumbs,
    button::{self, Weight},
    dates,
    empty::empty,
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::list::{Named, status};
use crate::{Activity, ActivityShape, store};

pub(crate) struct Stale;

/// So many at once: whoever has more takes them away as a file.
const SHOWN: usize = 100;

/// What somebody should confirm, correct or complete.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Reminders")]
pub(crate) struct Shown {
    /// The viewer's own organisation's, the longest silent first.
    items: Vec<ActivityShape>,
    /// How many there are of others that the viewer's organisation brings files for.
    others: Vec<Others>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RemindersOfOthers")]
struct Others {
    organisation: Id<Organisation>,
    names: Option<Names>,
    count: i64,
}

impl Page for Stale {
    const PATH: &'static str = "/activities/reminders";
    const NEEDS: Right = crate::WRITE;
    type About = Instance;
    type Shape = Shown;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let own = own(cx).await?;
        let named = Named::of(cx, &own).await?;
        let others = others(cx).await?;
        let today = cx.today;
        let w = &cx.words;
        let title = w.say("activities-reminders-title");
        let parent = [(w.say("activities-title"), "/activities")];
        let parent = parent.each_ref().map(|(label, href)| (label.as_str(), *href));
        let file = w.say("activities-reminders-file");
        let actions = button::link(Weight::Primary, "/activities/round.xlsx", &file);
        let head = Heading::new(&title)
            .above(breadcrumbs(w, &parent))
            .lede(w.say("activities-reminders-lead"))
            .actions(actions);
        let rows = own.iter().map(|activity| row(w, activity, &named, today));
        let columns = vec![
            Column::text(w.say("activities-title-column")),
            Column::text(w.say("activities-place")),
            Column::text(w.say("activities-status")),
            Column::text(w.say("activities-reminders-why")),
            Column::text(w.say("activities-reminders-last")),
            Column::text(w.say("activities-reminders-do")),
        ];
        let nothing = empty(
            &w.say("activities-reminders-none"),
            &w.say("activities-reminders-none-hint"),
            None,
        );
        let body = html! {
            (heading(&head))
            (table(&Table::new(w, title.clone(), columns).rows(rows).empty(nothing)))
            @if !others.is_empty() { (of_others(w, &others)) }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Shown, Problem> {
        let items = own(cx).await?.iter().map(|activity| activity.shape()).collect();
        Ok(Shown { items, others: others(cx).await? })
    }
}

async fn own(cx: &mut Context) -> Result<Vec<Visible<Activity>>, Problem> {
    let owner = cx.actor()?.organisation;
    store::stale_of(cx, owner, SHOWN).await
}

async fn others(cx: &mut Context) -> Result<Vec<Others>, Problem> {
    let counts = store::stale_counts(cx).await?;
    let ids = counts.iter().map(|(id, _)| *id).collect();
    let named: BTreeMap<_, _> = parties::names_of(cx, ids).await?;
    let others = counts.into_iter().map(|(organisation, count)| Others {
        organisation,
        names: named.get(&organisation).map(|(names, _)| names.clone()),
        count,
    });
    Ok(others.collect())
}

fn row(w: &Words, activity: &Activity, named: &Named, today: basics::Day) -> Row {
    let to = |verb: &str| format!("/activities/{}/{verb}", activity.id);
    Row::new(vec![
        html! {
            a href={ "/activities/" (activity.id) } { (names::text(activity.title.as_str())) }
        },
        named.places(w, &activity.places),
        status(w, activity.status),
        html! { @if let Some(why) = activity.staleness(today) { (w.say(why)) } },
        dates::day(w, activity.reported_on),
        html! {
            a href=(to("confirm")) { (w.say("activities-confirm-title")) }
            " · "
            a href=(to("correct")) { (w.say("activities-correct-title")) }
        },
    ])
}

/// Each can be sent its rows, prefilled, to bring them up to date.
fn of_others(w: &Words, others: &[Others]) -> Markup {
    let rows = others.iter().map(|other| {
        let file = format!("/activities/round.xlsx?organisation={}", other.organisation);
        Row::new(vec![
            html! {
                @match &other.names {
                    Some(known) => { (names::name(w, known)) }
                    None => { (w.say("activities-unnamed")) }
                }
            },
            html! { (w.number(other.count)) },
            html! { a href=(file) { "XLSX" } },
        ])
    });
    let columns = vec![
        Column::text(w.say("activities-organisation")),
        Column::number(w.say("activities-reminders-count")),
        Column::text(w.say("activities-reminders-file-of")),
    ];
    let title = w.say("activities-reminders-others");
    html! {
        h2 { (title) }
        p class="hint" { (w.say("activities-reminders-others-hint")) }
        (table(&Table::new(w, title.clone(), columns).rows(rows)))
    }
}
