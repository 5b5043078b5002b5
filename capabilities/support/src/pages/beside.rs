//! Support that comes with an agreement: said on the agreement's own page, to whoever sees the
//! support. What is stopped without a decision is the delivery and the payment (K15).

use acts::{Context, Form, Page, Record as _, Screen};
use agreements::Agreement;
use basics::{Day, Problem, Right};
use look::{
    heading::{Heading, heading},
    names,
    notice::{Kind as NoticeKind, Notice, notice},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::standing;
use crate::{Support, form::title, shape::TodayShape, store};

pub(crate) struct OfAgreement;

/// The supports that come with an agreement, as far as they are shown to the viewer.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SupportOfAgreement")]
pub(crate) struct Told {
    items: Vec<TodayShape>,
}

impl Page for OfAgreement {
    const PATH: &'static str = "/agreements/{id}/support";
    const NEEDS: Right = crate::READ;
    type About = Agreement;
    type Shape = Told;

    async fn show(cx: &mut Context, on: Visible<Agreement>, _: &Form) -> Result<Screen, Problem> {
        let found = store::of_agreement(cx, on.id).await?;
        let propose = propose(cx, &on);
        let w = &cx.words;
        let heading_of = w.say("support-title");
        let body = html! {
            (heading(&Heading::new(&heading_of)))
            p { (title(&on)) }
            (said(w, &found, cx.today))
            @if found.is_empty() { p { (w.say("support-none-beside")) } }
            (propose)
        };
        Ok(Screen::new(heading_of, body))
    }

    async fn shape(cx: &mut Context, on: Visible<Agreement>, _: &Form) -> Result<Told, Problem> {
        let found = store::of_agreement(cx, on.id).await?;
        Ok(Told { items: found.iter().map(|one| TodayShape::of(cx, one)).collect() })
    }
}

/// What stands on the agreement's page.
pub(crate) async fn beside_agreement(
    cx: &mut Context,
    on: &Visible<Agreement>,
) -> Result<Markup, Problem> {
    let found = store::of_agreement(cx, on.id).await?;
    let propose = propose(cx, on);
    Ok(html! { (said(&cx.words, &found, cx.today)) (propose) })
}

/// A warning as long as one of them must not be given (K15). Nothing where there is none.
fn said(w: &Words, found: &[Visible<Support>], today: Day) -> Markup {
    if found.is_empty() {
        return html! {};
    }
    let is_held = found.iter().any(|one| one.may_be_given(today, today).is_err());
    let (kind, key) = match is_held {
        true => (NoticeKind::Warning, "support-beside-held"),
        false => (NoticeKind::Info, "support-beside"),
    };
    let body = html! {
        ul { @for one in found { li { (link(one)) " " (standing(w, one, today)) } } }
        @if is_held { p { (w.say("support-beside-held-means")) } }
    };
    notice(w, &Notice::new(kind, w.say(key)).body(body))
}

fn link(one: &Support) -> Markup {
    html! { a href=(look::link::safe(&one.path())) { (names::text(one.reference.as_str())) } }
}

/// For those of its parties whom the policy binds.
fn propose(cx: &Context, on: &Agreement) -> Markup {
    let is_party = cx.viewer.organisation().is_some_and(|own| on.is_party(own));
    let may_propose = crate::WRITE.is_held_by(cx.viewer.actor.as_ref())
        && Support::may_be_proposed_by(cx.viewer.constituency()).is_ok();
    let to = format!("/support/propose?agreement={}", on.id);
    html! {
        @if is_party && may_propose {
            p class="quiet-text" {
                a href=(look::link::safe(&to)) { (cx.words.say("support-propose-with")) }
            }
        }
    }
}
