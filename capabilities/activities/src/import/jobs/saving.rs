//! Saves many activities at once, new ones and changed ones, and tells whoever listens.

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{Id, Line, Names, Organisation, Problem};
use database::fold;
use places::Place;

use crate::{Activity, Contact, Site, import::store, store::Entry};

/// Listeners are told of so many activities at once.
const TOLD_AT_ONCE: usize = 500;

/// `changed` are those that were here before.
pub(crate) async fn save(
    cx: &mut Context,
    mut entries: Vec<Entry>,
    changed: &[Id<Activity>],
    (sites, contacts): (&[Site], &[Contact]),
) -> Result<(), Problem> {
    give_words(cx, &mut entries).await?;
    crate::store::clear(cx, changed).await?;
    crate::store::save_many(cx, &entries).await?;
    store::save_points(&mut cx.tx, sites, contacts).await?;
    for entry in &entries {
        cx.leave(&entry.activity)?;
    }
    for entries in entries.chunks(TOLD_AT_ONCE) {
        let activities = entries.iter().map(|entry| entry.activity.id).collect();
        cx.announce(&crate::Changed { activities }).await?;
    }
    Ok(())
}

/// What a search finds each by: its own texts, and the names of organisations and places.
async fn give_words(cx: &mut Context, entries: &mut [Entry]) -> Result<(), Problem> {
    let activities = || entries.iter().map(|entry| &entry.activity);
    let ids = activities().flat_map(Activity::organisations).collect();
    let mut parties: BTreeMap<Id<Organisation>, String> = BTreeMap::new();
    for (id, (names, acronym)) in parties::names_of(cx, ids).await? {
        let acronym = acronym.as_ref().map_or("", Line::as_str);
        parties.insert(id, format!("{} {}", fold(acronym), folded_names(&names)));
    }
    let ids: BTreeSet<Id<Place>> = activities().flat_map(|a| a.places.clone()).collect();
    let mut places: BTreeMap<Id<Place>, String> = BTreeMap::new();
    for place in places::find_many(cx, ids).await? {
        places.insert(place.id, folded_names(&place.names));
    }
    for entry in entries {
        let activity = &entry.activity;
        let mut words = vec![fold(activity.title.as_str())];
        words.extend(activity.subsector.iter().map(|text| fold(text.as_str())));
        words.extend(activity.description.iter().map(|text| fold(text.as_str())));
        words.extend(activity.organisations().iter().filter_map(|id| parties.get(id).cloned()));
        words.extend(activity.places.iter().filter_map(|id| places.get(id).cloned()));
        entry.words = words.join(" ");
    }
    Ok(())
}

fn folded_names(names: &Names) -> String {
    names.iter().map(|(_, name)| fold(name.as_str())).collect::<Vec<_>>().join(" ")
}
