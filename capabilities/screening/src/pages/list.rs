//! The list that counts: of which day it is, and when it was brought.

use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
};
use maud::html;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;

use crate::{shape::BroughtShape, store};

pub(crate) struct SanctionsList;

/// The list that counts; null as long as none was brought.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SanctionsListShown")]
pub(crate) struct Told {
    list: Option<BroughtShape>,
}

impl Page for SanctionsList {
    const PATH: &'static str = "/sanctions-list";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Told;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let list = store::latest(cx).await?;
        let by = list.iter().map(|list| list.brought_by).collect();
        let by = parties::names_of(cx, by).await?;
        let keeps = crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let title = w.say("screening-list");
        let bring = button::link(
            Weight::Primary,
            "/sanctions-list/bring",
            &w.say("screening-bring-list-title"),
        );
        let matches = button::link(Weight::Quiet, "/matches", &w.say("screening-matches"));
        let actions = html! { @if keeps { (bring) } (matches) };
        let head = Heading::new(&title).lede(w.say("screening-list-lead")).actions(actions);
        let hint = w.say("screening-no-list-hint");
        let body = html! {
            (heading(&head))
            @match &list {
                None => (empty::empty(&w.say("screening-no-list"), &hint, None)),
                Some(list) => (facts(w, &[
                    Fact::maybe(w.say("screening-generated-on"),
                        list.generated_on.map(|day| dates::day(w, day))),
                    Fact::new(w.say("screening-entries"), html! { (w.number(list.entries)) }),
                    Fact::new(w.say("screening-brought-at"), dates::moment(w, list.brought_at)),
                    Fact::maybe(w.say("screening-brought-by"),
                        by.values().next().map(|(name, _)| names::name(w, name))),
                ])),
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Told, Problem> {
        Ok(Told { list: store::latest(cx).await?.as_ref().map(Record::shape) })
    }
}
