//! Obligations in the database: finding and saving them. Lists, letters and calendars have files of
//! their own.

mod calendars;
mod letters;
mod list;

use acts::{Context, Stored};
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Problem};
use database::{Row, Sql, Tx, Value, args};
use sharing::{Share, Visible};
use uuid::Uuid;

use crate::{About, Obligation, Sort, State};

pub(crate) use calendars::{
    calendar_of, forget_calendar, is_calendar, list_for_calendar, save_calendar,
};
pub(crate) use letters::{
    forget_reminder, is_quiet, list_for_letters, order_reminder, owes_or_is_owed, save_quiet,
    save_told, told,
};
pub(crate) use list::{Narrow, PAGE_ROWS, Side, Sums, list, sums};

/// Steps that are shown of one obligation, the last ones.
const STEPS_MAX: usize = 100;
/// No record owes more at once than twenty years by the month, for a few parts.
const OF_RECORD_MAX: usize = 5_000;

impl Stored for Obligation {
    const TABLE: &'static str = "obligation";
    const ALIAS: &'static str = "o";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// The one that a record has under this part. For the product's own work: nobody is shown it.
pub(crate) async fn find_part(
    tx: &mut Tx,
    about: Uuid,
    part: &str,
) -> Result<Option<Obligation>, Problem> {
    let sql = acts::rows::<Obligation>().and("o.about = ? and o.part = ?", args![about, part]);
    tx.maybe(sql, read).await
}

pub(crate) async fn rename_part(
    tx: &mut Tx,
    about: Uuid,
    from: &str,
    to: &str,
) -> Result<(), Problem> {
    let sql = "update obligation set part = ? where about = ? and part = ?";
    tx.run(Sql::new(sql, args![to, about, from])).await.map(drop)
}

/// All that a record has. For the product's own work: nobody is shown them.
pub(crate) async fn of_record(tx: &mut Tx, about: Uuid) -> Result<Vec<Obligation>, Problem> {
    let sql = acts::rows::<Obligation>()
        .and("o.about = ? order by o.part limit ?", args![about, OF_RECORD_MAX]);
    tx.all(sql, read).await
}

/// All that a party owes or is owed. For the product's own work: nobody is shown them.
pub(crate) async fn of_party(
    tx: &mut Tx,
    party: Id<Organisation>,
) -> Result<Vec<Obligation>, Problem> {
    let sql = acts::rows::<Obligation>()
        .and("o.turn = ? or o.other = ? order by o.id", args![party, party]);
    tx.all(sql, read).await
}

pub(super) fn read(row: &Row) -> Result<Obligation, Problem> {
    let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
    let about = match row.get::<Option<Uuid>>("about")? {
        None => None,
        Some(id) => {
            let about = About { kind: row.get("about_kind")?, id, path: row.get("about_path")? };
            Some((about, row.get("part")?))
        }
    };
    Ok(Obligation {
        id: row.get("id")?,
        share: Share::read(row)?,
        about,
        sort: Sort::from_name(&row.get::<String>("sort")?).ok_or_else(stored("sort"))?,
        by: row.get("owed_by")?,
        to: row.get("owed_to")?,
        due: row.get("due_on")?,
        title: row.get("title")?,
        note: row.get("note")?,
        state: State::from_name(&row.get::<String>("state")?).ok_or_else(stored("state"))?,
        since: row.get("since")?,
        delivered_on: row.get("delivered_on")?,
        said: row.get("said")?,
        link: row.get("link")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

pub(crate) async fn insert(tx: &mut Tx, made: &Obligation) -> Result<(), Problem> {
    let sql = "insert into obligation (about_kind, about, about_path, part, note, owner, level,
               tlp, audience, sort, owed_by, owed_to, due_on, title, state, since, delivered_on,
               said, link, turn, other, turn_due, is_ended, updated_at, version, id)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                       ?)";
    let begin = match &made.about {
        Some((About { kind, id, path }, part)) => args![kind, id, path, part, made.note],
        None => {
            let none = None::<String>;
            args![none, None::<Uuid>, none, none, made.note]
        }
    };
    tx.run(Sql::new(sql, [begin, moving(made)].concat())).await.map(drop)
}

pub(crate) async fn update(tx: &mut Tx, next: &Obligation) -> Result<(), Problem> {
    let sql = "update obligation set owner = ?, level = ?, tlp = ?, audience = ?, sort = ?,
               owed_by = ?, owed_to = ?, due_on = ?, title = ?, state = ?, since = ?,
               delivered_on = ?, said = ?, link = ?, turn = ?, other = ?, turn_due = ?,
               is_ended = ?, updated_at = ?, version = ? where id = ?";
    tx.run(Sql::new(sql, moving(next))).await.map(drop)
}

/// Everything that may change, and the id.
fn moving(o: &Obligation) -> Vec<Value> {
    let what = args![o.sort.name(), o.by, o.to, o.due, o.title, o.state.name(), o.since];
    let shown = args![o.delivered_on, o.said, o.link];
    let turn = args![o.turn(), o.other(), o.turn_due(), o.state.is_ended()];
    [o.share.values(), what, shown, turn, args![o.updated_at, o.version, o.id]].concat()
}

/// A party became another: the steps that it took are the other's.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "update obligation_step set organisation = ? where organisation = ?";
    tx.run(Sql::new(sql, args![into, from])).await.map(drop)
}

/// One step of an obligation: who, when, to which state, with which words.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) version: i64,
    pub(crate) state: State,
    pub(crate) due: Day,
    /// None where the product itself took it.
    pub(crate) organisation: Option<Id<Organisation>>,
    pub(crate) said: Option<Paragraph>,
    pub(crate) link: Option<Line>,
    pub(crate) at: Moment,
}

impl Step {
    pub(crate) fn of(
        obligation: &Obligation,
        organisation: Option<Id<Organisation>>,
        at: Moment,
    ) -> Self {
        Self {
            version: obligation.version,
            state: obligation.state,
            due: obligation.due,
            organisation,
            said: obligation.said.clone(),
            link: obligation.link.clone(),
            at,
        }
    }
}

pub(crate) async fn add_step(tx: &mut Tx, id: Id<Obligation>, step: &Step) -> Result<(), Problem> {
    let sql = "insert into obligation_step (obligation, version, state, due_on, organisation, said,
               link, at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    let Step { version, state, due, organisation, said, link, at } = step;
    let values = args![id, version, state.name(), due, organisation, said, link, at];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

/// The steps of an obligation that this viewer may see, the last one first.
pub(crate) async fn steps(
    cx: &mut Context,
    of: &Visible<Obligation>,
) -> Result<Vec<Step>, Problem> {
    let sql = "select * from obligation_step where obligation = ? order by version desc limit ?";
    let stored = || Problem::broken("a stored state");
    let steps = Sql::new(sql, args![of.id, STEPS_MAX]);
    cx.tx
        .all(steps, |row| {
            Ok(Step {
                version: row.get("version")?,
                state: State::from_name(&row.get::<String>("state")?).ok_or_else(stored)?,
                due: row.get("due_on")?,
                organisation: row.get("organisation")?,
                said: row.get("said")?,
                link: row.get("link")?,
                at: row.get("at")?,
            })
        })
        .await
}
