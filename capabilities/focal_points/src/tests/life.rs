//! A focal point from naming to its end: who may, what is owed, what time does to it.

use basics::Id;
use serde_json::json;

use super::{FATOU, OFFICE, answers, but, named, story};
use crate::{Check, FocalPoint, act, store};

#[tokio::test]
async fn an_organisations_own_people_name_its_focal_points_and_keep_them() {
    let story = story().await;
    let path = named(&story.ibrahim, &FATOU).await;
    let (_, told) = story.ibrahim.told(&path).await;
    assert_eq!(told["focal_point"]["organisation"], json!(story.association));
    let journal = story.mariam.journal(Some(story.association)).await;
    assert_eq!(journal, ["focal_points.name obligation", "focal_points.name focal_point"]);
    let denied = story.reader.submit("/focal-points/name", &FATOU).await;
    assert!(denied.starts_with("403 "), "{denied}");
    for verb in ["change", "confirm", "stand-in", "announce-departure", "hand-over", "end"] {
        let to = format!("{path}/{verb}");
        assert!(story.benoit.submit(&to, &FATOU).await.starts_with("403 "), "{verb}");
        assert!(story.salif.submit(&to, &FATOU).await.starts_with("403 "), "it has people: {verb}");
        assert!(story.force.submit(&to, &FATOU).await.starts_with("404 "), "{verb}");
    }
    let changed = but(&FATOU, &[("mobile", "+223 66 00 00 00"), ("places", "")]);
    let done = story.mariam.submit(&format!("{path}/change"), &changed).await;
    assert_eq!(done, format!("303 {path}"));
    let page = story.benoit.read(&path).await;
    assert!(page.contains("+223 66 00 00 00") && page.contains("Every place"), "{page}");
    let page = story.benoit.read(&format!("/parties/{}/focal-points", story.association)).await;
    assert!(page.contains("Fatou Diallo") && page.contains("Health"), "{page}");
}

#[tokio::test]
async fn the_secretariat_names_those_of_the_unclaimed_by_an_act_of_its_own() {
    let story = story().await;
    let answers_of = [("name", "Tisserandes unies"), ("type", "501")];
    let done = story.salif.submit("/parties/register", &answers_of).await;
    let party: Id<basics::Organisation> = done.rsplit('/').next().unwrap().parse().unwrap();
    let to = format!("/parties/{party}/name-focal-point-for");
    let without = story.salif.submit(&to, &FATOU).await;
    assert!(without.starts_with("422 "), "a reason is asked: {without}");
    let said = [&FATOU[..], &[("reason", "Their president asked at the office")]].concat();
    assert!(story.olga.submit(&to, &said).await.starts_with("403 "));
    let done = story.salif.submit(&to, &said).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let journal = story.salif.journal(Some(party)).await;
    assert_eq!(journal, ["parties.register party", "focal_points.name_for focal_point"]);
    let page = story.benoit.read(&path).await;
    assert!(page.contains("Tisserandes unies"), "{page}");
    // The check is the keeper's to make, as nobody else is here.
    let (_, owed) = story.salif.told("/obligations").await;
    assert!(owed.to_string().contains("contact_check"), "{owed}");
    assert_eq!(story.salif.submit(&format!("{path}/confirm"), &[]).await, format!("303 {path}"));
    let claimed = format!("/parties/{}/name-focal-point-for", story.association);
    assert!(story.salif.submit(&claimed, &said).await.starts_with("403 "), "it has people");
}

