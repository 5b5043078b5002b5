//! Two ways through a file, one answer: what is streamed and what is read whole.

use std::io::Cursor;

use proptest::prelude::*;

use super::given::opened;
use crate::{
    Dataset, Opening, Schema,
    validate::{Listing, Report, validate},
};

/// Datasets as people send them: quotes, blank lines, any line end, short rows and long ones.
fn text() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        4 => prop::sample::select(vec!["", "Gao", "Mopti", "12", "2022-03-01", "Ségou", "n/a"]),
        1 => prop::sample::select(vec![" ", " x", "a  b", "\"a,b\"", "\"a \"\"b\"\"\"", "\"x\ny\"", "5\" pipe"]),
    ];
    let row = prop::collection::vec(cell, 0..6).prop_map(|cells| cells.join(","));
    let end = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    let rows = prop::collection::vec(row, 0..40);
    let head = prop::sample::select(vec!["", "3W Mali\n\n", "Place,How many\n", "\u{FEFF}"]);
    (head, rows, end).prop_map(|(head, rows, end)| {
        format!("{head}#adm1+name,#affected,#date,#org{end}{}", rows.join(end))
    })
}

fn schema() -> Schema {
    let rules = "#valid_tag,#valid_required,#valid_unique+key,#valid_datatype,#valid_value+spelling\n\
        #adm1,true,true,,true\n#affected,,,number,\n#date,,#date,date,\n#*,,,,true\n";
    Schema::read(&mut opened(rules), &mut |_| None).unwrap()
}

fn whole(text: &str) -> Dataset {
    Dataset::open_whole("a.csv", Cursor::new(text.to_owned()), &Opening::default()).unwrap()
}

/// Rows with their numbers; blank cells are alike, at a row's end too.
fn rows(dataset: &mut Dataset) -> Vec<(usize, usize, Vec<String>)> {
    let mut rows = Vec::new();
    let seen = dataset.rows(|row| {
        let cells = (0..8).map(|column| row.fields.get(column));
        let cells = cells.map(|cell| if cell.trim().is_empty() { "" } else { cell }.to_owned());
        rows.push((row.number, row.index, cells.collect()));
        Ok(())
    });
    seen.unwrap();
    rows
}

fn said(report: &Report) -> String {
    format!("{report:#?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn a_file_says_the_same_whether_it_is_streamed_or_read_whole(text in text()) {
        let (mut streamed, mut whole) = (opened(&text), whole(&text));
        prop_assert_eq!(streamed.columns(), whole.columns());
        prop_assert_eq!(rows(&mut streamed), rows(&mut whole));
        for schema in [Schema::core(), schema()] {
            let report = |dataset| validate(&schema, dataset, Listing::default()).unwrap();
            prop_assert_eq!(said(&report(&mut streamed)), said(&report(&mut whole)));
        }
    }
}

/// Values without end fill no memory: they are not compared any more, and the report says so.
#[test]
fn a_column_with_too_many_values_is_not_spell_checked_and_the_report_says_so() {
    let mut text = String::from("#org,#sector\n");
    for number in 0..70_000 {
        text += &format!("Organisation {number},{}\n", ["Health", "WASH"][number % 2]);
    }
    text += "Organisation,Heatlh\n";
    let report = validate(&Schema::core(), &mut opened(&text), Listing::default()).unwrap();
    assert_eq!(report.rows, 70_001);
    let unchecked: Vec<_> = report.unchecked.iter().map(|of| of.hashtag.as_str()).collect();
    assert_eq!(unchecked, ["#org"]);
    assert_eq!(report.issues[0].locations[0].suggestion.as_deref(), Some("Health"));
}

#[test]
fn more_tests_than_a_verdict_has_bits_are_all_made() {
    let mut rules = String::from("#valid_tag,#valid_value+regex,#description\n");
    for number in 0..150 {
        rules += &format!("#org,^{number}$,rule {number}\n");
    }
    let schema = Schema::read(&mut opened(&rules), &mut |_| None).unwrap();
    let report = validate(&schema, &mut opened("#org\n7\n149\n"), Listing::default()).unwrap();
    let counts: Vec<usize> = report.issues.iter().map(|issue| issue.count).collect();
    assert_eq!(counts.len(), 150);
    assert_eq!(counts.iter().sum::<usize>(), 2 * 149);
}

#[test]
fn what_is_listed_is_limited_and_what_is_counted_is_not() {
    let text = format!("#date\n{}", "TBC\n".repeat(50));
    let listing = Listing { locations_max: 3 };
    let report = validate(&Schema::core(), &mut opened(&text), listing).unwrap();
    assert_eq!((report.issues[0].count, report.issues[0].locations.len()), (50, 3));
}
