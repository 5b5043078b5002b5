//! Reviewing and signing: four eyes, officers, days, frameworks, contingencies.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::Signer;
use signing_keys::Message;
use testing::Desk;

use super::{NGO, PROJECT, Story, accept, hash, none, review, shown, sign, status, story};

/// Accepted by both.
async fn accepted(story: &Story, path: &str) {
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, path).await, format!("303 {path}"));
    }
}

#[tokio::test]
async fn a_memorandum_goes_from_draft_to_active_and_ends_by_its_days() {
    let story = story().await;
    let path = story.draft("memorandum", &[NGO]).await;
    let days = [("first_day", "2026-07-01"), ("last_day", "2026-12-31")];
    story.fill(&story.editor, &path, &days).await;
    accepted(&story, &path).await;
    assert_eq!(status(&story.ngo, &path).await, "awaiting_signature");
    assert_eq!(sign(&story.ngo, &path).await, format!("303 {path}"));
    assert_eq!(status(&story.ngo, &path).await, "awaiting_signature", "one is not all");
    assert!(sign(&story.ngo, &path).await.contains("signed this text already"));
    assert_eq!(sign(&story.officer, &path).await, format!("303 {path}"));
    assert_eq!(status(&story.ngo, &path).await, "signed");
    let told = shown(&story.ngo, &path).await;
    let signed = told["agreement"]["signed"].as_array().unwrap();
    assert_eq!(signed.len(), 2);
    assert!(signed.iter().all(|one| one["hash"] == told["agreement"]["hash"]), "{told}");
    assert!(story.ngo.read(&path).await.contains("Aïssata"));
    for (days, called) in [(30, "active"), (300, "ended")] {
        story.ngo.clock.advance_seconds(days * 86_400);
        assert_eq!(status(&story.ngo, &path).await, called);
        let page = story.ngo.read(&format!("/agreements?status={called}")).await;
        assert!(page.contains("1 agreement"), "{called}: {page}");
    }
    let journal = story.editor.journal(Some(story.parties[0])).await;
    let signed = journal.iter().filter(|entry| *entry == "agreements.sign agreement").count();
    assert_eq!(signed, 2);
}

#[tokio::test]
async fn only_an_authorized_officer_who_has_just_proved_themselves_signs() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    let hash = hash(&story.ngo, &path).await;
    let yes = [("hash", hash.as_str()), ("has_read", "yes")];
    let accept_path = format!("{path}/accept");
    let editor = story.ngo_editor.submit(&accept_path, &[("hash", &hash)]).await;
    assert!(editor.starts_with("403 "), "R1.3: {editor}");
    accepted(&story, &path).await;
    let sign_path = format!("{path}/sign");
    assert!(story.ngo_editor.submit(&sign_path, &yes).await.starts_with("403 "), "R1.3");
    let unproved = story.ngo.unproved().submit(&sign_path, &yes).await;
    assert!(unproved.starts_with("303 /account/prove"), "{unproved}");
    let program = story.ngo.program(&["agreements.read", "agreements.write", "agreements.sign"]);
    let (code, _) = program.call(&sign_path, serde_json::json!({ "hash": hash })).await;
    assert_eq!(code, 403, "no program signs");
    let unread = story.ngo.submit(&sign_path, &[("hash", hash.as_str())]).await;
    assert!(unread.contains("you have read the text"), "{unread}");
    let ended = story.ngo.sit_as(
        "Aïssata",
        story.parties[1],
        &[basics::Role::AuthorizedOfficer],
        basics::Standing::Ended,
    );
    let gone = ended.submit(&sign_path, &yes).await;
    assert!(gone.starts_with("403 "), "whose authority ended does not sign: {gone}");
    assert_eq!(shown(&story.ngo, &path).await["agreement"]["signed"], none());
}

#[tokio::test]
async fn nothing_begins_before_it_is_signed() {
    let story = story().await;
    let path = story.draft("memorandum", &[NGO]).await;
    story.fill(&story.editor, &path, &[("first_day", "2026-06-20")]).await;
    accepted(&story, &path).await;
    assert_eq!(sign(&story.ngo, &path).await, format!("303 {path}"));
    story.ngo.clock.advance_seconds(20 * 86_400);
    let late = sign(&story.officer, &path).await;
    assert!(late.contains("before this signature"), "R5.2: {late}");
    let reason = [("reason", "We were late")];
    assert_eq!(
        story.editor.submit(&format!("{path}/reopen"), &reason).await,
        format!("303 {path}")
    );
    let told = shown(&story.ngo, &path).await;
    assert_eq!((&told["agreement"]["signed"], told["status"].as_str()), (&none(), Some("draft")));
    assert!(story.ngo.read(&path).await.contains("Cleared by a later change"));
}

