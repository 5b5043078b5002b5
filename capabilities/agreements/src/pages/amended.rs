//! Amendments on screen: those of an agreement, and what an amendment is one of.

use basics::Day;
use look::{
    names,
    notice::{Kind, Notice, notice},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::status_tag;
use crate::{Agreement, Amending, Amends, Document};

/// “Amendment 2”.
pub(super) fn numbered(w: &Words, number: i64) -> Markup {
    tag::tag(Tone::Accent, &name(w, number))
}

pub(super) fn name(w: &Words, number: i64) -> String {
    w.tell_plain("agreements-amendment-n", &[("number", Arg::from(number))])
}

/// That it is an amendment, and of what; or that it is being amended.
pub(super) fn notices(w: &Words, one: &Agreement) -> Markup {
    html! {
        @if let Some(amends) = &one.amends { (is_one(w, one, amends)) }
        @if let Some(open) = one.life.open {
            @let since = [("day", Arg::from(w.day(open.since)))];
            @let path = format!("/agreements/{}", open.amendment);
            @let body = html! { p { a href=(path) { (w.say("agreements-to-the-amendment")) } } };
            (notice(w, &Notice::new(Kind::Info, w.tell_plain("agreements-being-amended", &since))
                .body(body)))
        }
    }
}

fn is_one(w: &Words, one: &Agreement, amends: &Amends) -> Markup {
    let path = format!("/agreements/{}", amends.agreement);
    let number = one.life.wording.number;
    let changes = format!("/agreements/{}/compare?from=1&to={number}", one.id);
    let number_of = [("number", Arg::from(amends.number))];
    let body = html! {
        @if !amends.kinds(&one.document).is_empty() { p { (kinds(w, amends, &one.document)) } }
        p {
            a href=(path) { (w.say("agreements-to-the-amended")) }
            @if number > 1 {
                " · " a href=(look::link::safe(&changes)) { (w.say("agreements-what-changes")) }
            }
        }
    };
    notice(
        w,
        &Notice::new(Kind::Info, w.tell_plain("agreements-is-amendment", &number_of)).body(body),
    )
}

fn kinds(w: &Words, amends: &Amends, amended: &Document) -> Markup {
    let tone = |kind| if kind == Amending::LargeBudget { Tone::Care } else { Tone::Plain };
    html! {
        @for kind in amends.kinds(amended) {
            (tag::tag(tone(kind), &w.say(&format!("agreements-amending-{}", kind.name())))) " "
        }
    }
}

/// All amendments of an agreement, in their order.
pub(super) fn amendments(w: &Words, all: &[Visible<Agreement>], today: Day) -> Markup {
    let rows = all.iter().filter_map(|one| {
        let amends = one.amends.as_ref()?;
        let cells = vec![
            html! { (name(w, amends.number)) },
            kinds(w, amends, &one.document),
            status_tag(w, one.life.status(today)),
            html! { (names::text(&signed_by(w, one))) },
        ];
        Some(Row::new(cells).href(format!("/agreements/{}", one.id)))
    });
    let keys = [
        "agreements-amendment",
        "agreements-changes",
        "agreements-status",
        "agreements-paper-name",
    ];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let title = w.say("agreements-amendments");
    html! {
        @if !all.is_empty() { h2 { (title) } (table(&Table::new(w, &title, columns).rows(rows))) }
    }
}

fn signed_by(w: &Words, one: &Agreement) -> String {
    let names: Vec<&str> = one.signatures().iter().map(|signed| signed.name.as_str()).collect();
    names.join(&w.say("comma"))
}
