//! Applications in the database. Only the secretariat's right leads here.

use acts::{Context, Subject};
use basics::{Id, Moment, Problem};
use database::{Row, Sql, Tx, args};
use parties::OrganisationType;
use sharing::{Constituency, Visible};

use crate::{Application, Email, application::Stage};

const LISTED_MAX: i64 = 200;

impl Subject for Application {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find_application(&mut cx.tx, id).await.map(Visible::open)
    }
}

pub(crate) async fn find_application(
    tx: &mut Tx,
    id: Id<Application>,
) -> Result<Application, Problem> {
    tx.one(Sql::new("select * from people_application where id = ?", args![id]), read).await
}

/// Those that wait, the oldest first.
pub(crate) async fn list_applications(cx: &mut Context) -> Result<Vec<Application>, Problem> {
    let sql = "select * from people_application where stage = 'waiting'
               order by made_at, id limit ?";
    cx.tx.all(Sql::new(sql, args![LISTED_MAX]), read).await
}

/// How many wait, and how many came since a moment.
pub(crate) async fn count_applications(tx: &mut Tx, since: Moment) -> Result<(i64, i64), Problem> {
    let waiting = "select count(*) as n from people_application where stage = 'waiting'";
    let recent = "select count(*) as n from people_application where made_at > ?";
    let waiting = tx.number(Sql::new(waiting, args![])).await?;
    Ok((waiting, tx.number(Sql::new(recent, args![since])).await?))
}

pub(crate) async fn save_application(
    tx: &mut Tx,
    application: &Application,
) -> Result<(), Problem> {
    let (party, by, at) = match application.stage {
        Stage::Waiting => (None, None, None),
        Stage::Admitted { party, by, at } => (Some(party), Some(by), Some(at)),
        Stage::Declined { by, at } => (None, Some(by), Some(at)),
    };
    let sql = "insert into people_application (id, organisation, acronym, kind, constituency, name,
                   email, language, stage, made_at, party, decided_by, decided_at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set stage = excluded.stage, party = excluded.party,
               decided_by = excluded.decided_by, decided_at = excluded.decided_at";
    let values = args![
        application.id,
        application.organisation,
        application.acronym,
        application.kind.code(),
        application.constituency.name(),
        application.name,
        application.email.as_str(),
        application.language,
        application.stage.name(),
        application.made_at,
        party,
        by,
        at
    ];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Application, Problem> {
    let stored = |what: &str| Problem::broken(format!("a stored {what}"));
    let decided = (row.get("party")?, row.get("decided_by")?, row.get("decided_at")?);
    let stage = match (row.get::<String>("stage")?.as_str(), decided) {
        ("waiting", _) => Stage::Waiting,
        ("admitted", (Some(party), Some(by), Some(at))) => Stage::Admitted { party, by, at },
        ("declined", (None, Some(by), Some(at))) => Stage::Declined { by, at },
        _ => return Err(stored("stage")),
    };
    Ok(Application {
        id: row.get("id")?,
        organisation: row.get("organisation")?,
        acronym: row.get("acronym")?,
        kind: OrganisationType::from_code(&row.get::<String>("kind")?)
            .ok_or_else(|| stored("type"))?,
        constituency: Constituency::from_name(&row.get::<String>("constituency")?)
            .ok_or_else(|| stored("constituency"))?,
        name: row.get("name")?,
        email: Email::parse("email", &row.get::<String>("email")?)
            .map_err(|_| stored("e-mail address"))?,
        language: row.get("language")?,
        made_at: row.get("made_at")?,
        stage,
    })
}
