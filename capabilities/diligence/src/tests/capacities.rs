//! What assessments of capacity against sexual exploitation and abuse promise.

use basics::Role;
use serde_json::json;
use testing::Desk;

use super::{Story, party, story};

const STANDARDS: [(&str, &str); 8] = [
    ("policy", "policy_note"),
    ("subcontracting", "subcontracting_note"),
    ("recruitment", "recruitment_note"),
    ("training", "training_note"),
    ("reporting", "reporting_note"),
    ("assistance", "assistance_note"),
    ("investigation", "investigation_note"),
    ("correction", "correction_note"),
];

/// So many standards are met, the first ones; what is not has its note.
pub(crate) fn met(count: usize) -> Vec<(&'static str, &'static str)> {
    let mut answers = vec![("rests_on", "standards")];
    for (at, (name, note)) in STANDARDS.into_iter().enumerate() {
        answers.push((name, if at < count { "yes" } else { "no" }));
        answers.push((note, if at < count { "" } else { "Nothing in writing" }));
    }
    answers
}

impl Story {
    pub(crate) fn assess_path(&self) -> String {
        format!("/parties/{}/assess-psea", self.association)
    }

    /// Tomás assesses.
    pub(crate) async fn assessed(&self, answers: &[(&str, &str)]) -> String {
        let done = self.tomas.submit(&self.assess_path(), answers).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }

    /// Tomás assesses, Ruth determines.
    pub(crate) async fn determined(&self, count: usize) -> String {
        let path = self.assessed(&met(count)).await;
        let reason = [("reason", "Seen at the office")];
        let done = self.ruth.submit(&format!("{path}/determine"), &reason).await;
        assert_eq!(done, format!("303 {path}"));
        path
    }

    /// Tomás sets down a plan.
    pub(crate) async fn set_down(&self, path: &str) {
        let steps = [("steps", "2026-09-01 Everybody signs\n2026-12-01 A focal point is named")];
        let done = self.tomas.submit(&format!("{path}/agree-plan"), &steps).await;
        assert_eq!(done, format!("303 {path}"));
    }

    /// And the association agrees.
    pub(crate) async fn planned(&self, path: &str) {
        self.set_down(path).await;
        let agree = format!("{path}/accept-plan");
        let done = self.delivers().submit(&agree, &[("has_read", "yes")]).await;
        assert_eq!(done, format!("303 {path}"));
    }

    pub(crate) async fn psea(&self, desk: &Desk) -> serde_json::Value {
        let (status, told) = desk.told(&self.standing()).await;
        assert_eq!(status, 200, "{told}");
        told["standing"]["psea"].clone()
    }

    /// How much the association and those who verify it owe.
    pub(crate) async fn owed(&self) -> Vec<serde_json::Value> {
        let mut owed = Vec::new();
        for desk in [&self.mariam, &self.tomas, &self.olga] {
            let (_, told) = desk.told("/obligations").await;
            owed.push(told["ours"]["count"].clone());
        }
        assert!(owed.iter().all(serde_json::Value::is_number), "{owed:?}");
        owed
    }

    /// Whoever delivers for the association.
    pub(crate) fn delivers(&self) -> Desk {
        self.mariam.sit("Aïssata", self.association, &[Role::AuthorizedOfficer])
    }
}

/// The obligation of the first step.
async fn first_step(desk: &Desk) -> String {
    let (_, told) = desk.told("/obligations").await;
    let items = told["ours"]["items"].as_array().unwrap_or_else(|| panic!("{told}"));
    let step = items.iter().find(|one| one["title"] == "Everybody signs");
    format!("/obligations/{}", step.unwrap_or_else(|| panic!("{told}"))["id"].as_str().unwrap())
}

