//! The two organisations of a case side by side: what each does there, and whom to call.

use std::collections::BTreeMap;

use activities::{
    Activity, Contact,
    store::{contacts_of, find_many},
    word,
};
use acts::Context;
use basics::{Id, Organisation, Problem};
use look::{
    card, dates, names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use words::{Arg, Words};

use super::named::Named;
use crate::{Matter, meeting::Pair};

/// The activities behind what a page shows, with whom to call about them.
pub(crate) struct Sides {
    activities: BTreeMap<Id<Activity>, Activity>,
    contacts: Vec<Contact>,
}

/// So many places of an activity are named.
const PLACES_SHOWN: usize = 5;

impl Sides {
    pub(crate) async fn of(cx: &mut Context, pairs: &[Pair<'_>]) -> Result<Self, Problem> {
        let mut ids: Vec<Id<Activity>> = pairs.iter().flat_map(|p| [p.a.id, p.b.id]).collect();
        ids.sort_unstable();
        ids.dedup();
        let contacts = contacts_of(cx, &ids).await?;
        let activities = find_many(cx, ids).await?.into_iter();
        Ok(Self {
            activities: activities.map(|a| (a.id, a.into_inner())).collect(),
            contacts: contacts.into_iter().map(sharing::Visible::into_inner).collect(),
        })
    }

    pub(crate) fn activities(&self) -> impl Iterator<Item = &Activity> {
        self.activities.values()
    }

    /// Both, beside one another where there is room.
    pub(crate) fn beside(&self, w: &Words, named: &Named, matter: Matter) -> Markup {
        card::cards(html! { (self.side(w, named, matter.a)) (self.side(w, named, matter.b)) })
    }

    fn side(&self, w: &Words, named: &Named, party: Id<Organisation>) -> Markup {
        let own = self.activities().filter(|activity| activity.share.owner == party);
        card::card(
            &named.party_text(w, party),
            html! { @for activity in own { (self.activity(w, named, activity)) } },
        )
    }

    /// What there is to know, in few lines: two of these stand beside one another.
    fn activity(&self, w: &Words, named: &Named, a: &Activity) -> Markup {
        let contact = self.contacts.iter().find(|contact| contact.activity == a.id);
        let partners: Vec<_> = a.lead.iter().chain(&a.implementing).collect();
        let mut what = vec![word::kind(w, a.kind)];
        what.extend(a.group.map(|group| word::population(w, group)));
        let counted = [("overlaps-targeted", a.targeted), ("overlaps-reached", a.reached)];
        let people = counted.into_iter().filter_map(|(key, count)| {
            let count = Arg::from(w.number(count.total()?));
            Some(w.tell(key, &[("count", count)]))
        });
        let people: Vec<String> = people.collect();
        html! {
            h3 { (self.link(a.id)) }
            @if let Some(programme) = a.programme {
                p { (tag::tag(Tone::Accent, &word::programme(w, programme))) }
            }
            p { (word::status(w, a.status)) " · " (dates::period(w, a.period)) }
            p { @for (n, id) in a.places.iter().take(PLACES_SHOWN).enumerate() {
                @if n > 0 { " · " } (named.place(w, *id))
            } }
            p { (what.join(" · ")) }
            @if !people.is_empty() { p { (people.join(" · ")) } }
            @if !partners.is_empty() {
                p { (w.say("overlaps-with")) @for (n, id) in partners.iter().enumerate() {
                    @if n > 0 { " ·" } " " (named.party(w, **id))
                } }
            }
            @if let Some(contact) = contact {
                p { (w.say("overlaps-contact")) " · " (details(contact)) }
            }
        }
    }

    pub(crate) fn link(&self, id: Id<Activity>) -> Markup {
        let title = self.activities.get(&id).map(|activity| activity.title.as_str());
        html! { a href={ "/activities/" (id) } { (names::text(title.unwrap_or_default())) } }
    }
}

fn details(contact: &Contact) -> Markup {
    let details = [&contact.name, &contact.phone, &contact.email].into_iter().flatten();
    html! { @for detail in details { (names::text(detail.as_str())) " " } }
}
