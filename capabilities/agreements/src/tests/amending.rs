//! Changing what is signed: by a numbered amendment that all parties sign, and in no other way.

use serde_json::Value;
use testing::Desk;

use super::{NGO, PROJECT, Story, accept, review, shown, sign, status, story};

const WHY: [(&str, &str); 1] = [("reason", "The rains came early")];

/// Signed by both, in force in July; the NGO delivers a well and reports each quarter.
async fn memorandum(story: &Story) -> String {
    let path = story.draft("memorandum", &[NGO]).await;
    story.fill(&story.editor, &path, &arranged(story, "2026-12-31", WELL)).await;
    agreed(story, &path).await;
    path
}

const WELL: &str = "A well | 2026-10-01 | Water First";

fn arranged<'a>(story: &'a Story, ends: &'a str, delivers: &'a str) -> Vec<(&'a str, &'a str)> {
    let ngo: &'a str = story.parties[1].to_string().leak();
    vec![
        ("first_day", "2026-07-01"),
        ("last_day", ends),
        ("deliverables", delivers),
        ("report_by", ngo),
        ("report_every", "quarterly"),
    ]
}

async fn agreed(story: &Story, path: &str) {
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, path).await, format!("303 {path}"));
    }
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(sign(officer, path).await, format!("303 {path}"));
    }
}