#[tokio::test]
async fn whoever_wrote_or_accepted_does_not_review_and_whoever_reviewed_does_not_sign() {
    let story = story().await;
    let path = story.project().await;
    accepted(&story, &path).await;
    assert_eq!(status(&story.ngo, &path).await, "under_review");
    let signed = sign(&story.officer, &path).await;
    assert!(signed.contains("does not await signatures"), "{signed}");
    for wrong in [&story.editor, &story.officer] {
        let refused = review(wrong, &path, "approve", &[]).await;
        assert!(refused.contains("does not review it"), "K13: {refused}");
    }
    let partner = review(&story.ngo_editor, &path, "approve", &[]).await;
    assert!(partner.starts_with("403 "), "{partner}");
    let conflict = [("conflict", "My brother is their treasurer")];
    let done = review(&story.reviewer, &path, "approve", &conflict).await;
    assert_eq!(done, format!("303 {path}"));
    assert_eq!(status(&story.ngo, &path).await, "under_review", "it does not count (R4.6)");
    let again = review(&story.reviewer, &path, "approve", &[]).await;
    assert!(again.contains("reviewed it already"), "{again}");
    let second = story.editor.sit("Kofi", story.parties[0], &[basics::Role::AuthorizedOfficer]);
    assert_eq!(review(&second, &path, "approve", &[]).await, format!("303 {path}"));
    assert_eq!(status(&story.ngo, &path).await, "awaiting_signature");
    let refused = sign(&second, &path).await;
    assert!(refused.contains("Whoever reviewed a text does not sign it"), "R4.6: {refused}");
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"));
    }
}

#[tokio::test]
async fn a_text_that_is_sent_back_is_accepted_anew() {
    let story = story().await;
    let path = story.project().await;
    accepted(&story, &path).await;
    let unsaid = review(&story.reviewer, &path, "send_back", &[]).await;
    assert!(unsaid.contains("what is to be changed"), "{unsaid}");
    let against = [("budget", "strongly_disagree")];
    let asked = crate::Question::ALL.map(|question| (question.name(), "agree"));
    let mut answers: Vec<_> = asked.into_iter().filter(|(name, _)| *name != "budget").collect();
    answers.extend(against);
    answers.push(("verdict", "approve"));
    let refused = story.reviewer.submit(&format!("{path}/review"), &answers).await;
    assert!(refused.contains("strongly disagree"), "{refused}");
    let reason = [("reason", "The pump costs too much")];
    assert_eq!(review(&story.reviewer, &path, "send_back", &reason).await, format!("303 {path}"));
    let told = shown(&story.ngo, &path).await;
    assert_eq!((told["status"].as_str(), &told["agreement"]["accepted"]), (Some("draft"), &none()));
    let page = story.ngo.read(&path).await;
    assert!(page.contains("The pump costs too much"), "the partner reads why: {page}");
}

#[tokio::test]
async fn a_document_under_a_framework_is_signed_only_once_the_framework_is() {
    let story = story().await;
    let framework = story.draft("framework", &[NGO]).await;
    let days = [("first_day", "2026-07-01"), ("last_day", "2028-06-30")];
    story.fill(&story.editor, &framework, &days).await;
    let id = framework.rsplit('/').next().unwrap();
    let answers = [
        ("instrument", "programme_document"),
        ("title", "Wells of the north"),
        ("parties", NGO),
        ("under", id),
    ];
    let done = story.editor.submit("/agreements/draft", &answers).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    story.fill(&story.editor, &path, &PROJECT).await;
    let page = story.ngo.read(&framework).await;
    assert!(page.contains("Documents under this framework"), "{page}");
    accepted(&story, &path).await;
    assert_eq!(review(&story.reviewer, &path, "approve", &[]).await, format!("303 {path}"));
    let refused = sign(&story.ngo, &path).await;
    assert!(refused.contains("The framework is not in force"), "R5.1: {refused}");
    accepted(&story, &framework).await;
    review(&story.reviewer, &framework, "approve", &[]).await;
    assert_eq!(sign(&story.ngo, &framework).await, format!("303 {framework}"));
    let refused = sign(&story.ngo, &path).await;
    assert!(refused.contains("The framework is not in force"), "R5.1: by one only: {refused}");
    assert_eq!(sign(&story.officer, &framework).await, format!("303 {framework}"));
    for officer in [&story.ngo, &story.officer] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"), "R5.1");
    }
    assert_eq!(status(&story.ngo, &path).await, "signed");
}

