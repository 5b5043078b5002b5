//! Offers and asks on screen.

mod list;
mod show;

use std::collections::BTreeMap;

use acts::Context;
use basics::{Day, Id, Line, Names, Organisation, Problem};
use look::{
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use places::Place;
use sharing::Visible;
use words::{Arg, Words};

use crate::{Offer, Side, Sort};

pub(crate) use list::List;
pub(crate) use show::Show;

/// What organisations and places are called.
pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
    places: BTreeMap<Id<Place>, Names>,
}

impl Named {
    async fn of<'a>(
        cx: &mut Context,
        offers: impl Iterator<Item = &'a Offer> + Clone,
    ) -> Result<Self, Problem> {
        let owners = offers.clone().map(|offer| offer.share.owner).collect();
        let places: Vec<_> = offers.flat_map(|offer| offer.places.iter().copied()).collect();
        let parties = parties::names_of(cx, owners).await?;
        let places = places::find_many(cx, places).await?.into_iter().map(Visible::into_inner);
        Ok(Self { parties, places: places.map(|place| (place.id, place.names)).collect() })
    }

    fn party(&self, w: &Words, party: Id<Organisation>) -> Markup {
        html! { @if let Some((name, _)) = self.parties.get(&party) { (names::name(w, name)) } }
    }

    /// None is everywhere.
    fn places(&self, w: &Words, places: &[Id<Place>]) -> String {
        let name = |place: &Id<Place>| {
            let names = self.places.get(place)?;
            Some(names.in_language(w.language()).to_string())
        };
        match places.is_empty() {
            true => w.say("offers-everywhere"),
            false => list_of(w, places.iter().filter_map(name)),
        }
    }
}

fn list_of(w: &Words, items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(&w.say("offers-comma"))
}

fn side_word(w: &Words, side: Side) -> String {
    w.say(&format!("offers-side-{}", side.name()))
}

fn sort_word(w: &Words, sort: Sort) -> String {
    w.say(&format!("offers-sort-{}", sort.name()))
}

fn sectors(w: &Words, all: &[activities::Sector]) -> Option<String> {
    let all_named = all.iter().map(|sector| activities::word::sector(w, *sector));
    (!all.is_empty()).then(|| list_of(w, all_named))
}

fn languages(w: &Words, all: &[profiles::Spoken]) -> Option<String> {
    let word = |spoken: &profiles::Spoken| w.say(&format!("profiles-language-{}", spoken.name()));
    (!all.is_empty()).then(|| list_of(w, all.iter().map(word)))
}

/// Which side, and whether it still stands.
fn tags(w: &Words, offer: &Offer, today: Day) -> Markup {
    let tone = match offer.side {
        Side::Offered => Tone::Good,
        Side::Asked => Tone::Accent,
    };
    let over = match offer.withdrawn_on {
        Some(day) => Some(("offers-withdrawn-on", day)),
        None => (!offer.stands(today)).then_some(("offers-over-since", offer.until)),
    };
    html! {
        (tag::tag(tone, &side_word(w, offer.side)))
        @if let Some((key, day)) = over {
            " " (tag::tag(Tone::Faded, &w.tell_plain(key, &[("day", Arg::from(w.day(day)))])))
        }
    }
}
