//! What rows need to know of organisations, places and audiences, read once for all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use activities::Activity;
use acts::Context;
use basics::{Id, Organisation, Problem};
use places::Place;
use sharing::{Audience, Visible};

#[derive(Default)]
pub(super) struct Known {
    organisations: BTreeMap<Id<Organisation>, Named>,
    places: HashMap<Id<Place>, Place>,
    audiences: BTreeMap<Id<Audience>, String>,
}

/// An organisation as the file names it.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) acronym: Option<String>,
    /// The type of those whose profile the viewer may see.
    pub(super) kind: Option<String>,
}

/// So many ids in one question.
const IDS_MAX: usize = 1_000;

impl Known {
    pub(super) async fn of(
        cx: &mut Context,
        activities: impl Iterator<Item = &Visible<Activity>> + Clone,
    ) -> Result<Self, Problem> {
        let mut known = Self::default();
        let organisations = activities.clone().flat_map(|activity| activity.organisations());
        known.learn_organisations(cx, organisations.collect()).await?;
        let places = activities.flat_map(|activity| activity.places.iter().copied());
        known.learn_places(cx, places.collect()).await?;
        let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
        known.audiences = audiences
            .iter()
            .map(|audience| {
                let word = match &audience.names {
                    Some(names) => cx.name(names).to_string(),
                    None => cx.words.say(&format!("sharing-audience-{}", audience.kind.name())),
                };
                (audience.id, word)
            })
            .collect();
        Ok(known)
    }

    async fn learn_organisations(
        &mut self,
        cx: &mut Context,
        ids: BTreeSet<Id<Organisation>>,
    ) -> Result<(), Problem> {
        let names = parties::names_of(cx, ids.clone()).await?;
        let ids: Vec<Id<Organisation>> = ids.into_iter().collect();
        let mut kinds = BTreeMap::new();
        for ids in ids.chunks(IDS_MAX) {
            let profiles = parties::find_many(cx, ids.iter().copied()).await?;
            kinds.extend(profiles.into_iter().map(|party| (party.id, party.kind)));
        }
        for (id, (names, acronym)) in names {
            let kind = kinds.get(&id);
            let kind = kind.map(|kind| cx.words.say(&format!("parties-type-{}", kind.code())));
            let name = cx.name(&names).to_string();
            let acronym = acronym.map(|acronym| acronym.to_string());
            self.organisations.insert(id, Named { name, acronym, kind });
        }
        Ok(())
    }

    /// The places and everything that they lie in.
    async fn learn_places(
        &mut self,
        cx: &mut Context,
        ids: HashSet<Id<Place>>,
    ) -> Result<(), Problem> {
        let mut wanted = ids;
        while !wanted.is_empty() {
            let found = places::find_many(cx, wanted).await?;
            self.places.extend(found.into_iter().map(|place| (place.id, place.into_inner())));
            let parents = self.places.values().filter_map(|place| place.parent);
            wanted = parents.filter(|parent| !self.places.contains_key(parent)).collect();
        }
        Ok(())
    }

    pub(super) fn organisation(&self, id: Id<Organisation>) -> Option<&Named> {
        self.organisations.get(&id)
    }

    /// The place itself, then what it lies in, up to the country.
    pub(super) fn upwards(&self, id: Id<Place>) -> impl Iterator<Item = &Place> {
        std::iter::successors(self.places.get(&id), |place| self.places.get(&place.parent?))
    }

    /// What a place lies in at a level, itself included.
    pub(super) fn area(&self, id: Id<Place>, level: u8) -> Option<&Place> {
        self.upwards(id).find(|place| place.level == level)
    }

    /// None for an audience of others that reached the viewer by a release.
    pub(super) fn audience(&self, id: Id<Audience>) -> Option<&str> {
        self.audiences.get(&id).map(String::as_str)
    }
}
