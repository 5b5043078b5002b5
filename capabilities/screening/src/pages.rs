//! The list, looks and matches on screen.

mod list;
mod matched;
mod matches;
mod party;

use acts::Context;
use basics::Problem;
use look::{
    facts::{Fact, facts},
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use words::{Arg, Words};

use crate::{Match, Verdict};

pub(crate) use list::SanctionsList;
pub(crate) use matched::Matched;
pub(crate) use matches::Matches;
pub(crate) use party::Screening;

/// Which match it is: whose name, and of which organisation.
pub(crate) async fn which(cx: &mut Context, one: &Match) -> Result<Markup, Problem> {
    let known = parties::names_of(cx, [one.party].into()).await?;
    let w = &cx.words;
    Ok(html! {
        p {
            (names::text(one.name.as_str())) (w.say("colon"))
            (w.say(&format!("screening-subject-{}", one.subject.name())))
            @for (name, _) in known.values() { ", " (names::name(w, name)) }
        }
    })
}

/// The two names beside each other, and why they are alike.
pub(crate) async fn facts_of(cx: &mut Context, one: &Match) -> Result<Markup, Problem> {
    let known = parties::names_of(cx, [one.party].into()).await?;
    let w = &cx.words;
    let party = known.values().next().map(|(name, _)| names::name(w, name));
    let why = one.why.iter().map(|why| w.say(&format!("screening-why-{}", why.name())));
    let why: Vec<String> = why.collect();
    Ok(facts(
        w,
        &[
            Fact::maybe(w.say("screening-party"), party),
            Fact::new(
                w.say(&format!("screening-subject-{}", one.subject.name())),
                names::text(one.name.as_str()),
            ),
            Fact::new(w.say("screening-listed-name"), names::text(one.listed_name.as_str())),
            Fact::new(w.say("screening-alike"), html! { (percent(w, one)) }),
            Fact::new(w.say("screening-why"), html! { ul { @for why in &why { li { (why) } } } }),
        ],
    ))
}

fn percent(w: &Words, one: &Match) -> String {
    w.tell_plain("screening-percent", &[("percent", Arg::from(one.percent))])
}

fn verdict(w: &Words, one: &Match) -> Markup {
    let tone = match one.verdict {
        Verdict::Open | Verdict::Proposed => Tone::Care,
        Verdict::Confirmed => Tone::Bad,
        Verdict::Ignored | Verdict::Gone => Tone::Faded,
    };
    html! {
        (tag::tag(tone, &w.say(&format!("screening-verdict-{}", one.verdict.name()))))
        @if one.is_asked_again {
            " " (tag::tag(Tone::Care, &w.say("screening-asked-again")))
        }
    }
}