#[tokio::test]
async fn each_is_to_be_confirmed_every_ninety_days_and_stands_last_when_nobody_does() {
    let story = story().await;
    let path = named(&story.mariam, &FATOU).await;
    let (_, owed) = story.mariam.told("/obligations").await;
    let owed = owed.to_string();
    assert!(owed.contains("contact_check") && owed.contains("2026-09-13"), "{owed}");
    let (_, others) = story.olga.told("/obligations").await;
    assert!(!others.to_string().contains("contact_check"), "it is owed to oneself: {others}");
    story.mariam.clock.advance_seconds(91 * 86_400);
    let page = story.mariam.read(&format!("/parties/{}/focal-points", story.association)).await;
    assert!(page.contains("To be confirmed"), "{page}");
    story.mariam.clock.advance_seconds(14 * 86_400);
    named(&story.olga, &but(&FATOU, &[("name", "Zeynep")])).await;
    let page = story.benoit.read("/focal-points?topic=HEA&place=ML07").await;
    assert!(page.contains("Not confirmed since 15 June 2026"), "{page}");
    let asked = "topic=HEA&place=ML07&language=bm";
    assert_eq!(answers(&story.benoit, asked).await, ["Zeynep", "Fatou Diallo"], "ranked last");
    assert_eq!(story.ibrahim.submit(&format!("{path}/confirm"), &[]).await, format!("303 {path}"));
    assert_eq!(answers(&story.benoit, asked).await, ["Fatou Diallo", "Zeynep"]);
    let (_, owed) = story.mariam.told("/obligations").await;
    assert!(owed.to_string().contains("2026-12-27"), "the next one: {owed}");
    let settled = story.mariam.told("/obligations?show=ended").await.1.to_string();
    assert!(settled.contains("settled"), "{settled}");
}

#[tokio::test]
async fn a_check_that_is_delivered_where_obligations_are_confirms_it() {
    let story = story().await;
    let path = named(&story.mariam, &FATOU).await;
    story.ibrahim.clock.advance_seconds(20 * 86_400);
    let (_, owed) = story.ibrahim.told("/obligations").await;
    let text = owed.to_string();
    let at = text.find("\"id\":\"").unwrap_or_else(|| panic!("{text}")) + 6;
    let obligation = &text[at..at + 36];
    let done = format!("/obligations/{obligation}/deliver");
    let done = story.ibrahim.submit(&done, &[("said", "Called her this morning")]).await;
    assert!(done.starts_with("303 "), "{done}");
    assert!(story.ibrahim.work().await > 0);
    let (_, told) = story.ibrahim.told(&path).await;
    assert_eq!(told["focal_point"]["confirmed_on"], json!("2026-07-05"));
    let (_, owed) = story.ibrahim.told("/obligations").await;
    assert!(owed.to_string().contains("2026-10-03"), "the next one is owed: {owed}");
}

#[tokio::test]
async fn whoever_kept_it_on_behalf_confirms_nothing_for_those_who_speak_for_themselves_now() {
    let story = story().await;
    let path = named(&story.mariam, &FATOU).await;
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    // As it stands where the secretariat had entered it before the association came.
    let entered = acts::work_now(&story.mariam.app, "test.enter", async |cx| {
        let it = store::for_work(cx, id).await?;
        let check = Check { keeper: OFFICE, round: it.check.round + 1, ..it.check };
        act::kept(cx, FocalPoint { check, ..it }).await
    });
    entered.await.unwrap();
    story.salif.clock.advance_seconds(20 * 86_400);
    let keeper = story.salif.sit("Rokia", OFFICE, &[basics::Role::Editor]);
    let (_, owed) = keeper.told("/obligations").await;
    let text = owed.to_string();
    let at = text.find("\"id\":\"").unwrap_or_else(|| panic!("{text}")) + 6;
    let done = format!("/obligations/{}/deliver", &text[at..at + 36]);
    let done = keeper.submit(&done, &[("said", "Called her this morning")]).await;
    assert!(done.starts_with("303 "), "{done}");
    assert!(keeper.work().await > 0);
    let (_, told) = story.mariam.told(&path).await;
    assert_eq!(told["focal_point"]["confirmed_on"], json!("2026-06-15"), "as it was");
    let (_, owed) = story.mariam.told("/obligations").await;
    let owed = owed.to_string();
    assert_eq!(owed.matches("contact_check").count(), 2, "the same check, theirs to make: {owed}");
}

#[tokio::test]
async fn the_journal_keeps_no_number_of_anybody() {
    let story = story().await;
    named(&story.mariam, &FATOU).await;
    let kept = "select count(*) as n from journal_leaf where kind = 'focal_point'
                and content like '%Fatou Diallo%' and content like '%mobile%'";
    assert_eq!(story.mariam.count(kept).await, 1, "who it was, and that there was a number");
    let numbers = "select count(*) as n from journal_leaf where kind = 'focal_point'
                   and (content like '%+223%' or content like '%@%')";
    assert_eq!(story.mariam.count(numbers).await, 0, "K35");
}

