//! Judging an import, whatever its rows are for: with the importer's eyes, piece by piece.

use acts::Context;
use basics::{Actor, Problem, Scope, Standing};
use serde::Serialize;
use words::Words;

use crate::{
    Sector,
    import::{
        AT_ONCE_ROWS, Import, Importer, JudgePiece,
        cells::BroughtRow,
        counts::Counts,
        jobs::{Piece, missing, register},
        known::{List, Listed, Seen},
        own_words::OwnWords,
        plan::Plan,
        sheet::Sheet,
        staged::Key,
        store,
        verdict::Judgement,
    },
    word,
};

/// A piece of an import, judged.
pub struct JudgedPiece {
    /// As they are stored.
    pub(crate) verdicts: String,
    pub(crate) counts: Counts,
    pub(crate) list: List,
    /// What its rows said.
    pub(crate) seen: Vec<u8>,
}

impl JudgedPiece {
    /// `seen` is what was said in the rows up to the last of these.
    pub fn of<S: Serialize>(judgements: &[Judgement<S>], mut seen: Seen) -> Result<Self, Problem> {
        let verdicts = serde_json::to_string(judgements).map_err(Problem::broken)?;
        let (counts, list) = (Counts::of(judgements), List::new());
        Ok(Self { verdicts, counts, list, seen: seen.take_fresh() })
    }

    /// With the organisations that the rows name.
    pub(super) fn naming(self, list: List) -> Self {
        Self { list, ..self }
    }
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

/// Judges a piece by the rules of the register that its rows are for.
pub(crate) async fn judge_piece(
    cx: &mut Context,
    import: &Import,
    sheet: &Sheet,
    rows: Vec<BroughtRow>,
    seen: Seen,
) -> Result<JudgedPiece, Problem> {
    let register = register::of(cx, import)?;
    (register.judge)(cx, import, sheet, rows, seen).await
}

/// How the rows of a sheet are read.
pub fn plan(words: &Words, import: &Import, sheet: &Sheet) -> Plan {
    let own = OwnWords::of(words.dictionary());
    let mut plan = Plan::new(sheet, import.mapping.clone(), import.for_all.as_of, own);
    plan.country.clone_from(&import.for_all.country);
    plan.sector = import.for_all.sector;
    plan.source = import.for_all.source.as_ref().map(ToString::to_string);
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
    store::save_verdicts(tx, import, place, piece).await?;
    store::save_list(tx, import.id, &piece.list).await
}

/// Judges all rows again: those of a small file at once, others piece by piece after this.
pub(crate) async fn again(cx: &mut Context, import: Import) -> Result<Import, Problem> {
    let (mapping, rows) = (import.mapping.clone(), import.rows);
    let import = import.matched(mapping, rows)?;
    store::clear_verdicts(&mut cx.tx, import.id).await?;
    store::save(&mut cx.tx, &import).await?;
    if usize::try_from(rows).is_ok_and(|rows| rows > AT_ONCE_ROWS) {
        cx.later(&JudgePiece::of(Piece::first(&import)), cx.now).await?;
        return Ok(import);
    }
    let sheets = store::sheets(&mut cx.tx, import.id).await?;
    let sheet = sheets.get(import.mapping.sheet).ok_or(Problem::NotFound)?;
    let rows = store::cells(&mut cx.tx, &import, 0).await?;
    let judged = judge_piece(cx, &import, sheet, rows, Seen::default()).await?;
    save_piece(cx, &import, 0, &judged).await?;
    finish(cx, import).await
}

/// All pieces are judged: the preview is ready.
pub(crate) async fn finish(cx: &mut Context, import: Import) -> Result<Import, Problem> {
    let mut counts = Counts::default();
    for piece in store::piece_counts(&mut cx.tx, &import).await? {
        counts.add(piece);
    }
    let organisations = store::list_organisations(&mut cx.tx, import.id).await?;
    let listed: Vec<Listed> = organisations.into_iter().map(|(listed, _)| listed).collect();
    missing::note(cx, &import, &listed).await?;
    let newcomers: Vec<_> = listed
        .into_iter()
        .filter(|listed| matches!(listed.key, Key::New(_)))
        .map(|listed| (listed.key, listed.name, listed.acronym))
        .collect();
    let alike = store::newcomers_alike(cx, &newcomers).await?;
    store::save_alike(&mut cx.tx, import.id, &alike).await?;
    let import = import.judged(counts);
    store::save(&mut cx.tx, &import).await?;
    Ok(import)
}
