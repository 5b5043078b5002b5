//! The journal on screen, and what one takes away of it.

pub(crate) mod checkpoint;
mod compartment;
pub(crate) mod keep;
pub(crate) mod receipt;

use acts::{Context, Form, Instance, Listed, Page, Screen};
use basics::{Id, Moment, Organisation, Person, Problem, Refusal, Refusals, Right};
use journal::{Entry, Log};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tabs::{Tab, tabs},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use sharing::Visible;
use words::Words;

use compartment::{OF_INSTANCE, OF_OWN, Paths};

const PAGE_ROWS: usize = 50;

/// A leaf of the journal: what a deed left of one record.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Deed")]
pub(crate) struct DeedShape {
    position: i64,
    deed: Id<journal::Deed>,
    act: String,
    person: Option<Id<Person>>,
    organisation: Option<Id<Organisation>>,
    at: Moment,
    kind: String,
    record: Id<journal::Deed>,
    commitment: String,
    /// What its receipt is fetched by.
    entry: Id<journal::Leaf>,
    /// The text that was committed to; none once it was shredded.
    content: Option<String>,
}

/// The deeds that left records of the viewer's organisation.
pub(crate) struct Browse;

impl Page for Browse {
    const PATH: &'static str = "/journal";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<DeedShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(before(query).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let log = compartment::own(cx)?;
        browse(cx, log, OF_OWN, query).await
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let log = compartment::own(cx)?;
        shapes(cx, log, query).await
    }
}

/// The deeds that concern no organisation's records.
pub(crate) struct BrowseInstance;

impl Page for BrowseInstance {
    const PATH: &'static str = "/journal/instance";
    const NEEDS: Right = crate::READ_INSTANCE;
    type About = Instance;
    type Shape = Listed<DeedShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(before(query).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        browse(cx, journal::INSTANCE, OF_INSTANCE, query).await
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        shapes(cx, journal::INSTANCE, query).await
    }
}

async fn browse(
    cx: &mut Context,
    log: Id<Log>,
    paths: Paths,
    query: &Form,
) -> Result<Screen, Problem> {
    let (entries, next) = page(cx, log, query).await?;
    let people: Vec<_> = entries.iter().filter_map(|entry| entry.person).collect();
    let people = people::names_of(cx, people).await?;
    let older = next.map(|before| format!("{}?after={before}", paths.journal));
    let w = &cx.words;
    let rows = entries.iter().map(|entry| {
        let name = people.iter().find(|(person, _)| Some(*person) == entry.person);
        row(w, entry, name.map(|(_, name)| name.as_str()))
    });
    let columns = ["deeds-when", "deeds-who", "deeds-what", "deeds-on", "deeds-why", "deeds-entry"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let keep = html! {
        (button::link(Weight::Quiet, paths.checkpoint, &w.say("deeds-keep")))
    };
    let nothing = empty::empty(&w.say("deeds-none"), &w.say("deeds-none-hint"), None);
    let body = html! {
        (heading(&Heading::new(w.say("deeds-title")).lede(w.say("deeds-lead")).actions(keep)))
        (tabs_of(cx, paths.journal, |paths| paths.journal))
        (table(&Table::new(w, w.say("deeds-title"), columns).rows(rows).empty(nothing)))
        (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
    };
    Ok(Screen::new(w.say("deeds-title"), body))
}

/// The position that a page of the journal ends before.
fn before(query: &Form) -> Result<Option<i64>, Refusal> {
    query.cursor("after", |text| text.parse().ok())
}

/// A page of entries, and where the one behind it begins, if there is one.
async fn page(
    cx: &mut Context,
    log: Id<Log>,
    query: &Form,
) -> Result<(Vec<Entry>, Option<String>), Problem> {
    let before = before(query).ok().flatten();
    let mut entries = journal::list_entries(&mut cx.tx, log, before, PAGE_ROWS + 1).await?;
    let more = entries.len() > PAGE_ROWS;
    entries.truncate(PAGE_ROWS);
    let next = entries.last().filter(|_| more).map(|last| last.position.to_string());
    Ok((entries, next))
}

async fn shapes(
    cx: &mut Context,
    log: Id<Log>,
    query: &Form,
) -> Result<Listed<DeedShape>, Problem> {
    let (entries, next) = page(cx, log, query).await?;
    let shape = |entry: Entry| DeedShape {
        entry: entry.id(),
        position: entry.position,
        deed: entry.deed,
        act: entry.act,
        person: entry.person,
        organisation: entry.organisation,
        at: entry.at,
        kind: entry.kind,
        record: Id::from_uuid(entry.record),
        commitment: entry.commitment.to_string(),
        content: entry.leaf.map(|leaf| leaf.content),
    };
    Ok(Listed::new(entries.into_iter().map(shape).collect(), next))
}

/// One's own compartment and the instance's, for whoever may see both.
pub(crate) fn tabs_of(cx: &Context, here: &str, of: fn(&Paths) -> &'static str) -> Markup {
    let w = &cx.words;
    if !compartment::may_see(cx, journal::INSTANCE) {
        return html! {};
    }
    let tab = |key: &str, href: &'static str| Tab::new(w.say(key), href, href == here);
    let both = [tab("deeds-own", of(&OF_OWN)), tab("deeds-instance", of(&OF_INSTANCE))];
    tabs(&w.say("deeds-title"), &both)
}

/// A line of the journal. A shredded one keeps its place and says that it is one.
fn row(w: &Words, entry: &Entry, name: Option<&str>) -> Row {
    let content: Option<Value> =
        entry.leaf.as_ref().and_then(|leaf| serde_json::from_str(&leaf.content).ok());
    let reason = content.as_ref().and_then(|content| content["reason"].as_str());
    let shape = content.as_ref().map(|content| &content["shape"]);
    let called = shape.and_then(|shape| {
        ["title", "name", "acronym"].iter().find_map(|field| shape[*field].as_str())
    });
    let act = format!("{}-title", entry.act.replace(['.', '_'], "-"));
    Row::new(vec![
        dates::moment(w, entry.at),
        html! {
            @match (name, entry.person) {
                (Some(name), _) => (names::text(name)),
                (None, Some(_)) => (w.say("deeds-by-others")),
                (None, None) => (w.say("deeds-by-itself")),
            }
        },
        html! { @if w.has(&act) { (w.say(&act)) } @else { code { (entry.act) } } },
        html! { (names::text(called.unwrap_or(&entry.kind))) },
        html! {
            @if let Some(reason) = reason { (names::text(reason)) }
            @if entry.leaf.is_none() { (w.say("deeds-shredded")) }
        },
        html! {
            @match &entry.leaf {
                Some(_) => a href={ "/journal/receipts/" (entry.id()) } aria-label={
                    (w.say("deeds-receipt")) " " (entry.position)
                } { bdi dir="ltr" { (entry.position) } },
                None => bdi dir="ltr" { (entry.position) },
            }
        },
    ])
}
