//! What obligations promise, asked through pages and API.

mod calendars;
mod letters;
mod life;
mod owed;

use basics::{Id, Language, Line, Organisation, Person, Role};
use people::{
    Email,
    seed::{self, Seed},
};
use sharing::Constituency;
use testing::Desk;

use crate::{About, Owing, Sort};

/// Water First and the mission owe each other; Old Wells looks on.
pub(crate) struct Story {
    pub(crate) water: Party,
    pub(crate) mission: Party,
    pub(crate) wells: Party,
    pub(crate) salif: Desk,
}

#[derive(Clone)]
pub(crate) struct Party {
    pub(crate) id: Id<Organisation>,
    pub(crate) officer: Desk,
    pub(crate) editor: Desk,
    pub(crate) reader: Desk,
}

impl Story {
    pub(crate) async fn begin() -> Self {
        let capabilities = vec![
            parties::capability(),
            people::capability(),
            attachments::capability(),
            crate::capability(),
        ];
        let desk = Desk::open(capabilities).await;
        let office = Id::well_known(900);
        desk.enrol(office, Constituency::UnAgency, true).await;
        let salif = desk.sit("Salif", office, &[Role::Secretariat]);
        Self {
            water: Party::register(&salif, "Water First", Constituency::NationalNgo).await,
            mission: Party::register(&salif, "UNMIX", Constituency::MissionCivilian).await,
            wells: Party::register(&salif, "Old Wells", Constituency::NationalNgo).await,
            salif,
        }
    }

    /// Somebody with an account and this role, at a desk.
    pub(crate) async fn account(
        &self,
        party: &Party,
        (name, role): (&str, Role),
        language: &str,
    ) -> Desk {
        let mut tx = self.salif.begin().await;
        let seed = Seed {
            id: person(name),
            organisation: party.id,
            name: Line::parse("name", name).unwrap(),
            email: Email::parse("email", &email(name)).unwrap(),
            language: Language::parse("language", language).unwrap(),
            roles: vec![role],
            password_hash: "",
            second_factor: None,
        };
        seed::account(&mut tx, seed, self.salif.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        self.salif.sit(name, party.id, &[role])
    }

    /// Water First promises the mission a list of wells; answers where it is.
    pub(crate) async fn promised(&self, due: &str) -> String {
        let mission = self.mission.id.to_string();
        let answers = [
            ("party", mission.as_str()),
            ("sort", "other"),
            ("title", "List of broken wells"),
            ("due", due),
        ];
        let done = self.water.editor.submit("/obligations/promise", &answers).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }
}

impl Party {
    async fn register(salif: &Desk, name: &str, constituency: Constituency) -> Self {
        let kind = if constituency == Constituency::MissionCivilian { "440" } else { "441" };
        let done = salif.submit("/parties/register", &[("name", name), ("type", kind)]).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        salif.enrol(id, constituency, true).await;
        let sit = |who: &str, role| salif.sit(&format!("{who} of {name}"), id, &[role]);
        Self {
            id,
            officer: sit("Officer", Role::AuthorizedOfficer),
            editor: sit("Editor", Role::Editor),
            reader: sit("Reader", Role::Reader),
        }
    }
}

/// Whom the desk takes somebody of this name for.
pub(crate) fn person(name: &str) -> Id<Person> {
    Id::named("comity:test:person", name)
}

pub(crate) fn email(name: &str) -> String {
    format!("{}@given.example", name.to_lowercase())
}

/// A report that is owed for an agreement that is not ours to keep.
pub(crate) fn report(by: &Party, to: &Party, due: &str) -> Owing {
    Owing {
        about: About {
            kind: "agreement".into(),
            id: Id::<()>::well_known(77).uuid(),
            path: "/agreements/77".into(),
        },
        part: "final-report".into(),
        sort: Sort::Report,
        by: by.id,
        to: to.id,
        due: due.parse().unwrap(),
        title: Line::parse("title", "Water for Gao").unwrap(),
    }
}
