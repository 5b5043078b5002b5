//! What authorisations make their holders owe: the next one before this one ends, and an answer to
//! an authority that asked for more by a day.

use acts::Context;
use basics::{Day, Problem};
use obligations::{About, Owing, Sort};

use crate::{Authorisation, State};

/// The part of the obligation to ask for the next one.
pub(crate) const RENEWAL: &str = "renewal";

/// Says what is owed as it stands now, and what is not owed any more. The authority sees none of
/// it: one owes it to oneself.
pub async fn owe(
    cx: &mut Context,
    before: Option<&Authorisation>,
    now: &Authorisation,
) -> Result<(), Problem> {
    let about = About::of(now);
    let part = |number: usize| format!("answer/{number}");
    let answer = now.answer_by();
    if let Some((number, due)) = answer {
        obligations::owe(cx, &owing(now, part(number), Sort::Answer, due)).await?;
    }
    let number = answer.map(|(number, _)| number);
    let was = before.and_then(Authorisation::answer_by).map(|(number, _)| number);
    if let Some(was) = was.filter(|was| Some(*was) != number) {
        let is_answered = now.events.len() > was && now.state() != State::Withdrawn;
        if is_answered {
            obligations::settle(cx, &about, &part(was)).await?;
        } else {
            obligations::drop_of(cx, &about, Some(&[part(was)]), None).await?;
        }
    }
    match now.renew_by(cx.today) {
        Some(due) => {
            let owing = owing(now, RENEWAL.to_owned(), Sort::Renewal, due);
            obligations::owe(cx, &owing).await.map(drop)
        }
        None => obligations::drop_of(cx, &about, Some(&[RENEWAL.to_owned()]), None).await,
    }
}

fn owing(one: &Authorisation, part: String, sort: Sort, due: Day) -> Owing {
    Owing {
        about: About::of(one),
        part,
        sort,
        by: one.share.owner,
        to: one.share.owner,
        due,
        title: one.title.clone(),
    }
}
