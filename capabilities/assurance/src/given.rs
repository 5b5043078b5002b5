//! What engagements make people owe: a visit, by whoever must come, to the partner; and a word on
//! what was found, by the partner, to them.

use acts::Context;
use basics::{Day, Problem};
use obligations::{About, Owing, Sort};

use crate::{Engagement, Stage};

const VISIT: &str = "visit";
const COMMENTS: &str = "comments";

/// Says what is owed as it stands now, and what is not owed any more.
pub async fn owe(cx: &mut Context, now: &Engagement) -> Result<(), Problem> {
    let about = About::of(now);
    match now.stage {
        Stage::Planned => {
            obligations::owe(cx, &visit(now)).await?;
        }
        Stage::Held => {
            obligations::settle(cx, &about, VISIT).await?;
            if let Some(by) = now.comment_by {
                obligations::owe(cx, &comments(now, by)).await?;
            }
        }
        Stage::Commented => obligations::settle(cx, &about, COMMENTS).await?,
        Stage::Final | Stage::Cancelled => obligations::drop_of(cx, &about, None, None).await?,
    }
    Ok(())
}

fn visit(one: &Engagement) -> Owing {
    Owing {
        about: About::of(one),
        part: VISIT.to_owned(),
        sort: Sort::Visit,
        by: one.share.owner,
        to: one.party,
        due: one.planned_on,
        title: one.title.clone(),
    }
}

fn comments(one: &Engagement, due: Day) -> Owing {
    Owing {
        part: COMMENTS.to_owned(),
        sort: Sort::Answer,
        by: one.party,
        to: one.share.owner,
        due,
        ..visit(one)
    }
}
