//! What parties of the world owe each other, and the files that they brought.

use basics::{Id, Organisation, Role};
use sharing::{Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::{Object, Sight},
    who::Who,
    world::{OWNER, World, id_in, uuid_in},
};

/// Who owes, and to whom.
type Between = (Id<Organisation>, Id<Organisation>);

/// As `policy::may`: whoever owes it brings it, a report only by an officer (R1.3); whoever it is
/// owed to judges it.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    // Whoever brought a file, which in this world is its record's owner.
    if act == "attachments.withdraw" {
        return Some(owns);
    }
    let Sight::Owed { to, is_report, .. } = &object.sight else { return None };
    let writes = who.is(Role::Editor) || who.is(Role::AuthorizedOfficer);
    Some(match act {
        "obligations.deliver" | "obligations.agree" | "obligations.decline" => {
            owns && (who.is(Role::AuthorizedOfficer) || (writes && !is_report))
        }
        "obligations.accept" | "obligations.send_back" | "obligations.waive" => {
            who.is_of(*to) && who.is(Role::AuthorizedOfficer)
        }
        _ => return None,
    })
}

impl World {
    /// What the owner owes the mission: promised, a report, asked for, and delivered with a file.
    pub(super) async fn obligations(&mut self) {
        let (by, to) = (self.party(OWNER), self.party(Constituency::MissionCivilian));
        let own = self.sit(OWNER).await.desk;
        let mission = self.sit(Constituency::MissionCivilian).await.desk;
        for (what, sort) in [("promised", "other"), ("a report", "report")] {
            let id = promise(&own, (to, "promise"), what, sort).await;
            self.owed(id, what, (by, to)).await;
        }
        let id = promise(&mission, (by, "ask"), "asked for", "visit").await;
        self.owed(id, "asked for", (by, to)).await;
        let id = promise(&own, (to, "promise"), "delivered", "other").await;
        self.owed(id, "delivered", (by, to)).await;
        self.deliver(&own, id, (by, to), "wells.csv").await;
    }

    /// The days of somebody of the mission, at their secret address.
    pub(super) async fn calendar(&mut self) {
        let mission = self.sit(Constituency::MissionCivilian).await.desk;
        let done = mission.submit("/account/reminders/make-calendar", &[]).await;
        assert_eq!(done, "303 /account/reminders");
        let (_, told) = mission.told("/account/reminders").await;
        let address = told["address"].as_str().unwrap_or_else(|| panic!("{told}"));
        let secret = address.rsplit('/').nth(1).and_then(|secret| secret.parse().ok()).unwrap();
        // Whoever knows the address may open it, whoever they are.
        self.add("obligations::calendar::Opened", secret, "the mission's", Sight::Open);
    }

    pub(super) async fn owed(&mut self, id: Uuid, what: &str, (by, to): Between) {
        let share = self.between(by, to).await;
        let sight = Sight::Owed { share, to, is_report: what == "a report" };
        self.add("obligations::obligation::Obligation", id, what, sight);
    }

    /// With a file, which is a record of its own.
    pub(super) async fn deliver(&mut self, own: &Desk, id: Uuid, (by, to): Between, file: &str) {
        let path = format!("/obligations/{id}");
        let done = own.upload(&format!("{path}/deliver"), "file", file, b"Gao,12\n", &[]).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let (_, told) = own.told(&path).await;
        let share = self.between(by, to).await;
        let file = uuid_in(&told["files"][0]["id"]);
        let sight = Sight::Shared(share);
        self.add("attachments::attachment::Attachment", file, "delivered", sight);
    }

    /// As a record is shared that stands between two parties.
    async fn between(&self, by: Id<Organisation>, to: Id<Organisation>) -> Share {
        let mut tx = self.desk.begin().await;
        let audience = sharing::among(&mut tx, &[by, to]).await.unwrap();
        tx.commit().await.unwrap();
        Share { owner: by, level: Level::Moderate, tlp: Tlp::Amber, audience }
    }
}

/// Promises or asks for something; answers the obligation's id.
pub(super) async fn promise(
    desk: &Desk,
    (party, act): (Id<Organisation>, &str),
    title: &str,
    sort: &str,
) -> Uuid {
    let party = party.to_string();
    let answers =
        [("party", party.as_str()), ("sort", sort), ("title", title), ("due", "2026-12-31")];
    let done = desk.submit(&format!("/obligations/{act}"), &answers).await;
    assert!(done.starts_with("303 "), "{title}: {done}");
    id_in(&done)
}
