//! Records with a row of their own: found, listed and paged by one frame, and never but as far as
//! somebody sees them.

use basics::{Id, Problem};
use database::{Row, Sql, ToValue, args};
use sharing::{Shared, Visible};

use crate::{Context, Subject};

/// A record of one row that is shared as the row says: its table has the columns `id, owner,
/// level, tlp, audience`. It can be found by its id by whoever sees it.
pub trait Stored: Shared + Sized + Send + Sync + 'static {
    const TABLE: &'static str;
    /// What its table is called in queries.
    const ALIAS: &'static str;
    const READ: fn(&Row) -> Result<Self, Problem>;
    /// Which of its versions it is, where it has several.
    const VERSION: Option<fn(&Self) -> i64> = None;
}

/// In which order a list stands: by a column, and by ids where that is the same.
#[derive(Clone, Copy, Debug)]
pub enum Order {
    /// What is greatest first.
    Down(&'static str),
    Up(&'static str),
}

/// All rows, to be narrowed: for the product's own work, nobody is shown them.
pub fn rows<T: Stored>() -> Sql {
    Sql::new("select ", args![])
        .join(Sql::name(T::ALIAS, "*"))
        .and(" from ", args![])
        .and(T::TABLE, args![])
        .and(" ", args![])
        .and(T::ALIAS, args![])
        .and(" where ", args![])
}

impl Context {
    /// All rows that this viewer sees, to be narrowed with `and …`.
    pub fn seen<T: Stored>(&self) -> Sql {
        rows::<T>().join(self.viewer.sees(T::ALIAS))
    }

    /// What a query finds, as far as this viewer may see it.
    pub async fn find_seen<T: Stored>(&mut self, sql: Sql) -> Result<Vec<Visible<T>>, Problem> {
        let found = self.tx.all(sql, T::READ).await?;
        Ok(self.see_all(found))
    }

    /// A page of what `narrowed` finds, behind the last of the page before; one more than `rows`
    /// where there are more.
    pub async fn page<T: Stored, K: ToValue>(
        &mut self,
        narrowed: Sql,
        order: Order,
        behind: Option<(K, Id<T>)>,
        rows: usize,
    ) -> Result<Vec<Visible<T>>, Problem> {
        let (column, is_behind, way) = match order {
            Order::Down(column) => (column, ") < (?, ?)", " desc"),
            Order::Up(column) => (column, ") > (?, ?)", ""),
        };
        let key = || Sql::name(T::ALIAS, column);
        let id = || Sql::name(T::ALIAS, "id");
        let mut sql = narrowed;
        if let Some((last, last_id)) = behind {
            sql = sql.and(" and (", args![]).join(key()).and(", ", args![]).join(id());
            sql.add(is_behind, args![last, last_id]);
        }
        sql = sql.and(" order by ", args![]).join(key()).and(way, args![]);
        sql = sql.and(", ", args![]).join(id()).and(way, args![]);
        self.find_seen(sql.and(" limit ?", args![rows + 1])).await
    }
}

impl<T: Stored> Subject for T {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = cx.seen::<T>().and(" and ", args![]).join(Sql::name(T::ALIAS, "id"));
        let found = cx.tx.one(sql.and(" = ?", args![id]), T::READ).await?;
        cx.see(found)
    }

    async fn find_all(cx: &mut Context, ids: &[Id<Self>]) -> Result<Vec<Visible<Self>>, Problem> {
        let sql = cx.seen::<T>().and(" and ", args![]).join(Sql::name(T::ALIAS, "id"));
        cx.find_seen(sql.and(" in (", args![]).list(ids).and(")", args![])).await
    }

    fn version(&self) -> Option<i64> {
        T::VERSION.map(|version| version(self))
    }
}
