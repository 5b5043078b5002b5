//! What the registry promises, asked through pages and API.

use basics::{Id, Organisation, Role};
use sharing::Constituency;
use testing::Desk;

const SECRETARIAT: Id<Organisation> = Id::well_known(900);
const NGO: Id<Organisation> = Id::well_known(901);

/// A registry kept by Salif of the secretariat, with Amina of an NGO beside him.
async fn desk() -> (Desk, Desk) {
    let desk = Desk::open(vec![crate::capability()]).await;
    desk.enrol(SECRETARIAT, Constituency::UnAgency, true).await;
    desk.enrol(NGO, Constituency::NationalNgo, true).await;
    (desk.sit("Salif", SECRETARIAT, &[Role::Secretariat]), desk.sit("Amina", NGO, &[Role::Editor]))
}

async fn register(desk: &Desk, name: &str, kind: &str) -> String {
    let done = desk.submit("/parties/register", &[("name", name), ("type", kind)]).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

fn id_of(path: &str) -> Id<Organisation> {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_party_is_registered_journaled_shown_and_found() {
    let (salif, amina) = desk().await;
    let path = register(&salif, "Eau d’abord", "441").await;
    let page = amina.read(&path).await;
    assert!(page.contains("National NGO") && page.contains("Unclaimed"), "{page}");
    assert_eq!(salif.journal(Some(id_of(&path))).await, ["parties.register party"]);
    assert!(amina.read("/parties?words=eau+dabord").await.contains("Eau d’abord"));
    assert!(!amina.read("/parties?words=petrole").await.contains("Eau d’abord"));
    assert!(!amina.read("/parties?type=437").await.contains("Eau d’abord"));
}

#[tokio::test]
async fn everything_wrong_is_said_at_once_and_nothing_is_saved() {
    let (salif, _) = desk().await;
    let answers = serde_json::json!({"name": " ", "type": "NGO"});
    let (status, said) = salif.call("/parties/register", answers).await;
    assert_eq!(status, 422);
    let about: Vec<&str> =
        said["refusals"].as_array().unwrap().iter().filter_map(|r| r["about"].as_str()).collect();
    assert_eq!(about, ["name", "type"], "R1.1: NGO alone is not a type");
    assert_eq!(salif.count("select count(*) as n from party").await, 0);
    assert!(salif.journal(None).await.is_empty());
}

#[tokio::test]
async fn only_the_secretariat_registers() {
    let (_, amina) = desk().await;
    let answers = [("name", "Eau d’abord"), ("type", "441")];
    assert!(amina.submit("/parties/register", &answers).await.starts_with("403 "));
    let nobody = amina.nobody().submit("/parties/register", &answers).await;
    assert_eq!(nobody, "303 /sign-in?next=%2Fparties%2Fregister");
}

#[tokio::test]
async fn a_known_name_is_questioned_before_it_is_entered_twice() {
    let (salif, _) = desk().await;
    register(&salif, "Médecins Sans Frontières", "437").await;
    let again = [("name", "medecins sans frontieres"), ("type", "437")];
    let refused = salif.submit("/parties/register", &again).await;
    assert!(
        refused.starts_with("422 ") && refused.contains("is in the registry already"),
        "{refused}"
    );
    let meant = [again[0], again[1], ("another", "yes")];
    assert!(salif.submit("/parties/register", &meant).await.starts_with("303 "));
}

#[tokio::test]
async fn the_same_request_sent_twice_registers_once() {
    let (salif, _) = desk().await;
    let answers = [("name", "Eau d’abord"), ("type", "441"), ("_key", "k1")];
    let first = salif.submit("/parties/register", &answers).await;
    assert_eq!(first, salif.submit("/parties/register", &answers).await);
    assert_eq!(salif.count("select count(*) as n from party").await, 1);
    let other = [("name", "Pain d’abord"), ("type", "441"), ("_key", "k1")];
    assert!(salif.submit("/parties/register", &other).await.starts_with("409 "));
}

#[tokio::test]
async fn duplicates_are_proposed_and_a_person_merges_them() {
    let (salif, amina) = desk().await;
    let kept = register(&salif, "Norwegian Refugee Council (NRC)", "437").await;
    let twin = register(&salif, "Norwegian Refugee Councill", "437").await;
    register(&salif, "Danish Refugee Council", "437").await;
    let page = salif.read("/parties/duplicates").await;
    assert!(page.contains("Norwegian Refugee Councill") && !page.contains("Danish"), "{page}");

    let into = id_of(&kept).to_string();
    let answers = [("into", into.as_str()), ("reason", "Typing mistake")];
    let done = salif.submit(&format!("{twin}/merge"), &answers).await;
    assert_eq!(done, format!("303 {kept}"));
    assert!(amina.read(&twin).await.contains("same organisation"));
    assert!(amina.read("/parties?words=councill").await.contains("(NRC)"), "the old name leads on");
    assert_eq!(
        salif.journal(Some(id_of(&twin))).await,
        ["parties.register party", "parties.merge party"]
    );
    assert!(salif.submit(&format!("{twin}/merge"), &answers).await.contains("was merged before"));
    assert!(amina.submit(&format!("{kept}/merge"), &answers).await.starts_with("403 "));
}

#[tokio::test]
async fn a_profile_is_kept_by_its_own_people() {
    let (salif, amina) = desk().await;
    let path = register(&salif, "Eau d’abord", "441").await;
    let officer = salif.sit("Moussa", id_of(&path), &[Role::OrganisationAdministrator]);
    let base = |version: &'static str| {
        [("name_fr", "Eau d’abord"), ("name_ar", "الماء أولا"), ("type", "504"), ("_base", version)]
    };
    let edit = format!("{path}/edit");
    assert!(amina.submit(&edit, &base("1")).await.starts_with("403 "));
    assert_eq!(officer.submit(&edit, &base("1")).await, format!("303 {path}"));
    assert!(
        officer.submit(&edit, &base("1")).await.starts_with("409 "),
        "the second writer is told"
    );
    assert!(amina.in_language("ar").read(&path).await.contains("الماء أولا"));
}

#[tokio::test]
async fn what_one_may_not_see_does_not_exist() {
    let (salif, amina) = desk().await;
    let path = register(&salif, "Eau d’abord", "441").await;
    let moussa = salif.sit("Moussa", id_of(&path), &[Role::OrganisationAdministrator]);
    let own = sharing::Audience::OWN.to_string();
    let narrowed = [("name_fr", "Eau d’abord"), ("type", "441"), ("audience", own.as_str())];
    assert!(moussa.submit(&format!("{path}/edit"), &narrowed).await.starts_with("303 "));
    let (hidden, absent) =
        (amina.get(&path).await, amina.get(&format!("/parties/{}", Id::<()>::well_known(5))).await);
    assert_eq!((hidden.status, hidden.text()), (absent.status, absent.text()));
    assert!(!amina.read("/parties").await.contains("Eau d’abord"));
    assert!(moussa.read("/parties").await.contains("Eau d’abord"));
}

/// OCHA's mapping of names as they were typed to the organisation's acronym: what it holds to be
/// one organisation, we should propose; what it holds apart, we should seldom.
#[tokio::test]
async fn ochas_own_mapping_of_names_is_mostly_found() {
    let Some(file) = testing::shared("3w/hapi/org_mapping.csv") else { return };
    let mut pairs: Vec<[String; 3]> = Vec::new();
    for record in csv::Reader::from_path(file).unwrap().records().filter_map(Result::ok) {
        let [typed, known, acronym] = [0, 1, 2].map(|n| record[n].trim().to_owned());
        if !typed.starts_with('#') && typed.to_lowercase() != known.to_lowercase() {
            pairs.push([typed, known, acronym]);
        }
    }
    let unproposed: Vec<&str> = pairs
        .iter()
        .filter(|[typed, known, acronym]| {
            let names = [
                crate::Named::new(Id::well_known(1), [typed.as_str()], []),
                crate::Named::new(Id::well_known(2), [known.as_str()], [acronym.as_str()]),
            ];
            crate::likeness(&names, 1).is_empty()
        })
        .map(|[typed, ..]| typed.as_str())
        .collect();
    println!("{} of {} are not proposed: {unproposed:?}", unproposed.len(), pairs.len());
    assert!(pairs.len() > 80 && unproposed.len() * 2 < pairs.len());
}

#[tokio::test]
async fn the_second_writer_sees_both_versions_and_chooses() {
    let (salif, _) = desk().await;
    let path = register(&salif, "Eau d’abord", "441").await;
    let edit = format!("{path}/edit");
    let form = salif.get(&edit).await.body();
    assert!(form.contains("name=\"_base\" value=\"1\""), "the form knows what it showed");
    let answers = |acronym: &'static str, kind: &'static str, base: &'static str| {
        [("name_en", "Eau d’abord"), ("acronym", acronym), ("type", kind), ("_base", base)]
    };
    let done = salif.submit(&edit, &answers("EDA", "504", "1")).await;
    assert_eq!(done, format!("303 {path}"));
    let overtaken = salif.post(&edit, &answers("EAU", "441", "1")).await;
    assert_eq!(overtaken.status, 409);
    let (html, text) = (overtaken.body(), overtaken.text());
    assert!(text.contains("Somebody changed this while you were answering"), "{text}");
    assert!(text.contains("It now says: EDA") && text.contains("It now says: Local NGO"), "{text}");
    assert!(
        html.contains("value=\"EAU\"") && html.contains("name=\"_base\" value=\"2\""),
        "{html}"
    );
    assert!(!salif.read(&path).await.contains("EAU"), "nothing is overwritten unseen");
    let chosen = salif.submit(&edit, &answers("EAU", "441", "2")).await;
    assert_eq!(chosen, format!("303 {path}"));
    assert!(salif.read(&path).await.contains("EAU"));
}

