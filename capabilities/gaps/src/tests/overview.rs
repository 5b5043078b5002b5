//! What the overview says of needs and of the response, and to whom.

use serde_json::{Value, json};
use sharing::Audience;
use testing::Desk;

use super::story::{activity, need, place, story};

/// What the API says of one area and sector; null where it says nothing.
async fn gap(desk: &Desk, query: &str, code: &str, sector: &str) -> Value {
    let (status, told) = desk.told(&format!("/gaps{query}")).await;
    assert_eq!(status, 200, "{told}");
    let gaps = told["gaps"].as_array().unwrap();
    let here = |gap: &&Value| gap["place"] == place(code) && gap["sector"] == sector;
    gaps.iter().find(here).cloned().unwrap_or_default()
}

/// The line of an area in a table, cell by cell.
fn line<'a>(page: &'a str, area: &str) -> Vec<&'a str> {
    let cells = |line: &'a str| -> Vec<&'a str> { line.split('|').map(str::trim).collect() };
    let mut lines = page.lines().map(cells);
    lines.find(|cells| cells.contains(&area)).unwrap_or_else(|| panic!("{area} in {page}"))
}

#[tokio::test]
async fn needs_stand_beside_what_is_reported_to_be_done() {
    let story = story().await;
    need(&story.olga, &[]).await;
    activity(&story.amina, &[]).await;
    activity(&story.benoit, &[("title", "Pumps"), ("reached", "20000")]).await;
    let told = gap(&story.benoit, "", "ML07", "WSH").await;
    assert_eq!(told["state"], "going_on");
    assert_eq!(told["need"]["in_need"], 120_000);
    assert_eq!(told["need"]["targeted"], 90_000, "whom the plan is for is the source’s own figure");
    assert_eq!(told["others"]["reached"], 50_000, "reports added up");
    assert_eq!(
        (&told["at_most_reached"], &told["at_least_not_reached"]),
        (&json!(42), &json!(70_000))
    );
    let page = story.benoit.read("/gaps").await;
    assert!(page.contains("120,000 at most 42 %"), "{page}");
    assert!(page.contains("The same people may be in several reports"), "says so: {page}");
    let page = story.benoit.read("/gaps?sector=WSH").await;
    for said in ["Gaps: Water", "90,000 by the plan", "100,000", "50,000", "70,000", "HNO 2026"] {
        assert!(page.contains(said), "{said} in {page}");
    }
}

