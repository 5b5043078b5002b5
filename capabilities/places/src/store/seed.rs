//! Enters what the product ships, so that a start without imports has places.

use std::collections::HashMap;

use basics::Problem;
use database::{Sql, Tx, args};

use super::{all, save_all};
use crate::{Place, Sense, facts};

/// Enters the shipped places that are missing, and shipped names that are. Content to find its work
/// done; what people or lists said in the meantime stays.
pub async fn seed(tx: &mut Tx) -> Result<(), Problem> {
    let sql = Sql::new("select value from place_state where name = 'facts'", args![]);
    let entered: String = tx.one(sql, |row| row.get("value")).await?;
    if entered == facts::edition() {
        return Ok(());
    }
    let known: HashMap<_, _> = all(tx).await?.into_iter().map(|place| (place.id, place)).collect();
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for shipped in facts::shipped() {
        match known.get(&shipped.id) {
            None => new.push(shipped),
            Some(place) => changed.extend(completed(place, &shipped)),
        }
    }
    save_all(tx, &new, &changed).await?;
    let sql = "update place_state set value = ? where name = 'facts'";
    tx.run(Sql::new(sql, args![facts::edition()])).await.map(drop)
}

fn completed(place: &Place, shipped: &Place) -> Option<Place> {
    let mut whole = place.clone();
    for (sense, language, name) in shipped.all_names() {
        let has_language = whole.names.iter().any(|(known, _)| known == language);
        match sense {
            Sense::Name if !has_language => whole.add_name(sense, language, name.clone()),
            _ if whole.is_called(name) => false,
            Sense::Name => whole.add_name(Sense::Spelling, language, name.clone()),
            _ => whole.add_name(sense, language, name.clone()),
        };
    }
    whole.centroid = whole.centroid.or(shipped.centroid);
    (whole != *place).then(|| Place { version: place.version + 1, ..whole })
}

/// As if an older version of the product had entered its facts.
#[cfg(test)]
pub(crate) async fn forget_facts(tx: &mut Tx) -> Result<(), Problem> {
    let sql = "update place_state set value = '' where name = 'facts'";
    tx.run(Sql::new(sql, args![])).await.map(drop)
}
