//! What authorisations promise, asked through pages and API.

mod beside;
mod life;
mod random;
mod seen;

use basics::{Id, Organisation, Role};
use serde_json::Value;
use sharing::Constituency;
use testing::Desk;

/// Mariam prepares what an NGO asks for; Koffi is the host State's liaison; Benoît is of another
/// NGO, Tomás of the mission's civilians, Major Kim of the force; Salif keeps the law.
pub(crate) struct Story {
    pub(crate) mariam: Desk,
    pub(crate) koffi: Desk,
    pub(crate) benoit: Desk,
    pub(crate) tomas: Desk,
    pub(crate) kim: Desk,
    pub(crate) salif: Desk,
    pub(crate) ngo: Id<Organisation>,
    pub(crate) state: Id<Organisation>,
}

pub(crate) const NGO: &str = "Water First";
pub(crate) const OTHER: &str = "Open Wells";

pub(crate) async fn story() -> Story {
    let desk = Desk::open(vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        comments::capability(),
        attachments::capability(),
        obligations::capability(),
        activities::capability(),
        profiles::capability(),
        diligence::capability(),
        signing_keys::capability(),
        agreements::capability(),
        crate::capability(),
    ])
    .await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut parties = Vec::new();
    for (name, kind, constituency) in [
        (NGO, "441", Constituency::NationalNgo),
        ("Commission for solidarity", "435", Constituency::HostState),
        (OTHER, "437", Constituency::InternationalNgo),
        ("Civil Affairs", "447", Constituency::MissionCivilian),
        ("Force", "440", Constituency::MissionMilitary),
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
        mariam: sit("Mariam", 0),
        koffi: sit("Koffi", 1),
        benoit: sit("Benoît", 2),
        tomas: sit("Tomás", 3),
        kim: sit("Major Kim", 4),
        salif,
        ngo: parties[0],
        state: parties[1],
    }
}

/// Three days into June 2026; the product’s day is the fifteenth.
pub(crate) const ASKED: &str = "2026-06-03";

impl Story {
    /// The NGO asks the Commission to let it travel in Gao; answers the page's path.
    pub(crate) async fn travel(&self, more: &[(&str, &str)]) -> String {
        let authority = self.state.to_string();
        let usual = [
            ("kind", "travel"),
            ("title", "To the wells of Gao"),
            ("authority", authority.as_str()),
            ("places", "ML07"),
            ("requested_on", ASKED),
        ];
        let is_said = |question: &str| more.iter().any(|(other, _)| *other == question);
        let usual = usual.into_iter().filter(|(question, _)| !is_said(question));
        let answers: Vec<_> = usual.chain(more.iter().copied()).collect();
        filed(&self.mariam, &answers).await
    }

    /// Something that happened, which is taken.
    pub(crate) async fn happened(&self, path: &str, what: &str, on: &str, more: &[(&str, &str)]) {
        let done = self.record(path, what, on, more).await;
        assert_eq!(done, format!("303 {path}"), "{what}");
    }

    pub(crate) async fn record(
        &self,
        path: &str,
        what: &str,
        on: &str,
        more: &[(&str, &str)],
    ) -> String {
        let answers = [&[("what", what), ("on", on)], more].concat();
        self.mariam.submit(&format!("{path}/record"), &answers).await
    }

    pub(crate) async fn mark(&self, path: &str, until: &str) -> String {
        let state = self.state.to_string();
        let answers = [
            ("recipient", state.as_str()),
            ("purpose", "Asked for at the counter"),
            ("last_day", until),
        ];
        self.mariam.submit(&format!("{path}/mark"), &answers).await
    }

    /// A law on NGOs that asks for these kinds.
    pub(crate) async fn law(&self, asks: &[&str], more: &[(&str, &str)]) -> String {
        let usual = [
            ("sort", "ngo_law"),
            ("title", "Law on associations"),
            ("permits", "Associations work where they are registered."),
            ("covers", "national_ngo"),
            ("covers", "international_ngo"),
        ];
        let asks = asks.iter().map(|kind| ("asks", *kind));
        let answers: Vec<_> = usual.into_iter().chain(asks).chain(more.iter().copied()).collect();
        let done = self.salif.submit("/laws/enter", &answers).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }
}

pub(crate) async fn filed(desk: &Desk, answers: &[(&str, &str)]) -> String {
    let done = desk.submit("/authorisations/file", answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

pub(crate) async fn told(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{path}: {told}");
    told
}
