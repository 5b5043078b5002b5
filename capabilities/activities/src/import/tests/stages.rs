//! The way of an import: what is asked, shown, refused and forgotten.

use std::io::{Cursor, Write};

use exchange::read::{Limits, find_table, open};
use rust_xlsxwriter::{Format, Workbook};

use super::*;

#[tokio::test]
async fn each_row_gets_a_verdict_with_its_reason() {
    let olga = desk().await;
    let head = "Organisation,Sector,Admin 1,Admin 1 code,Start,End,Status,People reached,Women";
    let rows = [
        ("ACTED,WASH,Gao,ML07,2026-01-01,2026-12-31,Ongoing,120,60", "accepted"),
        ("ACTED,WASH,Gao,,2026-01-01,2026-12-31,Ongoing,130,60", "corrected"),
        ("ACTED,WASH,Gao,MLI07,2026-01-01,2026-12-31,Ongoing,140,60", "corrected"),
        ("ACTED,Nutriton,Gao,ML07,2026-01-01,2026-12-31,Ongoing,120,60", "corrected"),
        ("ACTED,WASH,Gao,ML07,2026-01-01,2026-12-31,Ongoing,TBC,60", "accepted"),
        ("ACTED,WASH,Gao,ML07,2026-01-01,2026-12-31,Ongoing,many people,60", "corrected"),
        ("acted,wash,Gao,ML07,2026-01-01,2026-12-31,Ongoing,120,60", "duplicate: duplicate"),
        (",WASH,Gao,ML07,2026-01-01,2026-12-31,Ongoing,120,60", "refused: no-organisation"),
        ("n/a,WASH,Gao,ML07,2026-01-01,2026-12-31,Ongoing,120,60", "refused: no-organisation"),
        ("ACTED,Xylophones,Gao,ML07,2026-01-01,2026-12-31,Ongoing,120,60", "refused: sector"),
        ("ACTED,,Gao,ML07,2026-01-01,2026-12-31,Ongoing,120,60", "refused: no-sector"),
        ("ACTED,WASH,Goa City,,2026-01-01,2026-12-31,Ongoing,120,60", "refused: place-unheard"),
        ("ACTED,WASH,,ML99,2026-01-01,2026-12-31,Ongoing,120,60", "refused: place-unheard"),
        (
            "ACTED,WASH,Gao,ML07,2026-13-40,2026-12-31,Ongoing,120,60",
            "refused: exchange-day-unclear",
        ),
        ("ACTED,WASH,Gao,ML07,2026-12-31,2026-01-01,Ongoing,120,60", "refused: period"),
        ("ACTED,WASH,Gao,ML07,2026-01-01,2026-12-31,Perhaps,120,60", "refused: status"),
        ("ACTED,WASH,Gao,ML07,2026-01-01,2026-12-31,Completed,120,60", "accepted"),
        ("ACTED,WASH,Gao,ML07,2026-01-01,2026-12-31,,120,60", "corrected"),
        ("ACTED,WASH,Gao; Mopti,,2026-01-01,2026-12-31,Ongoing,120,60", "corrected"),
    ];
    let text = rows.iter().map(|(row, _)| format!("{row}\n")).collect::<String>();
    let path = bring_text(&olga, &format!("{head}\n{text}")).await;
    let wanted: Vec<&str> = rows.iter().map(|(_, verdict)| *verdict).collect();
    let found = verdicts(&olga, &path).await;
    let wrong: Vec<_> = found.iter().zip(&rows).filter(|(found, row)| *found != row.1).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(found, wanted);
    let page = olga.read(&format!("{path}?verdict=corrected")).await;
    assert!(page.contains("Sector: Nutriton → Nutrition"), "{page}");
    assert!(page.contains("Reached: total: many people → (empty)"), "{page}");
    assert!(olga.read(&format!("{path}?verdict=duplicate")).await.contains("the same as row 2"));
    let page = olga.read(&format!("{path}?verdict=refused")).await;
    assert!(page.contains("“ML99” is no place we know, and nothing is near it"), "{page}");
    let noted = olga.read(&format!("{path}?verdict=accepted")).await;
    assert!(noted.contains("does not end on 2026-12-31"), "K28, R7.2: {noted}");
    commit(&olga, &path).await;
    let stale = "select count(*) as n from activity where status = 'completed'";
    assert_eq!(olga.count(stale).await, 1, "K28: entered as it was reported");
    let two = "select count(*) as n from activity_place where stated
               group by activity having count(*) = 2";
    assert_eq!(olga.count(two).await, 2, "several places in one cell");
}

