//! One legal instrument: whom it covers, what it permits, and what is to be asked for.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{
    Named, kind,
    laws::{covers_us, form_word, sofa_only},
};
use crate::{Law, LawShape};

pub(crate) struct ShowLaw;

impl Page for ShowLaw {
    const PATH: &'static str = "/laws/{id}";
    const NEEDS: Right = crate::READ;
    type About = Law;
    type Shape = LawShape;

    async fn show(cx: &mut Context, law: Visible<Law>, _: &Form) -> Result<Screen, Problem> {
        let files = attachments::panel(cx, &law).await?;
        let named = Named::of(cx, [], [&law.scope]).await?;
        let keeps = crate::KEEP_LAWS.is_held_by(cx.viewer.actor.as_ref());
        let ours = cx.viewer.constituency();
        let w = &cx.words;
        let title = law.title.to_string();
        let actions = html! {
            @if keeps {
                (button::link(Weight::Primary, &format!("{}/correct", law.path()),
                    &w.say("authorisations-correct-law-title")))
            }
            (button::link(Weight::Quiet, "/laws", &w.say("authorisations-laws")))
        };
        let head =
            Heading::new(names::text(&title)).tags(covers_us(w, &law, ours)).actions(actions);
        let body = html! {
            (heading(&head))
            @if law.form.is_of_the_mission() { (sofa_only(w, ours)) }
            (card::beside(
                html! {
                    h2 { (w.say("authorisations-ask-permits")) }
                    (names::lines(law.permits.as_str()))
                    (files)
                },
                facts(w, &about(w, &law, &named)),
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(_: &mut Context, law: Visible<Law>, _: &Form) -> Result<LawShape, Problem> {
        Ok(law.shape())
    }
}

fn about(w: &Words, law: &Law, named: &Named) -> Vec<Fact> {
    let covered: Vec<String> = law
        .covers
        .iter()
        .map(|one| w.say(&format!("sharing-constituency-{}", one.name())))
        .collect();
    let asks = html! {
        @if law.asks.is_empty() { (w.say("authorisations-asks-nothing")) }
        @for (n, asked) in law.asks.iter().enumerate() {
            @if n > 0 { (w.say("comma")) }
            (kind(w, *asked))
        }
    };
    let source: Option<Markup> = law.source.as_ref().map(|source| names::text(source.as_str()));
    let [places, sectors] = named.scope(w, &law.scope);
    vec![
        Fact::new(w.say("authorisations-ask-law-form"), html! { (form_word(w, law)) }),
        Fact::maybe(w.say("authorisations-ask-law-source"), source),
        Fact::new(w.say("authorisations-covers"), html! { (covered.join(&w.say("comma"))) }),
        Fact::new(w.say("authorisations-in-force"), dates::period(w, law.period)),
        places,
        sectors,
        Fact::new(w.say("authorisations-ask-asks"), asks),
    ]
}
