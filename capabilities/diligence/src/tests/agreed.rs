//! Two sides of a plan, what others learn of an assessment that was followed, and mergers.

use basics::{Line, Role};
use people::seed::{self, Seed};
use serde_json::json;

use super::{
    GOOD, Story,
    capacities::met,
    flags::{made_red, raised},
    story,
};

const YES: [(&str, &str); 1] = [("has_read", "yes")];

impl Story {
    async fn low(&self) -> String {
        self.determined(5).await
    }

    /// An Authorized Officer of the association has an account.
    async fn signs_in(&self) {
        let mut tx = self.mariam.begin().await;
        let seed = Seed {
            id: basics::Id::named("comity:test:person", "Aïssata"),
            organisation: self.association,
            name: Line::parse("name", "Aïssata").unwrap(),
            email: people::Email::parse("email", "aissata@given.example").unwrap(),
            language: basics::Language::ENGLISH,
            roles: vec![Role::AuthorizedOfficer],
            password_hash: "",
            second_factor: None,
        };
        seed::account(&mut tx, seed, self.mariam.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// K25: who assessed cannot agree for who was assessed.
#[tokio::test]
async fn a_plan_counts_for_signing_once_the_organisation_agreed_in_its_own_sign_in() {
    let story = story().await;
    let path = story.low().await;
    story.set_down(&path).await;
    for desk in [&story.tomas, &story.mariam] {
        let against = story.against(desk, "against_signing").await;
        assert_eq!(against, ["diligence-refused-psea-unagreed"], "K25: both sides see it");
        assert!(desk.read(&path).await.contains("has not yet agreed to the plan"), "K25");
    }
    let (_, owed) = story.mariam.told("/obligations").await;
    let items = owed["ours"]["items"].as_array().unwrap();
    assert_eq!((items.len(), &items[0]["sort"]), (1, &json!("answer")), "no step yet: {owed}");
    let ticked = format!("/obligations/{}/deliver", items[0]["id"].as_str().unwrap());
    let ticked = story.delivers().submit(&ticked, &[("said", "Agreed")]).await;
    assert!(ticked.starts_with("422 "), "one agrees where the plan is: {ticked}");
    let agree = format!("{path}/accept-plan");
    assert!(story.tomas.submit(&agree, &YES).await.starts_with("403 "), "K25");
    assert!(story.mariam.submit(&agree, &YES).await.starts_with("403 "), "R1.3: no officer");
    let officer = story.delivers();
    let open = officer.unproved().post(&agree, &YES).await;
    assert!(open.location().starts_with("/account/prove"), "from a screen that was left open");
    let unread = officer.submit(&agree, &[]).await;
    assert!(unread.contains("has read the steps and agrees"), "{unread}");
    assert_eq!(officer.submit(&agree, &YES).await, format!("303 {path}"));
    assert!(story.against(&story.tomas, "against_signing").await.is_empty(), "K25");
    assert!(story.tomas.read(&path).await.contains("agreed to the plan on 15 June 2026"));
    let (_, owed) = story.mariam.told("/obligations").await;
    assert_eq!(owed["ours"]["count"], json!(2), "the two steps: {owed}");
    let twice = officer.submit(&agree, &YES).await;
    assert!(twice.contains("agreed to already"), "{twice}");
}

#[tokio::test]
async fn a_plan_is_set_down_after_fresh_proof_alone() {
    let story = story().await;
    let path = story.low().await;
    let steps = [("steps", "2026-09-01 Everybody signs")];
    let open = story.tomas.unproved().post(&format!("{path}/agree-plan"), &steps).await;
    assert!(open.location().starts_with("/account/prove"), "K25: from a screen that was left open");
}

/// K25: paper is for those who have no way in, with the scan and the reason.
#[tokio::test]
async fn who_has_no_account_agrees_on_paper_and_who_has_one_does_not() {
    let story = story().await;
    let path = story.low().await;
    story.set_down(&path).await;
    let note = format!("{path}/note-agreed");
    let reason = [("reason", "Their chair signed; no network in the village")];
    let bare = story.tomas.submit(&note, &reason).await;
    assert!(bare.starts_with("422 "), "the scan is part of it: {bare}");
    let theirs = story.delivers().upload(&note, "file", "plan.txt", b"Signed", &reason).await;
    assert_eq!(theirs.status, 403, "K25: whoever assessed notes it");
    let done = story.tomas.upload(&note, "file", "plan.txt", b"Signed", &reason).await;
    assert_eq!(done.location(), path, "{}", done.text());
    assert!(story.against(&story.tomas, "against_signing").await.is_empty(), "K25");
    let page = story.mariam.read(&path).await;
    assert!(page.contains("on paper") && page.contains("no network in the village"), "{page}");
    assert!(page.contains("plan.txt"), "both have the scan: {page}");
    let again = story.low().await;
    story.set_down(&again).await;
    story.signs_in().await;
    let note = format!("{again}/note-agreed");
    let refused = story.tomas.upload(&note, "file", "plan.txt", b"Signed", &reason).await;
    assert!(refused.text().contains("agree in their own sign-in"), "K25: {}", refused.text());
    let against = story.against(&story.tomas, "against_signing").await;
    assert_eq!(against, ["diligence-refused-psea-unagreed"], "K25");
}

/// R5.13, R5.14: a rating that was shown and became low is not simply gone.
#[tokio::test]
async fn whoever_was_shown_a_rating_learns_that_it_holds_no_more_and_not_why() {
    let story = story().await;
    let path = story.determined(8).await;
    let shown = story.mariam.submit(&format!("{path}/show"), &[("to", "partners")]).await;
    assert_eq!(shown, format!("303 {path}"));
    assert_eq!(story.psea(&story.benoit).await["rating"], "full");
    let low = story.determined(3).await;
    let psea = story.psea(&story.benoit).await;
    let followed = json!({ "is": "followed", "day": "2026-06-15", "by": story.mission });
    assert_eq!(psea, followed, "R5.14: that, and neither why nor what");
    let (_, told) = story.benoit.told(&path).await;
    assert_eq!(told["capacity"]["rating"], json!(null), "R5.14: nobody quotes it: {told}");
    assert_eq!(told["capacity"]["followed_on"], json!("2026-06-15"));
    assert!(story.benoit.read(&story.standing()).await.contains("holds no more since"), "R5.14");
    assert!(story.benoit.read("/capacities").await.contains("Holds no more"), "R5.14");
    assert_eq!(story.benoit.get(&low).await.status, 404);
    let anew = story.olga.read(&story.assess_path()).await;
    assert!(!anew.contains("Nobody has to ask"), "R5.13: one may assess anew: {anew}");
    assert!(story.mariam.submit(&format!("{path}/show"), &[("to", "nobody")]).await.len() > 4);
    assert_eq!(story.psea(&story.benoit).await["is"], "followed", "nobody hides it again");
    let better = story.determined(7).await;
    assert_eq!(story.psea(&story.benoit).await["is"], "followed", "it was not shown yet");
    story.mariam.submit(&format!("{better}/show"), &[("to", "partners")]).await;
    assert_eq!(story.psea(&story.benoit).await["rating"], "medium", "R5.13");
    assert_eq!(story.benoit.get(&path).await.status, 404, "the later one stands in its place");
}

/// R5.14: what a verifier has begun, whoever it became goes on with.
#[tokio::test]
async fn what_a_verifier_began_is_gone_on_with_by_whoever_it_became() {
    let story = story().await;
    story.ready().await;
    story.verified_by(&story.tomas, &GOOD).await;
    let flag = raised(&story, "financial", &[]).await;
    made_red(&story, &flag).await;
    let path = story.assessed(&met(5)).await;
    let (from, into) = (story.mission, story.agency);
    let merged = acts::work_now(&story.tomas.app, "test.merge", async |cx| {
        cx.announce(&parties::Merged { from, into }).await
    });
    merged.await.unwrap();
    assert!(story.olga.work().await > 0);
    let reason = [("reason", "Seen at the office")];
    let done = story.olga.submit(&format!("{path}/determine"), &reason).await;
    assert_eq!(done, format!("303 {path}"), "R5.14: it is not left behind");
    assert_eq!(story.psea(&story.olga).await["by"], json!(story.agency));
    let page = story.olga.read(&story.standing()).await;
    assert!(page.contains("Verified by Agency until 14 June 2031"), "R5.10: {page}");
    let lifted = story.olga.submit(&format!("{flag}/close"), &[("reason", "All found")]).await;
    assert_eq!(lifted, format!("303 {flag}"), "R5.1: a flag that nobody could lift");
    let against = story.against(&story.mariam, "against_signing").await;
    assert_eq!(against, ["diligence-refused-psea-no-plan"], "K25: the association sees it still");
}
