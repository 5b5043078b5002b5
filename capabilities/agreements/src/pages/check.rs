//! Check a file: whoever has one is told whether it is what the parties signed here.

use acts::{Context, Form, Instance, Page, Screen};
use basics::{Day, Problem, Refusal, Refusals, Right};
use look::{
    dates,
    facts::{Fact, facts},
    filters::{Filters, filters},
    heading::{Heading, heading},
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use crate::{
    Hash,
    store::{self, Paper},
};

/// Open to everybody: a bank or a court has no account here.
pub(crate) struct Check;

const QUESTION: &str = "sha256";

/// What a file is whose fingerprint was asked for.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementFile")]
pub(crate) struct Told {
    /// Whether it is, byte for byte, an agreement that was signed and set down here.
    is_signed_here: bool,
    /// Of the text that was signed; none where the file is unknown.
    text: Option<String>,
    signed_on: Vec<Day>,
}

impl Page for Check {
    const PATH: &'static str = "/agreements/check";
    const NEEDS: Right = Right::of_anyone("agreements.check");
    type About = Instance;
    type Shape = Told;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(fingerprint(query).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = fingerprint(query);
        let found = match &asked {
            Ok(Some(hash)) => store::find_paper(cx, *hash).await?,
            _ => None,
        };
        let w = &cx.words;
        let title = w.say("agreements-check");
        let head = Heading::new(title.clone()).lede(w.say("agreements-check-lead"));
        let mut bar = Filters::new(w, Self::PATH);
        bar.search = Some(query.question(w, QUESTION, "agreements-check-ask"));
        let body = html! {
            (heading(&head))
            (filters(&bar))
            @match (&asked, &found) {
                (Err(refusal), _) => (notice(w, &Notice::new(Kind::Error, w.refusal(refusal)))),
                (Ok(None), _) => (how(w)),
                (Ok(Some(_)), None) => (unknown(w)),
                (Ok(Some(_)), Some(paper)) => (known(w, paper)),
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Told, Problem> {
        let found = match fingerprint(query)? {
            Some(hash) => store::find_paper(cx, hash).await?,
            None => None,
        };
        Ok(Told {
            is_signed_here: found.is_some(),
            text: found.as_ref().map(|paper| paper.hash.to_string()),
            signed_on: found.map(|paper| paper.signed_on).unwrap_or_default(),
        })
    }
}

fn fingerprint(query: &Form) -> Result<Option<Hash>, Refusal> {
    let asked = query.text(QUESTION).trim().to_lowercase();
    if asked.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::new(QUESTION, "agreements-refused-fingerprint");
    Hash::parse(&asked).map(Some).ok_or_else(wrong)
}

fn how(w: &Words) -> Markup {
    html! {
        p { (w.say("agreements-check-how")) }
        p { code dir="ltr" { "sha256sum agreement.pdf" } }
        p { code dir="ltr" { "certutil -hashfile agreement.pdf SHA256" } }
    }
}

fn unknown(w: &Words) -> Markup {
    let hint = html! { p { (w.say("agreements-check-unknown-hint")) } };
    notice(w, &Notice::new(Kind::Warning, w.say("agreements-check-unknown")).body(hint))
}

fn known(w: &Words, paper: &Paper) -> Markup {
    let days = html! {
        @for (place, day) in paper.signed_on.iter().enumerate() {
            @if place > 0 { (w.say("comma")) }
            (dates::day(w, *day))
        }
    };
    let hash = html! { code dir="ltr" { (paper.hash) } };
    html! {
        (notice(w, &Notice::new(Kind::Success, w.say("agreements-check-known"))))
        (facts(w, &[
            Fact::new(w.say("agreements-signed"), days),
            Fact::new(w.say("agreements-hash"), hash),
        ]))
        p class="hint" { (w.say("agreements-check-proves")) }
    }
}