#[tokio::test]
async fn implementers_are_credited_and_lists_of_them_are_told_apart() {
    let olga = desk().await;
    let text = "Lead organisation,Implementing partner,Donor,Sector,Region,Description\n\
        UNICEF,ACTED/IRC,ECHO,WASH,Gao,A\nUNICEF,No partner,,WASH,Gao,B\n\
        UNICEF,Eau et Vie; Pain,,WASH,Gao,C\nUNICEF,\"Terre, Eau et Vie\",,WASH,Gao,D\n\
        ACT/DCA,ACT/DCA,,WASH,Gao,E\n";
    let path = bring_text(&olga, text).await;
    let said: Vec<String> = judgements(&olga, &path)
        .await
        .into_iter()
        .map(|judgement| {
            let staged = judgement.staged.unwrap();
            format!("{} {}", staged.reporting, staged.implementing.join(" "))
        })
        .collect();
    let wanted = [
        "=unicef =acted =irc",
        "=unicef ",
        "=unicef =eau et vie =pain",
        "=unicef =terre eau et vie",
        "=act dca =act =dca",
    ];
    assert_eq!(said, wanted, "K31; who owns a row is not guessed");
    commit(&olga, &path).await;
    assert!(olga.read("/activities").await.contains("with ACTED"));
    assert_eq!(olga.count("select count(*) as n from activity_import_party").await, 10);
}

#[tokio::test]
async fn columns_that_nothing_is_known_of_are_matched_once_and_remembered() {
    let olga = desk().await;
    let text = "X1,X2,X3\nACTED,WASH,Gao\n";
    let path = bring(&olga, "odd.csv", text.as_bytes(), &[]).await;
    assert_eq!(find(&olga, &path).await.stage, Stage::Brought);
    assert!(olga.read(&path).await.contains("No column names the organisation"));
    assert!(olga.submit(&format!("{path}/commit"), &[]).await.contains("not checked yet"));
    let form = olga.read(&format!("{path}/map")).await;
    assert!(form.contains("For example: ACTED"), "{form}");
    let map = format!("{path}/map");
    let twice = [("column_0", "sector"), ("column_1", "sector")];
    assert!(olga.submit(&map, &twice).await.contains("Columns 1 and 2 are both “Sector”"));
    let half = [("column_1", "sector")];
    let refused = olga.submit(&map, &half).await;
    assert!(refused.contains("No column names the organisation"), "{refused}");
    let whole = [
        ("column_0", "organisation-reporting-name"),
        ("column_1", "sector"),
        ("column_2", "admin-name-1"),
        ("country", "Mali"),
        ("remember", "yes"),
        ("sheet", "0"),
    ];
    assert_eq!(olga.submit(&map, &whole).await, format!("303 {path}"));
    assert_eq!(verdicts(&olga, &path).await, ["corrected"]);
    let next = bring_text(&olga, "X1,X2,X3\nIRC,WASH,Mopti\n").await;
    assert_eq!(verdicts(&olga, &next).await, ["corrected"], "remembered");
    let page = olga.read(&next).await;
    assert!(page.contains("as Olga saved it for files with these column names"), "{page}");
    assert!(olga.read("/imports/saved").await.contains("X1 → Reporting organisation"));
    let amina = olga.sit("Amina", NGO, &[Role::Editor]);
    let other = bring(&amina, "odd.csv", text.as_bytes(), &[]).await;
    assert_eq!(find(&amina, &other).await.stage, Stage::Brought, "by its own organisation only");
}

