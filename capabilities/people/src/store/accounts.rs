//! Accounts without their secrets.

use acts::{Context, Subject};
use basics::{Actor, Id, Line, Moment, Organisation, Person, Problem, Role, Standing};
use database::{Row, Sql, Tx, args, fold};
use sharing::Visible;

use crate::{Account, Email, account::Others, authority};

pub(super) const COLUMNS: &str = "a.id, a.organisation, a.name, a.email, a.language, a.roles,
     a.standing, a.second_factor_at, a.password_suffices, a.invited_by, a.version";

/// How many accounts a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;

impl Subject for Account {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find(cx, id.cast()).await
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// One account, if this viewer may see it.
pub async fn find(cx: &mut Context, id: Id<Person>) -> Result<Visible<Account>, Problem> {
    let actor = cx.actor()?.clone();
    let sql = select().join(sees(&actor)).and(" and a.id = ?", args![id]);
    let account = cx.tx.one(sql, read).await?;
    if authority::may_see(&actor, &account) {
        Ok(Visible::open(account))
    } else {
        Err(Problem::NotFound)
    }
}

/// What these people are called, as far as this viewer may see them: for "entered by".
pub async fn names_of(
    cx: &mut Context,
    people: impl IntoIterator<Item = Id<Person>>,
) -> Result<Vec<(Id<Person>, Line)>, Problem> {
    let actor = cx.actor()?.clone();
    let sql = select().join(sees(&actor)).and(" and a.id in (", args![]).list(people);
    let accounts = cx.tx.all(sql.and(")", args![]), read).await?;
    let seen = accounts.into_iter().filter(|account| authority::may_see(&actor, account));
    Ok(seen.map(|account| (account.id, account.name)).collect())
}

fn select() -> Sql {
    Sql::new("select ", args![]).and(COLUMNS, args![]).and(" from person a where ", args![])
}

/// `authority::may_see` as a condition on `person a`.
pub(super) fn sees(actor: &Actor) -> Sql {
    if actor.is(Role::Administrator) {
        return Sql::new("(1 = 1)", args![]);
    }
    Sql::new(
        "(a.organisation = ? or (a.invited_by = ? and a.standing = 'invited'))",
        args![actor.organisation, actor.person],
    )
}

/// A page of one's organisation's people in the order of names; one more than `PAGE_ROWS` if there
/// are more. Who has left is not in it.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<&(String, Id<Person>)>,
) -> Result<Vec<Visible<Account>>, Problem> {
    let actor = cx.actor()?.clone();
    let sql = select()
        .join(sees(&actor))
        .and(" and a.organisation = ? and a.standing <> 'ended'", args![actor.organisation]);
    page(cx, sql, after).await
}

/// The same of the whole instance, as far as the viewer may see it.
pub(crate) async fn list_names(
    cx: &mut Context,
    after: Option<&(String, Id<Person>)>,
) -> Result<Vec<Visible<Account>>, Problem> {
    let actor = cx.actor()?.clone();
    let sql = select().join(sees(&actor)).and(" and a.standing <> 'ended'", args![]);
    page(cx, sql, after).await
}

async fn page(
    cx: &mut Context,
    mut sql: Sql,
    after: Option<&(String, Id<Person>)>,
) -> Result<Vec<Visible<Account>>, Problem> {
    if let Some((sort, id)) = after {
        sql.add(" and (a.sort > ? or (a.sort = ? and a.id > ?))", args![sort, sort, id]);
    }
    sql.add(" order by a.sort, a.id limit ?", args![PAGE_ROWS + 1]);
    let actor = cx.actor()?.clone();
    let accounts = cx.tx.all(sql, read).await?;
    let seen = accounts.into_iter().filter(|account| authority::may_see(&actor, account));
    Ok(seen.map(Visible::open).collect())
}

pub(crate) fn sort_name(account: &Account) -> String {
    fold(account.name.as_str())
}

pub(super) fn read(row: &Row) -> Result<Account, Problem> {
    let stored = |what: &str| Problem::broken(format!("a stored {what}"));
    let roles: String = row.get("roles")?;
    let roles = roles.split('.').filter(|name| !name.is_empty()).map(Role::from_name);
    Ok(Account {
        id: row.get("id")?,
        organisation: row.get("organisation")?,
        name: row.get("name")?,
        email: Email::parse("email", &row.get::<String>("email")?)
            .map_err(|_| stored("e-mail address"))?,
        language: row.get("language")?,
        roles: roles.collect::<Option<_>>().ok_or_else(|| stored("role"))?,
        standing: Standing::from_name(&row.get::<String>("standing")?)
            .ok_or_else(|| stored("standing"))?,
        second_factor: row.get::<Option<Moment>>("second_factor_at")?.is_some(),
        password_suffices: row.get("password_suffices")?,
        invited_by: row.get("invited_by")?,
        version: row.get("version")?,
    })
}

