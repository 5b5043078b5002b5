//! Who sees what: an overlap with a record that one may not see is not there, not even as a number.

use basics::Id;
use sharing::Audience;
use testing::Desk;

use super::{coordinate, listed, only, report, story, submit_correction};

const OWN: &str = "audience";

/// Pages as they were sent: the lists, and the case that they lead to.
async fn seen(desk: &Desk, case: &str) -> Vec<String> {
    let mut pages = Vec::new();
    for path in ["/overlaps", "/overlaps?stage=proposed&sector=WSH", case] {
        pages.push(desk.get(path).await.body());
    }
    pages
}

#[tokio::test]
async fn a_case_with_a_hidden_record_does_not_exist() {
    let story = story().await;
    let own = Audience::OWN.to_string();
    report(&story.amina, &[]).await;
    let empty = story.amina.get("/overlaps").await.body();
    let hidden = report(&story.benoit, &[(OWN, own.as_str())]).await;
    assert_eq!(story.amina.get("/overlaps").await.body(), empty);
    let case = only(&story.benoit).await;
    let absent = format!("/overlaps/{}", Id::<()>::well_known(5));
    let (there, not) = (story.amina.get(&case).await, story.amina.get(&absent).await);
    assert_eq!((there.status.as_u16(), there.text()), (404, not.text()));
    let submitted = story.amina.submit(&format!("{case}/discuss"), &[("message", "?")]).await;
    assert!(submitted.starts_with("404 "), "{submitted}");

    // Whoever hides it cannot tell the other of it here by mistake.
    let page = story.benoit.read(&case).await;
    assert!(page.contains("does not see this page"), "{page}");
    let said = story.benoit.submit(&format!("{case}/discuss"), &[("message", "Hello")]).await;
    assert!(said.contains("does not see the other’s records yet"), "{said}");
    assert!(!story.amina.journal(Some(story.ngo)).await.join(" ").contains("overlap"));

    // Once it is released, both see the case.
    let ngo = story.ngo.to_string();
    let to = [("recipient", ngo.as_str()), ("purpose", "Wells"), ("last_day", "2026-07-01")];
    assert!(story.benoit.submit(&format!("{hidden}/release"), &to).await.starts_with("303 "));
    assert_eq!(only(&story.amina).await, case);
    let said = story.benoit.submit(&format!("{case}/discuss"), &[("message", "Hello")]).await;
    assert_eq!(said, format!("303 {case}"));
}

#[tokio::test]
async fn hidden_records_change_nothing_in_what_is_shown() {
    for turn in [false, true] {
        let story = story().await;
        let (viewer, other) = (&story.amina, &story.benoit);
        let (viewer, other) = if turn { (other, viewer) } else { (viewer, other) };
        let own = Audience::OWN.to_string();
        report(viewer, &[]).await;
        report(other, &[("places", "ML070101"), ("group", "REF"), ("kind", "training")]).await;
        let case = only(viewer).await;
        let before = seen(viewer, &case).await;
        // A hidden one that is much more alike would be the strongest of the same case, and others
        // would be cases of their own.
        for desk in [other, other, &story.clara, &story.kim] {
            report(desk, &[(OWN, own.as_str())]).await;
        }
        assert!(seen(viewer, &case).await == before, "byte for byte");
        story.salif.submit("/overlaps/look-all", &[]).await;
        story.salif.work().await;
        assert!(seen(viewer, &case).await == before, "nor after a full look");
    }
}

#[tokio::test]
async fn a_record_that_is_narrowed_is_gone_before_anything_was_looked_at_again() {
    let story = story().await;
    report(&story.amina, &[]).await;
    let path = report(&story.benoit, &[]).await;
    only(&story.amina).await;
    let own = Audience::OWN.to_string();
    submit_correction(&story.benoit, &path, &[(OWN, own.as_str())]).await;
    assert!(listed(&story.amina).await.is_empty(), "no job has run");
}

