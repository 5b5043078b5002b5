//! Authorisations, waiting times and laws on screen.

mod beside;
mod law;
mod laws;
mod list;
mod show;
mod waiting;

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Line, Names, Organisation, Problem};
use look::{
    facts::Fact,
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use places::Place;
use words::{Arg, Words};

use crate::{Authority, Kind, Scope, Standing};

pub(crate) use beside::{OfActivity, OfAgreement, beside_activity, beside_agreement};
pub(crate) use law::ShowLaw;
pub(crate) use laws::Laws;
pub(crate) use list::List;
pub(crate) use show::Show;
pub(crate) use waiting::Waiting;

/// What parties and places are called.
pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
    places: BTreeMap<Id<Place>, Names>,
}

impl Named {
    async fn of(
        cx: &mut Context,
        parties: impl IntoIterator<Item = Id<Organisation>>,
        scopes: impl IntoIterator<Item = &Scope>,
    ) -> Result<Self, Problem> {
        let parties = parties::names_of(cx, parties.into_iter().collect()).await?;
        let places: Vec<_> = scopes.into_iter().flat_map(|scope| scope.places.clone()).collect();
        let places = places::find_many(cx, places).await?;
        let places = places.iter().map(|place| (place.id, place.names.clone())).collect();
        Ok(Self { parties, places })
    }

    fn party(&self, w: &Words, party: Id<Organisation>) -> Markup {
        html! { @if let Some((name, _)) = self.parties.get(&party) { (names::name(w, name)) } }
    }

    fn authority(&self, w: &Words, authority: &Authority) -> Markup {
        match authority {
            Authority::Party(party) => self.party(w, *party),
            Authority::Named(name) => names::text(name.as_str()),
        }
    }

    /// Places and kinds of work; that all are meant is said.
    fn scope(&self, w: &Words, scope: &Scope) -> [Fact; 2] {
        let places = html! {
            @if scope.places.is_empty() { (w.say("authorisations-everywhere")) }
            @for (n, place) in scope.places.iter().enumerate() {
                @if n > 0 { (w.say("comma")) }
                @if let Some(name) = self.places.get(place) { (names::name(w, name)) }
            }
        };
        let sectors = html! {
            @if scope.sectors.is_empty() { (w.say("authorisations-all-work")) }
            @for (n, sector) in scope.sectors.iter().enumerate() {
                @if n > 0 { (w.say("comma")) }
                (activities::word::sector(w, *sector))
            }
        };
        [
            Fact::new(w.say("authorisations-ask-places"), places),
            Fact::new(w.say("authorisations-ask-sectors"), sectors),
        ]
    }
}

fn kind(w: &Words, kind: Kind) -> String {
    w.say(&format!("authorisations-kind-{}", kind.name().replace('_', "-")))
}

/// How it stands today, in words: a number of days is said with what it counts.
fn standing_word(w: &Words, standing: Standing) -> String {
    let days = match standing {
        Standing::Waiting(days) | Standing::NoAnswer(days) | Standing::MoreAsked(days) => days,
        _ => 0,
    };
    let day = match standing {
        Standing::NotYet(day)
        | Standing::Expired(day)
        | Standing::Refused(day)
        | Standing::Revoked(day) => w.day(day),
        _ => String::new(),
    };
    let key = format!("authorisations-standing-{}", standing.name().replace('_', "-"));
    w.tell_plain(&key, &[("days", Arg::from(days)), ("day", Arg::from(day))])
}

fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Draft | Standing::Withdrawn => Tone::Faded,
        Standing::Waiting(_) => Tone::Plain,
        Standing::NoAnswer(_) | Standing::MoreAsked(_) => Tone::Care,
        Standing::Valid(_) => Tone::Good,
        Standing::NotYet(_) => Tone::Accent,
        Standing::Expired(_) | Standing::Refused(_) | Standing::Revoked(_) => Tone::Bad,
    }
}

/// The same as a tag, with the warning that its end is near.
fn standing(w: &Words, standing: Standing, warning: Option<i32>) -> Markup {
    let left = match standing {
        Standing::Valid(Some(left)) => warning.map(|_| left),
        _ => None,
    };
    html! {
        (tag::status(tone(standing), &standing_word(w, standing)))
        @if let Some(left) = left {
            @let left = w.tell_plain("authorisations-days-left", &[("days", Arg::from(left))]);
            " " (tag::tag(Tone::Care, &left))
        }
    }
}
