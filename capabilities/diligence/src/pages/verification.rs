//! One verification: what was answered, by whom, and until when it holds.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::{
    Named, audience, state,
    verifications::{is_between, told as shaped},
};
use crate::{Answer, Question, Verification, VerificationShape};

pub(crate) struct Verified;

impl Page for Verified {
    const PATH: &'static str = "/verifications/{id}";
    const NEEDS: Right = crate::READ;
    type About = Verification;
    type Shape = VerificationShape;

    async fn show(
        cx: &mut Context,
        one: Visible<Verification>,
        _: &Form,
    ) -> Result<Screen, Problem> {
        let named = Named::of(cx, [one.party, one.share.owner]).await?;
        let shown = audience(cx, one.share.audience).await;
        let shows = crate::ANSWER.is_held_by(cx.viewer.actor.as_ref())
            && cx.viewer.organisation() == Some(one.party);
        let between = is_between(cx, &one);
        let (w, today) = (&cx.words, cx.today);
        let title = w.tell_plain(
            "diligence-verification-of",
            &[("party", Arg::from(named.plain(w, one.party)))],
        );
        let to_standing = format!("/parties/{}/standing", one.party);
        let actions = html! {
            @if shows {
                @let href = format!("{}/show", one.path());
                (button::link(Weight::Primary, &href, &w.say("diligence-show-title")))
            }
            (button::link(Weight::Quiet, &to_standing, &w.say("diligence-standing")))
        };
        let head = Heading::new(&title).tags(state(w, &one, today)).actions(actions);
        let until = one.valid_until.map(|until| dates::day(w, until));
        let body = html! {
            (heading(&head))
            (facts(w, &[
                Fact::new(w.say("diligence-party"), named.name(w, one.party)),
                Fact::new(w.say("diligence-by"), named.name(w, one.share.owner)),
                Fact::new(w.say("diligence-made-on"), dates::day(w, one.made_on)),
                Fact::new(w.say("diligence-until"), until.unwrap_or_else(|| html! { "–" })),
                Fact::new(w.say("diligence-shown-to"), html! { (shown) }),
            ]))
            @if between { (again(w, &one)) (answers(w, &one)) (further(w, &one)) }
            @else { p { (w.say("diligence-answers-between")) } }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        one: Visible<Verification>,
        _: &Form,
    ) -> Result<VerificationShape, Problem> {
        Ok(shaped(cx, &one))
    }
}

/// Why another’s word did not suffice: the organisation that was asked twice reads it (R5.13).
fn again(w: &Words, one: &Verification) -> Markup {
    html! {
        @if let Some(again) = &one.again {
            h2 { (w.say("diligence-verified-again")) }
            (names::lines(again.as_str()))
        }
    }
}

fn answers(w: &Words, one: &Verification) -> Markup {
    let rows = Question::ALL.into_iter().map(|question| {
        let asked = w.say(&format!("diligence-ask-{}", question.name().replace('_', "-")));
        row(w, html! { (asked) }, one.answers.of(question))
    });
    told(w, &w.say("diligence-answers"), rows)
}

/// As it was asked then, whatever is asked now.
fn further(w: &Words, one: &Verification) -> Markup {
    let rows = one.further.answers.iter().map(|one| {
        let asked = html! {
            (questionnaires::worded(w, &one.question))
            @if !one.question.decides {
                br; span class="quiet-text" { (w.say("diligence-only-noted")) }
            }
        };
        row(w, asked, &one.answer)
    });
    html! {
        @if !one.further.answers.is_empty() { (told(w, &w.say("diligence-further"), rows)) }
    }
}

fn row(w: &Words, asked: Markup, answer: &Answer) -> Row {
    Row::new(vec![
        asked,
        html! { (w.say(if answer.yes { "yes" } else { "no" })) },
        html! { @if let Some(comment) = &answer.comment { (names::lines(comment.as_str())) } },
    ])
}

fn told(w: &Words, title: &str, rows: impl Iterator<Item = Row>) -> Markup {
    let columns = ["diligence-question", "diligence-said", "diligence-why"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    html! { h2 { (title) } (table(&Table::new(w, title, columns).rows(rows))) }
}
