//! Who the tests are about: a UN agency that keeps the figures, two NGOs, the mission.

use basics::{Id, Organisation, Role};
use places::{Country, Place};
use sharing::Constituency;
use testing::Desk;

pub(crate) struct Story {
    pub(crate) olga: Desk,
    pub(crate) amina: Desk,
    pub(crate) benoit: Desk,
    pub(crate) force: Desk,
    pub(crate) civil_affairs: Desk,
}

pub(crate) async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        activities::capability(),
        presence::capability(),
        needs::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let secretariat = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut seats = Vec::new();
    for (person, name, kind, constituency) in [
        ("Olga", "Needs Office", "447", Constituency::UnAgency),
        ("Amina", "Eau d’abord", "441", Constituency::NationalNgo),
        ("Benoît", "Water First International", "437", Constituency::InternationalNgo),
        ("Major Kim", "UNMIX Force", "440", Constituency::MissionMilitary),
        ("Chris", "UNMIX Civil Affairs", "440", Constituency::MissionCivilian),
    ] {
        let answers = [("name", name), ("type", kind), ("constituency", constituency.name())];
        let done = secretariat.submit("/parties/register", &answers).await;
        let id: Id<Organisation> =
            done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        seats.push(desk.sit(person, id, &[Role::Editor]));
    }
    let [olga, amina, benoit, force, civil_affairs] =
        seats.try_into().unwrap_or_else(|_| panic!("five sit down"));
    Story { olga, amina, benoit, force, civil_affairs }
}

/// Answers with some of them changed and some added.
fn changed<'a>(
    all: &[(&'a str, &'a str)],
    changed: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let kept = all.iter().copied().filter(|(q, _)| changed.iter().all(|(c, _)| c != q));
    kept.chain(changed.iter().copied()).collect()
}

/// People in need of water in Gao.
pub(crate) async fn need(desk: &Desk, answers: &[(&str, &str)]) -> String {
    let all = [
        ("place", "ML07"),
        ("sector", "WSH"),
        ("source", "HNO 2026"),
        ("as_of", "2026-01-31"),
        ("in_need", "120000"),
        ("targeted", "90000"),
    ];
    left(&desk.submit("/needs/report", &changed(&all, answers)).await)
}

/// Wells in Gao.
pub(crate) async fn activity(desk: &Desk, answers: &[(&str, &str)]) -> String {
    let all = [
        ("title", "Forages à Gao"),
        ("sector", "WSH"),
        ("kind", "delivery"),
        ("status", "ongoing"),
        ("places", "ML07"),
        ("first_day", "2026-03-01"),
        ("last_day", "2026-12-31"),
        ("targeted", "50000"),
        ("reached", "30000"),
        ("seen_others", "yes"),
    ];
    left(&desk.submit("/activities/report", &changed(&all, answers)).await)
}

fn left(done: &str) -> String {
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

pub(crate) fn place(code: &str) -> String {
    let level = if code.len() > 3 { 1 } else { 0 };
    Place::id_of(Country::parse("MLI").unwrap(), level, code).to_string()
}
