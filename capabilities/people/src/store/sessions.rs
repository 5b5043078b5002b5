//! Sessions in the database.

use acts::{Context, Subject};
use basics::{Id, Moment, Person, Problem};
use database::{Row, Sql, Tx, args};
use sharing::Visible;

use super::accounts;
use crate::{
    Account, DeviceName, Session, authority,
    device_name::{Browser, System},
    session::Stage,
    token::{self, Hash},
};

const COLUMNS: &str = "s.id as session, s.person, s.stage, s.proved_at, s.browser, s.system,
     s.created_at, s.last_seen_at, s.expires_at, ";

/// So many devices at once; the one that was used longest ago makes room.
const SESSIONS_MAX: i64 = 20;

impl Subject for Session {
    /// One's own; or, for whoever manages the account, their people's.
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let actor = cx.actor()?.clone();
        let sql = select().and("s.id = ?", args![id]);
        let (session, account) = cx.tx.one(sql, read).await?;
        let own = session.person == actor.person;
        if own || authority::may_manage(&actor, &account).is_ok() {
            Ok(Visible::open(session))
        } else {
            Err(Problem::NotFound)
        }
    }
}

/// Nobody is signed in any more. After a restore: sessions that were ended since the backup must
/// not open anything again.
pub async fn end_all_sessions(tx: &mut Tx) -> Result<(), Problem> {
    tx.run(Sql::new("delete from people_session", args![])).await.map(drop)
}

fn select() -> Sql {
    Sql::new("select ", args![])
        .and(COLUMNS, args![])
        .and(accounts::COLUMNS, args![])
        .and(" from people_session s join person a on a.id = s.person where ", args![])
}

fn read(row: &Row) -> Result<(Session, Account), Problem> {
    let account = accounts::read(row)?;
    let session = Session {
        id: row.get("session")?,
        person: account.id,
        organisation: account.organisation,
        stage: Stage::from_name(&row.get::<String>("stage")?)
            .ok_or_else(|| Problem::broken("a stored stage"))?,
        proved_at: row.get("proved_at")?,
        device: DeviceName {
            browser: Browser::from_name(&row.get::<String>("browser")?).unwrap_or(Browser::Unknown),
            system: System::from_name(&row.get::<String>("system")?).unwrap_or(System::Unknown),
        },
        created_at: row.get("created_at")?,
        last_seen_at: row.get("last_seen_at")?,
        expires_at: row.get("expires_at")?,
    };
    Ok((session, account))
}

/// The session of a token, and whose it is; whether it is still open is the caller's question.
pub(super) async fn find_by_hash(
    tx: &mut Tx,
    hash: &Hash,
) -> Result<Option<(Session, Account)>, Problem> {
    tx.maybe(select().and("s.token = ?", args![hash]), read).await
}

/// The session that this request came with, if it is open and at one of these stages.
pub(crate) async fn find_open(
    cx: &mut Context,
    stages: &[Stage],
) -> Result<(Session, Account), Problem> {
    let Some(token) = cx.token.clone() else { return Err(Problem::SignInFirst) };
    let found = find_by_hash(&mut cx.tx, &token::hash(&token)).await?;
    // Whole sessions were judged at the door, with what it remembers of their use.
    let is_open = |session: &Session| {
        stages.contains(&session.stage)
            && match session.stage {
                Stage::Whole => {
                    cx.viewer.actor.as_ref().is_some_and(|a| a.person == session.person)
                }
                Stage::CodeAwaited | Stage::EnrolmentAwaited => session.is_open(cx.now, None),
            }
    };
    found
        .filter(|(session, account)| is_open(session) && account.is_confirmed())
        .ok_or(Problem::SignInFirst)
}

/// A new session. What has expired goes, and so do more than a person has devices.
pub(crate) async fn save_session(
    tx: &mut Tx,
    session: &Session,
    hash: &Hash,
) -> Result<(), Problem> {
    let expired = "delete from people_session where expires_at < ?";
    tx.run(Sql::new(expired, args![session.created_at])).await?;
    let many = "delete from people_session where person = ? and id not in
                (select id from people_session where person = ?
                 order by last_seen_at desc limit ?)";
    let kept = args![session.person, session.person, SESSIONS_MAX - 1];
    tx.run(Sql::new(many, kept)).await?;
    let sql = "insert into people_session
               (id, person, token, stage, proved_at, browser, system, created_at, last_seen_at,
                expires_at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let values = args![
        session.id,
        session.person,
        hash,
        session.stage.name(),
        session.proved_at,
        session.device.browser.name(),
        session.device.system.name(),
        session.created_at,
        session.last_seen_at,
        session.expires_at
    ];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

pub(crate) async fn list_sessions(
    cx: &mut Context,
    person: Id<Person>,
) -> Result<Vec<Session>, Problem> {
    let sql = select().and(
        "s.person = ? and s.stage = 'whole' and s.expires_at > ? order by s.last_seen_at desc",
        args![person, cx.now],
    );
    let found = cx.tx.all(sql, read).await?;
    Ok(found.into_iter().map(|(session, _)| session).collect())
}

/// Ends the session of this token, if it is one.
pub(crate) async fn end_session_by_hash(tx: &mut Tx, hash: &Hash) -> Result<(), Problem> {
    tx.run(Sql::new("delete from people_session where token = ?", args![hash])).await.map(drop)
}

pub(crate) async fn end_session(tx: &mut Tx, id: Id<Session>) -> Result<(), Problem> {
    tx.run(Sql::new("delete from people_session where id = ?", args![id])).await.map(drop)
}

/// Ends all sessions of a person: their next request opens nothing.
pub(crate) async fn end_sessions_of(tx: &mut Tx, person: Id<Person>) -> Result<(), Problem> {
    tx.run(Sql::new("delete from people_session where person = ?", args![person])).await.map(drop)
}

/// Writes down when a session was last used.
pub(super) async fn save_seen(tx: &mut Tx, hash: &Hash, at: Moment) -> Result<(), Problem> {
    let sql = "update people_session set last_seen_at = ? where token = ? and last_seen_at < ?";
    tx.run(Sql::new(sql, args![at, hash, at])).await.map(drop)
}
