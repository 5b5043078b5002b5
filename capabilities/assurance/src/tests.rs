//! What assurance promises, asked through pages and API.

mod joined;
mod life;
mod packed;
mod seen;
mod table;

use basics::{Id, Organisation, Role};
use serde_json::{Value, json};
use sharing::Constituency;
use testing::Desk;

/// Tomás looks after what the mission pays; Mariam answers for an NGO that it pays, Benoît for
/// another; Ingrid is of a donor, Salif keeps the thresholds.
pub(crate) struct Story {
    pub(crate) tomas: Desk,
    pub(crate) mariam: Desk,
    pub(crate) benoit: Desk,
    pub(crate) ingrid: Desk,
    pub(crate) salif: Desk,
    pub(crate) mission: Id<Organisation>,
    pub(crate) ngo: Id<Organisation>,
    pub(crate) other: Id<Organisation>,
}

pub(crate) async fn story() -> Story {
    let desk = Desk::open(vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        comments::capability(),
        attachments::capability(),
        obligations::capability(),
        packs::capability(),
        crate::capability(),
    ])
    .await;
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut parties = Vec::new();
    for (name, kind, constituency) in [
        ("Civil Affairs", "447", Constituency::MissionCivilian),
        ("Water First", "441", Constituency::NationalNgo),
        ("Open Wells", "437", Constituency::InternationalNgo),
        ("Friends of peace", "433", Constituency::Donor),
    ] {
        let answers = [("name", name), ("type", kind), ("constituency", constituency.name())];
        let done = salif.submit("/parties/register", &answers).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        parties.push(id);
    }
    let roles = [Role::Editor, Role::AuthorizedOfficer];
    let sit = |name, place: usize| desk.sit(name, parties[place], &roles);
    Story {
        tomas: sit("Tomás", 0),
        mariam: sit("Mariam", 1),
        benoit: sit("Benoît", 2),
        ingrid: sit("Ingrid", 3),
        salif,
        mission: parties[0],
        ngo: parties[1],
        other: parties[2],
    }
}

/// The product's day is the fifteenth of June 2026.
pub(crate) const YEAR: &str = "2026";

impl Story {
    /// The mission's cash to the NGO this year, noted or corrected; answers the year's path.
    pub(crate) async fn paid(&self, cash: &str, liquidations: &str) -> String {
        let known = told(&self.tomas, &format!("/parties/{}/assurance", self.ngo)).await;
        let years = known["years"]["items"].as_array().unwrap();
        let year = years.iter().find(|one| one["year"] == 2026 && one["party"] == json!(self.ngo));
        let done = match year {
            Some(year) => {
                let answers = [("cash", cash), ("liquidations", liquidations)];
                let path = format!("/assurance/{}/correct-cash", year["id"].as_str().unwrap());
                self.tomas.submit(&path, &answers).await
            }
            None => self.note(&self.tomas, YEAR, (cash, liquidations)).await,
        };
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }

    pub(crate) async fn note(
        &self,
        desk: &Desk,
        year: &str,
        (cash, liquidations): (&str, &str),
    ) -> String {
        let answers = [("year", year), ("cash", cash), ("liquidations", liquidations)];
        desk.submit(&format!("/parties/{}/record-cash", self.ngo), &answers).await
    }

    /// A moment after whatever was assessed before.
    pub(crate) async fn assess(&self, basis: &str, risk: &str, more: &[(&str, &str)]) -> String {
        self.tomas.clock.advance_seconds(1);
        let usual = [
            ("basis", basis),
            ("risk", risk),
            ("made_on", "2026-02-01"),
            ("text", "As the books show"),
        ];
        let is_said = |question: &str| more.iter().any(|(other, _)| *other == question);
        let usual = usual.into_iter().filter(|(question, _)| !is_said(question));
        let answers: Vec<_> = usual.chain(more.iter().copied()).collect();
        self.tomas.submit(&format!("/parties/{}/assess-risk", self.ngo), &answers).await
    }

    pub(crate) async fn rated(&self, basis: &str, risk: &str) {
        let done = self.assess(basis, risk, &[]).await;
        assert_eq!(done, format!("303 /parties/{}/assurance", self.ngo));
    }

    /// Plans something in a year; answers its path.
    pub(crate) async fn plan(&self, year: &str, kind: &str, on: &str) -> String {
        let answers = [("kind", kind), ("title", "To the north bank"), ("planned_on", on)];
        let done = self.tomas.submit(&format!("{year}/plan"), &answers).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }

    pub(crate) async fn hold(&self, path: &str, on: &str, more: &[(&str, &str)]) -> String {
        let answers = [&[("held_on", on), ("report", "The pump works")], more].concat();
        self.tomas.submit(&format!("{path}/hold"), &answers).await
    }
}

pub(crate) async fn told(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{path}: {told}");
    told
}

/// What a year asks for: visits, spot checks, coverage.
pub(crate) async fn asked(desk: &Desk, year: &str) -> (i64, i64, String) {
    let told = told(desk, year).await;
    let year = &told["year"];
    let number = |name: &str| year[name].as_i64().unwrap_or_else(|| panic!("{year}"));
    let coverage = year["coverage"].as_str().unwrap().to_owned();
    (number("visits_asked"), number("spot_checks_asked"), coverage)
}
