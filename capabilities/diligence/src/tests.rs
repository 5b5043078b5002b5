//! What diligence promises, asked through pages and API.

mod agreed;
mod capacities;
mod flags;
mod matches;
mod passports;
mod questioned;

use basics::{Id, Line, Organisation, Role};
use parties::OrganisationType;
use profiles::given::{DESCRIBED, FILLED};
use serde_json::json;
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;

use crate::{Answer, Answers, Verification, store};

/// Mariam answers for an association; Tomás and his Authorized Officer Ruth are of the mission's
/// civilians, Olga is of a UN agency; Benoît's NGO and the force look on.
pub(crate) struct Story {
    pub(crate) mariam: Desk,
    pub(crate) tomas: Desk,
    pub(crate) ruth: Desk,
    pub(crate) olga: Desk,
    pub(crate) benoit: Desk,
    pub(crate) force: Desk,
    pub(crate) association: Id<Organisation>,
    pub(crate) mission: Id<Organisation>,
    pub(crate) agency: Id<Organisation>,
}

pub(crate) async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        comments::capability(),
        attachments::capability(),
        obligations::capability(),
        activities::capability(),
        profiles::capability(),
        screening::capability(),
        questionnaires::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let association = party(&desk, "Eau d’abord", Constituency::NationalNgo).await;
    let mission = party(&desk, "Civil Affairs", Constituency::MissionCivilian).await;
    let agency = party(&desk, "Agency", Constituency::UnAgency).await;
    let ngo = party(&desk, "Water First", Constituency::InternationalNgo).await;
    let force = party(&desk, "Force", Constituency::MissionMilitary).await;
    let officer = [Role::Editor, Role::AuthorizedOfficer];
    Story {
        mariam: desk.sit("Mariam", association, &[Role::OrganisationAdministrator]),
        tomas: desk.sit("Tomás", mission, &officer),
        ruth: desk.sit("Ruth", mission, &officer),
        olga: desk.sit("Olga", agency, &officer),
        benoit: desk.sit("Benoît", ngo, &officer),
        force: desk.sit("Major Kim", force, &officer),
        association,
        mission,
        agency,
    }
}

/// One that registered itself.
pub(crate) async fn party(desk: &Desk, name: &str, constituency: Constituency) -> Id<Organisation> {
    let name = Line::parse("name", name).unwrap();
    let kind = OrganisationType::Other;
    let enter = acts::work_now(&desk.app, "test.enter", async |cx| {
        parties::register_self(cx, name.clone(), None, kind, constituency).await
    });
    enter.await.unwrap().id
}

/// All five answers speak for the organisation.
pub(crate) const GOOD: [(&str, &str); 5] = [
    ("certificate", "yes"),
    ("mandate", "yes"),
    ("safeguards", "yes"),
    ("other_risk", "no"),
    ("flags", "no"),
];

impl Story {
    pub(crate) fn standing(&self) -> String {
        format!("/parties/{}/standing", self.association)
    }

    fn verify_path(&self) -> String {
        format!("/parties/{}/verify", self.association)
    }

    /// Profile and dossier are whole, and the dossier open to both who verify.
    pub(crate) async fn ready(&self) {
        self.ready_but(&FILLED).await;
    }

    async fn ready_but(&self, filled: &[(&str, &str)]) {
        let party = self.association;
        let about = format!("303 /parties/{party}/about");
        let (mission, agency) = (self.mission.to_string(), self.agency.to_string());
        let to = [("to", mission.as_str()), ("to", agency.as_str())];
        for (path, answers) in [
            (format!("/profiles/{party}/describe"), &DESCRIBED[..]),
            (format!("/dossiers/{party}/fill"), filled),
            (format!("/dossiers/{party}/open"), &to[..]),
        ] {
            assert_eq!(self.mariam.submit(&path, answers).await, about, "{path}");
        }
    }

    pub(crate) async fn verified_by(&self, desk: &Desk, answers: &[(&str, &str)]) -> String {
        let done = desk.submit(&self.verify_path(), answers).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }

    pub(crate) async fn against(&self, desk: &Desk, what: &str) -> Vec<String> {
        let (status, told) = desk.told(&self.standing()).await;
        assert_eq!(status, 200, "{told}");
        let against = told["standing"][what].as_array().unwrap().iter();
        against.map(|one| one["why"].as_str().unwrap().to_owned()).collect()
    }
}

