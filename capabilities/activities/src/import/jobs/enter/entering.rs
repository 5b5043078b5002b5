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
        known::Whole,
        news::{self, Given},
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

    /// What a row's activity is besides its facts.
    fn given(&self, cx: &Context, staged: &Staged, facts: &Facts) -> Result<Given, Problem> {
        let owner = self.party(&staged.reporting)?;
        let usual = Audience::by_default(owner.constituency);
        let audience = self.import.for_all.audience.unwrap_or(usual);
        let tlp = facts.tlp.unwrap_or(Tlp::Green);
        let own = self.import.by.organisation;
        let lead = staged.lead.as_deref().map(|key| self.party(key)).transpose()?;
        Ok(Given {
            id: cx.id(&format!("activity {}", facts.title)),
            share: Share { owner: owner.id, level: facts.level, tlp, audience },
            lead: lead.map(|party| party.id),
            implementing: self.ids(&staged.implementing)?,
            donors: self.ids(&staged.donors)?,
            entered_by: (own != owner.id).then_some(own),
            at: cx.now,
        })
    }

    /// A row that is new. Without its record number where `is_free` says that somebody has it.
    pub(super) fn add(
        &mut self,
        cx: &Context,
        staged: &Staged,
        facts: Facts,
        is_free: impl FnOnce(Id<Organisation>, &Line) -> bool,
    ) -> Result<(), Problem> {
        let given = self.given(cx, staged, &facts)?;
        let mut activity = news::activity(facts, given);
        let owner = activity.reporting;
        activity.record_key = activity.record_key.filter(|record| is_free(owner, record));
        self.complete(cx, &activity, staged, (None, None));
        self.enter(activity, staged);
        Ok(())
    }

    /// A row that tells news of what is here.
    pub(super) fn change(
        &mut self,
        cx: &Context,
        staged: &Staged,
        facts: Facts,
        old: &Whole,
    ) -> Result<(), Problem> {
        let given = self.given(cx, staged, &facts)?;
        let activity = news::over(facts, given, &old.activity);
        self.changed.push(activity.id);
        self.complete(cx, &activity, staged, (old.site.as_ref(), old.contact.as_ref()));
        self.enter(activity, staged);
        Ok(())
    }

    fn enter(&mut self, activity: Activity, staged: &Staged) {
        let content = Some(content_bytes(&staged.content));
        self.entries.push(Entry { activity, content, words: String::new() });
    }

    /// Where exactly it is and whom to call, if the row says anything new of that.
    fn complete(
        &mut self,
        cx: &Context,
        activity: &Activity,
        staged: &Staged,
        (site, contact): (Option<&Site>, Option<&Contact>),
    ) {
        let share = narrower(&activity.share);
        if let Some((name, point)) = news::site(staged, site) {
            let share = site.map_or(share, |site| site.share);
            let (id, activity) = (cx.id("site"), activity.id);
            self.sites.push(Site { id, activity, name, point, share });
        }
        if let Some([name, email, phone]) = news::contact(staged, contact) {
            let share = contact.map_or(share, |contact| contact.share);
            let (id, activity) = (cx.id("contact"), activity.id);
            self.contacts.push(Contact { id, activity, name, email, phone, share });
        }
    }

    pub(super) async fn save(mut self, cx: &mut Context) -> Result<(), Problem> {
        self.give_words(cx).await?;
        crate::store::clear(cx, &self.changed).await?;
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
