//! The catalogue: a mission’s own instruments, from the record to what is signed.

use serde_json::{Value, json};
use testing::Desk;

use super::{
    NGO, PROJECT, Story, accept,
    packs::{bring, entries, made, secretariat, set, text_of},
    paper, review, shown, sign, story,
};
use crate::{Instrument, document::tests::document};

const SET: &str = "/agreements/catalogue/set";
const DONE: &str = "303 /agreements/catalogue";

/// A funding letter on a quick-impact project: stricter than its form.
const LETTER: [(&str, &str); 9] = [
    ("code", "fla"),
    ("form", "quick_impact"),
    ("name_en", "Funding letter of the mission"),
    ("hint_en", "For small works"),
    ("name_fr", "Lettre de financement de la mission"),
    ("name_ar", "خطاب تمويل من البعثة"),
    ("clauses", "sanctions"),
    ("civil_society", "yes"),
    ("first_tranche_max", "50"),
];

async fn keep(desk: &Desk, answers: &[(&str, &str)]) {
    assert_eq!(desk.submit(SET, answers).await, DONE, "{answers:?}");
}

/// Another answer to one of the questions.
fn but<'a>(answers: &[(&'a str, &'a str)], one: (&'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
    let others = answers.iter().copied().filter(|(question, _)| *question != one.0);
    others.chain([one]).collect()
}

async fn listed(desk: &Desk, code: &str) -> Value {
    let told = shown(desk, "/agreements/catalogue").await;
    let all = told["instruments"].as_array().unwrap().clone();
    all.into_iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("{code}: {told}"))
}

async fn refused(desk: &Desk, path: &str, answers: &[(&str, &str)], why: &str) {
    let refused = desk.submit(path, answers).await;
    assert!(refused.starts_with("422 ") && refused.contains(why), "{why}: {refused}");
}

fn drafting<'a>(instrument: &'a str, party: &'a str) -> [(&'a str, &'a str); 3] {
    [("instrument", instrument), ("title", "Well of the north bank"), ("parties", party)]
}

/// What was signed before the catalogue had entries has the hash that it had.
#[test]
fn a_text_without_an_entry_has_the_json_that_it_always_had() {
    let mut one = document(Instrument::Memorandum);
    one.sections.truncate(1);
    let told = concat!(
        r#"{"branding":"agreed","deliverables":[{"by":"00000000-0000-0000-0000-000000000002","#,
        r#""due":"2026-10-01","title":"A well"}],"duties":[],"first_day":"2026-07-01","#,
        r#""funding":null,"in_kind":[],"indicators":[],"instrument":"memorandum","#,
        r#""language":"en","last_day":"2026-12-31","red_cross_consent":null,"#,
        r#""reporting":null,"seats":[{"party":"00000000-0000-0000-0000-000000000001","#,
        r#""place":null},{"party":"00000000-0000-0000-0000-000000000002","place":null}],"#,
        r#""sections":[{"clause":"objectives","deviation":null,"number":1,"#,
        r#""text":"We do it together.","title":"objectives"}],"#,
        r#""title":"Well of the north bank","under":null}"#
    );
    assert_eq!(one.canonical(), told);
}

