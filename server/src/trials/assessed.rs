//! What verifiers found of an organisation's capacity against abuse, and what other bodies found,
//! in every state that decides who sees it.

use basics::{Id, Organisation, Standing};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::{Object, Sight},
    secrets::{MANY, WORD},
    who::{ALL_OWN, Who},
    world::{OWNER, World, id_in},
};

const CAPACITY: &str = "diligence::capacity::Capacity";
const PASSPORT: &str = "diligence::passport::Passport";

const MISSION: Constituency = Constituency::MissionCivilian;
const AGENCY: Constituency = Constituency::UnAgency;

/// All that is not met has its note.
const LOW: [(&str, &str); 12] = [
    ("rests_on", "standards"),
    ("policy", "yes"),
    ("subcontracting", "yes"),
    ("recruitment", "yes"),
    ("training", "yes"),
    ("reporting", "yes"),
    ("assistance", "no"),
    ("assistance_note", WORD),
    ("investigation", "no"),
    ("investigation_note", WORD),
    ("correction", "no"),
    ("correction_note", WORD),
];

/// The same as `policy::may`, of assessments here and elsewhere.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    let verifies = who.viewer.constituency().is_some_and(|of| [MISSION, AGENCY].contains(&of));
    let is_party = match &object.sight {
        Sight::Found { party, .. } => who.is_of(*party),
        _ => false,
    };
    Some(match act {
        "diligence.assess" | "diligence.recognise" | "diligence.decline" => verifies && !owns,
        "diligence.determine" | "diligence.agree_plan" | "diligence.note_agreed" => owns,
        "diligence.accept_plan" | "diligence.show_capacity" => is_party,
        // The two that it stands between, and nobody to whom it is shown.
        "diligence.reply" => owns || is_party,
        // The world's parties have people who speak for them: the secretariat does not.
        "diligence.bring" | "diligence.withdraw" => owns,
        _ => return None,
    })
}

/// A preliminary assessment, one that was determined with a plan and is shown to partners, and what
/// other bodies found: for partners, for the owner alone, recognised, and taken back.
pub(super) async fn add(world: &mut World) {
    let (party, own) = (world.party(OWNER), world.sit(OWNER).await.desk);
    let (mission, agency) = (world.party(MISSION), world.party(AGENCY));
    let desk = world.sit(MISSION).await.desk;
    let id = assessed(&desk, party).await;
    let share = found(mission, among(world, &[mission, party]).await);
    world.add(CAPACITY, id, "preliminary", Sight::Found { share, party });
    let id = assessed(&world.sit(AGENCY).await.desk, party).await;
    determined(world, id).await;
    planned(&world.sit(AGENCY).await.desk, &own, id).await;
    show(&own, id).await;
    let share = found(agency, Audience::PARTNERS);
    world.add(CAPACITY, id, "determined", Sight::Found { share, party });
    for (what, audience) in [
        ("for partners", Audience::PARTNERS),
        ("for its own people", Audience::OWN),
        ("recognised", Audience::PARTNERS),
        ("taken back", Audience::PARTNERS),
    ] {
        let id = brought(&own, (party, audience), what).await;
        let mut share = found(party, audience);
        if what == "recognised" {
            recognise(&desk, id).await;
        }
        if what == "taken back" {
            let done = own.submit(&format!("/passports/{id}/withdraw"), &[("reason", what)]).await;
            assert_eq!(done, format!("303 /passports/{id}"));
            share.audience = among(world, &[party]).await;
        }
        world.add(PASSPORT, id, what, Sight::Shared(share));
    }
}

