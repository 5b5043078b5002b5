//! One offer or ask, and the counterparts that may answer it.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates, empty,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, languages, sectors, sort_word, tags};
use crate::{Fit, Offer, OfferShape, shape::CounterpartShape, store};

pub(crate) struct Show;

/// An offer or an ask, and what may answer it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OfferShown")]
pub(crate) struct Told {
    offer: OfferShape,
    /// The best first, of those that the viewer sees.
    counterparts: Vec<CounterpartShape>,
}

type Counterpart = (Visible<Offer>, Fit);

impl Page for Show {
    const PATH: &'static str = "/offers/{id}";
    const NEEDS: Right = crate::READ;
    type About = Offer;
    type Shape = Told;

    async fn show(cx: &mut Context, offer: Visible<Offer>, _: &Form) -> Result<Screen, Problem> {
        let found = store::counterparts(cx, &offer).await?;
        let all = found.iter().map(|(other, _)| &**other).chain([&*offer]);
        let named = Named::of(cx, all).await?;
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, offer.share.audience, cx.today)
                .await;
        let actions = actions(cx, &offer);
        let (w, today) = (&cx.words, cx.today);
        let audience = audience.ok().map(|audience| activities::word::audience(w, &audience));
        let title = offer.title.to_string();
        let head = Heading::new(names::text(&title)).tags(tags(w, &offer, today)).actions(actions);
        let body = html! {
            (heading(&head))
            (card::beside(
                html! {
                    @if let Some(note) = &offer.note { (names::lines(note.as_str())) }
                    @if offer.stands(today) { (counterparts(w, &offer, &found, &named)) }
                },
                about(w, &offer, &named, audience),
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, offer: Visible<Offer>, _: &Form) -> Result<Told, Problem> {
        let found = store::counterparts(cx, &offer).await?;
        let counterparts = found.iter().map(|(other, fit)| CounterpartShape::of(other, fit));
        Ok(Told { offer: offer.shape(), counterparts: counterparts.collect() })
    }
}

fn about(w: &Words, offer: &Offer, named: &Named, audience: Option<String>) -> Markup {
    let text = |text: Option<String>| text.map(|text| html! { (text) });
    let owner = offer.share.owner;
    let contacts = format!("/parties/{owner}/focal-points");
    facts(
        w,
        &[
            Fact::new(
                w.say("offers-who"),
                html! {
                    a href={ "/parties/" (owner) } { (named.party(w, owner)) }
                    br; (button::link(Weight::Quiet, &contacts, &w.say("offers-whom-to-call")))
                },
            ),
            Fact::new(w.say("offers-sort"), html! { (sort_word(w, offer.sort)) }),
            Fact::maybe(
                w.say("offers-amount"),
                offer.amount.as_ref().map(|amount| names::text(amount.as_str())),
            ),
            Fact::new(w.say("offers-places"), html! { (named.places(w, &offer.places)) }),
            Fact::maybe(w.say("offers-sectors"), text(sectors(w, &offer.sectors))),
            Fact::maybe(w.say("offers-languages"), text(languages(w, &offer.languages))),
            Fact::new(w.say("offers-until"), dates::day(w, offer.until)),
            Fact::maybe(w.say("activities-ask-audience"), text(audience)),
        ],
    )
}

fn counterparts(w: &Words, of: &Offer, found: &[Counterpart], named: &Named) -> Markup {
    let title = w.say(&format!("offers-counterparts-{}", of.side.name()));
    html! {
        h2 { (title) }
        @if found.is_empty() {
            (empty::empty(&w.say("offers-no-counterpart"), &w.say("offers-no-counterpart-hint"),
                None))
        }
        (card::cards(html! {
            @for (other, fit) in found {
                (card::card_link(&other.path(), other.title.as_str(), html! {
                    p { (named.party(w, other.share.owner)) }
                    p { (named.places(w, &other.places)) }
                    p class="hint" { (why(w, fit, named)) }
                }))
            }
        }))
    }
}

/// What the two have in common, in words.
fn why(w: &Words, fit: &Fit, named: &Named) -> String {
    let places = (!fit.places.is_empty()).then(|| named.places(w, &fit.places));
    let parts = [
        ("offers-why-places", places),
        ("offers-why-sectors", sectors(w, &fit.sectors)),
        ("offers-why-languages", languages(w, &fit.languages)),
    ];
    let said = parts
        .into_iter()
        .filter_map(|(key, what)| Some(w.tell_plain(key, &[("what", Arg::from(what?))])));
    let said: Vec<String> = [w.say("offers-why-sort")].into_iter().chain(said).collect();
    said.join(" ")
}

fn actions(cx: &Context, offer: &Offer) -> Markup {
    let w = &cx.words;
    let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
    let may = writes && cx.viewer.owns(&offer.share) && offer.withdrawn_on.is_none();
    html! {
        @if may {
            @for (verb, key) in
                [("change", "offers-change-title"), ("withdraw", "offers-withdraw-title")] {
                (button::link(Weight::Quiet, &format!("{}/{verb}", offer.path()), &w.say(key)))
            }
        }
        (button::link(Weight::Quiet, "/offers", &w.say("offers-title")))
    }
}
