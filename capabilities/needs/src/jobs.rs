//! Tables of people in need become figures, through the same import as activities.

mod enter;
mod judge;

use activities::import::{
    BroughtRow, ForAll, Import, Judge, JudgedPiece, Judgement, Known, Mapping, PLACES, Rows, Seen,
    Sheet, plan,
};
use acts::Context;
use basics::{Problem, Right};
use exchange::columns::{Column, People};
use std::sync::Arc;

use crate::brought::Staged;

/// The register of people in need.
pub(crate) struct Brought;

/// Columns that say how many people.
fn is_figure(column: Column) -> bool {
    matches!(
        column,
        Column::InNeed(_)
            | Column::Population
            | Column::Affected
            | Column::OfCluster(..)
            | Column::Targeted(_)
            | Column::Reached(_)
    )
}

fn is_place(column: Column) -> bool {
    matches!(
        column,
        Column::CountryName | Column::CountryCode | Column::AdminName(_) | Column::AdminCode(_)
    )
}

/// Columns that say whom the people of a row are, and who says so.
fn is_about(column: Column) -> bool {
    matches!(
        column,
        Column::Sector
            | Column::SectorCode
            | Column::PopulationGroup
            | Column::Measure
            | Column::Sex
            | Column::Age
            | Column::Disability
            | Column::ReportedOn
            | Column::Source
            | Column::Comment
    )
}

impl Rows for Brought {
    const REGISTER: &'static str = "needs";
    const NEEDS: Right = crate::WRITE;
    type Staged = Staged;

    fn takes(column: Column) -> bool {
        is_figure(column) || is_place(column) || is_about(column)
    }

    fn missing(mapping: &Mapping, for_all: &ForAll) -> Vec<&'static str> {
        let has = |test: fn(Column) -> bool| mapping.iter().any(|(column, _)| test(column));
        let place = for_all.country.is_some() || has(is_place);
        let source = for_all.source.is_some() || mapping.has(Column::Source);
        [
            (has(is_figure), "needs-import-missing-figure"),
            (place, "activities-import-missing-place"),
            (source, "needs-import-missing-source"),
        ]
        .into_iter()
        .filter_map(|(is_there, key)| (!is_there).then_some(key))
        .collect()
    }

    /// Who does what where has organisations; a table of needs has people in need and none.
    fn fits(mapping: &Mapping, _: &ForAll) -> bool {
        let has = |test: fn(Column) -> bool| mapping.iter().any(|(column, _)| test(column));
        let of_needs =
            |column| matches!(column, Column::InNeed(_) | Column::OfCluster(..) | Column::Measure);
        has(of_needs) && !has(|column| matches!(column, Column::Organisation(..)))
    }

    fn left_out(_: &Mapping) -> Vec<&'static str> {
        Vec::new()
    }

    fn shown(_: &Mapping) -> Vec<activities::import::Part> {
        vec![
            ("activities-place", PLACES.to_vec()),
            ("activities-sector", vec![Column::Sector, Column::SectorCode]),
            ("needs-in-need", vec![Column::InNeed(People::Total), Column::Population]),
        ]
    }

    async fn judge(
        cx: &mut Context,
        import: &Import,
        sheet: &Sheet,
        rows: Vec<BroughtRow>,
        mut seen: Seen,
    ) -> Result<JudgedPiece, Problem> {
        let plan = Arc::new(plan(&cx.words, import, sheet));
        let gazetteer = places::gazetteer(cx).await?;
        let judge = Judge::new(Arc::clone(&plan), Arc::new(Known::new(gazetteer)));
        let judging = judge::Judging { plan: &plan, judge: &judge, import };
        let mut judgements: Vec<Judgement<Staged>> =
            rows.iter().map(|row| judging.row(row, &mut seen)).collect();
        enter::settle(cx, import, &mut judgements).await?;
        JudgedPiece::of(&judgements, seen)
    }

    async fn enter(
        cx: &mut Context,
        import: &Import,
        judgements: Vec<Judgement<Staged>>,
    ) -> Result<(), Problem> {
        enter::enter(cx, import, &judgements).await
    }
}
