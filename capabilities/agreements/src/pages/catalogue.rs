//! The catalogue of instruments: what can be drafted with, what each asks, and where it comes from.

use std::collections::{BTreeMap, BTreeSet};

use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    dates,
    heading::{Heading, heading},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::library;
use crate::{
    Chosen, Code, Entry, EntryShape, Instrument, Listed, NeedsShape, form::catalogue as said, store,
};

pub(crate) struct Catalogue;

/// The forms that the product knows and the mission’s entries on them.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementCatalogue")]
pub(crate) struct Shown {
    instruments: Vec<Item>,
}

/// A form or an entry, as it is now.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementCatalogueItem")]
pub(crate) struct Item {
    code: Code,
    form: Instrument,
    /// In the reader’s language, where it has a name in it.
    name: String,
    is_offered: bool,
    needs: NeedsShape,
    /// The last first; none of a form as the product knows it.
    versions: Vec<EntryShape>,
}

type Versions = BTreeMap<Code, Vec<Entry>>;

/// Whether whoever looks drafts agreements, and writes the catalogue; and the keys of packs that
/// they trust no more.
#[derive(Clone, Copy)]
struct Hand<'a> {
    drafts: bool,
    keeps: bool,
    taken_back: &'a BTreeSet<String>,
}

impl Page for Catalogue {
    const PATH: &'static str = "/agreements/catalogue";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Shown;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let kept = store::catalogue(cx).await?;
        let versions = store::entries(cx).await?;
        let taken_back = packs::taken_back(cx).await?;
        let actor = cx.viewer.actor.as_ref();
        let hand = Hand {
            drafts: crate::WRITE.is_held_by(actor),
            keeps: crate::KEEP.is_held_by(actor),
            taken_back: &taken_back,
        };
        let w = &cx.words;
        let title = w.say("agreements-catalogue-title");
        let set = w.say("agreements-set-instrument-title");
        let clauses = w.say("agreements-kept-title");
        let actions = html! {
            @if hand.keeps {
                (button::link(Weight::Primary, "/agreements/catalogue/set", &set))
            }
            (button::link(Weight::Quiet, "/agreements/library", &clauses))
        };
        let back = html! { a href="/agreements" { (w.say("agreements-title")) } };
        let lede = w.say("agreements-catalogue-lead");
        let head = Heading::new(&title).above(back).lede(lede).actions(actions);
        let keys =
            ["agreements-ask-instrument", "agreements-catalogue-asks", "agreements-kept-origin"];
        let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
        let listed = kept.listed();
        let rows = listed.iter().map(|one| row(w, one, &versions, hand));
        let body = html! {
            (heading(&head))
            (table(&Table::new(w, &title, columns).rows(rows)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Shown, Problem> {
        let kept = store::catalogue(cx).await?;
        let versions = store::entries(cx).await?;
        let item = |one: &Listed<'_>| Item {
            code: one.code.clone(),
            form: one.form,
            name: said::name(&cx.words, one),
            is_offered: one.is_offered(),
            needs: chosen(one).needs().into(),
            versions: versions.get(&one.code).into_iter().flatten().map(Record::shape).collect(),
        };
        Ok(Shown { instruments: kept.listed().iter().map(item).collect() })
    }
}

fn chosen(one: &Listed<'_>) -> Chosen {
    Chosen { form: one.form, entry: one.entry.map(Entry::drafted) }
}

fn row(w: &Words, one: &Listed<'_>, versions: &Versions, hand: Hand<'_>) -> Row {
    let row = Row::new(vec![
        called(w, one, hand),
        asked(w, one),
        html! { (origins(w, versions.get(&one.code).map_or(&[], Vec::as_slice), hand.taken_back)) },
    ]);
    row.tone(if one.is_offered() { Tone::Plain } else { Tone::Faded })
}

fn called(w: &Words, one: &Listed<'_>, hand: Hand<'_>) -> Markup {
    let draft = format!("/agreements/draft?instrument={}", one.code);
    let set = format!("/agreements/catalogue/set?code={}", one.code);
    html! {
        (said::name(w, one))
        @if one.code.form().is_none() {
            br;
            (w.tell("agreements-catalogue-on", &[("form", Arg::from(said::form(w, one.form)))]))
        }
        @if !one.is_offered() {
            " " (tag::tag(Tone::Faded, &w.say("agreements-catalogue-not-offered")))
        }
        p class="hint" { (said::hint(w, one)) }
        p { code dir="ltr" { (one.code) } }
        p {
            @if hand.drafts && one.is_offered() {
                (button::link(Weight::Quiet, &draft, &w.say("agreements-draft-title"))) " "
            }
            @if hand.keeps { (button::link(Weight::Quiet, &set, &w.say("agreements-change"))) }
        }
    }
}

fn asked(w: &Words, one: &Listed<'_>) -> Markup {
    let more = said::asks_more(w, &one.more());
    html! {
        ul { @for asked in said::asks(w, &chosen(one).needs()) { li { (asked) } } }
        @if !more.is_empty() {
            p { (w.say("agreements-catalogue-more")) }
            ul { @for asked in &more { li { (asked) } } }
        }
    }
}

/// Each version with its day, the last first; without one it is the product’s own.
fn origins(w: &Words, versions: &[Entry], taken_back: &BTreeSet<String>) -> Markup {
    html! {
        @if versions.is_empty() { (w.say("agreements-kept-shipped")) }
        @for one in versions {
            p {
                (library::from(w, one.origin.as_ref(), one.number, taken_back)) br;
                (dates::moment(w, one.at))
            }
        }
    }
}
