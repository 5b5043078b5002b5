//! What assessments by other bodies promise.

use basics::{Id, Role};
use serde_json::json;
use sharing::Constituency;
use testing::Desk;

use super::{GOOD, Story, capacities::met, story};

impl Story {
    /// Mariam brings what the pooled fund found, for partners.
    async fn brought(&self, more: &[(&str, &str)]) -> String {
        let partners = sharing::Audience::PARTNERS.to_string();
        let usual = [
            ("kind", "cbpf"),
            ("body", "Pooled Fund"),
            ("assessed_on", "2025-03-01"),
            ("valid_until", "2027-02-28"),
            ("audience", partners.as_str()),
        ];
        let kept =
            usual.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
        let answers: Vec<_> = kept.chain(more.iter().copied()).collect();
        let path = format!("/parties/{}/bring-assessment", self.association);
        let done = self.mariam.submit(&path, &answers).await;
        done.strip_prefix("303 ").unwrap_or(&done).to_owned()
    }
}

async fn recognised(desk: &Desk, path: &str, stands_for: &str) -> String {
    desk.submit(&format!("{path}/recognise"), &[("stands_for", stands_for)]).await
}

#[tokio::test]
async fn what_a_fund_found_stands_in_for_a_verification_while_it_holds() {
    let story = story().await;
    story.ready().await;
    let path = story.brought(&[]).await;
    assert_eq!(story.against(&story.tomas, "against_paying").await, ["diligence-refused-never"]);
    let done = recognised(&story.tomas, &path, "verification").await;
    assert_eq!(done, format!("303 {path}"));
    let page = story.tomas.read(&story.standing()).await;
    let said = "The assessment by Pooled Fund is relied upon instead of a verification, until 28 \
                February 2027";
    assert!(page.contains(said), "R5.13: {page}");
    let about = story.mariam.get(&format!("/parties/{}/about", story.association)).await;
    assert!(about.text().contains(said), "R5.13, on its profile: {}", about.text());
    assert!(about.body().contains(&path), "R5.13, on its profile: {}", about.body());
    assert!(story.against(&story.olga, "against_paying").await.is_empty(), "R5.13");
    assert_eq!(
        story.tomas.journal(Some(story.mission)).await,
        ["diligence.recognise recognition"],
        "where it was said"
    );
    story.tomas.clock.advance_seconds((258 + 1) * 86_400);
    let against = story.against(&story.tomas, "against_paying").await;
    assert_eq!(against, ["diligence-refused-never"], "R5.13: it lapsed by itself");
}

#[tokio::test]
async fn a_second_verifier_is_told_what_holds_and_nobody_is_asked_anew() {
    let story = story().await;
    story.ready().await;
    let path = story.brought(&[]).await;
    let before = story.owed().await;
    for stands_for in ["verification", "psea"] {
        let both = [("stands_for", stands_for), ("reason", "The same questions")];
        let by = if stands_for == "psea" { &story.ruth } else { &story.tomas };
        let done = by.submit(&format!("{path}/recognise"), &both).await;
        let expected = if stands_for == "psea" { "422 " } else { "303 " };
        assert!(done.starts_with(expected), "it is said once: {done}");
    }
    let own = recognised(&story.olga, &path, "psea").await;
    assert_eq!(own, format!("303 {path}"), "{own}");
    let verify = story.olga.read(&format!("/parties/{}/verify", story.association)).await;
    assert!(verify.contains("Pooled Fund has found what is asked here"), "R5.13: {verify}");
    assert!(verify.contains("28 February 2027"), "R5.13: {verify}");
    let assess = format!("/parties/{}/assess-psea", story.association);
    let form = story.tomas.read(&assess).await;
    assert!(form.contains("Pooled Fund has found what is asked here"), "R5.13: {form}");
    let refused = story.tomas.submit(&assess, &met(8)).await;
    assert!(refused.contains("nobody has to ask again"), "R5.13: {refused}");
    assert_eq!(story.owed().await, before, "R5.13: nobody owes an answer anew");
}

#[tokio::test]
async fn another_assessment_makes_nobody_registered() {
    let story = story().await;
    let path = story.brought(&[]).await;
    let closed = recognised(&story.tomas, &path, "verification").await;
    assert!(closed.contains("must open the dossier to you"), "R5.10: {closed}");
    let half = [&profiles::given::FILLED[..4], &[("valid_until", "2026-12-31")]].concat();
    story.ready_but(&half).await;
    let done = recognised(&story.tomas, &path, "verification").await;
    assert_eq!(done, format!("303 {path}"), "it need not be whole: nobody asks again");
    let (_, told) = story.tomas.told(&story.standing()).await;
    let verified = &told["standing"]["verified"];
    assert_eq!(verified["day"], "2026-12-31", "R5.10: no longer than the certificate");
}

