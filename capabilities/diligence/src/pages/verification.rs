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
    verifications::{is_between, told},
};
use crate::{Question, Verification, VerificationShape};

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
            @if between { (answers(w, &one)) }
            @else { p { (w.say("diligence-answers-between")) } }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        one: Visible<Verification>,
        _: &Form,
    ) -> Result<VerificationShape, Problem> {
        Ok(told(cx, &one))
    }
}

fn answers(w: &Words, one: &Verification) -> Markup {
    let rows = Question::ALL.into_iter().map(|question| {
        let answer = one.answers.of(question);
        let said = w.say(if answer.yes { "yes" } else { "no" });
        Row::new(vec![
            html! { (w.say(&format!("diligence-ask-{}", question.name().replace('_', "-")))) },
            html! { (said) },
            html! {
                @if let Some(comment) = &answer.comment { (names::lines(comment.as_str())) }
            },
        ])
    });
    let columns = ["diligence-question", "diligence-said", "diligence-why"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let title = w.say("diligence-answers");
    html! { h2 { (title) } (table(&Table::new(w, title.clone(), columns).rows(rows))) }
}
