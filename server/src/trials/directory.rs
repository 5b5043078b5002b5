//! Whom parties of the world turn to, and their liaison offices, in every state that decides who
//! sees them.

use sharing::{Audience, AudienceKind, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::Sight,
    secrets::{MANY, WORD},
    who::Who,
    world::{OWNER, World, id_in},
};

const FOCAL_POINT: &str = "focal_points::focal_point::FocalPoint";
const OFFICE: &str = "focal_points::office::Office";

/// The same as `policy::may`, of focal points and offices.
pub(super) fn may(act: &str, owns: bool) -> Option<bool> {
    Some(match act {
        // Only for a party that nobody has claimed, and the world's have people.
        "focal_points.name_for" => false,
        "focal_points.change"
        | "focal_points.confirm"
        | "focal_points.stand_in"
        | "focal_points.announce_departure"
        | "focal_points.hand_over"
        | "focal_points.end"
        | "focal_points.change_office"
        | "focal_points.close_office" => owns,
        _ => return None,
    })
}

/// One for each audience, of every level and mark that decides; and two offices.
pub(super) async fn add(world: &mut World) {
    let (owner, own) = (world.party(OWNER), world.sit(OWNER).await.desk);
    let share = |level, tlp, audience| Share { owner, level, tlp, audience };
    let mut states: Vec<(String, Share)> = Vec::new();
    for (kind, audience) in AudienceKind::SHIPPED {
        let what = format!("low for {}", kind.name());
        states.push((what, share(Level::Low, Tlp::Green, audience)));
    }
    for level in [Level::Moderate, Level::High] {
        let share = share(level, Tlp::Amber, Audience::PARTNERS);
        states.push((format!("{} for partners", level.name()), share));
    }
    for tlp in [Tlp::AmberStrict, Tlp::Red] {
        let share = share(Level::Low, tlp, Audience::EVERYONE);
        states.push((format!("{} for everyone", tlp.name()), share));
    }
    for (what, share) in states {
        let id = named(&own, &what, &share).await;
        world.add(FOCAL_POINT, id, &what, Sight::Shared(share));
    }
    for (what, audience) in [("partners", Audience::PARTNERS), ("own", Audience::OWN)] {
        let share = share(Level::Moderate, Tlp::Amber, audience);
        let id = opened(&own, what, &share).await;
        world.add(OFFICE, id, what, Sight::Shared(share));
    }
}

/// The same in every state that this viewer may not see, more of them than a page has rows.
pub(super) async fn hide(world: &mut World, who: &Who, constituency: Constituency) {
    let owner = world.party(constituency);
    let desk = world.sit(constituency).await.desk;
    let share = |level, tlp, audience| Share { owner, level, tlp, audience };
    let hidden = share(Level::Severe, Tlp::Red, Audience::OWN);
    let mut states = vec![hidden; MANY];
    for (_, audience) in AudienceKind::SHIPPED {
        states.push(share(Level::Low, Tlp::Green, audience));
        states.push(share(Level::High, Tlp::Amber, audience));
    }
    for (number, share) in states.into_iter().enumerate() {
        if !who.viewer.may_see(Uuid::nil(), &share) {
            let what = format!("{WORD} {number}");
            let id = named(&desk, &what, &share).await;
            world.add(FOCAL_POINT, id, "secret", Sight::Shared(share));
            let id = opened(&desk, &what, &share).await;
            world.add(OFFICE, id, "secret", Sight::Shared(share));
        }
    }
}

/// Names a focal point so shared; answers its id.
async fn named(desk: &Desk, name: &str, share: &Share) -> Uuid {
    let audience = share.audience.to_string();
    let answers = [
        ("name", name),
        ("radio", "Golf 2"),
        ("topics", "HEA"),
        ("places", "ML07"),
        ("languages", "bm"),
        ("level", share.level.name()),
        ("tlp", share.tlp.name()),
        ("audience", audience.as_str()),
    ];
    let done = desk.submit("/focal-points/name", &answers).await;
    assert!(done.starts_with("303 "), "{name}: {done}");
    id_in(&done)
}

/// Opens an office so shared; answers its id.
async fn opened(desk: &Desk, name: &str, share: &Share) -> Uuid {
    let audience = share.audience.to_string();
    let answers = [
        ("name", name),
        ("place", "ML07"),
        ("level", share.level.name()),
        ("tlp", share.tlp.name()),
        ("audience", audience.as_str()),
    ];
    let done = desk.submit("/offices/open", &answers).await;
    assert!(done.starts_with("303 "), "{name}: {done}");
    id_in(&done)
}
