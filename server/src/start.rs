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
use schemars::JsonSchema;
use serde::Serialize;
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

/// What is owed, and how many activities there are for this viewer.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Start")]
struct Shown {
    /// What we owe and what is owed to us; null for whoever may not look at it.
    owed: Option<obligations::Glance>,
    #[serde(flatten)]
    counts: Counts,
}

/// How many activities there are for this viewer; where it is 10,001, there are more.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "StartCounts")]
struct Counts {
    all: i64,
    ongoing: i64,
    ours: i64,
    /// Entered by others on our behalf.
    entered_for_us: i64,
}

impl Page for Start {
    const PATH: &'static str = "/";
    const NEEDS: Right = Right::of_anyone("start.read");
    type About = Instance;
    type Shape = Option<Shown>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let title = cx.words.say("start-title");
        let body = if cx.viewer.actor.is_some() { inside(cx).await? } else { outside(&cx.words) };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        if cx.viewer.actor.is_none() {
            return Ok(None);
        }
        let owed = obligations::glance(cx).await?;
        Ok(Some(Shown { owed, counts: Counts::of(cx).await? }))
    }
}

impl Counts {
    async fn of(cx: &mut Context) -> Result<Self, Problem> {
        use activities::{Status, store::count};
        let own = Narrow { owner: cx.viewer.organisation(), ..Narrow::default() };
        let by_others = Narrow { by_others: true, ..own.clone() };
        let ongoing = Narrow { status: Some(Status::Ongoing), ..Narrow::default() };
        Ok(Self {
            all: count(cx, &Narrow::default()).await?,
            ongoing: count(cx, &ongoing).await?,
            ours: count(cx, &own).await?,
            entered_for_us: count(cx, &by_others).await?,
        })
    }
}

fn outside(w: &Words) -> Markup {
    html! {
        (heading(&Heading::new(w.say("start-title")).lede(w.say("start-lead"))))
        p { (w.say("start-promise")) }
        p {
            (button::link(Weight::Primary, "/sign-in", &w.say("start-sign-in"))) " "
            (button::link(Weight::Quiet, "/published", &w.say("start-published")))
        }
    }
}

/// What is owed stands first, since somebody waits for it; then counts of what the viewer may see,
/// each leading to its list.
async fn inside(cx: &mut Context) -> Result<Markup, Problem> {
    let owed = obligations::glance_section(cx).await?;
    let Counts { all, ongoing, ours, entered_for_us } = Counts::of(cx).await?;
    let writes = activities::WRITE.is_held_by(cx.viewer.actor.as_ref());
    let name = cx.actor()?.name.clone();
    let w = &cx.words;
    let figure = |count: i64, label: &str, href: &str| {
        Stat::new(activities::figure(w, count), w.say(label)).href(href)
    };
    let actions = html! {
        @if writes { (button::link(Weight::Primary, "/imports/bring", &w.say("activities-bring"))) }
        (button::link(Weight::Quiet, "/map", &w.say("activities-map")))
        (button::link(Weight::Quiet, "/overlaps", &w.say("start-overlaps")))
    };
    let hello = w.tell("start-hello", &[("name", name.into())]);
    Ok(html! {
        (heading(&Heading::new(hello).lede(w.say("start-lead")).actions(actions)))
        (owed)
        (stats(&[
            figure(all, "start-all", "/activities"),
            figure(ongoing, "start-ongoing", "/activities?status=ongoing"),
            figure(ours, "start-ours", "/activities?owner=ours"),
            figure(entered_for_us, "start-told", "/activities?entered=others"),
        ]))
    })
}