/// K19 holds the framework's status still while it is amended: that lengthens nothing.
#[tokio::test]
async fn a_framework_that_an_amendment_holds_open_covers_nothing_after_its_last_day() {
    let story = story().await;
    let framework = story.draft("framework", &[NGO]).await;
    let days = [("first_day", "2026-07-01"), ("last_day", "2026-09-30")];
    story.fill(&story.editor, &framework, &days).await;
    accepted(&story, &framework).await;
    review(&story.reviewer, &framework, "approve", &[]).await;
    for officer in [&story.ngo, &story.officer] {
        assert_eq!(sign(officer, &framework).await, format!("303 {framework}"));
    }
    story.ngo.clock.advance_seconds(60 * 86_400);
    let reason = [("reason", "It needs more time")];
    let amendment = story.editor.submit(&format!("{framework}/amend"), &reason).await;
    assert!(amendment.starts_with("303 "), "{amendment}");
    story.ngo.clock.advance_seconds(60 * 86_400);
    assert_eq!(status(&story.ngo, &framework).await, "active", "K19");

    let id = framework.rsplit('/').next().unwrap();
    let title = ("title", "Wells of the north");
    let answers = [("instrument", "programme_document"), title, ("parties", NGO), ("under", id)];
    let done = story.editor.submit("/agreements/draft", &answers).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let later = PROJECT.map(|(name, said)| match name {
        "first_day" => (name, "2026-12-01"),
        "deliverables" => (name, "A well | 2026-12-20 | Water First"),
        _ => (name, said),
    });
    story.fill(&story.editor, &path, &later).await;
    accepted(&story, &path).await;
    assert_eq!(review(&story.reviewer, &path, "approve", &[]).await, format!("303 {path}"));
    let refused = sign(&story.ngo, &path).await;
    assert!(refused.contains("The framework is not in force"), "R5.1: {refused}");
}

#[tokio::test]
async fn one_framework_binds_two_parties_at_a_time() {
    let story = story().await;
    let days = [("first_day", "2026-07-01"), ("last_day", "2028-06-30")];
    let mut paths = Vec::new();
    for _ in 0..2 {
        let path = story.draft("framework", &[NGO]).await;
        story.fill(&story.editor, &path, &days).await;
        accepted(&story, &path).await;
        review(&story.reviewer, &path, "approve", &[]).await;
        paths.push(path);
    }
    for officer in [&story.ngo, &story.officer] {
        assert_eq!(sign(officer, &paths[0]).await, format!("303 {}", paths[0]));
    }
    let refused = sign(&story.ngo, &paths[1]).await;
    assert!(refused.contains("Another framework binds the same parties"), "{refused}");
}

#[tokio::test]
async fn a_contingency_sleeps_until_an_officer_activates_it() {
    let story = story().await;
    let path = story.draft("contingency", &[NGO]).await;
    let days = [("first_day", "2026-07-01"), ("last_day", "2027-06-30")];
    let delivered = [("deliverables", "Food for 500 | 2026-12-01 | Water First")];
    story.fill(&story.editor, &path, &[&days[..], &delivered].concat()).await;
    accepted(&story, &path).await;
    review(&story.reviewer, &path, "approve", &[]).await;
    for officer in [&story.ngo, &story.officer] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"));
    }
    let activate = format!("{path}/activate");
    let letter = [("letter", "The river is above its mark since Monday.")];
    let early = story.ngo.submit(&activate, &letter).await;
    assert!(early.contains("within its days"), "{early}");
    story.ngo.clock.advance_seconds(30 * 86_400);
    assert_eq!(status(&story.ngo, &path).await, "dormant");
    let page = story.ngo.read("/agreements?status=dormant").await;
    assert!(page.contains("1 agreement"), "{page}");
    assert!(story.ngo_editor.submit(&activate, &letter).await.starts_with("403 "), "R1.3");
    assert_eq!(story.ngo.submit(&activate, &letter).await, format!("303 {path}"));
    assert_eq!(status(&story.officer, &path).await, "active");
    assert!(story.officer.read(&path).await.contains("The river is above its mark"));
    assert!(story.ngo.read("/agreements?status=active").await.contains("1 agreement"));
    assert!(story.ngo.submit(&activate, &letter).await.contains("only once"));
}

