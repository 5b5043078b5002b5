//! Made datasets held to made schemas: the reference library finds what we find.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};
use testing::libhxl_reading;

use super::given::{Dice, dataset};
use crate::{
    Schema,
    validate::{Issue, Listing, validate},
};

const SCRIPT: &str = r#"
import json, logging, sys
import hxl
logging.disable(logging.CRITICAL)
def told(data, schema):
    report = hxl.validation.validate(hxl.data(data), hxl.data(schema))
    issues = []
    for issue in report["issues"]:
        places = [[l.get("row"), l.get("col"), l.get("location_value"), l.get("suggested_value")]
                  for l in issue["locations"]]
        pattern = hxl.model.TagPattern.parse(issue["tag_pattern"])
        signs = ["+" + a for a in sorted(pattern.include_attributes)]
        signs += ["-" + a for a in sorted(pattern.exclude_attributes)]
        kind = pattern.tag + "".join(signs)
        issues.append([kind, issue["severity"], issue["location_count"], places])
    return {"is_valid": report["is_valid"], "issues": issues}
print(json.dumps([told(*case) for case in json.load(sys.stdin)]))
"#;

type Rows = Vec<Vec<String>>;

const TAGS: [&str; 10] = [
    "#org+name",
    "#org+code",
    "#adm1+name",
    "#adm1+code",
    "#date+start",
    "#date+end",
    "#affected+f",
    "#affected+m",
    "#sector",
    "#meta+url",
];

/// A value as people type it into such a column: mostly sound, sometimes not.
fn value(dice: &mut Dice, tag: &str) -> String {
    let odd = dice.below(60) == 0;
    let text = match tag.split('+').next().unwrap() {
        _ if dice.below(25) == 0 => "",
        _ if odd => dice.pick(&[
            "n/a",
            " ",
            "TBC",
            "  two  spaces ",
            "Égal",
            "12 000",
            "-1",
            "tab\tin",
            "x@y",
            "1.0",
        ]),
        "#org" => dice.pick(&["ACTED", "acted", "IRC", "Médecins", "Oxfam", "UNICEF"]),
        "#adm1" => dice.pick(&["Gao", "Mopti", "Kidal", "ML07", "ML05", "ML08"]),
        "#sector" => {
            dice.pick(&["Health", "Health", "Water and sanitation", "Protection", "Heath "])
        }
        "#date" => dice.pick(&[
            "2022-03-01",
            "2023-12-31",
            "15/04/2022",
            "March 2022",
            "2022",
            "2 May 2021",
        ]),
        "#affected" => {
            return (100 + dice.below(40) * if dice.below(80) == 0 { 100 } else { 1 }).to_string();
        }
        _ => dice.pick(&["https://example.org/a", "example.org", "+223 76 00 00", "a@example.org"]),
    };
    text.to_owned()
}

fn data(dice: &mut Dice) -> Rows {
    let tags: Vec<String> = (0..3 + dice.below(6)).map(|_| dice.pick(&TAGS).to_owned()).collect();
    let rows = [8, 12, 60, 260][dice.below(4)];
    // Repeated values, one of which is rare: what spelling looks for.
    let common = ["Planned", "Ongoing", "Completed"];
    let made = (0..rows).map(|row| {
        let mut cells: Vec<String> = tags.iter().map(|tag| value(dice, tag)).collect();
        cells.push(if row == 7 { "Ongoin" } else { common[row % 3] }.to_owned());
        cells
    });
    let made: Vec<_> = made.collect();
    let header = tags.iter().cloned().chain(["#status".to_owned()]).collect();
    [vec![header], made].concat()
}

