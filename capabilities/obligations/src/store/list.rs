//! Lists of obligations: one side, narrowed, paged and counted, always through sharing.

use acts::{Context, Order};
use basics::{Day, Id, Organisation, Problem};
use database::{Sql, args};
use sharing::Visible;

use crate::{Obligation, Sort, State};

/// How many a page of a list shows.
pub(crate) const PAGE_ROWS: usize = 50;

/// Whose move it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// What we owe: deliveries, and answers to what was delivered or asked.
    Ours,
    /// What is owed to us.
    Theirs,
}

basics::named!(Side);

impl Side {
    pub(crate) const ALL: [Self; 2] = [Self::Ours, Self::Theirs];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Theirs => "theirs",
        }
    }
}

/// What a list is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    pub(crate) sort: Option<Sort>,
    pub(crate) state: Option<State>,
    pub(crate) party: Option<Id<Organisation>>,
    /// Only where the move is late on this day.
    pub(crate) late_on: Option<Day>,
    /// Those that have ended, in place of those that go on.
    pub(crate) ended: bool,
    /// The last of the page before: when its move was due, and its id.
    pub(crate) after: Option<(Day, Id<Obligation>)>,
}

impl Narrow {
    /// Where the page behind one that ends with this begins.
    pub(crate) fn behind(last: &Obligation) -> (Day, Id<Obligation>) {
        (last.turn_due(), last.id)
    }
}

/// A page of a side, what is due first first; one more than `rows` if there are more. Those that
/// have ended come latest first.
pub(crate) async fn list(
    cx: &mut Context,
    side: Side,
    narrow: &Narrow,
    rows: usize,
) -> Result<Vec<Visible<Obligation>>, Problem> {
    let sql = acts::rows::<Obligation>().join(condition(cx, side, narrow)?);
    let way = if narrow.ended { Order::Down } else { Order::Up };
    cx.page(sql, way("turn_due"), narrow.after, rows).await
}

/// How many there are on a side, and how many of them are late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    pub(crate) count: i64,
    pub(crate) late: i64,
}

pub(crate) async fn sums(cx: &mut Context, side: Side, narrow: &Narrow) -> Result<Sums, Problem> {
    let sql = "select count(*) as n, count(case when o.turn_due < ? and not o.is_ended then 1 end)
               as late from obligation o where ";
    let sql = Sql::new(sql, args![cx.today]).join(condition(cx, side, narrow)?);
    cx.tx.one(sql, |row| Ok(Sums { count: row.get("n")?, late: row.get("late")? })).await
}

/// The viewer's rule, their side and the reader's wishes as one condition on `obligation o`.
fn condition(cx: &Context, side: Side, narrow: &Narrow) -> Result<Sql, Problem> {
    let ours = cx.actor()?.organisation;
    let [here, there] = match side {
        Side::Ours => ["o.turn", "o.other"],
        Side::Theirs => ["o.other", "o.turn"],
    };
    let mut sql = Sql::new(here, args![]).and(" = ? and ", args![ours]);
    let stretch = if narrow.ended { "o.is_ended and " } else { "not o.is_ended and " };
    sql = sql.and(stretch, args![]).join(cx.viewer.sees("o"));
    if let Some(day) = narrow.late_on {
        sql.add(" and o.turn_due < ?", args![day]);
    }
    if let Some(sort) = narrow.sort {
        sql.add(" and o.sort = ?", args![sort.name()]);
    }
    if let Some(state) = narrow.state {
        sql.add(" and o.state = ?", args![state.name()]);
    }
    if let Some(party) = narrow.party {
        sql = sql.and(" and ", args![]).and(there, args![]).and(" = ?", args![party]);
    }
    Ok(sql)
}
