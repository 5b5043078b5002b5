//! What matches promise: who finds them, who judges them, who knows of them.

use serde_json::json;

use super::{LISTED, OTHER, THEM, list, story};

#[tokio::test]
async fn office_holders_are_found_and_a_named_person_says_that_it_is_somebody_else() {
    let story = story().await;
    let path = story.one().await;
    let page = story.tomas.read(&path).await;
    for said in ["Moussa Keïta", "MUSA KEITAH", "Board member", "A word sounds the same", "95 %"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let judge = format!("{path}/judge");
    assert!(story.tomas.submit(&judge, &OTHER).await.starts_with("403 "), "no officer");
    assert!(story.olga.submit(&judge, &OTHER).await.starts_with("404 "), "not hers");
    let left_open = story.ruth.unproved().submit(&judge, &OTHER).await;
    assert!(left_open.contains("/account/prove"), "{left_open}");
    let (status, _) = story.ruth.program(&["screening.judge"]).call(&judge, json!({})).await;
    assert!(status == 403, "R5.11: no program judges anybody");
    let no_reason = story.ruth.submit(&judge, &OTHER[..1]).await;
    assert!(no_reason.starts_with("422 "), "{no_reason}");
    story.judged(&story.ruth, &path, &OTHER).await;
    let page = story.tomas.read(&path).await;
    assert!(page.contains("Ruth") && page.contains("Born in another year"), "R5.11: {page}");
}

#[tokio::test]
async fn that_it_is_them_takes_two_people_and_the_organisation_is_told_and_answers() {
    let story = story().await;
    let path = story.one().await;
    story.judged(&story.ruth, &path, &[THEM[0], ("reason", "The nose of the picture")]).await;
    assert!(story.tomas.read(&path).await.contains("Another Authorized Officer has to say"));
    assert_eq!(story.mariam.get(&path).await.status, 404, "K23: one person's word is nothing");
    let alone = story.ruth.submit(&format!("{path}/judge"), &THEM).await;
    assert!(alone.contains("Another Authorized Officer must say so too"), "R5.11: {alone}");
    let early = story.tomas.submit(&format!("{path}/answer"), &[("text", "x")]).await;
    assert!(early.starts_with("403 "), "{early}");
    let early = story.ruth.submit(&format!("{path}/answer"), &[("text", "Hm")]).await;
    assert!(
        early.starts_with("422 "),
        "nothing is said that its organisation reads later: {early}"
    );
    story.judged(&story.rosa, &path, &THEM).await;
    let page = story.mariam.read(&path).await;
    assert!(page.contains("The same passport"), "R5.12: {page}");
    for kept in ["Ruth", "Rosa", "The nose of the picture"] {
        assert!(!page.contains(kept), "R5.12: {kept}: {page}");
    }
    let (_, told) = story.mariam.told(&path).await;
    let words = told["words"].as_array().unwrap();
    assert_eq!((words.len(), &words[0]["name"]), (1, &json!(null)), "{told}");
    let words_before = told["words"].clone();
    let answer = [("text", "He was born in 1990")];
    let done = story.mariam.submit(&format!("{path}/answer"), &answer).await;
    assert_eq!(done, format!("303 {path}"));
    assert!(story.tomas.read(&path).await.contains("He was born in 1990"), "R5.12");
    let sealed = [OTHER[0], OTHER[1], ("restricted", "Nobody may know")];
    story.judged(&story.ruth, &path, &sealed).await;
    let (_, told) = story.mariam.told(&path).await;
    assert_eq!(told["words"], words_before, "R5.11: one of them alone lifts nothing: {told}");
    assert!(story.tomas.read(&path).await.contains("after all"));
    let alone = story.ruth.submit(&format!("{path}/judge"), &OTHER).await;
    assert!(alone.contains("You said yourself that it is somebody else"), "R5.11: {alone}");
    story.judged(&story.rosa, &path, &OTHER).await;
    assert_eq!(story.mariam.get(&path).await.status, 404, "no finding any more");
    let page = story.ruth.read(&path).await;
    assert!(page.contains("Rosa") && page.contains("The nose"), "all is kept: {page}");
}

/// All people of whoever looked read its journal, and few of them a match.
#[tokio::test]
async fn no_name_of_a_match_stands_in_the_journal() {
    let story = story().await;
    let path = story.one().await;
    story.judged(&story.ruth, &path, &THEM).await;
    let kept = "select count(*) as n from journal_leaf where kind = 'sanctions_match'
                and content like '%proposed%'";
    assert_eq!(story.ruth.count(kept).await, 1, "what became of it is journaled");
    for named in [
        "select count(*) as n from journal_leaf where kind = 'sanctions_match'
         and content like '%Ke_ta%'",
        "select count(*) as n from journal_leaf where kind = 'sanctions_match'
         and content like '%KEITAH%'",
    ] {
        assert_eq!(story.ruth.count(named).await, 0, "K23: {named}");
    }
}

#[tokio::test]
async fn what_nobody_has_judged_is_seen_by_those_who_verify_for_whoever_looked_alone() {
    let story = story().await;
    let path = story.one().await;
    for other in [&story.mariam, &story.olga, &story.benoit, &story.salif] {
        assert_eq!(other.get(&path).await.status, 404);
        assert!(story.found(other).await.is_empty());
        assert!(!other.read("/matches").await.contains("Keïta"));
    }
    let reader = story.tomas.sit("Reads", story.mission, &[basics::Role::Reader]);
    for page in [&path, "/matches", "/sanctions-list", &story.path("screening")] {
        assert_eq!(reader.get(page).await.status, 403, "K23: few see it: {page}");
    }
    story.judged(&story.ruth, &path, &THEM).await;
    let sealed = [THEM[0], THEM[1], ("restricted", "The court asked for silence")];
    story.judged(&story.rosa, &path, &sealed).await;
    assert_eq!(story.mariam.get(&path).await.status, 404, "R5.12: the law forbids");
    assert!(story.found(&story.mariam).await.is_empty());
    let page = story.tomas.read(&path).await;
    assert!(page.contains("The court asked for silence"), "{page}");
    let answer = story.ruth.submit(&format!("{path}/answer"), &[("text", "Hm")]).await;
    assert!(answer.starts_with("422 "), "{answer}");
}

#[tokio::test]
async fn what_was_judged_does_not_come_back_until_the_entry_or_the_name_changes() {
    let story = story().await;
    let path = story.one().await;
    story.judged(&story.ruth, &path, &OTHER).await;
    assert_eq!(story.searched(&story.tomas).await[0]["verdict"], "ignored", "R5.11");
    let more = [LISTED[0], LISTED[1], ("7003", "Moussa Keita")];
    story.bring(&more).await;
    let found = story.found(&story.tomas).await;
    assert_eq!(found.len(), 2, "a new entry is found though nobody asked: {found:?}");
    assert_eq!((&found[0]["entry"], &found[0]["verdict"]), (&json!("7003"), &json!("open")));
    story.bring(&[("7001", "MUSSA KEITAH"), LISTED[1]]).await;
    let found = story.found(&story.tomas).await;
    let of = |entry: &str| found.iter().find(|one| one["entry"] == entry).unwrap().clone();
    assert_eq!(of("7001")["verdict"], "open", "R5.11: the entry has changed");
    assert_eq!(of("7001")["is_asked_again"], true);
    assert_eq!(of("7003")["verdict"], "gone");
    let page = story.ruth.read(&path).await;
    assert!(page.contains("Born in another year"), "what was said stays: {page}");
    story.judged(&story.ruth, &path, &OTHER).await;
    let renamed = [("board", "Moussa Keïtah – chair")];
    let filled: Vec<_> = profiles::given::FILLED
        .iter()
        .map(|(question, answer)| match *question {
            "board" => renamed[0],
            question => (question, *answer),
        })
        .collect();
    story.filled(&filled).await;
    let found = story.found(&story.tomas).await;
    let open: Vec<_> = found.iter().filter(|one| one["verdict"] == "open").collect();
    assert_eq!(open.len(), 1, "R5.11: the name has changed: {found:?}");
    assert_eq!(open[0]["name"], "Moussa Keïtah");
}

#[tokio::test]
async fn only_what_a_new_list_changes_is_told() {
    let story = story().await;
    let path = story.one().await;
    story.judged(&story.ruth, &path, &OTHER).await;
    let before = story.ruth.journal(Some(story.mission)).await.len();
    story.bring(&[LISTED[0], LISTED[1], ("7009", "Nobody Known")]).await;
    let after = story.ruth.journal(Some(story.mission)).await;
    assert_eq!(after.len(), before, "nothing of it is new: {after:?}");
    story.bring(&[LISTED[0], LISTED[1], ("7003", "Moussa Keita")]).await;
    let after = story.ruth.journal(Some(story.mission)).await;
    assert_eq!(after[before..], ["screening.look_at_all sanctions_match"]);
    let (_, told) = story.tomas.told("/matches").await;
    let told = told["items"].as_array().unwrap();
    assert_eq!(told.len(), 1, "what was judged is not told again: {told:?}");
    assert_eq!(told[0]["entry"], "7003");
}

#[tokio::test]
async fn only_names_that_a_dossier_opens_are_looked_for() {
    let story = story().await;
    story.filled(&profiles::given::FILLED).await;
    story.bring(&LISTED).await;
    assert!(story.searched(&story.olga).await.is_empty(), "it is not open to her");
    assert!(story.olga.read(&story.path("screening")).await.contains("1 name was looked for"));
    let form = story.olga.read(&story.path("look-for")).await;
    assert!(form.contains("Jamaat al-Khayr") && !form.contains("Keïta"), "{form}");
    let to = story.mission.to_string();
    story.opened(&[("to", to.as_str())]).await;
    let found = story.found(&story.tomas).await;
    assert_eq!(found.len(), 1, "as soon as it is open: {found:?}");
    assert!(story.tomas.read(&story.path("look-for")).await.contains("Fatou Diallo"));
    story.opened(&[]).await;
    let found = story.searched(&story.tomas).await;
    assert_eq!(found[0]["verdict"], "gone", "what nobody judged goes with the dossier");
    for other in [
        &story.benoit,
        &story.mariam,
        &story.salif.sit("X", story.association, &[basics::Role::Secretariat]),
    ] {
        let done = other.submit(&story.path("look-for"), &[]).await;
        assert!(done.starts_with("403 "), "{done}");
    }
}

#[tokio::test]
async fn the_organisation_itself_is_found_under_each_of_its_names() {
    let story = story().await;
    story.bring(&[("7005", "جماعة الخير"), ("7006", "Relief of the South")]).await;
    let found = story.searched(&story.olga).await;
    assert_eq!((found.len(), &found[0]["subject"]), (1, &json!("organisation")), "{found:?}");
    assert_eq!(found[0]["why"], json!(["script", "spelling"]));
    let edit = [("name_en", "Jamaat al-Khayr"), ("type", "443"), ("former_names", "South Relief")];
    let done = story.mariam.submit(&story.path("edit"), &edit).await;
    assert!(done.starts_with("303 "), "{done}");
    story.work().await;
    let found = story.found(&story.olga).await;
    assert_eq!(found.len(), 2, "a new name is looked for by itself: {found:?}");
}

/// R5.11, K35: there is no way. Nothing that screening takes has a name in it but a list and an
/// organisation's own.
#[tokio::test]
async fn those_whom_an_organisation_serves_are_never_looked_for_and_there_is_no_way() {
    let story = story().await;
    let asks: Vec<_> = story.tomas.app.capabilities.iter().flat_map(|one| &one.routes).collect();
    let own = asks.iter().filter(|route| route.name.starts_with("screening."));
    let fields: Vec<(&str, &str)> =
        own.flat_map(|route| route.fields.iter().map(|field| (route.name, field.name))).collect();
    let expected = [
        ("screening.bring_list", "file"),
        ("screening.bring_list", "is_meant"),
        ("screening.judge", "finding"),
        ("screening.judge", "reason"),
        ("screening.judge", "restricted"),
        ("screening.answer", "text"),
    ];
    assert_eq!(fields, expected, "R5.11: a question that asks whom to look for");
    assert_eq!(crate::Subject::ALL.map(crate::Subject::name), ["organisation", "officer", "board"]);
    let given = [("names", "Awa Traoré"), ("name", "Awa Traoré")];
    for one in given {
        let refused = story.tomas.submit(&story.path("look-for"), &[one]).await;
        assert!(refused.starts_with("422 "), "{refused}");
    }
    // Whoever is served and said so in the profile, or referees and donors of the dossier.
    let listed = [
        ("1", "Fishing and herding families"),
        ("2", "The water service of Gao"),
        ("3", "Fatou Diallo"),
    ];
    story.ready().await;
    let described = format!("/profiles/{}/describe", story.association);
    let described = story.mariam.submit(&described, &profiles::given::DESCRIBED).await;
    assert!(described.starts_with("303 "), "{described}");
    story.brought(list(&listed).as_bytes(), &[]).await;
    let found = story.searched(&story.tomas).await;
    let found: Vec<_> = found.iter().map(|one| (&one["name"], &one["subject"])).collect();
    assert_eq!(found, [(&json!("Fatou Diallo"), &json!("officer"))], "R5.11");
}

#[tokio::test]
async fn what_was_said_of_one_party_is_said_of_the_one_that_goes_on() {
    let story = story().await;
    let answers = [("name", "Jamaa al Khair"), ("type", "443"), ("another", "yes")];
    let done = story.salif.submit("/parties/register", &answers).await;
    let twin = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    story.bring(&[("7005", "Jamaat Khair")]).await;
    let done = story.ruth.submit(&format!("{twin}/look-for"), &[]).await;
    assert_eq!(done, format!("303 {twin}/screening"));
    let (_, told) = story.ruth.told(&format!("{twin}/screening")).await;
    let path = format!("/matches/{}", told["matches"][0]["id"].as_str().unwrap());
    story.judged(&story.ruth, &path, &THEM).await;
    story.judged(&story.rosa, &path, &THEM).await;
    assert_eq!(story.mariam.get(&path).await.status, 404);
    let into = story.association.to_string();
    let merge = [("into", into.as_str()), ("reason", "Typing mistake")];
    let done = story.salif.submit(&format!("{twin}/merge"), &merge).await;
    assert!(done.starts_with("303 "), "{done}");
    story.work().await;
    assert_eq!(story.mariam.get(&path).await.status, 200, "R5.12: it is told of it");
}
