//! Two worlds that differ in one hidden record answer alike, byte by byte, to whoever may not see it.

use testing::Desk;

use super::story::{Story, everyone, own, report, story};

const ROUTES: [&str; 12] = [
    "/map",
    "/map?by=organisations",
    "/map?area=all",
    "/map?run_by=others",
    "/map?run_by=mission",
    "/map?place=ML08",
    "/map?words=puits",
    "/activities/download.csv",
    "/activities/download.xlsx",
    "/activities/download.geojson",
    "/activities/download.json",
    "/activities/download.json?form=objects",
];

/// The world that everybody may see.
async fn world() -> Story {
    let story = story().await;
    report(&story.amina, &[("audience", &everyone())]).await;
    let pumps = [("title", "Pumps"), ("places", "ML05"), ("level", "moderate")];
    report(&story.benoit, &pumps).await;
    story
}

/// Everything that a route answers, without what differs between any two answers.
async fn answers(desk: &Desk) -> Vec<(String, Vec<u8>)> {
    let mut answers = Vec::new();
    for route in ROUTES {
        let answer = desk.get(route).await;
        let mut headers: Vec<String> =
            answer.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
        headers.retain(|header| !header.starts_with("x-request-id"));
        headers.sort();
        answers.push((format!("{route} {} {headers:?}", answer.status), answer.bytes));
    }
    answers
}

/// Which routes answer differently in the two worlds.
async fn different(one: &Desk, other: &Desk) -> Vec<&'static str> {
    let (one, other) = (answers(one).await, answers(other).await);
    let pairs = ROUTES.iter().zip(one.iter().zip(&other));
    pairs.filter(|(_, (one, other))| one != other).map(|(route, _)| *route).collect()
}

#[tokio::test]
async fn a_hidden_activity_changes_no_byte_of_maps_and_files() {
    let (without, with) = (world().await, world().await);
    let hidden = [
        ("title", "Puits cachés"),
        ("places", "ML08\nSL01"),
        ("audience", &own()),
        ("latitude", "18.44"),
        ("longitude", "1.41"),
        ("contact_name", "Amina"),
    ];
    report(&with.amina, &hidden).await;
    for (one, other) in [
        (&without.benoit, &with.benoit),
        (&without.civil_affairs, &with.civil_affairs),
        (&without.force, &with.force),
        (&without.secretariat, &with.secretariat),
    ] {
        assert_eq!(different(one, other).await, Vec::<&str>::new());
    }
    // The comparison would notice: the owner sees the difference, wherever it is not filtered out.
    let mut noticed = ROUTES.to_vec();
    noticed.retain(|route| !route.contains("run_by=mission"));
    assert_eq!(different(&without.amina, &with.amina).await, noticed);
}

#[tokio::test]
async fn an_exact_site_and_a_contact_change_nothing_for_those_who_may_not_know_them() {
    let (without, with) = (world().await, world().await);
    let schools = [("title", "Écoles"), ("sector", "EDU")];
    let exactly = [("latitude", "16.2"), ("longitude", "-0.1"), ("contact_phone", "+223 1 23")];
    report(&without.amina, &schools).await;
    report(&with.amina, &[schools.as_slice(), exactly.as_slice()].concat()).await;
    assert_eq!(different(&without.benoit, &with.benoit).await, Vec::<&str>::new());
    let files: Vec<&str> =
        ROUTES.into_iter().filter(|route| route.starts_with("/activities")).collect();
    assert_eq!(different(&without.amina, &with.amina).await, files, "the owner's files have them");
}
