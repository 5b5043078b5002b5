//! What calendar programs read at a secret address: the days by which something is due.

use std::collections::BTreeMap;

use acts::{Context, Download, Form, Record, Stream};
use basics::{Day, Id, Moment, Names, Organisation, Problem, Right};
use icalendar::{Calendar as Written, Component, Event, Property};
use sharing::{Level, Visible};
use words::{Arg, Words};

use crate::{Obligation, calendar::Opened, pages::word, store};

pub(crate) struct Feed;

type Parties = BTreeMap<Id<Organisation>, (Names, Option<basics::Line>)>;

impl Stream for Feed {
    const PATH: &'static str = "/calendar/{id}/obligations.ics";
    /// Whoever knows the address: calendar programs do not sign in.
    const NEEDS: Right = Right::of_anyone("obligations.calendar");
    const KIND: &'static str = "text/calendar";
    type About = Opened;

    async fn flow(
        cx: &mut Context,
        calendar: Visible<Opened>,
        _: &Form,
    ) -> Result<Download, Problem> {
        let person = calendar.0.person;
        // Rights and sight are that person's as they are now, and nobody's who asks.
        let actor = people::who_is(&mut cx.tx, person).await?;
        let actor = actor.filter(|actor| crate::READ.is_held_by(Some(actor)));
        let actor = actor.ok_or(Problem::NotFound)?;
        cx.words = cx.words.dictionary().words(actor.language);
        cx.viewer = sharing::viewer(&mut cx.tx, Some(actor), cx.today).await?;
        let due = store::list_for_calendar(cx).await?;
        let parties = due.iter().flat_map(|one| [one.by, one.to]).collect();
        let parties = parties::names_of(cx, parties).await?;
        let (w, address) = (&cx.words, cx.settings().address.as_str());
        let mut written = Written::empty();
        for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Comity//Obligations//EN")] {
            written.append_property(Property::new(key, value));
        }
        written.name(&w.say("obligations-title"));
        for one in &due {
            written.push(event(w, one, &parties, address));
        }
        Ok(Download {
            content_type: "text/calendar; charset=utf-8",
            file_name: Some("obligations.ics".to_owned()),
            bytes: written.to_string().into_bytes(),
        })
    }
}

/// The day of one move. A calendar lies on other people's machines and on locked screens: the title
/// stands in it only where it would harm nobody.
fn event(w: &Words, one: &Obligation, parties: &Parties, address: &str) -> Event {
    let link = format!("{address}{}", one.path());
    let mut event = Event::new();
    event.uid(&format!("{}@{}", one.id, host(address)));
    event.add_property("DTSTAMP", utc(one.updated_at));
    event.append_property(day("DTSTART", one.turn_due()));
    event.append_property(day("DTEND", one.turn_due().plus_days(1)));
    event.add_property("SEQUENCE", one.version.to_string());
    event.add_property("TRANSP", "TRANSPARENT");
    event.summary(&summary(w, one, parties));
    let next = word::next(w, one).unwrap_or_default();
    event.description(&format!("{next}\n{link}"));
    event.url(&link);
    event.done()
}

fn summary(w: &Words, one: &Obligation, parties: &Parties) -> String {
    if one.share.level == Level::Low {
        return one.title.to_string();
    }
    let name = |id: Id<Organisation>| {
        let known = parties.get(&id).map(|(names, _)| names.in_language(w.language()).to_string());
        Arg::from(known.unwrap_or_default())
    };
    let args = [
        ("sort", Arg::from(word::sort(w, one.sort))),
        ("from", name(one.turn())),
        ("to", name(one.other().unwrap_or(one.to))),
    ];
    w.tell_plain("obligations-calendar-entry", &args)
}

/// A whole day, in no zone: it is due that day wherever one reads it.
fn day(key: &str, day: Day) -> Property {
    let text = format!("{:04}{:02}{:02}", day.year(), day.month(), day.day_of_month());
    Property::new(key, text).add_parameter("VALUE", "DATE").done()
}

/// `20260615T090000Z`.
fn utc(moment: Moment) -> String {
    let whole = Moment::from_micros(moment.seconds() * 1_000_000).unwrap_or(moment);
    whole.to_string().replace(['-', ':'], "")
}

fn host(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, host)| host)
}
