//! What is set: the two standards, both directions, and nothing that a text could run.

use basics::{Language, Moment};
use outside::{Document, Part, Press, Typesetter as _};

use crate::Typst;

fn document(language: Language, title: &str, parts: Vec<Part>) -> Document {
    Document {
        language,
        title: title.into(),
        kind: "MoU 1".into(),
        author: "Eau d’abord".into(),
        parts,
        foot: "comity.example/check · 7F3A-91C2".into(),
        page_words: ["Page ".into(), " / ".into()],
        made_at: Moment::parse("2026-11-27T12:00:00Z").unwrap(),
    }
}

fn all_parts() -> Vec<Part> {
    vec![
        Part::Heading { depth: 1, text: "1. Objet".into() },
        Part::Text { text: "Les parties conviennent :\nd’agir ensemble.".into(), language: None },
        Part::Facts(vec![("Début".into(), "1er mars 2026".into())]),
        Part::List(vec!["un puits".into(), "deux latrines".into()]),
        Part::Table {
            columns: vec!["Tranche".into(), "Montant".into()],
            rows: vec![vec!["1".into(), "USD 10 000".into()], vec!["2".into(), "USD 2 500".into()]],
        },
        Part::Beside {
            languages: [Language::FRENCH, Language::ARABIC],
            texts: ["L’eau est à tous.".into(), "الماء للجميع.".into()],
        },
        Part::Notice("Signé sur papier.".into()),
    ]
}

#[test]
fn a_document_is_tagged_and_fit_to_be_kept() {
    let pdf = Typst::default().pdf(&document(Language::FRENCH, "Convention", all_parts())).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let has = |text: &[u8]| pdf.windows(text.len()).any(|window| window == text);
    assert!(has(b"pdfuaid:part") && has(b"pdfaid:conformance"), "PDF/UA-1 and PDF/A-2a");
    assert!(has(b"/Lang") && has(b"NotoSans"), "its language and its fonts are in it");
}

#[test]
fn arabic_is_set_with_its_own_font_and_the_same_document_twice_is_the_same_file() {
    let typst = Typst::default();
    let parts = vec![Part::Text { text: "الماء للجميع".into(), language: None }];
    let document = document(Language::ARABIC, "مذكرة تفاهم", parts);
    let pdf = typst.pdf(&document).unwrap();
    assert!(pdf.windows(10).any(|window| window == b"NotoNaskhA"));
    assert_eq!(typst.pdf(&document).unwrap(), pdf);
}

#[test]
fn what_people_wrote_is_no_program() {
    let hostile = "#read(\"/etc/passwd\") #{while true {}} $ * _ ` <x> @y // \\ \u{202e}";
    let hostile = hostile.to_owned();
    let parts = vec![
        Part::Heading { depth: 1, text: hostile.clone() },
        Part::Text { text: hostile.clone(), language: Some(Language::UNDETERMINED) },
        Part::Table { columns: vec![hostile.clone()], rows: vec![vec![hostile.clone()]] },
        Part::Facts(vec![(hostile.clone(), hostile.clone())]),
        Part::List(vec![hostile.clone()]),
    ];
    assert!(Typst::default().pdf(&document(Language::ENGLISH, &hostile, parts)).is_ok());
}

#[tokio::test]
async fn a_document_that_nobody_would_sign_is_refused_before_it_is_set() {
    let press = Press::with(std::sync::Arc::new(Typst::default()));
    let text = "x".repeat(outside::CHARACTERS_MAX + 1);
    let parts = vec![Part::Text { text, language: None }];
    let refused = press.pdf(document(Language::ENGLISH, "Long", parts)).await.unwrap_err();
    assert!(refused.to_string().contains("refused"), "{refused}");
    assert!(press.pdf(document(Language::ENGLISH, "Short", vec![])).await.is_ok());
}
