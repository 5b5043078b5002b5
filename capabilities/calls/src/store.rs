//! Calls and all that belongs to them, in the database.

mod applications;
mod calls;
mod ideas;
mod questions;
mod scores;

use activities::Sector;
use basics::{Currency, Money, Problem};
use database::{Row, Value, args};

pub(crate) use applications::{
    APPLICATIONS_MAX, applications, count_own, count_standing, find_own, save_application,
    save_new_application,
};
pub use calls::save_new;
pub(crate) use calls::{PAGE_ROWS, list, save};
pub(crate) use ideas::{list_ideas, save_idea, save_new_idea};
pub(crate) use questions::{
    QUESTIONS_MAX, count_asked, questions, save_new_question, save_question,
};
pub(crate) use scores::{own_scores, save_new_score, scores};

use acts::Context;
use basics::{Id, Organisation};

use crate::{Application, Call, Idea, Question, State};

/// Enters what belongs to a call, as it stands: for a world that is made.
pub async fn enter_application(
    cx: &mut Context,
    call: &Call,
    one: &Application,
) -> Result<(), Problem> {
    save_new_application(cx, one).await?;
    match one.state {
        State::Filed => crate::act::owe_answer(cx, call, one).await,
        _ => Ok(()),
    }
}

/// A question with its answer, if it has one.
pub async fn enter_question(cx: &mut Context, one: &Question) -> Result<(), Problem> {
    save_new_question(cx, one).await?;
    save_question(cx, one).await
}

pub async fn enter_idea(cx: &mut Context, idea: &Idea) -> Result<(), Problem> {
    save_new_idea(cx, idea).await
}

/// Two parties became one: its applications, ideas and invitations are the other's.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    calls::follow_merge(cx, from, into).await?;
    applications::follow_merge(cx, from, into).await?;
    ideas::follow_merge(cx, from, into).await
}

fn stored(what: &str) -> Problem {
    Problem::broken(format!("a stored {what} of a call"))
}

fn money(row: &Row, column: &str) -> Result<Option<Money>, Problem> {
    let minor: Option<i64> = row.get(column)?;
    let currency: Option<String> = row.get("currency")?;
    let currency = currency.map(|code| Currency::parse("currency", &code)).transpose();
    let currency = currency.map_err(Problem::broken)?;
    Ok(minor.zip(currency).map(|(minor, currency)| Money { minor, currency }))
}

fn of_money(money: Option<Money>) -> Vec<Value> {
    args![money.map(|money| money.minor), money.map(|money| money.currency.code().to_owned())]
}

fn sector(row: &Row) -> Result<Option<Sector>, Problem> {
    let name: Option<String> = row.get("sector")?;
    let known = |name: String| Sector::from_code(&name).ok_or_else(|| stored("sector"));
    name.map(known).transpose()
}
