//! From the first start to somebody at work.

use super::{Browser, desk, id_of, installed, party, set_up, set_up_code, water_first};
use crate::given::PASSWORD;

#[tokio::test]
async fn an_installation_is_set_up_once_with_the_printed_code() {
    let desk = desk().await;
    let mut stranger = Browser::new(&desk);
    let earlier = set_up_code(&desk).await.unwrap();
    let code = set_up_code(&desk).await.unwrap();
    for wrong in ["0000-0000-0000-0000", &earlier] {
        let refused = stranger.submit("/set-up", &set_up(wrong)).await;
        assert!(refused.contains("not the set-up code of the last start"), "{refused}");
    }
    let typed = code.to_lowercase().replace('-', " ");
    assert_eq!(stranger.submit("/set-up", &set_up(&typed)).await, "303 /account/second-factor");
    assert_eq!(Browser::new(&desk).look("/set-up").await, "404");
    let again = Browser::new(&desk).submit("/set-up", &set_up(&code)).await;
    assert!(again.starts_with("404 "), "{again}");
    assert_eq!(set_up_code(&desk).await, None);
    assert_eq!(desk.count("select count(*) as n from person").await, 1);
}

#[tokio::test]
async fn somebody_invited_becomes_somebody_at_work() {
    let (desk, mut salif) = installed().await;
    let codes = salif.read("/account/recovery-codes").await;
    assert_eq!(codes.matches("-").count(), 30, "ten codes of four groups: {codes}");
    let water = party(&mut salif, "Water First").await;
    let id = water.to_string();
    let invitation = [
        ("name", "Amina Diallo"),
        ("email", "Amina@Water.example"),
        ("language", "en"),
        ("roles", "organisation_administrator"),
        ("organisation", &id),
    ];
    let invited = salif.submit("/people/invite", &invitation).await;
    let link = link_on(&salif.read(&invited[4..]).await);

    let mut amina = Browser::new(&desk);
    let page = amina.read(&link).await;
    assert!(page.contains("Amina Diallo") && page.contains("Choose a password"), "{page}");
    let code = link.split_once('=').unwrap().1;
    let accepted = accept(&mut amina, code, "quiet river after rain").await;
    assert_eq!(accepted, "303 /");
    let people = amina.read("/people").await;
    assert!(people.contains("Amina Diallo") && people.contains("Water First"), "{people}");
    assert!(!people.contains("Salif"), "the mission's people are not Amina's to see: {people}");
    assert!(salif.read("/parties").await.contains("Registered"), "somebody claimed it");
    let again = accept(&mut Browser::new(&desk), code, "quiet river after rain").await;
    assert!(again.contains("does not hold any more"), "a link opens once: {again}");

    assert_eq!(amina.submit("/sign-out", &[]).await, "303 /sign-in");
    assert_eq!(amina.look("/people").await, "303 /sign-in?next=%2Fpeople");
    let back = amina.sign_in("AMINA@water.example ", "quiet river after rain").await;
    assert_eq!(back, "303 /");
    assert_eq!(
        desk.journal(Some(water)).await,
        [
            "parties.register party",
            "people.invite party",
            "people.invite account",
            "people.accept account",
            "people.accept session",
            "people.sign_out session",
            "people.sign_in session",
        ]
    );
}

async fn accept(browser: &mut Browser, code: &str, password: &str) -> String {
    browser.submit("/join", &[("code", code), ("password", password)]).await
}