#[tokio::test]
async fn an_assessment_is_preliminary_until_another_officer_has_determined_it() {
    let story = story().await;
    let path = story.assessed(&met(5)).await;
    assert_eq!(story.psea(&story.tomas).await, json!({ "is": "unassessed" }));
    let page = story.mariam.read(&path).await;
    assert!(page.contains("Preliminary") && page.contains("Nothing in writing"), "R5.12: {page}");
    let determine = format!("{path}/determine");
    let own = story.tomas.submit(&determine, &[("reason", "Sure")]).await;
    assert!(own.contains("Another Authorized Officer must determine it"), "{own}");
    let by_party = story.mariam.submit(&determine, &[("reason", "Sure")]).await;
    assert!(by_party.starts_with("403 "), "{by_party}");
    let done = story.ruth.submit(&determine, &[("reason", "Sure")]).await;
    assert_eq!(done, format!("303 {path}"));
    let psea = story.psea(&story.mariam).await;
    assert_eq!((&psea["rating"], &psea["until"]), (&json!("low"), &json!("2031-06-14")), "R5.14");
    assert_eq!(
        story.tomas.journal(Some(story.mission)).await,
        ["diligence.assess capacity", "diligence.determine capacity"]
    );
}

#[tokio::test]
async fn low_capacity_is_signed_with_only_while_a_plan_runs() {
    let story = story().await;
    let path = story.determined(5).await;
    for desk in [&story.tomas, &story.mariam] {
        let against = story.against(desk, "against_signing").await;
        assert_eq!(against, ["diligence-refused-psea-no-plan"], "K25: both sides see it");
    }
    assert!(story.against(&story.olga, "against_signing").await.is_empty(), "she was not told");
    story.planned(&path).await;
    assert!(story.against(&story.tomas, "against_signing").await.is_empty(), "K25");
    let again =
        story.tomas.submit(&format!("{path}/agree-plan"), &[("steps", "2026-09-01 x")]).await;
    assert!(again.contains("There is a plan already"), "{again}");
    assert!(story.mariam.read(&first_step(&story.mariam).await).await.contains("Plan"));
}

#[tokio::test]
async fn a_late_step_stops_new_documents_until_it_is_delivered() {
    let story = story().await;
    let path = story.determined(4).await;
    story.planned(&path).await;
    let step = first_step(&story.mariam).await;
    story.tomas.clock.advance_seconds(79 * 86_400);
    for desk in [&story.tomas, &story.mariam] {
        let against = story.against(desk, "against_signing").await;
        assert_eq!(against, ["diligence-refused-psea-late"], "R5.14: both sides see it");
        assert!(desk.read(&path).await.contains("is late since 1 September 2026"), "R5.14");
        let page = desk.read(&story.standing()).await;
        assert!(page.contains("Once what is late is delivered"), "what would satisfy it: {page}");
    }
    let shown = [("said", "The signed codes")];
    let done = story.delivers().submit(&format!("{step}/deliver"), &shown).await;
    assert_eq!(done, format!("303 {step}"));
    assert!(story.against(&story.tomas, "against_signing").await.is_empty(), "it waits for us");
    let back =
        story.ruth.submit(&format!("{step}/send-back"), &[("reason", "Two are missing")]).await;
    assert_eq!(back, format!("303 {step}"));
    story.tomas.clock.advance_seconds(86_400);
    let against = story.against(&story.tomas, "against_signing").await;
    assert_eq!(against, ["diligence-refused-psea-late"], "R5.14");
    story.delivers().submit(&format!("{step}/deliver"), &shown).await;
    let done = story.ruth.submit(&format!("{step}/accept"), &[]).await;
    assert_eq!(done, format!("303 {step}"));
    assert!(story.against(&story.mariam, "against_signing").await.is_empty(), "R5.14");
}

#[tokio::test]
async fn a_plan_has_days_within_six_months_of_a_determination_that_needs_one() {
    let story = story().await;
    let path = story.assessed(&met(5)).await;
    let plan = async |path: &str, steps| {
        story.tomas.submit(&format!("{path}/agree-plan"), &[("steps", steps)]).await
    };
    let early = plan(&path, "2026-09-01 Everybody signs").await;
    assert!(early.contains("It must be determined first"), "{early}");
    let reason = [("reason", "Seen")];
    assert!(story.ruth.submit(&format!("{path}/determine"), &reason).await.starts_with("303 "));
    let late = plan(&path, "2026-12-16 Everybody signs").await;
    assert!(late.contains("six months after the determination"), "R5.14, K25: {late}");
    let no_day = plan(&path, "Everybody signs").await;
    assert!(no_day.contains("does not begin with a day"), "{no_day}");
    let by_party = story.mariam.submit(&format!("{path}/agree-plan"), &[("steps", "x")]).await;
    assert!(by_party.starts_with("403 "), "nobody gives themselves a plan: {by_party}");
    let full = story.determined(8).await;
    let needless = plan(&full, "2026-09-01 Everybody signs").await;
    assert!(needless.contains("Nothing was found that has to be strengthened"), "{needless}");
}

