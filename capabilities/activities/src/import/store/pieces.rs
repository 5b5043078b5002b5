//! An import's rows, verdicts and organisations in the database.

use std::collections::BTreeMap;

use basics::{Id, Problem};
use database::{Row, Sql, Tx, Value, args};
use parties::OrganisationType;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value as Json;

use super::{
    mends,
    packed::{pack, unpack},
    read_counts,
};
use crate::import::{
    Import,
    cells::{BroughtRow, read_rows},
    counts::{Counts, Tally},
    jobs::judging::JudgedPiece,
    known::{List, Listed, Seen},
    mend::Mend,
    sheet::Sheet,
    staged::Key,
    verdict::Judgement,
};

/// Saves a sheet with its rows, which were packed before the transaction began.
pub(crate) async fn save_pieces(
    tx: &mut Tx,
    id: Id<Import>,
    sheet_place: usize,
    sheet: &Sheet,
    packed: &[Vec<u8>],
) -> Result<(), Problem> {
    let json: Json = serde_json::to_value(sheet).map_err(Problem::broken)?;
    let sql = "insert into activity_import_sheet (import, place, sheet) values (?, ?, ?)";
    tx.run(Sql::new(sql, args![id, sheet_place, json])).await?;
    let rows: Vec<Vec<Value>> = packed
        .iter()
        .enumerate()
        .map(|(place, cells)| {
            [args![id, sheet_place, place, cells], columns(Counts::default())].concat()
        })
        .collect();
    let into = "insert into activity_import_piece (import, sheet, place, cells, accepted,
                corrected, refused, duplicates, unchanged, changing, confirming)";
    tx.insert_many(into, &rows).await
}

pub(crate) async fn cells(
    tx: &mut Tx,
    import: &Import,
    piece: usize,
) -> Result<Vec<BroughtRow>, Problem> {
    let sql = "select cells, mends from activity_import_piece
               where import = ? and sheet = ? and place = ?";
    let values = args![import.id, import.mapping.sheet, piece];
    let read = |row: &Row| Ok((row.get::<Vec<u8>>("cells")?, row.get::<Option<Vec<u8>>>("mends")?));
    let (cells, mends) = tx.one(Sql::new(sql, values), read).await?;
    let mut rows = rows_of(&cells)?;
    if let Some(mends) = mends {
        let mut mends = mends::read(&unpack(&mends)?)?;
        for row in &mut rows {
            row.mend = mends.remove(&row.number).map(Box::new);
        }
    }
    Ok(rows)
}

/// The row with this number, and the piece that it is in.
pub(crate) async fn find_row(
    tx: &mut Tx,
    import: &Import,
    number: usize,
) -> Result<Option<(usize, BroughtRow)>, Problem> {
    for piece in 0..piece_counts(tx, import).await?.len() {
        let rows = cells(tx, import, piece).await?;
        if let Some(row) = rows.into_iter().find(|row| row.number == number) {
            return Ok(Some((piece, row)));
        }
    }
    Ok(None)
}

