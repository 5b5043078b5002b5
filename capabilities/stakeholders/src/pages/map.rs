//! The stakeholder map of a place: who is not heard, who is there, how they stand to each other.

use activities::Sector;
use acts::{Context, Form, Page, Record, Screen};
use basics::{Id, Organisation, Problem, Right};
use focal_points::Office;
use look::{
    breadcrumbs::breadcrumbs,
    button::{self, Weight},
    heading::{Heading, heading},
    notice::{Kind, Notice, notice},
    tag,
};
use maud::html;
use offers::Offer;
use places::{Place, PlaceShape};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Constituency, Visible};
use words::{Arg, Words};

use super::{
    Named,
    gathered::{Gathered, Here},
    parts,
};
use crate::{RelationShape, StakeholderShape, shape::VoiceShape};

pub(crate) struct Map;

/// Who is in a place, as far as it is shared with the viewer.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "StakeholderMap")]
pub(crate) struct Told {
    place: PlaceShape,
    /// Those that are not heard first. Null where more stakeholders are recorded than one page
    /// reads: ask for a part of the area.
    voices: Option<Vec<VoiceShape>>,
    /// Recorded by people: groups and offices without an account.
    stakeholders: Vec<StakeholderShape>,
    relations: Vec<RelationShape>,
    /// Worked out of records: those with most activities first.
    organisations: Vec<HereShape>,
    /// How many more organisations there are than are named.
    more_organisations: usize,
}

/// An organisation that is there, and by what one knows.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganisationHere")]
struct HereShape {
    organisation: Id<Organisation>,
    /// Null where its entry in the register is not shared with the viewer.
    constituency: Option<Constituency>,
    /// Of what goes on; where nothing does, what its profile says.
    sectors: Vec<Sector>,
    /// How many go on.
    activities: i64,
    /// Its profile names the place.
    says_so: bool,
    /// How many answer for the place or a part of it.
    focal_points: i64,
    offices: Vec<Id<Office>>,
    offers: Vec<Id<Offer>>,
}

impl Page for Map {
    const PATH: &'static str = "/places/{id}/stakeholders";
    const NEEDS: Right = crate::READ;
    type About = Place;
    type Shape = Told;

    async fn show(cx: &mut Context, place: Visible<Place>, _: &Form) -> Result<Screen, Problem> {
        let known = Gathered::of(cx, &place).await?;
        let above = places::ancestors(cx, place.id).await?;
        let relations = known.relations.iter().map(|relation| &**relation);
        let named = Named::of(cx, known.stakeholders.iter().map(|it| &**it), relations).await?;
        let parties = known.organisations.iter().map(|(party, _)| *party).collect();
        let named = named.and_parties(cx, parties).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let (w, today) = (&cx.words, cx.today);
        let name = place.names.in_language(w.language()).to_string();
        let title = w.tell_plain("stakeholders-map-of", &[("place", Arg::from(name))]);
        let head = head(w, (&title, &place), &above, (&known, writes));
        let body = html! {
            (heading(&head))
            h2 { (w.say("stakeholders-voices")) }
            @match &known.voices {
                Some(voices) => { (parts::voices(w, place.id, voices)) }
                None => { (notice(w, &Notice::new(Kind::Info, w.say("stakeholders-too-many")))) }
            }
            h2 { (w.say("stakeholders-recorded")) }
            (parts::stakeholders(w, (&known, &named), place.id, today))
            @if !known.relations.is_empty() {
                h2 { (w.say("stakeholders-relations")) }
                (super::said::relations(w, &known.relations, &named))
            }
            h2 { (w.say("stakeholders-organisations")) }
            (parts::organisations(w, place.id, &known, &named))
            p class="hint" { (w.say("stakeholders-note-shared")) }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, place: Visible<Place>, _: &Form) -> Result<Told, Problem> {
        let known = Gathered::of(cx, &place).await?;
        let organisations =
            known.organisations.iter().map(|(party, here)| told(*party, here, &known));
        let voices = known.voices.as_ref();
        Ok(Told {
            place: place.shape(),
            voices: voices.map(|all| all.iter().map(VoiceShape::from).collect()),
            stakeholders: known.stakeholders.iter().map(|it| it.shape()).collect(),
            relations: known.relations.iter().map(|it| it.shape()).collect(),
            organisations: organisations.collect(),
            more_organisations: known.more,
        })
    }
}

fn told(organisation: Id<Organisation>, here: &Here, known: &Gathered) -> HereShape {
    let offices = known.offices.iter().filter(|it| it.share.owner == organisation);
    let offers = known.offers.iter().filter(|it| it.share.owner == organisation);
    HereShape {
        organisation,
        constituency: here.constituency,
        sectors: here.sectors.iter().copied().collect(),
        activities: here.activities,
        says_so: here.says_so,
        focal_points: here.focal_points,
        offices: offices.map(|office| office.id).collect(),
        offers: offers.map(|offer| offer.id).collect(),
    }
}

fn head(
    w: &Words,
    (title, place): (&str, &Place),
    above: &[Visible<Place>],
    (known, writes): (&Gathered, bool),
) -> Heading {
    let steps: Vec<(String, String)> = above
        .iter()
        .map(|area| {
            let name = area.names.in_language(w.language()).to_string();
            (name, format!("/places/{}/stakeholders", area.id))
        })
        .collect();
    let steps: Vec<(&str, &str)> =
        steps.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
    let record = format!("/stakeholders/record?place={}", place.code);
    let list = format!("/stakeholders?place={}", place.id);
    let actions = html! {
        @if writes {
            (button::link(Weight::Primary, &record, &w.say("stakeholders-record-title")))
        }
        (button::link(Weight::Quiet, &list, &w.say("stakeholders-title")))
    };
    let level = tag::Level::from_name(known.level.name());
    let mut head = Heading::new(title).lede(w.say("stakeholders-map-lead")).actions(actions);
    head.tags = Some(html! {
        (tag::kind(&place.code))
        @if let Some(level) = level { " " (tag::level(w, level)) }
    });
    head.above = (!steps.is_empty()).then(|| breadcrumbs(w, &steps));
    head
}
