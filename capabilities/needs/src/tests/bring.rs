//! Tables of people in need become figures, by the same import as activities.

use serde_json::Value;
use testing::Desk;

use super::{public, report, story};

/// Brings a file; answers the import's page.
async fn bring(desk: &Desk, file: &str, answers: &[(&str, &str)]) -> String {
    let answers = [&[("country", "Mali"), ("as_of", "2026-02-28")], answers].concat();
    let done = desk.upload("/imports/bring", "file", "pin.csv", file.as_bytes(), &answers).await;
    assert_eq!(done.status, 303, "{}", done.text());
    done.location().to_owned()
}

async fn commit(desk: &Desk, import: &str) {
    let done = desk.submit(&format!("{import}/commit"), &[]).await;
    assert!(done.starts_with("303 "), "{done}");
    while desk.work().await > 0 {}
}

/// Sector, people in need and targeted of each figure, in the order of sectors.
async fn figures(desk: &Desk, query: &str) -> Vec<(String, Value, Value)> {
    let (_, told) = desk.told(&format!("/needs{query}")).await;
    let of = |need: &Value| {
        let sector = need["sector"].as_str().unwrap().to_owned();
        (sector, need["figures"]["in_need"].clone(), need["figures"]["targeted"].clone())
    };
    let mut all: Vec<_> = told["items"].as_array().unwrap().iter().map(of).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

const WIDE: &str = "Admin1,P-code,Population,Total PiN,WASH PiN,Health PiN\n\
    #adm1+name,#adm1+code,#population,#inneed,#inneed+wash,#inneed+health\n\
    Gao,ML07,600000,150000,120000,90000\n\
    Kidal,ML08,80000,30000,,25000\n\
    Atlantis,ML99,1,1,1,1\n";

#[tokio::test]
async fn a_table_with_a_column_for_each_cluster_becomes_a_figure_of_each() {
    let story = story().await;
    let import = bring(&story.olga, WIDE, &[("source", "HNO 2026")]).await;
    let page = story.olga.read(&import).await;
    assert!(page.contains("People in need") && page.contains("Atlantis"), "{page}");
    commit(&story.olga, &import).await;
    let gao = figures(&story.olga, "?place=ML07").await;
    let sums: Vec<_> = gao.iter().map(|(sector, n, _)| (sector.as_str(), n.as_i64())).collect();
    assert_eq!(sums, [("HEA", Some(90_000)), ("MUL", Some(150_000)), ("WSH", Some(120_000))]);
    let kidal = figures(&story.olga, "?place=ML08").await;
    let sectors: Vec<&str> = kidal.iter().map(|(sector, ..)| sector.as_str()).collect();
    assert_eq!(sectors, ["HEA", "MUL"], "an empty cell is not zero (K30)");
    let journal = story.olga.journal(Some(story.agency)).await;
    assert_eq!(journal.iter().filter(|entry| entry.ends_with(" need")).count(), 5);
}

#[tokio::test]
async fn a_table_with_a_row_for_each_figure_becomes_one_record_of_each_place_and_sector() {
    let story = story().await;
    let long = "location_code,admin1_code,sector_code,population_group,population_status,gender,population\n\
        MLI,ML07,WSH,all,INN,all,120000\nMLI,ML07,WSH,all,TGT,all,90000\n\
        MLI,ML07,WSH,all,INN,f,60000\nMLI,ML07,WSH,IDP,INN,all,40000\n\
        MLI,ML07,WSH,all,INN,all,120000\n";
    let import = bring(&story.olga, long, &[("source", "HNO 2026"), ("what", "needs")]).await;
    let page = story.olga.read(&import).await;
    assert!(page.contains("another row counts whole"), "{page}");
    commit(&story.olga, &import).await;
    let water = figures(&story.olga, "?group=all").await;
    assert_eq!(water, [("WSH".to_owned(), 120_000.into(), 90_000.into())]);
    assert_eq!(figures(&story.olga, "?group=IDP").await[0].1, 40_000);
}

#[tokio::test]
async fn a_table_that_comes_back_changes_only_what_it_says_anew() {
    let story = story().await;
    let first = bring(&story.olga, WIDE, &[("source", "HNO 2026")]).await;
    commit(&story.olga, &first).await;
    let again = bring(&story.olga, WIDE, &[("source", "HNO 2026")]).await;
    let refused = story.olga.submit(&format!("{again}/commit"), &[]).await;
    assert!(refused.starts_with("422 "), "nothing is new: {refused}");
    let corrected = WIDE.replace("120000", "130000");
    let third = bring(&story.olga, &corrected, &[("source", "HNO 2026")]).await;
    commit(&story.olga, &third).await;
    let gao = figures(&story.olga, "?place=ML07&sector=WSH").await;
    assert_eq!(gao[0].1, 130_000);
    assert_eq!(story.olga.count("select count(*) as n from need").await, 5, "corrected, not twice");
}

#[tokio::test]
async fn a_download_holds_what_is_on_screen_and_comes_back_unchanged() {
    let story = story().await;
    let first = bring(&story.olga, WIDE, &[("source", "HNO 2026")]).await;
    commit(&story.olga, &first).await;
    let answer = story.olga.get("/needs/download.csv").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let csv = answer.body();
    assert_eq!(csv.lines().count(), 2 + 5, "headers, tags and each figure: {csv}");
    for said in ["ML07", "#inneed+ind", "150000", "HNO 2026", "2026-02-28"] {
        assert!(csv.contains(said), "{said}: {csv}");
    }
    let narrowed = story.olga.get("/needs/download.csv?place=ML08").await.body();
    assert!(!narrowed.contains("ML07") && narrowed.contains("ML08"), "{narrowed}");
    let again = bring(&story.olga, &csv, &[]).await;
    let refused = story.olga.submit(&format!("{again}/commit"), &[]).await;
    assert!(refused.starts_with("422 "), "nothing is new: {refused}");
    let corrected = bring(&story.olga, &csv.replace("120000", "130000"), &[]).await;
    commit(&story.olga, &corrected).await;
    assert_eq!(figures(&story.olga, "?place=ML07&sector=WSH").await[0].1, 130_000);
    let book = story.olga.get("/needs/download.xlsx").await;
    assert!(book.bytes.starts_with(b"PK"), "{:?}", book.status);
}

#[tokio::test]
async fn what_may_not_be_passed_on_leaves_with_its_owner_alone() {
    let story = story().await;
    report(&story.olga, &[("tlp", "amber_strict")]).await;
    let own = story.olga.get("/needs/download.csv").await.body();
    assert_eq!(own.lines().count(), 2 + 1, "{own}");
    assert!(story.benoit.read("/needs").await.contains("120,000"), "seen on screen");
    let others = story.benoit.get("/needs/download.csv").await.body();
    assert_eq!(others.lines().count(), 2, "R8.10: {others}");
    assert_eq!(story.force.get("/needs/download.csv").await.body().lines().count(), 2);
}

#[tokio::test]
async fn what_a_table_brings_is_the_importers_own_and_touches_nobody_elses() {
    let story = story().await;
    report(&story.benoit, &[("as_of", "2026-02-28")]).await;
    let import = bring(&story.olga, WIDE, &[("source", "HNO 2026")]).await;
    commit(&story.olga, &import).await;
    assert_eq!(figures(&story.benoit, "?place=ML07&sector=WSH&owner=ours").await.len(), 1);
    assert_eq!(figures(&story.benoit, "?place=ML07&sector=WSH").await.len(), 2);
    assert_eq!(figures(&story.force, "").await.len(), 0, "K34");
}

#[tokio::test]
async fn what_everybody_would_see_must_be_coarse_and_count_many() {
    let story = story().await;
    let few = "Admin1,Total PiN\nGao,9\nKidal,9000\n";
    let answers = [("source", "HNO 2026"), ("audience", &public()), ("what", "needs")];
    let import = bring(&story.olga, few, &answers).await;
    assert!(story.olga.read(&import).await.contains("fewer than 10"), "K35");
    commit(&story.olga, &import).await;
    assert_eq!(figures(&story.force, "").await.len(), 1);
}
