//! What the mission asks besides of whoever reviews.

use basics::{Id, Role};
use serde_json::json;
use testing::Desk;

use super::{Story, accept, review, shown, status, story};

async fn asks(story: &Story, questions: &str) {
    let salif: Desk = story.editor.sit("Salif", Id::well_known(900), &[Role::Secretariat]);
    let asked = [("purpose", "review"), ("questions_en", questions)];
    let done = salif.submit("/questionnaires/set", &asked).await;
    assert_eq!(done, "303 /questionnaires");
}

/// A project that both parties have accepted.
async fn under_review(story: &Story) -> String {
    let path = story.project().await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(status(&story.ngo, &path).await, "under_review");
    path
}

const FAIR: [(&str, &str); 2] = [("questionnaire", "1"), ("further_1", "agree")];

#[tokio::test]
async fn whoever_reviews_answers_what_the_mission_asks_besides() {
    let story = story().await;
    let path = under_review(&story).await;
    let hash = shown(&story.ngo, &path).await["agreement"]["hash"].clone();
    asks(&story, "heard | Those whom it concerns were heard").await;
    let form = story.reviewer.read(&format!("{path}/review")).await;
    assert!(form.contains("Those whom it concerns were heard"), "{form}");
    let unasked = review(&story.reviewer, &path, "approve", &[]).await;
    assert!(unasked.contains("has changed its further questions"), "{unasked}");
    let unsaid = review(&story.reviewer, &path, "approve", &FAIR[..1]).await;
    assert!(unsaid.starts_with("422 "), "{unsaid}");
    let against = [FAIR[0], ("further_1", "strongly_disagree")];
    let refused = review(&story.reviewer, &path, "approve", &against).await;
    assert!(refused.contains("strongly disagree"), "{refused}");
    assert_eq!(review(&story.reviewer, &path, "approve", &FAIR).await, format!("303 {path}"));

    asks(&story, "cheap | It is cheap").await;
    let own = shown(&story.officer, &path).await;
    assert_eq!(own["agreement"]["hash"], hash, "what is signed is the same");
    let answers = &own["reviews"][0];
    assert_eq!(answers["further"][0]["question"]["code"], "heard", "as it was asked: {answers}");
    assert_eq!(answers["further"][0]["opinion"], "agree");
    assert_eq!(answers["answers"].as_array().unwrap().len(), 8);
    assert!(story.officer.read(&path).await.contains("Those whom it concerns were heard"));
    let partner = shown(&story.ngo, &path).await;
    assert_eq!(partner["reviews"], json!([]), "the partner reads the verdict and why");
    assert!(!story.ngo.read(&path).await.contains("Those whom it concerns were heard"));
}

#[tokio::test]
async fn a_review_of_before_was_asked_nothing_further() {
    let story = story().await;
    let path = under_review(&story).await;
    assert_eq!(review(&story.reviewer, &path, "approve", &[]).await, format!("303 {path}"));
    let mut tx = story.editor.begin().await;
    // As reviews were written before there were questionnaires.
    let old = r#"{"answers":["agree","agree","agree","agree","agree","agree","agree","agree"],
        "conflict":null,"verdict":"approve"}"#;
    let old: serde_json::Value = serde_json::from_str(old).unwrap();
    let sql = "update agreement_step set review = ? where sort = 'reviewed'";
    tx.run(database::Sql::new(sql, database::args![old])).await.unwrap();
    tx.commit().await.unwrap();
    asks(&story, "heard | Those whom it concerns were heard").await;
    let told = shown(&story.officer, &path).await;
    assert_eq!(told["reviews"][0]["further"], json!([]), "{told}");
    assert_eq!(status(&story.officer, &path).await, "awaiting_signature");
}
