//! Activities, sites and contacts on their way into the database, gathered and saved at once.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Line, Organisation, Problem};
use sharing::{Audience, Share, Tlp};

use super::owners::Party;
use crate::{
    Activity, Contact, Site,
    import::{
        Import,
        jobs::saving,
        news::{self, Given},
        present::Whole,
        staged::{Facts, Staged, bytes_of},
        store::{self, Remembered},
    },
    narrower,
    store::Entry,
};

/// What is gathered before it is saved at once.
pub(super) struct Entering<'a> {
    import: &'a Import,
    pub owners: BTreeMap<String, Party>,
    entries: Vec<Entry>,
    sites: Vec<Site>,
    contacts: Vec<Contact>,
    /// Those of them that were here before.
    changed: Vec<Id<Activity>>,
    remembered: Vec<Remembered>,
}

impl<'a> Entering<'a> {
    pub(super) fn new(import: &'a Import, owners: BTreeMap<String, Party>) -> Self {
        let (entries, sites, contacts, changed, remembered) = Default::default();
        Self { import, owners, entries, sites, contacts, changed, remembered }
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
        let content = bytes_of(&staged.content);
        self.remembered.push(Remembered {
            content: content.clone(),
            alike: staged.alike.as_deref().map(bytes_of),
            activity: activity.id,
        });
        self.entries.push(Entry { activity, content: Some(content), words: String::new() });
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

    pub(super) async fn save(self, cx: &mut Context) -> Result<(), Problem> {
        let (entries, changed) = (self.entries, self.changed);
        saving::save(cx, entries, &changed, (&self.sites, &self.contacts)).await?;
        store::remember_entered(cx, self.import.by.organisation, &self.remembered).await
    }
}
