//! What an import leaves behind beside the activities themselves.

use std::collections::{BTreeSet, HashMap, HashSet};

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, Tx, Value, args};
use parties::OrganisationType;

use crate::{Contact, Site, store::Entry};

const IDS_MAX: usize = 500;

/// Which of these record numbers are taken, by whatever activity: asked only so that a second one
/// is entered without its number, and never told to anybody.
pub(crate) async fn taken_records(
    tx: &mut Tx,
    records: &[(Id<Organisation>, String)],
) -> Result<HashSet<(Id<Organisation>, String)>, Problem> {
    let mut taken = HashSet::new();
    for records in records.chunks(IDS_MAX) {
        let mut sql = Sql::new(
            "select owner, record_key from activity where (owner, record_key) in (values ",
            args![],
        );
        for (n, (owner, record)) in records.iter().enumerate() {
            sql.add(if n == 0 { "(?, ?)" } else { ", (?, ?)" }, args![owner, record]);
        }
        let rows = tx.all(sql.and(")", args![]), |row| {
            Ok((row.get("owner")?, row.get::<String>("record_key")?))
        });
        taken.extend(rows.await?);
    }
    Ok(taken)
}

/// Saves where activities exactly are and whom to call; those that were known before are replaced.
pub(crate) async fn save_points(
    tx: &mut Tx,
    sites: &[Site],
    contacts: &[Contact],
) -> Result<(), Problem> {
    for sites in sites.chunks(IDS_MAX) {
        let ids = sites.iter().map(|site| site.activity);
        let sql = Sql::new("delete from activity_site where activity in (", args![]);
        tx.run(sql.list(ids).and(")", args![])).await?;
    }
    for contacts in contacts.chunks(IDS_MAX) {
        let ids = contacts.iter().map(|contact| contact.activity);
        let sql = Sql::new("delete from activity_contact where activity in (", args![]);
        tx.run(sql.list(ids).and(")", args![])).await?;
    }
    let rows: Vec<Vec<Value>> = sites
        .iter()
        .map(|site| {
            let (latitude, longitude) = site.point.unzip();
            let columns = args![site.id, site.activity, site.name, latitude, longitude];
            [columns, site.share.values()].concat()
        })
        .collect();
    let into = "insert into activity_site
                (id, activity, name, latitude, longitude, owner, level, tlp, audience)";
    tx.insert_many(into, &rows).await?;
    let rows: Vec<Vec<Value>> = contacts
        .iter()
        .map(|contact| {
            let columns =
                args![contact.id, contact.activity, contact.name, contact.email, contact.phone];
            [columns, contact.share.values()].concat()
        })
        .collect();
    let into = "insert into activity_contact
                (id, activity, name, email, phone, owner, level, tlp, audience)";
    tx.insert_many(into, &rows).await
}

/// Remembers what an organisation entered.
pub(crate) async fn remember_entered(
    cx: &mut Context,
    organisation: Id<Organisation>,
    entries: &[Entry],
) -> Result<(), Problem> {
    let contents = entries.iter().filter_map(|entry| entry.content.as_ref());
    let contents: Vec<&Vec<u8>> = contents.collect::<BTreeSet<_>>().into_iter().collect();
    for contents in contents.chunks(IDS_MAX) {
        let into = "insert into activity_import_entered (organisation, content) values ";
        let mut sql = Sql::new(into, args![]);
        for (n, content) in contents.iter().enumerate() {
            sql.add(if n == 0 { "(?, ?)" } else { ", (?, ?)" }, args![organisation, *content]);
        }
        cx.tx.run(sql.and(" on conflict do nothing", args![])).await?;
    }
    Ok(())
}

/// The parties that an organisation's imports entered, by the folded names it knows them by.
pub(crate) async fn remembered(
    tx: &mut Tx,
    organisation: Id<Organisation>,
) -> Result<HashMap<String, (Id<Organisation>, OrganisationType)>, Problem> {
    let sql = "select folded, party, kind from activity_import_party where organisation = ?";
    let rows = tx.all(Sql::new(sql, args![organisation]), |row| {
        let kind = OrganisationType::from_code(&row.get::<String>("kind")?);
        let kind = kind.unwrap_or(OrganisationType::Other);
        Ok((row.get("folded")?, (row.get("party")?, kind)))
    });
    Ok(rows.await?.into_iter().collect())
}

/// Remembers a party that an organisation's import entered, by the name it knows it by.
pub(crate) async fn remember_party(
    tx: &mut Tx,
    organisation: Id<Organisation>,
    folded: &str,
    party: &parties::Party,
) -> Result<(), Problem> {
    let sql = "insert into activity_import_party (organisation, folded, party, name, kind)
               values (?, ?, ?, ?, ?)
               on conflict (organisation, folded) do update set party = excluded.party";
    let name = party.names.in_language(basics::Language::UNDETERMINED);
    let kind: OrganisationType = party.kind;
    tx.run(Sql::new(sql, args![organisation, folded, party.id, name, kind.code()])).await.map(drop)
}

/// Two parties became one: who was remembered by the one is the other.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "update activity_import_party set party = ? where party = ?";
    tx.run(Sql::new(sql, args![into, from])).await.map(drop)
}
