//! What is written to whom, on which morning.

use std::{collections::BTreeSet, sync::Arc};

use acts::App;
use basics::Role;
use outside::{Letter, Mailer, Outside};

use super::{Story, email, report};
use crate::Owing;

/// The same product with a mail server.
fn with_mail(app: &App) -> Arc<App> {
    Arc::new(App {
        db: app.db.clone(),
        dictionary: Arc::clone(&app.dictionary),
        clock: Arc::clone(&app.clock),
        chance: Arc::clone(&app.chance),
        doorkeeper: Arc::clone(&app.doorkeeper),
        outside: Outside { mailer: Mailer::memory(), ..app.outside.clone() },
        capabilities: app.capabilities.clone(),
        settings: app.settings.clone(),
        seal: Arc::clone(&app.seal),
        kept: acts::Kept::default(),
        limits: acts::Limits::default(),
        listeners: acts::Listeners::default(),
    })
}

/// Goes on to the same time of the next day, and works; answers the letters of that day.
async fn next_day(story: &Story, app: &Arc<App>) -> Vec<Letter> {
    let before = app.outside.mailer.letters().len();
    story.salif.clock.advance_seconds(24 * 3600);
    while acts::run_due_jobs(app).await.unwrap() > 0 {}
    app.outside.mailer.letters().split_off(before)
}

/// `06-24 amina@given.example` for each letter of so many days.
async fn days(story: &Story, app: &Arc<App>, days: usize) -> BTreeSet<String> {
    let mut written = BTreeSet::new();
    for _ in 0..days {
        for letter in next_day(story, app).await {
            let day = letter.written_at.day_in(&jiff::tz::TimeZone::UTC).to_string();
            assert!(written.insert(format!("{} {}", &day[5..], letter.to)), "one letter a day");
        }
    }
    written
}

fn expected(days: &[(&str, &[&str])]) -> BTreeSet<String> {
    let letters = days
        .iter()
        .flat_map(|(day, names)| names.iter().map(move |name| format!("{day} {}", email(name))));
    letters.collect()
}

#[tokio::test]
async fn an_item_is_told_on_its_days_and_further_up_the_later_it_is() {
    let story = Story::begin().await;
    for (name, role) in [
        ("Amina", Role::Editor),
        ("Omar", Role::AuthorizedOfficer),
        ("Ada", Role::OrganisationAdministrator),
        ("Rita", Role::Reader),
    ] {
        story.account(&story.water, (name, role), "en").await;
    }
    story.account(&story.mission, ("Marc", Role::Editor), "en").await;
    story.account(&story.wells, ("Wali", Role::Editor), "en").await;
    let app = with_mail(&story.salif.app);
    story.promised("2026-07-01").await;
    let found = days(&story, &app, 60).await;
    let up: &[&str] = &["Amina", "Omar", "Ada"];
    let all: &[&str] = &["Amina", "Omar", "Ada", "Marc"];
    let expected = expected(&[
        ("06-24", &["Amina"]),
        ("06-30", &["Amina"]),
        ("07-01", &["Amina"]),
        ("07-04", &["Amina"]),
        ("07-08", up),
        ("07-15", all),
    ]);
    assert_eq!(found, expected);
}

#[tokio::test]
async fn an_answer_is_asked_for_after_a_week_and_at_its_end_and_is_late_like_all_else() {
    let story = Story::begin().await;
    for (name, role) in [("Marc", Role::Editor), ("Olga", Role::AuthorizedOfficer)] {
        story.account(&story.mission, (name, role), "en").await;
    }
    let amina = story.account(&story.water, ("Amina", Role::Editor), "en").await;
    let app = with_mail(&story.salif.app);
    let path = story.promised("2026-12-01").await;
    let done = amina.submit(&format!("{path}/deliver"), &[("said", "Forty wells")]).await;
    assert!(done.starts_with("303 "), "{done}");
    let found = days(&story, &app, 30).await;
    let days = [("06-22", "Olga"), ("06-29", "Olga"), ("07-02", "Olga"), ("07-06", "Olga")];
    let mut days: Vec<(&str, &[&str])> =
        days.iter().map(|(day, name)| (*day, std::slice::from_ref(name))).collect();
    days.push(("07-13", &["Olga", "Amina"]));
    assert_eq!(found, expected(&days), "the mission is late like everybody else");
}

