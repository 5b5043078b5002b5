//! What a decision makes its owner owe: its conditions, and to decide anew before it lapses.

use acts::Context;
use basics::{Day, Problem};
use obligations::{About, Owing, Sort};

use crate::{Approval, Support};

/// Says what is owed as it stands now, and what is not owed any more. One owes it to oneself, and
/// all of one's people read it: it says the reference and no more.
pub async fn owe(cx: &mut Context, before: Option<&Support>, now: &Support) -> Result<(), Problem> {
    let about = About::of(now);
    let was = before.and_then(Support::approval);
    let is = now.approval();
    if let Some((place, approval)) = was {
        let stays = is.is_some_and(|(now, _)| now == place);
        if !stays {
            obligations::settle(cx, &about, &review(place)).await?;
        }
        if !stays || now.is_suspended() {
            let parts: Vec<String> = parts(place, approval).collect();
            obligations::drop_of(cx, &about, Some(&parts), None).await?;
        }
    }
    match is {
        Some((place, approval)) if was.is_none_or(|(was, _)| was != place) => {
            begin(cx, now, place, approval).await
        }
        _ => Ok(()),
    }
}

/// A condition was met, where it is met.
pub(crate) async fn settle(cx: &mut Context, now: &Support, number: usize) -> Result<(), Problem> {
    match now.approval() {
        Some((place, _)) => obligations::settle(cx, &About::of(now), &part(place, number)).await,
        None => Ok(()),
    }
}

async fn begin(
    cx: &mut Context,
    now: &Support,
    place: usize,
    approval: &Approval,
) -> Result<(), Problem> {
    for (number, (condition, is_met)) in now.conditions().into_iter().enumerate() {
        if !is_met {
            let owing = owing(now, part(place, number), Sort::Other, condition.due);
            obligations::owe(cx, &owing).await?;
        }
    }
    let owing = owing(now, review(place), Sort::Review, approval.review);
    obligations::owe(cx, &owing).await.map(drop)
}

fn owing(one: &Support, part: String, sort: Sort, due: Day) -> Owing {
    let (by, to) = (one.share.owner, one.share.owner);
    Owing { about: About::of(one), part, sort, by, to, due, title: one.reference.clone() }
}

fn review(place: usize) -> String {
    format!("review/{place}")
}

fn part(place: usize, number: usize) -> String {
    format!("condition/{place}/{number}")
}

fn parts(place: usize, approval: &Approval) -> impl Iterator<Item = String> {
    (0..approval.conditions.len()).map(move |number| part(place, number))
}
