//! The authentic text and a translation beside it, section by section.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Language, Problem, Refusals, Right};
use look::{
    button::{self, Weight, submit},
    form::{choice, get},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use crate::{Agreement, Section, Translation, form, shape::TranslationShape, store};

pub(crate) struct SideBySide;

/// The translation of an agreement into one language.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementTranslated")]
pub(crate) struct Shown {
    /// The language of the text that binds.
    authentic: Language,
    language: Language,
    sections: Vec<TranslationShape>,
    /// Sections that nobody has translated into it.
    missing: Vec<i64>,
}

impl Page for SideBySide {
    const PATH: &'static str = "/agreements/{id}/side-by-side";
    const NEEDS: Right = crate::READ;
    type About = Agreement;
    type Shape = Shown;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.maybe_read("language", language).map(drop)?)
    }

    async fn show(
        cx: &mut Context,
        one: Visible<Agreement>,
        query: &Form,
    ) -> Result<Screen, Problem> {
        let (language, told) = asked(cx, &one, query).await?;
        let writes = next_writes(cx, &one);
        let w = &cx.words;
        let title = w.say("agreements-side-by-side");
        let back = html! { a href=(one.path()) { (names::text(one.document.title.as_str())) } };
        let name = |language| w.dictionary().words(language).say("language-name");
        let authentic = one.document.language;
        let rows = one.document.sections.iter().map(|section| {
            let found = told.iter().find(|told| told.section == section.number);
            let to = writes.then(|| {
                let number = section.number;
                format!("{}/translate?section={number}&language={language}", one.path())
            });
            row(w, (section, authentic), found, to.as_deref())
        });
        let columns = [authentic, language].map(|one| Column::text(name(one))).to_vec();
        let binds = w.tell_plain("agreements-binds", &[("language", Arg::from(name(authentic)))]);
        let asks = query.question(w, "language", "agreements-ask-translation-language");
        let body = html! {
            (heading(&Heading::new(&title).above(back)))
            (notice(w, &Notice::new(Kind::Info, binds)))
            (get(&format!("{}/side-by-side", one.path()), html! {
                (choice(&asks, &form::languages(w)))
                (submit(Weight::Quiet, &w.say("agreements-show")))
            }))
            (table(&Table::new(w, &title, columns).rows(rows)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        one: Visible<Agreement>,
        query: &Form,
    ) -> Result<Shown, Problem> {
        let (language, told) = asked(cx, &one, query).await?;
        let is_told = |section: &&Section| told.iter().any(|told| told.section == section.number);
        let missing = one.document.sections.iter().filter(|section| !is_told(section));
        Ok(Shown {
            authentic: one.document.language,
            language,
            missing: missing.map(|section| section.number).collect(),
            sections: told.iter().map(|told| TranslationShape::of(told, &one.document)).collect(),
        })
    }
}

fn next_writes(cx: &Context, one: &Agreement) -> bool {
    super::next::Hand::of(cx, one).writes
}

fn language(text: &str) -> Option<Language> {
    Language::parse("language", text).ok()
}

/// The language that is asked for; else the reader’s, or the first of the product’s that is not the
/// authentic one.
async fn asked(
    cx: &mut Context,
    one: &Visible<Agreement>,
    query: &Form,
) -> Result<(Language, Vec<Translation>), Problem> {
    let authentic = one.document.language;
    let is_other = |language: &Language| language.primary() != authentic.primary();
    let asked = query.maybe_read("language", language).unwrap_or_default();
    let wanted = asked.or(Some(cx.words.language())).filter(is_other);
    let wanted = wanted.or_else(|| cx.words.dictionary().languages().find(is_other));
    let language = wanted.unwrap_or(authentic);
    let told = store::translations(cx, one).await?;
    let told = told.into_iter().filter(|told| told.language == language);
    Ok((language, told.collect()))
}

fn row(
    w: &Words,
    (section, authentic): (&Section, Language),
    told: Option<&Translation>,
    to: Option<&str>,
) -> Row {
    Row::new(vec![
        said(authentic, section.title.as_str(), section.text.as_str()),
        html! {
            @if let Some(told) = told {
                (said(told.language, told.title.as_str(), told.text.as_str()))
                @if !told.is_of(section) {
                    p { (tag::tag(Tone::Care, &w.say("agreements-out-of-date"))) }
                }
            } @else { span class="quiet-text" { (w.say("agreements-not-translated")) } }
            @if let Some(to) = to {
                p { (button::link(Weight::Quiet, to, &w.say("agreements-translate-title"))) }
            }
        },
    ])
}

fn said(language: Language, title: &str, text: &str) -> Markup {
    html! {
        div lang=(language) dir="auto" {
            strong { (names::text_in(language, title)) }
            (names::lines(text))
        }
    }
}