/// Each rule asks for one to three things.
fn schema(dice: &mut Dice) -> Rows {
    let asks: [(&str, &[&str]); 17] = [
        ("#valid_required", &["true", "yes", "false"]),
        ("#valid_required+min", &["1", "2"]),
        ("#valid_required+max", &["1"]),
        ("#valid_datatype", &["number", "date", "url", "email", "phone", "text"]),
        ("#valid_datatype+consistent", &["true"]),
        ("#valid_value+min", &["2022-01-01", "100", "gao", "2022"]),
        ("#valid_value+max", &["2022-12-31", "130", "health"]),
        ("#valid_value+whitespace", &["true"]),
        ("#valid_value+regex", &["^[A-Z]", "^ML\\d\\d$", "a"]),
        ("#valid_value+case", &["true", "no"]),
        ("#valid_value+spelling", &["true"]),
        ("#valid_value+outliers", &["true"]),
        ("#valid_unique", &["true"]),
        ("#valid_unique+key", &["true", "#org+name,#adm1", "#date"]),
        ("#valid_correlation", &["#adm1+code", "#org+name,#sector"]),
        (
            "#valid_value+list",
            &["Health | Protection|Gao", "acted|IRC|ML07|Mopti", "Planned|Ongoing|Completed"],
        ),
        ("#description", &["Look again", "Mind this"]),
    ];
    let patterns = [
        "#org",
        "#adm1+code",
        "#adm1-code",
        "#date",
        "#affected",
        "#sector,#status",
        "#*",
        "#org+name",
        "#nothing",
    ];
    let mut rows = vec![["#valid_tag", "#valid_severity"].map(str::to_owned).to_vec()];
    rows[0].extend(asks.iter().map(|(tag, _)| (*tag).to_owned()));
    for _ in 0..1 + dice.below(4) {
        let mut row = vec![String::new(); rows[0].len()];
        row[0] = dice.pick(&patterns).to_owned();
        row[1] = dice.pick(&["", "info", "warning", "error"]).to_owned();
        for _ in 0..1 + dice.below(3) {
            let ask = dice.below(asks.len());
            row[2 + ask] = dice.pick(asks[ask].1).to_owned();
        }
        rows.push(row);
    }
    rows
}

/// An issue's kind, and where it was found. Which of several close values is proposed from a list is
/// chance there.
fn places(issue: &[Json], has_list: bool) -> (String, BTreeSet<String>) {
    let [pattern, severity, count, places] = issue else { panic!("four things") };
    let place = |place: &Json| {
        let suggestion = if has_list { json!(!place[3].is_null()) } else { place[3].clone() };
        format!("{} {} {} {suggestion}", place[0], place[1], place[2])
    };
    (
        format!("{pattern} {severity} {count}"),
        places.as_array().unwrap().iter().map(place).collect(),
    )
}

fn told(issue: &Issue) -> Vec<Json> {
    let places = issue.locations.iter().map(|place| {
        json!([place.row.map(|(_, index)| index), place.column, place.value, place.suggestion])
    });
    vec![
        issue.pattern.as_str().into(),
        issue.severity.name().into(),
        issue.count.into(),
        Json::Array(places.collect()),
    ]
}

#[test]
fn made_datasets_are_judged_as_the_reference_library_judges_them() {
    let mut dice = Dice::new(23);
    let cases: Vec<(Rows, Rows)> = (0..700).map(|_| (data(&mut dice), schema(&mut dice))).collect();
    let Some(said) = libhxl_reading(SCRIPT, &json!(cases).to_string()) else { return };
    let said: Vec<Json> = serde_json::from_str(&said).unwrap();
    let (mut invalid, mut kinds) = (0, BTreeSet::new());
    for ((rows, rules), theirs) in cases.iter().zip(&said) {
        let schema = Schema::read(&mut dataset(rules), &mut |_| None).unwrap();
        let listing = Listing { locations_max: usize::MAX };
        let report = validate(&schema, &mut dataset(rows), listing).unwrap();
        let shown = || format!("{rules:#?}\n{rows:?}\n{:#?}\n{theirs:#}", report.issues);
        assert_eq!(theirs["is_valid"], report.is_valid(), "{}", shown());
        let has_list = rules.iter().skip(1).any(|rule| !rule[17].is_empty());
        let found: BTreeSet<_> =
            report.issues.iter().map(|issue| places(&told(issue), has_list)).collect();
        let wanted = theirs["issues"].as_array().unwrap().iter();
        let wanted: BTreeSet<_> =
            wanted.map(|issue| places(issue.as_array().unwrap(), has_list)).collect();
        if found != wanted {
            println!(
                "RULES {:?}",
                rules
                    .iter()
                    .skip(1)
                    .map(|r| r
                        .iter()
                        .zip(&rules[0])
                        .filter(|(v, _)| !v.is_empty())
                        .map(|(v, k)| format!("{k}={v}"))
                        .collect::<Vec<_>>())
                    .collect::<Vec<_>>()
            );
            println!("TAGS {:?}", rows[0]);
            println!(
                "OURS {:?}\nTHEIRS {:?}",
                found
                    .difference(&wanted)
                    .map(|(k, v)| (k, v.len(), v.iter().take(4).collect::<Vec<_>>()))
                    .collect::<Vec<_>>(),
                wanted
                    .difference(&found)
                    .map(|(k, v)| (k, v.len(), v.iter().take(4).collect::<Vec<_>>()))
                    .collect::<Vec<_>>()
            );
            continue;
        }
        invalid += usize::from(!report.is_valid());
        kinds.extend(report.issues.iter().map(|issue| issue.refusal.why));
    }
    assert!((200..690).contains(&invalid), "{invalid}");
    assert!(kinds.len() >= 20, "{kinds:?}");
}
