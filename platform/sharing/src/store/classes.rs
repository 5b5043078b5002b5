//! Classes of records in the database, each under a number.

use std::collections::{BTreeSet, HashMap};

use basics::{Id, Organisation, Problem};
use database::{Row, Sql, Tx, args};

use crate::{Audience, Class, Level, Viewer};

/// The owner of a class that is not one owner's.
const NOBODY: Id<Organisation> = Id::from_uuid(uuid::Uuid::nil());

/// The classes of a viewer, by their numbers.
#[derive(Clone, Debug, Default)]
pub struct Classes {
    /// All records of these.
    pub seen: Vec<i64>,
    /// Of these only what their organisation owns: it shared with an audience that it is not in
    /// itself, or what it is not trusted with when it is another's.
    pub own: Vec<i64>,
}

/// The classes that there are, as they are to this viewer.
pub async fn classes_for(tx: &mut Tx, viewer: &Viewer) -> Result<Classes, Problem> {
    let own = viewer.organisation();
    let mut classes = Classes::default();
    for (class, number) in known(tx, own.into_iter().chain([NOBODY])).await? {
        match viewer.sees_class(class) {
            true => classes.seen.push(number),
            false if own.is_some() => classes.own.push(number),
            false => {}
        }
    }
    Ok(classes)
}

/// The numbers of these classes; a new class gets one.
pub async fn number_classes(
    tx: &mut Tx,
    classes: impl IntoIterator<Item = Class>,
) -> Result<HashMap<Class, i64>, Problem> {
    let wanted: BTreeSet<Class> = classes.into_iter().collect();
    let owners: BTreeSet<_> = wanted.iter().map(|class| columns(*class).2).collect();
    let mut numbers: HashMap<Class, i64> = known(tx, owners).await?.into_iter().collect();
    for class in wanted {
        if numbers.contains_key(&class) {
            continue;
        }
        let last =
            tx.number(Sql::new("select coalesce(max(number), 0) as n from sharing_class", args![]));
        let number = last.await? + 1;
        let (audience, level, owner) = columns(class);
        let sql = "insert into sharing_class (number, audience, level, owner) values (?, ?, ?, ?)";
        tx.run(Sql::new(sql, args![number, audience, level, owner])).await?;
        numbers.insert(class, number);
    }
    Ok(numbers)
}

/// The classes of these owners.
async fn known(
    tx: &mut Tx,
    owners: impl IntoIterator<Item = Id<Organisation>>,
) -> Result<Vec<(Class, i64)>, Problem> {
    let sql = "select number, audience, level, owner from sharing_class where owner in (";
    tx.all(Sql::new(sql, args![]).list(owners).and(") order by number", args![]), read).await
}

/// Audience, level and owner, as they are stored.
fn columns(class: Class) -> (Id<Audience>, i64, Id<Organisation>) {
    match class {
        Class::Through { audience, level } => (audience, level.rank(), NOBODY),
        Class::Own(owner) => (Audience::OWN, 0, owner),
    }
}

fn read(row: &Row) -> Result<(Class, i64), Problem> {
    let owner: Id<Organisation> = row.get("owner")?;
    let level = Level::from_rank(row.get("level")?);
    let level = level.ok_or_else(|| Problem::broken("a stored level"))?;
    let class = match owner == NOBODY {
        true => Class::Through { audience: row.get("audience")?, level },
        false => Class::Own(owner),
    };
    Ok((class, row.get("number")?))
}
