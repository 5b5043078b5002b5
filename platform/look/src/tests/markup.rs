//! The markup of the components.

use std::collections::BTreeSet;

use basics::{Day, Language, Period, Refusal, Refusals};
use insta::assert_snapshot;
use maud::{Markup, html};
use regex::Regex;

use super::{every_language, everything, whole_pages, words};
use crate::{
    dates,
    form::{self, Question},
    map, table,
    tag::{Level, level},
};

/// One element a line, so that a snapshot can be read.
fn lines(markup: &Markup) -> String {
    markup.0.replace("><", ">\n<")
}

#[test]
fn no_example_needs_more_than_the_content_policy_allows() {
    let inline = Regex::new(r#"(?i)\sstyle=|<style|<script(?: [^>]*)?>[^<]|\son[a-z]+="#).unwrap();
    for (name, html) in everything(&words(Language::ENGLISH)) {
        assert!(!inline.is_match(&html), "{name}: {html}");
    }
}

#[test]
fn every_label_and_description_leads_to_an_element_of_its_example() {
    let id = Regex::new(r#"\sid="([^"]+)""#).unwrap();
    let referring = Regex::new(r#"\s(?:for|aria-describedby|aria-labelledby)="([^"]+)""#).unwrap();
    for (name, html) in everything(&words(Language::ENGLISH)) {
        let ids: Vec<&str> = id.captures_iter(&html).map(|c| c.get(1).unwrap().as_str()).collect();
        let different: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), different.len(), "an id stands twice in {name}");
        for found in referring.captures_iter(&html) {
            for wanted in found[1].split(' ') {
                assert!(different.contains(wanted), "{name} refers to {wanted}");
            }
        }
    }
}

#[test]
fn what_people_typed_is_text_and_never_markup() {
    let words = words(Language::ENGLISH);
    let evil = "\"><script>alert(1)</script>";
    let question = Question::new(&words, "title", evil).value(evil).refusal(Some(evil.to_owned()));
    for html in [form::line(&question), form::paragraph(&question, 3), crate::names::text(evil)] {
        assert!(!html.0.contains("<script"), "{}", html.0);
        assert!(!html.0.contains("\">\""), "{}", html.0);
    }
}

#[test]
fn a_question_carries_its_refusal() {
    let words = words(Language::ENGLISH);
    let question = Question::new(&words, "title", "Title").hint("Short.").value("x").required();
    assert_snapshot!(lines(&form::line(&question.refusal(Some("Too short.".into())))), @r#"
    <div class="question refused">
    <label for="title">Title</label>
    <p class="hint" id="title-hint">Short.</p>
    <p class="refusal" id="title-refusal">
    <span class="unseen">Error: </span>Too short.</p>
    <input type="text" id="title" name="title" value="x" dir="auto" required aria-invalid="true" aria-describedby="title-hint title-refusal">
    </div>
    "#);
}

#[test]
fn the_summary_leads_to_each_question() {
    let words = words(Language::FRENCH);
    let refusals = Refusals(vec![
        Refusal::new("title", "refused-missing"),
        Refusal::new("other", "refused-missing"),
    ]);
    assert_snapshot!(lines(&form::error_summary(&words, &refusals, &[("title", "Titre")])), @r##"
    <section class="notice bad summary" role="alert" tabindex="-1" aria-labelledby="refusals">
    <h2 id="refusals">2 réponses sont à corriger</h2>
    <ul>
    <li>
    <a href="#title">Titre</a> — Renseignez ce champ.</li>
    <li>Renseignez ce champ.</li>
    </ul>
    </section>
    "##);
}

#[test]
fn a_secret_is_never_sent_back() {
    let words = words(Language::ENGLISH);
    let question = Question::new(&words, "password", "Password").value("hunter2");
    assert!(!form::password(&question).0.contains("hunter2"));
}

#[test]
fn a_table_reads_as_a_table_and_its_first_cell_leads_to_the_record() {
    let words = words(Language::ENGLISH);
    let columns = vec![
        table::Column::text("Title").sorted("/a?sort=-title", table::Order::Ascending),
        table::Column::number("People"),
    ];
    let row = table::Row::new(vec![html! { "Wells" }, html! { "4,200" }]).href("/a/1");
    assert_snapshot!(lines(&table::table(&table::Table::new(&words, "A", columns).rows([row]))), @r#"
    <div class="table cards">
    <table role="table">
    <caption class="unseen">A</caption>
    <thead role="rowgroup">
    <tr role="row">
    <th scope="col" role="columnheader" aria-sort="ascending">
    <a href="/a?sort=-title">Title</a>
    </th>
    <th scope="col" role="columnheader" class="numeric">People</th>
    </tr>
    </thead>
    <tbody role="rowgroup">
    <tr role="row">
    <th scope="row" role="rowheader">
    <a href="/a/1">Wells</a>
    </th>
    <td role="cell" class="numeric" data-label="People">4,200</td>
    </tr>
    </tbody>
    </table>
    </div>
    "#);
}

#[test]
fn a_level_is_said_and_drawn() {
    assert_snapshot!(lines(&level(&words(Language::ENGLISH), Level::High)), @r#"
    <span class="tag level high">
    <svg aria-hidden="true" viewBox="0 0 22 10">
    <rect class="on" x="0" y="6" width="4" height="4" rx="1">
    </rect>
    <rect class="on" x="6" y="4" width="4" height="6" rx="1">
    </rect>
    <rect class="on" x="12" y="2" width="4" height="8" rx="1">
    </rect>
    <rect x="18" y="0" width="4" height="10" rx="1">
    </rect>
    </svg>
    <span class="unseen">Sensitivity: </span>High</span>
    "#);
}

#[test]
fn an_open_end_is_said() {
    let first = Day::new(2026, 3, 1);
    let check = |language, last| {
        dates::period_in_words(&words(language), Period::new(first, last).unwrap())
    };
    let last = Day::new(2026, 5, 31);
    assert_eq!(check(Language::ENGLISH, last), "1 March 2026 to 31 May 2026");
    assert_eq!(check(Language::ENGLISH, first), "1 March 2026");
    assert_eq!(check(Language::ENGLISH, None), "from 1 March 2026, no last day");
    assert_eq!(check(Language::FRENCH, None), "à partir du 1er mars 2026, sans dernier jour");
}

#[test]
fn what_is_owed_says_how_late_it_is() {
    let today = Day::new(2026, 3, 15).unwrap();
    let check = |language, days| {
        let html = dates::due(&words(language), today.plus_days(days), today).0;
        let (_, said) = html.split_once("</time>").unwrap();
        said.split(['<', '>']).nth(2).unwrap().to_owned()
    };
    assert_eq!(check(Language::ENGLISH, -1), "1 day late");
    assert_eq!(check(Language::ENGLISH, 0), "today");
    assert_eq!(check(Language::ENGLISH, 1), "tomorrow");
    assert_eq!(check(Language::FRENCH, 6), "dans 6 jours");
    assert_eq!(check(Language::ARABIC, -2), "متأخر يومين");
    assert_eq!(check(Language::ARABIC, 11), "بعد 11 يومًا");
}

#[test]
fn a_figure_is_written_as_the_language_writes_it() {
    let check = |language, value| map::figure(&words(language), value);
    assert_eq!(check(Language::ENGLISH, 1_234.0), "1,234");
    assert_eq!(check(Language::ENGLISH, 0.25), "0.3");
    assert_eq!(check(Language::FRENCH, 12.5), "12,5");
    assert_eq!(check(Language::ENGLISH, -0.5), "-0.5");
    assert_eq!(check(Language::ENGLISH, f64::NAN), "not stated");
}

/// K30: three different drawings for no report, for zero and for few.
#[test]
fn no_report_looks_like_neither_zero_nor_few() {
    for (name, html) in map::examples(&words(Language::ENGLISH)) {
        for class in ["none", "c0", "c2", "c3", "c5"] {
            let class = format!("class=\"{class}\"");
            assert!(html.0.contains(&class), "{name} lacks {class}");
        }
        assert!(html.0.contains("No report"), "{name}");
    }
}

#[test]
fn a_page_says_its_language_and_direction_and_has_its_landmarks() {
    let check = |language| {
        let [page, _] = whole_pages(&words(language), &html! { h1 { "Places" } });
        page.0
    };
    let arabic = check(Language::ARABIC);
    assert!(arabic.contains(r#"<html lang="ar" dir="rtl">"#), "{arabic}");
    let english = check(Language::ENGLISH);
    assert!(english.starts_with(r#"<!DOCTYPE html><html lang="en" dir="ltr">"#), "{english}");
    for part in [
        "<title>Places – Comity</title>",
        r##"<body><a class="skip" href="#content">"##,
        r#"<main id="content" tabindex="-1">"#,
        r#"<a href="/owed" aria-current="page">"#,
        r#"<input type="hidden" name="return" value="/places?q=1">"#,
        r#"<button name="language" value="ar" lang="ar" aria-pressed="false">العربية</button>"#,
    ] {
        assert!(english.contains(part), "{part} is not in {english}");
    }
}

#[test]
fn bars_grow_from_where_the_line_begins() {
    let first_bar = |language| {
        let html = crate::bar::examples(&words(language)).remove(0).1.0;
        html.split("<rect ").nth(2).unwrap().split(" height").next().unwrap().to_owned()
    };
    assert_eq!(first_bar(Language::ENGLISH), r#"x="0.0%" width="70.0%""#);
    assert_eq!(first_bar(Language::ARABIC), r#"x="30.0%" width="70.0%""#);
}

#[test]
fn every_component_has_examples_in_every_language() {
    for words in every_language() {
        for (component, examples) in crate::examples(&words) {
            assert!(!examples.is_empty(), "{component}");
            assert!(examples.iter().all(|(_, html)| !html.0.is_empty()), "{component}");
        }
    }
}
