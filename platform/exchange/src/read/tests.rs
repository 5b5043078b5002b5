//! What reading promises, asked with real files and with made ones.

use std::{cell::Cell as Counter, io::Cursor};

use calamine::{Data, Ods, Reader, Sheets, Xlsx};

use super::{
    Cell, Limits, Skipped,
    bombs::{Bomb, bombs},
    cell::trimmed,
    find_table, find_table_in,
    given::{bytes, large_xlsx, merged, opened, shared, shown, shown_of, workbook},
    open,
};
use crate::hxl::Tag;

/// What the reference library says of each real file.
fn oracle() -> Option<Vec<serde_json::Value>> {
    let path = shared("hxl/ORACLE_libhxl_5.2.1.dev.json")?;
    Some(serde_json::from_slice(&bytes(path)).unwrap())
}

#[test]
fn tagged_files_give_the_rows_and_tags_that_the_reference_library_finds() {
    for entry in oracle().unwrap_or_default() {
        let file = entry["file"].as_str().unwrap();
        let Some(path) = shared(file).filter(|_| entry["ok"] == true) else { continue };
        let book = opened(file, bytes(path)).unwrap_or_else(|refusal| panic!("{file}: {refusal}"));
        let table = find_table(&book).unwrap_or_else(|refusal| panic!("{file}: {refusal}"));
        let rows = table.row_count + table.skipped.total_rows;
        assert_eq!(Some(rows as u64), entry["rows"].as_u64(), "{file}");
        assert_eq!(table.rows().count(), table.row_count, "{file}");
        for (header, wanted) in table.headers.iter().zip(entry["columns"].as_array().unwrap()) {
            let tag = wanted[1].as_str().and_then(Tag::parse);
            assert_eq!(header.tag, tag, "{file}");
            let text = wanted[0].as_str().unwrap_or_default();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains('\u{FFFD}') || header.text.ends_with(&text), "{file}: {text}");
        }
    }
}

#[test]
fn files_without_tags_are_tables_too_and_what_is_no_table_is_refused() {
    for entry in oracle().unwrap_or_default() {
        let file = entry["file"].as_str().unwrap();
        let Some(path) = shared(file).filter(|_| entry["ok"] == false) else { continue };
        let found = opened(file, bytes(path)).and_then(|book| {
            let table = find_table(&book)?;
            assert!(table.headers[1].text.contains("Sector/Cluster"), "{file}");
            Ok(table.row_count)
        });
        let why = found.as_ref().map_err(|refusal| refusal.why);
        match file.rsplit('/').next().unwrap() {
            "input-invalid.png" => assert_eq!(why, Err("exchange-unknown-kind")),
            "input-notag1.html" | "input-notag2.html" => {
                assert_eq!(why, Err("exchange-web-page"), "{file}");
            }
            "input-zip-invalid.zip" => assert_eq!(why, Err("exchange-zip-without-table")),
            _ => assert!(matches!(why, Ok(3..=5)), "{file}: {why:?}"),
        }
    }
}

#[test]
fn awkward_workbooks_are_read_or_refused_but_never_end_the_process() {
    let Some(folder) = shared("spreadsheets/calamine") else { return };
    let (mut read, mut refused) = (0, Vec::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        match opened(&name, bytes(path)) {
            Ok(book) => {
                read += 1;
                let _ = find_table(&book).map(|table| table.rows().count());
            }
            Err(refusal) => refused.push((name, refusal.why)),
        }
    }
    refused.sort();
    let why = |name: &str| refused.iter().find(|known| known.0 == name).map(|known| known.1);
    for name in ["pass_protected.ods", "pass_protected.xlsx", "pass_protected.xlsb"] {
        assert_eq!(why(name), Some("exchange-password"), "{name}");
    }
    assert_eq!(why("date.xlsb"), Some("exchange-xlsb"));
    let broken: Vec<_> = refused.iter().filter(|known| known.1 == "exchange-broken").collect();
    assert!(read > 70 && broken.len() < 8, "{read} read, refused: {refused:#?}");
}

