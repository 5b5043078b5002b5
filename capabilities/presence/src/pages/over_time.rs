//! Presence over time: what was under way in each month.

use activities::{
    Asked, address, ask, asked, bar,
    store::{SPANS_OF_MAX, Span, spans},
};
use acts::{Context, Form, Instance, Page, Screen};
use basics::{Day, Problem, Refusals, Right};
use look::{
    bar::{Bar, BarChart, bar_chart},
    button::{self, Weight},
    empty::empty,
    filters::filters,
    heading::{Heading, heading},
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::figures::sides;
use crate::months::{Month, UnderWay, under_way};

/// How many activities were under way in each month, as far as they are shared with the viewer.
pub(crate) struct OverTime;

/// Two years, and the month that is.
const MONTHS: usize = 25;

/// What was under way, month by month. How many people were reached in a month is not told:
/// activities say it of all their time. None if there are too many to be read one by one.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PresenceOverTime")]
pub(crate) struct Told {
    /// Of humanitarian organisations and others.
    others: Option<Vec<MonthTold>>,
    /// Of the mission.
    mission: Option<Vec<MonthTold>>,
}

/// What was under way in one month.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PresenceInMonth")]
struct MonthTold {
    first_day: Day,
    activities: i64,
    organisations: i64,
}

impl Page for OverTime {
    const PATH: &'static str = "/presence/over-time";
    const NEEDS: Right = activities::READ;
    type About = Instance;
    type Shape = Told;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(cx, query).await?;
        let months = Month::of(cx.today).up_to(MONTHS);
        let spans = spans(cx, &asked.narrow).await?;
        let view = View { w: &cx.words, query, asked: &asked, months };
        let title = cx.words.say("presence-over-time");
        let body = html! {
            (view.head(&title))
            (filters(&bar(view.w, Self::PATH, query, &asked)))
            @match spans {
                None => (view.too_many()),
                Some(spans) => (view.charts(&spans)),
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Told, Problem> {
        let asked = asked(cx, query).await?;
        let months = Month::of(cx.today).up_to(MONTHS);
        let Some(spans) = spans(cx, &asked.narrow).await? else {
            return Ok(Told { others: None, mission: None });
        };
        let told = |mission: bool| {
            let asked_for = sides(&asked.narrow).contains(&mission);
            asked_for.then(|| of(mission, &months, &spans).into_iter().map(MonthTold::of).collect())
        };
        Ok(Told { others: told(false), mission: told(true) })
    }
}

impl MonthTold {
    fn of(told: UnderWay) -> Self {
        let UnderWay { month, activities, organisations } = told;
        Self { first_day: month.first_day(), activities, organisations }
    }
}

/// The mission's, or everybody else's (R7.9).
fn of(mission: bool, months: &[Month], spans: &[Span]) -> Vec<UnderWay> {
    let spans: Vec<Span> =
        spans.iter().filter(|span| span.of_the_mission == mission).copied().collect();
    under_way(months, &spans)
}

struct View<'a> {
    w: &'a Words,
    query: &'a Form,
    asked: &'a Asked,
    months: Vec<Month>,
}

impl View<'_> {
    fn head(&self, title: &str) -> Markup {
        let map = address("/map", self.query, "by", "");
        let map = button::link(Weight::Quiet, &map, &self.w.say("presence-menu"));
        let lede = self.w.say("presence-over-time-lead");
        heading(&Heading::new(title).lede(lede).actions(map))
    }

    fn too_many(&self) -> Markup {
        let most = Arg::from(self.w.number(SPANS_OF_MAX));
        let many = self.w.tell_plain("presence-over-time-many", &[("most", most)]);
        notice(self.w, &Notice::new(Kind::Info, many))
    }

    fn charts(&self, spans: &[Span]) -> Markup {
        if spans.is_empty() {
            let (none, hint) = ("presence-none", "presence-over-time-none-hint");
            return empty(&self.w.say(none), &self.w.say(hint), None);
        }
        let sides = sides(&self.asked.narrow);
        let told: Vec<_> =
            sides.iter().map(|side| (*side, of(*side, &self.months, spans))).collect();
        // Nobody reads a year of nothing before the first report.
        let begun = |month: &UnderWay| month.activities > 0;
        let first = told.iter().filter_map(|(_, months)| months.iter().position(begun)).min();
        let from = first.unwrap_or(0);
        let reporting = "presence-organisations-reporting";
        html! {
            @for (mission, months) in &told {
                @if months.iter().any(|month| month.activities > 0) {
                    h2 { (self.whose(*mission)) }
                    @let shown = &months[from..];
                    (self.chart(shown, "presence-by-activities", |month| month.activities))
                    (self.chart(shown, reporting, |month| month.organisations))
                }
            }
            p class="hint" { (self.w.say("presence-over-time-note")) }
        }
    }

    fn whose(&self, mission: bool) -> String {
        self.w.say(if mission { "presence-sheet-mission" } else { "presence-sheet-others" })
    }

    /// A month without any is drawn as no report (K30).
    fn chart(&self, months: &[UnderWay], what: &str, value: fn(&UnderWay) -> i64) -> Markup {
        let what = self.w.say(what);
        let bars = months.iter().map(|month| {
            let counted = value(month);
            let counted = (counted > 0).then_some(counted as f64);
            Bar::new(self.name(month.month), counted).href(self.list(month.month))
        });
        bar_chart(&BarChart {
            words: self.w,
            caption: self
                .w
                .tell_plain("presence-over-time-of", &[("counted", what.clone().into())]),
            headings: [self.w.say("presence-month"), what],
            bars: bars.collect(),
        })
    }

    fn name(&self, month: Month) -> String {
        self.w.month(month.first_day())
    }

    /// The activities that have a day in the month, with the reader's own filters kept.
    fn list(&self, month: Month) -> String {
        let days = month.days();
        let end = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let pairs =
            self.query.pairs().iter().filter(|(name, _)| name != "first_day" && name != "last_day");
        let query =
            Form::from_pairs(pairs.cloned().chain([("first_day".to_owned(), end(days.first()))]));
        address("/activities", &query, "last_day", &end(days.last()))
    }
}
