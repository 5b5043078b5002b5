//! What the mission asks besides, and nobody asked the same twice without a reason.

use basics::{Id, Role};
use serde_json::{Value, json};
use sharing::Constituency;
use testing::Desk;

use super::{GOOD, Story, story};

/// Salif keeps what is asked for all.
async fn salif(story: &Story) -> Desk {
    let office = Id::well_known(900);
    story.tomas.enrol(office, Constituency::UnAgency, true).await;
    story.tomas.sit("Salif", office, &[Role::Secretariat])
}

async fn asks(salif: &Desk, questions: &str, more: &[(&str, &str)]) {
    let usual = [("purpose", "verification"), ("questions_en", questions)];
    let done = salif.submit("/questionnaires/set", &[&usual[..], more].concat()).await;
    assert_eq!(done, "303 /questionnaires");
}

const ASKED: &str = "staff | Does it employ people from here?\nfines | Was it fined?";

async fn two_asked(story: &Story) -> Desk {
    let salif = salif(story).await;
    asks(&salif, ASKED, &[("good_is_no", "fines")]).await;
    salif
}

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&GOOD[..], more].concat()
}

const VERSION: (&str, &str) = ("questionnaire", "1");

async fn told(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{told}");
    told
}

#[tokio::test]
async fn the_outcome_follows_from_all_answers_and_the_organisation_reads_them_as_asked() {
    let story = story().await;
    story.ready().await;
    let before = story.verified_by(&story.olga, &GOOD).await;
    let salif = two_asked(&story).await;
    let form = story.tomas.read(&story.verify_path()).await;
    assert!(form.contains("Does it employ people from here?"), "{form}");
    assert!(form.contains("A No speaks for the organisation."), "{form}");
    let half = with(&[VERSION, ("further_1", "yes")]);
    let refused = story.tomas.post(&story.verify_path(), &half).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body().contains("href=\"#further_2\""), "{}", refused.body());
    let unsaid = with(&[VERSION, ("further_1", "no"), ("further_2", "no")]);
    let refused = story.tomas.submit(&story.verify_path(), &unsaid).await;
    assert!(refused.contains("Say why"), "an answer against has its reason: {refused}");
    let against = [("further_1_why", "All came from the capital")];
    let path = story.verified_by(&story.tomas, &[&unsaid[..], &against].concat()).await;
    let found = told(&story.mariam, &path).await;
    assert_eq!(found["positive"], false, "R5.10: one bad further answer decides: {found}");
    assert_eq!(found["further"][0]["question"]["code"], "staff");
    assert_eq!(found["further"][0]["comment"], "All came from the capital");

    asks(&salif, "radio | Has it a radio?", &[]).await;
    let page = story.mariam.read(&path).await;
    assert!(page.contains("Does it employ people from here?"), "as it was asked: {page}");
    assert!(page.contains("All came from the capital") && !page.contains("radio"), "{page}");
    let old = told(&story.mariam, &before).await;
    assert_eq!((&old["positive"], &old["further"]), (&json!(true), &json!([])), "as it was");
    assert!(!story.mariam.read(&before).await.contains("further questions"));
}

#[tokio::test]
async fn what_is_only_noted_decides_nothing_and_has_its_reason() {
    let story = story().await;
    story.ready().await;
    asks(&salif(&story).await, ASKED, &[("good_is_no", "fines"), ("only_noted", "staff")]).await;
    let form = story.tomas.read(&story.verify_path()).await;
    assert!(form.contains("It is only noted"), "{form}");
    let noted = [VERSION, ("further_1", "no"), ("further_1_why", "Not yet"), ("further_2", "no")];
    let path = story.verified_by(&story.tomas, &with(&noted)).await;
    assert_eq!(told(&story.tomas, &path).await["positive"], true);
    assert!(story.mariam.read(&path).await.contains("Only noted"));
    let shown = story.mariam.submit(&format!("{path}/show"), &[("to", "partners")]).await;
    assert_eq!(shown, format!("303 {path}"));
    let outside = told(&story.benoit, &path).await;
    assert_eq!(outside["further"], Value::Null, "answers are for the two");
    assert!(!story.benoit.read(&path).await.contains("Not yet"));
}

