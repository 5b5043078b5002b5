//! What an organisation's imports entered before: by the hash of what rows said, and of what they
//! are known by although they tell news.

use std::collections::{BTreeMap, HashMap, HashSet};

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, args};
use uuid::Uuid;

use crate::{
    Activity,
    import::staged::{Staged, bytes_of},
};

/// So many hashes in one question.
const HASHES_MAX: usize = 800;
/// So many rows in one statement.
const ROWS_MAX: usize = 500;

/// What is remembered of some rows.
pub(super) struct Memory {
    /// The contents that were brought before, each with the activity that it was entered as. That
    /// is not known of what was entered before activities were remembered.
    pub brought: HashMap<String, Option<Uuid>>,
    /// The activities that rows like these were entered as.
    pub alike: HashMap<String, Vec<Uuid>>,
}

/// What a row was entered as.
#[derive(Clone, Debug)]
pub(crate) struct Remembered {
    pub content: Vec<u8>,
    pub alike: Option<Vec<u8>>,
    pub activity: Id<Activity>,
}

/// Only what the organisation itself brought: it tells it nothing that it did not know.
pub(super) async fn memory(
    cx: &mut Context,
    organisation: Id<Organisation>,
    staged: &[&Staged],
) -> Result<Memory, Problem> {
    let (mut brought, mut alike) = (HashMap::new(), HashMap::new());
    for staged in staged.chunks(HASHES_MAX) {
        let sql = "select content, activity from activity_import_entered
                   where organisation = ? and content in (";
        let sql = Sql::new(sql, args![organisation])
            .list(staged.iter().map(|staged| bytes_of(&staged.content)))
            .and(")", args![]);
        let rows = cx.tx.all(sql, |row| {
            Ok((hex(&row.get::<Vec<u8>>("content")?), row.get::<Option<Uuid>>("activity")?))
        });
        brought.extend(rows.await?);
        let likes: Vec<Vec<u8>> =
            staged.iter().filter_map(|staged| staged.alike.as_deref().map(bytes_of)).collect();
        for (like, activity) in entered_like(cx, organisation, likes).await? {
            let activities: &mut Vec<Uuid> = alike.entry(like).or_default();
            if !activities.contains(&activity) {
                activities.push(activity);
            }
        }
    }
    Ok(Memory { brought, alike })
}

async fn entered_like(
    cx: &mut Context,
    organisation: Id<Organisation>,
    likes: Vec<Vec<u8>>,
) -> Result<Vec<(String, Uuid)>, Problem> {
    if likes.is_empty() {
        return Ok(Vec::new());
    }
    let sql = "select alike, activity from activity_import_entered
               where organisation = ? and activity is not null and alike in (";
    let sql = Sql::new(sql, args![organisation]).list(likes).and(")", args![]);
    cx.tx.all(sql, |row| Ok((hex(&row.get::<Vec<u8>>("alike")?), row.get("activity")?))).await
}

/// Which of these contents an organisation's imports have entered before.
pub(crate) async fn already_entered(
    cx: &mut Context,
    organisation: Id<Organisation>,
    contents: impl Iterator<Item = &str>,
) -> Result<HashSet<String>, Problem> {
    let contents: Vec<Vec<u8>> = contents.map(bytes_of).collect();
    let mut known = HashSet::new();
    for contents in contents.chunks(HASHES_MAX) {
        let sql = Sql::new(
            "select content from activity_import_entered
             where organisation = ? and content in (",
            args![organisation],
        )
        .list(contents)
        .and(")", args![]);
        let rows: Vec<Vec<u8>> = cx.tx.all(sql, |row| row.get("content")).await?;
        known.extend(rows.iter().map(|content| hex(content)));
    }
    Ok(known)
}

/// Remembers what an organisation entered; of one content, what it was entered as the last time.
pub(crate) async fn remember_entered(
    cx: &mut Context,
    organisation: Id<Organisation>,
    entered: &[Remembered],
) -> Result<(), Problem> {
    let by_content: BTreeMap<&Vec<u8>, &Remembered> =
        entered.iter().map(|entered| (&entered.content, entered)).collect();
    let entered: Vec<&Remembered> = by_content.into_values().collect();
    for entered in entered.chunks(ROWS_MAX) {
        let into = "insert into activity_import_entered (organisation, content, activity, alike)
                    values ";
        let mut sql = Sql::new(into, args![]);
        for (n, Remembered { content, alike, activity }) in entered.iter().enumerate() {
            let row = if n == 0 { "(?, ?, ?, ?)" } else { ", (?, ?, ?, ?)" };
            sql.add(row, args![organisation, content, activity, alike]);
        }
        let again = " on conflict (organisation, content) do update set
                     activity = excluded.activity, alike = excluded.alike";
        cx.tx.run(sql.and(again, args![])).await?;
    }
    Ok(())
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
