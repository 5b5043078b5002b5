//! From the request to its end, and what its days come to.

use serde_json::json;

use super::{ASKED, filed, story, told};

#[tokio::test]
async fn silence_is_counted_in_days_and_is_no_denial() {
    let story = story().await;
    let path = story.travel(&[]).await;
    let page = story.mariam.read(&path).await;
    assert!(page.contains("No answer for 12 days, not a denial"), "R6.3: {page}");
    let one = told(&story.mariam, &path).await;
    let one = &one["authorisation"];
    assert_eq!((&one["state"], &one["standing"]), (&json!("requested"), &json!("no_answer")));
    assert_eq!((&one["waited"], &one["turnaround"]), (&json!(12), &json!(null)), "R6.3");
    let waiting = told(&story.mariam, "/authorisations/waiting").await;
    let row = &waiting["items"][0];
    assert_eq!((&row["refused"], &row["waiting"]), (&json!(0), &json!(1)), "R6.3");
    assert_eq!((&row["no_answer"], &row["half_within"]), (&json!(1), &json!(null)), "R6.3");
    let page = story.mariam.read("/authorisations/waiting").await;
    assert!(page.contains("Not even half, after 12 days"), "{page}");
}

#[tokio::test]
async fn the_turnaround_is_computed_from_its_days() {
    let story = story().await;
    let path = story.travel(&[("requested_on", "")]).await;
    assert!(story.mariam.read(&path).await.contains("Not asked for yet"));
    story.happened(&path, "requested", "2026-06-01", &[]).await;
    story.happened(&path, "acknowledged", "2026-06-02", &[]).await;
    story.happened(&path, "more_asked", "2026-06-04", &[("said", "The list of vehicles")]).await;
    story.happened(&path, "supplied", "2026-06-05", &[]).await;
    let granted = [("last_day", "2026-12-31"), ("conditions", "By daylight only")];
    story.happened(&path, "granted", "2026-06-08", &granted).await;
    let one = told(&story.mariam, &path).await;
    let one = &one["authorisation"];
    assert_eq!((&one["turnaround"], &one["standing"]), (&json!(7), &json!("valid")), "R6.3");
    assert_eq!(one["events"][4]["conditions"], json!("By daylight only"));
    assert_eq!(one["events"][4]["granted"]["first"], json!("2026-06-08"));
    let page = story.mariam.read(&path).await;
    assert!(page.contains("By daylight only") && page.contains("7 days"), "{page}");
    let refused = story.travel(&[]).await;
    story.happened(&refused, "refused", "2026-06-13", &[("said", "Not now")]).await;
    let waiting = told(&story.mariam, "/authorisations/waiting").await;
    let row = &waiting["items"][0];
    assert_eq!((&row["granted"], &row["refused"]), (&json!(1), &json!(1)));
    assert_eq!(row["half_within"], json!(7), "of 7 and 10 days");
}

#[tokio::test]
async fn what_cannot_have_happened_is_refused_with_what_would_help() {
    let story = story().await;
    let draft = story.travel(&[("requested_on", "")]).await;
    let asked = story.travel(&[]).await;
    let granted = story.travel(&[]).await;
    story.happened(&granted, "granted", "2026-06-10", &[]).await;
    for (path, what, on, more, said) in [
        (&draft, "granted", "2026-06-10", &[][..], "Note first on which day it was asked for"),
        (&asked, "granted", "2026-06-16", &[], "Note it once it has happened"),
        (&asked, "granted", "2026-06-02", &[], "Give that day or a later one"),
        (&asked, "refused", "2026-06-10", &[], "Say what was said"),
        (&asked, "supplied", "2026-06-10", &[], "It can be confirmed"),
        (&asked, "granted", "2026-06-10", &[("last_day", "2026-06-09")], "first day"),
        (
            &asked,
            "granted",
            "2026-06-10",
            &[("first_day", "2026-06-01"), ("last_day", "2026-06-09")],
            "a last day from then on",
        ),
        (&asked, "acknowledged", "2026-06-10", &[("conditions", "x")], "Choose “Granted”"),
        (&asked, "granted", "2026-06-10", &[("answer_by", "2026-07-01")], "more is wanted"),
        (
            &asked,
            "more_asked",
            "2026-06-10",
            &[("said", "Papers"), ("answer_by", "2026-06-09")],
            "Give a day from then on",
        ),
        (&granted, "refused", "2026-06-12", &[("said", "No")], "with a renewal"),
    ] {
        let refused = story.record(path, what, on, more).await;
        assert!(refused.starts_with("422 ") && refused.contains(said), "{what}: {refused}");
    }
    let one = told(&story.mariam, &asked).await;
    assert_eq!(one["authorisation"]["events"].as_array().unwrap().len(), 1, "nothing half-done");
}

