//! What overlaps promise, asked through pages and API.

mod cases;
mod looks;
mod sight;

use basics::{Id, Organisation, Role};
use sharing::{Audience, Constituency};
use testing::Desk;

/// Amina's national NGO, Benoît's international one and Clara's work in Mali. Kim's civil affairs
/// are of the mission. Salif's agency coordinates those who work on water, and keeps the registry.
pub(crate) struct Story {
    pub amina: Desk,
    pub benoit: Desk,
    pub clara: Desk,
    pub kim: Desk,
    pub salif: Desk,
    pub ngo: Id<Organisation>,
    pub ingo: Id<Organisation>,
    pub agency: Id<Organisation>,
}

/// Below Gao lie two districts, and below the first of them two communes.
const CODES: &str = "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
MLI,2,ML0701,Ansongo,ML07,2021-12-20
MLI,2,ML0703,Gao,ML07,2021-12-20
MLI,3,ML070101,Tessit,ML0701,2021-12-20
MLI,3,ML070102,Ouattagouna,ML0701,2021-12-20
";

pub(crate) async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        activities::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let registrar = desk.sit("Salif", Id::well_known(900), &[Role::Secretariat]);
    let codes =
        registrar.upload("/places/import-codes", "file", "codes.csv", CODES.as_bytes(), &[]).await;
    assert_eq!(codes.status, 303, "{}", codes.text());
    let agency = party(&registrar, "Water Cluster", "447", Constituency::UnAgency).await;
    let ngo = party(&registrar, "Eau d’abord", "441", Constituency::NationalNgo).await;
    let ingo = party(&registrar, "Water First", "437", Constituency::InternationalNgo).await;
    let third = party(&registrar, "Puits pour tous", "441", Constituency::NationalNgo).await;
    let mission = party(&registrar, "UNMIX", "447", Constituency::MissionCivilian).await;
    Story {
        amina: desk.sit("Amina", ngo, &[Role::Editor]),
        benoit: desk.sit("Benoît", ingo, &[Role::Editor]),
        clara: desk.sit("Clara", third, &[Role::Editor]),
        kim: desk.sit("Kim", mission, &[Role::Editor]),
        salif: desk.sit("Salif", agency, &[Role::Editor, Role::Secretariat]),
        ngo,
        ingo,
        agency,
    }
}

async fn party(
    desk: &Desk,
    name: &str,
    kind: &str,
    constituency: Constituency,
) -> Id<Organisation> {
    let answers = [("name", name), ("type", kind), ("constituency", constituency.name())];
    let done = desk.submit("/parties/register", &answers).await;
    let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
    desk.enrol(id, constituency, true).await;
    id
}

const WELLS: [(&str, &str); 9] = [
    ("title", "Forages à Ansongo"),
    ("sector", "WSH"),
    ("kind", "delivery"),
    ("status", "ongoing"),
    ("places", "ML0701"),
    ("first_day", "2026-03-01"),
    ("last_day", "2026-12-31"),
    ("group", "IDP"),
    ("seen_others", "yes"),
];

/// The wells, with some answers changed and some added.
pub(crate) fn wells<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = WELLS.into_iter().filter(|(q, _)| changed.iter().all(|(c, _)| c != q));
    kept.chain(changed.iter().copied()).collect()
}

/// Reports an activity, and lets the product compare it; answers its page.
pub(crate) async fn report(desk: &Desk, changed: &[(&str, &str)]) -> String {
    let done = desk.submit("/activities/report", &wells(changed)).await;
    desk.work().await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

/// Corrects an activity with the answers of the wells, some of them changed; nobody looks yet.
pub(crate) async fn submit_correction(desk: &Desk, path: &str, changed: &[(&str, &str)]) {
    let mut answers = wells(changed);
    answers.retain(|(question, _)| *question != "seen_others");
    answers.push(("reason", "Corrected"));
    let done = desk.submit(&format!("{path}/correct"), &answers).await;
    assert!(done.starts_with("303 "), "{done}");
}

/// The same, and lets the product compare it.
pub(crate) async fn correct(desk: &Desk, path: &str, changed: &[(&str, &str)]) {
    submit_correction(desk, path, changed).await;
    desk.work().await;
}

/// The cases that somebody's list leads to.
pub(crate) async fn listed(desk: &Desk) -> Vec<String> {
    let page = desk.get("/overlaps").await.body();
    let links = page.split("href=\"/overlaps/").skip(1);
    let ids = links.filter_map(|rest| rest.get(..36));
    ids.filter(|id| id.parse::<Id<()>>().is_ok()).map(|id| format!("/overlaps/{id}")).collect()
}

/// The only case on somebody's list.
pub(crate) async fn only(desk: &Desk) -> String {
    let mut listed = listed(desk).await;
    assert_eq!(listed.len(), 1, "{listed:?}");
    listed.remove(0)
}

/// Makes a party coordinator in an audience.
pub(crate) async fn coordinate(desk: &Desk, audience: Id<Audience>, party: Id<Organisation>) {
    let mut tx = desk.begin().await;
    sharing::coordinate(&mut tx, audience, party).await.unwrap();
    tx.commit().await.unwrap();
}
