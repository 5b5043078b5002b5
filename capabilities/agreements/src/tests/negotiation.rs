//! Negotiating: who sees a draft, the pen, proposals, acceptances.

use super::{COMMUNE, COMPANY, NGO, accept, hash, shown, status, story};

#[tokio::test]
async fn only_its_parties_know_of_an_agreement() {
    let story = story().await;
    let path = story.draft("memorandum", &[NGO, COMPANY, COMMUNE]).await;
    for party in [&story.ngo, &story.company, &story.commune] {
        assert!(party.read(&path).await.contains("Well of the north bank"));
        assert!(party.read("/agreements").await.contains("1 agreement"));
    }
    let hidden = story.stranger.get(&path).await;
    let absent = story.stranger.get("/agreements/00000000-0000-0000-0000-000000000005").await;
    assert_eq!((hidden.status, hidden.text()), (absent.status, absent.text()));
    assert!(story.stranger.read("/agreements").await.contains("0 agreements"));
    for act in ["word", "accept", "sign", "comment", "compare", "side-by-side"] {
        assert_eq!(story.stranger.get(&format!("{path}/{act}")).await.status, 404, "{act}");
    }
}

#[tokio::test]
async fn a_company_and_a_commune_are_parties_like_any_other() {
    let story = story().await;
    let path = story.memorandum(&[COMPANY, COMMUNE]).await;
    for officer in [&story.officer, &story.company, &story.commune] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    for officer in [&story.commune, &story.officer, &story.company] {
        assert_eq!(super::sign(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(status(&story.company, &path).await, "signed");
    let none = [("instrument", "framework"), ("title", "T"), ("parties", COMPANY)];
    let refused = story.editor.submit("/agreements/draft", &none).await;
    assert!(refused.contains("for civil society partners"), "{refused}");
}

#[tokio::test]
async fn who_is_meant_by_a_name_is_never_guessed() {
    let story = story().await;
    for (parties, why) in [
        ("", "at least one other organisation"),
        ("UNMIX Civil Affairs", "at least one other organisation"),
        ("Nobody knows them", "No organisation is called"),
    ] {
        let answers = [("instrument", "memorandum"), ("title", "T"), ("parties", parties)];
        let refused = story.editor.submit("/agreements/draft", &answers).await;
        assert!(refused.starts_with("422 ") && refused.contains(why), "{parties}: {refused}");
    }
    assert_eq!(story.editor.count("select count(*) as n from agreement").await, 0);
}

#[tokio::test]
async fn one_party_writes_at_a_time_and_the_others_propose() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    let word = format!("{path}/word");
    let words = [("title", "Water for all"), ("text", "Nobody pays for water.")];
    let refused = story.ngo_editor.submit(&word, &words).await;
    assert!(refused.starts_with("422 ") && refused.contains("holds the pen"), "{refused}");
    let because = [&words[..], &[("reason", "Our charter says so")]].concat();
    let propose = format!("{path}/propose");
    assert_eq!(story.ngo_editor.submit(&propose, &because).await, format!("303 {path}"));
    let told = shown(&story.editor, &path).await;
    let proposal = told["proposals"][0]["id"].as_str().unwrap();
    let answer = format!("{path}/answer");
    let decline = [("proposal", proposal), ("answer", "decline")];
    let refused = story.editor.submit(&answer, &decline).await;
    assert!(refused.contains("Say why you decline"), "{refused}");
    let take = [("proposal", proposal), ("answer", "take")];
    let refused = story.ngo_editor.submit(&answer, &take).await;
    assert!(refused.contains("holds the pen"), "nobody answers their own: {refused}");
    assert_eq!(story.editor.submit(&answer, &take).await, format!("303 {path}"));
    assert!(story.ngo.read(&path).await.contains("Nobody pays for water."));
    let again = story.editor.submit(&answer, &take).await;
    assert!(again.contains("answered already"), "{again}");

    let to = story.parties[1].to_string();
    let hand_over = format!("{path}/hand-over");
    let own = [("to", story.parties[0].to_string())];
    let own = own.each_ref().map(|(question, answer)| (*question, answer.as_str()));
    assert!(story.editor.submit(&hand_over, &own).await.contains("another party"));
    assert_eq!(story.editor.submit(&hand_over, &[("to", &to)]).await, format!("303 {path}"));
    let more = [("title", "Hours"), ("text", "The pump runs from six.")];
    assert!(story.editor.submit(&word, &more).await.contains("holds the pen"));
    assert_eq!(story.ngo_editor.submit(&word, &more).await, format!("303 {path}"));
}

#[tokio::test]
async fn comments_are_read_by_every_party() {
    let story = story().await;
    let path = story.draft("memorandum", &[NGO]).await;
    let said = [("text", "We need thirty days.")];
    let done = story.ngo_editor.submit(&format!("{path}/comment"), &said).await;
    assert_eq!(done, format!("303 {path}"));
    assert!(story.editor.read(&path).await.contains("We need thirty days."));
}

#[tokio::test]
async fn both_accept_the_same_text_and_a_later_edit_clears_both() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    let old = hash(&story.ngo, &path).await;
    assert_eq!(accept(&story.ngo, &path).await, format!("303 {path}"));
    assert!(accept(&story.ngo, &path).await.contains("accepted this text already"));
    let words = [("title", "More"), ("text", "And more.")];
    assert!(story.editor.submit(&format!("{path}/word"), &words).await.starts_with("303 "));
    let told = shown(&story.ngo, &path).await;
    assert_eq!(told["agreement"]["accepted"], super::none(), "R5.3: {told}");
    let page = story.ngo.read(&path).await;
    assert!(page.contains("Cleared by a later change"), "it stays readable: {page}");
    let stale = story.ngo.submit(&format!("{path}/accept"), &[("hash", &old)]).await;
    assert!(stale.contains("The text has changed since you saw it"), "R5.3: {stale}");
    for officer in [&story.ngo, &story.officer] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(status(&story.ngo, &path).await, "awaiting_signature");
    let refused = story.editor.submit(&format!("{path}/word"), &words).await;
    assert!(refused.contains("All parties have accepted this text"), "{refused}");
}

#[tokio::test]
async fn the_second_writer_is_told_of_the_first() {
    let story = story().await;
    let path = story.draft("memorandum", &[NGO]).await;
    let words = [("title", "One"), ("text", "One."), ("_base", "1")];
    assert!(story.editor.submit(&format!("{path}/word"), &words).await.starts_with("303 "));
    let words = [("title", "Two"), ("text", "Two."), ("_base", "1")];
    assert!(story.officer.submit(&format!("{path}/word"), &words).await.starts_with("409 "));
}

#[tokio::test]
async fn lists_are_narrowed_by_status_instrument_and_party() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    story.draft("quick_impact", &[NGO]).await;
    story.draft("code_of_conduct", &[COMMUNE]).await;
    for (query, count) in [
        ("", "3 agreements"),
        ("?status=draft", "3 agreements"),
        ("?status=active", "0 agreements"),
        ("?instrument=memorandum", "1 agreement"),
        ("?party=Water%20First", "2 agreements"),
        ("?party=Water%20First&instrument=quick_impact", "1 agreement"),
    ] {
        let page = story.editor.read(&format!("/agreements{query}")).await;
        assert!(page.contains(count), "{query}: {page}");
    }
    let reason = [("reason", "The road is closed")];
    let cancel = format!("{path}/cancel");
    assert!(story.editor.submit(&cancel, &[("reason", "")]).await.starts_with("422 "));
    assert_eq!(story.editor.submit(&cancel, &reason).await, format!("303 {path}"));
    let page = story.editor.read("/agreements?status=cancelled").await;
    assert!(page.contains("1 agreement"), "{page}");
    assert!(story.editor.submit(&cancel, &reason).await.contains("was cancelled"));
}
