//! Figures that were published, in the database.

use acts::{Context, Order, Stored};
use basics::{Id, Moment, Organisation, Period, Problem};
use database::{Row, Sql, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use super::PAGE_ROWS;
use crate::{Category, Cell, Figures, Fineness};

impl Stored for Figures {
    const TABLE: &'static str = "access_figures";
    const ALIAS: &'static str = "f";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
}

/// A page, the latest first; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    after: Option<(Moment, Id<Figures>)>,
) -> Result<Vec<Visible<Figures>>, Problem> {
    let sql = cx.seen::<Figures>();
    cx.page(sql, Order::Down("published_at"), after, PAGE_ROWS).await
}

/// The days of which one organisation has published. Asked by its own people.
pub(crate) async fn periods_of(
    cx: &mut Context,
    owner: Id<Organisation>,
) -> Result<Vec<Period>, Problem> {
    let sql = "select first_day, last_day from access_figures where owner = ?";
    let read = |row: &Row| {
        Period::new(row.get("first_day")?, row.get("last_day")?).map_err(Problem::broken)
    };
    cx.tx.all(Sql::new(sql, args![owner]), read).await
}

/// Never changed afterwards.
pub async fn enter(cx: &mut Context, one: &Figures) -> Result<(), Problem> {
    let sql = "insert into access_figures (id, owner, level, tlp, audience, title, first_day,
               last_day, fineness, cells, published_at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let cell = |cell: &Cell| {
        json!({
            "place": cell.place,
            "category": cell.category.name(),
            "incidents": cell.incidents,
        })
    };
    let values = args![
        one.title,
        one.period.first(),
        one.period.last(),
        one.fineness.name(),
        one.cells.iter().map(cell).collect::<Json>(),
        one.published_at
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Figures, Problem> {
    let broken = || Problem::broken("stored figures");
    let cell = |stored: &Json| {
        let place = stored["place"].as_str().and_then(|id| id.parse().ok());
        let category = stored["category"].as_str().and_then(Category::from_name);
        let incidents = stored["incidents"].as_i64();
        let known = place.zip(category).zip(incidents);
        let ((place, category), incidents) = known.ok_or_else(broken)?;
        Ok::<_, Problem>(Cell { place, category, incidents })
    };
    let cells: Json = row.get("cells")?;
    let fineness = Fineness::from_name(&row.get::<String>("fineness")?);
    Ok(Figures {
        id: row.get("id")?,
        share: Share::read(row)?,
        title: row.get("title")?,
        period: Period::new(row.get("first_day")?, row.get("last_day")?)
            .map_err(Problem::broken)?,
        fineness: fineness.ok_or_else(broken)?,
        cells: cells.as_array().into_iter().flatten().map(cell).collect::<Result<_, _>>()?,
        published_at: row.get("published_at")?,
    })
}
