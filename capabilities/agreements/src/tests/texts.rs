//! What a text has: the library, tables, what it lacks, translations.

use super::{NGO, PROJECT, hash, shown, story};

#[tokio::test]
async fn a_draft_begins_with_the_librarys_clauses_in_its_own_language() {
    let story = story().await;
    let answers = [
        ("instrument", "quick_impact"),
        ("title", "Puits de la rive nord"),
        ("parties", NGO),
        ("language", "fr"),
    ];
    let done = story.editor.submit("/agreements/draft", &answers).await;
    let path = done.strip_prefix("303 ").unwrap();
    let told = shown(&story.ngo, path).await;
    let sections = told["agreement"]["document"]["sections"].as_array().unwrap();
    assert!(sections.iter().any(|one| one["title"] == "Fraude et corruption"), "{told}");
    let lacks = told["lacks"].to_string();
    for missing in ["Shared objectives", "Work plan", "what is delivered", "on which day it begins"]
    {
        assert!(lacks.contains(missing), "{missing} in {lacks}");
    }
    let page = story.ngo.in_language("ar").read(path).await;
    assert!(page.contains("خطة العمل") && page.contains("Fraude et corruption"), "{page}");
}

#[tokio::test]
async fn tables_are_typed_read_back_and_typed_again() {
    let story = story().await;
    let path = story.project().await;
    let more = [
        ("title", "Well of the north bank"),
        ("places", "UNMIX Civil Affairs | pays\nWater First | digs"),
        ("indicators", "People with water | 800 | Household visits"),
        (
            "duties",
            "Dig | Water First | UNMIX Civil Affairs | |\nMaintain | Water First | Water First",
        ),
        ("report_by", &story.parties[1].to_string()),
        ("report_every", "quarterly"),
        ("in_kind", "Water First\tTwo masons\t1500.50"),
        ("branding", "required"),
    ];
    let answers = [&more[..], &PROJECT].concat();
    let arrange = format!("{path}/arrange");
    assert_eq!(story.editor.submit(&arrange, &answers).await, format!("303 {path}"));
    let told = shown(&story.ngo, &path).await;
    let document = &told["agreement"]["document"];
    assert_eq!(document["in_kind"][0]["worth"]["amount"], "1500.50");
    assert_eq!(document["duties"][1]["accountable"][0], story.parties[1].to_string());
    assert_eq!(document["seats"][1]["place"], "digs");
    assert_eq!(document["funding"]["tranches"][1]["due"], "2026-12-15");
    assert_eq!(told["lacks"], super::none(), "{told}");
    let page = story.ngo.read(&path).await;
    for said in ["800", "Two masons", "24,000.00 USD", "Every quarter", "Household visits"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let form = story.editor.get(&arrange).await.body();
    assert!(form.contains("Dig | Water First | UNMIX Civil Affairs"), "{form}");
    let same = story.editor.submit(&arrange, &answers).await;
    assert!(same.contains("Nothing has changed"), "what is read back is the same text: {same}");
}

#[tokio::test]
async fn everything_wrong_with_a_table_is_said_with_its_line() {
    let story = story().await;
    let path = story.draft("quick_impact", &[NGO]).await;
    let wrong = [
        ("title", "Well"),
        ("first_day", "2026-07-01"),
        ("last_day", "2026-06-01"),
        ("deliverables", "A well | soon | Water First\nA pump | 2026-10-01 | Nobody"),
        ("currency", "USD"),
        ("total", "1000"),
        ("lines", "Digging | much | Water First"),
        ("report_every", "monthly"),
    ];
    let refused = story.editor.submit(&format!("{path}/arrange"), &wrong).await;
    assert!(refused.starts_with("422 "), "{refused}");
    let wrong = &wrong[..wrong.len() - 1];
    let refused = story.editor.submit(&format!("{path}/arrange"), wrong).await;
    for said in ["Line 1: “soon”", "Line 2: “Nobody”", "Line 1: “much”"] {
        assert!(refused.contains(said), "{said} in {refused}");
    }
    let told = shown(&story.editor, &path).await;
    assert_eq!(told["versions"].as_array().unwrap().len(), 1, "nothing is half-done");
}

#[tokio::test]
async fn a_budget_whose_lines_do_not_add_up_is_accepted_by_nobody() {
    let story = story().await;
    let path = story.project().await;
    let changed = [("title", "Well of the north bank"), ("lines", "Digging | 29999 | Water First")];
    let kept = PROJECT.into_iter().filter(|(question, _)| *question != "lines");
    let answers: Vec<_> = changed.into_iter().chain(kept).collect();
    let done = story.editor.submit(&format!("{path}/arrange"), &answers).await;
    assert_eq!(done, format!("303 {path}"), "a draft may be unfinished");
    let refused = super::accept(&story.officer, &path).await;
    assert!(refused.starts_with("422 ") && refused.contains("29999.00 USD"), "{refused}");
}

#[tokio::test]
async fn a_deviation_from_the_library_is_logged_with_its_reason() {
    let story = story().await;
    let path = story.draft("memorandum", &[NGO]).await;
    let told = shown(&story.editor, &path).await;
    let sections = told["agreement"]["document"]["sections"].as_array().unwrap().clone();
    let psea = sections.iter().find(|one| one["clause"] == "psea").unwrap();
    let number = psea["number"].to_string();
    let form = story.editor.get(&format!("{path}/word?section={number}")).await.text();
    assert!(form.contains("sexual exploitation"), "{form}");
    let word = format!("{path}/word");
    let changed =
        [("section", number.as_str()), ("title", "PSEA"), ("text", "We follow our own code.")];
    let refused = story.editor.submit(&word, &changed).await;
    assert!(refused.contains("Say why"), "R5.16: {refused}");
    let because = [&changed[..], &[("reason", "Our code is stricter")]].concat();
    assert_eq!(story.editor.submit(&word, &because).await, format!("303 {path}"));
    let page = story.ngo.read(&path).await;
    assert!(page.contains("Deviates from the library") && page.contains("stricter"), "R5.16");
    let strike = [("section", number.as_str()), ("reason", "Not needed")];
    assert_eq!(
        story.editor.submit(&format!("{path}/strike"), &strike).await,
        format!("303 {path}")
    );
    let lacks = shown(&story.editor, &path).await["lacks"].to_string();
    assert!(lacks.contains("Protection from sexual exploitation"), "R5.16: {lacks}");
}

#[tokio::test]
async fn translations_stand_beside_the_text_and_are_no_part_of_it() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    let before = hash(&story.editor, &path).await;
    let told = shown(&story.ngo, &path).await;
    let number = told["agreement"]["document"]["sections"][0]["number"].to_string();
    let translate = format!("{path}/translate");
    let said = [
        ("section", number.as_str()),
        ("language", "fr"),
        ("title", "Protection"),
        ("text", "Nous protégeons."),
    ];
    // Not the holder of the pen: a translation changes nothing that binds.
    assert_eq!(story.ngo_editor.submit(&translate, &said).await, format!("303 {path}"));
    assert_eq!(hash(&story.editor, &path).await, before);
    let page = story.editor.read(&format!("{path}/side-by-side?language=fr")).await;
    assert!(page.contains("Nous protégeons.") && page.contains("Not translated"), "{page}");
    assert!(page.contains("Only the text in English binds"), "{page}");
    let same = [("section", number.as_str()), ("language", "en"), ("title", "X"), ("text", "Y")];
    let refused = story.ngo_editor.submit(&translate, &same).await;
    assert!(refused.contains("language of the text itself"), "{refused}");
    let changed = [
        ("section", number.as_str()),
        ("title", "Changed"),
        ("text", "Another text."),
        ("reason", "Agreed in the meeting"),
    ];
    assert!(story.editor.submit(&format!("{path}/word"), &changed).await.starts_with("303 "));
    let page = story.editor.read(&format!("{path}/side-by-side?language=fr")).await;
    assert!(page.contains("The text has changed since"), "{page}");
    let (_, told) = story.ngo.told(&format!("{path}/side-by-side?language=fr")).await;
    assert_eq!(told["sections"][0]["out_of_date"], true);
}

