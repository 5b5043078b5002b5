//! What the sheet of an area says, and to whom.

use serde_json::json;
use sharing::Audience;

use super::story::{activity, need, place, story};

#[tokio::test]
async fn a_sheet_says_who_needs_what_and_who_is_there() {
    let story = story().await;
    need(&story.olga, &[]).await;
    need(&story.olga, &[("sector", "HEA"), ("in_need", "40000")]).await;
    activity(&story.amina, &[]).await;
    let path = format!("/places/{}/sheet", place("ML07"));
    let page = story.benoit.read(&path).await;
    for said in [
        "Gao: area sheet",
        "printed for Benoît",
        "120,000",
        "30,000",
        "No report",
        "Eau d’abord",
        "Notes of the meeting",
        "The same people may be in several reports",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let (_, told) = story.benoit.told(&path).await;
    let states: Vec<_> =
        told["gaps"].as_array().unwrap().iter().map(|gap| gap["state"].clone()).collect();
    assert_eq!(states, [json!("going_on"), json!("no_report")]);
    let from_its_place = story.benoit.get(&format!("/places/{}", place("ML07"))).await.body();
    assert!(from_its_place.contains(&path), "the place leads to it");
}

#[tokio::test]
async fn each_reader_prints_what_they_may_see() {
    let story = story().await;
    let own = Audience::OWN.to_string();
    need(&story.olga, &[("audience", &own)]).await;
    activity(&story.amina, &[]).await;
    let path = format!("/places/{}/sheet", place("ML07"));
    assert!(story.olga.read(&path).await.contains("120,000"));
    let page = story.benoit.read(&path).await;
    assert!(!page.contains("120,000") && page.contains("Eau d’abord"), "{page}");
    let page = story.force.read(&path).await;
    assert!(page.contains("Nothing is known here") && !page.contains("Eau d’abord"), "{page}");
    assert!(page.contains("does not mean that nobody needs anything"), "K30: {page}");
    let nowhere = format!("/places/{}/sheet", place("ML99"));
    assert_eq!(story.benoit.get(&nowhere).await.status, 404);
}
