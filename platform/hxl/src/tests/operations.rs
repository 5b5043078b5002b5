//! Cleaning, counting and merging, as the reference library does them.

use std::{borrow::Cow, fs::File};

use exchange::write::Value;
use serde_json::{Value as Json, json};
use testing::{libhxl_reading, shared};

use super::given::{Dice, dataset, opened};
use crate::{Aggregate, Cleaning, Column, Counting, Dataset, Merging, Opening, Pattern, Query};

type Rows = Vec<Vec<String>>;

fn list(patterns: &str) -> Vec<Pattern> {
    Pattern::parse_list(patterns).unwrap()
}

fn head(columns: &[Column]) -> Rows {
    let headers = columns.iter().map(|column| column.header.clone());
    let tags = columns.iter().map(|column| column.tag_text().to_owned());
    vec![headers.collect(), tags.collect()]
}

fn owned(cells: &[Cow<'_, str>]) -> Vec<String> {
    cells.iter().map(ToString::to_string).collect()
}

fn cleaned(cleaning: &Cleaning, dataset: &mut Dataset) -> Rows {
    let cleaner = cleaning.prepare(dataset).unwrap();
    let mut rows = head(dataset.columns());
    let done = cleaner.run(dataset, |cells| {
        rows.push(owned(cells));
        Ok(())
    });
    done.unwrap();
    rows
}

fn merged(merging: &Merging, first: &mut Dataset, second: &mut Dataset) -> Rows {
    let merger = merging.prepare(first, second).unwrap();
    let mut rows = head(merger.columns());
    merger
        .run(first, |cells| {
            rows.push(owned(cells));
            Ok(())
        })
        .unwrap();
    rows
}

fn counted(counting: &Counting, dataset: &mut Dataset) -> Rows {
    let counted = counting.run(dataset).unwrap();
    let text = |value: &Value| match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Decimal(number) => format!("{number:.6}"),
        Value::Day(day) => day.to_string(),
    };
    let rows = counted.rows.iter().map(|row| row.iter().map(text).collect());
    head(&counted.columns).into_iter().chain(rows).collect()
}

fn script_file(name: &str) -> Option<Dataset> {
    let path = shared(&format!("hxl/libhxl-python-tests/files/test_scripts/{name}"))?;
    Some(Dataset::open(name, Box::new(File::open(path).unwrap()), &Opening::default()).unwrap())
}

/// All rows of a file, as they stand.
fn rows_of(name: &str) -> Rows {
    cleaned(&Cleaning::default(), &mut script_file(name).unwrap())
}

#[test]
fn the_reference_librarys_own_examples_come_out_as_its_own_answers() {
    let Some(mut simple) = script_file("input-simple.csv") else { return };
    let tags = "sector,subsector";
    let clean = |cleaning: Cleaning, name| cleaned(&cleaning, &mut script_file(name).unwrap());
    let usual = Cleaning::default();
    for (ours, theirs) in [
        (clean(usual.clone(), "input-simple.csv"), "clean-output-headers.csv"),
        (
            clean(Cleaning { spaces: list("*"), ..usual.clone() }, "input-whitespace.csv"),
            "clean-output-whitespace-all.csv",
        ),
        (
            clean(Cleaning { spaces: list("subsector"), ..usual.clone() }, "input-whitespace.csv"),
            "clean-output-whitespace-tags.csv",
        ),
        (
            clean(Cleaning { upper: list(tags), ..usual.clone() }, "input-simple.csv"),
            "clean-output-upper.csv",
        ),
        (
            clean(Cleaning { lower: list(tags), ..usual }, "input-simple.csv"),
            "clean-output-lower.csv",
        ),
    ] {
        assert_eq!(ours, rows_of(theirs), "{theirs}");
    }
    for (aggregate, theirs) in [
        (None, "count-output-simple.csv"),
        (Some("sum(targeted) as Total targeted#targeted+total"), "count-output-aggregated.csv"),
        (Some("count() as Activities#output+activities"), "count-output-colspec.csv"),
    ] {
        let aggregates = aggregate.map(|text| Aggregate::parse(text).unwrap());
        let aggregates = aggregates.into_iter().collect();
        let counting = Counting { keys: list("org,adm1"), aggregates, queries: Vec::new() };
        assert_eq!(counted(&counting, &mut simple), rows_of(theirs), "{theirs}");
    }
    for (first, replaces, overwrites, theirs) in [
        ("input-simple.csv", false, false, "merge-output-basic.csv"),
        ("input-status.csv", true, false, "merge-output-replace.csv"),
        ("input-status.csv", true, true, "merge-output-overwrite.csv"),
    ] {
        let (keys, tags) = (list("sector"), list("status"));
        let merging = Merging { keys, tags, replaces, overwrites, queries: Vec::new() };
        let mut first = script_file(first).unwrap();
        let mut second = script_file("input-merge.csv").unwrap();
        assert_eq!(merged(&merging, &mut first, &mut second), rows_of(theirs), "{theirs}");
    }
}

