//! The map of a place: who is there by records, who was recorded, and who is not heard.

use serde_json::{Value, json};
use sharing::Audience;

use super::{ELDERS, HERDERS, recorded, shared, story};

/// Where the map of Gao is.
fn gao() -> String {
    let country = places::Country::parse("MLI").unwrap();
    format!("/places/{}/stakeholders", places::Place::id_of(country, 1, "ML07"))
}

/// How one community of the map stands.
fn voice<'a>(told: &'a Value, community: &str) -> &'a Value {
    let voices = told["voices"].as_array().unwrap_or_else(|| panic!("{told}"));
    voices.iter().find(|voice| voice["community"] == community).unwrap()
}

fn names(told: &Value) -> Vec<&str> {
    let all = told["stakeholders"].as_array().unwrap();
    all.iter().filter_map(|it| it["name"].as_str()).collect()
}

const WELLS: [(&str, &str); 9] = [
    ("title", "Forages à Ansongo"),
    ("sector", "WSH"),
    ("kind", "delivery"),
    ("status", "ongoing"),
    ("places", "ML0701"),
    ("group", "HST"),
    ("first_day", "2026-03-01"),
    ("last_day", "2026-12-31"),
    ("seen_others", "yes"),
];
const IN_NEED: [(&str, &str); 6] = [
    ("place", "ML07"),
    ("sector", "WSH"),
    ("group", "IDP"),
    ("source", "HNO 2026"),
    ("as_of", "2026-01-31"),
    ("in_need", "1200"),
];

async fn done(desk: &testing::Desk, path: &str, answers: &[(&str, &str)]) -> String {
    let done = desk.submit(path, answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{path}: {done}")).to_owned()
}

#[tokio::test]
async fn a_map_says_who_is_there_by_each_sort_of_record_and_what_for() {
    let story = story().await;
    done(&story.benoit, "/activities/report", &WELLS).await;
    let about = format!("/profiles/{}/describe", story.association);
    let said = [("mandate", "Water"), ("sectors", "HEA"), ("places", "ML0702")];
    let partners = Audience::PARTNERS.to_string();
    let said = [&said[..], &[("audience", partners.as_str())]].concat();
    done(&story.mariam, &about, &said).await;
    let call = [("name", "Fatou"), ("radio", "Golf 2"), ("topics", "HEA"), ("places", "ML0701")];
    done(&story.olga, "/focal-points/name", &call).await;
    let office = [("name", "Bureau de Bourem"), ("place", "ML0702")];
    done(&story.tomas, "/offices/open", &office).await;
    let load = [("side", "asked"), ("sort", "transport"), ("title", "Pipes"), ("places", "ML0701")];
    done(&story.olga, "/offers/say", &load).await;
    let (_, told) = story.olga.told(&gao()).await;
    let here = told["organisations"].as_array().unwrap();
    assert_eq!(here.len(), 4, "{told}");
    let of = |side: &str| here.iter().find(|one| one["constituency"] == side).unwrap();
    assert_eq!(of("international_ngo")["activities"], json!(1));
    assert_eq!(of("international_ngo")["sectors"], json!(["WSH"]));
    assert_eq!(of("community_organisation")["says_so"], json!(true));
    assert_eq!(of("community_organisation")["sectors"], json!(["HEA"]));
    assert_eq!(of("un_agency")["focal_points"], json!(1));
    assert_eq!(of("un_agency")["offers"].as_array().unwrap().len(), 1);
    assert_eq!(of("mission_civilian")["offices"].as_array().unwrap().len(), 1);
    let page = story.olga.read(&gao()).await;
    for said in ["Water First", "International NGO", "Bureau de Bourem", "Pipes", "1 focal point"] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[tokio::test]
async fn each_viewer_counts_only_what_is_shared_with_them() {
    let story = story().await;
    let own = Audience::OWN.to_string();
    let hidden = [("audience", own.as_str())];
    done(&story.benoit, "/activities/report", &[&WELLS[..], &hidden].concat()).await;
    done(&story.olga, "/needs/report", &[&IN_NEED[..], &hidden].concat()).await;
    recorded(&story.mariam, &ELDERS).await;
    let (_, told) = story.tomas.told(&gao()).await;
    assert_eq!(told["organisations"], json!([]));
    assert_eq!(told["stakeholders"], json!([]));
    assert_eq!(voice(&told, "displaced")["state"], json!("unknown"), "K30");
    let page = story.tomas.read(&gao()).await;
    assert!(page.contains("That does not mean that nobody is"), "K30: {page}");
    assert!(!page.contains("Council of elders") && !page.contains("Water First"), "{page}");
    let (_, told) = story.olga.told(&gao()).await;
    assert_eq!(voice(&told, "displaced")["known"], json!("counted"));
    let (_, told) = story.mariam.told(&gao()).await;
    assert_eq!(names(&told), ["Council of elders"]);
    assert_eq!(voice(&told, "host_community")["known"], json!("spoken"));
}

#[tokio::test]
async fn a_community_is_not_heard_until_somebody_who_speaks_for_it_is_and_again_after_a_year() {
    let story = story().await;
    done(&story.olga, "/needs/report", &IN_NEED).await;
    done(&story.benoit, "/activities/report", &WELLS).await;
    let state = async |community: &str| {
        let (_, told) = story.benoit.told(&gao()).await;
        voice(&told, community)["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state("displaced").await, "not_heard");
    assert_eq!(state("host_community").await, "not_heard");
    assert_eq!(state("women").await, "not_heard", "they live wherever people live");
    assert_eq!(state("pastoralists").await, "unknown", "K30");
    let elders = shared(&story.mariam, &ELDERS).await;
    shared(&story.mariam, &HERDERS).await;
    assert_eq!(state("pastoralists").await, "not_heard");
    assert_eq!(state("host_community").await, "not_heard", "to be recorded is not to be heard");
    let agency = [("heard_on", "2026-06-01"), ("outcome", "A well off the cattle track")];
    done(&story.mariam, &format!("{elders}/hear"), &agency).await;
    assert_eq!(state("host_community").await, "heard");
    let page = story.benoit.read(&gao()).await;
    assert!(page.contains("Heard last on 1 June 2026"), "{page}");
    story.mariam.clock.advance_seconds(352 * 86_400);
    assert_eq!(state("host_community").await, "not_heard");
}

#[tokio::test]
async fn a_map_is_of_the_place_with_all_below_it_and_of_no_other() {
    let story = story().await;
    shared(&story.mariam, &ELDERS).await;
    shared(&story.mariam, &HERDERS).await;
    let country = places::Country::parse("MLI").unwrap();
    let of = |level, code: &str| {
        format!("/places/{}/stakeholders", places::Place::id_of(country, level, code))
    };
    for (path, expected) in [
        (of(0, "MLI"), vec!["Council of elders", "Transhumance committee"]),
        (of(1, "ML07"), vec!["Council of elders", "Transhumance committee"]),
        (of(2, "ML0701"), vec!["Council of elders"]),
        (of(1, "ML06"), vec![]),
    ] {
        let (status, told) = story.benoit.told(&path).await;
        assert_eq!((status, names(&told)), (200, expected), "{path}");
    }
    let from_its_place = story.benoit.get(&of(1, "ML07").replace("/stakeholders", "")).await.body();
    assert!(from_its_place.contains(&of(1, "ML07")), "the place leads to it");
    let page = story.benoit.in_language("ar").read(&of(1, "ML07")).await;
    assert!(page.contains("من يُستمع إليه ومن لا يُستمع إليه"), "{page}");
}
