//! Calls for partners in the states that decide who sees them, and what belongs to them.

use basics::{Id, Organisation};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;

use super::{
    object::{Object, Sight},
    who::{ALL_OWN, Who},
    world::{OWNER, World, id_in, uuid_in},
};

const CALL: &str = "calls::call::Call";
const QUESTION: &str = "calls::question::Question";
const APPLICATION: &str = "calls::application::Application";
const IDEA: &str = "calls::idea::Idea";

/// Who calls in the world.
const CALLER: Constituency = Constituency::MissionCivilian;

/// As `policy::may`: whoever calls keeps the call and judges what was filed, which only the two
/// see; whoever filed or proposed something speaks for it.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    Some(match act {
        "calls.change" | "calls.publish" | "calls.name_reviewers" => owns,
        "calls.conclude" | "calls.cancel" | "calls.answer" => owns,
        // Whoever sees it; that one's own is not applied for, is said in a sentence.
        "calls.ask" | "calls.apply" => true,
        "calls.withdraw" | "calls.respond" => owns,
        "calls.decide" | "calls.retract" | "calls.take_up" | "calls.decline_idea" => !owns,
        // Whoever was named, and in this world nobody is.
        "calls.score" => false,
        _ => return None,
    })
}

/// A draft, one that is open to partners with a question and an application, a direct one, and an
/// idea.
pub(super) async fn add(world: &mut World) {
    let (caller, own) = (world.sit(CALLER).await.desk, world.sit(OWNER).await.desk);
    let parties = [world.party(CALLER), world.party(OWNER)];
    let draft = drafted(&caller, "draft", &brief("Draft"), &WEIGHTS).await;
    world.call(&draft, "a draft", shared(parties[0], Tlp::Green, Audience::OWN));
    let open = drafted(&caller, "draft", &brief("Wells"), &WEIGHTS).await;
    let partners = Audience::PARTNERS.to_string();
    publish(&caller, &open, &[("audience", partners.as_str())]).await;
    let share = shared(parties[0], Tlp::Green, Audience::PARTNERS);
    world.call(&open, "open to partners", share);
    world.asked(&own, &open, ("asked", share), "Who leads?").await;
    let between = among(world, &parties).await;
    world.filed(&own, &open, ("filed", between), "We dig").await;
    let direct = invited(&caller, parties[1], "Invitation").await;
    publish(&caller, &direct, &[]).await;
    world.call(&direct, "direct", shared(parties[0], Tlp::Amber, between));
    world.idea(&own, ("an idea", between), "A radio", parties[0]).await;
}

/// More than a page has of them, of this owner and a friend, none of which the viewer may see.
pub(super) async fn hide(
    world: &mut World,
    (owner, friend): (Constituency, Id<Organisation>),
    word: &str,
    count: usize,
) {
    let (party, desk) = (world.party(owner), world.sit(owner).await.desk);
    let between = among(world, &[party, friend]).await;
    for number in 0..count {
        let title = format!("{word} {number}");
        let draft = drafted(&desk, "draft", &brief(&title), &WEIGHTS).await;
        world.call(&draft, "secret", shared(party, Tlp::Green, Audience::OWN));
        world.idea(&desk, ("secret", between), &title, friend).await;
    }
    let direct = invited(&desk, friend, word).await;
    publish(&desk, &direct, &[]).await;
    let share = shared(party, Tlp::Amber, between);
    world.call(&direct, "secret", share);
    let friend = world.desk.sit("Friend", friend, &ALL_OWN);
    world.asked(&friend, &direct, ("secret", share), word).await;
    world.filed(&friend, &direct, ("secret", between), word).await;
}

impl World {
    fn call(&mut self, path: &str, what: &str, share: Share) {
        self.add(CALL, id_in(path), what, Sight::Shared(share));
    }

    async fn asked(&mut self, desk: &Desk, call: &str, (what, share): (&str, Share), text: &str) {
        let done = desk.submit(&format!("{call}/ask"), &[("text", text)]).await;
        assert_eq!(done, format!("303 {call}"));
        let (_, told) = desk.told(call).await;
        let id = uuid_in(&told["questions"][0]["id"]);
        self.add(QUESTION, id, what, Sight::Shared(share));
    }

    async fn filed(
        &mut self,
        desk: &Desk,
        call: &str,
        (what, audience): (&str, Id<Audience>),
        text: &str,
    ) {
        let answers = [("approach", text), ("presence", text)];
        let done = desk.submit(&format!("{call}/apply"), &answers).await;
        let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
        let (_, told) = desk.told(path).await;
        let owner = Id::from_uuid(uuid_in(&told["application"]["owner"]));
        let (level, tlp) = (Level::Moderate, Tlp::Amber);
        let share = Share { owner, level, tlp, audience };
        self.add(APPLICATION, id_in(path), what, Sight::Shared(share));
    }

    async fn idea(
        &mut self,
        desk: &Desk,
        (what, audience): (&str, Id<Audience>),
        title: &str,
        to: Id<Organisation>,
    ) {
        let to = to.to_string();
        let answers = [("to", to.as_str()), ("title", title), ("text", title)];
        let done = desk.submit("/ideas/propose", &answers).await;
        let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
        let (_, told) = desk.told(path).await;
        let owner = Id::from_uuid(uuid_in(&told["owner"]));
        let (level, tlp) = (Level::Moderate, Tlp::Amber);
        let share = Share { owner, level, tlp, audience };
        self.add(IDEA, id_in(path), what, Sight::Shared(share));
    }
}

const WEIGHTS: [(&str, &str); 1] = [("local_presence", "100")];

/// What every call says.
fn brief(title: &str) -> [(&str, &str); 5] {
    [
        ("title", title),
        ("text", title),
        ("questions_until", "2026-12-01"),
        ("apply_until", "2026-12-10"),
        ("told_on", "2026-12-20"),
    ]
}

async fn drafted(desk: &Desk, act: &str, brief: &[(&str, &str)], more: &[(&str, &str)]) -> String {
    let done = desk.submit(&format!("/calls/{act}"), &[brief, more].concat()).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

async fn invited(desk: &Desk, party: Id<Organisation>, title: &str) -> String {
    let party = party.to_string();
    let why = [("invited", party.as_str()), ("because", "time"), ("said", title)];
    drafted(desk, "draft-direct", &brief(title), &why).await
}

async fn publish(desk: &Desk, call: &str, answers: &[(&str, &str)]) {
    let done = desk.submit(&format!("{call}/publish"), answers).await;
    assert_eq!(done, format!("303 {call}"));
}

fn shared(owner: Id<Organisation>, tlp: Tlp, audience: Id<Audience>) -> Share {
    Share { owner, level: Level::Low, tlp, audience }
}

async fn among(world: &World, parties: &[Id<Organisation>]) -> Id<Audience> {
    let mut tx = world.desk.begin().await;
    let audience = sharing::among(&mut tx, parties).await.unwrap();
    tx.commit().await.unwrap();
    audience
}