const SCRIPT: &str = r#"
import json, logging, sys
import hxl
logging.disable(logging.CRITICAL)
def text(value):
    return ("%.6f" % value if value != int(value) else str(int(value))) if isinstance(value, float) else str(value)
def told(case):
    source = hxl.data(case["rows"])
    if case["do"] == "clean":
        source = source.clean_data(queries=case["queries"], **case["how"])
    elif case["do"] == "count":
        source = source.count(case["keys"], case["aggregates"], queries=case["queries"])
    else:
        source = source.merge_data(hxl.data(case["second"]), case["keys"], case["tags"],
                                   replace=case["replace"], overwrite=case["overwrite"])
    rows = [[column.header or "" for column in source.columns], source.display_tags]
    return rows + [[text(value) for value in row.values] for row in source]
print(json.dumps([told(case) for case in json.load(sys.stdin)]))
"#;

const TAGS: [&str; 8] = [
    "#org",
    "#org+acronym",
    "#adm1+code",
    "#adm1+name",
    "#date+start",
    "#affected+f",
    "#affected+m",
    "#sector",
];

fn rows(dice: &mut Dice) -> Rows {
    let mut rows: Rows = vec![TAGS.map(str::to_owned).to_vec()];
    let cells: [&[&str]; 8] = [
        &["ACTED", " acted ", "Médecins  du Monde", "", "OXFAM"],
        &["MDM", "", "OX"],
        &["ML01", "ML02", "ml01 ", "ML03"],
        &["Kayes", "Koulikoro", "KAYES", ""],
        &["2022-03-01", "15/04/2022", "3 May 2021", "TBC", "2020", "4/5/2022", "", "May 2023"],
        &["100", "12.5", "1,250", "1 000", "n/a", "", "7.0", "1e3"],
        &["5", "5.25", "x", "", "010"],
        &["Health", "health", "WASH", "Eau, hygiène"],
    ];
    for _ in 0..4 + dice.below(12) {
        rows.push(cells.iter().map(|cells| dice.pick(cells).to_owned()).collect());
    }
    rows
}

fn case(dice: &mut Dice) -> Json {
    let queries =
        ["#sector=health", "#affected>20", "#date<2022-01-01", "#org~^a", "#adm1 is empty"];
    let queries: Vec<&str> = (0..dice.below(3)).map(|_| dice.pick(&queries)).collect();
    let keys = ["#org", "#adm1+code", "#sector", "#org,#sector", "#date", "#affected+f,#adm1+name"];
    match dice.below(3) {
        0 => {
            let how: [(&str, &[&str]); 5] = [
                ("whitespace", &["#*", "#org,#sector"]),
                ("upper", &["#org"]),
                ("lower", &["#sector,#adm1"]),
                ("date", &["#date"]),
                ("number", &["#affected", "#affected+f"]),
            ];
            let mut asked = json!({ "purge": dice.below(3) == 0 });
            for _ in 0..1 + dice.below(3) {
                let (what, where_) = how[dice.below(how.len())];
                asked[what] = dice.pick(where_).into();
            }
            json!({ "do": "clean", "rows": rows(dice), "how": asked, "queries": queries })
        }
        1 => {
            let aggregates = [
                "count() as How many#meta+count",
                "sum(#affected)",
                "average(#affected+f) as Mean#affected+mean",
                "min(#date) as First#date+first",
                "max(#date+start)",
                "max(#affected+m) as Most#affected+most",
                "min(#org)",
                "concat(#sector) as Sectors#sector+list",
            ];
            let aggregates: Vec<&str> =
                (0..1 + dice.below(3)).map(|_| dice.pick(&aggregates)).collect();
            let keys = dice.pick(&keys);
            json!({ "do": "count", "rows": rows(dice), "keys": keys, "aggregates": aggregates, "queries": queries })
        }
        _ => {
            let tags = ["#affected+f", "#org+acronym,#date", "#sector"];
            let (keys, tags) = (
                dice.pick(&["#adm1+code", "#org-acronym", "#sector,#adm1+name"]),
                dice.pick(&tags),
            );
            let (replace, overwrite) = (dice.below(2) == 0, dice.below(2) == 0);
            let (rows, second) = (rows(dice), rows(dice));
            json!({
                "do": "merge", "rows": rows, "second": second, "keys": keys, "tags": tags,
                "replace": replace, "overwrite": overwrite,
            })
        }
    }
}

