//! Nobody learns of what they may not see (G8): of two worlds that differ only in what is hidden
//! from somebody, every route shows them the same bytes, whatever they ask and whatever they name.

use std::collections::{BTreeMap, BTreeSet};

use acts::{Capability, Context, Door, Download, FieldKind, Form, Instance, Route, Stream};
use basics::{Problem, Right, Role, Standing};
use serde_json::{Value, json};
use sharing::{Constituency, Visible};
use testing::{Answer, Desk};

use super::{
    object::Object,
    secrets, store,
    who::{ALL_OWN, Who},
    world::{OWNER, World},
};
use crate::product;

/// Records of one kind that are named in questions.
const NAMED_MAX: usize = 2;

/// A test for each seat: together they would take longer than one test may.
macro_rules! two_worlds_look_the_same {
    ($($to:ident: $seat:expr;)*) => {
        $(
            #[tokio::test]
            async fn $to() {
                look_at_both($seat).await;
            }
        )*
    };
}

two_worlds_look_the_same! {
    two_worlds_look_the_same_to_a_national_ngo: confirmed(Constituency::NationalNgo, &ALL_OWN);
    two_worlds_look_the_same_to_an_international_one:
        confirmed(Constituency::InternationalNgo, &ALL_OWN);
    two_worlds_look_the_same_to_a_donor: confirmed(Constituency::Donor, &ALL_OWN);
    two_worlds_look_the_same_to_the_host_state: confirmed(Constituency::HostState, &ALL_OWN);
    two_worlds_look_the_same_to_the_missions_civilians:
        confirmed(Constituency::MissionCivilian, &ALL_OWN);
    two_worlds_look_the_same_to_the_force: confirmed(Constituency::MissionMilitary, &ALL_OWN);
    two_worlds_look_the_same_to_the_secretariat:
        confirmed(Constituency::MissionCivilian, &[Role::Secretariat]);
    two_worlds_look_the_same_to_an_administrator:
        confirmed(Constituency::MissionCivilian, &[Role::Administrator]);
    two_worlds_look_the_same_to_a_suspended_stranger:
        Seat { of: None, roles: Vec::new(), standing: Standing::Suspended };
    two_worlds_look_the_same_to_a_suspended_owner:
        Seat { of: Some(OWNER), roles: ALL_OWN.to_vec(), standing: Standing::Suspended };
}

/// Sits down in a world without secrets and in one with those that are kept from this seat.
async fn look_at_both(seat: Seat) {
    let (without, mut with) = (World::build().await, World::build().await);
    let who = seat.take(&with).await;
    let secrets = secrets::add(&mut with, &who).await;
    let compared = compare(&seat.take(&without).await, &who, &with, &secrets).await;
    let (asked, leaks) = (compared.asked, compared.leaks);
    println!("{asked} questions asked in two worlds, {} leaks", leaks.len());
    assert!(asked > 1_000, "{asked} questions are not the whole product");
    assert!(leaks.is_empty(), "{}: {}", who.what, leaks.join("\n"));
}

/// Where what is no secret to a partner is seen.
const SHOWN: [&str; 60] = [
    "/",
    "/access",
    "/access/{id}",
    "/activities",
    "/activities/download.csv",
    "/activities/download.geojson",
    "/activities/download.json",
    "/activities/download.xlsx",
    "/activities/{id}",
    "/agreements",
    "/agreements/{id}",
    "/agreements/{id}/compare",
    "/agreements/{id}/side-by-side",
    "/assurance",
    "/assurance/{id}",
    "/audiences",
    "/authorisations",
    "/authorisations/waiting",
    "/authorisations/{id}",
    "/call-applications/{id}",
    "/calls",
    "/calls/{id}",
    "/capacities",
    "/capacities/{id}",
    "/engagements/{id}",
    "/feed",
    "/focal-points",
    "/focal-points/cards.vcf",
    "/focal-points/sheet",
    "/focal-points/{id}",
    "/focal-points/{id}/card.vcf",
    "/gaps",
    "/ideas",
    "/ideas/{id}",
    "/imports",
    "/imports/{id}/verdicts.xlsx",
    "/journal",
    "/map",
    "/needs",
    "/needs/download.csv",
    "/needs/download.xlsx",
    "/needs/{id}",
    "/offers",
    "/offers/{id}",
    "/offices",
    "/offices/{id}",
    "/overlaps/{id}",
    "/parties/{id}/about",
    "/parties/{id}/focal-points",
    "/parties/{id}/profile",
    "/parties/{id}/standing",
    "/passports",
    "/passports/{id}",
    "/places/{id}/sheet",
    "/presence",
    "/publications/{id}",
    "/signing-keys",
    "/signing-keys/{id}",
    "/verifications",
    "/verifications/{id}",
];

