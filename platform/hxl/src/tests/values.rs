//! Values as the reference library takes them: the same texts asked of both.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};
use testing::libhxl_reading;

use super::given::Dice;
use crate::values::{date, folded, has_stray_spaces, is_blank, number, single_spaced};

const SCRIPT: &str = r#"
import json, re, sys
from hxl import datatypes, validation
def date(text):
    try:
        return datatypes.normalise_date(text)
    except Exception:
        return None
stray = re.compile(validation.WhitespaceTest.PATTERN)
print(json.dumps([[
    datatypes.is_number(text), date(text), datatypes.normalise_space(text),
    datatypes.normalise_string(text), datatypes.is_empty(text), bool(stray.match(text)),
] for text in json.load(sys.stdin)]))
"#;

/// What dates are put together from.
fn dates(dice: &mut Dice, count: usize) -> Vec<String> {
    let years = ["2022", "2024", "1999", "22", "05", "2022", "0022", "20222"];
    let numbers = ["1", "03", "3", "12", "13", "15", "28", "29", "30", "31", "32", "0", "00", "2"];
    let months = ["Mar", "march", "Sept", "DECEMBER", "feb", "May", "mars", "Juin", "Aug."];
    let marks = ["/", "-", ".", " ", ", ", "", " of ", "  ", "\u{2013}"];
    let before = ["", "", "", "", "Mon ", "Tuesday, ", "on ", "le ", "~", "lundi "];
    let after = [
        "",
        "",
        "",
        "",
        "",
        " 10:30",
        "T10:30:00",
        "T10:30:00Z",
        " 10:30 pm",
        " 13:00 am",
        " 10h",
        "th",
        " 10h30",
        " 10:30:15.5 UTC",
        "T10:30+03:00",
        " +0300",
        " (tbc)",
        ".",
        " at 9 am",
        "T1030",
        " 25:00",
        " 10:61",
        "00:00:00",
        " BC",
        " EST",
        "st",
    ];
    let mut made = Vec::new();
    for _ in 0..count {
        let part = |dice: &mut Dice| match dice.below(10) {
            0..4 => dice.pick(&numbers),
            4..7 => dice.pick(&years),
            _ => dice.pick(&months),
        };
        let mark = dice.pick(&marks);
        let mut text = dice.pick(&before).to_owned();
        for place in 0..1 + dice.below(3) {
            if place > 0 {
                text += if dice.below(6) == 0 { dice.pick(&marks) } else { mark };
            }
            text += part(dice);
        }
        made.push(text + dice.pick(&after));
    }
    made
}

fn texts(dice: &mut Dice, count: usize) -> Vec<String> {
    let pieces = [
        "a", "Gao", " ", " ", "\t", "\n", "\u{A0}", "É", "ß", "’", "–", "1", "23", ".", ",", "-",
        "+", "e", "_", "٤", "nan", "inf", "\u{2003}", "x", "م", "",
    ];
    let mut made = Vec::new();
    for _ in 0..count {
        made.push((0..1 + dice.below(7)).map(|_| dice.pick(&pieces)).collect());
    }
    made
}

/// Why a date is rightly another one here, if it is.
fn excuse(text: &str, ours: Option<&str>, theirs: Option<&str>) -> Option<&'static str> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let first_length = numbers.map(str::len).next().unwrap_or_default();
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours.starts_with('-') => {
            theirs.ends_with(&ours[1..]).then_some("no clock says which year is meant")
        }
        (Some(_), Some(_)) if text.trim().bytes().all(|byte| byte.is_ascii_digit()) => {
            Some("serial days are a spreadsheet's, and eight digits a day")
        }
        (Some(ours), Some(theirs)) if first_length >= 4 && ours.len() == 10 => {
            let swapped = format!("{}{}{}", &ours[..4], &ours[7..], &ours[4..7]);
            (swapped == theirs).then_some("a year in front is followed by its month")
        }
        (Some(ours), Some(theirs)) if theirs.starts_with(ours) => {
            let says_weekday = text.contains("day") || text.contains("Mon");
            says_weekday.then_some("a weekday is no day of the month")
        }
        (None, Some(_)) if text.contains('_') => Some("a number with underscores is no date"),
        (None, Some(theirs)) => theirs.ends_with("02-29").then_some("there is no such day"),
        _ => None,
    }
}

#[test]
fn values_are_taken_as_the_reference_library_takes_them() {
    let mut dice = Dice::new(5);
    let mut asked = dates(&mut dice, 6_000);
    asked.extend(texts(&mut dice, 3_000));
    asked.extend(
        [0, 5, 31, 32, 99, 100, 101, 1000, 2199, 2200, 99_999, 100_001].map(|n| n.to_string()),
    );
    asked.extend(["2023-02-29", "2022-2-29", "2023-02-30"].map(str::to_owned));
    let Some(said) = libhxl_reading(SCRIPT, &json!(asked).to_string()) else { return };
    let said: Vec<Json> = serde_json::from_str(&said).unwrap();
    let mut excused = BTreeSet::new();
    let mut different = Vec::new();
    for (text, theirs) in asked.iter().zip(&said) {
        let day = date(text, true).map(|date| date.to_string());
        let ours = json!([
            number(text).is_some(),
            day,
            single_spaced(text),
            folded(text),
            is_blank(text),
            has_stray_spaces(text),
        ]);
        let several_lines = ours[5] == true && text.contains('\n');
        let same = |at: usize| ours[at] == theirs[at] || (at == 5 && several_lines);
        match excuse(text, day.as_deref(), theirs[1].as_str()) {
            _ if same(1) => {}
            Some(why) => drop(excused.insert(why)),
            None => different.push(format!("{text:?}: {ours} {theirs}")),
        }
        if ![0, 2, 3, 4, 5].into_iter().all(same) {
            different.push(format!("{text:?}: {ours} {theirs}"));
        }
    }
    assert!(
        different.is_empty(),
        "{} of {}\n{}",
        different.len(),
        asked.len(),
        different.join("\n")
    );
    let reasons: Vec<_> = excused.into_iter().collect();
    assert_eq!(
        reasons,
        [
            "a number with underscores is no date",
            "a weekday is no day of the month",
            "a year in front is followed by its month",
            "no clock says which year is meant",
            "serial days are a spreadsheet's, and eight digits a day",
            "there is no such day",
        ]
    );
}
