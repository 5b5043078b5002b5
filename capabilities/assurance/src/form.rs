//! What forms ask and read alike: amounts, who may look after whom, and which one it is about.

use acts::{Context, Form};
use basics::{Id, Named, Organisation, Problem, Refusal};
use look::{form::Choice, names};
use maud::{Markup, html};
use words::Words;

use crate::{Assessment, Engagement};

/// Whole dollars, which must be said.
pub(crate) fn amount(form: &Form, question: &'static str) -> Result<i64, Refusal> {
    form.maybe_number(question)?.ok_or_else(|| Refusal::new(question, "refused-missing"))
}

/// Whoever hands out cash looks after those to whom it goes; nobody looks after themselves.
pub(crate) fn may_look_after(cx: &Context, party: Id<Organisation>) -> Result<(), Problem> {
    let may = cx.viewer.constituency().is_some_and(Assessment::is_made_by);
    let is_own = cx.viewer.organisation() == Some(party);
    if may && !is_own { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Whoever must look goes on with it.
pub(crate) fn may_keep(cx: &Context, one: &Engagement) -> Result<(), Problem> {
    if cx.viewer.owns(&one.share) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// The next version of an engagement.
pub(crate) fn next(cx: &Context, one: Engagement) -> Engagement {
    Engagement { version: one.version + 1, updated_at: cx.now, ..one }
}

pub(crate) fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Choice> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name().replace('_', "-")));
    T::ALL.iter().map(|one| Choice::new(one.name(), word(one))).collect()
}

/// Which one a form is about.
pub(crate) fn which(w: &Words, one: &Engagement) -> Markup {
    let kind = w.say(&format!("assurance-kind-{}", one.kind.name().replace('_', "-")));
    html! {
        p { strong { (names::text(one.title.as_str())) } ", " (kind) ", "
            (look::dates::day(w, one.planned_on)) }
    }
}
