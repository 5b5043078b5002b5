//! What signing keys promise, asked through pages and API.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use basics::{Id, Organisation, Role};
use sharing::Constituency;
use testing::Desk;

/// Two officers and the administrator of one organisation, an editor, and an officer of another.
struct Story {
    ingrid: Desk,
    tomas: Desk,
    salif: Desk,
    editor: Desk,
    stranger: Desk,
}

const OURS: Id<Organisation> = Id::well_known(1);
const THEIRS: Id<Organisation> = Id::well_known(2);

async fn story() -> Story {
    let capabilities = vec![parties::capability(), people::capability(), crate::capability()];
    let desk = Desk::open(capabilities).await;
    desk.enrol(OURS, Constituency::MissionCivilian, true).await;
    desk.enrol(THEIRS, Constituency::NationalNgo, true).await;
    Story {
        ingrid: desk.sit("Ingrid", OURS, &[Role::AuthorizedOfficer]),
        tomas: desk.sit("Tomás", OURS, &[Role::AuthorizedOfficer]),
        salif: desk.sit("Salif", OURS, &[Role::OrganisationAdministrator]),
        editor: desk.sit("Renata", OURS, &[Role::Editor]),
        stranger: desk.sit("Aïssata", THEIRS, &[Role::AuthorizedOfficer]),
    }
}

fn public(seed: u8) -> String {
    let key = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]);
    URL_SAFE_NO_PAD.encode(key.verifying_key().as_bytes())
}

async fn made(desk: &Desk, seed: u8) -> String {
    let answers = [("name", "Telephone"), ("public", &public(seed))];
    let done = desk.submit("/signing-keys/make", &answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

async fn fingerprint(desk: &Desk, path: &str) -> String {
    let (_, told) = desk.told(path).await;
    told["fingerprint"].as_str().unwrap_or_else(|| panic!("{told}")).to_owned()
}

#[tokio::test]
async fn a_key_signs_nothing_before_a_colleague_has_compared_its_fingerprint() {
    let story = story().await;
    let key = made(&story.ingrid, 7).await;
    let read = fingerprint(&story.ingrid, &key).await;
    let confirm = format!("{key}/confirm");
    let own = story.ingrid.submit(&confirm, &[("fingerprint", &read)]).await;
    assert!(own.contains("Nobody confirms their own key"), "{own}");
    let editor = story.editor.submit(&confirm, &[("fingerprint", &read)]).await;
    assert!(editor.starts_with("403 "), "{editor}");
    let stranger = story.stranger.submit(&confirm, &[("fingerprint", &read)]).await;
    assert!(stranger.starts_with("404 "), "{stranger}");
    let unproved = story.tomas.unproved().submit(&confirm, &[("fingerprint", &read)]).await;
    assert!(unproved.starts_with("303 /account/prove"), "{unproved}");
    let wrong = story.tomas.submit(&confirm, &[("fingerprint", "0000-0000-0000-0000-0000")]).await;
    assert!(wrong.contains("This is not its fingerprint"), "{wrong}");
    let page = story.tomas.read(&confirm).await;
    assert!(!page.contains(&read), "it is read out, not copied: {page}");
    let typed = read.to_uppercase().replace('-', " ");
    let done = story.tomas.submit(&confirm, &[("fingerprint", &typed)]).await;
    assert_eq!(done, format!("303 {key}"));
    let again = story.salif.submit(&confirm, &[("fingerprint", &read)]).await;
    assert!(again.contains("confirmed already"), "{again}");
    let journal = story.salif.journal(Some(OURS)).await;
    for act in ["signing_keys.make", "signing_keys.confirm"] {
        assert!(journal.iter().any(|entry| entry.contains(act)), "{act}: {journal:?}");
    }
}

#[tokio::test]
async fn a_weak_a_known_and_a_missing_key_are_refused() {
    let story = story().await;
    let neutral = format!("AQ{}", "A".repeat(41));
    for (given, why) in [
        (neutral.as_str(), "no usable Ed25519"),
        ("short", "no usable Ed25519"),
        ("", "This browser made no key"),
    ] {
        let answers = [("name", "Telephone"), ("public", given)];
        let refused = story.ingrid.submit("/signing-keys/make", &answers).await;
        assert!(refused.contains(why), "{given}: {refused}");
    }
    made(&story.ingrid, 7).await;
    let answers = [("name", "Mine"), ("public", &public(7))];
    let known = story.stranger.submit("/signing-keys/make", &answers).await;
    assert!(known.contains("known already"), "nobody takes another’s key: {known}");
    let editor = story.editor.submit("/signing-keys/make", &answers).await;
    assert!(editor.starts_with("403 "), "{editor}");
    for seed in 20..24 {
        made(&story.ingrid, seed).await;
    }
    let answers = [("name", "Sixth"), ("public", &public(30))];
    let many = story.ingrid.submit("/signing-keys/make", &answers).await;
    assert!(many.contains("At most 5 keys"), "{many}");
}

#[tokio::test]
async fn a_key_is_revoked_by_its_officer_and_by_whoever_may_confirm() {
    let story = story().await;
    let (one, two) = (made(&story.ingrid, 7).await, made(&story.ingrid, 8).await);
    let reason = [("reason", "The telephone was lost")];
    let editor = story.editor.submit(&format!("{one}/revoke"), &reason).await;
    assert!(editor.starts_with("403 "), "{editor}");
    let own = story.ingrid.unproved().submit(&format!("{one}/revoke"), &reason).await;
    assert_eq!(own, format!("303 {one}"), "at once");
    let other = story.salif.submit(&format!("{two}/revoke"), &reason).await;
    assert_eq!(other, format!("303 {two}"));
    let read = fingerprint(&story.tomas, &one).await;
    let late = story.tomas.submit(&format!("{one}/confirm"), &[("fingerprint", &read)]).await;
    assert!(late.contains("This key is revoked"), "{late}");
    let (_, listed) = story.salif.told("/signing-keys").await;
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(2), "{listed}");
    let (_, theirs) = story.stranger.told("/signing-keys").await;
    assert_eq!(theirs["items"].as_array().map(Vec::len), Some(0), "{theirs}");
}
