//! How long it takes, on a country of 100,000 activities: printed, never judged, as the machine is
//! shared. `cargo test -p overlaps measure -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use activities::{
    Activity, Headcount, Kind, PopulationGroup, Sector, Status,
    store::{Entry, save_many},
};
use acts::{Job, work_now};
use basics::{Id, Line, Organisation, Period, Role};
use places::{Country, Place};
use serde_json::json;
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;

use super::{coordinate, looks::Die, story};
use crate::{look::Look, store, sweep};

const ACTIVITIES: usize = 100_000;
const ORGANISATIONS: usize = 150;
const REGIONS: usize = 10;
const DISTRICTS: usize = 6;
const COMMUNES: usize = 12;

#[expect(clippy::disallowed_methods, reason = "how long it takes is printed, never judged")]
fn now() -> Instant {
    Instant::now()
}

fn organisation(number: usize) -> Id<Organisation> {
    Id::named("test:organisation", &number.to_string())
}

/// Where an organisation works, and on what: a few sectors, a few districts, as in real registers.
fn invented(number: usize, die: &mut Die) -> Activity {
    let owner = die.below(ORGANISATIONS);
    // What an organisation is does not change from row to row.
    let mut own = Die(owner as u64 * 7_919 + 1);
    let sectors: Vec<Sector> = Sector::all().take(12).collect();
    let (of_sectors, of_districts) = (1 + own.below(4), 3 + own.below(27));
    let nth = |own: &mut Die, nth: usize, of: usize| {
        (0..=nth).map(|_| own.below(of)).last().unwrap_or_default()
    };
    let sector = sectors[nth(&mut own, die.below(of_sectors), sectors.len())];
    let district = nth(&mut own, die.below(of_districts), REGIONS * DISTRICTS);
    let (region, district) = (district / DISTRICTS + 1, district % DISTRICTS + 1);
    let code = match die.below(20) {
        0 => format!("ML{region:02}"),
        1..8 => format!("ML{region:02}{district:02}"),
        _ => format!("ML{region:02}{district:02}{:02}", die.below(COMMUNES) + 1),
    };
    let level = u8::try_from(code.len() / 2 - 1).unwrap();
    let first = "2025-01-01".parse::<basics::Day>().unwrap().plus_days(die.below(600) as i32);
    let last = first.plus_days(30 + die.below(330) as i32);
    let (owner, mali) = (organisation(owner), Country::parse("MLI").unwrap());
    Activity {
        id: Id::named("test:activity", &number.to_string()),
        share: Share {
            owner,
            level: if level > 2 { Level::High } else { Level::Low },
            tlp: Tlp::Green,
            audience: Audience::HUMANITARIAN,
        },
        reporting: owner,
        lead: None,
        implementing: Vec::new(),
        donors: Vec::new(),
        kind: Kind::ALL[die.below(Kind::ALL.len())],
        sector,
        subsector: None,
        title: Line::parse("title", &format!("Activity {number}")).unwrap(),
        description: None,
        status: [Status::Ongoing, Status::Ongoing, Status::Planned, Status::Completed]
            [die.below(4)],
        period: Period::between(first, last).unwrap(),
        places: vec![Place::id_of(mali, level, &code)],
        group: Some(PopulationGroup::ALL[die.below(4)]),
        targeted: Headcount::default(),
        reached: Headcount::default(),
        modality: None,
        budget: None,
        programme: None,
        record_key: None,
        entered_by: None,
        reported_on: first,
        updated_at: basics::Moment::from_micros(0).unwrap(),
        withdrawn: false,
        version: 1,
    }
}