/// A French workbook with a title, merged bands and totals, and a sheet of lists before it.
fn french_workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let lists = book.add_worksheet().set_name("Listes").unwrap();
    for (row, cells) in [["Secteur", "Code"], ["EHA", "WSH"], ["Santé", "HEA"]].iter().enumerate()
    {
        lists.write_row(row as u32, 0, cells.iter().copied()).unwrap();
    }
    let sheet = book.add_worksheet().set_name("Qui fait quoi").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 5, "Qui fait quoi, où – mars 2026", &plain).unwrap();
    sheet.merge_range(2, 0, 3, 0, "Organisation", &plain).unwrap();
    sheet.merge_range(2, 1, 3, 1, "Secteur", &plain).unwrap();
    sheet.merge_range(2, 2, 2, 3, "Lieu", &plain).unwrap();
    sheet.merge_range(2, 4, 2, 5, "Bénéficiaires ciblés", &plain).unwrap();
    sheet.write_row(3, 2, ["Région", "Cercle", "Filles", "Garçons"]).unwrap();
    sheet.write_row(4, 0, ["ACTED", "EHA", "Gao", ""]).unwrap();
    sheet.write_row(4, 4, [10, 12]).unwrap();
    sheet.write_row(5, 0, ["IRC", "Santé", "Mopti", ""]).unwrap();
    sheet.write_row(5, 4, [3, 4]).unwrap();
    sheet.write_row(6, 0, ["Total général"]).unwrap();
    sheet.write_row(6, 4, [13, 16]).unwrap();
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn a_french_workbook_with_merged_headings_goes_in_and_comes_back_with_verdicts() {
    let olga = desk().await;
    let answers = [("country", "Mali"), ("as_of", "2026-03-31")];
    let path = bring(&olga, "3w.xlsx", &french_workbook(), &answers).await;
    assert_eq!(verdicts(&olga, &path).await, ["corrected", "corrected"]);
    let page = olga.read(&path).await;
    assert!(page.contains("entered as ongoing, as of 31 March 2026"), "{page}");
    assert!(olga.read(&format!("{path}/map")).await.contains("Listes"), "the other sheet");

    let amadou = olga.in_language("fr");
    let file = amadou.get(&format!("{path}/verdicts.xlsx")).await;
    let book = open("v.xlsx", file.bytes, &Limits::default(), &|| true).unwrap();
    let table = find_table(&book).unwrap();
    assert_eq!(table.headers[4].text, "Secteur");
    let rows: Vec<Vec<String>> = table
        .rows()
        .map(|row| row.cells.iter().map(|cell| cell.text().into_owned()).collect())
        .collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0][..2], ["5", "Corrigée"]);
    assert!(rows[0][2].contains("Gao → Gao (ML07)"), "{rows:?}");
    assert_eq!(rows[0][3..], ["ACTED", "EHA", "Gao", "", "10", "12"]);

    let one = olga.get(&format!("{path}/verdicts.xlsx?organisation=%3Dirc")).await;
    let book = open("v.xlsx", one.bytes, &Limits::default(), &|| true).unwrap();
    let table = find_table(&book).unwrap();
    let rows: Vec<String> = table.rows().map(|row| row.cell(3).text().into_owned()).collect();
    assert_eq!(rows, ["IRC"], "a file to send back to each");
    commit(&olga, &path).await;
    assert_eq!(
        olga.count("select cast(sum(targeted_total) as bigint) as n from activity").await,
        29
    );
    for language in ["fr", "ar"] {
        let page = olga.in_language(language).read(&path).await;
        assert!(!page.contains("activities-") && !page.contains("exchange-"), "{page}");
    }
}

