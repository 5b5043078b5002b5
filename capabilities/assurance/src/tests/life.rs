//! From the cash of a year to what was found: what is asked for, what took place, and who has the
//! word.

use basics::Day;
use serde_json::json;

use super::{asked, story, told};

fn complete() -> String {
    "complete".to_owned()
}

fn void() -> String {
    "void".to_owned()
}

#[tokio::test]
async fn cash_and_risk_ask_for_visits_by_the_table() {
    let story = story().await;
    let year = story.paid("2500", "0").await;
    assert_eq!(asked(&story.tomas, &year).await, (0, 0, complete()), "R5.15, K26");
    assert_eq!(story.paid("2501", "0").await, year, "corrected, it is the same year");
    assert_eq!(asked(&story.tomas, &year).await, (1, 0, void()), "K26");
    story.paid("300000", "0").await;
    assert_eq!(asked(&story.tomas, &year).await.0, 3, "R5.15: unrated weighs as high");
    for (risk, visits) in [("low", 1), ("medium", 2), ("significant", 3), ("high", 3)] {
        story.rated("simplified_checklist", risk).await;
        assert_eq!(asked(&story.tomas, &year).await.0, visits, "K26 {risk}");
    }
    story.paid("500001", "0").await;
    assert_eq!(asked(&story.mariam, &year).await.0, 4, "K26: the partner counts the same");
    let page = story.mariam.read(&year).await;
    assert!(page.contains("4 programmatic visits are still to be held"), "R5.15: {page}");
    assert!(page.contains("over 500,000 USD"), "the arithmetic stands beside it: {page}");
}

#[tokio::test]
async fn a_rating_that_is_over_counts_no_more_and_the_fourth_year_is_flagged() {
    let story = story().await;
    let year = story.paid("300000", "0").await;
    let old = [("made_on", "2021-06-20")];
    assert!(story.assess("simplified_checklist", "low", &old).await.starts_with("303 "));
    let before = told(&story.tomas, &year).await;
    assert_eq!(before["year"]["risk"], json!("low"));
    assert_eq!(before["year"]["assessment_flagged"], json!(true), "domain §5.5: fifth year");
    story.tomas.clock.advance_seconds(6 * 86_400);
    let after = told(&story.tomas, &year).await;
    assert_eq!((&after["year"]["risk"], &after["year"]["visits_asked"]), (&json!(null), &json!(3)));
    let made = |text: &str| crate::Assessment::lasts(text.parse().unwrap());
    assert_eq!(made("2024-02-29"), "2029-02-28".parse::<Day>().unwrap());
    story.rated("simplified_checklist", "low").await;
    assert_eq!(told(&story.tomas, &year).await["year"]["assessment_flagged"], json!(false));
}

#[tokio::test]
async fn an_assessment_that_cannot_be_is_refused_with_what_would_help() {
    let story = story().await;
    let areas = ["organisation", "people", "activities", "reporting", "assets", "procurement"];
    let all = areas.iter().chain(&["sub_partners", "systems"]).map(|area| (*area, "low"));
    let all: Vec<_> = all.collect();
    for (basis, risk, more, said) in [
        ("micro_assessment", "low", &[][..], "rates all eight subject areas"),
        ("micro_assessment", "low", &all[..7], "rates all eight subject areas"),
        ("simplified_checklist", "low", &all[..], "nothing else rates any"),
        ("high_risk_assumed", "low", &[], "does not go with"),
        ("low_risk_assumed", "medium", &[], "does not go with"),
        ("negative_audit_results", "medium", &[], "does not go with"),
        ("micro_assessment", "not_required", &all[..], "does not go with"),
        ("other", "low", &[("made_on", "2026-06-16")], "has not come yet"),
        ("other", "low", &[("expires_on", "2026-02-01")], "five years at most"),
        ("other", "low", &[("expires_on", "2031-02-02")], "five years at most"),
    ] {
        let refused = story.assess(basis, risk, more).await;
        assert!(refused.starts_with("422 ") && refused.contains(said), "R5.15 {basis}: {refused}");
    }
    assert_eq!(story.tomas.count("select count(*) as n from assurance_assessment").await, 0);
    let done = story.assess("micro_assessment", "low", &all).await;
    assert_eq!(done, format!("303 /parties/{}/assurance", story.ngo));
    assert!(story.mariam.read(done.strip_prefix("303 ").unwrap()).await.contains("Sub-partners"));
}

