//! What no capability may read: records past the rule of sharing, so that a trial can show it.

use acts::Context;
use basics::Problem;
use database::{Sql, args};

/// How many activities there are, whoever may know of them.
pub(super) async fn count_all(cx: &mut Context) -> Result<i64, Problem> {
    cx.tx.number(Sql::new("select count(*) from activity", args![])).await
}
