//! Proving once more that it is oneself, and what devices are called.

use basics::Role;
use serde_json::json;

use super::{Browser, installed, member, water_first};
use crate::{
    given::{FACTOR, PASSWORD},
    guesses::Guesses,
};

const REASON: [(&str, &str); 1] = [("reason", "has left")];
const PROVE: &str = "/account/prove";

/// As long as proof holds, and a second more.
const LONGER: i64 = basics::Actor::FRESH_SECONDS + 1;

#[tokio::test]
async fn an_account_is_ended_only_by_somebody_who_has_just_proved_themselves() {
    let (desk, mut salif) = installed().await;
    let (water, (_, mut amina), (bakari, _)) = water_first(&desk, &mut salif).await;
    let end = format!("/people/{}/end", bakari.id);
    assert_eq!(amina.look(&end).await, "200", "she has just signed in");
    desk.clock.advance_seconds(LONGER);
    let to_prove = format!("303 /account/prove?next=%2Fpeople%2F{}%2Fend", bakari.id);
    assert_eq!(amina.look(&end).await, to_prove, "also before the form is shown");
    assert_eq!(amina.submit(&end, &REASON).await, to_prove);
    let (status, told) = amina.sits_at().call(&end, json!({ "reason": "has left" })).await;
    assert_eq!((status, told["type"].as_str()), (403, Some("/problems/prove-again")));

    let page = amina.read(&to_prove[4..]).await;
    assert!(page.contains("Prove that it is you") && !page.contains("Code"), "{page}");
    let before = amina.session.clone();
    let proof = [("password", PASSWORD), ("next", end.as_str())];
    assert_eq!(amina.submit(PROVE, &proof).await, format!("303 {end}"));
    assert_ne!(before, amina.session, "a new token at each proof (T13)");
    assert_eq!(Browser { session: before, ..Browser::new(&desk) }.look(&end).await, {
        format!("303 /sign-in?next=%2Fpeople%2F{}%2Fend", bakari.id)
    });
    assert_eq!(amina.submit(&end, &REASON).await, format!("303 /people/{}", bakari.id));
    let log = desk.journal(Some(water)).await;
    assert_eq!(log[log.len() - 2..], ["people.prove session", "people.end account"]);
}

#[tokio::test]
async fn whoever_has_an_authenticator_proves_themselves_with_it_too() {
    let (desk, mut salif) = installed().await;
    let (water, ..) = water_first(&desk, &mut salif).await;
    let roles = [Role::AuthorizedOfficer, Role::OrganisationAdministrator];
    let (_, mut odile) = member(&desk, "Odile", water, &roles).await;
    desk.clock.advance_seconds(LONGER);
    assert!(odile.read(PROVE).await.contains("Code"));
    let alone = odile.submit(PROVE, &[("password", PASSWORD)]).await;
    assert!(alone.starts_with("422 ") && alone.contains("Fill this in"), "{alone}");
    let code = odile.code(FACTOR);
    let wrong = odile.submit(PROVE, &[("password", PASSWORD), ("code", "000000")]).await;
    assert!(wrong.contains("This code is wrong"), "{wrong}");
    let other = odile.submit(PROVE, &[("password", "not it"), ("code", &code)]).await;
    assert!(other.contains("current password is wrong"), "{other}");
    let proof = [("password", PASSWORD), ("code", &code)];
    assert_eq!(odile.submit(PROVE, &proof).await, "303 /");
    let again = odile.submit(PROVE, &proof).await;
    assert!(again.contains("used already"), "a code counts once: {again}");
}

