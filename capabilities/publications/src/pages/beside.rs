//! What stands on the agreement’s page: whether the public knows of it, for its parties.

use acts::{Context, Record};
use agreements::Agreement;
use basics::Problem;
use look::button::{self, Weight};
use maud::{Markup, html};
use sharing::Visible;

use super::stage_tag;
use crate::{Publication, act, store};

pub(crate) async fn beside_agreement(
    cx: &mut Context,
    on: &Visible<Agreement>,
) -> Result<Markup, Problem> {
    if Publication::may_tell_of(on).is_err() || act::is_party(cx, on).is_err() {
        return Ok(html! {});
    }
    let one = store::of_agreement(cx, on.id).await?;
    let writes = agreements::WRITE.is_held_by(cx.viewer.actor.as_ref());
    let w = &cx.words;
    let publish = format!("{}/publish", on.path());
    Ok(html! {
        @if let Some(one) = one {
            p {
                a href=(one.path()) { (w.say("publications-summary")) } " "
                (stage_tag(w, one.stage()))
            }
        } @else if writes {
            p { (button::link(Weight::Quiet, &publish, &w.say("publications-publish-title"))) }
        }
    })
}
