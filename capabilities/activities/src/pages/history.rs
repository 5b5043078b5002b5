//! What happened to an activity: for its owner every change with its reason, for whoever else may
//! see it only that it was changed, and when.

use acts::Context;
use basics::{Id, Organisation, Problem};
use journal::Entry;
use look::{
    dates, names,
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use serde_json::Value;
use words::{Arg, Words};

use crate::Activity;

const ENTRIES_MAX: usize = 50;

/// The history, the releases and the readings, as far as they are this viewer's to know.
pub(crate) async fn of(
    cx: &mut Context,
    activity: &Activity,
    owns: bool,
) -> Result<Markup, Problem> {
    if !owns && !cx.viewer.owns(&activity.share) {
        return Ok(html! {});
    }
    let entries = journal::list_of_record(&mut cx.tx, activity.id.uuid(), ENTRIES_MAX).await?;
    let releases = sharing::releases_of(&mut cx.tx, activity.id.uuid()).await?;
    let reads = sharing::list_reads(&mut cx.tx, activity.id.uuid()).await?;
    let parties: Vec<_> = entries
        .iter()
        .filter_map(|entry| entry.organisation)
        .chain(releases.iter().map(|release| release.recipient))
        .chain(reads.iter().filter_map(|(_, party, ..)| *party))
        .collect();
    let known = parties::names_of(cx, parties.into_iter().collect()).await?;
    let today = cx.today;
    let w = &cx.words;
    let name = |id: Option<_>| {
        let names = id.and_then(|id| known.get(&id));
        html! { @if let Some((names, _)) = names { (names::name(w, names)) } }
    };
    let events = events(w, &entries, &name);
    let revoke = |release: &sharing::Release| {
        format!("/activities/{}/revoke?release={}", activity.id, release.id)
    };
    Ok(html! {
        h2 { (w.say("activities-history")) }
        (timeline(&events))
        @if !releases.is_empty() {
            h2 { (w.say("activities-releases")) }
            ul {
                @for release in &releases {
                    li {
                        (name(Some(release.recipient))) " — "
                        (names::text(release.purpose.as_str())) " " (until(w, release))
                        @if release.is_active(today) {
                            " " a href=(revoke(release)) { (w.say("activities-revoke-title")) }
                        } @else { " — " (w.say("activities-release-over")) }
                    }
                }
            }
        }
        @if !reads.is_empty() {
            h2 { (w.say("activities-reads")) }
            ul {
                @for (_, party, _, at) in &reads {
                    li { (name(*party)) (w.say("comma")) (dates::moment(w, *at)) }
                }
            }
        }
    })
}

/// The entries as a timeline, each with what it changed.
fn events(
    w: &Words,
    entries: &[Entry],
    name: &dyn Fn(Option<Id<Organisation>>) -> Markup,
) -> Vec<Event> {
    let contents: Vec<Option<Value>> = entries
        .iter()
        .map(|entry| entry.leaf.as_ref().and_then(|leaf| serde_json::from_str(&leaf.content).ok()))
        .collect();
    let event = |(n, entry): (usize, &Entry)| {
        let what = w.say(&format!("{}-title", entry.act.replace(['.', '_'], "-")));
        let when = dates::moment(w, entry.at);
        let older = contents.get(n + 1).and_then(Option::as_ref);
        Event::new(when, name(entry.organisation), html! { (what) }).detail(detail(
            w,
            contents[n].as_ref(),
            older,
        ))
    };
    entries.iter().enumerate().map(event).collect()
}

fn until(w: &Words, release: &sharing::Release) -> String {
    w.tell("activities-until-day", &[("day", Arg::from(w.day(release.last_day)))])
}

/// Why, and what is different from the entry before.
fn detail(w: &Words, content: Option<&Value>, older: Option<&Value>) -> Markup {
    let reason = content.and_then(|content| content["reason"].as_str());
    let changed = content.zip(older).map(|(new, old)| changes(&new["shape"], &old["shape"]));
    let changed = changed.unwrap_or_default();
    html! {
        @if let Some(reason) = reason { p { (names::text(reason)) } }
        @if !changed.is_empty() {
            ul {
                @for (what, from, to) in &changed {
                    li {
                        (w.say(&format!("activities-field-{what}"))) (w.say("colon"))
                        del { (names::text(from)) } " → " ins { (names::text(to)) }
                    }
                }
            }
        }
    }
}

/// Fields that are said in words elsewhere, or that change with every act.
const UNSAID: [&str; 6] = ["id", "version", "dac", "reported_on", "places", "audience"];

fn changes(new: &Value, old: &Value) -> Vec<(String, String, String)> {
    let Some(object) = new.as_object() else { return Vec::new() };
    object
        .iter()
        .filter(|(field, value)| {
            !UNSAID.contains(&field.as_str()) && old[field.as_str()] != **value
        })
        .map(|(field, value)| (field.clone(), said(&old[field.as_str()]), said(value)))
        .collect()
}

fn said(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.chars().take(120).collect(),
        other => other.to_string(),
    }
}
