//! Examples of the foot of a list.

use words::Words;

use super::{Pager, downloads, pager};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let middle = Pager {
        newer: Some("/activities?before=1"),
        older: Some("/activities?after=2"),
        shown: Some(words.say("sample-shown")),
    };
    let files = [("CSV", "/activities.csv"), ("XLSX", "/activities.xlsx")];
    vec![
        ("middle", pager(words, &middle)),
        ("first", pager(words, &Pager { newer: None, ..middle })),
        ("downloads", downloads(words, &files)),
    ]
}
