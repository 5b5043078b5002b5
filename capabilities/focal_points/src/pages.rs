//! Focal points and liaison offices on screen, and as files.

mod card;
mod directory;
mod narrowing;
mod of_party;
mod office;
mod offices;
mod sheet;
mod show;

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{Id, Line, Moment, Names, Organisation, Problem};
use look::{
    link, names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use places::Place;
use sharing::Visible;
use words::{Arg, Words};

use crate::{
    Answers, Channel, ChannelKind, Contact, FocalPoint, Hours, Reliance, Weekday,
    form::{hours::day_word, language_word, topic_word},
};

pub(crate) use card::{Card, Cards};
pub(crate) use directory::Directory;
pub(crate) use of_party::OfParty;
pub(crate) use office::ShowOffice;
pub(crate) use offices::Offices;
pub(crate) use sheet::Sheet;
pub(crate) use show::Show;

/// What organisations and places are called.
pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
    places: BTreeMap<Id<Place>, Names>,
}

impl Named {
    async fn of(
        cx: &mut Context,
        parties: BTreeSet<Id<Organisation>>,
        places: impl IntoIterator<Item = Id<Place>>,
    ) -> Result<Self, Problem> {
        let parties = parties::names_of(cx, parties).await?;
        let places = places::find_many(cx, places).await?.into_iter().map(Visible::into_inner);
        let places = places.map(|place| (place.id, place.names)).collect();
        Ok(Self { parties, places })
    }

    /// All that is said of these, and of the places of a question.
    async fn of_all<'a>(
        cx: &mut Context,
        all: impl Iterator<Item = &'a FocalPoint> + Clone,
        asked: impl Iterator<Item = Id<Place>>,
    ) -> Result<Self, Problem> {
        let parties = all.clone().map(|it| it.share.owner).collect();
        let places: Vec<_> = all.flat_map(|it| it.places.iter().copied()).chain(asked).collect();
        Self::of(cx, parties, places).await
    }

    fn party(&self, w: &Words, party: Id<Organisation>) -> Markup {
        html! { @if let Some((name, _)) = self.parties.get(&party) { (names::name(w, name)) } }
    }

    fn party_plain(&self, w: &Words, party: Id<Organisation>) -> String {
        let name = self.parties.get(&party);
        name.map_or(String::new(), |(name, _)| name.in_language(w.language()).to_string())
    }

    fn place(&self, w: &Words, place: Id<Place>) -> String {
        let name = self.places.get(&place);
        name.map_or(String::new(), |name| name.in_language(w.language()).to_string())
    }

    /// Where it answers; no place is every place.
    fn places(&self, w: &Words, it: &FocalPoint) -> String {
        match it.places.is_empty() {
            true => w.say("focal-points-everywhere"),
            false => list(w, it.places.iter().map(|place| self.place(w, *place))),
        }
    }
}

pub(crate) fn topics(w: &Words, it: &FocalPoint) -> String {
    list(w, it.topics.iter().map(|topic| topic_word(w, *topic)))
}

pub(crate) fn languages(w: &Words, contact: &Contact) -> Option<String> {
    let all = contact.languages.iter().map(|language| language_word(w, *language));
    (!contact.languages.is_empty()).then(|| list(w, all))
}

fn list(w: &Words, items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(&w.say("focal-points-comma"))
}

/// How somebody is reached: what a device can open is a link.
pub(crate) fn reached(w: &Words, channels: &[Channel]) -> Markup {
    html! {
        ul { @for channel in channels {
            li {
                (channel_word(w, channel.kind)) (w.say("colon"))
                @match channel.address() {
                    Some(address) if address.starts_with("https:") => {
                        (link::external(&address, channel.value.as_str()))
                    }
                    Some(address) => {
                        a href=(link::safe(&address)) { bdi { (channel.value.as_str()) } }
                    }
                    None => { (names::text(channel.value.as_str())) }
                }
            }
        } }
    }
}

