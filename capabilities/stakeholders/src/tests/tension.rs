//! Relations: who sees them, and that a tension is never shown by one hand.

use serde_json::json;
use sharing::{Audience, Constituency};
use testing::Desk;

use super::{ELDERS, HERDERS, id, recorded, related, shared, story};

#[tokio::test]
async fn a_relation_is_seen_by_whoever_sees_both_ends() {
    let story = story().await;
    let elders = shared(&story.mariam, &ELDERS).await;
    let herders = recorded(&story.mariam, &HERDERS).await;
    let works = related(&story.mariam, &elders, &herders, "works_with").await;
    assert_eq!(story.reader.get(&works).await.status, 200);
    assert_eq!(story.benoit.get(&works).await.status, 404, "one end is hidden from him");
    let (_, told) = story.benoit.told(&elders).await;
    assert_eq!(told["relations"], json!([]), "{told}");
    let weavers = [("name", "Weavers of Bourem"), ("body", "traders")];
    let weavers = shared(&story.mariam, &[&weavers[..], &HERDERS[2..]].concat()).await;
    let part = related(&story.mariam, &weavers, &elders, "part_of").await;
    let page = story.benoit.read(&part).await;
    assert!(page.contains("Is part of") && page.contains("Weavers of Bourem"), "{page}");
    let (_, told) = story.benoit.told(&elders).await;
    assert_eq!(told["relations"][0]["sort"], json!("part_of"), "from either end");
    assert_eq!(story.force.get(&part).await.status, 404);
}

/// What the form says of the circle that its reader reads.
async fn seen(desk: &Desk, tension: &str) -> String {
    let form = desk.get(&format!("{tension}/agree-showing")).await.body();
    let (_, from) = form.split_once("name=\"seen\" value=\"").unwrap_or_else(|| panic!("{form}"));
    from.split('"').next().unwrap().to_owned()
}

async fn agree(desk: &Desk, tension: &str) -> String {
    let seen = seen(desk, tension).await;
    let answers = [("agrees", "yes"), ("seen", seen.as_str())];
    desk.submit(&format!("{tension}/agree-showing"), &answers).await
}

#[tokio::test]
async fn a_tension_stays_with_its_owner_until_a_second_person_agrees_to_show_it() {
    let story = story().await;
    let elders = shared(&story.mariam, &ELDERS).await;
    let herders = shared(&story.mariam, &HERDERS).await;
    let tension = related(&story.mariam, &elders, &herders, "in_tension").await;
    assert!(story.awa.read(&tension).await.contains("Only your organisation sees this"));
    assert_eq!(story.benoit.get(&tension).await.status, 404, "he sees both ends");
    let page = story.benoit.read(&elders).await;
    assert!(!page.contains("In tension"), "{page}");
    let partners = Audience::PARTNERS.to_string();
    let to = [("audience", partners.as_str()), ("reason", "The mediators must know")];
    let proposed = story.mariam.submit(&format!("{tension}/propose-showing"), &to).await;
    assert_eq!(proposed, format!("303 {tension}"));
    assert_eq!(story.benoit.get(&tension).await.status, 404, "a proposal shows nothing");
    let agrees = [("agrees", "yes")];
    let own = agree(&story.mariam, &tension).await;
    assert!(own.contains("You proposed it yourself"), "{own}");
    let page = story.awa.read(&tension).await;
    assert!(page.contains("A colleague proposes") && page.contains("mediators"), "{page}");
    let unproved = story.awa.unproved().submit(&format!("{tension}/agree-showing"), &agrees).await;
    assert!(unproved.contains("/account/prove"), "it wants fresh proof: {unproved}");
    let unread = story.awa.submit(&format!("{tension}/agree-showing"), &[]).await;
    assert!(unread.contains("Tick that you agree"), "{unread}");
    let agreed = agree(&story.awa, &tension).await;
    assert_eq!(agreed, format!("303 {tension}"));
    let (_, shown) = story.benoit.told(&tension).await;
    assert_eq!(shown["proposed_to"], json!(null), "to whom it was proposed is not shown: {shown}");
    for other in [&story.tomas, &story.olga, &story.force] {
        assert_eq!(other.get(&tension).await.status, 404, "it stays HIGH: R8.3, R8.5");
    }
    let back = story.mariam.submit(&format!("{tension}/keep-back"), &[]).await;
    assert_eq!(back, format!("303 {tension}"));
    assert_eq!(story.benoit.get(&tension).await.status, 404, "at once, by one hand");
    let again = agree(&story.awa, &tension).await;
    assert!(again.contains("Nobody proposed"), "{again}");
}