#[tokio::test]
async fn the_same_rows_are_the_same_in_every_format() {
    let olga = desk().await;
    let rows = [
        ["Médecins du Monde", "Santé", "Ségou", "Référence des élèves blessés", "120"],
        ["Première Urgence", "Sécurité alimentaire", "Gao", "Céréales pour les ménages", "1250"],
        ["Fédération Luthérienne", "Éducation", "Mopti", "Écoles réhabilitées près de Sévaré", "7"],
    ];
    let head = ["Organisation", "Secteur", "Région", "Activité", "Bénéficiaires atteints"];
    let tags = ["#org", "#sector", "#adm1+name", "#activity", "#reached"];
    let lines = |separator: &str, end: &str| -> String {
        let all = [head].into_iter().chain(rows);
        all.map(|row| format!("{}{end}", row.join(separator))).collect()
    };
    let first = bring(&olga, "a.csv", lines(",", "\n").as_bytes(), &[("country", "MLI")]).await;
    commit(&olga, &first).await;
    assert_eq!(activities(&olga).await, 3);

    let latin: Vec<u8> = lines(";", "\r").chars().map(|c| u8::try_from(c).unwrap()).collect();
    let utf16: Vec<u8> = format!("\u{FEFF}{}", lines("\t", "\r\n"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let pair = |(tag, cell): (&&str, &&str)| ((*tag).to_owned(), serde_json::json!(cell));
    let objects: Vec<serde_json::Map<_, _>> =
        rows.iter().map(|row| tags.iter().zip(row).map(pair).collect()).collect();
    let arrays: Vec<_> = [head, tags].into_iter().chain(rows).map(|row| row.to_vec()).collect();
    let formats: [(&str, Vec<u8>); 5] = [
        ("bom.csv", format!("\u{FEFF}{}", lines(";", "\r\n")).into_bytes()),
        ("cp1252-cr.csv", latin),
        ("utf-16.txt", utf16),
        ("objects.json", serde_json::to_vec(&objects).unwrap()),
        ("arrays.json", serde_json::to_vec(&arrays).unwrap()),
    ];
    for (name, bytes) in formats {
        let path = bring(&olga, name, &bytes, &[("country", "Mali")]).await;
        assert_eq!(verdicts(&olga, &path).await, ["unchanged: brought"; 3], "{name}");
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_refused_with_what_to_do() {
    let olga = desk().await;
    let check = async |name: &str, bytes: &[u8], wanted: &str| {
        let said = refused(&olga, name, bytes).await;
        assert!(said.contains(wanted), "{name}: {said}");
    };
    let bomb = {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file("xl/workbook.xml", options).unwrap();
        zip.write_all(&vec![b' '; 40 << 20]).unwrap();
        zip.finish().unwrap().into_inner()
    };
    check("3w.xlsx", &bomb, "unpacks to far more than it should").await;
    check("photo.png", &[0x89, b'P', b'N', b'G', 0, 0, 0, 13, 1, 2, 0], "not a table").await;
    check("empty.csv", b"\n", "empty").await;
    check("heads.csv", b"Organisation,Sector,Region\n", "No table was found").await;
    check("page.xls", b"<html><table></table></html>", "web page").await;
    assert_eq!(olga.count("select count(*) as n from activity_import").await, 0);
    let nothing = olga.upload("/imports/bring", "file", "a.csv", b"", &[]).await;
    assert!(nothing.text().contains("Choose a file"), "{}", nothing.text());
    let ahead = [("as_of", "2099-01-01"), ("country", "Atlantis")];
    let text = "Organisation,Sector,Region\nACTED,WASH,Gao\n";
    let refused = olga.upload("/imports/bring", "file", "a.csv", text.as_bytes(), &ahead).await;
    assert!(refused.text().contains("This day lies ahead"), "{}", refused.text());
    let unknown = &ahead[1..];
    let refused = olga.upload("/imports/bring", "file", "a.csv", text.as_bytes(), unknown).await;
    assert!(refused.text().contains("“Atlantis” is no country"), "{}", refused.text());
}

/// Rows enough to be judged and entered piece by piece; the last says the same as the first.
fn large(rows: usize) -> String {
    let mut text = String::from("Organisation,Sector,Region,Status,Reached\n");
    for row in 0..rows - 1 {
        text += &format!("Organisation {},WASH,Gao,Ongoing,{row}\n", row % 7);
    }
    text + "Organisation 0,WASH,Gao,Ongoing,0\n"
}

#[tokio::test]
async fn a_large_file_is_judged_and_entered_in_pieces_and_its_progress_is_shown() {
    let olga = desk().await;
    let answers = [("country", "Mali")];
    let file = large(6_000);
    let answer = olga.upload("/imports/bring", "file", "l.csv", file.as_bytes(), &answers).await;
    let path = answer.location().to_owned();
    let page = olga.get(&path).await;
    assert!(page.text().contains("0 of 6,000 rows"), "{}", page.text());
    assert_eq!(page.headers["refresh"], "3");
    assert!(olga.submit(&format!("{path}/commit"), &[]).await.contains("not checked yet"));
    olga.work().await;
    let judged = counts(&olga, &path).await;
    assert_eq!((judged.corrected, judged.duplicates), (5_999, 1));
    let last = judgements(&olga, &path).await.pop().unwrap();
    assert_eq!(last.reasons[0].with[0].1, super::super::verdict::Word::Number(2), "row 2");

    assert_eq!(olga.submit(&format!("{path}/commit"), &[]).await, format!("303 {path}"));
    assert_eq!(activities(&olga).await, 0, "nothing is entered in the act itself");
    assert!(olga.read(&path).await.contains("0 of 6,000 rows"));
    assert!(olga.submit(&format!("{path}/commit"), &[]).await.contains("Bring the file again"));
    olga.work().await;
    assert_eq!(activities(&olga).await, 5_999);
    assert_eq!(olga.count("select count(*) as n from activity_import_party").await, 7, "once each");
    let journal = olga.journal(Some(OCHA)).await;
    let own = ["activities.bring import", "activities.commit import", "activities.commit import"];
    assert_eq!(journal, own);
    let first = "select owner from activity where reached_total = 0";
    let mut tx = olga.app.db.read().await.unwrap();
    let sql = database::Sql::new(first, database::args![]);
    let owner: Id<Organisation> = tx.one(sql, |row| row.get("owner")).await.unwrap();
    drop(tx);
    let entries = olga.journal(Some(owner)).await;
    assert_eq!(entries.iter().filter(|entry| *entry == "activities.commit activity").count(), 857);
}

#[tokio::test]
async fn what_was_discarded_or_kept_long_enough_is_forgotten() {
    let olga = desk().await;
    let text = "Organisation,Sector,Region\nACTED,WASH,Gao\n";
    let (gone, kept) = (bring_text(&olga, text).await, bring_text(&olga, text).await);
    let pieces = "select count(*) as n from activity_import_piece";
    assert_eq!(olga.submit(&format!("{gone}/discard"), &[]).await, format!("303 {gone}"));
    assert_eq!(olga.count(pieces).await, 1);
    assert!(olga.submit(&format!("{gone}/commit"), &[]).await.contains("Bring the file again"));
    assert!(olga.read(&gone).await.contains("not kept any more"));
    commit(&olga, &kept).await;
    assert!(olga.read(&kept).await.contains("kept for 30 days"));
    olga.clock.advance_seconds(31 * 86_400);
    olga.work().await;
    assert_eq!(olga.count(pieces).await, 0);
    assert!(olga.read(&kept).await.contains("not kept any more"));
    assert_eq!(activities(&olga).await, 1);
    let again = bring_text(&olga, text).await;
    assert_eq!(verdicts(&olga, &again).await, ["unchanged: brought"], "that it was, is known");
}

#[tokio::test]
async fn what_stays_in_the_file_is_said_with_its_reason_and_the_rest_is_kept() {
    let olga = desk().await;
    let text = "Organisation,Sector,Region,People reached,Elderly reached,Households reached,\
                People in need,Source,Website,Comments\n\
                ACTED,WASH,Gao,120,9,30,5000,SMART survey,https://example.org/wells,Ask Zzjo\n\
                IRC,WASH,Gao,1,,,,,nowhere,\n";
    let path = bring_text(&olga, text).await;
    let page = olga.read(&path).await;
    assert!(page.contains("People in need: they are of a place"), "{page}");
    assert!(page.contains("Comments: they may be meant for few"), "{page}");
    assert!(page.contains("Web address: nowhere → (empty)"), "{page}");
    commit(&olga, &path).await;
    let kept = "select count(*) as n from activity where source = 'SMART survey'
                and link = 'https://example.org/wells' and reached_total = 120";
    assert_eq!(olga.count(kept).await, 1);
    let mut tx = olga.app.db.read().await.unwrap();
    let first = "select id from activity where reached_total = 120";
    let first = database::Sql::new(first, database::args![]);
    let id: Id<crate::Activity> = tx.one(first, |row| row.get("id")).await.unwrap();
    drop(tx);
    let page = olga.read(&format!("/activities/{id}")).await;
    assert!(page.contains("Older people (60 and over) 9, Households 30"), "{page}");
    assert!(!page.contains("Zzjo"), "{page}");
}
