//! Comments beside a record.

use acts::{Context, Record};
use basics::Problem;
use look::{
    button::{self, Weight},
    dates, names,
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use sharing::Visible;

/// The comments on a record, and the way to leave one at `to`.
pub async fn panel<R: Record>(
    cx: &mut Context,
    about: &Visible<R>,
    to: &str,
) -> Result<Markup, Problem> {
    let comments = crate::list(cx, about).await?;
    let organisations = comments.iter().map(|comment| comment.organisation).collect();
    let organisations = parties::names_of(cx, organisations).await?;
    let w = &cx.words;
    let events: Vec<Event> = comments
        .iter()
        .map(|comment| {
            let who = organisations.get(&comment.organisation);
            let who = html! { @if let Some((who, _)) = who { (names::name(w, who)) } };
            Event::new(dates::moment(w, comment.at), who, names::lines(comment.text.as_str()))
        })
        .collect();
    Ok(html! {
        h2 { (w.say("comments-title")) }
        (timeline(&events))
        p { (button::link(Weight::Quiet, to, &w.say("comments-leave"))) }
    })
}