fn channel_word(w: &Words, kind: ChannelKind) -> String {
    w.say(&format!("focal-points-channel-{}", kind.name()))
}

/// `Monday–Friday, 08:00–16:30 (Africa/Bamako)`.
pub(crate) fn hours(w: &Words, hours: &Hours) -> Markup {
    html! {
        (days(w, hours)) (w.say("focal-points-comma"))
        bdi { (hours.from) "–" (hours.until) }
        " (" bdi { (hours.zone.name()) } ")"
    }
}

fn days(w: &Words, hours: &Hours) -> String {
    match hours.days.as_slice() {
        days if days.len() == Weekday::ALL.len() => w.say("focal-points-every-day"),
        days if is_run(days) => {
            let ends = [days.first(), days.last()].into_iter().flatten();
            ends.map(|day| day_word(w, *day)).collect::<Vec<_>>().join("–")
        }
        days => list(w, days.iter().map(|day| day_word(w, *day))),
    }
}

/// Three days or more, one after another.
fn is_run(days: &[Weekday]) -> bool {
    let follows = |pair: &[Weekday]| pair[0] as usize + 1 == pair[1] as usize;
    days.len() > 2 && days.windows(2).all(follows)
}

/// Whether somebody is there now; nothing where nobody said when they are.
fn there(w: &Words, is_there: Option<bool>) -> Markup {
    html! {
        @match is_there {
            Some(true) => { (tag::status(Tone::Good, &w.say("focal-points-there-now"))) }
            Some(false) => { (tag::status(Tone::Faded, &w.say("focal-points-not-now"))) }
            None => {}
        }
    }
}

/// What one should know before one relies on it.
fn warnings(w: &Words, it: &FocalPoint, today: basics::Day) -> Vec<(Tone, String)> {
    let mut said = Vec::new();
    let mut say =
        |tone, key: &str, args: &[(&str, Arg)]| said.push((tone, w.tell_plain(key, args)));
    let name = |contact: &Contact| Arg::from(contact.name.to_string());
    match (it.ended_on, it.answers(today)) {
        (Some(day), _) => {
            say(Tone::Bad, "focal-points-ended-on", &[("day", w.day(day).into())]);
            return said;
        }
        (None, Answers::StandIn(stand_in)) => say(
            Tone::Care,
            "focal-points-stands-in",
            &[("name", name(stand_in)), ("holder", name(&it.holder))],
        ),
        (None, Answers::Nobody) => {
            say(Tone::Bad, "focal-points-gap", &[("holder", name(&it.holder))]);
        }
        (None, Answers::Holder(_)) => {
            if let Some(day) = it.departs_on {
                say(Tone::Care, "focal-points-leaves-on", &[("day", w.day(day).into())]);
            }
        }
    }
    if it.reliance(today) == Reliance::Unconfirmed {
        let since = w.day(it.check.confirmed_on);
        say(Tone::Care, "focal-points-not-confirmed-since", &[("day", since.into())]);
    }
    said
}

/// As sentences that wrap: with a name in it one is wider than a telephone.
fn warned(w: &Words, it: &FocalPoint, today: basics::Day) -> Markup {
    let said = warnings(w, it, today);
    html! {
        @for (tone, said) in &said { " " (tag::status(*tone, said)) }
    }
}

/// Whom one calls today: the holder, or whoever stands in.
fn whom(it: &FocalPoint, today: basics::Day) -> Option<&Contact> {
    match it.answers(today) {
        Answers::Holder(contact) | Answers::StandIn(contact) => Some(contact),
        Answers::Nobody => None,
    }
}

/// By the clocks of now.
#[derive(Clone, Copy)]
struct Now {
    moment: Moment,
    today: basics::Day,
}

impl Now {
    fn of(cx: &Context) -> Self {
        Self { moment: cx.now, today: cx.today }
    }
}