#[tokio::test]
async fn from_the_day_of_departure_the_stand_in_answers_and_without_one_the_gap_is_shown() {
    let story = story().await;
    let path = named(&story.mariam, &FATOU).await;
    let leaves = [("departs_on", "2026-06-20")];
    let to = format!("{path}/announce-departure");
    assert_eq!(story.mariam.submit(&to, &leaves).await, format!("303 {path}"));
    let page = story.benoit.read(&path).await;
    assert!(page.contains("Leaves on 20 June 2026"), "others are told beforehand: {page}");
    story.mariam.clock.advance_seconds(5 * 86_400);
    let page = story.benoit.read("/focal-points?topic=HEA").await;
    assert!(page.contains("Fatou Diallo has left, and nobody stands in"), "{page}");
    assert!(!page.contains("+223 70 12 34 56"), "nobody calls who is not there: {page}");
    let refused = story.mariam.submit(&format!("{path}/confirm"), &[]).await;
    assert!(refused.contains("nobody confirms who is not there"), "{refused}");
    let stand_in = [
        ("first_name", "Awa Keïta"),
        ("first_mobile", "+223 77 00 00 00"),
        ("first_languages", "son"),
    ];
    let to = format!("{path}/stand-in");
    assert_eq!(story.mariam.submit(&to, &stand_in).await, format!("303 {path}"));
    let page = story.benoit.read("/focal-points?topic=HEA").await;
    assert!(page.contains("Awa Keïta stands in") && page.contains("+223 77 00 00 00"), "{page}");
    let (_, told) = story.benoit.told("/focal-points?topic=HEA&language=son").await;
    let item = &told["items"][0];
    assert_eq!((&item["answered_by"], &item["speaks"]), (&json!("stand_in"), &json!(true)));
    let (_, told) = story.benoit.told("/focal-points?topic=HEA&language=bm").await;
    assert_eq!(told["items"][0]["speaks"], json!(false), "whoever answers must speak it");
}

#[tokio::test]
async fn a_handover_keeps_the_address_and_the_open_items_and_forgets_the_numbers() {
    let story = story().await;
    let path = named(&story.mariam, &FATOU).await;
    let next = [
        ("name", "Moussa Maïga"),
        ("mobile", "+223 65 43 21 00"),
        ("languages", "fr"),
        ("note", "The vaccines come on Tuesdays"),
        ("items", "Cold chain of Bourem\nVisit of the donor"),
    ];
    let to = format!("{path}/hand-over");
    let same = but(&next, &[("name", "fatou  DIALLO")]);
    assert!(story.mariam.submit(&to, &same).await.contains("needs somebody else"));
    assert_eq!(story.mariam.submit(&to, &next).await, format!("303 {path}"));
    let own = story.ibrahim.read(&path).await;
    for said in ["Moussa Maïga", "Fatou Diallo", "Tuesdays", "Cold chain of Bourem"] {
        assert!(own.contains(said), "{said}: {own}");
    }
    assert!(!own.contains("+223 70 12 34 56"), "{own}");
    let others = story.benoit.read(&path).await;
    assert!(others.contains("Moussa Maïga") && !others.contains("Tuesdays"), "{others}");
    assert!(!others.contains("Fatou"), "who it was is not theirs: {others}");
    let (_, told) = story.benoit.told(&path).await;
    assert_eq!(told["tenures"], json!(null));
    assert!(answers(&story.benoit, "words=fatou").await.is_empty());
    assert_eq!(answers(&story.benoit, "words=moussa").await, ["Moussa Maïga"]);
}

#[tokio::test]
async fn what_has_ended_is_found_by_its_own_address_alone_and_nothing_is_owed_for_it() {
    let story = story().await;
    let path = named(&story.mariam, &FATOU).await;
    let why = [("reason", "The project is over")];
    assert!(story.mariam.submit(&format!("{path}/end"), &[]).await.starts_with("422 "));
    assert_eq!(story.mariam.submit(&format!("{path}/end"), &why).await, format!("303 {path}"));
    assert!(answers(&story.benoit, "").await.is_empty());
    assert!(story.benoit.read(&path).await.contains("Ended on 15 June 2026"));
    let (_, owed) = story.mariam.told("/obligations").await;
    assert!(!owed.to_string().contains("contact_check"), "{owed}");
    let again = story.mariam.submit(&format!("{path}/confirm"), &[]).await;
    assert!(again.contains("It ended on"), "{again}");
}

