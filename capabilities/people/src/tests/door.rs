//! Guessing, and what the answers tell.

use acts::Doorkeeper;

use super::{Browser, installed, water_first};
use crate::{Door, given::PASSWORD, guesses::Guesses};

const BAKARI: &str = "bakari@given.example";

/// The page without what differs by request: the form's key and the address that was typed.
fn said(body: &str, email: &str) -> String {
    let mut parts = body.split("name=\"_key\" value=\"");
    let before = parts.next().unwrap().to_owned();
    let after = parts.next().unwrap().split_once('"').unwrap().1;
    format!("{before}{after}").replace(email, "somebody@somewhere.example")
}

#[tokio::test]
async fn known_and_unknown_accounts_get_the_same_answer() {
    let (desk, mut salif) = installed().await;
    let (_, (_, mut amina), (bakari, _)) = water_first(&desk, &mut salif).await;
    let mut answers = Vec::new();
    for email in [BAKARI, "nobody@nowhere.example", "not an address"] {
        let form = [("email", email), ("password", "a wrong password, long")];
        let answer = Browser::new(&desk).post("/sign-in", &form).await;
        assert_eq!(answer.status, 422);
        answers.push(said(&answer.body(), email));
    }
    assert!(answers[0].contains("do not open an account"), "{}", answers[0]);
    let path = format!("/people/{}/suspend", bakari.id);
    let suspended = amina.submit(&path, &[("reason", "left his badge")]).await;
    assert!(suspended.starts_with("303 "), "{suspended}");
    let form = [("email", BAKARI), ("password", PASSWORD)];
    let answer = Browser::new(&desk).post("/sign-in", &form).await;
    answers.push(said(&answer.body(), BAKARI));
    assert!(answers.iter().all(|answer| *answer == answers[0]), "suspended tells nothing either");
}

#[tokio::test]
async fn a_strangers_guesses_do_not_lock_the_owner_out_of_their_own_device() {
    let (desk, mut salif) = installed().await;
    water_first(&desk, &mut salif).await;
    let mut own = Browser::new(&desk);
    assert_eq!(own.sign_in(BAKARI, PASSWORD).await, "303 /");
    assert!(!own.device.is_empty());

    let mut stranger = Browser::new(&desk);
    for _ in 0..Guesses::IN_WINDOW_MAX {
        assert!(stranger.sign_in(BAKARI, "a wrong password, long").await.starts_with("422 "));
        desk.clock.advance_seconds(64);
    }
    // Now even the right password opens nothing from a device that was never used.
    assert!(stranger.sign_in(BAKARI, PASSWORD).await.starts_with("422 "));
    assert_eq!(own.sign_in(BAKARI, PASSWORD).await, "303 /", "the known device still gets in");
    // A device token that we did not give makes nobody known.
    let mut forger = Browser::new(&desk);
    forger.device = "forged".into();
    assert!(forger.sign_in(BAKARI, PASSWORD).await.starts_with("422 "));
    desk.clock.advance_seconds(Guesses::WINDOW_SECONDS);
    assert_eq!(
        stranger.sign_in(BAKARI, PASSWORD).await,
        "303 /",
        "and after a while so do new ones"
    );
}

#[tokio::test]
async fn a_hundred_wrong_guesses_lock_new_devices_until_a_new_link() {
    let (desk, mut salif) = installed().await;
    let (_, (_, mut amina), (bakari, _)) = water_first(&desk, &mut salif).await;
    let mut own = Browser::new(&desk);
    own.sign_in(BAKARI, PASSWORD).await;
    let mut stranger = Browser::new(&desk);
    for guess in 0..Guesses::IN_A_ROW_MAX {
        if guess % 9 == 0 {
            desk.clock.advance_seconds(Guesses::WINDOW_SECONDS);
        }
        desk.clock.advance_seconds(64);
        stranger.sign_in(BAKARI, "a wrong password, long").await;
    }
    desk.clock.advance_seconds(30 * 24 * 3600);
    assert!(stranger.sign_in(BAKARI, PASSWORD).await.starts_with("422 "), "NIST: at most 100");
    assert_eq!(own.sign_in(BAKARI, PASSWORD).await, "303 /", "the known device still gets in");
    let still = Browser::new(&desk).sign_in(BAKARI, PASSWORD).await;
    assert!(still.starts_with("422 "), "the owner's success gives strangers no new guesses");

    amina.sign_in("amina@given.example", PASSWORD).await;
    let path = format!("/people/{}", bakari.id);
    assert!(amina.read(&path).await.contains("Too many wrong passwords"));
    amina.submit(&format!("{path}/renew"), &[]).await;
    let page = amina.read(&path).await;
    let (_, code) = page.split_once("/join?code=").unwrap();
    let code = code.split_whitespace().next().unwrap();
    let answers = [("code", code), ("password", "slow lamps over hills")];
    assert_eq!(Browser::new(&desk).submit("/join", &answers).await, "303 /");
    let after = Browser::new(&desk).sign_in(BAKARI, "slow lamps over hills").await;
    assert_eq!(after, "303 /");
}

