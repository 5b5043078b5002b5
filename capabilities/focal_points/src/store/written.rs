//! How people, hours and lists of a focal point are written in its columns, and read again.

use basics::{Id, Line, Named, Problem, Refusal};
use database::Row;
use places::Place;
use serde_json::{Value as Json, json};

use crate::{Channel, ChannelKind, Clock, Contact, Hours, Zone};

pub(super) fn names<T: Named>(items: &[T]) -> Json {
    items.iter().map(|item| Json::from(item.name())).collect()
}

pub(super) fn ids(places: &[Id<Place>]) -> Json {
    places.iter().map(|place| Json::from(place.to_string())).collect()
}

pub(super) fn channels(channels: &[Channel]) -> Json {
    let one = |it: &Channel| json!({ "kind": it.kind.name(), "value": it.value.as_str() });
    channels.iter().map(one).collect()
}

pub(super) fn contact(contact: &Contact) -> Json {
    json!({
        "name": contact.name.as_str(),
        "role": contact.role.as_ref().map(Line::as_str),
        "channels": channels(&contact.channels),
        "languages": names(&contact.languages),
    })
}

pub(super) fn contacts(all: &[Contact]) -> Json {
    all.iter().map(contact).collect()
}

pub(super) fn hours(hours: &Hours) -> Json {
    json!({
        "days": names(&hours.days),
        "from": hours.from.to_string(),
        "until": hours.until.to_string(),
        "zone": hours.zone.name(),
    })
}

pub(super) fn read_named<T: Named>(row: &Row, column: &str) -> Result<Vec<T>, Problem> {
    all_named(&row.get(column)?)
}

pub(super) fn read_ids(row: &Row, column: &str) -> Result<Vec<Id<Place>>, Problem> {
    let stored: Json = row.get(column)?;
    texts(&stored).map(|text| text.parse().map_err(Problem::broken)).collect()
}

pub(super) fn read_lines(row: &Row, column: &'static str) -> Result<Vec<Line>, Problem> {
    let stored: Json = row.get(column)?;
    texts(&stored).map(|text| stored_value(Line::parse(column, text))).collect()
}

pub(super) fn read_contact(stored: &Json) -> Result<Contact, Problem> {
    Ok(Contact {
        name: stored_value(Line::parse("name", text(stored, "name")?))?,
        role: stored["role"]
            .as_str()
            .map(|role| Line::parse("role", role))
            .transpose()
            .map_err(Problem::broken)?,
        channels: all_channels(&stored["channels"])?,
        languages: all_named(&stored["languages"])?,
    })
}

pub(super) fn read_contacts(row: &Row, column: &str) -> Result<Vec<Contact>, Problem> {
    let stored: Json = row.get(column)?;
    stored.as_array().into_iter().flatten().map(read_contact).collect()
}

pub(super) fn read_channels(row: &Row, column: &str) -> Result<Vec<Channel>, Problem> {
    all_channels(&row.get(column)?)
}

pub(super) fn read_hours(row: &Row) -> Result<Option<Hours>, Problem> {
    let Some(stored) = row.get::<Option<Json>>("hours")? else { return Ok(None) };
    let from = stored_value(Clock::parse("from", text(&stored, "from")?))?;
    let until = stored_value(Clock::parse("until", text(&stored, "until")?))?;
    let zone = stored_value(Zone::parse("zone", text(&stored, "zone")?))?;
    let days = all_named(&stored["days"])?;
    stored_value(Hours::new(days, from, until, zone)).map(Some)
}

fn all_channels(stored: &Json) -> Result<Vec<Channel>, Problem> {
    let channel = |one: &Json| {
        let kind = ChannelKind::from_name(text(one, "kind")?);
        let kind = kind.ok_or_else(|| Problem::broken("a stored channel"))?;
        stored_value(Channel::parse(kind, "channel", text(one, "value")?))
    };
    stored.as_array().into_iter().flatten().map(channel).collect()
}

fn all_named<T: Named>(stored: &Json) -> Result<Vec<T>, Problem> {
    let broken = || Problem::broken("a stored name of a list");
    texts(stored).map(|name| T::from_name(name).ok_or_else(broken)).collect()
}

fn texts(stored: &Json) -> impl Iterator<Item = &str> {
    stored.as_array().into_iter().flatten().filter_map(Json::as_str)
}

fn text<'a>(stored: &'a Json, name: &str) -> Result<&'a str, Problem> {
    stored[name].as_str().ok_or_else(|| Problem::broken(format!("a stored {name}")))
}

/// What was once taken and is no more is our fault, and no refusal for whoever looks.
fn stored_value<T>(value: Result<T, Refusal>) -> Result<T, Problem> {
    value.map_err(Problem::broken)
}
