//! What flags promise.

use serde_json::json;

use super::{Story, story};

/// A yellow flag of the mission against the association.
pub(crate) async fn raised(story: &Story, category: &str, more: &[(&str, &str)]) -> String {
    let answers = [
        ("stage", "yellow"),
        ("category", category),
        ("text", "Receipts of May are missing"),
        ("review_on", "2026-12-31"),
    ];
    let path = format!("/parties/{}/raise-flag", story.association);
    let done = story.tomas.submit(&path, &[&answers[..], more].concat()).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

pub(crate) const STEP: [(&str, &str); 2] = [("reason", "Asked twice"), ("review_on", "2026-09-30")];

/// Tomás escalates it, Ruth makes it red.
pub(crate) async fn made_red(story: &Story, flag: &str) {
    let done = story.tomas.submit(&format!("{flag}/escalate"), &STEP).await;
    assert_eq!(done, format!("303 {flag}"));
    let red = [&STEP[..], &[("decision", "red")]].concat();
    let own = story.tomas.submit(&format!("{flag}/decide"), &red).await;
    assert!(own.contains("Another Authorized Officer must decide"), "{own}");
    assert_eq!(story.ruth.submit(&format!("{flag}/decide"), &red).await, format!("303 {flag}"));
}

#[tokio::test]
async fn a_partner_sees_category_and_reason_of_a_flag_and_answers_it() {
    let story = story().await;
    let flag = raised(&story, "financial", &[]).await;
    let page = story.mariam.read(&flag).await;
    assert!(page.contains("Finances") && page.contains("Receipts of May"), "R5.12: {page}");
    let answer = [("text", "They were sent on 3 June")];
    assert!(story.mariam.submit(&format!("{flag}/answer"), &answer).await.starts_with("303 "));
    let page = story.tomas.read(&flag).await;
    assert!(page.contains("They were sent on 3 June"), "R5.12: {page}");
    let answered = story.mariam.journal(Some(story.association)).await;
    assert_eq!(answered, ["diligence.answer comment"], "in the partner's own journal");
    assert!(story.mariam.read("/flags").await.contains("Finances"));
    for other in [&story.benoit, &story.olga, &story.force] {
        assert_eq!(other.get(&flag).await.status, 404);
        assert!(!other.read("/flags").await.contains("Eau d’abord"));
        assert!(!other.read(&story.standing()).await.contains("Finances"));
    }
}

#[tokio::test]
async fn a_red_flag_forbids_to_sign_until_it_is_lifted() {
    let story = story().await;
    let flag = raised(&story, "financial", &[]).await;
    assert!(story.against(&story.tomas, "against_signing").await.is_empty(), "yellow does not");
    made_red(&story, &flag).await;
    let against = story.against(&story.tomas, "against_signing").await;
    assert_eq!(against, ["diligence-refused-red"], "R5.1");
    let page = story.mariam.read(&story.standing()).await;
    assert!(page.contains("A red flag stands: Finances"), "she is told: {page}");
    let lifted = story.tomas.submit(&format!("{flag}/close"), &[("reason", "All found")]).await;
    assert_eq!(lifted, format!("303 {flag}"));
    assert!(story.against(&story.tomas, "against_signing").await.is_empty());
    let page = story.mariam.read(&flag).await;
    for step in ["Asked twice", "All found", "Escalated", "Closed"] {
        assert!(page.contains(step), "the history stays: {step}: {page}");
    }
    let late = story.mariam.submit(&format!("{flag}/answer"), &[("text", "Good")]).await;
    assert!(late.starts_with("422 "), "{late}");
}

#[tokio::test]
async fn nobody_is_verified_while_a_red_flag_stands() {
    let story = story().await;
    story.ready().await;
    let flag = raised(&story, "financial", &[]).await;
    made_red(&story, &flag).await;
    let path = format!("/parties/{}/verify", story.association);
    let refused = story.tomas.submit(&path, &super::GOOD).await;
    assert!(
        refused.contains(
            "A red flag stands, or a confirmed match with a sanctions list. It must be lifted"
        ),
        "{refused}"
    );
    let by_another = story.olga.submit(&path, &super::GOOD).await;
    assert!(by_another.starts_with("303 "), "what she does not know does not decide");
}

#[tokio::test]
async fn a_flag_that_may_be_about_abuse_is_seen_by_whoever_raised_it_alone() {
    let story = story().await;
    let flag = raised(&story, "sea", &[]).await;
    made_red(&story, &flag).await;
    for other in [&story.mariam, &story.benoit, &story.olga] {
        assert_eq!(other.get(&flag).await.status, 404, "K36");
        assert!(story.against(other, "against_signing").await.is_empty(), "K36");
    }
    let page = story.tomas.read(&flag).await;
    assert!(page.contains("Those who were harmed come first"), "{page}");
    let against = story.against(&story.tomas, "against_signing").await;
    assert_eq!(against, ["diligence-refused-blocked"], "a refusal says nothing of it");
}

#[tokio::test]
async fn what_the_law_forbids_to_tell_is_kept_back_with_its_reason() {
    let story = story().await;
    let restricted = [("restricted", "The prosecutor asked for silence")];
    let flag = raised(&story, "financial", &restricted).await;
    assert_eq!(story.mariam.get(&flag).await.status, 404, "R5.12");
    assert!(story.tomas.read(&flag).await.contains("The prosecutor asked for silence"));
    let (_, told) = story.tomas.told(&flag).await;
    assert_eq!(told["flag"]["told"], json!(false));
}

#[tokio::test]
async fn only_whoever_raised_a_flag_moves_it_and_each_step_in_its_turn() {
    let story = story().await;
    let flag = raised(&story, "operational", &[]).await;
    for verb in ["warn", "escalate", "close"] {
        let done = story.mariam.submit(&format!("{flag}/{verb}"), &STEP).await;
        assert!(done.starts_with("403 "), "{verb}: {done}");
        let done = story.olga.submit(&format!("{flag}/{verb}"), &STEP).await;
        assert!(done.starts_with("404 "), "{verb}: {done}");
    }
    let warned = story.tomas.submit(&format!("{flag}/warn"), &STEP).await;
    assert!(warned.starts_with("422 "), "it is yellow already: {warned}");
    let soon = [("reason", "x"), ("review_on", "2026-06-15")];
    let today = story.tomas.submit(&format!("{flag}/escalate"), &soon).await;
    assert!(today.contains("Choose a day after today"), "{today}");
    let late = [("reason", "x"), ("review_on", "2027-06-17")];
    assert!(story.tomas.submit(&format!("{flag}/escalate"), &late).await.starts_with("422 "));
    story.tomas.submit(&format!("{flag}/escalate"), &STEP).await;
    let yellow = [&STEP[..], &[("decision", "yellow")]].concat();
    assert_eq!(story.ruth.submit(&format!("{flag}/decide"), &yellow).await, format!("303 {flag}"));
    let again = story.tomas.submit(&format!("{flag}/escalate"), &STEP).await;
    assert!(again.contains("A flag is escalated once"), "{again}");
}

#[tokio::test]
async fn a_flag_comes_back_to_be_looked_at_by_its_day() {
    let story = story().await;
    raised(&story, "operational", &[]).await;
    assert!(!story.tomas.read("/flags").await.contains("look again"));
    story.tomas.clock.advance_seconds(200 * 86_400);
    assert!(story.tomas.read("/flags").await.contains("look again"));
}

#[tokio::test]
async fn the_second_writer_is_told_of_the_first() {
    let story = story().await;
    let flag = raised(&story, "operational", &[]).await;
    let base = [&STEP[..], &[("_base", "1")]].concat();
    assert!(story.tomas.submit(&format!("{flag}/escalate"), &base).await.starts_with("303 "));
    let late = [("reason", "No risk"), ("_base", "1")];
    assert!(story.ruth.submit(&format!("{flag}/close"), &late).await.starts_with("409 "));
}
