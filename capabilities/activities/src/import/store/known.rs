//! What rows are judged against, read with the importer's eyes.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use acts::Context;
use basics::{Id, Language, Organisation, Problem};
use database::{Sql, args, fold};
use exchange::columns::{Column, Part, Role};
use parties::{Named, OrganisationType, Party, Stage, likeness};

use crate::{
    Activity,
    import::{
        Import,
        cells::BroughtRow,
        known::{Known, KnownParty, Own, Sense, own_id},
        plan::Plan,
        staged::Key,
    },
};

/// Places and organisations that these rows may name. The viewer is the importer, or a job that
/// looks with the importer's eyes.
pub(crate) async fn known(
    cx: &mut Context,
    import: &Import,
    plan: &Plan,
    rows: &[BroughtRow],
) -> Result<Known, Problem> {
    let mut known = Known::new(places::gazetteer(cx).await?);
    let said = said(plan, rows);
    let named = parties::named_for_matching(cx).await?;
    let named = named.into_iter().filter(|(_, names)| names.iter().any(|n| said.contains(n)));
    let ids: Vec<Id<Organisation>> = named.map(|(id, _)| id).collect();
    for party in parties::find_many(cx, ids).await? {
        for (name, sense) in names(&party).filter(|(name, _)| said.contains(name)) {
            known.add_name(name, sense, party.id);
        }
        let known_party = KnownParty {
            name: cx.name(&party.names).to_string(),
            kind: party.kind,
            constituency: party.constituency,
            is_claimed: Some(party.stage == Stage::Registered),
        };
        known.add_party(party.id, known_party);
    }
    // Those that the importer's own imports brought in, and that it may not see any more.
    let own = "select folded, party, name, kind from activity_import_party where organisation = ?";
    let own = cx.tx.all(Sql::new(own, args![import.by.organisation]), |row| {
        let kind = OrganisationType::from_code(&row.get::<String>("kind")?);
        let kind = kind.unwrap_or(OrganisationType::Other);
        Ok((row.get::<String>("folded")?, row.get("party")?, row.get("name")?, kind))
    });
    for (folded, id, name, kind) in own.await? {
        if said.contains(&folded) && known.named_folded(&folded).is_empty() {
            known.add_name(folded, Sense::Name, id);
            let constituency = kind.usual_constituency();
            known.add_party(id, KnownParty { name, kind, constituency, is_claimed: None });
        }
    }
    add_own(cx, plan, rows, &mut known).await?;
    Ok(known)
}

/// Activities that rows name by our own record ids: those that the importer sees. Whom they name
/// they show, too, whoever may see the others' profiles.
async fn add_own(
    cx: &mut Context,
    plan: &Plan,
    rows: &[BroughtRow],
    known: &mut Known,
) -> Result<(), Problem> {
    let ids = rows.iter().filter_map(|row| own_id(&plan.text(row, Column::RecordId)));
    let ids: BTreeSet<Id<Activity>> = ids.map(Id::from_uuid).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let activities = crate::store::find_many(cx, ids).await?;
    let named = activities.iter().flat_map(|activity| activity.organisations()).collect();
    let named = parties::names_of(cx, named).await?;
    for (id, (names, _)) in &named {
        if known.party(*id).is_none() {
            let (name, kind) = (cx.name(names).to_string(), OrganisationType::Other);
            let constituency = kind.usual_constituency();
            known.add_party(*id, KnownParty { name, kind, constituency, is_claimed: None });
        }
    }
    for activity in activities {
        let organisations = activity.organisations();
        let names = organisations.iter().filter_map(|id| Some((id, named.get(id)?)));
        let names = names.flat_map(|(id, (names, acronym))| {
            let names = names.iter().map(|(_, name)| name).chain(acronym);
            names.map(|name| (fold(name.as_str()), *id))
        });
        known.add_own(Own::new(activity.into_inner(), names));
    }
    Ok(())
}

fn names(party: &Party) -> impl Iterator<Item = (String, Sense)> {
    let names = party.names.iter().map(|(_, name)| (name, Sense::Name));
    let acronym = party.acronym.iter().map(|name| (name, Sense::Acronym));
    let others = party.aliases.iter().chain(&party.former_names).map(|name| (name, Sense::Other));
    names.chain(acronym).chain(others).map(|(name, sense)| (fold(name.as_str()), sense))
}

/// All names that the rows give organisations, folded: whole cells, and their parts.
fn said(plan: &Plan, rows: &[BroughtRow]) -> HashSet<String> {
    let roles = [Role::Reporting, Role::Lead, Role::Implementing, Role::Donor];
    let columns: Vec<Column> = roles
        .into_iter()
        .flat_map(|role| [Part::Name, Part::Acronym].map(|part| Column::Organisation(role, part)))
        .filter(|column| plan.mapping.has(*column))
        .collect();
    let mut texts: HashSet<String> = HashSet::new();
    for row in rows {
        for column in &columns {
            let text = plan.text(row, *column);
            if !texts.contains(text.as_ref()) {
                texts.insert(text.into_owned());
            }
        }
    }
    let parts = texts.iter().flat_map(|text| text.split([';', '\n', '|', '/', ',', '+']));
    let mut said: HashSet<String> = parts
        .chain(texts.iter().map(String::as_str))
        .map(fold)
        .filter(|name| !name.is_empty())
        .collect();
    let meant = plan.learnt.organisations().filter(|(given, _)| said.contains(*given));
    let meant: Vec<String> = meant.map(|(_, meant)| fold(meant)).collect();
    said.extend(meant);
    said
}

/// For each newcomer by key, somebody in the registry who may be the same (R1.4): only ever a hint.
pub(crate) async fn newcomers_alike(
    cx: &mut Context,
    newcomers: &[(Key, String, Option<String>)],
) -> Result<BTreeMap<String, String>, Problem> {
    const PAIRS_MAX: usize = 500;
    let mut keys: BTreeMap<Id<Organisation>, &Key> = BTreeMap::new();
    let mut all = Vec::new();
    for (key, name, acronym) in newcomers {
        let id = Id::named("comity:import:newcomer", &key.text());
        keys.insert(id, key);
        all.push(Named::new(id, [name.as_str()], acronym.as_deref()));
    }
    if all.is_empty() {
        return Ok(BTreeMap::new());
    }
    for (id, names) in parties::named_for_matching(cx).await? {
        all.push(Named::new(id, names.iter().map(String::as_str), []));
    }
    let pairs = likeness(&all, PAIRS_MAX);
    let found: Vec<(&Key, Id<Organisation>)> = pairs
        .iter()
        .filter_map(|pair| match (keys.get(&pair.one), keys.get(&pair.other)) {
            (Some(key), None) => Some((*key, pair.other)),
            (None, Some(key)) => Some((*key, pair.one)),
            _ => None,
        })
        .collect();
    let ids: BTreeSet<Id<Organisation>> = found.iter().map(|(_, id)| *id).collect();
    let parties = parties::find_many(cx, ids).await?;
    let mut alike = BTreeMap::new();
    for (key, id) in found {
        if let Some(party) = parties.iter().find(|party| party.id == id) {
            let name = party.names.in_language(Language::ENGLISH).to_string();
            alike.entry(key.text()).or_insert(name);
        }
    }
    Ok(alike)
}
