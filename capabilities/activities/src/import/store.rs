//! Imports in the database: the record itself. Its rows are in `store/pieces.rs`, what they are
//! judged against in `store/known.rs`, `store/existing.rs` and `store/memory.rs`, what was entered
//! in `store/entered.rs`, what is missing in `store/missing.rs`, what was matched in
//! `store/saved.rs`.

mod entered;
mod existing;
mod known;
mod memory;
mod mends;
mod missing;
mod packed;
mod pieces;
mod saved;

use acts::{Context, Subject};
use basics::{Id, Language, Moment, Problem};
use database::{Row, Sql, Tx, args};
use exchange::columns::Column;
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use super::{
    ForAll, Import, Importer, Stage, counts::Counts, extent::Extent, mapping::Mapping, sheet::Sheet,
};
use crate::Sector;

pub(crate) use entered::{follow_merge, remember_party, remembered, save_points, taken_records};
pub(crate) use existing::{existing, whole};
pub(crate) use known::{known, newcomers_alike};
pub(crate) use memory::{Remembered, already_entered, remember_entered};
pub(crate) use missing::{awaited, choices, choose, missing_counts, missing_of, save_missing};
pub(crate) use pieces::{
    add_to_list, cells, clear_verdicts, find_row, forget_rows, list_organisations, parties_of,
    piece_counts, replace_verdicts, rows_of, sample, save_alike, save_list, save_mend, save_pieces,
    save_verdicts, seen_before, verdicts,
};
pub(crate) use saved::{
    forget_saved, learnt, list_saved, maybe_saved, save_saved, saved_mapping, signature,
};

/// A piece as it is stored; made before the transaction begins.
pub(crate) fn packed(piece: &str) -> Vec<u8> {
    packed::pack(piece)
}

/// How many imports the list shows.
const LIST_ROWS: usize = 100;

impl Subject for Import {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = Sql::new("select * from activity_import i where i.id = ? and ", args![id])
            .join(cx.viewer.sees("i"));
        let import = cx.tx.one(sql, read).await?;
        cx.see(import)
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// The imports of the viewer's organisation, the last first.
pub(crate) async fn list(cx: &mut Context) -> Result<Vec<Visible<Import>>, Problem> {
    let sql = Sql::new("select * from activity_import i where ", args![])
        .join(cx.viewer.sees("i"))
        .and(" order by i.at desc, i.id desc limit ?", args![LIST_ROWS]);
    let imports = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(imports))
}

/// The import as a job finds it, which works in its importer's name.
pub(crate) async fn find_for_work(tx: &mut Tx, id: Id<Import>) -> Result<Option<Import>, Problem> {
    tx.maybe(Sql::new("select * from activity_import where id = ?", args![id]), read).await
}

fn read(row: &Row) -> Result<Import, Problem> {
    let share = Share::read(row)?;
    let sector: Option<String> = row.get("sector")?;
    Ok(Import {
        id: row.get("id")?,
        share,
        by: Importer {
            person: row.get("brought_by")?,
            name: row.get("brought_by_name")?,
            organisation: share.owner,
            language: row.get::<Language>("language")?,
        },
        at: row.get("at")?,
        file_name: row.get("file_name")?,
        for_all: ForAll {
            as_of: row.get("as_of")?,
            audience: row.get("rows_audience")?,
            country: row.get("country")?,
            sector: sector.as_deref().and_then(Sector::from_code),
            extent: Extent::from_name(&row.get::<String>("extent")?).unwrap_or(Extent::Part),
            source: row.get("source")?,
        },
        register: row.get("register")?,
        mapping: read_mapping(place(row, "sheet")?, &row.get("columns")?),
        matched_by: row.get("matched_by")?,
        rows: row.get("rows")?,
        stage: read_stage(row)?,
        is_of_the_mission: row.get("of_the_mission")?,
        version: row.get("version")?,
    })
}

fn place(row: &Row, column: &str) -> Result<usize, Problem> {
    usize::try_from(row.get::<i64>(column)?).map_err(Problem::broken)
}

