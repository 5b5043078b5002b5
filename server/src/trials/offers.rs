//! What parties of the world offer and ask for, in every state that decides who sees it.

use sharing::{Audience, AudienceKind, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::Sight,
    secrets::{MANY, WORD},
    who::Who,
    world::{OWNER, World, id_in},
};

const OFFER: &str = "offers::offer::Offer";

/// The same as `policy::may`, of offers and asks.
pub(super) fn may(act: &str, owns: bool) -> Option<bool> {
    match act {
        "offers.change" | "offers.withdraw" => Some(owns),
        _ => None,
    }
}

/// One for each audience and of every level and mark that decides, one that was withdrawn, and a
/// counterpart of a neighbour's.
pub(super) async fn add(world: &mut World) {
    let (owner, own) = (world.party(OWNER), world.sit(OWNER).await.desk);
    let share = |level, tlp, audience| Share { owner, level, tlp, audience };
    let mut states: Vec<(String, Share)> = Vec::new();
    for (kind, audience) in AudienceKind::SHIPPED {
        let what = format!("low for {}", kind.name());
        states.push((what, share(Level::Low, Tlp::Green, audience)));
    }
    let high = share(Level::High, Tlp::Amber, Audience::PARTNERS);
    states.push(("high for partners".to_owned(), high));
    states.push(("red".to_owned(), share(Level::Low, Tlp::Red, Audience::EVERYONE)));
    states.push(("withdrawn".to_owned(), share(Level::Low, Tlp::Green, Audience::EVERYONE)));
    for (what, share) in states {
        let id = said(&own, "offered", &what, &share).await;
        if what == "withdrawn" {
            let path = format!("/offers/{id}");
            let done = own.submit(&format!("{path}/withdraw"), &[("reason", "Given")]).await;
            assert_eq!(done, format!("303 {path}"));
        }
        world.add(OFFER, id, &what, Sight::Shared(share));
    }
    let neighbour = Constituency::Donor;
    let (owner, desk) = (world.party(neighbour), world.sit(neighbour).await.desk);
    let share = Share { owner, ..share(Level::Low, Tlp::Green, Audience::EVERYONE) };
    let id = said(&desk, "asked", "a counterpart", &share).await;
    world.add(OFFER, id, "a counterpart", Sight::Shared(share));
}

/// The same in every state that this viewer may not see, more of them than a page has rows.
pub(super) async fn hide(world: &mut World, who: &Who, constituency: Constituency) {
    let owner = world.party(constituency);
    let desk = world.sit(constituency).await.desk;
    let share = |level, tlp, audience| Share { owner, level, tlp, audience };
    let mut states = vec![share(Level::Severe, Tlp::Red, Audience::OWN); MANY];
    for (_, audience) in AudienceKind::SHIPPED {
        states.push(share(Level::Low, Tlp::Green, audience));
        states.push(share(Level::High, Tlp::Amber, audience));
    }
    for (number, share) in states.into_iter().enumerate() {
        if !who.viewer.may_see(Uuid::nil(), &share) {
            let id = said(&desk, "offered", &format!("{WORD} {number}"), &share).await;
            world.add(OFFER, id, "secret", Sight::Shared(share));
        }
    }
}

/// Says it, so shared; answers its id.
async fn said(desk: &Desk, side: &str, title: &str, share: &Share) -> Uuid {
    let audience = share.audience.to_string();
    let answers = [
        ("side", side),
        ("sort", "transport"),
        ("title", title),
        ("places", "ML07"),
        ("level", share.level.name()),
        ("tlp", share.tlp.name()),
        ("audience", audience.as_str()),
    ];
    let done = desk.submit("/offers/say", &answers).await;
    assert!(done.starts_with("303 "), "{title}: {done}");
    id_in(&done)
}