async fn settle(desk: &Desk) -> Vec<Id<Activity>> {
    let mut codes = "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n".to_owned();
    let areas = (1..=REGIONS).flat_map(|r| (1..=DISTRICTS).map(move |d| (r, d)));
    for (region, district) in areas {
        let parent = format!("ML{region:02}{district:02}");
        codes.push_str(&format!("MLI,2,{parent},District {parent},ML{region:02},2021-12-20\n"));
        for commune in 1..=COMMUNES {
            let code = format!("{parent}{commune:02}");
            codes.push_str(&format!("MLI,3,{code},Commune {code},{parent},2021-12-20\n"));
        }
    }
    let done = desk.upload("/places/import-codes", "file", "c.csv", codes.as_bytes(), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let mut die = Die(1);
    let mut ids = Vec::new();
    for batch in 0..10 {
        let entries: Vec<Entry> = (0..ACTIVITIES / 10)
            .map(|n| invented(batch * ACTIVITIES / 10 + n, &mut die))
            .map(|activity| Entry { activity, content: None, words: String::new() })
            .collect();
        ids.extend(entries.iter().map(|entry| entry.activity.id));
        let saved = work_now(&desk.app, "test.settle", async |cx| save_many(cx, &entries).await);
        saved.await.unwrap();
    }
    ids
}

#[tokio::test]
#[ignore = "measures for a minute"]
async fn measure_100_000_activities() {
    let story = story().await;
    let desk = &story.salif;
    let started = now();
    let ids = settle(desk).await;
    println!("{} activities are there after {:?}", ids.len(), started.elapsed());

    let started = now();
    let told: Vec<String> = ids.iter().map(ToString::to_string).collect();
    work_now(&desk.app, "test.announce", async |cx| {
        cx.announce(activities::CHANGED, &json!({ "activities": told })).await
    })
    .await
    .unwrap();
    let jobs = desk.work().await;
    println!("all of them announced as one import: {jobs} jobs, {:?}", started.elapsed());
    let count = desk.count("select count(*) as n from overlap_proposal").await;
    let cases = desk.count("select count(distinct overlap) as n from overlap_proposal").await;
    println!("{cases} cases, {count} rows");

    let mut times = Vec::new();
    let mut die = Die(5);
    for _ in 0..100 {
        let told = json!({ "activities": [ids[die.below(ids.len())].to_string()] });
        let started = now();
        work_now(&desk.app, "test.look", async |cx| Look::run(cx, told).await).await.unwrap();
        times.push(started.elapsed());
    }
    println!("one changed record: {}", spread(&mut times));
    in_memory(desk, &ids).await;
    pages(&story).await;
}

fn spread(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let at = |hundredth: usize| times[(times.len() - 1) * hundredth / 100];
    format!("median {:?}, 95 % below {:?}, at most {:?}", at(50), at(95), at(100))
}

async fn in_memory(desk: &Desk, ids: &[Id<Activity>]) {
    let started = now();
    let located = work_now(&desk.app, "test.read", async |cx| {
        let found = activities::store::find_unseen(cx, ids).await?;
        store::locate(cx, found).await
    });
    let located = located.await.unwrap();
    println!("{} footprints read in {:?}", located.len(), started.elapsed());
    let started = now();
    let mut pairs = 0_u64;
    sweep(&located, |_| pairs += 1);
    println!("a sweep over them meets {pairs} pairs in {:?}", started.elapsed());
}

async fn pages(story: &super::Story) {
    let desk = &story.salif;
    let largest = "select party_a as id, count(*) as n from overlap_proposal group by party_a
                   order by n desc limit 1";
    let mut tx = desk.begin().await;
    let largest: Id<Organisation> =
        tx.one(database::Sql::new(largest, vec![]), |row| row.get("id")).await.unwrap();
    drop(tx);
    desk.enrol(largest, Constituency::InternationalNgo, true).await;
    coordinate(desk, Audience::HUMANITARIAN, story.agency).await;
    let own = desk.sit("Own", largest, &[Role::Editor]);
    for (who, desk) in [("its own people", &own), ("the coordinator", &story.salif)] {
        let paths = ["/overlaps".to_owned(), "/overlaps?sector=WSH".to_owned(), {
            super::listed(desk).await.remove(0)
        }];
        for path in paths {
            let mut times = Vec::new();
            for _ in 0..5 {
                let started = now();
                assert_eq!(desk.get(&path).await.status, 200);
                times.push(started.elapsed());
            }
            println!("{who}: {path}: {}", spread(&mut times));
        }
    }
}
