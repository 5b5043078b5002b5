//! Signing keys in the database.

use acts::{Context, Order, Stored};
use basics::{Id, Moment, Person, Problem};
use database::{Row, Sql, args};
use sharing::{Share, Visible};

use crate::{Confirmed, PublicKey, Revoked, SigningKey};

/// How many a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;
/// Of one person, the latest.
const OF_PERSON_MAX: usize = 50;

impl Stored for SigningKey {
    const TABLE: &'static str = "signing_key";
    const ALIAS: &'static str = "k";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page of one's organisation's keys, the latest first; one more than `PAGE_ROWS` if there are
/// more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Moment, Id<SigningKey>)>,
) -> Result<Vec<Visible<SigningKey>>, Problem> {
    let own = cx.actor()?.organisation;
    let sql = cx.seen::<SigningKey>().and(" and k.owner = ?", args![own]);
    cx.page(sql, Order::Down("made_at"), after, PAGE_ROWS).await
}

/// A person's keys, for the product's own rules: nobody is shown them by this.
pub async fn of_person(cx: &mut Context, person: Id<Person>) -> Result<Vec<SigningKey>, Problem> {
    let sql = "k.person = ? order by k.made_at desc, k.id limit ?";
    cx.tx.all(acts::rows::<SigningKey>().and(sql, args![person, OF_PERSON_MAX]), read).await
}

/// Those with which this person signs now.
pub async fn usable(cx: &mut Context, person: Id<Person>) -> Result<Vec<SigningKey>, Problem> {
    let all = of_person(cx, person).await?;
    Ok(all.into_iter().filter(SigningKey::is_usable).collect())
}

/// Whether somebody has this key already.
pub(crate) async fn is_known(cx: &mut Context, public: &PublicKey) -> Result<bool, Problem> {
    let sql = "select count(*) as n from signing_key where public = ?";
    Ok(cx.tx.number(Sql::new(sql, args![public.to_string()])).await? > 0)
}

pub async fn save_new(cx: &mut Context, key: &SigningKey) -> Result<(), Problem> {
    let sql = "insert into signing_key (id, owner, level, tlp, audience, person, name, public,
               made_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let said = args![key.person, key.name, key.public.to_string(), key.made_at, key.version];
    let values = [args![key.id], key.share.values(), said].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

pub async fn save(cx: &mut Context, key: &SigningKey) -> Result<(), Problem> {
    let sql = "update signing_key set confirmed_by = ?, confirmed_at = ?, revoked_by = ?,
               revoked_at = ?, version = ? where id = ?";
    let values = args![
        key.confirmed.map(|one| one.by),
        key.confirmed.map(|one| one.at),
        key.revoked.and_then(|one| one.by),
        key.revoked.map(|one| one.at),
        key.version,
        key.id
    ];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<SigningKey, Problem> {
    let public = PublicKey::from_hex(&row.get::<String>("public")?);
    let by: Option<Id<Person>> = row.get("confirmed_by")?;
    let at: Option<Moment> = row.get("confirmed_at")?;
    let revoked: Option<Moment> = row.get("revoked_at")?;
    let revoked_by: Option<Id<Person>> = row.get("revoked_by")?;
    Ok(SigningKey {
        id: row.get("id")?,
        share: Share::read(row)?,
        person: row.get("person")?,
        name: row.get("name")?,
        public: public.ok_or_else(|| Problem::broken("a stored key"))?,
        made_at: row.get("made_at")?,
        confirmed: by.zip(at).map(|(by, at)| Confirmed { by, at }),
        revoked: revoked.map(|at| Revoked { by: revoked_by, at }),
        version: row.get("version")?,
    })
}