#[tokio::test]
async fn everything_wrong_is_said_at_once_with_what_would_satisfy_it() {
    let story = story().await;
    let wrong = json!({
        "mobile": "70 12 34 56", "email": "fatou", "from": "noon", "zone": "Mars/Base",
        "since": "soon",
    });
    let (status, said) = story.mariam.call("/focal-points/name", wrong).await;
    let about: Vec<_> =
        said["refusals"].as_array().unwrap().iter().map(|it| &it["about"]).collect();
    assert_eq!(status, 422);
    for question in ["name", "topics", "mobile", "email", "from", "until", "days", "zone", "since"]
    {
        assert!(about.contains(&&json!(question)), "{question}: {about:?}");
    }
    let silent = but(&FATOU, &[("mobile", ""), ("email", ""), ("radio", "")]);
    let refused = story.mariam.submit("/focal-points/name", &silent).await;
    assert!(refused.contains("must be reachable"), "{refused}");
    let ahead = but(&FATOU, &[("since", "2026-06-16")]);
    let refused = story.mariam.submit("/focal-points/name", &ahead).await;
    assert!(refused.contains("Nobody holds it before they begin"), "{refused}");
    let nowhere = but(&FATOU, &[("places", "Atlantis")]);
    assert!(story.mariam.submit("/focal-points/name", &nowhere).await.starts_with("422 "));
    assert_eq!(story.mariam.count("select count(*) as n from focal_point").await, 0);
    let path = named(&story.mariam, &FATOU).await;
    let back = [("departs_on", "2026-06-14")];
    let refused = story.mariam.submit(&format!("{path}/announce-departure"), &back).await;
    assert!(refused.contains("lies behind us"), "{refused}");
    let own = [("first_name", "FATOU DIALLO"), ("first_mobile", "+223 77 00 00 00")];
    let refused = story.mariam.submit(&format!("{path}/stand-in"), &own).await;
    assert!(refused.contains("cannot stand in for themselves"), "{refused}");
    let nameless = [("second_mobile", "+223 77 00 00 00")];
    let refused = story.mariam.submit(&format!("{path}/stand-in"), &nameless).await;
    assert!(refused.starts_with("422 "), "{refused}");
}

#[tokio::test]
async fn the_second_writer_is_told_of_the_first() {
    let story = story().await;
    let path = named(&story.mariam, &FATOU).await;
    let to = format!("{path}/change");
    let form = story.mariam.get(&to).await.body();
    assert!(form.contains("name=\"_base\" value=\"1\""), "{form}");
    let first = [&FATOU[..], &[("_base", "1")]].concat();
    assert!(story.ibrahim.submit(&to, &first).await.starts_with("303 "));
    assert!(story.mariam.submit(&to, &first).await.starts_with("409 "));
}

#[tokio::test]
async fn when_two_parties_become_one_the_focal_points_of_the_one_are_the_others() {
    let story = story().await;
    let twin = [("name", "Eau d’abord (Gao)"), ("type", "443"), ("another", "yes")];
    let done = story.salif.submit("/parties/register", &twin).await;
    let twin = done.strip_prefix("303 ").unwrap().to_owned();
    let said = [&FATOU[..], &[("reason", "They asked")]].concat();
    let done = story.salif.submit(&format!("{twin}/name-focal-point-for"), &said).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let into = story.association.to_string();
    let merge = [("into", into.as_str()), ("reason", "Typing mistake")];
    assert!(story.salif.submit(&format!("{twin}/merge"), &merge).await.starts_with("303 "));
    assert!(story.mariam.work().await > 0);
    assert_eq!(story.mariam.submit(&format!("{path}/confirm"), &[]).await, format!("303 {path}"));
    assert_eq!(answers(&story.benoit, "words=fatou+eau").await, ["Fatou Diallo"]);
}
