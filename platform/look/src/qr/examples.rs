//! Examples of a QR code.

use words::Words;

use super::qr;
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let title = words.say("sample-title");
    vec![("short", qr("https://comity.example", &title)), ("long", qr(&"x".repeat(400), &title))]
}
