//! The least that a page of a list takes: axum, and prepared statements that read its 50 rows from
//! the product's own file; nobody signed in, no words, no limits, no count.
//!
//! `bare_page FILE PORT`, then `/activities/UX01/WSH/ongoing`.

use std::{
    collections::HashMap,
    env,
    error::Error,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::get,
};
use rusqlite::{Connection, OpenFlags, Row, Rows, params_from_iter};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

const ROWS: usize = 50;
/// Place, sector and status.
type Asked = (String, String, String);

#[derive(Serialize)]
struct Page {
    items: Vec<Item>,
}

/// What the product's page has of an activity.
#[derive(Serialize)]
struct Item {
    id: Uuid,
    owner: Uuid,
    kind: String,
    sector: String,
    subsector: Option<String>,
    title: String,
    description: Option<String>,
    status: String,
    first_day: Option<String>,
    last_day: Option<String>,
    group: Option<String>,
    targeted: Option<Value>,
    reached: Option<Value>,
    modality: Option<String>,
    budget_minor: Option<i64>,
    budget_currency: Option<String>,
    programme: Option<String>,
    source: Option<String>,
    link: Option<String>,
    record_key: Option<String>,
    entered_by: Option<Uuid>,
    reported_on: String,
    level: i64,
    tlp: i64,
    audience: Uuid,
    version: i64,
    places: Vec<Uuid>,
    parties: Vec<(String, Uuid)>,
}

impl Item {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            owner: row.get("owner")?,
            kind: row.get("kind")?,
            sector: row.get("sector")?,
            subsector: row.get("subsector")?,
            title: row.get("title")?,
            description: row.get("description")?,
            status: row.get("status")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            group: row.get("population_group")?,
            targeted: json(row, "targeted")?,
            reached: json(row, "reached")?,
            modality: row.get("modality")?,
            budget_minor: row.get("budget_minor")?,
            budget_currency: row.get("budget_currency")?,
            programme: row.get("programme")?,
            source: row.get("source")?,
            link: row.get("link")?,
            record_key: row.get("record_key")?,
            entered_by: row.get("entered_by")?,
            reported_on: row.get("reported_on")?,
            level: row.get("level")?,
            tlp: row.get("tlp")?,
            audience: row.get("audience")?,
            version: row.get("version")?,
            places: Vec::new(),
            parties: Vec::new(),
        })
    }
}

fn json(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Value>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

struct Served {
    file: String,
    idle: Mutex<Vec<Connection>>,
    places: HashMap<String, Uuid>,
    page: String,
    stated: String,
    parties: String,
}

fn connect(file: &str) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.execute_batch("pragma cache_size = -16000")?;
    Ok(connection)
}

impl Served {
    fn open(file: &str) -> rusqlite::Result<Self> {
        let connection = connect(file)?;
        let classes: Vec<i64> = connection
            .prepare("select number from sharing_class where hex(owner) = ?")?
            .query_map(["0".repeat(32)], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let places = connection
            .prepare("select code, id from place where country = 'XUX'")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let ids = vec!["?"; ROWS].join(", ");
        Ok(Self {
            file: file.to_owned(),
            idle: Mutex::new(vec![connection]),
            places,
            page: page_of(&classes),
            stated: format!(
                "select activity, place from activity_place where stated and activity in ({ids})"
            ),
            parties: format!(
                "select activity, part, party from activity_party where activity in ({ids})"
            ),
        })
    }

    fn page(&self, asked: &Asked) -> rusqlite::Result<Page> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let known = idle().pop();
        let connection = known.map_or_else(|| connect(&self.file), Ok)?;
        let page = self.page_from(&connection, asked);
        idle().push(connection);
        page
    }

    fn page_from(
        &self,
        connection: &Connection,
        (place, sector, status): &Asked,
    ) -> rusqlite::Result<Page> {
        let mut items = connection
            .prepare_cached(&self.page)?
            .query_map((self.places.get(place), sector, status), Item::read)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let numbers: HashMap<Uuid, usize> =
            items.iter().enumerate().map(|(number, item)| (item.id, number)).collect();
        let ids: Vec<Option<Uuid>> =
            (0..ROWS).map(|number| items.get(number).map(|item| item.id)).collect();
        let mut stated = connection.prepare_cached(&self.stated)?;
        let mut rows: Rows<'_> = stated.query(params_from_iter(&ids))?;
        while let Some(row) = rows.next()? {
            if let Some(number) = numbers.get(&row.get("activity")?) {
                items[*number].places.push(row.get("place")?);
            }
        }
        let mut parties = connection.prepare_cached(&self.parties)?;
        let mut rows: Rows<'_> = parties.query(params_from_iter(&ids))?;
        while let Some(row) = rows.next()? {
            if let Some(number) = numbers.get(&row.get("activity")?) {
                items[*number].parties.push((row.get("part")?, row.get("party")?));
            }
        }
        Ok(Page { items })
    }
}

/// The first rows of each list that is kept in order and that the viewer sees, put together.
fn page_of(classes: &[i64]) -> String {
    let lists = classes.iter().flat_map(|class| [0, 1].map(|mission| (class, mission)));
    let part = |(class, mission)| {
        format!(
            "select * from (select activity, updated_at from activity_listing
             where place = ?1 and sector = ?2 and status = ?3
             and class = {class} and mission = {mission}
             order by updated_at desc, activity desc limit {ROWS})"
        )
    };
    let parts = lists.map(part).collect::<Vec<_>>().join(" union all ");
    format!(
        "select a.* from (select * from ({parts}) order by updated_at desc, activity desc
         limit {ROWS}) found join activity a on a.id = found.activity
         order by found.updated_at desc, found.activity desc"
    )
}

async fn answer(
    State(served): State<Arc<Served>>,
    Path(asked): Path<Asked>,
) -> Result<Json<Page>, StatusCode> {
    served.page(&asked).map(Json).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let told: Vec<String> = env::args().skip(1).collect();
    let [file, port] = told.as_slice() else { return Err("bare_page FILE PORT".into()) };
    let served = Arc::new(Served::open(file)?);
    let router = Router::new()
        .route("/activities/{place}/{sector}/{status}", get(answer))
        .with_state(served);
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    Ok(axum::serve(listener, router).await?)
}