#[tokio::test]
async fn whoever_is_found_good_is_verified_and_may_be_paid() {
    let story = story().await;
    assert_eq!(story.against(&story.tomas, "against_paying").await, ["diligence-refused-never"]);
    assert!(story.against(&story.tomas, "against_signing").await.is_empty());
    story.ready().await;
    let path = story.verified_by(&story.tomas, &GOOD).await;
    assert!(story.against(&story.tomas, "against_paying").await.is_empty(), "R5.10");
    let page = story.tomas.read(&story.standing()).await;
    assert!(page.contains("Verified by Civil Affairs until 14 June 2031"), "{page}");
    let page = story.mariam.read(&path).await;
    assert!(page.contains("valid certificate of registration"), "she reads the answers: {page}");
    assert_eq!(story.tomas.journal(Some(story.mission)).await, ["diligence.verify verification"]);
}

#[tokio::test]
async fn a_partnership_officer_is_refused_for_three_reasons_and_told_what_would_help() {
    let story = story().await;
    let refused = story.tomas.submit(&story.verify_path(), &GOOD).await;
    assert!(
        refused.starts_with("422 ") && refused.contains("must open the dossier to you"),
        "{refused}"
    );
    let over = [&FILLED[..7], &[("valid_until", "2026-06-14")]].concat();
    story.ready_but(&over).await;
    let office = format!("/parties/{}/edit", story.association);
    let head =
        party(&story.tomas, "Headquarters", Constituency::InternationalNgo).await.to_string();
    let part_of = [("name_en", "Eau d’abord"), ("type", "443"), ("part_of", head.as_str())];
    assert!(story.mariam.submit(&office, &part_of).await.starts_with("303 "));
    let form = story.tomas.read(&story.verify_path()).await;
    let refused = story.tomas.submit(&story.verify_path(), &GOOD).await;
    for said in [
        "One part of profile and dossier is unanswered",
        "The certificate of registration ended on 2026-06-14",
        "Verify the organisation first",
    ] {
        assert!(form.contains(said), "before anything is answered: {said}: {form}");
        assert!(refused.contains(said), "{said}: {refused}");
    }
    assert_eq!(story.tomas.count("select count(*) as n from diligence_verification").await, 0);
}

#[tokio::test]
async fn a_verification_lapses_by_itself_and_warns_both_sides_before() {
    let story = story().await;
    let until = [&FILLED[..], &[("valid_until", "2026-07-31")]].concat();
    story.ready_but(&until).await;
    let path = story.verified_by(&story.tomas, &GOOD).await;
    let holds = story.mariam.read(&path).await;
    assert!(holds.contains("31 July 2026") && holds.contains("46 days left"), "R5.10: {holds}");
    assert!(story.tomas.read("/verifications").await.contains("46 days left"));
    story.tomas.clock.advance_seconds(46 * 86_400);
    assert!(story.against(&story.tomas, "against_paying").await.is_empty(), "on its last day");
    story.tomas.clock.advance_seconds(86_400);
    let against = story.against(&story.tomas, "against_paying").await;
    assert_eq!(against, ["diligence-refused-lapsed"], "R5.10: and no job has run");
    assert!(story.mariam.read(&path).await.contains("Lapsed"));
}

#[tokio::test]
async fn an_answer_against_an_organisation_has_a_reason_that_it_reads() {
    let story = story().await;
    let bad = [&GOOD[..4], &[("flags", "yes")]].concat();
    let refused = story.tomas.submit(&story.verify_path(), &bad).await;
    assert!(refused.starts_with("422 ") && refused.contains("Say why"), "{refused}");
    let why = [&bad[..], &[("flags_why", "Receipts are missing")]].concat();
    let path = story.verified_by(&story.tomas, &why).await;
    assert!(story.mariam.read(&path).await.contains("Receipts are missing"));
    let against = story.against(&story.mariam, "against_paying").await;
    assert_eq!(against, ["diligence-refused-negative"]);
    assert_eq!(story.benoit.get(&path).await.status, 404);
}

#[tokio::test]
async fn no_papers_is_no_certificate_and_leaves_agreements_without_money() {
    let story = story().await;
    let none = [("papers", "none"), ("why_none", "unsafe"), ("letter_from", "The parish")];
    story.ready_but(&[&none[..], &FILLED[4..]].concat()).await;
    let refused = story.tomas.submit(&story.verify_path(), &GOOD).await;
    assert!(refused.contains("It can join agreements without money"), "R5.10: {refused}");
    let no = [&GOOD[1..], &[("certificate", "no"), ("certificate_why", "None yet")]].concat();
    story.verified_by(&story.tomas, &no).await;
    assert!(story.against(&story.tomas, "against_signing").await.is_empty());
    assert!(!story.against(&story.tomas, "against_paying").await.is_empty());
}

