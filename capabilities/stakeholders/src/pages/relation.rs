//! One relation: who stands how to whom, who says so, and to whom it is shown.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, shown_to, sort_word};
use crate::{Relation, RelationShape, Sort};

pub(crate) struct ShowRelation;

impl Page for ShowRelation {
    const PATH: &'static str = "/stakeholder-relations/{id}";
    const NEEDS: Right = crate::READ;
    type About = Relation;
    type Shape = RelationShape;

    async fn show(cx: &mut Context, it: Visible<Relation>, _: &Form) -> Result<Screen, Problem> {
        let shown = shown_to(cx, &it).await?;
        let actions = actions(cx, &it);
        let owns = cx.viewer.owns(&it.share);
        let named = Named::of(cx, std::iter::empty(), std::iter::once(&*it)).await?;
        let w = &cx.words;
        let title = sort_word(w, it.sort);
        let body = html! {
            (heading(&Heading::new(&title).actions(actions)))
            @if owns { (who_sees_it(w, &it, shown)) }
            (about(w, &it, &named))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        _: &mut Context,
        it: Visible<Relation>,
        _: &Form,
    ) -> Result<RelationShape, Problem> {
        Ok(it.shape())
    }
}

/// For its owner's people: whether others see it, and what it takes.
fn who_sees_it(w: &Words, it: &Relation, shown: Option<String>) -> Markup {
    let said = match (it.sort, shown) {
        (Sort::InTension, Some(shown)) => {
            let kind = if it.is_shown() { Kind::Warning } else { Kind::Info };
            let why = it.showing.as_ref().map(|showing| names::lines(showing.why.as_str()));
            Notice::new(kind, shown).body(html! { @if let Some(why) = why { (why) } })
        }
        (Sort::InTension, None) => Notice::new(Kind::Info, w.say("stakeholders-held-back"))
            .body(html! { p { (w.say("stakeholders-held-back-hint")) } }),
        _ => Notice::new(Kind::Info, w.say("stakeholders-seen-with-both")),
    };
    notice(w, &said)
}

fn about(w: &Words, it: &Relation, named: &Named) -> Markup {
    let owner = it.share.owner;
    let note = it.note.as_ref().map(|note| names::lines(note.as_str()));
    let ended =
        it.ended_on.map(|day| Fact::new(w.say("stakeholders-relation-ended"), dates::day(w, day)));
    let mut all = vec![
        Fact::new(w.say("stakeholders-relation-who"), named.stakeholder(it.of)),
        Fact::new(w.say("stakeholders-relation-how"), html! { (sort_word(w, it.sort)) }),
        Fact::new(w.say("stakeholders-relation-whom"), named.other(w, it.to)),
        Fact::maybe(w.say("stakeholders-ask-note"), note),
        Fact::new(w.say("stakeholders-ask-source"), names::text(it.source.as_str())),
        Fact::new(w.say("stakeholders-ask-as-of"), dates::day(w, it.as_of)),
        Fact::new(
            w.say("stakeholders-recorded-by"),
            html! { a href={ "/parties/" (owner) } { (named.party(w, owner)) } },
        ),
        Fact::new(
            w.say("activities-ask-level"),
            html! { (activities::word::level(w, it.share.level)) },
        ),
    ];
    all.extend(ended);
    facts(w, &all)
}

/// What may be done with it as it stands.
fn actions(cx: &Context, it: &Relation) -> Markup {
    let actor = cx.viewer.actor.as_ref();
    let may = crate::WRITE.is_held_by(actor) && cx.viewer.owns(&it.share) && it.ended_on.is_none();
    let is_tension = it.sort == Sort::InTension;
    let is_anothers = it.showing.as_ref().is_some_and(|showing| {
        showing.agreed_by.is_none() && actor.is_some_and(|actor| actor.person != showing.by)
    });
    let mut offered = Vec::new();
    if may && is_anothers && crate::AGREE.is_held_by(actor) {
        offered.push((Weight::Primary, "agree-showing", "stakeholders-agree-showing-title"));
    }
    if may && is_tension && it.showing.is_none() {
        offered.push((Weight::Quiet, "propose-showing", "stakeholders-propose-showing-title"));
    }
    if may && it.showing.is_some() {
        offered.push((Weight::Quiet, "keep-back", "stakeholders-keep-back-title"));
    }
    if may {
        offered.push((Weight::Quiet, "end", "stakeholders-end-relation-title"));
    }
    let w = &cx.words;
    html! {
        @for (weight, verb, key) in offered {
            (button::link(weight, &format!("{}/{verb}", it.path()), &w.say(key)))
        }
    }
}
