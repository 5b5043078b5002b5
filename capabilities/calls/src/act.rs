//! What the acts have in common: who may, the next version, and what is owed to applicants.

use acts::{Context, Form, Subject};
use basics::{Id, Organisation, Problem};
use look::form::paragraph;
use maud::{Markup, html};
use obligations::{About, Owing, Sort};
use sharing::{Share, Visible};
use words::Words;

use crate::{Application, Call, store};

/// Whoever calls.
pub(crate) fn may_keep(cx: &Context, share: &Share) -> Result<(), Problem> {
    if cx.viewer.owns(share) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Whoever calls, of one of its applications; and the call.
pub(crate) async fn may_judge(
    cx: &mut Context,
    on: &Visible<Application>,
) -> Result<Visible<Call>, Problem> {
    let call = call_of(cx, on).await?;
    may_keep(cx, &call.share)?;
    Ok(call)
}

/// The call of an application. An applicant sees it as long as it is shown to them.
pub(crate) async fn call_of(
    cx: &mut Context,
    on: &Visible<Application>,
) -> Result<Visible<Call>, Problem> {
    Call::find(cx, on.call).await
}

/// The state that an act leaves: one later than the one that it found.
pub(crate) async fn saved(cx: &mut Context, call: Call) -> Result<Call, Problem> {
    let call = Call { version: call.version + 1, updated_at: cx.now, ..call };
    store::save(cx, &call).await?;
    Ok(call)
}

pub(crate) async fn turned(cx: &mut Context, one: Application) -> Result<Application, Problem> {
    let one = Application { version: one.version + 1, ..one };
    store::save_application(cx, &one).await?;
    if !matches!(one.state, crate::State::Filed) {
        obligations::settle(cx, &About::of(&one), ANSWER).await?;
    }
    Ok(one)
}

const ANSWER: &str = "answer";

/// Each applicant is owed an answer by the day that the call names.
pub(crate) async fn owe_answer(
    cx: &mut Context,
    call: &Call,
    one: &Application,
) -> Result<(), Problem> {
    let (by, to): (Id<Organisation>, _) = (call.share.owner, one.share.owner);
    let (about, part) = (About::of(one), ANSWER.to_owned());
    let (due, title) = (call.days.told_on, call.title.clone());
    let owing = Owing { about, part, sort: Sort::Answer, by, to, due, title };
    obligations::owe(cx, &owing).await.map(drop)
}

pub(crate) fn which(title: &basics::Line) -> Markup {
    html! { p { (look::names::text(title.as_str())) } }
}

/// What is said to the other side.
pub(crate) fn said(w: &Words, form: &Form, key: &'static str, is_required: bool) -> Markup {
    let ask = form.question(w, "said", key);
    paragraph(&if is_required { ask.required() } else { ask }, 4)
}

/// The page of a call, for links from what belongs to it.
pub(crate) fn path_of(call: Id<Call>) -> String {
    format!("/calls/{call}")
}