#[tokio::test]
async fn only_those_who_verify_do_and_nobody_verifies_themselves() {
    let story = story().await;
    for desk in [&story.benoit, &story.mariam, &story.force] {
        assert!(desk.submit(&story.verify_path(), &GOOD).await.starts_with("403 "));
    }
    let own = format!("/parties/{}/verify", story.mission);
    assert!(story.tomas.submit(&own, &GOOD).await.starts_with("403 "));
    let standing = format!("/parties/{}/standing", story.agency);
    let page = story.tomas.read(&standing).await;
    assert!(page.contains("need no verification"), "{page}");
}

#[tokio::test]
async fn the_organisation_says_who_else_knows_and_nobody_else_reads_the_answers() {
    let story = story().await;
    story.ready().await;
    let why = [&GOOD[..], &[("mandate_why", "Seen at work in Bourem")]].concat();
    let path = story.verified_by(&story.tomas, &why).await;
    assert_eq!(story.benoit.get(&path).await.status, 404);
    let before = story.benoit.told(&story.standing()).await;
    assert_eq!(before.1["verifications"], json!([]));
    let show = format!("{path}/show");
    assert!(story.tomas.submit(&show, &[("to", "partners")]).await.starts_with("403 "));
    assert_eq!(story.mariam.submit(&show, &[("to", "partners")]).await, format!("303 {path}"));
    let page = story.benoit.read(&path).await;
    assert!(page.contains("Verified") && !page.contains("Bourem"), "{page}");
    let (_, told) = story.benoit.told(&path).await;
    assert_eq!((&told["positive"], &told["answers"]), (&json!(true), &json!(null)));
    let (_, told) = story.benoit.told("/verifications").await;
    assert_eq!(told["items"][0]["answers"], json!(null));
    assert!(story.against(&story.olga, "against_paying").await.is_empty(), "R5.13");
    assert_eq!(story.force.get(&path).await.status, 404, "partners are not the force");
    assert!(story.mariam.submit(&show, &[("to", "both")]).await.starts_with("303 "));
    assert_eq!(story.benoit.get(&path).await.status, 404);
}

#[tokio::test]
async fn nobody_is_left_with_a_yes_that_was_followed_by_a_no() {
    let story = story().await;
    story.ready().await;
    let path = story.verified_by(&story.tomas, &GOOD).await;
    let shown = story.mariam.submit(&format!("{path}/show"), &[("to", "partners")]).await;
    assert!(shown.starts_with("303 "), "{shown}");
    let again = story.verified_by(&story.tomas, &GOOD).await;
    assert_eq!(story.benoit.get(&again).await.status, 200, "a new yes is shown to the same");
    let no = [&GOOD[..4], &[("flags", "yes"), ("flags_why", "Fraud")]].concat();
    let negative = story.verified_by(&story.tomas, &no).await;
    for path in [&path, &again, &negative] {
        assert_eq!(story.benoit.get(path).await.status, 404, "{path}");
        assert_eq!(story.mariam.get(path).await.status, 200, "all are kept: {path}");
    }
    let back = story.mariam.submit(&format!("{again}/show"), &[("to", "partners")]).await;
    assert!(back.contains("A later one has taken its place"), "{back}");
    let (_, told) = story.tomas.told("/verifications").await;
    assert_eq!(told["items"].as_array().unwrap().len(), 1, "the last one counts: {told}");
}

#[tokio::test]
async fn an_office_stands_no_better_than_its_organisation() {
    let story = story().await;
    story.ready().await;
    story.verified_by(&story.tomas, &GOOD).await;
    let head = party(&story.tomas, "Headquarters", Constituency::InternationalNgo).await;
    let id = head.to_string();
    let part_of = [("name_en", "Eau d’abord"), ("type", "443"), ("part_of", id.as_str())];
    let edit = format!("/parties/{}/edit", story.association);
    assert!(story.mariam.submit(&edit, &part_of).await.starts_with("303 "));
    let against = story.against(&story.tomas, "against_paying").await;
    assert_eq!(against, ["diligence-refused-head-is-not"], "K22");
    let raise = [
        ("stage", "yellow"),
        ("category", "financial"),
        ("text", "Receipts are missing"),
        ("review_on", "2026-12-31"),
    ];
    let done = story.tomas.submit(&format!("/parties/{head}/raise-flag"), &raise).await;
    let flag = done.strip_prefix("303 ").unwrap().to_owned();
    flags::made_red(&story, &flag).await;
    let against = story.against(&story.tomas, "against_signing").await;
    assert_eq!(against, ["diligence-refused-red-head"], "K22");
    assert_eq!(story.mariam.get(&flag).await.status, 404, "it is told to the headquarters");
}