#[tokio::test]
async fn one_letter_says_how_much_of_which_sort_in_its_readers_language_and_no_more() {
    let story = Story::begin().await;
    for (name, language) in [("Amina", "en"), ("Fatou", "fr"), ("Hassan", "ar")] {
        story.account(&story.water, (name, Role::Editor), language).await;
    }
    let app = with_mail(&story.salif.app);
    let owing = report(&story.water, &story.mission, "2026-06-17");
    acts::work_now(&story.salif.app, "tests.work", async |cx| {
        for number in 0..30 {
            let due = owing.due.plus_days(number % 2);
            crate::owe(cx, &Owing { part: format!("{number}"), due, ..owing.clone() }).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
    story.promised("2026-06-16").await;
    let letters = next_day(&story, &app).await;
    assert_eq!(letters.len(), 3, "a digest, no flood");
    let of = |name: &str| letters.iter().find(|letter| letter.to == email(name)).unwrap();
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    let amina = plain(&of("Amina").text);
    assert!(amina.contains("Due today\n– Other: 1\n"), "{amina}");
    assert!(amina.contains("Due within 7 days\n– Report: 30\n"), "{amina}");
    assert!(amina.contains("http://comity.test/obligations\n"), "{amina}");
    let fatou = plain(&of("Fatou").text);
    assert!(fatou.contains("Dû dans les 7 jours\n– Rapport\u{a0}: 30\n"), "{fatou}");
    let hassan = of("Hassan");
    assert_eq!(
        (hassan.language.tag(), hassan.subject.as_str()),
        ("ar", "UNMIX: ما حان موعده وما تأخر")
    );
    assert!(plain(&hassan.text).contains("– تقرير: 30\n"), "{}", hassan.text);
    for letter in &letters {
        for secret in ["Water for Gao", "broken wells", "UNMIX "] {
            assert!(!letter.text.contains(secret), "e-mail is read on its way: {}", letter.text);
        }
    }
    while acts::run_due_jobs(&app).await.unwrap() > 0 {}
    assert_eq!(app.outside.mailer.letters().len(), 3, "the same morning writes once");
}

#[tokio::test]
async fn whoever_wants_no_letters_gets_none_and_keeps_the_list() {
    let story = Story::begin().await;
    let amina = story.account(&story.water, ("Amina", Role::Editor), "en").await;
    story.account(&story.water, ("Boubacar", Role::Editor), "en").await;
    let app = with_mail(&story.salif.app);
    let own = amina.read("/account/reminders").await;
    assert!(own.contains("This installation sends no mail"), "{own}");
    assert_eq!(amina.submit("/account/reminders/letters", &[]).await, "303 /account/reminders");
    assert!(amina.read("/account/reminders").await.contains("No letters come"));
    story.promised("2026-06-17").await;
    let to: Vec<_> = next_day(&story, &app).await.into_iter().map(|letter| letter.to).collect();
    assert_eq!(to, [email("Boubacar")]);
    assert!(amina.read("/obligations").await.contains("List of broken wells"));
    let again = amina.submit("/account/reminders/letters", &[("wants", "yes")]).await;
    assert_eq!(again, "303 /account/reminders");
    let to: BTreeSet<_> = next_day(&story, &app).await.into_iter().map(|one| one.to).collect();
    assert_eq!(to, BTreeSet::from([email("Amina"), email("Boubacar")]));
}

#[tokio::test]
async fn nobody_is_written_to_at_night_and_without_mail_everything_goes_on() {
    let story = Story::begin().await;
    story.account(&story.water, ("Amina", Role::Editor), "en").await;
    let path = story.promised("2026-06-18").await;
    story.salif.clock.advance_seconds(24 * 3600);
    while story.salif.work().await > 0 {}
    assert!(story.water.reader.read(&path).await.contains("Open"), "mail is off");
    // The server stood still until late the next evening.
    let app = with_mail(&story.salif.app);
    story.salif.clock.advance_seconds(36 * 3600);
    while acts::run_due_jobs(&app).await.unwrap() > 0 {}
    assert!(app.outside.mailer.letters().is_empty(), "at nine in the evening");
    story.salif.clock.advance_seconds(10 * 3600);
    while acts::run_due_jobs(&app).await.unwrap() > 0 {}
    assert_eq!(app.outside.mailer.letters().len(), 1, "at seven");
    let waits = "select count(*) as n from job";
    let done =
        story.mission.officer.submit(&format!("{path}/waive"), &[("reason", "Mended")]).await;
    assert!(done.starts_with("303 "), "{done}");
    story.salif.clock.advance_seconds(48 * 3600);
    while acts::run_due_jobs(&app).await.unwrap() > 0 {}
    assert_eq!(story.salif.count(waits).await, 0, "where nothing is owed nothing waits");
    assert_eq!(app.outside.mailer.letters().len(), 1);
}
