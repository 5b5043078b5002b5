//! The thresholds that apply, and all that applied before.

use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    dates,
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use crate::{Limits, Thresholds, ThresholdsShape, shape::LimitsShape, store};

pub(crate) struct ShowThresholds;

/// What applies today, and what was set for which day.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AssuranceThresholdsShown")]
pub(crate) struct Told {
    today: LimitsShape,
    set: Vec<ThresholdsShape>,
}

impl Page for ShowThresholds {
    const PATH: &'static str = "/assurance/thresholds";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Told;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let all = all(cx).await?;
        let now = store::limits_on(cx, cx.today).await?;
        let w = &cx.words;
        let title = w.say("assurance-thresholds");
        let may_set = crate::KEEP_THRESHOLDS.is_held_by(cx.viewer.actor.as_ref());
        let actions = html! {
            @if may_set {
                (button::link(Weight::Primary, "/assurance/set-thresholds",
                    &w.say("assurance-set-thresholds-title")))
            }
        };
        let head = Heading::new(&title).lede(w.say("assurance-thresholds-lead")).actions(actions);
        let body = html! {
            (heading(&head))
            (limits(w, &now))
            @for one in &all {
                h2 { (dates::day(w, one.first_day)) }
                (limits(w, &one.limits))
                (names::lines(one.reason.as_str()))
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Told, Problem> {
        let all = all(cx).await?;
        let today = (&store::limits_on(cx, cx.today).await?).into();
        Ok(Told { today, set: all.iter().map(Record::shape).collect() })
    }
}

async fn all(cx: &mut Context) -> Result<Vec<Thresholds>, Problem> {
    let all = store::all_thresholds(cx).await?;
    Ok(all.into_iter().map(Visible::into_inner).collect())
}

/// The table, and the two amounts.
pub(crate) fn limits(w: &Words, limits: &Limits) -> Markup {
    let most = limits.bands.iter().rev().nth(1).and_then(|band| band.up_to).unwrap_or_default();
    let cash = |up_to: Option<i64>| {
        let (key, amount) = match up_to {
            Some(up_to) => ("assurance-up-to", up_to),
            None => ("assurance-over", most),
        };
        html! { (w.tell_plain(key, &[("amount", Arg::from(w.number(amount)))])) }
    };
    let number = |count: i64| html! { (w.number(count)) };
    let rows = limits.bands.iter().map(|band| {
        Row::new(vec![cash(band.up_to), number(band.high), number(band.medium), number(band.low)])
    });
    let columns = vec![
        Column::text(w.say("assurance-ask-cash")),
        Column::number(w.say("assurance-high-or-significant")),
        Column::number(w.say("assurance-risk-medium")),
        Column::number(w.say("assurance-risk-low")),
    ];
    let says =
        |key: &str, amount: i64| w.tell_plain(key, &[("amount", Arg::from(w.number(amount)))]);
    html! {
        (table(&Table::new(w, w.say("assurance-visits"), columns).rows(rows)))
        p { (says("assurance-spot-check-over", limits.spot_check_over)) }
        p { (says("assurance-rating-over", limits.rating_over)) }
    }
}
