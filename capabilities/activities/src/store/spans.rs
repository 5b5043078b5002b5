//! From which month until which the activities of a list go on: what charts over time are drawn
//! from.

use acts::Context;
use basics::{Day, Id, Organisation, Problem};
use database::{Row, Sql, args};

use super::{list::Narrow, tally::found};

/// Above so many activities a chart is not drawn: they are read one by one.
pub const SPANS_OF_MAX: i64 = 50_000;

/// Activities of one organisation that began in one month and ended in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub owner: Id<Organisation>,
    pub of_the_mission: bool,
    /// The first day of the month. None if nobody said when they began.
    pub begun: Option<Day>,
    /// The first day of the month in which they end. None if nobody said.
    pub ends: Option<Day>,
    pub activities: i64,
}

/// Those of a narrowed list that are or were under way: what is planned or cancelled is not. None
/// if the list has more than `SPANS_OF_MAX`.
pub async fn spans(cx: &mut Context, narrow: &Narrow) -> Result<Option<Vec<Span>>, Problem> {
    let narrow = Narrow { after: None, ..narrow.clone() };
    let sql = Sql::new(
        "select a.owner, a.mission, a.status in ('planned', 'cancelled') as never,
         substr(a.first_day, 1, 7) || '-01' as begun, substr(a.last_day, 1, 7) || '-01' as ends,
         count(*) as n from (select id from (",
        args![],
    )
    .join(found(cx, &narrow).await?)
    .and(
        ") listed limit ?) found join activity a on a.id = found.id
         group by a.owner, a.mission, a.status in ('planned', 'cancelled'), 4, 5",
        args![SPANS_OF_MAX + 1],
    );
    let found = cx.tx.all(sql, read).await?;
    let all: i64 = found.iter().map(|(_, span)| span.activities).sum();
    let begun = found.into_iter().filter(|(never, _)| !never).map(|(_, span)| span);
    Ok((all <= SPANS_OF_MAX).then(|| begun.collect()))
}

fn read(row: &Row) -> Result<(bool, Span), Problem> {
    let span = Span {
        owner: row.get("owner")?,
        of_the_mission: row.get("mission")?,
        begun: row.get("begun")?,
        ends: row.get("ends")?,
        activities: row.get("n")?,
    };
    Ok((row.get("never")?, span))
}