#[tokio::test]
async fn the_mission_is_shown_no_humanitarian_case_by_default() {
    let story = story().await;
    report(&story.amina, &[]).await;
    report(&story.kim, &[("programme", "qip")]).await;
    assert!(listed(&story.kim).await.is_empty(), "K34, R7.4");
    let page = story.amina.read(&only(&story.amina).await).await;
    assert!(page.contains("Quick impact project"), "R7.9: {page}");
    assert!(listed(&story.benoit).await.is_empty(), "and nobody else is");
}

#[tokio::test]
async fn a_coordinator_sees_what_meets_in_the_audiences_that_it_coordinates() {
    let story = story().await;
    report(&story.amina, &[]).await;
    let path = report(&story.benoit, &[]).await;
    let case = only(&story.amina).await;
    assert!(listed(&story.salif).await.is_empty(), "the registry is no coordination");
    coordinate(&story.salif, Audience::PARTNERS, story.agency).await;
    assert!(listed(&story.salif).await.is_empty(), "of another audience");
    coordinate(&story.salif, Audience::HUMANITARIAN, story.agency).await;
    assert_eq!(only(&story.salif).await, case, "R7.4");
    let verdict = [("verdict", "justified"), ("reason", "The need is larger")];
    let judged = story.salif.submit(&format!("{case}/judge"), &verdict).await;
    assert_eq!(judged, format!("303 {case}"));
    assert!(story.amina.read(&case).await.contains("Water Cluster"), "who judged");
    let list = story.salif.read("/overlaps?stage=justified").await;
    assert!(list.contains("Eau d’abord"), "{list}");

    // One of the two becomes hidden from the coordinator: it is out, the two organisations are not.
    let own = Audience::OWN.to_string();
    submit_correction(&story.benoit, &path, &[(OWN, own.as_str())]).await;
    for when in ["at once", "after a look"] {
        assert_eq!(story.salif.get(&case).await.status, 404, "{when}");
        let list = story.salif.read("/overlaps?stage=justified").await;
        assert!(!list.contains("Eau d’abord"), "{when}: {list}");
        story.salif.work().await;
    }
    assert!(story.amina.read(&case).await.contains("The need is larger"));
}

#[tokio::test]
async fn a_coordinator_cannot_tell_one_of_what_the_other_keeps_from_it() {
    let story = story().await;
    let ngo = story.agency.to_string();
    report(&story.amina, &[]).await;
    let own = Audience::OWN.to_string();
    let hidden = report(&story.benoit, &[(OWN, own.as_str())]).await;
    coordinate(&story.salif, Audience::HUMANITARIAN, story.agency).await;
    coordinate(&story.salif, Audience::OWN, story.agency).await;
    let to = [("recipient", ngo.as_str()), ("purpose", "Wells"), ("last_day", "2026-07-01")];
    assert!(story.benoit.submit(&format!("{hidden}/release"), &to).await.starts_with("303 "));
    let case = only(&story.salif).await;
    let verdict = [("verdict", "justified"), ("reason", "The need is larger")];
    let refused = story.salif.submit(&format!("{case}/judge"), &verdict).await;
    assert!(refused.contains("does not see the other’s records yet"), "{refused}");
    assert!(!story.amina.journal(Some(story.ngo)).await.join(" ").contains("overlap"));
}

#[tokio::test]
async fn showing_a_sensitive_record_in_a_case_is_a_reading_that_its_owner_sees() {
    let story = story().await;
    report(&story.amina, &[]).await;
    let path = report(&story.benoit, &[("places", "ML070101")]).await;
    let reads = "select count(*) as n from sharing_read";
    assert_eq!(story.amina.count(reads).await, 0);
    only(&story.amina).await;
    assert!(story.amina.count(reads).await > 0, "R8.7");
    assert!(story.benoit.read(&path).await.contains("Read by others"));
}