#[tokio::test]
async fn a_request_names_one_authority_of_the_state_days_in_order_and_places_that_are() {
    let story = story().await;
    let (state, ngo) = (story.state.to_string(), story.ngo.to_string());
    let usual = [("kind", "travel"), ("title", "To the wells")];
    for (more, said) in [
        (&[][..], "choose an authority of the registry"),
        (&[("authority", state.as_str()), ("authority_name", "Prefect")], "one of the two"),
        (&[("authority", ngo.as_str())], "Only an authority of the host State"),
        (&[("authority", state.as_str()), ("requested_on", "2026-06-16")], "has not come yet"),
        (
            &[
                ("authority", state.as_str()),
                ("first_day", "2026-07-02"),
                ("last_day", "2026-07-01"),
            ],
            "before the first day",
        ),
        (&[("authority", state.as_str()), ("places", "Atlantis")], "Atlantis"),
    ] {
        let answers = [&usual[..], more].concat();
        let refused = story.mariam.submit("/authorisations/file", &answers).await;
        assert!(refused.starts_with("422 ") && refused.contains(said), "{said}: {refused}");
    }
    assert_eq!(story.mariam.count("select count(*) as n from authorisation").await, 0);
    let named = [&usual[..], &[("authority_name", "Prefecture of Gao")]].concat();
    let path = filed(&story.mariam, &named).await;
    assert!(story.mariam.read(&path).await.contains("Prefecture of Gao"));
}

#[tokio::test]
async fn an_end_is_warned_of_and_the_next_one_is_owed_to_oneself() {
    let story = story().await;
    let path = story.travel(&[]).await;
    story.happened(&path, "granted", "2026-06-10", &[("last_day", "2026-07-05")]).await;
    assert!(story.mariam.read(&path).await.contains("20 days left"));
    let owed = told(&story.mariam, "/obligations").await;
    let owed = &owed["ours"]["items"][0];
    assert_eq!((&owed["sort"], &owed["due"]), (&json!("renewal"), &json!("2026-06-25")));
    assert_eq!((&owed["by"], &owed["to"]), (&json!(story.ngo), &json!(story.ngo)));
    assert_eq!(told(&story.koffi, "/obligations").await["theirs"]["count"], json!(0), "R6.5");
    let next = [("requested_on", "2026-06-15"), ("last_day", "2026-12-31")];
    let done = story.mariam.submit(&format!("{path}/renew"), &next).await;
    let renewal = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    assert_ne!(renewal, path);
    assert_eq!(told(&story.mariam, "/obligations").await["ours"]["count"], json!(0));
    let page = story.mariam.read(&renewal).await;
    assert!(page.contains("Asked for today") && page.contains("Follows"), "{page}");
    assert!(story.mariam.read(&path).await.contains("Followed by"));
    story.mariam.clock.advance_seconds(21 * 86_400);
    assert!(story.mariam.read(&path).await.contains("Ended on 5 July 2026"), "no job has run");
}

#[tokio::test]
async fn a_renewal_that_is_asked_for_later_is_owed_until_it_is() {
    let story = story().await;
    let path = story.travel(&[]).await;
    story.happened(&path, "granted", "2026-06-10", &[("last_day", "2026-07-05")]).await;
    let done = story.mariam.submit(&format!("{path}/renew"), &[]).await;
    let renewal = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    assert_eq!(told(&story.mariam, "/obligations").await["ours"]["count"], json!(1));
    story.happened(&renewal, "requested", "2026-06-15", &[]).await;
    assert_eq!(told(&story.mariam, "/obligations").await["ours"]["count"], json!(0));
    let refused = story.mariam.submit(&format!("{renewal}/renew"), &[]).await;
    assert!(refused.contains("Only what was granted is renewed"), "{refused}");
}