#[tokio::test]
async fn what_is_assumed_has_its_reason_and_what_is_not_met_its_note() {
    let story = story().await;
    for rests_on in ["assumed_low", "no_contact"] {
        let bare = story.tomas.submit(&story.assess_path(), &[("rests_on", rests_on)]).await;
        assert!(bare.starts_with("422 ") && bare.contains("Say why"), "{bare}");
    }
    let half = story.tomas.submit(&story.assess_path(), &met(8)[..9]).await;
    assert!(half.starts_with("422 "), "all eight are answered: {half}");
    let unsaid: Vec<_> = met(7).into_iter().filter(|(_, said)| !said.contains("writing")).collect();
    let unsaid = story.tomas.submit(&story.assess_path(), &unsaid).await;
    assert!(unsaid.contains("Say why"), "{unsaid}");
    let assumed = [("rests_on", "assumed_low"), ("basis", "The road is cut")];
    let path = story.assessed(&assumed).await;
    story.ruth.submit(&format!("{path}/determine"), &[("reason", "Flood")]).await;
    let against = story.against(&story.mariam, "against_signing").await;
    assert_eq!(against, ["diligence-refused-psea-no-plan"], "K25");
    assert!(story.mariam.read(&path).await.contains("The road is cut"));
    let own = format!("/parties/{}/assess-psea", story.mission);
    assert!(story.tomas.submit(&own, &met(8)).await.starts_with("403 "), "nobody assesses itself");
}

#[tokio::test]
async fn whoever_sees_an_assessment_is_not_asked_to_make_another() {
    let story = story().await;
    let path = story.determined(6).await;
    assert!(!story.olga.read(&story.assess_path()).await.contains("Nobody has to ask"));
    let shown = story.mariam.submit(&format!("{path}/show"), &[("to", "partners")]).await;
    assert_eq!(shown, format!("303 {path}"));
    let before = story.owed().await;
    assert_eq!(story.psea(&story.olga).await["rating"], "medium", "R5.13");
    let form = story.olga.read(&story.assess_path()).await;
    assert!(form.contains("Civil Affairs has found what is asked here"), "R5.13: {form}");
    assert!(form.contains("14 June 2031"), "R5.13: {form}");
    let refused = story.olga.submit(&story.assess_path(), &met(8)).await;
    assert!(refused.starts_with("422 ") && refused.contains("say why"), "R5.13: {refused}");
    assert_eq!(story.owed().await, before, "R5.13: nobody owes an answer anew");
    let again = [&met(8)[..], &[("again", "not_applied_here")]].concat();
    let done = story.olga.submit(&story.assess_path(), &again).await;
    let own = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
    assert!(story.mariam.read(own).await.contains("Its policy is not applied here"));
    story.tomas.clock.advance_seconds(5 * 365 * 86_400 + 86_400);
    assert!(!story.olga.read(&story.assess_path()).await.contains("Nobody has to ask"), "R5.13");
    assert_eq!(story.psea(&story.benoit).await["is"], "lapsed", "it ended by itself");
}

