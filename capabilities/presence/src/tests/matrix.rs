//! Who is where in which field, and an organisation on one page.

use serde_json::Value;

use super::story::{everyone, own, report, story};

/// The triples as the API tells them: organisation, sector, activities, of one area.
fn triples(told: &Value, area: &str) -> Vec<(String, String, i64)> {
    let items = told["items"].as_array().unwrap();
    let here = items.iter().filter(|item| item["place"] == area);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    here.map(|item| {
        (text(&item["organisation"]), text(&item["sector"]), item["activities"].as_i64().unwrap())
    })
    .collect()
}

/// A party that does nothing yet.
async fn quiet_one(story: &super::story::Story) -> String {
    let answers = [("name", "Newcomers"), ("type", "441")];
    let done = story.secretariat.submit("/parties/register", &answers).await;
    done.rsplit('/').next().unwrap().to_owned()
}

fn gao() -> String {
    places::Place::id_of(places::Country::parse("MLI").unwrap(), 1, "ML07").to_string()
}

#[tokio::test]
async fn the_matrix_says_who_is_where_in_which_sector() {
    let story = story().await;
    let (ngo, ingo) = (story.ngo.to_string(), story.ingo.to_string());
    report(&story.amina, &[("implementing_1", &ingo)]).await;
    report(&story.amina, &[("title", "Puits")]).await;
    report(&story.amina, &[("title", "Écoles"), ("sector", "EDU"), ("donor_1", &ingo)]).await;
    let (_, told) = story.benoit.told("/presence").await;
    let mut here = triples(&told, &gao());
    here.sort();
    let mut expected =
        vec![(ngo.clone(), "EDU".into(), 1), (ngo, "WSH".into(), 2), (ingo, "WSH".into(), 1)];
    expected.sort();
    assert_eq!(here, expected, "those who pay are not present");
    for (by, said) in [
        ("sectors", ["Eau d’abord", "Education"]),
        ("areas", ["Eau d’abord", "Gao"]),
        ("both", ["Gao", "Education"]),
    ] {
        let page = story.benoit.read(&format!("/presence?by={by}")).await;
        assert!(said.iter().all(|said| page.contains(said)), "{by}: {page}");
        assert!(page.contains("It does not mean that nobody works there"), "K30: {page}");
    }
    let html = story.benoit.get("/presence?by=areas&status=ongoing").await.body();
    let list =
        format!("/activities?status=ongoing&amp;organisation={}&amp;place={}", story.ngo, gao());
    assert!(html.contains(&list), "a figure leads to its activities: {html}");
}

#[tokio::test]
async fn each_viewer_gets_the_matrix_and_the_profile_of_what_they_may_see() {
    let story = story().await;
    report(&story.amina, &[]).await;
    report(&story.amina, &[("title", "À nous"), ("audience", &own())]).await;
    report(&story.amina, &[("title", "For all"), ("audience", &everyone())]).await;
    let profile = format!("/parties/{}/profile", story.ngo);
    for (desk, seen) in [(&story.amina, 3), (&story.benoit, 2), (&story.force, 1)] {
        let (_, told) = desk.told("/presence").await;
        assert_eq!(triples(&told, &gao()), [(story.ngo.to_string(), "WSH".to_owned(), seen)]);
        let (_, told) = desk.told(&profile).await;
        assert_eq!(told["areas"][0]["activities"], seen);
    }
}

#[tokio::test]
async fn a_profile_says_who_we_are_and_what_we_do_where_and_with_whom() {
    let story = story().await;
    let ingo = story.ingo.to_string();
    report(&story.amina, &[("implementing_1", &ingo)]).await;
    report(&story.amina, &[("title", "Later"), ("status", "planned"), ("first_day", "2026-08-01")])
        .await;
    let profile = format!("/parties/{}/profile", story.ngo);
    let page = story.benoit.read(&profile).await;
    for said in ["Eau d’abord", "Who we are", "Gao", "Water", "Ongoing activities 1", "With whom"]
    {
        let page = page.replace('\n', " ");
        assert!(page.contains(said), "{said} in {page}");
    }
    let registry = story.benoit.get(&format!("/parties/{}", story.ngo)).await.body();
    assert!(registry.contains(&profile), "the registry leads to it: {registry}");
    let quiet = story.amina.read(&format!("/parties/{}/profile", quiet_one(&story).await)).await;
    assert!(quiet.contains("It does not mean that this organisation does nothing"), "{quiet}");
    let absent = story.benoit.get("/parties/00000000-0000-0000-0000-000000000000/profile").await;
    assert_eq!(absent.status, 404);
}
