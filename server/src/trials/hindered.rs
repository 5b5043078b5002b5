//! What kept help from people in the world, figures of it, and a breach of the mission's status
//! agreement.

use access::{Breach, Category, Cell, Figures, Fineness, Identity, Incident, store};
use basics::{Id, Line, Organisation, Period};
use sharing::{Audience, AudienceKind, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    object::{Object, Sight},
    secrets::{MANY, WORD},
    who::Who,
    world::{OWNER, World, id_in},
};

const INCIDENT: &str = "access::incident::Incident";
const FIGURES: &str = "access::figures::Figures";
const VIOLATION: &str = "access::violation::Violation";

/// As `policy::may`: whoever coordinates where an incident is shown goes on with it, and lets
/// nobody else in.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    Some(match act {
        "access.correct" | "access.release" | "access.revoke" | "access.pursue" => owns,
        "access.step" => {
            let Sight::Shared(share) = &object.sight else {
                return None;
            };
            owns || who.viewer.coordinates(share.audience)
        }
        _ => return None,
    })
}

/// An incident for each audience and one that was released, figures, and a breach.
pub(super) async fn add(world: &mut World) {
    let (owner, own) = (world.party(OWNER), world.sit(OWNER).await.desk);
    for (kind, audience) in AudienceKind::SHIPPED {
        let id = report(&own, kind.name(), audience).await;
        world.add(INCIDENT, id, kind.name(), Sight::Shared(Incident::share(owner, audience)));
    }
    let id = report(&own, "released", Audience::OWN).await;
    release(&own, id, (world.party(Constituency::MissionCivilian), "Escort")).await;
    let share = Incident::share(owner, Audience::OWN);
    world.add(INCIDENT, id, "released", Sight::Shared(share));
    figures(world, (owner, Audience::PARTNERS), "for partners").await;
    breach(world, Constituency::MissionCivilian, "Road block").await;
    // Who has an account there is no secret to whoever runs the instance.
    world.sit(Constituency::MissionPolice).await;
}

/// Incidents, names, figures and breaches that this viewer may not see.
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
        let share = Incident::share(owner, audience);
        if who.viewer.may_see(Uuid::nil(), &share) {
            continue;
        }
        let id = report(&desk, &format!("{WORD} {number}"), audience).await;
        world.add(INCIDENT, id, "secret", Sight::Shared(share));
        if number == 0 {
            release(&desk, id, (friend, WORD)).await;
        }
    }
    names(world, owner).await;
    figures(world, (owner, Audience::OWN), WORD).await;
    if !who.is_of(world.party(Constituency::MissionPolice)) {
        breach(world, Constituency::MissionPolice, WORD).await;
    }
}

/// Whom exactly it hit, beside incidents that others see.
async fn names(world: &World, owner: Id<Organisation>) {
    let of_owner = |object: &&Object| object.about == INCIDENT && object.owner() == Some(owner);
    for object in world.objects.iter().filter(of_owner) {
        let Sight::Shared(share) = &object.sight else {
            continue;
        };
        let identity = Identity {
            incident: Id::from_uuid(object.id),
            share: *share,
            organisation: None,
            actor: Line::parse("actor", WORD).ok(),
        };
        let app = &world.desk.app;
        let name = async |cx: &mut acts::Context| store::save_identity(cx, &identity).await;
        acts::work_now(app, "test.name", name).await.unwrap();
    }
}

async fn figures(
    world: &mut World,
    (owner, audience): (Id<Organisation>, Id<Audience>),
    what: &str,
) {
    let share = Share { owner, level: Level::Moderate, tlp: Tlp::Green, audience };
    let day = |text: &str| text.parse().unwrap();
    let published = Figures {
        id: Id::named("comity:test:figures", &format!("{what} {owner}")),
        share,
        title: Line::parse("title", what).unwrap(),
        period: Period::between(day("2026-01-01"), day("2026-03-31")).unwrap(),
        fineness: Fineness::Region,
        cells: vec![Cell { place: Id::well_known(1), category: Category::Mines, incidents: 11 }],
        published_at: world.desk.app.clock.now(),
    };
    let enter = async |cx: &mut acts::Context| {
        store::enter_figures(cx, &published).await?;
        cx.leave(&published)
    };
    acts::work_now(&world.desk.app, "test.publish", enter).await.unwrap();
    let what = if what == WORD { "secret" } else { what };
    world.add(FIGURES, published.id.uuid(), what, Sight::Shared(share));
}

async fn breach(world: &mut World, of: Constituency, text: &str) {
    let desk = world.sit(of).await.desk;
    let answers = [
        ("breach", Breach::Flights.name()),
        ("on", "2026-06-10"),
        ("places", "ML07"),
        ("text", text),
    ];
    let done = desk.submit("/sofa-violations/log", &answers).await;
    assert!(done.starts_with("303 "), "{done}");
    let owner = world.party(of);
    let (level, tlp, audience) = (Level::High, Tlp::AmberStrict, Audience::OWN);
    let share = Share { owner, level, tlp, audience };
    world.add(VIOLATION, id_in(&done), "logged", Sight::Shared(share));
}

async fn report(desk: &Desk, text: &str, audience: Id<Audience>) -> Uuid {
    let audience = audience.to_string();
    let answers = [
        ("category", "movement"),
        ("first_day", "2026-05-03"),
        ("places", "ML07"),
        ("affected", "441"),
        ("responsible", "unknown"),
        ("text", text),
        ("audience", audience.as_str()),
    ];
    let done = desk.submit("/access/report", &answers).await;
    assert!(done.starts_with("303 "), "{done}");
    id_in(&done)
}

async fn release(desk: &Desk, id: Uuid, (recipient, purpose): (Id<Organisation>, &str)) {
    let recipient = recipient.to_string();
    let answers =
        [("recipient", recipient.as_str()), ("purpose", purpose), ("last_day", "2026-12-31")];
    let done = desk.submit(&format!("/access/{id}/release"), &answers).await;
    assert_eq!(done, format!("303 /access/{id}"));
}