#[tokio::test]
async fn guesses_at_the_proof_are_counted_with_those_at_the_door() {
    let (desk, mut salif) = installed().await;
    let (_, (_, mut amina), _) = water_first(&desk, &mut salif).await;
    for _ in 0..Guesses::IN_WINDOW_MAX {
        let wrong = amina.submit(PROVE, &[("password", "a wrong password, long")]).await;
        assert!(wrong.starts_with("422 "), "{wrong}");
        desk.clock.advance_seconds(64);
    }
    let right = amina.submit(PROVE, &[("password", PASSWORD)]).await;
    assert!(right.starts_with("422 "), "refused unheard: {right}");
    let door = Browser::new(&desk).sign_in("amina@given.example", PASSWORD).await;
    assert!(door.starts_with("422 "), "the same count: {door}");
    desk.clock.advance_seconds(Guesses::WINDOW_SECONDS);
    assert_eq!(amina.submit(PROVE, &[("password", PASSWORD)]).await, "303 /");
}

#[tokio::test]
async fn nobody_proves_themselves_for_what_they_may_not_do() {
    let (desk, mut salif) = installed().await;
    let (_, (amina, _), (_, mut bakari)) = water_first(&desk, &mut salif).await;
    desk.clock.advance_seconds(LONGER);
    for verb in ["end", "roles", "reset-second-factor"] {
        let path = format!("/people/{}/{verb}", amina.id);
        assert_eq!(bakari.look(&path).await, "403", "{verb}");
        assert!(bakari.submit(&path, &REASON).await.starts_with("403 "), "{verb}");
    }
    let stranger = Browser::new(&desk).look(PROVE).await;
    assert_eq!(stranger, "303 /sign-in?next=%2Faccount%2Fprove");
}

#[tokio::test]
async fn letting_somebody_in_asks_for_proof_and_shutting_somebody_out_does_not() {
    let (desk, mut salif) = installed().await;
    let (water, (_, mut amina), (bakari, mut bakaris)) = water_first(&desk, &mut salif).await;
    let (officer, _) = member(&desk, "Odile", water, &[Role::AuthorizedOfficer]).await;
    desk.clock.advance_seconds(LONGER);
    let prove = |path: String| format!("303 /account/prove?next={}", path.replace('/', "%2F"));
    for path in [
        "/people/invite".to_owned(),
        format!("/people/{}/renew", bakari.id),
        format!("/people/{}/roles", bakari.id),
        format!("/people/{}/reset-second-factor", officer.id),
        "/account/second-factor".to_owned(),
    ] {
        assert_eq!(amina.look(&path).await, prove(path));
    }
    let path = "/account/second-factor";
    let set_up = bakaris.submit(path, &[("code", "000000")]).await;
    assert_eq!(set_up, prove(path.into()), "on a screen left open nobody sets up theirs");
    assert_eq!(bakaris.submit(PROVE, &[("password", PASSWORD), ("next", path)]).await, {
        format!("303 {path}")
    });
    let code = bakaris.code(&bakaris.offered_key().await);
    let done = bakaris.submit(path, &[("code", &code)]).await;
    assert_eq!(done, "303 /account/recovery-codes");
    let suspended = amina.submit(&format!("/people/{}/suspend", bakari.id), &REASON).await;
    assert_eq!(suspended, format!("303 /people/{}", bakari.id), "this must be quick");
}

#[tokio::test]
async fn whoever_chooses_a_password_has_given_it_and_an_authenticator_is_asked_for_as_ever() {
    let (desk, mut salif) = installed().await;
    let (water, (_, mut amina), (bakari, _)) = water_first(&desk, &mut salif).await;
    let roles = [Role::OrganisationAdministrator, Role::AuthorizedOfficer];
    let (carol, _) = member(&desk, "Carol", water, &roles).await;
    let end = format!("/people/{}/end", bakari.id);
    let path = format!("/people/{}", carol.id);
    amina.submit(&format!("{path}/renew"), &[]).await;
    let page = amina.read(&path).await;
    let code = page.split_once("/join?code=").unwrap().1.split_whitespace().next().unwrap();
    let mut carols = Browser::new(&desk);
    let answers = [("code", code), ("password", "slow lamps over hills")];
    assert_eq!(carols.submit("/join", &answers).await, "303 /sign-in/code");
    desk.clock.advance_seconds(9 * 60);
    let code = carols.code(FACTOR);
    assert_eq!(carols.submit("/sign-in/code", &[("code", &code)]).await, "303 /");
    assert_eq!(carols.look(&end).await, "200");
    desk.clock.advance_seconds(2 * 60);
    let again = carols.look(&end).await;
    assert!(again.starts_with("303 /account/prove"), "the older of the two proofs counts: {again}");
}

