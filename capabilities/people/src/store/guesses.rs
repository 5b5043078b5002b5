//! Failed attempts and known devices in the database.

use acts::Context;
use basics::{Id, Moment, Person, Problem};
use database::{Sql, Tx, args};

use crate::{guesses::Guesses, token::Hash};

/// Marks the id of a device.
pub(crate) enum Device {}

/// Where attempts are counted: at one account, from one known device or from all others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At {
    pub(crate) person: Id<Person>,
    pub(crate) device: Id<Device>,
}

/// Attempts at addresses that open nothing are counted too, here: the answer must take as long.
const NOBODY: Id<Person> = Id::well_known(0);
const UNKNOWN: Id<Device> = Id::well_known(0);
const RECOVERIES: Id<Device> = Id::well_known(1);

/// So many devices of an account stay known; the one that was used longest ago is forgotten.
const DEVICES_MAX: i64 = 20;

/// Where an attempt at this account from this device is counted.
pub(crate) async fn find_device(
    tx: &mut Tx,
    person: Option<Id<Person>>,
    token: &Hash,
) -> Result<At, Problem> {
    let person = person.unwrap_or(NOBODY);
    let sql = "select id from people_device where person = ? and token = ?";
    let device = tx.maybe(Sql::new(sql, args![person, token]), |row| row.get("id")).await?;
    Ok(At { person, device: device.unwrap_or(UNKNOWN) })
}

/// The device is known for this account from now on. Whether its token was ours before, for this
/// account or for another on the same machine; if not, it stays unknown and gets a token of ours.
pub(crate) async fn save_device(
    tx: &mut Tx,
    id: Id<Device>,
    person: Id<Person>,
    (offered, fresh): (&Hash, &Hash),
    now: Moment,
) -> Result<bool, Problem> {
    let known = "select id from people_device where token = ? limit 1";
    let known = tx.maybe(Sql::new(known, args![offered]), |row| row.get::<uuid::Uuid>("id"));
    let is_ours = known.await?.is_some();
    let token = if is_ours { offered } else { fresh };
    let sql = "insert into people_device (id, person, token, last_used_at) values (?, ?, ?, ?)
               on conflict (person, token) do update set last_used_at = excluded.last_used_at";
    tx.run(Sql::new(sql, args![id, person, token, now])).await?;
    let many = "delete from people_device where person = ? and id not in
                (select id from people_device where person = ? order by last_used_at desc limit ?)";
    tx.run(Sql::new(many, args![person, person, DEVICES_MAX])).await?;
    Ok(is_ours)
}

pub(crate) async fn find_guesses(tx: &mut Tx, at: At, now: Moment) -> Result<Guesses, Problem> {
    let found = find(tx, at).await?;
    // Nobody's row is never full: it is there to be written, not to refuse.
    Ok(found.filter(|_| at.person != NOBODY).unwrap_or(Guesses::none(now)))
}

async fn find(tx: &mut Tx, at: At) -> Result<Option<Guesses>, Problem> {
    let sql = "select in_a_row, window_from, in_window, last_at from people_guess
               where person = ? and device = ?";
    tx.maybe(Sql::new(sql, args![at.person, at.device]), |row| {
        Ok(Guesses {
            in_a_row: row.get("in_a_row")?,
            window_from: row.get("window_from")?,
            in_window: row.get("in_window")?,
            last_at: row.get("last_at")?,
        })
    })
    .await
}

pub(crate) async fn save_guesses(tx: &mut Tx, at: At, guesses: &Guesses) -> Result<(), Problem> {
    let sql = "insert into people_guess (person, device, in_a_row, window_from, in_window, last_at)
               values (?, ?, ?, ?, ?, ?)
               on conflict (person, device) do update set in_a_row = excluded.in_a_row,
               window_from = excluded.window_from, in_window = excluded.in_window,
               last_at = excluded.last_at";
    let values = args![
        at.person,
        at.device,
        guesses.in_a_row,
        guesses.window_from,
        guesses.in_window,
        guesses.last_at
    ];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

/// A success clears what was counted where it happened, and only there: the owner's own success
/// must not give a stranger a hundred more guesses.
pub(crate) async fn clear_guesses_at(tx: &mut Tx, at: At) -> Result<(), Problem> {
    let sql = "delete from people_guess where person = ? and device = ?";
    tx.run(Sql::new(sql, args![at.person, at.device])).await.map(drop)
}

/// The owner proved themselves by a link: everything is open again.
pub(crate) async fn clear_guesses(tx: &mut Tx, person: Id<Person>) -> Result<(), Problem> {
    tx.run(Sql::new("delete from people_guess where person = ?", args![person])).await.map(drop)
}

/// Counts a request for a letter; whoever asks for very many stops all such letters for a while,
/// and nothing else.
pub(crate) async fn count_recovery(cx: &mut Context) -> Result<(), Problem> {
    const IN_WINDOW_MAX: i64 = 60;
    let at = At { person: NOBODY, device: RECOVERIES };
    let known = find(&mut cx.tx, at).await?.unwrap_or(Guesses::none(cx.now));
    let counted = known.failed(cx.now);
    if counted.in_window > IN_WINDOW_MAX {
        return Err(Problem::Busy { retry_seconds: 60 });
    }
    save_guesses(&mut cx.tx, at, &counted).await
}

/// Whether unknown devices are shut out until the owner comes by a link.
pub(crate) async fn is_locked(
    tx: &mut Tx,
    person: Id<Person>,
    now: Moment,
) -> Result<bool, Problem> {
    let at = At { person, device: UNKNOWN };
    Ok(find_guesses(tx, at, now).await?.is_locked())
}
