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
    card, dates,
    facts::{Fact, facts},
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use words::Words;

use super::named::Named;
use crate::{Matter, meeting::Pair};

/// The activities behind what a page shows, with whom to call about them.
pub(crate) struct Sides {
    activities: BTreeMap<Id<Activity>, Activity>,
    contacts: Vec<Contact>,
}

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

    fn activity(&self, w: &Words, named: &Named, a: &Activity) -> Markup {
        let contact = self.contacts.iter().find(|contact| contact.activity == a.id);
        let partners: Vec<Id<Organisation>> =
            a.lead.iter().chain(&a.implementing).copied().collect();
        let several = (!partners.is_empty()).then(|| {
            html! { @for (n, id) in partners.iter().enumerate() {
                @if n > 0 { ", " } (named.party(w, *id))
            } }
        });
        let places = html! { @for (n, id) in a.places.iter().take(5).enumerate() {
            @if n > 0 { ", " } (named.place(w, *id))
        } };
        let people = |count: &activities::Headcount| count.total().map(|n| html! { (w.number(n)) });
        html! {
            h3 { (self.link(a.id)) }
            @if let Some(programme) = a.programme {
                p { (tag::tag(Tone::Accent, &word::programme(w, programme))) }
            }
            (facts(w, &[
                Fact::new(w.say("overlaps-status"), html! { (word::status(w, a.status)) }),
                Fact::new(w.say("overlaps-days"), dates::period(w, a.period)),
                Fact::new(w.say("overlaps-place"), places),
                Fact::new(w.say("overlaps-kind"), html! { (word::kind(w, a.kind)) }),
                Fact::maybe(w.say("overlaps-group"), a.group.map(|g| html! { (word::population(w, g)) })),
                Fact::maybe(w.say("overlaps-targeted"), people(&a.targeted)),
                Fact::maybe(w.say("overlaps-reached"), people(&a.reached)),
            ]))
            @if let Some(several) = several {
                (facts(w, &[Fact::new(w.say("overlaps-partners"), several)]))
            }
            @if let Some(contact) = contact {
                (facts(w, &[Fact::new(w.say("overlaps-contact"), details(contact))]))
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
    html! { @for detail in details { (names::text(detail.as_str())) br; } }
}
