//! One figure: all that its source says, what it said before, and what others say.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Day, Problem, Right};
use look::{
    bar::{Bar, BarChart, bar_chart},
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{list::figure, named::Named};
use crate::{Need, NeedShape, correct::may_write, store};

pub(crate) struct Show;

/// A need with what its source says at other times, and what others say of the same people.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NeedShown")]
pub(crate) struct Shown {
    need: NeedShape,
    /// Older than a year.
    stale: bool,
    /// All figures of the same series, the latest first; itself among them.
    series: Vec<NeedShape>,
    /// The latest of every other source.
    others: Vec<NeedShape>,
}

impl Page for Show {
    const PATH: &'static str = "/needs/{id}";
    const NEEDS: Right = crate::READ;
    type About = Need;
    type Shape = Shown;

    async fn show(cx: &mut Context, need: Visible<Need>, _: &Form) -> Result<Screen, Problem> {
        let series = store::series(cx, &need).await?;
        let others = store::beside(cx, &need).await?;
        let all = others.iter().map(|other| &**other).chain([&*need]);
        let named = Named::of(cx, all).await?;
        let holds = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let writes = holds && !need.withdrawn && may_write(cx, &need).is_ok();
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, need.share.audience, cx.today)
                .await;
        let w = &cx.words;
        let title = named.called(w, &need);
        let audience = audience.ok().map(|audience| activities::word::audience(w, &audience));
        let head = Heading::new(&title)
            .tags(tags(w, &need, cx.today))
            .actions(html! { @if writes { (actions(w, &need)) } });
        let series: Vec<&Need> = series.iter().map(|one| &**one).collect();
        let others: Vec<&Need> = others.iter().map(|other| &**other).collect();
        let body = html! {
            (heading(&head))
            (card::beside(
                html! {
                    (facts(w, &people(w, &need)))
                    @if let Some(note) = &need.note { (names::lines(note.as_str())) }
                    @if series.len() > 1 {
                        (over_time(w, &series))
                        (figures(w, "needs-series", &series, &named))
                    }
                    @if !others.is_empty() { (figures(w, "needs-others", &others, &named)) }
                },
                html! { (facts(w, &kept(w, &need, &named, audience))) },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, need: Visible<Need>, _: &Form) -> Result<Shown, Problem> {
        let series = store::series(cx, &need).await?;
        let others = store::beside(cx, &need).await?;
        Ok(Shown {
            stale: need.is_stale(cx.today),
            need: need.shape(),
            series: series.iter().map(|one| one.shape()).collect(),
            others: others.iter().map(|other| other.shape()).collect(),
        })
    }
}

fn tags(w: &Words, need: &Need, today: Day) -> Markup {
    let level = tag::Level::from_name(need.share.level.name());
    let mark = tag::Tlp::from_name(&need.share.tlp.name().replace('_', "-"));
    html! {
        @if need.is_stale(today) { (tag::tag(Tone::Faded, &w.say("needs-stale"))) " " }
        @if need.withdrawn { (tag::tag(Tone::Faded, &w.say("activities-withdrawn"))) " " }
        @if let Some(level) = level { (tag::level(w, level)) " " }
        @if let Some(mark) = mark { (tag::tlp(w, mark)) }
    }
}

fn actions(w: &Words, need: &Need) -> Markup {
    let to = |verb: &str| format!("{}/{verb}", need.path());
    html! {
        (button::link(Weight::Primary, &to("correct"), &w.say("needs-correct-title")))
        (button::link(Weight::Quiet, &to("withdraw"), &w.say("needs-withdraw-title")))
    }
}

fn people(w: &Words, need: &Need) -> Vec<Fact> {
    let said = |count: Option<i64>| count.map(|count| html! { (w.number(count)) });
    let all = need.figures.named().into_iter().map(|(name, count)| match name {
        "in_need" => Fact::maybe(w.say("needs-in-need"), said(count)),
        name => Fact::maybe(w.say(&format!("needs-{name}")), said(count)),
    });
    let parts = need.figures.in_need.figures().into_iter().skip(1).filter_map(|(name, count)| {
        let label = w.say(&format!("activities-ask-{name}"));
        let term = w.tell_plain("needs-in-need-part", &[("part", Arg::from(label))]);
        Some(Fact::new(term, html! { (w.number(count?)) }))
    });
    all.chain(parts).collect()
}

fn kept(w: &Words, need: &Need, named: &Named, audience: Option<String>) -> Vec<Fact> {
    let link = need.link.as_ref();
    vec![
        Fact::new(w.say("needs-source"), names::text(need.source.as_str())),
        Fact::new(w.say("needs-as-of"), dates::day(w, need.as_of)),
        Fact::new(w.say("activities-owner"), named.owner(w, need)),
        Fact::maybe(w.say("activities-audience"), audience.map(|audience| html! { (audience) })),
        Fact::maybe(
            w.say("activities-ask-link"),
            // Shown whole, so that whoever follows it knows where to.
            link.map(|link| look::link::external(link.as_str(), link.as_str())),
        ),
        Fact::new(
            w.say("activities-version"),
            html! { (w.tell("activities-version-n", &[("n", Arg::from(need.version))])) },
        ),
    ]
}

/// How many were in need at each time, the earliest first: bars with their figures.
fn over_time(w: &Words, series: &[&Need]) -> Markup {
    let told = series.iter().rev().filter(|need| !need.withdrawn);
    let bars = told.map(|need| {
        let in_need = need.figures.in_need.total().map(|in_need| in_need as f64);
        Bar::new(w.day(need.as_of), in_need).href(need.path())
    });
    bar_chart(&BarChart {
        words: w,
        caption: w.say("needs-over-time"),
        headings: ["needs-as-of", "needs-in-need"].map(|key| w.say(key)),
        bars: bars.collect(),
    })
}

/// Figures of the same people, below each other.
fn figures(w: &Words, title: &str, needs: &[&Need], named: &Named) -> Markup {
    let columns = vec![
        Column::text(w.say("needs-as-of")),
        Column::number(w.say("needs-in-need")),
        Column::number(w.say("needs-targeted")),
        Column::number(w.say("needs-reached")),
        Column::text(w.say("needs-source")),
    ];
    let rows = needs.iter().map(|need| {
        let row = Row::new(vec![
            dates::day(w, need.as_of),
            figure(w, need.figures.in_need.total()),
            figure(w, need.figures.targeted),
            figure(w, need.figures.reached),
            html! { (names::text(need.source.as_str())) " – " (named.owner(w, need)) },
        ]);
        row.href(need.path()).tone(if need.withdrawn { Tone::Faded } else { Tone::Plain })
    });
    let title = w.say(title);
    html! { h2 { (title) } (table(&Table::new(w, &title, columns).rows(rows))) }
}