/// The same of a party that nobody who looks at two worlds belongs to, as the agency found it: for
/// the two alone where the viewer is a partner, and shown to partners where they are none.
pub(super) async fn hide(world: &mut World, who: &Who, silent: Constituency) {
    let (party, own) = (world.party(silent), world.sit(silent).await.desk);
    let agency = world.party(AGENCY);
    let desk = world.sit(AGENCY).await.desk;
    let partners = found(party, Audience::PARTNERS);
    let is_partner = who.viewer.may_see(Uuid::nil(), &partners);
    let id = assessed(&desk, party).await;
    determined(world, id).await;
    planned(&desk, &own, id).await;
    let reply = [("text", WORD)];
    let done = own.submit(&format!("/capacities/{id}/reply"), &reply).await;
    assert_eq!(done, format!("303 /capacities/{id}"));
    let mut share = found(agency, among(world, &[agency, party]).await);
    if !is_partner {
        show(&own, id).await;
        share.audience = Audience::PARTNERS;
    }
    world.add(CAPACITY, id, "secret", Sight::Found { share, party });
    let audience = if is_partner { Audience::OWN } else { Audience::PARTNERS };
    for number in 0..MANY {
        let id = brought(&own, (party, audience), &format!("{WORD} {number}")).await;
        world.add(PASSPORT, id, "secret", Sight::Shared(found(party, audience)));
        if !is_partner && number == 0 {
            recognise(&desk, id).await;
        }
    }
}

fn found(owner: Id<Organisation>, audience: Id<Audience>) -> Share {
    Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience }
}

async fn among(world: &World, parties: &[Id<Organisation>]) -> Id<Audience> {
    let mut tx = world.desk.begin().await;
    let audience = sharing::among(&mut tx, parties).await.unwrap();
    tx.commit().await.unwrap();
    audience
}

async fn assessed(desk: &Desk, party: Id<Organisation>) -> Uuid {
    let done = desk.submit(&format!("/parties/{party}/assess-psea"), &LOW).await;
    assert!(done.starts_with("303 "), "{done}");
    id_in(&done)
}

/// By another officer of the agency than whoever usually sits there.
async fn determined(world: &World, id: Uuid) {
    let party = (AGENCY, world.party(AGENCY));
    let roles = &ALL_OWN[1..3];
    let other = Who::sit(&world.desk, party, roles, Standing::Confirmed).await;
    let reason = [("reason", WORD)];
    let done = other.desk.submit(&format!("/capacities/{id}/determine"), &reason).await;
    assert_eq!(done, format!("303 /capacities/{id}"));
}

/// A plan, and the yes of an officer of the organisation, without which nobody signs with it (K25).
async fn planned(desk: &Desk, own: &Desk, id: Uuid) {
    let steps = format!("2026-09-01 {WORD}");
    let done = desk.submit(&format!("/capacities/{id}/agree-plan"), &[("steps", &steps)]).await;
    assert_eq!(done, format!("303 /capacities/{id}"));
    let done = own.submit(&format!("/capacities/{id}/accept-plan"), &[("has_read", "yes")]).await;
    assert_eq!(done, format!("303 /capacities/{id}"));
}

async fn show(own: &Desk, id: Uuid) {
    let done = own.submit(&format!("/capacities/{id}/show"), &[("to", "partners")]).await;
    assert_eq!(done, format!("303 /capacities/{id}"));
}

async fn brought(
    own: &Desk,
    (party, audience): (Id<Organisation>, Id<Audience>),
    body: &str,
) -> Uuid {
    let audience = audience.to_string();
    let answers = [
        ("kind", "donor"),
        ("body", body),
        ("assessed_on", "2025-03-01"),
        ("valid_until", "2027-02-28"),
        ("audience", audience.as_str()),
    ];
    let done = own.submit(&format!("/parties/{party}/bring-assessment"), &answers).await;
    assert!(done.starts_with("303 "), "{body}: {done}");
    id_in(&done)
}

async fn recognise(desk: &Desk, id: Uuid) {
    let done = desk.submit(&format!("/passports/{id}/recognise"), &[("stands_for", "psea")]).await;
    assert_eq!(done, format!("303 /passports/{id}"));
}
