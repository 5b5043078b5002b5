//! Stakeholders of the world and how they stand to each other, in every state that decides who sees
//! them: most of all tensions, which two people agree to show.

use basics::{Id, Organisation, Role};
use sharing::{Audience, AudienceKind, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::Sight,
    secrets::{MANY, WORD},
    who::Who,
    world::{OWNER, World, id_in},
};

const STAKEHOLDER: &str = "stakeholders::stakeholder::Stakeholder";
const RELATION: &str = "stakeholders::relation::Relation";
/// One that every party sees, at odds with somebody.
const KNOWN_TO_ALL: &str = "moderate for everyone";

/// The same as `policy::may`, of stakeholders and relations.
pub(super) fn may(act: &str, owns: bool) -> Option<bool> {
    Some(match act {
        "stakeholders.change"
        | "stakeholders.confirm"
        | "stakeholders.end"
        | "stakeholders.hear"
        | "stakeholders.relate"
        | "stakeholders.propose_showing"
        | "stakeholders.agree_showing"
        | "stakeholders.keep_back"
        | "stakeholders.end_relation" => owns,
        _ => return None,
    })
}

/// One for each audience but the public, of every level and mark that decides, one that has ended;
/// and relations of each sort of sight.
pub(super) async fn add(world: &mut World) {
    let (owner, own) = (world.party(OWNER), world.sit(OWNER).await.desk);
    let share = |level, tlp, audience| Share { owner, level, tlp, audience };
    let mut states: Vec<(String, Share)> = Vec::new();
    for (kind, audience) in AudienceKind::SHIPPED {
        if audience != Audience::PUBLIC {
            let what = format!("moderate for {}", kind.name());
            states.push((what, share(Level::Moderate, Tlp::Green, audience)));
        }
    }
    for level in [Level::High, Level::Severe] {
        let share = share(level, Tlp::Amber, Audience::PARTNERS);
        states.push((format!("{} for partners", level.name()), share));
    }
    states.push(("red".to_owned(), share(Level::Moderate, Tlp::Red, Audience::EVERYONE)));
    let ended = share(Level::Moderate, Tlp::Green, Audience::EVERYONE);
    states.push(("ended".to_owned(), ended));
    for (what, share) in states {
        let id = recorded(&own, &what, &share).await;
        if what == "ended" {
            let path = format!("/stakeholders/{id}");
            let done = own.submit(&format!("{path}/end"), &[("reason", "Dissolved")]).await;
            assert_eq!(done, format!("303 {path}"));
        }
        world.add(STAKEHOLDER, id, &what, Sight::Shared(share));
    }
    relations(world, owner, &own).await;
}

/// Between two that every party sees: one that all see too, and tensions that are held back,
/// proposed to be shown, and shown to partners by two.
async fn relations(world: &mut World, owner: Id<Organisation>, own: &Desk) {
    let everyone =
        Share { owner, level: Level::Moderate, tlp: Tlp::Green, audience: Audience::EVERYONE };
    let of = known_to_all(world);
    let to = recorded(own, "the other end", &everyone).await;
    world.add(STAKEHOLDER, to, "the other end", Sight::Shared(everyone));
    let works = related(own, (of, to), "works_with", "Both").await;
    world.add(RELATION, works, "works with", Sight::Shared(everyone));
    let held =
        Share { level: Level::High, tlp: Tlp::AmberStrict, audience: Audience::OWN, ..everyone };
    for what in ["held back", "proposed", "shown"] {
        let tension = related(own, (of, to), "in_tension", "Visit").await;
        let path = format!("/stakeholder-relations/{tension}");
        if what != "held back" {
            propose(own, &path, "The mediators must know").await;
        }
        let mut share = held;
        if what == "shown" {
            let second = world.desk.sit("Second", owner, &[Role::AuthorizedOfficer]);
            let to = format!("{path}/agree-showing");
            let form = second.get(&to).await.body();
            let (_, seen) = form.split_once("name=\"seen\" value=\"").unwrap();
            let agrees = [("agrees", "yes"), ("seen", seen.split('"').next().unwrap())];
            let done = second.submit(&to, &agrees).await;
            assert_eq!(done, format!("303 {path}"));
            share.audience = Audience::PARTNERS;
        }
        world.add(RELATION, tension, what, Sight::Shared(share));
    }
}

