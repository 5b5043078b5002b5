//! Activities, sites and contacts on their way into the database, gathered and saved at once.

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{Id, Line, Names, Organisation, Problem};
use database::fold;
use places::Place;
use sharing::{Audience, Share, Tlp};

use super::owners::Party;
use crate::{
    Activity, Contact, Site,
    import::{
        Import,
        staged::{Facts, Staged, content_bytes},
        store,
    },
    narrower,
    store::Entry,
};

/// Listeners are told of so many activities at once.
const TOLD_AT_ONCE: usize = 500;

/// What is gathered before it is saved at once.
pub(super) struct Entering<'a> {
    import: &'a Import,
    pub owners: BTreeMap<String, Party>,
    entries: Vec<Entry>,
    sites: Vec<Site>,
    contacts: Vec<Contact>,
    /// Those of them that were here before.
    changed: Vec<Id<Activity>>,
}

impl<'a> Entering<'a> {
    pub(super) fn new(import: &'a Import, owners: BTreeMap<String, Party>) -> Self {
        let (entries, sites, contacts, changed) = Default::default();
        Self { import, owners, entries, sites, contacts, changed }
    }

    fn party(&self, key: &str) -> Result<&Party, Problem> {
        self.owners.get(key).ok_or_else(|| Problem::broken("an organisation of an import"))
    }

    fn ids(&self, keys: &[String]) -> Result<Vec<Id<Organisation>>, Problem> {
        let mut ids = Vec::new();
        for key in keys {
            let id = self.party(key)?.id;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    pub(super) fn activity(
        &self,
        cx: &Context,
        staged: &Staged,
        facts: Facts,
    ) -> Result<Activity, Problem> {
        let owner = self.party(&staged.reporting)?;
        let usual = Audience::by_default(owner.constituency);
        let audience = self.import.for_all.audience.unwrap_or(usual);
        let level = Activity::least_level(staged.finest, facts.group);
        let own = self.import.by.organisation;
        let lead = staged.lead.as_deref().map(|key| self.party(key)).transpose()?;
        let Facts { kind, sector, subsector, title, description, status, period, .. } = facts;
        let Facts { places, group, targeted, reached, modality, budget, .. } = facts;
        Ok(Activity {
            id: cx.id(&format!("activity {title}")),
            share: Share { owner: owner.id, level, tlp: Tlp::Green, audience },
            reporting: owner.id,
            lead: lead.map(|party| party.id),
            implementing: self.ids(&staged.implementing)?,
            donors: self.ids(&staged.donors)?,
            kind,
            sector,
            subsector,
            title,
            description,
            status,
            period,
            places,
            group,
            targeted,
            reached,
            modality,
            budget,
            programme: facts.programme,
            record_key: facts.record_key,
            entered_by: (own != owner.id).then_some(own),
            reported_on: facts.reported_on,
            updated_at: cx.now,
            withdrawn: false,
            version: 1,
        })
    }

    /// The row's news over what is here. An empty cell erases nothing, and the owner's decisions on
    /// who may see it stay.
    pub(super) fn changed(
        &mut self,
        cx: &Context,
        staged: &Staged,
        facts: Facts,
        old: &Activity,
    ) -> Result<Activity, Problem> {
        let new = self.activity(cx, staged, facts)?;
        let level = old.share.level.max(new.share.level);
        let or = |new: Vec<Id<Organisation>>, old: &[Id<Organisation>]| {
            if new.is_empty() { old.to_vec() } else { new }
        };
        self.changed.push(old.id);
        Ok(Activity {
            id: old.id,
            share: Share { level, ..old.share },
            lead: new.lead.or(old.lead),
            implementing: or(new.implementing, &old.implementing),
            donors: or(new.donors, &old.donors),
            subsector: new.subsector.or_else(|| old.subsector.clone()),
            description: new.description.or_else(|| old.description.clone()),
            group: new.group.or(old.group),
            targeted: if new.targeted.total().is_some() { new.targeted } else { old.targeted },
            reached: if new.reached.total().is_some() { new.reached } else { old.reached },
            modality: new.modality.or(old.modality),
            budget: new.budget.or(old.budget),
            programme: old.programme.or(new.programme),
            record_key: old.record_key.clone(),
            entered_by: old.entered_by,
            version: old.version + 1,
            ..new
        })
    }

    pub(super) fn add(&mut self, cx: &Context, activity: Activity, staged: &Staged) {
        let share = narrower(&activity.share);
        let line = |text: &Option<String>| {
            text.as_deref().and_then(|text| Line::parse("staged", text).ok())
        };
        if staged.site.is_some() || staged.point.is_some() {
            self.sites.push(Site {
                id: cx.id("site"),
                activity: activity.id,
                name: line(&staged.site),
                point: staged.point,
                share,
            });
        }
        let [name, email, phone] = [0, 1, 2].map(|at| line(&staged.contact[at]));
        if name.is_some() || email.is_some() || phone.is_some() {
            let id = cx.id("contact");
            self.contacts.push(Contact { id, activity: activity.id, name, email, phone, share });
        }
        let content = Some(content_bytes(&staged.content));
        self.entries.push(Entry { activity, content, words: String::new() });
    }

    pub(super) async fn save(mut self, cx: &mut Context) -> Result<(), Problem> {
        self.give_words(cx).await?;
        store::clear(&mut cx.tx, &self.changed).await?;
        crate::store::save_many(cx, &self.entries).await?;
        store::save_points(&mut cx.tx, &self.sites, &self.contacts).await?;
        let own = self.import.by.organisation;
        store::remember_entered(cx, own, &self.entries).await?;
        for entry in &self.entries {
            cx.leave(&entry.activity)?;
        }
        for entries in self.entries.chunks(TOLD_AT_ONCE) {
            let activities = entries.iter().map(|entry| entry.activity.id).collect();
            cx.announce(&crate::Changed { activities }).await?;
        }
        Ok(())
    }

    /// What a search finds each by: its own texts, and the names of organisations and places.
    async fn give_words(&mut self, cx: &mut Context) -> Result<(), Problem> {
        let activities = || self.entries.iter().map(|entry| &entry.activity);
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
        for entry in &mut self.entries {
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
}

fn folded_names(names: &Names) -> String {
    names.iter().map(|(_, name)| fold(name.as_str())).collect::<Vec<_>>().join(" ")
}
