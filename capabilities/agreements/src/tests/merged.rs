//! When the registry merges a party into another (R1.4), its agreements go on for the other's people.

use basics::{Id, Role};
use serde_json::{Value, json};
use testing::Desk;

use super::{NGO, Story, accept, hash, none, shown, sign, status, story};

/// The same organisation as the NGO, as it turns out, entered once more.
const HEIR: usize = 4;

async fn merge(story: &Story, from: usize, into: usize) {
    let salif = story.editor.sit("Salif", Id::well_known(900), &[Role::Secretariat]);
    let into = story.parties[into].to_string();
    let answers = [("into", into.as_str()), ("reason", "Entered twice")];
    let path = format!("/parties/{}/merge", story.parties[from]);
    let done = salif.submit(&path, &answers).await;
    assert_eq!(done, format!("303 /parties/{into}"));
    while salif.work().await > 0 {}
}

/// With a deliverable and reports of the NGO.
async fn memorandum(story: &Story) -> String {
    let path = story.draft("memorandum", &[NGO]).await;
    let arranged = [
        ("first_day", "2026-07-01"),
        ("last_day", "2026-12-31"),
        ("deliverables", "A well | 2026-10-01 | Water First"),
        ("report_by", &story.parties[1].to_string()),
        ("report_every", "quarterly"),
    ];
    story.fill(&story.editor, &path, &arranged).await;
    path
}

async fn owed_by(desk: &Desk) -> usize {
    let told = shown(desk, "/obligations").await;
    told["ours"]["items"].as_array().unwrap().len()
}

async fn does(desk: &Desk, path: &str, answers: &[(&str, &str)], then: &str) {
    assert_eq!(desk.submit(path, answers).await, format!("303 {then}"));
}

#[tokio::test]
async fn what_was_accepted_and_signed_stays_and_the_heir_goes_on_with_it() {
    let story = story().await;
    let path = memorandum(&story).await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(sign(&story.ngo, &path).await, format!("303 {path}"));
    let heir = &story.stranger;
    assert_eq!(heir.get(&path).await.status, 404);
    let before = shown(&story.officer, &path).await["agreement"].clone();
    merge(&story, 1, HEIR).await;

    let told = shown(heir, &path).await["agreement"].clone();
    for same in ["hash", "document", "number"] {
        assert_eq!(told[same], before[same], "{same} is what was signed");
    }
    let (was, now) = (story.parties[1], story.parties[HEIR]);
    assert_eq!(told["merged"], json!([{ "was": was, "now": now }]));
    assert_eq!(told["signed"][0]["party"], json!(now));
    assert_eq!(story.ngo.get(&path).await.status, 404, "the merged party has no people here");
    let listed = shown(heir, "/agreements?party=Somebody%20else").await;
    assert_eq!(listed["items"].as_array().unwrap().len(), 1, "{listed}");
    let page = heir.get(&path).await.body();
    assert!(page.contains("is another organisation in the registry by now"), "{page}");
    assert!(!page.contains(&format!("{path}/sign")), "it has signed: {page}");
    assert!(story.officer.get(&path).await.body().contains(&format!("{path}/sign")));
    let twice = sign(heir, &path).await;
    assert!(twice.contains("has signed"), "{twice}");
    assert_eq!(sign(&story.officer, &path).await, format!("303 {path}"));
    assert_eq!(status(heir, &path).await, "signed");
    assert!(owed_by(heir).await > 0, "what was promised is the heir's to do");
    assert_eq!(owed_by(&story.ngo).await, 0);
}

