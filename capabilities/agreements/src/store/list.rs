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

/// The day on which an agreement is asked what it is: while it is being amended, that on which the
/// amendment was begun (K19). Takes today twice.
macro_rules! that_day {
    () => {
        "case when a.frozen_on < ? then a.frozen_on else ? end"
    };
}

/// The same as `Life::status`, in SQL: a test holds them together.
fn is(cx: &Context, status: Status) -> Sql {
    let today = cx.today;
    let sleeps = Instrument::Contingency.name();
    let wakes = "exists (select 1 from agreement_step s
                 where s.agreement = a.id and s.stands and s.sort = 'activated')";
    let signed = Sql::new("a.stage = 'signed' and a.amends is null and ", args![]);
    let not_terminated = concat!("(a.effective_on is null or a.effective_on > ", that_day!(), ")");
    let is_on = concat!(" and (a.last_day is null or a.last_day >= ", that_day!(), ") and ");
    let is_over = concat!(" and a.last_day < ", that_day!());
    // Neither closed nor terminated, and its last day still to come.
    let on = || {
        let on = signed.clone().and("a.course <> 'closed' and ", args![]);
        on.and(not_terminated, args![today, today]).and(is_on, args![today, today])
    };
    let has_begun = concat!(
        "a.course = 'runs' and (a.first_day is null or a.first_day <= ",
        that_day!(),
        ") and "
    );
    let begun = || on().and(has_begun, args![today, today]);
    match status {
        Status::Draft | Status::UnderReview | Status::AwaitingSignature | Status::Cancelled => {
            Sql::new("a.stage = ?", args![status.name()])
        }
        Status::Merged => Sql::new("a.stage = 'signed' and a.amends is not null", args![]),
        Status::Signed => {
            let ahead = concat!("a.course = 'runs' and a.first_day > ", that_day!());
            on().and(ahead, args![today, today])
        }
        Status::Suspended => on().and("a.course = 'suspended'", args![]),
        Status::Terminating => on().and("a.course = 'terminated'", args![]),
        Status::Terminated => {
            Sql::new("a.course = 'terminated' and a.effective_on <= ?", args![today])
        }
        Status::Closed => Sql::new("a.course = 'closed'", args![]),
        Status::Ended => signed
            .and("a.course <> 'closed' and ", args![])
            .and(not_terminated, args![today, today])
            .and(is_over, args![today, today]),
        Status::Dormant => {
            begun().and("a.instrument = ? and not ", args![sleeps]).and(wakes, args![])
        }
        Status::Active => begun()
            .and("(a.instrument <> ? or ", args![sleeps])
            .and(wakes, args![])
            .and(")", args![]),
    }
}
