//! What parties are called, apart from the parties themselves.

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{Id, Language, Line, Names, Organisation, Problem};
use database::{Sql, Tx, args};

use super::{read_all, select};
use crate::likeness::Named;

/// All visible parties with their folded names, for matching many names at once.
pub async fn named_for_matching(
    cx: &mut Context,
) -> Result<Vec<(Id<Organisation>, Vec<String>)>, Problem> {
    let sql = Sql::new(
        "select p.id, n.folded from party p join party_name n on n.party = p.id where ",
        args![],
    )
    .join(cx.viewer.sees("p"))
    .and(" and p.stage in ('unclaimed', 'registered') order by p.id", args![]);
    let rows = cx.tx.all(sql, |row| Ok((row.get("id")?, row.get::<String>("folded")?))).await?;
    let mut by_party: BTreeMap<Id<Organisation>, Vec<String>> = BTreeMap::new();
    for (id, folded) in rows {
        by_party.entry(id).or_default().push(folded);
    }
    Ok(by_party.into_iter().collect())
}

/// All visible parties' names, for proposing duplicates.
pub(crate) async fn all_named(cx: &mut Context) -> Result<Vec<Named>, Problem> {
    let sql = Sql::new(
        "select p.id, n.name, n.sense from party p join party_name n on n.party = p.id where ",
        args![],
    )
    .join(cx.viewer.sees("p"))
    .and(" and p.stage in ('unclaimed', 'registered') order by p.id limit 100000", args![]);
    let rows = cx
        .tx
        .all(sql, |row| {
            Ok((row.get("id")?, row.get::<String>("name")?, row.get::<String>("sense")?))
        })
        .await?;
    let mut by_party: BTreeMap<Id<Organisation>, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for (id, name, sense) in rows {
        let (names, acronyms) = by_party.entry(id).or_default();
        if sense == "acronym" { acronyms.push(name) } else { names.push(name) }
    }
    let named = by_party.iter().map(|(id, (names, acronyms))| {
        Named::new(*id, names.iter().map(String::as_str), acronyms.iter().map(String::as_str))
    });
    Ok(named.collect())
}

/// What parties are called, whoever may see their profiles: a record that names a party shows the
/// name to whoever may see the record.
pub async fn names_of(
    cx: &mut Context,
    ids: BTreeSet<Id<Organisation>>,
) -> Result<BTreeMap<Id<Organisation>, (Names, Option<Line>)>, Problem> {
    let mut named = BTreeMap::new();
    let ids: Vec<_> = ids.into_iter().collect();
    for ids in ids.chunks(1_000) {
        let sql = select().and("p.id in (", args![]).list(ids).and(")", args![]);
        let parties = read_all(&mut cx.tx, sql).await?;
        named.extend(parties.into_iter().map(|party| (party.id, (party.names, party.acronym))));
    }
    Ok(named)
}

/// All names that parties go by: names, acronyms, aliases and old names, whoever may see their
/// profiles. For rules about a name, which show nothing but it.
pub async fn all_names(
    tx: &mut Tx,
    ids: &[Id<Organisation>],
) -> Result<BTreeMap<Id<Organisation>, Vec<Line>>, Problem> {
    let sql = Sql::new("select party, name from party_name where party in (", args![])
        .list(ids)
        .and(") order by party, place", args![]);
    let rows = tx.all(sql, |row| Ok((row.get("party")?, row.get("name")?))).await?;
    let mut names: BTreeMap<_, Vec<Line>> = BTreeMap::new();
    for (party, name) in rows {
        names.entry(party).or_default().push(name);
    }
    Ok(names)
}

/// What one party is called in a language, for whoever has no Context yet: the doorkeeper names the
/// organisation of whoever comes in, and a letter the organisation that invites.
pub async fn name_of(
    tx: &mut Tx,
    party: Id<Organisation>,
    language: Language,
) -> Result<Option<Line>, Problem> {
    let sql = "select language, name from party_name
               where party = ? and sense = 'name' order by place";
    let names = tx.all(Sql::new(sql, args![party]), |row| {
        Ok((row.get::<Language>("language")?, row.get::<Line>("name")?))
    });
    Ok(Names::from_pairs(names.await?).map(|names| names.in_language(language).clone()))
}
