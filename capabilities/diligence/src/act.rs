//! What the acts have in common: who may, what each step of a flag asks, what others have found.

use acts::{Context, Form};
use basics::{Day, Id, Organisation, Paragraph, Problem, Refusals, all2};
use look::form::{day, paragraph};
use maud::{Markup, html};
use words::{Arg, Words};

use crate::{Capacity, Flag, Psea, Rating, Stage, Verified, store};

/// Only whoever raised a flag moves it.
pub(crate) fn may_keep(cx: &Context, flag: &Flag) -> Result<(), Problem> {
    if cx.viewer.owns(&flag.share) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Only whoever assessed says what comes of it.
pub(crate) fn may_assess(cx: &Context, one: &Capacity) -> Result<(), Problem> {
    if cx.viewer.owns(&one.share) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Only the organisation that it is about.
pub(crate) fn may_as_party(cx: &Context, party: Id<Organisation>) -> Result<(), Problem> {
    let is_own = cx.viewer.organisation() == Some(party);
    if is_own { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Whether somebody is one of the two that an assessment stands between.
pub(crate) fn is_between(cx: &Context, one: &Capacity) -> bool {
    cx.viewer.organisation().is_some_and(|own| own == one.party || own == one.share.owner)
}

/// What another has found and still holds: nobody has to ask again (R5.13).
pub(crate) struct Valid {
    /// What whoever found it is called.
    pub(crate) by: String,
    pub(crate) until: Day,
}

impl Valid {
    pub(crate) fn said(&self, w: &Words) -> String {
        let args = [("by", Arg::from(self.by.clone())), ("day", Arg::from(w.day(self.until)))];
        w.tell_plain("diligence-assessed-already", &args)
    }
}

/// The verification of a party by another than the viewer's organisation, or what stands in for
/// one, as far as they see it.
pub(crate) async fn verified_by_others(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Option<Valid>, Problem> {
    match store::standing(cx, party).await?.verified {
        Verified::Until { day, by } => by_another(cx, by, day).await,
        Verified::StoodIn { day, body, .. } => Ok(Some(Valid { by: body.to_string(), until: day })),
        _ => Ok(None),
    }
}

/// The same of its capacity against sexual exploitation and abuse.
pub(crate) async fn assessed_by_others(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Option<Valid>, Problem> {
    match store::standing(cx, party).await?.psea {
        Psea::Rated(rated) => by_another(cx, rated.by, rated.until).await,
        Psea::StoodIn { day, body, .. } => Ok(Some(Valid { by: body.to_string(), until: day })),
        _ => Ok(None),
    }
}

async fn by_another(
    cx: &mut Context,
    by: Id<Organisation>,
    until: Day,
) -> Result<Option<Valid>, Problem> {
    if cx.viewer.organisation() == Some(by) || until < cx.today {
        return Ok(None);
    }
    let named = parties::names_of(cx, [by].into()).await?;
    let by = named.get(&by).map_or(String::new(), |(name, _)| cx.name(name).to_string());
    Ok(Some(Valid { by, until }))
}

/// What the organisation is called that a form is about.
pub(crate) async fn whose(cx: &mut Context, party: Id<Organisation>) -> Result<Markup, Problem> {
    let known = parties::names_of(cx, [party].into()).await?;
    let w = &cx.words;
    Ok(html! { p { @for (name, _) in known.values() { (look::names::name(w, name)) } } })
}

/// The steps of its plan, each with its day, for whoever says yes to them.
pub(crate) fn steps(w: &Words, one: &Capacity) -> Markup {
    let steps = one.plan.iter().flat_map(|plan| &plan.steps);
    html! {
        p { (rating_word(w, one.rating())) }
        ul {
            @for step in steps {
                li {
                    (look::dates::day(w, step.due)) (w.say("colon"))
                    (look::names::text(step.text.as_str()))
                }
            }
        }
    }
}

pub(crate) fn rating_word(w: &Words, rating: Rating) -> String {
    w.say(&format!("diligence-rating-{}", rating.name().replace('_', "-")))
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

pub(crate) fn stage_word(w: &Words, stage: Stage) -> String {
    w.say(&format!("diligence-stage-{}", stage.name()))
}