#[tokio::test]
async fn a_missions_own_instrument_asks_more_than_its_form_and_is_called_by_its_name() {
    let story = story().await;
    keep(&secretariat(&story), &LETTER).await;
    let form = story.editor.get("/agreements/draft?instrument=fla").await.body();
    assert!(form.contains("Funding letter of the mission") && form.contains("For small works"));
    let draft = "/agreements/draft";
    refused(&story.editor, draft, &drafting("fla", super::COMPANY), "civil society").await;

    let path = story.draft("fla", &[NGO]).await;
    let told = shown(&story.ngo, &path).await;
    let document = &told["agreement"]["document"];
    assert_eq!(document["instrument"], "quick_impact", "its form: {told}");
    let entry = &document["entry"];
    assert_eq!((&entry["code"], &entry["number"]), (&json!("fla"), &json!(1)));
    assert_eq!(entry["names"][1]["name"], "Lettre de financement de la mission");
    assert_eq!(entry["more"]["first_tranche_max"], 50);
    let sections = document["sections"].as_array().unwrap();
    assert!(sections.iter().any(|one| one["clause"] == "sanctions"), "{told}");
    for (language, name) in [
        ("en", "Funding letter of the mission"),
        ("fr", "Lettre de financement de la mission"),
        ("ar", "خطاب تمويل من البعثة"),
    ] {
        let desk = story.ngo.in_language(language);
        for page in [path.as_str(), "/agreements", "/agreements/catalogue"] {
            assert!(desk.read(page).await.contains(name), "{name} on {page}");
        }
    }
    story.fill(&story.editor, &path, &PROJECT).await;
    let lacks = shown(&story.ngo, &path).await["lacks"].to_string();
    assert!(lacks.contains("50") && lacks.contains("of a hundred"), "R4.4: {lacks}");
    let halves = "15000 | | Signature\n15000 | 2026-12-15 | Reports accepted, well seen";
    let arranged = but(&PROJECT, ("tranches", halves));
    story.fill(&story.editor, &path, &arranged).await;
    assert_eq!(shown(&story.ngo, &path).await["lacks"], super::none());
    let narrowed = shown(&story.ngo, "/agreements?instrument=quick_impact").await;
    assert_eq!(narrowed["count"], 1, "found among its form’s");
}

#[tokio::test]
async fn another_version_changes_nothing_that_is_drafted_and_amendments_keep_what_was() {
    let story = story().await;
    let desk = secretariat(&story);
    keep(&desk, &[("code", "memorandum"), ("form", "memorandum"), ("name_en", "Accord")]).await;
    let path = story.memorandum(&[NGO]).await;
    let before = shown(&story.ngo, &path).await;
    let stricter = [
        ("code", "memorandum"),
        ("form", "memorandum"),
        ("name_en", "Great accord"),
        ("review", "yes"),
        ("clauses", "audit"),
    ];
    keep(&desk, &stricter).await;
    assert_eq!(shown(&story.ngo, &path).await, before);
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(sign(officer, &path).await, format!("303 {path}"), "nobody reviews it");
    }
    let issued = story.ngo_editor.submit(&format!("{path}/issue"), &[]).await;
    assert_eq!(issued, format!("303 {path}"));
    let file = story.editor.get(&paper::file(&story.editor, &path).await).await.body();
    assert!(file.contains("Accord") && !file.contains("Memorandum of"), "{file}");
    let done = story.editor.submit(&format!("{path}/amend"), &[("reason", "Rain")]).await;
    let amendment = done.strip_prefix("303 ").unwrap();
    let told = shown(&story.editor, amendment).await;
    assert_eq!(told["agreement"]["document"]["entry"]["number"], 1, "{told}");

    let later = story.memorandum(&[NGO]).await;
    let told = shown(&story.ngo, &later).await;
    assert_eq!(told["agreement"]["document"]["entry"]["number"], 2);
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &later).await, format!("303 {later}"));
    }
    assert_eq!(super::status(&story.ngo, &later).await, "under_review");
    let done = review(&story.reviewer, &later, "approve", &[]).await;
    assert_eq!(done, format!("303 {later}"));
}

#[tokio::test]
async fn what_is_not_offered_unknown_or_changed_since_is_not_drafted_with() {
    let story = story().await;
    let desk = secretariat(&story);
    let draft = "/agreements/draft";
    let page = story.editor.get(draft).await.body();
    assert!(page.contains("name=\"seen\" value=\"0\""), "{page}");
    keep(&desk, &LETTER).await;
    let answers = [&drafting("fla", NGO)[..], &[("seen", "0")]].concat();
    refused(&story.editor, draft, &answers, "has changed since").await;
    let answers = [&drafting("memorandum", NGO)[..], &[("seen", "0")]].concat();
    let done = story.editor.submit(draft, &answers).await;
    assert!(done.starts_with("303 "), "another one is no matter: {done}");
    refused(&story.editor, draft, &drafting("lease", NGO), "no instrument “lease”").await;
    refused(&story.editor, draft, &drafting("A lease", NGO), "is no code").await;

    let path = story.draft("fla", &[NGO]).await;
    keep(&desk, &[&LETTER[..], &[("stopped", "yes")]].concat()).await;
    assert!(!story.editor.get(draft).await.body().contains("Funding letter"));
    refused(&story.editor, draft, &drafting("fla", NGO), "not offered").await;
    assert_eq!(listed(&story.editor, "fla").await["is_offered"], false);
    assert_eq!(super::status(&story.ngo, &path).await, "draft", "what is drafted goes on");
    keep(&desk, &LETTER).await;
    story.draft("fla", &[NGO]).await;
    let told = listed(&story.editor, "fla").await;
    assert_eq!(told["versions"].as_array().unwrap().len(), 3, "{told}");
    let form = [("code", "framework"), ("form", "framework"), ("stopped", "yes")];
    keep(&desk, &form).await;
    refused(&story.editor, draft, &drafting("framework", NGO), "not offered").await;
}

