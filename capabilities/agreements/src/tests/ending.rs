//! Suspending, lifting, terminating with a right of reply, and closing; and what is owed meanwhile.

use serde_json::{Value, json};
use testing::Desk;

use super::{COMMUNE, NGO, PROJECT, Story, accept, review, shown, sign, status, story};

const LETTER: [(&str, &str); 2] =
    [("reason", "The road is cut"), ("document", "Letter 12 of 3 May")];

/// Signed by both: a memorandum without money, in force in July.
async fn memorandum(story: &Story) -> String {
    memorandum_until(story, "2026-12-31").await
}

async fn memorandum_until(story: &Story, last_day: &str) -> String {
    let path = story.draft("memorandum", &[NGO]).await;
    let arranged = [
        ("first_day", "2026-07-01"),
        ("last_day", last_day),
        ("deliverables", "A well | 2026-10-01 | Water First"),
        ("report_by", &story.parties[1].to_string()),
        ("report_every", "quarterly"),
    ];
    story.fill(&story.editor, &path, &arranged).await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"));
    }
    path
}

/// A quick-impact project, signed by both; the NGO reports at the end.
async fn reported_project(story: &Story) -> String {
    let path = story.draft("quick_impact", &[NGO]).await;
    let reporting = story.parties[1].to_string();
    let more = [("report_by", reporting.as_str()), ("report_every", "at_the_end")];
    story.fill(&story.editor, &path, &[&PROJECT[..], &more].concat()).await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(review(&story.reviewer, &path, "approve", &[]).await, format!("303 {path}"));
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"));
    }
    path
}

async fn tell(desk: &Desk, path: &str, verb: &str) -> String {
    desk.submit(&format!("{path}/{verb}"), &LETTER).await
}

async fn reply(desk: &Desk, path: &str) -> String {
    desk.submit(&format!("{path}/reply"), &[("reply", "We mend it by June")]).await
}

async fn conclude(desk: &Desk, path: &str, more: &[(&str, &str)]) -> String {
    let answers = [("done", "agree"), ("fair", "agree"), ("handed_over", "disagree")];
    desk.submit(&format!("{path}/conclude"), &[&answers[..], more].concat()).await
}

/// What is owed or was, each as `sort state day`, in order.
async fn owed(desk: &Desk) -> Vec<String> {
    let mut all = Vec::new();
    for path in ["/obligations", "/obligations?show=ended"] {
        let told = shown(desk, path).await;
        for side in ["ours", "theirs"] {
            all.extend(told[side]["items"].as_array().into_iter().flatten().cloned());
        }
    }
    let said = |one: &Value| {
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        format!("{} {} {}", text("sort"), text("state"), text("due"))
    };
    let mut said: Vec<String> = all.iter().map(said).collect();
    said.sort();
    said
}

fn days(desk: &Desk, days: i64) {
    desk.clock.advance_seconds(days * 86_400);
}

#[tokio::test]
async fn what_is_signed_is_owed_between_its_parties() {
    let story = story().await;
    memorandum(&story).await;
    let all = owed(&story.ngo).await;
    let report = "report open 2027-01-30";
    let expected = ["deliverable open 2026-10-01", "report open 2026-10-30", report, report];
    assert_eq!(all, expected, "each quarter, and the final one");
    assert_eq!(owed(&story.officer).await, all, "the mission is owed the same");
    assert_eq!(owed(&story.stranger).await, [""; 0]);
}

