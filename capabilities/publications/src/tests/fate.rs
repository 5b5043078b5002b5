//! What has become of an agreement is told by its public page, and merges of its parties are
//! followed; and two who begin at the same moment.

use basics::{Id, Role};
use serde_json::json;
use testing::Desk;

use super::{ALL, NGO, Story, TEXT, WHY, consent, shown, story};

const LETTER: [(&str, &str); 2] =
    [("reason", "The road is cut"), ("document", "Letter 12 of 3 May")];

async fn work(desk: &Desk) {
    while desk.work().await > 0 {}
}

/// To the first day of the agreement.
fn to_july(story: &Story) {
    story.ngo.clock.advance_seconds(20 * 86_400);
}

#[tokio::test]
async fn a_public_page_says_by_itself_that_its_agreement_is_suspended_or_over() {
    let story = story().await;
    let agreement = story.signed().await;
    let (_, public) = story.published(&agreement).await;
    let nobody = story.ngo.nobody();
    to_july(&story);
    let state = async || {
        let told = shown(&nobody, &public).await;
        (told["state"].clone(), told["state_on"].clone())
    };
    assert_eq!(state().await, (json!(null), json!(null)), "it simply runs");

    let today = story.ngo.today();
    story.does(&story.officer, &format!("{agreement}/suspend"), &LETTER, &agreement).await;
    work(&story.ngo).await;
    assert_eq!(state().await, (json!("suspended"), json!(today)));
    let page = nobody.read(&public).await;
    assert!(page.contains("This agreement is suspended since"), "{page}");
    assert!(!page.contains("The road is cut"), "the reason is the parties': {page}");
    assert!(nobody.read("/published").await.contains("This agreement is suspended since"));
    story.does(&story.officer, &format!("{agreement}/lift"), &[], &agreement).await;
    work(&story.ngo).await;
    assert_eq!(state().await, (json!(null), json!(null)), "it goes on");

    story.does(&story.officer, &format!("{agreement}/terminate"), &LETTER, &agreement).await;
    work(&story.ngo).await;
    assert_eq!(state().await.0, "terminating");
    story.does(&story.ngo, &format!("{agreement}/reply"), &[("reply", "Yes")], &agreement).await;
    work(&story.ngo).await;
    assert_eq!(state().await, (json!("terminated"), json!(today)), "R5.7: the last reply ends it");
    let french = nobody.in_language("fr").read(&public).await;
    assert!(french.contains("Cet accord a pris fin avant terme"), "{french}");
}

#[tokio::test]
async fn one_that_is_over_by_the_calendar_is_told_over_when_nobody_did_anything() {
    let story = story().await;
    let agreement = story.signed().await;
    let (_, public) = story.published(&agreement).await;
    let nobody = story.ngo.nobody();
    story.ngo.clock.advance_seconds(400 * 86_400);
    let told = shown(&nobody, &public).await;
    assert_eq!((&told["state"], &told["state_on"]), (&json!("ended"), &json!("2026-12-31")));
    assert!(nobody.read(&public).await.contains("This agreement is over"));
}

#[tokio::test]
async fn that_it_is_suspended_is_told_and_not_since_when_where_no_period_is_told() {
    let story = story().await;
    let agreement = story.signed().await;
    let answers = [TEXT[0], ("facts", "parties")];
    let done = story.editor.submit(&format!("{agreement}/publish"), &answers).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(consent(officer, &path).await, format!("303 {path}"));
    }
    story.does(&story.officer, &format!("{agreement}/suspend"), &LETTER, &agreement).await;
    work(&story.ngo).await;
    let public = path.replace("/publications/", "/published/");
    let nobody = story.ngo.nobody();
    let told = shown(&nobody, &public).await;
    assert_eq!((&told["state"], &told["state_on"]), (&json!("suspended"), &json!(null)));
    let page = nobody.read(&public).await;
    assert!(page.contains("This agreement is suspended") && !page.contains("suspended since"));
    let journaled = shown(&story.ngo, &path).await["public"].clone();
    assert_eq!(journaled["turned_on"], json!(null), "{journaled}");
}

#[tokio::test]
async fn whoever_a_party_was_merged_into_agrees_and_takes_back_in_its_place() {
    let story = story().await;
    let agreement = story.signed().await;
    let (path, public) = story.published(&agreement).await;
    let (again, _) = (story.editor.submit(&format!("{agreement}/publish"), &WELLS).await, ());
    assert_eq!(again, format!("303 {path}"));
    assert_eq!(consent(&story.ngo, &path).await, format!("303 {path}"));
    let heir = &story.stranger;
    assert_eq!(heir.get(&path).await.status, 404);

    let into = story.parties[2].to_string();
    let answers = [("into", into.as_str()), ("reason", "Entered twice")];
    let salif = story.editor.sit("Salif", Id::well_known(900), &[Role::Secretariat]);
    let merge = format!("/parties/{}/merge", story.parties[1]);
    assert_eq!(salif.submit(&merge, &answers).await, format!("303 /parties/{into}"));
    work(&salif).await;

    let told = shown(heir, &path).await;
    assert_eq!(told["proposed"]["consents"][0]["party"], json!(into), "its yes stands");
    assert!(consent(heir, &path).await.contains("agreed to this text already"));
    assert_eq!(story.ngo.get(&path).await.status, 404);
    let nobody = story.ngo.nobody();
    assert!(nobody.read(&public).await.contains("We dig a well together."), "as it was");
    assert_eq!(consent(&story.officer, &path).await, format!("303 {path}"));
    let page = nobody.read(&public).await;
    assert!(page.contains("We dig two wells.") && page.contains(NGO), "{page}");
    story.does(heir, &format!("{path}/withdraw"), &WHY, &path).await;
    assert_eq!(nobody.get(&public).await.status, 404);
}

const WELLS: [(&str, &str); 2] = [("text_en", "We dig two wells."), ("facts", "parties")];

#[tokio::test]
async fn of_two_who_propose_at_the_same_moment_the_second_reads_the_first_one() {
    let story = story().await;
    let agreement = story.signed().await;
    let publish = format!("{agreement}/publish");
    let form = story.editor.get(&publish).await.body();
    assert!(form.contains("name=\"seen\" value=\"0\""), "{form}");
    let seen = ("seen", "0");
    let one = [&TEXT[..], &ALL, &[seen]].concat();
    let other = [&WELLS[..], &[seen]].concat();
    let (first, second) = tokio::join!(
        story.editor.submit(&publish, &one),
        story.ngo_editor.submit(&publish, &other)
    );
    let taken = [&first, &second].into_iter().filter(|done| done.starts_with("303 ")).count();
    assert_eq!(taken, 1, "{first}\n{second}");
    // Nobody knows which of them comes first.
    let (refused, desk, answers) = match first.starts_with("303 ") {
        true => (&second, &story.ngo_editor, other),
        false => (&first, &story.editor, one),
    };
    assert!(refused.starts_with("422 ") && refused.contains("proposed meanwhile"), "{refused}");
    let form = desk.post(&publish, &answers).await.body();
    assert!(form.contains("name=\"seen\" value=\"1\""), "whoever was told may go on: {form}");
    let (_, own) = answers.split_last().unwrap();
    let now = [own, &[("seen", "1")]].concat();
    let done = desk.submit(&publish, &now).await;
    assert!(done.starts_with("303 "), "{done}");
}
