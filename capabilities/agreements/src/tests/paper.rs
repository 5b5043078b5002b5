//! A signed agreement as a file, and whoever holds it.

use sha2::{Digest, Sha256};

use super::{NGO, Story, accept, hash, shown, sign, story};

/// Signed by both; answers its page.
async fn signed(story: &Story) -> String {
    let path = story.memorandum(&[NGO]).await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"));
    }
    path
}

/// The address of the only file beside an agreement.
pub(super) async fn file(desk: &testing::Desk, path: &str) -> String {
    let html = desk.get(path).await.body();
    let (_, from) = html.split_once("href=\"/attachments/").unwrap_or_else(|| panic!("{html}"));
    format!("/attachments/{}", from.split('"').next().unwrap())
}

pub(super) fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The same words by the same hands on the same days are one file, and each agreement has it.
#[tokio::test]
async fn two_agreements_of_the_same_words_are_each_set_down() {
    let story = story().await;
    for _ in 0..2 {
        let path = signed(&story).await;
        let issued = story.ngo_editor.submit(&format!("{path}/issue"), &[]).await;
        assert_eq!(issued, format!("303 {path}"));
        let paper = story.editor.get(&file(&story.editor, &path).await).await;
        let asked = format!("/agreements/check?sha256={}", fingerprint(&paper.bytes));
        assert_eq!(story.ngo.nobody().told(&asked).await.1["is_signed_here"], true);
        let again = story.ngo_editor.submit(&format!("{path}/issue"), &[]).await;
        assert!(again.starts_with("422 "), "once: {again}");
    }
}

#[tokio::test]
async fn whoever_holds_the_file_can_check_it_without_an_account() {
    let story = story().await;
    let path = signed(&story).await;
    let issued = story.ngo_editor.submit(&format!("{path}/issue"), &[]).await;
    assert_eq!(issued, format!("303 {path}"));
    let file = file(&story.editor, &path).await;
    let paper = story.editor.get(&file).await;
    let text = paper.body();
    assert!(text.contains("Aïssata") && text.contains("Well of the north bank"), "{text}");
    let of_the_text = hash(&story.ngo, &path).await;
    assert!(text.replace(' ', "").contains(&of_the_text), "it says which text was signed: {text}");
    assert!(text.contains("/agreements/check"), "{text}");

    let nobody = story.ngo.nobody();
    let asked = format!("/agreements/check?sha256={}", fingerprint(&paper.bytes));
    let (_, told) = nobody.told(&asked).await;
    assert_eq!(told["is_signed_here"], true, "{told}");
    assert_eq!(told["text"], of_the_text.as_str());
    assert_eq!(told["signed_on"].as_array().map(Vec::len), Some(1), "both on one day");
    assert!(nobody.read(&asked).await.contains("byte for byte"));
    let mut changed = paper.bytes.clone();
    *changed.last_mut().unwrap() ^= 1;
    let asked = format!("/agreements/check?sha256={}", fingerprint(&changed));
    let (_, told) = nobody.told(&asked).await;
    assert_eq!((&told["is_signed_here"], &told["text"]), (&false.into(), &().into()), "{told}");
    let page = nobody.read("/agreements/check?sha256=7F3A").await;
    assert!(page.contains("no SHA-256 fingerprint"), "{page}");

    let hidden = story.stranger.get(&file).await;
    assert_eq!(hidden.status, 404, "only the parties fetch it");
    let journal = story.editor.journal(Some(story.parties[0])).await;
    assert!(journal.iter().any(|entry| entry.contains("agreements.issue")), "{journal:?}");
}

#[tokio::test]
async fn only_a_text_that_all_have_signed_is_set_down_and_once() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    let issue = format!("{path}/issue");
    let refused = story.editor.submit(&issue, &[]).await;
    assert!(refused.contains("Not everybody has signed"), "{refused}");
    let path = signed(&story).await;
    let issue = format!("{path}/issue");
    let stranger = story.stranger.submit(&issue, &[]).await;
    assert!(stranger.starts_with("404 "), "{stranger}");
    assert_eq!(story.editor.submit(&issue, &[]).await, format!("303 {path}"));
    let again = story.ngo.submit(&issue, &[]).await;
    assert!(again.contains("set down already"), "{again}");
    let told = shown(&story.ngo, &path).await;
    assert_eq!(told["status"], "signed", "nothing else became of it: {told}");
}
