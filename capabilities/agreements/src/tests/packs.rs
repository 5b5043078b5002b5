//! The library as a signed file: from one mission to another, and nothing overwritten.

use basics::{Id, Role};
use journal::{SigningKey, sign_file};
use serde_json::{Value, json};
use testing::Desk;

use super::{NGO, Story, shown, story};

const FORM: &str = "comity-pack/1";

pub(super) fn secretariat(story: &Story) -> Desk {
    story.editor.sit("Salif", Id::well_known(900), &[Role::Secretariat])
}

pub(super) async fn set(desk: &Desk, answers: &[(&str, &str)]) {
    let done = desk.submit("/agreements/library/set", answers).await;
    assert_eq!(done, "303 /agreements/library");
}

const PSEA: [(&str, &str); 3] = [
    ("clause", "psea"),
    ("title_en", "No abuse"),
    ("text_en", "Nobody is harmed by anybody who works for us."),
];

/// Two texts of its own beside what the product ships.
async fn exported(desk: &Desk) -> String {
    set(desk, &PSEA).await;
    let own = [
        ("clause", "objectives"),
        ("instrument", "memorandum"),
        ("title_en", "Why"),
        ("text_en", "People decide together."),
        ("title_ar", "لماذا"),
        ("text_ar", "يقرر الناس معًا."),
    ];
    set(desk, &own).await;
    made(desk, "Tried in two regions").await
}

pub(super) async fn made(desk: &Desk, notes: &str) -> String {
    let about = [("licence", "CC BY 4.0"), ("notes", notes)];
    let done = desk.submit("/packs/make", &about).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
    desk.get(&format!("{path}/file")).await.body()
}

pub(super) async fn bring(desk: &Desk, file: &[u8]) -> String {
    let answer = desk.upload("/packs/bring", "file", "library.pack", file, &[]).await;
    match answer.status.as_u16() {
        303 => answer.location().to_owned(),
        _ => answer.text(),
    }
}

pub(super) fn entries(file: &str) -> Value {
    let body: Value = serde_json::from_str(file.splitn(3, "\n\n").nth(2).unwrap()).unwrap();
    body["entries"].clone()
}

/// How many entries have a verdict.
async fn count(desk: &Desk, path: &str, verdict: &str) -> usize {
    let told = shown(desk, path).await;
    let entries = told["entries"].as_array().unwrap();
    entries.iter().filter(|one| one["verdict"] == verdict).count()
}