#[tokio::test]
async fn liquidations_ask_for_a_spot_check_unless_low_risk_is_assumed_or_an_audit_scheduled() {
    let story = story().await;
    let year = story.paid("90000", "50000").await;
    assert_eq!(asked(&story.tomas, &year).await.1, 0, "R5.15: not above 50,000");
    story.paid("90000", "50001").await;
    assert_eq!(asked(&story.tomas, &year).await.1, 1, "R5.15");
    story.rated("simplified_checklist", "low").await;
    assert_eq!(asked(&story.tomas, &year).await.1, 1, "R5.15: found low is not assumed low");
    story.rated("low_risk_assumed", "low").await;
    assert_eq!(asked(&story.tomas, &year).await.1, 0, "R5.15: assumed low");
    story.rated("simplified_checklist", "high").await;
    let audit = story.plan(&year, "audit", "2026-10-01").await;
    assert_eq!(asked(&story.tomas, &year).await.1, 0, "R5.15: an audit is scheduled");
    let reason = [("reason", "No auditor was found")];
    assert!(story.tomas.submit(&format!("{audit}/cancel"), &reason).await.starts_with("303 "));
    assert_eq!(asked(&story.tomas, &year).await.1, 1, "R5.15: it is scheduled no more");
}

#[tokio::test]
async fn whoever_needs_no_rating_needs_one_above_the_threshold() {
    let story = story().await;
    story.rated("other", "not_required").await;
    let year = story.paid("50000", "0").await;
    assert_eq!(told(&story.tomas, &year).await["year"]["wants_rating"], json!(false));
    story.paid("50001", "0").await;
    assert_eq!(told(&story.tomas, &year).await["year"]["wants_rating"], json!(true), "domain §5.5");
    assert!(story.tomas.read(&year).await.contains("Assess its risk"));
}

#[tokio::test]
async fn a_planned_visit_is_owed_to_the_partner_and_its_lateness_is_seen_by_both() {
    let story = story().await;
    let year = story.paid("90000", "0").await;
    let path = story.plan(&year, "visit", "2026-06-20").await;
    let owed = told(&story.mariam, "/obligations").await;
    let visit = &owed["theirs"]["items"][0];
    assert_eq!((&visit["sort"], &visit["by"]), (&json!("visit"), &json!(story.mission)), "R5.15");
    let ticked = format!("/obligations/{}/deliver", visit["id"].as_str().unwrap());
    let ticked = story.tomas.submit(&ticked, &[("said", "I was there")]).await;
    assert!(ticked.contains("done once that is noted on the record"), "R5.15: {ticked}");
    story.tomas.clock.advance_seconds(8 * 86_400);
    for (desk, side) in [(&story.tomas, "ours"), (&story.mariam, "theirs")] {
        assert_eq!(told(desk, "/obligations").await[side]["late"], json!(1), "{side}");
    }
    let moved = [("planned_on", "2026-06-30"), ("reason", "The road is cut")];
    let done = story.tomas.submit(&format!("{path}/postpone"), &moved).await;
    assert_eq!(done, format!("303 {path}"));
    assert_eq!(told(&story.tomas, "/obligations").await["ours"]["late"], json!(0));
    assert_eq!(story.hold(&path, "2026-06-22", &[]).await, format!("303 {path}"));
    assert_eq!(told(&story.tomas, "/obligations").await["ours"]["count"], json!(0));
    let answer = told(&story.mariam, "/obligations").await;
    assert_eq!(answer["ours"]["items"][0]["sort"], json!("answer"), "the partner has the word");
}

