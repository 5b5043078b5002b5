//! A stakeholder from recording to its end: who may, what is owed, what time does to it.

use serde_json::json;
use sharing::Audience;

use super::{ELDERS, HERDERS, count, recorded, related, shared, story};

#[tokio::test]
async fn whoever_records_a_group_owns_it_and_nobody_else_sees_it_at_first() {
    let story = story().await;
    let elders = recorded(&story.mariam, &ELDERS).await;
    let page = story.reader.read(&elders).await;
    for said in ["Council of elders", "Greet the spokesman first", "Host community", "Ansongo"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for other in [&story.benoit, &story.olga, &story.tomas, &story.force, &story.salif] {
        assert_eq!(other.get(&elders).await.status, 404);
        assert_eq!(count(&other.told("/stakeholders").await.1), 0);
    }
    let (_, told) = story.mariam.told(&elders).await;
    assert_eq!(told["stakeholder"]["level"], json!("high"));
    assert_eq!(told["stakeholder"]["audience"], json!(Audience::OWN));
    let journal = story.mariam.journal(Some(story.association)).await;
    assert_eq!(journal, ["stakeholders.record obligation", "stakeholders.record stakeholder"]);
    assert!(story.reader.submit("/stakeholders/record", &ELDERS).await.starts_with("403 "));
}

#[tokio::test]
async fn what_is_high_reaches_only_those_whom_the_protocol_binds_and_never_the_mission() {
    let story = story().await;
    let partners = Audience::PARTNERS.to_string();
    let high = [&ELDERS[..], &[("audience", partners.as_str())]].concat();
    let elders = recorded(&story.mariam, &high).await;
    assert_eq!(story.benoit.get(&elders).await.status, 200, "R8.5");
    for other in [&story.olga, &story.tomas, &story.force] {
        assert_eq!(other.get(&elders).await.status, 404, "R8.3, K34");
    }
    let moderate = [&high[..], &[("level", "moderate"), ("_base", "1")]].concat();
    let refused = story.mariam.submit(&format!("{elders}/change"), &moderate).await;
    assert!(refused.contains("Say why it is less harmful"), "R8.1: {refused}");
    let why = [&moderate[..], &[("reason", "They asked to be known")]].concat();
    let done = story.mariam.submit(&format!("{elders}/change"), &why).await;
    assert_eq!(done, format!("303 {elders}"));
    assert_eq!(story.tomas.get(&elders).await.status, 200);
    assert_eq!(story.force.get(&elders).await.status, 404, "partners are not the force");
    let public = Audience::PUBLIC.to_string();
    let all = [&ELDERS[..], &[("audience", public.as_str())]].concat();
    let refused = story.mariam.submit("/stakeholders/record", &all).await;
    assert!(refused.contains("never for everybody"), "{refused}");
    let low = [&ELDERS[..], &[("level", "low"), ("reason", "Known")]].concat();
    let refused = story.mariam.submit("/stakeholders/record", &low).await;
    assert!(refused.contains("never less than Moderate"), "{refused}");
}

#[tokio::test]
async fn only_its_owners_people_change_confirm_hear_relate_and_end_it() {
    let story = story().await;
    let elders = shared(&story.mariam, &ELDERS).await;
    let heard = [("heard_on", "2026-06-01"), ("outcome", "A well off the cattle track")];
    for verb in ["change", "confirm", "hear", "relate", "end"] {
        let to = format!("{elders}/{verb}");
        assert!(story.benoit.submit(&to, &heard).await.starts_with("403 "), "{verb}");
        assert!(story.reader.submit(&to, &heard).await.starts_with("403 "), "{verb}");
        assert!(story.force.submit(&to, &heard).await.starts_with("404 "), "{verb}");
    }
    let done = story.awa.submit(&format!("{elders}/hear"), &heard).await;
    assert_eq!(done, format!("303 {elders}"));
    let page = story.benoit.read(&elders).await;
    assert!(page.contains("A well off the cattle track") && page.contains("Eau d’abord"), "{page}");
    let form = story.mariam.get(&format!("{elders}/change")).await.body();
    assert!(form.contains("Ansongo (ML0701)") && form.contains("Greet the spokesman"), "{form}");
    let over = [("reason", "It was dissolved")];
    let done = story.mariam.submit(&format!("{elders}/end"), &over).await;
    assert_eq!(done, format!("303 {elders}"));
    assert_eq!(count(&story.mariam.told("/stakeholders").await.1), 0);
    let page = story.benoit.read(&elders).await;
    assert!(page.contains("Not there any more since 15 June 2026"), "{page}");
    let again = story.mariam.submit(&format!("{elders}/confirm"), &[]).await;
    assert!(again.contains("Record it anew"), "{again}");
    let (_, owed) = story.mariam.told("/obligations").await;
    assert!(!owed.to_string().contains("contact_check"), "its check fell away: {owed}");
}

#[tokio::test]
async fn each_is_to_be_confirmed_every_year_and_what_nobody_confirmed_is_shown_so() {
    let story = story().await;
    let elders = shared(&story.mariam, &ELDERS).await;
    let (_, owed) = story.mariam.told("/obligations").await;
    assert!(owed.to_string().contains("2027-06-15"), "{owed}");
    let (_, others) = story.benoit.told("/obligations").await;
    assert!(!others.to_string().contains("contact_check"), "it is owed to oneself: {others}");
    story.mariam.clock.advance_seconds(366 * 86_400);
    let page = story.benoit.read(&elders).await;
    assert!(page.contains("Not confirmed since 15 June 2026"), "{page}");
    assert_eq!(count(&story.benoit.told("/stakeholders").await.1), 1, "nothing is deleted");
    let done = story.mariam.submit(&format!("{elders}/confirm"), &[]).await;
    assert_eq!(done, format!("303 {elders}"));
    assert!(!story.benoit.read(&elders).await.contains("Not confirmed since"));
    let (_, owed) = story.mariam.told("/obligations").await;
    assert!(owed.to_string().contains("2028-06-15"), "the next one: {owed}");
}

#[tokio::test]
async fn a_check_that_is_delivered_where_obligations_are_confirms_it() {
    let story = story().await;
    let elders = recorded(&story.mariam, &ELDERS).await;
    story.mariam.clock.advance_seconds(20 * 86_400);
    let (_, owed) = story.mariam.told("/obligations").await;
    let text = owed.to_string();
    let at = text.find("\"id\":\"").unwrap_or_else(|| panic!("{text}")) + 6;
    let deliver = format!("/obligations/{}/deliver", &text[at..at + 36]);
    let done = story.mariam.submit(&deliver, &[("said", "Met them this morning")]).await;
    assert!(done.starts_with("303 "), "{done}");
    assert!(story.mariam.work().await > 0);
    let (_, told) = story.mariam.told(&elders).await;
    assert_eq!(told["stakeholder"]["confirmed_on"], json!("2026-07-05"));
}

#[tokio::test]
async fn everything_wrong_is_said_at_once_with_what_would_satisfy_it() {
    let story = story().await;
    let wrong = json!({ "body": "army", "as_of": "soon", "level": "secret" });
    let (status, said) = story.mariam.call("/stakeholders/record", wrong).await;
    let about: Vec<_> =
        said["refusals"].as_array().unwrap().iter().map(|it| &it["about"]).collect();
    assert_eq!(status, 422);
    for question in ["name", "body", "place", "source", "as_of", "level"] {
        assert!(about.contains(&&json!(question)), "{question}: {about:?}");
    }
    let nowhere = [&ELDERS[..2], &ELDERS[3..], &[("place", "Atlantis")]].concat();
    let (status, said) = story.mariam.call("/stakeholders/record", as_json(&nowhere)).await;
    assert_eq!((status, &said["refusals"][0]["about"]), (422, &json!("place")));
    let silent = [&ELDERS[..3], &ELDERS[4..]].concat();
    let refused = story.mariam.submit("/stakeholders/record", &silent).await;
    assert!(refused.contains("choose one community at least"), "{refused}");
    let elders = recorded(&story.mariam, &ELDERS).await;
    let ahead = [("heard_on", "2026-06-16"), ("outcome", "Nothing yet")];
    let refused = story.mariam.submit(&format!("{elders}/hear"), &ahead).await;
    assert!(refused.contains("has not come yet"), "{refused}");
    let no_end = [("sort", "works_with"), ("source", "Visit")];
    let refused = story.mariam.submit(&format!("{elders}/relate"), &no_end).await;
    assert!(refused.contains("Choose exactly one"), "{refused}");
}

fn as_json(answers: &[(&str, &str)]) -> serde_json::Value {
    let pair = |(name, answer): &(&str, &str)| {
        let several = *name == "communities";
        let answer = if several { json!([answer]) } else { json!(answer) };
        ((*name).to_owned(), answer)
    };
    serde_json::Value::Object(answers.iter().map(pair).collect())
}

#[tokio::test]
async fn the_list_is_narrowed_by_place_community_and_sort_and_leads_to_the_next_page() {
    let story = story().await;
    shared(&story.mariam, &ELDERS).await;
    shared(&story.benoit, &HERDERS).await;
    for (query, expected) in [
        ("", 2),
        ("?place=ML07", 2),
        ("?place=ML0701", 1),
        ("?community=pastoralists", 1),
        ("?community=women", 0),
        ("?body=traditional_authority", 1),
        ("?owner=ours", 1),
    ] {
        let (_, told) = story.mariam.told(&format!("/stakeholders{query}")).await;
        assert_eq!(count(&told), expected, "{query}: {told}");
    }
    assert_eq!(story.mariam.told("/stakeholders?community=kings").await.0, 422);
    assert_eq!(story.mariam.told("/stakeholders?after=x").await.0, 422);
    for number in 0..50 {
        let name = format!("Committee {number}");
        recorded(&story.mariam, &[&[("name", name.as_str())], &ELDERS[1..]].concat()).await;
    }
    let (_, first) = story.mariam.told("/stakeholders").await;
    let next = first["next"].as_str().unwrap();
    let path = activities::address("/stakeholders", &acts::Form::default(), "after", next);
    let (_, second) = story.mariam.told(&path).await;
    assert_eq!((count(&first), count(&second)), (50, 2));
}

#[tokio::test]
async fn a_merge_of_two_parties_takes_all_along() {
    let story = story().await;
    let elders = shared(&story.mariam, &ELDERS).await;
    let herders = shared(&story.mariam, &HERDERS).await;
    related(&story.mariam, &elders, &herders, "works_with").await;
    let twin = [("name", "Eau d’abord (Gao)"), ("type", "443"), ("another", "yes")];
    let done = story.salif.submit("/parties/register", &twin).await;
    let into = super::id(&done).to_owned();
    let path = format!("/parties/{}", story.association);
    let over = [("reason", "It is called otherwise now")];
    let done = story.salif.submit(&format!("{path}/archive"), &over).await;
    assert_eq!(done, format!("303 {path}"));
    let merge = [("into", into.as_str()), ("reason", "Typing mistake")];
    let done = story.salif.submit(&format!("{path}/merge"), &merge).await;
    assert_eq!(done, format!("303 /parties/{into}"));
    assert!(story.mariam.work().await > 0);
    let (_, told) = story.benoit.told(&elders).await;
    assert_eq!(told["stakeholder"]["organisation"], json!(into));
    assert_eq!(told["relations"][0]["organisation"], json!(into));
}

#[tokio::test]
async fn showing_one_to_all_registered_parties_wants_a_reason_and_fresh_proof() {
    let story = story().await;
    let everyone = sharing::Audience::EVERYONE.to_string();
    let to = [("audience", everyone.as_str())];
    let why = [("reason", "They speak at the forum of all parties")];
    let record = "/stakeholders/record";
    let silent = story.mariam.submit(record, &[&ELDERS[..], &to].concat()).await;
    assert!(silent.contains("Say why all registered parties"), "{silent}");
    let all = [&ELDERS[..], &to, &why].concat();
    let unproved = story.mariam.unproved().submit(record, &all).await;
    assert!(unproved.contains("/account/prove"), "{unproved}");
    let path = recorded(&story.mariam, &all).await;
    let more = [&ELDERS[..], &to, &[("interest", "Wells")]].concat();
    let done = story.mariam.unproved().submit(&format!("{path}/change"), &more).await;
    assert_eq!(done, format!("303 {path}"), "what they see already asks for neither");
}
