//! One assessment: what was found, what was determined, the plan with its steps, and what was said
//! to it.

use std::collections::BTreeMap;

use acts::{Context, Form, Page, Record, Screen};
use attachments::AttachmentShape;
use basics::{Problem, Right};
use comments::CommentShape;
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use obligations::{About, Part};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{
    Named, audience,
    capacities::{state, told},
};
use crate::{
    Capacity, CapacityShape, Found, Owed, Plan, Standard, Standards,
    act::{is_between, may_as_party, may_assess},
};

pub(crate) struct Assessed;

/// An assessment, with the files and words that only the two have.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PseaCapacityShown")]
pub(crate) struct Told {
    capacity: CapacityShape,
    files: Vec<AttachmentShape>,
    replies: Vec<CommentShape>,
}

impl Page for Assessed {
    const PATH: &'static str = "/capacities/{id}";
    const NEEDS: Right = crate::READ;
    type About = Capacity;
    type Shape = Told;

    async fn show(cx: &mut Context, one: Visible<Capacity>, _: &Form) -> Result<Screen, Problem> {
        let named = Named::of(cx, [one.party, one.share.owner]).await?;
        let shown = audience(cx, one.share.audience).await;
        let inside = match is_between(cx, &one) {
            true => inside(cx, &one).await?,
            false => outside(&cx.words, &one),
        };
        let actions = actions(cx, &one);
        let (w, today) = (&cx.words, cx.today);
        let title = w.tell_plain(
            "diligence-capacity-of",
            &[("party", Arg::from(named.plain(w, one.party)))],
        );
        let head = Heading::new(&title).tags(state(w, &one, today)).actions(actions);
        let determined = one.determined.as_ref();
        let body = html! {
            (heading(&head))
            (card::beside(inside, facts(w, &[
                Fact::new(w.say("diligence-party"), named.name(w, one.party)),
                Fact::new(w.say("diligence-assessed-by"), named.name(w, one.share.owner)),
                Fact::new(w.say("diligence-assessed-on"), dates::day(w, one.made_on)),
                Fact::maybe(w.say("diligence-determined-on"),
                    determined.map(|it| dates::day(w, it.on))),
                Fact::maybe(w.say("diligence-until"), determined.map(|it| dates::day(w, it.until))),
                Fact::new(w.say("diligence-shown-to"), html! { (shown) }),
            ])))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, one: Visible<Capacity>, _: &Form) -> Result<Told, Problem> {
        let (files, replies) = match is_between(cx, &one) {
            true => (attachments::list(cx, &one).await?, comments::list(cx, &one).await?),
            false => (Vec::new(), Vec::new()),
        };
        Ok(Told {
            capacity: told(cx, &one),
            files: files.iter().map(|file| file.shape()).collect(),
            replies: replies.iter().map(Record::shape).collect(),
        })
    }
}

/// What others read: where it holds no more, that, and not why.
fn outside(w: &Words, one: &Capacity) -> Markup {
    html! {
        @if one.followed_on.is_some() { p { (w.say("diligence-followed-hint")) } }
        p { (w.say("diligence-capacity-between")) }
    }
}

/// What only the two read.
async fn inside(cx: &mut Context, one: &Visible<Capacity>) -> Result<Markup, Problem> {
    let parts = obligations::parts_of(cx, &About::of(&**one)).await?;
    let files = attachments::panel(cx, one).await?;
    let replies = comments::panel(cx, one, &format!("{}/reply", one.path())).await?;
    let (w, today) = (&cx.words, cx.today);
    Ok(html! {
        @if one.determined.is_none() { (preliminary(w)) }
        @if let Some(again) = one.again {
            p { (w.say("diligence-ask-again")) (w.say("colon"))
                (w.say(&format!("diligence-again-{}", again.name().replace('_', "-")))) }
        }
        @match &one.found {
            Found::Standards(found) => (standards(w, found)),
            Found::AssumedLow(basis) | Found::NoContact(basis) => (names::lines(basis.as_str())),
        }
        @if let Some(reason) = one.reason() {
            h2 { (w.say("diligence-determination")) }
            (names::lines(reason.as_str()))
        }
        @match &one.plan {
            Some(plan) => { (agreed(w, plan)) (late(w, &parts, today)) (steps(w, plan, &parts)) },
            None if one.determined.is_some() && one.rating().takes_a_plan() => (planless(w, one)),
            None => {},
        }
        (files)
        (replies)
    })
}

fn preliminary(w: &Words) -> Markup {
    let body = html! { p { (w.say("diligence-preliminary-hint")) } };
    notice(w, &Notice::new(Kind::Info, w.say("diligence-preliminary")).body(body))
}

/// Both sides see what is missing before anybody is refused a signature.
fn planless(w: &Words, one: &Capacity) -> Markup {
    let hint = match one.rating().is_low() {
        true => "diligence-no-plan-low",
        false => "diligence-no-plan-medium",
    };
    let kind = if one.rating().is_low() { Kind::Warning } else { Kind::Info };
    let body = html! { p { (w.say(hint)) } };
    notice(w, &Notice::new(kind, w.say("diligence-no-plan")).body(body))
}

/// When its organisation agreed, and on what that stands; or that it has not, and what that means.
fn agreed(w: &Words, plan: &Plan) -> Markup {
    let Some(agreed) = &plan.agreed else {
        let body = html! { p { (w.say("diligence-plan-unagreed-hint")) } };
        return notice(w, &Notice::new(Kind::Warning, w.say("diligence-plan-unagreed")).body(body));
    };
    let day = [("day", Arg::from(w.day(agreed.on)))];
    html! {
        @match &agreed.paper {
            None => { p { (w.tell_plain("diligence-plan-agreed", &day)) } },
            Some(paper) => {
                p { (w.tell_plain("diligence-plan-agreed-on-paper", &day)) }
                (names::lines(paper.as_str()))
            },
        }
    }
}

/// Both sides see that it is late, and since when (R5.14).
fn late(w: &Words, parts: &[Part], today: basics::Day) -> Markup {
    let steps = parts.iter().filter(|part| Plan::is_step(&part.part));
    let owed = steps.map(|part| Owed { due: part.due, is_open: part.state.is_owed() });
    let Some(since) = Owed::late_since(&owed.collect::<Vec<_>>(), today) else {
        return html! {};
    };
    let title = w.tell_plain("diligence-plan-late", &[("day", Arg::from(w.day(since)))]);
    let body = html! { p { (w.say("diligence-plan-late-hint")) } };
    notice(w, &Notice::new(Kind::Warning, title).body(body))
}

fn standards(w: &Words, found: &Standards) -> Markup {
    let rows = Standard::ALL.into_iter().map(|standard| {
        let of = found.of(standard);
        let (tone, key) = match of.met {
            true => (Tone::Good, "diligence-met"),
            false => (Tone::Bad, "diligence-not-met"),
        };
        Row::new(vec![
            html! { (w.say(&format!("diligence-standard-{}", standard.name()))) },
            tag::tag(tone, &w.say(key)),
            html! { @if let Some(note) = &of.note { (names::lines(note.as_str())) } },
        ])
    });
    let columns = ["diligence-standard", "diligence-outcome", "diligence-ask-note"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let title = w.say("diligence-standards");
    html! { h2 { (title) } (table(&Table::new(w, title.clone(), columns).rows(rows))) }
}

/// Each step as it is owed today, with the way to where it is delivered and accepted.
fn steps(w: &Words, plan: &Plan, parts: &[Part]) -> Markup {
    let owed: BTreeMap<&str, &Part> = parts.iter().map(|part| (part.part.as_str(), part)).collect();
    let rows = plan.steps.iter().enumerate().map(|(number, step)| {
        let part = owed.get(Plan::part(number).as_str());
        let state = part.map(|part| w.say(&format!("obligations-state-{}", part.state.name())));
        let row = Row::new(vec![
            names::text(step.text.as_str()),
            dates::day(w, part.map_or(step.due, |part| part.due)),
            html! { @if let Some(state) = &state { (state) } },
        ]);
        match part {
            Some(part) => row.href(format!("/obligations/{}", part.obligation)),
            None => row,
        }
    });
    let columns = ["diligence-step", "diligence-step-due", "diligence-step-stands"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let title = w.say("diligence-plan");
    html! { h2 { (title) } (table(&Table::new(w, title.clone(), columns).rows(rows))) }
}

/// What may be done with it as it stands.
fn actions(cx: &Context, one: &Capacity) -> Markup {
    let w = &cx.words;
    let holds = |right: Right| right.is_held_by(cx.viewer.actor.as_ref());
    let assesses = may_assess(cx, one).is_ok();
    let mut offered = Vec::new();
    if assesses && holds(crate::DECIDE) && one.determined.is_none() {
        offered.push(("determine", "diligence-determine-title"));
    }
    let takes = one.determined.is_some() && one.plan.is_none() && one.rating().takes_a_plan();
    if assesses && holds(crate::VERIFY) && takes {
        offered.push(("agree-plan", "diligence-agree-plan-title"));
    }
    let waits = one.plan.as_ref().is_some_and(|plan| plan.agreed.is_none());
    if waits && holds(crate::AGREE) && may_as_party(cx, one.party).is_ok() {
        offered.push(("accept-plan", "diligence-accept-plan-title"));
    }
    if waits && assesses && holds(crate::VERIFY) {
        offered.push(("note-agreed", "diligence-note-agreed-title"));
    }
    if holds(crate::ANSWER) && may_as_party(cx, one.party).is_ok() && one.determined.is_some() {
        offered.push(("show", "diligence-show-capacity-title"));
    }
    html! {
        @for (number, (verb, key)) in offered.into_iter().enumerate() {
            @let weight = if number == 0 { Weight::Primary } else { Weight::Quiet };
            (button::link(weight, &format!("{}/{verb}", one.path()), &w.say(key)))
        }
        (button::link(Weight::Quiet, &format!("/parties/{}/standing", one.party),
            &w.say("diligence-standing")))
    }
}
