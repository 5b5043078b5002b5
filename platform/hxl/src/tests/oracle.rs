//! Real files, read and judged as the reference library does; each difference is listed and argued.

use std::{collections::BTreeMap, fs::File, path::Path};

use basics::Problem;
use serde_json::{Value as Json, json};
use testing::{libhxl_reading, shared};

use crate::{
    Dataset, Opening, Schema,
    validate::{Listing, validate},
};

/// Every difference there is: file, what they say, what we say. Why stands in `docs/hxl.md`, under
/// the file's name. A difference that is not here fails the test, and so does one that is gone.
type Differences = [(&'static str, &'static str, &'static str)];

/// Their reader takes every file for UTF-8.
const READ: &Differences = &[(
    "hxl/libhxl-python-tests/files/test_io/input-valid-latin1.csv",
    "Organizaci\u{FFFD}n #org+es, Pa\u{FFFD}s #country",
    "Organización #org+es, País #country",
)];

/// Their expression does not see line breaks in several places of a cell.
const JUDGED: &Differences = &[
    ("3w/hdx2022/3w_as_of_may_2021.xlsx", "#* warning: 15", "#* warning: 17"),
    ("hxl/libhxl-python-tests/files/test_io/input-multiline.csv", "", "#* warning: 1"),
];

/// What they call what we refuse.
const REFUSALS: [(&str, &[&str]); 3] = [
    ("HXLTagsNotFoundException", &["hxl-no-tags"]),
    ("HXLHTMLException", &["exchange-web-page"]),
    ("HXLIOException", &["exchange-unknown-kind", "exchange-zip-without-table"]),
];

fn answers(file: &str) -> Option<Json> {
    let path = shared(&format!("hxl/{file}"))?;
    Some(serde_json::from_reader(File::open(path).unwrap()).unwrap())
}

fn opened(file: &str) -> Result<Dataset, Problem> {
    let path = shared(file).expect("the answers speak of files that lie beside them");
    Dataset::open(file, Box::new(File::open(path).unwrap()), &Opening::default())
}

fn why(problem: &Problem) -> &'static str {
    match problem {
        Problem::Refused(refusals) => refusals.0[0].why,
        other => panic!("{other}"),
    }
}

/// Columns and how many rows there are, or why the file cannot be read.
fn read(file: &str) -> Vec<String> {
    let mut rows = 0;
    let read = opened(file).and_then(|mut dataset| {
        dataset.rows(|_| {
            rows += 1;
            Ok(())
        })?;
        Ok(dataset)
    });
    let dataset = match read {
        Ok(dataset) => dataset,
        Err(problem) => return vec![why(&problem).to_owned()],
    };
    let shown = dataset.columns().iter().map(|column| shown(&column.header, column.tag_text()));
    [format!("{rows} rows")].into_iter().chain(shown).collect()
}

/// Headers in one line, whatever the spaces.
fn shown(header: &str, tag: &str) -> String {
    let words = header.split_whitespace().chain([tag]).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The same as the reference library told it.
fn read_by_them(answer: &Json) -> Vec<String> {
    if answer["ok"] != true {
        return vec![answer["error"].as_str().unwrap().split(':').next().unwrap().to_owned()];
    }
    let column =
        |column: &Json| shown(column[0].as_str().unwrap_or_default(), column[1].as_str().unwrap());
    let columns = answer["columns"].as_array().unwrap().iter().map(column);
    [format!("{} rows", answer["rows"])].into_iter().chain(columns).collect()
}

/// What the core schema finds: how much of each rule, and the first values.
fn judged(file: &str) -> BTreeMap<String, (usize, Vec<String>)> {
    let mut dataset = opened(file).unwrap();
    let report = validate(&Schema::core(), &mut dataset, Listing::default()).unwrap();
    let issues = report.issues.iter().map(|issue| {
        let values = issue.locations.iter().filter_map(|location| location.value.clone());
        let rule = format!("{} {}", issue.pattern, issue.severity.name());
        (rule, (issue.count, values.take(3).collect()))
    });
    issues.collect()
}

/// What is in one list and not in the other, as one difference.
fn difference(theirs: &[String], ours: &[String]) -> Option<(String, String)> {
    let only = |these: &[String], those: &[String]| {
        let only: Vec<_> = these.iter().filter(|this| !those.contains(this)).cloned().collect();
        only.join(", ")
    };
    (theirs != ours).then(|| (only(theirs, ours), only(ours, theirs)))
}

fn is_same_refusal(theirs: &[String], ours: &[String]) -> bool {
    let ([theirs], [ours]) = (theirs, ours) else { return false };
    REFUSALS.iter().any(|(name, keys)| name == theirs && keys.contains(&ours.as_str()))
}

fn assert_listed(found: &BTreeMap<String, (String, String)>, below: &str, lists: &[&Differences]) {
    let listed = lists.iter().copied().flatten().filter(|(file, ..)| file.starts_with(below));
    let listed: BTreeMap<String, (String, String)> = listed
        .map(|(file, theirs, ours)| {
            ((*file).to_owned(), ((*theirs).to_owned(), (*ours).to_owned()))
        })
        .collect();
    assert_eq!(*found, listed);
}

#[test]
fn files_have_the_columns_and_rows_that_the_reference_library_finds() {
    let Some(answers) = answers("ORACLE_libhxl_5.2.1.dev.json") else { return };
    let mut found = BTreeMap::new();
    for answer in answers.as_array().unwrap() {
        let file = answer["file"].as_str().unwrap();
        let (theirs, ours) = (read_by_them(answer), read(file));
        if !is_same_refusal(&theirs, &ours) {
            found.extend(difference(&theirs, &ours).map(|found| (file.to_owned(), found)));
        }
    }
    assert_listed(&found, "", &[READ]);
}

#[test]
fn the_core_schema_says_of_real_files_what_the_reference_library_says() {
    let Some(answers) = answers("ORACLE_libhxl_default_schema_validation.dev.json") else { return };
    let mut found = BTreeMap::new();
    for (name, answer) in answers.as_object().unwrap() {
        let file = format!("3w/{name}");
        let ours = judged(&file);
        assert_eq!(answer["is_valid"], ours.is_empty(), "{file}");
        let theirs = answer["issues"].as_array().unwrap().iter().map(|issue| {
            let text = |of: &Json, key: &str| of[key].as_str().unwrap().to_owned();
            let rule = format!("{} {}", text(issue, "tag"), text(issue, "severity"));
            let values =
                issue["first"].as_array().unwrap().iter().map(|first| text(first, "value"));
            let count = issue["location_count"].as_u64().unwrap() as usize;
            (rule, (count, values.collect::<Vec<_>>()))
        });
        let theirs: BTreeMap<_, _> = theirs.collect();
        for (rule, (_, values)) in &theirs {
            assert_eq!(ours.get(rule).map(|(_, values)| values), Some(values), "{file} {rule}");
        }
        let counts = |issues: &BTreeMap<String, (usize, Vec<String>)>| -> Vec<String> {
            issues.iter().map(|(rule, (count, _))| format!("{rule}: {count}")).collect()
        };
        let different = difference(&counts(&theirs), &counts(&ours));
        found.extend(different.map(|found| (file, found)));
    }
    assert_listed(&found, "3w/", &[JUDGED]);
}

const SCRIPT: &str = r#"
import json, logging, sys
import hxl
logging.disable(logging.CRITICAL)
def opened(path):
    return hxl.data(path, hxl.InputOptions(allow_local=True))
def told(path):
    try:
        source = opened(path)
        columns = [[column.header, column.display_tag] for column in source.columns]
        rows = sum(1 for row in source)
    except Exception as error:
        return {"ok": False, "error": type(error).__name__}
    issues = hxl.validation.validate(opened(path))["issues"]
    issues = sorted("%s %s: %d" % (i["tag_pattern"], i["severity"], i["location_count"]) for i in issues)
    return {"ok": True, "columns": columns, "rows": rows, "issues": issues}
print(json.dumps([told(path) for path in json.load(sys.stdin)]))
"#;

/// Every file below a folder, by its path.
fn files(folder: &Path, into: &mut Vec<String>) {
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, into);
        } else if !path.to_str().unwrap().contains("ORACLE") {
            into.push(path.to_str().unwrap().to_owned());
        }
    }
}

