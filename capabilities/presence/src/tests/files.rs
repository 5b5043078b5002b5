//! What files hold, for whom, and what they say of themselves.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use testing::Answer;

use super::story::{everyone, file_name, own, report, rows, story, titles};

async fn workbook(answer: &Answer) -> Xlsx<Cursor<Vec<u8>>> {
    assert_eq!(answer.status, 200, "{}", answer.text());
    calamine::open_workbook_from_rs(Cursor::new(answer.bytes.clone())).unwrap()
}

#[tokio::test]
async fn each_viewer_carries_away_what_they_see_and_no_more() {
    let story = story().await;
    report(&story.amina, &[("reached", "1250"), ("latitude", "16.27"), ("longitude", "-0.04")])
        .await;
    report(&story.amina, &[("title", "À nous"), ("audience", &own())]).await;
    assert_eq!(titles(&story.amina, "").await.len(), 2);
    assert_eq!(titles(&story.benoit, "").await, ["Forages à Gao"]);
    assert_eq!(titles(&story.force, "").await.len(), 0);
    assert_eq!(titles(&story.amina, "&sector=HEA").await.len(), 0, "the same filters");
    let (own, other) = (rows(&story.amina, "&words=forages").await, rows(&story.benoit, "").await);
    assert_eq!(own[0]["#geo+lat"], 16.27);
    assert_eq!((&other[0]["#geo+lat"], &other[0]["#reached+ind"]), (&"".into(), &1250.into()));
    let nobody = story.amina.nobody().get("/activities/download.csv").await;
    assert_eq!(nobody.status, 303);
}

#[tokio::test]
async fn a_file_is_named_after_the_worst_in_it() {
    let story = story().await;
    report(&story.benoit, &[("audience", &everyone())]).await;
    let csv = "/activities/download.csv";
    let low = story.amina.get(csv).await;
    assert_eq!(file_name(&low), "UNMIX-activities-2026-06-15-Low-TLP-GREEN.csv");
    report(&story.amina, &[("title", "Huit"), ("level", "high"), ("tlp", "amber")]).await;
    let high = story.benoit.get(csv).await;
    assert_eq!(file_name(&high), "UNMIX-activities-2026-06-15-High-TLP-AMBER.csv", "R8.2");
    let page = story.benoit.in_language("fr").get(csv).await;
    assert!(file_name(&page).contains("-TLP-AMBER"), "{}", file_name(&page));
    let site = [("title", "Site"), ("site_name", "Camp 3")];
    report(&story.force, &site).await;
    let own = story.force.get(csv).await;
    assert_eq!(file_name(&own), "UNMIX-activities-2026-06-15-High-TLP-GREEN.csv", "its site");
}

#[tokio::test]
async fn what_may_not_be_passed_on_stays_out_and_is_counted() {
    let story = story().await;
    report(&story.amina, &[]).await;
    report(&story.amina, &[("title", "Pour vous seuls"), ("tlp", "amber_strict")]).await;
    assert!(story.benoit.read("/activities").await.contains("Pour vous seuls"), "on screen");
    assert_eq!(titles(&story.benoit, "").await, ["Forages à Gao"], "R8.10");
    assert_eq!(titles(&story.amina, "").await.len(), 2, "its owner's own");
    let answer = story.benoit.get("/activities/download.xlsx").await;
    assert_eq!(file_name(&answer), "UNMIX-activities-2026-06-15-Low-TLP-GREEN-without-1.xlsx");
    let about = workbook(&answer).await.worksheet_range("About this file").unwrap();
    let said: Vec<String> = about.rows().map(|row| format!("{}: {}", row[0], row[1])).collect();
    assert!(
        said.iter()
            .any(|line| line.starts_with("Records that are on screen and not")
                && line.ends_with(": 1")),
        "{said:?}"
    );
    assert!(said.contains(&"Made by: Benoît – Test organisation".to_owned()), "{said:?}");
    assert!(said.contains(&"Highest sensitivity of anything in it: Low".to_owned()), "{said:?}");
    assert!(said.contains(&"Made at: 15 June 2026, 09:00 UTC".to_owned()), "{said:?}");
}