#[tokio::test]
async fn nobody_reported_is_never_nobody_is_there() {
    let story = story().await;
    need(&story.olga, &[("place", "ML08"), ("in_need", "40000"), ("targeted", "")]).await;
    need(&story.olga, &[]).await;
    activity(&story.amina, &[("status", "planned"), ("first_day", "2026-08-01")]).await;
    let kidal = gap(&story.benoit, "", "ML08", "WSH").await;
    assert_eq!(kidal["state"], "no_report", "K30");
    let nothing = ["at_least_not_reached", "at_most_reached"].map(|figure| kidal[figure].clone());
    assert_eq!(nothing, [Value::Null, Value::Null], "nobody said that nobody was reached");
    let gao = gap(&story.benoit, "", "ML07", "WSH").await;
    assert_eq!(gao["state"], "nothing_now");
    assert_eq!(gap(&story.benoit, "", "ML05", "WSH").await, Value::Null);
    let html = story.benoit.get("/gaps?sector=WSH").await.body();
    let page = testing::text_of(&html);
    assert!(line(&page, "Kidal").contains(&"No report"), "{page}");
    assert!(html.contains("unreported"), "an outline, no bar: {html}");
    let grid = story.benoit.get("/gaps").await.body();
    assert!(
        grid.contains(r#"<td class="none">"#) && grid.contains(r#"<td class="care">"#),
        "{grid}"
    );
    assert!(testing::text_of(&grid).contains("It does not mean that nobody works there"), "R7.7");
}

#[tokio::test]
async fn each_viewer_gets_the_gaps_of_what_they_may_see() {
    let story = story().await;
    let (own, everyone) = (Audience::OWN.to_string(), Audience::EVERYONE.to_string());
    need(&story.olga, &[("audience", &everyone)]).await;
    activity(&story.amina, &[]).await;
    activity(&story.amina, &[("title", "À nous"), ("audience", &own), ("reached", "1000")]).await;
    let reached = async |desk: &Desk| {
        let told = gap(desk, "", "ML07", "WSH").await;
        (told["state"].clone(), told["others"]["reached"].clone())
    };
    assert_eq!(reached(&story.amina).await, (json!("going_on"), json!(31_000)));
    assert_eq!(reached(&story.benoit).await, (json!("going_on"), json!(30_000)));
    assert_eq!(reached(&story.force).await, (json!("no_report"), Value::Null), "K30, K34");
    // A figure that is not shared is no figure.
    need(&story.olga, &[("sector", "HEA"), ("audience", &own)]).await;
    assert_eq!(gap(&story.benoit, "", "ML07", "HEA").await, Value::Null);
    assert_eq!(gap(&story.olga, "", "ML07", "HEA").await["need"]["in_need"], 120_000);
}

#[tokio::test]
async fn what_looks_out_of_date_is_not_counted() {
    let story = story().await;
    need(&story.olga, &[]).await;
    let over = [("first_day", "2026-01-01"), ("last_day", "2026-06-10")];
    activity(&story.amina, &over).await;
    let told = gap(&story.benoit, "", "ML07", "WSH").await;
    assert_eq!((&told["state"], &told["others"]["reached"]), (&json!("nothing_now"), &json!(null)));
    let completed = [&over[..], &[("title", "Done"), ("status", "completed")]].concat();
    activity(&story.amina, &completed).await;
    let told = gap(&story.benoit, "", "ML07", "WSH").await;
    assert_eq!(told["others"]["reached"], 30_000, "what is over counts for a year");
    assert_eq!(told["state"], "nothing_now");
    let long_over = [("first_day", "2024-01-01"), ("last_day", "2025-06-01")];
    activity(&story.amina, &[&completed[2..], &long_over[..]].concat()).await;
    let told = gap(&story.benoit, "", "ML07", "WSH").await;
    assert_eq!(told["others"]["reached"], 30_000, "and no longer");
}

#[tokio::test]
async fn the_missions_work_stands_apart() {
    let story = story().await;
    let everyone = Audience::EVERYONE.to_string();
    need(&story.olga, &[]).await;
    let bridge = [("programme", "qip"), ("audience", everyone.as_str()), ("reached", "500")];
    activity(&story.civil_affairs, &bridge).await;
    let told = gap(&story.benoit, "", "ML07", "WSH").await;
    assert_eq!((&told["others"]["going_on"], &told["mission"]["going_on"]), (&json!(0), &json!(1)));
    assert!(story.benoit.read("/gaps?sector=WSH").await.contains("and 1 of the mission"), "R7.9");
}

#[tokio::test]
async fn groups_sources_and_depths_are_never_added_up() {
    let story = story().await;
    need(&story.olga, &[("group", "IDP"), ("in_need", "50000"), ("targeted", "")]).await;
    let told = gap(&story.benoit, "", "ML07", "WSH").await;
    assert_eq!(
        (&told["need"]["in_need"], &told["need"]["at_least"]),
        (&json!(50_000), &json!(true))
    );
    assert!(story.benoit.read("/gaps").await.contains("≥ 50,000"));
    need(&story.olga, &[]).await;
    need(&story.benoit, &[("source", "Rapid assessment"), ("in_need", "110000")]).await;
    need(&story.olga, &[("place", "ML"), ("in_need", "900000")]).await;
    let told = gap(&story.benoit, "", "ML07", "WSH").await;
    assert_eq!(
        (&told["need"]["in_need"], &told["need"]["at_least"]),
        (&json!(120_000), &json!(false))
    );
    let told = gap(&story.benoit, "?group=IDP", "ML07", "WSH").await;
    assert_eq!(told["need"]["in_need"], 50_000);
    let country = format!("?area={}", presence::ALL);
    let told = gap(&story.benoit, &country, "MLI", "WSH").await;
    assert_eq!(
        (&told["need"]["in_need"], &told["need"]["at_least"]),
        (&json!(900_000), &json!(false))
    );
}

#[tokio::test]
async fn an_empty_overview_says_what_to_do_and_odd_questions_are_answered() {
    let story = story().await;
    assert!(story.benoit.read("/gaps").await.contains("Nothing is known here"));
    for odd in
        ["?area=nowhere", "?sector=WSH&sector=HEA", "?group=all&area=all", "?area=x&sector=y"]
    {
        story.benoit.read(&format!("/gaps{odd}")).await;
    }
    let (status, _) = story.benoit.told("/gaps?sector=WATER").await;
    assert_eq!(status, 422, "a program is told");
    let nobody = story.benoit.nobody().get("/gaps").await;
    assert_eq!((nobody.status.as_u16(), nobody.location()), (303, "/sign-in?next=%2Fgaps"));
}
