//! Lists, counts and sums are what the rule says of each record, whatever was changed before, and
//! whoever looks.

mod upgrade;

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{
    Actor, Day, Id, Language, Line, Moment, Organisation, Period, Problem, Role, Scope, Standing,
};
use places::{Country, Place};
use proptest::{prelude::*, test_runner::TestRunner};
use sharing::{Audience, Constituency, Level, Share, Tlp, Viewer};
use testing::Desk;

use super::*;
use crate::{Headcount, Kind, MissionProgramme};

/// One activity in the making: numbers of owner, partner, audience, level, mark, sector, status,
/// place, minute; whether the mission runs it.
type Given = ((usize, usize, usize, usize, usize), (usize, usize, usize, i64, bool));

const OWNERS: u128 = 4;
const AUDIENCES: [Id<Audience>; 4] =
    [Audience::OWN, Audience::HUMANITARIAN, Audience::PARTNERS, Audience::EVERYONE];
const AREAS: [usize; 4] = [0, 1, 2, 4];
const SECTORS: [Sector; 3] = [Sector::Wash, Sector::Health, Sector::Protection];

fn owner(number: usize) -> Id<Organisation> {
    Id::well_known(700 + number as u128)
}

fn place(number: usize) -> Id<Place> {
    let mali = Country::parse("MLI").unwrap();
    match number {
        0 => Place::id_of(mali, 0, mali.code()),
        number => Place::id_of(mali, 1, &format!("ML0{number}")),
    }
}

fn given() -> impl Strategy<Value = Given> {
    (
        (0..OWNERS as usize, 0..OWNERS as usize, 0..AUDIENCES.len(), 0..4_usize, 0..5_usize),
        (0..SECTORS.len(), 0..Status::ALL.len(), 0..4_usize, 0..20_i64, any::<bool>()),
    )
}

fn activity(number: usize, given: Given) -> Activity {
    let ((by, partner, audience, level, tlp), (sector, status, at, minute, of_the_mission)) = given;
    let owner_id = owner(by);
    let start = Moment::from_micros(1_790_000_000_000_000).unwrap();
    Activity {
        id: Id::named("comity:test:listed", &number.to_string()),
        share: Share {
            owner: owner_id,
            level: Level::ALL[level],
            tlp: Tlp::ALL[tlp],
            audience: AUDIENCES[audience],
        },
        reporting: owner_id,
        lead: None,
        implementing: (partner != by).then(|| owner(partner)).into_iter().collect(),
        donors: vec![Id::well_known(799)],
        kind: Kind::Delivery,
        sector: SECTORS[sector],
        subsector: None,
        title: Line::parse("title", &format!("Activity {number}")).unwrap(),
        description: None,
        status: Status::ALL[status],
        period: Period::ALWAYS,
        places: if at == 3 { vec![place(1), place(2)] } else { vec![place(at)] },
        group: None,
        targeted: people((minute > 5).then_some(minute * 100)),
        reached: people((minute > 10).then_some(minute * 70)),
        modality: None,
        budget: None,
        programme: of_the_mission.then_some(MissionProgramme::ALL[0]),
        source: None,
        link: None,
        record_key: None,
        entered_by: None,
        // Some of them have gone stale by the day of the tests.
        reported_on: Day::parse("day", "2026-03-10").unwrap().plus_days(minute as i32),
        updated_at: start.plus_seconds(minute * 60),
        withdrawn: false,
        version: 1,
    }
}

fn people(total: Option<i64>) -> Headcount {
    Headcount { total, ..Headcount::default() }
}

/// What is said to have happened to the register.
#[derive(Clone, Debug)]
enum Change {
    Correct(usize, Given),
    Withdraw(usize),
    Merge(usize, usize),
}

fn changes() -> impl Strategy<Value = Change> {
    let both = (0..OWNERS as usize, 0..OWNERS as usize);
    prop_oneof![
        4 => (any::<usize>(), given()).prop_map(|(number, given)| Change::Correct(number, given)),
        2 => any::<usize>().prop_map(Change::Withdraw),
        1 => both.prop_filter("two parties", |(a, b)| a != b).prop_map(|(a, b)| Change::Merge(a, b)),
    ]
}

async fn enter(cx: &mut Context, activities: &[Activity]) -> Result<(), Problem> {
    let entry = |activity: &Activity| Entry {
        activity: activity.clone(),
        content: None,
        words: String::new(),
    };
    let entries: Vec<Entry> = activities.iter().map(entry).collect();
    save_many(cx, &entries).await
}