#[tokio::test]
async fn nobody_suspends_without_a_reason_and_a_document() {
    let story = story().await;
    let path = memorandum(&story).await;
    let suspend = format!("{path}/suspend");
    let bare = story.ngo.submit(&suspend, &LETTER[..1]).await;
    assert!(bare.contains("Attach the letter"), "R5.7: {bare}");
    let silent = story.ngo.submit(&suspend, &LETTER[1..]).await;
    assert!(silent.starts_with("422 "), "R5.7: {silent}");
    let editor = story.ngo_editor.submit(&suspend, &LETTER).await;
    assert!(editor.starts_with("403 "), "R1.3: {editor}");
    let unproved = story.ngo.unproved().submit(&suspend, &LETTER).await;
    assert!(unproved.starts_with("303 /account/prove"), "{unproved}");
    let stranger = story.stranger.submit(&suspend, &LETTER).await;
    assert!(stranger.starts_with("404 "), "{stranger}");
    let letter = [("reason", "The road is cut")];
    let done = story.ngo.upload(&suspend, "file", "letter.csv", b"a\nb\n", &letter).await;
    assert_eq!((done.status.as_u16(), done.location()), (303, path.as_str()));
    assert_eq!(status(&story.officer, &path).await, "suspended");
    assert!(story.officer.read(&path).await.contains("letter.csv"), "the others see the document");
}

#[tokio::test]
async fn the_others_reply_to_a_suspension_and_its_maker_lifts_it() {
    let story = story().await;
    let path = memorandum(&story).await;
    assert_eq!(tell(&story.officer, &path, "suspend").await, format!("303 {path}"));
    let answers = || async {
        let all = owed(&story.ngo).await;
        all.into_iter().filter(|one| one.starts_with("answer ")).collect::<Vec<_>>()
    };
    assert_eq!(answers().await.len(), 1, "R5.7: told by what it owes");
    let own = reply(&story.officer, &path).await;
    assert!(own.contains("Your own organisation said this"), "{own}");
    assert_eq!(reply(&story.ngo, &path).await, format!("303 {path}"));
    let again = reply(&story.ngo, &path).await;
    assert!(again.contains("replied already"), "{again}");
    assert!(story.officer.read(&path).await.contains("We mend it by June"), "R5.7: on the record");
    assert!(answers().await[0].starts_with("answer settled"), "{:?}", answers().await);
    let other = story.ngo.submit(&format!("{path}/lift"), &[]).await;
    assert!(other.contains("The party that suspended it lifts"), "R5.7: {other}");
    let done = story.officer.submit(&format!("{path}/lift"), &[("reason", "Mended")]).await;
    assert_eq!(done, format!("303 {path}"));
    days(&story.ngo, 30);
    assert_eq!(status(&story.ngo, &path).await, "active");
    assert!(story.ngo.read(&path).await.contains("Lifted the suspension"));
    let listed = story.ngo.read("/agreements?status=active").await;
    assert!(listed.contains("1 agreement"), "{listed}");
}

#[tokio::test]
async fn a_termination_takes_effect_after_the_right_of_reply_and_drops_what_was_promised() {
    let story = story().await;
    let path = memorandum(&story).await;
    assert_eq!(tell(&story.ngo, &path, "terminate").await, format!("303 {path}"));
    assert_eq!(status(&story.ngo, &path).await, "terminating", "R5.7");
    let twice = tell(&story.officer, &path, "terminate").await;
    assert!(twice.contains("signed and has not ended"), "{twice}");
    days(&story.ngo, 14);
    story.ngo.work().await;
    assert_eq!(status(&story.ngo, &path).await, "terminating", "R5.7: its last day of reply");
    days(&story.ngo, 1);
    for (called, shown) in [("terminating", "No agreement"), ("terminated", "1 agreement")] {
        let listed = story.ngo.read(&format!("/agreements?status={called}")).await;
        assert!(listed.contains(shown), "{called}: {listed}");
    }
    assert_eq!(status(&story.ngo, &path).await, "terminated", "R5.7");
    story.ngo.work().await;
    let all = owed(&story.ngo).await;
    let open: Vec<_> = all.iter().filter(|one| one.contains(" open ")).collect();
    assert_eq!(open, ["report open 2026-07-30"], "{all:?}");
}

