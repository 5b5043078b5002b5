//! The style sheet and the script: small, the same in both directions, readable.

use std::collections::{BTreeMap, BTreeSet};

use basics::Language;
use regex::Regex;

use super::{everything, gzipped, words};

fn asset(ending: &str) -> String {
    let asset = crate::assets().iter().find(|asset| asset.path.ends_with(ending)).unwrap();
    String::from_utf8(asset.bytes.clone()).unwrap()
}

#[test]
fn the_style_sheet_knows_no_left_and_no_right() {
    let style = asset(".css");
    let physical =
        Regex::new(r"(?i)\b(left|right)\b|(margin|padding|border)-(top|bottom)").unwrap();
    let found: Vec<&str> = physical.find_iter(&style).map(|found| found.as_str()).collect();
    assert_eq!(found, Vec::<&str>::new());
    assert_eq!(style.matches('{').count(), style.matches('}').count());
}

#[test]
fn style_and_script_are_within_their_budgets() {
    let style = gzipped(asset(".css").as_bytes());
    assert!(style < 12_000, "{style} bytes");
    let script = asset(".js");
    assert!(script.len() < 3_000, "{} bytes", script.len());
    for banned in ["eval", "innerHTML", "Function(", "document.write"] {
        assert!(!script.contains(banned), "{banned}");
    }
}

/// A folder does not silt up: a style that no example shows is either dead or untested.
#[test]
fn every_class_in_the_style_sheet_is_shown_by_an_example() {
    let named = Regex::new(r"\.([a-z][a-z0-9-]*)").unwrap();
    let text = Regex::new(r#"url\([^)]*\)|"[^"]*"|\{[^{}]*\}"#).unwrap();
    let style = asset(".css");
    let selectors = text.replace_all(&style, " ");
    let styled: BTreeSet<&str> =
        named.captures_iter(&selectors).map(|found| found.get(1).unwrap().as_str()).collect();
    let given = Regex::new(r#"class="([^"]*)""#).unwrap();
    let all: String = everything(&words(Language::ENGLISH)).into_iter().map(|(_, h)| h).collect();
    let shown: BTreeSet<&str> = given
        .captures_iter(&all)
        .flat_map(|found| found.get(1).unwrap().as_str().split_whitespace())
        .chain(["over"]) // set by the script while a file is held over its question
        .collect();
    assert_eq!(styled.difference(&shown).collect::<Vec<_>>(), Vec::<&&str>::new());
}

/// WCAG 2.2, 1.4.3 and 1.4.11: 4.5 to 1 for text, 3 to 1 for what shows a control or its state.
#[test]
fn every_colour_is_readable_on_what_it_stands_on() {
    let light = colours(include_str!("../assets/tokens.css"));
    let dark = colours(include_str!("../assets/dark.css"));
    assert_eq!(light.keys().collect::<Vec<_>>(), dark.keys().collect::<Vec<_>>());
    let pairs = [
        ("surface", 4.5, "ink quiet accent accent-strong good care bad twin low moderate high"),
        ("paper", 4.5, "ink quiet accent accent-strong bad"),
        ("sunk", 4.5, "ink quiet accent"),
        ("accent-soft", 4.5, "ink accent accent-strong"),
        ("good-soft", 4.5, "ink good"),
        ("care-soft", 4.5, "ink care"),
        ("bad-soft", 4.5, "ink bad"),
        ("twin-soft", 4.5, "ink twin"),
        ("low-soft", 4.5, "low"),
        ("moderate-soft", 4.5, "moderate"),
        ("high-soft", 4.5, "high"),
        ("accent", 4.5, "on-accent"),
        ("accent-strong", 4.5, "on-accent"),
        ("top", 4.5, "on-top"),
        ("map-0", 4.5, "ink"),
        ("map-1", 4.5, "ink"),
        ("map-2", 4.5, "ink"),
        ("map-3", 4.5, "ink"),
        ("map-4", 4.5, "on-deep"),
        ("map-5", 4.5, "on-deep"),
        ("surface", 3.0, "edge focus"),
        ("paper", 3.0, "edge focus"),
    ];
    for (theme, colours) in [("light", light), ("dark", dark)] {
        for (ground, least, texts) in pairs {
            for text in texts.split(' ') {
                let found = contrast(colours[text], colours[ground]);
                assert!(found >= least, "{theme}: {text} on {ground} is {found:.2}");
            }
        }
    }
}

/// Red, green and blue by the name of the colour.
fn colours(source: &str) -> BTreeMap<String, [f64; 3]> {
    let token = Regex::new(r"--([a-z0-9-]+): #([0-9a-f]{3,6});").unwrap();
    let channel = |hex: &str| f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
    token
        .captures_iter(source)
        .map(|found| {
            let hex = match &found[2] {
                short if short.len() == 3 => short.chars().flat_map(|c| [c, c]).collect(),
                long => long.to_owned(),
            };
            assert_eq!(hex.len(), 6, "{}", &found[1]);
            let rgb = [channel(&hex[0..2]), channel(&hex[2..4]), channel(&hex[4..6])];
            (found[1].to_owned(), rgb)
        })
        .collect()
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |rgb: [f64; 3]| {
        let [r, g, b] = rgb.map(|c| match c {
            dark if dark <= 0.040_45 => dark / 12.92,
            c => ((c + 0.055) / 1.055_f64).powf(2.4),
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}