/// Saves everything but the secrets, which are saved by `credentials` alone.
pub(crate) async fn save(tx: &mut Tx, account: &Account, now: Moment) -> Result<(), Problem> {
    let roles: Vec<&str> = account.roles.iter().map(|role| role.name()).collect();
    // Not one statement for both: a confirmed account has a password, and an insert knows none.
    let sql = "update person set name = ?, sort = ?, language = ?, roles = ?, standing = ?,
               password_suffices = ?, version = ? where id = ?";
    let changing = args![
        account.name,
        sort_name(account),
        account.language,
        roles.join("."),
        account.standing.name(),
        account.password_suffices,
        account.version,
        account.id
    ];
    if tx.run(Sql::new(sql, changing.clone())).await? > 0 {
        return Ok(());
    }
    let sql = "insert into person (name, sort, language, roles, standing, password_suffices,
                   version, id, organisation, email, invited_by, second_factor_step, created_at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)";
    let lasting = args![account.organisation, account.email.as_str(), account.invited_by, now];
    tx.run(Sql::new(sql, [changing, lasting].concat())).await.map(drop)
}

/// An account that has not ended, where nobody looks: for the door, and for a letter in the
/// product's own name.
pub(crate) async fn find_current(
    tx: &mut Tx,
    person: Id<Person>,
) -> Result<Option<Account>, Problem> {
    let sql = select().and("a.id = ? and a.standing <> 'ended'", args![person]);
    tx.maybe(sql, read).await
}

/// An organisation's people who may act for it now, at most a thousand: for letters in the
/// product's own name. Nobody is shown them.
pub async fn members_of(
    tx: &mut Tx,
    organisation: Id<Organisation>,
) -> Result<Vec<Account>, Problem> {
    let sql = "a.organisation = ? and a.standing = 'confirmed' order by a.id limit 1000";
    tx.all(select().and(sql, args![organisation]), read).await
}

/// Who administers an organisation now: those are told what concerns it as a whole.
pub(crate) async fn administrators_of(
    tx: &mut Tx,
    organisation: Id<Organisation>,
) -> Result<Vec<Id<Person>>, Problem> {
    let sql = "select id from person where organisation = ? and standing = 'confirmed'
               and roles like ? order by id limit 20";
    let role = format!("%{}%", Role::OrganisationAdministrator.name());
    tx.all(Sql::new(sql, args![organisation, role]), |row| row.get("id")).await
}

/// Whether there is no account at all: then the set-up code makes the first.
pub(crate) async fn is_new(tx: &mut Tx) -> Result<bool, Problem> {
    let sql = Sql::new("select id from person limit 1", args![]);
    Ok(tx.maybe(sql, |row| row.get::<uuid::Uuid>("id")).await?.is_none())
}

/// Whether nobody of an organisation has ever accepted an invitation.
pub(crate) async fn is_empty(tx: &mut Tx, organisation: Id<Organisation>) -> Result<bool, Problem> {
    let sql = "select id from person where organisation = ? and password is not null limit 1";
    let found = tx.maybe(Sql::new(sql, args![organisation]), |row| row.get::<uuid::Uuid>("id"));
    Ok(found.await?.is_none())
}

/// Whether an address is taken: by somebody who signs in with it, or (where `organisation` is
/// given) by somebody who was invited there.
pub(crate) async fn find_taken(
    tx: &mut Tx,
    email: &Email,
    organisation: Option<Id<Organisation>>,
    but: Id<Person>,
) -> Result<bool, Problem> {
    let mut sql = Sql::new(
        "select id from person where email = ? and standing <> 'ended' and id <> ?",
        args![email.as_str(), but],
    );
    match organisation {
        Some(organisation) => sql.add(" and organisation = ?", args![organisation]),
        None => sql.add(" and password is not null", args![]),
    }
    let found = tx.maybe(sql.and(" limit 1", args![]), |row| row.get::<uuid::Uuid>("id"));
    Ok(found.await?.is_some())
}

/// How many others hold what somebody always must hold.
pub(crate) async fn others(tx: &mut Tx, account: &Account) -> Result<Others, Problem> {
    let own = "select roles from person
               where organisation = ? and standing = 'confirmed' and id <> ? and roles like ?";
    let anywhere = "select roles from person
                    where standing = 'confirmed' and id <> ? and roles like ?";
    let (organisation_administrator, administrator) =
        (Role::OrganisationAdministrator, Role::Administrator);
    let like = |role: Role| format!("%{}%", role.name());
    let own =
        Sql::new(own, args![account.organisation, account.id, like(organisation_administrator)]);
    let anywhere = Sql::new(anywhere, args![account.id, like(administrator)]);
    Ok(Others {
        organisation_administrators: holders(tx, own, organisation_administrator).await?,
        administrators: holders(tx, anywhere, administrator).await?,
    })
}

/// `administrator` is a part of `organisation_administrator`: the names are compared whole here.
async fn holders(tx: &mut Tx, sql: Sql, role: Role) -> Result<i64, Problem> {
    let all = tx.all(sql, |row| row.get::<String>("roles")).await?;
    let holds = |roles: &&String| roles.split('.').any(|name| name == role.name());
    Ok(i64::try_from(all.iter().filter(holds).count()).unwrap_or(i64::MAX))
}
