//! An organisation on one page: who it is, what it does where, and with whom.

use std::collections::{BTreeMap, BTreeSet};

use activities::{
    Sector, Status,
    store::{Narrow, Presence, partners, presence},
};
use acts::{Context, Form, Page, Record, Screen};
use basics::{Id, Line, Names, Organisation, Problem, Right};
use look::{
    button::{self, Weight},
    card,
    empty::empty,
    facts::{Fact, facts},
    grid::{Grid, GridCell, GridColumn, GridRow, Shade, grid},
    heading::{Heading, heading},
    names,
    stat::{Stat, stats},
    tag,
};
use maud::{Markup, html};
use parties::{Party, PartyShape};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::scope::COUNTRIES;

/// One organisation, as far as what it does is shared with the viewer.
pub(crate) struct Profile;

/// So many partners are named.
const PARTNERS_MAX: usize = 30;
/// In so many countries the areas are told apart.
const COUNTRIES_MAX: usize = 4;

/// Who an organisation is, and what of its ongoing work is shared with the viewer.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganisationProfile")]
pub(crate) struct Told {
    party: PartyShape,
    /// Ongoing activities in each country.
    countries: Vec<DoneIn>,
    /// The same in each area below the country.
    areas: Vec<DoneIn>,
    partners: Vec<Partner>,
}

/// What goes on in an area.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "DoneIn")]
struct DoneIn {
    place: Id<Place>,
    sector: Sector,
    activities: i64,
}

/// Who takes part in the same activities.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PartnerInActivities")]
struct Partner {
    organisation: Id<Organisation>,
    activities: i64,
}

/// What of an organisation's ongoing work this viewer may see.
struct Work {
    countries: BTreeMap<Presence, i64>,
    areas: BTreeMap<Presence, i64>,
    partners: Vec<(Id<Organisation>, i64)>,
}

impl Page for Profile {
    const PATH: &'static str = "/parties/{id}/profile";
    const NEEDS: Right = activities::READ;
    type About = Party;
    type Shape = Told;