#[tokio::test]
async fn what_the_authority_wants_more_is_owed_by_its_day() {
    let story = story().await;
    let path = story.travel(&[]).await;
    let more = [("said", "The list of vehicles"), ("answer_by", "2026-06-20")];
    story.happened(&path, "more_asked", "2026-06-10", &more).await;
    let owed = told(&story.mariam, "/obligations").await;
    let owed = &owed["ours"]["items"][0];
    assert_eq!((&owed["sort"], &owed["due"]), (&json!("answer"), &json!("2026-06-20")));
    let id = owed["id"].as_str().unwrap().to_owned();
    story.happened(&path, "supplied", "2026-06-12", &[]).await;
    let settled = told(&story.mariam, &format!("/obligations/{id}")).await;
    assert!(settled.to_string().contains(r#""state":"settled""#), "{settled}");
    story.happened(&path, "more_asked", "2026-06-13", &more).await;
    story.happened(&path, "withdrawn", "2026-06-14", &[]).await;
    assert_eq!(told(&story.mariam, "/obligations").await["ours"]["count"], json!(0));
}

#[tokio::test]
async fn what_was_noted_by_mistake_is_taken_back_and_the_journal_keeps_both() {
    let story = story().await;
    let path = story.travel(&[]).await;
    story.happened(&path, "refused", "2026-06-10", &[("said", "Another dossier")]).await;
    let done = story.mariam.submit(&format!("{path}/take-back"), &[("reason", "Not ours")]).await;
    assert_eq!(done, format!("303 {path}"));
    let one = told(&story.mariam, &path).await;
    assert_eq!(one["authorisation"]["standing"], json!("no_answer"));
    let journal = story.mariam.journal(Some(story.ngo)).await;
    let acts: Vec<&str> = journal.iter().map(|line| line.split(' ').next().unwrap()).collect();
    let expected = ["authorisations.file", "authorisations.record", "authorisations.take_back"];
    assert_eq!(acts[1..], expected);
    story.happened(&path, "granted", "2026-06-12", &[("last_day", "2026-06-30")]).await;
    assert_eq!(told(&story.mariam, "/obligations").await["ours"]["count"], json!(1));
    story.mariam.submit(&format!("{path}/take-back"), &[("reason", "Not yet")]).await;
    assert_eq!(told(&story.mariam, "/obligations").await["ours"]["count"], json!(0));
}

#[tokio::test]
async fn letters_and_stamped_permits_stand_beside_it() {
    let story = story().await;
    let path = story.travel(&[]).await;
    let answers = [("what", "granted"), ("on", "2026-06-10")];
    let to = format!("{path}/record");
    let done = story.mariam.upload(&to, "file", "permit.txt", b"Stamped", &answers).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let one = told(&story.mariam, &path).await;
    let file = format!("/attachments/{}", one["files"][0]["id"].as_str().unwrap());
    assert_eq!(story.mariam.get(&file).await.bytes, b"Stamped");
    assert_eq!(story.koffi.get(&file).await.status, 404);
    assert_eq!(story.mark(&path, "2026-12-31").await, format!("303 {path}"));
    assert_eq!(story.koffi.get(&file).await.status, 200, "what was marked has its files");
}

#[tokio::test]
async fn a_list_is_narrowed_and_its_pages_lead_to_the_next() {
    let story = story().await;
    for number in 0..52 {
        story.travel(&[("title", &format!("Journey {number}"))]).await;
    }
    let registration = [("kind", "registration"), ("requested_on", ""), ("places", "")];
    story.travel(&registration).await;
    let first = told(&story.mariam, "/authorisations?stage=waiting").await;
    let next = first["next"].as_str().unwrap();
    let address = format!("/authorisations?stage=waiting&after={next}");
    let second = told(&story.mariam, &address).await;
    let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (50, 2));
    let drafts = told(&story.mariam, "/authorisations?kind=registration").await;
    assert_eq!((count(&drafts), &drafts["items"][0]["state"]), (1, &json!("draft")));
    assert_eq!(story.mariam.told("/authorisations?stage=x").await.0, 422);
    assert_eq!(first["items"][0]["requested_on"], json!(ASKED));
}
