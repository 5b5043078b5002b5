//! Stakeholders, relations and the map of a place on screen.

mod gathered;
mod list;
mod map;
mod parts;
mod relation;
mod said;
mod show;

use std::collections::{BTreeMap, BTreeSet};

use acts::{Context, Record, Subject};
use basics::{Day, Id, Line, Names, Organisation, Problem};
use look::{
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use places::Place;
use sharing::Visible;
use words::{Arg, Words};

use crate::{Body, Community, Other, Relation, Reliance, Sort, Stakeholder};

pub(crate) use list::List;
pub(crate) use map::Map;
pub(crate) use relation::ShowRelation;
pub(crate) use show::Show;

/// What organisations, places and stakeholders are called, as far as the viewer sees them.
pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
    places: BTreeMap<Id<Place>, Names>,
    stakeholders: BTreeMap<Id<Stakeholder>, Line>,
}

impl Named {
    pub(crate) async fn of<'a>(
        cx: &mut Context,
        stakeholders: impl Iterator<Item = &'a Stakeholder>,
        relations: impl Iterator<Item = &'a Relation>,
    ) -> Result<Self, Problem> {
        let mut ends: BTreeSet<Id<Stakeholder>> = BTreeSet::new();
        let mut parties: BTreeSet<Id<Organisation>> = BTreeSet::new();
        for relation in relations {
            ends.insert(relation.of);
            parties.insert(relation.share.owner);
            match relation.to {
                Other::Stakeholder(other) => ends.extend([other]),
                Other::Party(party) => parties.extend([party]),
            }
        }
        let mut known: BTreeMap<Id<Stakeholder>, Line> = BTreeMap::new();
        let mut places: BTreeSet<Id<Place>> = BTreeSet::new();
        for it in stakeholders {
            known.insert(it.id, it.name.clone());
            places.insert(it.place);
            parties.insert(it.share.owner);
        }
        let ends: Vec<_> = ends.into_iter().filter(|end| !known.contains_key(end)).collect();
        if !ends.is_empty() {
            let found = Stakeholder::find_all(cx, &ends).await?;
            known.extend(found.iter().map(|it| (it.id, it.name.clone())));
        }
        Ok(Self {
            parties: parties::names_of(cx, parties).await?,
            places: names_of_places(cx, places).await?,
            stakeholders: known,
        })
    }

    /// The same with these organisations besides.
    async fn and_parties(
        mut self,
        cx: &mut Context,
        parties: BTreeSet<Id<Organisation>>,
    ) -> Result<Self, Problem> {
        self.parties.extend(parties::names_of(cx, parties).await?);
        Ok(self)
    }

    fn party(&self, w: &Words, party: Id<Organisation>) -> Markup {
        match self.parties.get(&party) {
            Some((name, _)) => names::name(w, name),
            None => html! { (w.say("activities-unnamed")) },
        }
    }

    pub(crate) fn place(&self, w: &Words, place: Id<Place>) -> String {
        let name = self.places.get(&place);
        name.map_or(String::new(), |name| name.in_language(w.language()).to_string())
    }

    /// The name of one end, with the way to it.
    fn stakeholder(&self, id: Id<Stakeholder>) -> Markup {
        let path = format!("/stakeholders/{id}");
        let name = self.stakeholders.get(&id).map_or("", Line::as_str);
        html! { a href=(path) { (names::text(name)) } }
    }

    fn other(&self, w: &Words, to: Other) -> Markup {
        match to {
            Other::Stakeholder(id) => self.stakeholder(id),
            Other::Party(party) => {
                html! { a href={ "/parties/" (party) } { (self.party(w, party)) } }
            }
        }
    }
}

async fn names_of_places(
    cx: &mut Context,
    places: BTreeSet<Id<Place>>,
) -> Result<BTreeMap<Id<Place>, Names>, Problem> {
    let found = places::find_many(cx, places).await?.into_iter().map(Visible::into_inner);
    Ok(found.map(|place| (place.id, place.names)).collect())
}

pub(crate) fn body_word(w: &Words, body: Body) -> String {
    w.say(&format!("stakeholders-body-{}", body.name()))
}

pub(crate) fn community_word(w: &Words, community: Community) -> String {
    w.say(&format!("stakeholders-community-{}", community.name()))
}

fn sort_word(w: &Words, sort: Sort) -> String {
    w.say(&format!("stakeholders-relation-{}", sort.name()))
}

/// For whom it speaks.
pub(crate) fn communities(w: &Words, it: &Stakeholder) -> String {
    list_of(w, it.communities.iter().map(|one| community_word(w, *one)))
}

fn list_of(w: &Words, items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(&w.say("comma"))
}

/// What one should know before one relies on it.
fn tags(w: &Words, it: &Stakeholder, today: Day) -> Markup {
    let told = |key: &str, day: Day| w.tell_plain(key, &[("day", Arg::from(w.day(day)))]);
    html! {
        @match (it.reliance(today), it.ended_on) {
            (Reliance::Ended, Some(day)) => {
                (tag::status(Tone::Bad, &told("stakeholders-ended-on", day)))
            }
            (Reliance::Unconfirmed, _) => {
                (tag::status(Tone::Care,
                    &told("stakeholders-not-confirmed-since", it.check.confirmed_on)))
            }
            _ => {}
        }
    }
}

/// When somebody heard it last, or that nobody noted to have.
fn heard(w: &Words, on: Option<&Day>) -> Markup {
    html! {
        @match on {
            Some(day) => { (look::dates::day(w, *day)) }
            None => { span class="quiet-text" { (w.say("stakeholders-never-heard")) } }
        }
    }
}

/// A relation in one line: who, how, whom.
pub(crate) async fn in_one_line(cx: &mut Context, it: &Relation) -> Result<Markup, Problem> {
    let named = Named::of(cx, std::iter::empty(), std::iter::once(it)).await?;
    let w = &cx.words;
    Ok(html! {
        p { (named.stakeholder(it.of)) " – " (sort_word(w, it.sort)) " – " (named.other(w, it.to)) }
    })
}

/// To whom a tension is shown, or would be.
pub(crate) async fn shown_to(cx: &mut Context, it: &Relation) -> Result<Option<String>, Problem> {
    let Some(showing) = &it.showing else { return Ok(None) };
    let found =
        sharing::find_known_audience(&mut cx.tx, &cx.viewer, showing.to, cx.today).await.ok();
    let w = &cx.words;
    let audience = match found {
        Some(audience) => activities::word::audience(w, &audience),
        None => w.say("sharing-audience-as-it-is"),
    };
    let key =
        if it.is_shown() { "stakeholders-shown-to" } else { "stakeholders-would-be-shown-to" };
    Ok(Some(w.tell_plain(key, &[("audience", Arg::from(audience))])))
}

/// The way to a relation, said by how it stands.
fn to_relation(w: &Words, it: &Relation) -> Markup {
    let word = sort_word(w, it.sort);
    html! {
        a href=(it.path()) {
            @match it.sort {
                Sort::InTension => { (tag::status(Tone::Care, &word)) }
                _ => { (word) }
            }
        }
    }
}
