//! What the acts on an agreement have in common: who may, whose hand it is, what is asked alike.

use acts::{Context, Form};
use basics::{Problem, Role};
use look::form::{hidden, paragraph};
use maud::{Markup, html};
use words::Words;

use crate::{Agreement, Hand, Hash};

/// Whoever acts, as the rules ask.
pub(crate) fn hand(cx: &Context) -> Result<Hand, Problem> {
    let actor = cx.actor()?;
    let (person, party) = (actor.person, actor.organisation);
    Ok(Hand { person, party, at: cx.now, is_officer: actor.is(Role::AuthorizedOfficer) })
}

/// The parties act on it; whoever else may see it looks.
pub(crate) fn at_the_table(cx: &Context, agreement: &Agreement) -> Result<(), Problem> {
    match agreement.is_party(cx.actor()?.organisation) {
        true => Ok(()),
        false => Err(Problem::Forbidden),
    }
}

/// A party writes: while it is a draft, and while it holds the pen.
pub(crate) fn may_write(cx: &Context, agreement: &Agreement) -> Result<(), Problem> {
    at_the_table(cx, agreement)?;
    Ok(agreement.life.may_be_written(cx.actor()?.organisation)?)
}

/// The state that an act leaves: one later than the one that it found.
pub(crate) fn next(cx: &Context, agreement: Agreement) -> Agreement {
    let (version, updated_at) = (agreement.version + 1, cx.now);
    Agreement { version, updated_at, ..agreement }
}

pub(crate) fn which(agreement: &Agreement) -> Markup {
    html! { p { (look::names::text(agreement.document.title.as_str())) } }
}

/// The reason, which the journal keeps.
pub(crate) fn why(w: &Words, form: &Form, is_required: bool) -> Markup {
    let ask = form.question(w, "reason", "agreements-ask-reason");
    paragraph(&if is_required { ask.required() } else { ask }, 2)
}

/// Exactly which text is meant: whoever answers sees its number and its hash.
pub(crate) fn this_text(w: &Words, agreement: &Agreement) -> Markup {
    let wording = &agreement.life.wording;
    let said = [("number", wording.number.into()), ("hash", wording.hash.short().into())];
    html! {
        p { (w.tell("agreements-this-text", &said)) }
        p { code dir="ltr" { (wording.hash) } }
        (hidden("hash", &wording.hash.to_string()))
    }
}

pub(crate) fn hash(form: &Form) -> Result<Hash, basics::Refusal> {
    form.parsed("hash", |about, text| {
        Hash::parse(text).ok_or_else(|| basics::Refusal::new(about, "agreements-refused-hash"))
    })
}