async fn amend(desk: &Desk, path: &str) -> String {
    let done = desk.submit(&format!("{path}/amend"), &WHY).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

async fn arrange(desk: &Desk, path: &str, arranged: &[(&str, &str)]) -> String {
    let answers = [&[("title", "Well of the north bank")], arranged].concat();
    desk.submit(&format!("{path}/arrange"), &answers).await
}

/// What is owed by the NGO: sort and day, in order.
async fn owed(desk: &Desk) -> Vec<String> {
    let told = shown(desk, "/obligations").await;
    let said = |one: &Value| {
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        format!("{} {} {}", text("sort"), text("title"), text("due"))
    };
    let mut owed: Vec<String> =
        told["ours"]["items"].as_array().unwrap().iter().map(said).collect();
    owed.sort();
    owed
}

#[tokio::test]
async fn what_is_signed_changes_by_an_amendment_that_all_have_signed() {
    let story = story().await;
    let path = memorandum(&story).await;
    let signed = shown(&story.ngo, &path).await["agreement"]["hash"].clone();
    let edited = arrange(&story.editor, &path, &arranged(&story, "2027-03-31", WELL)).await;
    assert!(edited.contains("A signed text is not changed"), "R5.4: {edited}");
    let stranger = story.stranger.submit(&format!("{path}/amend"), &WHY).await;
    assert!(stranger.starts_with("404 "), "{stranger}");
    let silent = story.ngo_editor.submit(&format!("{path}/amend"), &[]).await;
    assert!(silent.starts_with("422 "), "{silent}");

    let amendment = amend(&story.ngo_editor, &path).await;
    let same = accept(&story.ngo, &amendment).await;
    assert!(same.contains("changes nothing yet"), "R5.4: {same}");
    let other = "A pump | 2026-09-01 | Water First\nA well | 2026-11-01 | Water First";
    let longer = arranged(&story, "2027-03-31", other);
    let done = arrange(&story.ngo_editor, &amendment, &longer).await;
    assert_eq!(done, format!("303 {amendment}"));
    let told = shown(&story.officer, &amendment).await;
    let amends = &told["agreement"]["amends"];
    assert_eq!((&amends["number"], &path), (&1.into(), &of(amends)), "R5.4: numbered");
    assert_eq!(amends["changes"], serde_json::json!(["period", "results"]));
    let unsigned = shown(&story.ngo, &path).await;
    assert_eq!(unsigned["agreement"]["hash"], signed, "nothing changes before all have signed");
    let compared = story.officer.read(&format!("{amendment}/compare?from=1&to=2")).await;
    assert!(compared.contains("A pump"), "{compared}");

    agreed(&story, &amendment).await;
    let told = shown(&story.ngo, &path).await;
    let now = &told["agreement"];
    let merged = shown(&story.ngo, &amendment).await;
    assert_eq!(merged["status"], "merged");
    assert_eq!((&now["hash"], &now["open_amendment"]), (&merged["agreement"]["hash"], &().into()));
    assert_eq!(now["document"]["last_day"], "2027-03-31");
    assert_eq!(now["signed"].as_array().map(Vec::len), Some(2), "{now}");
    let versions = told["versions"].as_array().unwrap();
    assert_eq!((&versions[0]["hash"], &versions[1]["hash"]), (&now["hash"], &signed), "R5.4");
    let later = "Well of the north bank 2027-04-30";
    let expected = [
        "deliverable A pump 2026-09-01".to_owned(),
        "deliverable A well 2026-11-01".to_owned(),
        "report Well of the north bank 2026-10-30".to_owned(),
        "report Well of the north bank 2027-01-30".to_owned(),
        format!("report {later}"),
        format!("report {later}"),
    ];
    assert_eq!(owed(&story.ngo).await, expected, "moved and added, nothing twice");
    let page = story.ngo.read(&path).await;
    assert!(page.contains("Amendment 1") && page.contains("Part of the agreement"), "{page}");
    assert!(story.ngo.read(&amendment).await.contains("The rains came early"));
}

fn of(amends: &Value) -> String {
    format!("/agreements/{}", amends["agreement"].as_str().unwrap())
}

#[tokio::test]
async fn while_an_amendment_is_open_nothing_else_becomes_of_the_agreement() {
    let story = story().await;
    let path = memorandum(&story).await;
    story.ngo.clock.advance_seconds(40 * 86_400);
    assert_eq!(status(&story.ngo, &path).await, "active");
    let amendment = amend(&story.editor, &path).await;
    let refused = story.ngo.submit(&format!("{path}/amend"), &WHY).await;
    assert!(refused.contains("An amendment is open"), "K19: {refused}");
    story.ngo.clock.advance_seconds(200 * 86_400);
    assert_eq!(status(&story.ngo, &path).await, "active", "K19: its last day has passed");
    let listed = shown(&story.ngo, "/agreements?status=active").await;
    assert_eq!(listed["count"], 1, "the list says the same: {listed}");
    let over = accept(&story.ngo, &amendment).await;
    assert!(over.contains("has passed"), "{over}");
    let given_up = story.ngo.submit(&format!("{amendment}/cancel"), &WHY).await;
    assert_eq!(given_up, format!("303 {amendment}"), "either party gives it up");
    assert_eq!(status(&story.editor, &path).await, "ended");
    let late = story.editor.submit(&format!("{path}/amend"), &WHY).await;
    assert!(late.contains("has not ended"), "{late}");
}

#[tokio::test]
async fn a_promise_whose_words_are_mended_is_the_same_promise() {
    let story = story().await;
    let path = memorandum(&story).await;
    let promised = async |title: &str| {
        let told = shown(&story.ngo, "/obligations").await;
        let all = told["ours"]["items"].as_array().unwrap().clone();
        let of = |one: &&Value| one["sort"] == "deliverable";
        let found: Vec<Value> = all.iter().filter(of).cloned().collect();
        assert_eq!(found.len(), 1, "not owed once more: {found:?}");
        assert_eq!(found[0]["title"], title);
        found[0]["id"].clone()
    };
    let before = promised("A well").await;
    let amendment = amend(&story.editor, &path).await;
    let mended = arranged(&story, "2026-12-31", "A deep well | 2026-10-01 | Water First");
    let done = arrange(&story.editor, &amendment, &mended).await;
    assert_eq!(done, format!("303 {amendment}"));
    agreed(&story, &amendment).await;
    assert_eq!(promised("A deep well").await, before, "R5.4");
}

/// K19 asks that nothing happens to an agreement beside its open amendment; whoever is at the table
/// could begin one and so hold the others to what they want to leave (R5.7).
#[tokio::test]
async fn an_amendment_holds_up_neither_suspension_nor_termination() {
    let letter = [("reason", "The road is cut"), ("document", "Letter 12 of 3 May")];
    for (verb, becomes) in [("suspend", "suspended"), ("terminate", "terminated")] {
        let story = story().await;
        let path = memorandum(&story).await;
        story.ngo.clock.advance_seconds(40 * 86_400);
        let amendment = amend(&story.editor, &path).await;
        let unfounded = story.ngo.submit(&format!("{path}/{verb}"), &letter[..1]).await;
        assert!(unfounded.starts_with("422 "), "{unfounded}");
        assert_eq!(status(&story.ngo, &amendment).await, "draft", "nothing is half done");
        let done = story.ngo.submit(&format!("{path}/{verb}"), &letter).await;
        assert_eq!(done, format!("303 {path}"), "{verb}");
        assert_eq!(status(&story.ngo, &amendment).await, "cancelled", "K19: {verb}");
        let now = shown(&story.ngo, &path).await;
        assert_eq!(now["agreement"]["open_amendment"], Value::Null, "{verb}");
        story.ngo.clock.advance_seconds(60 * 86_400);
        assert_eq!(status(&story.editor, &path).await, becomes, "R5.7");
        assert!(story.editor.read(&amendment).await.contains("The road is cut"));
    }
}

#[tokio::test]
async fn more_than_a_fifth_of_the_budget_is_reviewed_before_it_is_signed() {
    let story = story().await;
    let path = story.project().await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    assert_eq!(review(&story.reviewer, &path, "approve", &[]).await, format!("303 {path}"));
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"));
    }
    // 12.5 %; then another 9.7 %, which is more than a fifth with the first; then anew.
    for (number, pump, expected, kind) in [
        (1, "16000", "awaiting_signature", "budget"),
        (2, "19500", "under_review", "large_budget"),
        (3, "23000", "awaiting_signature", "budget"),
    ] {
        // Whoever begins it, the side that drafted the agreement reviews it.
        let begins = if number == 1 { &story.editor } else { &story.ngo_editor };
        let amendment = amend(begins, &path).await;
        let total = (20_000 + pump.parse::<i64>().unwrap()).to_string();
        let lines =
            format!("Digging | 20000 | UNMIX Civil Affairs\nPump | {pump} | UNMIX Civil Affairs");
        let second = total.parse::<i64>().unwrap() - 24_000;
        let tranches =
            format!("24000 | | Signature\n{second} | 2026-12-15 | Reports accepted, well seen");
        let money = [("total", total.as_str()), ("lines", &lines), ("tranches", &tranches)];
        let kept = PROJECT.iter().filter(|(name, _)| money.iter().all(|(other, _)| other != name));
        let all: Vec<_> = kept.copied().chain(money).collect();
        assert_eq!(arrange(begins, &amendment, &all).await, format!("303 {amendment}"));
        for officer in [&story.officer, &story.ngo] {
            assert_eq!(accept(officer, &amendment).await, format!("303 {amendment}"));
        }
        let told = shown(&story.ngo, &amendment).await;
        assert_eq!(told["status"], expected, "R5.5: amendment {number}");
        let changes = told["agreement"]["amends"]["changes"].as_array().unwrap();
        assert_eq!(changes.last().unwrap(), kind, "R5.5");
        if expected == "under_review" {
            let early = sign(&story.ngo, &amendment).await;
            assert!(early.contains("does not await signatures"), "R5.5: {early}");
            let colleague = story.ngo.sit("Sira", story.parties[1], &[basics::Role::Editor]);
            let themselves = review(&colleague, &amendment, "approve", &[]).await;
            assert!(themselves.starts_with("403 "), "R5.5: {themselves}");
            let done = review(&story.reviewer, &amendment, "approve", &[]).await;
            assert_eq!(done, format!("303 {amendment}"));
        }
        for officer in [&story.officer, &story.ngo] {
            assert_eq!(sign(officer, &amendment).await, format!("303 {amendment}"));
        }
        let now = shown(&story.ngo, &path).await;
        let funded = &now["agreement"]["document"]["funding"]["total"]["amount"];
        assert!(funded.as_str().unwrap().starts_with(&total), "{funded}");
    }
}

