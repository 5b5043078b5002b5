//! Schemas: the core one, those with mistakes, and lists of values that are elsewhere.

use std::fs::File;

use basics::{Language, Problem};
use serde_json::json;
use testing::shared;
use words::Dictionary;

use super::given::opened;
use crate::{
    Dataset, Opening, Schema, WORDS,
    schema::{Test, ValueTest},
    validate::{Listing, Report, validate},
};

/// Rules as text: what they are of, how grave, and which tests they have.
fn rules(schema: &Schema) -> Vec<String> {
    let test = |test: &Test| match test {
        Test::Value(ValueTest::Datatype(datatype)) => datatype.name().to_owned(),
        Test::Value(ValueTest::Spaces) => "spaces".to_owned(),
        other => format!("{other:?}"),
    };
    let rules = schema.rules.iter().map(|rule| {
        let tests: Vec<String> = rule.tests.iter().map(test).collect();
        format!("{} {} {}", rule.pattern, rule.severity.name(), tests.join(" "))
    });
    rules.collect()
}

#[test]
fn the_core_schema_has_the_rules_of_the_reference_librarys() {
    let Some(path) = shared("hxl/libhxl-python-schema/hxl-default-schema.json") else { return };
    let input = Box::new(File::open(path).unwrap());
    let mut theirs = Dataset::open("schema.json", input, &Opening::default()).unwrap();
    let theirs = Schema::read(&mut theirs, &mut |_| None).unwrap();
    assert_eq!(rules(&Schema::core()), rules(&theirs));
}

fn report(schema: &str, data: &str) -> Report {
    let schema = Schema::read(&mut opened(schema), &mut |place| {
        (place == "places.csv").then(|| opened("#adm1+name,#adm1+code\nGao,ML07\nMopti,ML05\n"))
    });
    validate(&schema.unwrap(), &mut opened(data), Listing::default()).unwrap()
}

#[test]
fn everything_that_is_wrong_with_a_schema_is_said_with_its_row() {
    let text = "#valid_tag,#valid_severity,#valid_datatype,#valid_required,#valid_required+min,\
        #valid_value+regex,#valid_unique+key\n\
        #org,grave,colour,maybe,x,(,#a b\n#1,,,,,,\n,,,,,,\n";
    let Err(Problem::Refused(refusals)) = Schema::read(&mut opened(text), &mut |_| None) else {
        panic!("it was read")
    };
    let dictionary = Dictionary::new(WORDS);
    for language in [Language::ENGLISH, Language::FRENCH, Language::ARABIC] {
        let words = dictionary.words(language);
        for refusal in &refusals.0 {
            assert!(words.has(refusal.why), "{refusal:?}");
            assert!(!words.refusal(refusal).contains('$'), "{}", words.refusal(refusal));
        }
    }
    let said = |why: &str| refusals.0.iter().any(|r| r.why == format!("hxl-schema-{why}"));
    for why in ["severity", "datatype", "flag", "count", "shape", "pattern"] {
        assert!(said(why), "{why}: {refusals:?}");
    }
    let Err(Problem::Refused(refusals)) = Schema::read(&mut opened("#org\nIRC\n"), &mut |_| None)
    else {
        panic!("it was read")
    };
    assert_eq!(refusals.0[0].why, "hxl-schema-without-tags");
}

#[test]
fn allowed_values_come_from_another_dataset_where_it_can_be_had() {
    let schema = "#valid_tag,#valid_value+url,#valid_value+target_tag\n\
        #adm1+name,places.csv,\n#adm2,places.csv,#adm1+code\n#org,https://example.org/x,\n";
    let report = report(schema, "#adm1+name,#adm2,#org\nGao,ML07,a\nGoa,ML7,b\nML07,x,c\n");
    let found: Vec<_> = report
        .issues
        .iter()
        .map(|issue| (issue.pattern.as_str(), issue.count, &issue.locations[0].suggestion))
        .collect();
    assert_eq!(found[0].0, "#adm1+name");
    assert_eq!(found[0].1, 2);
    assert_eq!(found[1], ("#adm2", 2, &Some("ML07".to_owned())));
    let not_loaded = [("#org".to_owned(), "https://example.org/x".to_owned())];
    assert_eq!(report.not_loaded, not_loaded);
}

#[test]
fn a_report_says_what_is_wrong_where_and_what_was_meant() {
    let schema = "#valid_tag,#valid_required,#valid_datatype,#valid_value+list,#valid_severity\n\
        #org,true,,,error\n#date,,date,,error\n#sector,,,Health|WASH,warning\n#adm1,true,,,error\n";
    let report = report(schema, "Org,Day,Sector\n#org,#date,#sector\nIRC,TBC,Heath\n,2022,x\n");
    let dictionary = Dictionary::new(WORDS);
    let said = |language| report.said(&dictionary.words(language), "3w.csv", 1);
    insta::assert_snapshot!(said(Language::ENGLISH), @"
    3w.csv: not valid. Rows: 2. Errors: 3. Warnings: 2. Notes: 0.

    Error, #org: A value is missing; each row must have at least 1. Found: 1.
        A4 #org

    Error, #date: This is not a date. Write it as 2026-03-31. Found: 1.
        B3 #date: “TBC”

    Error, #adm1: A column with this tag is missing; at least 1 must be there. Found: 1.

    Warning, #sector: This value is not one of those that are allowed. Found: 2.
        C3 #sector: “Heath”, perhaps “Health”
        and 1 more
    ");
    let french = said(Language::FRENCH);
    assert!(french.contains("C3 #sector : « Heath », peut-être « Health »"), "{french}");
    let arabic = said(Language::ARABIC);
    assert!(arabic.contains("C3 #sector: «Heath»، ولعل المقصود «Health»"), "{arabic}");
    let json = report.json(&dictionary.words(Language::ENGLISH));
    assert_eq!(
        json["stats"],
        json!({ "info": 0, "warning": 2, "error": 3, "external": 0, "total": 5 })
    );
    assert_eq!(
        json["issues"][2],
        json!({
            "rule_id": 3, "tag_pattern": "#sector", "severity": "warning", "scope": "cell",
            "description": "This value is not one of those that are allowed.", "location_count": 2,
            "locations": [
                {
                    "row": 0, "source_row": 2, "col": 2, "hashtag": "#sector",
                    "location_value": "Heath", "suggested_value": "Health",
                },
                { "row": 1, "source_row": 3, "col": 2, "hashtag": "#sector", "location_value": "x" },
            ],
        })
    );
}
