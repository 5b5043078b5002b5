//! Rows that become activities: what is known is read, the rows are judged on a thread of their
//! own, and the verdicts are settled.

use std::sync::Arc;

use acts::Context;
use basics::{Problem, Right};
use exchange::columns::{Column, Part};
use words::{Arg, Words};

use super::{
    enter,
    judging::{JudgedPiece, plan},
    register::{self, Rows},
};
use crate::import::{
    ForAll, Import,
    cells::BroughtRow,
    judge::{Judge, find_duplicates, settle},
    known::Seen,
    mapping::{self, Mapping},
    sheet::Sheet,
    staged::Staged,
    store,
    verdict::Judgement,
};

/// Who does what where.
pub(crate) struct Activities;

impl Rows for Activities {
    const REGISTER: &'static str = "activities";
    const NEEDS: Right = crate::WRITE;
    type Staged = Staged;

    fn takes(column: Column) -> bool {
        !mapping::is_of_needs(column)
    }

    fn missing(mapping: &Mapping, for_all: &ForAll) -> Vec<&'static str> {
        let missing = mapping.missing(for_all.country.is_some(), for_all.sector.is_some());
        missing.into_iter().map(mapping::Missing::key).collect()
    }

    fn left_out(mapping: &Mapping) -> Vec<&'static str> {
        let has_needs = mapping.iter().any(|(column, _)| mapping::is_of_needs(column));
        let needs = has_needs.then_some("activities-import-not-entered-in-need");
        // What somebody noted beside a row was not meant for everybody who sees the activity.
        let comments = mapping.has(Column::Comment);
        let comments = comments.then_some("activities-import-not-entered-comment");
        needs.into_iter().chain(comments).collect()
    }

    fn notes(w: &Words, import: &Import, sheet: &Sheet) -> Vec<String> {
        let day = [("day", Arg::from(w.day(import.for_all.as_of)))];
        let plan = plan(w, import, sheet);
        let note = || w.tell("activities-import-assumes-ongoing", &day);
        plan.assumes_ongoing().then(note).into_iter().collect()
    }

    fn shown(mapping: &Mapping) -> Vec<register::Part> {
        let who = mapping.reporting();
        let who =
            who.map(|role| [Part::Name, Part::Acronym].map(|p| Column::Organisation(role, p)));
        vec![
            ("activities-organisation", who.map(Vec::from).unwrap_or_default()),
            ("activities-sector", vec![Column::Sector, Column::SectorCode]),
            ("activities-place", mapping::PLACES.to_vec()),
        ]
    }

    async fn judge(
        cx: &mut Context,
        import: &Import,
        sheet: &Sheet,
        rows: Vec<BroughtRow>,
        mut seen: Seen,
    ) -> Result<JudgedPiece, Problem> {
        let learnt = store::learnt(cx, import.by.organisation).await?;
        let mut plan = plan(&cx.words, import, sheet);
        plan.learnt = learnt;
        let plan = Arc::new(plan);
        let known = Arc::new(store::known(cx, import, &plan, &rows).await?);
        let (mut judge, knew) =
            (Judge::new(Arc::clone(&plan), Arc::clone(&known)), Arc::clone(&known));
        let judged = tokio::task::spawn_blocking(move || {
            let mut judgements: Vec<Judgement> = rows.iter().map(|row| judge.judge(row)).collect();
            find_duplicates((&plan, &knew), &rows, &mut judgements, &mut seen);
            (judge, rows, judgements, seen)
        });
        let (judge, rows, mut judgements, mut seen) = judged.await.map_err(Problem::broken)?;
        let existing = store::existing(cx, import, &known, &judgements).await?;
        settle(&rows, &mut judgements, &existing, &mut seen);
        let list = judge.list(&judgements);
        Ok(JudgedPiece::of(&judgements, seen)?.naming(list))
    }

    async fn overtaken(cx: &mut Context, judgements: &[Judgement]) -> Result<Vec<usize>, Problem> {
        enter::overtaken(cx, judgements).await
    }

    async fn enter(
        cx: &mut Context,
        import: &Import,
        judgements: Vec<Judgement>,
    ) -> Result<(), Problem> {
        enter::enter(cx, import, judgements).await
    }
}
