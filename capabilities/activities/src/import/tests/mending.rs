//! Rows that are refused are put right in the preview, and what was said once is known the next
//! time.

use super::*;

const FILE: &str = "Organisation,Sector,Region,Start,Status\n\
                    ACTED,Xylophones,Gao,2026-01-01,Ongoing\n\
                    ACTED,Xylophones,Mopti,2026-01-01,Ongoing\n\
                    IRC,WASH,Goa City,2026-01-01,Ongoing\n\
                    IRC,Health,Gao,2026-13-40,Ongoing\n\
                    ,WASH,Gao,2026-01-01,Perhaps\n";

async fn mend(desk: &Desk, path: &str, answers: &[(&str, &str)]) -> String {
    let done = desk.submit(&format!("{path}/mend"), answers).await;
    desk.work().await;
    done
}

#[tokio::test]
async fn every_refused_row_is_mended_in_the_preview() {
    let olga = desk().await;
    let path = bring_text(&olga, FILE).await;
    assert_eq!(counts(&olga, &path).await.refused, 5);
    let page = olga.read(&format!("{path}?verdict=refused&mend=4")).await;
    assert!(page.contains("Mend row 4") && page.contains("In the file: Goa City"), "{page}");
    let before = (path.as_str(), format!("303 {path}"));
    let said = [
        vec![("row", "2"), ("sector", "WSH")],
        vec![("row", "3"), ("sector", "EDU")],
        vec![("row", "4"), ("place", "ML07")],
        vec![("row", "5"), ("start", "2026-02-01")],
        vec![("row", "6"), ("organisation-reporting-name", "Oxfam"), ("status", "ongoing")],
    ];
    for answers in said {
        assert_eq!(mend(&olga, before.0, &answers).await, before.1, "{answers:?}");
    }
    assert_eq!(verdicts(&olga, &path).await, ["corrected"; 5]);
    let page = olga.read(&format!("{path}?verdict=corrected")).await;
    assert!(page.contains("Sector: Xylophones → Water, sanitation and hygiene"), "{page}");
    assert!(page.contains("by hand"), "{page}");
    commit(&olga, &path).await;
    assert_eq!(activities(&olga).await, 5);
    let sectors = "select count(distinct sector) as n from activity";
    assert_eq!(olga.count(sectors).await, 3, "each row as it was mended");
    let refused = mend(&olga, &path, &[("row", "2"), ("sector", "WSH")]).await;
    assert!(refused.contains("Bring the file again"), "{refused}");
    let again = bring_text(&olga, FILE).await;
    assert_eq!(counts(&olga, &again).await.refused, 5, "it was said of those rows alone");
}

#[tokio::test]
async fn what_a_word_means_is_said_once_and_applies_by_itself() {
    let olga = desk().await;
    let path = bring_text(&olga, FILE).await;
    let always = [("row", "2"), ("sector", "WSH"), ("remember", "yes")];
    assert_eq!(mend(&olga, &path, &always).await, format!("303 {path}"));
    let place = [("row", "4"), ("place", "Gao (ML07)"), ("remember", "yes")];
    assert_eq!(mend(&olga, &path, &place).await, format!("303 {path}"));
    let judged = verdicts(&olga, &path).await;
    assert_eq!(judged[..3], ["corrected"; 3], "the other row that says the same, too");
    let next = bring_text(&olga, FILE).await;
    assert_eq!(verdicts(&olga, &next).await[..3], ["corrected"; 3]);
    let page = olga.read(&format!("{next}?verdict=corrected")).await;
    assert!(page.contains("as you said before"), "{page}");
    let amina = olga.sit("Amina", NGO, &[Role::Editor]);
    let other = bring_text(&amina, FILE).await;
    assert_eq!(counts(&amina, &other).await.refused, 5, "of its own organisation only");
    assert!(amina.read("/imports/saved").await.contains("Nothing is saved yet"));

    let page = olga.read("/imports/saved").await;
    assert!(page.contains("Xylophones → Water, sanitation and hygiene"), "{page}");
    assert!(page.contains("Goa City → Gao (ML07)"), "{page}");
    let (_, saved) = olga.told("/imports/saved").await;
    let word = saved["items"].as_array().unwrap().iter().find(|one| one["kind"] == "sector");
    let forget = format!("/imports/saved/{}/forget", word.unwrap()["id"].as_str().unwrap());
    assert!(olga.read(&forget).await.contains("Xylophones"));
    assert!(amina.submit(&forget, &[]).await.starts_with("404"), "nobody else sees it");
    assert_eq!(olga.submit(&forget, &[]).await, "303 /imports/saved");
    let last = bring_text(&olga, FILE).await;
    let judged = verdicts(&olga, &last).await;
    assert_eq!(judged[..3], ["refused: sector", "refused: sector", "corrected"]);
}

