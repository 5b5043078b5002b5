//! Whose hands are on an agreement: who accepted, reviewed and signed, and all that ever was done.

use acts::Record;
use basics::{Id, Organisation};
use look::{
    dates, names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use words::{Arg, Words};

use super::named::Named;
use crate::{
    Agreement, Opinion, Question, Review, Signature, Verdict, Version, review_it, store::Step,
};

/// Each party with its yes and its signature, under the text as it is now.
pub(super) fn hands(w: &Words, one: &Agreement, named: &Named) -> Markup {
    let stage = &one.life.stage;
    let rows = one.life.ground.parties.iter().map(|party| {
        let accepted = stage.accepted().iter().find(|accepted| accepted.by.party == *party);
        let signed = stage.signed().iter().find(|signed| signed.by.party == *party);
        let holds = one.life.is_a_draft().is_ok() && one.life.pen == *party;
        Row::new(vec![
            html! {
                (named.party(w, *party))
                @if holds { " " (tag::tag(Tone::Accent, &w.say("agreements-holds-the-pen"))) }
            },
            html! {
                @if let Some(accepted) = accepted { (dates::moment(w, accepted.by.at)) }
                @else { span class="quiet-text" { (w.say("agreements-not-yet")) } }
            },
            html! {
                @if let Some(signed) = signed {
                    (names::text(&signed.name)) (w.say("comma")) (dates::day(w, signed.day)) " "
                    (tag::tag(Tone::Plain, &way(w, signed)))
                } @else { span class="quiet-text" { (w.say("agreements-not-yet")) } }
            },
        ])
    });
    let title = w.say("agreements-hands");
    let columns = ["agreements-party", "agreements-accepted", "agreements-signed"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    html! { h2 { (title) } (table(&Table::new(w, &title, columns).rows(rows))) }
}

fn way(w: &Words, signed: &Signature) -> String {
    w.say(&format!("agreements-way-{}", signed.way.name()))
}

/// Every text that it had, with the way to compare it with the one before.
pub(super) fn versions(w: &Words, one: &Agreement, all: &[Version], named: &Named) -> Markup {
    let rows = all.iter().map(|version| {
        let number = version.number;
        let before = format!("{}/compare?from={}&to={number}", one.path(), number - 1);
        let said = w.tell("agreements-version-n", &[("number", Arg::from(number))]);
        Row::new(vec![
            html! { (said) },
            named.short(w, version.by.party),
            dates::moment(w, version.by.at),
            html! { code dir="ltr" { (version.hash.short()) } },
            html! {
                @if number > 1 {
                    a href=(look::link::safe(&before)) { (w.say("agreements-compare")) }
                }
            },
        ])
    });
    let keys = [
        "agreements-text",
        "agreements-party",
        "agreements-when",
        "agreements-hash",
        "agreements-changes",
    ];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let title = w.say("agreements-versions");
    html! { h2 { (title) } (table(&Table::new(w, &title, columns).rows(rows))) }
}

/// What was done, the last first; what a later text cleared is said to be cleared.
///
/// What a reviewer answered is for their own organisation; the others read the verdict and why.
pub(super) fn history(
    w: &Words,
    steps: &[Step],
    named: &Named,
    reader: Option<Id<Organisation>>,
) -> Markup {
    let events = steps.iter().map(|step| {
        let number = [("number", Arg::from(step.number))];
        let did = w.tell(&format!("agreements-did-{}", step.sort), &number);
        let detail = html! {
            @if let Some(review) = step.reviewed() {
                p { (verdict_word(w, review.verdict)) }
                @if !review.counts() { p { (w.say("agreements-conflict-declared")) } }
                @if reader == Some(step.by.party) { (answers(w, &review)) }
            }
            @if let Some(reason) = &step.reason { (names::lines(reason.as_str())) }
            @if !step.stands && !matches!(step.sort.as_str(), "lifted" | "opened") {
                p class="quiet-text" { (w.say("agreements-cleared")) }
            }
        };
        let event = Event::new(
            dates::moment(w, step.by.at),
            named.short(w, step.by.party),
            html! { (did) },
        );
        event.detail(detail).tone(if step.stands { Tone::Good } else { Tone::Faded })
    });
    let events: Vec<Event> = events.collect();
    html! {
        @if !events.is_empty() { h2 { (w.say("agreements-history")) } (timeline(&events)) }
    }
}

/// To the questions that are always asked, and to the further ones as they were asked then.
fn answers(w: &Words, review: &Review) -> Markup {
    let opinion = |one: Opinion| w.say(&format!("agreements-opinion-{}", one.name()));
    let shipped = Question::ALL.into_iter().zip(&review.answers);
    html! {
        details {
            summary { (w.say("agreements-review-answers")) }
            ul {
                @for (question, answer) in shipped {
                    li { (w.say(review_it::key(question))) (w.say("colon")) (opinion(*answer)) }
                }
                @for one in &review.further.answers {
                    li {
                        (questionnaires::worded(w, &one.question)) (w.say("colon"))
                        (opinion(one.answer))
                    }
                }
            }
        }
    }
}

fn verdict_word(w: &Words, verdict: Verdict) -> String {
    w.say(&format!("agreements-verdict-{}", verdict.name()))
}
