//! Examples of progress.

use words::Words;

use super::{Progress, progress};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let (label, text) = (words.say("sample-progress"), words.say("sample-progress-text"));
    let show =
        |id, done| progress(&Progress { id, label: &label, done, text: &text, running: false });
    vec![("known", show("import", Some((6_300, 10_000)))), ("unknown", show("export", None))]
}