#[tokio::test]
async fn an_entry_that_loosens_its_form_or_says_nothing_new_is_refused_in_a_sentence() {
    let story = story().await;
    let desk = secretariat(&story);
    for (answers, why) in [
        (but(&LETTER, ("first_tranche_max", "81")), "between 1 and 80"),
        (but(&LETTER, ("first_tranche_max", "0")), "between 1 and 80"),
        (but(&LETTER, ("form", "protocol")), "moves no money"),
        (but(&LETTER, ("clauses", "own")), "own matter"),
        (but(&LETTER, ("code", "Fla")), "is no code"),
        (but(&LETTER, ("code", "memorandum")), "Memorandum of understanding"),
        (vec![("code", "fla"), ("form", "memorandum")], "Fill this in"),
        (vec![("code", "framework"), ("form", "framework")], "exactly this already"),
    ] {
        refused(&desk, SET, &answers, why).await;
    }
    keep(&desk, &LETTER).await;
    refused(&desk, SET, &LETTER, "exactly this already").await;
    refused(&desk, SET, &but(&LETTER, ("form", "fund_grant")), "stands on another form").await;
    let form = desk.get(&format!("{SET}?code=fla")).await.body();
    assert!(form.contains("Lettre de financement") && form.contains("value=\"50\""), "{form}");
    for seat in [&story.officer, &story.ngo] {
        assert_eq!(seat.get(SET).await.status, 403);
        assert!(!seat.read("/agreements/catalogue").await.contains(SET));
    }
    let unproved = desk.unproved().submit(SET, &but(&LETTER, ("stopped", "yes"))).await;
    assert!(unproved.starts_with("303 /account/prove"), "{unproved}");
    let journal = desk.journal(None).await;
    let kept = "agreements.set_instrument agreement_instrument";
    assert_eq!(journal.iter().filter(|one| *one == kept).count(), 1, "{journal:?}");
}

#[tokio::test]
async fn a_protocol_is_agreed_like_any_other_and_moves_no_money() {
    let story = story().await;
    let path = story.draft("protocol", &[NGO, super::COMMUNE]).await;
    let page = story.commune.in_language("fr").read(&path).await;
    assert!(page.contains("Protocole de communication"), "{page}");
    let lacks = shown(&story.ngo, &path).await["lacks"].to_string();
    assert!(lacks.contains("Activation"), "{lacks}");
    story.fill(&story.editor, &path, &[("first_day", "2026-07-01")]).await;
    for step in [true, false] {
        for officer in [&story.officer, &story.ngo, &story.commune] {
            let done = match step {
                true => accept(officer, &path).await,
                false => sign(officer, &path).await,
            };
            assert_eq!(done, format!("303 {path}"));
        }
    }
    let path = story.draft("protocol", &[NGO]).await;
    story.fill(&story.editor, &path, &PROJECT).await;
    let lacks = shown(&story.ngo, &path).await["lacks"].to_string();
    assert!(lacks.contains("moves no money"), "{lacks}");
}

async fn trust_and_enter(desk: &Desk, path: &str) -> String {
    let told = shown(desk, path).await;
    let fingerprint = told["pack"]["fingerprint"].as_str().unwrap().to_owned();
    desk.submit(&format!("{path}/trust"), &[("fingerprint", &fingerprint)]).await;
    desk.submit(&format!("{path}/enter"), &[]).await
}

