//! What the components promise: valid words, a strict content policy, and a small first view.

mod markup;
mod style;

use basics::Language;
use flate2::{Compression, write::GzEncoder};
use maud::Markup;
use std::{collections::BTreeSet, io::Write};
use words::{Dictionary, Words};

use crate::{
    SAMPLE_WORDS, WORDS,
    layout::{Frame, MenuItem, SignedIn, narrow, page},
    notice::{Kind, Notice},
};

fn words(language: Language) -> Words {
    Dictionary::new(WORDS.iter().chain(SAMPLE_WORDS)).words(language)
}

fn every_language() -> impl Iterator<Item = Words> {
    [Language::ENGLISH, Language::FRENCH, Language::ARABIC].into_iter().map(words)
}

/// A page with everything that a frame can hold, and a signed-out one.
fn whole_pages(words: &Words, body: &Markup) -> [Markup; 2] {
    let menu = [
        MenuItem::new("Owed", "/owed", true).count("5"),
        MenuItem::new("Places", "/places", false).section("Registers"),
    ];
    let account = SignedIn {
        name: "Amina",
        organisation: "Water First",
        account: "/account",
        sign_out: "/sign-out",
    };
    let frame = Frame {
        instance: "Gao",
        menu: &menu,
        signed_in: Some(account),
        preferences: Some("/preferences"),
        notice: Some(Notice::new(Kind::Success, "Saved.")),
        ..Frame::new(words, "Places", "/places?q=1")
    };
    let signed_out = Frame { sign_in: Some("/sign-in"), ..Frame::new(words, "Sign in", "/") };
    [page(&frame, body), narrow(&signed_out, body)]
}

/// All examples, each with what to call it, and the whole pages.
fn everything(words: &Words) -> Vec<(String, String)> {
    let examples = crate::examples(words).into_iter().flat_map(|(component, examples)| {
        examples
            .into_iter()
            .map(move |(name, example)| (format!("{component}: {name}"), example.into_string()))
    });
    let pages = whole_pages(words, &maud::html! {});
    let pages = pages.map(|page| ("layout".to_owned(), page.into_string()));
    examples.chain(pages).collect()
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

fn keys(source: &str) -> BTreeSet<&str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .collect()
}

#[test]
fn every_word_is_there_in_every_language() {
    for sources in [WORDS, SAMPLE_WORDS] {
        let (_, english) = sources[0];
        assert!(!keys(english).is_empty());
        for (tag, text) in sources {
            assert_eq!(keys(text), keys(english), "{tag}");
        }
    }
}

#[test]
fn no_example_says_a_key_instead_of_a_word() {
    for words in every_language() {
        for (name, html) in everything(&words) {
            for prefix in [">look-", ">sample-", "\"look-", ">button-"] {
                assert!(!html.contains(prefix), "{name} in {}: {html}", words.language());
            }
        }
    }
}

/// The figures of the design: at most 30 KB and 5 requests for a first view.
#[test]
fn a_first_view_of_a_full_list_is_small() {
    let words = words(Language::ARABIC);
    let table = crate::table::examples(&words).remove(0).1;
    let long = maud::html! { @for _ in 0..10 { (table) } (crate::filters::examples(&words)[0].1) };
    let [page, _] = whole_pages(&words, &long);
    let page = gzipped(page.into_string().as_bytes());
    let assets: usize = crate::assets().iter().map(|asset| gzipped(&asset.bytes)).sum();
    assert!(page + assets < 20_000, "page {page}, assets {assets}");
    assert!(crate::assets().len() < 5);
}
