//! What organisations say of themselves and what others find of them, in every state that decides
//! who sees it.

use basics::{Id, Organisation};
use profiles::given::{DESCRIBED, FILLED};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    assessed,
    object::{Object, Sight},
    screening,
    secrets::{MANY, WORD},
    who::Who,
    world::{OWNER, World, id_in},
};

const PROFILE: &str = "profiles::profile::Profile";
const DOSSIER: &str = "profiles::dossier::Dossier";
const VERIFICATION: &str = "diligence::verification::Verification";
const FLAG: &str = "diligence::flag::Flag";

/// Nothing is known of it in the world without secrets.
const SILENT: Constituency = Constituency::CommunityOrganisation;

/// All answers speak for the organisation, that to what the world asks besides too.
const GOOD: [(&str, &str); 7] = [
    ("questionnaire", "1"),
    ("further_1", "yes"),
    ("certificate", "yes"),
    ("mandate", "yes"),
    ("safeguards", "yes"),
    ("other_risk", "no"),
    ("flags", "no"),
];

/// The same as `policy::may`, of what organisations say of themselves and find of each other.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    Some(match act {
        "profiles.describe" | "profiles.fill_dossier" | "profiles.open_dossier" => owns,
        // Only for a party that nobody has claimed, and the world's have people.
        "profiles.describe_for" | "profiles.fill_dossier_for" => false,
        "diligence.verify" | "diligence.raise" => {
            let verifiers = [Constituency::MissionCivilian, Constituency::UnAgency];
            who.viewer.constituency().is_some_and(|of| verifiers.contains(&of)) && !owns
        }
        "diligence.warn" | "diligence.escalate" | "diligence.decide" | "diligence.close" => owns,
        // Seen by the two that it stands between alone.
        "diligence.answer" => true,
        "diligence.show" => {
            let Sight::Found { party, .. } = &object.sight else { return None };
            who.is_of(*party)
        }
        _ => return None,
    })
}

/// A profile for partners and a dossier that is open to two who verify; what they found, kept and
/// shown; and flags, told and kept back.
pub(super) async fn add(world: &mut World) {
    let (party, own) = (world.party(OWNER), world.sit(OWNER).await.desk);
    let asked = [
        ("purpose", "verification"),
        ("questions_en", "local_staff | Does it employ people from here?"),
        ("only_noted", "local_staff"),
    ];
    let done = world.registrar().submit("/questionnaires/set", &asked).await;
    assert_eq!(done, "303 /questionnaires");
    // Who has an account there is no secret to whoever runs the instance.
    world.sit(SILENT).await;
    let verifiers = [Constituency::MissionCivilian, Constituency::UnAgency];
    let [mission, agency] = verifiers.map(|constituency| world.party(constituency));
    say(&own, party, &DESCRIBED).await;
    let share = shared(party, Level::Low, Tlp::Green, Audience::PARTNERS);
    world.add(PROFILE, party.uuid(), "for partners", Sight::Shared(share));
    open(&own, party, &FILLED, &[mission, agency]).await;
    let audience = among(world, &[party, mission, agency]).await;
    let share = shared(party, Level::Moderate, Tlp::Amber, audience);
    world.add(DOSSIER, party.uuid(), "open to those who verify", Sight::Shared(share));
    for (constituency, is_shown) in verifiers.into_iter().zip([false, true]) {
        let by = world.party(constituency);
        let id = verified(&world.sit(constituency).await.desk, party, &GOOD).await;
        let mut audience = among(world, &[by, party]).await;
        if is_shown {
            let path = format!("/verifications/{id}/show");
            assert!(own.submit(&path, &[("to", "partners")]).await.starts_with("303 "));
            audience = Audience::PARTNERS;
        }
        let share = shared(by, Level::Moderate, Tlp::Amber, audience);
        world.add(VERIFICATION, id, "found", Sight::Found { share, party });
    }
    let desk = world.sit(Constituency::MissionCivilian).await.desk;
    for (stage, restricted) in [("observation", ""), ("yellow", ""), ("yellow", "Sealed")] {
        let id = flagged(&desk, party, &[("stage", stage), ("restricted", restricted)]).await;
        let audience = match restricted {
            "" => among(world, &[mission, party]).await,
            _ => Audience::OWN,
        };
        let share = shared(mission, Level::Moderate, Tlp::Amber, audience);
        world.add(FLAG, id, stage, Sight::Found { share, party });
    }
    assessed::add(world).await;
}

