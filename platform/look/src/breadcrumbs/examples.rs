//! Examples of breadcrumbs.

use words::Words;

use super::breadcrumbs;
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let (places, gao) = (words.say("sample-places"), words.say("sample-gao"));
    vec![("two", breadcrumbs(words, &[(&places, "/places"), (&gao, "/places/ML0703")]))]
}