#[tokio::test]
async fn the_pen_and_the_names_of_a_draft_follow() {
    let story = story().await;
    let path = memorandum(&story).await;
    let to = [("to", story.parties[1].to_string())];
    let to = to.each_ref().map(|(name, value)| (*name, value.as_str()));
    does(&story.editor, &format!("{path}/hand-over"), &to, &path).await;
    merge(&story, 1, HEIR).await;
    let heir = &story.stranger;
    let arranged = [
        ("title", "Well of the north bank"),
        ("first_day", "2026-07-01"),
        ("last_day", "2026-12-31"),
        ("deliverables", "A well | 2026-11-01 | Somebody else"),
    ];
    does(heir, &format!("{path}/arrange"), &arranged, &path).await;
    let told = shown(heir, &path).await["agreement"].clone();
    assert_eq!(told["pen"], json!(story.parties[HEIR]));
    let by = &told["document"]["deliverables"][0]["by"];
    assert_eq!(*by, json!(story.parties[1]), "the party of the text, by its new name");
    for officer in [&story.officer, heir] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(status(heir, &path).await, "awaiting_signature");
}

#[tokio::test]
async fn a_party_of_three_that_was_merged_with_another_is_waited_for_once() {
    let story = story().await;
    let path = story.memorandum(&[NGO, "Somebody else"]).await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    merge(&story, 1, HEIR).await;
    assert_eq!(status(&story.officer, &path).await, "draft", "nothing goes on by itself");
    let page = story.stranger.get(&path).await.body();
    assert!(page.contains(&format!("{path}/accept")), "{page}");
    assert_eq!(accept(&story.stranger, &path).await, format!("303 {path}"));
    assert_eq!(status(&story.officer, &path).await, "awaiting_signature");
    assert_eq!(sign(&story.stranger, &path).await, format!("303 {path}"));
    assert_eq!(status(&story.officer, &path).await, "awaiting_signature");
    assert_eq!(sign(&story.officer, &path).await, format!("303 {path}"));
    assert_eq!(status(&story.officer, &path).await, "signed");
}

#[tokio::test]
async fn an_agreement_whose_sides_became_one_is_read_and_not_signed() {
    let story = story().await;
    let path = memorandum(&story).await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    merge(&story, 1, 0).await;
    let page = story.officer.get(&path).await.body();
    assert!(page.contains("Both sides have become one organisation"), "{page}");
    assert!(!page.contains(&format!("{path}/sign")), "{page}");
    let refused = sign(&story.officer, &path).await;
    assert!(refused.contains("nobody agrees with themselves"), "{refused}");
    let why = [("reason", "One organisation")];
    does(&story.editor, &format!("{path}/cancel"), &why, &path).await;
}

#[tokio::test]
async fn a_notice_of_before_is_answered_by_the_heir() {
    let story = story().await;
    let path = memorandum(&story).await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"));
    }
    let letter = [("reason", "The road is cut"), ("document", "Letter 12 of 3 May")];
    does(&story.officer, &format!("{path}/terminate"), &letter, &path).await;
    merge(&story, 1, HEIR).await;
    let heir = &story.stranger;
    let owed = shown(heir, "/obligations").await;
    let is_answer = |one: &&Value| one["sort"] == "answer";
    let items = owed["ours"]["items"].as_array().unwrap().clone();
    assert_eq!(items.iter().filter(is_answer).count(), 1, "{owed}");
    does(heir, &format!("{path}/reply"), &[("reply", "We agree")], &path).await;
    assert_eq!(status(heir, &path).await, "terminated", "R5.7: the last reply ends it");
    let owed = shown(heir, "/obligations").await;
    let items = owed["ours"]["items"].as_array().unwrap().clone();
    assert_eq!(items.iter().filter(is_answer).count(), 0, "{owed}");
}

#[tokio::test]
async fn a_chain_of_merges_ends_at_its_last_whatever_is_heard_first() {
    let story = story().await;
    let path = memorandum(&story).await;
    let [from, through, last] = [1, 5, HEIR].map(|place| story.parties[place]);
    let app = &story.editor.app;
    let heard = acts::work_now(app, "test.merge", async |cx| {
        crate::store::follow_merge(cx, through, last).await?;
        crate::store::follow_merge(cx, from, through).await
    });
    heard.await.unwrap();
    let told = shown(&story.stranger, &path).await["agreement"].clone();
    assert_eq!(told["merged"], json!([{ "was": from, "now": last }]));
    assert_eq!(told["accepted"], none());
    assert_eq!(hash(&story.stranger, &path).await, hash(&story.officer, &path).await);
}
