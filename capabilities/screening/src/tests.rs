//! What screening promises, asked through pages and API.

mod lists;
mod matches;

use basics::{Id, Line, Organisation, Role};
use parties::OrganisationType;
use profiles::given::FILLED;
use sharing::Constituency;
use testing::{Answer, Desk};

/// Mariam answers for an association; Tomás and the Authorized Officers Ruth and Rosa are of the
/// mission's civilians, Olga is of a UN agency; Benoît's NGO looks on; Salif keeps the list.
struct Story {
    mariam: Desk,
    tomas: Desk,
    ruth: Desk,
    rosa: Desk,
    olga: Desk,
    benoit: Desk,
    salif: Desk,
    association: Id<Organisation>,
    mission: Id<Organisation>,
}

async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        activities::capability(),
        profiles::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let association = party(&desk, "Jamaat al-Khayr", Constituency::NationalNgo).await;
    let mission = party(&desk, "Civil Affairs", Constituency::MissionCivilian).await;
    let agency = party(&desk, "Agency", Constituency::UnAgency).await;
    let ngo = party(&desk, "Water First", Constituency::InternationalNgo).await;
    let officer = [Role::AuthorizedOfficer];
    let answers = [Role::OrganisationAdministrator, Role::AuthorizedOfficer];
    Story {
        mariam: desk.sit("Mariam", association, &answers),
        tomas: desk.sit("Tomás", mission, &[Role::Editor]),
        ruth: desk.sit("Ruth", mission, &officer),
        rosa: desk.sit("Rosa", mission, &officer),
        olga: desk.sit("Olga", agency, &officer),
        benoit: desk.sit("Benoît", ngo, &officer),
        salif: desk.sit("Salif", agency, &[Role::Secretariat]),
        association,
        mission,
    }
}

async fn party(desk: &Desk, name: &str, constituency: Constituency) -> Id<Organisation> {
    let name = Line::parse("name", name).unwrap();
    let kind = OrganisationType::Other;
    let enter = acts::work_now(&desk.app, "test.enter", async |cx| {
        parties::register_self(cx, name.clone(), None, kind, constituency).await
    });
    enter.await.unwrap().id
}

/// An invented list: nobody of it is on any list.
fn list(entries: &[(&str, &str)]) -> String {
    let entry = |(id, name): &(&str, &str)| {
        format!("<INDIVIDUAL><DATAID>{id}</DATAID><FIRST_NAME>{name}</FIRST_NAME></INDIVIDUAL>\n")
    };
    let entries: String = entries.iter().map(entry).collect();
    format!(
        "<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n{entries}</INDIVIDUALS>\n<ENTITIES/>\n\
         </CONSOLIDATED_LIST>"
    )
}

const LISTED: [(&str, &str); 2] = [("7001", "MUSA KEITAH"), ("7002", "Somebody Otherwise")];

const THEM: [(&str, &str); 2] = [("finding", "them"), ("reason", "The same passport")];
const OTHER: [(&str, &str); 2] =
    [("finding", "other"), ("reason", "Born in another year and place")];

impl Story {
    async fn bring(&self, entries: &[(&str, &str)]) {
        let done = self.brought(list(entries).as_bytes(), &[]).await;
        assert_eq!(done.location(), "/sanctions-list", "{}", done.text());
        self.work().await;
    }

    async fn work(&self) {
        while self.salif.work().await > 0 {}
    }

    async fn brought(&self, file: &[u8], answers: &[(&str, &str)]) -> Answer {
        self.salif.upload("/sanctions-list/bring", "file", "list.xml", file, answers).await
    }

    fn path(&self, verb: &str) -> String {
        format!("/parties/{}/{verb}", self.association)
    }

    /// The board has a Moussa Keïta; the dossier is open to the mission.
    async fn ready(&self) {
        self.filled(&FILLED).await;
        let to = self.mission.to_string();
        self.opened(&[("to", to.as_str())]).await;
    }

    async fn filled(&self, answers: &[(&str, &str)]) {
        let path = format!("/dossiers/{}/fill", self.association);
        let done = self.mariam.submit(&path, answers).await;
        assert!(done.starts_with("303 "), "{done}");
        self.work().await;
    }

    async fn opened(&self, to: &[(&str, &str)]) {
        let path = format!("/dossiers/{}/open", self.association);
        let done = self.mariam.submit(&path, to).await;
        assert!(done.starts_with("303 "), "{done}");
        self.work().await;
    }

    async fn searched(&self, desk: &Desk) -> Vec<serde_json::Value> {
        let done = desk.submit(&self.path("look-for"), &[]).await;
        assert_eq!(done, format!("303 {}", self.path("screening")));
        self.found(desk).await
    }

    async fn found(&self, desk: &Desk) -> Vec<serde_json::Value> {
        let (_, told) = desk.told(&self.path("screening")).await;
        told["matches"].as_array().unwrap().clone()
    }

    /// A match of the mission's, found because the dossier is open to it.
    async fn one(&self) -> String {
        self.ready().await;
        self.bring(&LISTED).await;
        let found = self.found(&self.tomas).await;
        assert_eq!(found.len(), 1, "nobody asked, and it is found: {found:?}");
        format!("/matches/{}", found[0]["id"].as_str().unwrap())
    }

    async fn judged(&self, desk: &Desk, path: &str, answers: &[(&str, &str)]) {
        let done = desk.submit(&format!("{path}/judge"), answers).await;
        assert_eq!(done, format!("303 {path}"));
    }
}
