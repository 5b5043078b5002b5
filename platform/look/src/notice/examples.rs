//! Examples of notices.

use maud::html;
use words::Words;

use super::{Kind, Notice, notice};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let said = |kind, key: &str| Notice::new(kind, words.say(key));
    let body = html! { p { (words.say("sample-report-late-body")) } };
    vec![
        ("info", notice(words, &said(Kind::Info, "sample-info"))),
        ("success", notice(words, &said(Kind::Success, "sample-saved"))),
        ("warning", notice(words, &said(Kind::Warning, "sample-report-late").body(body))),
        ("error", notice(words, &said(Kind::Error, "sample-refused-notice"))),
    ]
}
