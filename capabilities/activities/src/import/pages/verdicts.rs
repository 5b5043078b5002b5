//! The verdicts as a file: each row as it was brought, with its verdict beside it.

use acts::{Context, Download, Form, Stream};
use basics::{Problem, Refusals, Right};
use exchange::{
    read::Cell,
    write::{OutColumn, Sheet as OutSheet, Value, Workbook, write_csv},
};
use sharing::Visible;
use words::{Direction, Words};

use super::said;
use crate::import::{
    Import,
    cells::BroughtRow,
    sheet::Sheet,
    store,
    verdict::{Told, Verdict},
};

pub(crate) struct Verdicts;

/// A workbook is made in memory; beyond so many cells the same rows come as separated text.
const WORKBOOK_CELLS_MAX: usize = 3_000_000;

impl Stream for Verdicts {
    const PATH: &'static str = "/imports/{id}/verdicts.xlsx";
    const NEEDS: Right = crate::WRITE;
    const KIND: &'static str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    type About = Import;

    fn ask(query: &Form) -> Result<(), Refusals> {
        query.text("organisation");
        Ok(query.maybe_read("verdict", Verdict::from_name).map(drop)?)
    }

    async fn flow(
        cx: &mut Context,
        import: Visible<Import>,
        query: &Form,
    ) -> Result<Download, Problem> {
        let sheets = store::sheets(&mut cx.tx, import.id).await?;
        let sheet = sheets.get(import.mapping.sheet).ok_or(Problem::NotFound)?;
        let organisation = Some(query.text("organisation")).filter(|key| !key.is_empty());
        let verdict = Verdict::from_name(query.text("verdict"));
        let w = cx.words.clone();
        let shown: Vec<usize> =
            (0..sheet.headings.len()).filter(|at| sheet.headings[*at].is_kept()).collect();
        let mut rows = Vec::new();
        for piece in 0..store::piece_counts(&mut cx.tx, &import).await?.len() {
            let cells = store::cells(&mut cx.tx, &import, piece).await?;
            let verdicts = store::verdicts(&mut cx.tx, &import, piece).await?;
            let both = cells.iter().zip(&verdicts).filter(|(_, judgement)| {
                organisation.is_none_or(|key| judgement.organisation.as_deref() == Some(key))
                    && verdict.is_none_or(|verdict| judgement.verdict == verdict)
            });
            rows.extend(both.map(|(row, judgement)| values(&w, row, judgement, &shown)));
        }
        let name = file_stem(import.file_name.as_str());
        let columns = columns(&w, sheet, &shown);
        let out = OutSheet { name: w.say("activities-import-verdicts"), columns, rows };
        let today = cx.today;
        let made = tokio::task::spawn_blocking(move || made(out, &w, today, &name));
        made.await.map_err(Problem::broken)?
    }
}

fn made(sheet: OutSheet, w: &Words, today: basics::Day, name: &str) -> Result<Download, Problem> {
    if sheet.rows.len() * sheet.columns.len() > WORKBOOK_CELLS_MAX
        || sheet.rows.len() + 2 > Workbook::ROWS_MAX
    {
        return Ok(Download {
            content_type: "text/csv; charset=utf-8",
            file_name: Some(format!("{name}.csv")),
            bytes: write_csv(sheet, Vec::new()).map_err(Problem::broken)?,
        });
    }
    let mut workbook = Workbook::new(today)?;
    if w.direction() == Direction::RightToLeft {
        workbook = workbook.right_to_left();
    }
    workbook.add(sheet, 0)?;
    Ok(Download {
        content_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        file_name: Some(format!("{name}.xlsx")),
        bytes: workbook.finish()?,
    })
}

/// `3w.xlsx` as `3w-verdicts`.
fn file_stem(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}-verdicts")
}

fn columns(w: &Words, sheet: &Sheet, shown: &[usize]) -> Vec<OutColumn> {
    let own = [
        OutColumn::new(w.say("activities-import-row")),
        OutColumn::new(w.say("activities-import-verdict")).wide(14),
        OutColumn::new(w.say("activities-import-why")).wide(60),
    ];
    let brought = shown.iter().map(|at| {
        let heading = &sheet.headings[*at];
        let column = OutColumn::new(heading.text.clone());
        match &heading.tag {
            Some(tag) => column.tagged(tag.clone()),
            None => column,
        }
    });
    own.into_iter().chain(brought).collect()
}

fn values(w: &Words, row: &BroughtRow, judgement: &Told, shown: &[usize]) -> Vec<Value> {
    let number = i64::try_from(row.number).unwrap_or(i64::MAX);
    let own = [
        Value::Whole(number),
        Value::from(said::verdict(w, judgement.verdict)),
        Value::from(cut(said::in_one_cell(w, judgement))),
    ];
    let brought = shown.iter().map(|at| match row.cell(*at) {
        Cell::Empty => Value::Empty,
        Cell::Number(number) => Value::Decimal(*number),
        Cell::Day(day) => Value::Day(*day),
        other => Value::from(cut(other.text().into_owned())),
    });
    own.into_iter().chain(brought).collect()
}

/// No cell of a workbook holds more.
fn cut(text: String) -> String {
    const CHARACTERS_MAX: usize = 16_000;
    match text.char_indices().nth(CHARACTERS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
