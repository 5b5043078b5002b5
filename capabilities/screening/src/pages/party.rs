//! Whether names of an organisation are like some of the list, as far as the viewer's party looked.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    dates,
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use parties::Party;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::matches::table;
use crate::{
    MatchShape,
    shape::{Brought, Looked, LookedShape},
    store,
};

pub(crate) struct Screening;

/// When one's own party last looked for an organisation's names, and what was found.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ScreeningShown")]
pub(crate) struct Told {
    looked: Option<LookedShape>,
    matches: Vec<MatchShape>,
}

impl Page for Screening {
    const PATH: &'static str = "/parties/{id}/screening";
    const NEEDS: Right = crate::READ;
    type About = Party;
    type Shape = Told;

    async fn show(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Screen, Problem> {
        let looked = store::look_at(cx, party.id).await?;
        let list = store::latest(cx).await?;
        let matches = store::of_party(cx, party.id).await?;
        let known = parties::names_of(cx, [party.id].into()).await?;
        let may = crate::LOOK.is_held_by(cx.viewer.actor.as_ref())
            && profiles::may_verify(cx, party.id).is_ok();
        let w = &cx.words;
        let title = w.say("screening-title");
        let href = format!("/parties/{}/look-for", party.id);
        let look = button::link(Weight::Primary, &href, &w.say("screening-look-for-title"));
        let list_link = button::link(Weight::Quiet, "/sanctions-list", &w.say("screening-list"));
        let actions = html! { @if may { (look) } (list_link) };
        let head = Heading::new(&title).lede(w.say("screening-lead")).actions(actions);
        let items: Vec<_> = matches.iter().map(|one| &**one).collect();
        let body = html! {
            (heading(&head))
            p { (names::name(w, &party.names)) }
            @if may { (when(w, looked.as_ref(), list.as_ref())) }
            (table(w, &items, &known))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Told, Problem> {
        let looked = store::look_at(cx, party.id).await?;
        let matches = store::of_party(cx, party.id).await?;
        Ok(Told {
            looked: looked.as_ref().map(Record::shape),
            matches: matches.iter().map(|one| one.shape()).collect(),
        })
    }
}

/// When it was looked for, and whether the list is newer.
fn when(w: &Words, looked: Option<&Looked>, list: Option<&Brought>) -> Markup {
    let Some(looked) = looked else {
        return notice(w, &Notice::new(Kind::Warning, w.say("screening-never")));
    };
    let names = [("count", Arg::from(looked.names))];
    let is_current = list.is_some_and(|list| list.id == looked.list);
    let (kind, key) = match is_current {
        true => (Kind::Success, "screening-looked"),
        false => (Kind::Warning, "screening-looked-before"),
    };
    let body = html! { p { (dates::moment(w, looked.looked_at)) } };
    notice(w, &Notice::new(kind, w.tell_plain(key, &names)).body(body))
}