/// The same in the register and in memory.
async fn change(cx: &mut Context, all: &mut [Activity], changes: &[Change]) -> Result<(), Problem> {
    for change in changes {
        match change {
            Change::Correct(number, given) => {
                let number = number % all.len();
                all[number] = activity(number, *given);
                clear(cx, &[all[number].id]).await?;
                enter(cx, &all[number..=number]).await?;
            }
            Change::Withdraw(number) => {
                let number = number % all.len();
                all[number].withdrawn = true;
                clear(cx, &[all[number].id]).await?;
                enter(cx, &all[number..=number]).await?;
            }
            Change::Merge(from, into) => {
                let (from, into) = (owner(*from), owner(*into));
                follow_merge(cx, from, into).await?;
                let follow = |id: &mut Id<Organisation>| {
                    if *id == from {
                        *id = into;
                    }
                };
                for activity in &mut *all {
                    follow(&mut activity.share.owner);
                    follow(&mut activity.reporting);
                    activity.implementing.iter_mut().for_each(follow);
                }
            }
        }
    }
    Ok(())
}

/// Whoever looks: two owners, a donor, the force, somebody to whom one record was released, nobody.
async fn viewers(cx: &mut Context, released: Id<Activity>) -> Result<Vec<Viewer>, Problem> {
    let mut viewers = vec![Viewer::nobody()];
    for (number, constituency, adheres) in [
        (0, Constituency::NationalNgo, true),
        (1, Constituency::MissionCivilian, false),
        (2, Constituency::Donor, true),
        (3, Constituency::MissionMilitary, false),
    ] {
        let party = owner(number);
        sharing::enrol(&mut cx.tx, party, constituency).await?;
        let period = adheres.then_some(Period::ALWAYS);
        sharing::adhere(&mut cx.tx, party, period).await?;
        if number == 2 {
            let release = sharing::Release {
                id: Id::well_known(1),
                record: released.uuid(),
                recipient: party,
                last_day: cx.today.plus_days(30),
                purpose: basics::Paragraph::parse("purpose", "To plan").unwrap(),
                by: Id::well_known(2),
                at: cx.now,
                revoked_at: None,
            };
            sharing::release(&mut cx.tx, &release).await?;
        }
        let actor = Actor {
            person: Id::well_known(3),
            name: "Reader".into(),
            organisation: party,
            organisation_name: String::new(),
            roles: vec![Role::Reader],
            standing: Standing::Confirmed,
            language: Language::ENGLISH,
            scope: Scope::Everything,
            proved_at: None,
        };
        viewers.push(sharing::viewer(&mut cx.tx, Some(actor), cx.today).await?);
    }
    Ok(viewers)
}

fn narrows() -> Vec<Narrow> {
    let all = Narrow::default();
    vec![
        all.clone(),
        Narrow { place: Some(place(1)), ..all.clone() },
        Narrow { sectors: vec![SECTORS[0], SECTORS[1]], ..all.clone() },
        Narrow { status: Some(Status::Ongoing), of_the_mission: Some(false), ..all.clone() },
        Narrow {
            place: Some(place(2)),
            sectors: vec![SECTORS[0]],
            status: Some(Status::Planned),
            ..all.clone()
        },
        Narrow { owner: Some(owner(1)), place: Some(place(0)), ..all.clone() },
        Narrow { kind: Some(Kind::Delivery), place: Some(place(1)), ..all },
    ]
}

fn lies_in(activity: &Activity, area: Id<Place>) -> bool {
    area == place(0) || activity.places.contains(&area)
}

/// What the rule and the narrowing say, one by one.
fn expected<'a>(all: &'a [Activity], viewer: &Viewer, narrow: &Narrow) -> Vec<&'a Activity> {
    let fits = |activity: &&Activity| {
        !activity.withdrawn
            && viewer.may_see(activity.id.uuid(), &activity.share)
            && narrow.place.is_none_or(|place| lies_in(activity, place))
            && (narrow.sectors.is_empty() || narrow.sectors.contains(&activity.sector))
            && narrow.status.is_none_or(|status| status == activity.status)
            && narrow.owner.is_none_or(|owner| owner == activity.share.owner)
            && narrow.of_the_mission.is_none_or(|m| m == activity.programme.is_some())
    };
    let mut found: Vec<&Activity> = all.iter().filter(fits).collect();
    found.sort_by_key(|activity| std::cmp::Reverse((activity.updated_at, activity.id)));
    found
}

/// Reads a list page by page, as somebody who turns the pages.
async fn pages(cx: &mut Context, narrow: &Narrow) -> Result<Vec<Id<Activity>>, Problem> {
    let mut narrow = narrow.clone();
    let mut all = Vec::new();
    loop {
        let mut page = list(cx, &narrow, 5).await?;
        let more = page.len() > 5;
        page.truncate(5);
        narrow.after = page.last().map(|last| (last.updated_at, last.id));
        all.extend(page.iter().map(|activity| activity.id));
        if !more {
            return Ok(all);
        }
    }
}