    async fn show(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Screen, Problem> {
        let work = Work::of(cx, party.id).await?;
        let areas = work.areas.keys().map(|(area, ..)| *area).collect::<BTreeSet<_>>();
        let mut areas = places::find_many(cx, areas).await?;
        areas.sort_by_cached_key(|area| (area.country, cx.name(&area.names).to_string()));
        let partners = work.partners.iter().map(|(party, _)| *party).collect();
        let named = parties::names_of(cx, partners).await?;
        let w = &cx.words;
        let title = party.names.in_language(w.language()).to_string();
        let body = html! {
            (heading(&head(w, &party)))
            (facts(w, &who(w, &party)))
            @if work.countries.is_empty() {
                (empty(&w.say("presence-profile-none"), &w.say("presence-profile-none-hint"), None))
            } @else {
                (stats(&work.stats(w, party.id)))
                h2 { (w.say("presence-profile-where")) }
                (work.grid(w, party.id, &areas))
                p class="hint" { (w.say("presence-profile-note")) }
                @if !work.partners.is_empty() { (work.partners(w, &named)) }
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Told, Problem> {
        let Work { countries, areas, partners } = Work::of(cx, party.id).await?;
        let done = |all: BTreeMap<Presence, i64>| {
            let each = |((place, _, sector), activities)| DoneIn { place, sector, activities };
            all.into_iter().map(each).collect()
        };
        let partner = |(organisation, activities)| Partner { organisation, activities };
        Ok(Told {
            party: party.shape(),
            countries: done(countries),
            areas: done(areas),
            partners: partners.into_iter().map(partner).collect(),
        })
    }
}

fn head(w: &Words, party: &Party) -> Heading {
    let list = format!("/activities?organisation={}&status=ongoing", party.id);
    let registry = format!("/parties/{}", party.id);
    let actions = html! {
        (button::link(Weight::Primary, &list, &w.say("parties-activities")))
        (button::link(Weight::Quiet, &registry, &w.say("presence-profile-registry")))
    };
    let tags = html! { (tag::kind(&w.say(&format!("parties-type-{}", party.kind.code())))) };
    Heading::new(names::name(w, &party.names))
        .lede(w.say("presence-profile-lead"))
        .tags(tags)
        .actions(actions)
}

fn who(w: &Words, party: &Party) -> Vec<Fact> {
    let constituency = w.say(&format!("sharing-constituency-{}", party.constituency.name()));
    let acronym = party.acronym.as_ref();
    vec![
        Fact::new(w.say("parties-name"), names::all(w, &party.names)),
        Fact::maybe(w.say("parties-acronym"), acronym.map(|acronym| names::text(acronym.as_str()))),
        Fact::new(w.say("parties-constituency"), html! { (constituency) }),
    ]
}

impl Work {
    async fn of(cx: &mut Context, party: Id<Organisation>) -> Result<Self, Problem> {
        let narrow = Narrow { status: Some(Status::Ongoing), ..Narrow::default() };
        let countries = presence(cx, &narrow, &COUNTRIES, &[party]).await?;
        let mut within: BTreeMap<Id<Place>, i64> = BTreeMap::new();
        for ((country, ..), n) in &countries {
            *within.entry(*country).or_default() += n;
        }
        let mut within: Vec<(Id<Place>, i64)> = within.into_iter().collect();
        within.sort_by_key(|(country, n)| (-n, *country));
        let mut areas = Vec::new();
        for (country, _) in within.into_iter().take(COUNTRIES_MAX) {
            areas.extend(places::children(cx, country, false).await?.iter().map(|area| area.id));
        }
        let areas = presence(cx, &narrow, &areas, &[party]).await?;
        let partners = partners(cx, &narrow, party, PARTNERS_MAX).await?;
        Ok(Self { countries, areas, partners })
    }

    fn sectors(&self) -> BTreeSet<Sector> {
        self.countries.keys().map(|(.., sector)| *sector).collect()
    }

    fn stats(&self, w: &Words, party: Id<Organisation>) -> Vec<Stat> {
        let list = format!("/activities?organisation={party}&status=ongoing");
        let areas: BTreeSet<_> = self.areas.keys().map(|(area, ..)| *area).collect();
        let count = |count: usize| w.number(i64::try_from(count).unwrap_or(i64::MAX));
        vec![
            Stat::new(w.number(self.countries.values().sum()), w.say("presence-profile-ongoing"))
                .href(list),
            Stat::new(count(self.sectors().len()), w.say("presence-profile-sectors")),
            Stat::new(count(areas.len()), w.say("presence-areas")),
        ]
    }

    fn grid(&self, w: &Words, party: Id<Organisation>, areas: &[Visible<Place>]) -> Markup {
        let sectors = self.sectors();
        let most = self.areas.values().copied().max().unwrap_or(0);
        let to = |area: &Place, sector: Sector| {
            let (area, code) = (area.id, sector.code());
            format!("/activities?organisation={party}&status=ongoing&place={area}&sector={code}")
        };
        let cell = |area: &Place, sector: Sector| match self.areas.get(&(area.id, party, sector)) {
            None => GridCell { shade: Shade::NoReport, ..GridCell::default() },
            Some(n) => GridCell {
                text: w.number(*n),
                more: String::new(),
                href: Some(to(area, sector)),
                shade: Shade::of(*n, most),
            },
        };
        let rows = areas.iter().map(|area| GridRow {
            label: names::name(w, &area.names),
            href: Some(format!(
                "/activities?organisation={party}&status=ongoing&place={}",
                area.id
            )),
            cells: sectors.iter().map(|sector| cell(area, *sector)).collect(),
        });
        let column = |sector| GridColumn { label: activities::word::sector(w, sector), href: None };
        grid(&Grid {
            words: w,
            caption: w.say("presence-profile-where"),
            corner: w.say("presence-area"),
            columns: sectors.iter().copied().map(column).collect(),
            rows: rows.collect(),
        })
    }

    fn partners(
        &self,
        w: &Words,
        named: &BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
    ) -> Markup {
        let known = self.partners.iter().filter_map(|(id, n)| Some((id, &named.get(id)?.0, n)));
        let list = html! {
            ul { @for (id, party, n) in known {
                @let count = [("count", Arg::from(*n)), ("shown", Arg::from(w.number(*n)))];
                li {
                    a href={ "/parties/" (id) "/profile" } { (names::name(w, party)) } " "
                    span class="quiet-text" { (w.tell("activities-count", &count)) }
                }
            } }
        };
        card::card(&w.say("presence-profile-partners"), list)
    }
}
