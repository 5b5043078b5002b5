//! What questionnaires promise, asked through pages and API.

use basics::{Id, Role};
use serde_json::{Value, json};
use sharing::Constituency;
use testing::Desk;

use crate::api::Packed;

/// Salif keeps what is asked for all; Mariam answers for an NGO.
struct Story {
    salif: Desk,
    mariam: Desk,
}

async fn story() -> Story {
    let desk = Desk::open(vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        packs::capability(),
        crate::capability(),
    ])
    .await;
    let (office, ngo) = (Id::well_known(900), Id::well_known(901));
    desk.enrol(office, Constituency::UnAgency, true).await;
    desk.enrol(ngo, Constituency::NationalNgo, true).await;
    Story {
        salif: desk.sit("Salif", office, &[Role::Secretariat]),
        mariam: desk.sit("Mariam", ngo, &[Role::Editor, Role::AuthorizedOfficer]),
    }
}

const STAFF: [(&str, &str); 4] = [
    ("purpose", "verification"),
    (
        "questions_en",
        "local_staff | Does it employ people from here? | Ask to see the contracts.\n\
         fines | Was it fined in the last year?\nvehicles | Has it vehicles?",
    ),
    ("questions_fr", "local_staff | Emploie-t-elle des gens d’ici ?"),
    ("good_is_no", "fines"),
];

async fn set(desk: &Desk, answers: &[(&str, &str)]) {
    let done = desk.submit("/questionnaires/set", answers).await;
    assert_eq!(done, "303 /questionnaires");
}

async fn told(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{path}: {told}");
    told
}

/// What is asked now for a verification.
async fn now(desk: &Desk) -> Value {
    told(desk, "/questionnaires").await["purposes"][0]["now"].clone()
}

