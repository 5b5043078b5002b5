//! The library: what drafts begin with, clause by clause, and where it comes from.

use std::collections::BTreeSet;

use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use crate::{
    Catalogue, Clause, Code, Library as Kept, Listed, Model, Origin, Standard, form,
    shape::StandardShape, store,
};

pub(crate) struct Library;

/// The mission’s own texts, each as it is now; for other clauses the product’s hold.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementLibrary")]
pub(crate) struct Shown {
    standards: Vec<StandardShape>,
    /// Keys that brought some of them and were taken back since.
    taken_back: Vec<String>,
}

impl Page for Library {
    const PATH: &'static str = "/agreements/library";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Shown;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let kept = store::library(cx).await?;
        let taken_back = packs::taken_back(cx).await?;
        let catalogue = store::catalogue(cx).await?;
        let links = cx.links(Self::PATH);
        let keeps = crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let title = w.say("agreements-kept-title");
        let set = button::link(
            Weight::Primary,
            "/agreements/library/set",
            &w.say("agreements-set-clause-title"),
        );
        let actions = html! {
            @if keeps { (set) }
            @for link in &links { (button::link(Weight::Quiet, link.path, &w.say(link.label))) }
        };
        let back = html! { a href="/agreements" { (w.say("agreements-title")) } };
        let head =
            Heading::new(&title).above(back).lede(w.say("agreements-kept-lead")).actions(actions);
        let keys = ["agreements-ask-clause", "agreements-text", "agreements-kept-origin"];
        let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
        let known = Known { kept: &kept, catalogue: &catalogue, taken_back: &taken_back };
        let rows = models(&kept).into_iter().map(|model| row(w, &known, &model, keeps));
        let body = html! {
            (heading(&head))
            (table(&Table::new(w, &title, columns).rows(rows)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Shown, Problem> {
        let kept = store::library(cx).await?;
        let standards: Vec<StandardShape> = kept.standards.iter().map(Record::shape).collect();
        let mut taken_back = packs::taken_back(cx).await?;
        taken_back.retain(|key| standards.iter().any(|one| one.signer.as_ref() == Some(key)));
        Ok(Shown { standards, taken_back: taken_back.into_iter().collect() })
    }
}

/// Those that the product ships or the mission has written, in the order of clauses.
fn models(kept: &Kept) -> Vec<Model> {
    let shipped = Clause::ALL.into_iter().filter(|clause| clause.is_of_the_library());
    let shipped = shipped.map(|clause| Model { entry: None, clause });
    let mut all: Vec<Model> =
        shipped.chain(kept.standards.iter().map(|one| one.model.clone())).collect();
    all.sort();
    all.dedup();
    all
}

/// What rows are told from.
struct Known<'a> {
    kept: &'a Kept,
    catalogue: &'a Catalogue,
    /// Keys that were taken back.
    taken_back: &'a BTreeSet<String>,
}

fn row(w: &Words, known: &Known<'_>, model: &Model, keeps: bool) -> Row {
    let own = known.kept.standards.iter().find(|one| one.model == *model);
    let clause = w.say(&format!("agreements-clause-{}", model.clause.name()));
    let told = own.and_then(|one| one.in_language(w.language()).or(one.texts.first()));
    let shipped = form::library(w, model.clause, w.language());
    let to = address(model);
    Row::new(vec![
        html! {
            (clause)
            @if let Some(code) = &model.entry { br; (named(w, known.catalogue, code)) }
        },
        html! {
            @match (told, shipped) {
                (Some(told), _) => div lang=(told.language) dir="auto" {
                    (names::lines(told.text.as_str()))
                },
                (None, Some((_, text))) => (names::lines(&text)),
                (None, None) => {},
            }
            @if keeps { p { (button::link(Weight::Quiet, &to, &w.say("agreements-change"))) } }
        },
        html! { (origin(w, own, known.taken_back)) },
    ])
}

/// What the entry is called that a text is for; one that nobody knows any more has its code.
fn named(w: &Words, catalogue: &Catalogue, code: &Code) -> String {
    let listed = catalogue.listed();
    let known = listed.iter().find(|one: &&Listed<'_>| one.code == *code);
    known.map_or_else(|| code.to_string(), |one| form::catalogue::name(w, one))
}

fn address(model: &Model) -> String {
    let entry = model.entry.as_ref().map(|one| format!("&instrument={one}"));
    let clause = model.clause.name();
    format!("/agreements/library/set?clause={clause}{}", entry.unwrap_or_default())
}

fn origin(w: &Words, own: Option<&Standard>, taken_back: &BTreeSet<String>) -> Markup {
    match own {
        None => html! { (w.say("agreements-kept-shipped")) },
        Some(own) => from(w, own.origin.as_ref(), own.number, taken_back),
    }
}

/// Where a version comes from, and which it is.
pub(super) fn from(
    w: &Words,
    origin: Option<&Origin>,
    number: i64,
    taken_back: &BTreeSet<String>,
) -> Markup {
    let number = w.tell("agreements-version-n", &[("number", Arg::from(number))]);
    html! {
        @match origin {
            None => (w.say("agreements-kept-here")),
            Some(origin) => {
                (names::text(origin.name.as_str())) " "
                code dir="ltr" { (packs::fingerprint(&origin.signer)) }
                @if taken_back.contains(&origin.signer) {
                    " " (tag::tag(Tone::Care, &w.say("agreements-kept-key-taken-back")))
                }
            }
        }
        br; (number)
    }
}
