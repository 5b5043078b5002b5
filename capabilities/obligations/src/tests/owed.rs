//! What other capabilities say is owed, and the two lists.

use acts::Context;
use basics::Problem;
use serde_json::Value;

use super::{Party, Story, report};
use crate::{Owing, Rhythm, State};

/// A piece of another capability's work.
async fn work<T>(story: &Story, work: impl AsyncFnOnce(&mut Context) -> Result<T, Problem>) -> T {
    acts::work_now(&story.salif.app, "tests.work", work).await.unwrap()
}

async fn told(party: &Party, query: &str) -> Value {
    let (status, told) = party.reader.told(&format!("/obligations{query}")).await;
    assert_eq!(status, 200, "{told}");
    told
}

#[tokio::test]
async fn what_is_owed_again_is_moved_and_not_doubled() {
    let story = Story::begin().await;
    let owing = report(&story.water, &story.mission, "2026-07-01");
    let first = work(&story, async |cx| crate::owe(cx, &owing).await).await;
    let same = work(&story, async |cx| crate::owe(cx, &owing).await).await;
    let later = Owing { due: "2026-08-01".parse().unwrap(), ..owing };
    let moved = work(&story, async |cx| crate::owe(cx, &later).await).await;
    assert_eq!((first, first), (same, moved));
    let ours = &told(&story.water, "").await["ours"];
    assert_eq!((&ours["count"], &ours["items"][0]["due"]), (&1.into(), &"2026-08-01".into()));
    assert_eq!(ours["items"][0]["version"], 2, "the same again is no step");
    assert_eq!(told(&story.mission, "").await["theirs"]["count"], 1);
    assert_eq!(told(&story.wells, "").await["theirs"]["count"], 0);
}

#[tokio::test]
async fn what_was_done_elsewhere_is_settled_and_what_lost_its_ground_falls_away() {
    let story = Story::begin().await;
    let owing = report(&story.water, &story.mission, "2026-07-01");
    let other = Owing { part: "audit".into(), ..owing.clone() };
    let (id, fell) = work(&story, async |cx| {
        let ids = (crate::owe(cx, &owing).await?, crate::owe(cx, &other).await?);
        crate::settle(cx, &owing.about, "final-report").await?;
        crate::drop_of(cx, &owing.about, None, None).await?;
        Ok(ids)
    })
    .await;
    let page = story.water.reader.read(&format!("/obligations/{id}")).await;
    assert!(page.contains("Done") && page.contains("Comity, by rule"), "{page}");
    let page = story.mission.reader.read(&format!("/obligations/{fell}")).await;
    assert!(page.contains("Fell away"), "{page}");
    let back = work(&story, async |cx| crate::owe(cx, &other).await).await;
    let (_, told) = story.water.reader.told(&format!("/obligations/{back}")).await;
    assert_eq!(told["obligation"]["state"], State::Open.name(), "its ground came back");
    work(&story, async |cx| crate::owe(cx, &owing).await).await;
    let (_, told) = story.water.reader.told(&format!("/obligations/{id}")).await;
    assert_eq!(told["obligation"]["state"], "settled", "what was done stays done");
}

#[tokio::test]
async fn a_rhythm_owes_each_report_and_drops_those_of_periods_that_are_no_more() {
    let story = Story::begin().await;
    let owing = report(&story.water, &story.mission, "2026-07-01");
    let days = |last: &str| ("2026-01-01".parse().unwrap(), last.parse().unwrap());
    let owe = async |last| {
        let days = days(last);
        work(&story, async |cx| crate::owe_rhythm(cx, &owing, Rhythm::Quarterly, days, 30).await)
            .await
    };
    assert_eq!(owe("2026-12-31").await.len(), 4);
    let ours = &told(&story.water, "").await["ours"];
    assert_eq!((&ours["count"], &ours["late"]), (&4.into(), &1.into()));
    let dues: Vec<_> = ours["items"].as_array().unwrap().iter().map(|one| &one["due"]).collect();
    assert_eq!(dues, ["2026-04-30", "2026-07-30", "2026-10-30", "2027-01-30"]);
    assert_eq!(owe("2026-08-31").await.len(), 3, "the agreement was shortened");
    let ended = told(&story.water, "?show=ended").await;
    assert_eq!((&ended["ours"]["count"], &ended["theirs"]["count"]), (&2.into(), &0.into()));
}

