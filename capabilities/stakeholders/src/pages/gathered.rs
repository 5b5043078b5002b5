//! Everything that is known of who is in a place, for this viewer: each question is asked once for
//! the whole place, and its answer is bounded.

use std::collections::{BTreeMap, BTreeSet};

use activities::{Sector, Status, store as reports};
use acts::Context;
use basics::{Day, Id, Organisation, Problem};
use focal_points::Office;
use needs::store as figures;
use offers::Offer;
use places::Place;
use profiles::Profile;
use sharing::{Constituency, Level, Shared, Visible};

use crate::{
    Evidence, Relation, Stakeholder, Voice,
    store::{self, Narrow},
    voices,
};

/// So many organisations are named, those with most activities first.
const PARTIES_MAX: usize = 150;
/// So many profiles, offices and offers are looked at.
const EACH_MAX: usize = 300;
/// So many recorded stakeholders make a map. Of an area with more, nobody can say from here who is
/// not heard: one looks into a part of it.
const STAKEHOLDERS_MAX: usize = 1_000;

pub(super) struct Gathered {
    pub(super) organisations: Vec<(Id<Organisation>, Here)>,
    /// How many more there are than are named.
    pub(super) more: usize,
    pub(super) offices: Vec<Visible<Office>>,
    pub(super) offers: Vec<Visible<Offer>>,
    pub(super) stakeholders: Vec<Visible<Stakeholder>>,
    pub(super) last_heard: BTreeMap<Id<Stakeholder>, Day>,
    pub(super) relations: Vec<Visible<Relation>>,
    /// None where more stakeholders are recorded than are read.
    pub(super) voices: Option<Vec<Voice>>,
    /// The highest level of anything that is in it (R8.2).
    pub(super) level: Level,
}

/// An organisation that is in a place, and by what one knows.
#[derive(Clone, Debug, Default)]
pub(super) struct Here {
    /// None where the viewer may not see its entry in the register.
    pub(super) constituency: Option<Constituency>,
    /// Of what goes on; where nothing does, what its profile says.
    pub(super) sectors: BTreeSet<Sector>,
    pub(super) activities: i64,
    /// It says so itself, in its profile.
    pub(super) says_so: bool,
    pub(super) focal_points: i64,
}

/// Organisations under way.
type ByParty = BTreeMap<Id<Organisation>, Here>;

impl Gathered {
    pub(super) async fn of(cx: &mut Context, place: &Place) -> Result<Self, Problem> {
        let mut by_party = ByParty::new();
        present(cx, place, &mut by_party).await?;
        let profiles = profiles::profiles_in(cx, place.id, EACH_MAX).await?;
        said(&profiles, &mut by_party);
        for (party, count) in focal_points::count_in(cx, place.id).await? {
            by_party.entry(party).or_default().focal_points = count;
        }
        let offices = focal_points::offices_in(cx, place.id, EACH_MAX).await?;
        let offers = offers::offers_in(cx, place.id, EACH_MAX).await?;
        for owner in owners(&offices).chain(owners(&offers)) {
            by_party.entry(owner).or_default();
        }
        let narrow = Narrow { place: Some(place.id), ..Narrow::default() };
        let mut stakeholders = store::list(cx, &narrow, STAKEHOLDERS_MAX).await?;
        let is_cut = stakeholders.len() > STAKEHOLDERS_MAX;
        stakeholders.truncate(STAKEHOLDERS_MAX);
        let last_heard = store::last_heard(cx, &stakeholders).await?;
        let relations = store::among(cx, &stakeholders).await?;
        let (mut evidence, counted) = evidence(cx, place, (&stakeholders, &last_heard)).await?;
        evidence.has_people |= by_party.values().any(|here| here.activities > 0);
        let levels = [
            highest(&profiles),
            highest(&offices),
            highest(&offers),
            highest(&stakeholders),
            highest(&relations),
            counted,
            of_presence(place, &by_party),
        ];
        let (organisations, more) = named(cx, by_party).await?;
        Ok(Self {
            organisations,
            more,
            offices,
            offers,
            stakeholders,
            last_heard,
            relations,
            voices: (!is_cut).then(|| voices(&evidence, cx.today)),
            level: levels.into_iter().max().unwrap_or(Level::Low),
        })
    }
}