#[tokio::test]
async fn a_standing_is_somebodys_and_what_others_noted_does_not_decide() {
    let story = story().await;
    let flag = flags::raised(&story, "financial", &[]).await;
    flags::made_red(&story, &flag).await;
    let with = async |judge: Id<Organisation>| {
        let party = story.association;
        let standing = acts::work_now(&story.tomas.app, "test.standing", async |cx| {
            crate::standing_with(cx, party, judge).await
        });
        standing.await.unwrap().may_sign().len()
    };
    assert_eq!(with(story.mission).await, 1, "R5.1: whoever raised it signs no more");
    assert_eq!(with(story.agency).await, 0);
    assert!(story.against(&story.benoit, "against_signing").await.is_empty());
}

#[tokio::test]
async fn a_page_of_the_list_leads_to_the_next() {
    let story = story().await;
    let no = [&GOOD[..4], &[("flags", "yes"), ("flags_why", "Fraud")]].concat();
    for number in 0..52 {
        let name = format!("Partner {number}");
        let other = party(&story.tomas, &name, Constituency::NationalNgo).await;
        let done = story.tomas.submit(&format!("/parties/{other}/verify"), &no).await;
        assert!(done.starts_with("303 "), "{done}");
    }
    let (_, first) = story.tomas.told("/verifications").await;
    let next = first["next"].as_str().unwrap();
    let (_, second) = story.tomas.told(&format!("/verifications?after={next}")).await;
    let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (50, 2));
    assert_eq!(story.tomas.told("/verifications?after=x").await.0, 422);
}

#[tokio::test]
async fn what_was_found_of_one_party_is_found_of_the_one_that_goes_on() {
    let story = story().await;
    let office = Id::well_known(900);
    story.tomas.enrol(office, Constituency::UnAgency, true).await;
    let salif = story.tomas.sit("Salif", office, &[Role::Secretariat]);
    let answers = [("name", "Eau d’abord (Gao)"), ("type", "443"), ("another", "yes")];
    let done = salif.submit("/parties/register", &answers).await;
    let twin = done.strip_prefix("303 ").unwrap().to_owned();
    let raise = [
        ("stage", "yellow"),
        ("category", "financial"),
        ("text", "Receipts are missing"),
        ("review_on", "2026-12-31"),
    ];
    let flag = story.tomas.submit(&format!("{twin}/raise-flag"), &raise).await;
    let into = story.association.to_string();
    let assess = format!("{twin}/assess-psea");
    let assessed = story.tomas.submit(&assess, &capacities::met(6)).await;
    let merge = [("into", into.as_str()), ("reason", "Typing mistake")];
    assert!(salif.submit(&format!("{twin}/merge"), &merge).await.starts_with("303 "));
    assert!(story.mariam.work().await > 0);
    let flag = flag.strip_prefix("303 ").unwrap();
    assert_eq!(story.mariam.get(flag).await.status, 200, "R5.12: it is told of it");
    let assessed = assessed.strip_prefix("303 ").unwrap_or_else(|| panic!("{assessed}"));
    assert_eq!(story.mariam.get(assessed).await.status, 200, "R5.12");
}

/// A duplicate that is put together with it brings an older word: it is not newer for having been
/// moved.
#[tokio::test]
async fn what_was_found_last_counts_after_two_parties_became_one() {
    let story = story().await;
    let (from, into) = (Id::well_known(777), story.association);
    let found = |id: u128, party, day: &str, until: Option<&str>| Verification {
        id: Id::well_known(id),
        share: Share {
            owner: story.mission,
            level: Level::Moderate,
            tlp: Tlp::Amber,
            audience: Audience::OWN,
        },
        party,
        answers: Answers([false; 5].map(|yes| Answer { yes, comment: None })),
        further: questionnaires::Further::default(),
        again: None,
        made_on: day.parse().unwrap(),
        valid_until: until.map(|day| day.parse().unwrap()),
        made_by: Id::well_known(901),
        number: 1,
        version: 1,
    };
    let (old, new) =
        (found(1, from, "2025-06-01", Some("2029-06-01")), found(2, into, "2026-06-01", None));
    let merged = acts::work_now(&story.tomas.app, "test.merge", async |cx| {
        store::enter_verification(cx, &old).await?;
        store::enter_verification(cx, &new).await?;
        cx.announce(&parties::Merged { from, into }).await
    });
    merged.await.unwrap();
    while story.tomas.work().await > 0 {}
    let all = "select count(*) as n from diligence_verification where party = ?";
    let mut tx = story.tomas.begin().await;
    let count = tx.number(database::Sql::new(all, database::args![into])).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(count, 2, "both followed");
    let page = story.tomas.read(&format!("/parties/{into}/standing")).await;
    assert!(page.contains("On 2026-06-01 it was not found to be verified"), "{page}");
}