#[tokio::test]
async fn showing_more_of_a_stakeholder_shows_no_tension_and_others_follow_it() {
    let story = story().await;
    let elders = recorded(&story.mariam, &ELDERS).await;
    let herders = shared(&story.mariam, &HERDERS).await;
    let tension = related(&story.mariam, &elders, &herders, "in_tension").await;
    let works = related(&story.mariam, &elders, &herders, "works_with").await;
    let partners = Audience::PARTNERS.to_string();
    let wider = [&ELDERS[..], &[("audience", partners.as_str())]].concat();
    let done = story.mariam.submit(&format!("{elders}/change"), &wider).await;
    assert_eq!(done, format!("303 {elders}"));
    assert_eq!(story.benoit.get(&works).await.status, 200);
    assert_eq!(story.benoit.get(&tension).await.status, 404);
    let to_partners = [("audience", partners.as_str()), ("reason", "Why not")];
    let none = story.mariam.submit(&format!("{works}/propose-showing"), &to_partners).await;
    assert!(none.contains("Only a tension"), "{none}");
    let public = Audience::PUBLIC.to_string();
    let all = [("audience", public.as_str()), ("reason", "Why not")];
    let refused = story.mariam.submit(&format!("{tension}/propose-showing"), &all).await;
    assert!(refused.contains("between your organisation and everybody"), "{refused}");
}

#[tokio::test]
async fn only_its_owners_people_touch_a_relation_and_an_ended_one_is_theirs_alone() {
    let story = story().await;
    let elders = shared(&story.mariam, &ELDERS).await;
    let herders = shared(&story.mariam, &HERDERS).await;
    let works = related(&story.mariam, &elders, &herders, "works_with").await;
    for verb in ["propose-showing", "keep-back", "end"] {
        let to = format!("{works}/{verb}");
        assert!(story.benoit.submit(&to, &[]).await.starts_with("403 "), "{verb}");
        assert!(story.reader.submit(&to, &[]).await.starts_with("403 "), "{verb}");
    }
    let over = [("reason", "They fell out")];
    let done = story.mariam.submit(&format!("{works}/end"), &over).await;
    assert_eq!(done, format!("303 {works}"));
    assert_eq!(story.benoit.get(&works).await.status, 404);
    assert!(story.reader.read(&works).await.contains("Holds no more since"));
    let (_, told) = story.mariam.told(&elders).await;
    assert_eq!(told["relations"], json!([]));
    let itself = [("sort", "works_with"), ("other", id(&elders)), ("source", "Visit")];
    let refused = story.mariam.submit(&format!("{elders}/relate"), &itself).await;
    assert!(refused.contains("nobody stands to themselves"), "{refused}");
    let ngo = story.ngo.to_string();
    let party = [("sort", "in_tension"), ("party", ngo.as_str()), ("source", "Visit")];
    let done = story.mariam.submit(&format!("{elders}/relate"), &party).await;
    let tension = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
    assert!(story.mariam.read(tension).await.contains("Water First"));
    assert_eq!(story.benoit.get(tension).await.status, 404, "also of the one it is about");
}

#[tokio::test]
async fn whoever_is_put_into_an_audience_later_learns_nothing_that_took_two_to_show() {
    let story = story().await;
    story.mariam.enrol(story.agency, Constituency::UnAgency, true).await;
    let elders = shared(&story.mariam, &ELDERS).await;
    let herders = shared(&story.mariam, &HERDERS).await;
    let tension = related(&story.mariam, &elders, &herders, "in_tension").await;
    let ngo = story.ngo.to_string();
    let named = [("name", "Mediators"), ("members", ngo.as_str())];
    let done = story.mariam.submit("/audiences/open", &named).await;
    let mediators = id(&done).to_owned();
    let to = [("audience", mediators.as_str()), ("reason", "They meet both on Monday")];
    let done = story.mariam.submit(&format!("{tension}/propose-showing"), &to).await;
    assert_eq!(done, format!("303 {tension}"));
    let form = format!("{tension}/agree-showing");
    assert!(story.awa.read(&form).await.contains("Water First"), "whom she agrees to");
    let read = seen(&story.awa, &tension).await;
    let agency = story.agency.to_string();
    let add = format!("/audiences/{mediators}/add");
    let done = story.mariam.submit(&add, &[("members", agency.as_str())]).await;
    assert!(done.starts_with("303 "), "{done}");
    let answers = [("agrees", "yes"), ("seen", read.as_str())];
    let stale = story.awa.submit(&form, &answers).await;
    assert!(stale.contains("has changed since you read it"), "{stale}");
    let remove = format!("/audiences/{mediators}/take-out");
    let done =
        story.mariam.submit(&remove, &[("members", agency.as_str()), ("reason", "Not yet")]).await;
    assert!(done.starts_with("303 "), "{done}");
    assert_eq!(agree(&story.awa, &tension).await, format!("303 {tension}"));
    assert_eq!(story.benoit.get(&tension).await.status, 200);
    let done = story.mariam.submit(&add, &[("members", agency.as_str())]).await;
    assert!(done.starts_with("303 "), "{done}");
    assert_eq!(story.olga.get(&tension).await.status, 404, "one hand added her");
    assert_eq!(story.benoit.get(&tension).await.status, 200);
}
