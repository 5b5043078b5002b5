//! What the parties of signed agreements tell of them in public, and what they have not agreed to.

use basics::{Id, Organisation};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::Sight,
    who::ALL_OWN,
    world::{OWNER, World, id_in, uuid_in},
};

const PUBLICATION: &str = "publications::publication::Publication";
const PUBLIC: &str = "publications::publication::Public";

/// With whom the world's owner agrees.
const PARTNER: Constituency = Constituency::InternationalNgo;

/// As `policy::may`: whoever sees the agreement or the publication is a party; whether the one is
/// signed and the other awaits a yes, is said in a sentence.
pub(super) fn may(act: &str) -> Option<bool> {
    match act {
        "publications.publish" | "publications.consent" | "publications.withdraw" => Some(true),
        _ => None,
    }
}

/// One of which nothing is public yet, one that is public, and one that was taken back.
pub(super) async fn add(world: &mut World) {
    let (own, partner) = (world.sit(OWNER).await.desk, world.sit(PARTNER).await.desk);
    let parties = [world.party(OWNER), world.party(PARTNER)];
    for (what, consents, is_withdrawn) in
        [("proposed", 1, false), ("public", 2, false), ("taken back", 2, true)]
    {
        let agreement = world.signed(&own, &partner, parties, what).await;
        let desks = [&own, &partner];
        let path = proposed(&own, &agreement, what).await;
        agree(&desks[..consents], &path).await;
        if is_withdrawn {
            let done = partner.submit(&format!("{path}/withdraw"), &[("reason", what)]).await;
            assert_eq!(done, format!("303 {path}"));
        }
        let is_public = consents == desks.len() && !is_withdrawn;
        world.publication((&own, &path), what, (parties, is_public)).await;
    }
}

/// More than a page has of them, none of which the viewer may see: proposed, agreed to by one, and
/// one that was public once.
pub(super) async fn hide(
    world: &mut World,
    (owner, friend): (Constituency, Id<Organisation>),
    word: &str,
) {
    let desk = world.sit(owner).await.desk;
    let parties = [world.party(owner), friend];
    let friend = world.desk.sit("Friend", friend, &ALL_OWN);
    for was_public in [true, false] {
        let agreement = world.signed(&desk, &friend, parties, word).await;
        let path = proposed(&desk, &agreement, word).await;
        agree(&[&desk], &path).await;
        if was_public {
            agree(&[&friend], &path).await;
            let done = friend.submit(&format!("{path}/withdraw"), &[("reason", word)]).await;
            assert_eq!(done, format!("303 {path}"));
        }
        world.publication((&desk, &path), "secret", (parties, false)).await;
    }
}

impl World {
    /// What stands between the parties, and the page that everybody sees or nobody does.
    async fn publication(
        &mut self,
        (desk, path): (&Desk, &str),
        what: &str,
        (parties, is_public): ([Id<Organisation>; 2], bool),
    ) {
        let mut tx = self.desk.begin().await;
        let audience: Id<Audience> = sharing::among(&mut tx, &parties).await.unwrap();
        tx.commit().await.unwrap();
        let (_, told) = desk.told(path).await;
        let id: Uuid = uuid_in(&told["id"]);
        assert_eq!(id, id_in(path));
        let share = Share { owner: parties[0], level: Level::Moderate, tlp: Tlp::Amber, audience };
        self.add(PUBLICATION, id, what, Sight::Shared(share));
        let (level, tlp, audience) = (Level::Low, Tlp::Clear, Audience::PUBLIC);
        let sight = match is_public {
            true => Sight::Shared(Share { owner: parties[0], level, tlp, audience }),
            false => Sight::Nobody,
        };
        self.add(PUBLIC, id, what, sight);
    }
}

async fn proposed(desk: &Desk, agreement: &str, text: &str) -> String {
    let answers = [("text_en", text), ("facts", "title"), ("facts", "parties")];
    let done = desk.submit(&format!("{agreement}/publish"), &answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

async fn agree(desks: &[&Desk], path: &str) {
    for desk in desks {
        let (_, told) = desk.told(path).await;
        let hash = told["proposed"]["hash"].as_str().unwrap().to_owned();
        let done = desk.submit(&format!("{path}/consent"), &[("hash", &hash)]).await;
        assert_eq!(done, format!("303 {path}"));
    }
}