#[tokio::test]
async fn an_organisation_that_files_call_otherwise_is_known_the_next_time() {
    let olga = desk().await;
    let first = bring_text(&olga, "Organisation,Sector,Region\nOxfam,WASH,Gao\n").await;
    commit(&olga, &first).await;
    let odd = "Organisation,Sector,Region\nOx-Fam (Mali),Xylophones,Gao\n";
    let path = bring_text(&olga, odd).await;
    let said = [
        ("row", "2"),
        ("organisation-reporting-name", "Oxfam"),
        ("sector", "HEA"),
        ("remember", "yes"),
    ];
    assert_eq!(mend(&olga, &path, &said).await, format!("303 {path}"));
    commit(&olga, &path).await;
    let parties = "select count(*) as n from activity_import_party";
    assert_eq!(olga.count(parties).await, 1, "nobody new");
    let next = bring_text(&olga, &odd.replace("Gao", "Mopti")).await;
    assert_eq!(verdicts(&olga, &next).await, ["corrected"]);
    commit(&olga, &next).await;
    assert_eq!(olga.count(parties).await, 1, "nobody new");
}

#[tokio::test]
async fn what_mends_nothing_is_refused_with_what_to_do() {
    let olga = desk().await;
    let path = bring_text(&olga, FILE).await;
    let check = async |answers: &[(&str, &str)], wanted: &str| {
        let said = mend(&olga, &path, answers).await;
        assert!(said.contains(wanted), "{answers:?}: {said}");
    };
    check(&[("row", "2")], "Nothing was changed").await;
    check(&[("row", "2"), ("sector", "Xylophones")], "Nothing was changed").await;
    check(&[("row", "99"), ("sector", "WSH")], "no such row").await;
    check(&[("row", "x"), ("sector", "WSH")], "no such row").await;
    check(&[("sector", "WSH")], "row").await;
    check(&[("row", "4"), ("place", "Nowhere at all")], "is no place we know").await;
    check(&[("row", "4"), ("stand", "upside-down")], "upside-down").await;
    assert_eq!(counts(&olga, &path).await.refused, 5);
    let worse = [("row", "2"), ("sector", "Zithers")];
    assert_eq!(mend(&olga, &path, &worse).await, format!("303 {path}"));
    assert_eq!(verdicts(&olga, &path).await[0], "refused: sector", "said again, of what was said");
}

#[tokio::test]
async fn a_row_is_left_out_or_told_apart_by_hand() {
    let olga = desk().await;
    let text = "Organisation,Sector,Region,Reached\nACTED,WASH,Gao,5\n";
    let first = bring_text(&olga, text).await;
    commit(&olga, &first).await;
    let other = bring_text(&olga, &text.replace('5', "6")).await;
    assert_eq!(counts(&olga, &other).await.changing, 1);
    let page = olga.read(&format!("{other}?mend=2")).await;
    assert!(page.contains("It is another activity than the one that is here"), "{page}");
    mend(&olga, &other, &[("row", "2"), ("stand", "leave-out")]).await;
    assert_eq!(verdicts(&olga, &other).await, ["refused: left-out"]);
    mend(&olga, &other, &[("row", "2"), ("stand", "as-new")]).await;
    let told = counts(&olga, &other).await;
    assert_eq!((told.fresh(), told.changing), (1, 0));
    commit(&olga, &other).await;
    assert_eq!(activities(&olga).await, 2);
}

#[tokio::test]
async fn a_row_of_a_large_file_is_mended_while_the_rest_is_judged_again_in_pieces() {
    let olga = desk().await;
    let mut text = String::from("Organisation,Sector,Region,Status,Reached\n");
    for row in 0..5_200 {
        text += &format!("Organisation {},WASH,Gao,Ongoing,{row}\n", row % 7);
    }
    text += "Organisation 1,Xylophones,Gao,Ongoing,1\n";
    let path = bring_text(&olga, &text).await;
    assert_eq!(counts(&olga, &path).await.refused, 1);
    let done = mend(&olga, &path, &[("row", "5202"), ("sector", "HEA")]).await;
    assert_eq!(done, format!("303 {path}"));
    let told = counts(&olga, &path).await;
    assert_eq!((told.refused, told.entered()), (0, 5_201));
}
