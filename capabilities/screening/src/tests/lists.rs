//! What bringing a list promises: the whole of it, or nothing.

use super::{LISTED, list, story};

#[tokio::test]
async fn a_list_that_is_cut_in_half_leaves_the_one_that_was() {
    let story = story().await;
    story.bring(&LISTED).await;
    let whole = list(&[LISTED[0], LISTED[1], ("7003", "Somebody More")]);
    let cut = story.brought(&whole.as_bytes()[..whole.len() / 2], &[]).await;
    assert_eq!(cut.status, 422);
    let said = cut.text();
    assert!(said.contains("The file ends in line 4, before the list does"), "R5.11: {said}");
    assert!(said.contains("the list before stays in force"), "{said}");
    for (file, why) in [
        ("<html><body/></html>", "This is not the consolidated list"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><CONSOLIDATED_LIST/>", "brings definitions of its own"),
        (&list(&[LISTED[0], LISTED[0]]), "Entry 7001 stands in the list twice"),
        (&list(&[]), "The list has no entries"),
    ] {
        let refused = story.brought(file.as_bytes(), &[]).await;
        assert_eq!(refused.status, 422, "{why}");
        assert!(refused.text().contains(why), "R5.11: {why}: {}", refused.text());
    }
    let here = story.brought(list(&LISTED).as_bytes(), &[]).await;
    assert!(here.text().contains("This very list is in force already"), "{}", here.text());
    assert_eq!(story.salif.count("select count(*) as n from screening_entry").await, 2);
    assert_eq!(story.salif.count("select count(*) as n from screening_list").await, 1);
}

#[tokio::test]
async fn a_list_that_has_lost_half_of_its_entries_or_is_older_is_taken_only_if_it_is_meant() {
    let story = story().await;
    let dated = |day: &str, count: usize| {
        let entries: Vec<_> =
            (0..count).map(|n| (format!("8{n}"), format!("Invented Name{n}"))).collect();
        let entries: Vec<_> =
            entries.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
        let begun = format!("<CONSOLIDATED_LIST dateGenerated=\"{day}T00:00:00Z\">");
        list(&entries).replace("<CONSOLIDATED_LIST>", &begun)
    };
    let first = story.brought(dated("2026-05-04", 9).as_bytes(), &[]).await;
    assert_eq!(first.status, 303, "{}", first.text());
    let fewer = dated("2026-05-05", 4);
    let asked = story.brought(fewer.as_bytes(), &[]).await;
    assert!(asked.text().contains("where the one before had 9"), "{}", asked.text());
    let older = story.brought(dated("2026-05-03", 9).as_bytes(), &[]).await;
    assert!(older.text().contains("the one in force of 2026-05-04"), "{}", older.text());
    assert_eq!(story.salif.count("select count(*) as n from screening_list").await, 1);
    let meant = story.brought(fewer.as_bytes(), &[("is_meant", "yes")]).await;
    assert_eq!(meant.status, 303);
    let page = story.tomas.read("/sanctions-list").await;
    assert!(page.contains("5 May 2026") && page.contains("Agency"), "{page}");
}

#[tokio::test]
async fn the_secretariat_alone_brings_the_list() {
    let story = story().await;
    for desk in [&story.tomas, &story.ruth, &story.mariam] {
        let refused = desk.upload("/sanctions-list/bring", "file", "x", b"x", &[]).await;
        assert_eq!(refused.status, 403);
    }
}

#[tokio::test]
async fn without_a_list_nobody_is_said_to_be_clean() {
    let story = story().await;
    let refused = story.tomas.submit(&story.path("look-for"), &[]).await;
    assert!(refused.starts_with("422 ") && refused.contains("No list was brought"), "{refused}");
    let page = story.tomas.read(&story.path("screening")).await;
    assert!(page.contains("has not looked yet"), "{page}");
}

#[tokio::test]
async fn a_page_of_matches_leads_to_the_next() {
    let story = story().await;
    let many: Vec<_> = (0..52).map(|n| (n.to_string(), "Jamaat al-Khayr".to_owned())).collect();
    let many: Vec<_> = many.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
    story.bring(&many).await;
    story.searched(&story.olga).await;
    let (_, first) = story.olga.told("/matches").await;
    let next = first["next"].as_str().unwrap();
    let (_, second) = story.olga.told(&format!("/matches?after={next}")).await;
    let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (50, 2));
    assert_eq!(story.olga.told("/matches?after=x").await.0, 422);
}