#[tokio::test]
async fn a_report_is_submitted_by_an_authorized_officer_alone() {
    let story = Story::begin().await;
    let owing = report(&story.water, &story.mission, "2026-07-01");
    let id = work(&story, async |cx| crate::owe(cx, &owing).await).await;
    let deliver = format!("/obligations/{id}/deliver");
    let said = [("said", "Here it is")];
    assert!(story.water.editor.submit(&deliver, &said).await.starts_with("403 "), "R1.3");
    assert!(story.water.officer.submit(&deliver, &said).await.starts_with("303 "));
}

#[tokio::test]
async fn the_days_of_either_side_are_told_as_plainly() {
    let story = Story::begin().await;
    let path = story.promised("2026-06-20").await;
    let deliver = format!("{path}/deliver");
    story.water.editor.submit(&deliver, &[("said", "Forty wells")]).await;
    story.salif.clock.advance_seconds(20 * 24 * 3600);
    let ours = told(&story.mission, "").await;
    assert_eq!((&ours["ours"]["late"], &ours["theirs"]["late"]), (&1.into(), &0.into()));
    assert_eq!(ours["ours"]["items"][0]["days_left"], -6, "the mission's answer");
    let page = story.water.reader.read("/obligations").await;
    assert!(page.contains("What is owed to us") && page.contains("6 days late"), "{page}");
    let page = story.mission.reader.read("/obligations?side=ours&show=late").await;
    assert!(
        page.contains("List of broken wells") && page.contains("1, of which 1 is late"),
        "{page}"
    );
}

#[tokio::test]
async fn lists_are_narrowed_and_paged_without_a_hole() {
    let story = Story::begin().await;
    let owing = report(&story.water, &story.mission, "2026-07-01");
    work(&story, async |cx| {
        for number in 0..120 {
            let due = owing.due.plus_days(number % 7);
            crate::owe(cx, &Owing { part: format!("part {number}"), due, ..owing.clone() }).await?;
        }
        Ok(())
    })
    .await;
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = told(&story.mission, &format!("?side=theirs{after}")).await;
        let items = page["theirs"]["items"].as_array().unwrap();
        seen.extend(items.iter().map(|one| (one["due"].to_string(), one["id"].to_string())));
        assert_eq!((&page["theirs"]["count"], page["ours"].is_null()), (&120.into(), true));
        let Some(next) = page["theirs"]["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    let mut sorted = seen.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!((seen.len(), &seen), (120, &sorted));
    assert_eq!(told(&story.mission, "?sort=visit").await["theirs"]["count"], 0);
    assert_eq!(told(&story.mission, "?state=open").await["theirs"]["count"], 120);
    let party = format!("?party={}", story.wells.id);
    assert_eq!(told(&story.mission, &party).await["theirs"]["count"], 0);
    let (status, _) = story.mission.reader.told("/obligations?state=late").await;
    assert_eq!(status, 422, "that something is late is no state");
}

#[tokio::test]
async fn obligations_and_their_files_follow_when_two_parties_become_one() {
    let story = Story::begin().await;
    let path = story.promised("2026-07-01").await;
    let deliver = format!("{path}/deliver");
    let none: [(&str, &str); 0] = [];
    story.water.editor.upload(&deliver, "file", "wells.csv", b"place\nGao\n", &none).await;
    let merge = format!("/parties/{}/merge", story.water.id);
    let into = story.wells.id.to_string();
    let done = story.salif.submit(&merge, &[("into", &into), ("reason", "One and the same")]).await;
    assert!(done.starts_with("303 "), "{done}");
    story.salif.work().await;
    let page = story.wells.reader.read(&path).await;
    assert!(page.contains("List of broken wells") && page.contains("wells.csv"), "{page}");
    assert_eq!(told(&story.wells, "").await["theirs"]["count"], 1);
    assert!(story.mission.reader.read(&path).await.contains("Old Wells"));
}