fn done(case: &Json) -> Rows {
    let rows = |key: &str| -> Rows { serde_json::from_value(case[key].clone()).unwrap() };
    let patterns = |value: &Json| list(value.as_str().unwrap_or_default());
    let texts = |key: &str| -> Vec<String> {
        serde_json::from_value(case[key].clone()).unwrap_or_default()
    };
    let queries: Vec<Query> =
        texts("queries").iter().map(|text| Query::parse(text).unwrap()).collect();
    let mut first = dataset(&rows("rows"));
    match case["do"].as_str().unwrap() {
        "clean" => {
            let how = &case["how"];
            let cleaning = Cleaning {
                spaces: patterns(&how["whitespace"]),
                upper: patterns(&how["upper"]),
                lower: patterns(&how["lower"]),
                dates: patterns(&how["date"]),
                numbers: patterns(&how["number"]),
                purges: how["purge"] == true,
                queries,
                ..Cleaning::default()
            };
            cleaned(&cleaning, &mut first)
        }
        "count" => {
            let aggregates = texts("aggregates");
            let aggregates =
                aggregates.iter().map(|text| Aggregate::parse(text).unwrap()).collect();
            counted(&Counting { keys: patterns(&case["keys"]), aggregates, queries }, &mut first)
        }
        _ => {
            let merging = Merging {
                keys: patterns(&case["keys"]),
                tags: patterns(&case["tags"]),
                replaces: case["replace"] == true,
                overwrites: case["overwrite"] == true,
                queries,
            };
            merged(&merging, &mut first, &mut dataset(&rows("second")))
        }
    }
}

#[test]
fn made_datasets_come_out_as_the_reference_library_makes_them() {
    let mut dice = Dice::new(3);
    let cases: Vec<Json> = (0..500).map(|_| case(&mut dice)).collect();
    let Some(said) = libhxl_reading(SCRIPT, &json!(cases).to_string()) else { return };
    let said: Vec<Rows> = serde_json::from_str(&said).unwrap();
    for (case, theirs) in cases.iter().zip(&said) {
        assert_eq!(done(case), *theirs, "{case:#}");
    }
}

/// Where the reference library loses something, ours does not.
#[test]
fn cleaning_keeps_what_the_reference_library_would_lose() {
    let text = "#affected,#geo+lat,#date,#geo+coord\n\
        \"-1,250\",12.63921234,2022/03/05,\"45:30N; 12,5\"\n\
        12 km,12°30'N,20220305,x\n\
        \"1.234,5\",,44562,\n\
        \"7,5\",,15 mars 2022,\n";
    let ours = cleaned(&Cleaning::usual(), &mut opened(text));
    let column = |at: usize| ours[2..].iter().map(|row| row[at].as_str()).collect::<Vec<_>>();
    // A sign, a unit, a decimal comma.
    assert_eq!(column(0), ["-1250", "12 km", "1234.5", "7.5"]);
    assert_eq!(column(1), ["12.63921234", "12.5", "", ""]);
    assert_eq!(column(2), ["2022-03-05", "2022-03-05", "2022-01-01", "2022-03-15"]);
    assert_eq!(column(3), ["45.5,12.5", "x", "", ""]);
}

#[test]
fn cleaning_says_what_it_changed_and_what_it_could_not_read() {
    let mut dataset = opened("#org,#date,#reached\n IRC ,TBC,1\nACTED,1/2/2022,x,beyond\n");
    let mut rows = Vec::new();
    let cleaning = Cleaning::usual();
    let cleaner = cleaning.prepare(&mut dataset).unwrap();
    let cleaned = cleaner.run(&mut dataset, |cells| {
        rows.push(owned(cells));
        Ok(())
    });
    let cleaned = cleaned.unwrap();
    assert_eq!((cleaned.rows, cleaned.changed, cleaned.unclear), (2, 2, 2));
    let examples: Vec<_> =
        cleaned.examples.iter().map(|of| (of.column, of.row, of.value.as_str())).collect();
    assert_eq!(examples, [(1, 2, "TBC"), (2, 3, "x")]);
    assert_eq!(rows[1], ["ACTED", "2022-02-01", "x", "beyond"]);
}

#[test]
fn a_second_column_of_a_merged_pattern_is_kept_beside_the_first() {
    let mut first = opened("#adm1+code,#population\nML01,\n");
    let mut second = opened("#adm1+code,#population+f,#population+m\nML01,5,6\n");
    let merging = Merging {
        keys: list("#adm1+code"),
        tags: list("#population"),
        replaces: true,
        ..Merging::default()
    };
    let rows = merged(&merging, &mut first, &mut second);
    assert_eq!(rows[1..], [["#adm1+code", "#population", "#population+m"], ["ML01", "5", "6"]]);
}
