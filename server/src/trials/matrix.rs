//! The authorisation matrix (G9): every route, method, role, standing, constituency, audience and
//! state of a record, with the answer that the rules say.

use acts::{Door, Route};
use basics::{Role, Standing};
use serde_json::json;
use sharing::Constituency;

use super::{
    object::Object,
    policy,
    who::{ALL_OWN, Who},
    world::{OWNER, World},
};

/// What an answer should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    SignInFirst,
    Forbidden,
    /// The act wants somebody who has just proved that it is them.
    ProveAgain,
    NotFound,
    /// The door is open: a page is shown, a form too (or a sentence why not now), and an act with
    /// an answer to a question that nobody asked is refused, which changes nothing.
    Open,
}

/// Every door opens to those to whom the rules open it and to nobody else: asked by a quarter of
/// everybody in a test of its own, since all in one take longer than a test may.
async fn every_door_opens_as_the_rules_say(quarter: usize) {
    let world = World::build().await;
    let mut cells = 0;
    let mut wrong = Vec::new();
    for who in everybody(&world).await.into_iter().skip(quarter).step_by(QUARTERS) {
        let (judged, found) = judge(&world, &who).await;
        cells += judged;
        wrong.extend(found);
    }
    println!("{cells} cells, {} wrong", wrong.len());
    assert!(cells > 10_000, "{cells} cells are not a quarter of the matrix");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const QUARTERS: usize = 4;

#[tokio::test]
async fn every_door_opens_as_the_rules_say_to_the_first_of_everybody() {
    every_door_opens_as_the_rules_say(0).await;
}

#[tokio::test]
async fn every_door_opens_as_the_rules_say_to_the_second_of_everybody() {
    every_door_opens_as_the_rules_say(1).await;
}

#[tokio::test]
async fn every_door_opens_as_the_rules_say_to_the_third_of_everybody() {
    every_door_opens_as_the_rules_say(2).await;
}

#[tokio::test]
async fn every_door_opens_as_the_rules_say_to_the_last_of_everybody() {
    every_door_opens_as_the_rules_say(QUARTERS - 1).await;
}

/// The matrix would notice: a product that forgets the standing, the owner or the sharing answers
/// one person as it should answer another.
#[tokio::test]
async fn a_product_that_forgets_the_standing_the_owner_or_the_sharing_is_caught() {
    let world = World::build().await;
    let confirmed = sit(&world, OWNER, &ALL_OWN, Standing::Confirmed).await;
    let suspended = sit(&world, OWNER, &ALL_OWN, Standing::Suspended).await;
    let neighbour = world.sit(Constituency::InternationalNgo).await;
    for (who, route) in [
        (&suspended, "/activities/{id}/correct"),
        (&neighbour, "/activities/{id}/correct"),
        (&neighbour, "/activities/{id}"),
    ] {
        let desk = confirmed.desk.clone();
        let forgotten = Who {
            desk,
            actor: who.actor.clone(),
            viewer: who.viewer.clone(),
            what: who.what.clone(),
        };
        let (_, wrong) = judge(&world, &forgotten).await;
        assert!(wrong.iter().any(|wrong| wrong.contains(&format!(" {route} "))), "{wrong:?}");
    }
}

/// Asks everything that one person can ask; answers how much that was, and what was not as the
/// rules say.
async fn judge(world: &World, who: &Who) -> (usize, Vec<String>) {
    let mut cells = 0;
    let mut wrong = Vec::new();
    for route in &world.routes() {
        for object in subjects(world, route) {
            let expected = expected(who, route, object.as_ref());
            for answer in ask(who, route, object.as_ref()).await {
                cells += 1;
                if !answer.is(expected, route) {
                    let what = object.as_ref().map_or("", |object| object.what.as_str());
                    let (method, path, status) = (answer.method, route.path, answer.status);
                    wrong.push(format!(
                        "{method} {path} {what}: {} is answered {status}, not {expected:?}",
                        who.what
                    ));
                }
            }
        }
    }
    (cells, wrong)
}

/// Everybody: each constituency with all its roles; each role and standing among the owner's
/// people; the roles of the instance elsewhere; somebody who left the screen open, and programs
/// with some of their rights; an NGO that the protocol does not bind; nobody.
async fn everybody(world: &World) -> Vec<Who> {
    let mut all = vec![Who::nobody(&world.desk)];
    for constituency in Constituency::ALL {
        all.push(world.sit(constituency).await);
    }
    for role in Role::ALL {
        for standing in Standing::ALL {
            all.push(sit(world, OWNER, &[role], standing).await);
        }
        all.push(sit(world, Constituency::MissionCivilian, &[role], Standing::Confirmed).await);
        all.push(sit(world, Constituency::UnAgency, &[role], Standing::Confirmed).await);
    }
    let manager = || sit(world, OWNER, &ALL_OWN, Standing::Confirmed);
    all.push(manager().await.unproved());
    all.push(manager().await.program(&["activities.read", "activities.write", "parties.write"]));
    all.push(
        sit(world, OWNER, &[Role::Reader], Standing::Confirmed)
            .await
            .program(&["activities.write"]),
    );
    let unbound = (OWNER, world.unbound);
    all.push(Who::sit(&world.desk, unbound, &ALL_OWN, Standing::Confirmed).await);
    all
}

async fn sit(world: &World, of: Constituency, roles: &[Role], standing: Standing) -> Who {
    Who::sit(&world.desk, (of, world.party(of)), roles, standing).await
}

/// The records that a route can be asked about; none where it is about the instance.
fn subjects(world: &World, route: &Route) -> Vec<Option<Object>> {
    if !route.path.contains("{id}") {
        return vec![None];
    }
    let about = world.objects.iter().filter(|object| object.about == route.about);
    let about: Vec<_> = about.cloned().map(Some).collect();
    assert!(!about.is_empty(), "the world has no {} for {}", route.about, route.path);
    about
}

fn expected(who: &Who, route: &Route, object: Option<&Object>) -> Expected {
    if !who.holds(route.needs) {
        return match &who.actor {
            None => Expected::SignInFirst,
            Some(_) => Expected::Forbidden,
        };
    }
    if object.is_some_and(|object| !object.is_seen_by(who)) {
        return Expected::NotFound;
    }
    let may = match (route.door, object) {
        (Door::Act, Some(object)) => policy::may(route.name, who, object)
            .unwrap_or_else(|| panic!("nobody said who may {}", route.name)),
        _ => true,
    };
    match may {
        false => Expected::Forbidden,
        true if route.fresh && !who.is_fresh() => Expected::ProveAgain,
        true => Expected::Open,
    }
}

struct Answered {
    method: &'static str,
    status: u16,
    is_sign_in: bool,
    is_proof: bool,
}

/// All the ways in which a route can be asked.
async fn ask(who: &Who, route: &Route, object: Option<&Object>) -> Vec<Answered> {
    let path = match object {
        None => route.path.to_owned(),
        Some(object) => route.path.replace("{id}", &object.id.to_string()),
    };
    let answer = who.desk.get(&path).await;
    let mut all = vec![Answered {
        method: "GET",
        status: answer.status.as_u16(),
        is_sign_in: answer.location().starts_with("/sign-in?next="),
        is_proof: answer.location().starts_with("/account/prove?next="),
    }];
    let (method, (status, told)) = match route.door {
        Door::Act => ("POST /api", who.desk.call(&path, json!({ "nobody asked": "x" })).await),
        Door::Page => ("GET /api", who.desk.told(&path).await),
        Door::Stream => return all,
    };
    let is_proof = told["type"] == "/problems/prove-again";
    all.push(Answered { method, status, is_sign_in: false, is_proof });
    all
}

impl Answered {
    fn is(&self, expected: Expected, route: &Route) -> bool {
        match expected {
            Expected::SignInFirst => self.status == 401 || (self.status == 303 && self.is_sign_in),
            Expected::Forbidden => self.status == 403 && !self.is_proof,
            Expected::ProveAgain => self.is_proof,
            Expected::NotFound => self.status == 404,
            Expected::Open if self.method == "POST /api" => {
                self.status == 422 || at_the_door(route).contains(&self.status)
            }
            Expected::Open if self.is_sign_in => at_the_door(route).contains(&303),
            Expected::Open => {
                matches!(self.status, 200 | 422) || at_the_door(route).contains(&self.status)
            }
        }
    }
}

/// What the acts of the door itself answer to whoever comes at the wrong moment: there is nothing
/// to set up any more, no code is awaited, no session is half open.
fn at_the_door(route: &Route) -> &'static [u16] {
    match route.name {
        "people.set_up" => &[404],
        "people.second_factor" | "people.sign_out" => &[303, 401],
        // Whoever has not just proved themselves is asked to; a session that is half open is not.
        "people.enrol_second_factor" => &[303, 401, 403],
        _ => &[],
    }
}
