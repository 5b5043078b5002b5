//! One sector, area by area: in need, targeted, reached, as bars with their figures.

use activities::Sector;
use look::{
    gauge::{Gauge, gauge, legend},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use words::{Arg, Words};

use super::cells::{in_need, source, state};
use crate::Gap;

/// One line: what it is of, where it leads, and what is known.
pub(crate) struct Line {
    pub(crate) name: Markup,
    pub(crate) href: Option<String>,
    pub(crate) gap: Gap,
    /// Where what goes on is listed.
    pub(crate) list: String,
}

pub(crate) fn bars(w: &Words, caption: &str, heading: &str, lines: Vec<Line>) -> Markup {
    let figures = lines.iter().flat_map(|line| {
        let need = line.gap.need.as_ref();
        let response = line.gap.response();
        [need.map(|need| need.in_need), need.and_then(|need| need.targeted), response.reached]
    });
    let greatest = figures.flatten().max().unwrap_or(0);
    let rows = lines.into_iter().map(|line| row(w, line, greatest));
    let columns = vec![
        Column::text(heading),
        Column::number(w.say("gaps-in-need")),
        Column::number(w.say("gaps-targeted")),
        Column::number(w.say("gaps-reached")),
        Column::text(w.say("gaps-picture")),
        Column::number(w.say("gaps-not-reached")),
        Column::number(w.say("gaps-going-on")),
    ];
    let labels = ["gaps-in-need", "gaps-planned", "gaps-reached"].map(|key| w.say(key));
    html! {
        (legend(w, labels.each_ref().map(String::as_str)))
        (table(&Table::new(w, caption, columns).rows(rows)))
    }
}

fn row(w: &Words, line: Line, greatest: i64) -> Row {
    let Line { name, href, gap, list } = line;
    let (need, response) = (gap.need.as_ref(), gap.response());
    let planned = need.and_then(|need| need.targeted);
    let drawn = Gauge {
        whole: need.map(|need| need.in_need as f64),
        aim: planned.map(|planned| planned as f64),
        part: response.reached.map(|reached| reached as f64),
        greatest: greatest as f64,
    };
    let cells = vec![
        name,
        html! {
            span {
                (in_need(w, need))
                @if let Some(need) = need { br; (source(w, need)) }
            }
        },
        html! {
            span {
                (said(w, response.targeted, response.reports))
                @if let Some(planned) = planned {
                    @let count = [("count", Arg::from(w.number(planned)))];
                    br; span class="quiet-text" { (w.tell("gaps-by-the-plan", &count)) }
                }
            }
        },
        said(w, response.reached, response.reports),
        gauge(w, &drawn),
        match gap.at_least_not_reached() {
            Some(count) => html! { (w.number(count)) },
            None => quiet(w, "needs-unknown"),
        },
        match response.reports {
            0 => state(w, &gap),
            _ => html! { a href=(list) { (state(w, &gap)) } },
        },
    ];
    let row = Row::new(cells);
    match href {
        Some(href) => row.href(href),
        None => row,
    }
}

/// What nobody said is not known; where nobody reported, that is said (K30).
fn said(w: &Words, count: Option<i64>, reports: i64) -> Markup {
    match (count, reports) {
        (Some(count), _) => html! { (w.number(count)) },
        (None, 0) => quiet(w, "look-no-report"),
        (None, _) => quiet(w, "needs-unknown"),
    }
}

fn quiet(w: &Words, key: &str) -> Markup {
    html! { span class="quiet-text" { (w.say(key)) } }
}

/// “Gaps: Health”.
pub(crate) fn title(w: &Words, sector: Sector) -> String {
    let args = [("sector", Arg::from(activities::word::sector(w, sector)))];
    w.tell_plain("gaps-title-of", &args)
}
