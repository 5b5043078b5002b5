//! Lists, looks and matches in the database.

mod matches;

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{Id, Line, Organisation, Problem};
use database::{Row, Sql, Value, args};
use serde_json::{Value as Json, json};

use crate::{
    Alias, Entry, EntryKind, Match, Quality, Subject,
    shape::{Brought, Looked},
};

pub(crate) use matches::{
    PAGE_ROWS, enter_all, follow_merge, known_of, list, of_party, save, words_of,
};
pub use matches::{confirmed, enter, has_open_match, save_word};

/// Names of one organisation that are looked for at once.
const NAMES_MAX: usize = 500;
/// So many organisations are asked about in one query.
const CHUNK: usize = 1_000;

/// An organisation, and whoever looks for its names.
pub(crate) type Pair = (Id<Organisation>, Id<Organisation>);
/// What is looked for of one pair.
pub(crate) type Names = Vec<(Subject, Line)>;

/// The list that counts.
pub(crate) async fn latest(cx: &mut Context) -> Result<Option<Brought>, Problem> {
    let sql = "select * from screening_list order by number desc limit 1";
    cx.tx.maybe(Sql::new(sql, args![]), read_brought).await
}

fn read_brought(row: &Row) -> Result<Brought, Problem> {
    Ok(Brought {
        id: row.get("id")?,
        generated_on: row.get("generated_on")?,
        entries: row.get("entries")?,
        sha256: hash(row, "sha256")?,
        brought_by: row.get("brought_by")?,
        brought_at: row.get("brought_at")?,
    })
}

fn hash(row: &Row, column: &'static str) -> Result<[u8; 32], Problem> {
    let stored: Vec<u8> = row.get(column)?;
    stored.try_into().map_err(|_| Problem::broken("a stored hash"))
}

/// The new list takes the place of the old one.
pub(crate) async fn replace(
    cx: &mut Context,
    brought: &Brought,
    entries: &[Entry],
) -> Result<(), Problem> {
    let sql = "insert into screening_list
               (id, number, generated_on, entries, sha256, brought_by, brought_at)
               select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from screening_list";
    let Brought { id, generated_on, entries: count, sha256, brought_by, brought_at } = brought;
    let values = args![id, generated_on, count, sha256.to_vec(), brought_by, brought_at];
    cx.tx.run(Sql::new(sql, values)).await?;
    cx.tx.run(Sql::new("delete from screening_entry", args![])).await?;
    let rows: Vec<Vec<Value>> = entries.iter().map(row_of).collect();
    let into = "insert into screening_entry
                (entry, kind, reference, listed_on, names, births, nationalities, print)";
    cx.tx.insert_many(into, &rows).await
}

fn row_of(entry: &Entry) -> Vec<Value> {
    let alias = |one: &Alias| json!({ "name": one.name.as_str(), "quality": one.quality.name() });
    let names: Json = entry.names.iter().map(alias).collect();
    let lines = |lines: &[Line]| -> Json { lines.iter().map(Line::as_str).collect() };
    args![
        entry.id,
        entry.kind.name(),
        entry.reference,
        entry.listed_on,
        names,
        lines(&entry.births),
        lines(&entry.nationalities),
        entry.print().to_vec()
    ]
}

/// All entries of the list that counts.
pub(crate) async fn entries(cx: &mut Context) -> Result<Vec<Entry>, Problem> {
    let sql = "select * from screening_entry order by entry";
    cx.tx.all(Sql::new(sql, args![]), read_entry).await
}

/// One of them, if the list still has it.
pub(crate) async fn entry(cx: &mut Context, id: &Line) -> Result<Option<Entry>, Problem> {
    let sql = "select * from screening_entry where entry = ?";
    cx.tx.maybe(Sql::new(sql, args![id]), read_entry).await
}

fn read_entry(row: &Row) -> Result<Entry, Problem> {
    let names: Json = row.get("names")?;
    let alias = |one: &Json| {
        let name = Line::parse("names", one["name"].as_str().unwrap_or_default());
        let quality = one["quality"].as_str().and_then(Quality::from_name);
        let quality = quality.ok_or_else(|| Problem::broken("a stored quality"))?;
        Ok(Alias { name: name.map_err(Problem::broken)?, quality })
    };
    Ok(Entry {
        id: row.get("entry")?,
        kind: kind(row)?,
        reference: row.get("reference")?,
        listed_on: row.get("listed_on")?,
        names: names.as_array().into_iter().flatten().map(alias).collect::<Result<_, Problem>>()?,
        births: lines(row, "births")?,
        nationalities: lines(row, "nationalities")?,
    })
}

