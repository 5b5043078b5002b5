//! What is added to a world for one viewer never to know: records of every kind that they may not
//! see.

use basics::{Id, Organisation, Role};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;

use super::{
    agreed, assured, authorised, calls, diligence, directory, hindered,
    object::{Object, Sight},
    offers,
    owed::promise,
    published, stakeholders, supported,
    who::{ALL_OWN, Who},
    world::{ACTIVITY, AUDIENCE, NEED, PARTY, World, count, id_in, report, uuid_in},
};

/// A word of every secret: whoever reads it has learnt of one.
pub(super) const WORD: &str = "Zarqanile";

/// More of them than a page has rows: a page that is cut before it is narrowed would be short.
pub(super) const MANY: usize = 55;

/// Whose secrets they are.
const OWNERS: [Constituency; 2] = [Constituency::NationalNgo, Constituency::InternationalNgo];

/// Adds the secrets and answers them. Nothing is added that this viewer may see.
pub(super) async fn add(world: &mut World, who: &Who) -> Vec<Object> {
    let before = world.objects.len();
    for (number, owner) in OWNERS.into_iter().enumerate() {
        if !who.is_of(world.party(owner)) {
            world.signing_key(owner, agreed::KEYS[number + 1], WORD).await;
            activities(world, who, owner).await;
            needs(world, who, owner).await;
            obligations(world, who, owner).await;
            directory::hide(world, who, owner).await;
            offers::hide(world, who, owner).await;
            stakeholders::hide(world, who, owner).await;
            let friend = friend(world, who);
            published::hide(world, (owner, friend), WORD).await;
            world.hidden_agreements((owner, friend), WORD, MANY).await;
            authorised::hide(world, who, (owner, friend)).await;
            hindered::hide(world, who, (owner, friend)).await;
            assured::hide(world, (owner, friend)).await;
            calls::hide(world, (owner, friend), WORD, MANY).await;
        }
    }
    registry(world, who).await;
    diligence::hide(world, who).await;
    supported::hide(world, who).await;
    people(world, who).await;
    while world.desk.work().await > 0 {}
    let secrets = world.objects.split_off(before);
    for secret in &secrets {
        assert!(!secret.is_seen_by(who), "{} sees {}", who.what, secret.what);
    }
    secrets
}

/// In every state that this viewer may not see, with remarks, with releases to somebody else; and
/// an import.
async fn activities(world: &mut World, who: &Who, constituency: Constituency) {
    let owner = world.party(constituency);
    let desk = world.sit(constituency).await.desk;
    let share = |level, tlp, audience| Share { owner, level, tlp, audience };
    let hidden = share(Level::Severe, Tlp::Red, Audience::OWN);
    let mut states = vec![hidden; MANY];
    for (_, audience) in sharing::AudienceKind::SHIPPED {
        states.push(share(Level::Low, Tlp::Green, audience));
        states.push(share(Level::High, Tlp::Amber, audience));
        states.push(share(Level::Low, Tlp::Red, audience));
    }
    for (number, share) in states.into_iter().enumerate() {
        if who.viewer.may_see(uuid::Uuid::nil(), &share) {
            continue;
        }
        let id = report(&desk, &format!("{WORD} {number}"), &share).await;
        world.add(ACTIVITY, id, "secret", Sight::Shared(share));
        if number == MANY {
            dealings(world, &desk, id, who).await;
        }
    }
    let file = format!(
        "Organisation,Sector,Admin1,Status\n{WORD},WASH,Gao,Ongoing\n{WORD},{WORD},Gao,Ongoing\n"
    );
    let country = [("country", "Mali")];
    let done = desk.upload("/imports/bring", "file", "3w.csv", file.as_bytes(), &country).await;
    let id = id_in(done.location());
    world.add("activities::import::Import", id, "secret", Sight::Shared(hidden));
    let mended = [("row", "3"), ("sector", "WSH"), ("remember", "yes")];
    let done = desk.submit(&format!("/imports/{id}/mend"), &mended).await;
    assert_eq!(done, format!("303 /imports/{id}"));
    let (_, saved) = desk.told("/imports/saved").await;
    let saved = uuid_in(&saved["items"][0]["id"]);
    world.add("activities::import::saved::Saved", saved, "secret", Sight::Shared(hidden));
}

