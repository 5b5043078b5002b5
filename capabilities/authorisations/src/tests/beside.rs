//! What is done without an authorisation that is asked for: warned of, and never stopped.

use serde_json::json;
use testing::Desk;

use super::{NGO, OTHER, Story, story, told};

/// The NGO reports wells in a region from July to December.
async fn activity(desk: &Desk, place: &str) -> String {
    let answers = [
        ("title", "Wells"),
        ("sector", "WSH"),
        ("kind", "delivery"),
        ("status", "planned"),
        ("places", place),
        ("first_day", "2026-07-01"),
        ("last_day", "2026-12-31"),
        ("seen_others", "yes"),
        ("audience", &sharing::Audience::EVERYONE.to_string()),
    ];
    let done = desk.submit("/activities/report", &answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

async fn missing(story: &Story, activity: &str) -> Vec<(String, String)> {
    let told = told(&story.mariam, &format!("{activity}/authorisations")).await;
    let text = |of: &serde_json::Value| of.as_str().unwrap().to_owned();
    let missing = told["missing"].as_array().unwrap_or_else(|| panic!("{told}")).iter();
    missing.map(|gap| (text(&gap["kind"]), text(&gap["why"]))).collect()
}

fn one(kind: &str, why: &str) -> Vec<(String, String)> {
    vec![(kind.to_owned(), why.to_owned())]
}

#[tokio::test]
async fn an_activity_without_the_authorisation_that_is_asked_for_is_saved_and_warned_of() {
    let story = story().await;
    story.law(&["travel"], &[("places", "ML07")]).await;
    let path = activity(&story.mariam, "ML07").await;
    let page = story.mariam.read(&path).await;
    assert!(page.contains("Travel authorisation – none is noted"), "R6.6: {page}");
    assert!(page.contains("stops nothing") && page.contains("Law on associations"), "R6.6");
    assert_eq!(missing(&story, &path).await, one("travel", "none"));
    let elsewhere = activity(&story.mariam, "ML05").await;
    assert!(missing(&story, &elsewhere).await.is_empty(), "the law speaks of Gao");
    for desk in [&story.koffi, &story.benoit, &story.tomas] {
        let page = desk.read(&path).await;
        assert!(!page.contains("none is noted"), "R6.5: only its owner is told: {page}");
        let told = told(desk, &format!("{path}/authorisations")).await;
        assert_eq!(told, json!({ "missing": null, "covering": [] }));
    }
}

#[tokio::test]
async fn what_comes_nearest_is_said_and_what_covers_it_ends_the_warning() {
    let story = story().await;
    story.law(&["travel"], &[]).await;
    let path = activity(&story.mariam, "ML07").await;
    let asked = story.travel(&[]).await;
    assert_eq!(missing(&story, &path).await, one("travel", "waiting"), "R6.6");
    let page = story.mariam.read(&path).await;
    assert!(page.contains("12 days. No answer is not a denial"), "R6.3: {page}");
    story.happened(&asked, "granted", "2026-06-14", &[("last_day", "2026-09-30")]).await;
    assert_eq!(missing(&story, &path).await, one("travel", "ends"));
    let other = story.travel(&[("places", "ML05")]).await;
    story.happened(&other, "granted", "2026-06-14", &[]).await;
    assert_eq!(missing(&story, &path).await, one("travel", "ends"), "what comes nearest");
    let later = story.travel(&[]).await;
    story.happened(&later, "granted", "2026-06-14", &[("last_day", "2026-12-31")]).await;
    assert!(missing(&story, &path).await.is_empty(), "R6.6");
    let told = told(&story.mariam, &format!("{path}/authorisations")).await;
    assert_eq!(told["covering"].as_array().unwrap().len(), 1);
    story.happened(&later, "revoked", "2026-06-15", &[("said", "By decree")]).await;
    assert_eq!(missing(&story, &path).await, one("travel", "ends"), "what was taken back is over");
}

#[tokio::test]
async fn a_status_agreement_covers_the_mission_and_no_ngo_and_says_so() {
    let story = story().await;
    let covers = [("covers", "mission_civilian"), ("covers", "national_ngo")];
    let answers =
        [&[("sort", "sofa"), ("title", "SOFA"), ("permits", "Freedom of movement")][..], &covers]
            .concat();
    let refused = story.salif.submit("/laws/enter", &answers).await;
    let said = "covers the mission alone";
    assert!(refused.starts_with("422 ") && refused.contains(said), "domain §6: {refused}");
    let done = story.salif.submit("/laws/enter", &answers[..4]).await;
    let law = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let page = story.mariam.read(&law).await;
    assert!(page.contains("Does not cover your organisation"), "{page}");
    assert!(page.contains("It does not cover NGOs"), "domain §6: {page}");
    let page = story.tomas.read(&law).await;
    assert!(page.contains("Covers your organisation") && !page.contains("It does not cover NGOs"));
    let refused = story.mariam.submit("/laws/enter", &answers[..4]).await;
    assert!(refused.starts_with("403 "), "the secretariat keeps the law: {refused}");
}

#[tokio::test]
async fn a_law_is_corrected_and_asks_for_nothing_once_it_is_over() {
    let story = story().await;
    let law = story.law(&["travel", "activity"], &[("source", "No 2024-12")]).await;
    let path = activity(&story.mariam, "ML07").await;
    assert_eq!(missing(&story, &path).await.len(), 2);
    let form = story.salif.get(&format!("{law}/correct")).await.body();
    assert!(form.contains("Law on associations") && form.contains("No 2024-12"), "{form}");
    let answers = [
        ("sort", "ngo_law"),
        ("title", "Law on associations"),
        ("permits", "Associations work where they are registered."),
        ("covers", "national_ngo"),
        ("asks", "travel"),
        ("last_day", "2026-06-30"),
    ];
    let done = story.salif.submit(&format!("{law}/correct"), &answers).await;
    assert_eq!(done, format!("303 {law}"));
    assert!(missing(&story, &path).await.is_empty(), "it is over before the wells begin");
    let told = told(&story.mariam, "/laws").await;
    assert_eq!(told["items"][0]["in_force"]["last"], json!("2026-06-30"));
}

#[tokio::test]
async fn an_agreement_that_outlasts_a_registration_warns_its_own_party_alone() {
    let story = story().await;
    story.law(&["registration", "travel"], &[]).await;
    let drafted = [("instrument", "memorandum"), ("title", "Wells"), ("parties", OTHER)];
    let done = story.mariam.submit("/agreements/draft", &drafted).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let days = [("title", "Wells"), ("first_day", "2026-07-01"), ("last_day", "2027-06-30")];
    let done = story.mariam.submit(&format!("{path}/arrange"), &days).await;
    assert_eq!(done, format!("303 {path}"));
    assert_eq!(missing(&story, &path).await, one("registration", "none"), "R6.6");
    let registration = [("kind", "registration"), ("places", ""), ("title", NGO)];
    let held = story.travel(&registration).await;
    story.happened(&held, "granted", "2026-06-10", &[("last_day", "2027-01-31")]).await;
    let page = story.mariam.read(&path).await;
    let said = "the one that there is ends on 31 January 2027, before this does";
    assert!(page.contains(said), "R6.6: {page}");
    let theirs = story.benoit.read(&path).await;
    assert!(!theirs.contains("31 January 2027"), "R6.5: {theirs}");
    assert!(theirs.contains("Registration – none is noted"), "each is told of its own");
    let next = [("requested_on", "2026-06-15"), ("last_day", "2028-01-31")];
    let done = story.mariam.submit(&format!("{held}/renew"), &next).await;
    let renewal = done.strip_prefix("303 ").unwrap().to_owned();
    story.happened(&renewal, "granted", "2026-06-15", &[("last_day", "2028-01-31")]).await;
    assert!(missing(&story, &path).await.is_empty());
}