#[tokio::test]
async fn the_last_reply_ends_it_at_once() {
    let story = story().await;
    let path = story.memorandum(&[NGO, COMMUNE]).await;
    let officers = [&story.officer, &story.ngo, &story.commune];
    for officer in officers {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    for officer in officers {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(tell(&story.officer, &path, "terminate").await, format!("303 {path}"));
    assert_eq!(reply(&story.commune, &path).await, format!("303 {path}"));
    assert_eq!(status(&story.ngo, &path).await, "terminating", "R5.7: one is not all");
    assert_eq!(reply(&story.ngo, &path).await, format!("303 {path}"));
    assert_eq!(status(&story.ngo, &path).await, "terminated", "R5.7");
    let done = conclude(&story.ngo, &path, &[]).await;
    assert_eq!(done, format!("303 {path}"));
}

#[tokio::test]
async fn closing_takes_its_end_the_accounts_the_report_and_both_reviews() {
    let story = story().await;
    let path = reported_project(&story).await;
    let close = format!("{path}/close");
    let early = story.officer.submit(&close, &[]).await;
    assert!(early.contains("is not over"), "R5.6: {early}");
    days(&story.ngo, 300);
    assert_eq!(status(&story.ngo, &path).await, "ended");
    let nothing = story.officer.submit(&close, &[]).await;
    assert!(nothing.contains("Not every party"), "R5.6: {nothing}");
    assert!(nothing.contains("final report is not accepted"), "R5.6: said at once: {nothing}");
    let yes = ("may_close", "yes");
    let missing = conclude(&story.ngo, &path, &[yes]).await;
    assert!(missing.starts_with("422 "), "R5.6: the money is asked: {missing}");
    let secret = ("comment", "They paid late");
    let done = conclude(&story.ngo, &path, &[("advances", "12.50"), secret, yes]).await;
    assert_eq!(done, format!("303 {path}"));
    let told = shown(&story.officer, &path).await["agreement"].clone();
    assert_eq!(
        (&told["concluded"], told["concluded_by"].as_array().unwrap().len()),
        (&json!([]), 1)
    );
    assert!(!story.officer.read(&path).await.contains("They paid late"), "hidden until all have");
    let done = conclude(&story.officer, &path, &[("advances", "0")]).await;
    assert_eq!(done, format!("303 {path}"));
    assert!(story.officer.read(&path).await.contains("They paid late"), "all have");
    let refused = story.officer.submit(&close, &[]).await;
    assert!(refused.contains("Advances are outstanding"), "R5.6: {refused}");
    assert!(refused.contains("A party does not agree"), "R5.6: {refused}");
    let other = conclude(&story.ngo, &path, &[("advances", "0"), yes]).await;
    assert!(other.contains("only the money and the consent"), "{other}");
    for (desk, more) in [
        (&story.ngo, &[secret, ("advances", "0"), yes][..]),
        (&story.officer, &[("advances", "0"), yes][..]),
    ] {
        assert_eq!(conclude(desk, &path, more).await, format!("303 {path}"));
    }
    let refused = story.officer.submit(&close, &[]).await;
    assert!(refused.contains("final report is not accepted"), "R5.6: {refused}");
    report_is_accepted(&story).await;
    assert_eq!(story.officer.submit(&close, &[]).await, format!("303 {path}"));
    assert_eq!(status(&story.ngo, &path).await, "closed", "R5.6");
    let listed = story.ngo.read("/agreements?status=closed").await;
    assert!(listed.contains("1 agreement"), "{listed}");
    let again = conclude(&story.ngo, &path, &[("advances", "0")]).await;
    assert!(again.contains("This agreement is closed"), "{again}");
    let all = owed(&story.ngo).await;
    assert!(!all.iter().any(|one| one.contains(" open ")), "{all:?}");
}

#[tokio::test]
async fn where_no_last_day_is_agreed_each_accepted_report_is_followed_by_another() {
    let story = story().await;
    memorandum_until(&story, "").await;
    let reports = async || -> Vec<String> {
        let all = owed(&story.ngo).await;
        all.into_iter().filter(|one| one.starts_with("report open")).collect()
    };
    let before = reports().await;
    let ends = |all: &[String]| (all.len(), all.first().cloned(), all.last().cloned());
    let expected = |count, first: &str, last: &str| {
        (count, Some(format!("report open {first}")), Some(format!("report open {last}")))
    };
    assert_eq!(ends(&before), expected(7, "2026-10-30", "2028-04-30"), "two years ahead");
    story.ngo.clock.advance_seconds(100 * 86_400);
    report_is_accepted(&story).await;
    assert!(story.ngo.work().await > 0);
    let after = reports().await;
    assert_eq!(ends(&after), expected(7, "2027-01-30", "2028-07-30"), "and none is doubled");
}

/// An answer that took its time moved a day: the next report that is accepted moves nothing back.
#[tokio::test]
async fn reports_of_an_open_agreement_keep_the_days_that_answers_moved() {
    let story = story().await;
    memorandum_until(&story, "").await;
    let told = shown(&story.ngo, "/obligations").await;
    let second = told["ours"]["items"].as_array().unwrap().iter();
    let second = second.filter(|one| one["sort"] == "report").nth(1).unwrap();
    let path = format!("/obligations/{}", second["id"].as_str().unwrap());
    let said = [("said", "In short"), ("reason", "Too short")];
    story.ngo.submit(&format!("{path}/deliver"), &said[..1]).await;
    days(&story.ngo, 20);
    let back = story.officer.submit(&format!("{path}/send-back"), &said[1..]).await;
    assert_eq!(back, format!("303 {path}"));
    let moved = shown(&story.ngo, &path).await["obligation"]["due"].clone();
    assert_ne!(moved, second["due"], "the answer took twenty days");
    report_is_accepted(&story).await;
    assert!(story.ngo.work().await > 0);
    assert_eq!(shown(&story.ngo, &path).await["obligation"]["due"], moved);
}

/// What an earlier Comity owed for a part of a period is owed for the whole of it, and once.
#[tokio::test]
async fn a_report_for_a_part_of_a_period_makes_way_for_the_whole() {
    let story = story().await;
    let path = memorandum_until(&story, "").await;
    let told = shown(&story.ngo, "/obligations").await;
    let report = &told["ours"]["items"][0];
    let party = |side: &str| report[side].as_str().unwrap().parse().unwrap();
    let owing = obligations::Owing {
        about: obligations::About {
            kind: "agreement".into(),
            id: path.rsplit('/').next().unwrap().parse().unwrap(),
            path: path.clone(),
        },
        part: "report/2028-02-14".into(),
        sort: obligations::Sort::Report,
        by: party("by"),
        to: party("to"),
        due: "2028-03-15".parse().unwrap(),
        title: basics::Line::parse("title", "Half a period").unwrap(),
    };
    let work = async |cx: &mut acts::Context| obligations::owe(cx, &owing).await;
    let half = acts::work_now(&story.ngo.app, "tests.owe", work).await.unwrap();
    report_is_accepted(&story).await;
    assert!(story.ngo.work().await > 0);
    let half = shown(&story.ngo, &format!("/obligations/{half}")).await;
    assert_eq!(half["obligation"]["state"], "dropped", "{half}");
    let open = owed(&story.ngo).await;
    assert!(open.iter().any(|one| one == "report open 2028-04-30"), "the whole of it: {open:?}");
}

/// The NGO delivers what it owes as a report, and the mission accepts it.
async fn report_is_accepted(story: &Story) {
    let told = shown(&story.ngo, "/obligations").await;
    let all = told["ours"]["items"].as_array().unwrap();
    let report = all.iter().find(|one| one["sort"] == "report").unwrap();
    let path = format!("/obligations/{}", report["id"].as_str().unwrap());
    let said = [("said", "The final report")];
    let done = story.ngo.submit(&format!("{path}/deliver"), &said).await;
    assert_eq!(done, format!("303 {path}"));
    let done = story.officer.submit(&format!("{path}/accept"), &[]).await;
    assert_eq!(done, format!("303 {path}"));
}
