//! What parties of the world asked of the host State, and the law that asks for it.

use basics::{Id, Organisation};
use sharing::{Audience, AudienceKind, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::{Object, Sight},
    secrets::{MANY, WORD},
    who::Who,
    world::{OWNER, World, id_in, uuid_in},
};

pub(super) const AUTHORISATION: &str = "authorisations::authorisation::Authorisation";
const LAW: &str = "authorisations::law::Law";

/// As `policy::may`: only whoever asked says what came of it and who else sees it; the law is kept
/// by whoever holds its right.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    Some(match act {
        "authorisations.record" | "authorisations.take_back" | "authorisations.correct" => owns,
        "authorisations.renew" | "authorisations.jot" => owns,
        "authorisations.mark" | "authorisations.unmark" => owns,
        "authorisations.correct_law" => true,
        _ => return None,
    })
}

/// A law, and an authorisation in each state that decides who sees it or what may be done.
pub(super) async fn add(world: &mut World) {
    let registrar = world.registrar();
    let law = [
        ("sort", "ngo_law"),
        ("title", "Law on associations"),
        ("permits", "Associations work where they are registered."),
        ("covers", OWNER.name()),
        ("asks", "travel"),
    ];
    let id = id_in(&registrar.submit("/laws/enter", &law).await);
    let (_, party) = registrar.told("/laws").await;
    assert_eq!(uuid_in(&party["items"][0]["id"]), id);
    let owner = Id::well_known(900);
    let share = Share { owner, level: Level::Low, tlp: Tlp::Clear, audience: Audience::EVERYONE };
    world.add(LAW, id, "for everyone", Sight::Shared(share));
    let (owner, own) = (world.party(OWNER), world.sit(OWNER).await.desk);
    for (kind, audience) in AudienceKind::SHIPPED {
        let id = asked(&own, kind.name(), audience).await;
        world.authorised((owner, audience), id, kind.name());
    }
    let state = world.party(Constituency::HostState);
    for what in ["marked for the State", "marked and taken back", "granted", "not asked for"] {
        let id = match what {
            "not asked for" => drafted(&own, what, Audience::OWN).await,
            _ => asked(&own, what, Audience::OWN).await,
        };
        world.authorised((owner, Audience::OWN), id, what);
        let path = format!("/authorisations/{id}");
        if what.contains("marked") {
            mark(&own, id, (state, "Counter")).await;
        }
        if what.contains("taken back") {
            let mut tx = world.desk.begin().await;
            let releases = sharing::releases_of(&mut tx, id).await.unwrap();
            drop(tx);
            let release = releases[0].id.to_string();
            let done = own.submit(&format!("{path}/unmark"), &[("release", &release)]).await;
            assert_eq!(done, format!("303 {path}"));
        }
        if what == "granted" {
            let answers = [("what", "granted"), ("on", "2026-06-10"), ("last_day", "2026-12-31")];
            let done = own.submit(&format!("{path}/record"), &answers).await;
            assert_eq!(done, format!("303 {path}"));
        }
    }
}

/// The same as far as this viewer may not see it, marked for a friend; and what owners note for
/// themselves beside what this viewer does see.
pub(super) async fn hide(
    world: &mut World,
    who: &Who,
    (constituency, friend): (Constituency, Id<Organisation>),
) {
    let owner = world.party(constituency);
    let desk = world.sit(constituency).await.desk;
    let mut audiences = vec![Audience::OWN; MANY];
    audiences.extend(AudienceKind::SHIPPED.map(|(_, audience)| audience));
    for (number, audience) in audiences.into_iter().enumerate() {
        if who.viewer.may_see(Uuid::nil(), &shared(owner, audience)) {
            continue;
        }
        let id = asked(&desk, &format!("{WORD} {number}"), audience).await;
        world.authorised((owner, audience), id, "secret");
        if number == 0 {
            mark(&desk, id, (friend, WORD)).await;
        }
    }
    let of_owner = |object: &&Object| {
        object.about == AUTHORISATION && object.owner() == Some(owner) && object.what != "secret"
    };
    for id in world.objects.iter().filter(of_owner).map(|object| object.id) {
        let done = desk.submit(&format!("/authorisations/{id}/jot"), &[("text", WORD)]).await;
        assert_eq!(done, format!("303 /authorisations/{id}"));
    }
}

impl World {
    fn authorised(
        &mut self,
        (owner, audience): (Id<Organisation>, Id<Audience>),
        id: Uuid,
        what: &str,
    ) {
        let sight = Sight::Shared(shared(owner, audience));
        self.add(AUTHORISATION, id, what, sight);
    }
}

fn shared(owner: Id<Organisation>, audience: Id<Audience>) -> Share {
    Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience }
}

async fn asked(desk: &Desk, title: &str, audience: Id<Audience>) -> Uuid {
    file(desk, title, audience, &[("requested_on", "2026-06-03")]).await
}

async fn drafted(desk: &Desk, title: &str, audience: Id<Audience>) -> Uuid {
    file(desk, title, audience, &[]).await
}

async fn file(desk: &Desk, title: &str, audience: Id<Audience>, more: &[(&str, &str)]) -> Uuid {
    let audience = audience.to_string();
    let usual = [
        ("kind", "travel"),
        ("title", title),
        ("authority_name", "Prefecture"),
        ("places", "ML07"),
        ("audience", audience.as_str()),
    ];
    let done = desk.submit("/authorisations/file", &[&usual[..], more].concat()).await;
    assert!(done.starts_with("303 "), "{title}: {done}");
    id_in(&done)
}

async fn mark(desk: &Desk, id: Uuid, (recipient, purpose): (Id<Organisation>, &str)) {
    let recipient = recipient.to_string();
    let answers =
        [("recipient", recipient.as_str()), ("purpose", purpose), ("last_day", "2026-12-31")];
    let done = desk.submit(&format!("/authorisations/{id}/mark"), &answers).await;
    assert_eq!(done, format!("303 /authorisations/{id}"));
}
