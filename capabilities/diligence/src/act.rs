//! What the acts have in common: who may, and what each step of a flag asks.

use acts::{Context, Form};
use basics::{Day, Paragraph, Problem, Refusals, all2};
use look::form::{day, paragraph};
use maud::{Markup, html};

use crate::{Flag, Stage, store};

/// Only whoever raised a flag moves it.
pub(crate) fn may_keep(cx: &Context, flag: &Flag) -> Result<(), Problem> {
    if cx.viewer.owns(&flag.share) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Why a flag is moved, and by when somebody looks again.
pub(crate) struct Step {
    pub(crate) reason: Paragraph,
    pub(crate) review_on: Day,
}

impl Step {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let (reason, review_on) = all2(form.paragraph("reason"), form.day("review_on"))?;
        Ok(Self { reason, review_on })
    }

    /// Saves the flag as the step left it, with the step.
    pub(crate) async fn take(self, cx: &mut Context, flag: Flag) -> Result<Flag, Problem> {
        let review_on = Flag::may_be_reviewed_on(self.review_on, cx.today)?;
        moved(cx, Flag { review_on, ..flag }, &self.reason).await
    }
}

/// The next version, with why in the history that both sides read.
pub(crate) async fn moved(
    cx: &mut Context,
    flag: Flag,
    reason: &Paragraph,
) -> Result<Flag, Problem> {
    let flag = Flag { version: flag.version + 1, updated_at: cx.now, ..flag };
    store::save_flag(cx, &flag).await?;
    store::save_step(cx, &flag, reason).await?;
    cx.because(Some(reason));
    Ok(flag)
}

pub(crate) async fn which(cx: &mut Context, flag: &Flag) -> Result<Markup, Problem> {
    let known = parties::names_of(cx, [flag.party].into()).await?;
    let w = &cx.words;
    Ok(html! {
        p {
            @for (name, _) in known.values() { (look::names::name(w, name)) }
            ": " (w.say(&format!("diligence-category-{}", flag.category.name())))
        }
        (look::names::lines(flag.text.as_str()))
    })
}

pub(crate) async fn questions(
    cx: &mut Context,
    flag: &Flag,
    form: &Form,
) -> Result<Markup, Problem> {
    let which = which(cx, flag).await?;
    let w = &cx.words;
    let review = form.question(w, "review_on", "diligence-ask-review").required();
    let reason = reason(cx, form, flag);
    Ok(html! {
        (which)
        (reason)
        (day(&review.hint(w.say("diligence-ask-review-hint"))))
    })
}

/// Whoever writes a reason knows who reads it.
pub(crate) fn reason(cx: &Context, form: &Form, flag: &Flag) -> Markup {
    let w = &cx.words;
    let read_by = match flag.is_told() {
        true => "diligence-read-by-party",
        false => "diligence-read-by-us",
    };
    let ask = form.question(w, "reason", "diligence-ask-reason").required();
    paragraph(&ask.hint(w.say(read_by)), 3)
}

pub(crate) fn stage_word(w: &words::Words, stage: Stage) -> String {
    w.say(&format!("diligence-stage-{}", stage.name()))
}
