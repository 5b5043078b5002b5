//! What supports promise, asked through pages and API.

mod life;
mod owed;
mod random;
mod seen;

use basics::{Id, Language, Line, Organisation, Person, Role};
use people::{
    Email,
    seed::{self, Seed},
};
use serde_json::Value;
use sharing::Constituency;
use testing::Desk;

/// Tomás prepares what the mission's civilians give, Renata and Rosa decide; Ines and Igor are
/// their colleagues. Major Kim is of the force, Benoît of an NGO, Koffi of the host State.
pub(crate) struct Story {
    pub(crate) tomas: Desk,
    pub(crate) renata: Desk,
    pub(crate) rosa: Desk,
    pub(crate) ines: Desk,
    pub(crate) igor: Desk,
    pub(crate) kim: Desk,
    pub(crate) benoit: Desk,
    pub(crate) koffi: Desk,
    pub(crate) mission: Id<Organisation>,
    pub(crate) force: Id<Organisation>,
    pub(crate) ngo: Id<Organisation>,
}

pub(crate) const NGO: &str = "Water First";

pub(crate) async fn story() -> Story {
    let desk = Desk::open(vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        comments::capability(),
        attachments::capability(),
        obligations::capability(),
        audiences::capability(),
        activities::capability(),
        profiles::capability(),
        screening::capability(),
        diligence::capability(),
        signing_keys::capability(),
        agreements::capability(),
        crate::capability(),
    ])
    .await;
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut parties = Vec::new();
    for (name, kind, constituency) in [
        ("Civil Affairs", "447", Constituency::MissionCivilian),
        ("Force", "440", Constituency::MissionMilitary),
        (NGO, "441", Constituency::NationalNgo),
        ("Commission", "435", Constituency::HostState),
    ] {
        let answers = [("name", name), ("type", kind), ("constituency", constituency.name())];
        let done = salif.submit("/parties/register", &answers).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        parties.push(id);
    }
    let officer = [Role::Editor, Role::AuthorizedOfficer];
    let editor = [Role::Editor];
    let sit = |name, place: usize, roles: &[Role]| desk.sit(name, parties[place], roles);
    let story = Story {
        tomas: sit("Tomás", 0, &editor),
        renata: sit("Renata", 0, &officer),
        rosa: sit("Rosa", 0, &officer),
        ines: sit("Ines", 0, &editor),
        igor: sit("Igor", 0, &editor),
        kim: sit("Major Kim", 1, &officer),
        benoit: sit("Benoît", 2, &officer),
        koffi: sit("Koffi", 3, &officer),
        mission: parties[0],
        force: parties[1],
        ngo: parties[2],
    };
    for name in ["Ines", "Igor"] {
        account(&desk, name, parties[0]).await;
    }
    story
}

/// Somebody's account, so that they can be named.
async fn account(desk: &Desk, name: &str, organisation: Id<Organisation>) {
    let mut tx = desk.begin().await;
    let seed = Seed {
        id: person(name),
        organisation,
        name: Line::parse("name", name).unwrap(),
        email: Email::parse("email", &format!("{name}@given.example")).unwrap(),
        language: Language::ENGLISH,
        roles: vec![Role::Editor],
        password_hash: "",
        second_factor: None,
    };
    seed::account(&mut tx, seed, desk.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

pub(crate) fn person(name: &str) -> Id<Person> {
    Id::named("comity:test:person", name)
}

pub(crate) const USUAL: [(&str, &str); 5] = [
    ("reference", "R-14"),
    ("kind", "logistics"),
    ("recipient", "Third battalion"),
    ("commander", "Colonel Somebody"),
    ("text", "Fuel for two months"),
];

/// The product's day is the fifteenth of June 2026.
pub(crate) const REVIEW: (&str, &str) = ("review", "2026-09-15");

impl Story {
    /// The usual one, with other answers.
    pub(crate) async fn propose(&self, more: &[(&str, &str)]) -> String {
        let done = self.tomas.submit("/support/propose", &answers(more)).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }

    pub(crate) async fn assess(&self, path: &str) {
        let answers = [
            ("risk", "medium"),
            ("text", "No allegation since the new command"),
            ("measures", "Vetting by name"),
        ];
        let done = self.tomas.submit(&format!("{path}/assess"), &answers).await;
        assert_eq!(done, format!("303 {path}"));
    }

    pub(crate) async fn decide(&self, path: &str, verdict: &str, more: &[(&str, &str)]) -> String {
        let answers = [&[("verdict", verdict), ("reason", "As assessed")], more].concat();
        self.renata.submit(&format!("{path}/decide"), &answers).await
    }

    /// Proposed, assessed and approved.
    pub(crate) async fn approved(&self, more: &[(&str, &str)]) -> String {
        let path = self.propose(&[]).await;
        self.assess(&path).await;
        let verdict = if more.is_empty() { "approved" } else { "conditional" };
        let done = self.decide(&path, verdict, &[&[REVIEW], more].concat()).await;
        assert_eq!(done, format!("303 {path}"));
        path
    }

    pub(crate) async fn give(&self, path: &str, how: &str, on: &str) -> String {
        let answers = [("how", how), ("on", on), ("said", "Twenty barrels")];
        self.tomas.submit(&format!("{path}/give"), &answers).await
    }

    pub(crate) async fn pass_days(&self, days: i64) {
        self.tomas.clock.advance_seconds(days * 86_400);
    }
}

pub(crate) fn answers<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let is_said = |question: &str| more.iter().any(|(other, _)| *other == question);
    let usual = USUAL.into_iter().filter(|(question, _)| !is_said(question));
    usual.chain(more.iter().copied()).collect()
}

pub(crate) async fn told(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{path}: {told}");
    told
}

pub(crate) async fn standing(desk: &Desk, path: &str) -> String {
    told(desk, path).await["support"]["standing"].as_str().unwrap().to_owned()
}
