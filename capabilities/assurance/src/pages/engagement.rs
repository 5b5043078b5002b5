//! One visit, spot check or audit: what was found, what the partner says, how it ended.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, kind, stage};
use crate::{Engagement, EngagementShape, Finding, Priority, Stage};

pub(crate) struct ShowEngagement;

impl Page for ShowEngagement {
    const PATH: &'static str = "/engagements/{id}";
    const NEEDS: Right = crate::READ;
    type About = Engagement;
    type Shape = EngagementShape;

    async fn show(cx: &mut Context, one: Visible<Engagement>, _: &Form) -> Result<Screen, Problem> {
        let named = Named::of(cx, [one.party, one.share.owner]).await?;
        let actions = actions(cx, &one);
        let (w, today) = (&cx.words, cx.today);
        let head = Heading::new(names::text(one.title.as_str()))
            .tags(stage(w, &one, today))
            .actions(actions);
        let body = html! {
            (heading(&head))
            (card::beside(
                html! {
                    @if let Some(report) = &one.report {
                        h2 { (w.say("assurance-report")) }
                        (names::lines(report.as_str()))
                    }
                    (findings(w, &one.findings))
                    @if let Some(comments) = &one.comments {
                        h2 { (w.say("assurance-comments")) }
                        (names::lines(comments.as_str()))
                    }
                    @if let Some(conclusion) = &one.conclusion {
                        h2 { (w.say("assurance-conclusion")) }
                        (names::lines(conclusion.as_str()))
                    }
                },
                facts(w, &about(w, &one, &named)),
            ))
        };
        Ok(Screen::new(one.title.to_string(), body))
    }

    async fn shape(
        _: &mut Context,
        one: Visible<Engagement>,
        _: &Form,
    ) -> Result<EngagementShape, Problem> {
        Ok(one.shape())
    }
}

fn findings(w: &Words, findings: &[Finding]) -> Markup {
    let category = |one: &Finding| {
        w.say(&format!("assurance-category-{}", one.category.name().replace('_', "-")))
    };
    html! {
        @if !findings.is_empty() {
            h2 { (w.say("assurance-findings")) }
            ul {
                @for one in findings {
                    li {
                        (priority(w, one.priority)) " " strong { (category(one)) }
                        (names::lines(one.text.as_str()))
                    }
                }
            }
        }
    }
}

fn priority(w: &Words, priority: Priority) -> Markup {
    match priority {
        Priority::High => tag::tag(Tone::Bad, &w.say("assurance-priority-high")),
        Priority::Low => tag::tag(Tone::Plain, &w.say("assurance-priority-low")),
    }
}

fn about(w: &Words, one: &Engagement, named: &Named) -> Vec<Fact> {
    let word_until = one.comment_by.filter(|_| one.stage == Stage::Held);
    let year = format!("/assurance/{}", one.year);
    vec![
        Fact::new(w.say("assurance-ask-kind"), html! { (kind(w, one.kind)) }),
        Fact::new(w.say("assurance-partner"), named.party(w, one.party)),
        Fact::new(w.say("assurance-looked-after-by"), named.party(w, one.share.owner)),
        Fact::new(w.say("assurance-ask-planned-on"), dates::day(w, one.planned_on)),
        Fact::maybe(w.say("assurance-ask-held-on"), one.held_on.map(|day| dates::day(w, day))),
        Fact::maybe(w.say("assurance-word-until"), word_until.map(|day| dates::day(w, day))),
        Fact::new(
            w.say("assurance-ask-year"),
            html! { a href=(look::link::safe(&year)) { (one.planned_on.year()) } },
        ),
    ]
}

/// What may be done with it as it stands, by either side.
fn actions(cx: &Context, one: &Visible<Engagement>) -> Markup {
    if !crate::WRITE.is_held_by(cx.viewer.actor.as_ref()) {
        return html! {};
    }
    let owns = cx.viewer.owns(&one.share);
    let is_partner = cx.viewer.organisation() == Some(one.party);
    let offered: &[(&str, &str)] = match one.stage {
        Stage::Planned if owns => &[
            ("hold", "assurance-hold-title"),
            ("postpone", "assurance-postpone-title"),
            ("cancel", "assurance-cancel-title"),
        ],
        Stage::Held if is_partner => &[("comment", "assurance-comment-title")],
        Stage::Held | Stage::Commented if owns => &[("conclude", "assurance-conclude-title")],
        _ => &[],
    };
    html! {
        @for (n, (verb, key)) in offered.iter().enumerate() {
            @let weight = if n == 0 { Weight::Primary } else { Weight::Quiet };
            (button::link(weight, &format!("{}/{verb}", one.path()), &cx.words.say(key)))
        }
    }
}