fn read_stage(row: &Row) -> Result<Stage, Problem> {
    let counts = read_counts(row)?;
    let done = row.get("done")?;
    let over: Option<Moment> = row.get("over_at")?;
    Ok(match (row.get::<String>("stage")?.as_str(), over) {
        ("brought", None) => Stage::Brought,
        ("judging", None) => Stage::Judging { done },
        ("judged", None) => Stage::Judged { counts },
        ("entering", None) => Stage::Entering { done, counts },
        ("committed", Some(at)) => Stage::Committed { at, counts },
        ("discarded", Some(at)) => Stage::Discarded { at },
        _ => return Err(Problem::broken("a stored stage of an import")),
    })
}

fn read_counts(row: &Row) -> Result<Counts, Problem> {
    Ok(Counts {
        accepted: row.get("accepted")?,
        corrected: row.get("corrected")?,
        refused: row.get("refused")?,
        duplicates: row.get("duplicates")?,
        unchanged: row.get("unchanged")?,
        changing: row.get("changing")?,
        confirming: row.get("confirming")?,
    })
}

fn read_mapping(sheet: usize, stored: &Json) -> Mapping {
    let columns = stored.as_object().into_iter().flatten().filter_map(|(key, place)| {
        Some((Column::parse(key)?, usize::try_from(place.as_u64()?).ok()?))
    });
    Mapping::new(sheet, columns.collect())
}

fn mapping_json(mapping: &Mapping) -> Json {
    Json::Object(mapping.iter().map(|(column, place)| (column.key(), json!(place))).collect())
}

/// Saves a new or a changed import.
pub(crate) async fn save(tx: &mut Tx, import: &Import) -> Result<(), Problem> {
    let counts = import.counts().unwrap_or_default();
    let (done, over_at) = match import.stage {
        Stage::Judging { done } | Stage::Entering { done, .. } => (done, None),
        Stage::Committed { at, .. } | Stage::Discarded { at } => (import.rows, Some(at)),
        Stage::Brought | Stage::Judged { .. } => (0, None),
    };
    let changing = args![
        import.for_all.source,
        import.register,
        import.mapping.sheet,
        mapping_json(&import.mapping),
        import.rows,
        import.stage.name(),
        done,
        counts.accepted,
        counts.corrected,
        counts.refused,
        counts.duplicates,
        counts.unchanged,
        counts.changing,
        counts.confirming,
        import.matched_by,
        over_at,
        import.version
    ];
    let fixed = args![
        import.id,
        import.by.person,
        import.by.name,
        import.by.language,
        import.at,
        import.file_name,
        import.for_all.as_of,
        import.for_all.audience,
        import.for_all.country,
        import.for_all.sector.map(|sector| sector.code().to_owned()),
        import.is_of_the_mission,
        import.for_all.extent.name()
    ];
    let sql = "insert into activity_import (id, brought_by, brought_by_name, language, at,
               file_name, as_of, rows_audience, country, sector, of_the_mission, extent, owner,
               level, tlp, audience, source, register, sheet, columns, rows, stage, done, accepted,
               corrected, refused, duplicates, unchanged, changing, confirming, matched_by, over_at,
               version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
               ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set source = excluded.source,
               register = excluded.register,
               sheet = excluded.sheet, columns = excluded.columns, rows = excluded.rows,
               stage = excluded.stage, done = excluded.done, accepted = excluded.accepted,
               corrected = excluded.corrected, refused = excluded.refused,
               duplicates = excluded.duplicates, unchanged = excluded.unchanged,
               changing = excluded.changing, confirming = excluded.confirming,
               matched_by = excluded.matched_by,
               over_at = excluded.over_at, version = excluded.version";
    let values = [fixed, import.share.values(), changing].concat();
    tx.run(Sql::new(sql, values)).await.map(drop)
}

/// The sheets of an import, in the order of the file.
pub(crate) async fn sheets(tx: &mut Tx, id: Id<Import>) -> Result<Vec<Sheet>, Problem> {
    let sql = "select sheet from activity_import_sheet where import = ? order by place";
    tx.all(Sql::new(sql, args![id]), |row| {
        serde_json::from_value(row.get("sheet")?).map_err(Problem::broken)
    })
    .await
}
