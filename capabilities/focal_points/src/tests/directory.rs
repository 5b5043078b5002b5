//! Whom does one call about this, there, in this language?

use serde_json::json;

use super::{FATOU, answers, but, named, story};

#[tokio::test]
async fn the_directory_says_whom_to_call_about_health_in_gao_in_bambara_and_why() {
    let story = story().await;
    named(&story.mariam, &FATOU).await;
    let asked = "topic=HEA&place=ML07&language=bm";
    let page = story.benoit.read(&format!("/focal-points?{asked}")).await;
    for said in ["Fatou Diallo", "Health coordinator", "Eau d’abord", "+223 70 12 34 56"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.contains("Answers for Gao.") && page.contains("Speaks Bambara."), "{page}");
    let (_, told) = story.benoit.told(&format!("/focal-points?{asked}")).await;
    assert_eq!(told["exact"], json!(true));
    let html = story.benoit.get(&format!("/focal-points?{asked}")).await.body();
    assert!(html.contains("href=\"tel:+22370123456\""), "one call away: {html}");
    let french = story.benoit.in_language("fr").read(&format!("/focal-points?{asked}")).await;
    assert!(french.contains("Qui appeler") && french.contains("bambara"), "{french}");
}

#[tokio::test]
async fn the_nearest_level_answers_first_and_what_it_lacks_is_said() {
    let story = story().await;
    let of = |name, places| but(&FATOU, &[("name", name), ("places", places)]);
    named(&story.mariam, &of("Of the country", "MLI")).await;
    named(&story.mariam, &of("Of the region", "ML07")).await;
    named(&story.mariam, &of("Of every place", "")).await;
    named(&story.mariam, &of("Of the other district", "ML0702")).await;
    let asked = "topic=HEA&place=ML0701";
    let expected = ["Of the region", "Of the country", "Of every place"];
    assert_eq!(answers(&story.benoit, asked).await, expected);
    let page = story.benoit.read(&format!("/focal-points?{asked}")).await;
    assert!(page.contains("Nobody is named for Ansongo itself"), "{page}");
    assert!(page.contains("Answers for Gao, which Ansongo lies in."), "{page}");
    named(&story.mariam, &of("Of the district", "ML0701")).await;
    let page = story.benoit.read(&format!("/focal-points?{asked}")).await;
    assert!(!page.contains("Nobody is named"), "{page}");
    assert_eq!(answers(&story.benoit, asked).await[0], "Of the district");
    let region = answers(&story.benoit, "topic=HEA&place=ML07").await;
    assert_eq!(region[0], "Of the region");
    assert_eq!(region[3..], ["Of the district", "Of the other district"], "for a part");
}

#[tokio::test]
async fn the_same_topic_next_place_up_comes_before_another_language() {
    let story = story().await;
    let said = |name, places, languages| {
        but(&FATOU, &[("name", name), ("places", places), ("languages", languages)])
    };
    named(&story.mariam, &said("Here in Songhay", "ML0701", "son")).await;
    named(&story.mariam, &said("Up there in Bambara", "ML07", "bm")).await;
    let asked = "topic=HEA&place=ML0701&language=bm";
    let expected = ["Up there in Bambara", "Here in Songhay"];
    assert_eq!(answers(&story.benoit, asked).await, expected);
    let none = "topic=HEA&place=ML0701&language=ha";
    let page = story.benoit.read(&format!("/focal-points?{none}")).await;
    assert!(page.contains("Nobody who is named for this speaks Hausa."), "{page}");
    assert!(page.contains("Is not said to speak Hausa."), "{page}");
    let (_, told) = story.benoit.told(&format!("/focal-points?{none}")).await;
    assert_eq!((&told["exact"], &told["items"][0]["speaks"]), (&json!(false), &json!(false)));
}

#[tokio::test]
async fn people_are_found_by_their_names_and_their_organisations_in_any_spelling() {
    let story = story().await;
    named(&story.mariam, &FATOU).await;
    named(&story.olga, &but(&FATOU, &[("name", "Ayşe Şahin"), ("role", ""), ("topics", "WSH")]))
        .await;
    for words in ["fatou", "diallo+eau", "EAU+D’ABORD", "health+coord"] {
        assert_eq!(answers(&story.benoit, &format!("words={words}")).await, ["Fatou Diallo"]);
    }
    assert_eq!(answers(&story.benoit, "words=sahin").await, ["Ayşe Şahin"]);
    assert!(answers(&story.benoit, "words=sahin&topic=HEA").await.is_empty());
    assert_eq!(answers(&story.benoit, "words=agency&topic=WSH&place=ML0701").await.len(), 1);
    let rename = [("name_en", "Puits d’abord"), ("type", "443")];
    let edit = format!("/parties/{}/edit", story.association);
    assert!(story.mariam.submit(&edit, &rename).await.starts_with("303 "));
    assert!(story.mariam.work().await > 0);
    assert_eq!(answers(&story.benoit, "words=puits").await, ["Fatou Diallo"]);
    assert!(answers(&story.benoit, "words=eau").await.is_empty(), "by its name of now");
}

