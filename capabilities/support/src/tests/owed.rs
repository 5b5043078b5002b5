//! What a decision stops and keeps of what is owed: payments under an agreement, and its own
//! reminders.

use agreements::Agreement;
use basics::{Id, Line, Organisation};
use obligations::{About, Owing, Sort};
use serde_json::json;

use super::{NGO, REVIEW, Story, story, told};

const SAID: [(&str, &str); 1] = [("said", "Twenty thousand, by the bank of the town")];

impl Story {
    /// An agreement of the mission with the NGO; answers its id.
    async fn agreed(&self) -> Id<Agreement> {
        let drafted = [("instrument", "memorandum"), ("title", "Fuel"), ("parties", NGO)];
        let done = self.tomas.submit("/agreements/draft", &drafted).await;
        done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"))
    }

    /// Something that is owed under it, as its text says; answers its path.
    async fn owed(
        &self,
        agreement: Id<Agreement>,
        sort: Sort,
        (by, to): (Id<Organisation>, Id<Organisation>),
    ) -> String {
        let path = format!("/agreements/{agreement}");
        let about = About { kind: "agreement".into(), id: agreement.uuid(), path };
        let (due, title) = ("2026-08-01".parse().unwrap(), Line::parse("title", "Fuel").unwrap());
        let part = format!("{}/{by}", sort.name());
        let owing = Owing { about, part, sort, by, to, due, title };
        let work = async |cx: &mut acts::Context| obligations::owe(cx, &owing).await;
        let id = acts::work_now(&self.tomas.app, "tests.owe", work).await.unwrap();
        format!("/obligations/{id}")
    }
}

/// K15, R5.17: the money goes under the agreement, and the policy goes with it.
#[tokio::test]
async fn a_tranche_of_an_agreement_is_not_paid_while_its_support_waits_for_a_decision() {
    let story = story().await;
    let agreement = story.agreed().await;
    let tranche = story.owed(agreement, Sort::Payment, (story.mission, story.ngo)).await;
    let deliver = format!("{tranche}/deliver");
    let id = agreement.to_string();
    let path = story.propose(&[("agreement", &id)]).await;
    let rule = "Human Rights Due Diligence Policy";
    for desk in [&story.tomas, &story.igor] {
        let refused = desk.submit(&deliver, &SAID).await;
        let names = refused.contains(rule) && refused.contains("R-14");
        assert!(refused.starts_with("422 ") && names, "K15, R5.17: {refused}");
        assert!(!refused.contains("battalion"), "{refused}");
        let page = desk.get(&tranche).await.body();
        assert!(page.contains(rule) && !page.contains("/deliver"), "said before one tries: {page}");
    }
    let why = "somebody other than the proposer approved it";
    assert!(story.tomas.submit(&deliver, &SAID).await.contains(why), "to whoever sees it");
    assert!(!story.igor.submit(&deliver, &SAID).await.contains(why), "and to nobody else");
    assert!(!story.benoit.read(&tranche).await.contains(rule), "the partner is told nothing");
    story.assess(&path).await;
    assert!(story.tomas.submit(&deliver, &SAID).await.starts_with("422 "), "K15, R5.17");
    assert_eq!(story.decide(&path, "approved", &[REVIEW]).await, format!("303 {path}"));
    story.pass_days(92).await;
    let lapsed = story.tomas.submit(&deliver, &SAID).await;
    assert!(lapsed.contains("The approval lapsed on 2026-09-15"), "R5.17: {lapsed}");
    story.assess(&path).await;
    story.decide(&path, "approved", &[("review", "2026-12-15")]).await;
    assert_eq!(story.tomas.submit(&deliver, &SAID).await, format!("303 {tranche}"));
    let taken = story.benoit.submit(&format!("{tranche}/accept"), &[]).await;
    assert_eq!(taken, format!("303 {tranche}"), "whoever is paid gives nothing");
}