#[tokio::test]
async fn the_partner_has_the_word_before_anything_is_final() {
    let story = story().await;
    let year = story.paid("90000", "60000").await;
    let visit = story.plan(&year, "visit", "2026-06-10").await;
    let check = story.plan(&year, "spot_check", "2026-06-12").await;
    assert_eq!(asked(&story.tomas, &year).await, (1, 1, void()), "R5.15");
    let findings = [
        ("high", "no_competition | Three quotations are missing"),
        ("low", "other | The stock book is kept in pencil\nother | The sign is gone"),
    ];
    assert_eq!(story.hold(&visit, "2026-06-10", &findings).await, format!("303 {visit}"));
    assert_eq!(asked(&story.tomas, &year).await.2, "partial", "R5.15");
    let conclude = format!("{visit}/conclude");
    let conclusion = [("conclusion", "Quotations by August")];
    let early = story.tomas.submit(&conclude, &conclusion).await;
    assert!(early.contains("The partner has the word until 2026-06-29"), "R5.15: {early}");
    let comment = format!("{visit}/comment");
    let comments = [("comments", "They were in the other office")];
    let own = story.tomas.submit(&comment, &comments).await;
    assert!(own.starts_with("403 "), "only the partner comments: {own}");
    assert_eq!(story.mariam.submit(&comment, &comments).await, format!("303 {visit}"));
    let twice = story.mariam.submit(&comment, &comments).await;
    assert!(twice.contains("The partner has commented"), "{twice}");
    assert_eq!(story.tomas.submit(&conclude, &conclusion).await, format!("303 {visit}"));
    let page = story.mariam.read(&visit).await;
    assert!(page.contains("in the other office") && page.contains("Three quotations"), "{page}");
    assert_eq!(story.hold(&check, "2026-06-12", &[]).await, format!("303 {check}"));
    assert_eq!(asked(&story.mariam, &year).await.2, "complete", "R5.15");
    story.tomas.clock.advance_seconds(15 * 86_400);
    let silent = story.tomas.submit(&format!("{check}/conclude"), &conclusion).await;
    assert_eq!(silent, format!("303 {check}"), "who let the days pass had the word");
    assert_eq!(told(&story.mariam, "/obligations").await["ours"]["count"], json!(0));
}

#[tokio::test]
async fn what_cannot_have_happened_to_a_visit_is_refused() {
    let story = story().await;
    let year = story.paid("90000", "0").await;
    let plan = [("kind", "visit"), ("title", "North bank"), ("planned_on", "2027-01-10")];
    let other = story.tomas.submit(&format!("{year}/plan"), &plan).await;
    assert!(other.contains("is not in 2026"), "{other}");
    let path = story.plan(&year, "visit", "2026-06-20").await;
    let ahead = story.hold(&path, "2026-06-16", &[]).await;
    assert!(ahead.contains("has not come yet"), "{ahead}");
    let vague = story.hold(&path, "2026-06-15", &[("high", "Quotations are missing")]).await;
    assert!(vague.contains("Begin each line with a category"), "{vague}");
    let unknown = story.hold(&path, "2026-06-15", &[("low", "magic | Gone")]).await;
    assert!(unknown.contains("Begin each line with a category"), "{unknown}");
    let early = story.tomas.submit(&format!("{path}/conclude"), &[("conclusion", "x")]).await;
    assert!(early.contains("It has not been held yet"), "{early}");
    let reason = [("reason", "The road is cut")];
    assert_eq!(story.tomas.submit(&format!("{path}/cancel"), &reason).await, format!("303 {path}"));
    assert!(story.mariam.read(&path).await.contains("The road is cut"), "with the reason");
    let over = story.hold(&path, "2026-06-15", &[]).await;
    assert!(over.contains("final or cancelled"), "{over}");
    assert_eq!(asked(&story.tomas, &year).await.2, "void", "R5.15: cancelled is not done");
    assert_eq!(told(&story.mariam, "/obligations").await["theirs"]["count"], json!(0));
    let held = story.plan(&year, "visit", "2026-06-10").await;
    story.hold(&held, "2026-06-10", &[]).await;
    let undone = story.tomas.submit(&format!("{held}/cancel"), &reason).await;
    assert!(undone.starts_with("422 "), "what was held stays held: {undone}");
}

#[tokio::test]
async fn what_is_noted_later_changes_nothing_of_a_year_that_is_over() {
    let story = story().await;
    let year = story.paid("200000", "60000").await;
    assert_eq!(asked(&story.tomas, &year).await, (3, 1, void()), "R5.15: unrated");
    let audit = story.plan(&year, "audit", "2026-11-01").await;
    assert_eq!(asked(&story.tomas, &year).await.1, 0, "an audit that lies ahead stands in for it");
    story.tomas.clock.advance_seconds(240 * 86_400);
    assert_eq!(asked(&story.tomas, &year).await, (3, 1, void()), "it never took place: {audit}");
    let late = [("made_on", "2026-12-01")];
    assert!(story.assess("low_risk_assumed", "low", &late).await.starts_with("303 "));
    assert_eq!(asked(&story.tomas, &year).await, (3, 1, void()), "R5.15: as it stood");
    let visit = [("kind", "visit"), ("title", "To the north bank"), ("planned_on", "2026-12-20")];
    let refused = story.tomas.submit(&format!("{year}/plan"), &visit).await;
    assert!(refused.contains("2026 is over"), "{refused}");
}
