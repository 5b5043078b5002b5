//! What the index answers is what the rules say of each record: sharing, place, language, time.

use basics::{Day, Id, Line};
use places::{Country, Place};
use profiles::Spoken;
use sharing::{Audience, Level, Share, Tlp, Viewer};
use testing::Desk;

use super::{Story, story};
use crate::{
    Answers, Channel, ChannelKind, Check, Contact, FocalPoint, Near, Reliance, Rung, Topic,
    ladder::{ladder, nearness},
};

const TOPICS: [&str; 3] = ["HEA", "WSH", "general"];
const PLACES: [(&str, u8); 4] = [("MLI", 0), ("ML07", 1), ("ML0701", 2), ("ML06", 1)];
const LANGUAGES: [Spoken; 3] = [Spoken::Bambara, Spoken::French, Spoken::Songhay];

fn place(at: usize) -> Id<Place> {
    let (code, level) = PLACES[at];
    Place::id_of(Country::parse("MLI").unwrap(), level, code)
}

/// The areas around each of these, the nearest first.
fn above(at: usize) -> Vec<Id<Place>> {
    match at {
        0 => Vec::new(),
        2 => vec![place(1), place(0)],
        _ => vec![place(0)],
    }
}

/// Numbers that are the same in each run and look like none.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn some<T: Copy>(&mut self, of: &[T], least: usize) -> Vec<T> {
        let mut some: Vec<T> = of.iter().copied().filter(|_| self.roll(2) == 0).collect();
        if some.len() < least {
            some = vec![of[self.roll(of.len())]];
        }
        some
    }
}

fn contact(dice: &mut Dice, name: &str) -> Contact {
    let channel = Channel::parse(ChannelKind::Radio, "x", "Golf 2").unwrap();
    let languages = dice.some(&LANGUAGES, 0);
    let name = Line::parse("name", name).unwrap();
    Contact { name, role: None, channels: vec![channel], languages }
}

/// Of every sort: shared with these or those, confirmed or not, leaving, covered or not.
fn made(story: &Story, number: usize, dice: &mut Dice, today: Day) -> FocalPoint {
    let owner = [story.association, story.agency, story.mission][dice.roll(3)];
    let audiences = [Audience::OWN, Audience::HUMANITARIAN, Audience::PARTNERS, Audience::EVERYONE];
    let share = Share {
        owner,
        level: Level::ALL[dice.roll(4)],
        tlp: Tlp::ALL[dice.roll(5)],
        audience: audiences[dice.roll(4)],
    };
    let topics = dice.some(&TOPICS, 1);
    let at: Vec<usize> = dice.some(&[0, 1, 2, 3], 0);
    // Several have one name, so that the id decides.
    let name = format!("Person {}", dice.roll(20));
    let holder = contact(dice, &name);
    let stand_ins = match dice.roll(2) {
        0 => vec![contact(dice, "Stand-in")],
        _ => Vec::new(),
    };
    let moment = basics::Moment::from_micros(0).unwrap();
    FocalPoint {
        id: Id::named("comity:test:focal-point", &number.to_string()),
        share,
        topics: topics.iter().map(|name| Topic::from_name(name).unwrap()).collect(),
        places: at.into_iter().map(place).collect(),
        holder,
        stand_ins,
        hours: None,
        since: today.plus_days(-400),
        departs_on: (dice.roll(3) == 0).then(|| today.plus_days(dice.roll(40) as i32 - 20)),
        check: Check {
            confirmed_on: today.plus_days(-(dice.roll(200) as i32)),
            round: 1,
            keeper: owner,
        },
        ended_on: (dice.roll(9) == 0).then_some(today),
        updated_at: moment,
        version: 1,
    }
}

/// A question, as the address and as the rules have it.
#[derive(Clone, Copy, Debug)]
struct Question {
    topic: Option<&'static str>,
    place: Option<usize>,
    language: Option<Spoken>,
}

impl Question {
    fn query(self) -> String {
        let topic = self.topic.map(|topic| format!("topic={topic}"));
        let place = self.place.map(|at| format!("place={}", place(at)));
        let language = self.language.map(|spoken| format!("language={}", spoken.name()));
        [topic, place, language].into_iter().flatten().collect::<Vec<_>>().join("&")
    }
}