#[tokio::test]
async fn the_red_cross_takes_the_missions_money_only_with_its_components_consent() {
    let story = story().await;
    let path = story.draft("quick_impact", &["National Red Cross Society"]).await;
    let project: Vec<(&str, String)> = PROJECT
        .into_iter()
        .map(|(name, said)| (name, said.replace("Water First", "National Red Cross Society")))
        .collect();
    let project: Vec<_> = project.iter().map(|(name, said)| (*name, said.as_str())).collect();
    story.fill(&story.editor, &path, &project).await;
    let refused = accept(&story.officer, &path).await;
    assert!(refused.contains("written consent of its component"), "R1.2: {refused}");
    let consent = [
        ("title", "Well of the north bank"),
        ("red_cross_consent", "National Society; IFRC delegation’s letter of 2 June"),
    ];
    let answers = [&consent[..], &project].concat();
    assert!(story.editor.submit(&format!("{path}/arrange"), &answers).await.starts_with("303 "));
    assert_eq!(accept(&story.officer, &path).await, format!("303 {path}"), "R1.2");
}

#[tokio::test]
async fn whoever_pays_signs_only_with_those_who_are_verified() {
    let story = story().await;
    let path = story.draft("quick_impact", &["Somebody else"]).await;
    let delivers = ("deliverables", "A well | 2026-10-01 | Somebody else");
    let arranged = PROJECT.into_iter().map(|(asked, said)| match asked {
        "deliverables" => delivers,
        _ => (asked, said),
    });
    story.fill(&story.editor, &path, &arranged.collect::<Vec<_>>()).await;
    for officer in [&story.officer, &story.stranger] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(review(&story.reviewer, &path, "approve", &[]).await, format!("303 {path}"));
    let refused = sign(&story.officer, &path).await;
    assert!(refused.contains("Somebody else cannot be signed with at present"), "{refused}");
    assert!(refused.contains("Nobody has verified it yet"), "R5.10: {refused}");
    let unpaid = sign(&story.stranger, &path).await;
    assert!(unpaid.contains("UNMIX Civil Affairs cannot sign with your"), "R5.10: {unpaid}");
    super::verify(&story.officer, story.parties[4], story.parties[0]).await;
    assert_eq!(sign(&story.officer, &path).await, format!("303 {path}"), "R5.10");
    assert_eq!(sign(&story.stranger, &path).await, format!("303 {path}"));
}

/// What an officer's browser does: signs the text as it stands, with this seed's key.
async fn by_key(desk: &Desk, path: &str, seed: u8, message: &Message) -> String {
    let key = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]);
    let public = URL_SAFE_NO_PAD.encode(key.verifying_key().as_bytes());
    let signed = key.sign(message.as_str().as_bytes()).to_bytes();
    let answer = format!("{public}.{}", URL_SAFE_NO_PAD.encode(signed));
    let hash = hash(desk, path).await;
    let answers = [("hash", hash.as_str()), ("has_read", "yes"), ("signature", answer.as_str())];
    desk.submit(&format!("{path}/sign"), &answers).await
}

/// A key of the officer's, confirmed by a colleague.
async fn has_key(officer: &Desk, colleague: &Desk, seed: u8) -> String {
    let key = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]);
    let public = URL_SAFE_NO_PAD.encode(key.verifying_key().as_bytes());
    let made = [("name", "Telephone"), ("public", public.as_str())];
    let done = officer.submit("/signing-keys/make", &made).await;
    let key = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let told = shown(officer, &key).await;
    let read = [("fingerprint", told["fingerprint"].as_str().unwrap())];
    let done = colleague.submit(&format!("{key}/confirm"), &read).await;
    assert_eq!(done, format!("303 {key}"));
    key
}

/// What the page asks the browser to sign.
async fn message(desk: &Desk, path: &str) -> Message {
    let page = desk.get(&format!("{path}/sign")).await.body();
    let (_, from) = page.split_once("data-sign=\"").unwrap_or_else(|| panic!("{page}"));
    Message::kept(from.split('"').next().unwrap().to_owned())
}

