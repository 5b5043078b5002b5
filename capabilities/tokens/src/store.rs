//! Tokens in the database.

mod door;

use acts::{Context, Subject};
use basics::{Id, Moment, Person, Problem};
use database::{Row, Sql, Tx, args};
use sharing::{Open, Visible};

use crate::{Token, secret::Hash, token::Revoked};

pub use door::Door;

const COLUMNS: &str = "t.id, t.person, t.organisation, t.name, t.scopes, t.made_at, t.expires_at,
     t.last_used_at, t.revoked_at, t.revoked_by";

/// How many tokens a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;

/// Judged by `Token::may_be_seen_by`, here and in the lists: a token has no audience, and nobody
/// can release one.
impl Open for Token {}

impl Subject for Token {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let token = cx.tx.one(select().and("t.id = ?", args![id]), read).await?;
        if token.may_be_seen_by(cx.actor()?) {
            Ok(Visible::open(token))
        } else {
            Err(Problem::NotFound)
        }
    }
}

fn select() -> Sql {
    Sql::new("select ", args![]).and(COLUMNS, args![]).and(" from token t where ", args![])
}

fn read(row: &Row) -> Result<Token, Problem> {
    let scopes: serde_json::Value = row.get("scopes")?;
    let revoked = row.get::<Option<Moment>>("revoked_at")?;
    let by = row.get("revoked_by")?;
    Ok(Token {
        id: row.get("id")?,
        person: row.get("person")?,
        organisation: row.get("organisation")?,
        name: row.get("name")?,
        scopes: serde_json::from_value(scopes).map_err(Problem::broken)?,
        made_at: row.get("made_at")?,
        expires_at: row.get("expires_at")?,
        last_used_at: row.get("last_used_at")?,
        revoked: revoked.map(|at| Revoked { at, by }),
    })
}

/// A page of one's own tokens, latest first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list_own(
    cx: &mut Context,
    before: Option<Id<Token>>,
) -> Result<Vec<Visible<Token>>, Problem> {
    let own = Sql::new("t.person = ?", args![cx.actor()?.person]);
    page(cx, own, before).await
}

/// The same of one's organisation's people, for whoever looks after them.
pub(crate) async fn list_of_organisation(
    cx: &mut Context,
    before: Option<Id<Token>>,
) -> Result<Vec<Visible<Token>>, Problem> {
    let ours = Sql::new("t.organisation = ?", args![cx.actor()?.organisation]);
    page(cx, ours, before).await
}

async fn page(
    cx: &mut Context,
    of: Sql,
    before: Option<Id<Token>>,
) -> Result<Vec<Visible<Token>>, Problem> {
    let mut sql = select().join(of);
    if let Some(before) = before {
        sql.add(" and t.id < ?", args![before]);
    }
    sql.add(" order by t.id desc limit ?", args![PAGE_ROWS + 1]);
    let actor = cx.actor()?.clone();
    let tokens = cx.tx.all(sql, read).await?;
    let seen = tokens.into_iter().filter(|token| token.may_be_seen_by(&actor));
    Ok(seen.map(Visible::open).collect())
}

/// The token of a secret; whether it still opens anything is the door's question.
pub(crate) async fn find_by_hash(tx: &mut Tx, hash: &Hash) -> Result<Option<Token>, Problem> {
    tx.maybe(select().and("t.hash = ?", args![hash]), read).await
}

/// A person's tokens that open something now.
pub(crate) async fn list_open(
    tx: &mut Tx,
    person: Id<Person>,
    now: Moment,
) -> Result<Vec<Token>, Problem> {
    let sql = "t.person = ? and t.revoked_at is null and t.expires_at > ? order by t.id";
    tx.all(select().and(sql, args![person, now]), read).await
}

pub(crate) async fn count_open(
    tx: &mut Tx,
    person: Id<Person>,
    now: Moment,
) -> Result<i64, Problem> {
    let sql = "select count(*) as n from token
               where person = ? and revoked_at is null and expires_at > ?";
    tx.number(Sql::new(sql, args![person, now])).await
}

pub(crate) async fn insert(tx: &mut Tx, token: &Token, hash: &Hash) -> Result<(), Problem> {
    let sql = "insert into token
               (id, person, organisation, name, scopes, hash, made_at, expires_at)
               values (?, ?, ?, ?, ?, ?, ?, ?)";
    let values = args![
        token.id,
        token.person,
        token.organisation,
        token.name,
        serde_json::json!(token.scopes),
        hash,
        token.made_at,
        token.expires_at
    ];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

pub(crate) async fn save_revoked(tx: &mut Tx, token: &Token) -> Result<(), Problem> {
    let sql = "update token set revoked_at = ?, revoked_by = ? where id = ?";
    let at = token.revoked.map(|revoked| revoked.at);
    let by = token.revoked.and_then(|revoked| revoked.by);
    tx.run(Sql::new(sql, args![at, by, token.id])).await.map(drop)
}

/// Writes down when a token was last used.
pub(crate) async fn save_used(tx: &mut Tx, token: Id<Token>, at: Moment) -> Result<(), Problem> {
    let sql = "update token set last_used_at = ?
               where id = ? and (last_used_at is null or last_used_at < ?)";
    tx.run(Sql::new(sql, args![at, token, at])).await.map(drop)
}