/// Whether somebody stands on a rung, said once more without a line of the index.
fn stands(it: &FocalPoint, rung: &Rung, question: Question, today: Day) -> bool {
    let answering = match it.answers(today) {
        Answers::Holder(contact) | Answers::StandIn(contact) => Some(contact),
        Answers::Nobody => None,
    };
    let holds = answering.is_some() && it.reliance(today) != Reliance::Unconfirmed;
    let languages = match (it.has_left(today), it.stand_ins.first()) {
        (false, _) => it.holder.languages.clone(),
        (true, first) => first.map(|first| first.languages.clone()).unwrap_or_default(),
    };
    let speaks = question.language.map(|language| languages.contains(&language));
    let is_near = match rung.near {
        Near::Unasked => true,
        Near::Exact(area) | Near::Around(area) => it.places.contains(&area),
        Near::Everywhere => it.places.is_empty(),
        Near::Part(area) => it.places.iter().any(|own| {
            let at = (0..PLACES.len()).find(|at| place(*at) == *own).unwrap();
            above(at).contains(&area)
        }),
    };
    holds == rung.holds && speaks == rung.speaks && is_near
}

/// Everybody who answers, as the rules say, in order.
fn expected(
    all: &[FocalPoint],
    question: Question,
    today: Day,
    sees: impl Fn(&FocalPoint) -> bool,
) -> Vec<String> {
    let above = question.place.map(above).unwrap_or_default();
    let near = nearness(question.place.map(place), &above);
    let mut left: Vec<&FocalPoint> = all.iter().filter(|it| it.ended_on.is_none()).collect();
    left.retain(|it| sees(it));
    left.retain(|it| question.topic.is_none_or(|name| it.topics.iter().any(|t| t.name() == name)));
    left.sort_by_key(|it| (basics::fold(it.holder.name.as_str()), it.id.uuid()));
    let mut order = Vec::new();
    for rung in ladder(&near, question.language.is_some()) {
        let (here, rest) = left.into_iter().partition(|it| stands(it, &rung, question, today));
        let here: Vec<&FocalPoint> = here;
        order.extend(here.iter().map(|it| it.id.to_string()));
        left = rest;
    }
    order
}

/// Everybody whom the directory answers with, over all its pages.
async fn answered(desk: &Desk, question: Question) -> Vec<String> {
    let mut all = Vec::new();
    let mut after = String::new();
    loop {
        let path = format!("/focal-points?{}&after={after}", question.query());
        let (status, told) = desk.told(&path).await;
        assert_eq!(status, 200, "{path}: {told}");
        for item in told["items"].as_array().unwrap() {
            all.push(item["focal_point"]["id"].as_str().unwrap().to_owned());
        }
        match told["next"].as_str() {
            Some(next) => after = next.replace(' ', "%20"),
            None => return all,
        }
    }
}

async fn viewer(desk: &Desk, organisation: Id<basics::Organisation>) -> Viewer {
    let mut tx = desk.begin().await;
    let actor = basics::Actor {
        person: Id::well_known(1),
        name: String::new(),
        organisation,
        organisation_name: String::new(),
        roles: Vec::new(),
        standing: basics::Standing::Confirmed,
        language: basics::Language::ENGLISH,
        scope: basics::Scope::Everything,
        proved_at: None,
    };
    sharing::viewer(&mut tx, Some(actor), desk.today()).await.unwrap()
}

fn questions() -> Vec<Question> {
    let mut all = Vec::new();
    for topic in [None, Some("HEA"), Some("general")] {
        for place in [None, Some(0), Some(1), Some(2)] {
            for language in [None, Some(Spoken::Bambara)] {
                all.push(Question { topic, place, language });
            }
        }
    }
    all
}

#[tokio::test]
async fn the_directory_answers_what_the_rules_say_of_each_record_and_in_their_order() {
    let story = story().await;
    let mut dice = Dice(20_260_615);
    let today = story.olga.today();
    let all: Vec<FocalPoint> =
        (0..150).map(|number| made(&story, number, &mut dice, today)).collect();
    let entered = all.clone();
    acts::work_now(&story.olga.app, "test.enter", async |cx| {
        for it in entered {
            crate::enter(cx, it).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
    let mut caught = [0, 0];
    for (desk, of) in [
        (&story.mariam, story.association),
        (&story.olga, story.agency),
        (&story.tomas, story.mission),
    ] {
        let viewer = viewer(desk, of).await;
        let sees = |it: &FocalPoint| viewer.may_see(it.id.uuid(), &it.share);
        for question in questions() {
            let found = answered(desk, question).await;
            assert_eq!(found, expected(&all, question, today, sees), "{question:?}");
            // A directory that forgets sharing, or the time, would be caught.
            caught[0] += usize::from(found != expected(&all, question, today, |_| true));
            let later = today.plus_days(60);
            caught[1] += usize::from(found != expected(&all, question, later, sees));
        }
    }
    assert!(caught.iter().all(|times| *times > 20), "{caught:?}");
}