/// The library is slower and can be brought down, but on sound files it is right.
#[test]
fn sound_workbooks_hold_what_another_reader_finds_in_them() {
    let Some(folder) = shared("spreadsheets/calamine") else { return };
    let mut compared = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let file = bytes(path);
        let other = Cursor::new(file.clone());
        let mut library: Sheets<_> = match name.rsplit('.').next().unwrap() {
            "xlsx" | "xlsm" => match Xlsx::new(other) {
                Ok(book) => Sheets::Xlsx(book),
                Err(_) => continue,
            },
            "ods" => match Ods::new(other) {
                Ok(book) => Sheets::Ods(book),
                Err(_) => continue,
            },
            _ => continue,
        };
        let book = match opened(&name, file) {
            Ok(book) => book,
            Err(refusal) => {
                assert_eq!(refusal.why, "exchange-empty", "{name}");
                continue;
            }
        };
        for sheet in &book.sheets {
            let range = library.worksheet_range(&sheet.name).unwrap_or_default();
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let (row, column) = (top as usize + row + 1, left as usize + column);
                let ours = sheet.rows().find(|ours| ours.number == row);
                let ours = ours.map(|ours| ours.cell(column).clone()).unwrap_or_default();
                let same = match (value, &ours) {
                    (Data::Float(number), Cell::Number(ours)) => number == ours,
                    (Data::String(text), ours) => *trimmed(text) == *ours.text(),
                    (Data::Bool(truth), ours) => *ours == Cell::Bool(*truth),
                    (Data::Error(error), ours) => *ours.text() == *error.to_string(),
                    (Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_), ours) => {
                        !ours.is_empty()
                    }
                    _ => false,
                };
                compared += 1;
                assert!(same, "{name}, {} {row}:{column}: {value:?}, {ours:?}", sheet.name);
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

#[test]
fn dates_of_both_systems_are_days() {
    for name in ["date.xlsx", "date.xls", "date.ods", "date_1904.xlsx", "date_1904.xls"] {
        let Some(path) = shared(&format!("spreadsheets/calamine/{name}")) else { return };
        let book = opened(name, bytes(path)).unwrap();
        let first = book.sheets[0].rows().next().unwrap().cell(0).clone();
        assert_eq!(first.text(), "2021-01-01", "{name}");
        assert!(matches!(first, Cell::Day(_)), "{name}: {first:?}");
    }
}

#[test]
fn a_hidden_tagged_list_does_not_win_over_the_data_in_sight() {
    let lists: &[&[&str]] = &[
        &["Org", "Type", "Sector"],
        &["#org+name", "#org+type", "#sector"],
        &["ACTED", "INGO", "WASH"],
        &["IRC", "INGO", "Health"],
        &["WFP", "UN", "Food"],
    ];
    let summary: &[&[&str]] = &[&["Sector", "Organisations"], &["WASH", "1"], &["Health", "1"]];
    let data: &[&[&str]] = &[
        &["Organisation", "Secteur", "Région", "Cercle"],
        &["ACTED", "WASH", "Gao", "Ansongo"],
        &["IRC", "Health", "Mopti", "Bankass"],
    ];
    let book = workbook(&[("Lists", lists), ("Summary", summary), ("3W", data)], |index, sheet| {
        if index == 0 {
            sheet.set_hidden(true);
        } else {
            sheet.set_active(true);
        }
    });
    let book = opened("a.xlsx", book).unwrap();
    let table = find_table(&book).unwrap();
    assert_eq!((table.sheet_name, table.row_count), ("3W", 2));
    let others: Vec<_> = table.others.iter().map(|o| (o.name.as_str(), o.hidden)).collect();
    assert_eq!(others, [("Lists", true), ("Summary", false)]);
    assert_eq!(find_table_in(&book, 0).unwrap().row_count, 3);
}

#[test]
fn headers_are_stacked_from_merged_bands_below_a_preamble() {
    let rows: &[&[&str]] = &[
        &["Qui fait quoi, où"],
        &["Mise à jour:", "mars 2022"],
        &[],
        &["Org", "Lieu", "", "Ciblés", "", "Observations"],
        &["", "Région", "Cercle", "Filles", "Garçons", ""],
        &["ACTED", "Gao", "Ansongo", "10", "12", "x"],
        &["", "Gao", "Bourem", "3", "4", ""],
        &["Total général", "", "", "13", "16", ""],
    ];
    let file = workbook(&[("Feuil1", rows)], |_, sheet| {
        merged(sheet, (0, 0, 0, 5), "Qui fait quoi, où");
        merged(sheet, (3, 0, 4, 0), "Org");
        merged(sheet, (3, 1, 3, 2), "Lieu");
        merged(sheet, (3, 3, 3, 4), "Ciblés");
        merged(sheet, (5, 0, 6, 0), "ACTED");
    });
    let book = opened("a.xlsx", file).unwrap();
    let table = find_table(&book).unwrap();
    insta::assert_snapshot!(shown(&table), @r"
    Org | Lieu / Région | Lieu / Cercle | Ciblés / Filles | Ciblés / Garçons | Observations
    6: ACTED | Gao | Ansongo | 10 | 12 | x
    7: ACTED | Gao | Bourem | 3 | 4
    ");
    assert_eq!((table.skipped.preamble_rows, table.skipped.total_rows), (2, 1));
}

#[test]
fn tags_are_found_without_headers_and_below_titles() {
    insta::assert_snapshot!(shown_of("#org,#adm1\nACTED,Gao\n"), @r"
     | 
    2: ACTED | Gao
    ");
    let book = opened("a.csv", "3W Mali,,\n\n#org,#adm1\n\nACTED,Gao\n,\nTotal:,12\n").unwrap();
    let skipped = find_table(&book).unwrap().skipped;
    assert_eq!(skipped, Skipped { preamble_rows: 1, empty_rows: 2, total_rows: 1 });
    insta::assert_snapshot!(shown_of("3W Mali,,\n\n#org,#adm1,#sector\n\nACTED,Gao,\n"), @r"
     |  | 
    5: ACTED | Gao
    ");
    let bands = ",Who?,,Where?\nNo.,Org,Type,Admin 1\n,#org,#org+type,#adm1\n1,ACTED,INGO,Gao\n";
    insta::assert_snapshot!(shown_of(bands), @r"
    No. | Who? / Org | Who? / Type | Where? / Admin 1
    4: 1 | ACTED | INGO | Gao
    ");
}

#[test]
fn json_is_read_as_rows_as_objects_and_inside_other_objects() {
    let rows = r##"[["Org","Reached"],["#org","#reached"],["ACTED",12],["IRC",null]]"##;
    insta::assert_snapshot!(shown_of(rows), @r"
    Org | Reached
    3: ACTED | 12
    4: IRC
    ");
    let objects = r##"{"status":"ok","data":{"rows":[
        {"#org":"ACTED","#adm1":"Gao"}, {"#org":"IRC","#adm1":"Mopti","#date":"2022"}]}}"##;
    insta::assert_snapshot!(shown_of(objects), @r"
     |  | 
    2: ACTED | Gao
    3: IRC | Mopti | 2022
    ");
    let nested = r#"[{"organisation":{"name":"ACTED","type":"INGO"},"sectors":["WASH","Health"]}]"#;
    insta::assert_snapshot!(shown_of(nested), @r"
    organisation.name | organisation.type | sectors
    2: ACTED | INGO | WASH; Health
    ");
    let why = |text: &str| opened("a.json", text).unwrap_err().why;
    assert_eq!(why(r#"[["a","b"],["c"#), "exchange-json-broken");
    assert_eq!(why(r#"[{"a":[[1],[2]]}]"#), "exchange-json-too-deep");
    assert_eq!(why(r#"{"a":1}"#), "exchange-json-without-table");
    assert_eq!(why(&"[".repeat(100_000)), "exchange-json-broken");
}

#[test]
fn an_honest_wide_workbook_is_read_whole() {
    let file = large_xlsx(1_500);
    let book = opened("large.xlsx", file).unwrap();
    let table = find_table(&book).unwrap();
    assert_eq!(table.first_row, 2, "{:?}", table.headers);
    assert_eq!((table.row_count, table.headers.len()), (1_500, 30));
    assert_eq!(table.headers[5].text, "Secteur");
    let first = table.rows().next().unwrap();
    assert_eq!((first.cell(9).text(), first.cell(18).text()), ("2026-01-01".into(), "1000".into()));
}

/// Each of these would take gigabytes, run for ever or end the process if it were believed.
#[test]
fn bombs_are_refused_before_they_cost_anything() {
    let old = [(wide_xls(), "exchange-too-many-cells"), (circular_xls(), "exchange-broken")];
    let old = old.map(|(bytes, why)| Bomb { name: "an old workbook", bytes, why });
    for Bomb { name, bytes, why } in bombs(1).into_iter().chain(old) {
        let size = bytes.len();
        let found = opened("bomb", bytes).and_then(|book| find_table(&book).map(|_| ()));
        let found = found.map_err(|refusal| refusal.why);
        assert_eq!(found, Err(why), "{name}, {size} bytes");
    }
}

#[test]
fn a_file_larger_or_slower_than_allowed_is_refused() {
    let limits = Limits { bytes_max: 10, ..Limits::default() };
    let large = open("a.csv", vec![b'a'; 11], &limits, &|| true).unwrap_err();
    assert_eq!(large.why, "exchange-too-large");
    let asked = Counter::new(0);
    let no_time = || {
        asked.set(asked.get() + 1);
        asked.get() < 3
    };
    let slow = open("a.xlsx", large_xlsx(500), &Limits::default(), &no_time).unwrap_err();
    assert_eq!(slow.why, "exchange-too-slow");
}

/// A compound file with one stream of old Excel records, 4 KiB long.
fn xls(records: &[(u16, &[u8])], next_of_directory: u32) -> Vec<u8> {
    let mut stream = Vec::new();
    for (kind, data) in records {
        stream.extend(kind.to_le_bytes());
        stream.extend((data.len() as u16).to_le_bytes());
        stream.extend(*data);
    }
    stream.resize(4096, 0);
    let mut header = vec![0; 512];
    header[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    header[26..34].copy_from_slice(&[3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    header[44] = 1;
    header[48] = 1;
    header[60..64].copy_from_slice(&[0xFE, 0xFF, 0xFF, 0xFF]);
    header[68..76].copy_from_slice(&[0xFE, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]);
    header[76..].fill(0xFF);
    header[76..80].fill(0);
    // Sector 0 is the table of sectors, 1 the directory, 2 to 9 the stream.
    let links = [0xFFFF_FFFD, next_of_directory, 3, 4, 5, 6, 7, 8, 9, 0xFFFF_FFFE];
    let mut table: Vec<u8> = links.iter().flat_map(|link: &u32| link.to_le_bytes()).collect();
    table.resize(512, 0xFF);
    let mut directory = vec![0; 512];
    for (entry, name) in ["Root Entry", "Workbook"].iter().enumerate() {
        for (index, unit) in name.encode_utf16().enumerate() {
            directory[entry * 128 + index * 2] = unit as u8;
        }
    }
    directory[116..120].copy_from_slice(&[0xFE, 0xFF, 0xFF, 0xFF]);
    directory[128 + 116] = 2;
    directory[128 + 121] = 0x10;
    [header, table, directory, stream].concat()
}

/// Two cells at opposite corners of the largest sheet.
fn wide_xls() -> Vec<u8> {
    let number = |row: u16, column: u16| {
        let (row, column) = (row.to_le_bytes(), column.to_le_bytes());
        [row, column, [0; 2], [0; 2], [0; 2], [0; 2], [0; 2]].concat()
    };
    let start = [0, 6, 0x10, 0, 0, 0, 0, 0];
    // The sheet starts at byte 29: after its globals.
    let sheet = [29, 0, 0, 0, 0, 0, 1, 0, b'a'];
    xls(
        &[
            (0x0809, &start[..2]),
            (0x0085, &sheet),
            (0x0022, &[0, 0]),
            (0x000A, &[]),
            (0x0809, &start),
            (0x0203, &number(0, 0)),
            (0x0203, &number(65_535, 255)),
            (0x000A, &[]),
        ],
        0xFFFF_FFFE,
    )
}

/// A directory whose chain of sectors comes back to itself.
fn circular_xls() -> Vec<u8> {
    xls(&[(0x0809, &[0, 6])], 1)
}