#[tokio::test]
async fn others_are_shown_a_rating_and_never_the_standards_the_files_or_the_words() {
    let story = story().await;
    let path = story.assessed(&met(6)).await;
    let show = format!("{path}/show");
    let early = story.mariam.submit(&show, &[("to", "partners")]).await;
    assert!(early.contains("Only what was determined is shown"), "{early}");
    story.ruth.submit(&format!("{path}/determine"), &[("reason", "Seen")]).await;
    let text = [("text", "The policy is being printed")];
    let reply = format!("{path}/reply");
    let done = story.mariam.upload(&reply, "file", "policy.txt", b"Policy", &text).await;
    assert_eq!(done.location(), path, "{}", done.text());
    for other in [&story.benoit, &story.olga, &story.force] {
        assert_eq!(other.get(&path).await.status, 404);
        assert!(!other.read("/capacities").await.contains("Medium capacity"));
        assert_eq!(story.psea(other).await, json!({ "is": "unassessed" }));
    }
    assert!(story.tomas.submit(&show, &[("to", "partners")]).await.starts_with("403 "));
    assert_eq!(story.mariam.submit(&show, &[("to", "partners")]).await, format!("303 {path}"));
    let page = story.benoit.read(&path).await;
    assert!(page.contains("Medium capacity") && !page.contains("Nothing in writing"), "{page}");
    assert!(!page.contains("being printed") && !page.contains("policy.txt"), "{page}");
    let (_, told) = story.benoit.told(&path).await;
    assert_eq!((&told["capacity"]["between"], &told["files"]), (&json!(null), &json!([])));
    assert_eq!(told["replies"], json!([]));
    assert!(story.benoit.submit(&reply, &text).await.starts_with("403 "));
    let page = story.tomas.read(&path).await;
    assert!(page.contains("being printed") && page.contains("policy.txt"), "{page}");
    assert_eq!(story.force.get(&path).await.status, 404, "partners are not the force");
}

#[tokio::test]
async fn a_new_determination_takes_the_place_of_the_last_and_of_its_plan() {
    let story = story().await;
    let low = story.determined(5).await;
    story.planned(&low).await;
    let step = first_step(&story.mariam).await;
    let full = story.determined(8).await;
    assert_eq!(story.psea(&story.tomas).await["rating"], "full");
    let (_, told) = story.mariam.told(&step).await;
    assert_eq!(told["obligation"]["state"], "dropped", "{told}");
    let (_, told) = story.tomas.told("/capacities").await;
    assert_eq!(told["items"].as_array().unwrap().len(), 1, "the last one counts: {told}");
    assert_eq!(story.mariam.get(&low).await.status, 200, "all are kept");
    let shown = story.mariam.submit(&format!("{full}/show"), &[("to", "partners")]).await;
    assert_eq!(shown, format!("303 {full}"));
    let worse = story.determined(3).await;
    assert_eq!(story.benoit.get(&worse).await.status, 404, "it was not shown");
    let page = story.benoit.read(&full).await;
    let says = page.contains("Holds no more since 15 June 2026") && page.contains("Ask the");
    assert!(says && !page.contains("Full capacity"), "R5.14: nobody is left with it: {page}");
    let back = story.mariam.submit(&format!("{full}/show"), &[("to", "partners")]).await;
    assert!(back.contains("A later one has taken its place"), "R5.14: {back}");
}

#[tokio::test]
async fn both_sides_are_warned_before_an_assessment_ends() {
    let story = story().await;
    let path = story.assessed(&met(8)).await;
    let until = [("reason", "Seen"), ("valid_until", "2026-07-31")];
    story.ruth.submit(&format!("{path}/determine"), &until).await;
    for desk in [&story.tomas, &story.mariam] {
        assert!(desk.read(&path).await.contains("46 days left"), "R5.14");
        assert!(desk.read("/capacities").await.contains("46 days left"), "R5.14");
    }
}

#[tokio::test]
async fn a_page_of_assessments_leads_to_the_next() {
    let story = story().await;
    for number in 0..52 {
        let name = format!("Partner {number}");
        let other = party(&story.tomas, &name, sharing::Constituency::NationalNgo).await;
        let done = story.tomas.submit(&format!("/parties/{other}/assess-psea"), &met(8)).await;
        assert!(done.starts_with("303 "), "{done}");
    }
    let (_, first) = story.tomas.told("/capacities").await;
    let next = first["next"].as_str().unwrap();
    let (_, second) = story.tomas.told(&format!("/capacities?after={next}")).await;
    let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (50, 2));
    assert_eq!(story.tomas.told("/capacities?after=x").await.0, 422);
}