#[tokio::test]
async fn nobody_recognises_their_own() {
    let story = story().await;
    let path = story.brought(&[]).await;
    for own in [&story.mariam, &story.benoit] {
        let done = recognised(own, &path, "psea").await;
        assert!(done.starts_with("403 "), "R5.13: {done}");
    }
    let office = Id::well_known(900);
    story.tomas.enrol(office, Constituency::UnAgency, true).await;
    let salif = story.tomas.sit("Salif", office, &[Role::Secretariat]);
    let own = salif.submit(&format!("/parties/{}/bring-assessment", story.association), &[]).await;
    assert!(own.starts_with("403 "), "it has people who speak for it: {own}");
    let answers = [("name", "Les puits"), ("type", "443"), ("another", "yes")];
    let done = salif.submit("/parties/register", &answers).await;
    let party = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let brought = [
        ("kind", "donor"),
        ("body", "Friends of Peace"),
        ("assessed_on", "2026-01-01"),
        ("valid_until", "2026-12-31"),
    ];
    let done = salif.submit(&format!("{party}/bring-assessment"), &brought).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
    let own = recognised(&salif, path, "psea").await;
    assert!(own.contains("Somebody else must say"), "R5.13: {own}");
    let colleague = story.tomas.sit("Rokia", office, &[Role::Secretariat]);
    assert_eq!(recognised(&colleague, path, "psea").await, format!("303 {path}"));
}

#[tokio::test]
async fn a_no_has_its_reason_which_only_the_two_read() {
    let story = story().await;
    let path = story.brought(&[]).await;
    let bare = story.tomas.submit(&format!("{path}/decline"), &[]).await;
    assert!(bare.starts_with("422 "), "{bare}");
    let before = story.benoit.told(&path).await;
    let why = [("reason", "It is about another country")];
    let done = story.tomas.submit(&format!("{path}/decline"), &why).await;
    assert_eq!(done, format!("303 {path}"));
    for desk in [&story.tomas, &story.mariam] {
        assert!(desk.read(&path).await.contains("about another country"), "R5.12");
    }
    assert_eq!(story.benoit.told(&path).await, before, "an outsider learns nothing of a no");
    let again = story.tomas.submit(&format!("{path}/decline"), &why).await;
    assert!(again.contains("Recognise it if you have come to think otherwise"), "{again}");
    assert!(recognised(&story.olga, &path, "psea").await.starts_with("303 "));
    let (_, told) = story.tomas.told(&story.standing()).await;
    assert_eq!(told["standing"]["psea"]["is"], "unassessed", "one's own no weighs more");
    let (_, told) = story.benoit.told(&story.standing()).await;
    assert_eq!(told["standing"]["psea"]["is"], "stood_in", "R5.13");
}

#[tokio::test]
async fn what_was_taken_back_stands_for_nothing_and_those_who_relied_upon_it_know() {
    let story = story().await;
    let path = story.brought(&[]).await;
    assert!(recognised(&story.tomas, &path, "psea").await.starts_with("303 "));
    assert_eq!(story.benoit.get(&path).await.status, 200);
    let why = [("reason", "The fund has corrected it")];
    let done = story.mariam.submit(&format!("{path}/withdraw"), &why).await;
    assert_eq!(done, format!("303 {path}"));
    assert_eq!(story.benoit.get(&path).await.status, 404);
    assert!(story.tomas.read(&path).await.contains("The fund has corrected it"));
    let (_, told) = story.tomas.told(&story.standing()).await;
    assert_eq!(told["standing"]["psea"]["is"], "unassessed");
    let late = recognised(&story.tomas, &path, "verification").await;
    assert!(late.contains("has taken this assessment back"), "{late}");
}

#[tokio::test]
async fn a_passport_is_shown_to_those_whom_its_organisation_chose() {
    let story = story().await;
    let path = story.brought(&[("audience", "")]).await;
    assert_eq!(story.tomas.get(&path).await.status, 404, "its dossier is open to nobody");
    story.ready().await;
    let path = story.brought(&[("audience", "")]).await;
    for (desk, status) in [(&story.tomas, 200), (&story.olga, 200), (&story.benoit, 404)] {
        assert_eq!(desk.get(&path).await.status, status);
    }
    assert!(!story.benoit.read(&story.standing()).await.contains("Pooled Fund"));
    assert!(!story.benoit.read("/passports").await.contains("Pooled Fund"));
    assert!(story.olga.read("/passports").await.contains("Pooled Fund"));
    let path = format!("/parties/{}/bring-assessment", story.association);
    assert!(story.olga.submit(&path, &GOOD).await.starts_with("403 "), "it speaks for itself");
}

#[tokio::test]
async fn what_has_ended_or_lies_ahead_is_not_brought() {
    let story = story().await;
    for (more, said) in [
        (("valid_until", "2026-06-14"), "Bring one that still holds"),
        (("valid_until", "2031-01-01"), "at the latest"),
        (("assessed_on", "2026-06-16"), "after today"),
    ] {
        let refused = story.brought(&[more]).await;
        assert!(refused.starts_with("422 ") && refused.contains(said), "R5.13: {refused}");
    }
    let soon = story.brought(&[("valid_until", "2026-07-31")]).await;
    for desk in [&story.mariam, &story.tomas] {
        assert!(desk.read(&soon).await.contains("46 days left"), "R5.13");
    }
    let (_, told) = story.mariam.told("/passports").await;
    assert_eq!(told["items"][0]["kind"], json!("cbpf"));
    assert_eq!(story.mariam.told("/passports?after=x").await.0, 422);
}