fn lines(row: &Row, column: &'static str) -> Result<Vec<Line>, Problem> {
    let stored: Json = row.get(column)?;
    let texts = stored.as_array().into_iter().flatten().filter_map(Json::as_str);
    texts.map(|text| Line::parse(column, text).map_err(Problem::broken)).collect()
}

fn kind(row: &Row) -> Result<EntryKind, Problem> {
    let kind = EntryKind::from_name(&row.get::<String>("kind")?);
    kind.ok_or_else(|| Problem::broken("a stored kind"))
}

/// The names of organisations as those who look know them: their own, and those of their office
/// holders where the dossier is open to whoever looks. Nobody else's are ever looked for (R5.11).
pub(crate) async fn names_of(cx: &mut Context, pairs: &[Pair]) -> Result<Vec<Names>, Problem> {
    let parties: BTreeSet<_> = pairs.iter().map(|(party, _)| *party).collect();
    let parties: Vec<_> = parties.into_iter().collect();
    let mut own = BTreeMap::new();
    for parties in parties.chunks(CHUNK) {
        own.extend(parties::all_names(&mut cx.tx, parties).await?);
    }
    let mut by_looker: BTreeMap<_, Vec<Id<Organisation>>> = BTreeMap::new();
    for (party, looker) in pairs {
        by_looker.entry(*looker).or_default().push(*party);
    }
    let mut files = BTreeMap::new();
    for (looker, parties) in by_looker {
        for parties in parties.chunks(CHUNK) {
            let seen = profiles::files_seen_by(cx, looker, parties).await?;
            files.extend(seen.into_iter().map(|(party, file)| ((party, looker), file)));
        }
    }
    let names = pairs.iter().map(|pair| {
        let own = own.get(&pair.0).into_iter().flatten();
        let mut names: Names = own.map(|name| (Subject::Organisation, name.clone())).collect();
        if let Some(file) = files.remove(pair) {
            names.extend(file.officers.into_iter().map(|one| (Subject::Officer, one.name)));
            names.extend(file.board.into_iter().map(|one| (Subject::Board, one.name)));
        }
        let mut known = BTreeSet::new();
        names.retain(|(_, name)| known.insert(basics::fold(name.as_str())));
        names.truncate(NAMES_MAX);
        names
    });
    Ok(names.collect())
}

/// Everybody who is looked for, and by whom: wherever somebody looked, and wherever a dossier is
/// open to somebody who verifies; of one organisation, or of all.
pub(crate) async fn pairs(
    cx: &mut Context,
    of: Option<Id<Organisation>>,
) -> Result<Vec<Pair>, Problem> {
    let mut sql = Sql::new("select party, owner from screening_look", args![]);
    if let Some(party) = of {
        sql.add(" where party = ?", args![party]);
    }
    let looked: Vec<Pair> =
        cx.tx.all(sql, |row| Ok((row.get("party")?, row.get("owner")?))).await?;
    let opened = profiles::open_dossiers(cx, of).await?;
    let all: BTreeSet<Pair> = looked.into_iter().chain(opened).collect();
    Ok(all.into_iter().collect())
}

/// When the viewer's organisation last looked for a party's names.
pub(crate) async fn look_at(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Option<Looked>, Problem> {
    let Some(own) = cx.viewer.organisation() else { return Ok(None) };
    let sql = "select * from screening_look where party = ? and owner = ?";
    cx.tx
        .maybe(Sql::new(sql, args![party, own]), |row| {
            Ok(Looked {
                party: row.get("party")?,
                owner: row.get("owner")?,
                list: row.get("list")?,
                names: row.get("names")?,
                looked_at: row.get("looked_at")?,
            })
        })
        .await
}

pub(crate) async fn save_looks(cx: &mut Context, looks: &[Looked]) -> Result<(), Problem> {
    for looks in looks.chunks(CHUNK) {
        let pairs: Vec<Vec<Value>> =
            looks.iter().map(|look| args![look.party, look.owner]).collect();
        let sql = Sql::new("delete from screening_look where (party, owner) in (values ", args![]);
        cx.tx.run(sql.tuples(&pairs).and(")", args![])).await?;
        let rows: Vec<Vec<Value>> = looks
            .iter()
            .map(|look| {
                let Looked { party, owner, list, names, looked_at } = look;
                let id = acts::Record::uuid(look);
                let share = Match::kept_by(*owner).values();
                [args![id], share, args![party, list, names, looked_at]].concat()
            })
            .collect();
        let into = "insert into screening_look
                    (id, owner, level, tlp, audience, party, list, names, looked_at)";
        cx.tx.insert_many(into, &rows).await?;
    }
    Ok(())
}
