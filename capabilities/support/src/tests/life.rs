//! From the proposal to its end: nothing is given without a decision that is current.

use serde_json::json;

use super::{NGO, REVIEW, answers, person, standing, story, told};

const TODAY: &str = "2026-06-15";

#[tokio::test]
async fn nothing_is_delivered_or_paid_without_a_current_decision() {
    let story = story().await;
    let path = story.propose(&[]).await;
    for how in ["delivery", "payment"] {
        let refused = story.give(&path, how, TODAY).await;
        let said = "somebody other than the proposer approved it";
        assert!(refused.starts_with("422 ") && refused.contains(said), "R5.17, K15: {refused}");
    }
    story.assess(&path).await;
    assert!(story.give(&path, "payment", TODAY).await.starts_with("422 "), "R5.17, K15");
    let page = story.tomas.read(&path).await;
    assert!(page.contains("Nothing may be delivered or paid"), "K15: {page}");
    assert_eq!(story.decide(&path, "approved", &[REVIEW]).await, format!("303 {path}"));
    let early = story.give(&path, "delivery", "2026-06-14").await;
    assert!(early.contains("No decision had been taken by 2026-06-14"), "R5.17: {early}");
    let ahead = story.give(&path, "delivery", "2026-06-16").await;
    assert!(ahead.contains("has not come yet"), "{ahead}");
    assert_eq!(story.give(&path, "delivery", TODAY).await, format!("303 {path}"), "R5.17");
    let one = told(&story.tomas, &path).await;
    assert_eq!(one["support"]["steps"].as_array().unwrap().len(), 3, "what was refused is nowhere");
    assert_eq!(one["support"]["may_be_given"], json!(true));
}

#[tokio::test]
async fn a_decision_lapses_by_itself_on_its_review_day_and_is_warned_of() {
    let story = story().await;
    let path = story.approved(&[]).await;
    let owed = told(&story.tomas, "/obligations").await;
    let owed = &owed["ours"]["items"][0];
    assert_eq!((&owed["sort"], &owed["due"]), (&json!("review"), &json!("2026-09-15")), "R5.17");
    assert_eq!(owed["title"], json!("R-14"), "the reference, and neither unit nor place");
    story.pass_days(91).await;
    assert_eq!(standing(&story.tomas, &path).await, "current");
    assert!(story.tomas.read(&path).await.contains("lapses in one day"), "R5.17");
    assert_eq!(story.give(&path, "delivery", "2026-09-14").await, format!("303 {path}"));
    story.pass_days(1).await;
    assert_eq!(standing(&story.tomas, &path).await, "lapsed", "R5.17: no job has run");
    let refused = story.give(&path, "delivery", "2026-09-15").await;
    assert!(refused.contains("The approval lapsed on 2026-09-15"), "R5.17: {refused}");
    let again = story.decide(&path, "approved", &[("review", "2026-12-15")]).await;
    assert!(again.contains("Assess the risk first"), "a new decision rests on a new look: {again}");
    story.assess(&path).await;
    let again = story.decide(&path, "approved", &[("review", "2026-12-15")]).await;
    assert_eq!(again, format!("303 {path}"));
    assert_eq!(story.give(&path, "delivery", "2026-09-15").await, format!("303 {path}"));
    let owed = told(&story.tomas, "/obligations").await;
    assert_eq!(owed["ours"]["count"], json!(1), "the review that was owed is done");
}

#[tokio::test]
async fn whoever_proposed_it_does_not_decide() {
    let story = story().await;
    let done = story.renata.submit("/support/propose", &answers(&[])).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    story
        .renata
        .submit(
            &format!("{path}/assess"),
            &[("risk", "low"), ("text", "Known"), ("measures", "None is needed")],
        )
        .await;
    for verdict in ["approved", "refused"] {
        let more = if verdict == "approved" { &[REVIEW][..] } else { &[] };
        let own = story.decide(&path, verdict, more).await;
        assert!(own.contains("It takes another Authorized Officer"), "R5.17, two persons: {own}");
    }
    let decide = format!("{path}/decide");
    let reader = story.tomas.submit(&decide, &[("verdict", "approved")]).await;
    assert!(reader.starts_with("403 "), "R1.3: an editor does not decide: {reader}");
    let approved = [("verdict", "approved"), ("reason", "As assessed"), REVIEW];
    let open = story.rosa.unproved().post(&decide, &approved).await;
    assert!(open.location().starts_with("/account/prove"), "from a screen that was left open");
    assert_eq!(story.rosa.submit(&decide, &approved).await, format!("303 {path}"));
    let one = told(&story.rosa, &path).await;
    assert_eq!(one["support"]["steps"][1]["by"], json!("Rosa"), "R5.17: by name");
}

