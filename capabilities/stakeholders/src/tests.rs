//! What stakeholders promise, asked through pages and API.

mod life;
mod map;
mod tension;

use basics::{Id, Line, Organisation, Role};
use parties::OrganisationType;
use sharing::{Audience, Constituency};
use testing::Desk;

/// Mariam's association records whom it knows, with Awa who signs for it; Benoît's NGO adheres to
/// the protocol; Olga's agency counts people in need; Tomás of the mission and the force look on;
/// Salif keeps the registry.
pub(crate) struct Story {
    pub(crate) mariam: Desk,
    pub(crate) awa: Desk,
    pub(crate) reader: Desk,
    pub(crate) benoit: Desk,
    pub(crate) olga: Desk,
    pub(crate) tomas: Desk,
    pub(crate) force: Desk,
    pub(crate) salif: Desk,
    pub(crate) association: Id<Organisation>,
    pub(crate) ngo: Id<Organisation>,
    pub(crate) agency: Id<Organisation>,
}

const OFFICE: Id<Organisation> = Id::well_known(900);
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
        audiences::capability(),
        activities::capability(),
        needs::capability(),
        profiles::capability(),
        focal_points::capability(),
        offers::capability(),
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
    let ngo = party(&desk, "Water First", Constituency::InternationalNgo).await;
    let agency = party(&desk, "Agency", Constituency::UnAgency).await;
    let mission = party(&desk, "Civil Affairs", Constituency::MissionCivilian).await;
    let force = party(&desk, "Force", Constituency::MissionMilitary).await;
    desk.enrol(ngo, Constituency::InternationalNgo, true).await;
    Story {
        mariam: desk.sit("Mariam", association, &[Role::Editor, Role::OrganisationAdministrator]),
        awa: desk.sit("Awa", association, &[Role::AuthorizedOfficer]),
        reader: desk.sit("Oumou", association, &[Role::Reader]),
        benoit: desk.sit("Benoît", ngo, &[Role::Editor]),
        olga: desk.sit("Olga", agency, &[Role::Editor]),
        tomas: desk.sit("Tomás", mission, &[Role::Editor]),
        force: desk.sit("Major Kim", force, &[Role::Editor]),
        salif,
        association,
        ngo,
        agency,
    }
}

/// One that registered itself.
async fn party(desk: &Desk, name: &str, constituency: Constituency) -> Id<Organisation> {
    let name = Line::parse("name", name).unwrap();
    let kind = OrganisationType::Other;
    let enter = acts::work_now(&desk.app, "test.enter", async |cx| {
        parties::register_self(cx, name.clone(), None, kind, constituency).await
    });
    enter.await.unwrap().id
}

pub(crate) const ELDERS: [(&str, &str); 7] = [
    ("name", "Council of elders"),
    ("body", "traditional_authority"),
    ("place", "ML0701"),
    ("communities", "host_community"),
    ("source", "Visit of the field office"),
    ("approach", "Greet the spokesman first"),
    ("influence", "much"),
];
pub(crate) const HERDERS: [(&str, &str); 5] = [
    ("name", "Transhumance committee"),
    ("body", "pastoral_committee"),
    ("place", "ML0702"),
    ("communities", "pastoralists"),
    ("source", "Visit of the field office"),
];

/// Records it; answers where it is.
pub(crate) async fn recorded(desk: &Desk, answers: &[(&str, &str)]) -> String {
    let done = desk.submit("/stakeholders/record", answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

/// The same shown to partners, as little harmful as may be.
pub(crate) async fn shared(desk: &Desk, answers: &[(&str, &str)]) -> String {
    let partners = Audience::PARTNERS.to_string();
    let so = [
        ("audience", partners.as_str()),
        ("level", "moderate"),
        ("tlp", "green"),
        ("reason", "They asked to be known"),
    ];
    recorded(desk, &[answers, &so].concat()).await
}

/// Relates the one to the other; answers where the relation is.
pub(crate) async fn related(desk: &Desk, of: &str, to: &str, sort: &str) -> String {
    let to = id(to);
    let answers = [("sort", sort), ("other", to), ("source", "Visit")];
    let done = desk.submit(&format!("{of}/relate"), &answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

pub(crate) fn id(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_else(|| panic!("{path}"))
}

pub(crate) fn count(told: &serde_json::Value) -> usize {
    told["items"].as_array().unwrap_or_else(|| panic!("{told}")).len()
}
