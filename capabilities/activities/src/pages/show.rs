//! One activity: everything that this viewer may know of it, and its history.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use comments::CommentShape;
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
use sharing::Visible;
use words::{Arg, Words};

use super::{
    history,
    list::{Named, status},
};
use crate::{
    Activity, ActivityShape, Contact, ContactShape, Headcount, Site, SiteShape, form::compose,
    release, store, word,
};

pub(crate) struct Show;

/// An activity with what belongs to it, as far as its viewer may know it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ActivityShown")]
pub(crate) struct Shown {
    activity: ActivityShape,
    /// Why it looks out of date, if it does: the key of the reason.
    stale: Option<&'static str>,
    site: Option<SiteShape>,
    contact: Option<ContactShape>,
    comments: Vec<CommentShape>,
}

impl Page for Show {
    const PATH: &'static str = "/activities/{id}";
    const NEEDS: Right = crate::READ;
    type About = Activity;
    type Shape = Shown;

    async fn show(
        cx: &mut Context,
        activity: Visible<Activity>,
        _: &Form,
    ) -> Result<Screen, Problem> {
        let list = [activity];
        let named = Named::of(cx, &list).await?;
        let [activity] = list;
        let site = store::site_of(cx, activity.id).await?;
        let contact = store::contact_of(cx, activity.id).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref())
            && compose::may_write(cx, &activity).await.is_ok();
        let owns = release::may_release(cx, &activity).is_ok();
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, activity.share.audience, cx.today)
                .await;
        let past = history::of(cx, &activity, owns).await?;
        let to = format!("/activities/{}/comment", activity.id);
        let said = comments::panel(cx, &activity, &to).await?;
        let asides = cx.asides(&activity).await?;
        let w = &cx.words;
        let title = activity.title.to_string();
        let stale = activity.staleness(cx.today);
        let tags = html! {
            (status(w, activity.status)) " "
            @if let Some(programme) = activity.programme {
                (tag::tag(Tone::Accent, &word::programme(w, programme))) " "
            }
            @if let Some(why) = stale { (tag::tag(Tone::Faded, &w.say(why))) " " }
            @if activity.withdrawn { (tag::tag(Tone::Faded, &w.say("activities-withdrawn"))) " " }
            (level(w, &activity)) " " (mark(w, &activity))
        };
        let audience = audience.ok().map(|audience| word::audience(w, &audience));
        let actions = actions(w, &activity, writes, owns);
        let body = html! {
            (heading(&Heading::new(names::text(&title)).tags(tags).actions(actions)))
            (asides)
            (card::beside(
                html! {
                    @if let Some(text) = &activity.description { (names::lines(text.as_str())) }
                    (facts(w, &what(w, &activity, &named)))
                    (facts(w, &exactly(w, site.as_deref(), contact.as_deref())))
                    (said)
                },
                html! { (facts(w, &kept(w, &activity, &named, audience))) (past) },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        activity: Visible<Activity>,
        _: &Form,
    ) -> Result<Shown, Problem> {
        let site = store::site_of(cx, activity.id).await?;
        let contact = store::contact_of(cx, activity.id).await?;
        let comments = comments::list(cx, &activity).await?;
        Ok(Shown {
            stale: activity.staleness(cx.today),
            activity: activity.shape(),
            site: site.as_deref().map(SiteShape::from),
            contact: contact.as_deref().map(ContactShape::from),
            comments: comments.iter().map(Record::shape).collect(),
        })
    }
}

fn actions(w: &Words, activity: &Activity, writes: bool, owns: bool) -> Markup {
    let to = |verb: &str| format!("/activities/{}/{verb}", activity.id);
    html! {
        @if writes && !activity.withdrawn {
            (button::link(Weight::Primary, &to("correct"), &w.say("activities-correct-title")))
            (button::link(Weight::Quiet, &to("confirm"), &w.say("activities-confirm-title")))
        }
        @if owns && !activity.withdrawn {
            (button::link(Weight::Quiet, &to("release"), &w.say("activities-release-title")))
        }
        @if writes && !activity.withdrawn {
            (button::link(Weight::Quiet, &to("withdraw"), &w.say("activities-withdraw-title")))
        }
    }
}

fn level(w: &Words, activity: &Activity) -> Markup {
    let level = tag::Level::from_name(activity.share.level.name());
    html! { @if let Some(level) = level { (tag::level(w, level)) } }
}

fn mark(w: &Words, activity: &Activity) -> Markup {
    let mark = tag::Tlp::from_name(&activity.share.tlp.name().replace('_', "-"));
    html! { @if let Some(mark) = mark { (tag::tlp(w, mark)) } }
}

fn what(w: &Words, a: &Activity, named: &Named) -> Vec<Fact> {
    let several = |ids: &[basics::Id<basics::Organisation>]| {
        (!ids.is_empty()).then(|| {
            html! {
                @for (n, id) in ids.iter().enumerate() {
                    @if n > 0 { (w.say("comma")) }
                    (named.party(w, *id))
                }
            }
        })
    };
    let sector = html! {
        (word::sector(w, a.sector))
        @if let Some(sub) = &a.subsector { " — " (names::text(sub.as_str())) }
        " " span class="quiet-text" { "DAC " (a.sector.dac()) }
    };
    vec![
        Fact::new(w.say("activities-reporting"), named.party(w, a.reporting)),
        Fact::maybe(w.say("activities-ask-lead"), a.lead.map(|id| named.party(w, id))),
        Fact::maybe(w.say("activities-ask-implementing"), several(&a.implementing)),
        Fact::maybe(w.say("activities-ask-donor"), several(&a.donors)),
        Fact::new(w.say("activities-sector"), sector),
        Fact::new(w.say("activities-kind"), html! { (word::kind(w, a.kind)) }),
        Fact::new(w.say("activities-place"), named.places(w, &a.places)),
        Fact::new(w.say("activities-period"), dates::period(w, a.period)),
        Fact::maybe(
            w.say("activities-ask-group"),
            a.group.map(|g| html! { (word::population(w, g)) }),
        ),
        Fact::maybe(w.say("activities-targeted"), headcount(w, &a.targeted)),
        Fact::maybe(w.say("activities-reached"), headcount(w, &a.reached)),
        Fact::maybe(
            w.say("activities-ask-modality"),
            a.modality.map(|m| html! { (word::modality(w, m)) }),
        ),
        Fact::maybe(
            w.say("activities-ask-budget"),
            a.budget.map(|money| html! { bdi { (money) } }),
        ),
        Fact::maybe(
            w.say("activities-ask-source"),
            a.source.as_ref().map(|source| names::text(source.as_str())),
        ),
        Fact::maybe(
            w.say("activities-ask-link"),
            a.link.as_ref().map(|link| {
                // Shown whole, so that whoever follows it knows where to.
                look::link::external(link.as_str(), link.as_str())
            }),
        ),
    ]
}

fn headcount(w: &Words, count: &Headcount) -> Option<Markup> {
    let total = count.total()?;
    let parts: Vec<(String, i64)> = count
        .figures()
        .into_iter()
        .skip(1)
        .filter_map(|(name, n)| Some((w.say(&format!("activities-ask-{name}")), n?)))
        .collect();
    Some(html! {
        (w.number(total))
        @if !parts.is_empty() {
            " (" @for (n, (name, count)) in parts.iter().enumerate() {
                @if n > 0 { (w.say("comma")) } (name) " " (w.number(*count))
            } ")"
        }
    })
}

/// Nothing is said of what this viewer may not know, not even that there is something.
fn exactly(w: &Words, site: Option<&Site>, contact: Option<&Contact>) -> Vec<Fact> {
    let mut known = Vec::new();
    if let Some(site) = site {
        let name = site.name.as_ref().map(|name| names::text(name.as_str()));
        let point = site.point.map(|(latitude, longitude)| {
            html! { bdi dir="ltr" { (format!("{latitude:.5}, {longitude:.5}")) } }
        });
        known.push(Fact::maybe(w.say("activities-ask-site"), name));
        known.push(Fact::maybe(w.say("activities-coordinates"), point));
    }
    if let Some(contact) = contact {
        let details = [&contact.name, &contact.phone, &contact.email];
        let details: Vec<&basics::Line> = details.into_iter().flatten().collect();
        let shown = html! { @for detail in details { (names::text(detail.as_str())) br; } };
        known.push(Fact::new(w.say("activities-contact"), shown));
    }
    known
}

fn kept(w: &Words, a: &Activity, named: &Named, audience: Option<String>) -> Vec<Fact> {
    let entered = a.entered_by.map(|by| named.party(w, by));
    vec![
        Fact::new(w.say("activities-owner"), named.party(w, a.share.owner)),
        Fact::maybe(w.say("activities-audience"), audience.map(|audience| html! { (audience) })),
        Fact::maybe(w.say("activities-entered-by"), entered),
        Fact::new(w.say("activities-reported-on"), dates::day(w, a.reported_on)),
        Fact::maybe(
            w.say("activities-record-key"),
            a.record_key.as_ref().map(|k| names::text(k.as_str())),
        ),
        Fact::new(
            w.say("activities-version"),
            html! { (w.tell("activities-version-n", &[("n", Arg::from(a.version))])) },
        ),
    ]
}