/// The same of a community organisation, as far as this viewer may not see it: nobody who looks at
/// two worlds belongs to it, nor to the agency that judges it.
pub(super) async fn hide(world: &mut World, who: &Who) {
    let (party, own) = (world.party(SILENT), world.sit(SILENT).await.desk);
    let agency = world.party(Constituency::UnAgency);
    let partners = shared(party, Level::Low, Tlp::Green, Audience::PARTNERS);
    let is_partner = who.viewer.may_see(Uuid::nil(), &partners);
    let audience = if is_partner { Audience::OWN } else { Audience::PARTNERS };
    // The dossier is not whole without a profile that the agency sees: it says no.
    let shown = audience.to_string();
    let described = [&DESCRIBED[1..], &[("mandate", WORD), ("audience", shown.as_str())]].concat();
    say(&own, party, &described).await;
    let share = shared(party, Level::Low, Tlp::Green, audience);
    world.add(PROFILE, party.uuid(), "secret", Sight::Shared(share));
    let filled = [&FILLED[..4], &[("officers", WORD), ("board", WORD)]].concat();
    open(&own, party, &filled, &[agency]).await;
    let between = among(world, &[party, agency]).await;
    let share = shared(party, Level::Moderate, Tlp::Amber, between);
    world.add(DOSSIER, party.uuid(), "secret", Sight::Shared(share));
    assert!(!who.is_of(party) && !who.is_of(agency), "{} is no outsider", who.what);
    let desk = world.sit(Constituency::UnAgency).await.desk;
    screening::hide(world, party).await;
    let noted = [("further_1_why", WORD)];
    let no = [&GOOD[..6], &[("flags", "yes"), ("flags_why", WORD)], &noted].concat();
    let id = verified(&desk, party, &no).await;
    let mut share = shared(agency, Level::Moderate, Tlp::Amber, between);
    if !is_partner {
        let path = format!("/verifications/{id}/show");
        assert!(own.submit(&path, &[("to", "partners")]).await.starts_with("303 "));
        share.audience = Audience::PARTNERS;
    }
    world.add(VERIFICATION, id, "secret", Sight::Found { share, party });
    assessed::hide(world, who, SILENT).await;
    for _ in 0..MANY {
        let id = flagged(&desk, party, &[("stage", "yellow"), ("text", WORD)]).await;
        let share = shared(agency, Level::Moderate, Tlp::Amber, between);
        world.add(FLAG, id, "secret", Sight::Found { share, party });
    }
}

fn shared(owner: Id<Organisation>, level: Level, tlp: Tlp, audience: Id<Audience>) -> Share {
    Share { owner, level, tlp, audience }
}

async fn among(world: &World, parties: &[Id<Organisation>]) -> Id<Audience> {
    let mut tx = world.desk.begin().await;
    let audience = sharing::among(&mut tx, parties).await.unwrap();
    tx.commit().await.unwrap();
    audience
}

async fn say(own: &Desk, party: Id<Organisation>, described: &[(&str, &str)]) {
    let done = own.submit(&format!("/profiles/{party}/describe"), described).await;
    assert_eq!(done, format!("303 /parties/{party}/about"));
}

async fn open(
    own: &Desk,
    party: Id<Organisation>,
    filled: &[(&str, &str)],
    to: &[Id<Organisation>],
) {
    let done = own.submit(&format!("/dossiers/{party}/fill"), filled).await;
    assert_eq!(done, format!("303 /parties/{party}/about"));
    let to: Vec<String> = to.iter().map(ToString::to_string).collect();
    let to: Vec<(&str, &str)> = to.iter().map(|id| ("to", id.as_str())).collect();
    let done = own.submit(&format!("/dossiers/{party}/open"), &to).await;
    assert_eq!(done, format!("303 /parties/{party}/about"));
}

async fn verified(desk: &Desk, party: Id<Organisation>, answers: &[(&str, &str)]) -> Uuid {
    let done = desk.submit(&format!("/parties/{party}/verify"), answers).await;
    assert!(done.starts_with("303 "), "{done}");
    id_in(&done)
}

async fn flagged(desk: &Desk, party: Id<Organisation>, more: &[(&str, &str)]) -> Uuid {
    let usual = [("category", "financial"), ("review_on", "2026-12-31")];
    let text = more.iter().any(|(question, _)| *question == "text");
    let text = (!text).then_some(("text", "Receipts are missing"));
    let answers: Vec<_> = usual.iter().chain(more).copied().chain(text).collect();
    let done = desk.submit(&format!("/parties/{party}/raise-flag"), &answers).await;
    assert!(done.starts_with("303 "), "{done}");
    id_in(&done)
}