/// The same in every state that this viewer may not see, more of them than a page has rows; and a
/// tension of one whom they see.
pub(super) async fn hide(world: &mut World, who: &Who, constituency: Constituency) {
    let owner = world.party(constituency);
    let desk = world.sit(constituency).await.desk;
    let share = |level, tlp, audience| Share { owner, level, tlp, audience };
    let mut states = vec![share(Level::Severe, Tlp::Red, Audience::OWN); MANY];
    for (_, audience) in AudienceKind::SHIPPED {
        if audience != Audience::PUBLIC {
            states.push(share(Level::Moderate, Tlp::Green, audience));
            states.push(share(Level::High, Tlp::Amber, audience));
        }
    }
    let mut before = None;
    for (number, share) in states.into_iter().enumerate() {
        if who.viewer.may_see(Uuid::nil(), &share) {
            continue;
        }
        let id = recorded(&desk, &format!("{WORD} {number}"), &share).await;
        world.add(STAKEHOLDER, id, "secret", Sight::Shared(share));
        let earlier = before.replace(id);
        // A few are enough to be heard and related.
        if number % 20 != 0 {
            continue;
        }
        let heard = [("heard_on", "2026-06-01"), ("outcome", WORD)];
        let done = desk.submit(&format!("/stakeholders/{id}/hear"), &heard).await;
        assert!(done.starts_with("303 "), "{done}");
        if let Some(earlier) = earlier {
            let relation = related(&desk, (id, earlier), "works_with", WORD).await;
            world.add(RELATION, relation, "secret", Sight::Shared(share));
        }
    }
    if constituency == OWNER {
        let (of, other) = (known_to_all(world), before.expect("some are hidden from everybody"));
        let held = share(Level::High, Tlp::AmberStrict, Audience::OWN);
        for (of, to) in [(of, other), (other, of)] {
            let tension = related(&desk, (of, to), "in_tension", WORD).await;
            propose(&desk, &format!("/stakeholder-relations/{tension}"), WORD).await;
            world.add(RELATION, tension, "secret", Sight::Shared(held));
        }
    }
}

fn known_to_all(world: &World) -> Uuid {
    let known = |object: &&super::object::Object| {
        object.about == STAKEHOLDER && object.what == KNOWN_TO_ALL
    };
    world.objects.iter().find(known).expect("the world has one").id
}

/// Records it, so shared; answers its id.
async fn recorded(desk: &Desk, name: &str, share: &Share) -> Uuid {
    let audience = share.audience.to_string();
    let answers = [
        ("name", name),
        ("body", "traditional_authority"),
        ("place", "ML07"),
        ("communities", "women"),
        ("communities", "pastoralists"),
        ("source", "Visit"),
        ("level", share.level.name()),
        ("tlp", share.tlp.name()),
        ("audience", audience.as_str()),
        ("reason", "Agreed with them"),
    ];
    let done = desk.submit("/stakeholders/record", &answers).await;
    assert!(done.starts_with("303 "), "{name}: {done}");
    id_in(&done)
}

/// Relates the one to the other; answers the relation's id.
async fn related(desk: &Desk, (of, to): (Uuid, Uuid), sort: &str, source: &str) -> Uuid {
    let to = to.to_string();
    let answers = [("sort", sort), ("other", to.as_str()), ("source", source)];
    let done = desk.submit(&format!("/stakeholders/{of}/relate"), &answers).await;
    assert!(done.starts_with("303 "), "{source}: {done}");
    id_in(&done)
}

async fn propose(desk: &Desk, path: &str, why: &str) {
    let partners = Audience::PARTNERS.to_string();
    let to = [("audience", partners.as_str()), ("reason", why)];
    let done = desk.submit(&format!("{path}/propose-showing"), &to).await;
    assert_eq!(done, format!("303 {path}"));
}
