//! What focal points promise, asked through pages and API.

mod agreement;
mod carrying;
mod directory;
mod life;
mod offices;

use basics::{Id, Line, Organisation, Role};
use parties::OrganisationType;
use sharing::Constituency;
use testing::Desk;

/// Mariam answers for an association, Ibrahim writes for it; Olga's agency, Tomás of the mission
/// and Benoît's NGO look for people to call; the force looks on; Salif keeps the registry.
pub(crate) struct Story {
    pub(crate) mariam: Desk,
    pub(crate) ibrahim: Desk,
    pub(crate) reader: Desk,
    pub(crate) olga: Desk,
    pub(crate) tomas: Desk,
    pub(crate) benoit: Desk,
    pub(crate) force: Desk,
    pub(crate) salif: Desk,
    pub(crate) association: Id<Organisation>,
    pub(crate) agency: Id<Organisation>,
    pub(crate) mission: Id<Organisation>,
}

const OFFICE: Id<Organisation> = Id::well_known(900);

/// Two districts in the region of Gao.
const CODES: &[u8] = b"Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n\
                       MLI,2,ML0701,Ansongo,ML07,2021-12-20\n\
                       MLI,2,ML0702,Bourem,ML07,2021-12-20\n";

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
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    desk.enrol(OFFICE, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", OFFICE, &[Role::Secretariat]);
    let done = salif.upload("/places/import-codes", "file", "codes.csv", CODES, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let association = party(&desk, "Eau d’abord", Constituency::CommunityOrganisation).await;
    let agency = party(&desk, "Agency", Constituency::UnAgency).await;
    let mission = party(&desk, "Civil Affairs", Constituency::MissionCivilian).await;
    let ngo = party(&desk, "Water First", Constituency::InternationalNgo).await;
    let force = party(&desk, "Force", Constituency::MissionMilitary).await;
    Story {
        mariam: desk.sit("Mariam", association, &[Role::OrganisationAdministrator]),
        ibrahim: desk.sit("Ibrahim", association, &[Role::Editor]),
        reader: desk.sit("Awa", association, &[Role::Reader]),
        olga: desk.sit("Olga", agency, &[Role::Editor]),
        tomas: desk.sit("Tomás", mission, &[Role::Editor]),
        benoit: desk.sit("Benoît", ngo, &[Role::Editor]),
        force: desk.sit("Major Kim", force, &[Role::Editor]),
        salif,
        association,
        agency,
        mission,
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

/// Whom one calls about health in Gao, in Bambara.
pub(crate) const FATOU: [(&str, &str); 10] = [
    ("name", "Fatou Diallo"),
    ("role", "Health coordinator"),
    ("mobile", "+223 70 12 34 56"),
    ("email", "fatou@eau.example"),
    ("radio", "Golf 2"),
    ("topics", "HEA"),
    ("places", "ML07"),
    ("languages", "bm"),
    ("languages", "fr"),
    ("since", "2026-01-10"),
];

/// Names somebody; answers where they are.
pub(crate) async fn named(desk: &Desk, answers: &[(&str, &str)]) -> String {
    let done = desk.submit("/focal-points/name", answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

/// The same with other answers to some questions, of which each may have several.
pub(crate) fn but<'a>(
    answers: &[(&'a str, &'a str)],
    others: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let is_other = |question: &str| others.iter().any(|(name, _)| *name == question);
    let kept = answers.iter().filter(|(name, _)| !is_other(name));
    kept.chain(others).copied().collect()
}

/// The names of those who answer, in their order.
pub(crate) async fn answers(desk: &Desk, query: &str) -> Vec<String> {
    let (status, told) = desk.told(&format!("/focal-points?{query}")).await;
    assert_eq!(status, 200, "{query}: {told}");
    let items = told["items"].as_array().unwrap_or_else(|| panic!("{told}"));
    let name = |item: &serde_json::Value| {
        item["focal_point"]["holder"]["name"].as_str().unwrap_or_default().to_owned()
    };
    items.iter().map(name).collect()
}