/// Keeps what was put right in a row, beside what was put right before.
pub(crate) async fn save_mend(
    tx: &mut Tx,
    import: &Import,
    (piece, number): (usize, usize),
    mend: &Mend,
) -> Result<(), Problem> {
    let rows = cells(tx, import, piece).await?.into_iter();
    let mends = rows.filter_map(|row| Some((row.number, *row.mend?)));
    let mut mends: BTreeMap<usize, Mend> = mends.collect();
    mends.insert(number, mend.clone());
    let sql = "update activity_import_piece set mends = ?
               where import = ? and sheet = ? and place = ?";
    let packed = pack(&mends::write(&mends)?);
    let values = args![packed, import.id, import.mapping.sheet, piece];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

/// The rows of a piece as it is stored.
pub(crate) fn rows_of(packed: &[u8]) -> Result<Vec<BroughtRow>, Problem> {
    read_rows(&unpack(packed)?).ok_or_else(|| Problem::broken("a stored piece of an import"))
}

/// The cells of a sheet's first row, as an example for whoever matches its columns.
pub(crate) async fn sample(
    tx: &mut Tx,
    id: Id<Import>,
    sheet: usize,
) -> Result<Vec<String>, Problem> {
    let sql = "select cells from activity_import_piece
               where import = ? and sheet = ? and place = 0";
    let packed: Option<Vec<u8>> =
        tx.maybe(Sql::new(sql, args![id, sheet]), |row| row.get("cells")).await?;
    let Some(packed) = packed else { return Ok(Vec::new()) };
    let rows = read_rows(&unpack(&packed)?).unwrap_or_default();
    let cells = rows.first().map(|row| row.cells.iter().map(|cell| cell.text().into_owned()));
    Ok(cells.into_iter().flatten().collect())
}

/// Saves the verdicts on a piece, and what its rows said for those after them.
pub(crate) async fn save_verdicts(
    tx: &mut Tx,
    import: &Import,
    piece: usize,
    judged: &JudgedPiece,
) -> Result<(), Problem> {
    let JudgedPiece { verdicts, counts, seen, .. } = judged;
    let sql = "update activity_import_piece set verdicts = ?, seen = ?, accepted = ?,
               corrected = ?, refused = ?, duplicates = ?, unchanged = ?, changing = ?,
               confirming = ? where import = ? and sheet = ? and place = ?";
    let packed = args![pack(verdicts), seen];
    let piece = args![import.id, import.mapping.sheet, piece];
    tx.run(Sql::new(sql, [packed, columns(*counts), piece].concat())).await.map(drop)
}

fn columns(counts: Counts) -> Vec<Value> {
    args![
        counts.accepted,
        counts.corrected,
        counts.refused,
        counts.duplicates,
        counts.unchanged,
        counts.changing,
        counts.confirming
    ]
}

/// The verdicts on a piece, with what would be entered of each row: as the import's register stages
/// it, or passed over.
pub(crate) async fn verdicts<S: DeserializeOwned>(
    tx: &mut Tx,
    import: &Import,
    piece: usize,
) -> Result<Vec<Judgement<S>>, Problem> {
    let sql = "select verdicts from activity_import_piece
               where import = ? and sheet = ? and place = ? and verdicts is not null";
    let values = args![import.id, import.mapping.sheet, piece];
    let packed: Vec<u8> = tx.one(Sql::new(sql, values), |row| row.get("verdicts")).await?;
    serde_json::from_str(&unpack(&packed)?).map_err(Problem::broken)
}

/// What the rows of the pieces before said.
pub(crate) async fn seen_before(
    tx: &mut Tx,
    import: &Import,
    piece: usize,
) -> Result<Seen, Problem> {
    let sql = "select seen from activity_import_piece
               where import = ? and sheet = ? and place < ? and seen is not null";
    let values = args![import.id, import.mapping.sheet, piece];
    let written: Vec<Vec<u8>> = tx.all(Sql::new(sql, values), |row| row.get("seen")).await?;
    let mut seen = Seen::default();
    written.iter().for_each(|written| seen.read(written));
    Ok(seen)
}

/// The pieces of the chosen sheet with the counts of their verdicts, in order.
pub(crate) async fn piece_counts(tx: &mut Tx, import: &Import) -> Result<Vec<Counts>, Problem> {
    let sql = "select accepted, corrected, refused, duplicates, unchanged, changing,
               confirming from activity_import_piece where import = ? and sheet = ? order by place";
    tx.all(Sql::new(sql, args![import.id, import.mapping.sheet]), read_counts).await
}

/// Forgets all verdicts: the rows are judged anew.
pub(crate) async fn clear_verdicts(tx: &mut Tx, id: Id<Import>) -> Result<(), Problem> {
    let sql = "update activity_import_piece set verdicts = null, seen = null, accepted = 0,
               corrected = 0, refused = 0, duplicates = 0, unchanged = 0, changing = 0,
               confirming = 0 where import = ?";
    tx.run(Sql::new(sql, args![id])).await?;
    for sql in [
        "delete from activity_import_organisation where import = ?",
        "delete from activity_import_missing where import = ?",
    ] {
        tx.run(Sql::new(sql, args![id])).await?;
    }
    Ok(())
}

/// Forgets everything that was brought; that it was, stays.
pub(crate) async fn forget_rows(tx: &mut Tx, id: Id<Import>) -> Result<(), Problem> {
    for sql in [
        "delete from activity_import_piece where import = ?",
        "delete from activity_import_sheet where import = ?",
        "delete from activity_import_organisation where import = ?",
        "delete from activity_import_missing where import = ?",
        "delete from activity_import_choice where import = ?",
    ] {
        tx.run(Sql::new(sql, args![id])).await?;
    }
    Ok(())
}

/// Adds the organisations of a piece to those before.
pub(crate) async fn save_list(tx: &mut Tx, id: Id<Import>, list: &List) -> Result<(), Problem> {
    let sql = "insert into activity_import_organisation (import, key, name, acronym, kind,
               accepted, corrected, refused, duplicates, unchanged, changing, confirming)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (import, key) do update set
               acronym = coalesce(activity_import_organisation.acronym, excluded.acronym),
               kind = case when activity_import_organisation.kind = ? then excluded.kind
                      else activity_import_organisation.kind end,
               accepted = activity_import_organisation.accepted + excluded.accepted,
               corrected = activity_import_organisation.corrected + excluded.corrected,
               refused = activity_import_organisation.refused + excluded.refused,
               duplicates = activity_import_organisation.duplicates + excluded.duplicates,
               unchanged = activity_import_organisation.unchanged + excluded.unchanged,
               changing = activity_import_organisation.changing + excluded.changing,
               confirming = activity_import_organisation.confirming + excluded.confirming";
    for (key, listed) in list {
        let who = args![id, key, listed.name, listed.acronym, listed.kind.code()];
        let unknown = args![OrganisationType::Other.code()];
        let values = [who, columns(listed.counts), unknown].concat();
        tx.run(Sql::new(sql, values)).await?;
    }
    Ok(())
}