#[tokio::test]
async fn a_catalogue_goes_from_one_mission_to_another_with_the_texts_that_are_for_it() {
    let (home, away) = (story().await, story().await);
    let (from, to) = (secretariat(&home), secretariat(&away));
    keep(&from, &LETTER).await;
    keep(&from, &[("code", "framework"), ("form", "framework"), ("name_en", "Pact")]).await;
    let stopped = [("code", "old"), ("form", "memorandum"), ("name_en", "Old"), ("stopped", "yes")];
    keep(&from, &stopped).await;
    let ours =
        [("clause", "psea"), ("instrument", "fla"), ("title_en", "PSEA"), ("text_en", "Ours.")];
    set(&from, &ours).await;
    let file = made(&from, "A catalogue").await;
    let kinds: Vec<Value> = entries(&file).as_array().unwrap().clone();
    let instruments = kinds.iter().filter(|one| one["kind"] == "instrument").count();
    assert_eq!(instruments, 2, "what is not offered is passed on to nobody");
    assert_eq!(kinds[0]["kind"], "instrument", "before the texts for it");

    let path = bring(&to, file.as_bytes()).await;
    let page = to.get(&path).await.body();
    assert!(page.contains("Funding letter of the mission") && page.contains("<ins>"), "{page}");
    assert_eq!(trust_and_enter(&to, &path).await, format!("303 {path}"));
    let told = listed(&away.editor, "fla").await;
    assert_eq!(told["versions"][0]["origin"], "UNMIX", "{told}");
    assert_eq!(told["needs"]["first_tranche_max"], 50);
    assert_eq!(entries(&made(&to, "On its way back").await), entries(&file), "there and back");
    let draft = away.draft("fla", &[NGO]).await;
    assert_eq!(text_of(&away.editor, &draft, "psea").await.1, "Ours.", "its own text");
    let plain = away.draft("quick_impact", &[NGO]).await;
    assert_ne!(text_of(&away.editor, &plain, "psea").await.1, "Ours.");

    keep(&to, &[&LETTER[..], &[("stopped", "yes")]].concat()).await;
    keep(&from, &but(&LETTER, ("first_tranche_max", "40"))).await;
    let later = bring(&to, made(&from, "Stricter").await.as_bytes()).await;
    assert_eq!(to.submit(&format!("{later}/enter"), &[]).await, format!("303 {later}"));
    let told = listed(&away.editor, "fla").await;
    assert_eq!(told["needs"]["first_tranche_max"], 40);
    assert_eq!(told["is_offered"], false, "no pack offers again what the mission stopped");
    let journal = to.journal(None).await;
    let kept = journal.iter().filter(|one| *one == "packs.enter agreement_instrument").count();
    assert_eq!(kept, 3, "{journal:?}");
}

#[tokio::test]
async fn a_text_for_an_instrument_that_is_not_here_waits_for_it() {
    let story = story().await;
    let desk = secretariat(&story);
    let text = json!({ "texts": [{ "language": "en", "title": "A", "text": "B" }] });
    let clause = json!({ "kind": "clause", "code": "lease.psea", "content": text });
    let said = |more: Value| {
        let names = json!([{ "language": "fr", "name": "Bail" }]);
        let content = json!({ "form": "memorandum", "names": names, "more": more });
        json!({ "kind": "instrument", "code": "lease", "content": content })
    };
    let key = journal::SigningKey::new("elsewhere.example/packs", &[9; 32]).unwrap();
    let signed = |entries: Value| {
        let body = json!({ "entries": entries, "made_on": "2026-06-01", "origin": "Elsewhere" });
        journal::sign_file("comity-pack/1", &body.to_string(), &key).unwrap()
    };
    let mut more = json!(crate::More::default());
    let both = signed(json!([said(more.clone()), clause.clone()]));
    more["two_reviews"] = json!(true);
    let unread = bring(&desk, signed(json!([said(more)])).as_bytes()).await;
    assert!(unread.contains("is no instrument that this Comity can read"), "{unread}");
    let path = bring(&desk, signed(json!([clause])).as_bytes()).await;
    let refused = trust_and_enter(&desk, &path).await;
    assert!(refused.contains("is not in the catalogue here"), "{refused}");
    let whole = bring(&desk, both.as_bytes()).await;
    assert_eq!(trust_and_enter(&desk, &whole).await, format!("303 {whole}"));
    assert!(desk.read("/agreements/library").await.contains("Bail"));
    let own = [("clause", "psea"), ("instrument", "hire"), ("title_en", "A"), ("text_en", "B")];
    let refused = desk.submit("/agreements/library/set", &own).await;
    assert!(refused.contains("is not in the catalogue here"), "{refused}");
}

