//! The days by which something is due, in somebody's calendar program.

use basics::{Id, Line, Role};
use sharing::{Level, Share};
use testing::Desk;

use super::{Story, life, person};
use crate::{Obligation, State};

const MAKE: &str = "/account/reminders/make-calendar";

/// Makes an address; answers its path.
async fn made(desk: &Desk) -> String {
    assert_eq!(desk.submit(MAKE, &[]).await, "303 /account/reminders");
    let (_, told) = desk.told("/account/reminders").await;
    let address = told["address"].as_str().unwrap_or_else(|| panic!("{told}"));
    address.strip_prefix("http://comity.test").unwrap().to_owned()
}

/// What a calendar program reads, its folded lines joined again.
async fn calendar(desk: &Desk, path: &str) -> String {
    let answer = desk.nobody().get(path).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let text = String::from_utf8(answer.bytes).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    text.replace("\r\n ", "")
}

/// What nobody in particular is answered there, but for the address itself.
async fn answered(desk: &Desk, path: &str) -> (u16, String) {
    let answer = desk.nobody().get(path).await;
    (answer.status.as_u16(), answer.body().replace(path, ""))
}

/// What every address that leads nowhere answers.
async fn nothing(desk: &Desk) -> (u16, String) {
    let nothing = answered(desk, "/nothing/here").await;
    assert_eq!(nothing.0, 404);
    nothing
}

#[tokio::test]
async fn a_calendar_program_reads_the_days_and_no_title_that_could_harm() {
    let story = Story::begin().await;
    let amina = story.account(&story.water, ("Amina", Role::Editor), "ar").await;
    let path = made(&amina).await;
    let obligation = story.promised("2026-07-01").await;
    let text = calendar(&amina, &path).await;
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20260701\r\n"), "{text}");
    assert!(text.contains("DTEND;VALUE=DATE:20260702\r\n"), "{text}");
    assert!(text.contains("DTSTAMP:20260615T090000Z\r\n"), "{text}");
    assert!(text.contains("SUMMARY:غير ذلك: Water First لصالح UNMIX\r\n"), "{text}");
    assert!(text.contains(&format!("URL:http://comity.test{obligation}\r\n")), "{text}");
    assert!(!text.contains("broken wells"), "a calendar lies on locked screens: {text}");
    let marc = story.account(&story.mission, ("Marc", Role::Reader), "en").await;
    let theirs = calendar(&marc, &made(&marc).await).await;
    assert!(theirs.contains("SUMMARY:Other: Water First for UNMIX\r\n"), "{theirs}");
    let wali = story.account(&story.wells, ("Wali", Role::Editor), "en").await;
    let none = calendar(&wali, &made(&wali).await).await;
    assert!(!none.contains("BEGIN:VEVENT") && none.ends_with("END:VCALENDAR\r\n"), "{none}");
    let done =
        story.mission.officer.submit(&format!("{obligation}/waive"), &[("reason", "x")]).await;
    assert!(done.starts_with("303 "), "{done}");
    assert!(!calendar(&amina, &path).await.contains("BEGIN:VEVENT"), "what has ended is no day");
}

#[tokio::test]
async fn a_title_that_would_harm_nobody_stands_in_the_calendar_as_it_is() {
    let story = Story::begin().await;
    let amina = story.account(&story.water, ("Amina", Role::Editor), "en").await;
    let path = made(&amina).await;
    let (by, to) = (story.water.id, story.mission.id);
    let text = format!("Wells, pumps; and {}", "the pipes of the market ".repeat(4));
    let title = Line::parse("title", &text).unwrap();
    acts::work_now(&story.salif.app, "tests.work", async |cx| {
        let share = Share { level: Level::Low, ..crate::form::share(cx, by, to).await? };
        let low = life::obligation(State::Open, 1, 2);
        crate::enter(cx, &[Obligation { share, by, to, title: title.clone(), ..low }]).await
    })
    .await
    .unwrap();
    let text = calendar(&amina, &path).await;
    let summary = title.as_str().replace(',', "\\,").replace(';', "\\;");
    assert!(text.contains(&format!("SUMMARY:{summary}\r\n")), "{text}");
}

#[tokio::test]
async fn an_address_is_shown_once_made_anew_and_revoked() {
    let story = Story::begin().await;
    let amina = story.account(&story.water, ("Amina", Role::Editor), "en").await;
    let first = made(&amina).await;
    assert!(amina.read("/account/reminders").await.contains("Copy the address now"));
    let elsewhere = story.salif.sit_as(
        "Amina",
        story.water.id,
        &[Role::Editor, Role::Reader],
        basics::Standing::Confirmed,
    );
    let page = elsewhere.read("/account/reminders").await;
    assert!(!page.contains("Copy the address now"), "another session of hers: {page}");
    let secret = first.split('/').nth(2).unwrap();
    let secret: Id<()> = secret.parse().unwrap();
    let mut tx = story.salif.begin().await;
    let hash: Vec<u8> = tx
        .one(database::Sql::new("select hash from obligation_calendar", vec![]), |row| {
            row.get::<Vec<u8>>("hash")
        })
        .await
        .unwrap();
    drop(tx);
    assert!(!hash.windows(8).any(|part| secret.uuid().as_bytes().starts_with(part)), "a hash");
    let second = made(&amina).await;
    let nothing = nothing(&amina).await;
    for unknown in
        [first.clone(), first.replace(&secret.to_string(), &Id::<()>::well_known(4).to_string())]
    {
        assert_eq!(answered(&amina, &unknown).await, nothing, "{unknown}");
    }
    story.salif.clock.advance_seconds(601);
    assert!(!amina.read("/account/reminders").await.contains("Copy the address now"));
    let revoke = "/account/reminders/revoke-calendar";
    assert_eq!(amina.submit(revoke, &[]).await, "303 /account/reminders");
    assert_eq!(answered(&amina, &second).await, nothing);
    let again = amina.submit(revoke, &[]).await;
    assert!(again.starts_with("422 ") && again.contains("no address to revoke"), "{again}");
    assert!(amina.program(&["obligations.read"]).submit(MAKE, &[]).await.starts_with("403 "));
    assert!(amina.unproved().submit(MAKE, &[]).await.contains("prove"));
}

#[tokio::test]
async fn whoever_is_shut_out_reads_nothing_from_that_moment_on() {
    let story = Story::begin().await;
    let amina = story.account(&story.water, ("Amina", Role::Editor), "en").await;
    let ada = story.account(&story.water, ("Ada", Role::OrganisationAdministrator), "en").await;
    story.promised("2026-07-01").await;
    let path = made(&amina).await;
    assert!(calendar(&amina, &path).await.contains("BEGIN:VEVENT"));
    let suspend = format!("/people/{}/suspend", person("Amina"));
    let done = ada.submit(&suspend, &[("reason", "Lost her telephone")]).await;
    assert!(done.starts_with("303 "), "{done}");
    let nothing = nothing(&amina).await;
    assert_eq!(answered(&amina, &path).await, nothing, "before any job ran");
    while story.salif.work().await > 0 {}
    let kept = "select count(*) as n from obligation_calendar";
    assert_eq!(story.salif.count(kept).await, 0, "and for good");
}
