//! What people do with a case.

use super::{correct, listed, only, report, story};

#[tokio::test]
async fn two_organisations_are_shown_what_they_may_look_at_together() {
    let story = story().await;
    report(&story.amina, &[("contact_name", "Fatou Diarra")]).await;
    assert!(listed(&story.amina).await.is_empty(), "one alone");
    report(&story.benoit, &[("title", "Puits à Ansongo"), ("first_day", "2026-12-22")]).await;
    let case = only(&story.amina).await;
    assert_eq!(only(&story.benoit).await, case);
    let page = story.amina.read(&case).await;
    for said in [
        "Eau d’abord",
        "Water First",
        "Forages à Ansongo",
        "Puits à Ansongo",
        "22 December 2026 to 31 December 2026",
        "The same place",
        "100 % of the shorter one’s days",
        "For the same people: Internally displaced",
        "A possible overlap to look at together",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let list = story.benoit.read("/overlaps").await;
    assert!(
        list.contains("Eau d’abord · Water First") || list.contains("Water First · Eau d’abord")
    );
    for language in ["fr", "ar"] {
        let page = story.amina.in_language(language).read(&case).await;
        assert!(!page.contains("overlaps-"), "{language}: {page}");
    }
}

#[tokio::test]
async fn what_differs_in_sector_place_or_time_does_not_meet() {
    let story = story().await;
    report(&story.amina, &[]).await;
    for (question, answer) in [
        ("sector", "HEA"),
        ("places", "ML0703"),
        ("first_day", "2027-01-01"),
        ("status", "cancelled"),
        ("places", "Mali"),
    ] {
        let later = ("last_day", "2027-12-31");
        report(&story.benoit, &[(question, answer), later]).await;
        assert!(listed(&story.amina).await.is_empty(), "{question} {answer}");
    }
    report(&story.benoit, &[("places", "ML070102")]).await;
    let page = story.amina.read(&only(&story.amina).await).await;
    assert!(page.contains("One place lies in the other"), "{page}");
}

#[tokio::test]
async fn a_verdict_stays_when_the_records_are_refreshed() {
    let story = story().await;
    let wells_there = report(&story.amina, &[]).await;
    let wells_too = report(&story.benoit, &[]).await;
    let case = only(&story.amina).await;
    let ingo = story.ingo.to_string();
    let answers =
        [("verdict", "confirmed_duplicate"), ("reason", "We met"), ("adapts", ingo.as_str())];
    let judge = format!("{case}/judge");
    assert_eq!(story.amina.submit(&judge, &answers).await, format!("303 {case}"));
    assert!(listed(&story.benoit).await.is_empty(), "judged, so not to look at any more");
    let judged = story.benoit.read("/overlaps?stage=confirmed_duplicate").await;
    assert!(judged.contains("Eau d’abord"), "{judged}");

    correct(&story.amina, &wells_there, &[("places", "ML070101"), ("title", "Juin")]).await;
    report(&story.amina, &[("title", "Another one there")]).await;
    story.salif.submit("/overlaps/look-all", &[]).await;
    story.salif.work().await;
    let page = story.benoit.read(&case).await;
    assert!(page.contains("Real overlap") && page.contains("We met") && page.contains("Juin"));

    // Water First moves away: nothing meets any more, and what was said stays.
    correct(&story.benoit, &wells_too, &[("places", "ML0703")]).await;
    let page = story.benoit.read(&case).await;
    assert!(page.contains("no overlap here at present") && page.contains("We met"), "{page}");
    let action = [("action", "We moved to Gao")];
    let resolve = format!("{case}/resolve");
    let other = story.amina.submit(&resolve, &action).await;
    assert!(other.contains("Whoever adapts says what was done"), "{other}");
    assert_eq!(story.benoit.submit(&resolve, &action).await, format!("303 {case}"));

    // It comes back as the same case, with all that was said.
    correct(&story.benoit, &wells_too, &[]).await;
    assert!(listed(&story.amina).await.is_empty());
    let page = story.amina.read(&case).await;
    assert!(page.contains("We moved to Gao") && page.contains("The same place"), "{page}");
}

#[tokio::test]
async fn what_is_done_is_filed_with_both_organisations() {
    let story = story().await;
    report(&story.amina, &[]).await;
    report(&story.benoit, &[]).await;
    let case = only(&story.amina).await;
    let say = |message: &'static str| [("message", message)];
    let discuss = format!("{case}/discuss");
    assert_eq!(story.amina.submit(&discuss, &say("Shall we meet?")).await, format!("303 {case}"));
    assert_eq!(story.benoit.submit(&discuss, &say("Tuesday")).await, format!("303 {case}"));
    let page = story.amina.read(&case).await;
    assert!(page.contains("Shall we meet?") && page.contains("Tuesday"), "{page}");
    assert!(page.contains("Being discussed"), "{page}");
    for organisation in [story.ngo, story.ingo] {
        let journal = story.amina.journal(Some(organisation)).await;
        let said = journal.iter().filter(|line| *line == "overlaps.discuss overlap").count();
        assert_eq!(said, 2, "{journal:?}");
    }
    let verdict = [("verdict", "complementary"), ("reason", "Different wells"), ("_base", "1")];
    let late = story.amina.submit(&format!("{case}/judge"), &verdict).await;
    assert!(late.starts_with("409 "), "Benoît has spoken since: {late}");
}

#[tokio::test]
async fn everything_wrong_with_a_verdict_is_said_at_once() {
    let story = story().await;
    report(&story.amina, &[]).await;
    report(&story.benoit, &[]).await;
    let case = only(&story.amina).await;
    let (status, said) =
        story.amina.call(&format!("{case}/judge"), serde_json::json!({"adapts": "x"})).await;
    let about: Vec<&str> =
        said["refusals"].as_array().unwrap().iter().filter_map(|r| r["about"].as_str()).collect();
    assert_eq!((status, about), (422, vec!["verdict", "reason", "adapts"]));
    let nobody = [("verdict", "confirmed_duplicate"), ("reason", "We met")];
    let refused = story.amina.submit(&format!("{case}/judge"), &nobody).await;
    assert!(refused.contains("Say which of the two adapts"), "{refused}");
    assert_eq!(story.amina.count("select count(*) as n from overlap_case").await, 0);
}

#[tokio::test]
async fn only_those_who_speak_for_an_organisation_act() {
    let story = story().await;
    report(&story.amina, &[]).await;
    report(&story.benoit, &[]).await;
    let case = only(&story.amina).await;
    let message = [("message", "Hello")];
    let discuss = format!("{case}/discuss");
    let reader = story.amina.sit("Fanta", story.ngo, &[basics::Role::Reader]);
    assert!(reader.read(&case).await.contains("Water First"), "a reader reads");
    assert!(reader.submit(&discuss, &message).await.starts_with("403 "));
    assert!(story.clara.submit(&discuss, &message).await.starts_with("404 "));
    assert!(story.amina.submit("/overlaps/look-all", &[]).await.starts_with("403 "));
}

#[tokio::test]
async fn one_activity_that_both_partners_reported_is_said_to_look_so() {
    let story = story().await;
    let (ngo, ingo) = (story.ngo.to_string(), story.ingo.to_string());
    report(&story.benoit, &[("implementing_1", ngo.as_str())]).await;
    report(&story.amina, &[("lead", ingo.as_str()), ("group", "REF")]).await;
    let page = story.amina.read(&only(&story.amina).await).await;
    assert!(page.contains("one activity that two partners both reported"), "§7.5: {page}");
}

#[tokio::test]
async fn when_two_parties_become_one_their_cases_follow() {
    let story = story().await;
    let twin = [("name", "Eau dabord (EDA)"), ("type", "441"), ("another", "yes")];
    let twin = story.salif.submit("/parties/register", &twin).await;
    let twin = twin.strip_prefix("303 /parties/").unwrap().to_owned();
    let humanitarian = sharing::Audience::HUMANITARIAN.to_string();
    let for_twin = [("reporting", twin.as_str()), ("audience", humanitarian.as_str())];
    report(&story.clara, &for_twin).await;
    report(&story.benoit, &[]).await;
    let case = only(&story.benoit).await;
    let said = [("message", "Who are you?")];
    assert!(story.benoit.submit(&format!("{case}/discuss"), &said).await.starts_with("303 "));
    let ngo = story.ngo.to_string();
    let into = [("into", ngo.as_str()), ("reason", "Same organisation")];
    let merged = story.salif.submit(&format!("/parties/{twin}/merge"), &into).await;
    assert!(merged.starts_with("303 "), "{merged}");
    story.salif.work().await;
    story.salif.clock.advance_seconds(60);
    story.salif.work().await;
    let case = only(&story.amina).await;
    assert_eq!(only(&story.benoit).await, case);
    let page = story.amina.read(&case).await;
    assert!(page.contains("Who are you?") && page.contains("Forages"), "{page}");
    let rows = "select count(*) as n from overlap_proposal";
    assert_eq!(story.amina.count(rows).await, 1);
}
