//! What is due next on both sides, for the start page: what is late stands first.

use acts::{Context, Page};
use basics::Problem;
use look::button::{self, Weight};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    List,
    list::{Found, SideShown, find, rows, section},
    narrowing::side_key,
};
use crate::store::{Narrow, Side};

/// So many of each side are shown.
const ROWS: usize = 5;

/// What is due next on both sides, the moves that are due first first.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ObligationsGlance")]
pub struct Glance {
    ours: SideShown,
    theirs: SideShown,
}

/// As programs are told of it; none for whoever may not look at obligations.
pub async fn glance(cx: &mut Context) -> Result<Option<Glance>, Problem> {
    let Some([ours, theirs]) = both(cx).await? else { return Ok(None) };
    let today = cx.today;
    Ok(Some(Glance { ours: ours.shape(today), theirs: theirs.shape(today) }))
}

/// The same as a section of a page; nothing for whoever may not look at obligations.
pub async fn glance_section(cx: &mut Context) -> Result<Markup, Problem> {
    let Some(sides) = both(cx).await? else { return Ok(html! {}) };
    let rows = rows(cx, &sides).await?;
    let w = &cx.words;
    let all = |side: Side| format!("{}?side={}", List::PATH, side.name());
    Ok(html! {
        section {
            h2 { (w.say("obligations-title")) }
            @for (found, rows) in sides.iter().zip(rows) {
                @let is_empty = rows.is_empty();
                h3 { (w.say(side_key(found.side))) }
                (section(w, found, rows))
                @if !is_empty {
                    p {
                        (button::link(Weight::Quiet, &all(found.side), &w.say("obligations-all")))
                    }
                }
            }
        }
    })
}

async fn both(cx: &mut Context) -> Result<Option<[Found; 2]>, Problem> {
    if !crate::READ.is_held_by(cx.viewer.actor.as_ref()) {
        return Ok(None);
    }
    let narrow = Narrow::default();
    let ours = find(cx, Side::Ours, &narrow, ROWS).await?;
    Ok(Some([ours, find(cx, Side::Theirs, &narrow, ROWS).await?]))
}