#[tokio::test]
async fn whoever_rewrites_a_proposal_has_proposed_it() {
    let story = story().await;
    let path = story.propose(&[]).await;
    let tomas = person("Tomás").to_string();
    let other = answers(&[("recipient", "Fourth battalion"), ("people", tomas.as_str())]);
    let done = story.renata.submit(&format!("{path}/correct"), &other).await;
    assert_eq!(done, format!("303 {path}"));
    story.assess(&path).await;
    let own = story.decide(&path, "approved", &[REVIEW]).await;
    assert!(own.contains("You proposed it"), "R5.17, two persons: {own}");
    let third = answers(&[("recipient", "Fifth battalion")]);
    let fixed = story.tomas.submit(&format!("{path}/correct"), &third).await;
    assert!(fixed.contains("cannot become something else"), "R5.17: {fixed}");
    let same = answers(&[("recipient", "Fourth battalion"), ("reference", "R-15")]);
    let done = story.tomas.submit(&format!("{path}/correct"), &same).await;
    assert_eq!(done, format!("303 {path}"), "what is no part of the decision is corrected");
}

#[tokio::test]
async fn a_decision_that_cannot_hold_is_refused_with_what_would_help() {
    let story = story().await;
    let path = story.propose(&[]).await;
    story.assess(&path).await;
    let condition = ("conditions", "2026-07-01 | Vetted by name");
    for (verdict, more, said) in [
        ("approved", &[][..], "Give the day by which it is decided anew"),
        ("approved", &[("review", TODAY)], "must come after 2026-06-15"),
        ("approved", &[("review", "2027-06-17")], "not after 2027-06-16"),
        ("approved", &[REVIEW, condition], "Choose that, or leave them empty"),
        ("conditional", &[REVIEW], "Write down the conditions"),
        ("conditional", &[REVIEW, ("conditions", "Vetted by name")], "Begin each line with a day"),
        ("conditional", &[REVIEW, ("conditions", "2026-09-16 | Vetted")], "to the review day"),
        ("conditional", &[REVIEW, ("conditions", "2026-06-14 | Vetted")], "from today"),
        ("refused", &[REVIEW], "Only an approval has a review day"),
    ] {
        let refused = story.decide(&path, verdict, more).await;
        assert!(refused.starts_with("422 ") && refused.contains(said), "R5.17 {said}: {refused}");
    }
    assert_eq!(standing(&story.tomas, &path).await, "assessed", "nothing is half-done");
    assert_eq!(story.decide(&path, "refused", &[]).await, format!("303 {path}"));
    let refused = story.give(&path, "delivery", TODAY).await;
    assert!(refused.contains("It was refused on 2026-06-15"), "R5.17: {refused}");
}

#[tokio::test]
async fn conditions_are_owed_and_one_that_was_not_met_takes_the_approval_its_force() {
    let story = story().await;
    let conditions = ("conditions", "2026-06-20 | Vetted by name\n2026-08-01 | Monitors admitted");
    let path = story.approved(&[conditions]).await;
    let owed = told(&story.tomas, "/obligations").await;
    assert_eq!(owed["ours"]["count"], json!(3), "R5.17: two conditions, and the review");
    assert_eq!(story.give(&path, "delivery", TODAY).await, format!("303 {path}"));
    story.pass_days(6).await;
    let refused = story.give(&path, "delivery", "2026-06-21").await;
    let said = "“Vetted by name” was due on 2026-06-20";
    assert!(refused.contains(said), "R5.17: {refused}");
    assert!(story.tomas.read(&path).await.contains("Nothing may be delivered or paid"));
    let met = [("condition", "0"), ("said", "Human Rights saw the list")];
    assert_eq!(story.tomas.submit(&format!("{path}/meet"), &met).await, format!("303 {path}"));
    assert_eq!(story.give(&path, "delivery", "2026-06-21").await, format!("303 {path}"));
    let twice = story.tomas.submit(&format!("{path}/meet"), &met).await;
    assert!(twice.contains("No condition is open"), "{twice}");
    assert_eq!(told(&story.tomas, "/obligations").await["ours"]["count"], json!(2));
}

