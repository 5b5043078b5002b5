//! What the places and organisations of figures are called, read once for all.

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{Id, Line, Names, Organisation, Problem};
use look::names;
use maud::{Markup, html};
use places::Place;
use words::{Arg, Words};

use crate::Need;

pub(crate) struct Named {
    pub(crate) places: BTreeMap<Id<Place>, Names>,
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
}

impl Named {
    pub(crate) async fn of(
        cx: &mut Context,
        needs: impl IntoIterator<Item = &Need>,
    ) -> Result<Self, Problem> {
        let of_each = needs.into_iter().map(|need| (need.about.place, need.share.owner));
        let (places, owners): (BTreeSet<_>, BTreeSet<_>) = of_each.unzip();
        let places = places::find_many(cx, places).await?;
        let parties = parties::names_of(cx, owners).await?;
        let places = places.into_iter().map(|place| (place.id, place.names.clone())).collect();
        Ok(Self { places, parties })
    }

    pub(crate) fn called(&self, w: &Words, need: &Need) -> String {
        let place = self.places.get(&need.about.place);
        let place =
            place.map_or(String::new(), |names| names.in_language(w.language()).to_string());
        let args = [
            ("place", Arg::from(place)),
            ("sector", Arg::from(activities::word::sector(w, need.about.sector))),
            ("group", Arg::from(activities::word::population(w, need.about.group))),
        ];
        w.tell_plain("needs-called", &args)
    }

    pub(crate) fn place(&self, w: &Words, need: &Need) -> Markup {
        match self.places.get(&need.about.place) {
            Some(names) => names::name(w, names),
            None => html! {},
        }
    }

    /// The owner's whole name, for a file.
    pub(crate) fn owner_called(&self, w: &Words, need: &Need) -> String {
        let named = self.parties.get(&need.share.owner);
        named.map_or(String::new(), |(names, _)| names.in_language(w.language()).to_string())
    }

    pub(crate) fn owner(&self, w: &Words, need: &Need) -> Markup {
        match self.parties.get(&need.share.owner) {
            Some((_, Some(acronym))) => names::text(acronym.as_str()),
            Some((names, None)) => names::name(w, names),
            None => html! { (w.say("activities-unnamed")) },
        }
    }
}
