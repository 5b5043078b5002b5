//! What the acts on an audience have in common: who may, and what is asked alike.

use acts::{Context, Form};
use basics::{Id, Organisation, Problem};
use look::form::{Choice, paragraph};
use maud::{Markup, html};
use words::Words;

use crate::{Named, pages::word};

/// Its keeper, as long as it has not ended. Members only look.
pub(crate) fn may_keep(cx: &Context, named: &Named) -> Result<(), Problem> {
    match named.is_kept_by(cx.actor()?) {
        true => Ok(named.may_be_changed()?),
        false => Err(Problem::Forbidden),
    }
}

/// Whoever says who coordinates there.
pub(crate) fn may_appoint(cx: &Context, named: &Named) -> Result<(), Problem> {
    match named.is_coordinated_by(cx.actor()?) {
        true => Ok(named.may_be_changed()?),
        false => Err(Problem::Forbidden),
    }
}

pub(crate) fn which(cx: &Context, named: &Named) -> Markup {
    html! { p { (look::names::text(&word(&cx.words, &named.audience))) } }
}

/// The reason, which the journal keeps.
pub(crate) fn why(w: &Words, form: &Form, is_required: bool) -> Markup {
    let ask = form.question(w, "reason", "audiences-ask-reason");
    let ask = if is_required { ask.required() } else { ask };
    paragraph(&ask.hint(w.say("audiences-ask-reason-hint")), 2)
}

/// These organisations in the order of their names.
pub(crate) async fn choices_of(
    cx: &mut Context,
    parties: impl Iterator<Item = Id<Organisation>>,
) -> Result<Vec<Choice>, Problem> {
    let known = parties::names_of(cx, parties.collect()).await?;
    let choice = |(id, (names, _)): (&Id<Organisation>, &(basics::Names, _))| {
        Choice::new(id.to_string(), cx.name(names).to_string())
    };
    let mut choices: Vec<Choice> = known.iter().map(choice).collect();
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    Ok(choices)
}