/// Each surface would show a leak: what is no secret to the viewer is seen on all of them.
#[tokio::test]
async fn what_is_no_secret_differs_wherever_it_is_shown() {
    let (without, mut with) = (World::build().await, World::build().await);
    let reader = confirmed(Constituency::InternationalNgo, &ALL_OWN);
    let stranger = confirmed(Constituency::HostState, &ALL_OWN);
    let hidden_from = stranger.take(&with).await;
    let shown = secrets::add(&mut with, &hidden_from).await;
    let (one, other) = (reader.take(&without).await, reader.take(&with).await);
    let compared = compare(&one, &other, &with, &shown).await;
    for route in SHOWN {
        assert!(compared.routes.contains(route), "{route} shows nothing of what is no secret");
    }
}

/// A count of what sharing hides is the smallest leak there is.
#[tokio::test]
async fn a_count_that_forgets_sharing_is_caught() {
    let leaky = || {
        let mut all = product::capabilities();
        all.push(Capability::new("leaky").stream::<CountsAll>());
        all
    };
    let (without, mut with) = (World::build_of(leaky()).await, World::build_of(leaky()).await);
    let seat = confirmed(Constituency::Donor, &ALL_OWN);
    let who = seat.take(&with).await;
    let secrets = secrets::add(&mut with, &who).await;
    let compared = compare(&seat.take(&without).await, &who, &with, &secrets).await;
    assert_eq!(compared.routes, BTreeSet::from([CountsAll::PATH]));
}

struct CountsAll;

impl Stream for CountsAll {
    const PATH: &'static str = "/count";
    const NEEDS: Right = Right::of_anyone("count");
    const KIND: &'static str = "text/plain";
    type About = Instance;

    async fn flow(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Download, Problem> {
        let bytes = store::count_all(cx).await?.to_string().into_bytes();
        Ok(Download { content_type: Self::KIND, file_name: None, bytes })
    }
}

/// Where somebody sits who looks at both worlds.
struct Seat {
    /// None for whoever is not signed in.
    of: Option<Constituency>,
    roles: Vec<Role>,
    standing: Standing,
}

fn confirmed(of: Constituency, roles: &[Role]) -> Seat {
    Seat { of: Some(of), roles: roles.to_vec(), standing: Standing::Confirmed }
}

impl Seat {
    async fn take(&self, world: &World) -> Who {
        match self.of {
            None => Who::nobody(&world.desk),
            Some(of) => {
                let party = (of, world.party(of));
                Who::sit(&world.desk, party, &self.roles, self.standing).await
            }
        }
    }
}

#[derive(Default)]
struct Compared {
    asked: usize,
    leaks: Vec<String>,
    /// The routes whose answers differed.
    routes: BTreeSet<&'static str>,
}

/// Asks in both worlds everything that the route table knows to ask.
async fn compare(without: &Who, with: &Who, world: &World, secrets: &[Object]) -> Compared {
    let mut compared = Compared::default();
    let named = named(world, secrets);
    for route in world.routes() {
        for question in questions(&route, &named) {
            compared.asked += 1;
            let one = question.ask(&without.desk).await;
            let other = question.ask(&with.desk).await;
            if let Some(difference) = difference(&one, &other) {
                compared.routes.insert(route.path);
                compared.leaks.push(format!("{question:?}: {difference}"));
            }
        }
    }
    compared
}

/// Some records of each kind, the secret ones first.
fn named(world: &World, secrets: &[Object]) -> BTreeMap<&'static str, Vec<String>> {
    let mut named: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for objects in [secrets, &world.objects] {
        let mut seen: BTreeMap<_, usize> = BTreeMap::new();
        for object in objects.iter().rev() {
            let count = seen.entry(object.about).or_default();
            *count += 1;
            if *count <= NAMED_MAX {
                named.entry(object.about).or_default().push(object.id.to_string());
            }
        }
    }
    named
}

/// One request, said so that it can be sent in both worlds.
#[derive(Debug)]
enum Question {
    Get(String),
    Call(String, Value),
}

