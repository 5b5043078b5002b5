//! Lists of agreements: narrowed, paged, counted, always through sharing.

use acts::Context;
use basics::{Id, Moment, Organisation, Problem};
use database::{Sql, args};
use sharing::Visible;

use super::{see, select};
use crate::{Agreement, Instrument, Status};

/// How many a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;
/// Counts are exact up to here; beyond, it is “more than”.
pub(crate) const COUNT_MAX: i64 = 10_000;

/// What a list is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    pub(crate) instrument: Option<Instrument>,
    pub(crate) status: Option<Status>,
    pub(crate) party: Option<Id<Organisation>>,
    /// The last of the page before: when it changed, and its id.
    pub(crate) after: Option<(Moment, Id<Agreement>)>,
}

/// A page of them, what changed last first; one more than `rows` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    narrow: &Narrow,
    rows: usize,
) -> Result<Vec<Visible<Agreement>>, Problem> {
    let mut sql = select().and(" and ", args![]).join(condition(cx, narrow));
    if let Some((at, id)) = narrow.after {
        sql.add(" and (a.updated_at < ? or (a.updated_at = ? and a.id < ?))", args![at, at, id]);
    }
    sql.add(" order by a.updated_at desc, a.id desc limit ?", args![rows + 1]);
    see(cx, sql).await
}

pub(crate) async fn count(cx: &mut Context, narrow: &Narrow) -> Result<i64, Problem> {
    let sql = Sql::new("select count(*) as n from (select 1 from agreement a where ", args![])
        .join(condition(cx, narrow))
        .and(" limit ?) counted", args![COUNT_MAX + 1]);
    cx.tx.number(sql).await
}

/// The viewer's rule and the reader's wishes as one condition on `agreement a`.
fn condition(cx: &Context, narrow: &Narrow) -> Sql {
    let mut sql = cx.viewer.sees("a");
    if let Some(instrument) = narrow.instrument {
        sql.add(" and a.instrument = ?", args![instrument.name()]);
    }
    if let Some(party) = narrow.party {
        let of = " and a.id in (select p.agreement from agreement_party p where p.party = ?)";
        sql.add(of, args![party]);
    }
    match narrow.status {
        Some(status) => sql.and(" and ", args![]).join(is(cx, status)),
        None => sql,
    }
}

/// The same as `Life::status`, in SQL: a test holds them together.
fn is(cx: &Context, status: Status) -> Sql {
    let today = cx.today;
    let sleeps = Instrument::Contingency.name();
    let wakes = "exists (select 1 from agreement_step s
                 where s.agreement = a.id and s.stands and s.sort = 'activated')";
    let runs = "a.stage = 'signed' and (a.last_day is null or a.last_day >= ?)
                and (a.first_day is null or a.first_day <= ?) and ";
    match status {
        Status::Draft | Status::UnderReview | Status::AwaitingSignature | Status::Cancelled => {
            Sql::new("a.stage = ?", args![status.name()])
        }
        Status::Signed => Sql::new(
            "a.stage = 'signed' and a.first_day > ? and (a.last_day is null or a.last_day >= ?)",
            args![today, today],
        ),
        Status::Ended => Sql::new("a.stage = 'signed' and a.last_day < ?", args![today]),
        Status::Dormant => Sql::new(runs, args![today, today])
            .and("a.instrument = ? and not ", args![sleeps])
            .and(wakes, args![]),
        Status::Active => Sql::new(runs, args![today, today])
            .and("(a.instrument <> ? or ", args![sleeps])
            .and(wakes, args![])
            .and(")", args![]),
    }
}