/// Other verdicts than before on a piece that was judged.
pub(crate) async fn replace_verdicts<S: Serialize>(
    tx: &mut Tx,
    import: &Import,
    piece: usize,
    judgements: &[Judgement<S>],
) -> Result<(), Problem> {
    let verdicts = serde_json::to_string(judgements).map_err(Problem::broken)?;
    let sql = "update activity_import_piece set verdicts = ?, accepted = ?, corrected = ?,
               refused = ?, duplicates = ?, unchanged = ?, changing = ?, confirming = ?
               where import = ? and sheet = ? and place = ?";
    let (packed, counts) = (args![pack(&verdicts)], columns(Counts::of(judgements)));
    let piece = args![import.id, import.mapping.sheet, piece];
    tx.run(Sql::new(sql, [packed, counts, piece].concat())).await.map(drop)
}

/// Adds what is different in their counts to organisations that are listed.
pub(crate) async fn add_to_list(
    tx: &mut Tx,
    id: Id<Import>,
    differences: &Tally,
) -> Result<(), Problem> {
    let sql = "update activity_import_organisation set accepted = accepted + ?,
               corrected = corrected + ?, refused = refused + ?, duplicates = duplicates + ?,
               unchanged = unchanged + ?, changing = changing + ?, confirming = confirming + ?
               where import = ? and key = ?";
    for (key, difference) in &differences.0 {
        let values = [columns(*difference), args![id, key]].concat();
        tx.run(Sql::new(sql, values)).await?;
    }
    Ok(())
}

/// The organisations of an import by name, each with the name of one that may be the same.
pub(crate) async fn list_organisations(
    tx: &mut Tx,
    id: Id<Import>,
) -> Result<Vec<(Listed, Option<String>)>, Problem> {
    let sql = "select * from activity_import_organisation where import = ? order by name, key";
    tx.all(Sql::new(sql, args![id]), |row| {
        let stored = || Problem::broken("a stored organisation of an import");
        let listed = Listed {
            key: Key::parse(&row.get::<String>("key")?).ok_or_else(stored)?,
            name: row.get("name")?,
            acronym: row.get("acronym")?,
            kind: OrganisationType::from_code(&row.get::<String>("kind")?).ok_or_else(stored)?,
            counts: read_counts(row)?,
        };
        Ok((listed, row.get("alike")?))
    })
    .await
}

/// Notes who in the registry may be the same as somebody new.
pub(crate) async fn save_alike(
    tx: &mut Tx,
    id: Id<Import>,
    alike: &BTreeMap<String, String>,
) -> Result<(), Problem> {
    let sql = "update activity_import_organisation set alike = ? where import = ? and key = ?";
    for (key, name) in alike {
        tx.run(Sql::new(sql, args![name, id, key])).await?;
    }
    Ok(())
}

/// Those organisations of an import that have these keys.
pub(crate) async fn parties_of(
    tx: &mut Tx,
    id: Id<Import>,
    keys: &std::collections::BTreeSet<String>,
) -> Result<BTreeMap<String, Listed>, Problem> {
    let all = list_organisations(tx, id).await?;
    let all = all.into_iter().map(|(listed, _)| (listed.key.text(), listed));
    Ok(all.filter(|(key, _)| keys.contains(key)).collect())
}
