//! Names that are like some of a sanctions list, in every state that decides who sees it.

use basics::{Id, Organisation, Role, Standing};
use screening::Match;
use sharing::{Constituency, Share};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::{Object, Sight},
    secrets::{MANY, WORD},
    who::Who,
    world::{OWNER, World, uuid_in},
};

const MATCH: &str = "screening::found::Match";
const MISSION: Constituency = Constituency::MissionCivilian;
const AGENCY: Constituency = Constituency::UnAgency;

/// The same as `policy::may`, of what is found in a sanctions list.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    Some(match act {
        "screening.look_for" => {
            let verifies = [MISSION, AGENCY];
            who.viewer.constituency().is_some_and(|of| verifies.contains(&of)) && !owns
        }
        "screening.judge" => owns,
        // Seen by whoever looked, and by its organisation once that is told.
        "screening.answer" => true,
        _ => return None,
    })
}

/// A list in which three names are like those of the owner's board, and many are like a secret; of
/// the mission's three matches one is confirmed, one confirmed and kept back, one open.
pub(super) async fn add(world: &mut World) {
    let registrar = world.registrar();
    let alike = ["MUSA KEITAH", "Moussa Kaita", "Awa Traore"].map(str::to_owned);
    let names = alike.into_iter().chain(std::iter::repeat_n(WORD.to_owned(), MANY));
    let list = list(names);
    let file = list.as_bytes();
    let done = registrar.upload("/sanctions-list/bring", "file", "list.xml", file, &[]).await;
    assert_eq!(done.location(), "/sanctions-list", "{}", done.text());
    while world.desk.work().await > 0 {}
    let party = world.party(OWNER);
    for (constituency, judged) in [(MISSION, 2), (AGENCY, 0)] {
        // Who has an account there is no secret to whoever runs the instance.
        second(world, constituency).await;
        let owner = world.party(constituency);
        let found = found(&world.sit(constituency).await.desk, party).await;
        assert_eq!(found.len(), 3, "{found:?}");
        for (at, id) in found.into_iter().enumerate() {
            let restricted = if at == 0 { "" } else { "Sealed" };
            let mut share = Match::kept_by(owner);
            if at < judged {
                confirm(world, constituency, id, restricted).await;
            }
            if at < judged && restricted.is_empty() {
                share.audience = among(world, &[owner, party]).await;
            }
            world.add(MATCH, id, "found", Sight::Found { share, party });
        }
    }
}

/// The agency's matches of a party whose dossier is open to it alone: nobody who looks at two
/// worlds belongs to either. One is confirmed.
pub(super) async fn hide(world: &mut World, party: Id<Organisation>) {
    while world.desk.work().await > 0 {}
    let owner = world.party(AGENCY);
    let found = found(&world.sit(AGENCY).await.desk, party).await;
    assert_eq!(found.len(), MANY, "each entry is like the secret");
    for (at, id) in found.into_iter().enumerate() {
        let mut share = Match::kept_by(owner);
        if at == 0 {
            confirm(world, AGENCY, id, "").await;
            share = Share { audience: among(world, &[owner, party]).await, ..share };
        }
        world.add(MATCH, id, "secret", Sight::Found { share, party });
    }
}

fn list(names: impl Iterator<Item = String>) -> String {
    let entries: String = names
        .enumerate()
        .map(|(id, name)| {
            format!("<INDIVIDUAL><DATAID>{id}</DATAID><FIRST_NAME>{name}</FIRST_NAME></INDIVIDUAL>")
        })
        .collect();
    format!(
        "<CONSOLIDATED_LIST><INDIVIDUALS>{entries}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>"
    )
}

/// In the order in which they are to be judged, which is the same in every world.
async fn found(desk: &Desk, party: Id<Organisation>) -> Vec<Uuid> {
    let (_, told) = desk.told(&format!("/parties/{party}/screening")).await;
    let found = told["matches"].as_array().unwrap_or_else(|| panic!("{told}"));
    found.iter().map(|one| uuid_in(&one["id"])).collect()
}

/// Two people say that it is them.
async fn confirm(world: &World, constituency: Constituency, id: Uuid, restricted: &str) {
    let second = second(world, constituency).await;
    let said = [("finding", "them"), ("reason", WORD), ("restricted", restricted)];
    for who in [world.sit(constituency).await, second] {
        let done = who.desk.submit(&format!("/matches/{id}/judge"), &said).await;
        assert_eq!(done, format!("303 /matches/{id}"));
    }
}

/// Another Authorized Officer than the one who usually sits there.
async fn second(world: &World, constituency: Constituency) -> Who {
    let party = (constituency, world.party(constituency));
    Who::sit(&world.desk, party, &[Role::AuthorizedOfficer], Standing::Confirmed).await
}

async fn among(world: &World, parties: &[Id<Organisation>]) -> Id<sharing::Audience> {
    let mut tx = world.desk.begin().await;
    let audience = sharing::among(&mut tx, parties).await.unwrap();
    tx.commit().await.unwrap();
    audience
}
