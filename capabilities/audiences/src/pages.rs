//! Audiences on screen.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    form::Choice,
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
};
use maud::html;
use sharing::{Audience, Visible};
use words::Words;

use crate::{AudienceShape, Named};

/// The audiences that the viewer's organisation may choose, with whom each means.
pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/audiences";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<AudienceShape>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
        let mut rows = Vec::new();
        for audience in &audiences {
            let members = sharing::members_of(&mut cx.tx, &cx.viewer, audience, cx.today).await?;
            let members = parties::names_of(cx, members.into_iter().collect()).await?;
            rows.push((audience, members));
        }
        let w = &cx.words;
        let holds = |right: Right| right.is_held_by(cx.viewer.actor.as_ref());
        let link = |href, key| button::link(Weight::Quiet, href, &w.say(key));
        let actions = html! {
            @if holds(crate::WRITE) { (link("/audiences/open", "audiences-open-title")) }
            @if holds(crate::KEEP) { (link("/audiences/coordinate", "audiences-coordinate-title")) }
        };
        let rows = rows.iter().map(|(audience, members)| {
            Row::new(vec![
                html! { (word(w, audience)) },
                html! {
                    @for (n, (name, _)) in members.values().enumerate() {
                        @if n > 0 { ", " }
                        (names::name(w, name))
                    }
                    @if members.is_empty() {
                        (w.say(&format!("audiences-means-{}", audience.kind.name())))
                    }
                },
            ])
        });
        let columns = ["audiences-audience", "audiences-members"];
        let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
        let title = w.say("audiences-title");
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("audiences-lead")).actions(actions)))
            (table(&Table::new(w, &title, columns).rows(rows)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        let mut items = Vec::new();
        for audience in sharing::audiences_for(&mut cx.tx, &cx.viewer).await? {
            let members = sharing::members_of(&mut cx.tx, &cx.viewer, &audience, cx.today).await?;
            items.push(Named { audience, members }.shape());
        }
        Ok(Listed::new(items, None))
    }
}

pub(crate) fn choices(w: &Words, audiences: &[Audience]) -> Vec<Choice> {
    audiences.iter().map(|a| Choice::new(a.id.to_string(), word(w, a))).collect()
}

fn word(w: &Words, audience: &Audience) -> String {
    match &audience.names {
        Some(names) => names.in_language(w.language()).to_string(),
        None => w.say(&format!("sharing-audience-{}", audience.kind.name())),
    }
}