/// Figures in every state that this viewer may not see, more of them than a page has rows.
async fn needs(world: &mut World, who: &Who, constituency: Constituency) {
    let owner = world.party(constituency);
    let desk = world.sit(constituency).await.desk;
    let share = |level, tlp, audience| Share { owner, level, tlp, audience };
    let mut states = vec![share(Level::Severe, Tlp::Red, Audience::OWN); MANY];
    for (_, audience) in sharing::AudienceKind::SHIPPED {
        states.push(share(Level::Low, Tlp::Green, audience));
        states.push(share(Level::High, Tlp::Amber, audience));
    }
    for (number, share) in states.into_iter().enumerate() {
        if !who.viewer.may_see(uuid::Uuid::nil(), &share) {
            let id = count(&desk, &format!("{WORD} {number}"), &share).await;
            world.add(NEED, id, "secret", Sight::Shared(share));
        }
    }
}

/// What is owed to a friend, more of it than a page has rows, the last of it delivered with a file.
async fn obligations(world: &mut World, who: &Who, constituency: Constituency) {
    let owner = world.party(constituency);
    let friend = friend(world, who);
    let desk = world.sit(constituency).await.desk;
    for number in 0..MANY {
        let id = promise(&desk, (friend, "promise"), &format!("{WORD} {number}"), "other").await;
        world.owed(id, "secret", (owner, friend)).await;
        if number + 1 == MANY {
            let file = format!("{WORD}.csv");
            world.deliver(&desk, id, (owner, friend), &file).await;
        }
    }
}

/// A remark, and a release to somebody else than the viewer.
async fn dealings(world: &World, desk: &Desk, id: uuid::Uuid, who: &Who) {
    let path = format!("/activities/{id}");
    assert!(desk.submit(&format!("{path}/comment"), &[("text", WORD)]).await.starts_with("303 "));
    let friend = friend(world, who).to_string();
    let until = [("recipient", friend.as_str()), ("last_day", "2026-12-31"), ("purpose", WORD)];
    assert!(desk.submit(&format!("{path}/release"), &until).await.starts_with("303 "));
}

/// A party that nobody sees but its people, of whom nobody is here; and audiences that somebody
/// named.
async fn registry(world: &mut World, who: &Who) {
    let registrar = world.registrar();
    let answers = [("name", WORD), ("type", "443"), ("constituency", "national_ngo")];
    let hidden = id_in(&registrar.submit("/parties/register", &answers).await);
    let own = Audience::OWN.to_string();
    let answers = [("name_en", WORD), ("type", "441"), ("audience", own.as_str())];
    let done = registrar.submit(&format!("/parties/{hidden}/edit"), &answers).await;
    assert!(done.starts_with("303 "), "{done}");
    let owner = Id::from_uuid(hidden);
    let share = Share { owner, level: Level::Low, tlp: Tlp::Green, audience: Audience::OWN };
    world.add(PARTY, hidden, "secret", Sight::Shared(share));
    for owner in OWNERS.map(|owner| world.party(owner)).into_iter().filter(|of| !who.is_of(*of)) {
        let desk = world.desk.sit("Names", owner, &ALL_OWN);
        let member = friend(world, who).to_string();
        let named = [("name", WORD), ("members", member.as_str())];
        let done = desk.submit("/audiences/open", &named).await;
        assert!(done.starts_with("303 "), "{done}");
        let sight = Sight::Audience { of: owner, members: vec![friend(world, who)] };
        world.add(AUDIENCE, id_in(&done), "secret", sight);
    }
}

/// A party to whom secrets are told, and who is not the viewer's.
fn friend(world: &World, who: &Who) -> Id<Organisation> {
    let friends = [Constituency::Donor, Constituency::UnAgency].map(|friend| world.party(friend));
    friends.into_iter().find(|friend| !who.is_of(*friend)).unwrap()
}

/// Somebody's account, and where they are signed in.
async fn people(world: &mut World, who: &Who) {
    for constituency in OWNERS {
        let of = world.party(constituency);
        if !who.is_of(of) && !who.is(Role::Administrator) {
            let name = format!("{WORD} {}", constituency.name());
            world.person(&name, of, vec![Role::Reader]).await;
        }
    }
}
