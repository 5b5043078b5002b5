//! What offers and asks promise, asked through pages and API.

use basics::{Id, Line, Organisation, Role};
use parties::OrganisationType;
use serde_json::json;
use sharing::{Audience, Constituency};
use testing::Desk;

/// Mariam’s association asks and offers; Benoît’s NGO and Tomás of the mission too; the force looks
/// on; Salif keeps the registry.
struct Story {
    mariam: Desk,
    reader: Desk,
    benoit: Desk,
    tomas: Desk,
    force: Desk,
    salif: Desk,
    association: Id<Organisation>,
}

const OFFICE: Id<Organisation> = Id::well_known(900);
const CODES: &[u8] = b"Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n\
                       MLI,2,ML0701,Ansongo,ML07,2021-12-20\n";

async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        activities::capability(),
        profiles::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    desk.enrol(OFFICE, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", OFFICE, &[Role::Secretariat]);
    let done = salif.upload("/places/import-codes", "file", "codes.csv", CODES, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let association = party(&desk, "Eau d’abord", Constituency::CommunityOrganisation).await;
    let ngo = party(&desk, "Water First", Constituency::InternationalNgo).await;
    let mission = party(&desk, "Civil Affairs", Constituency::MissionCivilian).await;
    let force = party(&desk, "Force", Constituency::MissionMilitary).await;
    Story {
        mariam: desk.sit("Mariam", association, &[Role::OrganisationAdministrator]),
        reader: desk.sit("Awa", association, &[Role::Reader]),
        benoit: desk.sit("Benoît", ngo, &[Role::Editor]),
        tomas: desk.sit("Tomás", mission, &[Role::Editor]),
        force: desk.sit("Major Kim", force, &[Role::Editor]),
        salif,
        association,
    }
}

async fn party(desk: &Desk, name: &str, constituency: Constituency) -> Id<Organisation> {
    let name = Line::parse("name", name).unwrap();
    let kind = OrganisationType::Other;
    let enter = acts::work_now(&desk.app, "test.enter", async |cx| {
        parties::register_self(cx, name.clone(), None, kind, constituency).await
    });
    enter.await.unwrap().id
}

const TRUCKS: [(&str, &str); 6] = [
    ("side", "offered"),
    ("sort", "transport"),
    ("title", "Two trucks of ten tonnes"),
    ("amount", "On Fridays"),
    ("places", "ML07"),
    ("sectors", "WSH"),
];
const LOAD: [(&str, &str); 4] =
    [("side", "asked"), ("sort", "transport"), ("title", "Pipes to Ansongo"), ("places", "ML0701")];

async fn said(desk: &Desk, answers: &[(&str, &str)]) -> String {
    let done = desk.submit("/offers/say", answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

fn count(told: &serde_json::Value) -> usize {
    told["items"].as_array().unwrap_or_else(|| panic!("{told}")).len()
}

#[tokio::test]
async fn an_ask_finds_who_offers_it_and_says_why_before_any_agreement() {
    let story = story().await;
    let load = said(&story.mariam, &LOAD).await;
    let page = story.mariam.read(&load).await;
    assert!(page.contains("Nobody yet, of those you see"), "{page}");
    let trucks = said(&story.benoit, &TRUCKS).await;
    let page = story.mariam.read(&load).await;
    assert!(page.contains("Two trucks of ten tonnes") && page.contains("Water First"), "{page}");
    assert!(page.contains("Where: Ansongo."), "{page}");
    let page = story.benoit.read(&trucks).await;
    assert!(page.contains("Who asks for this") && page.contains("Pipes to Ansongo"), "{page}");
    let (_, told) = story.tomas.told(&load).await;
    let found = &told["counterparts"][0];
    assert_eq!(found["offer"]["title"], json!("Two trucks of ten tonnes"));
    assert_eq!(found["places"].as_array().unwrap().len(), 1);
    let journal = story.mariam.journal(Some(story.association)).await;
    assert_eq!(journal, ["offers.say offer"]);
}

#[tokio::test]
async fn counterparts_are_suggested_within_what_the_viewer_sees_and_no_further() {
    let story = story().await;
    let load = said(&story.mariam, &LOAD).await;
    let own = Audience::OWN.to_string();
    let hidden = [&TRUCKS[..], &[("audience", own.as_str())]].concat();
    let trucks = said(&story.benoit, &hidden).await;
    let (_, told) = story.mariam.told(&load).await;
    assert_eq!(told["counterparts"], json!([]));
    assert_eq!(story.mariam.get(&trucks).await.status, 404);
    assert!(!story.mariam.read("/offers").await.contains("Two trucks"));
    let (_, told) = story.benoit.told(&load).await;
    assert_eq!(told["counterparts"].as_array().unwrap().len(), 1, "whoever offers it sees both");
    assert_eq!(story.force.get(&load).await.status, 404, "partners are not the force");
    assert_eq!(count(&story.force.told("/offers").await.1), 0);
}

#[tokio::test]
async fn the_list_is_narrowed_by_side_sort_and_place_and_by_whose_it_is() {
    let story = story().await;
    said(&story.mariam, &LOAD).await;
    said(&story.benoit, &TRUCKS).await;
    for (query, expected) in [
        ("", 2),
        ("?side=asked", 1),
        ("?sort=transport", 2),
        ("?sort=funds", 0),
        ("?place=ML0701", 2),
        ("?place=ML06", 0),
        ("?owner=ours", 1),
    ] {
        let (_, told) = story.mariam.told(&format!("/offers{query}")).await;
        assert_eq!(count(&told), expected, "{query}: {told}");
    }
    let page = story.mariam.read("/offers?side=offered&place=ML07").await;
    assert!(page.contains("Two trucks") && page.contains("Offered"), "{page}");
    assert_eq!(story.mariam.told("/offers?side=neither").await.0, 422);
    assert_eq!(story.mariam.told("/offers?after=x").await.0, 422);
}

#[tokio::test]
async fn only_an_organisations_own_people_say_change_and_withdraw_what_is_its_own() {
    let story = story().await;
    assert!(story.reader.submit("/offers/say", &LOAD).await.starts_with("403 "));
    let load = said(&story.mariam, &LOAD).await;
    let why = [("reason", "The pipes are there")];
    for verb in ["change", "withdraw"] {
        let to = format!("{load}/{verb}");
        assert!(story.benoit.submit(&to, &why).await.starts_with("403 "), "{verb}");
        assert!(story.force.submit(&to, &why).await.starts_with("404 "), "{verb}");
    }
    let form = story.mariam.get(&format!("{load}/change")).await.body();
    assert!(form.contains("Pipes to Ansongo") && form.contains("Ansongo (ML0701)"), "{form}");
    let changed = [&LOAD[..2], &[("title", "Pipes and pumps"), ("_base", "1")]].concat();
    assert_eq!(
        story.mariam.submit(&format!("{load}/change"), &changed).await,
        format!("303 {load}")
    );
    let late = story.mariam.submit(&format!("{load}/change"), &changed).await;
    assert!(late.starts_with("409 "), "the second writer is told of the first: {late}");
    let done = story.mariam.submit(&format!("{load}/withdraw"), &why).await;
    assert_eq!(done, format!("303 {load}"));
    assert!(story.benoit.read(&load).await.contains("Withdrawn on 15 June 2026"));
    assert_eq!(count(&story.benoit.told("/offers").await.1), 0);
    let again = story.mariam.submit(&format!("{load}/withdraw"), &why).await;
    assert!(again.contains("Say it anew"), "{again}");
}

#[tokio::test]
async fn what_nobody_renews_is_over_after_half_a_year_and_one_finds_ones_own_to_renew() {
    let story = story().await;
    let load = said(&story.mariam, &LOAD).await;
    let trucks = said(&story.benoit, &TRUCKS).await;
    story.mariam.clock.advance_seconds(181 * 86_400);
    assert_eq!(count(&story.benoit.told("/offers?side=asked").await.1), 0);
    assert!(story.benoit.read(&load).await.contains("Over since"));
    assert_eq!(story.mariam.told(&trucks).await.1["counterparts"], json!([]));
    assert_eq!(count(&story.mariam.told("/offers?owner=ours").await.1), 1);
    let renewed = story.mariam.submit(&format!("{load}/change"), &LOAD).await;
    assert_eq!(renewed, format!("303 {load}"));
    assert_eq!(count(&story.benoit.told("/offers?side=asked").await.1), 1);
}

#[tokio::test]
async fn everything_wrong_is_said_at_once_with_what_would_satisfy_it() {
    let story = story().await;
    let wrong = json!({ "side": "both", "until": "soon", "level": "secret" });
    let (status, said) = story.mariam.call("/offers/say", wrong).await;
    let about: Vec<_> =
        said["refusals"].as_array().unwrap().iter().map(|it| &it["about"]).collect();
    assert_eq!(status, 422);
    for question in ["side", "sort", "title", "until", "level"] {
        assert!(about.contains(&&json!(question)), "{question}: {about:?}");
    }
    let far = [&LOAD[..], &[("until", "2028-06-15")]].concat();
    let refused = story.mariam.submit("/offers/say", &far).await;
    assert!(refused.contains("from 2026-06-15 to 2028-06-14"), "{refused}");
    let silent = [("side", "offered"), ("sort", "languages"), ("title", "Interpreters")];
    let refused = story.mariam.submit("/offers/say", &silent).await;
    assert!(refused.contains("choose one at least"), "{refused}");
    let nowhere = [&LOAD[..3], &[("places", "Atlantis")]].concat();
    assert!(story.mariam.submit("/offers/say", &nowhere).await.starts_with("422 "));
    assert_eq!(story.mariam.count("select count(*) as n from offer").await, 0);
}

#[tokio::test]
async fn a_page_of_the_list_leads_to_the_next_and_a_merge_takes_all_along() {
    let story = story().await;
    for number in 0..52 {
        let title = format!("Truck {number}");
        said(&story.benoit, &[&TRUCKS[..2], &[("title", title.as_str())]].concat()).await;
    }
    let (_, first) = story.mariam.told("/offers").await;
    let next = first["next"].as_str().unwrap();
    let (_, second) = story.mariam.told(&format!("/offers?after={next}")).await;
    assert_eq!((count(&first), count(&second)), (50, 2));
    let twin = [("name", "Eau d’abord (Gao)"), ("type", "443"), ("another", "yes")];
    let done = story.salif.submit("/parties/register", &twin).await;
    let into = done.rsplit('/').next().unwrap().to_owned();
    let load = said(&story.mariam, &LOAD).await;
    let merge = [("into", into.as_str()), ("reason", "Typing mistake")];
    let path = format!("/parties/{}", story.association);
    let over = [("reason", "It is called otherwise now")];
    let done = story.salif.submit(&format!("{path}/archive"), &over).await;
    assert_eq!(done, format!("303 {path}"));
    let done = story.salif.submit(&format!("{path}/merge"), &merge).await;
    assert_eq!(done, format!("303 /parties/{into}"));
    assert!(story.mariam.work().await > 0);
    let (_, told) = story.benoit.told(&load).await;
    assert_eq!(told["offer"]["organisation"], json!(into));
}