/// The words of a draft about a clause.
pub(super) async fn text_of(desk: &Desk, path: &str, clause: &str) -> (i64, String) {
    let told = shown(desk, path).await;
    let sections = told["agreement"]["document"]["sections"].as_array().unwrap();
    let found = sections.iter().find(|one| one["clause"] == clause).unwrap();
    (found["number"].as_i64().unwrap(), found["text"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn a_library_goes_from_one_mission_to_another_and_comes_out_as_it_was() {
    let (home, away) = (story().await, story().await);
    let file = exported(&secretariat(&home)).await;
    let desk = secretariat(&away);
    let before = away.draft("memorandum", &[NGO]).await;
    let (number, shipped) = text_of(&away.editor, &before, "psea").await;

    let path = bring(&desk, file.as_bytes()).await;
    assert!(path.starts_with("/packs/"), "{path}");
    let verdicts = [count(&desk, &path, "new").await, count(&desk, &path, "changed").await];
    assert_eq!(verdicts, [1, 1], "what the product ships is the same");
    let told = shown(&desk, &path).await;
    let fingerprint = told["pack"]["fingerprint"].as_str().unwrap();
    for page in [path.clone(), format!("{path}/trust"), "/packs".to_owned()] {
        let page = desk.get(&page).await.body();
        assert!(!page.contains(fingerprint), "the other mission tells it: {page}");
    }
    let page = desk.get(&path).await.body();
    assert!(page.contains("<del>") && page.contains("<ins>"), "word by word: {page}");
    assert!(page.contains("People decide together."), "{page}");
    let library = shown(&desk, "/agreements/library").await;
    assert_eq!(library["standards"], json!([]), "nothing is entered by being brought");

    let early = desk.submit(&format!("{path}/enter"), &[]).await;
    assert!(early.contains("Nobody here has confirmed"), "{early}");
    let trust = format!("{path}/trust");
    let part = desk.submit(&trust, &[("fingerprint", &fingerprint[..19])]).await;
    assert!(part.contains("thirty-two characters"), "half of it is none: {part}");
    let guessed = desk.submit(&trust, &[("fingerprint", &"1a2b".repeat(8))]).await;
    assert!(guessed.contains("not the fingerprint"), "{guessed}");
    let unproved = desk.unproved().submit(&trust, &[("fingerprint", fingerprint)]).await;
    assert!(unproved.starts_with("303 /account/prove"), "{unproved}");
    let spoken = fingerprint.to_uppercase().replace('-', " ");
    assert_eq!(desk.submit(&trust, &[("fingerprint", &spoken)]).await, format!("303 {path}"));
    let enter = format!("{path}/enter");
    let open = desk.unproved().submit(&enter, &[]).await;
    assert!(open.starts_with("303 /account/prove"), "from a screen that was left open: {open}");
    assert_eq!(count(&desk, &path, "new").await, 1, "nothing was entered");
    assert_eq!(desk.submit(&enter, &[]).await, format!("303 {path}"));

    assert_eq!(entries(&made(&desk, "On its way back").await), entries(&file), "there and back");
    let library = shown(&away.editor, "/agreements/library").await;
    let psea = &library["standards"][1];
    assert_eq!((&psea["code"], &psea["number"]), (&json!("psea"), &json!(1)));
    assert_eq!(psea["origin"], "UNMIX");
    assert!(away.editor.read("/agreements/library").await.contains(fingerprint));
    let again = desk.submit(&enter, &[]).await;
    assert!(again.contains("here already"), "twice changes nothing: {again}");
    assert!(bring(&desk, file.as_bytes()).await.contains("This pack is here already"));
    assert_eq!(shown(&away.editor, "/agreements/library").await, library);
    let journal = desk.journal(None).await;
    let kept = journal.iter().filter(|one| *one == "packs.enter agreement_standard").count();
    assert_eq!(kept, 2, "{journal:?}");

    assert_eq!(text_of(&away.editor, &before, "psea").await.1, shipped, "drafts keep their words");
    let number = number.to_string();
    let word = [("section", number.as_str()), ("title", "PSEA"), ("text", shipped.as_str())];
    let done = away.editor.submit(&format!("{before}/word"), &word).await;
    assert_eq!(done, format!("303 {before}"), "R5.16: an earlier version is no deviation");
    let after = away.draft("memorandum", &[NGO]).await;
    assert_eq!(text_of(&away.editor, &after, "psea").await.1, PSEA[2].1);
    assert_eq!(text_of(&away.editor, &after, "objectives").await.1, "People decide together.");
}

#[tokio::test]
async fn a_later_pack_comes_as_the_next_version_and_leaves_what_the_mission_wrote() {
    let (home, away) = (story().await, story().await);
    let (home, desk) = (secretariat(&home), secretariat(&away));
    let own = [PSEA[0], PSEA[1], ("text_en", "Our own words.")];
    set(&desk, &own).await;
    let same = desk.submit("/agreements/library/set", &own).await;
    assert!(same.contains("says exactly this already"), "{same}");
    let path = bring(&desk, exported(&home).await.as_bytes()).await;
    let told = shown(&desk, &path).await;
    let fingerprint = told["pack"]["fingerprint"].as_str().unwrap().to_owned();
    desk.submit(&format!("{path}/trust"), &[("fingerprint", &fingerprint)]).await;
    assert_eq!(desk.submit(&format!("{path}/enter"), &[]).await, format!("303 {path}"));
    let psea = async || {
        let library = shown(&desk, "/agreements/library").await;
        let all = library["standards"].as_array().unwrap().clone();
        all.into_iter().find(|one| one["code"] == "psea").unwrap()
    };
    assert_eq!(psea().await["number"], 2);
    set(&home, &[PSEA[0], PSEA[1], ("text_en", "Third words.")]).await;
    let later = bring(&desk, made(&home, "Tried again").await.as_bytes()).await;
    let told = shown(&desk, &later).await;
    assert_eq!(told["is_trusted"], true, "the key is remembered");
    assert_eq!(count(&desk, &later, "changed").await, 1);
    assert_eq!(desk.submit(&format!("{later}/enter"), &[]).await, format!("303 {later}"));
    assert_eq!(psea().await["number"], 3);
    let old = desk.submit(&format!("{path}/enter"), &[]).await;
    assert!(old.contains("here already"), "an older pack takes nothing back: {old}");
}

#[tokio::test]
async fn a_key_that_is_taken_back_enters_nothing_until_it_is_confirmed_again() {
    let (home, away) = (story().await, story().await);
    let (home, desk) = (secretariat(&home), secretariat(&away));
    let path = bring(&desk, exported(&home).await.as_bytes()).await;
    let distrust = format!("{path}/distrust");
    let why = [("reason", "They lost it at the road block")];
    let early = desk.submit(&distrust, &why).await;
    assert!(early.contains("nothing to take back"), "{early}");
    let told = shown(&desk, &path).await;
    let fingerprint = told["pack"]["fingerprint"].as_str().unwrap().to_owned();
    let trust = [("fingerprint", fingerprint.as_str())];
    assert_eq!(desk.submit(&format!("{path}/trust"), &trust).await, format!("303 {path}"));
    assert_eq!(desk.submit(&format!("{path}/enter"), &[]).await, format!("303 {path}"));
    let entered = shown(&desk, "/agreements/library").await["standards"].clone();

    assert!(desk.submit(&distrust, &[]).await.starts_with("422 "), "with a reason");
    let unproved = desk.unproved().submit(&distrust, &why).await;
    assert!(unproved.starts_with("303 /account/prove"), "{unproved}");
    assert!(away.officer.submit(&distrust, &why).await.starts_with("403 "));
    assert_eq!(desk.submit(&distrust, &why).await, format!("303 {path}"));
    let library = shown(&away.editor, "/agreements/library").await;
    assert_eq!(library["standards"], entered, "what was entered stays");
    assert_eq!(library["taken_back"].as_array().unwrap().len(), 1);
    assert!(away.editor.read("/agreements/library").await.contains("The key was taken back"));
    let page = desk.read(&path).await;
    assert!(page.contains("was taken back") && !page.contains(&fingerprint), "{page}");
    assert!(shown(&desk, &path).await["taken_back_at"].is_string());

    set(&home, &[PSEA[0], PSEA[1], ("text_en", "Third words.")]).await;
    let later = bring(&desk, made(&home, "Tried again").await.as_bytes()).await;
    let refused = desk.submit(&format!("{later}/enter"), &[]).await;
    assert!(refused.contains("Nobody here has confirmed"), "{refused}");
    assert_eq!(desk.submit(&format!("{later}/trust"), &trust).await, format!("303 {later}"));
    assert_eq!(desk.submit(&format!("{later}/enter"), &[]).await, format!("303 {later}"));
    let own = desk.submit("/packs/make", &[]).await;
    let own = own.strip_prefix("303 ").unwrap_or_else(|| panic!("{own}"));
    let refused = desk.submit(&format!("{own}/distrust"), &why).await;
    assert!(refused.contains("signs the journal"), "{refused}");
}

#[tokio::test]
async fn what_is_cut_changed_newer_doubled_or_too_large_is_refused_in_a_sentence() {
    let story = story().await;
    let desk = secretariat(&story);
    let file = exported(&desk).await;
    let key = SigningKey::new("elsewhere.example/packs", &[9; 32]).unwrap();
    let signed = |entries: Value| {
        let body = json!({ "entries": entries, "made_on": "2026-06-01", "origin": "Elsewhere" });
        sign_file(FORM, &body.to_string(), &key).unwrap()
    };
    let entry =
        |code: &str, content: Value| json!({ "kind": "clause", "code": code, "content": content });
    let text = json!({ "texts": [{ "language": "en", "title": "A", "text": "B" }] });
    let changed = file.replace("harmed", "helped");
    let cut = &file[..file.len() - 20];
    let newer = file.replacen(FORM, "comity-pack/2", 1);
    let doubled = signed(json!([entry("psea", text.clone()), entry("psea", text.clone())]));
    let no_clause = signed(json!([entry("everything", text.clone())]));
    let no_text = signed(json!([entry("psea", json!({ "texts": [] }))]));
    let large = vec![b' '; (5 << 20) + 1];
    let once = signed(json!([entry("psea", text.clone())]));
    let line = once.lines().find(|line| line.starts_with("— ")).unwrap();
    let another = line.replacen("elsewhere.example", "another.example", 1);
    let twice = once.replacen(line, &format!("{line}\n{line}"), 1);
    let carried = once.replacen(line, &format!("{line}\n{another}"), 1);
    for (bytes, why) in [
        (changed.as_bytes(), "cut or changed after it was signed"),
        (cut.as_bytes(), "cut or changed after it was signed"),
        (twice.as_bytes(), "more than one signature"),
        (carried.as_bytes(), "more than one signature"),
        (newer.as_bytes(), "made by a newer Comity"),
        (doubled.as_bytes(), "stands in this pack twice"),
        (no_clause.as_bytes(), "is no clause"),
        (no_text.as_bytes(), "is no clause"),
        (large.as_slice(), "at most 5 MiB"),
        (b"%PDF-1.7", "This is no pack"),
    ] {
        let refused = bring(&desk, bytes).await;
        assert!(refused.contains(why), "{why}: {refused}");
    }
    let other = json!([{ "kind": "protocol", "code": "a", "content": {} }, entry("psea", text)]);
    let path = bring(&desk, signed(other).as_bytes()).await;
    assert_eq!(count(&desk, &path, "unknown").await, 1, "another kind is passed over");
    assert_eq!(shown(&desk, "/packs").await["items"].as_array().unwrap().len(), 2);
    for door in ["/packs", "/packs/make", "/agreements/library/set"] {
        assert_eq!(story.officer.get(door).await.status, 403, "{door}");
    }
}

#[tokio::test]
async fn the_library_is_changed_after_fresh_proof_alone() {
    let story = story().await;
    let desk = secretariat(&story);
    let open = desk.unproved().submit("/agreements/library/set", &PSEA).await;
    assert!(open.starts_with("303 /account/prove"), "from a screen that was left open: {open}");
    assert_eq!(shown(&desk, "/agreements/library").await["standards"], json!([]));
    set(&desk, &PSEA).await;
}