#[tokio::test]
async fn a_program_that_was_overtaken_is_told_what_the_record_says_now() {
    let (salif, _) = desk().await;
    let path = register(&salif, "Eau d’abord", "441").await;
    let edit = |acronym: &str, base: i64| {
        let body = serde_json::json!({
            "name_en": "Eau d’abord", "acronym": acronym, "type": "441", "_base": base,
        });
        let path = format!("{path}/edit");
        let salif = salif.clone();
        async move { salif.call(&path, body).await }
    };
    assert_eq!(edit("EDA", 1).await.0, 200);
    let (status, said) = edit("EAU", 1).await;
    assert_eq!((status, said["type"].as_str()), (409, Some("/problems/stale")));
    assert_eq!(
        (said["now"]["acronym"].as_str(), said["now"]["_base"].as_str()),
        (Some("EDA"), Some("2"))
    );
    assert_eq!(edit("EAU", 2).await.0, 200);
}

#[tokio::test]
async fn a_page_is_told_to_programs_and_not_twice_if_it_has_not_changed() {
    let (salif, amina) = desk().await;
    let path = register(&salif, "Eau d’abord", "441").await;
    let (status, list) = amina.told("/parties?words=eau").await;
    assert_eq!(status, 200);
    assert_eq!(list["items"][0]["names"]["en"], "Eau d’abord");
    assert_eq!(list["next"], serde_json::Value::Null);
    let answer = amina.get(&format!("/api{path}")).await;
    let tag = answer.headers["etag"].to_str().unwrap().to_owned();
    assert_eq!(amina.told_since(&path, &tag).await.status, 304);
    let edited = serde_json::json!({ "name_en": "Eau d’abord", "acronym": "EDA", "type": "441" });
    assert_eq!(salif.call(&format!("{path}/edit"), edited).await.0, 200);
    assert_eq!(amina.told_since(&path, &tag).await.status, 200);
}

#[tokio::test]
async fn a_program_is_told_what_is_wrong_with_what_it_asks() {
    let (_, amina) = desk().await;
    for (query, about) in [("type=NGO", "type"), ("after=x", "after"), ("wrods=eau", "form")] {
        let (status, said) = amina.told(&format!("/parties?{query}")).await;
        assert_eq!((status, said["refusals"][0]["about"].as_str()), (422, Some(about)), "{said}");
        assert_eq!(amina.get(&format!("/parties?{query}")).await.status, 200, "people go on");
    }
    assert_eq!(amina.nobody().told("/parties").await.0, 401);
    assert_eq!(amina.told("/parties/duplicates").await.0, 403);
    assert_eq!(amina.told(&format!("/parties/{}", Id::<Organisation>::well_known(5))).await.0, 404);
    assert_eq!(amina.call("/parties", serde_json::json!({})).await.0, 405);
}
