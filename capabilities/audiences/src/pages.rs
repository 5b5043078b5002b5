//! Audiences on screen.

use std::collections::BTreeMap;

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, ShownTo};
use basics::{Id, Line, Names, Organisation, Problem, Right};
use journal::Entry;
use look::{
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, AudienceKind, Visible};
use words::{Arg, Words};

use crate::{AudienceShape, Named, act, shape::ShownShape, store};

type Known = BTreeMap<Id<Organisation>, (Names, Option<Line>)>;

/// The audiences that the viewer's organisation may choose, keeps or belonged to.
pub(crate) struct List;

/// So many members are named in the list; the page names all.
const NAMED: usize = 8;

impl Page for List {
    const PATH: &'static str = "/audiences";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<AudienceShape>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let audiences = store::list(cx).await?;
        let named = audiences.iter().flat_map(|named| named.members.iter().take(NAMED));
        let known = parties::names_of(cx, named.map(|member| member.party).collect()).await?;
        let w = &cx.words;
        let opens = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let open = button::link(Weight::Primary, "/audiences/open", &w.say("audiences-open-title"));
        let rows = audiences.iter().map(|named| {
            Row::new(vec![
                html! { (word(w, &named.audience)) " " (ended(w, &named.audience)) },
                members_in_short(w, named, &known),
            ])
            .href(named.path())
        });
        let columns = ["audiences-audience", "audiences-members"];
        let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
        let title = w.say("audiences-title");
        let head = Heading::new(&title).lede(w.say("audiences-lead"));
        let head = if opens { head.actions(open) } else { head };
        let body = html! {
            (heading(&head))
            (table(&Table::new(w, &title, columns).rows(rows)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        let audiences = store::list(cx).await?;
        Ok(Listed::new(audiences.iter().map(|named| named.shape()).collect(), None))
    }
}

fn members_in_short(w: &Words, named: &Named, known: &Known) -> Markup {
    let more = named.members.len().saturating_sub(NAMED);
    html! {
        @if named.members.is_empty() { (means(w, &named.audience)) }
        @for (n, member) in named.members.iter().take(NAMED).enumerate() {
            @if n > 0 { (w.say("comma")) }
            (party(w, known, member.party))
        }
        @if more > 0 { " " (w.tell("audiences-and-more", &[("count", Arg::from(more))])) }
    }
}

/// An audience: who is in it since when, who coordinates, how much of one's own it sees.
pub(crate) struct Show;

/// An audience, and how much of one's own it sees.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AudienceShown")]
pub(crate) struct Shown {
    audience: AudienceShape,
    own_records: Vec<ShownShape>,
}

impl Page for Show {
    const PATH: &'static str = "/audiences/{id}";
    const NEEDS: Right = crate::READ;
    type About = Named;
    type Shape = Shown;

    async fn show(cx: &mut Context, named: Visible<Named>, _: &Form) -> Result<Screen, Problem> {
        let counted = cx.count_shown_to(named.audience.id).await?;
        let members = named.members.iter().map(|member| member.party);
        let others = named.coordinators.iter().copied().chain(named.audience.owner);
        let known = parties::names_of(cx, members.chain(others).collect()).await?;
        let past = history(cx, &named).await?;
        let w = &cx.words;
        let title = word(w, &named.audience);
        let head =
            Heading::new(&title).tags(ended(w, &named.audience)).actions(actions(cx, &named));
        let body = html! {
            (heading(&head.lede(means(w, &named.audience))))
            (facts(w, &told(w, &named, &known, &counted)))
            @if named.audience.kind == AudienceKind::Named { (member_table(w, &named, &known)) }
            (past)
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, named: Visible<Named>, _: &Form) -> Result<Shown, Problem> {
        let counted = cx.count_shown_to(named.audience.id).await?;
        let own_records = counted.into_iter().map(ShownShape::from).collect();
        Ok(Shown { audience: named.shape(), own_records })
    }
}

fn told(w: &Words, named: &Named, known: &Known, counted: &[ShownTo]) -> Vec<Fact> {
    let owner = named.audience.owner.map(|owner| party(w, known, owner));
    let coordinators = (!named.coordinators.is_empty()).then(|| {
        html! { ul { @for one in &named.coordinators { li { (party(w, known, *one)) } } } }
    });
    let own = match named.audience.ended_on {
        None => "audiences-own-records",
        Some(_) => "audiences-own-records-ended",
    };
    let ended_on = named.audience.ended_on.map(|day| dates::day(w, day));
    let own = Fact::new(w.say(own), shown(w, counted));
    let some = [
        ("audiences-keeper", owner),
        ("audiences-ended-on", ended_on),
        ("audiences-coordinators", coordinators),
    ];
    let some = some.into_iter().filter_map(|(key, said)| Some(Fact::new(w.say(key), said?)));
    some.chain([own]).collect()
}

/// How many of one's own records of each kind it sees.
pub(crate) fn shown(w: &Words, counted: &[ShownTo]) -> Markup {
    let number = |count: i64| match count > ShownTo::SHOWN_MAX {
        true => format!("{}+", w.number(ShownTo::SHOWN_MAX)),
        false => w.number(count),
    };
    let some: Vec<&ShownTo> = counted.iter().filter(|counted| counted.count > 0).collect();
    html! {
        @if some.is_empty() { p { (w.say("audiences-shown-none")) } }
        @else {
            ul {
                @for one in some {
                    li { (w.say(one.label)) (w.say("colon")) (number(one.count)) }
                }
            }
        }
    }
}

fn member_table(w: &Words, named: &Named, known: &Known) -> Markup {
    let mut members: Vec<_> = named.members.iter().collect();
    members.sort_by_key(|member| {
        known
            .get(&member.party)
            .map(|(names, _)| basics::fold(names.in_language(w.language()).as_str()))
    });
    let rows = members.into_iter().map(|member| {
        Row::new(vec![
            html! {
                (party(w, known, member.party)) " "
                @if named.coordinators.contains(&member.party) {
                    (tag::tag(Tone::Accent, &w.say("audiences-coordinates")))
                }
            },
            dates::day(w, member.since),
        ])
        .href(format!("/parties/{}", member.party))
    });
    let columns = ["audiences-member", "audiences-since"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let none = html! { p { (w.say("audiences-means-named")) } };
    let title = w.say("audiences-members");
    html! {
        h2 { (title) }
        (table(&Table::new(w, title.clone(), columns).rows(rows).empty(none)))
    }
}

/// What this person may do with it as it stands.
fn actions(cx: &Context, named: &Named) -> Markup {
    let w = &cx.words;
    let holds = |right: Right| right.is_held_by(cx.viewer.actor.as_ref());
    let mut verbs = Vec::new();
    if holds(crate::WRITE) && act::may_keep(cx, named).is_ok() {
        verbs.push(("add", "audiences-add-title"));
        if !named.members.is_empty() {
            verbs.push(("take-out", "audiences-take-out-title"));
        }
        verbs.push(("rename", "audiences-rename-title"));
        verbs.push(("end", "audiences-end-title"));
    }
    if holds(crate::APPOINT) && act::may_appoint(cx, named).is_ok() {
        verbs.push(("coordinate", "audiences-coordinate-title"));
        if !named.coordinators.is_empty() {
            verbs.push(("relieve", "audiences-relieve-title"));
        }
    }
    html! {
        @for (verb, key) in verbs {
            (button::link(Weight::Quiet, &format!("{}/{verb}", named.path()), &w.say(key)))
        }
    }
}

const ENTRIES_MAX: usize = 50;

/// What was done to it and why, for whoever keeps it: the reasons are theirs.
async fn history(cx: &mut Context, named: &Named) -> Result<Markup, Problem> {
    if !named.is_coordinated_by(cx.actor()?) {
        return Ok(html! {});
    }
    let entries = journal::list_of_record(&mut cx.tx, named.uuid(), ENTRIES_MAX).await?;
    let people: Vec<_> = entries.iter().filter_map(|entry| entry.person).collect();
    let people = people::names_of(cx, people).await?;
    let w = &cx.words;
    let event = |entry: &Entry| {
        let who = people.iter().find(|(person, _)| Some(*person) == entry.person);
        let who = html! { @if let Some((_, name)) = who { (names::text(name.as_str())) } };
        let what = w.say(&format!("{}-title", entry.act.replace(['.', '_'], "-")));
        let event = Event::new(dates::moment(w, entry.at), who, html! { (what) });
        match reason(entry) {
            Some(reason) => event.detail(html! { p { (names::text(&reason)) } }),
            None => event,
        }
    };
    let events: Vec<Event> = entries.iter().map(event).collect();
    Ok(html! {
        @if !events.is_empty() {
            h2 { (w.say("audiences-history")) }
            (timeline(&events))
        }
    })
}

fn reason(entry: &Entry) -> Option<String> {
    let content: serde_json::Value = serde_json::from_str(&entry.leaf.as_ref()?.content).ok()?;
    content["reason"].as_str().map(str::to_owned)
}

fn party(w: &Words, known: &Known, party: Id<Organisation>) -> Markup {
    html! { @if let Some((name, _)) = known.get(&party) { (names::name(w, name)) } }
}

fn ended(w: &Words, audience: &Audience) -> Markup {
    html! {
        @if audience.ended_on.is_some() { (tag::tag(Tone::Faded, &w.say("audiences-ended"))) }
    }
}

/// What follows from its kind.
fn means(w: &Words, audience: &Audience) -> String {
    let key = match (audience.kind, audience.ended_on) {
        (_, Some(_)) => "audiences-means-ended".to_owned(),
        (AudienceKind::Named, None) => "audiences-means-members".to_owned(),
        (kind, None) => format!("audiences-means-{}", kind.name()),
    };
    w.say(&key)
}

pub(crate) fn word(w: &Words, audience: &Audience) -> String {
    match &audience.names {
        Some(names) => names.in_language(w.language()).to_string(),
        None => w.say(&format!("sharing-audience-{}", audience.kind.name())),
    }
}
