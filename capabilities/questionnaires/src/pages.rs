//! Questionnaires on screen.

mod list;
mod versions;

pub(crate) use list::List;
pub(crate) use versions::Versions;

use look::{
    dates, names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use words::{Arg, Words};

use crate::{Good, Purpose, Question, Questionnaire};

/// The question for this reader, marked with its language where that is not the page’s.
pub fn worded(w: &Words, question: &Question) -> Markup {
    match question.in_language(w.language()) {
        Some(one) if one.language.primary() == w.language().primary() => {
            names::text(one.question.as_str())
        }
        Some(one) => names::text_in(one.language, one.question.as_str()),
        None => names::text(question.code.as_str()),
    }
}

/// What is asked, in all its languages, and what counts; beside another version, what is new of it.
pub(crate) fn questions(w: &Words, all: &[Question], now: Option<&[Question]>) -> Markup {
    if all.is_empty() {
        return html! { p { (w.say("questionnaires-none")) } };
    }
    let rows = all.iter().map(|one| {
        let own = one.in_language(w.language());
        let others = one.wordings.iter().filter(|other| Some(*other) != own);
        Row::new(vec![
            html! { (worded(w, one)) (compared(w, one, now)) },
            html! {
                (counts(w, one))
                @if let Some(hint) = own.and_then(|own| own.hint.as_ref()) {
                    br; span class="quiet-text" { (names::text(hint.as_str())) }
                }
            },
            html! {
                @for other in others {
                    div { (names::text_in(other.language, other.question.as_str())) }
                }
            },
            html! { code dir="ltr" { (one.code) } },
        ])
    });
    let columns = [
        "questionnaires-question",
        "questionnaires-counts",
        "questionnaires-other-languages",
        "questionnaires-code",
    ];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    table(&Table::new(w, w.say("questionnaires-further"), columns).rows(rows))
}

fn compared(w: &Words, one: &Question, now: Option<&[Question]>) -> Markup {
    let known = now.map(|now| now.iter().find(|other| other.code == one.code));
    html! {
        @match known {
            Some(None) => { " " (tag::tag(Tone::Good, &w.say("questionnaires-new"))) },
            Some(Some(other)) if other != one => {
                " " (tag::tag(Tone::Care, &w.say("questionnaires-changed")))
            },
            _ => {},
        }
    }
}

fn counts(w: &Words, one: &Question) -> String {
    let good = match one.good {
        Good::Yes => w.say("questionnaires-good-is-yes"),
        Good::No => w.say("questionnaires-good-is-no"),
        Good::Agree => w.say("questionnaires-good-is-agree"),
    };
    match one.decides {
        true => good,
        false => format!("{good} {}", w.say("questionnaires-only-noted")),
    }
}

pub(crate) fn purpose(w: &Words, one: Purpose) -> String {
    w.say(&format!("questionnaires-purpose-{}", one.name()))
}

/// Which version it is, from when, and where it comes from.
pub(crate) fn origin(w: &Words, one: &Questionnaire) -> Markup {
    let number = w.tell("questionnaires-version-n", &[("number", Arg::from(one.number))]);
    html! {
        p class="quiet-text" {
            (number) " · " (dates::moment(w, one.at)) " · "
            @match &one.origin {
                None => (w.say("questionnaires-here")),
                Some(origin) => {
                    (names::text(origin.name.as_str())) " "
                    code dir="ltr" { (packs::fingerprint(&origin.signer)) }
                },
            }
        }
    }
}