fn ongoing() -> reports::Narrow {
    reports::Narrow { status: Some(Status::Ongoing), ..reports::Narrow::default() }
}

/// Whoever reports, leads or implements what goes on.
async fn present(cx: &mut Context, place: &Place, by_party: &mut ByParty) -> Result<(), Problem> {
    for ((_, party, sector), n) in reports::presence(cx, &ongoing(), &[place.id], &[]).await? {
        let here = by_party.entry(party).or_default();
        here.activities += n;
        here.sectors.insert(sector);
    }
    Ok(())
}

/// Whoever says so of themselves.
fn said(profiles: &[Visible<Profile>], by_party: &mut ByParty) {
    for profile in profiles {
        let here = by_party.entry(profile.party).or_default();
        here.says_so = true;
        if here.activities == 0 {
            here.sectors.extend(&profile.said.sectors);
        }
    }
}

fn owners<T: Shared>(records: &[Visible<T>]) -> impl Iterator<Item = Id<Organisation>> {
    records.iter().map(|record| record.share().owner)
}

fn highest<T: Shared>(records: &[Visible<T>]) -> Level {
    records.iter().map(|record| record.share().level).max().unwrap_or(Level::Low)
}

/// Presence is LOW down to admin 2, and HIGH below (R7.6).
fn of_presence(place: &Place, by_party: &ByParty) -> Level {
    let is_exact = place.level > 2 && by_party.values().any(|here| here.activities > 0);
    if is_exact { Level::High } else { Level::Low }
}

/// The parties with the side on which they stand, those with most activities first.
async fn named(
    cx: &mut Context,
    by_party: ByParty,
) -> Result<(Vec<(Id<Organisation>, Here)>, usize), Problem> {
    let mut all: Vec<(Id<Organisation>, Here)> = by_party.into_iter().collect();
    all.sort_by_key(|(party, here)| (-here.activities, *party));
    let more = all.len().saturating_sub(PARTIES_MAX);
    all.truncate(PARTIES_MAX);
    let found = parties::find_many(cx, all.iter().map(|(party, _)| *party)).await?;
    let sides: BTreeMap<Id<Organisation>, Constituency> =
        found.iter().map(|party| (party.id, party.constituency)).collect();
    for (party, here) in &mut all {
        here.constituency = sides.get(party).copied();
    }
    Ok((all, more))
}

/// What says that communities are there, and whether somebody heard them.
async fn evidence(
    cx: &mut Context,
    place: &Place,
    (stakeholders, last): (&[Visible<Stakeholder>], &BTreeMap<Id<Stakeholder>, Day>),
) -> Result<(Evidence, Level), Problem> {
    let sums = figures::sums(cx, &figures::Narrow::default(), &[place.id]).await?;
    let counts = |sum: &&needs::Summed| {
        [sum.population, sum.in_need, sum.targeted, sum.reached]
            .into_iter()
            .flatten()
            .any(|n| n > 0)
    };
    let counted: BTreeSet<_> = sums.iter().filter(counts).map(|sum| sum.group).collect();
    let level = sums.iter().map(|sum| sum.level).max().unwrap_or(Level::Low);
    let served = reports::groups(cx, &ongoing(), place.id).await?;
    let speakers =
        stakeholders.iter().map(|it| (it.communities.clone(), last.get(&it.id).copied()));
    let has_people = !counted.is_empty() || !served.is_empty();
    let speakers = speakers.collect();
    Ok((Evidence { counted, served, has_people, speakers }, level))
}
