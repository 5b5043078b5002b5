//! What is written, to whom, in which language.

use std::sync::Arc;

use acts::{App, Caller, Form};
use basics::Role;
use outside::{Mailer, Outside};

use super::{Browser, installed, member, party, water_first};
use crate::{invite::Invite, recover::Recover, reset_second_factor::ResetSecondFactor};

/// The same product with a mail server.
fn with_mail(app: &App) -> Arc<App> {
    Arc::new(App {
        db: app.db.clone(),
        dictionary: Arc::clone(&app.dictionary),
        clock: Arc::clone(&app.clock),
        chance: Arc::clone(&app.chance),
        doorkeeper: Arc::clone(&app.doorkeeper),
        outside: Outside { mailer: Mailer::memory(), ..Outside::default() },
        capabilities: app.capabilities.clone(),
        settings: app.settings.clone(),
        seal: Arc::clone(&app.seal),
        kept: acts::Kept::default(),
        limits: acts::Limits::default(),
        listeners: acts::Listeners::default(),
    })
}

#[tokio::test]
async fn an_invitation_is_a_letter_in_the_receivers_language_with_a_link_that_opens() {
    let (desk, mut salif) = installed().await;
    let (_, (_, amina), _) = water_first(&desk, &mut salif).await;
    let app = with_mail(&desk.app);
    let form = Form::from_pairs([
        ("name", "Hassan"),
        ("email", "hassan@water.example"),
        ("language", "ar"),
        ("roles", "reader"),
    ]);
    let caller = Caller::with_token(amina.session.clone());
    let done = acts::perform::<Invite>(&app, &caller, None, &form).await.unwrap();
    assert!(!done.path.contains("code") && !done.shape.to_string().contains("hassan@"));
    assert!(app.outside.mailer.letters().is_empty(), "nothing is sent before the act is committed");
    acts::run_due_jobs(&app).await.unwrap();
    let letters = app.outside.mailer.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, "hassan@water.example");
    assert_eq!(letters[0].subject, "دعوتكم إلى UNMIX");
    assert_eq!(letters[0].language.tag(), "ar");
    let link = letters[0].text.split("http://comity.test").nth(1).unwrap();
    let code = link.split_once('=').unwrap().1.split_whitespace().next().unwrap();
    let code = code.trim_end_matches('\u{2069}');
    let answers = [("code", code), ("password", "quiet river after rain")];
    assert_eq!(Browser::new(&desk).submit("/join", &answers).await, "303 /");

    // The job comes back to see how it went, and is content.
    desk.clock.advance_seconds(60);
    acts::run_due_jobs(&app).await.unwrap();
    assert_eq!(app.outside.mailer.letters().len(), 1);
    assert_eq!(desk.count("select count(*) as n from job").await, 0);
}

#[tokio::test]
async fn asking_for_a_new_password_tells_nothing_and_writes_only_to_whom_it_concerns() {
    let (desk, mut salif) = installed().await;
    water_first(&desk, &mut salif).await;
    let off = Browser::new(&desk).submit("/sign-in/recover", &[("email", "x@y.example")]).await;
    assert!(off.contains("sends no mail"), "{off}");
    let app = with_mail(&desk.app);
    let ask = async |email: &str| {
        let form = Form::from_pairs([("email", email)]);
        let done = acts::perform::<Recover>(&app, &Caller::default(), None, &form).await;
        let done = done.unwrap();
        (done.path, done.shape)
    };
    let answers = [ask("bakari@given.example").await, ask("nobody@nowhere.example").await];
    assert_eq!(answers[0], answers[1]);
    ask("bakari@given.example").await;
    acts::run_due_jobs(&app).await.unwrap();
    let letters = app.outside.mailer.letters();
    let to: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    assert_eq!(to, ["bakari@given.example"], "one letter in ten minutes suffices");
}

#[tokio::test]
async fn whoever_loses_their_authenticator_hears_of_it() {
    let (desk, mut salif) = installed().await;
    let hands = party(&mut salif, "New Hands").await;
    let (_, hassan) = member(&desk, "Hassan", hands, &[Role::OrganisationAdministrator]).await;
    let (odile, _) = member(&desk, "Odile", hands, &[Role::AuthorizedOfficer]).await;
    let app = with_mail(&desk.app);
    let caller = Caller::with_token(hassan.session.clone());
    let form = Form::from_pairs([("reason", "lost on the road")]);
    let id = odile.id.to_string();
    acts::perform::<ResetSecondFactor>(&app, &caller, Some(&id), &form).await.unwrap();
    acts::run_due_jobs(&app).await.unwrap();
    let letters = app.outside.mailer.letters();
    assert_eq!(letters[0].to, "odile@given.example");
    assert!(letters[0].text.contains("taken away the authenticator"), "{}", letters[0].text);
    assert!(letters[0].text.contains("New Hands"), "{}", letters[0].text);
}
