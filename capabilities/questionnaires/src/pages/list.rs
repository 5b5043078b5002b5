//! What is asked now, purpose by purpose.

use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    heading::{Heading, heading},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{origin, purpose, questions};
use crate::{Purpose, Questionnaire, QuestionnaireShape, store};

pub(crate) struct List;

/// Each purpose, with what is asked for it now.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "QuestionnairesShown")]
pub(crate) struct Shown {
    purposes: Vec<AskedShape>,
}

/// What is asked besides for one purpose.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AskedBesides")]
pub(crate) struct AskedShape {
    purpose: Purpose,
    /// Null where nobody ever asked anything further.
    now: Option<QuestionnaireShape>,
}

impl Page for List {
    const PATH: &'static str = "/questionnaires";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Shown;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let mut asked = Vec::new();
        for purpose in Purpose::ALL {
            asked.push((purpose, store::now(cx, purpose).await?));
        }
        let keeps = crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let title = w.say("questionnaires-title");
        let back = html! { a href="/agreements/library" { (w.say("questionnaires-library")) } };
        let head = Heading::new(&title).above(back).lede(w.say("questionnaires-lead"));
        let body = html! {
            (heading(&head))
            @for (of, now) in &asked { (one(w, *of, now.as_ref(), keeps)) }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Shown, Problem> {
        let mut purposes = Vec::new();
        for purpose in Purpose::ALL {
            let now = store::now(cx, purpose).await?.as_ref().map(Record::shape);
            purposes.push(AskedShape { purpose, now });
        }
        Ok(Shown { purposes })
    }
}

fn one(w: &Words, of: Purpose, now: Option<&Questionnaire>, keeps: bool) -> Markup {
    let set = format!("/questionnaires/set?purpose={}", of.name());
    let versions = format!("/questionnaires/versions?purpose={}", of.name());
    html! {
        h2 { (purpose(w, of)) }
        p { (w.say(&format!("questionnaires-about-{}", of.name()))) }
        @match now {
            None => p { (w.say("questionnaires-none")) },
            Some(now) => { (questions(w, &now.questions, None)) (origin(w, now)) },
        }
        p {
            @if keeps { (button::link(Weight::Quiet, &set, &w.say("questionnaires-set-title"))) }
            @if now.is_some() {
                (button::link(Weight::Quiet, &versions, &w.say("questionnaires-versions")))
            }
        }
    }
}
