//! What stands between an agreement’s parties of its public summary: for them alone.

use acts::{Context, Form, Page, Record, Screen};
use agreements::Agreement;
use basics::{Id, Organisation, Problem, Right};
use look::{
    button::{self, Weight},
    dates,
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, stage_tag, told};
use crate::{Proposed, Publication, PublicationShape, Withdrawn, act};

pub(crate) struct Between;

impl Page for Between {
    const PATH: &'static str = "/publications/{id}";
    const NEEDS: Right = agreements::READ;
    type About = Publication;
    type Shape = PublicationShape;

    async fn show(
        cx: &mut Context,
        one: Visible<Publication>,
        _: &Form,
    ) -> Result<Screen, Problem> {
        let agreement = act::at_the_table(cx, &one).await?;
        let parties = agreement.life.ground.parties.clone();
        let named = Named::of(cx, std::iter::empty(), &parties).await?;
        let proposed = match &one.proposed {
            Some(proposed) => Some((proposed, told(cx, &proposed.content).await?)),
            None => None,
        };
        let actions = actions(cx, &one, &agreement);
        let w = &cx.words;
        let title = w.say("publications-summary");
        let back = html! {
            a href=(agreement.path()) { (names::text(agreement.document.title.as_str())) }
        };
        let head =
            Heading::new(&title).above(back).tags(stage_tag(w, one.stage())).actions(actions);
        let body = html! {
            (heading(&head))
            @if let Some(public) = &one.public { (is_public(w, &public.path())) }
            @if let Some(withdrawn) = &one.withdrawn { (is_withdrawn(w, withdrawn, &named)) }
            @if let Some((proposed, told)) = proposed {
                section class="card" {
                    h2 { (w.say("publications-proposed")) }
                    p {
                        (named.party(w, proposed.by.party)) (w.say("comma"))
                        (dates::moment(w, proposed.by.at))
                    }
                    (told)
                    p class="hint" { (this_text(w, proposed)) }
                    (consents(w, proposed, &parties, &named))
                }
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        _: &mut Context,
        one: Visible<Publication>,
        _: &Form,
    ) -> Result<PublicationShape, Problem> {
        Ok(one.shape())
    }
}

/// What whoever looks may do; the rules say it once more when they do it.
fn actions(cx: &Context, one: &Publication, agreement: &Agreement) -> Markup {
    let (w, actor) = (&cx.words, cx.viewer.actor.as_ref());
    let own = actor.map(|actor| actor.organisation);
    let awaits = one.proposed.as_ref().zip(own).is_some_and(|(proposed, own)| {
        agreements::SIGN.is_held_by(actor) && !proposed.has_consent_of(own)
    });
    let is_there = one.proposed.is_some() || one.public.is_some();
    let link = |weight, to: String, key: &str| button::link(weight, &to, &w.say(key));
    html! {
        @if awaits {
            (link(Weight::Primary, format!("{}/consent", one.path()),
                "publications-consent-title"))
        }
        @if agreements::WRITE.is_held_by(actor) {
            (link(Weight::Quiet, format!("{}/publish", agreement.path()),
                "publications-publish-title"))
            @if is_there {
                (link(Weight::Quiet, format!("{}/withdraw", one.path()),
                    "publications-withdraw-title"))
            }
        }
    }
}

fn is_public(w: &Words, path: &str) -> Markup {
    let body = html! { p { a href=(path) { (w.say("publications-to-the-page")) } } };
    notice(w, &Notice::new(Kind::Success, w.say("publications-is-public")).body(body))
}

fn is_withdrawn(w: &Words, withdrawn: &Withdrawn, named: &Named) -> Markup {
    let body = html! {
        p {
            (named.party(w, withdrawn.by.party)) (w.say("comma"))
            (dates::moment(w, withdrawn.by.at))
        }
        (names::lines(withdrawn.reason.as_str()))
    };
    notice(w, &Notice::new(Kind::Warning, w.say("publications-is-withdrawn")).body(body))
}

fn this_text(w: &Words, proposed: &Proposed) -> String {
    let hash = proposed.content.hash().short();
    w.tell("publications-this-text", &[("hash", Arg::from(hash))])
}

fn consents(w: &Words, proposed: &Proposed, parties: &[Id<Organisation>], named: &Named) -> Markup {
    let rows = parties.iter().map(|party| {
        let consent = proposed.consents.iter().find(|one| one.party == *party);
        Row::new(vec![
            named.party(w, *party),
            match consent {
                Some(by) => dates::moment(w, by.at),
                None => html! { span class="quiet-text" { (w.say("publications-not-yet")) } },
            },
        ])
    });
    let columns = ["publications-party", "publications-agreed"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    table(&Table::new(w, w.say("publications-agreed"), columns).rows(rows))
}
