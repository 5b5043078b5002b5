//! What parties of the world mean to give to security forces, and who of them may know.

use basics::Id;
use sharing::{Audience, Constituency};
use support::Support;
use testing::Desk;
use uuid::Uuid;

use super::{
    object::{Object, Sight},
    secrets::{MANY, WORD},
    who::Who,
    world::{World, id_in},
};

const SUPPORT: &str = "support::support::Support";
const GIVER: Constituency = Constituency::MissionCivilian;

/// As `policy::may`: whoever gives goes on with it, as far as they see it; others look on.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    Some(match act {
        "support.correct" | "support.assess" | "support.decide" | "support.meet"
        | "support.give" | "support.suspend" | "support.close" => {
            object.owner().is_some_and(|owner| who.is_of(owner))
        }
        _ => return None,
    })
}

/// One for its own people alone, and one that is approved and shown to an audience that they named.
pub(super) async fn add(world: &mut World) {
    let giver = world.sit(GIVER).await;
    let donor = world.party(Constituency::Donor).to_string();
    let named = [("name", "Task force"), ("members", donor.as_str())];
    let done = giver.desk.submit("/audiences/open", &named).await;
    assert!(done.starts_with("303 "), "{done}");
    let shown = Id::from_uuid(id_in(&done));
    for (what, audience) in [("for the named", Audience::OWN), ("shown", shown)] {
        let id = propose(&giver.desk, what, audience).await;
        world.supported(&giver, (GIVER, audience), id, what);
        if what != "shown" {
            continue;
        }
        let path = format!("/support/{id}");
        let risk = [("risk", "low"), ("text", "Known"), ("measures", "Vetting")];
        let done = giver.desk.submit(&format!("{path}/assess"), &risk).await;
        assert_eq!(done, format!("303 {path}"));
        let officer = officer(world, GIVER);
        let verdict = [("verdict", "approved"), ("reason", "Known"), ("review", "2026-12-31")];
        let done = officer.submit(&format!("{path}/decide"), &verdict).await;
        assert_eq!(done, format!("303 {path}"));
    }
}

/// Those of the mission's police, of which this viewer is not.
pub(super) async fn hide(world: &mut World, who: &Who) {
    const HIDDEN: Constituency = Constituency::MissionPolice;
    if who.is_of(world.party(HIDDEN)) {
        return;
    }
    let giver = world.sit(HIDDEN).await;
    for number in 0..MANY {
        let id = propose(&giver.desk, &format!("{WORD} {number}"), Audience::OWN).await;
        world.supported(&giver, (HIDDEN, Audience::OWN), id, "secret");
    }
}

impl World {
    fn supported(
        &mut self,
        by: &Who,
        (owner, audience): (Constituency, Id<Audience>),
        id: Uuid,
        what: &str,
    ) {
        let share = Support::share(self.party(owner), audience);
        let people = by.actor.iter().map(|actor| actor.person).collect();
        self.add(SUPPORT, id, what, Sight::Named { share, people });
    }
}

/// Somebody else of the same, who did not propose it.
fn officer(world: &World, of: Constituency) -> Desk {
    world.desk.sit("Decides", world.party(of), &super::who::ALL_OWN)
}

async fn propose(desk: &Desk, text: &str, audience: Id<Audience>) -> Uuid {
    let audience = audience.to_string();
    let answers = [
        ("reference", text),
        ("kind", "logistics"),
        ("recipient", text),
        ("text", text),
        ("audience", audience.as_str()),
    ];
    let done = desk.submit("/support/propose", &answers).await;
    assert!(done.starts_with("303 "), "{text}: {done}");
    id_in(&done)
}
