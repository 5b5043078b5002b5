//! One incident, and whom exactly it hit for those who may know.

use acts::{Context, Form, Page, Record, Screen};
use attachments::AttachmentShape;
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Release, Shared, Visible};
use words::{Arg, Words};

use super::{Named, category, stage};
use crate::{Identity, Incident, IncidentShape, release::may_release, shape::IdentityShape, store};

pub(crate) struct Show;

/// An incident as far as its viewer may know it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AccessIncidentShown")]
pub(crate) struct Told {
    incident: IncidentShape,
    /// For its owner and the working group; null to others.
    identity: Option<IdentityShape>,
    files: Vec<AttachmentShape>,
}

impl Page for Show {
    const PATH: &'static str = "/access/{id}";
    const NEEDS: Right = crate::READ;
    type About = Incident;
    type Shape = Told;

    async fn show(cx: &mut Context, one: Visible<Incident>, _: &Form) -> Result<Screen, Problem> {
        let identity = store::identity_of(cx, &one).await?;
        let files = attachments::panel(cx, &one).await?;
        let releases = match may_release(cx, &one).is_ok() {
            true => sharing::releases_of(&mut cx.tx, Shared::uuid(&*one)).await?,
            false => Vec::new(),
        };
        let hit = identity.as_ref().and_then(|identity| identity.organisation);
        let to = releases.iter().map(|release| release.recipient);
        let parties = [one.share.owner].into_iter().chain(hit).chain(to);
        let named = Named::of(cx, parties, one.places.clone()).await?;
        let actions = actions(cx, &one);
        let w = &cx.words;
        let title = category(w, one.category);
        let head = Heading::new(&title)
            .tags(tag::status(Tone::Plain, &stage(w, one.stage)))
            .actions(actions);
        let body = html! {
            (heading(&head))
            (card::beside(
                html! {
                    (names::lines(one.text.as_str()))
                    (facts(w, &exactly(w, identity.as_ref(), &named)))
                    (files)
                },
                html! {
                    (facts(w, &about(w, &one, &named)))
                    (released(w, (&one, &releases), &named, cx.today))
                },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, one: Visible<Incident>, _: &Form) -> Result<Told, Problem> {
        let identity = store::identity_of(cx, &one).await?;
        let files = attachments::list(cx, &one).await?;
        Ok(Told {
            incident: one.shape(),
            identity: identity.map(IdentityShape::from),
            files: files.iter().map(|file| file.shape()).collect(),
        })
    }
}

fn actions(cx: &Context, one: &Incident) -> Markup {
    if !crate::WRITE.is_held_by(cx.viewer.actor.as_ref()) {
        return html! {};
    }
    let w = &cx.words;
    let to = |verb: &str| format!("{}/{verb}", one.path());
    html! {
        @if one.is_in_hand_of(&cx.viewer) && one.stage.next().next().is_some() {
            (button::link(Weight::Primary, &to("step"), &w.say("access-step-title")))
        }
        @if cx.viewer.owns(&one.share) {
            (button::link(Weight::Quiet, &to("correct"), &w.say("access-correct-title")))
            (button::link(Weight::Quiet, &to("release"), &w.say("access-release-title")))
        }
    }
}

/// Nothing is said of it to whoever may not know, not even that there is something (R6.1).
fn exactly(w: &Words, identity: Option<&Identity>, named: &Named) -> Vec<Fact> {
    let Some(identity) = identity else { return Vec::new() };
    vec![
        Fact::maybe(
            w.say("access-ask-organisation"),
            identity.organisation.map(|party| named.party(w, party)),
        ),
        Fact::maybe(
            w.say("access-ask-actor"),
            identity.actor.as_ref().map(|actor| names::text(actor.as_str())),
        ),
    ]
}

fn about(w: &Words, one: &Incident, named: &Named) -> Vec<Fact> {
    let number = |n: i64| html! { (w.number(n)) };
    let affected = w.say(&format!("parties-type-{}", one.affected.code()));
    let responsible = one.responsible.name().replace('_', "-");
    let responsible = w.say(&format!("access-responsible-{responsible}"));
    let group = w.say(&format!("access-group-of-{}", one.category.group().name()));
    let sectors = (!one.sectors.is_empty()).then(|| {
        html! {
            @for (n, sector) in one.sectors.iter().enumerate() {
                @if n > 0 { (w.say("comma")) }
                (activities::word::sector(w, *sector))
            }
        }
    });
    vec![
        Fact::new(w.say("access-group"), html! { (group) }),
        Fact::new(w.say("access-when"), dates::period(w, one.period)),
        Fact::new(w.say("access-ask-places"), named.places(w, &one.places)),
        Fact::new(w.say("access-ask-affected"), html! { (affected) }),
        Fact::new(w.say("access-ask-responsible"), html! { (responsible) }),
        Fact::maybe(w.say("access-ask-people"), one.people.map(number)),
        Fact::maybe(w.say("access-ask-days-lost"), one.days_lost.map(number)),
        Fact::maybe(w.say("access-ask-sectors"), sectors),
        Fact::new(w.say("access-reported-by"), named.party(w, one.share.owner)),
    ]
}

fn released(
    w: &Words,
    (one, releases): (&Incident, &[Release]),
    named: &Named,
    today: basics::Day,
) -> Markup {
    let until = |release: &Release| {
        w.tell_plain("access-released-until", &[("day", Arg::from(w.day(release.last_day)))])
    };
    html! {
        @if !releases.is_empty() {
            h2 { (w.say("access-releases")) }
            ul {
                @for release in releases.iter().filter(|release| release.is_active(today)) {
                    li {
                        (named.party(w, release.recipient)) (w.say("comma"))
                        (names::text(release.purpose.as_str())) (w.say("comma"))
                        (until(release)) " "
                        @let to = format!("{}/revoke?release={}", one.path(), release.id);
                        a href=(look::link::safe(&to)) { (w.say("access-revoke-title")) }
                    }
                }
            }
        }
    }
}
