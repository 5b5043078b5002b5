//! Judging an import: what is known is read, the rows are judged on a thread of their own, and the
//! verdicts are settled. Nothing is written.

use std::sync::Arc;

use acts::Context;
use basics::{Actor, Problem, Scope, Standing};
use words::Words;

use crate::{
    Sector,
    import::{
        Import, Importer,
        cells::BroughtRow,
        judge::{Judge, find_duplicates, settle},
        known::{List, Seen},
        own_words::OwnWords,
        plan::Plan,
        sheet::Sheet,
        staged::Key,
        store,
        verdict::{Counts, Judgement},
    },
    word,
};

/// A piece of an import, judged.
pub(crate) struct JudgedPiece {
    pub judgements: Vec<Judgement>,
    pub list: List,
    /// What its rows said.
    pub seen: Vec<u8>,
}

/// Whoever looks is the importer: so they are judged alike at once and later.
pub(crate) async fn look_as(cx: &mut Context, importer: &Importer) -> Result<(), Problem> {
    let actor = Actor {
        person: importer.person,
        name: importer.name.clone(),
        organisation: importer.organisation,
        organisation_name: String::new(),
        // Rights were checked when the act was done; a job needs none.
        roles: Vec::new(),
        standing: Standing::Confirmed,
        language: importer.language,
        scope: Scope::Everything,
        proved_at: None,
    };
    cx.words = cx.words.dictionary().words(importer.language);
    cx.viewer = sharing::viewer(&mut cx.tx, Some(actor), cx.today).await?;
    Ok(())
}

pub(crate) async fn judge_piece(
    cx: &mut Context,
    import: &Import,
    sheet: &Sheet,
    rows: Vec<BroughtRow>,
    mut seen: Seen,
) -> Result<JudgedPiece, Problem> {
    let plan = Arc::new(plan(&cx.words, import, sheet));
    let known = Arc::new(store::known(cx, import, &plan, &rows).await?);
    let (mut judge, knew) = (Judge::new(Arc::clone(&plan), Arc::clone(&known)), Arc::clone(&known));
    let judged = tokio::task::spawn_blocking(move || {
        let mut judgements: Vec<Judgement> = rows.iter().map(|row| judge.judge(row)).collect();
        find_duplicates((&plan, &knew), &rows, &mut judgements, &mut seen);
        (judge, judgements, seen)
    });
    let (judge, mut judgements, mut seen) = judged.await.map_err(Problem::broken)?;
    let staged: Vec<_> = judgements.iter().filter_map(|j| j.staged.as_ref()).collect();
    let existing = store::existing(cx, import, &known, &staged).await?;
    settle(&mut judgements, &existing);
    let list = judge.list(&judgements);
    Ok(JudgedPiece { judgements, list, seen: seen.take_fresh() })
}

pub(crate) fn plan(words: &Words, import: &Import, sheet: &Sheet) -> Plan {
    let own = OwnWords::of(words.dictionary());
    let mut plan = Plan::new(sheet, import.mapping.clone(), import.for_all.as_of, own);
    plan.country.clone_from(&import.for_all.country);
    plan.sector = import.for_all.sector;
    plan.sector_names = Sector::all().map(|sector| (sector, word::sector(words, sector))).collect();
    plan
}

/// Saves the verdicts on a piece.
pub(crate) async fn save_piece(
    cx: &mut Context,
    import: &Import,
    place: usize,
    piece: &JudgedPiece,
) -> Result<(), Problem> {
    let tx = &mut cx.tx;
    store::save_verdicts(tx, import, place, &piece.judgements, &piece.seen).await?;
    store::save_list(tx, import.id, &piece.list).await
}

/// All pieces are judged: the preview is ready.
pub(crate) async fn finish(cx: &mut Context, import: Import) -> Result<Import, Problem> {
    let mut counts = Counts::default();
    for piece in store::piece_counts(&mut cx.tx, &import).await? {
        counts.add(piece);
    }
    let organisations = store::list_organisations(&mut cx.tx, import.id).await?;
    let newcomers: Vec<_> = organisations
        .into_iter()
        .map(|(listed, _)| listed)
        .filter(|listed| matches!(listed.key, Key::New(_)))
        .map(|listed| (listed.key, listed.name, listed.acronym))
        .collect();
    let alike = store::newcomers_alike(cx, &newcomers).await?;
    store::save_alike(&mut cx.tx, import.id, &alike).await?;
    let import = import.judged(counts);
    store::save(&mut cx.tx, &import).await?;
    Ok(import)
}
