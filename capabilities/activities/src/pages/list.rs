//! The list of activities.

use std::collections::BTreeMap;

use acts::{Context, Form, Instance, Page, Record, Screen, cut};
use basics::{Id, Names, Organisation, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty,
    filters::filters,
    heading::{Heading, heading},
    names,
    pager::{Pager, downloads, pager},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::narrowing::{address, ask, asked, bar};
use crate::{
    Activity, ActivityShape, Status,
    store::{self, COUNT_MAX, PAGE_ROWS},
    word,
};

/// All activities that the viewer may see, the last updated first.
pub(crate) struct List;

/// A page of activities, with what the organisations and places in it are called.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Activities")]
pub(crate) struct Shown {
    items: Vec<ActivityShape>,
    /// What to send as `after` for those that follow; null at the end.
    next: Option<String>,
    /// Of the whole list; where it is 10,001, there are more.
    count: i64,
    organisations: BTreeMap<Id<Organisation>, Names>,
    places: BTreeMap<Id<Place>, Names>,
}

impl Page for List {
    const PATH: &'static str = "/activities";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Shown;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(cx, query).await?;
        let (activities, next) = page(cx, &asked.narrow).await?;
        let count = store::count(cx, &asked.narrow).await?;
        let named = Named::of(cx, &activities).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let today = cx.today;
        let w = &cx.words;
        let older = next.map(|after| address(Self::PATH, query, "after", &after));
        let rows = activities.iter().map(|activity| row(w, activity, &named, today));
        let columns = vec![
            Column::text(w.say("activities-title-column")),
            Column::text(w.say("activities-organisation")),
            Column::text(w.say("activities-sector")),
            Column::text(w.say("activities-place")),
            Column::text(w.say("activities-status")),
            Column::text(w.say("activities-period")),
            Column::number(w.say("activities-reached")),
        ];
        let (title, shown) = (w.say("activities-title"), Some(counted(w, count)));
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("activities-lead")).actions(actions(w, writes))))
            (filters(&bar(w, Self::PATH, query, &asked)))
            (table(&Table::new(w, &title, columns).rows(rows).empty(nothing(w, writes))))
            (pager(w, &Pager { older: older.as_deref(), shown, ..Pager::default() }))
            @if count > 0 { (files(w, query)) }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Shown, Problem> {
        let asked = asked(cx, query).await?;
        let (activities, next) = page(cx, &asked.narrow).await?;
        let count = store::count(cx, &asked.narrow).await?;
        let Named { parties, places } = Named::of(cx, &activities).await?;
        let organisations = parties.into_iter().map(|(id, (names, _))| (id, names)).collect();
        let items = activities.iter().map(|activity| activity.shape()).collect();
        Ok(Shown { items, next, count, organisations, places })
    }
}

/// A page of the list, and where the one behind it begins, if there is one.
async fn page(
    cx: &mut Context,
    narrow: &store::Narrow,
) -> Result<(Vec<Visible<Activity>>, Option<String>), Problem> {
    let activities = store::list(cx, narrow, PAGE_ROWS).await?;
    Ok(cut(activities, PAGE_ROWS, |last| (last.updated_at, last.id)))
}

fn actions(w: &Words, writes: bool) -> Markup {
    html! {
        @if writes {
            (button::link(Weight::Primary, "/imports/bring", &w.say("activities-bring")))
            (button::link(Weight::Quiet, "/activities/report", &w.say("activities-report-title")))
            @let reminders = w.say("activities-reminders-title");
            (button::link(Weight::Quiet, "/activities/reminders", &reminders))
        }
        (button::link(Weight::Quiet, "/map", &w.say("activities-map")))
    }
}

fn nothing(w: &Words, writes: bool) -> Markup {
    let link = button::link(Weight::Primary, "/imports/bring", &w.say("activities-bring"));
    let hint = w.say("activities-none-hint");
    empty::empty(&w.say("activities-none"), &hint, writes.then_some(&link))
}

fn files(w: &Words, query: &Form) -> Markup {
    let file = |ending: &str| address(&format!("/activities/download.{ending}"), query, "", "");
    let (csv, xlsx, geojson, hxl) = (file("csv"), file("xlsx"), file("geojson"), file("json"));
    downloads(w, &[("XLSX", &xlsx), ("CSV", &csv), ("GeoJSON", &geojson), ("HXL JSON", &hxl)])
}

