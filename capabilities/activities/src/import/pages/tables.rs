//! The tables of an import's page: rows with their verdicts, columns, organisations.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Organisation, Problem};
use exchange::columns::Column as Known;
use look::{
    empty::empty,
    names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use words::{Arg, Words};

use super::said;
use crate::import::{
    Import,
    cells::BroughtRow,
    choice::Choice,
    jobs::{judging, register::Register},
    known::Listed,
    shape::OrganisationShape,
    sheet::Sheet,
    staged::Key,
    store,
    verdict::{By, Told, Verdict},
};

/// A page of rows, and where the next one begins.
pub(super) struct Rows {
    pub rows: Vec<(BroughtRow, Told)>,
    pub after: Option<String>,
}

const PAGE_ROWS: usize = 50;
const ORGANISATIONS_SHOWN: usize = 200;

/// The rows with a verdict, from a place `piece-index` on. Pieces without such rows are not read.
pub(super) async fn rows_by_verdict(
    cx: &mut Context,
    import: &Import,
    verdict: Verdict,
    after: &str,
) -> Result<Rows, Problem> {
    let number = |text: &str| text.parse::<usize>().ok();
    let from = after.split_once('-').and_then(|(a, b)| Some((number(a)?, number(b)?)));
    let from = from.unwrap_or((0, 0));
    let counts = store::piece_counts(&mut cx.tx, import).await?;
    let mut found = Rows { rows: Vec::new(), after: None };
    for (piece, counts) in counts.iter().enumerate().skip(from.0) {
        if counts.get(verdict) == 0 {
            continue;
        }
        let cells = store::cells(&mut cx.tx, import, piece).await?;
        let verdicts = store::verdicts(&mut cx.tx, import, piece).await?;
        let begin = if piece == from.0 { from.1 } else { 0 };
        let rows = cells.into_iter().zip(verdicts).enumerate().skip(begin);
        for (index, row) in rows.filter(|(_, (_, judgement))| judgement.verdict == verdict) {
            if found.rows.len() == PAGE_ROWS {
                found.after = Some(format!("{piece}-{index}"));
                return Ok(found);
            }
            found.rows.push(row);
        }
    }
    Ok(found)
}

/// Rows by what a person knows them again, each with its verdict.
pub(super) fn rows(
    w: &Words,
    import: &Import,
    sheet: &Sheet,
    register: &Register,
    rows: &[(BroughtRow, Told)],
) -> Markup {
    let plan = judging::plan(w, import, sheet);
    let parts = (register.shown)(&import.mapping);
    let first = |row: &BroughtRow, columns: &[Known]| {
        let texts = columns.iter().map(|column| said::cell(w, &plan, row, *column));
        texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    };
    let shown = rows.iter().map(|(row, judgement)| {
        let mut cells = vec![html! { (row.number) }];
        cells.extend(parts.iter().map(|(_, columns)| names::text(&first(row, columns))));
        let mend = mend_link(w, import, row, judgement);
        let why = html! { (why(w, judgement)) (mend) };
        cells.extend([verdict(w, judgement.verdict), why]);
        let is_refused = judgement.verdict == Verdict::Refused;
        Row::new(cells).tone(if is_refused { Tone::Bad } else { Tone::Plain })
    });
    let mut columns = vec![Column::number(w.say("activities-import-row"))];
    columns.extend(parts.iter().map(|(heading, _)| Column::text(w.say(heading))));
    columns.push(Column::text(w.say("activities-import-verdict")));
    columns.push(Column::text(w.say("activities-import-why")));
    let caption = w.say("activities-import-by-verdict");
    let nothing = empty(&w.say("activities-import-no-rows"), "", None);
    table(&Table::new(w, caption, columns).rows(shown).empty(nothing))
}

fn verdict(w: &Words, verdict: Verdict) -> Markup {
    let tone = match verdict {
        Verdict::Accepted => Tone::Good,
        Verdict::Corrected => Tone::Care,
        Verdict::Refused => Tone::Bad,
        Verdict::Duplicate => Tone::Twin,
        Verdict::Unchanged => Tone::Faded,
    };
    tag::status(tone, &said::verdict(w, verdict))
}

fn why(w: &Words, judgement: &Told) -> Markup {
    html! {
        @for reason in &judgement.reasons { p { (said::said(w, reason)) } }
        @for correction in &judgement.corrections {
            @let (column, from, to) = said::correction(w, correction);
            p {
                (column) ": " del { (names::text(&from)) } " → " ins { (names::text(&to)) }
                @match correction.by {
                    By::Rule => {}
                    By::Memory => { " · " (w.say("activities-import-by-memory")) }
                    By::Hand => { " · " (w.say("activities-import-by-hand")) }
                }
            }
        }
        @for note in &judgement.notes { p class="quiet-text" { (said::said(w, note)) } }
    }
}

/// The way to put a row right, in this very page.
fn mend_link(w: &Words, import: &Import, row: &BroughtRow, judgement: &Told) -> Markup {
    let is_here = matches!(judgement.verdict, Verdict::Unchanged | Verdict::Duplicate);
    if is_here || import.may_be_settled().is_err() {
        return html! {};
    }
    let verdict = judgement.verdict.name();
    let label = w.tell_plain("activities-import-mend-row", &[("row", Arg::from(row.number))]);
    html! {
        p { a href={ "/imports/" (import.id) "?verdict=" (verdict) "&mend=" (row.number) "#mend" }
            aria-label=(label) { (w.say("activities-mend-title")) } }
    }
}

/// What each heading was taken for.
pub(super) fn columns(w: &Words, import: &Import, sheet: &Sheet) -> Markup {
    let rows = sheet
        .headings
        .iter()
        .enumerate()
        .filter(|(_, heading)| !heading.text.is_empty() || heading.tag.is_some());
    let rows = rows.map(|(place, heading)| {
        let taken = match (&heading.left_out, import.mapping.column_at(place)) {
            (Some(_), _) => w.say("activities-import-column-left-out"),
            (None, Some(column)) => w.say(&format!("exchange-column-{column}")),
            (None, None) => w.say("activities-import-column-not-entered"),
        };
        Row::new(vec![
            names::text(&heading.text),
            html! { @if let Some(tag) = &heading.tag { bdi dir="ltr" { (tag) } } },
            html! { (taken) },
        ])
    });
    let columns = vec![
        Column::text(w.say("activities-import-heading")),
        Column::text("HXL"),
        Column::text(w.say("activities-import-taken-for")),
    ];
    let title = w.say("activities-import-columns");
    html! {
        details {
            summary { (title) }
            (table(&Table::new(w, title.clone(), columns).rows(rows)))
        }
    }
}

/// The organisations of an import, and what the file leaves out of theirs.
pub(super) struct Round {
    pub organisations: Vec<(Listed, Option<String>)>,
    /// None where the file does not tell the whole of a round.
    missing: Option<BTreeMap<Id<Organisation>, i64>>,
    choices: BTreeMap<Id<Organisation>, Choice>,
}

impl Round {
    pub(super) async fn of(cx: &mut Context, import: &Import) -> Result<Self, Problem> {
        let organisations = store::list_organisations(&mut cx.tx, import.id).await?;
        let missing = store::missing_counts(cx, import).await?;
        let missing = import.round().map(|_| missing);
        let choices = store::choices(&mut cx.tx, import.id).await?;
        Ok(Self { organisations, missing, choices })
    }

    /// How many are missing of all.
    pub(super) fn missing(&self) -> Option<i64> {
        self.missing.as_ref().map(|missing| missing.values().sum())
    }

    pub(super) fn missing_of(&self, listed: &Listed) -> Option<i64> {
        let missing = self.missing.as_ref()?;
        Some(owner(listed).and_then(|id| missing.get(&id)).copied().unwrap_or(0))
    }
}

impl Round {
    pub(super) fn shape(&self) -> Vec<OrganisationShape> {
        let reporting = self.organisations.iter().map(|(listed, _)| listed);
        let reporting = reporting.filter(|listed| listed.counts.rows() > 0);
        let shape = |listed: &Listed| OrganisationShape {
            organisation: owner(listed),
            name: listed.name.clone(),
            new: listed.counts.fresh(),
            changed: listed.counts.changing,
            unchanged: listed.counts.unchanged,
            missing: self.missing_of(listed),
            refused: listed.counts.refused,
            duplicates: listed.counts.duplicates,
        };
        reporting.map(shape).collect()
    }
}

fn owner(listed: &Listed) -> Option<Id<Organisation>> {
    match listed.key {
        Key::Known(id) => Some(id),
        Key::New(_) => None,
    }
}

/// Everybody whose rows these are: what is new, changed, unchanged and missing of theirs, with a
/// file to send back to each.
pub(super) fn organisations(w: &Words, import: &Import, round: &Round) -> Markup {
    let reporting = round.organisations.iter().filter(|(listed, _)| listed.counts.rows() > 0);
    let rows = reporting.take(ORGANISATIONS_SHOWN).map(|(listed, alike)| {
        let key: String = form_urlencoded::byte_serialize(listed.key.text().as_bytes()).collect();
        let file = format!("/imports/{}/verdicts.xlsx?organisation={key}", import.id);
        let counts = listed.counts;
        let mut cells = vec![
            organisation(w, listed, alike.as_deref()),
            html! { (w.number(counts.fresh())) },
            html! { (w.number(counts.changing)) },
            html! { (w.number(counts.unchanged)) },
        ];
        cells.extend(round.missing_of(listed).map(|n| missing(w, import, (round, listed), n)));
        cells.extend([
            html! { (w.number(counts.refused)) },
            html! { (w.number(counts.duplicates)) },
            html! { a href=(file) { "XLSX" } },
        ]);
        Row::new(cells)
    });
    let mut columns = vec![
        Column::text(w.say("activities-organisation")),
        Column::number(w.say("activities-import-news")),
        Column::number(w.say("activities-import-changed")),
        Column::number(w.say("activities-import-unchanged")),
    ];
    columns
        .extend(round.missing.as_ref().map(|_| Column::number(w.say("activities-import-missing"))));
    columns.extend([
        Column::number(w.say("activities-import-refused")),
        Column::number(w.say("activities-import-duplicates")),
        Column::text(w.say("activities-import-send-back")),
    ]);
    let title = w.say("activities-import-organisations");
    html! {
        h2 { (title) }
        p class="hint" { (w.say("activities-import-organisations-hint")) }
        @if round.missing.is_some() {
            p class="hint" { (w.say("activities-import-missing-hint")) }
        }
        (table(&Table::new(w, title.clone(), columns).rows(rows)))
    }
}

fn organisation(w: &Words, listed: &Listed, alike: Option<&str>) -> Markup {
    let is_new = matches!(listed.key, Key::New(_));
    html! {
        (names::text(&listed.name))
        @if is_new { " " (tag::tag(Tone::Accent, &w.say("activities-import-new"))) }
        br; span class="quiet-text" {
            (w.say(&format!("parties-type-{}", listed.kind.code())))
        }
        @if let Some(alike) = alike {
            br; span class="quiet-text" {
                (w.say("activities-import-alike")) " " (names::text(alike))
            }
        }
    }
}

/// How many are missing: a way to look at them and decide, and what was decided.
fn missing(w: &Words, import: &Import, (round, listed): (&Round, &Listed), count: i64) -> Markup {
    let Some(owner) = owner(listed).filter(|_| count > 0) else {
        return html! { (w.number(count)) };
    };
    let choice = round.choices.get(&owner).copied().unwrap_or_default();
    html! {
        @if import.may_be_settled().is_ok() {
            a href={ "/imports/" (import.id) "/decide?organisation=" (owner) } {
                (w.number(count))
            }
        } @else { (w.number(count)) }
        @if choice != Choice::Leave {
            br; span class="quiet-text" {
                (w.say(&format!("activities-import-choice-{}", choice.name())))
            }
        }
    }
}