/// Each attempt is judged on its own snapshot; only what was counted before it is written decides.
#[tokio::test]
async fn guesses_made_at_the_same_moment_are_counted_one_by_one() {
    let (desk, mut salif) = installed().await;
    water_first(&desk, &mut salif).await;
    let form = [("email", BAKARI), ("password", "a wrong password, long")];
    let mut guesses = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let desk = desk.nobody();
        guesses.spawn(async move { desk.post("/sign-in", &form).await.status.as_u16() });
    }
    let answers = guesses.join_all().await;
    assert!(answers.iter().all(|status| [422, 503].contains(status)), "{answers:?}");
    let counted = "select in_a_row as n from people_guess order by in_a_row desc limit 1";
    let refused = answers.iter().filter(|status| **status == 422).count().min(3);
    assert_eq!(desk.count(counted).await, i64::try_from(refused).unwrap(), "{answers:?}");
    let right = Browser::new(&desk).sign_in(BAKARI, PASSWORD).await;
    assert!(right.starts_with("422 "), "the fourth must wait, right or wrong: {right}");
    desk.clock.advance_seconds(1);
    assert_eq!(Browser::new(&desk).sign_in(BAKARI, PASSWORD).await, "303 /");
}

#[tokio::test]
async fn when_a_session_was_used_is_written_down_for_whoever_did_not_see_it() {
    let (desk, mut salif) = installed().await;
    let (.., (_, bakari)) = water_first(&desk, &mut salif).await;
    let knows = async |door: &Door| {
        let mut tx = desk.begin().await;
        let who = door.who(&mut tx, &bakari.session, desk.app.clock.now()).await.unwrap();
        who.map(|actor| actor.name)
    };
    let here = Door::default();
    desk.clock.advance_seconds(50 * 60);
    assert_eq!(knows(&here).await.as_deref(), Some("Bakari"));
    desk.clock.advance_seconds(50 * 60);
    assert_eq!(knows(&Door::default()).await, None, "another machine knows nothing of it yet");
    let mut tx = desk.begin().await;
    here.write_down(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(knows(&Door::default()).await.as_deref(), Some("Bakari"));
}

#[tokio::test]
async fn after_signing_in_one_stays_on_this_site() {
    let (desk, mut salif) = installed().await;
    water_first(&desk, &mut salif).await;
    for (next, leads_to) in [
        ("/people", "303 /people"),
        ("//enemy.example/x", "303 /"),
        ("https://enemy.example", "303 /"),
        ("/\\enemy.example", "303 /"),
        ("javascript:alert(1)", "303 /"),
    ] {
        let answers = [("email", BAKARI), ("password", PASSWORD), ("next", next)];
        assert_eq!(Browser::new(&desk).submit("/sign-in", &answers).await, leads_to, "{next}");
    }
}

#[tokio::test]
async fn no_secret_lies_in_a_table() {
    let (desk, mut salif) = installed().await;
    let (_, _, (_, mut bakari)) = water_first(&desk, &mut salif).await;
    let change = [("current_password", PASSWORD), ("password", "slow lamps over hills")];
    let keyed = [&change[..], &[("_key", "k1")]].concat();
    bakari.submit("/account/password", &keyed).await;
    let found = "select (select count(*) from people_session where token = ?)
                 + (select count(*) from acts_answer where content = ?) as n";
    // A fast hash of the form with its passwords would let them be tried out.
    let mut hash = Vec::new();
    for part in ["", "current_password", PASSWORD, "password", "slow lamps over hills"] {
        hash.extend((part.len() as u64).to_be_bytes());
        hash.extend(part.as_bytes());
    }
    let content: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(hash).into();
    let mut tx = desk.begin().await;
    let values = database::args![bakari.session.as_bytes(), content];
    assert_eq!(tx.number(database::Sql::new(found, values)).await.unwrap(), 0);
    let kept = "select count(*) as n from acts_answer where key = 'k1'";
    assert_eq!(tx.number(database::Sql::new(kept, vec![])).await.unwrap(), 1, "the control");
}
