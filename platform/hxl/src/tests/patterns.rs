//! Tag patterns as the reference library takes them: the same pairs asked of both.

use serde_json::{Value as Json, json};
use testing::libhxl_reading;

use super::given::Dice;
use crate::{Column, Pattern};

const SCRIPT: &str = r#"
import json, logging, sys
from hxl.model import Column, TagPattern
logging.disable(logging.CRITICAL)
def told(pattern, tag):
    columns = Column.parse_list([tag])
    column = columns[0].display_tag if columns else ""
    try:
        return [column, TagPattern.parse(pattern).match(columns[0]) if columns else None]
    except Exception:
        return [column, "unclear"]
print(json.dumps([told(*pair) for pair in json.load(sys.stdin)]))
"#;

fn made(dice: &mut Dice, pieces: &[&str], most: usize) -> String {
    (0..1 + dice.below(most)).map(|_| dice.pick(pieces)).collect()
}

#[test]
fn patterns_match_what_the_reference_library_matches() {
    let mut dice = Dice::new(11);
    let names = [
        "#org",
        "#Org ",
        "org",
        "#*",
        "*",
        "#adm1",
        "#1",
        "#",
        "##org",
        " #org",
        "#sector/fr",
        "#é",
    ];
    let attributes = [
        "+impl", "-impl", "+name", "-name", " +code", "-code ", "+IMPL", "!", "+", "-", "+1",
        "+a_b", " ", "é",
    ];
    let mut asked = Vec::new();
    for _ in 0..6_000 {
        let pattern = dice.pick(&names).to_owned() + &made(&mut dice, &attributes, 4);
        let pattern = if dice.below(3) == 0 { dice.pick(&names).to_owned() } else { pattern };
        let tag_attributes = &["+impl", "+name", " +code", "+Impl", "+a_b", "-x", ""];
        asked.push((pattern, dice.pick(&names).to_owned() + &made(&mut dice, tag_attributes, 3)));
    }
    let Some(said) = libhxl_reading(SCRIPT, &json!(asked).to_string()) else { return };
    let said: Vec<Json> = serde_json::from_str(&said).unwrap();
    let mut matched = 0;
    for ((pattern, tag), theirs) in asked.iter().zip(said) {
        let column = Column::new("", tag);
        let ours = match (&column.tag, Pattern::parse(pattern)) {
            (None, _) => Json::Null,
            (Some(_), Err(_)) => "unclear".into(),
            (Some(tag), Ok(pattern)) => pattern.matches(tag).into(),
        };
        matched += usize::from(ours == true);
        // A tag with a language behind a slash, as before HXL 1.0, is one for us alone.
        if !tag.contains('/') {
            assert_eq!(json!([column.tag_text(), ours]), theirs, "{pattern:?} {tag:?}");
        }
    }
    assert!(matched > 200, "{matched}");
}