const SCAN: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

#[tokio::test]
async fn whoever_has_a_key_signs_with_it_over_exactly_this_text() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    accepted(&story, &path).await;
    let second = story.officer.sit("Kofi", story.parties[0], &[basics::Role::AuthorizedOfficer]);
    has_key(&story.officer, &second, 7).await;
    let without = sign(&story.officer, &path).await;
    assert!(without.contains("it is not in this browser"), "a session is not enough: {without}");
    let hash = hash(&story.officer, &path).await;
    let paper = [("hash", hash.as_str()), ("has_read", "yes")];
    let any = story.officer.upload(&format!("{path}/sign"), "scan", "any.pdf", SCAN, &paper).await;
    assert!(any.text().contains("it is not in this browser"), "nor any paper");

    let asked = message(&story.officer, &path).await;
    let id = path.rsplit('/').next().unwrap();
    assert!(asked.as_str().contains(&hash) && asked.as_str().contains(id), "{asked:?}");
    let other = Message::kept(asked.as_str().replace(&hash[..8], "00000000"));
    let forged = by_key(&story.officer, &path, 7, &other).await;
    assert!(forged.contains("not of this text"), "R1.3: {forged}");
    let strange = by_key(&story.officer, &path, 8, &asked).await;
    assert!(strange.contains("none of your confirmed ones"), "{strange}");
    let borrowed = by_key(&story.ngo, &path, 7, &asked).await;
    assert!(borrowed.contains("none of your confirmed ones"), "not theirs: {borrowed}");
    assert_eq!(by_key(&story.officer, &path, 7, &asked).await, format!("303 {path}"));

    // Reopened and accepted again, the same words are signed anew.
    let reason = [("reason", "A question is open")];
    let done = story.editor.submit(&format!("{path}/reopen"), &reason).await;
    assert_eq!(done, format!("303 {path}"));
    story.officer.clock.advance_seconds(60);
    accepted(&story, &path).await;
    let replayed = by_key(&story.officer, &path, 7, &asked).await;
    assert!(replayed.contains("not of this text"), "it was taken back: {replayed}");
    let asked = message(&story.officer, &path).await;
    assert_eq!(by_key(&story.officer, &path, 7, &asked).await, format!("303 {path}"));
}

#[tokio::test]
async fn the_paper_says_in_which_way_each_has_signed() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    accepted(&story, &path).await;
    let second = story.officer.sit("Kofi", story.parties[0], &[basics::Role::AuthorizedOfficer]);
    let key = has_key(&story.officer, &second, 7).await;
    let asked = message(&story.officer, &path).await;
    assert_eq!(by_key(&story.officer, &path, 7, &asked).await, format!("303 {path}"));
    let hash = hash(&story.ngo, &path).await;
    let paper = [("hash", hash.as_str()), ("has_read", "yes")];
    let done = story.ngo.upload(&format!("{path}/sign"), "scan", "signed.pdf", SCAN, &paper).await;
    assert_eq!((done.status.as_u16(), done.location()), (303, path.as_str()), "{}", done.text());
    assert!(story.officer.read(&path).await.contains("on paper"));
    let issued = story.ngo_editor.submit(&format!("{path}/issue"), &[]).await;
    assert_eq!(issued, format!("303 {path}"));
    let mut texts = Vec::new();
    for file in super::amending::files(&story.editor, &path).await {
        texts.push(story.editor.get(&file).await.body());
    }
    let told = shown(&story.officer, &key).await;
    let says = |text: &String| {
        text.contains(told["fingerprint"].as_str().unwrap())
            && text.contains("On paper; a scan is kept")
            && text.contains("comity:agreement-signature:1, ")
    };
    assert!(texts.iter().any(says), "{texts:?}");

    // Whoever had a key has none to fall back from: a stolen session revokes it in vain.
    let reason = [("reason", "The telephone was lost")];
    let done = story.officer.submit(&format!("{key}/revoke"), &reason).await;
    assert_eq!(done, format!("303 {key}"));
    let signed = shown(&story.ngo, &path).await["agreement"]["signed"].to_string();
    assert!(signed.contains("\"way\":\"key\""), "what it signed stays: {signed}");
    let next = story.memorandum(&[NGO]).await;
    accepted(&story, &next).await;
    let without = sign(&story.officer, &next).await;
    assert!(without.contains("it is not in this browser"), "{without}");
}
