//! What agreements promise, asked through pages and API.

mod amending;
mod catalogue;
mod ending;
mod life;
mod merged;
mod negotiation;
mod packs;
mod paper;
mod psea;
mod questioned;
mod random;
mod random_amended;
mod random_end;
mod signing;
mod texts;

use basics::{Id, Organisation, Role};
use diligence::{Answer, Answers, Verification};
use serde_json::{Value, json};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;

/// A mission’s section and a donor, an NGO, a company and a commune; and somebody who is no party.
struct Story {
    /// Of the mission: an editor, an officer, and a colleague who reviews.
    editor: Desk,
    officer: Desk,
    reviewer: Desk,
    /// Of the NGO: an editor and an officer.
    ngo_editor: Desk,
    ngo: Desk,
    company: Desk,
    commune: Desk,
    stranger: Desk,
    parties: Vec<Id<Organisation>>,
}

const MISSION: &str = "UNMIX Civil Affairs";
const NGO: &str = "Water First";
const COMPANY: &str = "Plateau Transport";
const COMMUNE: &str = "Commune of the north bank";

async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        comments::capability(),
        attachments::capability(),
        obligations::capability(),
        activities::capability(),
        profiles::capability(),
        screening::capability(),
        diligence::capability(),
        signing_keys::capability(),
        ::packs::capability(),
        questionnaires::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let secretariat = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut parties = Vec::new();
    for (name, kind, constituency) in [
        (MISSION, "447", Constituency::MissionCivilian),
        (NGO, "441", Constituency::NationalNgo),
        (COMPANY, "444", Constituency::Private),
        (COMMUNE, "435", Constituency::LocalAuthority),
        ("Somebody else", "437", Constituency::InternationalNgo),
        ("National Red Cross Society", "445", Constituency::RedCross),
    ] {
        let answers = [("name", name), ("type", kind), ("constituency", constituency.name())];
        let done = secretariat.submit("/parties/register", &answers).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        parties.push(id);
    }
    for party in &parties[1..4] {
        verify(&desk, *party, parties[0]).await;
    }
    let sit = |name, place: usize, role| desk.sit(name, parties[place], &[role]);
    Story {
        editor: sit("Tomás", 0, Role::Editor),
        officer: sit("Ingrid", 0, Role::AuthorizedOfficer),
        reviewer: sit("Renata", 0, Role::Editor),
        ngo_editor: sit("Mariam", 1, Role::Editor),
        ngo: sit("Aïssata", 1, Role::AuthorizedOfficer),
        company: sit("Moussa", 2, Role::AuthorizedOfficer),
        commune: sit("Fatou", 3, Role::AuthorizedOfficer),
        stranger: sit("Benoît", 4, Role::AuthorizedOfficer),
        parties,
    }
}

/// The mission found that it may pay this party for a year.
async fn verify(desk: &Desk, party: Id<Organisation>, by: Id<Organisation>) {
    let answers = [true, true, true, false, false].map(|yes| Answer { yes, comment: None });
    let verification = Verification {
        id: party.cast(),
        share: Share {
            owner: by,
            level: Level::Moderate,
            tlp: Tlp::Amber,
            audience: Audience::OWN,
        },
        party,
        answers: Answers(answers),
        further: questionnaires::Further::default(),
        again: None,
        made_on: "2026-06-01".parse().unwrap(),
        valid_until: Some("2027-06-01".parse().unwrap()),
        made_by: Id::well_known(901),
        number: 1,
        version: 1,
    };
    let enter = acts::work_now(&desk.app, "test.verify", async |cx| {
        diligence::store::enter_verification(cx, &verification).await
    });
    enter.await.unwrap();
}

impl Story {
    /// A draft by the mission with these others.
    async fn draft(&self, instrument: &str, others: &[&str]) -> String {
        self.draft_as(&self.editor, instrument, others).await
    }

    async fn draft_as(&self, desk: &Desk, instrument: &str, others: &[&str]) -> String {
        let parties = others.join("\n");
        let answers = [
            ("instrument", instrument),
            ("title", "Well of the north bank"),
            ("parties", &parties),
        ];
        let done = desk.submit("/agreements/draft", &answers).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }

    /// A memorandum that lacks nothing.
    async fn memorandum(&self, others: &[&str]) -> String {
        let path = self.draft("memorandum", others).await;
        self.fill(&self.editor, &path, &[("first_day", "2026-07-01")]).await;
        path
    }

    /// Writes what only the parties can say, and arranges what stands beside it.
    async fn fill(&self, desk: &Desk, path: &str, arranged: &[(&str, &str)]) {
        let (_, told) = desk.told(path).await;
        let there: Vec<&str> = told["agreement"]["document"]["sections"]
            .as_array()
            .unwrap()
            .iter()
            .map(|section| section["clause"].as_str().unwrap())
            .collect();
        let instrument = told["agreement"]["document"]["instrument"].as_str().unwrap();
        let needs = crate::Instrument::from_name(instrument).unwrap().needs();
        let more = told["agreement"]["document"]["entry"]["more"]["clauses"].as_array();
        let more = more.into_iter().flatten().map(|clause| clause.as_str().unwrap());
        let asked = needs.clauses.iter().map(|clause| clause.name()).chain(more);
        for clause in asked.filter(|clause| !there.contains(clause)) {
            let answers = [("clause", clause), ("title", clause), ("text", "As we agreed.")];
            let done = desk.submit(&format!("{path}/word"), &answers).await;
            assert_eq!(done, format!("303 {path}"), "{clause}");
        }
        let title = [("title", "Well of the north bank")];
        let done = desk.submit(&format!("{path}/arrange"), &[&title, arranged].concat()).await;
        assert_eq!(done, format!("303 {path}"));
    }

    /// A quick-impact project with the NGO that lacks nothing.
    async fn project(&self) -> String {
        let path = self.draft("quick_impact", &[NGO]).await;
        self.fill(&self.editor, &path, &PROJECT).await;
        path
    }
}

const PROJECT: [(&str, &str); 7] = [
    ("first_day", "2026-07-01"),
    ("last_day", "2026-12-31"),
    ("deliverables", "A well | 2026-10-01 | Water First"),
    ("currency", "USD"),
    ("total", "30000"),
    ("lines", "Digging | 20000 | UNMIX Civil Affairs\nPump | 10000 | UNMIX Civil Affairs"),
    ("tranches", "24000 | | Signature\n6000 | 2026-12-15 | Reports accepted, well seen"),
];

async fn shown(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{told}");
    told
}

async fn hash(desk: &Desk, path: &str) -> String {
    shown(desk, path).await["agreement"]["hash"].as_str().unwrap().to_owned()
}

async fn accept(desk: &Desk, path: &str) -> String {
    let hash = hash(desk, path).await;
    desk.submit(&format!("{path}/accept"), &[("hash", &hash)]).await
}

async fn sign(desk: &Desk, path: &str) -> String {
    let hash = hash(desk, path).await;
    desk.submit(&format!("{path}/sign"), &[("hash", &hash), ("has_read", "yes")]).await
}

/// All questions of a review, answered alike.
async fn review(desk: &Desk, path: &str, verdict: &str, more: &[(&str, &str)]) -> String {
    let asked = crate::Question::ALL.map(|question| (question.name(), "agree"));
    let answers = [&asked[..], &[("verdict", verdict)], more].concat();
    desk.submit(&format!("{path}/review"), &answers).await
}

async fn status(desk: &Desk, path: &str) -> String {
    shown(desk, path).await["status"].as_str().unwrap().to_owned()
}

fn none() -> Value {
    json!([])
}
