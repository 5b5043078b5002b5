//! Mend a row: what the file says wrongly is put right beside it, and the rows are judged again.

use std::{collections::BTreeMap, sync::LazyLock};

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Id, Line, Period, Problem, Refusal, Refusals, Right, all3};
use exchange::{columns::Column, read::Cell};
use maud::Markup;
use places::Place;
use sharing::Visible;

use super::{
    Import,
    cells::BroughtRow,
    jobs::judging,
    judge::place_in_words,
    mend::{Mend, Stand},
    pages::mending_form,
    plan::Plan,
    saved::{Of, Saved, What},
    store,
};
use crate::form::whereabouts::look_up;

pub(crate) struct Mending {
    row: usize,
    columns: BTreeMap<Column, Line>,
    place: Option<Line>,
    stand: Option<Stand>,
    remember: bool,
    found: Option<Found>,
}

/// The row, and what was meant.
struct Found {
    piece: usize,
    row: BroughtRow,
    mend: Mend,
}

/// A question for each column, by the column's own key.
static QUESTIONS: LazyLock<Vec<(Column, String)>> =
    LazyLock::new(|| Column::all().map(|column| (column, column.key())).collect());

/// The question that asks for a column.
pub(super) fn question(column: Column) -> &'static str {
    let known = QUESTIONS.iter().find(|(known, _)| *known == column);
    known.map_or("row", |(_, key)| key.as_str())
}

impl Act for Mending {
    const NAME: &'static str = "activities.mend";
    const PATH: &'static str = "/imports/{id}/mend";
    const NEEDS: Right = crate::WRITE;
    type On = Import;
    type Leaves = Import;

    async fn may(_: &mut Context, _: &Visible<Import>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let mut columns = BTreeMap::new();
        for (column, key) in QUESTIONS.iter() {
            if let Some(Some(line)) = wrong.note(form.maybe_line(key.as_str())) {
                columns.insert(*column, line);
            }
        }
        let rest = all3(row(form), form.maybe_line("place"), form.maybe_choice("stand"));
        let rest = wrong.note(rest);
        let remember = form.tick("remember");
        let (row, place, stand) = rest.unwrap_or_default();
        wrong.or(Self { row, columns, place, stand, remember, found: None })
    }

    async fn judge(mut self, cx: &mut Context, on: &Visible<Import>) -> Result<Self, Problem> {
        on.may_be_settled()?;
        let refused = || Refusal::new("row", "activities-import-refused-no-row");
        let found = store::find_row(&mut cx.tx, on, self.row).await?;
        let (piece, row) = found.ok_or_else(refused)?;
        let place = self.place(cx).await?;
        let cells = self.columns.iter();
        let cells = cells.map(|(column, line)| (*column, Cell::of_text(line.as_str())));
        let plan = plan(cx, on).await?;
        // What stands in the file already is not put right.
        let cells = cells.filter(|(column, cell)| plan.cell(&row, *column).text() != cell.text());
        let mend = Mend { cells: cells.collect(), place, stand: self.stand };
        if mend.is_nothing() {
            return Err(Refusal::new("row", "activities-import-refused-nothing-mended").into());
        }
        self.found = Some(Found { piece, row, mend });
        Ok(self)
    }

    /// Rows that are few are judged again at once: whoever mends sees what became of it.
    async fn carry_out(self, cx: &mut Context, on: Visible<Import>) -> Result<Import, Problem> {
        let unjudged = || Problem::broken("a row that was not looked for first");
        let Found { piece, row, mend } = self.found.ok_or_else(unjudged)?;
        on.may_be_settled()?;
        if self.remember {
            let plan = plan(cx, &on).await?;
            for what in words(&plan, &row, &mend) {
                let saved = Saved {
                    id: cx.id("saved word"),
                    share: Saved::share_of(on.by.organisation),
                    what,
                    by: cx.actor()?.name.clone(),
                    at: cx.now,
                    version: 1,
                };
                store::save_saved(&mut cx.tx, &saved).await?;
            }
        }
        let before = row.mend.map(|mend| *mend).unwrap_or_default();
        store::save_mend(&mut cx.tx, &on, (piece, row.number), &before.and(mend)).await?;
        judging::again(cx, on.into_inner()).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Import>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        on.may_be_settled()?;
        mending_form(cx, on, form).await
    }
}

impl Mending {
    /// The place that is meant, by its code or its name.
    async fn place(&self, cx: &mut Context) -> Result<Option<Id<Place>>, Problem> {
        let Some(place) = &self.place else { return Ok(None) };
        let gazetteer = places::gazetteer(cx).await?;
        let found = look_up(&gazetteer, place.as_str(), Period::ALWAYS);
        let found = found.map_err(|refusal| Refusal { about: "place", ..refusal })?;
        Ok(Some(found.id))
    }
}

fn row(form: &Form) -> Result<usize, Refusal> {
    form.parsed("row", |about, text| {
        text.parse::<usize>().map_err(|_| Refusal::new(about, "activities-import-refused-no-row"))
    })
}

async fn plan(cx: &mut Context, import: &Import) -> Result<Plan, Problem> {
    let sheets = store::sheets(&mut cx.tx, import.id).await?;
    let sheet = sheets.get(import.mapping.sheet).ok_or(Problem::NotFound)?;
    Ok(judging::plan(&cx.words, import, sheet))
}

/// What the file's words mean everywhere, as far as they are words and not something of this row
/// alone.
fn words(plan: &Plan, row: &BroughtRow, mend: &Mend) -> Vec<What> {
    let columns = mend.cells.iter().filter_map(|(column, cell)| {
        let of = Of::column(*column)?;
        let (given, meant) = (plan.brought(row, *column).text(), cell.text().into_owned());
        Some((of, given.into_owned(), meant))
    });
    let place = mend.place.map(|id| (Of::Place, place_in_words(plan, row), id.to_string()));
    let all = columns.chain(place);
    all.filter(|(of, given, meant)| !crate::folded(given).is_empty() && of.knows(meant))
        .map(|(of, given, meant)| What::Word { of, given, meant })
        .collect()
}
