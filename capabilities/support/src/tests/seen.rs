//! Who sees what: those who are named, those who decide, and whom the owner chose.

use serde_json::json;
use sharing::Audience;

use super::{answers, person, story, told};

#[tokio::test]
async fn a_support_is_seen_by_the_named_and_by_those_who_decide() {
    let story = story().await;
    let ines = person("Ines").to_string();
    let path = story.propose(&[("people", ines.as_str())]).await;
    for desk in [&story.tomas, &story.renata, &story.rosa, &story.ines] {
        assert_eq!(desk.get(&path).await.status, 200, "R5.17");
        assert_eq!(told(desk, "/support").await["items"].as_array().unwrap().len(), 1);
    }
    for desk in [&story.igor, &story.kim, &story.benoit, &story.koffi] {
        assert_eq!(desk.get(&path).await.status, 404, "R5.17: nobody by default");
        assert_eq!(told(desk, "/support").await["items"], json!([]), "R5.17");
    }
    let theirs = story.igor.submit(&format!("{path}/suspend"), &[("reason", "x")]).await;
    assert!(theirs.starts_with("404 "), "{theirs}");
    assert!(story.tomas.read(&path).await.contains("Ines"));
    let done = story.tomas.submit(&format!("{path}/correct"), &answers(&[])).await;
    assert_eq!(done, format!("303 {path}"));
    assert_eq!(story.ines.get(&path).await.status, 404, "who is not named any more");
    let stranger = person("Benoît").to_string();
    let named = answers(&[("people", stranger.as_str())]);
    let refused = story.tomas.submit(&format!("{path}/correct"), &named).await;
    assert!(refused.starts_with("422 "), "only one's own people are named: {refused}");
}

#[tokio::test]
async fn an_audience_that_somebody_named_opens_it_and_none_that_takes_whole_kinds() {
    let story = story().await;
    for audience in [Audience::PUBLIC, Audience::EVERYONE, Audience::PARTNERS] {
        let audience = audience.to_string();
        let shown = answers(&[("audience", audience.as_str())]);
        let refused = story.tomas.submit("/support/propose", &shown).await;
        assert!(refused.contains("takes whole kinds of organisations"), "R5.17: {refused}");
    }
    let force = story.force.to_string();
    let named = [("name", "Task force"), ("members", force.as_str())];
    let done = story.renata.submit("/audiences/open", &named).await;
    let audience = done.rsplit('/').next().unwrap().to_owned();
    let path = story.propose(&[("audience", audience.as_str())]).await;
    let page = story.kim.read(&path).await;
    assert!(page.contains("Third battalion") && !page.contains("Assess the risk"), "{page}");
    assert_eq!(told(&story.kim, &path).await["people"], json!([]), "and not who is named");
    let theirs = story.kim.submit(&format!("{path}/close"), &[("reason", "x")]).await;
    assert!(theirs.starts_with("403 "), "they look on: {theirs}");
    assert_eq!(story.igor.get(&path).await.status, 404, "a colleague is no audience");
    assert_eq!(story.koffi.get(&path).await.status, 404);
}

#[tokio::test]
async fn the_journal_tells_colleagues_that_something_was_noted_and_no_word_of_it() {
    let story = story().await;
    let path = story.approved(&[("conditions", "2026-08-01 | Monitors admitted")]).await;
    story.tomas.submit(&format!("{path}/suspend"), &[("reason", "An allegation")]).await;
    let journal = story.tomas.journal(Some(story.mission)).await;
    assert!(journal.iter().any(|line| line == "support.decide support"), "{journal:?}");
    // What colleagues read of what is owed is the reference; the search would find a word.
    let reference = "select count(*) as n from journal_leaf where content like '%R-14%'";
    assert!(story.tomas.count(reference).await > 0);
    let words = "select count(*) as n from journal_leaf where content like '%battalion%'
                 or content like '%Somebody%' or content like '%Fuel%'
                 or content like '%allegation%' or content like '%Monitors%'
                 or content like '%Vetting%'";
    assert_eq!(story.tomas.count(words).await, 0);
}

#[tokio::test]
async fn only_the_united_nations_propose_support_here() {
    let story = story().await;
    let refused = story.benoit.submit("/support/propose", &answers(&[])).await;
    assert!(refused.contains("The policy binds the United Nations"), "{refused}");
    assert!(!story.benoit.read("/support").await.contains("Propose support"));
    let theirs = story.kim.submit("/support/propose", &answers(&[])).await;
    assert!(theirs.starts_with("303 "), "{theirs}");
}

#[tokio::test]
async fn a_list_s_pages_lead_to_the_next() {
    let story = story().await;
    for number in 0..52 {
        story.propose(&[("reference", &format!("R-{number}"))]).await;
    }
    let first = told(&story.tomas, "/support").await;
    let next = first["next"].as_str().unwrap();
    let second = told(&story.tomas, &format!("/support?after={next}")).await;
    let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (50, 2));
    assert_eq!(story.tomas.told("/support?after=x").await.0, 422);
}
