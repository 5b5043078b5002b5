//! One focal point: whom one calls, when, who stands in, and for its own people what comes next.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    pager::downloads,
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{Named, Now, hours, languages, reached, there, topics, warned};
use crate::{
    Contact, FocalPoint, FocalPointShape, Reliance, Tenure, act, shape::TenureShape, store,
};

pub(crate) struct Show;

/// A focal point, and for its own people who held it before.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FocalPointShown")]
pub(crate) struct Told {
    focal_point: FocalPointShape,
    reliance: Reliance,
    /// Null to others.
    tenures: Option<Vec<TenureShape>>,
}

impl Page for Show {
    const PATH: &'static str = "/focal-points/{id}";
    const NEEDS: Right = crate::READ;
    type About = FocalPoint;
    type Shape = Told;

    async fn show(cx: &mut Context, it: Visible<FocalPoint>, _: &Form) -> Result<Screen, Problem> {
        let before = before(cx, &it).await?;
        let named = Named::of_all(cx, std::iter::once(&*it), std::iter::empty()).await?;
        let actions = actions(cx, &it).await?;
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, it.share.audience, cx.today).await;
        let is_carried = it.share.tlp.may_be_passed_on() || cx.viewer.owns(&it.share);
        let now = Now::of(cx);
        let w = &cx.words;
        let audience = audience.ok().map(|audience| activities::word::audience(w, &audience));
        let title = it.holder.name.to_string();
        let tags = html! {
            (there(w, it.is_there(now.moment, now.today))) (warned(w, &it, now.today))
        };
        let head = Heading::new(names::text(&title)).tags(tags).actions(actions);
        let file = format!("{}/card.vcf", it.path());
        let body = html! {
            (heading(&head))
            (card::beside(
                html! {
                    (contact(w, &it.holder))
                    @for stand_in in &it.stand_ins {
                        (card::card(&w.say("focal-points-stand-in"), html! {
                            p { strong { (names::text(stand_in.name.as_str())) } }
                            (contact(w, stand_in))
                        }))
                    }
                    @if is_carried { (downloads(w, &[("vCard", file.as_str())])) }
                    @if let Some(before) = &before { (tenures(w, before)) }
                },
                about(w, &it, &named, audience),
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, it: Visible<FocalPoint>, _: &Form) -> Result<Told, Problem> {
        let before = before(cx, &it).await?;
        let tenures = before.map(|before| before.iter().map(TenureShape::from).collect());
        Ok(Told { focal_point: it.shape(), reliance: it.reliance(cx.today), tenures })
    }
}

/// Who held it before, and what they handed over, is for those who go on with it.
async fn before(
    cx: &mut Context,
    it: &Visible<FocalPoint>,
) -> Result<Option<Vec<Tenure>>, Problem> {
    match cx.viewer.owns(&it.share) {
        true => store::tenures(cx, it).await.map(Some),
        false => Ok(None),
    }
}

fn contact(w: &Words, contact: &Contact) -> Markup {
    let spoken = languages(w, contact).map(|spoken| html! { (spoken) });
    let role = contact.role.as_ref().map(|role| names::text(role.as_str()));
    html! {
        (reached(w, &contact.channels))
        (facts(w, &[
            Fact::maybe(w.say("focal-points-ask-role"), role),
            Fact::maybe(w.say("focal-points-ask-languages"), spoken),
        ]))
    }
}

fn about(w: &Words, it: &FocalPoint, named: &Named, audience: Option<String>) -> Markup {
    let owner = html! {
        a href={ "/parties/" (it.share.owner) } { (named.party(w, it.share.owner)) }
    };
    let when = it.hours.as_ref().map(|said| hours(w, said));
    let leaves =
        it.departs_on.map(|day| Fact::new(w.say("focal-points-ask-departs"), dates::day(w, day)));
    let mut all = vec![
        Fact::new(w.say("focal-points-organisation"), owner),
        Fact::new(w.say("focal-points-ask-topics"), html! { (topics(w, it)) }),
        Fact::new(w.say("focal-points-ask-places"), html! { (named.places(w, it)) }),
        Fact::maybe(w.say("focal-points-group-hours"), when),
        Fact::new(w.say("focal-points-ask-since"), dates::day(w, it.since)),
        Fact::new(w.say("focal-points-confirmed-on"), dates::day(w, it.check.confirmed_on)),
        Fact::new(w.say("focal-points-check-due"), dates::day(w, it.check.due_on())),
    ];
    all.extend(leaves);
    all.extend([
        Fact::maybe(w.say("activities-ask-audience"), audience.map(|said| html! { (said) })),
        Fact::new(
            w.say("activities-ask-level"),
            html! { (activities::word::level(w, it.share.level)) },
        ),
        Fact::new(w.say("activities-ask-tlp"), html! { (activities::word::tlp(w, it.share.tlp)) }),
    ]);
    facts(w, &all)
}

fn tenures(w: &Words, before: &[Tenure]) -> Markup {
    let event = |tenure: &Tenure| {
        let when = html! { (dates::day(w, tenure.since)) " – " (dates::day(w, tenure.until)) };
        let what = html! { (w.say("focal-points-held-it")) };
        let event = Event::new(when, names::text(tenure.name.as_str()), what);
        event.detail(html! {
            @if let Some(note) = &tenure.note { (names::lines(note.as_str())) }
            @if !tenure.items.is_empty() {
                p { (w.say("focal-points-still-open")) }
                ul { @for item in &tenure.items { li { (names::text(item.as_str())) } } }
            }
        })
    };
    html! {
        @if !before.is_empty() {
            h2 { (w.say("focal-points-before")) }
            (timeline(&before.iter().map(event).collect::<Vec<_>>()))
        }
    }
}

/// What may be done with it as it stands.
async fn actions(cx: &mut Context, it: &FocalPoint) -> Result<Markup, Problem> {
    let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
    let may = writes && it.ended_on.is_none() && act::may_keep(cx, it.share.owner).await.is_ok();
    let w = &cx.words;
    let mut offered = Vec::new();
    if may {
        if !it.has_left(cx.today) {
            let is_due = it.reliance(cx.today) != Reliance::Confirmed;
            let weight = if is_due { Weight::Primary } else { Weight::Quiet };
            offered.push((weight, "confirm", "focal-points-confirm-title"));
        }
        offered.extend([
            (Weight::Quiet, "change", "focal-points-change-title"),
            (Weight::Quiet, "stand-in", "focal-points-stand-in-title"),
            (Weight::Quiet, "announce-departure", "focal-points-announce-departure-title"),
            (Weight::Quiet, "hand-over", "focal-points-hand-over-title"),
            (Weight::Quiet, "end", "focal-points-end-title"),
        ]);
    }
    let all = format!("/parties/{}/focal-points", it.share.owner);
    Ok(html! {
        @for (weight, verb, key) in offered {
            (button::link(weight, &format!("{}/{verb}", it.path()), &w.say(key)))
        }
        (button::link(Weight::Quiet, &all, &w.say("focal-points-all-of-theirs")))
    })
}
