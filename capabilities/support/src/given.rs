//! What a decision makes its owner owe: its conditions, and to decide anew before it lapses; and
//! what the lack of one stops of what is owed under an agreement.

use acts::{Context, Record};
use agreements::Agreement;
use basics::{Day, Id, Problem, Refusal, Refusals};
use obligations::{About, Obligation, Owing, Sort};

use crate::{Approval, Support, store};

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

/// K15, R5.17: under an agreement with which support to a force comes, whoever gives that support
/// notes no payment and no delivery, theirs or to them, as long as no decision about it is current.
/// Whoever does not give it is not stopped, and learns nothing of it.
pub(crate) async fn may_be_given(cx: &mut Context, owed: &Obligation) -> Result<(), Problem> {
    let is_given = matches!(owed.sort, Sort::Payment | Sort::Deliverable);
    let about = owed.about.as_ref().filter(|(about, _)| about.kind == Agreement::KIND);
    let (true, Some((about, _)), Some(giver)) = (is_given, about, cx.viewer.organisation()) else {
        return Ok(());
    };
    let all = store::of_giver(&mut cx.tx, Id::from_uuid(about.id), giver).await?;
    let Some((held, why)) = Support::holding_up(&all, cx.today) else { return Ok(()) };
    // The reference is what all of its giver's people may read; why, only those who see it.
    let said = Refusal::new("said", "support-refused-owed").with("reference", &held.reference);
    let why = held.is_for(&cx.viewer).then_some(Refusal { about: "said", ..why });
    Err(Refusals([said].into_iter().chain(why).collect()).into())
}