#[tokio::test]
async fn whoever_answered_questions_that_changed_meanwhile_loses_nothing() {
    let story = story().await;
    story.ready().await;
    let salif = two_asked(&story).await;
    let written = with(&[
        VERSION,
        ("further_1", "no"),
        ("further_1_why", "All from the capital"),
        ("further_2", "yes"),
        ("further_2_why", "For late books"),
    ]);
    let other = "radio | Has it a radio?\nfines | Was it fined?";
    asks(&salif, other, &[("good_is_no", "fines")]).await;
    let refused = story.tomas.submit(&story.verify_path(), &written).await;
    assert!(refused.starts_with("422 "), "{refused}");
    assert!(refused.contains("has changed its further questions"), "{refused}");
    let answer = story.tomas.post(&story.verify_path(), &written).await.body();
    for kept in [
        "All from the capital",
        "For late books",
        "No longer asked",
        "name=\"questionnaire\" value=\"2\"",
        "id=\"further_2\" name=\"further_2\" value=\"yes\" checked",
    ] {
        assert!(answer.contains(kept), "{kept}: {answer}");
    }
    assert!(!answer.contains("name=\"further_1\" value=\"no\" checked"), "{answer}");
    assert_eq!(story.tomas.count("select count(*) as n from diligence_verification").await, 0);
    let unread = story.tomas.submit(&story.verify_path(), &GOOD).await;
    assert!(unread.contains("has changed its further questions"), "nor is one passed over");
    asks(&salif, "", &[]).await;
    let extra = with(&[("questionnaire", "3"), ("further_1", "yes")]);
    let refused = story.tomas.submit(&story.verify_path(), &extra).await;
    assert!(refused.contains("No such question is asked"), "{refused}");
    story.verified_by(&story.tomas, &GOOD).await;
}

/// R5.13: what another found and what still holds satisfies; who asks again says why, and the
/// organisation reads it.
#[tokio::test]
async fn r5_13_nobody_is_asked_the_same_twice_without_a_reason() {
    let story = story().await;
    story.ready().await;
    story.verified_by(&story.olga, &GOOD).await;
    // One's own word is renewed without a reason.
    let first = story.verified_by(&story.olga, &GOOD).await;
    let form = story.tomas.get(&story.verify_path()).await.body();
    assert!(!form.contains("name=\"again\""), "whoever does not see it is told nothing: {form}");
    let shown = story.mariam.submit(&format!("{first}/show"), &[("to", "partners")]).await;
    assert_eq!(shown, format!("303 {first}"));
    let form = story.tomas.get(&story.verify_path()).await.body();
    assert!(form.contains("name=\"again\"") && form.contains("14 June 2031"), "R5.13: {form}");
    let refused = story.tomas.submit(&story.verify_path(), &GOOD).await;
    assert!(refused.starts_with("422 "), "R5.13: {refused}");
    assert!(refused.contains("You can rely upon it"), "R5.13: what to do is said: {refused}");
    let why = with(&[("again", "It has a new board")]);
    let path = story.verified_by(&story.tomas, &why).await;
    assert!(story.mariam.read(&path).await.contains("It has a new board"), "R5.13");
    assert_eq!(told(&story.mariam, &path).await["again"], "It has a new board");
    let shown = story.mariam.submit(&format!("{path}/show"), &[("to", "partners")]).await;
    assert_eq!(shown, format!("303 {path}"));
    assert_eq!(told(&story.benoit, &path).await["again"], Value::Null);
}

#[tokio::test]
async fn a_verification_of_before_was_asked_nothing_further() {
    let story = story().await;
    story.ready().await;
    let path = story.verified_by(&story.tomas, &GOOD).await;
    let mut tx = story.tomas.begin().await;
    // As verifications were written before there were questionnaires.
    let sql = "update diligence_verification set further = null, again = null";
    tx.run(database::Sql::new(sql, database::args![])).await.unwrap();
    tx.commit().await.unwrap();
    two_asked(&story).await;
    let old = told(&story.mariam, &path).await;
    assert_eq!((&old["positive"], &old["further"]), (&json!(true), &json!([])));
    assert_eq!(story.mariam.get(&path).await.status, 200);
}