#[tokio::test]
async fn the_missions_rows_come_last_and_on_a_sheet_of_their_own() {
    let story = story().await;
    let everyone = everyone();
    report(&story.amina, &[("audience", &everyone)]).await;
    let bridge = [("title", "Bridge"), ("programme", "qip"), ("audience", everyone.as_str())];
    report(&story.civil_affairs, &bridge).await;
    assert_eq!(titles(&story.amina, "").await, ["Forages à Gao", "Bridge"], "R7.9");
    let rows = rows(&story.amina, "&run_by=mission").await;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["#meta+run_by"], "The mission");
    assert_eq!(rows[0]["#meta+programme"], "Quick impact project");
    let mut book = workbook(&story.amina.get("/activities/download.xlsx").await).await;
    let names = book.sheet_names();
    assert_eq!(names[..3], ["Humanitarian and others", "Mission", "About this file"]);
    let mission = book.worksheet_range("Mission").unwrap();
    assert_eq!(mission.height(), 3);
    let others = book.worksheet_range("Humanitarian and others").unwrap();
    assert!(others.rows().all(|row| row.iter().all(|cell| *cell != "Bridge")));
}

#[tokio::test]
async fn a_reader_of_arabic_gets_a_file_in_arabic() {
    let story = story().await;
    report(&story.amina, &[]).await;
    let answer = story.benoit.in_language("ar").get("/activities/download.xlsx").await;
    let mut book = workbook(&answer).await;
    let rows = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(rows.get_value((0, 1)), Some(&"المنظمة المبلِّغة".into()));
    assert_eq!(rows.get_value((1, 1)), Some(&"#org+reporting+name".into()));
}

/// Whoever reads HIGH records of others is seen to, by their owner (R8.7).
#[tokio::test]
async fn carrying_away_what_is_sensitive_is_written_down_for_its_owner() {
    let story = story().await;
    report(&story.amina, &[("level", "high")]).await;
    let reads = async || {
        let sql = "select count(*) as n from sharing_read where how = 'download'";
        story.amina.count(sql).await
    };
    story.amina.get("/activities/download.csv").await;
    assert_eq!(reads().await, 0, "one's own");
    story.benoit.get("/activities/download.csv").await;
    assert_eq!(reads().await, 1, "R8.7");
}

#[tokio::test]
async fn points_are_sites_for_those_who_may_know_them_and_middles_for_others() {
    let story = story().await;
    report(&story.amina, &[("latitude", "16.2666"), ("longitude", "-0.04")]).await;
    report(&story.amina, &[("title", "Partout"), ("places", "ML07\nMali")]).await;
    let read = async |desk: &testing::Desk| -> serde_json::Value {
        let answer = desk.get("/activities/download.geojson").await;
        assert_eq!(answer.headers["content-type"], "application/geo+json");
        serde_json::from_slice(&answer.bytes).unwrap()
    };
    let own = read(&story.amina).await;
    let feature = |file: &serde_json::Value, title: &str| {
        let all = file["features"].as_array().unwrap();
        all.iter().find(|f| f["properties"]["#activity+name"] == title).unwrap().clone()
    };
    let wells = feature(&own, "Forages à Gao");
    assert_eq!(wells["geometry"]["coordinates"], serde_json::json!([-0.04, 16.2666]));
    assert_eq!(wells["properties"]["precision"], "site");
    assert_eq!(own["meta"]["level"], "high", "a site is");
    let other = read(&story.benoit).await;
    let wells = feature(&other, "Forages à Gao");
    assert_eq!(wells["properties"]["precision"], "admin1");
    assert_eq!(wells["properties"]["#geo+lat"], serde_json::Value::Null);
    assert_ne!(wells["geometry"]["coordinates"], serde_json::json!([-0.04, 16.2666]));
    let both = feature(&other, "Partout");
    assert_eq!(both["geometry"]["type"], "MultiPoint");
    assert_eq!(both["properties"]["precision"], "country", "the coarsest");
    assert_eq!(other["meta"]["level"], "low");
    assert_eq!(other["meta"]["rows"], 2);
}

/// Reading goes on from batch to batch without losing or repeating a row.
#[tokio::test]
async fn a_long_list_is_carried_away_whole() {
    let story = story().await;
    assert!(story.amina.submit("/bring", &[("many", "2350")]).await.starts_with("303 "));
    let all = titles(&story.benoit, "").await;
    let different: std::collections::BTreeSet<&String> = all.iter().collect();
    assert_eq!((all.len(), different.len()), (2350, 2350));
    let later = format!("&after=0~{}", basics::Id::<()>::well_known(1));
    assert_eq!(titles(&story.benoit, &later).await.len(), 2350, "also from a page further on");
    let page = story.benoit.read("/map").await;
    assert!(page.contains("2,350"), "{page}");
}
