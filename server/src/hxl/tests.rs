//! The tool as a person uses it: files in, files out, and how it ends.

use std::{
    fs::{read_to_string as text_of, write as put},
    path::Path,
    process::ExitCode,
};

use super::run;

/// Runs it in a folder with some files, quietly; how it ended.
fn tool(folder: &Path, command: &str) -> ExitCode {
    let words = command.split(' ').map(|word| match word.strip_prefix('@') {
        Some(file) => folder.join(file).into_os_string(),
        None => word.into(),
    });
    run(["comity hxl".into(), "--quiet".into()].into_iter().chain(words))
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| put(folder.path().join(name), text).unwrap();
    file("good.csv", "Org,Day\n#org,#date\nIRC,2026-03-01\n");
    file("bad.csv", "Org,Day,Place\n#org,#date,#adm1+code\n IRC ,1/3/2026,ML01\nACTED,TBC,ML02\n");
    file("plain.csv", "Org,Day\nIRC,2026-03-01\n");
    file("schema.csv", "#valid_tag,#valid_value+url\n#adm1+code,places.csv\n");
    file("places.csv", "#adm1+code,#adm1+name\nML01,Kayes\n");
    folder
}

#[test]
fn scripts_learn_from_how_it_ends_whether_a_file_is_valid() {
    let folder = folder();
    let check = |command: &str, code: u8| {
        assert_eq!(tool(folder.path(), command), ExitCode::from(code), "{command}");
    };
    check("validate @good.csv", 0);
    check("validate @bad.csv", 1);
    check("validate @bad.csv --json --language fr", 1);
    // The list of allowed values lies beside the schema.
    check("validate @good.csv --schema @schema.csv", 0);
    check("validate @bad.csv --schema @schema.csv", 1);
    check("validate @plain.csv", 2);
    check("validate @absent.csv", 2);
    check("validate @good.csv --schema @plain.csv", 2);
    check("count @good.csv --tags #1", 2);
    check("count @good.csv --aggregate sum()", 2);
    check("clean @good.csv --rows nothing", 2);
    check("merge @good.csv @places.csv --keys #adm1 --tags #adm1+name", 2);
}

#[test]
fn an_address_in_a_schema_is_read_from_the_file_that_is_named_for_it() {
    let folder = folder();
    let schema = "#valid_tag,#valid_value+url\n#adm1+code,https://example.org/p\n";
    put(folder.path().join("far.csv"), schema).unwrap();
    let far = "validate @bad.csv --schema @far.csv";
    assert_eq!(tool(folder.path(), far), ExitCode::SUCCESS);
    let places = folder.path().join("places.csv");
    let named = format!("{far} --values https://example.org/p={}", places.display());
    assert_eq!(tool(folder.path(), &named), ExitCode::from(1));
}

#[test]
fn a_level_says_what_counts() {
    let folder = folder();
    put(folder.path().join("spaces.csv"), "#org\n IRC\n").unwrap();
    assert_eq!(tool(folder.path(), "validate @spaces.csv"), ExitCode::from(1));
    assert_eq!(tool(folder.path(), "validate @spaces.csv --level error"), ExitCode::SUCCESS);
}

#[test]
fn what_is_cleaned_counted_and_merged_is_written_to_a_file() {
    let folder = folder();
    let written = |command: &str, file: &str| {
        assert_eq!(tool(folder.path(), command), ExitCode::SUCCESS, "{command}");
        text_of(folder.path().join(file)).unwrap().replace("\r\n", "\n")
    };
    let cleaned = written("clean @bad.csv -o @bad.csv", "bad.csv");
    let wanted =
        "\u{FEFF}Org,Day,Place\n#org,#date,#adm1+code\nIRC,2026-03-01,ML01\nACTED,TBC,ML02\n";
    assert_eq!(cleaned, wanted, "the file itself may be written over");
    let counted = written("count @bad.csv --tags #adm1 -o @counted.json", "counted.json");
    let wanted = "[\n[\"Place\",\"Count\"],\n[\"#adm1+code\",\"#meta+count\"],\n[\"ML01\",1],\n[\"ML02\",1]\n]\n";
    assert_eq!(counted, wanted);
    let merged = written(
        "merge @bad.csv @places.csv --keys #adm1+code --tags #adm1+name --format objects -o @m.json",
        "m.json",
    );
    assert!(merged.contains("\"#adm1+code\":\"ML01\",\"#adm1+name\":\"Kayes\""), "{merged}");
    assert_eq!(tool(folder.path(), "clean @bad.csv -o @none/out.csv"), ExitCode::from(2));
    assert!(!folder.path().join("none").exists());
}

#[test]
fn a_workbook_that_it_wrote_is_read_again() {
    let folder = folder();
    assert_eq!(tool(folder.path(), "clean @bad.csv -o @out.xlsx --purge"), ExitCode::SUCCESS);
    assert_eq!(tool(folder.path(), "validate @out.xlsx"), ExitCode::SUCCESS);
    assert_eq!(tool(folder.path(), "validate @out.xlsx --sheet 2"), ExitCode::from(2));
}