#[tokio::test]
async fn numbers_are_for_partners_unless_their_organisation_says_otherwise() {
    let story = story().await;
    let path = named(&story.mariam, &FATOU).await;
    for reader in [&story.benoit, &story.olga, &story.tomas] {
        assert_eq!(reader.get(&path).await.status, 200, "MODERATE reaches the mission (R8.3)");
        assert_eq!(answers(reader, "words=fatou").await.len(), 1);
    }
    assert_eq!(story.force.get(&path).await.status, 404);
    for query in ["", "words=fatou", "topic=HEA&place=ML0701&language=bm"] {
        assert!(answers(&story.force, query).await.is_empty(), "{query}");
    }
    let high = but(&FATOU, &[("level", "high")]);
    assert!(story.mariam.submit(&format!("{path}/change"), &high).await.starts_with("303 "));
    assert_eq!(story.tomas.get(&path).await.status, 404, "R8.3");
    assert!(answers(&story.tomas, "topic=HEA").await.is_empty());
    assert_eq!(answers(&story.mariam, "topic=HEA").await.len(), 1, "one’s own");
}

#[tokio::test]
async fn whoever_is_at_their_post_is_shown_by_the_clock_of_their_own_zone() {
    let story = story().await;
    // It is nine in the morning, Monday, universal time.
    let hours = [("days", "monday"), ("from", "8h"), ("until", "16:30"), ("zone", "Africa/Bamako")];
    let path = named(&story.mariam, &[&FATOU[..], &hours].concat()).await;
    let page = story.benoit.read("/focal-points?topic=HEA").await;
    assert!(page.contains("There now"), "{page}");
    story.benoit.clock.advance_seconds(8 * 3_600);
    let page = story.benoit.read(&path).await;
    assert!(page.contains("Not there now") && page.contains("08:00–16:30"), "{page}");
}

#[tokio::test]
async fn a_place_that_is_not_understood_is_said_and_nothing_is_answered_in_its_stead() {
    let story = story().await;
    named(&story.mariam, &FATOU).await;
    let page = story.benoit.read("/focal-points?topic=HEA&place=Atlantis").await;
    assert!(page.contains("Atlantis") && !page.contains("Fatou"), "{page}");
    let (status, told) = story.benoit.told("/focal-points?place=Atlantis").await;
    assert_eq!((status, &told["refusals"][0]["about"]), (422, &json!("place")));
    assert_eq!(story.benoit.told("/focal-points?topic=cooking").await.0, 422);
    assert_eq!(story.benoit.told("/focal-points?after=x").await.0, 422);
}

#[tokio::test]
async fn a_part_of_a_topic_leads_to_the_wider_one() {
    let story = story().await;
    named(&story.mariam, &but(&FATOU, &[("topics", "PRO")])).await;
    let page = story.benoit.get("/focal-points?topic=PRO-CPN").await.body();
    assert!(page.contains("Nobody is named for this"), "{page}");
    assert!(page.contains("/focal-points?topic=PRO\""), "{page}");
}

#[tokio::test]
async fn a_page_of_answers_leads_to_the_next_over_all_rungs_and_none_is_told_twice() {
    let story = story().await;
    for number in 0..45 {
        let name = format!("Person {number:02}");
        let places = ["ML0701", "ML07", "ML0701\nML07"][number % 3];
        let answers = but(&FATOU, &[("name", name.as_str()), ("places", places)]);
        named(&story.mariam, &answers).await;
    }
    let mut seen: Vec<String> = Vec::new();
    let mut after = String::new();
    for _ in 0..3 {
        let asked = format!("/focal-points?topic=HEA&place=ML0701&after={after}");
        let (_, told) = story.benoit.told(&asked).await;
        for item in told["items"].as_array().unwrap() {
            seen.push(item["focal_point"]["holder"]["name"].as_str().unwrap().to_owned());
        }
        after = told["next"].as_str().unwrap_or_default().replace(' ', "%20");
    }
    assert_eq!((seen.len(), after.as_str()), (45, ""));
    let here = seen.iter().take(30).all(|name| name[7..].parse::<usize>().unwrap() % 3 != 1);
    assert!(here, "whoever answers for the place itself stands first: {seen:?}");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 45);
}
