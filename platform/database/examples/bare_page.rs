//! The least that a page of a list takes: axum, and prepared statements that read its 50 rows from
//! the product's own file; nobody signed in, no words, no limits, no count.
//!
//! `bare_page FILE PORT`, then `/activities/UX01/WSH/ongoing`.

use std::{collections::HashMap, env, error::Error, sync::Arc};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::get,
};
use sea_orm::sqlx::{
    self, AssertSqlSafe, Row,
    sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions, SqliteRow},
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

const ROWS: usize = 50;
/// As many as the product has.
const READERS: u32 = 8;

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
    fn read(row: &SqliteRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: id(row, "id")?,
            owner: id(row, "owner")?,
            kind: row.try_get("kind")?,
            sector: row.try_get("sector")?,
            subsector: row.try_get("subsector")?,
            title: row.try_get("title")?,
            description: row.try_get("description")?,
            status: row.try_get("status")?,
            first_day: row.try_get("first_day")?,
            last_day: row.try_get("last_day")?,
            group: row.try_get("population_group")?,
            targeted: json(row, "targeted")?,
            reached: json(row, "reached")?,
            modality: row.try_get("modality")?,
            budget_minor: row.try_get("budget_minor")?,
            budget_currency: row.try_get("budget_currency")?,
            programme: row.try_get("programme")?,
            source: row.try_get("source")?,
            link: row.try_get("link")?,
            record_key: row.try_get("record_key")?,
            entered_by: row.try_get::<Option<&[u8]>, _>("entered_by")?.and_then(uuid),
            reported_on: row.try_get("reported_on")?,
            level: row.try_get("level")?,
            tlp: row.try_get("tlp")?,
            audience: id(row, "audience")?,
            version: row.try_get("version")?,
            places: Vec::new(),
            parties: Vec::new(),
        })
    }
}

fn id(row: &SqliteRow, column: &str) -> sqlx::Result<Uuid> {
    row.try_get::<&[u8], _>(column).map(|bytes| uuid(bytes).unwrap_or_default())
}

fn uuid(bytes: &[u8]) -> Option<Uuid> {
    Uuid::from_slice(bytes).ok()
}

fn json(row: &SqliteRow, column: &str) -> sqlx::Result<Option<Value>> {
    let text: Option<&str> = row.try_get_unchecked(column)?;
    Ok(text.and_then(|text| serde_json::from_str(text).ok()))
}

struct Served {
    pool: SqlitePool,
    places: HashMap<String, Vec<u8>>,
    page: String,
    stated: String,
    parties: String,
}

impl Served {
    async fn open(file: &str) -> sqlx::Result<Self> {
        let options = SqliteConnectOptions::new().filename(file).read_only(true);
        let options = options.pragma("cache_size", "-16000").statement_cache_capacity(100);
        let pool = SqlitePoolOptions::new().max_connections(READERS).connect_with(options).await?;
        let classes: Vec<i64> =
            sqlx::query_scalar("select number from sharing_class where hex(owner) = ?")
                .bind("0".repeat(32))
                .fetch_all(&pool)
                .await?;
        let rows = sqlx::query("select code, id from place where country = 'XUX'");
        let rows = rows.fetch_all(&pool).await?;
        let places = rows.iter().map(|row| Ok((row.try_get("code")?, row.try_get("id")?)));
        let places = places.collect::<sqlx::Result<_>>()?;
        let ids = vec!["?"; ROWS].join(", ");
        Ok(Self {
            pool,
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

    async fn page(&self, (place, sector, status): &Asked) -> sqlx::Result<Page> {
        let rows = sqlx::query(AssertSqlSafe(self.page.as_str()))
            .bind(self.places.get(place))
            .bind(sector)
            .bind(status)
            .fetch_all(&self.pool)
            .await?;
        let mut items = rows.iter().map(Item::read).collect::<sqlx::Result<Vec<_>>>()?;
        let numbers: HashMap<Uuid, usize> =
            items.iter().enumerate().map(|(number, item)| (item.id, number)).collect();
        for row in self.of_items(&self.stated, &items).await? {
            if let Some(number) = numbers.get(&id(&row, "activity")?) {
                items[*number].places.push(id(&row, "place")?);
            }
        }
        for row in self.of_items(&self.parties, &items).await? {
            if let Some(number) = numbers.get(&id(&row, "activity")?) {
                items[*number].parties.push((row.try_get("part")?, id(&row, "party")?));
            }
        }
        Ok(Page { items })
    }

    async fn of_items(&self, sql: &str, items: &[Item]) -> sqlx::Result<Vec<SqliteRow>> {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for number in 0..ROWS {
            query = query.bind(items.get(number).map(|item| item.id.as_bytes().to_vec()));
        }
        query.fetch_all(&self.pool).await
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
    served.page(&asked).await.map(Json).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let told: Vec<String> = env::args().skip(1).collect();
    let [file, port] = told.as_slice() else { return Err("bare_page FILE PORT".into()) };
    let served = Arc::new(Served::open(file).await?);
    let router = Router::new()
        .route("/activities/{place}/{sector}/{status}", get(answer))
        .with_state(served);
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    Ok(axum::serve(listener, router).await?)
}