/// The response one by one: an activity in two areas counts in each.
fn responses(activities: &[&Activity], today: Day) -> BTreeMap<Where, Response> {
    let mut all: BTreeMap<Where, Response> = BTreeMap::new();
    for activity in activities {
        let counts = activity.counts_until().is_some_and(|until| until >= today);
        let of = |people: Headcount| people.total().filter(|_| counts);
        let one = Response {
            reports: 1,
            going_on: i64::from(counts && activity.status == Status::Ongoing),
            targeted: of(activity.targeted),
            reached: of(activity.reached),
        };
        for area in AREAS.map(place).into_iter().filter(|area| lies_in(activity, *area)) {
            let at = (area, activity.sector, activity.programme.is_some());
            let response = all.entry(at).or_default();
            *response = response.with(one);
        }
    }
    all
}

/// Who is present one by one.
fn presences(activities: &[&Activity]) -> BTreeMap<Presence, i64> {
    let mut all = BTreeMap::new();
    for activity in activities {
        let parties = activity.implementing.iter().chain([&activity.reporting]);
        let parties: BTreeSet<_> = parties.copied().collect();
        for area in AREAS.map(place).into_iter().filter(|area| lies_in(activity, *area)) {
            for party in &parties {
                *all.entry((area, *party, activity.sector)).or_default() += 1;
            }
        }
    }
    all
}

async fn compare(cx: &mut Context, all: &[Activity]) -> Result<(), Problem> {
    let areas = AREAS.map(place);
    for viewer in viewers(cx, all[0].id).await? {
        cx.viewer = viewer;
        for narrow in narrows() {
            let expected = expected(all, &cx.viewer, &narrow);
            let ids: Vec<_> = expected.iter().map(|activity| activity.id).collect();
            let who = cx.viewer.organisation();
            assert_eq!(pages(cx, &narrow).await?, ids, "{narrow:?} of {who:?}");
            assert_eq!(count(cx, &narrow).await?, ids.len() as i64, "{narrow:?} of {who:?}");
            let mut counts: BTreeMap<Id<Place>, i64> = BTreeMap::new();
            let mut present: BTreeMap<Id<Place>, BTreeSet<_>> = BTreeMap::new();
            for (area, activity) in areas.iter().flat_map(|area| {
                let within = expected.iter().filter(|activity| lies_in(activity, *area));
                within.map(move |activity| (area, activity))
            }) {
                *counts.entry(*area).or_default() += 1;
                let parties = activity.implementing.iter().chain([&activity.reporting]);
                present.entry(*area).or_default().extend(parties.copied());
            }
            let present: BTreeMap<_, _> =
                present.into_iter().map(|(area, parties)| (area, parties.len() as i64)).collect();
            let told = facet(cx, &narrow, &areas).await?.into_iter().collect();
            assert_eq!(counts, told, "activities, {narrow:?} of {who:?}");
            let told = response(cx, &narrow, &areas).await?;
            assert_eq!(responses(&expected, cx.today), told, "response, {narrow:?} of {who:?}");
            let told = presence(cx, &narrow, &areas, &[]).await?;
            assert_eq!(presences(&expected), told, "presence, {narrow:?} of {who:?}");
            let told = facet_organisations(cx, &narrow, &areas).await?.into_iter().collect();
            assert_eq!(present, told, "organisations, {narrow:?} of {who:?}");
        }
    }
    Ok(())
}

async fn desk_with_places() -> Desk {
    let all = vec![places::capability(), parties::capability(), crate::capability()];
    let desk = Desk::open(all).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    desk
}

/// Nothing else there is seen by the one to whom it was released.
#[tokio::test]
async fn what_was_released_is_listed_for_whoever_sees_nothing_else() {
    let desk = desk_with_places().await;
    let compared = acts::work_now(&desk.app, "test.listed", async |cx| {
        let all = [activity(0, ((0, 1, 0, 0, 0), (0, 1, 1, 0, false)))];
        enter(cx, &all).await?;
        compare(cx, &all).await
    });
    compared.await.unwrap();
}

#[test]
fn lists_and_sums_are_what_the_rule_says_of_each_record() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut runner = TestRunner::new(ProptestConfig { cases: 8, ..ProptestConfig::default() });
    let cases = (prop::collection::vec(given(), 1..40), prop::collection::vec(changes(), 0..12));
    runner
        .run(&cases, |(rows, changes)| {
            runtime.block_on(async {
                let desk = desk_with_places().await;
                let compared = acts::work_now(&desk.app, "test.listed", async |cx| {
                    let mut all: Vec<Activity> =
                        rows.iter().enumerate().map(|(n, given)| activity(n, *given)).collect();
                    enter(cx, &all).await?;
                    change(cx, &mut all, &changes).await?;
                    compare(cx, &all).await
                });
                compared.await.unwrap();
            });
            Ok(())
        })
        .unwrap();
}