fn codes(version: &Value) -> Vec<&str> {
    let questions = version["questions"].as_array().unwrap();
    questions.iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn versions_follow_each_other_and_an_empty_one_asks_nothing() {
    let Story { salif, mariam } = story().await;
    assert_eq!(now(&mariam).await, Value::Null);
    let asked = [&STAFF[..], &[("only_noted", "vehicles")]].concat();
    set(&salif, &asked).await;
    let first = now(&mariam).await;
    assert_eq!(
        (&first["number"], codes(&first)),
        (&json!(1), vec!["local_staff", "fines", "vehicles"])
    );
    let weighs = |at: usize| (&first["questions"][at]["good"], &first["questions"][at]["decides"]);
    assert_eq!(weighs(0), (&json!("yes"), &json!(true)));
    assert_eq!(weighs(1), (&json!("no"), &json!(true)));
    assert_eq!(weighs(2), (&json!("yes"), &json!(false)));
    let again = salif.submit("/questionnaires/set", &asked).await;
    assert!(again.contains("Exactly this is asked already"), "{again}");
    set(&salif, &STAFF[..1]).await;
    let empty = now(&mariam).await;
    assert_eq!((&empty["number"], codes(&empty)), (&json!(2), vec![]));
    let all = told(&mariam, "/questionnaires/versions?purpose=verification").await;
    assert_eq!(all["items"][1], first, "versions are added and never changed");
    let journal = salif.journal(None).await;
    assert_eq!(journal, ["questionnaires.set questionnaire"; 2]);
}

#[tokio::test]
async fn the_form_begins_with_what_is_asked_and_each_reader_reads_their_language() {
    let Story { salif, mariam } = story().await;
    set(&salif, &STAFF).await;
    let form = salif.get("/questionnaires/set?purpose=verification").await.body();
    for begun in
        ["fines | Was it fined", "Ask to see the contracts.", "des gens d’ici", "value=\"1\""]
    {
        assert!(form.contains(begun), "{begun}: {form}");
    }
    let french = mariam.in_language("fr").get("/questionnaires").await.body();
    assert!(french.contains("Emploie-t-elle des gens d’ici ?"), "{french}");
    assert!(french.contains("<bdi lang=\"en\">Was it fined"), "as it was written: {french}");
    let review = salif.get("/questionnaires/set?purpose=review").await.body();
    assert!(review.contains("questions_en") && !review.contains("good_is_no"), "{review}");
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_in_a_sentence() {
    let Story { salif, .. } = story().await;
    let many: Vec<String> = (0..21).map(|n| format!("q{n} | Question {n}?")).collect();
    let many = many.join("\n");
    for (answers, why) in [
        (vec![("questions_en", "Staff | Staff?")], "which is no code"),
        (vec![("questions_en", "staff")], "stands the question"),
        (vec![("questions_en", "staff | A?\nstaff | B?")], "stands in this language twice"),
        (vec![("questions_en", many.as_str())], "At most 20 questions"),
        (vec![("questions_en", "staff | A?"), ("good_is_no", "books")], "No question has the code"),
        (vec![("questions_en", "staff | A?"), ("only_noted", "books")], "No question has the code"),
        (
            vec![
                ("purpose", "review"),
                ("questions_en", "fair | It is fair"),
                ("good_is_no", "fair"),
            ],
            "are opinions",
        ),
        (vec![("purpose", "review"), ("only_noted", "fair")], "are opinions"),
    ] {
        let purpose = answers.iter().all(|(name, _)| *name != "purpose");
        let purpose = purpose.then_some(("purpose", "verification"));
        let answers: Vec<_> = purpose.into_iter().chain(answers).collect();
        let refused = salif.submit("/questionnaires/set", &answers).await;
        assert!(refused.starts_with("422 ") && refused.contains(why), "{why}: {refused}");
    }
    assert_eq!(salif.count("select count(*) as n from questionnaire").await, 0);
}

#[tokio::test]
async fn only_the_secretariat_says_what_is_asked_and_has_just_proved_that_it_is_them() {
    let Story { salif, mariam } = story().await;
    assert!(mariam.submit("/questionnaires/set", &STAFF).await.starts_with("403 "));
    let unproved = salif.unproved().submit("/questionnaires/set", &STAFF).await;
    assert!(unproved.starts_with("303 /account/prove"), "{unproved}");
    assert_eq!(mariam.get("/questionnaires").await.status, 200, "who may be asked reads what");
}

#[tokio::test]
async fn nobody_overwrites_a_version_that_they_have_not_seen() {
    let Story { salif, .. } = story().await;
    let own = [&STAFF[..1], &[("number", "0"), ("questions_en", "books | Has it books?")]].concat();
    set(&salif, &STAFF).await;
    let refused = salif.submit("/questionnaires/set", &own).await;
    assert!(refused.contains("Somebody else has changed this questionnaire"), "{refused}");
    assert!(refused.contains("books | Has it books?"), "what was typed is kept: {refused}");
    assert_eq!(now(&salif).await["number"], 1);
}

#[tokio::test]
async fn a_page_of_versions_leads_to_the_next() {
    let Story { salif, mariam } = story().await;
    for number in 0..22 {
        let text = format!("staff | Staff, {number}?");
        set(&salif, &[("purpose", "review"), ("questions_en", &text)]).await;
    }
    let path = "/questionnaires/versions?purpose=review";
    let first = told(&mariam, path).await;
    let next = first["next"].as_str().unwrap();
    let second = told(&mariam, &format!("{path}&after={next}")).await;
    let numbers = |page: &Value| {
        let items = page["items"].as_array().unwrap().iter();
        items.map(|one| one["number"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&first), (3..=22).rev().collect::<Vec<_>>());
    assert_eq!((numbers(&second), &second["next"]), (vec![2, 1], &Value::Null));
    assert!(mariam.get(path).await.body().contains("after="));
    assert_eq!(mariam.told(&format!("{path}&after=x")).await.0, 422);
}

async fn made(desk: &Desk, notes: &str) -> String {
    let done = desk.submit("/packs/make", &[("notes", notes)]).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
    desk.get(&format!("{path}/file")).await.body()
}

fn entries(file: &str) -> Value {
    let body: Value = serde_json::from_str(file.splitn(3, "\n\n").nth(2).unwrap()).unwrap();
    body["entries"].clone()
}

#[tokio::test]
async fn a_questionnaire_goes_from_one_mission_to_another_and_comes_out_as_it_was() {
    let (home, away) = (story().await.salif, story().await.salif);
    set(&home, &STAFF).await;
    let file = made(&home, "Tried for a year").await;
    set(&away, &[STAFF[0], ("questions_en", "vehicles | Has it cars?\nradio | Has it a radio?")])
        .await;
    let brought = away.upload("/packs/bring", "file", "asked.pack", file.as_bytes(), &[]).await;
    let path = brought.location().to_owned();
    let shown = told(&away, &path).await;
    assert_eq!(shown["entries"][0]["verdict"], "changed", "{shown}");
    let page = away.read(&path).await;
    for said in ["Does it employ people from here?", "Has it a radio?", "No longer asked", "New"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let fingerprint = shown["pack"]["fingerprint"].as_str().unwrap();
    let trust = away.submit(&format!("{path}/trust"), &[("fingerprint", fingerprint)]).await;
    assert_eq!(trust, format!("303 {path}"));
    assert_eq!(away.submit(&format!("{path}/enter"), &[]).await, format!("303 {path}"));
    let entered = now(&away).await;
    assert_eq!((&entered["number"], &entered["origin"]), (&json!(2), &json!("UNMIX")));
    assert!(away.read("/questionnaires").await.contains(fingerprint));
    assert_eq!(entries(&made(&away, "On its way back").await), entries(&file), "there and back");
    let again = away.submit(&format!("{path}/enter"), &[]).await;
    assert!(again.contains("here already"), "twice changes nothing: {again}");
    assert_eq!(
        away.journal(None).await.iter().filter(|one| *one == "packs.enter questionnaire").count(),
        1
    );
}

#[tokio::test]
async fn nobodys_questions_end_because_another_mission_asks_none() {
    let (home, away) = (story().await.salif, story().await.salif);
    assert_eq!(
        entries(&made(&home, "Tried for a year").await),
        json!([]),
        "nothing was ever asked"
    );
    set(&home, &STAFF).await;
    set(&home, &STAFF[..1]).await;
    let file = made(&home, "Tried for a year").await;
    set(&away, &STAFF).await;
    let brought = away.upload("/packs/bring", "file", "none.pack", file.as_bytes(), &[]).await;
    let shown = told(&away, brought.location()).await;
    assert_eq!(shown["entries"][0]["verdict"], "same", "{shown}");
}

#[test]
fn what_is_no_questionnaire_is_refused() {
    use packs::Kind;
    let of = |code: &str, questions: Value| {
        let checked = Packed.check(code, &json!({ "questions": questions }));
        checked.map_err(|refusal| (refusal.about, refusal.why))
    };
    let one = |good: &str, decides: bool| {
        let wording = json!({ "language": "en", "question": "Staff?", "hint": null });
        json!({ "code": "staff", "good": good, "decides": decides, "wordings": [wording] })
    };
    assert_eq!(of("verification", json!([one("no", false)])), Ok(()));
    assert_eq!(of("review", json!([one("agree", true)])), Ok(()));
    let refused = Err(("file", "questionnaires-refused-packed"));
    assert_eq!(of("verification", json!([one("agree", true)])), refused);
    assert_eq!(of("review", json!([one("agree", false)])), refused);
    assert_eq!(of("selection", json!([one("yes", true)])), refused, "an unknown purpose");
    assert_eq!(of("verification", json!([one("yes", true), one("no", true)])), refused);
    assert_eq!(of("verification", json!([{ "code": "staff" }])), refused);
    assert_eq!(of("verification", json!("all")), refused);
}
