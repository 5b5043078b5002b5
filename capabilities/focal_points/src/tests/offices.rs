//! Where organisations and the mission receive their partners.

use serde_json::json;

use super::story;

const GAO: [(&str, &str); 8] = [
    ("name", "Liaison office Gao"),
    ("place", "ML07"),
    ("address", "Behind the market, blue gate"),
    ("phone", "+223 20 00 00 00"),
    ("languages", "son"),
    ("days", "monday"),
    ("from", "8:00"),
    ("until", "12:00"),
];

#[tokio::test]
async fn a_liaison_office_is_opened_found_by_its_place_changed_and_closed() {
    let story = story().await;
    let done = story.tomas.submit("/offices/open", &GAO).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    for query in ["", "?place=ML07", "?place=ML0701"] {
        let page = story.benoit.read(&format!("/offices{query}")).await;
        assert!(page.contains("Liaison office Gao") && page.contains("blue gate"), "{page}");
        assert!(page.contains("There now") && page.contains("Civil Affairs"), "{page}");
    }
    let elsewhere = story.benoit.read("/offices?place=ML06").await;
    assert!(elsewhere.contains("No office is shown here"), "{elsewhere}");
    let page = story.benoit.read(&format!("/parties/{}/focal-points", story.mission)).await;
    assert!(page.contains("Liaison office Gao"), "{page}");
    assert!(
        !story.force.read("/offices").await.contains("blue gate"),
        "partners are not the force"
    );
    assert_eq!(story.force.get(&path).await.status, 404);
    let why = [("reason", "We moved to Ansongo"), ("on", "2026-06-20")];
    let close = format!("{path}/close");
    assert!(story.benoit.submit(&close, &why).await.starts_with("403 "));
    assert_eq!(story.tomas.submit(&close, &why).await, format!("303 {path}"));
    assert!(story.benoit.read(&path).await.contains("We moved to Ansongo"));
    assert!(story.benoit.read("/offices").await.contains("Liaison office Gao"), "not yet");
    story.benoit.clock.advance_seconds(5 * 86_400);
    assert!(!story.benoit.read("/offices").await.contains("Liaison office Gao"));
    let again = story.tomas.submit(&format!("{path}/change"), &GAO).await;
    assert!(again.contains("Open a new one"), "{again}");
}

#[tokio::test]
async fn what_is_wrong_with_an_office_is_said_at_once() {
    let story = story().await;
    let wrong = json!({ "phone": "20 00 00", "from": "8:00", "opened_on": "soon" });
    let (status, said) = story.tomas.call("/offices/open", wrong).await;
    let about: Vec<_> =
        said["refusals"].as_array().unwrap().iter().map(|it| &it["about"]).collect();
    assert_eq!(status, 422);
    for question in ["name", "place", "phone", "until", "days", "opened_on"] {
        assert!(about.contains(&&json!(question)), "{question}: {about:?}");
    }
    let nowhere = [("name", "Somewhere"), ("place", "Atlantis")];
    let (status, said) = story
        .tomas
        .call("/offices/open", json!({ "name": nowhere[0].1, "place": nowhere[1].1 }))
        .await;
    assert_eq!((status, &said["refusals"][0]["about"]), (422, &json!("place")), "{said}");
    let path = story.tomas.submit("/offices/open", &GAO).await;
    let path = path.strip_prefix("303 ").unwrap();
    let before = [("reason", "Moved"), ("on", "2026-06-14")];
    let refused = story.tomas.submit(&format!("{path}/close"), &before).await;
    assert!(refused.contains("from today on or later"), "{refused}");
}

#[tokio::test]
async fn a_page_of_offices_leads_to_the_next() {
    let story = story().await;
    for number in 0..52 {
        let name = format!("Office {number:02}");
        let done = story.tomas.submit("/offices/open", &[("name", &name), ("place", "ML07")]).await;
        assert!(done.starts_with("303 "), "{done}");
    }
    let (_, first) = story.benoit.told("/offices").await;
    let next = first["next"].as_str().unwrap().replace(' ', "%20");
    let (_, second) = story.benoit.told(&format!("/offices?after={next}")).await;
    let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (50, 2));
    assert_eq!(story.benoit.told("/offices?after=x").await.0, 422);
}