#[tokio::test]
async fn a_file_of_the_text_before_still_tells_when_it_was_signed() {
    let story = story().await;
    let path = memorandum(&story).await;
    let done = story.ngo.submit(&format!("{path}/issue"), &[]).await;
    assert_eq!(done, format!("303 {path}"));
    let before = files(&story.ngo, &path).await;
    let amendment = amend(&story.editor, &path).await;
    let longer = arranged(&story, "2027-03-31", WELL);
    assert_eq!(arrange(&story.editor, &amendment, &longer).await, format!("303 {amendment}"));
    story.ngo.clock.advance_seconds(86_400);
    agreed(&story, &amendment).await;
    let aside = story.ngo.submit(&format!("{amendment}/issue"), &[]).await;
    assert!(aside.contains("with the agreement that it changes"), "{aside}");
    let done = story.ngo.submit(&format!("{path}/issue"), &[]).await;
    assert_eq!(done, format!("303 {path}"), "the amended text is another text");
    let after = files(&story.ngo, &path).await;
    assert_eq!((before.len(), after.len()), (1, 2));
    let mut said = Vec::new();
    for file in &after {
        let bytes = story.ngo.get(file).await.bytes;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let asked = format!("/agreements/check?sha256={}", super::paper::fingerprint(&bytes));
        let (_, told) = story.ngo.nobody().told(&asked).await;
        let is_amended = text.contains("Amendment 1");
        said.push((is_amended, told["signed_on"].as_array().unwrap().len(), before.contains(file)));
    }
    said.sort_unstable();
    assert_eq!(said, [(false, 1, true), (true, 1, false)]);
}

/// The addresses of the files beside an agreement.
pub(super) async fn files(desk: &Desk, path: &str) -> Vec<String> {
    let html = desk.get(path).await.body();
    let parts = html.split("href=\"/attachments/").skip(1);
    let ids = parts.filter_map(|part| part.split('"').next()).filter(|id| !id.contains('/'));
    let mut files: Vec<String> = ids.map(|id| format!("/attachments/{id}")).collect();
    files.sort();
    files.dedup();
    files
}
