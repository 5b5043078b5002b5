//! Who sees what: nobody until the owner says so, and the host State what was marked for it.

use serde_json::json;

use super::{story, told};

#[tokio::test]
async fn nobody_else_sees_an_authorisation_until_its_owner_says_so() {
    let story = story().await;
    let path = story.travel(&[]).await;
    for desk in [&story.koffi, &story.benoit, &story.tomas, &story.kim, &story.salif] {
        assert_eq!(desk.get(&path).await.status, 404, "R6.5");
        assert_eq!(told(desk, "/authorisations").await["items"], json!([]), "R6.5");
        assert_eq!(told(desk, "/authorisations/waiting").await["items"], json!([]), "R6.5");
    }
    let partners = sharing::Audience::HUMANITARIAN.to_string();
    let shown = story.travel(&[("audience", partners.as_str())]).await;
    assert_eq!(story.benoit.get(&shown).await.status, 200);
    assert_eq!(story.koffi.get(&shown).await.status, 404, "R6.5");
    let refused = story.benoit.submit(&format!("{shown}/take-back"), &[("reason", "x")]).await;
    assert!(refused.starts_with("403 "), "only whoever asked notes what happened: {refused}");
}

#[tokio::test]
async fn the_host_state_sees_exactly_what_was_marked_for_it() {
    let story = story().await;
    let (marked, other) = (story.travel(&[]).await, story.travel(&[]).await);
    assert_eq!(story.mark(&marked, "2026-06-30").await, format!("303 {marked}"));
    let page = story.koffi.read(&marked).await;
    assert!(page.contains("To the wells of Gao") && !page.contains("Correct"), "{page}");
    assert_eq!(story.koffi.get(&other).await.status, 404, "R6.5");
    let list = told(&story.koffi, "/authorisations").await;
    assert_eq!(list["items"].as_array().unwrap().len(), 1, "R6.5");
    let waiting = told(&story.koffi, "/authorisations/waiting").await;
    assert_eq!(waiting["items"][0]["requests"], json!(1), "R6.5: counts are of what it sees");
    assert_eq!(story.benoit.get(&marked).await.status, 404, "marked for one is shown to one");
    let owner = story.mariam.read(&marked).await;
    assert!(owner.contains("Commission for solidarity") && owner.contains("30 June 2026"));
    story.mariam.clock.advance_seconds(16 * 86_400);
    assert_eq!(story.koffi.get(&marked).await.status, 404, "R6.5: a mark ends by itself");
}

#[tokio::test]
async fn a_mark_is_taken_back_at_once_and_is_no_ones_elses_to_take() {
    let story = story().await;
    let path = story.travel(&[]).await;
    story.mark(&path, "2026-12-31").await;
    let mut tx = story.mariam.begin().await;
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let release = sharing::releases_of(&mut tx, id).await.unwrap()[0].id.to_string();
    drop(tx);
    let unmark = format!("{path}/unmark");
    let theirs = story.koffi.submit(&unmark, &[("release", &release)]).await;
    assert!(theirs.starts_with("403 "), "{theirs}");
    let other = story.travel(&[]).await;
    let wrong = story.mariam.submit(&format!("{other}/unmark"), &[("release", &release)]).await;
    assert!(wrong.starts_with("404 "), "{wrong}");
    let done = story.mariam.submit(&unmark, &[("release", &release)]).await;
    assert_eq!(done, format!("303 {path}"));
    assert_eq!(story.koffi.get(&path).await.status, 404);
    let refused = story.mark(&path, "2026-06-14").await;
    assert!(refused.starts_with("422 "), "{refused}");
}

#[tokio::test]
async fn what_an_organisation_notes_for_itself_changes_no_byte_for_whoever_sees_the_rest() {
    let story = story().await;
    let path = story.travel(&[]).await;
    story.mark(&path, "2026-12-31").await;
    let pages = [path.clone(), format!("/api{path}"), "/api/authorisations".to_owned()];
    let mut before = Vec::new();
    for page in &pages {
        before.push(story.koffi.get(page).await.body());
    }
    let note = [("text", "The clerk hinted at a fee")];
    assert_eq!(story.mariam.submit(&format!("{path}/jot"), &note).await, format!("303 {path}"));
    for (page, before) in pages.iter().zip(before) {
        assert_eq!(story.koffi.get(page).await.body(), before, "R6.5: {page}");
    }
    assert!(story.mariam.read(&path).await.contains("hinted at a fee"));
    let notes = told(&story.mariam, &path).await;
    assert_eq!(notes["notes"][0]["text"], json!("The clerk hinted at a fee"));
    let theirs = story.koffi.submit(&format!("{path}/jot"), &note).await;
    assert!(theirs.starts_with("403 "), "{theirs}");
}

#[tokio::test]
async fn whoever_corrects_one_says_who_else_sees_it_and_its_files_go_with_it() {
    let story = story().await;
    let path = story.travel(&[]).await;
    let state = story.state.to_string();
    let partners = sharing::Audience::HUMANITARIAN.to_string();
    let answers = [
        ("title", "To the wells"),
        ("authority", state.as_str()),
        ("sectors", "WSH"),
        ("audience", partners.as_str()),
    ];
    let done = story.mariam.submit(&format!("{path}/correct"), &answers).await;
    assert_eq!(done, format!("303 {path}"));
    let one = told(&story.benoit, &path).await;
    let one = &one["authorisation"];
    assert_eq!((&one["title"], &one["scope"]["places"]), (&json!("To the wells"), &json!([])));
    assert_eq!(one["requested_on"], json!("2026-06-03"), "what happened stays");
}

#[tokio::test]
async fn what_follows_something_hidden_does_not_name_it() {
    let story = story().await;
    let path = story.travel(&[]).await;
    story.happened(&path, "granted", "2026-06-10", &[]).await;
    let done = story.mariam.submit(&format!("{path}/renew"), &[]).await;
    let renewal = done.strip_prefix("303 ").unwrap().to_owned();
    story.mark(&renewal, "2026-12-31").await;
    let hidden = path.rsplit('/').next().unwrap();
    for page in [renewal.clone(), format!("/api{renewal}"), "/api/authorisations".to_owned()] {
        assert!(!story.koffi.get(&page).await.body().contains(hidden), "{page}");
    }
    assert!(told(&story.mariam, &renewal).await.to_string().contains(hidden));
}
