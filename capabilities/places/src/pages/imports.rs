//! What was imported, and the verdict on each row.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Detail, Problem, Right};
use look::{
    breadcrumbs::breadcrumbs,
    button::{self, Weight},
    dates,
    empty::empty,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    stat::{Stat, stats},
    table::{Column, Row, Table, table},
};
use maud::html;
use sharing::Visible;
use words::{Arg, Words};

use crate::{Import, Reason, report::REASONS_MAX, shape::ImportShape, store};

/// The last imports.
pub(crate) struct Imports;

impl Page for Imports {
    const PATH: &'static str = "/places/imports";
    const NEEDS: Right = crate::KEEP;
    type About = Instance;
    type Shape = Listed<ImportShape>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let imports = store::list_imports(&mut cx.tx).await?;
        let w = &cx.words;
        let rows = imports.iter().map(|import| {
            Row::new(vec![
                names::text(import.file_name.as_str()),
                html! { (kind_word(w, import)) },
                dates::moment(w, import.at),
                html! { (number(w, import.report.rows())) },
                html! { (number(w, import.report.refused)) },
            ])
            .href(import.path())
        });
        let columns = vec![
            Column::text(w.say("places-file")),
            Column::text(w.say("places-import-kind")),
            Column::text(w.say("places-import-at")),
            Column::number(w.say("places-rows")),
            Column::number(w.say("places-refused")),
        ];
        let import = button::link(
            Weight::Primary,
            "/places/import-codes",
            &w.say("places-import-codes-title"),
        );
        let nothing =
            empty(&w.say("places-no-imports"), &w.say("places-no-imports-hint"), Some(&import));
        let title = w.say("places-imports-title");
        let above = breadcrumbs(w, &[(w.say("places-menu").as_str(), "/places")]);
        let body = html! {
            (heading(&Heading::new(&title).above(above)))
            (table(&Table::new(w, title.clone(), columns).rows(rows).empty(nothing)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        let imports = store::list_imports(&mut cx.tx).await?;
        Ok(Listed::new(imports.iter().map(Record::shape).collect(), None))
    }
}

/// One import.
pub(crate) struct Imported;

impl Page for Imported {
    const PATH: &'static str = "/places/imports/{id}";
    const NEEDS: Right = crate::KEEP;
    type About = Import;
    type Shape = ImportShape;

    async fn show(cx: &mut Context, import: Visible<Import>, _: &Form) -> Result<Screen, Problem> {
        let w = &cx.words;
        let report = &import.report;
        let counted = [
            ("places-new", report.new),
            ("places-changed", report.changed),
            ("places-unchanged", report.unchanged),
            ("places-repeated", report.repeated),
            ("places-refused", report.refused),
            ("places-ended", report.ended),
        ];
        let counted = counted.map(|(key, count)| Stat::new(number(w, count), w.say(key)));
        let shown = facts(
            w,
            &[
                Fact::new(w.say("places-file"), names::text(import.file_name.as_str())),
                Fact::new(w.say("places-import-kind"), html! { (kind_word(w, &import)) }),
                Fact::new(w.say("places-import-at"), dates::moment(w, import.at)),
                Fact::new(w.say("places-rows"), html! { (number(w, report.rows())) }),
                Fact::new("SHA-256", html! { bdi class="code" dir="ltr" { (import.digest) } }),
            ],
        );
        let title = w.say("places-imported");
        let (menu, imports) = (w.say("places-menu"), w.say("places-imports-title"));
        let above =
            breadcrumbs(w, &[(menu.as_str(), "/places"), (imports.as_str(), "/places/imports")]);
        let body = html! {
            (heading(&Heading::new(&title).above(above)))
            (stats(&counted))
            (shown)
            @if !report.reasons.is_empty() {
                h2 { (w.say("places-reasons")) }
                ul { @for reason in &report.reasons { li { (said(w, reason)) } } }
                @if report.refused > REASONS_MAX {
                    p class="hint" {
                        (w.tell("places-reasons-more", &[("count", Arg::from(REASONS_MAX))]))
                    }
                }
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        _: &mut Context,
        import: Visible<Import>,
        _: &Form,
    ) -> Result<ImportShape, Problem> {
        Ok(import.shape())
    }
}

fn kind_word(w: &Words, import: &Import) -> String {
    w.say(&format!("places-import-kind-{}", import.kind.name()))
}

fn number(w: &Words, count: usize) -> String {
    w.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Why a row was refused.
pub(crate) fn said(w: &Words, reason: &Reason) -> String {
    let details = reason.details.iter().map(|(name, detail)| {
        let arg = match detail {
            Detail::Text(text) => Arg::Text(text.clone()),
            Detail::Number(number) => Arg::Number(*number),
            Detail::Word(key) => Arg::Text(w.say(key)),
        };
        (name.as_str(), arg)
    });
    w.tell(&reason.why, &details.collect::<Vec<_>>())
}