/// A pack may bring names in languages that the form does not ask for: they stay, as far as there
/// is room.
#[tokio::test]
async fn names_in_languages_that_nobody_is_asked_for_stay() {
    let story = story().await;
    let desk = secretariat(&story);
    let tags = ["bm", "ff", "ha", "kr", "sw", "so", "am", "ti", "wo", "yo", "ig", "ln"];
    let names = tags.map(|tag| json!({ "language": tag, "name": tag }));
    let content = json!({ "form": "memorandum", "names": names, "more": crate::More::default() });
    let entry = json!({ "kind": "instrument", "code": "many", "content": content });
    let body = json!({ "entries": [entry], "made_on": "2026-06-01", "origin": "Elsewhere" });
    let key = journal::SigningKey::new("elsewhere.example/packs", &[9; 32]).unwrap();
    let file = journal::sign_file("comity-pack/1", &body.to_string(), &key).unwrap();
    let path = bring(&desk, file.as_bytes()).await;
    assert_eq!(trust_and_enter(&desk, &path).await, format!("303 {path}"));
    keep(&desk, &[("code", "many"), ("form", "memorandum"), ("name_en", "Many")]).await;
    let told = listed(&story.editor, "many").await;
    let names = told["versions"][0]["said"]["names"].as_array().unwrap().clone();
    assert_eq!((names.len(), &names[0]["name"]), (12, &json!("Many")), "{told}");
    assert_eq!(names[11]["name"], "ig", "{told}");
}

/// R5.16: what the library gave up before a text was drafted is a deviation; what it said then or
/// later is none.
#[tokio::test]
async fn an_earlier_text_of_the_library_is_a_deviation_that_is_noted() {
    let story = story().await;
    let desk = secretariat(&story);
    let words = async |text: &'static str| {
        story.editor.clock.advance_seconds(60);
        set(&desk, &[("clause", "psea"), ("title_en", "PSEA"), ("text_en", text)]).await;
        story.editor.clock.advance_seconds(60);
    };
    words("First words.").await;
    words("Second words.").await;
    let path = story.draft("memorandum", &[NGO]).await;
    let (number, text) = text_of(&story.editor, &path, "psea").await;
    assert_eq!(text, "Second words.");
    words("Third words.").await;
    let number = number.to_string();
    let deviation = async |text: &'static str| {
        let answers = [("section", number.as_str()), ("title", "PSEA"), ("text", text)];
        let done = story.editor.submit(&format!("{path}/word"), &answers).await;
        assert_eq!(done, format!("303 {path}"), "{text}");
        let told = shown(&story.editor, &path).await;
        let sections = told["agreement"]["document"]["sections"].as_array().unwrap().clone();
        let psea = sections.into_iter().find(|one| one["clause"] == "psea").unwrap();
        psea["deviation"].clone()
    };
    assert_eq!(deviation("Third words.").await, Value::Null, "R5.16: it came later");
    assert_eq!(deviation("Second words.").await, Value::Null, "R5.16: it was drafted with it");
    assert_eq!(deviation("First words.").await, "An earlier text of the library.", "R5.16");
    let page = story.ngo.read(&path).await;
    assert!(page.contains("Deviates from the library"), "R5.16: {page}");
}

/// Every form has its name and what it is for, in the catalogue and on the form.
#[tokio::test]
async fn every_form_of_the_product_is_in_the_catalogue() {
    let story: Story = story().await;
    let told = shown(&story.stranger, "/agreements/catalogue").await;
    let codes = told["instruments"].as_array().unwrap().iter().map(|one| one["code"].clone());
    let forms = Instrument::ALL.map(|form| json!(form.name()));
    assert_eq!(codes.collect::<Vec<_>>(), forms);
    let page = story.stranger.in_language("ar").read("/agreements/catalogue").await;
    assert!(page.contains("بروتوكول تواصل") && page.contains("من دون تحويل أموال"), "{page}");
}