#[tokio::test]
async fn what_became_known_suspends_it_at_once_and_only_a_new_decision_goes_on() {
    let story = story().await;
    let path = story.approved(&[("conditions", "2026-08-01 | Monitors admitted")]).await;
    let known = [("reason", "An allegation that is found credible")];
    let suspend = format!("{path}/suspend");
    assert_eq!(story.tomas.submit(&suspend, &known).await, format!("303 {path}"));
    let refused = story.give(&path, "payment", TODAY).await;
    assert!(refused.contains("It was suspended on 2026-06-15"), "R5.17: {refused}");
    let owed = told(&story.tomas, "/obligations").await;
    assert_eq!(owed["ours"]["count"], json!(1), "the review is owed still, conditions are not");
    let twice = story.tomas.submit(&suspend, &known).await;
    assert!(twice.contains("Nothing is approved that could be suspended"), "{twice}");
    let early = story.decide(&path, "approved", &[REVIEW]).await;
    assert!(early.contains("Assess the risk first"), "R5.17: {early}");
    story.assess(&path).await;
    assert!(story.give(&path, "payment", TODAY).await.contains("suspended"), "R5.17");
    assert_eq!(story.decide(&path, "approved", &[REVIEW]).await, format!("303 {path}"));
    assert_eq!(story.give(&path, "payment", TODAY).await, format!("303 {path}"));
    let done = story.tomas.submit(&format!("{path}/close"), &[("reason", "All given")]).await;
    assert_eq!(done, format!("303 {path}"));
    assert!(story.give(&path, "payment", TODAY).await.contains("It is closed"));
    assert_eq!(told(&story.tomas, "/obligations").await["ours"]["count"], json!(0));
}

#[tokio::test]
async fn what_is_outside_the_policy_is_noted_with_the_reason_and_needs_no_decision() {
    let story = story().await;
    let kind = ("kind", "law_training");
    let bare = story.tomas.submit("/support/propose", &answers(&[kind])).await;
    assert!(bare.starts_with("422 ") && bare.contains("Say why it is"), "R5.17: {bare}");
    let inside = answers(&[("outside", "It is only fuel")]);
    let inside = story.tomas.submit("/support/propose", &inside).await;
    assert!(inside.contains("inside the policy and needs a decision"), "R5.17: {inside}");
    let path = story.propose(&[kind, ("outside", "A day on the law of war alone")]).await;
    assert_eq!(standing(&story.tomas, &path).await, "outside");
    assert_eq!(story.give(&path, "delivery", TODAY).await, format!("303 {path}"), "R5.17");
    let assess = [("risk", "low"), ("text", "x"), ("measures", "x")];
    let needless = story.tomas.submit(&format!("{path}/assess"), &assess).await;
    assert!(needless.contains("needs no assessment"), "{needless}");
}

#[tokio::test]
async fn an_agreement_says_that_nothing_is_given_under_it_and_is_not_stopped() {
    let story = story().await;
    let drafted = [("instrument", "memorandum"), ("title", "Fuel"), ("parties", NGO)];
    let done = story.tomas.submit("/agreements/draft", &drafted).await;
    let agreement = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let id = agreement.rsplit('/').next().unwrap();
    let page = story.tomas.read(&agreement).await;
    assert!(page.contains("Propose that support"), "{page}");
    assert!(!story.benoit.read(&agreement).await.contains("Propose that support"));
    let path = story.propose(&[("agreement", id)]).await;
    let held = "nothing may be delivered or paid under it now";
    assert!(story.tomas.read(&agreement).await.contains(held), "K15");
    for desk in [&story.ines, &story.benoit] {
        assert!(!desk.read(&agreement).await.contains("R-14"), "it is seen by the named alone");
        let told = told(desk, &format!("{agreement}/support")).await;
        assert_eq!(told["items"], json!([]));
    }
    story.assess(&path).await;
    story.decide(&path, "approved", &[REVIEW]).await;
    let page = story.tomas.read(&agreement).await;
    assert!(page.contains("R-14") && !page.contains(held), "K15: {page}");
    story.pass_days(92).await;
    assert!(story.tomas.read(&agreement).await.contains(held), "K15: it lapsed");
}

/// R5.17: with another agreement, what was decided would be about something else.
#[tokio::test]
async fn the_agreement_of_a_support_stays_once_it_was_assessed() {
    let story = story().await;
    let mut drafted = Vec::new();
    for title in ["Fuel", "Tents"] {
        let answers = [("instrument", "memorandum"), ("title", title), ("parties", NGO)];
        let done = story.tomas.submit("/agreements/draft", &answers).await;
        drafted.push(done.rsplit('/').next().unwrap().to_owned());
    }
    let path = story.propose(&[("agreement", &drafted[0])]).await;
    story.assess(&path).await;
    let correct = format!("{path}/correct");
    let other = answers(&[("agreement", &drafted[1])]);
    let refused = story.tomas.submit(&correct, &other).await;
    assert!(refused.contains("cannot become something else"), "R5.17: {refused}");
    let unsaid = story.tomas.submit(&correct, &answers(&[])).await;
    assert_eq!(unsaid, format!("303 {path}"));
    let kept = told(&story.tomas, &path).await["support"]["agreement"].clone();
    assert_eq!(kept, json!(drafted[0]), "R5.17: who says nothing of it detaches nothing");
}
