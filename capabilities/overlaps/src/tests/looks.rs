//! Whatever way one looks, the same is found.

use std::collections::BTreeSet;

use basics::Id;
use sharing::Audience;
use testing::Desk;

use super::{Story, report, story, wells};

/// Everything that was found, a line for each.
async fn found(desk: &Desk) -> BTreeSet<String> {
    let sql = database::Sql::new("select * from overlap_proposal", vec![]);
    let mut tx = desk.begin().await;
    let rows = tx.all(sql, |row| {
        let id = |column: &str| row.get::<Id<()>>(column).map(|id| id.to_string());
        let n = |column: &str| row.get::<i64>(column);
        Ok(format!(
            "{} {} {} {} {} {} {} | {} {} {} {} | {} {} {} {}",
            id("overlap")?,
            id("party_a")?,
            id("party_b")?,
            row.get::<String>("sector")?,
            id("place")?,
            id("area")?,
            n("strength")?,
            id("activity_a")?,
            n("level_a")?,
            n("tlp_a")?,
            id("audience_a")?,
            id("activity_b")?,
            n("level_b")?,
            n("tlp_b")?,
            id("audience_b")?,
        ))
    });
    rows.await.unwrap().into_iter().collect()
}

async fn full_look(desk: &Desk) {
    assert_eq!(desk.submit("/overlaps/look-all", &[]).await, "303 /overlaps");
    desk.work().await;
}

/// A die that always falls the same way.
struct Die(u64);

impl Die {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one_of(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len())]
    }
}

const PLACES: [&str; 7] =
    ["ML07", "ML0701", "ML0703", "ML070101", "ML070102", "ML0701\nML0703", "Mali"];

/// Answers as they fall, in a small world where much meets.
fn answers(die: &mut Die, own: &'static str) -> Vec<(&'static str, &'static str)> {
    let humanitarian: &'static str = Box::leak(Audience::HUMANITARIAN.to_string().into());
    let changed = [
        ("sector", die.one_of(&["WSH", "WSH", "PRO", "PRO-CPN"])),
        ("places", die.one_of(&PLACES)),
        ("group", die.one_of(&["IDP", "REF", "all", ""])),
        ("kind", die.one_of(&["delivery", "training"])),
        ("status", die.one_of(&["ongoing", "ongoing", "suspended", "cancelled"])),
        ("first_day", die.one_of(&["2026-03-01", "2026-05-01", ""])),
        ("last_day", die.one_of(&["2026-06-01", "2026-12-31", ""])),
        ("audience", if die.below(3) == 0 { own } else { humanitarian }),
    ];
    wells(&changed)
}

async fn step(story: &Story, die: &mut Die, known: &mut Vec<(usize, String)>) {
    let own: &'static str = Box::leak(Audience::OWN.to_string().into());
    let desks = [&story.amina, &story.benoit, &story.clara];
    let mut answers = answers(die, own);
    if known.len() < 8 || die.below(3) == 0 {
        let owner = die.below(desks.len());
        let done = desks[owner].submit("/activities/report", &answers).await;
        known.push((owner, done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).into()));
        return;
    }
    let at = die.below(known.len());
    let (owner, path) = known[at].clone();
    answers.retain(|(question, _)| *question != "seen_others");
    answers.push(("reason", "So it fell"));
    let done = if die.below(5) == 0 {
        known.remove(at);
        desks[owner].submit(&format!("{path}/withdraw"), &[("reason", "So it fell")]).await
    } else {
        desks[owner].submit(&format!("{path}/correct"), &answers).await
    };
    assert!(done.starts_with("303 "), "{done}");
}

#[tokio::test]
async fn looking_at_each_change_finds_what_a_full_look_finds() {
    for seed in 1..=3 {
        let story = story().await;
        let (mut die, mut known, mut most) = (Die(seed), Vec::new(), 0);
        for round in 0..40 {
            step(&story, &mut die, &mut known).await;
            story.salif.work().await;
            let by_each = found(&story.salif).await;
            full_look(&story.salif).await;
            assert_eq!(by_each, found(&story.salif).await, "seed {seed}, round {round}");
            most = most.max(by_each.len());
        }
        assert!(most > 5, "something was found at all: {most}");
    }
}

#[tokio::test]
async fn many_changes_at_once_are_looked_through_by_area_and_find_the_same() {
    let story = story().await;
    let (mut die, mut known) = (Die(7), Vec::new());
    while known.len() < 30 {
        step(&story, &mut die, &mut known).await;
    }
    let mut tx = story.salif.begin().await;
    tx.run(database::Sql::new("delete from job", vec![])).await.unwrap();
    tx.commit().await.unwrap();
    assert!(found(&story.salif).await.is_empty(), "nothing has looked yet");
    let id = |path: &str| path.rsplit('/').next().unwrap().parse().unwrap();
    let ids: Vec<_> = known.iter().map(|(_, path)| id(path)).collect();
    acts::work_now(&story.salif.app, "test.import", async |cx| {
        for ids in [&ids[..], &ids[..25]] {
            cx.announce(&activities::Changed { activities: ids.to_vec() }).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
    story.salif.work().await;
    assert!(found(&story.salif).await.is_empty(), "whoever enters many goes first");
    story.salif.clock.advance_seconds(10);
    story.salif.work().await;
    let by_area = found(&story.salif).await;
    full_look(&story.salif).await;
    assert_eq!(by_area, found(&story.salif).await);
    assert!(!by_area.is_empty());
    assert_eq!(story.salif.count("select count(*) as n from overlap_waiting").await, 0);
}

#[tokio::test]
async fn what_is_found_is_kept_once_for_many_activities_that_are_alike() {
    let story = story().await;
    for title in ["One", "Two", "Three"] {
        report(&story.amina, &[("title", title)]).await;
        report(&story.benoit, &[("title", title)]).await;
    }
    assert_eq!(found(&story.salif).await.len(), 1, "nine pairs, one line");
    let page = story.amina.read(&super::only(&story.amina).await).await;
    assert!(page.contains("Activities that meet"), "{page}");
}
