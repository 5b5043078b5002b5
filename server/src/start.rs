//! The start page: what there is to do, or, for whoever is not signed in, what this is.

use activities::store::Narrow;
use acts::{Capability, Context, Form, Instance, Page, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    heading::{Heading, heading},
    stat::{Stat, stats},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

pub(crate) fn capability() -> Capability {
    Capability::new("start")
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .words(backup::WORDS)
        .page::<Start>()
}

struct Start;

impl Page for Start {
    const PATH: &'static str = "/";
    const NEEDS: Right = Right::of_anyone("start.read");
    type About = Instance;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let title = cx.words.say("start-title");
        let body = if cx.viewer.actor.is_some() { inside(cx).await? } else { outside(&cx.words) };
        Ok(Screen::new(title, body))
    }
}

fn outside(w: &Words) -> Markup {
    html! {
        (heading(&Heading::new(w.say("start-title")).lede(w.say("start-lead"))))
        p { (w.say("start-promise")) }
        p { (button::link(Weight::Primary, "/sign-in", &w.say("start-sign-in"))) }
    }
}

/// Counts of what the viewer may see, each leading to its list.
async fn inside(cx: &mut Context) -> Result<Markup, Problem> {
    let all = activities::store::count(cx, &Narrow::default()).await?;
    let ours = Narrow { owner: cx.viewer.organisation(), ..Narrow::default() };
    let ours = activities::store::count(cx, &ours).await?;
    let ongoing = Narrow { status: Some(activities::Status::Ongoing), ..Narrow::default() };
    let ongoing = activities::store::count(cx, &ongoing).await?;
    let told = Narrow { owner: cx.viewer.organisation(), by_others: true, ..Narrow::default() };
    let told = activities::store::count(cx, &told).await?;
    let writes = activities::WRITE.is_held_by(cx.viewer.actor.as_ref());
    let name = cx.actor()?.name.clone();
    let w = &cx.words;
    let figure =
        |count: i64, label: &str, href: &str| Stat::new(w.number(count), w.say(label)).href(href);
    let actions = html! {
        @if writes { (button::link(Weight::Primary, "/imports/bring", &w.say("activities-bring"))) }
        (button::link(Weight::Quiet, "/map", &w.say("activities-map")))
        (button::link(Weight::Quiet, "/overlaps", &w.say("start-overlaps")))
    };
    let hello = w.tell("start-hello", &[("name", name.into())]);
    Ok(html! {
        (heading(&Heading::new(hello).lede(w.say("start-lead")).actions(actions)))
        (stats(&[
            figure(all, "start-all", "/activities"),
            figure(ongoing, "start-ongoing", "/activities?status=ongoing"),
            figure(ours, "start-ours", "/activities?owner=ours"),
            figure(told, "start-told", "/activities?entered=others"),
        ]))
    })
}
