//! Rows that tell nothing new tell that it is still so.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Day, Id, Problem};
use uuid::Uuid;

use crate::{Activity, import::verdict::Judgement, store};

/// Confirms what the file says is still so, unless somebody has changed it since it was looked at:
/// then that is what was said of it last.
pub(super) async fn confirm(cx: &mut Context, judgements: &[Judgement]) -> Result<(), Problem> {
    let confirming = judgements.iter().filter_map(|judgement| {
        let day: Day = judgement.confirms.as_ref()?.parse().ok()?;
        Some((judgement.names?, (day, judgement.version?)))
    });
    let confirming: BTreeMap<Uuid, (Day, i64)> = confirming.collect();
    let here = super::may_be_changed(cx, confirming.keys().copied()).await?;
    let mut by_day: BTreeMap<Day, Vec<Id<Activity>>> = BTreeMap::new();
    for (id, whole) in here {
        let (old, (day, version)) = (whole.activity, confirming[&id]);
        if version == old.version && day > old.reported_on {
            by_day.entry(day).or_default().push(old.id);
            let (version, updated_at) = (version + 1, cx.now);
            cx.leave(&Activity { reported_on: day, updated_at, version, ..old })?;
        }
    }
    for (day, ids) in by_day {
        store::confirm_many(cx, &ids, day).await?;
    }
    Ok(())
}
