//! Examples of steps.

use words::Words;

use super::steps;
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let labels = ["file", "columns", "check", "bring-in"]
        .map(|step| words.say(&format!("sample-step-{step}")));
    vec![("import", steps(words, &labels.each_ref().map(String::as_str), 2))]
}