#[test]
fn every_file_of_the_hxl_world_is_read_and_judged_as_the_reference_library_does() {
    let Some(folder) = shared("hxl") else { return };
    let mut paths = Vec::new();
    files(&folder, &mut paths);
    let Some(said) = libhxl_reading(SCRIPT, &json!(paths).to_string()) else { return };
    let said: Vec<Json> = serde_json::from_str(&said).unwrap();
    let mut found = BTreeMap::new();
    for (path, answer) in paths.iter().zip(&said) {
        let file = format!("hxl{}", path.split_once("/data/hxl").unwrap().1);
        let (mut theirs, mut ours) = (read_by_them(answer), read(&file));
        if is_same_refusal(&theirs, &ours) {
            continue;
        }
        if answer["ok"] == true {
            let issues = judged(&file);
            ours.extend(issues.iter().map(|(rule, (count, _))| format!("{rule}: {count}")));
            let issues = answer["issues"].as_array().unwrap().iter();
            theirs.extend(issues.map(|issue| issue.as_str().unwrap().to_owned()));
        }
        found.extend(difference(&theirs, &ours).map(|found| (file, found)));
    }
    assert!(paths.len() > 90, "{}", paths.len());
    assert_listed(&found, "hxl/", &[READ, JUDGED]);
}

#[test]
fn every_difference_is_argued_where_people_read_it() {
    let page = include_str!("../../../../docs/hxl.md");
    for (file, ..) in READ.iter().chain(JUDGED) {
        let name = file.rsplit('/').next().unwrap();
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
}
