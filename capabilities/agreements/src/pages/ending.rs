//! How an agreement ends, on its page: what was told, what was replied, and the final reviews.

use basics::Day;
use look::{
    dates, names,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use words::{Arg, Words};

use super::named::Named;
use crate::{Agreement, Course, Hindsight, Letter, Notice, Status};

pub(super) fn ending(w: &Words, one: &Agreement, named: &Named, today: Day) -> Markup {
    let course = one.life.course();
    html! {
        @if let Some(notice) = course.notice() { (told(w, one, notice, named)) }
        @if matches!(one.life.status(today), Status::Ended | Status::Terminated | Status::Closed) {
            (reviews(w, one, named))
        }
    }
}

/// Who told it, why, with which document, and what the others say to it.
fn told(w: &Words, one: &Agreement, notice: &Notice, named: &Named) -> Markup {
    let is_suspended = matches!(one.life.course(), Course::Suspended(_));
    let title = if is_suspended { "agreements-suspension" } else { "agreements-termination" };
    let parties = &one.life.ground.parties;
    let until = [("day", Arg::from(w.day(notice.reply_by())))];
    let from = [("day", Arg::from(w.day(notice.effective_on(parties))))];
    html! {
        section class="card" {
            h2 { (w.say(title)) }
            p { (named.party(w, notice.by.party)) (w.say("comma")) (dates::day(w, notice.day)) }
            (names::lines(notice.reason.as_str()))
            p {
                @match &notice.letter {
                    Letter::File => (w.say("agreements-document-is-file")),
                    Letter::Reference(line) => {
                        (w.say("agreements-ask-document")) (w.say("colon"))
                        (names::text(line.as_str()))
                    }
                }
            }
            p { (w.tell("agreements-reply-until", &until)) }
            @if !is_suspended { p { (w.tell("agreements-in-effect-from", &from)) } }
            @for reply in &notice.replies {
                h3 { (named.party(w, reply.by.party)) (w.say("comma")) (dates::day(w, reply.day)) }
                (names::lines(reply.text.as_str()))
            }
        }
    }
}

/// Each party’s final review once all are in; before, only who has given theirs.
fn reviews(w: &Words, one: &Agreement, named: &Named) -> Markup {
    let title = w.say("agreements-final-reviews");
    let Some(all) = one.life.concluded() else {
        let given = one.life.concluders();
        return html! {
            h2 { (title) }
            p { (w.say("agreements-final-reviews-hidden")) }
            @if !given.is_empty() {
                p { (w.say("agreements-final-reviews-given")) }
                ul { @for party in given { li { (named.party(w, party)) } } }
            }
        };
    };
    let rows = all.iter().map(|said| {
        let mut cells = vec![named.party(w, said.by.party)];
        cells.extend(said.answers.iter().map(|answer| {
            html! { (w.say(&format!("agreements-opinion-{}", answer.name()))) }
        }));
        cells.push(html! { @if let Some(money) = said.advances { (w.money(money)) } });
        let consent = if said.may_close { "agreements-yes" } else { "agreements-no" };
        cells.push(html! { (w.say(consent)) });
        cells.push(html! {
            @if let Some(comment) = &said.comment { (names::lines(comment.as_str())) }
        });
        Row::new(cells)
    });
    let asked = Hindsight::ALL.map(|one| format!("agreements-hindsight-{}", one.name()));
    let keys = ["agreements-party".to_owned()].into_iter().chain(asked).chain(
        ["agreements-advances", "agreements-may-close", "agreements-final-comment"]
            .map(str::to_owned),
    );
    let columns = keys.map(|key| Column::text(w.say(&key))).collect();
    html! { h2 { (title) } (table(&Table::new(w, &title, columns).rows(rows))) }
}
