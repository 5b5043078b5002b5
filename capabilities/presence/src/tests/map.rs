//! What the map shows, and to whom.

use super::story::{everyone, own, report, story};

#[tokio::test]
async fn the_map_begins_in_the_only_country_and_looks_into_its_areas() {
    let story = story().await;
    report(&story.amina, &[]).await;
    let page = story.benoit.read("/map").await;
    for said in ["Presence in Mali", "Activities by area", "Gao", "Kidal", "Areas with a report"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    report(&story.amina, &[("places", "SL01"), ("title", "Puits à Kenema")]).await;
    let page = story.benoit.read("/map").await;
    assert!(page.contains("Operational presence") && page.contains("Sierra Leone"), "{page}");
    assert!(!page.contains("Liberia"), "a country without anything is not drawn: {page}");
    let html = story.benoit.get("/map").await.body();
    let mali = "/map?area=".to_owned() + &places_id("MLI", 0, "MLI");
    assert!(html.contains(&mali), "{html}");
    let page = story.benoit.read(&format!("{mali}&sector=WSH")).await;
    assert!(page.contains("Presence in Mali") && page.contains("Gao"), "{page}");
    let html = story.benoit.get(&format!("{mali}&sector=WSH")).await.body();
    let gao = places_id("MLI", 1, "ML07");
    let list = format!("/activities?sector=WSH&amp;place={gao}");
    assert!(html.contains(&list), "an area leads to its list, filters kept: {html}");
    let up = "/map?sector=WSH&amp;area=all";
    assert!(html.contains(up), "and there is a way up: {html}");
}

fn places_id(country: &str, level: u8, code: &str) -> String {
    let country = places::Country::parse(country).unwrap();
    places::Place::id_of(country, level, code).to_string()
}

/// What the table says of an area, column by column.
fn line<'a>(page: &'a str, area: &str) -> Vec<&'a str> {
    let cells = |line: &'a str| -> Vec<&'a str> {
        line.split('|').map(str::trim).filter(|cell| !cell.is_empty()).collect()
    };
    // The map's own table comes first and has the figures only.
    let mut of_area = page.lines().map(cells).filter(|cells| cells.first() == Some(&area));
    of_area.next_back().unwrap_or_else(|| panic!("{area} in {page}"))
}

#[tokio::test]
async fn an_area_without_a_visible_activity_has_no_report_which_is_not_zero() {
    let story = story().await;
    report(&story.amina, &[]).await;
    let html = story.benoit.get("/map").await.body();
    let page = testing::text_of(&html);
    assert_eq!(line(&page, "Kidal"), ["Kidal", "No report", "No report", "No report"], "K30");
    assert_eq!(line(&page, "Gao"), ["Gao", "1", "No report", "1", "List"]);
    assert!(page.contains("It does not mean that nobody works there."), "R7.7: {page}");
    assert!(html.contains("presence-hatch") || html.contains("class=\"none\""), "{html}");
}

#[tokio::test]
async fn each_viewer_gets_the_map_of_what_they_may_see() {
    let story = story().await;
    report(&story.amina, &[]).await;
    report(&story.amina, &[("title", "À nous"), ("places", "ML08"), ("audience", &own())]).await;
    report(&story.benoit, &[("title", "For all"), ("places", "ML05"), ("audience", &everyone())])
        .await;
    let check = async |desk: &testing::Desk, gao: &str, kidal: &str, mopti: &str| {
        let page = desk.read("/map").await;
        for (area, expected) in [("Gao", gao), ("Kidal", kidal), ("Mopti", mopti)] {
            let said = line(&page, area)[1];
            assert_eq!(said, expected, "{area}: {page}");
        }
    };
    check(&story.amina, "1", "1", "1").await;
    check(&story.benoit, "1", "No report", "1").await;
    check(&story.force, "No report", "No report", "1").await;
}

#[tokio::test]
async fn organisations_present_are_counted_once_and_payers_not() {
    let story = story().await;
    let (ngo, ingo) = (story.ngo.to_string(), story.ingo.to_string());
    report(&story.amina, &[("donor_1", &ingo)]).await;
    report(&story.amina, &[("title", "Écoles"), ("sector", "EDU")]).await;
    let page = story.benoit.read("/map?by=organisations").await;
    assert_eq!(line(&page, "Gao"), ["Gao", "2", "No report", "1", "List"]);
    assert!(page.contains("Organisations present by area"), "{page}");
    report(&story.benoit, &[("title", "Pumps"), ("implementing_1", &ngo)]).await;
    let page = story.benoit.read("/map?by=organisations").await;
    assert_eq!(line(&page, "Gao"), ["Gao", "3", "No report", "2", "List"]);
}

#[tokio::test]
async fn the_missions_activities_stand_apart() {
    let story = story().await;
    let everyone = everyone();
    report(&story.amina, &[("audience", &everyone)]).await;
    let bridge = [("title", "Bridge"), ("programme", "qip"), ("audience", everyone.as_str())];
    report(&story.civil_affairs, &bridge).await;
    let all = story.amina.read("/map").await;
    assert_eq!(line(&all, "Gao"), ["Gao", "1", "1", "2", "List"], "R7.9");
    let mission = story.amina.read("/map?run_by=mission").await;
    assert_eq!(line(&mission, "Gao"), ["Gao", "1", "1", "List"], "R7.9");
    assert!(mission.contains("Run by: The mission"), "the map itself says so: {mission}");
    let others = story.amina.read("/map?run_by=others").await;
    assert_eq!(line(&others, "Gao"), ["Gao", "1", "1", "List"], "R7.9");
}

#[tokio::test]
async fn an_empty_map_says_what_to_do() {
    let story = story().await;
    let page = story.benoit.read("/map?sector=WSH").await;
    assert!(page.contains("No activity is shown here") && page.contains("Remove a filter"));
    for odd in ["?area=nowhere", "?area=00000000-0000-0000-0000-000000000000&by=x", "?place=Oz"] {
        story.benoit.read(&format!("/map{odd}")).await;
    }
    let nobody = story.benoit.nobody().get("/map").await;
    assert_eq!((nobody.status.as_u16(), nobody.location()), (303, "/sign-in?next=%2Fmap"));
}