#[tokio::test]
async fn any_two_texts_are_compared_word_by_word() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    let told = shown(&story.editor, &path).await;
    let sections = told["agreement"]["document"]["sections"].as_array().unwrap();
    let own = sections.iter().find(|one| one["clause"] == "objectives").unwrap();
    let number = own["number"].to_string();
    let changed =
        [("section", number.as_str()), ("title", "objectives"), ("text", "As we all agreed.")];
    assert!(story.editor.submit(&format!("{path}/word"), &changed).await.starts_with("303 "));
    let last = shown(&story.editor, &path).await["agreement"]["number"].as_i64().unwrap();
    let compare = format!("{path}/compare?from={}&to={last}", last - 1);
    let body = story.ngo.get(&compare).await.body();
    assert!(body.contains("As we <ins>all </ins>agreed."), "{body}");
    let (_, told) = story.ngo.told(&compare).await;
    let parts = told["parts"].as_array().unwrap();
    let changed: Vec<_> = parts.iter().filter(|part| part["change"] != "same").collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    let (_, told) = story.ngo.told(&format!("{path}/compare?from=1&to={last}")).await;
    assert!(told["parts"].as_array().unwrap().iter().any(|part| part["change"] == "added"));
    let same = story.ngo.read(&format!("{path}/compare?from={last}&to={last}")).await;
    assert!(same.contains("The two texts are the same."), "{same}");
    assert_eq!(story.ngo.get(&format!("{path}/compare?from=99&to=1")).await.status, 404);
}