/// K15, R5.17: what the partner hands on is taken by whoever gives it through them.
#[tokio::test]
async fn what_is_handed_on_is_not_accepted_without_a_decision_by_whoever_gives_it() {
    let story = story().await;
    let agreement = story.agreed().await;
    let between = (story.ngo, story.mission);
    let handed = story.owed(agreement, Sort::Deliverable, between).await;
    let report = story.owed(agreement, Sort::Report, between).await;
    let id = agreement.to_string();
    let path = story.propose(&[("agreement", &id)]).await;
    for owed in [&handed, &report] {
        let done = story.benoit.submit(&format!("{owed}/deliver"), &SAID).await;
        assert_eq!(done, format!("303 {owed}"), "the partner learns nothing of it");
    }
    let accept = format!("{handed}/accept");
    let refused = story.renata.submit(&accept, &[]).await;
    assert!(refused.contains("Human Rights Due Diligence Policy"), "K15, R5.17: {refused}");
    let read = story.renata.submit(&format!("{report}/accept"), &[]).await;
    assert_eq!(read, format!("303 {report}"), "a report gives a force nothing");
    story.assess(&path).await;
    story.decide(&path, "approved", &[REVIEW]).await;
    assert_eq!(story.renata.submit(&accept, &[]).await, format!("303 {handed}"));
}

/// R5.17: closing it is no way round the decision, and another that is decided is one.
#[tokio::test]
async fn closing_a_support_does_not_free_what_is_owed_under_its_agreement() {
    let story = story().await;
    let agreement = story.agreed().await;
    let tranche = story.owed(agreement, Sort::Payment, (story.mission, story.ngo)).await;
    let deliver = format!("{tranche}/deliver");
    let id = agreement.to_string();
    let first = story.propose(&[("agreement", &id)]).await;
    let closed = story.tomas.submit(&format!("{first}/close"), &[("reason", "Given up")]).await;
    assert_eq!(closed, format!("303 {first}"));
    let refused = story.tomas.submit(&deliver, &SAID).await;
    assert!(refused.starts_with("422 "), "R5.17: {refused}");
    let second = story.propose(&[("agreement", &id), ("reference", "R-15")]).await;
    assert!(story.tomas.submit(&deliver, &SAID).await.contains("R-15"), "R5.17");
    story.assess(&second).await;
    story.decide(&second, "approved", &[REVIEW]).await;
    assert_eq!(story.tomas.submit(&deliver, &SAID).await, format!("303 {tranche}"));
}

/// R5.17: that it is to be decided anew is not ticked off; it is decided.
#[tokio::test]
async fn the_reminders_of_a_decision_are_not_ticked_off_by_hand() {
    let story = story().await;
    let path = story.approved(&[("conditions", "2026-08-01 | Monitors admitted")]).await;
    let owed = told(&story.renata, "/obligations").await;
    let items = owed["ours"]["items"].as_array().unwrap();
    assert_eq!(items.len(), 2, "the condition, and the review");
    let said = [("said", "Done"), ("reason", "Done")];
    for one in items {
        let owed = format!("/obligations/{}", one["id"].as_str().unwrap());
        for (verb, answers) in [("deliver", &said[..1]), ("waive", &said[1..])] {
            let refused = story.renata.submit(&format!("{owed}/{verb}"), answers).await;
            let said = "done once that is noted on the record";
            assert!(refused.starts_with("422 ") && refused.contains(said), "{verb}: {refused}");
        }
        let page = story.renata.get(&owed).await.body();
        assert!(page.contains("cannot be noted as done here"), "{page}");
        assert!(page.contains(&path), "and leads there: {page}");
    }
    assert_eq!(told(&story.renata, "/obligations").await["ours"]["count"], json!(2));
    let met = [("condition", "0"), ("said", "Human Rights saw them")];
    assert_eq!(story.tomas.submit(&format!("{path}/meet"), &met).await, format!("303 {path}"));
    assert_eq!(told(&story.renata, "/obligations").await["ours"]["count"], json!(1), "there it is");
}
