//! The dossier as its organisation and those who verify it read it.

use acts::Context;
use basics::{Day, Problem};
use look::{
    dates,
    facts::{Fact, facts},
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use words::Words;

use super::profile::{line, lines, list};
use crate::{Certificate, Dossier, Holder, NoPapers, Papers, store};

pub(super) async fn panel(cx: &mut Context, dossier: &Dossier) -> Result<Markup, Problem> {
    let opened = store::opened_to(cx, dossier).await?;
    let known = parties::names_of(cx, opened.into_iter().collect()).await?;
    let (w, today) = (&cx.words, cx.today);
    let file = &dossier.file;
    let fact = |key: &str, value: Option<Markup>| Fact::maybe(w.say(key), value);
    let opened = list(known.values().map(|(name, _)| names::name(w, name)));
    let opened = opened.unwrap_or_else(|| html! { (w.say("profiles-open-to-nobody")) });
    let board = match file.has_no_board {
        true => Some(html! { (w.say("profiles-no-board")) }),
        false => list(file.board.iter().map(holder)),
    };
    let funding = file.funding.iter().map(|one| {
        let band = w.say(&format!("profiles-band-{}", one.band.name()));
        html! { bdi { (one.year) } ": " (band) }
    });
    Ok(html! {
        (facts(w, &[
            fact("profiles-papers", file.papers.as_ref().map(|papers| said(w, papers, today))),
            fact("profiles-officers", list(file.officers.iter().map(holder))),
            fact("profiles-board", board),
            fact("profiles-funding", list(funding)),
            fact("profiles-donors", list(file.donors.iter().map(line))),
            fact("profiles-referees", list(file.referees.iter().map(line))),
            fact("profiles-open-to", Some(opened)),
            fact("profiles-updated", dossier.updated_at.map(|at| dates::moment(w, at))),
        ]))
    })
}

fn holder(holder: &Holder) -> Markup {
    html! {
        (names::text(holder.name.as_str()))
        @if let Some(office) = &holder.office { " – " (names::text(office.as_str())) }
    }
}

fn said(w: &Words, papers: &Papers, today: Day) -> Markup {
    match papers {
        Papers::Certificate(certificate) => certified(w, certificate, today),
        Papers::None(none) => without(w, none),
    }
}

fn certified(w: &Words, certificate: &Certificate, today: Day) -> Markup {
    let is_over = !certificate.is_valid(today);
    html! {
        p { (names::text(certificate.number.as_str())) " – "
            (names::text(certificate.authority.as_str())) }
        p {
            (w.say("profiles-issued-on")) (w.say("colon")) (dates::day(w, certificate.issued_on))
            @if let Some(until) = certificate.valid_until {
                br; (w.say("profiles-valid-until")) (w.say("colon")) (dates::day(w, until))
            }
            @if is_over { " " (tag::tag(Tone::Bad, &w.say("profiles-expired"))) }
        }
    }
}

fn without(w: &Words, none: &NoPapers) -> Markup {
    html! {
        p { (w.say("profiles-papers-none")) (w.say("colon"))
            (w.say(&format!("profiles-why-none-{}", none.why.name()))) }
        @if let Some(from) = &none.letter_from {
            p { (w.say("profiles-letter-from")) (w.say("colon")) (names::text(from.as_str())) }
        }
        @if let Some(words) = lines(none.in_words.as_ref()) { (words) }
    }
}
