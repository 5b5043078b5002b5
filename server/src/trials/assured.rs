//! What parties of the world found of those whom they pay, and when they looked.

use basics::{Id, Organisation};
use sharing::{Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::{Object, Sight},
    secrets::WORD,
    who::{ALL_OWN, Who},
    world::{OWNER, World, id_in},
};

const YEAR: &str = "assurance::year::PartnerYear";
const ENGAGEMENT: &str = "assurance::engagement::Engagement";

/// As `policy::may`: whoever pays looks after others and never after themselves; the partner alone
/// comments.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    Some(match act {
        "assurance.assess" | "assurance.record_cash" => {
            let pays = |of: Constituency| {
                of.is_of_the_mission()
                    || [Constituency::UnAgency, Constituency::Donor].contains(&of)
            };
            who.viewer.constituency().is_some_and(pays) && !owns
        }
        "assurance.plan" | "assurance.correct_cash" => owns,
        "assurance.postpone" | "assurance.hold" => owns,
        "assurance.conclude" | "assurance.cancel" => owns,
        "assurance.comment" => {
            let Sight::Found { party, .. } = &object.sight else { return None };
            who.is_of(*party)
        }
        _ => return None,
    })
}

/// A year of the owner's in the mission's books, with a visit in each state that decides who has
/// the word.
pub(super) async fn add(world: &mut World) {
    let (payer, party) = (world.party(Constituency::MissionCivilian), world.party(OWNER));
    let desk = world.sit(Constituency::MissionCivilian).await.desk;
    let year = paid(&desk, party, 2026).await;
    world.assured(YEAR, (payer, party), year, "a year").await;
    for what in ["planned", "held", "cancelled"] {
        let id = plan(&desk, year, what).await;
        let path = format!("/engagements/{id}");
        let done = match what {
            "held" => {
                let held = [("held_on", "2026-06-10"), ("report", "Seen")];
                desk.submit(&format!("{path}/hold"), &held).await
            }
            "cancelled" => desk.submit(&format!("{path}/cancel"), &[("reason", "Flood")]).await,
            _ => format!("303 {path}"),
        };
        assert_eq!(done, format!("303 {path}"));
        world.assured(ENGAGEMENT, (payer, party), id, what).await;
    }
}

/// Years of somebody in a friend's books, more of them than a page has rows.
pub(super) async fn hide(
    world: &mut World,
    (constituency, friend): (Constituency, Id<Organisation>),
) {
    let party = world.party(constituency);
    let desk = world.desk.sit("Pays", friend, &ALL_OWN);
    for number in 2000..=2026 {
        let year = paid(&desk, party, number).await;
        world.assured(YEAR, (friend, party), year, "secret").await;
        if number == 2026 {
            let id = plan(&desk, year, WORD).await;
            world.assured(ENGAGEMENT, (friend, party), id, "secret").await;
        }
    }
    let found = [("basis", "other"), ("risk", "high"), ("made_on", "2026-06-01"), ("text", WORD)];
    let done = desk.submit(&format!("/parties/{party}/assess-risk"), &found).await;
    assert!(done.starts_with("303 "), "{done}");
}

impl World {
    async fn assured(
        &mut self,
        about: &'static str,
        (owner, party): (Id<Organisation>, Id<Organisation>),
        id: Uuid,
        what: &str,
    ) {
        let mut tx = self.desk.begin().await;
        let audience = sharing::among(&mut tx, &[owner, party]).await.unwrap();
        tx.commit().await.unwrap();
        let share = Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience };
        self.add(about, id, what, Sight::Found { share, party });
    }
}

async fn paid(desk: &Desk, party: Id<Organisation>, year: i32) -> Uuid {
    let year = year.to_string();
    let answers = [("year", year.as_str()), ("cash", "90000"), ("liquidations", "60000")];
    let done = desk.submit(&format!("/parties/{party}/record-cash"), &answers).await;
    assert!(done.starts_with("303 "), "{done}");
    id_in(&done)
}

async fn plan(desk: &Desk, year: Uuid, title: &str) -> Uuid {
    let answers = [("kind", "visit"), ("title", title), ("planned_on", "2026-06-10")];
    let done = desk.submit(&format!("/assurance/{year}/plan"), &answers).await;
    assert!(done.starts_with("303 "), "{title}: {done}");
    id_in(&done)
}