/// The link that a page shows to whoever passes it on.
fn link_on(page: &str) -> String {
    let (_, rest) = page.split_once("http://comity.test").unwrap_or_else(|| panic!("{page}"));
    rest.split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_second_factor_is_asked_for_where_there_is_one_and_a_code_counts_once() {
    let (desk, salif) = installed().await;
    desk.clock.advance_seconds(60);
    let (email, password) = ("salif@mission.example", "seven green lanterns hum");
    let mut other = Browser::new(&desk);
    let half = [("email", email), ("password", password), ("next", "/people?all=yes")];
    let answer = other.submit("/sign-in", &half).await;
    assert_eq!(answer, "303 /sign-in/code?next=%2Fpeople%3Fall%3Dyes");
    assert_eq!(other.look("/people").await, "303 /sign-in?next=%2Fpeople", "half-way is nowhere");
    let codes = salif.read("/account/recovery-codes").await;
    let code = codes.lines().find(|line| line.matches('-').count() == 3).unwrap();
    let before = other.session.clone();
    let code_answers = [("code", code), ("next", "/people?all=yes")];
    assert_eq!(other.submit("/sign-in/code", &code_answers).await, "303 /people?all=yes");
    assert_ne!(before, other.session, "a new token at each step (T13)");
    assert!(other.read("/people?all=yes").await.contains("Salif Keita"));

    let mut third = Browser::new(&desk);
    third.sign_in(email, password).await;
    let used = third.submit("/sign-in/code", &[("code", code)]).await;
    assert!(used.starts_with("422 ") && used.contains("used already"), "{used}");
    assert!(!salif.read("/account/recovery-codes").await.contains(code));
}

#[tokio::test]
async fn an_authenticators_code_opens_once_and_only_a_later_one_again() {
    let desk = desk().await;
    let code = set_up_code(&desk).await.unwrap();
    let mut salif = Browser::new(&desk);
    salif.submit("/set-up", &set_up(&code)).await;
    let key = salif.offered_key().await;
    let wrong = salif.submit("/account/second-factor", &[("code", "000000")]).await;
    assert!(wrong.contains("not the code of that key"), "{wrong}");
    let first = salif.code(&key);
    salif.submit("/account/second-factor", &[("code", &first)]).await;

    let sign_in = |mut browser: Browser, code: String| async move {
        browser.sign_in("salif@mission.example", "seven green lanterns hum").await;
        browser.submit("/sign-in/code", &[("code", &code)]).await
    };
    let replayed = sign_in(Browser::new(&desk), first).await;
    assert!(replayed.starts_with("422 "), "the code that proved the key is used up: {replayed}");
    desk.clock.advance_seconds(30);
    let later = salif.code(&key);
    assert_eq!(sign_in(Browser::new(&desk), later.clone()).await, "303 /");
    assert!(sign_in(Browser::new(&desk), later).await.starts_with("422 "));
}

#[tokio::test]
async fn sessions_are_listed_and_revoked() {
    let (desk, mut salif) = installed().await;
    let (_, (_, mut amina), (bakari, bakaris)) = water_first(&desk, &mut salif).await;
    let mut telephone = Browser::new(&desk);
    assert_eq!(telephone.sign_in("bakari@given.example", PASSWORD).await, "303 /");
    let account = bakaris.read("/account").await;
    assert!(account.contains("this device"), "{account}");
    let page = bakaris.sits_at().get("/account").await.body();
    let revoke = page.split("href=\"/sessions/").nth(1).unwrap().split('"').next().unwrap();
    let path = format!("/sessions/{revoke}");

    let stranger = salif.submit(&path, &[]).await;
    assert!(stranger.starts_with("404 "), "another organisation's session: {stranger}");
    let mut bakaris = bakaris;
    assert_eq!(bakaris.submit(&path, &[]).await, "303 /account");
    assert_eq!(telephone.look("/account").await, "303 /sign-in?next=%2Faccount");
    assert_eq!(bakaris.look("/account").await, "200");

    let shown = amina.sits_at().get(&format!("/people/{}", bakari.id)).await.body();
    let revoke = shown.split("href=\"/sessions/").nth(1).unwrap().split('"').next().unwrap();
    let revoked = amina.submit(&format!("/sessions/{revoke}"), &[]).await;
    assert_eq!(revoked, format!("303 /people/{}", bakari.id));
    assert_eq!(bakaris.look("/account").await, "303 /sign-in?next=%2Faccount");
}

#[tokio::test]
async fn a_session_ends_after_an_hour_away_and_a_page_keeps_it_open() {
    let (desk, mut salif) = installed().await;
    let (.., (_, bakari)) = water_first(&desk, &mut salif).await;
    for _ in 0..5 {
        desk.clock.advance_seconds(50 * 60);
        assert_eq!(bakari.look("/people").await, "200");
    }
    desk.clock.advance_seconds(61 * 60);
    assert_eq!(bakari.look("/people").await, "303 /sign-in?next=%2Fpeople");
}

#[tokio::test]
async fn a_new_password_signs_other_devices_out_and_this_one_goes_on() {
    let (desk, mut salif) = installed().await;
    let (_, _, (_, mut bakari)) = water_first(&desk, &mut salif).await;
    let mut telephone = Browser::new(&desk);
    telephone.sign_in("bakari@given.example", PASSWORD).await;
    let change = |current, new| [("current_password", current), ("password", new)];
    let known = bakari.submit("/account/password", &change(PASSWORD, "Bakari Water First!")).await;
    assert!(known.contains("among the first that are tried"), "{known}");
    let short = bakari.submit("/account/password", &change(PASSWORD, "zvltrqpmx")).await;
    assert!(short.contains("at least 15 characters"), "{short}");
    let wrong =
        bakari.submit("/account/password", &change("not it", "slow lamps over hills")).await;
    assert!(wrong.contains("current password is wrong"), "{wrong}");
    let done = bakari.submit("/account/password", &change(PASSWORD, "slow lamps over hills")).await;
    assert_eq!(done, "303 /account");
    assert_eq!(bakari.look("/account").await, "200");
    assert_eq!(telephone.look("/account").await, "303 /sign-in?next=%2Faccount");
    assert!(telephone.sign_in("bakari@given.example", PASSWORD).await.starts_with("422 "));
    let back = telephone.sign_in("bakari@given.example", "slow lamps over hills").await;
    assert_eq!(back, "303 /");
}

#[tokio::test]
async fn a_new_link_opens_a_forgotten_account() {
    let (desk, mut salif) = installed().await;
    let (_, (_, mut amina), (bakari, _)) = water_first(&desk, &mut salif).await;
    let path = format!("/people/{}", bakari.id);
    let made = amina.submit(&format!("{path}/renew"), &[]).await;
    assert_eq!(made, format!("303 {path}"));
    let link = link_on(&amina.read(&path).await);
    let (_, carol) = super::member(&desk, "Carol", bakari.organisation, &[]).await;
    assert!(!carol.read(&path).await.contains("comity.test"), "only in the session that made it");
    let mut browser = Browser::new(&desk);
    let code = link.split_once('=').unwrap().1;
    assert_eq!(accept(&mut browser, code, "slow lamps over hills").await, "303 /");
    assert!(browser.read("/account").await.contains("Bakari"));
    assert!(!amina.read(&path).await.contains("comity.test"), "a used link is not shown");
    desk.clock.advance_seconds(1);
    let made = amina.submit(&format!("{path}/renew"), &[]).await;
    assert_eq!(id_of::<()>(&made), bakari.id.cast());
    let link = link_on(&amina.read(&path).await);
    desk.clock.advance_seconds(7 * 24 * 3600 + 1);
    let late = accept(&mut browser, link.split_once('=').unwrap().1, "slow lamps over hills").await;
    assert!(late.contains("does not hold any more"), "{late}");
}
