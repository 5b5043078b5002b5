//! A mission in Mali: a local NGO, an international one, the mission's civilians and its force.

use basics::{Id, Organisation, Role};
use sharing::Constituency;
use testing::Desk;

pub(super) struct Story {
    pub(super) amina: Desk,
    pub(super) benoit: Desk,
    pub(super) civil_affairs: Desk,
    pub(super) force: Desk,
    pub(super) secretariat: Desk,
    pub(super) ngo: Id<Organisation>,
    pub(super) ingo: Id<Organisation>,
}

pub(super) async fn story() -> Story {
    let desk = Desk::open(vec![
        places::capability(),
        parties::capability(),
        activities::capability(),
        crate::capability(),
        super::bring::capability(),
    ])
    .await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let secretariat = desk.sit("Salif", office, &[Role::Secretariat]);
    let parties = [
        ("Eau d’abord", "441", Constituency::NationalNgo),
        ("Water First International", "437", Constituency::InternationalNgo),
        ("UNMIX Civil Affairs", "447", Constituency::MissionCivilian),
        ("UNMIX Force", "440", Constituency::MissionMilitary),
    ];
    let mut ids = Vec::new();
    for (name, kind, constituency) in parties {
        let done = secretariat.submit("/parties/register", &[("name", name), ("type", kind)]).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        ids.push(id);
    }
    let sit = |name: &str, place: usize| {
        desk.sit(name, ids[place], &[Role::Editor, Role::AuthorizedOfficer])
    };
    Story {
        amina: sit("Amina", 0),
        benoit: sit("Benoît", 1),
        civil_affairs: sit("Chen", 2),
        force: sit("Major Kim", 3),
        secretariat,
        ngo: ids[0],
        ingo: ids[1],
    }
}

const WELLS: [(&str, &str); 8] = [
    ("title", "Forages à Gao"),
    ("sector", "WSH"),
    ("kind", "delivery"),
    ("status", "ongoing"),
    ("places", "ML07"),
    ("first_day", "2026-03-01"),
    ("last_day", "2026-12-31"),
    ("seen_others", "yes"),
];

/// The wells of Gao, with some answers changed and some added; answers the record's page.
pub(super) async fn report(desk: &Desk, changed: &[(&str, &str)]) -> String {
    let kept = WELLS.into_iter().filter(|(question, _)| changed.iter().all(|(c, _)| c != question));
    let answers: Vec<(&str, &str)> = kept.chain(changed.iter().copied()).collect();
    let done = desk.submit("/activities/report", &answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

pub(super) fn own() -> String {
    sharing::Audience::OWN.to_string()
}

pub(super) fn everyone() -> String {
    sharing::Audience::EVERYONE.to_string()
}

/// A file's rows below its headers and tags, each by tag.
pub(super) async fn rows(desk: &Desk, query: &str) -> Vec<serde_json::Value> {
    let path = format!("/activities/download.json?form=objects{query}");
    let answer = desk.get(&path).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_slice(&answer.bytes).unwrap()
}

/// The titles of a file's rows.
pub(super) async fn titles(desk: &Desk, query: &str) -> Vec<String> {
    let rows = rows(desk, query).await;
    rows.iter().map(|row| row["#activity+name"].as_str().unwrap().to_owned()).collect()
}

/// What a file is called.
pub(super) fn file_name(answer: &testing::Answer) -> String {
    let said = answer.headers["content-disposition"].to_str().unwrap();
    said.split('"').nth(1).unwrap().to_owned()
}
