//! A document as its reader reads it: the tables once, for the page and for comparisons.

use basics::Day;
use look::table::{Column, Row, Table, table};
use maud::{Markup, html};
use words::Words;

use super::{instrument, named::Named};
use crate::{Document, Part};

/// One of the tables, written out.
struct Written {
    /// Its heading, and the key that it is compared under.
    title: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

/// The tables that have rows, each under its heading.
pub(super) fn tables(w: &Words, document: &Document, named: &Named) -> Markup {
    let written = written(w, document, named);
    html! {
        @for one in written.iter().filter(|one| !one.rows.is_empty()) {
            @let title = w.say(one.title);
            @let columns = one.columns.iter().map(|key| Column::text(w.say(key))).collect();
            @let rows = one.rows.iter().map(|cells| {
                Row::new(cells.iter().map(|cell| look::names::text(cell)).collect())
            });
            h2 { (title) }
            (table(&Table::new(w, &title, columns).rows(rows)))
        }
    }
}

/// The same for a document on paper.
pub(super) fn on_paper(w: &Words, document: &Document, named: &Named) -> Vec<outside::Part> {
    let written = written(w, document, named);
    let shown = written.into_iter().filter(|one| !one.rows.is_empty());
    shown
        .flat_map(|Written { title, columns, rows }| {
            let columns = columns.into_iter().map(|key| w.say(key)).collect();
            [
                outside::Part::Heading { depth: 2, text: w.say(title) },
                outside::Part::Table { columns, rows },
            ]
        })
        .collect()
}

/// Everything that two versions can differ in.
pub(super) fn parts(w: &Words, document: &Document, named: &Named) -> Vec<Part> {
    let part = |key: &str, title: String, text: String| Part { key: key.to_owned(), title, text };
    let mut parts = vec![part("head", w.say("agreements-head"), head(w, document))];
    parts.extend(document.sections.iter().map(|section| {
        let text = match &section.deviation {
            None => section.text.to_string(),
            Some(why) => format!("{}\n\n({}: {why})", section.text, w.say("agreements-deviation")),
        };
        part(&section.number.to_string(), section.title.to_string(), text)
    }));
    parts.extend(written(w, document, named).into_iter().map(|one| {
        let rows: Vec<String> = one.rows.iter().map(|cells| cells.join(" · ")).collect();
        part(one.title, w.say(one.title), rows.join("\n"))
    }));
    parts
}

fn head(w: &Words, document: &Document) -> String {
    let day = |day: Option<Day>| day.map_or_else(|| w.say("agreements-open-end"), |day| w.day(day));
    let consent = document.red_cross_consent.as_ref();
    let lines = [
        document.title.to_string(),
        instrument(w, document),
        format!("{}: {}", w.say("agreements-ask-first-day"), day(document.first_day)),
        format!("{}: {}", w.say("agreements-ask-last-day"), day(document.last_day)),
        w.say(&format!("agreements-branding-{}", document.branding.name())),
        consent.map_or(String::new(), ToString::to_string),
    ];
    lines.join("\n").trim_end().to_owned()
}

fn written(w: &Words, document: &Document, named: &Named) -> Vec<Written> {
    let line =
        |line: &Option<basics::Line>| line.as_ref().map_or(String::new(), ToString::to_string);
    let seats = document.seats.iter();
    let seats = seats.map(|seat| vec![named.text(w, seat.party), line(&seat.place)]);
    let indicators = document
        .indicators
        .iter()
        .map(|one| vec![one.name.to_string(), one.target.to_string(), line(&one.verified_by)]);
    let duties = document.duties.iter().map(|one| {
        let of = [&one.responsible, &one.accountable, &one.consulted, &one.informed];
        let of = of.map(|parties| named.texts(w, parties));
        [vec![one.task.to_string()], of.to_vec()].concat()
    });
    let deliverables = document.deliverables.iter();
    let deliverables =
        deliverables.map(|one| vec![one.title.to_string(), w.day(one.due), named.text(w, one.by)]);
    let reports = document.reporting.iter().map(|one| {
        let every = w.say(&format!("agreements-rhythm-{}", one.every.name()));
        vec![named.text(w, one.by), every]
    });
    let in_kind = document.in_kind.iter().map(|one| {
        let worth = one.worth.map_or(String::new(), |worth| w.money(worth));
        vec![named.text(w, one.by), one.what.to_string(), worth]
    });
    let table =
        |title, columns: &[&'static str], rows| Written { title, columns: columns.to_vec(), rows };
    let mut all = vec![
        table("agreements-parties", &["agreements-party", "agreements-place"], seats.collect()),
        table("agreements-indicators", INDICATORS, indicators.collect()),
        table("agreements-duties", DUTIES, duties.collect()),
        table("agreements-deliverables", DELIVERABLES, deliverables.collect()),
        table(
            "agreements-reporting",
            &["agreements-party", "agreements-rhythm"],
            reports.collect(),
        ),
    ];
    all.extend(money(w, document, named));
    all.push(table("agreements-in-kind", IN_KIND, in_kind.collect()));
    all
}

const INDICATORS: &[&str] =
    &["agreements-indicator", "agreements-target", "agreements-verified-by"];
const DUTIES: &[&str] = &[
    "agreements-task",
    "agreements-responsible",
    "agreements-accountable",
    "agreements-consulted",
    "agreements-informed",
];
const DELIVERABLES: &[&str] = &["agreements-deliverable", "agreements-due", "agreements-party"];
const LINES: &[&str] = &["agreements-line", "agreements-amount", "agreements-from"];
const TRANCHES: &[&str] = &["agreements-amount", "agreements-due", "agreements-condition"];
const IN_KIND: &[&str] = &["agreements-party", "agreements-contribution", "agreements-worth"];

/// What is paid for what, and when; the total stands as the last line.
fn money(w: &Words, document: &Document, named: &Named) -> Vec<Written> {
    let Some(funding) = &document.funding else { return Vec::new() };
    let lines = funding
        .lines
        .iter()
        .map(|one| vec![one.title.to_string(), w.money(one.amount), named.text(w, one.from)]);
    let total = vec![w.say("agreements-total"), w.money(funding.total), String::new()];
    let tranches = funding.tranches.iter().map(|one| {
        let due = one.due.map_or(String::new(), |due| w.day(due));
        vec![w.money(one.amount), due, one.condition.to_string()]
    });
    vec![
        Written {
            title: "agreements-lines",
            columns: LINES.to_vec(),
            rows: lines.chain([total]).collect(),
        },
        Written {
            title: "agreements-tranches",
            columns: TRANCHES.to_vec(),
            rows: tranches.collect(),
        },
    ]
}