/// A count as a figure alone: “1,234”, and “10,000+” where there are more.
pub fn figure(w: &Words, count: i64) -> String {
    if count > COUNT_MAX {
        return w.tell_plain("activities-figure-more", &[("shown", w.number(COUNT_MAX).into())]);
    }
    w.number(count)
}

/// “1,234 activities”, exact up to 10,000.
pub(crate) fn counted(w: &Words, count: i64) -> String {
    if count > COUNT_MAX {
        return w.tell_plain("activities-more-than", &[("shown", w.number(COUNT_MAX).into())]);
    }
    w.tell_plain(
        "activities-count",
        &[("count", Arg::from(count)), ("shown", Arg::from(w.number(count)))],
    )
}

fn row(w: &Words, activity: &Activity, named: &Named, today: basics::Day) -> Row {
    let stale = activity.staleness(today);
    let row = Row::new(vec![
        html! {
            (names::text(activity.title.as_str()))
            @if let Some(programme) = activity.programme {
                " " (tag::tag(Tone::Accent, &word::programme(w, programme)))
            }
        },
        named.who(w, activity),
        html! { (word::sector(w, activity.sector)) },
        named.places(w, &activity.places),
        html! {
            (status(w, activity.status))
            @if let Some(why) = stale { " " (tag::tag(Tone::Faded, &w.say(why))) }
        },
        days(activity.period),
        html! { @if let Some(reached) = activity.reached.total() { (w.number(reached)) } },
    ]);
    let tone = if stale.is_some() { Tone::Faded } else { Tone::Plain };
    row.href(format!("/activities/{}", activity.id)).tone(tone)
}

/// First and last day as figures, one above the other: a list is compared, not read aloud.
fn days(period: basics::Period) -> Markup {
    html! {
        @if let Some(first) = period.first() { time datetime=(first) dir="ltr" { (first) } }
        @if let Some(last) = period.last() { br; time datetime=(last) dir="ltr" { "→ " (last) } }
    }
}

pub(crate) fn status(w: &Words, status: Status) -> Markup {
    let tone = match status {
        Status::Planned => Tone::Accent,
        Status::Ongoing => Tone::Good,
        Status::Suspended => Tone::Care,
        Status::Completed => Tone::Plain,
        Status::Cancelled => Tone::Faded,
    };
    tag::status(tone, &word::status(w, status))
}

/// The names of organisations and places that a list's rows need, read once for all.
pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<basics::Line>)>,
    places: BTreeMap<Id<Place>, Names>,
}

impl Named {
    pub(crate) async fn of(
        cx: &mut Context,
        activities: &[Visible<Activity>],
    ) -> Result<Self, Problem> {
        let parties = activities.iter().flat_map(|activity| activity.organisations());
        let parties = parties.collect::<std::collections::BTreeSet<_>>();
        let parties = parties::names_of(cx, parties).await?;
        let places = activities.iter().flat_map(|activity| activity.places.clone());
        let places = places.collect::<std::collections::BTreeSet<_>>();
        let places = places::find_many(cx, places).await?;
        let places = places.into_iter().map(|place| (place.id, place.names.clone())).collect();
        Ok(Self { parties, places })
    }

    /// The reporting organisation, and the local implementer always with it (K31).
    fn who(&self, w: &Words, activity: &Activity) -> Markup {
        html! {
            (self.party(w, activity.reporting))
            @for other in activity.implementing.iter().filter(|id| **id != activity.reporting) {
                br;
                span class="quiet-text" { (w.say("activities-with")) " " (self.party(w, *other)) }
            }
        }
    }

    pub(crate) fn party(&self, w: &Words, id: Id<Organisation>) -> Markup {
        match self.parties.get(&id) {
            Some((_, Some(acronym))) => names::text(acronym.as_str()),
            Some((names, None)) => names::name(w, names),
            None => html! { (w.say("activities-unnamed")) },
        }
    }

    pub(crate) fn places(&self, w: &Words, ids: &[Id<Place>]) -> Markup {
        html! {
            @for (n, id) in ids.iter().take(3).enumerate() {
                @if n > 0 { (w.say("comma")) }
                @if let Some(names) = self.places.get(id) { (names::name(w, names)) }
            }
            @if ids.len() > 3 { " +" (ids.len() - 3) }
        }
    }
}