#[tokio::test]
async fn people_know_their_devices_again_and_nothing_more_of_them_is_kept() {
    const TELEPHONE: &str = "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Firefox/133.0";
    let (desk, mut salif) = installed().await;
    let (water, (_, amina), (bakari, bakaris)) = water_first(&desk, &mut salif).await;
    let desk = desk.nobody().with_header("user-agent", TELEPHONE);
    let mut telephone = Browser::new(&desk);
    assert_eq!(telephone.sign_in("bakari@given.example", PASSWORD).await, "303 /");
    for page in
        [telephone.read("/account").await, { amina.read(&format!("/people/{}", bakari.id)).await }]
    {
        assert!(page.contains("Firefox on Android") && page.contains("Unknown device"), "{page}");
        assert!(!page.contains("133"), "{page}");
    }
    let arabic = bakaris.sits_at().in_language("ar").read("/account").await;
    assert!(arabic.contains("فايرفوكس على أندرويد"), "{arabic}");
    let (_, told) = bakaris.sits_at().told("/account").await;
    let devices: Vec<_> =
        told["sessions"].as_array().unwrap().iter().map(|s| s["browser"].as_str()).collect();
    assert!(devices.contains(&Some("firefox")) && devices.contains(&Some("unknown")), "{told}");
    let mut tx = desk.begin().await;
    let log = journal::log_of(Some(water));
    let entries = journal::list_entries(&mut tx, log, None, 100).await.unwrap();
    let said: String =
        entries.into_iter().filter_map(|entry| entry.leaf).map(|leaf| leaf.content).collect();
    assert!(said.contains("people.sign_in") && !said.contains("firefox"), "{said}");
}

#[tokio::test]
async fn what_was_typed_waits_sealed_while_its_author_proves_themselves() {
    let (desk, mut salif) = installed().await;
    let (water, (_, mut amina), (bakari, _)) = water_first(&desk, &mut salif).await;
    let end = format!("/people/{}/end", bakari.id);
    desk.clock.advance_seconds(LONGER);
    let answers = [("reason", "رحل إلى تمبكتو"), ("_base", "1"), ("_key", "k1")];
    let answer = amina.sits_at().post(&end, &answers).await;
    let mut cookies = answer.headers.get_all("set-cookie").iter();
    let waits = cookies.find_map(|cookie| cookie.to_str().ok()?.strip_prefix("comity_unsent="));
    let waits = waits.unwrap().split(';').next().unwrap().to_owned();
    assert_eq!(amina.submit(PROVE, &[("password", PASSWORD)]).await, "303 /");
    let sits = |session: &str| desk.with_token(&format!("{session}; comity_unsent={waits}"));
    let form = sits(&amina.session).get(&end).await;
    assert!(form.body().contains("رحل إلى تمبكتو"), "{}", form.text());
    assert!(!form.body().contains("\"k1\""), "another key: it was never sent");
    let over = form.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    assert!(over.into_iter().any(|cookie| cookie.starts_with("comity_unsent=; ")), "said once");
    let (_, carol) = member(&desk, "Carol", water, &[Role::OrganisationAdministrator]).await;
    let other = sits(&carol.session).get(&end).await.body();
    assert!(!other.contains("تمبكتو"), "somebody else at the same browser: {other}");
    let roles = sits(&amina.session).get(&format!("/people/{}/roles", bakari.id)).await.body();
    assert!(!roles.contains("تمبكتو"), "another form: {roles}");
}
