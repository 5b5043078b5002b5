//! The profile as partners read it.

use std::collections::BTreeSet;

use acts::Context;
use basics::{Line, Paragraph, Problem};
use look::{
    dates,
    facts::{Fact, facts},
    names, tag,
};
use maud::{Markup, html};
use words::Words;

use crate::Profile;

pub(super) async fn panel(cx: &mut Context, profile: &Profile) -> Result<Markup, Problem> {
    let said = &profile.said;
    let wanted: BTreeSet<_> = said.places.iter().copied().collect();
    let places = places::find_many(cx, wanted).await?;
    let audience =
        sharing::find_known_audience(&mut cx.tx, &cx.viewer, profile.share.audience, cx.today)
            .await;
    let w = &cx.words;
    let audience = audience.ok().map(|audience| activities::word::audience(w, &audience));
    let places = places.iter().map(|place| names::name(w, &place.names));
    let updated = profile.updated_at.map(|at| dates::moment(w, at));
    let fact = |key: &str, value: Option<Markup>| Fact::maybe(w.say(key), value);
    let words = |items: Vec<String>| list(items.into_iter().map(|item| html! { (item) }));
    let named = |beginning: &str, all: Vec<&str>| {
        words(all.into_iter().map(|name| w.say(&format!("{beginning}{name}"))).collect())
    };
    let policies = said.policies.iter().map(|policy| policy.name()).collect();
    let policies = match said.has_no_policies {
        true => Some(html! { (w.say("profiles-no-policies")) }),
        false => named("profiles-policy-", policies),
    };
    let sectors = said.sectors.iter().map(|sector| activities::word::sector(w, *sector));
    let led_by = said.led_by.iter().map(|led_by| led_by.name()).collect::<Vec<_>>();
    let languages = said.languages.iter().map(|spoken| spoken.name()).collect();
    Ok(html! {
        @if !led_by.is_empty() { p { (tags(w, &led_by)) } }
        (facts(w, &[
            fact("profiles-mandate", lines(said.mandate.as_ref())),
            fact("profiles-not-done", lines(said.not_done.as_ref())),
            fact("profiles-not-shared", lines(said.not_shared.as_ref())),
            fact("profiles-sectors", words(sectors.collect())),
            fact("profiles-places", list(places)),
            fact("profiles-languages", named("profiles-language-", languages)),
            fact("profiles-communities", lines(said.communities.as_ref())),
            fact("profiles-networks", list(said.networks.iter().map(line))),
            fact("profiles-policies", policies),
            fact("profiles-ask-audience", audience.map(|audience| html! { (audience) })),
            fact("profiles-updated", updated),
        ]))
    })
}

fn tags(w: &Words, led_by: &[&str]) -> Markup {
    html! {
        @for name in led_by { (tag::kind(&w.say(&format!("profiles-led-by-{name}")))) " " }
    }
}

pub(super) fn line(line: &Line) -> Markup {
    names::text(line.as_str())
}

pub(super) fn lines(text: Option<&Paragraph>) -> Option<Markup> {
    text.map(|text| names::lines(text.as_str()))
}

/// None where there is nothing, which is then said to be unknown.
pub(super) fn list(items: impl Iterator<Item = Markup>) -> Option<Markup> {
    let mut items = items.peekable();
    items.peek()?;
    Some(html! { ul { @for item in items { li { (item) } } } })
}