fn questions(route: &Route, named: &BTreeMap<&'static str, Vec<String>>) -> Vec<Question> {
    let paths = match route.path.contains("{id}") {
        false => vec![route.path.to_owned()],
        true => named[route.about].iter().map(|id| route.path.replace("{id}", id)).collect(),
    };
    let mut all = Vec::new();
    for path in &paths {
        all.push(Question::Get(path.clone()));
        match route.door {
            Door::Stream => {}
            Door::Page => all.push(Question::Get(format!("/api{path}"))),
            Door::Act => all.push(Question::Call(path.clone(), json!({}))),
        }
    }
    for (field, answer) in answered(route, named) {
        let path = &paths[0];
        let query =
            form_urlencoded::Serializer::new(String::new()).append_pair(field, &answer).finish();
        match route.door {
            Door::Stream => all.push(Question::Get(format!("{path}?{query}"))),
            Door::Page => {
                all.push(Question::Get(format!("{path}?{query}")));
                all.push(Question::Get(format!("/api{path}?{query}")));
            }
            Door::Act => all.push(Question::Call(path.clone(), json!({ field: answer }))),
        }
    }
    all
}

/// Each question of a route with each answer to it that may say something of a secret.
fn answered(
    route: &Route,
    named: &BTreeMap<&'static str, Vec<String>>,
) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for field in &route.fields {
        let kind = match &field.kind {
            FieldKind::Several(kind) => kind,
            kind => kind,
        };
        let answers: Vec<String> = match (kind, route.door) {
            // The nil id too: for some it is the beginning of all.
            (FieldKind::Id, _) => {
                let ids = named.values().map(|ids| ids[0].clone());
                ids.chain([uuid::Uuid::nil().to_string()]).collect()
            }
            (FieldKind::Text | FieldKind::Line | FieldKind::Paragraph, _) => {
                vec![secrets::WORD.to_owned()]
            }
            // What else an act asks is no reference to a record.
            (_, Door::Act) => Vec::new(),
            (FieldKind::OneOf(names), _) => names.iter().map(|name| (*name).to_owned()).collect(),
            (FieldKind::Day, _) => vec!["2026-06-01".to_owned()],
            (FieldKind::Number, _) => vec!["7".to_owned()],
            (FieldKind::Tick, _) => vec!["yes".to_owned()],
            (FieldKind::File | FieldKind::Several(_), _) => Vec::new(),
        };
        all.extend(answers.into_iter().map(|answer| (field.name, answer)));
    }
    all
}

impl Question {
    async fn ask(&self, desk: &Desk) -> Answer {
        match self {
            Self::Get(path) => desk.get(path).await,
            Self::Call(path, body) => desk.post_json(path, body).await,
        }
    }
}

/// Where two answers differ, if it is not in what is new each time.
fn difference(one: &Answer, other: &Answer) -> Option<String> {
    if one.status != other.status {
        return Some(format!("{} and {}", one.status, other.status));
    }
    let (text, other_text) = (without_chance(&one.body()), without_chance(&other.body()));
    if text != other_text {
        let is_edge = |letter: char| "<{,\n".contains(letter);
        let mut parts = text.split(is_edge).zip(other_text.split(is_edge));
        let parts = parts.find(|(part, other)| part != other);
        return Some(format!("{:?}", parts.unwrap_or(("one", "goes on"))));
    }
    let (mut headers, mut other_headers) = (one.headers.clone(), other.headers.clone());
    if one.bytes != other.bytes {
        // The tag of what chance made different.
        headers.remove("etag");
        other_headers.remove("etag");
    }
    (headers != other_headers).then(|| format!("{headers:?} and {other_headers:?}"))
}

/// What was drawn by chance, each time anew, and where it ends: the keys of forms, which entries
/// of the journal belong to one deed, the salts of what they commit to, and what follows from them.
const BY_CHANCE: [(&str, char); 9] = [
    ("\nid: ", '\n'),
    (r#"name="_key" value=""#, '"'),
    (r#""deed":""#, '"'),
    (r#"\"deed\":\""#, '"'),
    (r#""commitment":""#, '"'),
    (r#""entry":""#, '"'),
    (r#""entry":{"id":""#, '"'),
    (r#""leaf_hash":""#, '"'),
    (r#"href="/journal/receipts/"#, '"'),
];

fn without_chance(text: &str) -> String {
    // The feed begins with an id.
    let text = if text.starts_with("id: ") { format!("\n{text}") } else { text.to_owned() };
    BY_CHANCE.iter().fold(text, |text, (start, end)| {
        let mut parts = text.split(start);
        let mut bare = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            bare.push_str(start);
            bare.push_str(part.split_once(*end).map_or("", |(_, rest)| rest));
        }
        bare
    })
}
